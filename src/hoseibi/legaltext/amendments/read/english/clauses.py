"""What an English amending sentence tells to do to the places that it names."""

from __future__ import annotations

import re

from ....model.instruction import InsertWords
from ..scanner import Unread
from . import vocabulary as v
from .actions import Actions
from .citations import set_law
from .conditions import beginnings, begins, behind, when_of
from .scanner import Scanner
from .steps import Context, Named
from .telling import NewText, Read, targets
from .words import Words, spaced

_IN_A_LAW = r"(?:the\s+)?(?:\w+\s+)?(?:{ranks})s?\s*[(\d]"
_MOST_TRIES = 200
_READS = r"to\s+read\s+as\s+follows\b"
"""What a provision is said to do below others, without a verb."""

_BY = r"by\s+(?:the\s+)?(?:striking|inserting|adding|deleting|omitting|substituting|replacing)\b"
"""What an act that forgot `amended` goes on with."""


def read_sentence(words: str, above: Context, style: v.Style, new: NewText) -> Read:
    """Read a sentence against the place that the words above it lead to."""
    furthest = 0
    for start, condition in beginnings(words):
        for scanner in Scanner.tries(words, _MOST_TRIES):
            scanner.position = start
            try:
                return _Clause(scanner, above, style, new).sentence(condition)
            except Unread as trouble:
                furthest = max(furthest, trouble.position)
    return Read(unread=furthest)


