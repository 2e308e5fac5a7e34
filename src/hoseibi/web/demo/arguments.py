"""What the drafting group of the invented world has to say for one article before its assembly."""

from typing import NamedTuple

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.drafting.actions import Arguing, argue
from hoseibi.drafting.models import Argument, Draft, Unit

ARTICLE = "art_36"


class Argued(NamedTuple):
    """Something to be said, by user name."""

    by: str
    kind: str
    language: str
    text: str
    question: str = ""
    place: int = 0


ARGUMENTS = (
    Argued(
        "drafter",
        "purpose",
        "en",
        "One period from knowledge for every claim, so that whoever owes knows when the matter is"
        " over, and whoever is owed knows how long there is to ask. The law of 2019 had three"
        " periods, and in two of five cases the parties disputed which of them applied.",
    ),
    Argued(
        "expert",
        "purpose",
        "ja",
        "すべての債権について、知った時からの期間を一つとする。債務者はいつ終わるかを、債権者はいつま"
        "で請求することができるかを知ることができる。二〇一九年の法律には三つの期間があり、五件に二件"
        "は、どれによるかが争われた。",
    ),
    Argued(
        "drafter",
        "purpose",
        "km",
        "អំឡុងពេលតែមួយសម្រាប់គ្រប់បំណុល ចាប់ពីពេលដែលម្ចាស់បំណុលបានដឹង ។ កូនបំណុលដឹងថាពេលណា"
        "រឿងនេះត្រូវបញ្ចប់ ហើយម្ចាស់បំណុលដឹងថានៅសល់ពេលប៉ុន្មាន ។",
    ),
    Argued(
        "drafter",
        "facts",
        "en",
        "Commercial books are kept for four years (Law on Accounting). The Commercial Court"
        " dismissed 214 claims as prescribed in 2025; 160 of them were older than four years.",
    ),
    Argued(
        "drafter",
        "question",
        "en",
        "No. Claims for harm to life, body and health have their own period in Article 98, and a"
        " claim that is disputed in court does not run out.",
        "Do workers lose their wages earlier than today?",
        1,
    ),
    Argued(
        "expert",
        "question",
        "ja",
        "失いません。生命、身体及び健康の侵害による債権には第九十八条に別の期間があり、裁判で争われて"
        "いる債権の時効は完成しません。",
        "労働者は、今より早く賃金債権を失うのですか。",
        1,
    ),
)


def argue_for(draft: Draft) -> None:
    """What is to be said for the article on periods; nothing when it is there already."""
    unit = Unit.objects.filter(draft=draft, address=ARTICLE).first()
    if unit is None or Argument.objects.filter(unit=unit).exists():
        return
    people = {user.username: user for user in User.objects.all()}
    for one in ARGUMENTS:
        arguing = Arguing(one.kind, one.language, one.text, one.place, one.question)
        argue(people[one.by], unit, arguing, origin=Origin.COMMAND)
