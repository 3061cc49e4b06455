"""A day's log holds nothing that opens anything: no password, token, cookie or ticket's key."""

import re
import socket
from pathlib import Path

import pytest

from tests.faults.crowded_office import config_text
from tests.running_server import RunningServer

pytestmark = pytest.mark.slow

PATIENCE_S = 20
NEW = "một câu không ai đoán"


def raw(server: RunningServer, text: str) -> None:
    """Send what is no proper request."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) as line:
        line.sendall(text.encode())
        line.recv(1024)


def test_the_log_of_a_day_holds_nothing_that_opens_anything(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(config_text(with_printers=False), encoding="utf-8")
    server = RunningServer(tmp_path, config, is_demo=False, speed=0)
    said = server.command("device", "add", "kiosk-1", "--role", "kiosk")
    token = said.splitlines()[0].removeprefix("token: ")
    said = server.command("officer", "add", "lan", "--role", "manager")
    password = said.splitlines()[0].removeprefix("one-time password: ")
    server.start()
    lan = server.api("lan", password)
    csrf = lan.put("/session/password", {"old": password, "new": NEW}).json()["csrf_token"]
    lan = server.api("lan", NEW)
    keys = [lan.ticket("B")["key"] for _ in range(5)]
    for key in keys:
        assert lan.get(f"/t/{key}").status_code == 200
        lan.get(f"/t/{key}x")
        lan.post(f"/t/{key}", {"a": key})
        raw(server, f"GET /t/{key}\r\n\r\n")
        raw(server, f"GET /t/{key} HTTP/7.7\r\nX: {token}\r\n\r\n")
        raw(server, f"POST /t/{key} HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{password}")
    lan.post("/session", {"login": "lan", "password": f"{NEW}!"})
    lan.post("/device-session", {"token": f"{token}!"})
    server.api(token=token).get("/journal")
    server.api(token=f"{token}?").get("/hall")
    lan.delete("/session")
    server.stop()

    assert "signed_in" in server.log
    assert "request_refused" in server.log
    for secret in (token, password, NEW, csrf, *keys):
        assert secret not in server.log
    assert not re.search(r"mot_cua=|Bearer|argon2", server.log)
    assert "Traceback" not in server.log
