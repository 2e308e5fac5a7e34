"""What is done with requests: every write goes through here."""

from .requests import (
    ChangedSince,
    Contact,
    Filing,
    NotComplete,
    ReasonNeeded,
    TitleNeeded,
    Writing,
    change,
    enter,
    file_under,
    give_back,
    submit,
    translate,
    withdraw,
)

__all__ = [
    "ChangedSince",
    "Contact",
    "Filing",
    "NotComplete",
    "ReasonNeeded",
    "TitleNeeded",
    "Writing",
    "change",
    "enter",
    "file_under",
    "give_back",
    "submit",
    "translate",
    "withdraw",
]
