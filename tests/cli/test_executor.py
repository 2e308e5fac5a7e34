"""Work goes on when a process or a worker is killed in the middle of it: nothing is lost."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click
import pytest

from hoseibi.cli.executor import Cluster, Processes

GAP = "法律{n}\n\n第一条　前条の届出は、民法第七百九条による。\n\n第三条　第九条による。\n"
LAWS = 40
ROOT = Path(__file__).resolve().parents[2]


def marked(folder: Path, item: int) -> int:
    """Work during which its process is killed, the first time that seven's turn has come."""
    mark = folder / "killed"
    if item == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item * item


def fatal(item: int) -> int:
    """Work that nobody survives."""
    os.kill(os.getpid(), signal.SIGKILL)
    return item


def faulty(item: int) -> int:
    """Work with a fault of its own."""
    raise ValueError(f"item {item}")


def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    results = Processes(2).results(partial(marked, tmp_path), range(50))

    assert sorted(results) == [item * item for item in range(50)]
    assert (tmp_path / "killed").exists()


def test_work_that_kills_every_process_ends_with_a_sentence() -> None:
    with pytest.raises(click.ClickException, match="at work on one of these"):
        list(Processes(2).results(fatal, range(3)))


def test_a_fault_of_the_work_itself_is_no_loss() -> None:
    with pytest.raises(ValueError, match="item"):
        list(Processes(2).results(faulty, range(3)))


def test_a_cluster_that_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("hoseibi.cli.executor._PATIENCE", 1.0)

    with pytest.raises(click.ClickException, match=r"answers at tcp://127\.0\.0\.1:9"):
        list(Cluster("tcp://127.0.0.1:9").results(faulty, range(3)))


def test_without_the_library_a_cluster_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoseibi.cli.executor.find_spec", lambda name: None)

    with pytest.raises(click.ClickException, match=r"hoseibi\[cluster\]"):
        list(Cluster("tcp://127.0.0.1:9").results(faulty, range(3)))


# --- a real scheduler and two worker processes ---


class Local:
    """A scheduler on this machine, and the processes of its workers."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self.folder = folder
        self.scheduler = self._start("dask_scheduler", "--port", str(port), "--host", "127.0.0.1")
        alone = ("--no-nanny", "--nthreads", "1", "--host", "127.0.0.1")
        self.workers = [self._start("dask_worker", self.address, *alone) for _ in range(2)]

    def _start(self, name: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{name}", *options, "--no-dashboard"]
        environment = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
        with (self.folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, env=environment
            )

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Local]:
    pytest.importorskip("distributed")
    folder = tmp_path / "cluster"
    folder.mkdir()
    local = Local(folder)
    yield local
    local.stop()


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    folder = tmp_path / "laws"
    folder.mkdir()
    for number in range(LAWS):
        (folder / f"law-{number:02}.txt").write_text(GAP.format(n=number))
    return folder


def started(*arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "hoseibi.cli", "corpus", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def told(process: subprocess.Popen[bytes]) -> dict[str, object]:
    out, err = process.communicate(timeout=240)
    assert out, err.decode()
    summary: dict[str, object] = json.loads(out)
    summary.pop("seconds")
    return summary


def test_a_cluster_finds_what_processes_find(cluster: Local, laws: Path) -> None:
    there = started("refs", laws, "--to", "json", "--cluster", cluster.address)
    here = started("refs", laws, "--to", "json", "--jobs", 2)

    assert told(there) == told(here)


def test_a_worker_killed_in_the_middle_loses_nothing(cluster: Local, tmp_path: Path) -> None:
    slow = partial(killing, tmp_path)
    results = Cluster(cluster.address).results(slow, range(LAWS))

    assert sorted(results) == list(range(LAWS))
    deadline = time.monotonic() + 30
    while all(worker.poll() is None for worker in cluster.workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert [worker.poll() is None for worker in cluster.workers].count(False) == 1
    assert len(list(tmp_path.glob("by-*"))) == 2


def killing(folder: Path, item: int) -> int:
    """Work that both workers take part in, until one of them is killed during it."""
    time.sleep(0.05)
    (folder / f"by-{os.getpid()}").touch()
    both = len(list(folder.glob("by-*"))) == 2
    if both and item > 3:
        try:
            (folder / "killed").touch(exist_ok=False)
        except FileExistsError:
            return item
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def test_checking_is_the_same_on_a_cluster_that_loses_a_worker(cluster: Local, laws: Path) -> None:
    there = started("check", laws, "--format", "json", "--cluster", cluster.address)
    log = cluster.folder / "dask_scheduler.log"
    while "Receive client connection" not in log.read_text() and there.poll() is None:
        time.sleep(0.05)
    cluster.workers[0].kill()
    here = started("check", laws, "--format", "json", "--jobs", 2)

    summary = told(there)
    assert summary == told(here)
    assert summary["laws"] == LAWS
    assert re.search(r"law-00\.txt: art", " ".join(map(str, summary["errors"])))  # type: ignore[call-overload]
