"""A file of IATI 2.03 written from activities, and activities read from a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec
from lxml import etree

from .activity import Activity
from .kinds import MOMENT
from .reading import Notes, Untaken
from .safely import ACTIVITY as TAG
from .safely import ROOT, activities_in, opened
from .shape_of_activity import ACTIVITY

VERSION = "2.03"


class Reading(msgspec.Struct, frozen=True):
    """What a file says: its activities, and everything that none of them holds."""

    activities: tuple[Activity, ...] = ()
    untaken: tuple[Untaken, ...] = ()
    version: str = ""
    generated: str = ""


def pieces(activities: Iterable[Activity], generated: dt.datetime) -> Iterator[bytes]:
    """A file piece by piece, so that it never stands in memory as a whole.

    The same activities and the same moment give the same bytes.
    """
    return wrapped((element(activity) for activity in activities), generated)


def wrapped(elements: Iterable[bytes], generated: dt.datetime) -> Iterator[bytes]:
    """A file piece by piece, from activities that were written before (`element`)."""
    moment = MOMENT.write(generated)
    head = f'<{ROOT} version="{VERSION}" generated-datetime="{moment}">\n'
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n' + head.encode()
    yield from elements
    yield f"</{ROOT}>\n".encode()


def written(activities: Iterable[Activity], generated: dt.datetime) -> bytes:
    """A whole file."""
    return b"".join(pieces(activities, generated))


def element(activity: Activity) -> bytes:
    """An activity as it stands in a file."""
    node = ACTIVITY.node(TAG, activity)
    etree.indent(node, space="  ", level=1)
    return b"  " + etree.tostring(node, encoding="UTF-8", xml_declaration=False) + b"\n"


def read(source: bytes) -> Reading:
    """The activities of a file. Raises Unreadable, with a sentence, when it is none."""
    root = activities_in(opened(source))
    outside = Notes("")
    known = ("version", "generated-datetime")
    outside.leave(root, attributes=known, tags=(TAG,))
    activities, untaken = [], list(outside.untaken)
    for node in root.findall(TAG):
        notes = Notes((node.findtext("iati-identifier") or "").strip())
        activities.append(ACTIVITY.taken(node, notes))
        untaken += notes.untaken
    version, generated = root.get("version", ""), root.get("generated-datetime", "")
    return Reading(tuple(activities), tuple(untaken), version, generated)
