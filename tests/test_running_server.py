"""The server that tests start: a port that another program took meanwhile costs neither a test nor a file."""

import gc
import socket
import warnings
from pathlib import Path

from tests.running_server import ROOT, RunningServer


def test_a_port_that_was_taken_is_exchanged_and_nothing_stays_open(tmp_path: Path) -> None:
    server = RunningServer(tmp_path, ROOT / "config.toml", is_demo=False, speed=0)
    with socket.socket() as other, warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)
        other.bind(("127.0.0.1", server.port))
        other.listen()

        server.start()
        server.stop()
        gc.collect()

        assert server.port != other.getsockname()[1]
    assert [str(one.message) for one in told] == []
