"""Write docs/reference/checks from the docstrings of the checks themselves, one page for each.

`python dev/checks.py` writes them; `make documents` fails when they are not what this would write.
The README beside them, with how often each check is right, is written by hand.
"""

from __future__ import annotations

import re
from pathlib import Path

from hoseibi.legaltext import CHECKS, Check

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference" / "checks"


def pages() -> dict[str, str]:
    """File name to page."""
    return {f"{one.code}.md": page(one) for one in CHECKS}


def page(check: Check) -> str:
    """The docstring, with its examples set as law."""
    head, _, rest = check.manual.strip().partition("\n\n")
    examples = re.sub(r"^(Bad|Good): +(.+(?:\n +.+)*)", example, rest, flags=re.MULTILINE)
    fixed = "yes, by `--fix`" if check.fix else "no"
    table = f"| level | put right by itself |\n| --- | --- |\n| {check.severity} | {fixed} |"
    return f"# {check.code}\n\n{head}\n\n{examples}\n\n{table}\n\n[All checks](README.md)\n"


def example(found: re.Match[str]) -> str:
    """Each ` / ` of an example is a new line of the law, or of what it is looked at with; a
    line that ends in `//` is one of the page that it is printed on."""
    law, *more = re.split(r"\n +(?=Beside: |Terms: )", found[2])
    shown = [f"**{found[1]}:**\n\n{block(law)}"]
    for text in more:
        word, _, what = text.partition(": ")
        shown.append(f"with {WITH[word]}\n\n{block(what)}")
    return "\n".join(shown)


WITH = {"Beside": "this law beside it:", "Terms": "this list of terms:"}


def block(text: str) -> str:
    lines = re.sub(r" / | //\n +|\n +", "\n", text).replace("# ", "")
    return f"```text\n{lines}\n```\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.md"):
        if old.name != "README.md":
            old.unlink()
    for name, text in pages().items():
        (FOLDER / name).write_text(text)
