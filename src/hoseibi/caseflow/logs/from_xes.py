"""An event log out of XES (IEEE 1849), as a stream: no entity is opened, nothing is fetched."""

from __future__ import annotations

from typing import IO

from lxml import etree

from .moments import iso
from .values import BadLog, Gathering, Log

MOST_IN_TRACE = 200_000
NOT_XES = "The file is no XES that can be read: {trouble}."
NOTHING_SAID = "line {line}: an event without name or moment"
TOO_LONG = "One case has more than {most} events. That is no case."


def from_xes(source: IO[bytes]) -> Log:
    """The log in a file of XES: of each event its name, its moment, and whether it was completed.

    Raises BadLog when the file is no XML, or has no event of which a case, a name and a moment are
    told.
    """
    gathered = Gathering()
    steps = etree.iterparse(
        source, events=("end",), tag=("{*}trace", "{*}event"), resolve_entities=False,
        no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    number = 0
    waiting: list[tuple[int, str]] = []
    try:
        for _event, element in steps:
            if etree.QName(element).localname == "event":
                _take(element, gathered, waiting)
                element.clear()
                continue
            number += 1
            case = _name(element) or f"#{number}"
            for when, activity in waiting:
                gathered.add(case, when, activity)
            waiting = []
            _forget(element)
    except etree.XMLSyntaxError as trouble:
        raise BadLog(NOT_XES, trouble=trouble.msg) from trouble
    return gathered.log()


def _take(element: etree._Element, gathered: Gathering, waiting: list[tuple[int, str]]) -> None:
    activity = moment = ""
    for child in element:
        key = child.get("key")
        if key == "concept:name":
            activity = child.get("value") or ""
        elif key == "time:timestamp":
            moment = child.get("value") or ""
        elif key == "lifecycle:transition" and (child.get("value") or "").lower() != "complete":
            gathered.leave_out("not-complete")
            return
    when = iso(moment)
    if when is None or not activity:
        reason = "no-name" if when is not None else "no-moment"
        gathered.leave_out(reason, NOTHING_SAID, line=element.sourceline)
    elif len(waiting) >= MOST_IN_TRACE:
        raise BadLog(TOO_LONG, most=f"{MOST_IN_TRACE:,}")
    else:
        waiting.append((when, activity))


def _name(trace: etree._Element) -> str:
    for child in trace:
        if child.get("key") == "concept:name":
            return child.get("value") or ""
    return ""


def _forget(element: etree._Element) -> None:
    """Free what was read: the trace, and what stood before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
