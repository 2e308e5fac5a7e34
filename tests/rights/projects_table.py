"""The addresses of projects, and who gets what there: those with a seat read; experts and officers
plan, drafters report too, drafters and officers approve."""

PLANS = "r h r r r d d   h h i"
REPORTS = "r h r d r d d   h h i"
CONFIRMS = "r h r d r r d   h h i"
READS = "s h s s s s s   h h i"


def _asked(cells: str) -> str:
    return cells.replace("d", "s")


READ = (
    "project", "stages", "papers", "paper", "money", "payments-csv", "risks", "committee",
    "products", "evaluations", "evaluation", "plan", "plan-csv", "indicators", "indicators-csv",
    "indicator", "waiting", "periods", "pdm", "pdm-changes", "activity", "report",
    "report-preview", "report-paper",
)  # fmt: skip
PLANNED = (
    "facts", "stage", "skip", "end-early", "pdm-edit", "pdm-header", "adopt", "new-indicator",
    "change-indicator", "milestone", "schedule", "new-line", "line", "say-adopted", "judge",
)  # fmt: skip
REPORTED = (
    "report-actual", "note", "hang", "pay", "take-back", "new-risk", "change-risk", "review-risk",
    "new-product", "product",
)  # fmt: skip
ONLY_POSTED = {
    "begin-pdm": PLANS,
    "take-up": PLANS,
    "set-aside": PLANS,
    "drop-indicator": PLANS,
    "strike-line": PLANS,
    "write-cell": PLANS,
    "approve": CONFIRMS,
    "send-back": CONFIRMS,
    "begin-report": REPORTS,
    "write-item": REPORTS,
    "hand-in": PLANS,
    "take-back-report": PLANS,
}
TABLE = {
    "GET projects:projects": "s s s s s s s   s s i",
    "GET projects:projects-csv": "s s s s s s s   s s i",
    "GET projects:begin": "r r r r r r r   r s i",
    "POST projects:begin": "r r r r r r r   r d i",
    "GET projects:pdm-now": "P h P P P P P   h h i",
    **{f"GET projects:{name}": READS for name in READ},
    **{f"GET projects:{name}": _asked(PLANS) for name in PLANNED},
    **{f"POST projects:{name}": PLANS for name in PLANNED},
    **{f"GET projects:{name}": _asked(REPORTS) for name in REPORTED},
    **{f"POST projects:{name}": REPORTS for name in REPORTED},
    "GET projects:lock-period": _asked(CONFIRMS),
    "POST projects:lock-period": CONFIRMS,
    "POST projects:pdm-changes": PLANS,
    "POST projects:committee": PLANS,
    "POST projects:periods": PLANS,
    "POST projects:evaluations": PLANS,
    "POST projects:evaluation": PLANS,
    **{f"POST projects:{name}": cells for name, cells in ONLY_POSTED.items()},
}
