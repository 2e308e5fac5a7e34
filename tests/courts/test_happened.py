"""Event logs, the procedure they are held against, and reforms tried."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.courts import world

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle
from hoseibi.corpus.models import LawVersion
from hoseibi.courts.actions import logs, procedures, releasing, trials
from hoseibi.courts.actions.procedures import Begun
from hoseibi.courts.models import EventLog, Procedure, Trial
from hoseibi.courts.queries import trying
from hoseibi.courts.queries.happened import result, troubles_said
from hoseibi.courts.storage import log_of, process_of, scenario_of, standing_of, tried_of
from hoseibi.library.queries import content

pytestmark = pytest.mark.django_db
TOML = b"""name = "Short"
[[step]]
key = "file"
name = "Filed"
next = ["judge"]
articles = ["art_3"]
begins = true
[[step]]
key = "judge"
name = "Judged"
ends = true
"""


def signed_in(user: object | None = None) -> Client:
    client = Client()
    client.force_login(user or factories.officer())  # type: ignore[arg-type]
    return client


def test_a_log_is_mapped_and_nothing_else_of_it_is_kept() -> None:
    named = world.LOG.replace(b"timestamp", b"timestamp,judge").replace(b"-01\n", b"-01,Semova\n")

    log = logs.bring_log(factories.officer(), world.country(), world.brought(named))

    assert (log.cases, log.events, log.endings) == (3, 6, ["Judged"])
    assert log_of(log).activities == ("Filed", "Heard", "Judged")
    assert b"Semova" not in content(log.file)
    process, standing = process_of(log), standing_of(log)
    assert process.kinds == 3
    assert standing is not None
    assert (standing.ended, standing.pending) == (2, 1)


def test_a_file_that_is_no_log_is_told_beside_it() -> None:
    world.country()
    sent = {"title": "Log", "file": SimpleUploadedFile("log.csv", b"a,b\n1,2\n")}

    answer = signed_in().post(reverse("courts:new-log", args=["xl"]), sent)

    assert answer.status_code == 422
    said = "No column is known to say the case number, activity name, date and time of an event."
    assert said in answer.content.decode()
    assert not EventLog.objects.exists()


def test_cases_are_held_against_the_procedure_with_its_articles() -> None:
    log, procedure = world.a_log(), world.a_procedure()

    client = signed_in()
    answer = client.post(
        reverse("courts:hold", args=[log.pk]), {"procedure": procedure.pk}, follow=True
    )

    found = result(log.comparisons.get())
    assert {(one.kind, one.source, one.target) for one in found.departures} == {
        ("too-late", "Filed", "Heard"), ("not-allowed", "Filed", "Judged"),
        ("not-ended", "Filed", ""),
    }  # fmt: skip
    page = answer.content.decode()
    assert "Judged comes directly after Filed" in page
    assert reverse("corpus:article", args=[procedure.law.slug, "art_3"]) in page  # type: ignore[union-attr]
    assert 'class="pm-arc pm-off"' in page


def test_numbers_of_cases_are_for_the_court_alone() -> None:
    log, procedure, officer = world.a_log(), world.a_procedure(), factories.officer()
    logs.hold_against(officer, log, procedure)
    for kept in (log, procedure):
        releasing.release(officer, kept, "President")
    address = reverse("courts:against-file", args=[log.pk, procedure.pk, "csv"])

    own = signed_in().get(address).content.decode("utf-8-sig").splitlines()
    others = Client().get(address).content.decode("utf-8-sig").splitlines()

    assert own[1].endswith(",Article 3,2")
    assert others[1].endswith(",Article 3,")


def test_a_procedure_that_was_changed_since_is_told() -> None:
    log, procedure = world.a_log(), world.a_procedure()
    logs.hold_against(factories.officer(), log, procedure)
    step = procedure.steps.get(position=2)

    client = signed_in()
    client.post(reverse("courts:step", args=[step.pk]), {"name_en": "Heard", "within": "60"})
    page = client.get(reverse("courts:against", args=[log.pk, procedure.pk])).content.decode()

    assert "The procedure was changed since." in page


def test_a_procedure_comes_in_as_a_file() -> None:
    law = factories.a_law().language_version.law
    officer = factories.officer()

    made = procedures.bring_procedure(officer, world.country(), Begun("", law), TOML)

    assert (made.title, troubles_said(made)) == ("Short", [])
    assert [str(one) for one in made.steps.get(position=1).articles.all()] == ["art_3"]
    with pytest.raises(procedures.NoProcedure, match="No step ends the procedure"):
        procedures.bring_procedure(
            officer, world.country(), Begun("", law), TOML.replace(b"ends = true", b"")
        )


def test_a_procedure_without_an_end_is_told_and_compares_nothing() -> None:
    log, procedure = world.a_log(), world.a_procedure()
    procedure.steps.filter(ends=True).update(ends=False)

    assert troubles_said(procedure) == ["No step ends the procedure."]
    with pytest.raises(logs.NotAProcedure):
        logs.hold_against(factories.officer(), log, procedure)


def test_an_article_that_nobody_knows_is_told_at_the_step() -> None:
    procedure = world.a_procedure()
    sent = {"name_en": "Appeal", "within": "0", "articles": "Article 999"}

    answer = signed_in().post(reverse("courts:new-step", args=[procedure.pk]), sent)

    assert answer.status_code == 422
    assert "No article is known as “Article 999”." in answer.content.decode()


def test_what_ends_a_case_is_said() -> None:
    log = world.a_log()

    signed_in().post(reverse("courts:endings", args=[log.pk]), {"ending": ["Judged", "Nonsense"]})

    log.refresh_from_db()
    assert log.endings == ["Judged"]


# --- trials ---


def test_a_trial_is_run_and_told_with_its_assumptions() -> None:
    trial = world.a_trial(run=True)

    found = tried_of(trial)
    page = signed_in().get(reverse("courts:trial", args=[trial.pk])).content.decode()
    word = signed_in().get(reverse("courts:trial-paper", args=[trial.pk, "docx"]))

    assert (trial.done, trial.total, trial.reform) == (2, 2, {"judges": 3})
    assert found is not None
    assert "3 judges instead of 2" in page
    assert "no judge works faster because cases wait" in page
    assert page.count('<svg class="fig"') == 5
    assert word.content[:2] == b"PK"


def test_a_trial_under_way_shows_a_bar_and_looks_again() -> None:
    trial = world.a_trial()
    Trial.objects.filter(pk=trial.pk).update(done=1, told_at=timezone.now())

    answer = signed_in().get(reverse("courts:trial", args=[trial.pk]))

    assert 'value="1" max="2"' in answer.content.decode()
    assert answer.headers["Refresh"] == "3"


def test_a_trial_that_a_server_left_is_begun_anew() -> None:
    trial, officer = world.a_trial(), factories.officer()

    with pytest.raises(trials.UnderWay):
        trials.begin_anew(officer, trial)
    Trial.objects.filter(pk=trial.pk).update(told_at=timezone.now() - 2 * trying.SILENT)
    trial.refresh_from_db()

    assert trying.is_left(trial)
    assert trials.begin_anew(officer, trial).done == 0


def test_a_reform_that_changes_nothing_is_refused() -> None:
    with pytest.raises(trials.NoReform):
        world.a_trial(judges=2)
    with pytest.raises(trials.NotPossible, match="A court has 1 to 2,000 judges"):
        world.a_trial(judges=3000)


def test_a_trial_begins_with_what_the_counts_tell() -> None:
    world.a_table()
    address = reverse("courts:new-trial", args=["xl"])

    page = signed_in().get(f"{address}?judges=2&court={world.court().pk}").content.decode()

    assert 'name="filed" value="495"' in page
    assert 'name="pending" value="190"' in page


def test_the_scenario_is_what_was_entered() -> None:
    now, reform, plan = scenario_of(world.a_trial())

    assert (now.judges, reform.judges, plan.years, now.stages) == (2, 3, 2, world.STAGES)


def test_procedures_of_all_courts_are_for_who_serves_the_country() -> None:
    made = procedures.begin_procedure(factories.officer(), world.country(), Begun("Ours"))

    assert Procedure.objects.get() == made
    assert signed_in(world.judge()).get(
        reverse("courts:procedure", args=[made.pk])
    ).status_code == 404  # fmt: skip


# --- what is of a law that is not open ---


def closed(procedure: Procedure) -> Circle:
    """Let the law of a procedure, and its articles, belong to a circle."""
    circle = factories.circle()
    LawVersion.objects.filter(language_version__law=procedure.law).update(
        released_at=None, circle=circle
    )
    return circle


def test_a_procedure_that_is_released_does_not_name_a_law_that_is_not() -> None:
    log, procedure, officer = world.a_log(), world.a_procedure(), factories.officer()
    logs.hold_against(officer, log, procedure)
    for kept in (log, procedure):
        releasing.release(officer, kept, "President")
    circle = closed(procedure)
    held = [log.pk, procedure.pk]
    addresses = [
        reverse("courts:procedure", args=[procedure.pk]),
        reverse("courts:against", args=held),
        reverse("courts:against-file", args=[*held, "csv"]),
    ]

    others = [Client().get(each).content.decode() for each in addresses]
    own = signed_in(factories.seated(circle, Role.EXPERT)).get(addresses[0]).content.decode()

    assert "Filed" in others[0]
    assert not any("Article 3" in page or "Sample Code" in page for page in others)
    assert "Sample Code" in own
    assert "Article 3" in own


def test_articles_of_a_step_that_its_writer_may_not_know_stay() -> None:
    procedure = world.a_procedure()
    step = procedure.steps.get(position=1)
    closed(procedure)
    address, client = reverse("courts:step", args=[step.pk]), signed_in(world.judge())

    page = client.get(address).content.decode()
    client.post(address, {"name_en": "Filed at last", "within": "0"})

    step.refresh_from_db()
    assert "Article 3" not in page
    assert str(step) == "Filed at last"
    assert [str(one) for one in step.articles.all()] == ["Article 3"]


def test_a_trial_that_is_taken_out_while_it_runs_is_left() -> None:
    trial = world.a_trial()
    releasing.discard(factories.officer(), trial)

    trials.run_trial(trial)

    assert not Trial.objects.exists()
