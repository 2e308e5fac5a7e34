"""What is done with laws: every write, with its permission, its rules and its journal line."""

from .amendments import (
    Acceptance,
    AnotherComesBetween,
    BaseChanged,
    NothingApplied,
    ReasonNeeded,
    StagesDoNotFit,
    accept_amendment,
)
from .anchors import anchor, move_anchors
from .findings import WhyNeeded, dismiss, take_up_again
from .imports import (
    CountryNeeded,
    Entry,
    LawDeleted,
    NotReadable,
    SlugNeeded,
    import_law,
)
from .laws import (
    Description,
    Standing,
    TitleNeeded,
    TitleTwice,
    delete_law,
    describe,
    restore_law,
    say_of,
    set_standings,
)
from .periods import FirstDayNeeded, FirstDayTaken, PeriodBackwards
from .versions import (
    NotDeleted,
    delete_version,
    reindex,
    release,
    restore_version,
    set_period,
    withdraw,
)

__all__ = [
    "StagesDoNotFit",
    "WhyNeeded",
    "dismiss",
    "take_up_again",
    "Acceptance",
    "AnotherComesBetween",
    "BaseChanged",
    "CountryNeeded",
    "Description",
    "Entry",
    "FirstDayNeeded",
    "FirstDayTaken",
    "LawDeleted",
    "NotDeleted",
    "NotReadable",
    "NothingApplied",
    "PeriodBackwards",
    "ReasonNeeded",
    "SlugNeeded",
    "accept_amendment",
    "anchor",
    "Standing",
    "TitleNeeded",
    "TitleTwice",
    "delete_law",
    "delete_version",
    "describe",
    "import_law",
    "move_anchors",
    "reindex",
    "release",
    "restore_law",
    "restore_version",
    "say_of",
    "set_period",
    "set_standings",
    "withdraw",
]
