"""The addresses of courses, and who gets what there: those with a seat read, experts and officers
plan; an organ knows of a course from its call on, and its own people who keep it up to date
nominate; a former trainee says what is their own."""

PLANS = "r h r r r d d   h h i"
READS = "s h s s s s s   h h i"
ALL = "s s s s s s s   s s i"
OWN = "s s s s s s s   h h i"
SENDS = "r r r d r d d   h h i"
LOOKS = "s r s s s s s   r s i"
TRAINED = "h d h h h d d   h h i"
ENTERED = "h h h h h h d   h h i"


def _asked(cells: str) -> str:
    return cells.replace("d", "s")


READ = (
    "course", "booklet", "curriculum", "criteria", "trainees", "trainees-file", "nominee",
    "nominee-endorsement", "blank-list", "selection", "selection-file", "journeys",
    "journeys-file", "public",
)  # fmt: skip
PLANNED = (
    "change", "hang", "organs", "organ", "new-part", "part", "enter", "bring", "bring-check",
    "journey", "public-change",
)  # fmt: skip
DONE = (
    "move", "move-part", "move-up", "score", "decide", "return-nominee", "withdraw-nominee",
    "write-letters", "public-open", "public-back",
)  # fmt: skip
TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET training:courses": ALL,
    "GET training:courses-csv": ALL,
    "GET training:courses-xlsx": ALL,
    "GET training:begin": "          r r r r r s s   r r i",
    "POST training:begin": "         r r r r r d d   r r i",
    **{f"GET training:{name}": READS for name in READ},
    "GET training:course called": OWN,  # it is for their organ
    **{f"GET training:{name}": _asked(PLANS) for name in PLANNED},
    **{f"POST training:{name}": PLANS for name in (*PLANNED, *DONE)},
    "GET training:complete": _asked(ENTERED),  # by whom it was entered
    "POST training:complete": ENTERED,
    **{f"GET training:{name}": OWN for name in ("nominees", "nomination", "endorsement")},
    "GET training:nominate": _asked(SENDS),
    **{
        f"POST training:{name}": SENDS
        for name in (
            *("nominate", "nomination", "endorse", "send-nomination", "withdraw-nomination"),
        )
    },
    "GET training:former": "         s s s s s s s   r s i",  # the trainee was trained
    "GET training:former-file": LOOKS,
    "GET training:former-one": _asked(TRAINED),
    **{f"POST training:{name}": TRAINED for name in ("be-found", "say-now")},
}
