"""A project that is published in the circle of which the table of addresses speaks."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from tests import factories
from tests.iati.samples import NOW
from tests.iati.samples import PROJECT as TOLD

from hoseibi import iati
from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.models import Circle, User
from hoseibi.partners import actions as partners
from hoseibi.projects import actions
from hoseibi.projects.models import Project

SAID = {"identifier": "LANVARA-9", "sector": "15130", "description_en": "Told."}
PUBLISHER = {
    **{"identifier": "XM-DAC-701-99", "type": "10", "name_en": "Hoshima", "language": "en"},
    **{"currency": "JPY", "aid_type": "D02", "tied_status": "5"},
}


def put_iati(made: Any, circle: Circle) -> None:
    """A project that was published and says something else today, with a paper, and a file."""
    expert = made.who["expert"]
    officer = User.objects.get(pk=factories.officer().pk)
    project = _a_project(officer, circle)
    actions.name_publisher(officer, actions.PublisherNaming("XM-DAC-701-99", {"en": "Hoshima"}))
    actions.tell_publicly(expert, project, actions.Telling("LANVARA-9", {"en": "Told."}))
    actions.publish(expert, project, Releasing("Minister"))
    paper = actions.Paper({"en": "PDM"}, "https://hoshima.example/pdm.pdf", "A02")
    named = actions.add_paper(expert, project, paper)
    stored = factories.stored(iati.written([TOLD], NOW).decode(), "activities.xml")
    for name in ("iati", "iati-say", "iati-activity", "iati-publish", "iati-take-out",
                 "iati-add-paper"):  # fmt: skip
        made.places[f"projects:{name}"] = (project.slug,)
    made.places |= {
        "projects:iati-drop-paper": (project.slug, named.pk),
        "projects:iati-offered": (stored.fingerprint,),
    }
    made.sent |= {
        "projects:iati-say": SAID,
        "projects:iati-publish": {"released_by": "Minister", "on": str(timezone.localdate())},
        "projects:iati-take-out": {"reason": "A mistake."},
        "projects:iati-add-paper": {
            **{"title_en": "R/D", "url": "https://hoshima.example/rd.pdf", "kind": "A09"},
            "format": "application/pdf",
        },
        "projects:iati-publisher": PUBLISHER,
        "projects:iati-offered": {"place": "0"},
    }


def _a_project(officer: User, circle: Circle) -> Project:
    beginning = actions.Beginning(
        {"en": "Law of obligations"},
        country=partners.country("xl"),
        slug="published-obligations",
        organ=partners.organ(partners.country("xl"), {"en": "Ministry of Justice"}, "ministry"),
        planned_from=date(2022, 10, 1),
        planned_until=date(2027, 9, 30),
    )
    project = actions.begin(officer, beginning)
    Project.objects.filter(pk=project.pk).update(circle=circle)
    return Project.objects.get(pk=project.pk)
