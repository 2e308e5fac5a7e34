# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True
"""The inner loops of finding terms, compiled: a text is gone through once, sign by sign.

They know no script and no language: how signs are read, where words may begin and end and what the
terms are is worked out by Python, which finds the same uses without them. All memory belongs to
arrays of Python and every place in them is checked, so that a mistake here is an exception.
"""

from array import array

from cpython cimport array as arrays
from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t

cdef enum:
    # What the number of a sign says, as `alphabet` has it: as what it is read, and what it is.
    _SIGN = 0x1FFFFF
    _JOINT = 1 << 21
    _IN_WORD = 1 << 22
    _LETTER = 1 << 23
    _APOSTROPHE = 1 << 24
    _BEARS_TAIL = 1 << 25
    _KIND = 26
    # Signs for words, as `listed` has them.
    _UNKNOWN = 0
    _MARK = 1
    # Where a word may begin, where one may end, and where one may begin if another ends there.
    _BEGINS = 1
    _ENDS = 2
    _LINKS = 4
    _REACHED = 8  # another does end there
    _PAGES = 0x1100
    _MOST_MET = 100_000
    _MOST_LETTERS = 4_000_000

cdef extern from *:
    """
    #ifndef SOURCE
    #define SOURCE 0
    #endif
    """
    const unsigned long long _SOURCE "SOURCE"

SOURCE = _SOURCE  # by its checksum, what this was compiled from

cdef arrays.array _OCTETS = array("B")
cdef arrays.array _SIGNED = array("i")
cdef arrays.array _SHORT = array("I")
cdef arrays.array _LONG = array("Q")
cdef uint64_t _SPREAD = 0x9E3779B97F4A7C15
cdef uint64_t _SEED = hash(__name__) | 1  # another one in each process: no text can foresee it

cdef class Words

include "known.pxi"


cdef class Found:
    """The uses found so far, at their places in the text of which a spelling is looked through; they
    come in order."""

    cdef readonly list uses
    cdef object _made
    cdef list _meant
    cdef tuple _ends, _shifts, _gone
    cdef Py_ssize_t _first, _last, _changes
    cdef int64_t _by_first, _by_last

    def __init__(self, made, list meant, tuple ends, tuple shifts, tuple gone):
        self.uses = []
        self._made, self._meant = made, meant
        self._ends, self._shifts, self._gone = ends, shifts, gone
        self._first = self._last = 0
        self._by_first = self._by_last = 0
        self._changes = len(ends)

    cdef int add(self, Py_ssize_t start, Py_ssize_t end, Py_ssize_t which) except -1:
        """Take in a use at a place of the spelling."""
        cdef Py_ssize_t change
        while self._first < self._changes:
            if <Py_ssize_t>self._ends[self._first] > start:
                break
            self._by_first = self._shifts[self._first]
            self._first += 1
        while self._last < self._changes:
            change = self._ends[self._last]
            if change > end or change == end and self._gone[self._last]:
                break
            self._by_last = self._shifts[self._last]
            self._last += 1
        cdef tuple meant = self._meant[which]
        self.uses.append(
            self._made(start + self._by_first, end + self._by_last, meant[0], meant[1], meant[2])
        )
        return 0


cdef class Words:
    """A part of a text cut into words, in the same way as by `cutting.pieces_of`."""

    cdef readonly str text
    cdef Py_ssize_t begin, count
    cdef uint32_t[::1] numbers, signs, starts, ends

    def __init__(self, str text, Py_ssize_t begin, Py_ssize_t end):
        self.text, self.begin = text, begin
        self.signs = arrays.clone(_SHORT, end - begin + 1, zero=False)
        self.starts = arrays.clone(_SHORT, end - begin + 1, zero=False)
        self.ends = arrays.clone(_SHORT, end - begin + 1, zero=False)
        self.count = 0

    cdef inline int add(self, uint32_t sign, Py_ssize_t start, Py_ssize_t end) except -1:
        self.signs[self.count] = sign
        self.starts[self.count], self.ends[self.count] = <uint32_t>start, <uint32_t>end
        self.count += 1
        return 0

    def word(self, Py_ssize_t at):
        """A word; None for a sign by itself, empty behind the last."""
        if at == self.count:
            return ""
        if self.starts[at] == self.ends[at]:
            return None
        return self.letters(self.starts[at], self.ends[at])

    cdef str letters(self, Py_ssize_t start, Py_ssize_t end):
        cdef Py_ssize_t at
        return "".join([chr(self.numbers[at] & _SIGN) for at in range(start, end)])

    def between(self, Py_ssize_t one, Py_ssize_t other):
        """The text between two words."""
        return self.text[self.begin + self.ends[one] : self.begin + self.starts[other]]


