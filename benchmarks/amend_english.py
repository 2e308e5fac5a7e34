"""English amendments, measured on the District of Columbia: `python -m benchmarks.amend_english`.

1. Each sentence of 1,200 acts, read as plain text, against the instruction that the Council's own
   mark-up gives for it: place, old words, new words, count.
2. The acts applied one after the other to the code sections before, against the sections after.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

import msgspec
from benchmarks import dc_acts

from hoseibi.legaltext.amendments.read.english.reader import read_text
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Target,
    targets_of,
)
from hoseibi.legaltext.model.law import Provision, text_of, words

DATA = Path(__file__).parents[2] / "shared/data/us-dc-law"
MEASURED = ("find-replace", "insert", "replace", "repeal")
FOLD = dc_acts.FOLD


def folded(text: str) -> str:
    """Words for comparing: quotation marks, dashes and white space alike."""
    return " ".join(text.translate(FOLD).split())


def solid(text: str) -> str:
    return folded(text).replace(" ", "")


# --- the sentence against its mark-up ---


def path_of(target: Target, own: bool = False) -> list[str]:
    """A target as the mark-up writes it, by the code's numbers or by the act's `own`."""
    steps = [
        "§" + (s.number if own else s.words) if s.kind == "article" else s.words
        for s in target.steps
        if s.words and s.kind in ("article", "paragraph", "point")
    ]
    part = {"lead": "text"}.get(target.part, target.part)
    return steps + ([part] if part and not part.startswith("sentence") else [])


def paths_of(target: Target) -> list[list[str]]:
    """The path of a target; of a range, its two ends at least."""
    found = []
    for own in (False, True):
        first = path_of(target, own)
        found.append(first)
        if target.until:
            last = path_of(Target(target.until, part=target.part), own)
            found += [last, *_between(first, last)]
    return found


def _between(first: list[str], last: list[str]) -> list[list[str]]:
    if first[-1].startswith("§"):
        return _sections_between(first, last)
    a, b = first[-1].strip("()"), last[-1].strip("()")
    if a.isdigit() and b.isdigit():
        return [[*first[:-1], f"({n})"] for n in range(int(a) + 1, int(b))]
    if len(a) == len(b) == 1:
        return [[*first[:-1], f"({chr(n)})"] for n in range(ord(a) + 1, ord(b))]
    return []


def _sections_between(first: list[str], last: list[str]) -> list[list[str]]:
    *_, stem, a = re.split(r"([-.]|§)", first[-1])
    *_, other, b = re.split(r"([-.]|§)", last[-1])
    if stem != other or not (a.isdigit() and b.isdigit()):
        return []
    head = first[-1][: len(first[-1]) - len(a)]
    return [[f"{head}{n:0{len(a)}d}"] for n in range(int(a) + 1, min(int(b), int(a) + 200))]


def same_path(marked: list[str], target: Target, told: Instruction | None = None) -> bool:
    """The same place; or one that the mark-up names otherwise, which is noted in `LOOSE`. For words
    (`told`) one place may stand in the other."""
    wanted = [piece for piece in _from_section(marked) if piece != "text"]
    paths = [[p for p in path if p != "text"] for path in paths_of(target)]
    if wanted in paths:
        return True
    if any(_fewer(path, wanted, told) for path in paths):
        LOOSE.append("one level left out")
        return True
    if told is None or not wanted:
        return False
    classes = [name for name in (_inside(path, wanted, told) for path in paths) if name]
    LOOSE.extend(classes[:1])
    return bool(classes)


def _from_section(marked: list[str]) -> list[str]:
    """From the innermost section on. Outside the code, where sections are named by the act's own
    numbers, their sign may be missing."""
    sections = [n for n, piece in enumerate(marked) if piece.startswith("§")]
    if sections:
        return marked[sections[-1] :]
    bare = [n for n, piece in enumerate(marked) if piece[:1] not in "([" and piece not in _PARTS]
    return ["§" + marked[bare[-1]].strip("."), *marked[bare[-1] + 1 :]] if bare else marked


_PARTS = ("heading", "text", "num", "aftertext")


def _inside(path: list[str], wanted: list[str], told: Instruction) -> str:
    """A sentence that names the place of some words more closely than the mark-up; or one that
    means every occurrence in a place, which the mark-up takes one by one. Where a sentence means
    every occurrence in a closer place, the mark-up does more; where it adds provisions to a closer
    place, the mark-up puts them elsewhere."""
    each = getattr(told, "which", "") == "each"
    only = not each and not isinstance(told, Add)
    if only and len(path) > len(wanted) and path[: len(wanted)] == wanted:
        return "closer by the sentence"
    wider = each and len(wanted) > len(path) > 0 and wanted[: len(path)] == path
    return "every one" if wider else ""


def _fewer(path: list[str], wanted: list[str], told: Instruction | None) -> bool:
    """Whether the mark-up names one level that the sentence leaves out, `(a)` above all where a
    section has no other subsection. The innermost may be left out only for words and for what is
    added: a whole section rewritten is not its `(a)` rewritten."""
    if path[:1] != wanted[:1] or len(wanted) - len(path) != 1:
        return False
    last = len(wanted) if wanted[-1] == "(a)" and told is not None else len(wanted) - 1
    return any(wanted[:n] + wanted[n + 1 :] == path for n in range(1, last))


LOOSE: list[str] = []
"""How the last instruction compared names its place otherwise than its mark-up."""

FEWER: Counter[str] = Counter()


def core(old: str, new: str) -> tuple[str, str]:
    """What changes, without the words on either side that stay."""
    old, new = solid(old), solid(new)
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


def pair_of(told: Instruction) -> tuple[str, str] | None:  # noqa: PLR0911
    """Old and new words of an instruction about words."""
    if isinstance(told, ReplaceWords):
        return told.old, told.new
    if isinstance(told, DeleteWords):
        return told.old, ""
    if isinstance(told, InsertWords):
        both = told.new + told.anchor if told.before else told.anchor + told.new
        return told.anchor, both
    if isinstance(told, Rewrite) and told.words:
        return "", told.words
    if isinstance(told, Repeal) and told.targets[0].part:
        return "", ""
    return None


def same_count(told: Instruction, marked: dc_acts.Marked) -> bool:
    which = getattr(told, "which", "only")
    count = int(marked.count or 1)
    if which == "each":
        return told.times in (0, count) or count == 1  # type: ignore[union-attr]
    return count == 1


def fits(told: Instruction, marked: dc_acts.Marked) -> str:
    """Empty when an instruction is that of the mark-up; else what is different."""
    LOOSE.clear()
    return _fits(told, marked)


def _fits(told: Instruction, marked: dc_acts.Marked) -> str:  # noqa: C901, PLR0911
    if marked.path[-1:] == ["num"] and isinstance(told, Renumber):
        return _number_fits(told, marked)
    if marked.what == "find-replace":
        return _words_fit(told, marked)
    element = marked.element
    new = dc_acts.provision_of(element) if element is not None else Provision("point")
    if marked.what == "insert":
        if not isinstance(told, Add):
            return "kind"
        return _content_fits(told.content, told.words, new) or _parent_fits(
            told.target, told, marked
        )
    if marked.what == "replace":
        if isinstance(told, Add):
            # What the code held under that number was a note that it was vacant.
            parent = msgspec.structs.replace(marked, path=marked.path[:-1])
            return _content_fits(told.content, told.words, new) or _parent_fits(
                told.target, told, parent
            )
        if not isinstance(told, Rewrite):
            return "kind"
        if told.words and not told.content:
            same = solid(told.words) == solid(" ".join(dc_acts.words_of(element).split()))
            return ("" if same else "text") or ("" if _on_path(told, marked) else "path")
        within = msgspec.structs.replace(marked, path=[*marked.path, new.num])
        placed = _on_path(told, marked) or _on_path(told, within)
        return _content_fits(told.content, told.words, new) or ("" if placed else "path")
    if not isinstance(told, Repeal):
        return "kind"
    return "" if _on_path(told, marked) else "path"


def _number_fits(told: Renumber, marked: dc_acts.Marked) -> str:
    place = msgspec.structs.replace(marked, path=marked.path[:-1])
    if not same_path(place.path, told.source):
        return "path"
    new = solid(marked.replace).strip("()")
    return "" if not new or told.to.steps[-1].words.strip("()") == new else "text"


def _on_path(told: Instruction, marked: dc_acts.Marked) -> bool:
    return any(same_path(marked.path, target) for target in targets_of(told))


def _at_words(told: Instruction, marked: dc_acts.Marked) -> bool:
    return any(same_path(marked.path, target, told) for target in targets_of(told))


def _words_fit(told: Instruction, marked: dc_acts.Marked) -> str:  # noqa: PLR0911
    pair = pair_of(told)
    if pair is None:
        return "kind"
    if isinstance(told, Repeal):
        if solid(marked.replace):
            return "kind"
    elif isinstance(told, Rewrite):
        if solid(marked.replace) != solid(told.words):
            return "text"
    elif core(*pair) != core(marked.find, marked.replace):
        return "text"
    if not _at_words(told, marked):
        return "path"
    return "" if same_count(told, marked) else "count"


def _content_fits(content: tuple[Provision, ...], text: str, new: Provision) -> str:
    wanted = solid(flat(new))
    if any(solid(flat(one)) == wanted for one in everything(content)):
        return ""
    if not content and solid(text) == wanted:
        return ""
    number = folded(new.num).strip("§. ")
    return "text" if any(number in one.num for one in content) else "element"


def everything(content: tuple[Provision, ...]) -> list[Provision]:
    return [p for one in content for p in (one, *everything(one.children))]


def flat(provision: Provision) -> str:
    num = provision.num if provision.kind in ("paragraph", "point") else ""
    return " ".join(
        [num, words(provision.heading), text_of(provision), *(flat(c) for c in provision.children)]
    )


def _parent_fits(target: Target, told: Add, marked: dc_acts.Marked) -> str:
    """Where a new section goes in the code is not said by the act; anything else must agree."""
    element = marked.element
    if element is not None and element.tag != dc_acts.D + "para":
        return ""
    if told.where in ("after", "before"):
        target = Target(target.steps[:-1])
    return "" if same_path(marked.path, target, told) else "path"


def compare(acts: list[dc_acts.Act], show: int, only: str) -> None:  # noqa: C901, PLR0912, PLR0915
    rules = convention("us-en")
    total: Counter[str] = Counter()
    good: Counter[str] = Counter()
    why: Counter[tuple[str, str]] = Counter()
    shown: Counter[tuple[str, str]] = Counter()
    nowhere: Counter[str] = Counter()
    sentences = unread = 0
    began = time.perf_counter()
    kept_apart = [0, 0]
    for act in acts:
        already = [sum(good.values()), sum(total.values())]
        told = read_text("\n".join(act.lines), rules)
        by_line = defaultdict(list)
        state = {}
        for law in told.amendment.laws:
            for statement in law.statements:
                by_line[statement.line] += statement.instructions
                state[statement.line] = statement.unread
                sentences += 1
                unread += bool(statement.unread)
        for marked in act.marked:
            if marked.what not in MEASURED:
                continue
            if not marked.line or not _sentence(act, marked.line):
                nowhere[marked.what] += 1
                continue
            total[marked.what] += 1
            here = [i for n in range(marked.line, marked.until + 1) for i in by_line.get(n, ())]
            if any(_whole_law(one, marked) for one in here):
                nowhere["whole act " + marked.what] += 1
                total[marked.what] -= 1
                continue
            reasons, loose = [], []
            for one in here:
                reasons.append(fits(one, marked))
                loose.append(tuple(LOOSE))
            if "" in reasons:
                good[marked.what] += 1
                exact = any(not r and not other for r, other in zip(reasons, loose, strict=True))
                FEWER.update(() if exact else loose[reasons.index("")][:1])
                continue
            if not _said(act, marked) or _summed_up(here, marked):
                total[marked.what] -= 1
                nowhere["adapted " + marked.what] += 1
                continue
            order = ("count", "path", "text", "element", "kind")
            reason = next((r for r in order if r in reasons), "")
            reason = reason or ("unread" if state.get(marked.line) else "no instruction")
            key = (marked.what, reason)
            why[key] += 1
            shown[key] += 1
            if shown[key] <= show and (not only or only in (marked.what, reason, "/".join(key))):
                _show(act, marked, by_line[marked.line], reason, state.get(marked.line, ""))
        if dc_acts.is_kept_apart(act.name):
            now = [sum(good.values()), sum(total.values())]
            kept_apart = [k + n - a for k, n, a in zip(kept_apart, now, already, strict=True)]
    took = time.perf_counter() - began
    print(f"{len(acts)} acts, {sentences:,} sentences, {unread:,} not read, {took:.1f} s")
    for what in MEASURED:
        share = 100 * good[what] / max(1, total[what])
        print(f"  {what:13} {good[what]:5,} of {total[what]:5,}  {share:5.1f} %", end="   ")
        print(", ".join(f"{r} {n}" for (w, r), n in why.most_common() if w == what), end="")
        whole = nowhere["whole act " + what]
        print(
            f"; without a sentence {nowhere[what]}, whole act {whole},"
            f" not the sentence's words {nowhere['adapted ' + what]}"
        )
    print(f"  places named otherwise and taken as the same: {dict(FEWER)}")
    share = 100 * sum(good.values()) / max(1, sum(total.values()))
    part = 100 * kept_apart[0] / max(1, kept_apart[1])
    print(f"  in the acts kept apart {kept_apart[0]:5,} of {kept_apart[1]:5,}  {part:5.1f} %")
    print(f"  together      {sum(good.values()):5,} of {sum(total.values()):5,}  {share:5.1f} %")


def _said(act: dc_acts.Act, marked: dc_acts.Marked) -> bool:
    """Whether the sentence has the words of the mark-up: codifiers put the code's citations for the
    act's, and note in the code what no sentence tells."""
    text = solid(" ".join(act.lines[marked.line - 1 : marked.until]))
    section = next((p[1:] for p in reversed(marked.path) if p[:1] == "§"), "")
    if marked.doc == "D.C. Code" and not any(section in line for line in act.lines):
        return False
    if marked.what == "find-replace":
        signs = "".join(sign for name, sign in _SIGNS.items() if name in text)
        return all(solid(words) in text + signs for words in (marked.find, marked.replace))
    if marked.what == "repeal":
        return re.search("repeal|strik|delet|remov|expire", text, re.IGNORECASE) is not None
    return marked.element is None or not marked.host


