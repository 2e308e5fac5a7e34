"""Lists and pages with 10,000 records of each kind: server time and number of queries of each.

    .venv/bin/python -m benchmarks.records [--records 10000] [--few 100] [--rounds 7]

An officer of the department, who sits in half of 40 circles, asks for every list and for one page
of each kind, with few records and with many, in a database of their own; a drafter of a partner
organ, who sits in two of the circles, for the page of that organ and the ways on from it.
`!` marks what takes more than 100 ms at the median (of the processor on SQLite, which works in the
same process; by the clock on PostgreSQL), again or right after an act of any one application, or
more queries with many records than with few.
"""

from __future__ import annotations

import argparse
import logging
import time
import timeit
from datetime import timedelta
from statistics import median, quantiles
from typing import NamedTuple

from benchmarks.own_database import own_database  # first: it says which database
from benchmarks.records_world import begin, fill, make_busy
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from hoseibi.accounts.actions.journal import record
from hoseibi.accounts.models import JournalLine, User
from hoseibi.api.actions import make_token
from hoseibi.api.choices import Scope
from hoseibi.experts.models import Assignment, Expert
from hoseibi.intake.models import Request
from hoseibi.letters.models import Letter
from hoseibi.projects.models import Activity, Indicator, Report
from hoseibi.research.models import InventoryEntry, SurveyFinding
from hoseibi.terms.models import Concept
from hoseibi.web.server import settled
from hoseibi.web.static import gather

AIM = 100
ACTS = 3
ACTING = (
    *("accounts", "circles", "seats", "partners", "letters", "corpus", "drafting", "terms"),
    *("research", "intake", "projects", "meetings", "studies", "experts", "training", "seminars"),
    *("commentary", "courts", "parallels", "library"),
)
"""Whose acts are tried: every application, and the parts of accounts that change by themselves."""
OF_PROJECT = (
    *("", "pdm/0/", "pdm/0/changes/", "plan/", "indicators/", "periods/", "waiting/", "money/"),
    *("risks/", "committee/", "products/", "evaluations/", "papers/", "stages/"),
)
OF_LAWS = (
    *("/laws/", "/laws/?text=evidence", "/laws/?country=xl&status=in-force", "/laws/?order=title"),
    *("/laws/?page=100", "/search/?text=evidence", "/search/suggest/?text=evid"),
    *("/laws/references/", "/laws/law-50/", "/laws/law-50/art_1", "/laws/law-50/references/"),
    *("/laws/law-50/art_1/impact/", "/laws/law-50/text/", "/laws/law-50/describe/"),
)
OF_PARTNER = ("/partners/own/", "/", "/meetings/", "/drafts/", "/projects/", "/countries/xl/")
OF_COURSE = ("", "trainees/", "selection/", "criteria/", "curriculum/", "organs/", "journeys/")
OF_FULL_COURSE = (
    *("", "timetable/", "timetables/", "trainees/", "selection/", "journeys/", "tests/"),
    *("afterwards/", "hours/", "material/"),
)
OF_PROJECT_API = (
    *("", "/activities", "/risks", "/pdm/0", "/plan", "/indicators", "/budget", "/transactions"),
    *("/iati",),
)


class Asked(NamedTuple):
    """What an address took, in milliseconds: by the clock, and of the processor (all of it but for
    a database of its own process). `after` is of the first answer after an act of the application
    after which it takes longest, `by`; `anew`, of the first one after something of which nobody
    knows what it changed, when all that was counted is counted again, and so many queries are asked
    then."""

    status: int
    queries: int
    middle: float
    slow: float
    processor: float
    anew: float
    after: float
    by: str


