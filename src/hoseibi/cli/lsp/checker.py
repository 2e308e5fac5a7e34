"""The process that checks: texts in, findings out, until the server that started it is gone."""

from __future__ import annotations

import sys

from hoseibi import legaltext
from hoseibi.legaltext import Finding, Fingerprints, Unreadable

from .reports import Found, Job, Report, jobs, packed


def report(job: Job) -> Report:
    """What reading and checking find in a text, without what was dismissed with a reason."""
    try:
        reading = legaltext.read(job.text, form="plain", convention=job.convention)
    except Unreadable as trouble:
        return Report(job.convention, trouble=str(trouble))
    found = (*reading.findings, *legaltext.check(reading.law))
    kept = legaltext.sift(reading.law, found, job.dismissals).kept
    fingerprints = Fingerprints(reading.law)
    return Report(reading.law.convention, tuple(_found(one, fingerprints) for one in kept))


def _found(finding: Finding, fingerprints: Fingerprints) -> Found:
    span = finding.span
    return Found(
        finding.code,
        finding.severity,
        finding.sentence,
        finding.address,
        span.start if span else -1,
        span.end if span else -1,
        finding.line,
        fingerprints.of(finding),
    )


def main() -> None:
    """Answer each job in turn."""
    for job in jobs(sys.stdin.buffer):
        sys.stdout.buffer.write(packed(report(job)))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
