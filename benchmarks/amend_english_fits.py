"""Whether an instruction read from a sentence is that of the sentence's mark-up, and if not, why.

Used by `amend_english.py` and `amend_english_apply.py`.
"""

from __future__ import annotations

import re

import msgspec
from benchmarks import dc_acts
from benchmarks.amend_english_places import LOOSE, same_path
from benchmarks.dc_data import folded, solid

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


def said(act: dc_acts.Act, marked: dc_acts.Marked) -> bool:
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


def summed_up(here: list[Instruction], marked: dc_acts.Marked) -> bool:
    """Whether the mark-up changes in one stroke what several sentences change one by one."""
    if marked.what != "find-replace":
        return False
    wanted = core(marked.find, marked.replace)
    pairs = [pair for pair in map(pair_of, here) if pair is not None]
    return len(pairs) > 1 and sum(core(*pair) == wanted for pair in pairs) > 1


def whole_law(told: Instruction, marked: dc_acts.Marked) -> bool:
    """What is told of a whole act: the sentence does not say which sections of the code."""
    named = [step for target in targets_of(told) for step in target.steps]
    if any(step.kind in ("article", "paragraph", "point") for step in named):
        return False
    if isinstance(told, Repeal):
        return True
    pair = pair_of(told)
    return pair is not None and core(*pair) == core(marked.find, marked.replace)