class Wanted(NamedTuple):
    """An address and who asks for it."""

    url: str
    user: User

    def __str__(self) -> str:
        return f"{self.user.username} {self.url}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--records", type=int, default=10_000)
    options.add_argument("--few", type=int, default=100)
    options.add_argument("--rounds", type=int, default=7)
    chosen = options.parse_args()
    logging.disable(logging.WARNING)
    settings.API_RATES = {"token": 10**9, "address": 10**9}
    with own_database():
        gather()
        officer, partner = begin()
        fill(0, chosen.few, officer)
        make_busy(officer)
        key = make_token(officer, "Benchmark", Scope.values, timedelta(days=1))[1]
        before = {each: asked(each, key, 1) for each in wanted(officer, partner)}
        start = time.perf_counter()
        fill(chosen.few, chosen.records, officer)
        print(
            f"{connection.vendor}: {chosen.records} of each in {time.perf_counter() - start:.0f} s"
        )
        with connection.cursor() as cursor:
            # PostgreSQL does by itself what is done here, in the minutes in which is measured.
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
        print(f"yardstick: two million squares added up in {yardstick():.0f} ms of the processor")
        # As the server does: without it one answer in ten waits while memory is looked through.
        settled()
        for each in wanted(officer, partner):
            print(told(each, before.get(each), asked(each, key, chosen.rounds)), flush=True)


def yardstick() -> float:
    """What this machine takes for the same small sum, so that figures of two days can be compared;
    in milliseconds of the processor."""
    return 1000 * median(timeit.repeat(_squares, number=1, repeat=7, timer=time.process_time))


def _squares() -> int:
    return sum(number * number for number in range(2_000_000))


def wanted(officer: User, partner: User) -> list[Wanted]:
    """Every list, and a page of each kind; for the partner, the ways on from their own page."""
    return [
        *(Wanted(url, officer) for url in addresses() if _is_there(url)),
        *(Wanted(url, partner) for url in OF_PARTNER if _is_there(url)),
    ]


def addresses() -> list[str]:
    """What an officer asks for."""
    request, letter = Request.objects.order_by("pk")[50], Letter.objects.order_by("pk")[50]
    finding = SurveyFinding.objects.order_by("pk")[0]
    entry = InventoryEntry.objects.order_by("pk")[0]
    concept = Concept.objects.order_by("pk")[0]
    expert, post = Expert.objects.order_by("pk")[5], Assignment.objects.order_by("pk")[0]
    activity = Activity.objects.filter(project__slug="project-0").first()
    indicator = Indicator.objects.filter(project__slug="project-0").first()
    report, draft = _reports()
    pages = [
        *OF_LAWS,
        *("/", "/requests/", "/requests/?q=evidence", "/requests/?state=screening"),
        *("/requests/trend/", "/requests/new/"),
        *(f"/requests/{request.reference}/", f"/requests/{request.reference}/screening/"),
        *("/research/findings/", "/research/findings/?q=evidence", "/research/inventory/"),
        *(f"/research/findings/{finding.pk}/", f"/research/inventory/{entry.pk}/"),
        *("/research/needs/", "/research/missions/", "/research/interviews/"),
        *("/terms/", "/terms/?q=idea", "/terms/candidates/", f"/terms/{concept.pk}/"),
        *("/countries/xl/", "/experts/", "/experts/roster/", "/experts/contributions/"),
        *(f"/experts/people/{expert.pk}/", f"/experts/posts/{post.pk}/"),
        *(f"/experts/posts/{post.pk}/candidates/", "/projects/", "/projects/?words=evidence"),
        *(f"/projects/project-0/{page}" for page in OF_PROJECT),
        *(f"/projects/activities/{activity.pk}/", f"/projects/indicators/{indicator.pk}/"),
        *("/iati/", "/letters/", f"/letters/{letter.pk}/", "/accounts/me/tokens/"),
        *("/partners/", "/circles/", "/meetings/", "/drafts/"),
        *("/results/", "/results/completion/", "/results/report/", "/thread/projects/project-0/"),
        *("/courses/", "/courses/?words=evidence", "/courses/former/"),
        *(f"/courses/course-0/{page}" for page in OF_COURSE),
        *(f"/courses/full-course/{page}" for page in OF_FULL_COURSE),
        *(f"/projects/project-0/reports/{report.pk}/", f"/projects/project-0/reports/{draft.pk}/"),
        f"/projects/project-0/reports/{report.pk}/preview/",
    ]
    api = [
        *("/laws", "/projects", "/projects?text=evidence", "/requests", "/requests/trend"),
        *(f"/requests/{request.reference}", "/results/indicators", "/results/laws"),
        *("/results/counts", "/results/iati"),
        *(f"/projects/project-0{part}" for part in OF_PROJECT_API),
    ]
    return [*pages, *(f"/api/v1{path}" for path in api)]


