"""Whatever strangers say, each line of the log is one JSON object, repeats none of it, and there are few."""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from hardware.programs.log_bounds import MOST_OF_A_KIND
from tests.faults.crowded_office import config_text
from tests.office.live import nonsense
from tests.running_server import RunningServer

pytestmark = pytest.mark.slow

ROUNDS = 10


def test_a_thousand_pieces_of_nonsense_leave_few_lines_and_each_is_whole(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(config_text(with_printers=False), encoding="utf-8")
    server = RunningServer(tmp_path, config, is_demo=False, speed=0)
    server.start()

    for _ in range(ROUNDS):
        for say in nonsense.ALL:
            say(server.port)

    assert ROUNDS * len(nonsense.ALL) > 1_000
    server.api().get("/hall").raise_for_status()
    server.stop()
    lines = [json.loads(line) for line in server.log.splitlines()]
    assert nonsense.WORD not in server.log.casefold()
    assert [line for line in lines if line["level"] == "error"] == []
    assert {line["event"] for line in lines} == {
        "request_refused",
        "message_refused",
        "token_refused",
        "lines_left_out",
    }
    times = [datetime.fromisoformat(line["timestamp"]) for line in lines]
    minutes = (max(times) - min(times)).total_seconds() // 60 + 2
    kinds = Counter((line["event"], line.get("why")) for line in lines)
    assert max(kinds.values()) <= MOST_OF_A_KIND * minutes
