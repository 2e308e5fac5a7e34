"""Writing words: sentences, columns and inlines, as pieces of XML."""

from __future__ import annotations

import re
from itertools import groupby

from ...model.egov import INLINES
from ...model.law import DEEPEST, Inline, Runs, Sentence
from .escape import text
from .view import Tags

_TAGS = {name: tag for tag, name in INLINES.items()}


_DEEPEST = DEEPEST * 6
_INSTRUCTION = re.compile(r"(?![Xx][Mm][Ll]\s|[Xx][Mm][Ll]$)[^\W\d][\w.-]*(?:\s.*)?", re.DOTALL)


class Pen:
    """The pieces written so far, and how the file is laid out."""

    def __init__(self, tags: Tags, unit: str | None) -> None:
        self.out: list[str] = []
        self.tags = tags
        self.gaps = ["" if unit is None else "\n" + unit * depth for depth in range(_DEEPEST)]

    def runs(self, runs: Runs, depth: int) -> None:
        out = self.out
        for run in runs:
            if type(run) is not str:
                self.inline(run, depth)  # type: ignore[arg-type]
            elif run:
                out.append(text(run))

    def inline(self, inline: Inline, depth: int) -> None:
        """One inline; a name that the schema does not know gives way to its words."""
        view = self.tags.view(inline.form)
        if inline.name == "comment" and self.note(view.other):
            return
        tag = view.other.get("egov-tag") or _TAGS.get(inline.name, inline.name)
        if not tag[:1].isupper() and "egov-tag" not in view.other:
            self.runs(inline.runs, depth)
            return
        start = self.tags.inline(tag, inline.form)
        if not inline.runs:
            self.out.append(start + "/>")
            return
        self.out.append(start + ">")
        if view.other.get("egov-layout") == "indented":
            self._laid_out(inline.runs, depth)
        else:
            self.runs(inline.runs, depth + 1)
        self.out.append(_end(start))

    def _laid_out(self, runs: Runs, depth: int) -> None:
        gaps = self.gaps
        inner, outer = gaps[min(depth + 1, _DEEPEST - 1)], gaps[min(depth, _DEEPEST - 1)]
        for run in runs:
            self.out.append(inner)
            self.runs((run,), depth + 1)
        self.out.append(outer)

    def note(self, kept: dict[str, str]) -> bool:
        """A comment or processing instruction of the source."""
        if "egov-comment" in kept:
            words = kept["egov-comment"].replace("--", "- -")
            self.out.append(f"<!--{words}{' ' if words.endswith('-') else ''}-->")
        elif _INSTRUCTION.fullmatch(kept.get("egov-instruction", "")):
            self.out.append(f"<?{kept['egov-instruction'].replace('?>', '? >')}?>")
        else:
            return False
        return True

    def sentences(self, sentences: tuple[Sentence, ...], depth: int) -> None:
        """Sentences and columns, each after the gap of its depth."""
        if len(sentences) == 1 and not sentences[0].column:
            self.out.append(self.gaps[depth])
            self.sentence(sentences[0], depth, "")
            return
        if not any(sentence.column for sentence in sentences):
            self._in_a_row(sentences, depth)
            return
        for column, group in groupby(sentences, key=lambda sentence: sentence.column):
            if column:
                self._column(tuple(group), depth, str(column))
            else:
                self._in_a_row(tuple(group), depth)

    def _in_a_row(self, sentences: tuple[Sentence, ...], depth: int) -> None:
        for place, sentence in enumerate(sentences, 1):
            self.out.append(self.gaps[depth])
            self.sentence(sentence, depth, str(place) if len(sentences) > 1 else "")

    def _column(self, sentences: tuple[Sentence, ...], depth: int, place: str) -> None:
        first = sentences[0]
        start = self.tags.column(first.form, place)
        if self.tags.view(first.form).other.get("egov-empty"):
            self.out.append(f"{self.gaps[depth]}{start}/>")
            return
        self.out.append(f"{self.gaps[depth]}{start}>")
        self._in_a_row(sentences, depth + 1)
        self.out.append(f"{self.gaps[depth]}{_end(start)}")

    def sentence(self, sentence: Sentence, depth: int, place: str) -> None:
        start = self.tags.sentence(sentence.form, sentence.function, place)
        runs = sentence.runs
        if len(runs) == 1 and type(runs[0]) is str:
            self.out.append(f"{start}>{text(runs[0])}</Sentence>")
        elif not runs:
            self.out.append(start + "/>")
        else:
            self.out.append(start + ">")
            if self.tags.view(sentence.form).other.get("egov-layout") == "indented":
                self._laid_out(runs, depth)
            else:
                self.runs(runs, depth + 1)
            self.out.append("</Sentence>")


def _end(start: str) -> str:
    return f"</{start[1:].partition(' ')[0]}>"
