"""The front door as a technician uses it: real commands, real processes.

Commands are started from nothing once each, others forked off a process that has imported all of them.
"""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fork_server import ForkedProcess
from tests.office.settings_toml import spoiled, written
from tests.running_server import Process

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow
Done = subprocess.CompletedProcess[str]


def server(*arguments: object) -> Done:
    """Run one command of server.py to its end."""
    process = ForkedProcess([*map(str, arguments)])
    out, err = process.communicate(timeout=60)
    return Done(["server.py", *map(str, arguments)], process.wait(), out, err)


def from_nothing(*arguments: object) -> Done:
    """Run one command as a new program, which has to import whatever it needs."""
    command = [sys.executable, "server.py", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


class Running:
    """A server that runs; ``line`` is the first thing it said."""

    def __init__(self, *arguments: object) -> None:
        self.process = self._started([*map(str, arguments)])
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline()

    def _started(self, arguments: list[str]) -> Process:
        return ForkedProcess(["run", *arguments])

    def stop(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal; return the exit code and all it said on stderr."""
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=60)
        assert self.process.returncode is not None
        return self.process.returncode, errors


class RunningFromNothing(Running):
    """A server that is a new program."""

    def _started(self, arguments: list[str]) -> Process:
        command = [sys.executable, "server.py", "run", *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    virtual = spoiled('kind = "network"\nhost = "192.168.1.50"', 'kind = "virtual"')
    return written(tmp_path, virtual)


def test_a_right_configuration_is_said_to_be_right(config: Path) -> None:
    done = from_nothing("check", "--config", config)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == f"{config} is right: 2 counters, 2 fields"


def test_names_that_no_kiosk_can_read_out_are_told(config: Path) -> None:
    config.write_text(
        config.read_text(encoding="utf-8").replace('name = "', 'name = "Tân ', 2), encoding="utf-8"
    )

    done = server("check", "--config", config)

    assert done.returncode == 0
    assert "but: kiosks cannot read" in done.stdout
    assert "make voices" in done.stdout


def test_a_wrong_configuration_says_every_fault_and_exits_with_1(tmp_path: Path) -> None:
    wrong = spoiled(
        'fields = ["A", "B"]', 'fields = ["A", "BB"]', spoiled("mean_service_s = 480", "mean_s = 1")
    )
    path = written(tmp_path, wrong)

    done = server("check", "--config", path)

    assert done.returncode == 1
    assert "counter[2].fields" in done.stderr
    assert "mean_s" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly(config: Path, tmp_path: Path, number: signal.Signals) -> None:
    files = ("--config", config, "--data", tmp_path / "var")
    running = RunningFromNothing("--demo", *files, "--port", 0, "--speed", 50)

    code, errors = running.stop(number)

    assert running.line.startswith("Một Cửa serves")
    assert code == 0
    assert [line for line in errors.splitlines() if '"level": "info"' not in line] == []


def test_the_address_that_is_said_has_the_port_that_was_typed(config: Path, tmp_path: Path) -> None:
    config.write_text(
        config.read_text(encoding="utf-8") + '[server]\naddress = "http://192.0.2.7:8080"\n', encoding="utf-8"
    )
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    running = Running("--config", config, "--data", tmp_path / "var", "--port", port)

    running.stop(signal.SIGTERM)
    assert running.line.endswith(f": http://192.0.2.7:{port}\n")


def test_a_second_server_on_the_same_data_says_so(config: Path, tmp_path: Path) -> None:
    running = Running("--config", config, "--data", tmp_path / "var", "--port", 0)

    second = server("run", "--config", config, "--data", tmp_path / "var", "--port", 0)

    assert second.returncode == 1
    assert "another server already uses" in second.stderr
    running.stop(signal.SIGTERM)


def test_a_taken_port_says_so(config: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = server(
            "run", "--config", config, "--data", tmp_path / "var", "--host", "127.0.0.1", "--port", port
        )

    assert done.returncode == 1
    assert "is the port taken?" in done.stderr


def test_devices_and_officers_are_managed_beside_a_running_server(config: Path, tmp_path: Path) -> None:
    files = ("--config", config, "--data", tmp_path / "var")
    running = Running(*files, "--port", 0)

    added = from_nothing("device", "add", "kiosk-1", "--role", "kiosk", *files)
    assert added.stdout.startswith("token: ")
    assert "kiosk-1" in server("device", "list", *files).stdout
    assert server("device", "revoke", "kiosk-1", *files).returncode == 0
    assert server("device", "revoke", "kiosk-1", *files).returncode == 1
    assert "one-time password" in from_nothing("officer", "add", "lan", "--role", "officer", *files).stdout
    assert server("officer", "disable", "lan", *files).returncode == 0
    running.stop(signal.SIGTERM)


def test_a_backup_taken_while_it_runs_is_a_whole_database(config: Path, tmp_path: Path) -> None:
    running = Running("--demo", "--config", config, "--data", tmp_path / "var", "--port", 0, "--speed", 200)
    copy = tmp_path / "copy.db"

    done = from_nothing("backup", copy, "--config", config, "--data", tmp_path / "var")
    running.stop(signal.SIGTERM)

    assert done.returncode == 0
    with sqlite3.connect(copy) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) > 0 FROM journal").fetchone() == (1,)


def test_a_backup_never_replaces_a_file(config: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("last week's")
    Running("--config", config, "--data", tmp_path / "var", "--port", 0).stop(signal.SIGTERM)

    done = server("backup", copy, "--config", config, "--data", tmp_path / "var")

    assert done.returncode == 1
    assert copy.read_text() == "last week's"


def test_a_backup_of_a_folder_without_an_office_is_refused(config: Path, tmp_path: Path) -> None:
    done = server("backup", tmp_path / "copy.db", "--config", config, "--data", tmp_path / "typo")

    assert done.returncode == 1
    assert "holds no office's data" in done.stderr
    assert not (tmp_path / "typo").exists()


def test_a_refusal_names_the_typed_path_in_full(config: Path, tmp_path: Path) -> None:
    Running("--config", config, "--data", tmp_path / "var", "--port", 0).stop(signal.SIGTERM)

    backup = server("backup", "stick/copy.db", "--config", config, "--data", tmp_path / "var")
    folder = server("officer", "list", "--config", config, "--data", "typo")
    file = server("check", "--config", "typo.toml")

    assert backup.stderr.startswith(f"there is no folder {ROOT / 'stick'}")
    assert folder.stderr.startswith(f"{ROOT / 'typo'} holds no office's data")
    assert file.stderr == f"There is no file {ROOT / 'typo.toml'}.\n"


def test_a_backup_into_a_folder_that_is_not_there_says_so(config: Path, tmp_path: Path) -> None:
    Running("--config", config, "--data", tmp_path / "var", "--port", 0).stop(signal.SIGTERM)

    done = server("backup", tmp_path / "stick" / "copy.db", "--config", config, "--data", tmp_path / "var")

    assert done.returncode == 1
    assert done.stderr.startswith(f"there is no folder {tmp_path / 'stick'}")


@pytest.mark.parametrize(
    "command",
    [
        ("restore", "{}"),
        ("backup", "{}"),
        ("clock", "show", "--data", "{}"),
        ("officer", "list", "--data", "{}"),
    ],
)
def test_a_name_that_no_disk_takes_is_said_to_be_too_long(
    config: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    Running("--config", config, "--data", tmp_path / "var", "--port", 0).stop(signal.SIGTERM)
    there = [] if "--data" in command else ["--data", tmp_path / "var"]

    done = server(*(word.format("x" * 5_000) for word in command), "--config", config, *there)

    assert done.returncode == 1
    assert done.stderr == f"{'x' * 40}... cannot be read (File name too long)\n"


@pytest.mark.parametrize("people", [("officer", "add", "an", "--role", "officer"), ("officer", "list")])
def test_whoever_is_enrolled_in_a_demo_s_folder_is_told(
    config: Path, tmp_path: Path, people: tuple[str, ...]
) -> None:
    folder = tmp_path / "var"
    Running("--demo", "--config", config, "--data", folder, "--port", 0).stop(signal.SIGTERM)

    done = server(*people, "--config", config, "--data", folder)

    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith(f"ATTENTION: {folder} holds a demo's data")


def test_nothing_is_open_until_enrolled(config: Path, tmp_path: Path) -> None:
    folder = tmp_path / "var"
    Running("--config", config, "--data", folder, "--port", 0).stop(signal.SIGTERM)

    with sqlite3.connect(folder / "office.db") as database:
        assert database.execute("SELECT count(*) FROM officers").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM devices").fetchone() == (0,)


def test_a_killed_server_leaves_no_printing_program_behind(config: Path, tmp_path: Path) -> None:
    running = Running("--demo", "--config", config, "--data", tmp_path / "var", "--port", 0, "--speed", 500)
    tickets = tmp_path / "var" / "tickets"
    wait = subprocess.run(
        ["bash", "-c", f"until ls {tickets}/*.png >/dev/null 2>&1; do sleep 0.1; done"],
        timeout=60,
        check=False,
    )
    children = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(running.process.pid)], capture_output=True, text=True, check=False
    ).stdout.split()

    running.process.kill()
    running.process.communicate(timeout=60)

    assert wait.returncode == 0
    assert children
    for child in map(int, children):
        ended = subprocess.run(
            ["bash", "-c", f"while kill -0 {child} 2>/dev/null; do sleep 0.1; done"], timeout=60, check=False
        )
        assert ended.returncode == 0
        assert not os.path.exists(f"/proc/{child}")


def test_a_demo_s_address_comes_before_its_log(config: Path, tmp_path: Path) -> None:
    command = [sys.executable, "server.py", "run", "--demo", "--config", str(config), "--port", "0"]
    command += ["--data", str(tmp_path / "var")]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        assert running.stdout is not None
        first, second = running.stdout.readline(), running.stdout.readline()
        running.send_signal(signal.SIGTERM)
        running.stdout.read()

    assert first.startswith("Một Cửa serves ")
    assert '"event": "line_ok"' in second
