"""What must be said beside figures of courts."""

from __future__ import annotations

from django import template

from ..queries import caveats

register = template.Library()

register.simple_tag(caveats.of_figures, name="figure_caveats")
register.simple_tag(caveats.of_maps, name="map_caveats")
register.simple_tag(caveats.assumptions, name="assumptions")
