"""What the office of the invented world publishes by IATI: one project, another not ready yet."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.choices import AidType, PaperKind, PublicSector
from hoseibi.projects.models import Project, PublicSide, Publisher

from .telling import both

PUBLISHER = actions.PublisherNaming(
    "XH-GOV-LCD",
    both("Legal Cooperation Department of Hoshima", "ホシマ法務省法務協力部"),
    email="projects@hoshima.example",
    website="https://hoshima.example/law",
)
LANVARA = actions.Telling(
    "LANVARA-OBLIGATIONS",
    both(
        "The Civil Code of Lanvara is in force since 2019. The project helps its Ministry of"
        " Justice and its courts to amend the law of obligations, to issue the decrees that it"
        " owes, and to write the commentary from which judges reason.",
        "ランヴァラ民法は2019年に施行された。本案件は、同国司法省と裁判所による債権法の改正、"
        "委任された政令の制定、裁判官が拠る逐条解説の執筆を支援する。",
    ),
    sector=PublicSector.LEGAL,
    aid_type=AidType.OTHER_HELP,
    with_results=True,
    with_money=True,
)
PAPERS = (
    actions.Paper(
        both("Record of discussions", "討議議事録（R/D）"),
        "https://hoshima.example/law/lanvara/record-of-discussions.pdf",
        PaperKind.AGREEMENT,
        language="en",
        on=date(2022, 7, 15),
    ),
    actions.Paper(
        both("PDM ver.2", "PDM第2版"),
        "https://hoshima.example/law/lanvara/pdm-2.pdf",
        PaperKind.OBJECTIVES,
        language="en",
        on=date(2025, 12, 12),
    ),
)
WHO = Releasing("Steering group of the Ministry of Justice of Lanvara", date(2026, 7, 10))


def publish_lanvara(by: User) -> None:
    """The project in Lanvara in public; nothing when it is told of already."""
    project = Project.objects.get(slug="lanvara-obligations")
    if PublicSide.objects.filter(project=project).exists():
        return
    if not Publisher.objects.exists():
        actions.name_publisher(by, PUBLISHER, origin=Origin.COMMAND)
    actions.tell_publicly(by, project, LANVARA, origin=Origin.COMMAND)
    for paper in PAPERS:
        actions.add_paper(by, project, paper, origin=Origin.COMMAND)
    actions.publish(by, project, WHO, origin=Origin.COMMAND)
