"""How long a corpus takes: checking and resolving the references of 1,000 laws, and growth.

    python -m benchmarks.corpus [--jobs N] [--cluster ADDRESS]

By the commands themselves, on every core; 250, 500 and 1,000 laws. Beside the clock stands the
processor time of all processes together, which others on the machine do not lengthen as much.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

from tests.legaltext import real_texts

ROOT = Path(__file__).resolve().parents[1]


def packed(count: int, folder: Path) -> Path:
    """The first laws of the sample as an archive of their own."""
    path = folder / f"{count}.tar"
    with tarfile.open(path, "w") as archive:
        for name, source in real_texts.japanese(count):
            member = tarfile.TarInfo(name)
            member.size = len(source)
            archive.addfile(member, io.BytesIO(source))
    return path


def measured(command: str, laws: Path, options: list[str]) -> tuple[float, float]:
    """Seconds by the clock, and of all processors together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    arguments = [sys.executable, "-m", "hoseibi.cli", "corpus", command, str(laws), *options]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    subprocess.run(arguments, env=environment, check=False, capture_output=True, cwd=ROOT)
    taken = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--jobs", default=str(os.cpu_count() or 1))
    parser.add_argument("--cluster")
    asked = parser.parse_args()
    options = ["--cluster", asked.cluster] if asked.cluster else ["--jobs", asked.jobs]
    print(f"{'laws':>6}  {'check':>8} {'processors':>11}  {'refs':>8} {'processors':>11}   seconds")
    with tempfile.TemporaryDirectory() as folder:
        for count in (250, 500, 1_000):
            laws = packed(count, Path(folder))
            check, refs = (measured(name, laws, options) for name in ("check", "refs"))
            print(
                f"{count:6,}  {check[0]:8.1f} {check[1]:11.1f}  {refs[0]:8.1f} {refs[1]:11.1f}",
                flush=True,
            )


if __name__ == "__main__":
    if real_texts.HERE:
        main()
    else:
        print(real_texts.REASON)
