"""Write docs/reference/checks and docs/reference/parity from the docstrings of the checks, one page
for each.

`python dev/checks.py` writes them; `make documents` fails when they are not what this would write.
The READMEs beside them, with how often each check is right, are written by hand.
"""

from __future__ import annotations

import re
from pathlib import Path

from hoseibi.legaltext import CHECKS, PARITY_CHECKS, Check, ParityCheck

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"


def pages() -> dict[str, dict[str, str]]:
    """By folder: file name to page."""
    return {
        "checks": {f"{one.code}.md": page(one) for one in CHECKS},
        "parity": {f"{one.code}.md": parity_page(one) for one in PARITY_CHECKS},
    }


def page(check: Check) -> str:
    """The docstring, with its examples set as law."""
    head, _, rest = check.manual.strip().partition("\n\n")
    examples = re.sub(r"^(Bad|Good): +(.+(?:\n +.+)*)", example, rest, flags=re.MULTILINE)
    fixed = "yes, by `--fix`" if check.fix else "no"
    table = f"| level | put right by itself |\n| --- | --- |\n| {check.severity} | {fixed} |"
    return f"# {check.code}\n\n{head}\n\n{examples}\n\n{table}\n\n[All checks](README.md)\n"


def parity_page(check: ParityCheck) -> str:
    """The docstring, with the two versions of each example set as law."""
    head, _, rest = check.manual.strip().partition("\n\n")
    pattern = r"^(Bad|Good): +(.+(?:\n +.+)*)"
    examples = re.sub(pattern, example, rest, flags=re.MULTILINE)
    examples = examples.replace(WITH["Beside"], "the other version:").replace(
        WITH["Former"], "the source as it was:"
    )
    table = f"| level |\n| --- |\n| {check.severity} |"
    return f"# {check.code}\n\n{head}\n\n{examples}\n\n{table}\n\n[All checks](README.md)\n"


def example(found: re.Match[str]) -> str:
    """Each ` / ` of an example is a new line of the law, or of what it is looked at with; a
    line that ends in `//` is one of the page that it is printed on."""
    law, *more = re.split(r"\n +(?=Beside: |Terms: |Former: )", found[2])
    shown = [f"**{found[1]}:**\n\n{block(law)}"]
    for text in more:
        word, _, what = text.partition(": ")
        shown.append(f"with {WITH[word]}\n\n{block(what)}")
    return "\n".join(shown)


WITH = {
    "Beside": "this law beside it:",
    "Terms": "this list of terms:",
    "Former": "this former state:",
}


def block(text: str) -> str:
    lines = re.sub(r" / | //\n +|\n +", "\n", text).replace("# ", "")
    return f"```text\n{lines}\n```\n"


if __name__ == "__main__":
    for folder, written in pages().items():
        (REFERENCE / folder).mkdir(parents=True, exist_ok=True)
        for old in (REFERENCE / folder).glob("*.md"):
            if old.name != "README.md":
                old.unlink()
        for name, text in written.items():
            (REFERENCE / folder / name).write_text(text)
