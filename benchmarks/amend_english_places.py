"""Whether the place that a sentence was read to name is the one that its mark-up names.

Used by `amend_english_fits.py`.
"""

from __future__ import annotations

import re

from hoseibi.legaltext.model.instruction import Add, Instruction, Target


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
