"""The office with a certificate of its own: everything by TLS, and nothing in the clear."""

import json
import re
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import websocket
import zxingcpp
from PIL import Image

from tests.certificates import Certificates, made
from tests.running_server import ROOT, Api, RunningServer
from tests.still_demo import manager, still_demo

__all__ = ["manager"]

pytestmark = pytest.mark.slow

PATIENCE_S = 20


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return made(tmp_path_factory.mktemp("tls"), "127.0.0.1")


@pytest.fixture(scope="module")
def server(files: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A demo in which nobody moves by themselves, on https."""
    folder = tmp_path_factory.mktemp("https")
    config = folder / "config.toml"
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    config.write_text(text.replace("[server]\n", f"[server]\n{files.toml}"), encoding="utf-8")
    with still_demo(folder, config, files.authority) as running:
        yield running


class Follower:
    """One who follows the hall by a bare websocket, which must trust the office's authority."""

    def __init__(self, server: RunningServer, authority: Path) -> None:
        url = server.url.replace("https://", "wss://") + "/socket.io/?EIO=4&transport=websocket"
        trust = {"ca_certs": str(authority)}
        self._socket = websocket.create_connection(url, sslopt=trust, timeout=PATIENCE_S, origin=server.url)
        assert str(self._socket.recv()).startswith("0{")
        self._socket.send('40/live,{"follow":"hall"}')
        self.seq = int(self.event("head")["seq"])

    def event(self, name: str) -> Any:
        """Return what the next event of that name tells; pings are answered meanwhile."""
        while True:
            message = str(self._socket.recv())
            if message == "2":
                self._socket.send("3")
            elif message.startswith(f'42/live,["{name}"'):
                return json.loads(message[len("42/live,") :])[1]

    def close(self) -> None:
        """Leave."""
        self._socket.close()


@pytest.fixture
def follower(server: RunningServer, files: Certificates) -> Iterator[Follower]:
    opened = Follower(server, files.authority)
    yield opened
    opened.close()


def test_who_signs_in_gets_a_cookie_for_this_host_and_tls_only(
    server: RunningServer, files: Certificates
) -> None:
    answer = requests.post(
        f"{server.url}/api/v1/session",
        json={"login": "officer", "password": "demo"},
        verify=str(files.authority),
        timeout=PATIENCE_S,
    )

    assert answer.status_code == 200
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-mot_cua=")
    for flag in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert flag in cookie
    assert "Domain" not in cookie
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")


def test_a_call_reaches_who_follows_by_wss(
    server: RunningServer, manager: Api, follower: Follower, files: Certificates
) -> None:
    """The shared frame cannot be written past TLS, so this takes the library's way."""
    second = Follower(server, files.authority)

    ticket = manager.ticket("B")

    for each in (follower, second):
        (entry,) = each.event("entries")
        assert (entry["seq"], entry["ticket"]["label"]) == (each.seq + 1, ticket["label"])
    second.close()


def test_many_entries_at_once_come_whole_and_in_order(manager: Api, follower: Follower) -> None:
    for _ in range(30):
        manager.ticket("C")

    seen: list[int] = []
    while len(seen) < 30:
        seen += [entry["seq"] for entry in follower.event("entries") if entry["seq"] > follower.seq]

    assert seen == list(range(follower.seq + 1, follower.seq + 31))


def test_the_code_on_the_ticket_leads_to_https(server: RunningServer, manager: Api) -> None:
    ticket = manager.ticket("D")
    job = manager.post(f"/tickets/{ticket['id']}/prints").json()["job"]

    pictures = printed(server, manager, ticket["id"])

    assert job["printer"]
    found = zxingcpp.read_barcodes(Image.open(pictures[0]).convert("L"))
    assert [code.text for code in found] == [f"{server.url}/t/{ticket['key']}"]


def printed(server: RunningServer, manager: Api, ticket_id: int) -> list[Path]:
    """Wait until the ticket's paper came and return its pictures, the newest first."""
    while manager.get(f"/tickets/{ticket_id}").json()["ticket"]["print"] != "printed":
        pass
    return sorted(server.data.rglob("*.png"), key=lambda file: file.stat().st_mtime_ns, reverse=True)


def test_pages_and_the_api_are_not_told_to_plain_http(server: RunningServer) -> None:
    plain = server.url.replace("https://", "http://")

    with pytest.raises(requests.ConnectionError):
        requests.get(f"{plain}/healthz", timeout=PATIENCE_S)


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_an_old_tls_is_refused(server: RunningServer, version: ssl.TLSVersion) -> None:
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version = old.maximum_version = version

    with (
        socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) as raw,
        pytest.raises((ssl.SSLError, ConnectionError)),
    ):
        old.wrap_socket(raw)


def test_who_hangs_up_in_the_middle_of_the_handshake_is_no_fault(server: RunningServer, manager: Api) -> None:
    for sent in (b"", b"\x16\x03\x01", b"GET / HTTP/1.1\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) as raw:
            raw.sendall(sent)

    assert manager.get("/hall").status_code == 200
    assert "Traceback" not in server.log


def test_check_says_what_is_wrong_with_the_certificate(server: RunningServer, tmp_path: Path) -> None:
    elsewhere = made(tmp_path / "tls", "192.0.2.10")
    config = tmp_path / "config.toml"
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    text = text.replace('address = ""', 'address = "https://192.0.2.10:8443"')
    config.write_text(text.replace("[server]\n", f"[server]\n{elsewhere.toml}"), encoding="utf-8")

    good = check(config)
    elsewhere.key.chmod(0o604)
    bad = check(config)

    assert (good.returncode, good.stderr) == (0, "")
    assert not re.search("but:", good.stdout)
    assert bad.returncode == 1
    assert "everyone on this machine can read" in bad.stderr


def check(config: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "server.py", "check", "--config", str(config)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S)