cdef class Spaced:
    """Finds terms of scripts with spaces, as runs of the signs that words are."""

    cdef Alphabet _alphabet
    cdef Runs _runs
    cdef Met _met
    cdef uint32_t[::1] _parted
    cdef uint8_t[::1] _asked
    cdef bint _apostrophe
    cdef object _followed, _tail

    def __init__(self, Alphabet alphabet, Runs runs, Met met, parted, bytes asked, followed,
                 bint apostrophe, tail):
        """`parted`: the other sign of each word; `asked`: of each run, whether it only begins what
        is `followed` word by word; `apostrophe`: one may be part of a letter; `tail`: what may
        stand behind a use."""
        self._alphabet, self._runs, self._met = alphabet, runs, met
        self._parted, self._asked = array("I", parted), array("B", asked)
        self._apostrophe, self._followed, self._tail = apostrophe, followed, tail

    def find(self, str text, Py_ssize_t begin, Py_ssize_t end, Found found):
        """Add what is found in a part of a text."""
        cdef Words words = Words(text, begin, end)
        words.numbers = self._alphabet.read(text, begin, end)
        self._cut(words, end - begin)
        cdef uint32_t[::1] longest = self._longest(words)
        cdef Py_ssize_t at = 0
        cdef Py_ssize_t behind
        cdef int32_t which
        while at < words.count:
            which = self._runs.which[longest[at]]
            behind = at + self._runs.depth[longest[at]]
            if which >= 0 and self._asked[which]:
                hit = self._followed(words, at)
                which = -1
                if hit is not None:
                    which, behind = hit[0], hit[2]
            if which >= 0:
                found.add(words.starts[at] + begin, self._end(words, behind - 1, end), which)
                at = behind
            else:
                at += 1

    cdef uint32_t[::1] _longest(self, Words words):
        """By its node, the longest run that begins with each word."""
        cdef uint32_t[::1] longest = arrays.clone(_SHORT, words.count + 1, zero=True)
        cdef uint32_t node = 0
        cdef uint32_t run
        cdef Py_ssize_t at
        for at in range(words.count):
            node = self._runs.next(node, words.signs[at])
            run = node if self._runs.which[node] >= 0 else self._runs.shorter[node]
            while run:
                longest[at + 1 - self._runs.depth[run]] = run
                run = self._runs.shorter[run]
        return longest

    cdef inline Py_ssize_t _end(self, Words words, Py_ssize_t last, Py_ssize_t end) except -1:
        """Where a use ends, with an apostrophe and what it bears behind its last word."""
        cdef Py_ssize_t at = words.ends[last]
        if self._tail is not None and words.numbers[at] & _BEARS_TAIL:
            tail = self._tail.match(words.text, at + words.begin, end)
            if tail is not None:
                return tail.end()
        return at + words.begin

    cdef int _cut(self, Words words, Py_ssize_t size) except -1:
        """What each word is, with the sign behind it."""
        cdef uint32_t[::1] numbers = words.numbers
        cdef Py_ssize_t start = 0
        cdef Py_ssize_t at
        cdef uint64_t spread = _SEED
        cdef uint32_t number, sign
        cdef bint joined = False
        cdef bint joint
        for at in range(size + 1):
            number = numbers[at]
            if number & _IN_WORD or (
                number & _APOSTROPHE and self._apostrophe and _in_letter(words, at)
            ):
                spread = (spread ^ number & _SIGN) * _SPREAD
                spread ^= spread >> 29
                continue
            joint = number & _JOINT != 0 or at == size
            if at > start:
                sign = self._met.sign(words, start, at, spread)
                words.add(sign if joint else self._parted[sign], start, at)
                spread = _SEED
            elif not (joint and joined):  # of several joints beside one another, one
                words.add(_UNKNOWN if joint else _MARK, at, at)
            start = at + 1
            joined = joint
        return 0


cdef bint _in_letter(Words words, Py_ssize_t at) except -1:
    """Whether an apostrophe is part of a letter, as `cutting` has it."""
    cdef uint32_t before = words.numbers[at - 1] if at else 0
    if not before & _LETTER:
        return False
    return words.numbers[at + 1] & _LETTER or before & _SIGN == c"o" or before & _SIGN == c"g"


cdef class Hits:
    """Where runs begin, and which, by their nodes."""

    cdef uint32_t[::1] starts, runs
    cdef Py_ssize_t count

    def __init__(self):
        self.starts = arrays.clone(_SHORT, 4096, zero=False)
        self.runs = arrays.clone(_SHORT, 4096, zero=False)
        self.count = 0

    cdef inline int add(self, Py_ssize_t start, uint32_t run) except -1:
        if self.count == self.starts.shape[0]:
            self.starts = array("I", bytes(self.starts) * 2)
            self.runs = array("I", bytes(self.runs) * 2)
        self.starts[self.count], self.runs[self.count] = <uint32_t>start, run
        self.count += 1
        return 0


