"""The command that shows Hoseibi on one machine: `demo`."""

from pathlib import Path

import click

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus import queries
from hoseibi.corpus.actions import FirstDayTaken
from hoseibi.errors import Refusal

from .. import database
from ..demo import (
    amendments,
    arguments,
    beside,
    circles,
    commentary,
    courts,
    drafts,
    experts,
    letters,
    meetings,
    new_law,
    opinions,
    projects,
    proposals,
    real_codes,
    requests,
    returned,
    rounds,
    seminars,
    small_codes,
    survey,
    terms,
    training,
    world,
)
from ..demo.sign_ins import SignIn, require_demonstration, sign_ins
from ..demo.source import Source, bring_in
from ..progress import progress
from ..server import DEFAULT_PORT, Server
from .corpus import index
from .site import HELP, PORT

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(context_settings=HELP)
@click.option("--with", "data", type=FOLDER, help="Add real codes from a folder of open data.")
@click.option(
    "--port", type=PORT, default=DEFAULT_PORT, show_default=True, help="Port to listen at."
)
@click.option("--no-serve", is_flag=True, help="Prepare everything and end.")
@click.option("--fresh", is_flag=True, help="Begin anew: what was done in the demonstration goes.")
def demo(data: Path | None, port: int, no_serve: bool, fresh: bool) -> None:
    """Show Hoseibi with an invented world, on this machine only. Again: quick, and nothing is lost.

    \b
    Examples:
      hoseibi demo
      hoseibi demo --with ../shared/data --port 8080
    """
    server = Server("127.0.0.1", port, workers=2)
    if not no_serve:
        server.require_free_port()
    people = prepare(data, fresh=fresh)
    _tell(people)
    if not no_serve:
        click.echo(f"\nHoseibi is at {server.address} (Ctrl+C ends it)")
        server.run()


def prepare(data: Path | None = None, *, fresh: bool = False) -> list[SignIn]:
    """Bring the demonstration up to date; who may sign in."""
    if fresh and not database.is_empty():
        # An older database is brought up first, so that it can be asked whose it is.
        database.bring_up()
        require_demonstration()
        database.start_afresh()
    if database.waiting():
        click.echo("Preparing the database.")
    database.bring_up()
    people = sign_ins()
    _enter_laws(data)
    stale = queries.stale_versions()
    index(stale, stale.count())
    officer = User.objects.filter(role=Role.OFFICER).earliest("pk")
    amendments.carry_out_acts(officer)
    amendments.let_findings_stand(officer)
    project = circles.enter_circles(officer)
    # Asked for again, because the seats of somebody are asked once for as long as they are here.
    draft = drafts.begin_drafts(project, User.objects.get(pk=officer.pk))
    new_law.begin_new_laws(project)
    if draft is not None:
        proposals.make_proposals(draft)
        arguments.argue_for(draft)
        opinions.say_opinions(draft)
        meetings.hold_meetings(project, draft)
        proposals.settle_others(draft)
        rounds.hold_rounds(project, draft.law, User.objects.get(pk=officer.pk))
        returned.bring_files_back(draft)
    requests.enter_requests(User.objects.get(pk=officer.pk))
    projects.begin_projects(User.objects.get(pk=officer.pk), project)
    experts.send_experts(User.objects.get(pk=officer.pk))
    projects.link_experts(User.objects.get(pk=officer.pk))
    projects.hand_in_sheets(User.objects.get(pk=officer.pk))
    survey.survey_countries(User.objects.get(pk=officer.pk), project)
    seminars.hold_seminars(User.objects.get(pk=officer.pk), project)
    terms.keep_terms(User.objects.get(pk=officer.pk))
    beside.put_beside(User.objects.get(pk=officer.pk))
    _hold_courses(officer, project)
    letters.fill_outbox(User.objects.get(pk=officer.pk), project)
    return people


def _enter_laws(data: Path | None) -> None:
    """The invented countries with their laws, and real codes where a folder has some."""
    world.enter_countries()
    small_codes.enter_countries()
    _bring_in("The invented world", [*world.sources(), *small_codes.sources()])
    if data:
        _bring_in("Real codes", real_codes.sources(data))


def _hold_courses(officer: User, project: Circle) -> None:
    """The courses with their timetables, the commentaries from which they teach, and the courts.
    Seats of somebody are asked once for as long as they are here, so that each part asks anew who
    acts."""
    training.teach(User.objects.get(pk=officer.pk))
    training.plan_hours(User.objects.get(pk=officer.pk))
    training.learn(User.objects.get(pk=officer.pk))
    training.open_course(User.objects.get(pk=officer.pk))
    commentary.write_commentaries(User.objects.get(pk=officer.pk), project)
    courts.open_courts(User.objects.get(pk=officer.pk))


def _bring_in(label: str, sources: list[Source]) -> None:
    """Import texts; one that is refused is named and the others go on."""
    by = User.objects.filter(role=Role.OFFICER).earliest("pk")
    articles = 0
    for source in progress(label, sources, len(sources)):
        try:
            articles += bring_in(source, by).article_count
        except FirstDayTaken:
            click.echo(f"{source.name} has changed since it came: --fresh takes it.", err=True)
        except Refusal as refusal:
            click.echo(f"{source.name} was left out: {refusal}", err=True)
    click.echo(f"{label}: {len(sources)} texts with {articles} articles.")


def _tell(people: list[SignIn]) -> None:
    click.echo("\nSign in as (the world is invented, and so are they):")
    for person, email, password in people:
        click.echo(f"  {person.username:11} {password:16} {email:29} {person.full_name}")
