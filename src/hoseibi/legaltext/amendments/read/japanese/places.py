"""Places as amending texts name them: 第三条第二項及び第四項、同条の表イの項, read as steps."""

from __future__ import annotations

import re
import unicodedata

from ....model.instruction import Step, Target
from ....scripts import numerals
from . import vocabulary as v
from .scanner import Scanner

Way = tuple[tuple[int, Step], ...]
"""Steps with how deep each stands."""

_UNITS = tuple((re.escape(sign), kind, level) for sign, kind, level in v.UNITS)
_DIVISION_KINDS = frozenset(kind for _, kind, level in v.UNITS if level < v.ARTICLE)
_DIVISION_OF = {sign: kind for sign, kind, level in v.UNITS if level < v.ARTICLE}
_LABEL = r"[^「」。を]{1,150}?"
_AFTER_ROW = (
    r"(?=中|を|に|の|及び|並びに|、|から|まで|と(?:し|す)|第|（|上欄|下欄|[^「」、。を]{1,12}の欄"
    rf"|[{v.IROHA}](?:中|を|に|の|及|並|、|（|[⑴-⒇])|[⑴-⒇]|$)"
)
_ROW = re.compile(rf"の?({_LABEL})の項{_AFTER_ROW}")
_GROUP = re.compile(rf"の?([^「」。を、]{{1,60}}?)の(?:部|款){_AFTER_ROW}")
_COLUMN = re.compile(
    r"の?((?:上|中|下)欄|[^「」、。を]{1,20}?の欄)(?=中|を|に|の|及び|並びに|、|$)"
)
_TOLD = (
    r"(?:の改正規定|(?<=加える)改正規定|(?<=削る)改正規定|(?<=とする)改正規定|(?<=改める)改正規定"
    r"|(?<=下げる)改正規定|(?<=上げる)改正規定|(?<=付する)改正規定)"
)
_AMENDING = re.compile(rf"([^「」]{{1,200}}?){_TOLD}")
_AMENDING_ALONE = re.compile(rf"((?:(?!のうち|中)[^「」。、]){{1,200}}?){_TOLD}(?=中|を)")
_HAS_HEADING = re.compile(r"（見出しを含む。）")
_LEFT_OUT = re.compile(r"（([^（）「」]{1,80})を除く。）")


def number_of(printed: str) -> str:
    """`十二の二` and `１２の２` as `12-2`."""
    pieces = printed.split("の")
    return "-".join(_value(piece) for piece in pieces if piece)


def _value(printed: str) -> str:
    for system in ("kanji", "arabic-fullwidth"):
        value = numerals.parse(system, printed)
        if value is not None:
            return str(value)
    return printed


def _plain_sign(sign: str) -> str:
    """`ⅱ` as the letters, and `⑵` as the figure, that numerals are read from."""
    if "ⅰ" <= sign[0] <= "ⅿ" or "⑴" <= sign[0] <= "⒇":
        return unicodedata.normalize("NFKC", sign).strip("()")
    return sign


