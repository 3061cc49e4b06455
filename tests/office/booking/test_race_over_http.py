"""Two hundred phones, each at its own address, send the form for five seats to a real server."""

import re
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest

from tests.running_server import ROOT, RunningServer
from tests.still_demo import still_demo

PHONES, SEATS, FIELD = 200, 5, "C"
"""One counter at five minutes a visit: five seats in half an hour at 84 %."""
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}
_PATIENCE_S = 60


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    text += f'\n[booking]\nfields = ["{FIELD}"]\nshare_percent = 84\n'
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    with still_demo(tmp_path, config) as running:
        yield running


class Phone:
    """One phone on the office's network."""

    def __init__(self, server: RunningServer, number: int) -> None:
        self._server, self._address = server, f"127.0.{1 + number // 200}.{1 + number % 200}"
        self.number, self.status, self.text, self.location = number, 0, "", ""

    def send(self, path: str, **form: str) -> None:
        """Send a form and keep what comes back."""
        source = (self._address, 0)
        connection = HTTPConnection("127.0.0.1", self._server.port, _PATIENCE_S, source_address=source)
        request_id = f"request-{self.number:06}-{len(path):03}"
        connection.request("POST", path, urlencode({**form, "request_id": request_id}), _FORM)
        answer = connection.getresponse()
        self.status, self.text = answer.status, answer.read().decode()
        self.location = answer.headers.get("Location", "")
        connection.close()


def test_five_are_booked_and_all_others_are_told_in_words(server: RunningServer) -> None:
    day = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date() + timedelta(days=1)
    wish = {"field": FIELD, "day": f"{day}", "at": "08:00", "birth_year": "1980"}
    phones, go = [Phone(server, number) for number in range(PHONES)], threading.Barrier(PHONES)

    def press(phone: Phone) -> None:
        go.wait()
        phone.send("/booking", **wish, digits=f"{phone.number:06}")

    threads = [threading.Thread(target=press, args=(phone,)) for phone in phones]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Counter(phone.status for phone in phones) == {303: SEATS, 409: PHONES - SEATS}
    assert all("Giờ này vừa hết chỗ" in phone.text for phone in phones if phone.status == 409)
    for phone in (one for one in phones if one.status == 303):
        key = re.sub(r"^/booking/|\?.*$", "", phone.location)
        phone.send(f"/booking/{key}/confirmations")
        assert phone.status == 303
        booking = server.api().get(f"/bookings/{key}").json()["booking"]
        assert booking["state"] == "booked"
    slots = server.api().get(f"/slots?field={FIELD}&day={day}").json()["slots"]
    eight = next(one for one in slots if one["at"].endswith("T01:00:00Z"))
    assert (eight["seats"], eight["free"]) == (SEATS, 0)
    assert not [phone.location for phone in phones if phone.location and phone.location[9:30] in server.log]
