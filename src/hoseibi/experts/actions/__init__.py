"""What is done with experts and posts: every write goes through here."""

from .roster import (
    ConsentPast,
    Days,
    DaysTurned,
    Known,
    OnRoster,
    consent,
    describe_expert,
    enter_expert,
    enter_period,
    remove_period,
    take_back_consent,
)

__all__ = [
    "ConsentPast",
    "Days",
    "DaysTurned",
    "Known",
    "OnRoster",
    "consent",
    "describe_expert",
    "enter_expert",
    "enter_period",
    "remove_period",
    "take_back_consent",
]
