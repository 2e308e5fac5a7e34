"""What if: a court simulated as it is and after a reform, with intervals and stated assumptions."""

from .fitting import Fitted, NotEnough, fitted, scaled, stages_of
from .intervals import Told, told
from .running import run
from .trying import BEAT, MEASURES, Course, Stopped, Tried, differing, tried, tried_together
from .values import MOST_STAGES, YEAR, BadCourt, Court, Plan, Stage, Year, checked, work_of

__all__ = [
    "BEAT", "MEASURES", "MOST_STAGES", "YEAR", "BadCourt", "Course", "Court", "Fitted", "NotEnough",
    "Plan", "Stage", "Stopped", "Told", "Tried", "Year", "checked", "differing", "fitted", "run",
    "scaled", "stages_of", "told", "tried", "tried_together", "work_of",
]  # fmt: skip