cdef class Unspaced:
    """Finds terms of scripts without spaces, where words may begin and end."""

    cdef Alphabet _alphabet
    cdef Runs _runs
    cdef uint8_t[::1] _kinds
    cdef uint8_t[::1] _edges
    cdef int32_t _terms
    cdef bint _links

    def __init__(self, Alphabet alphabet, Runs runs, kinds, edges, int32_t terms, bint links):
        """`kinds`: what stands for each kind; `edges`: of each pair of kinds, what may be between
        them; runs behind so many `terms` only fill; `links`: words may be linked."""
        self._alphabet, self._runs = alphabet, runs
        self._kinds, self._edges = array("B", kinds), array("B", edges)
        self._terms, self._links = terms, links

    def find(self, str text, Py_ssize_t begin, Py_ssize_t end, Found found):
        """Add what is found in a part of a text."""
        cdef uint32_t[::1] numbers = self._alphabet.read(text, begin, end)
        cdef uint8_t[::1] edges = self._edges_of(numbers)
        cdef uint32_t[::1] longest = arrays.clone(_SHORT, end - begin + 1, zero=True)
        cdef Py_ssize_t at = 0
        cdef Py_ssize_t behind
        if self._links:
            self._find_linked(numbers, edges, longest)
        else:
            self._find_free(numbers, edges, longest)
        while at < end - begin:
            behind = at + 1
            if longest[at]:
                behind = at + self._runs.depth[longest[at]]
                found.add(at + begin, behind + begin, self._runs.which[longest[at]])
            at = behind

    cdef uint8_t[::1] _edges_of(self, uint32_t[::1] numbers):
        """What may be before each sign and behind the last; the numbers become those of signs."""
        cdef uint8_t[::1] edges = arrays.clone(_OCTETS, numbers.shape[0], zero=False)
        cdef uint8_t pair = 0
        cdef Py_ssize_t at
        for at in range(numbers.shape[0]):
            pair = (pair << 3 | self._kinds[numbers[at] >> _KIND]) & 63
            edges[at] = self._edges[pair]
            numbers[at] &= _SIGN
        return edges

    cdef int _find_free(self, uint32_t[::1] numbers, uint8_t[::1] edges,
                        uint32_t[::1] longest) except -1:
        """By its node, the longest term that begins at each place and ends where one may."""
        cdef uint32_t node = 0
        cdef uint32_t run
        cdef Py_ssize_t at, start
        for at in range(edges.shape[0] - 1):
            node = self._runs.next(node, numbers[at])
            if not edges[at + 1] & _ENDS:
                continue
            run = node if self._runs.which[node] >= 0 else self._runs.shorter[node]
            while run:
                start = at + 1 - self._runs.depth[run]
                if edges[start] & _BEGINS:
                    longest[start] = run
                run = self._runs.shorter[run]
        return 0

    cdef int _find_linked(self, uint32_t[::1] numbers, uint8_t[::1] edges,
                          uint32_t[::1] longest) except -1:
        """The same where words begin and end inside runs of kanji too, if words, one behind the
        other, go from one end of the run to the other."""
        cdef Hits hits = self._begun(numbers, edges)
        cdef Py_ssize_t one, start
        cdef uint32_t run
        for one in range(hits.count - 1, -1, -1):
            start = hits.starts[one]
            if edges[start] & _LINKS and edges[start + self._runs.depth[hits.runs[one]]] & _ENDS:
                edges[start] |= _ENDS
        for one in range(hits.count):
            start, run = hits.starts[one], hits.runs[one]
            if self._runs.which[run] < self._terms and edges[start + self._runs.depth[run]] & _ENDS:
                longest[start] = run
        return 0

    cdef Hits _begun(self, uint32_t[::1] numbers, uint8_t[::1] edges):
        """The runs that begin where a word may, or where another ends inside a run of kanji, in the
        order of their ends."""
        cdef Hits hits = Hits()
        cdef uint32_t node = 0
        cdef uint32_t run
        cdef Py_ssize_t at, start
        for at in range(edges.shape[0] - 1):
            node = self._runs.next(node, numbers[at])
            run = node if self._runs.which[node] >= 0 else self._runs.shorter[node]
            while run:
                start = at + 1 - self._runs.depth[run]
                if edges[start] & _BEGINS or edges[start] & _LINKS and edges[start] & _REACHED:
                    hits.add(start, run)
                    edges[at + 1] |= _REACHED
                run = self._runs.shorter[run]
        return hits
