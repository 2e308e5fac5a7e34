"""Write laws and comparisons as Word and PDF, beside python-docx on the same paragraphs.

    .venv/bin/python -m benchmarks.docx [--no-peer]

The laws come from ../shared/tools/genlaw.py, as in benchmarks.comparison. python-docx gets the same
lines as we write, one paragraph with two runs each, in its own default template and without
indents or languages: less than ours. It is fetched into var/peers. All times are of the processor,
so that other work on the machine counts for nobody.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

from benchmarks.comparison import GENERATOR, pair, timed

from hoseibi import legaltext, printing
from hoseibi.legaltext import Sheet

HOME = Path(__file__).resolve().parent.parent / "var" / "peers" / "python-docx"
SIZES = (50, 500, 5_000)
PEER = """
import io, json, sys, time
from docx import Document
lines = json.load(sys.stdin)
start = time.process_time()
document = Document()
for number, words in lines:
    paragraph = document.add_paragraph()
    paragraph.add_run(number)
    paragraph.add_run(words)
document.save(io.BytesIO())
print(time.process_time() - start)
"""


def main() -> int:
    """Print one line for each size and kind of document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--no-peer", action="store_true")
    chosen = parser.parse_args()
    if not GENERATOR.exists():
        print(f"The generator {GENERATOR.name} is not there: this benchmark needs ../shared.")
        return 0
    for articles in SIZES:
        measure(articles, peer=not chosen.no_peer)
    return 0


def measure(articles: int, *, peer: bool) -> None:
    """All documents of one law."""
    old, new = pair(articles, renumbered=True)
    comparison = legaltext.compare(old, new)
    rows, whole = legaltext.rows(old, comparison), legaltext.whole_rows(old, comparison)
    sheet = Sheet("Law", new.language)
    told(articles, "law, Word", lambda: legaltext.write(new, "docx"))
    told(articles, "tracked changes, Word", lambda: legaltext.redline_docx(whole, sheet))
    told(articles, "two columns, Word", lambda: legaltext.table_docx(rows, sheet))
    told(articles, "law, PDF", lambda: printing.pdf(legaltext.law_print(new)).content)
    told(
        articles,
        "two columns, PDF",
        lambda: printing.pdf(legaltext.table_print(rows, sheet)).content,
    )
    if peer:
        print(f"  {articles:5,} articles  {'python-docx, law':24} {python_docx(new):8.2f} s")


def told(articles: int, what: str, work: Callable[[], bytes]) -> None:
    size = len(work())
    took = timed(work, 3)
    print(
        f"  {articles:5,} articles  {what:24} {took:8.2f} s  {took / articles * 1e6:7.0f} µs an"
        f" article  {size / 1000:8,.0f} kB"
    )


def python_docx(law: legaltext.Law) -> float:
    """Seconds that the peer takes for the same lines."""
    python = HOME / "bin" / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "python-docx==1.1.2"]
        subprocess.run(install, check=True)
    lines = [(row.after, words_of(row)) for row in legaltext.law_rows(law)]
    done = subprocess.run(
        [str(python), "-c", PEER],
        input=json.dumps(lines),
        capture_output=True,
        check=True,
        text=True,
    )
    return float(done.stdout)


def words_of(row: legaltext.Row) -> str:
    """The words of a line without its number."""
    tokens = (token for piece in row.heading + row.text for token in piece.tokens)
    return "".join(token for token in tokens if isinstance(token, str))


if __name__ == "__main__":
    sys.exit(main())
