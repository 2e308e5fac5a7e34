"""What must be said beside figures of courts, wherever they stand."""

from __future__ import annotations

from django.utils.translation import gettext as _


def of_figures() -> list[str]:
    """Beside clearance rates and disposition times."""
    return [
        _("The clearance rate is the number of resolved cases in per cent of those that came in:"
          " under 100 what is pending grows, above 100 it shrinks."),
        _("The disposition time is what is pending, divided by what was resolved, times the days of"
          " the period (CEPEJ). It says how long the court would need for what is pending if"
          " nothing new came; it is not how long a case lasted."),
        _("When a court works off its old cases, the average duration of resolved cases rises while"
          " things get better. Look at the age of what is pending beside it."),
        _("Cases of different types are of different weight: compare a court with itself over time,"
          " or courts with the same mix."),
        _("Only counts that are open to you are added up. Others may see more, or less."),
    ]  # fmt: skip


def of_maps() -> list[str]:
    """Beside a process map."""
    return [
        _("Times are those between recorded events. They tell how long nothing was recorded, not"
          " who was waited for: the court, a party, an expert or the post."),
        _("Cases that have not ended are in the frequencies. Durations of ended cases alone are too"
          " short; that within which half of all cases end counts the pending ones too."),
        _("What was not recorded did not happen here: a missing line is first a question to the"
          " registry. Events of the same moment stand in the order of the file."),
    ]  # fmt: skip


def assumptions() -> list[str]:
    """What a simulation assumes."""
    return [
        _("Cases are filed by chance at the given rate (a Poisson process), and grow by the same"
          " share every year."),
        _("Work and pauses are drawn around their means: work with the exponential distribution,"
          " pauses with a gamma distribution of half their mean as standard deviation."),
        _("Judges are alike, have one list, take the case that waits longest, and do nothing else"
          " in their working days."),
        _("Nobody files more because the court is faster, and no judge works faster because cases"
          " wait."),
        _("Cases that are pending at the beginning are as far as chance has it, and as old as fits"
          " the court's pace."),
        _("Both courts have the very same cases (common random numbers). Intervals are those in"
          " which the mean lies nineteen times of twenty, over the runs: they tell of chance, not"
          " of numbers that were entered wrongly."),
    ]  # fmt: skip
