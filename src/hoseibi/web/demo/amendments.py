"""The amending act of the invented world, carried out, and findings that were let stand."""

from datetime import date
from importlib.resources import files
from typing import NamedTuple

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import Acceptance, accept_amendment, dismiss
from hoseibi.corpus.models import Finding, LawVersion
from hoseibi.library.actions import store

from .world import ORIGIN, RIGHTS

LAW = "lanvara-civil-code"
COMES_INTO_FORCE = date(2027, 4, 1)


class Act(NamedTuple):
    """The act in a language: the name of its file, how it is cited, how the version made by it is
    called, why it is accepted with one instruction left out."""

    language: str
    file: str
    name: str
    label: str
    reason: str


ACTS = (
    Act(
        "en",
        "amendment-law-2026.en.txt",
        "Civil Code (Producers and Interest) Amendment Law (Law No. 5 of 2026)",
        "As amended in 2026",
        "The Code never said “five years” in Article 12. The drafter corrects the act before the"
        " second reading; the rest can be discussed meanwhile.",
    ),
    Act(
        "ja",
        "amendment-law-2026.ja.txt",
        "民法の一部を改正する法律（二千二十六年法律第五号）",
        "2026年改正後",
        "第十二条第一項第一号に「五年間」の字句はない。第二読会までに起草者が修正するため、他の部分を先に審議する。",
    ),
)


class LetStand(NamedTuple):
    """A finding that the officer of the demonstration lets stand, and why."""

    language: str
    code: str
    article: str
    reason: str


LET_STAND = (
    LetStand(
        "en",
        "implementing-rule-owed",
        "art_82",
        "The Sub-Decree was issued with the Code: Sub-Decree No. 14 of 2020.",
    ),
    LetStand(
        "ja",
        "implementing-rule-owed",
        "art_82",
        "政令は民法と同時に定められている（二千二十年政令第十四号）。",
    ),
)


def let_findings_stand(by: User) -> None:
    """Dismiss some findings of the code, with a reason; nothing where that was done."""
    for each in LET_STAND:
        finding = Finding.objects.filter(
            version__language_version__law__slug=LAW,
            version__language_version__language=each.language,
            code=each.code,
            article=each.article,
            dismissal__isnull=True,
        ).first()
        if finding:
            dismiss(finding, each.reason, by=by, origin=Origin.COMMAND)


def carry_out_acts(by: User) -> None:
    """Carry out the act on the newest version of each language; nothing where that was done."""
    for act in ACTS:
        versions = LawVersion.objects.filter(
            language_version__law__slug=LAW,
            language_version__language=act.language,
            deleted_at__isnull=True,
        )
        base = versions.filter(in_force_from__lt=COMES_INTO_FORCE).latest("in_force_from")
        if versions.filter(in_force_from__gte=COMES_INTO_FORCE).exists():
            continue
        content = (files(__package__) / "lanvara" / act.file).read_bytes()
        stored = store(content, act.file, by=by, origin=ORIGIN, rights=RIGHTS)
        acceptance = Acceptance(base.fingerprint, COMES_INTO_FORCE, act.name, act.label, act.reason)
        accept_amendment(base, stored, acceptance, by=by, origin=Origin.COMMAND)
