"""What a sentence tells, from the phrases found in it: instructions, a place, or a law."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from ....conventions import Convention
from ....model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Step,
    Target,
)
from ....model.law import Provision
from ...phrases import Phrase, Phrases
from .content import provisions_of
from .match import Matcher, Quoted, Slots, Told
from .places import Named

_END = re.compile(r"[\s.;,:]*\Z")
_MOST_WAYS = 40
"""So many ways to read one phrase are tried."""


class Read(msgspec.Struct):
    """What a sentence was read as. `below` is the place that what stands below it is about;
    `unread` where the words begin that were not read, -1 for none."""

    instructions: list[Instruction]
    below: Target | None = None
    law: str = ""
    unread: int = -1


def read_sentence(words: str, phrases: Phrases, convention: Convention, above: Target) -> Read:
    """Read one sentence to its end, phrase after phrase."""
    read = Read([])
    position = 0
    while not _END.match(words, position):
        sentence = _Sentence(Matcher(words, phrases, convention, above), convention)
        end = sentence.phrase(position, read)
        if end < 0:
            read.unread = position
            break
        above = read.below or above
        link = sentence.matcher.places.frames.lists.match(words, end)
        position = max(end, link.end() if link else end)
        gap = re.compile(r"[\s:;.]*").match(words, position)
        position = gap.end() if gap else position
    return read


class _Sentence:
    def __init__(self, matcher: Matcher, convention: Convention) -> None:
        self.matcher = matcher
        self.convention = convention
        self.ways: dict[str, Callable[[Phrase, Slots], list[Instruction] | None]] = {
            "rewrite": self._rewrite,
            "reword": self._rewrite,
            "add": self._add,
            "add-part": self._add_part,
            "add-sentence": self._add_sentence,
            "repeal": self._repeal,
            "renumber": self._renumber,
            "words": self._words,
        }

    def phrase(self, position: int, read: Read) -> int:
        """Take the first phrase that fits and leaves off where a sentence may; -1 for none."""
        for phrase in self.matcher.phrases.phrase:
            for count, (slots, end) in enumerate(self.matcher.phrase(phrase, position)):
                if count > _MOST_WAYS:
                    break
                if self._ends(end, phrase) and self._take(phrase, slots, position, end, read):
                    return end
        return -1

    def _ends(self, end: int, phrase: Phrase) -> bool:
        text = self.matcher.text
        if _END.match(text, end):
            return True
        if phrase.do in ("open", "law"):
            return text[end - 1] == ":"
        return self.matcher.places.frames.lists.match(text, end) is not None or text[end] in ";."

    def _take(self, phrase: Phrase, slots: Slots, start: int, end: int, read: Read) -> bool:
        if any(isinstance(found, Named) and not found.targets for found in slots.values()):
            return False
        if phrase.do == "law":
            read.law = str(slots["law"])
            places = _targets(slots, "places")
            read.below = places[0] if places else Target()
            return True
        if phrase.do == "open":
            targets = _targets(slots, "places")
            read.below = targets[0] if len(targets) == 1 and not targets[0].until else None
            return read.below is not None
        told = self.ways[phrase.do](phrase, slots)
        if told is None:
            return False
        read.instructions += [
            msgspec.structs.replace(one, start=one.start or start, end=one.end or end)
            for one in told
        ]
        return True

    # --- words ---

    def _words(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        targets = _targets(slots, "places") or (self.matcher.above,)
        if not targets[0].steps and not _targets(slots, "places"):
            return None
        clauses = slots["clauses"]
        if not isinstance(clauses, tuple):
            return None
        told = [self._clause(one, targets) for one in clauses]
        elsewhere = {one.phrase.where == "start" for one in clauses} - {phrase.where == "start"}
        if not all(told) or (elsewhere and phrase.where != "start"):
            return None
        found = [one for some in told for one in some]
        return [self._at_start(one) for one in found] if phrase.where == "start" else found

    def _at_start(self, told: Instruction) -> Instruction:
        """A change of the words with which a place begins."""
        if isinstance(told, InsertWords) and not told.anchor:
            new = self._spaced(told.new.strip(), before=True)
            return msgspec.structs.replace(told, new=new, which="start")
        if isinstance(told, ReplaceWords | DeleteWords):
            return msgspec.structs.replace(told, which="start")
        return told

    def _clause(self, told: Told, targets: tuple[Target, ...]) -> list[Instruction]:
        """What a clause tells to each of the words it lists; nothing where the new ones are not as
        many as the old."""
        do, slots = told.phrase.do, told.slots
        old, new, anchors = (_listed(slots, name) for name in ("old", "new", "anchor"))
        found: list[Instruction] = []
        which = "end" if told.phrase.where == "end" else "each"
        if do == "replace":
            fresh = new * len(old) if len(new) == 1 else new
            if len(fresh) == len(old):
                found += [
                    ReplaceWords(targets=targets, old=one, new=other, which=which)
                    for one, other in zip(old, fresh, strict=True)
                ]
        elif do == "delete":
            found += [DeleteWords(targets=targets, old=one, which=which) for one in old]
        elif len(new) == 1:
            found += [self._insertion(told, targets, one) for one in anchors or [""]]
        return [msgspec.structs.replace(one, start=told.start, end=told.end) for one in found]

    def _insertion(self, told: Told, targets: tuple[Target, ...], anchor: str) -> InsertWords:
        before = told.phrase.where == "before"
        new = self._spaced(_quoted(told.slots, "new"), before=before)
        which = "each" if anchor else ""
        return InsertWords(targets=targets, anchor=anchor, new=new, before=before, which=which)

    def _spaced(self, words: str, *, before: bool) -> str:
        """Words that are put in, set off from their neighbours."""
        return spaced(words, before=before) if self.matcher.phrases.spaced else words

    # --- provisions ---

    def _rewrite(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        targets = _targets(slots, "places")
        new = _quoted(slots, "block") or _quoted(slots, "text")
        if not targets and not self._leaves_out(new):
            return self._restated(str(slots.get("any", "")), new)
        if not targets or not targets[0].steps or self._leaves_out(new):
            return None
        target = targets[0]
        if target.part or target.steps[-1].kind == "lawtitle":
            return [Rewrite(targets=targets, words=new)]
        if phrase.do == "reword":
            return None
        content = self._content(new, target)
        return [Rewrite(targets=targets, content=content, words=new)]

    def _leaves_out(self, new: str) -> bool:
        """Whether new text holds what is no part of it."""
        refuses = self.matcher.phrases.refuses
        return bool(refuses) and re.search(refuses, new) is not None

    def _restated(self, named: str, new: str) -> list[Instruction] | None:
        """The article that the new text gives whole, if the sentence names it."""
        content = provisions_of(new, "article", 0, "", self.convention)
        if len(content) != 1 or not content[0].number:
            return None
        said = re.compile(rf"(?<!\w){re.escape(content[0].num)}(?!\w)", re.IGNORECASE)
        if not said.search(named):
            return None
        target = Target((Step("article", content[0].number),))
        return [Rewrite(targets=(target,), content=content, words=new)]

    def _content(self, new: str, target: Target) -> tuple[Provision, ...]:
        last = target.steps[-1]
        points = sum(step.kind == "point" for step in target.steps)
        return provisions_of(new, last.kind, points, last.number, self.convention)

    def _add(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        named = _targets(slots, "content")
        places = _targets(slots, "places")
        new = _quoted(slots, "block")
        kind = named[0].steps[-1]
        if named[0].part or (places and places[0].part) or self._leaves_out(new):
            return None
        if phrase.where == "between" and len(places) != 2:
            return None
        if phrase.where in ("after", "before", "between"):
            anchor = places[-1] if phrase.where == "after" else places[0]
            target = Target((*anchor.steps[:-1], kind))
            content = self._content(new, target)
            where = "before" if phrase.where == "before" else "after"
            at = Target(anchor.until or anchor.steps)
        else:
            holder = self._holder(named[0], places)
            content = self._content(new, Target((*holder.steps, kind)))
            where, at = _counted(holder, kind, content)
        return [Add(target=at, where=where, content=content, words=new)]

    def _holder(self, named: Target, places: tuple[Target, ...]) -> Target:
        """What new provisions go into: the place named, else what stands around their numbers."""
        if places:
            return Target(places[0].steps)
        steps = named.steps[:-1]
        if not steps and named.steps[-1].kind != "article":
            steps = self.matcher.above.steps
        return Target(steps or (Step("body"),))

    def _add_part(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        targets = _targets(slots, "places")
        if targets[0].part:
            return None
        words = _quoted(slots, "text") or _quoted(slots, "block")
        target = msgspec.structs.replace(targets[0], part=phrase.part)
        return [Add(target=target, words=words)]

    def _add_sentence(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        """Sentences that come behind or before a sentence, or at the end of a place."""
        places, inner = _targets(slots, "places"), _targets(slots, "to")
        target = places[-1] if places else self.matcher.above
        if inner:
            below = inner[-1].steps[len(self.matcher.above.steps) :]
            target = Target((*target.steps, *below), part=inner[-1].part)
        beside = phrase.where in ("after", "before")
        if not target.steps or beside != target.part.startswith("sentence:"):
            return None
        before = phrase.where == "before"
        new = self._spaced(" ".join(_quoted(slots, "block").split("\n")), before=before)
        which = "start" if before else ""
        return [InsertWords(targets=(target,), new=new, which=which)]

    def _repeal(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        return [Repeal(targets=_targets(slots, "places"), instead=self.matcher.phrases.instead)]

    def _renumber(self, phrase: Phrase, slots: Slots) -> list[Instruction] | None:
        sources, to = _targets(slots, "places"), _targets(slots, "to")
        if len(sources) != len(to) or any(target.part for target in (*sources, *to)):
            return None
        # The last goes first, so that no number is given while another has it.
        pairs = list(zip(sources, to, strict=True))
        rising = _order(pairs[0][0]) < _order(pairs[0][1])
        return [
            Renumber(source=source, to=_beside(source, end))
            for source, end in (reversed(pairs) if rising else pairs)
        ]


def _beside(source: Target, to: Target) -> Target:
    """The new number in the place of the old one, where no other place is named."""
    if to.steps[0].kind == source.steps[-1].kind:
        return Target((*source.steps[:-1], to.steps[-1]))
    return Target(to.steps)


def _order(target: Target) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d{1,9}", target.steps[-1].number)]


def _counted(holder: Target, kind: Step, content: tuple[Provision, ...]) -> tuple[str, Target]:
    """Where provisions go whose number is their place: behind the one before."""
    bare = bool(content) and not content[0].number
    if not bare or not kind.number.isdecimal():
        return ("end" if bare else "number"), holder
    if kind.number == "1":
        return "before", Target((*holder.steps, kind))
    before = Step(kind.kind, str(int(kind.number) - 1))
    return "after", Target((*holder.steps, before))


def _targets(slots: Slots, name: str) -> tuple[Target, ...]:
    found = slots.get(name)
    return found.targets if isinstance(found, Named) else ()


def _quoted(slots: Slots, name: str) -> str:
    found = slots.get(name)
    return found.words if isinstance(found, Quoted) else ""


def _listed(slots: Slots, name: str) -> list[str]:
    found = slots.get(name)
    return [found.words, *found.more] if isinstance(found, Quoted) else []


def spaced(words: str, *, before: bool) -> str:
    """Words with the space that divides them from their neighbour."""
    if not words or words != words.strip():
        return words
    if before:
        return words if words.endswith(("(", "“", "«", "„", "-", "—")) else f"{words} "
    return words if words[0] in ",.;:)!?”»" else f" {words}"
