"""A trial hour in a real browser: every face follows into it and back, untouched, and says what it is."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.console_page import IDLE, PRIMARY
from tests.e2e.hall_page import mute
from tests.e2e.kiosk_page import label as label_at
from tests.trial_office import (
    KIOSK,
    MANAGER,
    OFFICER,
    PASSWORD,
    SCREEN,
    TrialOffice,
    closed_today,
    furnished,
    wait_for,
)

MARK = ".trial-banner"
COUNTER = 4


def device(office: TrialOffice, page: Page, path: str, token: str) -> Page:
    """Enrol a browser as a device, and return its page."""
    with page.expect_navigation(url=f"**{path}"):
        page.goto(f"{office.server.url}{path}#token={token}")
    return page


def person(office: TrialOffice, page: Page, login: str, path: str) -> Page:
    """Sign a person in, and return the page that they want."""
    told: Any = {"login": login, "password": PASSWORD}
    assert page.request.post(f"{office.server.url}/api/v1/session", data=told).ok
    page.goto(f"{office.server.url}{path}")
    return page


def press(manager: Page, name: str) -> None:
    """Find the button by keyboard alone and press it."""
    button = manager.get_by_role("button", name=name)
    button.focus()
    manager.keyboard.press("Enter")


def key_of_another(office: TrialOffice) -> str:
    """Return the key of one more ticket of the kiosk, which may give none for some seconds."""
    given: list[str] = []

    def issue() -> bool:
        answer = office.kiosk.post("/tickets", {"field": "B"})
        given.extend([answer.json()["ticket"]["key"]] if answer.status_code == 201 else [])
        return bool(given)

    wait_for(issue)
    return given[0]


def papers_of(office: TrialOffice) -> list[Path]:
    """Return the pictures that came out of the trial's printers, whole ones only."""
    return [path for path in (office.server.data / "trial-hour").rglob("*.png") if path.stat().st_size]


def opened(office: TrialOffice, page: OpenPage) -> dict[str, Page]:
    """Open a page of each kind, of which none says anything of a trial."""
    faces = {
        "kiosk": device(office, page(1080, 1920, touch=True), f"/kiosk/{KIOSK}", office.token),
        "hall": device(office, mute(page), f"/display/{SCREEN}", office.screen_token),
        "sign": page(800, 480),
        "manager": person(office, page(1366, 900), MANAGER, "/manager/"),
        "console": person(office, page(1366, 768), OFFICER, f"/counter/{COUNTER}"),
    }
    faces["sign"].goto(f"{office.server.url}/counter/{COUNTER}/sign")
    for face in faces.values():
        expect(face.locator(MARK)).to_have_count(0)
    return faces


def serve_one(office: TrialOffice, faces: dict[str, Page]) -> None:
    """Open the counter, take a number with its paper, and call it: hall and sign show it."""
    console = faces["console"]
    expect(console.locator(IDLE)).to_be_visible()
    console.locator(PRIMARY).click()
    faces["kiosk"].tap('[data-field="B"]')
    label = label_at(faces["kiosk"])
    assert label == "TB001"
    wait_for(lambda: papers_of(office))
    expect(console.locator(IDLE)).to_be_visible()
    console.locator(PRIMARY).click()
    expect(console.locator(".hand__label")).to_have_text(label)
    expect(faces["hall"].locator("[data-newest-label]")).to_have_text(label)
    expect(faces["sign"].locator("[data-label]")).to_have_text(label)


def test_the_whole_way_is_tried_in_the_evening_and_nothing_of_it_stays(
    server_with: ServerWith, page: OpenPage, axe: Axe
) -> None:
    office = furnished(server_with(closed_today(), demo=False))
    faces = opened(office, page)
    assert axe(faces["manager"]) == []

    press(faces["manager"], "Bắt đầu giờ thử")

    office.wait_until(is_trial=True)
    for face in faces.values():
        expect(face.locator(MARK)).to_contain_text("THỬ")
    for name in ("manager", "kiosk", "console"):
        assert axe(faces[name]) == []

    serve_one(office, faces)
    phone = page(390, 844)
    phone.goto(f"{office.server.url}/t/{key_of_another(office)}")
    expect(phone.locator("[data-ahead]")).to_be_visible()

    press(faces["manager"], "Kết thúc giờ thử")

    office.wait_until(is_trial=False)
    for name, face in faces.items():
        expect(face.locator(MARK), name).to_have_count(0)
    # The office refuses to have that ticket followed any more, and the phone asks at once why.
    expect(phone.locator("h1")).to_have_text("Đây là phiếu thử máy")
    assert office.manager.get("/journal").json()["entries"] == []
