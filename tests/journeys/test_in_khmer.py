"""A counterpart comes by an invitation and does everything in Khmer: request, article, question."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.test_round import a_sent_round

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import Role, Side
from hoseibi.intake import actions
from hoseibi.intake.models import Request
from hoseibi.meetings.models import Opinion
from hoseibi.partners.actions import person
from hoseibi.partners.models import Person
from hoseibi.studies.models import Round

PASSWORD = "three-green-boats-9"
ISSUES, PURPOSE = "រឿងក្តីមួយភាគបីត្រូវបានលើកពេល។", "តុលាការគ្រប់គ្រងរឿងក្តីតាមកាលវិភាគ។"


def invited() -> tuple[str, Person, Round]:
    """The key of an invitation to write a request, whom it is for, and a round of their group."""
    made, _professor = a_sent_round()
    lena = person("Lena Hovat", factories.organ("xm", "Supreme Court"))
    give_seat(factories.officer(), made.group.circle, Place(lena, Role.DRAFTER, Side.PARTNER))
    about = actions.Inviting(lena, "ការគ្រប់គ្រងរឿងក្តី", "km", "project", "civil", "lena@example.org")
    return actions.invite_applicant(factories.officer(), about).key, lena, made


def fits(page: Page) -> None:
    """In Khmer, and nothing over the edge."""
    expect(page.locator("html")).to_have_attribute("lang", "km")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_counterpart_works_in_khmer_alone(
    open_context: OpenContext, transactional_db: None
) -> None:
    key, lena, made = invited()
    phone = open_context(viewport=PHONE, has_touch=True, locale="km-KH").new_page()

    _comes_in(phone, key)
    _writes_the_request(phone)
    _reads_an_article(phone, made)
    _answers(phone, made)

    assert Request.objects.get().state == "received"
    assert list(Opinion.objects.filter(person=lena).values_list("language", "text")) == [
        ("km", "គួរកំណត់តែកំហុសធ្ងន់ធ្ងរ។")
    ]


def _comes_in(phone: Page, key: str) -> None:
    phone.goto(f"/accounts/invitation/{key}/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("អ្នកត្រូវបានអញ្ជើញ")
    fits(phone)
    phone.get_by_label("ឈ្មោះអ្នកប្រើ").fill("lena")
    phone.locator("[name=password]").fill(PASSWORD)
    phone.get_by_label("ពាក្យសម្ងាត់ម្តងទៀត").fill(PASSWORD)
    phone.get_by_role("button", name="បង្កើតគណនី").tap()
    expect(phone.get_by_text("គណនីរបស់អ្នករួចរាល់ ជាមួយអាសនៈរបស់អ្នក។")).to_be_visible()
    fits(phone)


def _writes_the_request(phone: Page) -> None:
    phone.goto("/")
    fits(phone)
    phone.get_by_role("link", name="សំណើត្រូវសរសេរ").tap()
    fits(phone)
    title = phone.get_by_label("ចំណងជើងសំណើ")
    title.fill(" ")
    phone.get_by_role("button", name="រក្សាទុក", exact=True).tap()
    expect(phone.get_by_text("ប្រអប់ខ្លះត្រូវមើលឡើងវិញ។")).to_be_visible()
    expect(phone.locator(".has-error .error")).to_have_text("ត្រូវបំពេញប្រអប់នេះ។")
    title.fill("ការគ្រប់គ្រងរឿងក្តី")
    phone.get_by_role("button", name="រក្សាទុក និងដាក់ស្នើ").tap()
    expect(phone.locator(".told.warning")).to_contain_text("ទម្រង់មិនទាន់ពេញលេញទេ")
    fits(phone)
    phone.get_by_role("link", name="បំពេញទម្រង់").tap()
    phone.get_by_label("6 (3) បញ្ហាដែលត្រូវដោះស្រាយ").fill(ISSUES)
    phone.get_by_label("7 (2) គោលបំណងនៃសហប្រតិបត្តិការ").fill(PURPOSE)
    phone.get_by_role("button", name="រក្សាទុក និងដាក់ស្នើ").tap()
    expect(phone.get_by_text("បានដាក់ស្នើ។ លេខយោងរបស់សំណើគឺ")).to_be_visible()
    expect(phone.locator(".verdict").first).to_have_text("បានទទួល")
    fits(phone)


def _reads_an_article(phone: Page, made: Round) -> None:
    law = made.questions.get(position=1).question.anchor.law
    phone.goto(f"/laws/{law.slug}/")
    fits(phone)
    expect(phone.locator("h1 bdi")).to_have_attribute("lang", "en")
    phone.get_by_role("link", name="អានតាំងពីដើម").tap()
    expect(phone.get_by_label("ទៅមាត្រា")).to_be_visible()
    fits(phone)
    phone.goto(f"/laws/{law.slug}/art_3")
    expect(phone.get_by_role("navigation", name="មាត្រាជិតខាង")).to_be_visible()
    fits(phone)


def _answers(phone: Page, made: Round) -> None:
    phone.goto("/")
    expect(phone.locator(".waits")).to_contain_text("នៅសល់ 2 ក្នុងចំណោម 2 សំណួរ")
    phone.get_by_role("link", name="Damages").tap()
    fits(phone)
    phone.get_by_label("ជំទាស់").check()
    phone.get_by_label("ចម្លើយ", exact=True).fill("គួរកំណត់តែកំហុសធ្ងន់ធ្ងរ។")
    phone.get_by_role("button", name="រក្សាទុក").tap()
    expect(phone.get_by_text("បានរក្សាទុក។ នេះជាសំណួរបន្ទាប់។")).to_be_visible()
    fits(phone)