_SIGNS = {"semicolon": ";", "period": ".", "comma": ",", "colon": ":"}


def _summed_up(here: list[Instruction], marked: dc_acts.Marked) -> bool:
    """Whether the mark-up changes in one stroke what several sentences change one by one."""
    if marked.what != "find-replace":
        return False
    wanted = core(marked.find, marked.replace)
    pairs = [pair for pair in map(pair_of, here) if pair is not None]
    return len(pairs) > 1 and sum(core(*pair) == wanted for pair in pairs) > 1


def _whole_law(told: Instruction, marked: dc_acts.Marked) -> bool:
    """What is told of a whole act: the sentence does not say which sections of the code."""
    named = [step for target in targets_of(told) for step in target.steps]
    if any(step.kind in ("article", "paragraph", "point") for step in named):
        return False
    if isinstance(told, Repeal):
        return True
    pair = pair_of(told)
    return pair is not None and core(*pair) == core(marked.find, marked.replace)


def _sentence(act: dc_acts.Act, line: int) -> bool:
    return bool(act.lines[line - 1].strip())


def _show(
    act: dc_acts.Act, marked: dc_acts.Marked, told: list[Instruction], reason: str, unread: str
) -> None:
    print(f"--- {act.name} line {marked.line}: {marked.what}, {reason}")
    print("   ", act.lines[marked.line - 1][:600])
    print(
        "    mark-up:",
        marked.doc,
        "|".join(marked.path),
        repr(marked.find),
        "->",
        repr(marked.replace),
        marked.count,
        marked.position,
    )
    if unread:
        print("    unread:", unread[:200])
    for one in told:
        print(
            "    read:",
            type(one).__name__,
            ["|".join(path_of(t)) for t in targets_of(one)],
            pair_of(one),
            getattr(one, "which", ""),
            [flat(c)[:150] for c in getattr(one, "content", ())],
        )
    if marked.element is not None and marked.what in ("insert", "replace"):
        print("    element:", flat(dc_acts.provision_of(marked.element))[:150])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0, help="misses of each kind to show")
    parser.add_argument("--only", default="", help="only these misses")
    parser.add_argument("--acts", type=Path, help="the acts, unpacked")
    options = parser.parse_args(arguments)
    if not DATA.is_dir():
        print(f"No data in {DATA}; nothing measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        where = options.acts or unpacked("laws-with-codify-1200", Path(folder))
        acts = [dc_acts.read_act(path) for path in sorted(where.rglob("*.xml"))]
        compare(acts, options.show, options.only)
    return 0


def unpacked(name: str, folder: Path) -> Path:
    with tarfile.open(DATA / f"{name}.tar.xz") as archive:
        archive.extractall(folder / name, filter="data")
    return folder / name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
