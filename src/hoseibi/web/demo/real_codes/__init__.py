"""Real codes set beside the invented world: read from a folder of open data, kept out of ours.

Each recipe knows the form of one folder, makes of it what a jurist would type (or takes the XML as
it is), and says where it comes from and who may use it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from ..source import Source
from . import cambodia, japan, uzbekistan, viet_nam

RECIPES: tuple[Callable[[Path], Iterator[Source]], ...] = (
    japan.codes,
    japan.in_english,
    cambodia.civil_code,
    viet_nam.civil_code,
    uzbekistan.civil_code,
)


def sources(data: Path) -> list[Source]:
    """Every text that the recipes find in a folder; what is not there is passed over."""
    return [source for recipe in RECIPES for source in recipe(data)]
