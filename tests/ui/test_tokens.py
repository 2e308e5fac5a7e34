"""The colours keep their contrast on light and dark paper, and nobody else names a colour."""

import re
from pathlib import Path

import pytest

from hoseibi import ui

STYLES = Path(ui.__file__).parent / "static" / "ui" / "css"
TOKENS = (STYLES / "tokens.css").read_text()
BLOCK = re.compile(r":root[^{]*\{([^{}]*)\}")
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")

AAA, AA, CONTROL = 7.0, 4.5, 3.0
PAIRS = (
    ("ink", "paper", AAA),
    ("ink", "paper-sunk", AAA),
    ("ink", "paper-raised", AAA),
    ("ink", "mark", AAA),
    ("ink-soft", "paper", AAA),
    ("ink-soft", "paper-sunk", AA),
    ("accent", "paper", AAA),
    ("accent", "accent-soft", AA),
    ("on-accent", "accent", AA),
    ("seal", "paper", AA),
    ("on-seal", "seal", AA),
    ("added", "added-soft", AA),
    ("removed", "removed-soft", AA),
    ("warning", "warning-soft", AA),
    ("added", "paper", AA),
    ("removed", "paper", AA),
    ("warning", "paper", AA),
    ("rule-strong", "paper", CONTROL),
    ("rule-strong", "paper-raised", CONTROL),
)


def themes() -> dict[str, dict[str, str]]:
    light, asked, chosen = (dict(COLOUR.findall(block)) for block in BLOCK.findall(TOKENS)[:3])
    return {"light": light, "dark when asked": asked, "dark when chosen": chosen}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2, 1.4.3."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS)
def test_contrast(theme: str, ink: str, paper: str, least: float) -> None:
    colours = themes()[theme]

    assert contrast(colours[ink], colours[paper]) >= least


def test_dark_is_the_same_by_wish_of_browser_or_reader() -> None:
    assert themes()["dark when asked"] == themes()["dark when chosen"]


def test_colours_are_named_in_one_file() -> None:
    elsewhere = [
        f"{path.name}: {colour}"
        for path in STYLES.glob("*.css")
        if path.name not in ("tokens.css", "print.css")
        for colour in re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", path.read_text())
    ]

    assert elsewhere == []


def test_no_rule_stands_in_two_sheets() -> None:
    """What several applications draw alike is drawn in `base.css`, once."""
    sheets: dict[tuple[str, str], set[str]] = {}
    for path in STYLES.glob("*.css"):
        for names, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", without_comments(path.read_text())):
            sheets.setdefault((names.strip(), rule.strip()), set()).add(path.name)

    assert {names: found for (names, _rule), found in sheets.items() if len(found) > 1} == {}


def without_comments(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
