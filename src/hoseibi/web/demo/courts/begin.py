"""How the courts of the invented world come to be, as people would enter them."""

from __future__ import annotations

import csv
import io

from hoseibi.accounts.actions import by_way_of
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.caseflow.simulation import Court, Plan, Stage
from hoseibi.corpus.models import Law
from hoseibi.courts.actions import logs, procedures, releasing, tables, trials
from hoseibi.courts.actions.procedures import Begun, StepSaid
from hoseibi.courts.actions.tables import Brought
from hoseibi.courts.actions.trials import Wished
from hoseibi.courts.models import CaseTable, Procedure
from hoseibi.partners import actions as partners
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Country, Organ

from . import counts
from .prescribed import STEPS
from .register import register

SUPREME = {
    "xm": {"en": "Supreme Court of Merovia", "ja": "メロヴィア最高裁判所",
           "vi": "Tòa án tối cao Merovia"},
    "xl": {"en": "Supreme Court of Lanvara", "ja": "ランヴァラ最高裁判所",
           "km": "តុលាការកំពូលឡាន់វ៉ារ៉ា"},
}  # fmt: skip
COURTS = {
    "xm": (
        {"en": "Regional Court of Tavel", "ja": "タヴェル地方裁判所", "vi": "Tòa án khu vực Tavel"},
        {"en": "Regional Court of Ostrin", "ja": "オストリン地方裁判所",
         "vi": "Tòa án khu vực Ostrin"},
        {"en": "Regional Court of Korim", "ja": "コリム地方裁判所", "vi": "Tòa án khu vực Korim"},
    ),
    "xl": (
        {"en": "Provincial Court of Senn", "ja": "セン州裁判所", "km": "តុលាការខេត្តសេន"},
        {"en": "Provincial Court of Bray Vel", "ja": "ブライヴェル州裁判所",
         "km": "តុលាការខេត្តប្រាយវេល"},
    ),
}  # fmt: skip
SOURCE = "Yearbook of the Supreme Court, 2026"
LAW = "merovia-bankruptcy-law"


def open_courts(by: User) -> None:
    """Courts with their counts, a register against the law, and a reform tried; nothing when there
    are counts already."""
    if CaseTable.objects.exists():
        return
    with by_way_of(Origin.COMMAND):
        tavel = _courts("xm")[0]
        _courts("xl")
        _counts(by, "xm", counts.rows(counts.MEROVIA, 7), "Chief Justice of Merovia")
        _counts(by, "xl", counts.rows(counts.LANVARA, 11), "")
        _waiting(by)
        _what_happens(by, tavel)
        _reform(by, tavel)


def _country(code: str) -> Country:
    return partners.country(code)


def _courts(code: str) -> list[Organ]:
    country = _country(code)
    supreme = partners.organ(country, SUPREME[code], OrganKind.SUPREME_COURT)
    return [partners.organ(country, names, OrganKind.COURT, supreme) for names in COURTS[code]]


def _csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def _counts(by: User, code: str, rows: list[list[str]], released_by: str) -> None:
    came = Brought(_csv(rows), f"{code}-caseload.csv", "Caseload 2018-2025", None, SOURCE)
    table = tables.bring_table(by, _country(code), came)
    tables.take_over(by, table)
    if released_by:
        releasing.release(by, table, released_by)


def _waiting(by: User) -> None:
    """A table that was brought and waits to be looked at: something in it cannot be true."""
    rows = counts.with_slips(counts.rows(counts.LANVARA[2:], 5))
    came = Brought(_csv(rows), "bray-vel.csv", "Caseload of Bray Vel, by fax", None, "Fax of 3 May")
    tables.bring_table(by, _country("xl"), came)


def _what_happens(by: User, court: Organ) -> None:
    came = Brought(register(), "register.csv", "Bankruptcy register 2021-2025", court, "Registry")
    columns = {"case": "Case number", "activity": "Activity", "moment": "Day"}
    log = logs.bring_log(by, court.country, came, columns)
    procedure = _procedure(by, court.country)
    logs.hold_against(by, log, procedure)
    for kept in (procedure, log):
        releasing.release(by, kept, "Chief Justice of Merovia")


def _procedure(by: User, country: Country) -> Procedure:
    law = Law.objects.get(slug=LAW)
    begun = Begun("Bankruptcy proceeding", law)
    procedure = procedures.begin_procedure(by, country, begun)
    made = []
    for one in STEPS:
        places = [(law, f"art_{number}", f"Article {number}") for number in one.articles]
        said = StepSaid(one.names, "", one.within, one.begins, one.ends, places)
        made.append(procedures.keep_step(by, procedure, said))
    for step, one in zip(made, STEPS, strict=True):
        step.following.set(made[at] for at in one.following)
    return procedure


def _reform(by: User, court: Organ) -> None:
    """What two more judges and a settlement attempt would do for the civil cases of Tavel."""
    stages = (
        Stage("Preparation", 0.16, pause=45),
        Stage("Hearing", 0.2, pause=40, again=0.45, ends=0.15),
        Stage("Judgment", 0.26, pause=20),
    )
    now = Court(judges=10, filed=3000, pending=2600, stages=stages, growth=0.04)
    reform = Court(
        judges=12, filed=3000, pending=2600, stages=stages, growth=0.04, filter_share=0.15,
        filter_work=0.03, filter_pause=30,
    )  # fmt: skip
    wished = Wished(
        "Two more judges and a settlement attempt, civil cases", court, now, reform,
        Plan(years=4, warm_up=0, runs=4), "Counts of 2023 to 2025; work estimated by the court.",
    )  # fmt: skip
    trial = trials.begin_trial(by, court.country, wished)
    trials.run_trial(trial)
    releasing.release(by, trial, "Chief Justice of Merovia")
