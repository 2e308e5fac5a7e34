"""The kinds of rules that a ruleset may hold, each as one function: where it is broken, or nowhere.

Where the public description leaves a thing open: an absent date leaves a rule about dates without
an object, so it holds; an empty text matches any pattern; a year is 365 days; sums are exact to
four decimals; where a path about dates finds several, each is judged, not the first only.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from itertools import product
from typing import Any

from lxml import etree

from .ruleset import Case, Known, Where, found, substituted

YEAR = dt.timedelta(days=365)
NOW = "NOW"
PREFIXES = "ORG-ID-PREFIX"
COUNTED = "There are {count}."
ABSENT = "{name} is missing."
SUMMED = "The sum is {sum}."
LATER = "{first} is after {second}."
SAYS = "It says {day}."
LONG = "{first} to {second} is {days} days."
OUTSIDE = "{day} is outside."
DETAILS = (COUNTED, ABSENT, SUMMED, LATER, SAYS, LONG, OUTSIDE)
"""What is told besides of a place at which a rule is broken."""

LANGUAGES = "descendant::narrative[not(@xml:lang)]"
AMOUNTS = "descendant::*[self::value or self::forecast or self::loan-status][not(@currency)]"
EACH = {
    "lang": LANGUAGES,
    "currency": AMOUNTS,
    "sector": "transaction[not(sector)]",
    "recipient-country|recipient-region": "transaction[not(recipient-country|recipient-region)]",
}
"""What a rule of the kind `one_or_all` wants everywhere, as a path to where it is missing."""


class Ground:
    """One case judged on one element."""

    def __init__(self, case: Case, node: Any, known: Known, value: str | None = None) -> None:
        self.case, self.node, self.known, self.value = case, node, known, value

    def found(self, expression: str) -> Any:
        return found(expression, self.node, self.value)

    def nodes(self, expression: str) -> list[Any]:
        result = self.found(expression)
        return result if isinstance(result, list) else []

    def holds(self, expression: str) -> bool:
        return bool(self.found(expression))

    def matches(self) -> list[Any]:
        """Everything that the paths of the case find."""
        return [node for path in self.case.args.get("paths", ()) for node in self.nodes(path)]

    def days(self, name: str) -> list[tuple[dt.date, Any]]:
        """The dates at a path of the case, each with where it stands; today for NOW."""
        path = self.case.args[name]
        if path == NOW:
            return [(self.known.today, None)]
        return [(day, node) for node in self.nodes(path) if (day := as_day(node)) is not None]

    def applies(self) -> bool:
        """Whether the condition holds, and what must not be a known organisation is none."""
        condition = self.case.args.get("condition")
        if condition and not self.holds(condition):
            return False
        return self.case.args.get("idCondition") is None or self.stranger()

    def stranger(self) -> bool:
        """Whether nothing that the paths find is, or begins with, a known organisation."""
        organisations = self.known.organisations or frozenset()
        texts = [text_of(node) for node in self.matches()]
        if self.case.args["idCondition"] == "NOT_EXISTING_ORG_ID":
            return not any(text in organisations for text in texts)
        return not any(begins(text, organisations) for text in texts)


def begins(text: str, organisations: frozenset[str]) -> bool:
    """Whether a known organisation, and a hyphen, stand at the beginning."""
    pieces = text.split("-")
    return any("-".join(pieces[:count]) in organisations for count in range(1, len(pieces)))


def text_of(node: Any) -> str:
    """The text of an element, an attribute, or a piece of text."""
    if isinstance(node, etree._Element):
        return "".join(str(text) for text in node.itertext())
    return str(node)


def as_day(node: Any) -> dt.date | None:
    """The day of a date or a moment; None when it is neither."""
    try:
        return dt.date.fromisoformat(text_of(node).strip()[:10])
    except ValueError:
        return None


def as_number(node: Any) -> Decimal | None:
    """The number of a text; None when it is none."""
    try:
        number = Decimal(text_of(node).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def holder(node: Any) -> Any:
    """The element that a finding points to: itself, or the one that has the attribute or text."""
    return node if isinstance(node, etree._Element) else getattr(node, "getparent", lambda: None)()


def places(nodes: Iterable[Any]) -> Iterator[Where]:
    return (Where(holder(node)) for node in nodes)


Places = Iterable[Where]


def no_more_than_one(ground: Ground) -> Places:
    return places(ground.matches()[1:])


def atleast_one(ground: Ground) -> Places:
    return () if ground.matches() else (Where(ground.node),)


def one_or_all(ground: Ground) -> Places:
    if ground.nodes(ground.case.args["one"]):
        return ()
    missing = EACH.get(ground.case.args["all"])
    return places(ground.nodes(missing)) if missing else ()


def only_one_of(ground: Ground) -> Places:
    matches = ground.matches()
    if any(ground.nodes(path) for path in ground.case.args["excluded"]):
        return places(matches)
    return () if len(matches) == 1 else (Where(ground.node, COUNTED, {"count": str(len(matches))}),)


def dependent(ground: Ground) -> Places:
    absent = [path for path in ground.case.args["paths"] if not ground.nodes(path)]
    some = len(absent) < len(ground.case.args["paths"])
    return [Where(ground.node, ABSENT, {"name": path}) for path in absent] if some else ()


def if_then(ground: Ground) -> Places:
    broken = ground.holds(ground.case.args["if"]) and not ground.holds(ground.case.args["then"])
    return (Where(ground.node),) if broken else ()


def sum_(ground: Ground) -> Places:
    return strict_sum(ground) if ground.matches() else ()


def strict_sum(ground: Ground) -> Places:
    numbers = [as_number(node) for node in ground.matches()]
    total = sum((number for number in numbers if number is not None), Decimal(0))
    wrong = None in numbers or round(total - Decimal(str(ground.case.args["sum"])), 4) != 0
    said = {"sum": f"{total.normalize():f}"}
    return (Where(ground.node, SUMMED, said),) if wrong else ()


def date_order(ground: Ground) -> Places:
    pairs = product(ground.days("less"), ground.days("more"))
    return [
        Where(
            holder(node if node is not None else later),
            LATER,
            {"first": str(less), "second": str(more)},
        )
        for (less, node), (more, later) in pairs
        if less > more
    ]


def date_now(ground: Ground) -> Places:
    return [
        Where(holder(node), SAYS, {"day": str(day)})
        for day, node in ground.days("date")
        if day > ground.known.today
    ]


def time_limit(ground: Ground) -> Places:
    pairs = zip(ground.days("start"), ground.days("end"), strict=False)
    return [
        Where(
            holder(node),
            LONG,
            {"first": str(start), "second": str(end), "days": str((end - start).days)},
        )
        for (start, node), (end, _) in pairs
        if end - start > YEAR
    ]


def between_dates(ground: Ground) -> Places:
    starts, ends = ground.days("start"), ground.days("end")
    return [
        Where(holder(node), OUTSIDE, {"day": str(day)})
        for day, node in ground.days("date")
        if any(day < start for start, _ in starts) or any(end < day for end, _ in ends)
    ]


def regex_matches(ground: Ground) -> Places:
    pattern = re.compile(ground.case.args["regex"])
    return places(
        node for node in ground.matches() if (text := text_of(node)) and not pattern.search(text)
    )


def regex_no_matches(ground: Ground) -> Places:
    pattern = re.compile(ground.case.args["regex"])
    return places(
        node for node in ground.matches() if (text := text_of(node)) and pattern.search(text)
    )


def startswith(ground: Ground) -> Places:
    args = ground.case.args
    paths = args.get("prefix") or [args["start"]]
    if paths == [PREFIXES]:
        return places(node for node in ground.matches() if not registered(node, ground.known))
    starts = tuple(
        text_of(node) + args.get("separator", "") for path in paths for node in ground.nodes(path)
    )
    return places(node for node in ground.matches() if not text_of(node).startswith(starts))


def registered(node: Any, known: Known) -> bool:
    """Whether an identifier begins with a register of organisations; true when none are known."""
    register = "-".join(text_of(node).split("-")[:2])
    return known.agencies is None or register in known.agencies


def unique(ground: Ground) -> Places:
    matches = ground.matches()
    texts = [text_of(node) for node in matches]
    return places(node for index, node in enumerate(matches) if texts[index] in texts[:index])


def range_(ground: Ground) -> Places:
    least, most = ground.case.args.get("min"), ground.case.args.get("max")
    return places(node for node in ground.matches() if not within(as_number(node), least, most))


def within(number: Decimal | None, least: float | None, most: float | None) -> bool:
    """Whether a number is one and lies between two others, where these are given."""
    if number is None:
        return False
    return (least is None or number >= Decimal(str(least))) and (
        most is None or number <= Decimal(str(most))
    )


def no_spaces(ground: Ground) -> Places:
    return places(node for node in ground.matches() if (text := text_of(node)) != text.strip())


KINDS: dict[str, Callable[[Ground], Places]] = {
    "no_more_than_one": no_more_than_one,
    "atleast_one": atleast_one,
    "one_or_all": one_or_all,
    "only_one_of": only_one_of,
    "dependent": dependent,
    "if_then": if_then,
    "sum": sum_,
    "strict_sum": strict_sum,
    "date_order": date_order,
    "date_now": date_now,
    "time_limit": time_limit,
    "between_dates": between_dates,
    "regex_matches": regex_matches,
    "regex_no_matches": regex_no_matches,
    "startswith": startswith,
    "unique": unique,
    "range": range_,
    "no_spaces": no_spaces,
}


def inside(case: Case, node: Any) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Of a loop: each case inside it, its kind, and the value for which it is judged."""
    names = case.args.get("subs", [])
    values = dict.fromkeys(text_of(one) for one in found(case.args["foreach"], node))
    for value in values:
        for kind, rule in case.args["do"].items():
            for args in rule["cases"]:
                yield substituted(args, names), kind, value
