"""A real browser on the pages as they are served, and a watch on what it says.

Every test in this folder is a journey. `page` is a Playwright page, `open_context` opens windows of
another size or language; a script error, a refused content policy or a request that leaves the
machine fails the journey at its end. People and laws to begin with are in `tests.journeys.world`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.journeys import world
from tests.journeys.chromium import CHROMIUM, SWITCHES

from hoseibi.accounts.models import User
from hoseibi.corpus.models import LawVersion

HERE = Path(__file__).parent
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
NO_CHROMIUM = "no chromium found (Debian package: chromium; or set CHROMIUM)"

OpenContext = Callable[..., BrowserContext]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail(NO_CHROMIUM) if os.environ.get("CI") else pytest.skip(NO_CHROMIUM)
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser: Browser, live_server: object) -> Iterator[OpenContext]:
    """Opens a browser of its own: `open_context(viewport=PHONE, locale="ja")`."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def open_one(**wishes: Any) -> BrowserContext:
        known = {"viewport": DESKTOP, "locale": "en-GB", "accept_downloads": True}
        context = browser.new_context(base_url=str(live_server), **(known | wishes))
        context.set_default_timeout(15_000)
        context.on("weberror", lambda error: said.append(f"script error: {error.error}"))
        context.on("console", lambda message: _note_error(said, message.type, message.text))
        context.on("request", lambda request: _note_outside(said, request.url, str(live_server)))
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    return open_context().new_page()


@pytest.fixture
def phone(open_context: OpenContext) -> Page:
    return open_context(viewport=PHONE, has_touch=True).new_page()


@pytest.fixture
def officer(transactional_db: None) -> User:
    return world.an_officer()


@pytest.fixture
def lanvara(officer: User) -> list[LawVersion]:
    """The Civil Code of Lanvara in three languages and two versions."""
    return world.lanvara(officer)


def _note_error(said: list[str], kind: str, text: str) -> None:
    """What the browser calls an error; a page that is not found is one on purpose."""
    if kind == "error" and "status of 4" not in text:
        said.append(f"console: {text}")


def _note_outside(said: list[str], url: str, server: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"data", "blob", "about"} and parts.netloc != urlsplit(server).netloc:
        said.append(f"outside request: {url}")
