"""A Word file under the hands of invented readers, edited as Word writes changes and comments."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EX = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MONDAY, TUESDAY = "2026-11-23T10:00:00Z", "2026-11-24T09:00:00Z"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


class Edited:
    """A document that was opened in Word. Words are looked for in the runs of the text as it was
    sent; `at` is the moment of each edit."""

    def __init__(self, source: bytes) -> None:
        self.parts = {}
        with zipfile.ZipFile(io.BytesIO(source)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.count = 9000
        self.comments: list[tuple[int, str, str, str, int]] = []

    def replace(self, author: str, old: str, new: str, at: str = MONDAY) -> Edited:
        """Words for others, tracked; nothing for either puts in or takes out."""
        run = self._alone(old)
        if new:
            came = self._mark("ins", author, at)
            came.append(self._run(run, new))
            run.addnext(came)
        gone = self._mark("del", author, at)
        run.addprevious(gone)
        for each in run.iter(_w("t")):
            each.tag = _w("delText")
        gone.append(run)
        return self

    def insert(self, author: str, after: str, new: str, at: str = MONDAY) -> Edited:
        """Words behind others, tracked."""
        run = self._alone(after)
        came = self._mark("ins", author, at)
        came.append(self._run(run, new))
        run.addnext(came)
        return self

    def add_line(self, author: str, after: str, text: str, at: str = MONDAY) -> Edited:
        """A paragraph behind the one with some words, tracked."""
        para = self._paragraph(after)
        new = etree.SubElement(para.getparent(), _w("p"))
        props = etree.SubElement(etree.SubElement(new, _w("pPr")), _w("rPr"))
        props.append(self._mark("ins", author, at))
        came = self._mark("ins", author, at)
        run = etree.SubElement(came, _w("r"))
        self._text(run, text)
        new.append(came)
        para.addnext(new)
        return self

    def remove_line(self, author: str, words: str, at: str = MONDAY) -> Edited:
        """The whole paragraph with some words, tracked."""
        para = self._paragraph(words)
        props = para.find(_w("pPr"))
        if props is None:
            props = etree.Element(_w("pPr"))
            para.insert(0, props)
        etree.SubElement(props, _w("rPr")).append(self._mark("del", author, at))
        for run in list(para.findall(_w("r"))):
            gone = self._mark("del", author, at)
            run.addprevious(gone)
            for each in run.iter(_w("t")):
                each.tag = _w("delText")
            gone.append(run)
        return self

    def untracked(self, old: str, new: str) -> Edited:
        """Words for others while tracking is off."""
        run = self._alone(old)
        for each in list(run.iter(_w("t"))):
            run.remove(each)
        self._text(run, new)
        return self

    def comment(
        self,
        author: str,
        words: str,
        text: str,
        *,
        answers: int = 0,
        at: str = TUESDAY,
    ) -> int:
        """A comment on words, or in answer to another; its identity."""
        self.count += 1
        identity = self.count
        run = self._alone(words)
        for name, add in (("commentRangeStart", run.addprevious), ("commentRangeEnd", run.addnext)):
            add(etree.Element(_w(name), {_w("id"): str(identity)}))
        sign = etree.Element(_w("r"))
        etree.SubElement(sign, _w("commentReference"), {_w("id"): str(identity)})
        run.getnext().addnext(sign)
        self.comments.append((identity, author, at, text, answers))
        return identity

    def saved(self) -> bytes:
        """The file."""
        if self.comments:
            self._write_comments()
        self.parts["word/document.xml"] = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self.parts.items():
                package.writestr(name, part)
        return out.getvalue()

    # --- inside ---

    def _mark(self, name: str, author: str, at: str) -> etree._Element:
        self.count += 1
        own = {_w("id"): str(self.count), _w("author"): author, _w("date"): at}
        return etree.Element(_w(name), own)

    def _run(self, like: etree._Element, text: str) -> etree._Element:
        run = etree.Element(_w("r"))
        properties = like.find(_w("rPr"))
        if properties is not None:
            run.append(deepcopy(properties))
        self._text(run, text)
        return run

    def _text(self, run: etree._Element, text: str) -> None:
        etree.SubElement(run, _w("t"), {SPACE: "preserve"}).text = text

    def _paragraph(self, words: str) -> etree._Element:
        for para in self.root.iter(_w("p")):
            if words in "".join(each.text or "" for each in para.iter(_w("t"))):
                return para
        raise LookupError(words)

    def _alone(self, words: str) -> etree._Element:
        """The run of just these words, cut out of the one that holds them."""
        for text in self.root.iter(_w("t")):
            before, found, after = (text.text or "").partition(words)
            if not found or text.getparent().getparent().tag != _w("p"):
                continue
            run = text.getparent()
            if before:
                run.addprevious(self._run(run, before))
            if after:
                run.addnext(self._run(run, after))
            text.text = words
            text.set(SPACE, "preserve")
            return run
        raise LookupError(words)

    def _write_comments(self) -> None:
        said, answers = etree.Element(_w("comments"), nsmap={"w": W, "w14": W14}), []
        for identity, author, at, text, parent in self.comments:
            own = {_w("id"): str(identity), _w("author"): author, _w("date"): at}
            para = etree.SubElement(etree.SubElement(said, _w("comment"), own), _w("p"))
            para.set(f"{{{W14}}}paraId", f"{identity:08X}")
            self._text(etree.SubElement(para, _w("r")), text)
            answers.append((identity, parent))
        extended = etree.Element(f"{{{W15}}}commentsEx", nsmap={"w15": W15})
        for identity, parent in answers:
            one = {f"{{{W15}}}paraId": f"{identity:08X}", f"{{{W15}}}done": "0"}
            if parent:
                one[f"{{{W15}}}paraIdParent"] = f"{parent:08X}"
            etree.SubElement(extended, f"{{{W15}}}commentEx", one)
        self._put("comments", said, f"{_OFFICE}/comments", "comments+xml")
        self._put("commentsExtended", extended, _EX, "commentsExtended+xml")

    def _put(self, name: str, root: etree._Element, relation: str, kind: str) -> None:
        self.parts[f"word/{name}.xml"] = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        types = etree.fromstring(self.parts["[Content_Types].xml"])
        etree.SubElement(
            types,
            f"{{{types.nsmap[None]}}}Override",
            {"PartName": f"/word/{name}.xml", "ContentType": f"{_TYPE}.{kind}"},
        )
        self.parts["[Content_Types].xml"] = etree.tostring(types)
        path = "word/_rels/document.xml.rels"
        rels = etree.fromstring(self.parts[path])
        etree.SubElement(
            rels,
            f"{{{rels.nsmap[None]}}}Relationship",
            {"Id": f"r{name}", "Type": relation, "Target": f"{name}.xml"},
        )
        self.parts[path] = etree.tostring(rels)
