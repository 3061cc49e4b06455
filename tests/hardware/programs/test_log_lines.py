"""What nobody caught is one line of JSON, without the words of the error, and few of a kind a minute."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import structlog

from hardware.programs.log_bounds import MOST_OF_A_KIND, FewLines, Line
from hardware.programs.log_lines import stack_of

ROOT = Path(__file__).resolve().parents[3]
WORD = "kxqvbz"
WAYS = [
    "threading.Thread(target=broken).start()",
    "gevent.spawn(broken).join()",
    "gevent.get_hub().threadpool.spawn(broken).wait(); gevent.sleep(0.01)",
    "gevent.get_hub().loop.run_callback(broken); gevent.sleep(0.01)",
    "Unlucky()",
    "warnings.warn(word)",
    "logging.getLogger('lib').error('%s failed\\n', word)",
    "caught(lambda: logging.getLogger('lib').exception(word))",
    "caught(lambda: log.exception('fault', rule='/t'))",
    "print(word, word, file=sys.stderr)",
    "caught(traceback.print_exc)",
    "broken()",
]
"""The last ends the program."""
SCRIPT = """
from gevent import monkey
monkey.patch_all()
import gevent, logging, sys, threading, traceback, warnings
import structlog
from office.live.greenlet_faults import log_faults_of_greenlets
from hardware.programs.log_lines import all_as_log_lines, log_to_stderr
log = structlog.get_logger()
word = sys.argv[1]
def broken():
    raise ValueError(word)
def caught(tell):
    try:
        broken()
    except ValueError:
        tell()
class Unlucky:
    def __del__(self):
        broken()
log_to_stderr()
log_faults_of_greenlets()
with all_as_log_lines():
    {ways}
"""


def test_whatever_way_something_is_said_it_is_whole_lines_without_its_words() -> None:
    script = SCRIPT.replace("{ways}", "\n    ".join(WAYS))

    ended = subprocess.run([sys.executable, "-c", script, WORD], cwd=ROOT, capture_output=True, text=True)

    lines = [json.loads(line) for line in ended.stderr.splitlines()]
    assert len(lines) >= len(WAYS)
    assert all(line["event"] and line["level"] in ("warning", "error") for line in lines)
    assert {line["where"] for line in lines if line["event"] == "fault" and "where" in line} == {
        "a thread",
        "a greenlet",
        "clearing up",
        "the main thread",
    }
    assert WORD not in ended.stderr
    assert (ended.stdout, ended.returncode) == ("", 1)


def test_a_stack_says_where_and_what_kind_and_so_of_the_cause() -> None:
    try:
        try:
            int(WORD)
        except ValueError as error:
            raise FileNotFoundError(2, "No such file", WORD) from error
    except FileNotFoundError as error:
        told = stack_of(error)

    assert WORD not in told
    assert "test_log_lines.py" in told
    assert "FileNotFoundError: No such file" in told
    assert told.endswith("ValueError")


class Minutes:
    """The processor, fed by hand, in a time of its own."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.told: list[Line] = []
        self._few = FewLines(self.told.append, lambda: self.now_s, by_itself=False)

    def went_through(self, **line: Any) -> bool:
        """Say a line."""
        try:
            return self._few(None, "", {"event": "refused", **line}) == {"event": "refused", **line}
        except structlog.DropEvent:
            return False


def test_a_thousand_lines_of_a_kind_in_a_minute_are_few_and_the_rest_is_counted() -> None:
    log = Minutes()

    assert (
        sum(log.went_through(why="x", address=f"192.0.2.{number}") for number in range(1_000))
        == MOST_OF_A_KIND
    )
    assert log.went_through(why="y")

    log.now_s = 60.0
    assert log.went_through(why="x")
    assert log.told == [
        {"event": "lines_left_out", "of": "refused", "why": "x", "count": 1_000 - MOST_OF_A_KIND}
    ]


def test_kinds_without_end_are_one_kind() -> None:
    log = Minutes()

    assert sum(log.went_through(why=str(number)) for number in range(10_000)) <= 500 + MOST_OF_A_KIND
