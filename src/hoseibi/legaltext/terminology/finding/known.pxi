# cython: language_level=3
# What the compiled loops know of signs, terms and words; part of `loops.pyx`.


cdef class Alphabet:
    """How each sign is read: a number, worked out by Python for 256 signs when one is first met."""

    cdef object _worked_out
    cdef uint32_t[::1] _page
    cdef uint32_t[::1] _numbers

    def __init__(self, worked_out):
        self._worked_out = worked_out
        self._page = arrays.clone(_SHORT, _PAGES, zero=True)
        self._numbers = arrays.clone(_SHORT, 256, zero=True)

    cdef int _meet(self, uint32_t page) except -1:
        cdef uint32_t[::1] met = array("I", self._worked_out(page))
        cdef uint32_t[::1] numbers
        cdef Py_ssize_t known, one
        if met.shape[0] != 256:
            raise ValueError(page)
        while self._page[page] == 0:
            known = self._numbers.shape[0]
            numbers = arrays.clone(_SHORT, known + 256, zero=False)
            if self._numbers.shape[0] != known:  # by another thread, in the meantime
                continue
            for one in range(known):
                numbers[one] = self._numbers[one]
            for one in range(256):
                numbers[known + one] = met[one]
            self._numbers = numbers
            self._page[page] = <uint32_t>(known >> 8)
        return 0

    cdef uint32_t[::1] read(self, str text, Py_ssize_t begin, Py_ssize_t end):
        """The number of each sign in a part of a text, and 0 behind them."""
        if not 0 <= begin <= end <= len(text):
            raise IndexError(begin, end)
        cdef uint32_t[::1] found = arrays.clone(_SHORT, end - begin + 1, zero=False)
        cdef uint32_t[::1] numbers = self._numbers
        cdef uint32_t code, page
        cdef Py_ssize_t at
        for at in range(begin, end):
            code = text[at]
            page = self._page[code >> 8]
            if page == 0:
                self._meet(code >> 8)
                numbers = self._numbers
                page = self._page[code >> 8]
            found[at - begin] = numbers[page << 8 | code & 255]
        found[end - begin] = 0
        return found


cdef class Runs:
    """Runs of signs as a tree: from one node by a sign to the next; and from each node to that of
    the longest end of it with which a run begins, so that no sign of a text is read again
    (Aho and Corasick)."""

    cdef uint64_t[::1] _steps
    cdef uint64_t[::1] _steps_to  # of each node, the step that leads there
    cdef int32_t[::1] which  # of each node, the run that ends there, or -1
    cdef uint32_t[::1] depth
    cdef uint32_t[::1] _behind  # of each node, that of its longest end
    cdef uint32_t[::1] shorter  # the longest end of it that is a run
    cdef uint64_t _mask
    cdef uint32_t _nodes

    def __init__(self, runs):
        cdef str run
        cdef uint32_t node, after
        cdef Py_ssize_t at
        cdef int32_t number = 0
        self._mask = 255
        self._steps = arrays.clone(_LONG, 512, zero=True)
        self._steps_to = arrays.clone(_LONG, 256, zero=True)
        self.which = array("i", [-1]) * 256
        self.depth = arrays.clone(_SHORT, 256, zero=True)
        self._nodes = 1
        for run in runs:
            node = 0
            for at in range(len(run)):
                after = self._step(node, run[at])
                node = after if after else self._add(node, run[at])
            self.which[node] = number
            number += 1
        self._link()

    cdef inline uint32_t next(self, uint32_t node, uint32_t sign) except? 0:
        """The node of the longest end of what was read, with a sign more."""
        cdef uint32_t after = self._step(node, sign)
        while after == 0 and node != 0:
            node = self._behind[node]
            after = self._step(node, sign)
        return after

    cdef inline uint64_t _place(self, uint64_t name) except? 0:
        """Where a step is, or would be."""
        cdef uint64_t at = (name * _SPREAD >> 32) & self._mask
        while self._steps[2 * at] != name and self._steps[2 * at]:
            at = at + 1 & self._mask
        return at

    cdef inline uint32_t _step(self, uint32_t node, uint32_t sign) except? 0:
        """The node behind another; 0 where there is none."""
        cdef uint64_t at = self._place((<uint64_t>node << 21 | sign) + 1)
        return <uint32_t>self._steps[2 * at + 1]

    cdef uint32_t _add(self, uint32_t node, uint32_t sign) except 0:
        if 2 * <uint64_t>self._nodes > self._mask:
            self._grow()
        cdef uint64_t name = (<uint64_t>node << 21 | sign) + 1
        cdef uint64_t at = self._place(name)
        self._steps[2 * at] = name
        self._steps[2 * at + 1] = self._nodes
        self._steps_to[self._nodes] = name - 1
        self.depth[self._nodes] = self.depth[node] + 1
        self._nodes += 1
        return self._nodes - 1

    cdef int _grow(self) except -1:
        cdef uint64_t[::1] old = self._steps
        cdef Py_ssize_t known = self.which.shape[0]
        cdef Py_ssize_t one
        cdef uint64_t at
        self._mask = 2 * self._mask + 1
        self._steps = arrays.clone(_LONG, 2 * old.shape[0], zero=True)
        for one in range(0, old.shape[0], 2):
            if old[one]:
                at = self._place(old[one])
                self._steps[2 * at] = old[one]
                self._steps[2 * at + 1] = old[one + 1]
        self.which = array("i", bytes(self.which)) + array("i", [-1]) * known
        self.depth = array("I", bytes(self.depth) + bytes(4 * known))
        self._steps_to = array("Q", bytes(self._steps_to) + bytes(8 * known))
        return 0

    cdef int _link(self) except -1:
        """From each node to that of its longest end, the nearest to the root first."""
        cdef uint32_t node, parent, end
        cdef uint32_t sign
        self._behind = arrays.clone(_SHORT, self._nodes, zero=True)
        self.shorter = arrays.clone(_SHORT, self._nodes, zero=True)
        for node in self._by_depth():
            if self.depth[node] > 1:
                parent = <uint32_t>(self._steps_to[node] >> 21)
                sign = <uint32_t>(self._steps_to[node] & _SIGN)
                end = self.next(self._behind[parent], sign)
                self._behind[node] = end
                self.shorter[node] = end if self.which[end] >= 0 else self.shorter[end]
        self._steps_to = arrays.clone(_LONG, 1, zero=True)
        return 0

    cdef uint32_t[::1] _by_depth(self):
        """All nodes, the nearest to the root first."""
        cdef uint32_t[::1] places
        cdef uint32_t[::1] ordered = arrays.clone(_SHORT, self._nodes, zero=False)
        cdef uint32_t node, before, count
        cdef Py_ssize_t one
        places = arrays.clone(_SHORT, max(self.depth) + 1, zero=True)
        for node in range(self._nodes):
            places[self.depth[node]] += 1
        before = 0
        for one in range(places.shape[0]):
            count = places[one]
            places[one] = before
            before += count
        for node in range(self._nodes):
            ordered[places[self.depth[node]]] = node
            places[self.depth[node]] += 1
        return ordered


