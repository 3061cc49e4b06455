"""A trial hour on a real server: nothing of it reaches the office's own data, however it ends."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.running_server import RunningServer
from tests.trial_office import (
    OFFICER,
    PASSWORD,
    TrialOffice,
    closed_today,
    files_of,
    furnished,
    wait_for,
)

COUNTER, FIELD = 4, "B"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TrialOffice]:
    """A real office that is closed at this hour."""
    config = tmp_path / "config.toml"
    config.write_text(closed_today(), encoding="utf-8")
    server = RunningServer(tmp_path, config, is_demo=False, speed=0)
    server.start()
    yield furnished(server)
    server.close()


def today(office: TrialOffice) -> str:
    return str(office.hall()["office_day"])


def report(office: TrialOffice) -> dict[str, object]:
    answer = office.manager.get(f"/reports?from={today(office)}&to={today(office)}")
    answer.raise_for_status()
    found: dict[str, object] = answer.json()
    return found


def serve_one(office: TrialOffice) -> tuple[int, str]:
    """Have a number taken, called and served in the trial hour; return its id and key."""
    office.officer.put(f"/counters/{COUNTER}/state", {"state": "open"}).raise_for_status()
    ticket = office.kiosk.ticket(FIELD)
    office.officer.post(f"/counters/{COUNTER}/calls").raise_for_status()
    office.officer.post(f"/tickets/{ticket['id']}/finishes").raise_for_status()
    return ticket["id"], ticket["key"]


def nothing_is_left(office: TrialOffice) -> bool:
    return "trial-hour" not in files_of(office.server.data)


def test_the_office_s_report_and_journal_are_as_if_there_had_been_none(office: TrialOffice) -> None:
    before, journal, seq = report(office), office.hall()["journal_id"], office.hall()["seq"]

    office.begin()
    assert office.hall()["journal_id"] != journal
    ticket, key = serve_one(office)
    for path in ("/journal", f"/reports?from={today(office)}&to={today(office)}"):
        refused = office.manager.get(path)
        assert (refused.status_code, refused.json()["code"]) == (503, "trial_runs")
    assert office.kiosk.get("/t/" + "a" * 26).json()["code"] == "trial_runs"
    office.end()

    assert report(office) == before
    assert (office.hall()["journal_id"], office.hall()["seq"]) == (journal, seq)
    assert nothing_is_left(office)
    # What asks for a ticket of the trial finds none of the office's in its place.
    assert office.officer.get(f"/tickets/{ticket}").status_code == 404
    assert office.kiosk.get(f"/t/{key}").json()["details"] == {"reason": "trial_over"}
    page = requests.get(f"{office.server.url}/t/{key}", timeout=15)
    assert (page.status_code, "Đây là phiếu thử máy" in page.text) == (410, True)


def test_only_a_manager_begins_or_ends_it_and_both_may_be_asked_again(office: TrialOffice) -> None:
    for path in ("/manager/trial-hours", "/manager/trial-hours/endings"):
        assert office.officer.post(path).status_code == 403
        assert office.kiosk.post(path).status_code == 403
        assert office.server.api().post(path).status_code == 401
    assert office.manager.post("/manager/trial-hours/endings").json() == {"ends_at": None}

    office.begin()

    assert office.officer.post("/manager/trial-hours/endings").status_code == 403
    edition = office.edition()
    assert office.manager.post("/manager/trial-hours").json()["ends_at"] is not None
    assert office.edition() == edition


def test_people_and_devices_are_the_office_s_own_meanwhile_and_after(office: TrialOffice) -> None:
    office.begin()

    office.server.command("device", "revoke", "kiosk-1")
    changed = office.officer.put("/session/password", {"old": PASSWORD, "new": "hai con mèo đỏ"})
    changed.raise_for_status()
    assert office.kiosk.post("/tickets", {"field": FIELD}).status_code == 401
    office.end()

    assert office.kiosk.post("/tickets", {"field": FIELD}).status_code == 401
    again = office.server.api()
    assert again.sign_in(OFFICER, PASSWORD).status_code == 401
    assert again.sign_in(OFFICER, "hai con mèo đỏ").status_code == 200


@pytest.mark.parametrize("is_cut", [True, False])
def test_a_power_cut_and_a_stop_in_its_midst_leave_nothing_of_it(office: TrialOffice, is_cut: bool) -> None:
    journal = office.hall()["journal_id"]
    office.begin()
    serve_one(office)

    if is_cut:
        office.server.kill()
        assert not nothing_is_left(office)
    else:
        office.server.stop()
        assert nothing_is_left(office)
    office.server.start()

    assert office.hall()["journal_id"] == journal
    assert office.hall()["seq"] == 0
    assert nothing_is_left(office)


def test_a_page_of_the_one_changes_nothing_in_the_other(office: TrialOffice) -> None:
    headers = {"Authorization": f"Bearer {office.token}"}

    def by_page(edition: str) -> requests.Response:
        return requests.post(
            f"{office.server.url}/api/v1/tickets",
            json={"field": FIELD},
            headers=headers | {"X-Edition": edition},
            timeout=15,
        )

    own = office.edition()
    assert by_page("0123456789abcdef").json()["code"] == "field_closed"
    office.begin()
    trial = office.edition()

    refused = by_page(own).json()
    assert (refused["code"], refused["details"]) == ("other_office", {"edition": trial})
    assert by_page(trial).status_code == 201
    office.end()
    assert by_page(trial).json()["code"] == "other_office"
    assert by_page(own).json()["code"] == "field_closed"


def test_a_number_asked_while_it_begins_and_ends_is_the_trial_s_or_none(office: TrialOffice) -> None:
    given: list[str] = []
    is_over = threading.Event()

    def ask_again_and_again() -> None:
        kiosk = office.server.api(token=office.token)
        while not is_over.is_set():
            try:
                answer = kiosk.post("/tickets", {"field": FIELD})
            except requests.RequestException:
                continue  # The server is away: a kiosk asks again.
            if answer.status_code == 201:
                given.append(answer.json()["ticket"]["label"])

    asking = threading.Thread(target=ask_again_and_again)
    asking.start()
    try:
        office.begin()
        wait_for(lambda: given)
        office.end()
    finally:
        is_over.set()
        asking.join()

    assert given == [f"TB{number:03d}" for number in range(1, len(given) + 1)]
    assert office.hall()["seq"] == 0
    assert office.manager.get("/journal").json()["entries"] == []
