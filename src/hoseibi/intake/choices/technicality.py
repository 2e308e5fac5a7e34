"""How technical a request is: five criteria, each with four levels, and the bands of their sum."""

from types import MappingProxyType
from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class Criterion(models.TextChoices):
    """What a mark is given for."""

    SUBJECT = "subject", _("How special the legal question is")
    INTERPLAY = "interplay", _("How many other laws it touches")
    KNOWLEDGE = "knowledge", _("What must be known to answer it")
    STAGE = "stage", _("How far the law has come")
    EVIDENCE = "evidence", _("What must be found out on the spot")


LEVELS = MappingProxyType(
    {
        Criterion.SUBJECT: (
            _("the legal system in general, or a first acquaintance"),
            _("a code or a whole field of law"),
            _("one institution of a code, for example security rights"),
            _("a single problem of application, with conflicting answers"),
        ),
        Criterion.INTERPLAY: (
            _("it stands alone"),
            _("one neighbouring law"),
            _("several laws, among them procedure or registration"),
            _("several laws and treaties, or laws supported by other donors"),
        ),
        Criterion.KNOWLEDGE: (
            _("what every jurist knows"),
            _("a jurist of the field"),
            _("specialists of the institution, in theory and in practice"),
            _("few specialists, and knowledge of several legal systems"),
        ),
        Criterion.STAGE: (
            _("no law yet: whether there should be one"),
            _("drafting a law"),
            _("carrying a law out: rules under it, commentary, training"),
            _("mending a law from cases decided under it"),
        ),
        Criterion.EVIDENCE: (
            _("nothing beyond texts"),
            _("talks with the organs concerned"),
            _("files, cases or practice of several organs"),
            _("figures that must first be collected"),
        ),
    }
)
"""What each level from 0 to 3 means, criterion by criterion."""


class Band(NamedTuple):
    """A range of sums under one name."""

    code: str
    label: Any
    least: int


BANDS = (
    Band("general", _("general"), 0),
    Band("specialised", _("specialised"), 5),
    Band("highly", _("highly technical"), 10),
)
HIGHEST = 3 * len(Criterion)


def band_of(total: int) -> Band:
    """The band in which a sum lies."""
    return next(band for band in reversed(BANDS) if total >= band.least)
