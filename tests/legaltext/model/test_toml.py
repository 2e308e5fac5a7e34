"""A server that has just begun may be asked twice at once: types are learnt before."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "src/hoseibi"
AT_ONCE = """
import sys, threading
from hoseibi import legaltext

sys.setswitchinterval(1e-5)
LAW = "Act\\n\\nArticle 1 (1) Article 9 applies, and and.\\n(2) It ends on 31 June 2020.\\n"


def work():
    law = legaltext.read(LAW, form="plain", convention="jp-en").law
    legaltext.check(law)
    legaltext.read_amendment("In Article 1, \\"applies\\" is replaced by \\"counts\\".", "jp-en")


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_threads_that_begin_at_once_do_not_end_the_process() -> None:
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", AT_ONCE], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_every_type_is_learnt_while_its_module_is_imported() -> None:
    late = re.compile(r"msgspec\.(?:toml|json|msgpack)\.decode\([^)]*type=(?!self\._type)(\w+)[),]")
    plain = {"dict"}

    found = {
        (path.name, one[1])
        for path in SOURCE.joinpath("legaltext").rglob("*.py")
        for one in late.finditer(path.read_text())
        if one[1] not in plain
    }

    assert found == set()
