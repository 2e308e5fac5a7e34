"""The addresses of courses, and who gets what there: those with a seat read, experts and officers
plan; an organ knows of a course from its call on, and a trainee has what is their own."""

from tests.rights.nominating_table import TABLE as NOMINATING

PLANS = "r h r r r d d   h h i"
READS = "s h s s s s s   h h i"
ALL = "s s s s s s s   s s i"


OWN = "h s h h h h h   h h i"
"""What is a trainee's own, and not there for anybody else."""
CIRCLE = "s h s s s s s   h h i"
PLANNERS = "r h r r r d d   h h i"
ANYBODY = "s s s s s s s   s s s"
PLANS_READ = "s s s s s s s   h h i"
"""A plan that was handed in: who reads in the circle, and the organ of its trainee, who is the
trainee's own here."""
PLANNERS_OF_PLAN = "r r r r r d d   h h i"
BY_PLANNERS = (
    *("issue", "withdraw", "print", "drop-question", "drop-wondering"),
    *("ask", "change-question", "wonder", "change-wondering"),
)


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
    # --- what is learnt and left ---
    **{f"GET training:{name}": CIRCLE for name in ("tests", "tests-list", "afterwards")},
    **{f"GET training:{name}": CIRCLE for name in ("certificates-list", "printing", "printed")},
    **{
        f"GET training:{name}": _asked(PLANNERS)
        for name in ("ask", "change-question", "wonder", "change-wondering")
    },
    **{f"POST training:{name}": PLANNERS for name in BY_PLANNERS},
    **{f"GET training:{name}": CIRCLE for name in ("plans-list", "evaluation-list")},
    "GET training:own": ALL,
    **{
        f"GET training:{name}": OWN
        for name in ("own-course", "job-report", "sheet", "own-plan", "own-certificate")
    },
    "GET training:sitting": OWN,
    **{
        f"POST training:{name}": OWN.replace("s", "d")
        for name in ("job-report", "sitting", "sheet")
    },
    **{f"GET training:{name}": ANYBODY for name in ("codes", "verify")},
    **{
        f"POST training:{name}": OWN.replace("s", "d")
        for name in ("own-plan", "add-step", "drop-step", "hand-in-plan", "tell-step")
    },
    "GET training:tell-step": OWN,
    **{f"GET training:{name}": PLANS_READ for name in ("plan", "proof")},
    "POST training:agree": "         r r r d r d d   h h i",  # and nobody with their own
    **{f"POST training:{name}": PLANNERS_OF_PLAN for name in ("give-back", "serve")},
}
TABLE |= NOMINATING
