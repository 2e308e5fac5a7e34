"""The people and the laws that journeys begin with, and how one signs in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from playwright.sync_api import Page
from tests.factories import UserFactory

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.corpus import actions
from hoseibi.corpus.models import LawVersion
from hoseibi.library.actions import store
from hoseibi.partners.actions import country

ROOT = Path(__file__).resolve().parents[2]
LANVARA = ROOT / "src" / "hoseibi" / "web" / "demo" / "lanvara"
DATA = ROOT.parent / "shared" / "data"
CIVIL_CODE = DATA / "jp-egov-xml" / "codes" / "129AC0000000089_minpo_20201118.xml"
PASSWORD = "a long enough password"
AMENDED = date(2022, 10, 1)


def an_officer() -> User:
    user = UserFactory(role=Role.OFFICER, full_name="Sato Hanako")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(page: Page, user: User) -> None:
    page.goto("/accounts/login/?next=/")
    page.get_by_label("E-mail address or user name").fill(user.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: not url.endswith("/login/"))


def lanvara(by: User) -> list[LawVersion]:
    country("xl", {"en": "Lanvara", "ja": "ランヴァラ"})
    return [
        _a_version(by, language, convention, state)
        for language, convention in (("en", "jp-en"), ("ja", "jp-ja"), ("km", "kh-km"))
        for state in ("", "v2.")
    ]


def _a_version(by: User, language: str, convention: str, state: str) -> LawVersion:
    path = LANVARA / f"civil-code.{state}{language}.txt"
    entry = actions.Entry(
        slug="xl-civil-code",
        country="xl",
        convention=convention,
        titles={"en": "Civil Code of Lanvara", "ja": "ランヴァラ民法"},
        number="Law No. 12 of 2019",
        field_of_law="civil",
        status="in-force",
        authority="authoritative" if language == "en" else "unofficial-translation",
        in_force_from=AMENDED if state else date(2020, 4, 1),
        in_force_until=None if state else AMENDED,
        amending_act="Law No. 8 of 2022" if state else "",
        released=True,
    )
    return actions.import_law(store(path.read_bytes(), path.name, by=by), entry, by=by)
