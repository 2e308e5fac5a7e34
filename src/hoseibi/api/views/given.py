"""What a request can say, read strictly: what is not understood is refused, never guessed at."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from django.utils import timezone
from ninja import Field, Path, Schema
from pydantic import BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DIGITS = re.compile(r"\d{1,7}", re.ASCII)


def _iso(value: Any) -> Any:
    if not isinstance(value, date) and not (isinstance(value, str) and _DAY.fullmatch(value)):
        raise PydanticCustomError("day", "a day is written as 2026-04-01")
    return value


def digits(value: Any) -> Any:
    """A number that is written with digits and nothing else."""
    if isinstance(value, str) and not _DIGITS.fullmatch(value):
        raise PydanticCustomError("number", "a number is written with digits")
    return value


def _whole(value: Any) -> Any:
    """JSON knows no difference between 3 and 3.0; words and yes or no are no numbers."""
    if isinstance(value, bool | str):
        raise PydanticCustomError("number", "a number is meant")
    return value


Day = Annotated[date, BeforeValidator(_iso)]
"""A day as `2026-04-01`; no moment and no number of seconds."""
Count = Annotated[int, BeforeValidator(digits)]
Key = Annotated[int, Field(ge=1, le=2**53), BeforeValidator(_whole)]
"""The key of a row, as every database and every program can hold it."""
Words = Annotated[str, Field(pattern=r"^[^\x00]*$")]
"""Words without the sign NUL, which no database of ours can keep."""

NAME = r"^[A-Za-z0-9_-]{1,80}$"
LANGUAGE = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,2}$"
ADDRESS = r"^[A-Za-z0-9_-]{1,500}$"
WORD = r"^[a-z_-]{0,30}$"

Slug = Annotated[
    str,
    Path(
        pattern=NAME,
        description="The name of the law in addresses",
        examples=["jp-civil-code"],
    ),
]
Address = Annotated[
    str,
    Path(
        pattern=ADDRESS,
        description="The address of a provision, or the number of an article",
        examples=["art_709"],
    ),
]


Number = Annotated[
    int,
    Path(ge=0, le=32_000, description="The number of the version", examples=[1]),
    BeforeValidator(digits),
]


class Sent(Schema):
    """What a body says; what it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class Asked(Schema):
    """What a query says; what it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class Paged(Asked):
    """Which page of a list."""

    page: Count = Field(1, ge=1, le=1_000_000, description="The page, from 1")
    size: Count = Field(50, ge=1, le=100, description="How many to a page")


class OnDay(Asked):
    """As on which day."""

    on: Day | None = Field(None, description="The day as of which it is asked; without it, today")

    @property
    def day(self) -> date:
        return self.on or timezone.localdate()


class InLanguage(OnDay):
    """In which language, as on which day."""

    language: str | None = Field(
        None,
        pattern=LANGUAGE,
        description="The language of the text; without it, the first that the law has",
    )


COUNTRY = r"^([a-z]{2})?$"
Figure = Annotated[str, Field(pattern=r"^-?[0-9]{1,14}(\.[0-9]{1,4})?$")]
"""A number written with digits, in words so that nothing of it is rounded on the way."""
Amount = Annotated[str, Field(pattern=r"^-?[0-9]{1,16}(\.[0-9]{1,2})?$")]
_ONLY = Field(json_schema_extra={"additionalProperties": False})
Language = Annotated[str, Field(pattern=LANGUAGE)]
ByLanguage = Annotated[dict[Language, Annotated[Words, Field(max_length=5000)]], _ONLY]
"""Words by language."""
TitlesByLanguage = Annotated[dict[Language, Annotated[Words, Field(max_length=500)]], _ONLY]
