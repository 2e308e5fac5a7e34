"""The addresses of timetables, and who gets what there: those with a seat read, experts and
officers plan; whoever holds the code of a room, or the key of a calendar, needs no account."""

PLANS = "r h r r r d d   h h i"
READS = "s h s s s s s   h h i"
SHARED = "s r s s s s s   r r i"
ALL = "s s s s s s s   s s i"


def _asked(cells: str) -> str:
    return cells.replace("d", "s")


READ = (
    "timetable", "timetable-paper", "calendar-file", "timetables", "given", "hours", "material",
    "session", "session-terms", "attendance", "attendance-file", "hours-list", "material-list",
)  # fmt: skip
FORMS = ("add-session", "change-session", "bring-material", "change-material", "replace-material",
         "lecture", "door")  # fmt: skip
ONLY_POSTED = (
    "copy-day", "timetables", "move-session", "leave-out-session", "lecturers", "articles",
    "withdraw-material", "attendance", "answer",
)  # fmt: skip

TABLE = {
    "GET agenda": ALL,
    "GET training:rooms": SHARED,
    "POST training:rooms": "         r r r r r d d   r r i",
    "GET training:holidays": SHARED,
    "GET training:rooms-file": SHARED,
    "GET training:holidays-file": SHARED,
    "POST training:holidays": "      r r r r r d d   r r i",
    "GET training:teaching": ALL,
    "GET training:here": "           s s s s s s s   s s s",  # whoever holds the code of the room
    "POST training:here": "          d d d d d d d   d d d",  # and the key of a trainee
    "POST training:here keyless": "  r r r r r r r   r r r",
    "GET training:feed": "           s s s s s s s   s s s",  # whose the key is
    "GET training:material-file": "  s h s s s s s   h h h",
    "GET training:material-file public": "s s s s s s s   s s s",
    "GET training:lecture-letter": _asked(PLANS),
    **{f"GET training:{name}": READS for name in READ},
    **{f"GET training:{name}": _asked(PLANS) for name in FORMS},
    **{f"POST training:{name}": PLANS for name in (*FORMS, *ONLY_POSTED)},
}
