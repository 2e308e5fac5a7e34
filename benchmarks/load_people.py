"""A hundred people who read and twenty who write, in one process that is not the server's.

They do what people and their pages do: whoever reads stays some seconds on a page; whoever writes
types, the page looks at what is typed and saves it by itself; who saves second on the same words
sees both texts and decides.
"""

from __future__ import annotations

import json
import random
import resource
import threading
import time
from dataclasses import dataclass, field
from html import escape, unescape
from http.client import HTTPException
from pathlib import Path
from typing import Any

from tests.served.browser import Answer, Browser, fields_of

READS = (3.0, 9.0)
"""Seconds that somebody stays on a page, from and to, each as likely."""
LOOKS = 0.7
"""Seconds from the last sign until the page asks what the checks find."""
SAVES = (2.5, 5.0)
"""Seconds from one saving of a page to the next while somebody types."""
SETTLES = (3.0, 8.0)
"""Seconds that somebody needs to decide between two texts."""
AGAIN = (1.0, 3.0)
"""Seconds after which somebody who got no answer tries again."""
STAYS = (4, 10)
"""How often the page saves before its writer goes to another article."""
HOT = 4
"""Articles that several people work on at once."""
JSON = "application/json"
FILES = "style or script"

SAID = {
    "en": (
        "the obligor shall perform in good faith",
        "a person who negligently harms another is liable",
        "unless the parties have agreed otherwise in writing",
        "the court may extend the period where it is just",
        "from the time at which the obligee knew of the damage",
        "a claim of a minor is not prescribed before majority",
    ),
    "ja": (
        "債務者は信義に従い誠実に履行しなければならない",
        "過失により他人を害した者は損害を賠償する責任を負う",
        "当事者が書面により別段の定めをしたときは、この限りでない",
        "裁判所は相当と認めるときは期間を伸長することができる",
        "債権者が損害を知った時から起算する",
    ),
}
"""What is written, of everyday words of civil law."""


