"""What was learnt and thought of a course, drawn; and small readings of it for templates."""

from __future__ import annotations

from typing import NamedTuple

from django import template
from django.utils import formats
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.ui.figures import Drawing, Series, bars
from hoseibi.ui.languages import in_reader

from ..choices import Sat
from ..models import ExamQuestion
from ..queries.certificates import Hours
from ..queries.evaluations import Told
from ..queries.learning import Learnt

register = template.Library()


@register.filter
def percent(share: float) -> str:
    """A share from 0 to 1 in per cent."""
    return f"{formats.number_format(round(100 * share))}\u00a0%"


@register.simple_tag
def gain_drawn(learnt: Learnt) -> SafeString:
    """Right answers before and after, side by side for each learning objective."""
    rows = learnt.by_objective
    return bars(
        Drawing(
            title=_("Right answers before and after, by learning objective"),
            labels=tuple(str(number) for number, _row in enumerate(rows, 1)),
            series=(
                Series(str(Sat.BEFORE.label), tuple(round(100 * one.before) for one in rows)),
                Series(str(Sat.AFTER.label), tuple(round(100 * one.after) for one in rows)),
            ),
            along=_("Learning objective"),
            unit="%",
            top=100,
        ),
        stacked=False,
    )


@register.simple_tag
def grades_drawn(told: Told) -> SafeString:
    """How many gave each grade, a bar for each, and the mean."""
    most = max(told.grades.values(), default=0) or 1
    rows = format_html_join(
        "",
        '<li><span class="grade">{}</span><meter min="0" max="{}" value="{}"></meter>'
        '<span class="count">{}</span></li>',
        ((grade, most, count, count) for grade, count in sorted(told.grades.items(), reverse=True)),
    )
    mean = formats.number_format(told.mean, 1) if told.mean is not None else ""
    said = _("mean {mean} of 5").format(mean=mean)
    return format_html('<p class="note">{}</p><ol class="grades">{}</ol>', said, rows)


class Option(NamedTuple):
    """An answer to choose from, in the reader's language, and whether it is right."""

    words: str
    right: bool


@register.filter
def options_said(question: ExamQuestion) -> list[Option]:
    """The answers of a question in the reader's language."""
    return [Option(in_reader(one), at == question.right) for at, one in enumerate(question.options)]


@register.filter
def hours_of(hours: Hours, key: int) -> int:
    """Hours that a trainee was there."""
    return hours.attended.get(key, 0)
