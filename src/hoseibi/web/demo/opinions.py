"""What people of the invented world think of articles of the draft, beside the rounds."""

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.drafting.models import Draft, Unit
from hoseibi.meetings.actions import Saying, say
from hoseibi.meetings.models import Opinion

ARTICLE = "art_61-2"
SAID = (
    "「明らかに左右する」という要件は、消費者には厳しすぎるかもしれません。事業者が相手のときは、"
    "重要な事項であれば足りるとする法制があります。"
)
ABOUT = "締結を明らかに左右する事項"
REPLY = (
    "We spoke of it: a rule for consumers belongs into the law on consumers, which the Ministry of"
    " Commerce is drafting. Here the narrow rule stays."
)


def say_opinions(draft: Draft) -> None:
    """An opinion on the new duty to inform, and its answer; nothing when they are there already."""
    unit = Unit.objects.filter(draft=draft, address=ARTICLE).select_related("anchor").first()
    if unit is None or unit.anchor is None:
        return
    if Opinion.objects.filter(anchor=unit.anchor, question=None).exists():
        return
    people = {user.username: user for user in User.objects.all()}
    system = "Germany, BGB § 241"
    saying = Saying(SAID, "ja", unit.anchor, ABOUT, position="against", legal_system=system)
    made = say(people["professor"], draft.circle, saying, origin=Origin.COMMAND)
    answer = Saying(REPLY, "en", unit.anchor, answers=made)
    say(people["drafter"], draft.circle, answer, origin=Origin.COMMAND)
