"""Somebody of a ministry finds on a phone, in Khmer, what is theirs, and enters a person."""

from __future__ import annotations

import pytest
from i18nfield.strings import LazyI18nString
from playwright.sync_api import Page, expect
from tests import factories
from tests.factories.requests import a_request
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.partners.models import Country, Organ, Person


@pytest.mark.django_db(transaction=True)
def test_a_ministry_finds_what_is_its_own_and_keeps_its_people(open_context: OpenContext) -> None:
    drafter = factories.seated(factories.circle(), Role.DRAFTER)
    drafter.set_password(PASSWORD)
    drafter.language = "km"
    drafter.save()
    request = a_request()
    type(request).objects.update(organ=drafter.person.organ)
    Country.objects.update(name=LazyI18nString({"en": "Lanvara", "km": "ឡានវ៉ារ៉ា"}))
    Organ.objects.update(name=LazyI18nString({"en": "Ministry of Justice", "km": "ក្រសួងយុត្តិធម៌"}))

    phone = open_context(viewport=PHONE, has_touch=True).new_page()
    _sees_what_is_theirs(phone, drafter, request.reference)
    _enters_somebody(phone)

    assert Person.objects.get(name="Tola Aren").organ == drafter.person.organ


def _sees_what_is_theirs(phone: Page, drafter: User, reference: str) -> None:
    sign_in(phone, drafter)
    phone.goto("/cooperation/")
    phone.get_by_role("link", name="ស្ថាប័នរបស់អ្នក").click()
    expect(phone.get_by_role("heading", name="ក្រសួងយុត្តិធម៌")).to_be_visible()
    expect(phone.get_by_role("heading", name="សំណើរបស់យើង")).to_be_visible()
    expect(phone.get_by_text(reference)).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.get_by_role("link", name="Tiếng Việt").click()
    expect(phone.get_by_role("heading", name="Đề nghị của chúng tôi")).to_be_visible()
    phone.get_by_role("link", name="English").click()


def _enters_somebody(phone: Page) -> None:
    phone.get_by_role("link", name="Enter somebody").click()
    # The form speaks the language of the browser, that of the page before it was asked for there.
    phone.get_by_label("ឈ្មោះជាអក្សរឡាតាំង").fill("Tola Aren")
    phone.get_by_label("មុខតំណែង (ខ្មែរ)").fill("អនុប្រធាន")
    phone.get_by_role("button", name="រក្សាទុក").click()
    expect(phone.get_by_text("Tola Aren")).to_be_visible()
