"""How the six requests were entered, screened, decided and answered in the invented world."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

from hoseibi.accounts.models import User
from hoseibi.intake import actions, queries
from hoseibi.intake.actions import Contact, Filing, Given, Mark, Writing
from hoseibi.intake.models import Request
from hoseibi.partners.actions import country, organ
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Organ

REFERENCES = (
    *("xl-2018-01", "xm-2019-01", "xl-2021-01"),
    *("xm-2022-01", "xl-2024-01", "xm-2026-01"),
)
ORGANS = {
    "xl-ministry": (
        OrganKind.MINISTRY,
        {
            "en": "Ministry of Justice of Lanvara",
            "ja": "ランヴァラ司法省",
            "km": "ក្រសួងយុត្តិធម៌ឡាន់វ៉ារ៉ា",
        },
    ),
    "xl-bar": (
        OrganKind.BAR,
        {
            "en": "Bar Association of Lanvara",
            "ja": "ランヴァラ弁護士会",
            "km": "គណៈមេធាវីឡាន់វ៉ារ៉ា",
        },
    ),
    "xm-ministry": (
        OrganKind.MINISTRY,
        {
            "en": "Ministry of Justice of Merovia",
            "ja": "メロヴィア司法省",
            "vi": "Bộ Tư pháp Merovia",
        },
    ),
    "xm-court": (
        OrganKind.SUPREME_COURT,
        {
            "en": "Supreme Court of Merovia",
            "ja": "メロヴィア最高裁判所",
            "vi": "Tòa án tối cao Merovia",
        },
    ),
}


def enter_requests(by: User) -> list[Request]:
    """Enter the requests in the order of their years, unless they are there already."""
    known = {one.reference: one for one in queries.requests(by)}
    return [known.get(name.upper()) or _enter(by, _read(name)) for name in REFERENCES]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


def _organ(key: str) -> Organ:
    kind, names = ORGANS[key]
    return organ(country(key[:2]), names, kind)


def _enter(by: User, told: dict[str, Any]) -> Request:
    asks, day, language = _organ(told["organ"]), told["entered_on"], told["language"]
    filing = Filing(asks.country, asks, day, told["field_of_law"], tuple(told["further"]))
    address, person, telephone, email = told["contact"]
    contact = Contact("", address, person, telephone, "", email)
    texts = told["texts"]
    writing = Writing(told["titles"], language, told["kind"], contact, texts[language])
    made = actions.enter(by, filing, writing)
    actions.translate(by, made, "en", Writing({}, "en", texts=texts["en"]))
    actions.submit(by, made, on=day)
    _screen(by, made, told)
    if "outcome" in told:
        _answer(by, made, told)
    return Request.objects.get(pk=made.pk)


def _screen(by: User, request: Request, told: dict[str, Any]) -> None:
    people = {one["by"]: User.objects.get(username=one["by"]) for one in told["scores"]}
    actions.begin_screening(by, request, people.values(), on=told["screened_on"])
    request.refresh_from_db()
    keys = list(request.questionnaire.questions.values_list("pk", flat=True))
    for one in told["scores"]:
        rows = zip(keys, one["points"], one["reasons"], strict=False)
        actions.score(people[one["by"]], request, [Given(*row) for row in rows])
    marks = [Mark(criterion, level, why) for criterion, (level, why) in told["marks"].items()]
    actions.mark(by, request, marks)


def _answer(by: User, request: Request, told: dict[str, Any]) -> None:
    deciding = actions.Deciding(
        told["outcome"], told["reason"], told["decided_by"], told["decided_on"]
    )
    actions.decide(by, request, deciding)
    request = Request.objects.select_related("verdict", "organ", "country").get(pk=request.pk)
    language = told["language"]
    template = queries.template(by, told["outcome"], language)
    values = queries.values(by, request, language)
    words = [actions.filled(text, values) for text in (template.subject, template.text)]
    actions.write_reply(by, request, actions.Wording(language, *words))
    on: date = told["answered_on"]
    actions.answer(by, request, actions.Sending(on, outbox=False))
