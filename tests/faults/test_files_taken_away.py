"""Files taken away from a real server, while it runs or is dead: it says so, and gives nothing twice."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from office.store.integrity.rescue import rescued
from office.store.sqlite import FILE_NAME
from tests.running_server import ROOT, Api, RunningServer
from tests.still_demo import server

__all__ = ["server"]

pytestmark = [pytest.mark.faults, pytest.mark.slow]

PATIENCE_S = 120
GIVEN = 7


@pytest.fixture
def manager(server: RunningServer) -> Api:
    """Somebody who gives numbers, up to A007."""
    signed_in = server.api("manager")
    assert [signed_in.ticket("B")["label"] for _ in range(GIVEN)][-1] == f"B{GIVEN:03d}"
    return signed_in


def ended(server: RunningServer) -> tuple[int, str]:
    """Wait until the server has ended by itself; its exit code and what it said last."""
    process = server._process
    assert process is not None
    code = process.wait(PATIENCE_S)
    server.kill()
    return code, server.log.splitlines()[-1]


def refused(server: RunningServer) -> str:
    """Start the server, which must refuse in words."""
    command = [sys.executable, "server.py", "run", *server._files(), "--demo", "--port", "0"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False), done.stderr
    return done.stderr


def next_label(server: RunningServer) -> str:
    """The label that the server, which starts now, gives next."""
    server.start()
    return str(server.api("manager").ticket("B")["label"])


def test_a_file_deleted_under_a_server_is_noticed_and_everything_comes_back(
    server: RunningServer, manager: Api
) -> None:
    (server.data / FILE_NAME).unlink()

    answers = [manager.post("/tickets", {"field": "B"}).status_code for _ in range(5)]
    health = requests.get(f"{server.url}/healthz", timeout=PATIENCE_S)

    assert answers == [503] * 5
    assert (health.status_code, "technician" in health.json()["detail"]) == (503, True)
    code, last = ended(server)
    assert (code, "office.db was deleted" in last) == (1, True)
    assert server.log.count("file_damaged") == 1
    saved = rescued(server.data / FILE_NAME)
    assert saved is not None
    assert f"restore {saved}" in refused(server)
    server.command("restore", str(saved))
    assert next_label(server) == f"B{GIVEN + 1:03d}"


def test_a_log_deleted_under_an_idle_server_ends_it_and_loses_nothing(
    server: RunningServer, manager: Api
) -> None:
    (server.data / f"{FILE_NAME}-wal").unlink()

    code, last = ended(server)

    assert (code, "office.db-wal was deleted" in last) == (1, True)
    assert next_label(server) == f"B{GIVEN + 1:03d}"


def test_a_folder_that_is_gone_is_waited_for(server: RunningServer, manager: Api) -> None:
    elsewhere = server.data.rename(server.data.with_name("elsewhere"))

    assert manager.post("/tickets", {"field": "B"}).status_code == 503
    elsewhere.rename(server.data)
    assert manager.post("/tickets", {"field": "B"}).status_code == 503
    assert server._process is not None
    server._process.terminate()
    ended(server)
    assert next_label(server) == f"B{GIVEN + 1:03d}"


def log_deleted(path: Path) -> None:
    Path(f"{path}-wal").unlink()


def file_deleted(path: Path) -> None:
    for one in path.parent.glob(f"{FILE_NAME}*"):
        if not one.name.endswith(".high"):
            one.unlink()


def older_copy_put_there(path: Path) -> None:
    file_deleted(path)
    shutil.copy(path.parent / "copy.db", path)


@pytest.mark.parametrize("lose", [log_deleted, file_deleted, older_copy_put_there])
def test_a_start_on_lost_commits_is_refused_until_the_loss_is_accepted(
    server: RunningServer, manager: Api, lose: Callable[[Path], None]
) -> None:
    server.command("backup", str(server.data / "copy.db"))
    manager.ticket("B")
    journal = manager.get("/journal?limit=1").json()["journal_id"]
    server.kill()
    lose(server.data / FILE_NAME)

    words = refused(server)

    assert "lacks what was given out" in words
    assert "accept-loss" in words
    server.command("accept-loss")
    assert next_label(server) == f"B{GIVEN + 2:03d}"
    assert server.api("manager").get("/journal?limit=1").json()["journal_id"] != journal
