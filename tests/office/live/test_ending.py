"""The end of the server: once told to end it closes all the way, however often it is told again."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 60
SERVER = textwrap.dedent("""
    from gevent import monkey

    monkey.patch_all()
    from types import SimpleNamespace

    import gevent

    from office.live.serving import serve_until_told

    # Signals alone do not keep the loop going.
    idle = SimpleNamespace(start=lambda: gevent.spawn_later(600, print), stop=lambda: None)
    serve_until_told(idle, lambda: print("serves", flush=True))
    print("closes", flush=True)
    input()
    print("everything is saved", flush=True)
""")


@pytest.mark.parametrize("again", [signal.SIGTERM, signal.SIGINT])
def test_a_second_signal_does_not_cut_off_what_is_saved_at_the_end(again: signal.Signals) -> None:
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "serves\n"
        process.terminate()
        assert process.stdout.readline() == "closes\n"

        process.send_signal(again)

        said, _ = process.communicate("\n", PATIENCE_S)
    assert (process.returncode, said) == (0, "everything is saved\n")
