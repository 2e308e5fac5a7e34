"""A project as an activity of IATI, from what is known of it: nothing is typed twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from hoseibi import iati

from ..choices import Stage
from ..models import Project
from .iati_material import Material, words
from .iati_money import budgets, transactions, type_of
from .iati_results import results

STATES = {
    Stage.UNDER_WAY: "2",
    Stage.JOINT_REVIEW: "2",
    Stage.COMPLETED: "3",
    Stage.EX_POST: "4",
    Stage.ENDED: "5",
}
PIPELINE = "1"
FUNDING, EXTENDING, IMPLEMENTING = "1", "3", "4"
GENERAL, TARGET_GROUPS = "1", "3"
PARENT, CHILD = "1", "2"
NATIONAL = "4"
BILATERAL, ODA, GRANT = "1", "10", "110"
GENERAL_ENQUIRIES = "1"
OECD = "1"


def activity(known: Material) -> iati.Activity:
    """What is told of a project in public; with gaps where something is not known yet."""
    project, side, publisher = known.project, known.side, known.publisher
    return iati.Activity(
        identifier=identifier(known),
        reporter=_reporter(known),
        title=words(project.title),
        descriptions=tuple(_descriptions(known)),
        participants=tuple(_participants(known)),
        status=STATES.get(Stage(project.stage), PIPELINE),
        days=tuple(_days(project)),
        contacts=_contacts(known),
        scope=NATIONAL,
        countries=(iati.Country(project.country.code.upper(), name=words(project.country.name)),),
        sectors=(iati.Sector(side.sector, OECD),) if side else (),
        collaboration=BILATERAL,
        flow=ODA,
        finance=GRANT,
        aid=_aid(known),
        tied=publisher.tied_status if publisher else "",
        budgets=budgets(known) if side and side.with_money else (),
        transactions=transactions(known) if side and side.with_money else (),
        documents=tuple(_documents(known)),
        related=tuple(_related(known)),
        results=results(known) if known.tells_results else (),
        language=publisher.language if publisher else "",
        currency=project.currency or (publisher.currency if publisher else ""),
        updated=project.changed_at.astimezone(dt.UTC).replace(microsecond=0),
        hierarchy=2 if project.parent_id else 1,
    )


def identifier(known: Material) -> str:
    """That of the publisher, a hyphen, and the project's own."""
    if known.publisher is None or known.side is None:
        return ""
    return f"{known.publisher.identifier}-{known.side.identifier}"


def _reporter(known: Material) -> iati.Reporter | None:
    by = known.publisher
    return iati.Reporter(by.identifier, by.type, words(by.name)) if by else None


def _descriptions(known: Material) -> Iterator[iati.Described]:
    if known.side and words(known.side.description):
        yield iati.Described(words(known.side.description), GENERAL)
    if known.side and known.side.with_results and known.version:
        group = words(known.version.target_group)
        if group:
            yield iati.Described(group, TARGET_GROUPS)


def _participants(known: Material) -> Iterator[iati.Participant]:
    project, by = known.project, known.publisher
    if by:
        yield iati.Participant(FUNDING, by.identifier, by.type, words(by.name))
    home = project.home_organ
    if home:
        yield iati.Participant(EXTENDING, "", type_of(home), words(home.name))
    if project.organ:
        organ = project.organ
        yield iati.Participant(IMPLEMENTING, "", type_of(organ), words(organ.name))


def _days(project: Project) -> Iterator[iati.Day]:
    said = (
        ("1", project.planned_from),
        ("2", project.began_on),
        ("3", project.planned_until),
        ("4", project.ended_on),
    )
    yield from (iati.Day(kind, day) for kind, day in said if day)


def _contacts(known: Material) -> tuple[iati.Contact, ...]:
    by = known.publisher
    if by is None or not (by.email or by.website):
        return ()
    return (
        iati.Contact(
            type=GENERAL_ENQUIRIES,
            organisation=words(by.name),
            emails=(by.email,) if by.email else (),
            websites=(by.website,) if by.website else (),
        ),
    )


def _aid(known: Material) -> tuple[iati.AidType, ...]:
    said = known.side.aid_type if known.side else ""
    code = said or (known.publisher.aid_type if known.publisher else "")
    return (iati.AidType(code),) if code else ()


def _documents(known: Material) -> Iterator[iati.Document]:
    for one in known.documents:
        yield iati.Document(
            url=one.url,
            format=one.format,
            title=words(one.title),
            categories=(one.kind,),
            languages=(one.language,) if one.language else (),
            day=one.on,
        )


def _related(known: Material) -> Iterator[iati.Related]:
    if known.publisher is None:
        return
    start = known.publisher.identifier
    if known.parent:
        yield iati.Related(f"{start}-{known.parent.identifier}", PARENT)
    for one in known.inner:
        yield iati.Related(f"{start}-{one.identifier}", CHILD)
