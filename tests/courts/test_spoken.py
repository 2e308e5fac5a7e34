"""What courts bring is asked for, shown and refused in the languages of partners."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import gettext, override, trans_real
from tests.courts import world
from tests.factories import a_law
from tests.web.test_spoken_screens import SAME, Untold

from hoseibi import caseflow, printing
from hoseibi.accounts.models import User
from hoseibi.caseflow import simulation
from hoseibi.caseflow.counts import WRONG
from hoseibi.caseflow.counts.accounting import HEADINGS
from hoseibi.caseflow.counts.values import MESSAGES
from hoseibi.courts.actions import procedures
from hoseibi.courts.actions.procedures import Begun
from hoseibi.courts.models import CaseTable
from hoseibi.courts.queries.unusable import TABLE_COLUMNS, UNUSABLE

ENGINE = Path(caseflow.__file__).parent
LANGUAGES = [code for code, _name in settings.PARTNER_LANGUAGES]
TOLD = {"BadTable", "BadLog", "BadProcedure", "BadCourt", "NotEnough", "_Bound"}
BROKEN = world.TABLE.replace("410", "many").replace("2023,10,90,90,10", "2023,10,90,,10")
STAGE = {"stage_0": "Hearing", "work_0": "0.5", "pause_0": "20", "again_0": "", "ends_0": ""}
COURT = {
    **{"title": "More judges", "judges": 2, "working_days": 220, "filed": 500, "growth": 0},
    **{"pending": 200, "filter_share": 0, "filter_pause": 0, "filter_work": 0, "limit": 0},
    **{"longest_pause": 0, "years": 2, "runs": 2, "note": "", **STAGE},
}


def sentences() -> Iterator[str]:
    """The sentence of everything that the engine cannot use, as the engine has it."""
    for folder, package, names in (
        (ENGINE, "hoseibi.caseflow", TOLD),
        (Path(printing.__file__).parent, "hoseibi.printing", {"NoTable"}),
    ):
        for path in sorted(folder.rglob("*.py")):
            within = path.relative_to(folder).with_suffix("").parts
            for call in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(call, ast.Call) and call.args:
                    written = _message(call, names)
                    if written is not None:
                        yield _said(".".join((package, *within)), written)


def _message(call: ast.Call, names: set[str]) -> ast.expr | None:
    if getattr(call.func, "id", "") in names:
        return call.args[-1] if getattr(call.func, "id", "") == "_Bound" else call.args[0]
    is_left_out = getattr(call.func, "attr", "") == "leave_out" and len(call.args) > 1
    return call.args[1] if is_left_out else None


def _said(module: str, written: ast.expr) -> str:
    """What is written; nothing where it is only handed on from elsewhere."""
    if isinstance(written, ast.Attribute):
        return ""
    named = vars(import_module(module))
    return str(eval(compile(ast.Expression(written), module, "eval"), named))  # noqa: S307


def test_every_sentence_of_the_engine_is_in_the_catalogue() -> None:
    told = {*sentences(), *(said for _grave, said in MESSAGES.values()), *WRONG.values()} - {""}

    assert len(told) > 50
    assert told - set(UNUSABLE) == set()
    assert set(HEADINGS.values()) == set(TABLE_COLUMNS)


def signed_in(user: User, language: str) -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    return client


def file(content: str | bytes, name: str = "counts.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_falls_back_to_english_where_a_court_brings_something(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page, what is refused on it, and what stands in the refusal."""
    user, court = world.judge(), world.court()
    world.a_table(user)
    client = signed_in(user, language)
    untold = Untold()
    monkeypatch.setattr(trans_real.translation(language), "_fallback", untold)

    pages = [*_of_tables(client, user), *_of_logs(client, user), *_of_procedures(client, user)]
    pages += _of_trials(client, court.pk)

    shown = [page for page in pages if page.status_code != 302]
    assert [page for page in shown if page.status_code not in (200, 404, 422)] == []
    assert all(f'<html lang="{language}"' in page.content.decode() for page in shown)
    assert sorted(untold.asked - SAME) == []


def _of_tables(client: Client, user: User) -> Iterator:  # type: ignore[type-arg]
    new = "/courts/xl/bring/"
    yield from (client.get(new), client.post(new, {"title": "", "court": "0"}))
    yield client.post(new, {"title": "x" * 201, "court": world.court().pk, "file": file(b"")})
    for content in (world.TABLE, BROKEN, "When,What\n2024,1\n", "only", b"a\x00b", b"PK\x03\x04x"):
        made = world.a_table(user, taken=False)
        CaseTable.objects.exclude(pk=made.pk).filter(taken_at=None).delete()
        yield client.post(
            new, {"title": "Counts", "court": world.court().pk, "file": file(content)}
        )
        table = CaseTable.objects.latest("pk")
        at = f"/courts/tables/{table.pk}/"
        yield from (client.get(at), client.post(f"{at}columns/", {"filed": "Nowhere"}))
        yield from (client.post(f"{at}take-over/"), client.post(f"{at}take-over/"))
        yield from (client.post(f"{at}release/"), client.get(at))
        yield from (client.post(f"{at}release/", {"released_by": "The president"}), client.get(at))
        yield from (client.post(f"{at}discard/"), client.post(f"{at}withdraw/"), client.get(at))


