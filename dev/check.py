"""Run the checks of this checkout one after the other, and say at the end what ran and what not.

`python dev/check.py [STEP...]`; without a step, all of them. Ends with 1 when a step failed. A step
that this machine cannot run is left out, with the reason and the package that helps; where CI is
set in the environment, leaving something out is a failure too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import server

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
REPORTS = ROOT / "var" / "check"
WORKERS = str(min(os.cpu_count() or 1, 8))

ARCHITECTURE = "tests/test_architecture.py"
DOCUMENTS = "tests/test_documents.py"

NO_CHROMIUM = "the journeys: no chromium found (Debian package: chromium; or set CHROMIUM)"


@dataclass
class Outcome:
    """What came of one step: the tests that `ran`, and those that were `skipped`, with the reason.
    `left_out` says why the whole step could not run here."""

    step: str
    passed: bool = True
    seconds: float = 0.0
    ran: set[str] = field(default_factory=set)
    skipped: dict[str, str] = field(default_factory=dict)
    left_out: str = ""


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        print(f"No step {', '.join(unknown)}; there are {', '.join(STEPS)}.", file=sys.stderr)
        return 2
    outcomes = []
    for name in names or list(STEPS):
        print(f"\n── {name} ".ljust(80, "─"), flush=True)
        began = time.monotonic()
        outcome = STEPS[name]()
        outcome.seconds = time.monotonic() - began
        outcomes.append(outcome)
    return summary(outcomes)


def lint() -> Outcome:
    commands = ("ruff check .", "ruff format --check .", "lint-imports")
    went_well = [run([str(BIN / name), *words]) for name, *words in map(str.split, commands)]
    outcome = tests("lint", ARCHITECTURE)
    outcome.passed &= all(went_well)
    return outcome


def types() -> Outcome:
    return Outcome("types", passed=run([str(BIN / "mypy")]))


def unit() -> Outcome:
    return tests(
        "unit", "-m", "not journey", "-n", WORKERS, "--ignore", ARCHITECTURE, "--ignore", DOCUMENTS
    )


def postgres() -> Outcome:
    with server.postgres() as url:
        if not url:
            return Outcome("postgres", left_out=server.NONE_HERE)
        selected = ("-m", "database and not journey", "-n", WORKERS)
        return tests("postgres", *selected, DATABASE_URL=url)


def journeys() -> Outcome:
    browser = chromium()
    if not browser:
        return Outcome("journeys", left_out=NO_CHROMIUM)
    return tests("journeys", "-m", "journey", CHROMIUM=browser)


def documents() -> Outcome:
    return tests("documents", DOCUMENTS)


STEPS: dict[str, Callable[[], Outcome]] = {
    step.__name__: step for step in (lint, types, unit, postgres, journeys, documents)
}


def tests(step: str, *arguments: str, **environment: str) -> Outcome:
    """Run pytest; its own lines stay visible, its report is read for the summary."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    report = REPORTS / f"{step}.xml"
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "-ra", f"--junitxml={report}", *arguments]
    passed = run(command, **environment)
    outcome = Outcome(step, passed)
    if report.exists():
        read_report(report, outcome)
    return outcome


def run(command: list[str], **environment: str) -> bool:
    """Whether a command went well. DATABASE_URL reaches only the step that it is meant for."""
    clean = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.run(command, cwd=ROOT, env=clean | environment, check=False).returncode == 0


def read_report(report: Path, outcome: Outcome) -> None:
    for case in ElementTree.parse(report).iter("testcase"):
        name = f"{case.get('classname')} {case.get('name')}"
        skipped = case.find("skipped")
        if skipped is None:
            outcome.ran.add(name)
        else:
            outcome.skipped[name] = skipped.get("message", "no reason given")


def left_out(outcomes: list[Outcome]) -> list[str]:
    """What no step ran, in sentences. A test that one database skips and the other runs did run."""
    ran = set().union(*(outcome.ran for outcome in outcomes))
    skipped = {
        name: why
        for outcome in outcomes
        for name, why in outcome.skipped.items()
        if name not in ran
    }
    whole = [outcome.left_out for outcome in outcomes if outcome.left_out]
    return whole + [f"{count} tests: {why}" for why, count in Counter(skipped.values()).items()]


def chromium() -> str:
    """The path of the browser, or nothing."""
    named = os.environ.get("CHROMIUM", "")
    names = [named] if named else ["chromium", "chromium-browser", "google-chrome"]
    return next((path for name in names if (path := shutil.which(name))), "")


def summary(outcomes: list[Outcome]) -> int:
    print("\n" + " Summary ".center(80, "═"))
    for outcome in outcomes:
        word = "left out" if outcome.left_out else "passed" if outcome.passed else "FAILED"
        count = f"{len(outcome.ran)} tests" if outcome.ran else ""
        print(f"{word:<9} {outcome.step:<10} {count:>11} {outcome.seconds:7.1f} s")
    failed = not all(outcome.passed for outcome in outcomes)
    missing = left_out(outcomes)
    if missing:
        print("\nLeft out:\n" + "\n".join(f"  - {sentence}" for sentence in missing))
        if os.environ.get("CI"):
            print("\nIn CI nothing may be left out.")
            failed = True
    print("\nNot in order." if failed else "\nWhat ran is in order.")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