cdef class Met:
    """The sign of each word that was met, with those that are in no term. Few of all forms are
    ever met, and what is small stays in the fast memory of a processor."""

    cdef dict _known
    cdef Py_ssize_t _longest
    cdef uint64_t[::1] _slots
    cdef uint32_t[::1] _letters
    cdef uint64_t _mask
    cdef Py_ssize_t _count
    cdef Py_ssize_t _end

    def __init__(self, dict known):
        self._known = known
        self._longest = max(map(len, known), default=0)
        self._forget()

    cdef int _forget(self) except -1:
        cdef uint64_t[::1] slots = arrays.clone(_LONG, 2048, zero=True)
        cdef uint32_t[::1] letters = arrays.clone(_SHORT, 8192, zero=False)
        self._slots, self._letters = slots, letters
        self._mask = 1023
        self._count = 0
        self._end = 1  # 0 says that a slot is free
        return 0

    cdef uint32_t sign(self, Words words, Py_ssize_t start, Py_ssize_t end,
                       uint64_t spread) except? 0:
        """The sign of a word."""
        cdef uint64_t at = (spread >> 32) & self._mask
        cdef uint64_t where
        if end - start > self._longest:
            return _UNKNOWN
        while True:
            where = self._slots[2 * at + 1]
            if where == 0:
                return self._meet(words, start, end, spread)
            if self._slots[2 * at] == spread and self._is_at(where, words, start, end):
                return self._letters[where]
            at = at + 1 & self._mask

    cdef inline bint _is_at(self, Py_ssize_t where, Words words, Py_ssize_t start,
                            Py_ssize_t end) except -1:
        cdef Py_ssize_t at
        if self._letters[where + 1] != <uint32_t>(end - start):
            return False
        for at in range(start, end):
            if self._letters[where + 2 + at - start] != words.numbers[at] & _SIGN:
                return False
        return True

    cdef uint32_t _meet(self, Words words, Py_ssize_t start, Py_ssize_t end,
                        uint64_t spread) except? 0:
        cdef Py_ssize_t size = end - start
        cdef Py_ssize_t one
        cdef str word = words.letters(start, end)
        cdef str sign = self._known.get(word, "\0")
        # Where something is made another thread may come between; none does behind this.
        while True:
            if self._count >= _MOST_MET or self._end > _MOST_LETTERS:
                self._forget()
            elif 2 * self._count > <Py_ssize_t>self._mask:
                self._grow()
            elif self._end + size + 2 > self._letters.shape[0]:
                self._lengthen(2 * (self._end + size + 2))
            else:
                break
        self._letters[self._end] = ord(sign)
        self._letters[self._end + 1] = <uint32_t>size
        for one in range(size):
            self._letters[self._end + 2 + one] = words.numbers[start + one] & _SIGN
        self._put(spread, self._end)
        self._end += size + 2
        self._count += 1
        return ord(sign)

    cdef int _put(self, uint64_t spread, uint64_t where) except -1:
        cdef uint64_t at = (spread >> 32) & self._mask
        while self._slots[2 * at + 1]:
            at = at + 1 & self._mask
        self._slots[2 * at] = spread
        self._slots[2 * at + 1] = where
        return 0

    cdef int _grow(self) except -1:
        cdef uint64_t[::1] slots = arrays.clone(_LONG, 2 * self._slots.shape[0], zero=True)
        cdef uint64_t[::1] old = self._slots
        cdef Py_ssize_t one
        if slots.shape[0] != 2 * old.shape[0]:
            return 0
        self._slots, self._mask = slots, old.shape[0] - 1
        for one in range(0, old.shape[0], 2):
            if old[one + 1]:
                self._put(old[one], old[one + 1])
        return 0

    cdef int _lengthen(self, Py_ssize_t size) except -1:
        cdef uint32_t[::1] letters = arrays.clone(_SHORT, size, zero=False)
        cdef Py_ssize_t one
        if size < self._letters.shape[0]:
            return 0
        for one in range(self._end):
            letters[one] = self._letters[one]
        self._letters = letters
        return 0
