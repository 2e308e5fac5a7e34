"""How a finding is written down, seen again, opened to others, and followed by a later one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile

from ..choices import Confidence, Confidentiality
from ..models import Evidence, Interview, Mission, SurveyFinding
from ..permissions import require_may_change
from ..queries import ArticleMeant
from .keeping import Keeping, keep, named, require_circle


class ClaimNeeded(Refusal):
    message = _("Say what was found, in one sentence that can be true or false.")


class SourceNeeded(Refusal):
    message = _("Say what this rests on: a document, an article, an interview, a figure.")


class DayAhead(Refusal):
    message = _("This day is still to come. Give today or an earlier day.")


class WasSuperseded(Refusal):
    message = _("A later finding has taken the place of this one. Speak of that one.")


@dataclass(frozen=True)
class Source:
    """What a finding rests on, and the place in it."""

    kind: str
    cited: str = ""
    place: str = ""
    dated_on: date | None = None
    file: StoredFile | None = None
    article: ArticleMeant | None = None
    interview: Interview | None = None

    def is_named(self) -> bool:
        return bool(self.cited.strip() or self.file or self.article or self.interview)


@dataclass(frozen=True)
class Finding:
    """A finding to be written down: the claim by language, `language` that in which it was made."""

    claim: Mapping[str, str]
    language: str
    sources: tuple[Source, ...]
    field_of_law: str = "other"
    confidence: str = Confidence.SAID
    found_on: date | None = None
    true_on: date | None = None
    place: str = ""
    found_by: str = ""
    mission: Mission | None = None
    laws: tuple[Law, ...] = ()
    articles: tuple[ArticleMeant, ...] = ()
    keeping: Keeping = field(default_factory=Keeping)


@transaction.atomic
def enter_finding(by: User, said: Finding, *, origin: str = Origin.PAGE) -> SurveyFinding:
    """Write down what was found. Sent twice over a weak line, it is entered once."""
    return _enter(by, said, origin)


def _enter(
    by: User, said: Finding, origin: str, instead_of: SurveyFinding | None = None
) -> SurveyFinding:
    claim = {code: words.strip() for code, words in said.claim.items() if words.strip()}
    if not claim.get(said.language):
        raise ClaimNeeded
    if not any(source.is_named() for source in said.sources):
        raise SourceNeeded
    found_on = said.found_on or timezone.localdate()
    if max(found_on, said.true_on or found_on) > timezone.localdate():
        raise DayAhead
    again = _sent_again(by, said, claim)
    if again is not None and again != instead_of:
        return again
    made = SurveyFinding(
        claim=LazyI18nString(claim),
        language=said.language,
        words="\n".join(claim.values()),
        field_of_law=said.field_of_law,
        confidence=said.confidence,
        true_on=said.true_on,
        found_on=found_on,
        seen_on=found_on,
        place=said.place,
        found_by=said.found_by,
        mission=said.mission,
    )
    keep(by, made, said.keeping)
    made.laws.set({*said.laws, *(one.law for one in said.articles)})
    made.anchors.set([anchor(*one) for one in said.articles])
    for source in said.sources:
        if source.is_named():
            _add(made, source)
    record(by, "entered finding", named(made), origin=origin)
    return made


def _sent_again(by: User, said: Finding, claim: Mapping[str, str]) -> SurveyFinding | None:
    """What the same person entered an hour ago or less, word for word, with the same sources and
    for the same readers. Whatever differs was meant to."""
    since = timezone.now() - timedelta(hours=1)
    keeping, named = said.keeping, [_as_cited(one) for one in said.sources if one.is_named()]
    found = SurveyFinding.objects.filter(
        entered_by=by,
        country=keeping.country,
        confidentiality=keeping.confidentiality,
        circle=keeping.circle,
        words="\n".join(claim.values()),
        confidence=said.confidence,
        mission=said.mission,
        changed_at__gte=since,
        superseded_by=None,
    )
    same = (one for one in found if [_as_cited(each) for each in one.evidence.all()] == named)
    return next(same, None)


def _as_cited(source: Source | Evidence) -> tuple[object, ...]:
    """What tells one source from another."""
    return (source.kind, source.cited.strip()[:500], source.place[:200], source.interview)


@transaction.atomic
def cite(
    by: User, finding: SurveyFinding, source: Source, *, origin: str = Origin.PAGE
) -> Evidence:
    """Put one more source beneath a finding."""
    require_may_change(by, finding)
    if not source.is_named():
        raise SourceNeeded
    made = _add(finding, source)
    record(by, "cited a source for", named(finding), origin=origin)
    return made


def _add(finding: SurveyFinding, source: Source) -> Evidence:
    return Evidence.objects.create(
        finding=finding,
        kind=source.kind,
        cited=source.cited.strip()[:500],
        place=source.place[:200],
        dated_on=source.dated_on,
        file=source.file,
        anchor=anchor(*source.article) if source.article else None,
        interview=source.interview,
    )


@transaction.atomic
def supersede(
    by: User, earlier: SurveyFinding, said: Finding, *, origin: str = Origin.PAGE
) -> SurveyFinding:
    """Write down what holds now in the place of an earlier finding, which stays as it was."""
    now = SurveyFinding.objects.select_for_update().get(pk=earlier.pk)
    require_may_change(by, now)
    if now.superseded_by_id is not None:
        raise WasSuperseded
    made = _enter(by, said, origin, instead_of=now)
    now.superseded_by = made
    now.changed_at = timezone.now()
    now.save(update_fields=("superseded_by", "changed_at"))
    record(by, "superseded finding", named(now), origin=origin)
    return made


@transaction.atomic
def open_to(
    by: User, finding: SurveyFinding, level: str, *, origin: str = Origin.PAGE
) -> SurveyFinding:
    """Say anew who may know of a finding."""
    now = SurveyFinding.objects.select_for_update().get(pk=finding.pk)
    require_may_change(by, now)
    if Confidentiality(level) == Confidentiality.CIRCLE:
        require_circle(by, Keeping(now.country, level, now.circle))
    now.confidentiality = Confidentiality(level)
    now.changed_at = timezone.now()
    now.full_clean(exclude=("claim",))
    now.save(update_fields=("confidentiality", "changed_at"))
    record(by, "set who may know", named(now), origin=origin)
    return now
