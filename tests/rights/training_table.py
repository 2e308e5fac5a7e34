"""The addresses of courses, and who gets what there: those with a seat read, experts and officers
plan; an organ knows of a course from its call on, and a trainee has what is their own."""

PLANS = "r h r r r d d   h h i"
READS = "s h s s s s s   h h i"
ALL = "s s s s s s s   s s i"


def _asked(cells: str) -> str:
    return cells.replace("d", "s")


TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET training:courses": ALL,
    "GET training:courses-csv": ALL,
    "GET training:courses-xlsx": ALL,
    "GET training:begin": "          r r r r r s s   r r i",
    "POST training:begin": "         r r r r r d d   r r i",
    "GET training:course": READS,
    **{f"GET training:{name}": _asked(PLANS) for name in ("change", "hang")},
    **{f"POST training:{name}": PLANS for name in ("change", "hang")},
}