def _of_logs(client: Client, user: User) -> Iterator:  # type: ignore[type-arg]
    new, of = "/courts/xl/logs/new/", world.court().pk
    yield from (client.get(new), client.post(new, {}))
    for content in (
        *(b"a,b\n1,2\n", b"<log>", b"\x1f\x8bxx", b"case,activity,time\n1,File,soon\n", world.LOG),
        *(b"case,activity,time\n1\n", b"case,activity,time\n,,2024-01-01\n", b"<log></log>"),
    ):
        yield client.post(new, {"title": "Log", "court": of, "file": file(content, "log")})
    given = {"case": "Number", "activity": "", "moment": ""}
    yield client.post(new, {"title": "Log", "court": of, "file": file(world.LOG, "log"), **given})
    log = world.a_log(user)
    yield from (client.post(f"/courts/logs/{log.pk}/endings/"), client.get("/courts/xl/"))
    procedure = world.a_procedure(user, articles=False)
    yield client.post(f"/courts/logs/{log.pk}/hold/", {"procedure": procedure.pk})
    yield client.get(f"/courts/logs/{log.pk}/against/{procedure.pk}/")


def _of_procedures(client: Client, user: User) -> Iterator:  # type: ignore[type-arg]
    new, of = "/courts/xl/procedures/new/", world.court().pk
    yield from (client.get(new), client.post(new, {}))
    for content in (b"x", b'name = "None"\nstep = []\n'):
        yield client.post(new, {"title": "Short", "court": of, "file": file(content, "short.toml")})
    procedure = world.a_procedure(user, articles=False)
    step = procedure.steps.first()
    assert step is not None
    for at in (f"/courts/procedures/{procedure.pk}/steps/new/", f"/courts/steps/{step.pk}/"):
        yield from (client.get(at), client.post(at, {"within": "1"}))
        yield client.post(at, {"articles": "Nowhere 7", "within": "-1", "following": "0"})
        yield client.post(at, {"articles": "x" * 501, "within": "many", "name_en": "x" * 201})
    yield client.post(f"/courts/steps/{step.pk}/drop/")
    yield client.get(f"/courts/procedures/{procedure.pk}/")


def _of_trials(client: Client, of: int) -> Iterator:  # type: ignore[type-arg]
    new = "/courts/xl/trials/new/"
    yield from (client.get(new), client.get(f"{new}?judges=3&court={of}"), client.post(new, {}))
    court = {**COURT, "court": of}
    yield client.post(new, court)
    for wrong in (
        *({"filed": 0}, {"filed": 600_000}, {"growth": 70}, {"years": 40}, {"stage_0": ""}),
        *({"work_0": "0"}, {"again_0": "99"}, {"judges": 9_999}, {"years": 30, "filed": 400_000}),
        *({"filed": "many"}, {"runs": "2.5"}, {"filter_share": 100}, {"limit": 99_999}),
    ):
        yield client.post(new, {**court, "reform_judges": 3, **wrong})


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_could_not_be_read_is_told_with_its_place(language: str) -> None:
    user = world.judge()
    client, new = signed_in(user, language), "/courts/xl/logs/new/"
    said = {"title": "Log", "court": world.court().pk}

    unread = client.post(new, {**said, "file": file("case,activity,time\n1,File,soon\n")})
    unknown = client.post(new, {**said, "file": file("activity,b\n1,2\n")})

    with override(language):
        row = gettext("row {row}: “{words}” is no moment").format(row=2, words="soon")
        missing = gettext("case number") + ", " + gettext("date and time")
    assert row in unescape(unread.content.decode())
    assert missing in unescape(unknown.content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_is_named_as_the_page_says(language: str) -> None:
    """What stands as an example beside the field is understood there."""
    user = world.judge()
    law = a_law("Sample Code\n\nArticle 8 First.\n\nArticle 20 Last.").language_version.law
    begun = Begun("Short", law, world.court())
    procedure = procedures.begin_procedure(user, world.country(), begun)
    with override(language):
        helped = gettext("As one cites them, between semicolons: Article 8; Article 20")

    page = signed_in(user, language).post(
        f"/courts/procedures/{procedure.pk}/steps/new/",
        {"within": "0", "name_en": "Filed", "articles": re.split("[:៖]", helped)[-1]},
    )

    assert page.status_code == 302
    step = procedure.steps.get()
    assert [one.address for one in step.articles.order_by("pk")] == ["art_8", "art_20"]


def test_a_file_that_is_no_table_is_told_in_english_too() -> None:
    """As commands print it."""
    with pytest.raises(printing.NoTable, match="The file is no workbook that can be read"):
        printing.rows_in_table(b"PK\x03\x04x")
    assert str(simulation.BadCourt("{most} days", most=3)) == "3 days"
