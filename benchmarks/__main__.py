"""Run the benchmarks one after the other: `python -m benchmarks [NAME...]`.

Without a name, all but `peers`, which fetches other programs from the network.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FETCHING = {"peers"}


def main(names: list[str]) -> int:
    scripts = (path for path in HERE.glob("[!_]*.py") if "__main__" in path.read_text())
    known = sorted(path.stem for path in scripts)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"No benchmark {', '.join(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    failed = 0
    for name in names or [name for name in known if name not in FETCHING]:
        print(f"\n── {name} ".ljust(80, "─"), flush=True)
        failed |= subprocess.run(
            [sys.executable, "-m", f"benchmarks.{name}"], check=False, cwd=HERE.parent
        ).returncode
    return int(failed != 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