@dataclass
class Heard:
    """What one person heard from the server."""

    times: list[tuple[str, float, int]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    saved: list[dict[str, Any]] = field(default_factory=list)
    clashes: int = 0
    merges: int = 0


@dataclass
class Visitor:
    """Somebody with a browser who goes from page to page until the time is over."""

    world: dict[str, Any]
    browser: Browser
    chance: random.Random
    until: float
    heard: Heard = field(default_factory=Heard)

    def run(self) -> None:
        self._wait(0.0, self.world["begin_within"])
        self._files()
        while not self.is_over:
            self.visit()
        self.browser.close()

    def visit(self) -> None:
        raise NotImplementedError

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self.until

    def _wait(self, least: float, most: float) -> None:
        time.sleep(max(0.0, min(self.chance.uniform(least, most), self.until - time.monotonic())))

    def _files(self) -> None:
        """The styles and scripts of a page, once, as a browser that keeps them asks for them."""
        for path in self.world["files"]:
            self.ask(FILES, path)

    def ask(
        self, kind: str, path: str, fields: dict[str, object] | None = None, accept: str = ""
    ) -> Answer | None:
        """Ask, and note how long it took; nothing when no answer came or not a good one."""
        begun = time.perf_counter()
        try:
            answer = (
                self.browser.get(path)
                if fields is None
                else self.browser.post(path, fields, accept or "text/html")
            )
        except (OSError, HTTPException) as trouble:
            self.browser.close()
            self._note(kind, begun, 0, f"{path}: {trouble!r}")
            self._wait(*AGAIN)
            return None
        good = answer.status < 400 or answer.status == 409
        self._note(kind, begun, answer.status, "" if good else f"{path}: {answer.status}")
        return answer if good else None

    def _note(self, kind: str, begun: float, status: int, trouble: str) -> None:
        self.heard.times.append((kind, time.perf_counter() - begun, status))
        if trouble:
            self.heard.troubles.append(f"{kind}, {trouble}")

    @property
    def draft(self) -> str:
        return f"/drafts/{self.world['draft']}/"

    def article(self) -> int:
        return self.chance.randint(1, self.world["articles"])


class Reader(Visitor):
    """Goes through laws, the draft and the minutes, each page about as often as people do."""

    def visit(self) -> None:
        pages, weights = zip(*self._pages(), strict=True)
        kind, path = self.chance.choices(pages, weights)[0]
        self.ask(kind, path)
        self._wait(*READS)

    def _pages(self) -> list[tuple[tuple[str, str], int]]:
        law, draft = f"/laws/{self.world['law']}/", self.draft
        number = self.article()
        proposal = self.chance.randint(1, self.world["proposals"])
        words = self.chance.choice(("good faith", "damage", "不法行為", "債権", "obligee", "時効"))
        return [
            (("today", "/"), 4),
            (("list of laws", "/laws/"), 8),
            (("law", law), 8),
            (("article of a law", f"{law}art_{number}"), 22),
            (("article of a law", f"/laws/lanvara-civil-code/art_{number % 90 + 1}"), 8),
            (("search", f"/search/?q={_quoted(words)}"), 10),
            (("draft, contents", draft), 8),
            (("draft, article", f"{draft}art_{number}"), 12),
            (("draft, history of an article", f"{draft}art_{number % HOT + 1}/history/"), 6),
            (("comparison of two versions", f"{law}compare/en/2020-06-01..2026-06-01/"), 3),
            (("proposals", f"{draft}proposals/"), 4),
            (("proposal", f"{draft}proposals/{proposal}/"), 4),
            (("meeting, minutes", f"/meetings/{self.world['meeting']}/"), 6),
            (("studies", "/studies/"), 2),
        ]


def _quoted(words: str) -> str:
    return "".join(f"%{byte:02X}" for byte in words.encode())


@dataclass
class Opened:
    """A field that somebody writes in: what is saved there, the page that it stands on, the address
    that it is sent to, and the number and the words that the page has."""

    kind: str
    page: str
    path: str
    action: str
    seen: int
    text: str

    @property
    def language(self) -> str:
        return self.action.rstrip("/").rpartition("/")[2]


class Editor(Visitor):
    """Writes in one article after the other, sometimes where others write too; proposes, and takes
    minutes."""

    def visit(self) -> None:
        what = self.chance.random()
        if what < 0.2 and what >= 0.08:
            self._propose()
            return
        hot = what >= 0.2 and self.chance.random() < 0.4
        opened = self._opened(minutes=what < 0.08, hot=hot)
        if opened is not None:
            self._write(opened, hot=hot)

    def _opened(self, *, minutes: bool, hot: bool) -> Opened | None:
        """Open minutes, or an article, and choose a field."""
        number = self.chance.randint(1, HOT) if hot else self.article()
        article = ("saving an article", "draft, article", f"{self.draft}art_{number}")
        meeting = ("saving minutes", "meeting, minutes", f"/meetings/{self.world['meeting']}/")
        kind, page, path = meeting if minutes else article
        answer = self.ask(page, path)
        fields = fields_of(answer.text) if answer else {}
        if not fields:
            return None
        action = self.chance.choice(sorted(fields))
        return Opened(kind, page, path, action, *fields[action])

    def _write(self, opened: Opened, *, hot: bool) -> None:
        """Type, and let the page save by itself, until one goes to another page."""
        of_draft = opened.path.startswith(self.draft)
        for _round in range(self.chance.randint(*STAYS)):
            if self.is_over:
                return
            typed = self._typed(opened, hot=hot)
            time.sleep(LOOKS)
            if of_draft:
                fields = {"text": typed, "seen": opened.seen}
                self.ask("looking at what is typed", f"{opened.action}look", fields)
            self._wait(SAVES[0] - LOOKS, SAVES[1] - LOOKS)
            if not self._save(opened, typed):
                return
        if of_draft and self.chance.random() < 0.3:
            self.ask("draft, history of an article", f"{opened.path}/history/")
            self._wait(*READS)

    def _typed(self, opened: Opened, *, hot: bool) -> str:
        """Other words somewhere in the text; in an article that others write in, often its end."""
        said = self.chance.choice(SAID.get(opened.language, SAID["en"]))
        lines = opened.text.split("\n")
        # The first line of an article is its heading.
        at = self.chance.randint(min(1, len(lines) - 1), len(lines) - 1)
        if hot and self.chance.random() < 0.5:
            at = len(lines) - 1
        stop, joint = ("。", "、") if opened.language == "ja" else (".", ", ")
        kept = lines[at].rstrip(".。")
        kept = kept[:120] if len(kept) > 260 else kept
        lines[at] = f"{kept}{joint if kept else ''}{said}{stop}"
        return "\n".join(lines)

    def _save(self, opened: Opened, typed: str) -> bool:
        """Send what was typed as the page does; where it clashes, decide. Whether it is saved."""
        for _try in range(5):
            fields = {"text": typed, "seen": opened.seen}
            answer = self.ask(opened.kind, opened.action, fields, JSON)
            if answer is None or answer.kind != JSON:
                return False
            told = json.loads(answer.text)
            if not told.get("clashes"):
                self.heard.merges += bool(told["merged"])
                self.heard.saved.append({"at": opened.action, "typed": typed, **told})
                opened.seen, opened.text = told["number"], told["text"]
                return True
            self.heard.clashes += 1
            decided = self._decided(opened, typed)
            if decided is None:
                return False
            typed = decided
        return False

    def _decided(self, opened: Opened, typed: str) -> str | None:
        """See both texts on the page of the clash, and again on the page itself; put them together
        by hand."""
        fields = {"text": typed, "seen": opened.seen}
        clash = self.ask("page of a clash", opened.action, fields)
        again = self.ask(opened.page, opened.path)
        if clash is None or again is None:
            return None
        if clash.status == 409 and not all(escape(typed) in one.text for one in (clash, again)):
            self.heard.troubles.append(f"{opened.action}: a text that clashes was not kept")
        self._wait(*SETTLES)
        opened.seen, theirs = fields_of(again.text)[opened.action]
        mine = typed.rpartition("\n")[2]
        return typed if mine in theirs else f"{theirs}\n{mine}"

    def _propose(self) -> None:
        path = f"{self.draft}art_{self.article()}/propose/"
        answer = self.ask("page of a new proposal", path)
        if answer is None:
            return
        self._wait(*READS)
        said = self.chance.choice(SAID["en"])
        fields = {
            "title": f"{said} ({self.chance.randrange(10**9)})",
            "reason": f"{said}.",
            "seen-en": _hidden(answer.text, "seen-en"),
            "text-en": f"{_area(answer.text, 'text-en')}\n(9) {said}.",
        }
        made = self.ask("making a proposal", path, fields)
        if made is not None and made.status == 302:
            self.heard.saved.append({"at": made.location, "typed": fields["title"]})


def _hidden(page: str, name: str) -> str:
    return page.partition(f'name="{name}" value="')[2].partition('"')[0]


def _area(page: str, name: str) -> str:
    return unescape(page.partition(f'name="{name}"')[2].partition(">")[2].partition("</text")[0])


def main(told: Path, port: int, seconds: float, heard: Path) -> None:
    """Let everybody go about until the time is over, and write down what they heard."""
    threading.stack_size(512 * 1024)
    world = json.loads(told.read_text())
    until = time.monotonic() + seconds
    kinds = [(Reader, one) for one in world["readers"]] + [
        (Editor, one) for one in world["editors"]
    ]
    people = [
        kind(world, Browser(port, session), random.Random(place), until)
        for place, (kind, session) in enumerate(kinds)
    ]
    threads = [threading.Thread(target=one.run) for one in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    heard.write_text(
        json.dumps(
            {
                "times": [each for one in people for each in one.heard.times],
                "troubles": [each for one in people for each in one.heard.troubles],
                "saved": [each for one in people for each in one.heard.saved],
                "clashes": sum(one.heard.clashes for one in people),
                "merges": sum(one.heard.merges for one in people),
                "processor": usage.ru_utime + usage.ru_stime,
            }
        )
    )
