"""The garbage collector, once the office is wired."""

import subprocess
import sys

_IN_ITS_OWN_PROCESS = """
import gc
gc.disable()  # As server.py does while it loads.
from office.live.collecting import collect_rarely
loaded = len(gc.get_objects())
collect_rarely()
class Ring: pass
for _ in range(100_000):
    ring = Ring()
    ring.itself = ring
assert gc.get_freeze_count() > loaded / 2, "what was loaded is looked through again and again"
assert len([one for one in gc.get_objects() if isinstance(one, Ring)]) < 50_000, "rings are never freed"
"""


def test_what_is_loaded_is_left_alone_and_rings_made_later_are_freed() -> None:
    done = subprocess.run([sys.executable, "-c", _IN_ITS_OWN_PROCESS], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
