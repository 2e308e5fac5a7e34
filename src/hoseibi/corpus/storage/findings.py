"""What the checks find in a version as rows, each beside its dismissal."""

from collections.abc import Collection

from hoseibi import legaltext

from ..models import Dismissal, Finding, LawVersion
from .places import Home, Places
from .texts import shown

_BATCH = 500


def write_findings(version: LawVersion, law: legaltext.Law, places: Places) -> None:
    """Run every check over a version and enter what it finds."""
    found = legaltext.check(law)
    fingerprints = legaltext.Fingerprints(law) if found else None
    dismissed = _by_words(Dismissal.objects.filter(language_version=version.language_version_id))
    rows = []
    for position, finding in enumerate(found):
        home = places.home(finding.address) or Home("", "")
        fingerprint = fingerprints.of(finding) if fingerprints else ""
        rows.append(
            Finding(
                version=version,
                position=position,
                code=finding.code,
                severity=finding.severity,
                message=finding.message,
                arguments=[[name, shown(value)] for name, value in finding.arguments],
                address=finding.address[:500],
                article=home.article,
                inside=home.inside[:500],
                start=finding.span.start if finding.span else 0,
                end=finding.span.end if finding.span else 0,
                fingerprint=fingerprint,
                dismissal=dismissed.get((finding.code, finding.address, fingerprint)),
            )
        )
    Finding.objects.bulk_create(rows, batch_size=_BATCH)


def remove_findings(version: LawVersion) -> None:
    Finding.objects.filter(version=version).delete()


def bind(dismissal: Dismissal) -> int:
    """Mark every finding that a new dismissal is about, in all versions; how many."""
    return Finding.objects.filter(
        version__language_version=dismissal.language_version_id,
        code=dismissal.code,
        address=dismissal.address,
        fingerprint=dismissal.fingerprint,
    ).update(dismissal=dismissal)


def _by_words(dismissals: Collection[Dismissal]) -> dict[tuple[str, str, str], Dismissal]:
    return {(each.code, each.address, each.fingerprint): each for each in dismissals}
