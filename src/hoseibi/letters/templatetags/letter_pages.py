"""Letters as HTML: what a kind is called, and moments by the reader's clock."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from hoseibi.letters.queries import label

register = template.Library()


@register.filter
def kind_label(code: str) -> str:
    """What people call a kind of letter."""
    return label(code)


@register.filter
def moment(at: datetime | None) -> SafeString | str:
    """A moment inside a `<time>`, which a browser tells by the reader's own clock."""
    if at is None:
        return ""
    here = timezone.localtime(at)
    told = formats.date_format(here, "SHORT_DATETIME_FORMAT")
    return format_html('<time datetime="{}">{}</time>', here.isoformat(), told)
