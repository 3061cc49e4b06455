"""A server of the tests is ended by what it is, never by a number that may be another's by then."""

import subprocess
import sys

from tests.fork_server import ForkedProcess


def test_the_end_of_one_that_has_ended_meets_nobody_who_has_its_number_now() -> None:
    ended = ForkedProcess(["--version"])
    assert ended.stdout is not None
    ended.stdout.read()
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    ended.pid = other.pid

    ended.kill()

    other.communicate(b"\n")
    assert other.returncode == 0
    ended.communicate()
