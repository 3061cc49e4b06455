"""Work on a native thread raises where it is waited for, and prints nothing of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
_FAILING = """
from office.live.serving import NativeThread
try:
    NativeThread()(lambda: 1 / 0)
except ZeroDivisionError as error:
    print(error)
print(NativeThread()(lambda: 7))
"""


def test_what_the_work_raises_is_raised_and_not_printed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FAILING], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.stdout, done.stderr) == ("division by zero\n7\n", "")
