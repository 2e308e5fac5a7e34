"""Process maps inside a page."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from hoseibi.caseflow.maps import Conformance, ProcessMap

from ..queries.pictures import map_drawn

register = template.Library()


@register.simple_tag
def process_picture(process: ProcessMap, share: int, held: Conformance | None = None) -> SafeString:
    """The picture inside a page. Every name in it was escaped where it was drawn."""
    return mark_safe(map_drawn(process, share, held))
