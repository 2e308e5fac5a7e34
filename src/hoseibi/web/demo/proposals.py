"""What was proposed on the invented draft, said of it, and decided."""

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.drafting.actions import Change, Ending, Proposing, propose, remark, settle
from hoseibi.drafting.models import Draft, Proposal, Unit, Wording
from hoseibi.meetings.actions import Deciding


class Proposed(NamedTuple):
    """A proposal: by whom, on which article, words by language (old and new), what was said of it,
    and what was decided, if anything."""

    by: str
    address: str
    title: str
    reason: str
    words: dict[str, tuple[str, str]]
    language: str = "en"
    remarks: tuple[tuple[str, str, str], ...] = ()
    outcome: str = ""
    why: str = ""
    dissent: str = ""
    on: date = date(2026, 9, 17)


GROUP = "Drafting Group on Obligations, Lanvara"

PROPOSALS = (
    Proposed(
        "professor",
        "art_9",
        "A longer time to answer",
        "One month is too short for a guardian in the provinces: the post alone takes two weeks.",
        {"ja": ("一月", "二月")},
        remarks=(
            ("drafter", "Our courts have asked for the same.", "en"),
            ("expert", "The English text says two months already.", "en"),
        ),
        outcome="adopted",
        why="The texts have to say the same, and two months suit the provinces.",
    ),
    Proposed(
        "drafter",
        "art_36",
        "Five years from knowledge",
        "The bar federation fears that claims of workers are lost before anybody advises them.",
        {"en": ("four years from the time", "five years from the time")},
        remarks=(
            ("professor", "債権者の保護と取引の安定との均衡をどこに置くかの問題と思います。", "ja"),
            ("expert", "Hoshima went from three to five years in its last reform.", "en"),
        ),
        outcome="rejected",
        why="Courts cannot keep evidence for so long. Claims for personal injury have their own"
        " period in Article 98.",
        dissent="Judge Semova would keep five years for claims of natural persons.",
    ),
    Proposed(
        "professor",
        "art_12",
        "Keep seven years",
        "五年では、海難の遺族に酷な場合があります。",
        {"en": ("(i) five years; or", "(i) seven years; or")},
        language="ja",
        outcome="held",
        why="To be taken up with the Law on the Civil Register, which is before the assembly.",
    ),
    Proposed(
        "expert",
        "art_2",
        "A reference that leads nowhere",
        "There is no Article 188. Article 88 is meant, and it is named already.",
        {"en": (" or Article 188", "")},
    ),
    Proposed(
        "drafter",
        "art_10",
        "Domicile of those who work abroad",
        "Half a million of our citizens work abroad and keep their home here.",
        {
            "en": (
                "(2) Where the domicile is unknown",
                "(2) A person who works abroad for a limited time keeps their domicile.\n"
                "(3) Where the domicile is unknown",
            )
        },
        remarks=(("professor", "“Limited time” needs a measure. Three years?", "en"),),
    ),
    Proposed(
        "expert",
        "art_62",
        "Silence between business operators",
        "“A continuing course of dealing” is what the commentary explains; “in regular dealings”"
        " would be new.",
        {"en": ("in a continuing course of dealing", "who have dealt with each other regularly")},
        outcome="amended",
        why="The thought is right; the words stay those of the commentary.",
    ),
)


def make_proposals(draft: Draft) -> None:
    """Everything that was proposed; nothing when it is there already."""
    if Proposal.objects.filter(draft=draft).exists():
        return
    people = {user.username: user for user in User.objects.all()}
    for each in PROPOSALS:
        _make(draft, people, each)


def _make(draft: Draft, people: dict[str, User], each: Proposed) -> None:
    unit = Unit.objects.filter(draft=draft, address=each.address).first()
    if unit is None:
        return
    changes = tuple(_change(unit, language, *words) for language, words in each.words.items())
    made = propose(
        people[each.by],
        draft,
        Proposing(each.title, each.reason, each.language, changes),
        origin=Origin.COMMAND,
    )
    for by, text, language in each.remarks:
        remark(people[by], made, text, language)
    if each.outcome:
        deciding = Deciding(
            outcome=each.outcome,
            text=each.title,
            reason=each.why,
            language="en",
            decided_by=GROUP,
            dissent=each.dissent,
            on=each.on,
        )
        endings = [Ending(one.pk, one.base_text, one.written_from) for one in made.changes.all()]
        settle(people["drafter"], made, deciding, endings, origin=Origin.COMMAND)


def _change(unit: Unit, language: str, old: str, new: str) -> Change:
    now = Wording.objects.get(unit=unit, language=language, newest=True)
    return Change(unit, language, now.text.replace(old, new), now.number)