class _Clause(Actions):
    """Reads the whole sentence."""

    def sentence(self, condition: str = "") -> Read:
        """The whole sentence, which stands behind a condition or none; raises Unread."""
        self.scanner.accept(r"(?:by|and|then|further|the\s+following\s+amendments?:)\b")
        opened = self._opening()
        if not opened and not self._actions():
            raise self.scanner.unread()
        conditions = [condition, behind(self.scanner)]
        self.read.when = when_of(conditions, lapses=self.read.lapses)
        self.scanner.accept(r"[.;,:—-]*\s*(?:and|or)?\s*[.;,]?[\"”]?")
        if not self.scanner.ended or (self.read.lapses and self.read.when is None):
            raise self.scanner.unread()
        if not self.told and self.read.below is None:
            raise self.scanner.unread()
        self.read.instructions = tuple(self.told)
        return self.read

    def _opening(self) -> bool:
        """A sentence that begins with a place, a law, or new provisions."""
        return (
            self._new_provisions() or self._in_place() or self._place_first() or self._law_first()
        )

    def _new_provisions(self) -> bool:
        """`A new paragraph (7B) is added to read as follows:`."""
        rank = self._new_rank()
        if rank is None:
            return self._new_sentence() or self._new_designation()
        where = self._beside()
        named = Named([self.contexts[0]])
        self._places(self.contexts[0]).law_named(named)
        if named.law:
            self._take(named)
        if not self.scanner.at("to\\s+read"):
            self.scanner.expect(rf"{v.BE}\s+(?:added|inserted|amended)\b")
        where = where or self._beside()
        self.scanner.accept(r"at\s+the\s+end(?:\s+(?:of|thereof)(?:\s+the\s+\w+)?)?")
        self.scanner.accept(rf"(?:{v.READ_AS}|as\s+follows)(?:\s+as\s+follows)?")
        self.scanner.accept(":")
        self._add(rank, where)
        return True

    def _new_designation(self) -> bool:
        """`A new section designation is added to read as follows:`: a line of the contents."""
        here = self.scanner.position
        if self.scanner.accept(rf"{v.DESIGNATIONS}(?:\s+{v.NUMBER})?\s+{v.BE}\s+added\b"):
            self.scanner.accept(
                rf"for\s+(?:new\s+)?sections?\s+{v.NUMBER}(?:,?\s+(?:and\s+)?{v.NUMBER})*"
            )
            return self._designations()
        self.scanner.position = here
        return False

    def _in_place(self) -> bool:
        """`In Article 5, ...`: what follows is told of it."""
        here = self.scanner.position
        if self.scanner.accept(r"(?:in|at|to)\b"):
            named = self._named()
            if named is not None:
                self._take(named)
                while self.scanner.accept(r",?\s*in\b"):
                    deeper = self._places(self.contexts[0]).named()
                    if deeper is None:
                        raise self.scanner.unread()
                    self.contexts = deeper.contexts
                self.scanner.accept("[,—:-]*")
                if self.scanner.ended:
                    self._open()
                    return True
                if self._verb_ahead():
                    self._predicates()
                    return True
                if self._passive() or self._actions() or self._opening():
                    return True
                raise self.scanner.unread()
        self.scanner.position = here
        return self._after_place()

    def _after_place(self) -> bool:
        """`After Article 7 the following Article is inserted`, `For section 5 substitute—`."""
        here = self.scanner.position
        where = self._beside()
        if where is not None:
            rank = self._new_rank()
            if rank is not None:
                self.scanner.expect(rf"{v.BE}\s+(?:added|inserted)\b")
                self._add(rank, where)
                return True
            if self.scanner.accept(
                rf"(?:there\s+{v.BE}\s+)?(?:{v.INSERT}|inserted|added)(?:\s+the\s+following)?\b"
            ):
                self._add("", where)
                return True
        self.scanner.position = here
        if self.scanner.word("for"):
            named = self._named()
            if named is not None and self.scanner.accept(
                rf",?\s*(?:there\s+{v.BE}\s+)?(?:{v.SUBSTITUTE}|substituted)(?:\s+the\s+following)?\b"
            ):
                self._rewrite(named.contexts)
                return True
        self.scanner.position = here
        return False

    def _place_first(self) -> bool:
        """`Section 5(b) is amended by ...`, `Sections 5 and 6 are repealed`."""
        here = self.scanner.position
        named = self._named()
        if named is None or not self._verb_ahead():
            self.scanner.position = here
            return False
        self._take(named)
        self._predicates()
        return True

    def _verb_ahead(self) -> bool:
        self.scanner.accept(r"\((?:[^()]|\([^()]*\))*\)+,?(?=\s*(?:is|are|shall)\b)")
        self.scanner.accept(
            r"\)?,?\s*(?:(?:as\s+)?added\s+by|defining)\b(?:[^“\"]|\"[^\"]*\"|“[^”]*”)*?,?(?=\s+(?:is|are)\b)"
        )
        self.scanner.accept(r"\)(?=\s+(?:is|are)\b)")
        verbs = rf"{v.BE}|{v.AMENDED}|{v.EXPIRES}|—|:|{_BY}"
        if self.above.steps:
            verbs += f"|{_READS}"
        return self.scanner.at(verbs) is not None

    def _law_first(self) -> bool:
        """`The X Act of 1988, effective ..., is amended ...`: a law as a whole."""
        ranks = "|".join(self.style.ranks)
        found = self.scanner.accept(
            rf"(?!{_IN_A_LAW.format(ranks=ranks)})(?P<law>(?:the|an?|title|chapter|subtitle|[A-Z]\w*)\s+(?:[^“\"]|\"[^\"]*\"|“[^”]*”)*?)(?:,\s*|\s+)(?={v.BE}\s+(?:amended|repealed|revoked))"
        )
        law = found["law"] if found is not None else ""
        if not _is_name(law) or begins(law) or re.search(rf",\s*(?:{ranks})s?\s*[(\d][^,]*$", law):
            return False
        named = Named([Context()])
        set_law(named, law, self.style)
        self._take(named)
        self._predicates()
        return True

    def _take(self, named: Named) -> None:
        self.contexts = named.contexts
        self.read.law, self.read.number, self.read.code = named.law, named.number, named.code

    def _predicates(self) -> None:
        while True:
            if self.scanner.accept("[—:-]"):
                self._open()
                return
            if self.scanner.accept(v.EXPIRES):
                self.read.lapses = True
                self._repeal(self.contexts)
                return
            self.scanner.accept(rf"(?:,\s*)?(?:as\s+)?(?:{v.BE}|(?={v.AMENDED}|{_BY}|{_READS}))")
            self._predicate()
            if not self.scanner.accept(
                rf",?\s*and\s+(?:as\s+so\s+\w+\s+)?(?=(?:{v.BE}\s+)?(?:amended|re-?designated|further|repealed))"
            ):
                return

    def _predicate(self) -> None:
        scanner = self.scanner
        scanner.accept(v.REVIVED)
        if scanner.accept(v.AMENDED):
            scanner.accept(r"is\s+amended\b|to(?=\s+(?:by|add|insert|strike))")
            self._amended()
        elif scanner.at(rf"{_BY}|{_READS}"):
            self._amended()
        elif scanner.word(r"(?:added|inserted)"):
            self._added()
        elif found := scanner.accept(rf"(?:{v.REDESIGNATED}|designated)\b"):
            self._redesignate(self.contexts, inside=found[0].strip().lower() == "designated")
        elif scanner.accept(
            r"(?:replaced\s+(?:by|with)|substituted\s+by)(?:\s+the\s+following(?:\s+\w+)?)?\b"
        ):
            self._rewrite(self.contexts)
        else:
            self._repealed()

    def _repealed(self) -> None:
        """`is repealed`, `is struck`; `is repealed and the following section substituted`."""
        struck = self.scanner.at(v.TAKEN_OUT) is not None
        self.scanner.expect(rf"{v.REPEALED}\b")
        if self.scanner.word(v.SUBSTITUTED):
            self._rewrite(self.contexts)
        elif struck:
            self._take_out(self.contexts)
        else:
            self._repeal(self.contexts)

    def _added(self) -> None:
        """`Section 5a is added to read as follows`: by its own number."""
        self.scanner.accept(rf"(?:{v.READ_AS}|as\s+follows)")
        last = self.contexts[-1]
        name = next((n for n, r in self.style.ranks.items() if r.depth == last.depths[-1]), "")
        self.contexts = [Context(last.steps[:-1], last.depths[:-1])]
        self._add(name, None)

    def _amended(self) -> None:
        scanner = self.scanner
        if scanner.accept(v.BELOW):
            self._open()
        elif scanner.accept(v.READ_AS):
            scanner.accept(":")
            self._rewrite(self.contexts)
        else:
            scanner.accept("—|:|-")
            self._deeper_in()
            scanner.accept(r"by\b|in\b(?!\s+(?:sub|para|section))")
            scanner.accept(":|—")
            if scanner.ended:
                self._open()
            elif not self._actions():
                raise scanner.unread()

    def _deeper_in(self) -> None:
        """`is amended in subsection (1)(a) by ...`."""
        here = self.scanner.position
        if self.scanner.accept(r"in\b"):
            named = self._named_below()
            if named is not None and self.scanner.accept(",?\\s*(?=by\\b|—|:|-)"):
                self.contexts = named.contexts
                self.scanner.accept("[—:-]")
                return
        self.scanner.position = here

    def _open(self) -> None:
        """What follows stands below."""
        self.scanner.accept(r"[:.—-]*")
        if len(self.contexts) != 1:
            raise self.scanner.unread()
        self.read.below = (self.renamed or self.contexts)[0]

    def _passive(self) -> bool:
        """`“A” is replaced by “B”`, `the words “A” are deleted`, `paragraph 2 is replaced by`; one
        after the other."""
        if not self._passive_words():
            return self._passive_insert() or self._place_first()
        while True:
            here = self.scanner.position
            self.scanner.accept(r"[,;]?\s*(?:and\b)?")
            self.began = self.scanner.position
            if not self._passive_words():
                self.scanner.position = here
                return True

    def _passive_words(self) -> bool:
        here = self.scanner.position
        old = self.reader.words()
        if old is None or not self.scanner.accept(rf",?\s*{v.BE}"):
            self.scanner.position = here
            return False
        if self.scanner.accept(r"(?:replaced|substituted)\s+(?:by|with)(?:\s+the)?\b"):
            new = self.reader.words(len(old.words))
            if new is None:
                raise self.scanner.unread()
            self.reader.occurrence(old)
            self._replace_words(self.contexts, old, new.words)
        elif self.scanner.word(v.REPEALED):
            self.reader.occurrence(old)
            for words in old.words:
                self._delete(self.contexts, words, old)
        else:
            self._passive_insertion(old)
        return True

    def _passive_insertion(self, words: Words) -> None:
        """`“B” is inserted after “A”`, `“B” is added at the end`."""
        self.scanner.expect(r"(?:inserted|added)\b")
        self.reader.occurrence(words)
        if words.which in ("end", "start"):
            self._insert_at(words)
            return
        found = self.scanner.expect(r"(?:immediately\s+)?(?P<where>after|before)\b")
        anchor = self.reader.words()
        if anchor is None:
            raise self.scanner.unread()
        before = found["where"].lower() == "before"
        self.told.append(
            InsertWords(
                *self._span(),
                targets(self.contexts),
                anchor.words[0],
                spaced(words.words[0], before=before),
                before,
                anchor.which or "only",
                anchor.times,
            )
        )

    def _passive_insert(self) -> bool:
        """`the following paragraph is added:`, `there is inserted after ...`."""
        here = self.scanner.position
        if self._new_provisions():
            return True
        self.scanner.position = here
        return self._after_place()


def _is_name(words: str) -> bool:
    """Whether words may be the name of a law, which has a capital behind its article."""
    first, _, rest = words.partition(" ")
    return any(sign.isupper() for sign in (rest if first.lower() in ("the", "a", "an") else words))