class Places:
    """Reads places from a scanner; `way` is the last one, which 同条 and 第二項 go on from."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner
        self.way: Way = ()
        self._before: dict[int, Way] = {}

    def begin(self) -> None:
        """A new instruction: an article named without 附則 or 別表 is one of the body."""
        if self.scanner.at(rf"第{v.NUMBER}条"):
            self.way = ()
        elif self.scanner.at(rf"第{v.NUMBER}[編章節款目]"):
            self.way = tuple(pair for pair in self.way if v.TOP < pair[0] < v.ARTICLE)

    def _go_to(self, way: Way) -> None:
        self.way = way
        for place, (level, _) in enumerate(way):
            self._before[level] = way[: place + 1]

    # --- lists and ranges ---

    def targets(self) -> tuple[Target, ...]:
        """A list of places; empty when none stands here."""
        found: list[Target] = []
        while True:
            begin = self.scanner.position
            target = self._range()
            if target is None:
                self.scanner.position = begin
                break
            found.append(target)
            self.scanner.accept(v.RULES)
            comma = self.scanner.position
            if not self.scanner.accept(v.LIST):
                return tuple(found)
            if not self._goes_on():
                self.scanner.position = comma
                return tuple(found)
        if found:
            raise self.scanner.unread()
        return ()

    def _goes_on(self) -> bool:
        """Whether another place of the list stands here (and not the next instruction's)."""
        begin, way = self.scanner.position, self.way
        found = self._range()
        self.scanner.position, self.way = begin, way
        return found is not None

    def _range(self) -> Target | None:
        first = self._one()
        if first is None or not self.scanner.accept("から"):
            return first
        last = self._one()
        if last is None:
            return None
        self.scanner.expect("まで")
        self.scanner.accept(v.RULES)
        with_heading = self._includes_heading() or first.with_heading
        without = self._left_out()
        return Target(first.steps, last.steps, last.part, with_heading, without)

    def _one(self) -> Target | None:
        begin = self.scanner.position
        way = self._way()
        part = self._part()
        if self.scanner.position == begin:
            return None
        head = self.scanner.accept(v.HEAD_BEFORE)
        if head:
            self._go_to(way)
            step = Step(_DIVISION_OF[head[1]], "", "before")
            return Target((*_steps(way), step), (), "title")
        self._go_to(way)
        part = part or self._only()
        with_heading = self._includes_heading()
        without = self._left_out()
        return Target(_steps(way), (), part, with_heading, without)

    def _part(self) -> str:
        part = ""
        more = True
        while more:
            more = False
            for pattern, name in v.PARTS:
                if self.scanner.accept(pattern):
                    part = "proviso" if (part, name) == ("lead", "proviso") else name
                    more = True
        return part

    def _only(self) -> str:
        """（各号列記以外の部分に限る。）"""
        for pattern, name in v.PARTS:
            if self.scanner.accept(f"（{pattern}に限る。）"):
                return name
        return ""

    def _includes_heading(self) -> bool:
        return self.scanner.accept(_HAS_HEADING.pattern) is not None

    def _left_out(self) -> tuple[Target, ...]:
        found = self.scanner.accept(_LEFT_OUT.pattern)
        if found is None:
            return ()
        inner = Places(Scanner(found[1]))
        inner.way = self.way
        targets = inner.targets()
        if not targets or not inner.scanner.ended:
            self.scanner.position = found.start()
            raise self.scanner.unread()
        return targets

    # --- the steps of one place ---

    def _way(self) -> Way:
        way, begin = self.way, self.scanner.position
        start = self._start(way)
        if start is not None:
            way = start
        while True:
            step = self._step(way, self.scanner.position == begin)
            if step is None:
                return way
            way = step

    def _start(self, way: Way) -> Way | None:
        """What only begins a place: 同条, 附則, 別表第一, 目次."""
        scanner = self.scanner
        same = scanner.at(rf"同({'|'.join(v.SAME)})(?!の?中の)")
        if same is not None:
            back = _back_to(way, v.SAME[same[1]], self._before)
            if back is not None:
                scanner.position = same.end()
                return back
        for words, kind in v.TOPS:
            if scanner.accept(words + "(?!様式)"):
                way = ((v.TOP, Step(kind)),)
                scanner.accept("のうち、?(?=第)")
                return self._annex(way) or way
        return self._annex(())

    def _annex(self, top: Way) -> Way | None:
        found = self.scanner.at(v.ANNEX)
        if found is None:
            return None
        label = found[0]
        branched = re.match(rf"(.*?第{v.NUMBER})(の{v.NUMBER}.*)", label)
        if branched and self._is_row_after(found.end()):
            # 別表第二の五の二の項 is a row of 別表第二.
            label = branched[1]
        self.scanner.position += len(label)
        self.scanner.accept(v.RELATED)
        return (*top, (v.TOP, Step("annex", "", label)))

    def _is_row_after(self, position: int) -> bool:
        return self.scanner.text.startswith(("の項", "の部", "の款"), position)

    def _step(self, way: Way, first: bool) -> Way | None:
        """One step further, or None. Rows are tried first where a table is open."""
        in_table = any(
            level in (v.TABLE, v.GROUP, v.ROW) or step.kind == "annex" for level, step in way
        )
        found = self._amending(way, first)
        if found is None and in_table:
            found = self._row(way) or self._column(way)
        attempts = (self._unit, self._sign, self._all, self._table, self._note)
        for attempt in attempts if found is None else ():
            found = attempt(way)
            if found is not None:
                return found
        return found

    def _unit(self, way: Way) -> Way | None:
        for sign, kind, level in _UNITS:
            found = self.scanner.accept(rf"(?:同条|の)?第({v.NUMBER}){sign}({v.BRANCH})")
            if found:
                return _onto(way, level, Step(kind, number_of(found[1] + found[2])))
        return self._odd_item(way)

    def _odd_item(self, way: Way) -> Way | None:
        """第〇四・〇二項, as tariffs number."""
        if not way or way[0][1].kind != "annex":
            return None
        found = self.scanner.accept("第[〇一二三四五六七八九十・]{3,12}[項号]")
        return _onto(way, v.ROW, Step("row", "", found[0])) if found else None

    def _sign(self, way: Way) -> Way | None:
        """イ, （１）: only inside something numbered."""
        if not any(
            level >= v.ARTICLE or step.kind in ("annex", "supplement") for level, step in way
        ):
            return None
        for system, pattern, depth in v.SIGNS:
            found = self.scanner.at(rf"(?:同号|の)?{pattern}")
            value = numerals.parse(system, _plain_sign(found[1])) if found else None
            if found and value is not None:
                self.scanner.position = found.end()
                branch = number_of(found[2]) if found[2] else ""
                number = f"{value}-{branch}" if branch else str(value)
                return _onto(way, v.POINT + depth, Step("point", number))
        return None

    def _all(self, way: Way) -> Way | None:
        if self.scanner.at("の?各号(?!列記|以外)") and way:
            self.scanner.accept("の?各号")
            return _onto(way, v.POINT, Step("point", "*"))
        if self.scanner.at("の?各項") and way:
            self.scanner.accept("の?各項")
            return _onto(way, v.PARAGRAPH, Step("paragraph", "*"))
        return None

    # --- tables ---

    def _table(self, way: Way) -> Way | None:
        if not way:
            return None
        found = self.scanner.accept(rf"の?(?:第({v.NUMBER}))?表(?!示|題|記|現|決|明|す|以外)")
        if not found:
            return None
        return _onto(way, v.TABLE, Step("table", number_of(found[1] or "")))

    def _row(self, way: Way) -> Way | None:
        return self._labelled(way, _GROUP, v.GROUP, "group") or self._labelled(
            way, _ROW, v.ROW, "row"
        )

    def _labelled(self, way: Way, label: re.Pattern[str], level: int, kind: str) -> Way | None:
        if any(step_level >= level for step_level, _ in way) and not self._new_row():
            return None
        if self.scanner.at("中|を|に|の次|の前|及び|並びに|、|から|の規定|$"):
            return None
        found = self.scanner.at(label.pattern)
        if not found or re.search("中$|中の$|[（(][^）)]*$", found[1]):
            return None
        self.scanner.position = found.end()
        return _onto(way, level, Step(kind, "", found[1]))

    def _new_row(self) -> bool:
        """Whether a row of the table that is open is named, not something inside its row."""
        before = self.scanner.text[: self.scanner.position]
        return (
            before.endswith(("、", "及び", "並びに", "から", "中", "同表", "表", "部", "を"))
            or not before
        )

    def _column(self, way: Way) -> Way | None:
        found = self.scanner.accept(_COLUMN.pattern)
        return _onto(way, v.COLUMN, Step("column", "", found[1])) if found else None

    def _note(self, way: Way) -> Way | None:
        if not way:
            return None
        found = self.scanner.accept(
            rf"の?備考(?:第?({v.NUMBER})号?)?(?:の?({v.NUMBER})(?=中|を|に))?"
        )
        if not found:
            return None
        way = _onto(way, v.NOTE, Step("note"))
        number = found[1] or found[2]
        return _onto(way, v.TABLE_POINT, Step("point", number_of(number))) if number else way

    # --- amendments of amending acts ---

    def _amending(self, way: Way, first: bool) -> Way | None:
        scanner = self.scanner
        inside = any(level == v.AMENDING for level, _ in way)
        before = scanner.text[: scanner.position]
        opened = before.endswith(("のうち", "のうち、", "中", "中、"))
        alone = first and not before
        if not (opened or inside and first or alone) or "改正規定" not in scanner.text:
            return None
        found = scanner.accept((_AMENDING_ALONE if alone else _AMENDING).pattern)
        return _onto(way, v.AMENDING, Step("amending", "", found[1])) if found else None


def _steps(way: Way) -> tuple[Step, ...]:
    return tuple(step for _, step in way)


def _onto(way: Way, level: int, step: Step) -> Way:
    """The way with a new step in the place of what stands as deep or deeper."""
    if v.POINT <= level < v.TABLE and any(
        known >= v.TABLE or s.kind == "annex" for known, s in way
    ):
        level += v.TABLE_POINT - v.POINT
    if level == v.COLUMN:
        kept = [pair for pair in way if pair[0] != v.COLUMN]
    elif level >= v.TABLE:
        kept = [pair for pair in way if pair[0] < level]
    else:
        kept = []
        for known, old in way:
            if known >= level and known != v.TOP:
                break
            kept.append((known, old))
    if v.DIVISION <= level <= v.ARTICLE:
        kept = [pair for pair in kept if pair[1].kind in ("body", "supplement", *_DIVISION_KINDS)]
    if level == v.ARTICLE:
        kept = [pair for pair in kept if pair[0] < v.ARTICLE]
    return (*kept, (level, step))


def _back_to(way: Way, levels: tuple[int, ...], before: dict[int, Way]) -> Way | None:
    """The way up to the step at the first of the levels that it, or an earlier one, has."""
    for level in levels:
        for place in range(len(way) - 1, -1, -1):
            if way[place][0] == level:
                return way[: place + 1]
    if levels[-1] == v.PARAGRAPH and way:
        # 同項 of an article that has one paragraph.
        return tuple(pair for pair in way if pair[0] <= v.ARTICLE)
    return next((before[level] for level in levels if level in before), None)
