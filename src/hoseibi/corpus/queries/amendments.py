"""What an amending act would make of a version, instruction by instruction, before it is accepted;
and the act that would make one version of another."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from hoseibi import legaltext
from hoseibi.library import queries as library
from hoseibi.library.models import StoredFile

from .. import storage
from ..models import LawVersion
from .comparisons import own_law
from .excerpts import Run, excerpt
from .places import Candidate, Lines, Named

UNREAD = "amend-unread"
LEFT = "amend-reference-left"
OTHER_LANGUAGE = "amend-other-language"
NOT_APPLIED = frozenset(
    (
        UNREAD,
        "amend-left-out",
        "amend-nothing-told",
        "amend-other-law",
        OTHER_LANGUAGE,
        "amend-held-back",
        "amend-table-differs",
        "amend-table-unread",
    )
)
"""Findings that say of some words of the act that nothing came of them."""


class Told(NamedTuple):
    """One instruction beside the place that it changes.

    `before`, `words` and `after` are the sentence as written, cut around the instruction; `places`
    are where it works, `lines` their articles before and after, `excerpt` those of the lines that
    it changes with a little around them, and `near` where it may be meant to work when there is no
    such place. `instruction` is None for words that were not understood.
    """

    line: int
    before: str
    words: str
    after: str
    instruction: legaltext.Instruction | None
    applied: bool
    findings: Sequence[legaltext.Finding]
    places: Sequence[Named]
    lines: Sequence[legaltext.Row]
    excerpt: Sequence[Run]
    near: Sequence[Candidate]

    @property
    def is_cut(self) -> bool:
        """Whether the excerpt leaves lines out."""
        return sum(map(len, self.excerpt)) < len(self.lines)


LONGEST_TITLE = 200
SENTENCE_ENDS = (".", "。", "．", ":", "：", ";", "；", "—", "។", "៖")


class AmendmentPreview(NamedTuple):
    """`text` is the act where its words can be corrected here, None for another form than plain
    text. `findings` concern the act as a whole, `left` are references that it leaves behind."""

    base: LawVersion
    stored: StoredFile
    text: str | None
    told: list[Told]
    findings: list[legaltext.Finding]
    left: list[tuple[legaltext.Finding, Candidate]]
    amended: legaltext.Amended
    headlines: list[legaltext.Headline]
    commencement: list[legaltext.Clause]

    @property
    def applied(self) -> int:
        return sum(each.applied for each in self.told)

    @property
    def left_out(self) -> int:
        return len(self.told) - self.applied

    @property
    def spoken(self) -> str:
        """The language of an act of which nothing was read because the law is in another; else
        empty."""
        told = (dict(each.arguments) for each in self.findings if each.code == OTHER_LANGUAGE)
        return next((each["language"] for each in told), "")

    @property
    def title(self) -> str:
        """What the act calls itself in its first line; empty where it begins with what it does."""
        lines = [line.strip() for line in (self.text or "").splitlines() if line.strip()]
        begins = lines[0] if len(lines) > 1 else ""
        is_title = len(begins) <= LONGEST_TITLE and not begins.endswith(SENTENCE_ENDS)
        return begins if is_title else ""


def amendment_preview(base: LawVersion, stored: StoredFile) -> AmendmentPreview:
    """Carry out an act on a version, to be looked at. Raises `legaltext.NotAmendable` and
    `legaltext.Unreadable`."""
    content = library.content(stored)
    old = storage.law_of(base)
    amended = legaltext.amend(old, content)
    comparison = legaltext.compare(old, amended.law)
    lines = Lines(old, amended.law, legaltext.rows(old, comparison))
    told = [_told(each, lines) for each in amended.outcomes]
    told += [_unread(each) for each in amended.findings if each.code == UNREAD]
    spoken = {each for outcome in amended.outcomes for each in outcome.findings}
    return AmendmentPreview(
        base=base,
        stored=stored,
        text=_plain(content),
        told=sorted(told, key=lambda each: each.line),
        findings=[each for each in amended.findings if _is_general(each) and each not in spoken],
        left=[
            (_named(each, lines), lines.now(each.address))
            for each in amended.findings
            if each.code == LEFT
        ],
        amended=amended,
        headlines=legaltext.outline(old, comparison),
        commencement=list(_read_days(base, content)),
    )


class Stage(NamedTuple):
    """The law from a day on, when not all of an act takes effect at once."""

    day: date
    law: legaltext.Law


def stages(
    base: LawVersion, stored: StoredFile, day: date, places: Iterable[tuple[str, date]]
) -> tuple[list[Stage], list[legaltext.Finding]]:
    """What an act makes of a version day by day, and what does not fit in that order. `places` are
    addresses in the base whose instructions take effect on days of their own."""
    own = tuple((address, each.isoformat()) for address, each in places)
    days = legaltext.Days(all=day.isoformat(), places=own)
    convention = base.language_version.convention
    act = legaltext.enactment(library.content(stored), convention, days=days)
    told = legaltext.timeline(storage.law_of(base), [act])
    states = [state for state in told.states if state.in_force_from]
    found = [Stage(date.fromisoformat(each.in_force_from), each.law) for each in states]
    return found, [each for each in told.findings if each.severity == "error"]


def _read_days(base: LawVersion, content: bytes) -> Iterable[legaltext.Clause]:
    """What the act itself says of its commencement."""
    return legaltext.enactment(content, base.language_version.convention).clauses


def not_applied(preview: AmendmentPreview) -> list[dict[str, str]]:
    """What an act says and nothing came of, as it is kept with the version made of the rest."""
    left = [
        {"words": each.words, "because": " ".join(found.sentence for found in each.findings)}
        for each in preview.told
        if not each.applied
    ]
    held = [each for each in preview.findings if each.code in NOT_APPLIED]
    return left + [{"words": "", "because": each.sentence} for each in held]


class Draft(NamedTuple):
    """An amending act; `exact` when it makes the newer version of the older one, word for word,
    and else `missing` says what it does not carry."""

    text: str
    exact: bool
    missing: list[legaltext.Headline]


def drafted(old: LawVersion, new: LawVersion) -> Draft:
    """The act that makes one version of another. Raises `legaltext.NotAmendable`."""
    return drafted_laws(storage.law_of(old), storage.law_of(new))


def drafted_for_file(version: LawVersion, content: bytes) -> Draft:
    """The act that makes a text that was brought along of a version. Raises
    `legaltext.NotAmendable`, and `legaltext.Unreadable` when it is no law."""
    return drafted_laws(storage.law_of(version), own_law(version, content))


def drafted_laws(before: legaltext.Law, after: legaltext.Law) -> Draft:
    """The act that makes one law of another, proved. Raises `legaltext.NotAmendable`."""
    text = legaltext.draft_amendment(before, after)
    reached = legaltext.amend(before, text).law
    rest = legaltext.compare(reached, after)
    return Draft(text, not rest, legaltext.outline(reached, rest))


def _is_general(finding: legaltext.Finding) -> bool:
    return finding.code not in (UNREAD, LEFT)


def _named(finding: legaltext.Finding, lines: Lines) -> legaltext.Finding:
    """A finding that says where something is now, by the number that the law prints there."""
    arguments = tuple(
        (name, lines.now(value).place.name if name == "now" else value)
        for name, value in finding.arguments
    )
    return structs.replace(finding, arguments=arguments)


def _told(outcome: legaltext.Outcome, lines: Lines) -> Told:
    said, instruction = outcome.statement.words, outcome.instruction
    start, end = instruction.start, instruction.end or len(said)
    places = lines.named(outcome.places)
    around = lines.around(outcome.places, _new_articles(instruction), changed=outcome.applied)
    return Told(
        line=outcome.statement.line,
        before=said[:start],
        words=said[start:end],
        after=said[end:],
        instruction=instruction,
        applied=outcome.applied,
        findings=outcome.findings,
        places=places,
        lines=around,
        excerpt=excerpt(instruction, [each.short for each in places], around),
        near=_near(outcome, lines),
    )


def _near(outcome: legaltext.Outcome, lines: Lines) -> Sequence[Candidate]:
    """Where an instruction may be meant to work: like places, or places with the same words."""
    if outcome.applied:
        return ()
    sought = getattr(outcome.instruction, "old", "") or getattr(outcome.instruction, "anchor", "")
    with_words: Iterable[str] = lines.with_words(sought, outcome.places) if sought else ()
    return lines.candidates((*outcome.near, *with_words))


def _new_articles(instruction: legaltext.Instruction) -> tuple[str, ...]:
    """The short addresses of articles that an instruction brings."""
    content: Sequence[legaltext.Provision] = getattr(instruction, "content", ())
    return tuple(f"art_{each.number}" for each in content if each.kind == "article" and each.number)


def _unread(finding: legaltext.Finding) -> Told:
    words = dict(finding.arguments).get("words", "")
    return Told(finding.line, "", words, "", None, False, (finding,), (), (), (), ())


def _plain(content: bytes) -> str | None:
    """The act as text to correct; None for XML, and for bytes in another encoding than UTF-8."""
    if content.lstrip()[:1] in (b"<", b"{"):
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
