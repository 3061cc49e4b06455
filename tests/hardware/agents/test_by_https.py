"""An agent and a server with a certificate of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.agents.messages import Verb
from hardware.agents.server_connection import Refused, ServerAway, ServerConnection, SessionOver
from tests.certificates import made
from tests.running_agent import enrolled
from tests.running_server import ROOT, RunningServer
from tests.still_demo import still_demo

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    files = made(tmp_path / "tls", "127.0.0.1")
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    text = text.replace("[server]\n", f"[server]\n{files.toml}").replace("agent = false", "agent = true", 1)
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    with still_demo(tmp_path, config, files.authority) as running:
        yield running


def test_an_agent_speaks_only_with_a_server_it_trusts(server: RunningServer, tmp_path: Path) -> None:
    token = enrolled(server, "kiosk-1", "kiosk")
    trusting = ServerConnection(server.url, token, tmp_path / "tls" / "authority.pem")
    stranger = made(tmp_path / "other", "127.0.0.1").authority

    commands = trusting.fetch(trusting.begin(), 0)

    assert (commands[0].to, commands[0].verb) == ("printer", Verb.OPEN)
    for authority in (stranger, None):
        with pytest.raises(ServerAway, match="certificate"):
            ServerConnection(server.url, token, authority).begin()
    with pytest.raises(SessionOver):
        trusting.fetch("another", 0)
    with pytest.raises(Refused, match="token"):
        ServerConnection(server.url, "wrong", tmp_path / "tls" / "authority.pem").begin()