def _reports() -> tuple[Report, Report]:
    """A report of the busy project that was handed in, and one that is being written."""
    own = Report.objects.filter(project__slug="project-0").defer("kept").order_by("pk")
    return own.filter(state="submitted")[0], own.filter(state="draft")[0]


def _is_there(url: str) -> bool:
    try:
        resolve(url.partition("?")[0])
    except Resolver404:
        return False
    return True


def asked(wanted: Wanted, key: str, rounds: int) -> Asked:
    """Ask for an address: once so that all that is made once is there, once to count, and so many
    times by the clock."""
    browser = Client(HTTP_HOST="localhost", raise_request_exception=False)
    url, headers = wanted.url, {}
    if url.startswith("/api/"):
        headers["Authorization"] = f"Bearer {key}"
    else:
        browser.force_login(wanted.user)
    status, *_times = _timed(browser, url, headers)
    record(None, "measured", "an address")
    with CaptureQueriesContext(connection) as captured:
        _timed(browser, url, headers)
        queries = len(captured)
    times = [_timed(browser, url, headers) for _round in range(rounds)]
    acts = range(ACTS if rounds > 1 else 1)
    anew = [_after_an_act(browser, url, headers) for _act in acts]
    after, by = _slowest_act(browser, url, headers, len(acts))
    clock, processor = [each[1] for each in times], [each[2] for each in times]
    slow = quantiles(clock, n=20)[-1] if rounds > 1 else clock[0]
    spent = median(clock), slow, median(processor), median(anew)
    return Asked(status, queries, *spent, after, by)


def _slowest_act(
    browser: Client, url: str, headers: dict[str, str], times: int
) -> tuple[float, str]:
    """After which application's act an address takes longest, and how long: each is tried once, and
    those that took longest again."""
    first = {one: _after_an_act(browser, url, headers, one) for one in ACTING}
    slowest = sorted(first, key=first.__getitem__)[-3:]
    found = {
        one: median(_after_an_act(browser, url, headers, one) for _act in range(times))
        for one in slowest
    }
    by = max(found, key=found.__getitem__)
    return found[by], by


def _after_an_act(
    browser: Client, url: str, headers: dict[str, str], application: str = ""
) -> float:
    """The first answer after something was done in an application, or nobody knows where."""
    line = record(None, "measured", "an address")
    JournalLine.objects.filter(pk=line.pk).update(application=application)
    _status, clock, processor = _timed(browser, url, headers)
    return processor if connection.vendor == "sqlite" else clock


def _timed(browser: Client, url: str, headers: dict[str, str]) -> tuple[int, float, float]:
    start, worked = time.perf_counter(), time.process_time()
    answer = browser.get(url, headers=headers)
    if answer.streaming:
        b"".join(answer.streaming_content)
    clock, processor = time.perf_counter() - start, time.process_time() - worked
    return answer.status_code, clock * 1000, processor * 1000


def told(wanted: Wanted, few: Asked | None, many: Asked) -> str:
    """A line with the figures."""
    if many.status != 200:
        return f"? {wanted}: status {many.status}"
    before = few.queries if few else 0
    again = many.processor if connection.vendor == "sqlite" else many.middle
    over = max(again, many.after)
    sign = "!" if over > AIM or many.queries > before else " "
    times = f"p50 {many.middle:.0f} ms, p95 {many.slow:.0f} ms, processor {many.processor:.0f} ms"
    anew = f"after an act {many.after:.0f} ms ({many.by}), of all {many.anew:.0f} ms"
    return f"{sign} {wanted}: {times}, {anew}, queries {before} / {many.queries}"


if __name__ == "__main__":
    main()
