"""The example of docs/howto/write-a-check.md is a check that works."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

from tests.legaltext.checks.cases import law_of

from hoseibi.legaltext.checks.registry import check_of
from hoseibi.legaltext.checks.text import Text

HOWTO = Path(__file__).resolve().parents[3] / "docs" / "howto" / "write-a-check.md"


def test_the_example_of_the_guide_works() -> None:
    source = re.findall(r"```python\n(.*?)```", HOWTO.read_text(), re.DOTALL)[0]
    module = ModuleType("rules.long_heading")
    exec(source, module.__dict__)  # what a reader of the guide would save as a file
    module.__doc__ = module.__dict__.get("__doc__")
    bad = f"Act\n\nArticle 1\nBeginning\n\nIt begins.\n\nArticle 2 ({'Very ' * 20}long)\nIt ends.\n"

    one = check_of(module)
    found = [finding.address for finding in one.findings(Text(law_of(bad, "en")))]

    assert (one.code, one.severity) == ("long-heading", "hint")
    assert found == ["art_2"], found


def test_what_the_guide_names_is_there() -> None:
    text = Text(law_of("Act\n\nArticle 1 It begins.\n", "en"))
    named = set(re.findall(r"`text\.(\w+)`", HOWTO.read_text()))

    assert [name for name in named if not hasattr(text, name)] == []
