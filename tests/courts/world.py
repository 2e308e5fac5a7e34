"""Courts of an invented country, with what tests need of them."""

from __future__ import annotations

from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.caseflow.simulation import Court, Plan, Stage
from hoseibi.courts.actions import logs, procedures, tables, trials
from hoseibi.courts.actions.procedures import Begun, StepSaid
from hoseibi.courts.actions.tables import Brought
from hoseibi.courts.actions.trials import Wished
from hoseibi.courts.models import CaseTable, EventLog, Procedure, Trial
from hoseibi.partners import actions as partners
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Country, Organ

TABLE = """Court,Case type,Year,Pending at start,Filed,Resolved,Pending at end,0-60,61-360,361+
Court of Tavel,Total,2023,110,490,390,210,,,
Court of Tavel,Civil,2023,100,400,300,200,50,60,90
Court of Tavel,Family,2023,10,90,90,10,4,4,2
Court of Tavel,Total,2024,210,500,520,190,,,
Court of Tavel,Civil,2024,200,410,430,180,60,60,60
Court of Tavel,Family,2024,10,90,95,10,5,5,0
"""
"""Two years of one court; in the last row five cases are missing."""
LOG = b"""case,activity,timestamp
1,Filed,2024-01-01
1,Heard,2024-01-31
1,Judged,2024-03-01
2,Filed,2024-01-01
2,Judged,2024-01-05
3,Filed,2024-02-01
"""
STAGES = (Stage("Hearing", 0.5, pause=20),)


def country() -> Country:
    return partners.country("xl")


def supreme() -> Organ:
    return partners.organ(country(), {"en": "Supreme Court"}, OrganKind.SUPREME_COURT)


def court(name: str = "Court of Tavel") -> Organ:
    names = {"en": name, "ja": f"{name}（日本語）"}
    return partners.organ(country(), names, OrganKind.COURT, supreme())


def judge(of: Organ | None = None, role: Role = Role.DRAFTER) -> User:
    """Somebody of a court who keeps its data up to date."""
    user = factories.UserFactory(role=role)
    user.person = partners.person(user.full_name, of or court())
    user.save()
    return User.objects.get(pk=user.pk)


def brought(words: str | bytes = TABLE, of: Organ | None = None) -> Brought:
    content = words if isinstance(words, bytes) else words.encode()
    return Brought(content, "counts.csv", "Counts", of or court(), "Yearbook")


def a_table(by: User | None = None, words: str = TABLE, *, taken: bool = True) -> CaseTable:
    by = by or factories.officer()
    made = tables.bring_table(by, country(), brought(words))
    if taken:
        tables.take_over(by, made)
    made.refresh_from_db()
    return made


def a_log(by: User | None = None) -> EventLog:
    return logs.bring_log(by or factories.officer(), country(), brought(LOG))


def a_procedure(by: User | None = None, *, articles: bool = True) -> Procedure:
    """Filed, heard within twenty days, judged; by articles of a law."""
    by = by or factories.officer()
    law = factories.a_law().language_version.law if articles else None
    made = procedures.begin_procedure(by, country(), Begun("Ordinary procedure", law, court()))
    place = [(law, "art_3", "Article 3")] if law else []
    filed = procedures.keep_step(by, made, StepSaid({"en": "Filed"}, begins=True, articles=place))
    heard = procedures.keep_step(by, made, StepSaid({"en": "Heard", "ja": "期日"}, within=20))
    judged = procedures.keep_step(by, made, StepSaid({"en": "Judged"}, ends=True))
    filed.following.set([heard])
    heard.following.set([judged])
    return made


def a_trial(by: User | None = None, *, judges: int = 3, run: bool = False) -> Trial:
    now = Court(judges=2, filed=500, pending=200, stages=STAGES)
    reform = Court(judges=judges, filed=500, pending=200, stages=STAGES)
    plan = Plan(years=2, warm_up=0, runs=2)
    wished = Wished("One judge more", court(), now, reform, plan, "Estimated.")
    made = trials.begin_trial(by or factories.officer(), country(), wished)
    return trials.run_trial(made) if run else made
