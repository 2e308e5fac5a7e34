"""How the term base of the invented world comes to be, as people would write it down."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

from hoseibi import legaltext
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.legaltext import Concept, Gloss, Term
from hoseibi.terms import actions, models
from hoseibi.terms.actions import Verdict

GROUP = "Terminology group of Lanvara and Hoshima"

PROPOSED = (
    Concept(
        "", (Term("en", "legal person", usage="in the Civil Code"), Term("en", "juridical person"),
             Term("ja", "法人", reading="ほうじん"), Term("km", "នីតិបុគ្គល"),
             Term("vi", "pháp nhân")),
        (Gloss("An organisation to which the law gives rights and duties of its own.", "en"),
         Gloss("法律が権利義務の主体と認める団体をいう。", "ja")),
        fields=("civil", "company"), source="art_13",
    ),
    Concept(
        "", (Term("en", "obligation"), Term("en", "debt"), Term("ja", "債務", reading="さいむ"),
             Term("km", "កាតព្វកិច្ច"), Term("km", "បំណុល"), Term("vi", "nghĩa vụ")),
        (Gloss("What one person owes another and a court would order.", "en"),),
        note="“Debt” is kept for money; in the law of obligations it misleads.",
        fields=("civil",), source="art_58",
    ),
    Concept(
        "", (Term("en", "creditor"), Term("en", "obligee"),
             Term("ja", "債権者", reading="さいけんしゃ"), Term("km", "ម្ចាស់បំណុល"),
             Term("vi", "chủ nợ", usage="in the Bankruptcy Law")),
        fields=("civil", "insolvency"), source="art_58",
    ),
    Concept(
        "", (Term("en", "good faith"), Term("en", "bona fide"), Term("ja", "信義誠実"),
             Term("ja", "善意", note="Not knowing a fact; another idea."), Term("km", "សុចរិត"),
             Term("vi", "thiện chí")),
        (Gloss("Dealing honestly and with regard to what the other may expect.", "en"),),
        fields=("civil",), source="art_2",
    ),
    Concept(
        "", (Term("en", "bankruptcy trustee"), Term("en", "liquidator"), Term("ja", "破産管財人"),
             Term("vi", "quản tài viên")),
        fields=("insolvency",),
    ),
    Concept(
        "", (Term("en", "trader"), Term("en", "business operator"),
             Term("ja", "事業者", reading="じぎょうしゃ")),
        (Gloss("Who concludes a contract for the purposes of a business.", "en"),),
        fields=("civil",),
    ),
    Concept(
        "", (Term("en", "right of cancellation"), Term("en", "right of withdrawal"),
             Term("ja", "撤回権", reading="てっかいけん")),
        (Gloss("The right of a consumer to leave a contract without a reason.", "en"),),
        note="The law of 2022 said “right of withdrawal”; its amendment renamed it.",
        fields=("civil",),
    ),
    Concept(
        "", (Term("en", "ratification"), Term("ja", "追認", reading="ついにん"),
             Term("km", "សច្ចានុមតិ"), Term("vi", "công nhận giao dịch")),
        fields=("civil",), source="art_33",
    ),
)  # fmt: skip
"""What people proposed. Where no verdict follows below, a term still waits."""

VERDICTS = (
    ("legal person", "en", "approved", "One word in both codes; it is that of the Civil Code."),
    ("juridical person", "en", "forbidden", "Two English words for one idea made readers look for a"
     " difference. Write “legal person”."),
    ("法人", "ja", "approved", "民法の用語による。"),
    ("នីតិបុគ្គល", "km", "approved", "The word of the Civil Code."),
    ("obligation", "en", "approved", "It covers duties to act as well as to pay."),
    ("debt", "en", "forbidden", "It reads as money only. Write “obligation”."),
    ("債務", "ja", "approved", "民法の用語による。"),
    ("កាតព្វកិច្ច", "km", "approved", "It covers duties to act as well as to pay."),
    ("បំណុល", "km", "deprecated", "Used in the draft of 2018; it reads as money only."),
    ("creditor", "en", "approved", "The word of both laws."),
    ("obligee", "en", "deprecated", "Right, and nobody outside the law faculty reads it."),
    ("債権者", "ja", "approved", "民法の用語による。"),
    ("good faith", "en", "approved", "As in Article 2."),
    ("bona fide", "en", "forbidden", "No Latin in a code."),
    ("信義誠実", "ja", "approved", "第二条の用語による。"),
    ("善意", "ja", "forbidden", "「知らないこと」を意味し、この概念ではない。"),
    ("bankruptcy trustee", "en", "approved", "A liquidator is of companies only."),
    ("liquidator", "en", "forbidden", "A liquidator is of companies only."),
    ("trader", "en", "approved", "As in Article 2 of the Consumer Contracts Law."),
    ("事業者", "ja", "approved", "消費者契約法第二条の用語による。"),
    ("right of cancellation", "en", "approved", "Renamed by Law No. 9 of 2025: to withdraw is used"
     " of an offer."),
    ("right of withdrawal", "en", "deprecated", "The word of the law of 2022."),
    ("撤回権", "ja", "approved", "消費者契約法第四条の用語による。"),
    ("破産管財人", "ja", "approved", "破産法の用語による。"),
)  # fmt: skip
"""Of a term: its language, what it became, and why."""

DECIDED_ON = date(2021, 6, 18)


def keep_terms(by: User) -> None:
    """A list that came in, concepts that people proposed, and what was decided of them; nothing
    when they are there."""
    if models.Concept.objects.exists():
        return
    listed = (files(__package__) / "base.csv").read_bytes()
    actions.bring(by, legaltext.read_terms(listed).concepts, "Terms of the Civil Code (2020).csv")
    names = ("expert", "interpreter", "drafter")
    people = [User.objects.filter(username=name).first() or by for name in names]
    civil = Law.objects.filter(slug="lanvara-civil-code").first()
    for at, concept in enumerate(PROPOSED):
        is_civil = "civil" in concept.fields
        actions.propose(people[at % len(people)], concept, civil if is_civil else None)
    for text, language, status, reason in VERDICTS:
        term = models.ConceptTerm.objects.select_related("concept").get(
            text=text, language=language
        )
        actions.decide(by, term, Verdict(status, reason, GROUP, DECIDED_ON))
