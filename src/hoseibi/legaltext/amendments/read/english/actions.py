"""The actions of a sentence: strike, insert, substitute, replace, repeal, redesignate."""

from __future__ import annotations

from collections.abc import Callable

from ....model.instruction import InsertWords
from . import vocabulary as v
from .steps import Context
from .telling import Telling, targets
from .words import Words, spaced


class Actions(Telling):
    """Reads one action after another about the places that the sentence named."""

    def _actions(self) -> bool:
        """Actions one after another; False when there is none."""
        if not self._action():
            return False
        while True:
            here = self.scanner.position
            self.scanner.accept(r"[,;]?\s*(?:and\b\s*)?(?:then\b\s*)?(?:by\b)?")
            if not self._action():
                self.scanner.position = here
                return True

    def _action(self) -> bool:
        scanner = self.scanner
        for pattern, act in self._table():
            here = scanner.position
            self.began = here if self.told else 0
            scanner.accept(r"(?:the|further)\s+(?=strik|insert|add)")
            if scanner.word(pattern):
                if act():
                    return True
                scanner.position = here
        return False

    def _table(self) -> list[tuple[str, Callable[[], bool]]]:
        return [
            (v.STRIKE, self._strike),
            (v.INSERT, self._insert),
            (rf"(?:{v.SUBSTITUTE})", self._substitute),
            (v.REPLACE, self._replace),
            ("for", self._for),
            ("(?:immediately\\s+)?(?P<where>after|before)", self._after_words),
            (v.REPEAL, self._repealing),
            (v.REDESIGNATE, self._redesignating),
            (v.DESIGNATE, self._redesignating),
            ("(?=the\\s|existing)", self._designated_text),
            (r"amending", self._amending),
        ]

    def _strike(self) -> bool:
        """Striking words and, mostly, inserting others in their place."""
        old = self.reader.words()
        if old is None:
            return self._strike_place()
        contexts = self._located()
        here = self.scanner.position
        if self.scanner.accept(
            rf",?\s*(?:(?:and|by|to)\s+)*(?:{v.INSERT}|{v.SUBSTITUTE}|replac(?:e|ing)\s+(?:it\s+)?with)\b"
        ):
            inserted = self.reader.words()
            if inserted is not None and self._in_its_place(inserted, old):
                self._replace_words(contexts, old, inserted.words)
                return True
            if inserted is None and self._following(old, contexts):
                return True
        self.scanner.position = here
        for words in old.words:
            self._delete(contexts, words, old)
        return True

    def _following(self, old: Words, contexts: list[Context]) -> bool:
        """`and inserting the following in its place:` with the words below."""
        if not self.scanner.accept(
            r"(?:the\s+following|in\s+(?:its|their)\s+place\s+the\s+following)(?:\s+(?:phrase|words?|sentences?|text|language))?"
        ):
            return False
        self.scanner.accept(v.IN_PLACE)
        self.scanner.accept(":")
        quoted = self.scanner.quotation()
        if quoted is None:
            quoted = self.new(contexts[0], "words").words
            self.read.wants_block = True
        self._replace_words(contexts, old, [quoted])
        return True

    def _in_its_place(self, inserted: Words, old: Words) -> bool:
        """Whether words are inserted for others, and not beside some."""
        self.scanner.accept(rf"(?:{v.IN_PLACE})")
        self.reader.occurrence(old)
        return self.scanner.at(r"(?:immediately\s+)?(?:after|before|following)\b") is None

    def _strike_place(self) -> bool:
        """Striking a provision, and perhaps inserting another in its place."""
        here = self.scanner.position
        named = self._named_below()
        if named is None or not named.contexts[0].steps:
            self.scanner.position = here
            return False
        if self.scanner.accept(
            rf",?\s*and\s+{v.INSERT}\s+(?:in\s+(?:its|their)\s+place\s+the\s+following|(?:the\s+following|a\s+new)(?:\s+(?!in\b)\w+){{0,2}}(?:\s+\({v.MARK}\))?)(?:\s+(?:{v.IN_PLACE}))?(?:\s+{v.READ_AS})?"
        ):
            self._rewrite(named.contexts)
        else:
            self.scanner.accept(r"in\s+(?:its|their)\s+entirety")
            self._take_out(named.contexts)
        return True

    def _insert(self) -> bool:
        """Inserting words beside others, or provisions."""
        words = self.reader.words()
        if words is None:
            return self._insert_beside() or self._insert_provisions()
        self.scanner.accept(v.IN_PLACE)
        found = self.scanner.accept(
            r",?\s*(?:immediately\s+|directly\s+)?(?P<where>after|before|following)\b"
        )
        if found is None:
            return self._insert_at(words)
        anchor = self.reader.words()
        if anchor is None:
            raise self.scanner.unread()
        contexts = self._located()
        before = found["where"].lower() == "before"
        which = anchor.which or words.which or "only"
        self.told.append(
            InsertWords(
                *self._span(),
                targets(contexts),
                anchor.words[0],
                spaced(words.words[0], before=before),
                before,
                which,
                anchor.times or words.times,
            )
        )
        return True

    def _insert_beside(self) -> bool:
        """`inserting after “A” the words “B”`."""
        here = self.scanner.position
        found = self.scanner.accept(r"(?:immediately\s+)?(?P<where>after|before)\b")
        anchor = self.reader.words() if found is not None else None
        new = self.reader.words() if anchor is not None else None
        if found is None or anchor is None or new is None:
            self.scanner.position = here
            return False
        before = found["where"].lower() == "before"
        self.told.append(
            InsertWords(
                *self._span(),
                targets(self._located()),
                anchor.words[0],
                spaced(new.words[0], before=before),
                before,
                anchor.which or "only",
                anchor.times,
            )
        )
        return True

    def _insert_at(self, words: Words) -> bool:
        """Words at the end or the beginning of a place."""
        if words.which not in ("end", "start"):
            raise self.scanner.unread()
        start = words.which == "start"
        contexts = self._located()
        new = spaced(words.words[0], before=start)
        self.told.append(InsertWords(*self._span(), targets(contexts), "", new, start, words.which))
        return True

    def _insert_provisions(self) -> bool:
        """`adding a new subsection (c) to read as follows`, `adding at the end the following`."""
        scanner = self.scanner
        here = scanner.position
        if self._new_sentence() or self._following_words() or self._new_rows():
            return True
        if scanner.accept(v.DESIGNATIONS):
            return self._designations()
        scanner.accept(rf"(?:{v.AT_END}),?")
        where = self._beside()
        rank = self._new_rank()
        if rank is None and not scanner.accept(
            r"the\s+following(?:\s+(?:text|language|sentences?|words?))?"
        ):
            scanner.position = here
            return False
        where = where or self._beside()
        scanner.accept(rf"(?:{v.AT_END})")
        scanner.accept(r"(?:to\s+that\s+\w+|thereto)")
        scanner.accept(rf"(?:is\s+)?(?:added\s+|amended\s+)?(?:{v.READ_AS}|as\s+follows)")
        scanner.accept("[:—-]")
        if rank is None and scanner.at('[“"‘]') and not scanner.ended:
            quoted = scanner.quotation()
            if quoted is not None:
                new = spaced(quoted, before=False)
                self.told.append(
                    InsertWords(*self._span(), targets(self.contexts), "", new, False, "end")
                )
                return True
        self._add(rank or "", where)
        return True

    def _following_words(self) -> bool:
        """`adding the following sentence at the end:` with the words below."""
        here = self.scanner.position
        at_end = self.scanner.accept(rf"(?:{v.AT_END}),?") is not None
        if self.scanner.accept(v.FOLLOWING_WORDS) and (at_end or self.scanner.accept(v.AT_END)):
            self._append(self.contexts)
            return True
        self.scanner.position = here
        return False

    def _new_rows(self) -> bool:
        """`a new row after the row labeled “X” to read as follows:`, `the following table:`."""
        here = self.scanner.position
        at_end = self.scanner.accept(rf"(?:{v.AT_END}),?") is not None
        where = self._beside()
        if self.scanner.accept(rf"(?:{v.NEW_ROWS}|{v.A_TABLE})(?!\w)"):
            where = where or self._beside()
            at_end = at_end or self.scanner.accept(v.AT_END) is not None
            if at_end or where:
                self.scanner.accept(rf"(?:{v.READ_AS}|as\s+follows)")
                self._add("", where)
                return True
        self.scanner.position = here
        return False

    def _new_sentence(self) -> bool:
        """`A new sentence is added at the end to read as follows:`."""
        here = self.scanner.position
        if not self.scanner.accept(v.NEW_SENTENCE):
            return False
        self.scanner.accept(rf"{v.BE}\s+(?:added|inserted)\b")
        contexts = self._at_end_of()
        self.scanner.accept(rf"(?:{v.READ_AS}|as\s+follows)")
        self.scanner.accept(":")
        if contexts is None:
            self.scanner.position = here
            return False
        self._append(contexts)
        return True

    def _at_end_of(self) -> list[Context] | None:
        """`at the end`, `to the end of subsection (a)`, `after the last sentence`."""
        if not self.scanner.accept(
            r"(?:at|to)\s+the\s+end(?:\s+thereof)?|after\s+the\s+(?:last|final)\s+sentence"
        ):
            return None
        here = self.scanner.position
        if self.scanner.accept(r"(?:of|in)\b"):
            if self.scanner.accept(
                r"(?:the|that|this)\s+(?:sub-?)*(?:section|paragraph|text|article)\b"
            ):
                return self.contexts
            named = self._named_below()
            if named is not None:
                return named.contexts
            self.scanner.position = here
        return self.contexts

    def _designations(self) -> bool:
        """`adding a new section designation to read as follows`: a line of the contents."""
        self.scanner.accept(rf"(?:{v.AT_END})")
        self.scanner.accept(v.READ_AS)
        self._add("", None)
        return True

    def _substitute(self) -> bool:
        """`substituting “B” for “A”`."""
        new = self.reader.words()
        if new is None or not self.scanner.word("for"):
            return False
        old = self.reader.words()
        if old is None:
            return False
        self._replace_words(self._located(), old, new.words)
        return True

    def _replace(self) -> bool:
        """`replacing “A” with “B”`, `replace paragraph (2) with the following`."""
        old = self.reader.words()
        if old is None:
            named = self._named_below()
            if named is None or not self.scanner.accept(
                r"(?:with|by)\s+the\s+following(?:\s+\w+)?"
            ):
                return False
            self._rewrite(named.contexts)
            return True
        contexts = self._located()
        self.scanner.expect(r"(?:with|by)\b")
        new = self.reader.words()
        if new is None:
            raise self.scanner.unread()
        self.reader.occurrence(old)
        self._replace_words(contexts, old, new.words)
        return True

    def _for(self) -> bool:
        """`for “A” substitute “B”`."""
        old = self.reader.words()
        if old is None:
            return False
        contexts = self._located()
        self.scanner.expect(
            rf",?\s*(?:there\s+{v.BE}\s+)?(?:{v.SUBSTITUTE}|substituted)(?:\s+the)?\b"
        )
        new = self.reader.words()
        if new is None:
            return self._following(old, contexts)
        self.reader.occurrence(old)
        self._replace_words(contexts, old, new.words)
        return True

    def _after_words(self) -> bool:
        """`after “A” insert “B”`, `after paragraph (b) insert—`."""
        before = self.scanner.text[: self.scanner.position].lower().endswith("before")
        anchor = self.reader.words()
        if anchor is None:
            named = self._named_below()
            if named is None or not self.scanner.accept(
                rf",?\s*(?:there\s+{v.BE}\s+)?(?:{v.INSERT}|inserted|added)\b"
            ):
                return False
            self.scanner.accept(r"the\s+following(?:\s+\w+)?")
            self._add("", ("before" if before else "after", named.contexts[-1]))
            return True
        contexts = self._located()
        self.scanner.expect(
            rf",?\s*(?:there\s+{v.BE}\s+)?(?:{v.INSERT}|inserted|added)(?:\s+the)?\b"
        )
        new = self.reader.words()
        if new is None:
            raise self.scanner.unread()
        self.reader.occurrence(anchor)
        which = anchor.which or "only"
        for word in anchor.words:
            self.told.append(
                InsertWords(
                    *self._span(),
                    targets(contexts),
                    word,
                    spaced(new.words[0], before=before),
                    before,
                    which,
                    anchor.times,
                )
            )
        return True

    def _repealing(self) -> bool:
        here = self.scanner.position
        named = self._named_below()
        if named is None:
            self.scanner.position = here
            return False
        self._repeal(named.contexts)
        return True

    def _redesignating(self) -> bool:
        here = self.scanner.position
        if self._designated_text():
            return True
        self.scanner.position = here
        named = self._named_below()
        if named is None:
            self.scanner.position = here
            return False
        self._redesignate(named.contexts)
        return True

    def _designated_text(self) -> bool:
        """`The existing text is designated as subsection (a)`."""
        if not self.scanner.accept(
            r"(?:the\s+)?(?:(?:existing|current|remaining|undesignated|entire)\s+)*(?:text|language|paragraph|provisions?|section|subsection)(?:\s+of\s+(?:the|that)\s+\w+)?(?=\s+(?:is|as|are|to\s+be|shall)\b)"
        ):
            return False
        self.scanner.accept(rf"{v.BE}")
        self.scanner.accept(r"(?:re)?designated\b")
        self._redesignate(self.contexts, inside=True)
        if self.scanner.accept(r",?\s*and\s+(?:is\s+)?(?:further\s+)?amended\b"):
            self._amended()
        return True

    def _amending(self) -> bool:
        named = self._named_below()
        if named is None:
            return False
        before, self.contexts = self.contexts, named.contexts
        self._amended()
        self.contexts = before
        return True
