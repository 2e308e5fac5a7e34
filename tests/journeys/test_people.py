"""Somebody is given a seat and invited, makes an account on a phone, and signs in by a passkey."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import sign_in

from hoseibi.accounts.models import Seat, User

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
PASSWORD = "three-green-boats-9"


def test_from_a_seat_to_a_passkey(officer: User, page: Page, open_context: OpenContext) -> None:
    circle = factories.circle()
    sign_in(page, officer)

    page.goto(f"/circles/{circle.pk}/")
    page.get_by_role("link", name="Give a seat").click()
    page.get_by_text("Somebody who is not in the list").click()
    page.get_by_label("Name in Latin letters").fill("Vanna Korell")
    page.get_by_label("Name in its own script").fill("វណ្ណា")
    page.get_by_label("Role").select_option("drafter")
    page.get_by_label("Partner's side").check()
    page.get_by_role("button", name="Give the seat").click()
    page.get_by_role("link", name="Invite Vanna Korell").click()
    page.get_by_label("E-mail address").fill("vanna@example.org")
    page.get_by_role("button", name="Make the link").click()
    link = page.locator("[data-copy]").inner_text().split()[0]
    assert "/accounts/invitation/" in link

    phone = open_context(viewport=PHONE, has_touch=True, locale="ja").new_page()
    _accepts(phone, link)
    assert Seat.objects.get(circle=circle).person.user.username == "vanna"  # type: ignore[union-attr]
    _adds_a_passkey(phone)
    _signs_in_with_it(phone)


def _accepts(phone: Page, link: str) -> None:
    phone.goto(link)
    phone.get_by_label("ユーザー名").fill("vanna")
    phone.locator("[name=password]").fill(PASSWORD)
    phone.locator("[name=again]").fill(PASSWORD)
    phone.get_by_role("button", name="アカウントを作る").click()
    expect(phone.get_by_role("link", name="Civil code")).to_be_visible()


def _adds_a_passkey(phone: Page) -> None:
    device = phone.context.new_cdp_session(phone)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    phone.goto("/accounts/2fa/webauthn/add/")
    phone.locator("[name=password]").fill(PASSWORD)
    phone.get_by_role("button", name="続ける").click()
    phone.get_by_label("パスワードなしで").check()
    phone.get_by_role("button", name="このパスキーを追加").click()
    expect(phone.get_by_role("heading", name="予備コード")).to_be_visible()
    phone.goto("/accounts/2fa/webauthn/")
    expect(phone.get_by_text("パスワードなしでサインイン")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def _signs_in_with_it(phone: Page) -> None:
    phone.goto("/accounts/logout/")
    phone.locator("main button.first").click()
    phone.goto("/accounts/login/?next=/circles/")
    phone.get_by_role("button", name="パスキーを使う").click()
    expect(phone.get_by_role("link", name="Civil code")).to_be_visible()
