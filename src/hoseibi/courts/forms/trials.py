"""A court as it is and after a reform, as they are entered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.caseflow.simulation import MOST_STAGES, Court, Plan, Stage, scaled

from ..actions.trials import Wished
from ..queries.trying import STAGES
from .bringing import OfCourtForm

SHOWN_STAGES = 6
NAMES = (_("Preparation"), _("Hearing"), _("Judgment"))
"""Of the stages that stand in the form at first."""


def _number(label: Any, initial: float, least: float = 0, **more: Any) -> forms.FloatField:
    return forms.FloatField(
        label=label, initial=initial, min_value=least, widget=forms.NumberInput({"step": "any"}),
        **more,
    )  # fmt: skip


class TrialForm(OfCourtForm):
    """A trial: the court as it is, the stages of its cases, the reform, and how long it is run.
    Shares are entered in per cent."""

    title = forms.CharField(label=_("Title"), max_length=200)
    judges = forms.IntegerField(label=_("Judges"), min_value=1, initial=6)
    working_days = _number(_("Working days of a judge in a year"), 220, 1)
    filed = _number(_("Cases filed in a year"), 1500, 1)
    growth = _number(
        _("Filings grow in a year by, per cent"), 0, -50,
        help_text=_("Below 0 they become fewer."),
    )  # fmt: skip
    pending = forms.IntegerField(label=_("Pending cases at the beginning"), min_value=0, initial=0)
    reform_judges = forms.IntegerField(label=_("Judges"), min_value=1, required=False)
    filter_share = _number(
        _("A filter stage ends so many cases in a hundred"), 0,
        help_text=_("Such as a settlement attempt before the first hearing."),
    )  # fmt: skip
    filter_pause = _number(_("The filter stage lasts, days"), 0)
    filter_work = _number(_("Work of a judge in the filter stage, days a case"), 0)
    limit = _number(
        _("Time limit: cases older than so many days go first"), 0, help_text=_("0 for none.")
    )
    longest_pause = _number(
        _("No adjournment is longer than, days"), 0, help_text=_("0 for as long as it takes.")
    )
    years = forms.IntegerField(label=_("Years"), min_value=1, max_value=30, initial=5)
    runs = forms.IntegerField(label=_("Runs of each"), min_value=2, max_value=200, initial=20)
    note = forms.CharField(
        label=_("Where the numbers are from"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    NOW = ("judges", "working_days", "filed", "growth", "pending")
    REFORM = (
        "reform_judges", "filter_share", "filter_pause", "filter_work", "limit", "longest_pause",
    )  # fmt: skip
    RUNS = ("years", "runs", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for at in range(SHOWN_STAGES):
            known = STAGES[at] if at < len(STAGES) else None
            self.fields[f"stage_{at}"] = forms.CharField(
                label=_("Stage"), required=False, max_length=80, initial=known and NAMES[at]
            )
            for name, label, value in (
                ("work", _("Work of a judge, days"), known and known.work),
                ("pause", _("Pause before it, days"), known and known.pause),
                ("again", _("Held again, per cent"), known and 100 * known.again),
                ("ends", _("Ends the case, per cent"), known and 100 * known.ends),
            ):
                field = _number(label, round(value, 4) if value else 0, required=False)
                self.fields[f"{name}_{at}"] = field

    def stage_rows(self) -> list[list[forms.BoundField]]:
        """The fields of each stage, for a table."""
        names = ("stage", "work", "pause", "again", "ends")
        return [[self[f"{name}_{at}"] for name in names] for at in range(SHOWN_STAGES)]

    def now_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("title", "court", *self.NOW)]

    def reform_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.REFORM]

    def run_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.RUNS]

    def _stages(self) -> tuple[Stage, ...]:
        said = self.cleaned_data
        return tuple(
            Stage(
                said[f"stage_{at}"], work=said[f"work_{at}"] or 0.0,
                pause=said[f"pause_{at}"] or 0.0,
                again=(said[f"again_{at}"] or 0) / 100, ends=(said[f"ends_{at}"] or 0) / 100,
            )
            for at in range(min(SHOWN_STAGES, MOST_STAGES))
            if said[f"stage_{at}"]
        )  # fmt: skip

    def wished(self) -> Wished:
        """The trial that was entered."""
        said = self.cleaned_data
        now = Court(
            judges=said["judges"], filed=said["filed"], stages=self._stages(),
            working_days=said["working_days"], growth=said["growth"] / 100, pending=said["pending"],
        )  # fmt: skip
        reform = Court(
            judges=said["reform_judges"] or now.judges, filed=now.filed, stages=now.stages,
            working_days=now.working_days, growth=now.growth, pending=now.pending,
            filter_share=said["filter_share"] / 100, filter_work=said["filter_work"],
            filter_pause=said["filter_pause"], limit=said["limit"],
            longest_pause=said["longest_pause"],
        )  # fmt: skip
        # A court that is already there begins with its pending cases and needs no warm-up.
        plan = Plan(years=said["years"], warm_up=0 if now.pending else 2, runs=said["runs"])
        return Wished(said["title"], said["court"], now, reform, plan, said["note"])


def like(work: float) -> dict[str, float]:
    """The work of each stage, when a case takes so many days of a judge in all."""
    return {f"work_{at}": round(one.work, 3) for at, one in enumerate(scaled(STAGES, work))}
