"""A running office that is closed at this hour, with a manager, an officer and a kiosk: for trial hours."""

import re
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import requests
from argon2 import PasswordHasher

from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token, new_token
from office.store.sqlite import SqliteStore
from tests.conftest import ROOMS
from tests.e2e.printer_at_kiosk import with_printers
from tests.running_server import Api, RunningServer

MANAGER, OFFICER, PASSWORD = "lan", "an", "ba con mèo xanh"
KIOSK, SCREEN = "kiosk-1", "hall-1"
_HASH = PasswordHasher(memory_cost=8, time_cost=1, parallelism=1).hash(PASSWORD)
"""Cheap to prove."""
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PATIENCE_S = 120
_PAUSE_S = 0.1
VIRTUAL = 'kind = "virtual"\nfolder = "papers"'


def closed_today() -> str:
    """Return config.toml, as text, of an office that opens in three days and prints pictures."""
    opens = _WEEK[(datetime.now(UTC).weekday() + 3) % 7]
    # Without days that were moved: one of them may be today.
    text = re.sub(r"\[\[hours\.worked\]\]\n(?:.+\n)+", "", with_printers(VIRTUAL))
    return re.sub(r"(?m)^days = .*$", f'days = ["{opens}"]', text)


@dataclass
class TrialOffice:
    """The office, who acts in it, and the tokens of its kiosk and its screen."""

    server: RunningServer
    manager: Api
    officer: Api
    kiosk: Api
    token: str
    screen_token: str

    def begin(self) -> None:
        """Begin a trial hour as its manager, and return once it is served."""
        answer = self.manager.post("/manager/trial-hours")
        assert answer.status_code == 202, answer.text
        self.wait_until(is_trial=True)

    def end(self) -> None:
        """End it as its manager, and return once the office is back."""
        assert self.manager.post("/manager/trial-hours/endings").status_code == 202
        self.wait_until(is_trial=False)

    def wait_until(self, *, is_trial: bool) -> None:
        """Wait until the server serves the one or the other; it is away between."""
        wait_for(lambda: self.edition().startswith("trial-") == is_trial)

    def edition(self) -> str:
        """Return the edition of today's pages."""
        return str(self.hall()["edition"])

    def hall(self) -> dict[str, Any]:
        """Return the hall as anyone sees it."""
        answer = requests.get(f"{self.server.url}/api/v1/hall", timeout=15)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found


def wait_for(holds: Any) -> None:
    """Wait until it holds; a server that is away meanwhile does not hold."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        try:
            if holds():
                return
        except requests.RequestException:
            pass
        time.sleep(_PAUSE_S)
    raise AssertionError("what was waited for did not come")


def furnished(server: RunningServer) -> TrialOffice:
    """Give a running server that has nobody yet its people, a kiosk and a screen, as a command would."""
    now, token = datetime.now(UTC), new_token()
    screen = new_token()
    with closing(SqliteStore(server.data, rooms=ROOMS, is_guest=True)) as store:
        accounts = Accounts(store)
        for login, role in ((MANAGER, Role.MANAGER), (OFFICER, Role.OFFICER)):
            accounts.add_officer(Officer(login, role), _HASH, now)
        accounts.add_device(Device(KIOSK, DeviceRole.KIOSK, now), hash_of_token(token))
        accounts.add_device(Device(SCREEN, DeviceRole.SCREEN, now), hash_of_token(screen))
    manager, officer = (server.api(login, PASSWORD) for login in (MANAGER, OFFICER))
    return TrialOffice(server, manager, officer, server.api(token=token), token, screen)


def files_of(folder: Path) -> set[str]:
    """Return the names in a data folder."""
    return {path.name for path in folder.iterdir()}
