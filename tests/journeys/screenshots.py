"""Shoot every page in the sizes, colours and languages that people see them in.

    python tests/journeys/screenshots.py http://127.0.0.1:8000 [FOLDER]

Asks a running server (`make demo`); pages for officers are shot when SIGN_IN=name:password is set.
What is ugly, cramped or unclear is to be mended before a release.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from chromium import CHROMIUM, SWITCHES
from playwright.sync_api import Browser, Page, sync_playwright

LAW = "/laws/lanvara-civil-code"


class Look(NamedTuple):
    """One way to look at the pages."""

    name: str
    width: int
    language: str = "en"
    scheme: str = "light"


LOOKS = (
    Look("desktop", 1280),
    Look("phone", 390),
    Look("desktop-ja", 1280, "ja"),
    Look("phone-ja", 390, "ja"),
    Look("desktop-dark", 1280, "en", "dark"),
    Look("phone-dark", 390, "ja", "dark"),
)

OPEN = {
    "today": "/",
    "library": "/laws/",
    "library-empty": "/laws/?text=nothing-like-this",
    "law": f"{LAW}/",
    "law-on-a-day": f"{LAW}@2021-01-01/",
    "article": f"{LAW}/art_4",
    "article-two-languages": f"{LAW}/art_3-2?language=en&language=ja",
    "article-khmer": f"{LAW}/art_4?language=km",
    "article-references": f"{LAW}/art_2?language=en",
    "impact": f"{LAW}/art_88/impact/",
    "references": f"{LAW}/references/",
    "laws-references": "/laws/references/",
    "article-on-a-day": f"{LAW}/art_6@2021-01-01?language=en&language=ja&language=km",
    "reading": f"{LAW}/text/",
    "reading-khmer": f"{LAW}/text/?language=km",
    "search-help": "/search/",
    "search": "/search/?q=不法行為",
    "search-address": "/search/?q=Civil Code 4",
    "search-nothing": "/search/?q=nothing at all",
    "sign-in": "/accounts/login/",
    "not-found": "/no/such/page",
}
FOR_OFFICERS = {
    "import": "/laws/import/",
    "describe": f"{LAW}/describe/",
    "account": "/accounts/me/",
    "studies": "/studies/",
    "round": "/studies/rounds/2/",
    "round-question": "/studies/rounds/2/1/",
    "round-table": "/studies/rounds/2/table/",
    "today-officer": "/",
}


def main(server: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        for look in LOOKS:
            shoot(browser, server, look, folder)
        browser.close()


def shoot(browser: Browser, server: str, look: Look, folder: Path) -> None:
    context = browser.new_context(
        base_url=server,
        viewport={"width": look.width, "height": 860},
        locale=look.language,
        color_scheme=look.scheme,  # type: ignore[arg-type]
        has_touch=look.width < 500,
    )
    page = context.new_page()
    take(page, OPEN, look, folder)
    name, _, password = os.environ.get("SIGN_IN", "").partition(":")
    if name:
        page.goto("/accounts/login/")
        page.locator("[name=login]").fill(name)
        page.locator("[name=password]").fill(password)
        page.locator("main button.first").click()
        take(page, FOR_OFFICERS, look, folder)
    context.close()


def take(page: Page, paths: dict[str, str], look: Look, folder: Path) -> None:
    for name, path in paths.items():
        page.goto(path)
        page.screenshot(path=folder / f"{name}.{look.name}.png", full_page=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], Path(sys.argv[2] if len(sys.argv) > 2 else "var/screenshots"))
