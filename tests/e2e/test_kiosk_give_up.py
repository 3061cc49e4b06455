"""A visitor scans the ticket at the kiosk and gives its place up there: pty, server and browser are real."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.kiosk_page import LEAST_TARGET_PX, PATIENCE_MS, UPRIGHT, opened, see, stage
from tests.e2e.scanning import with_scanner
from tests.hardware.wires.virtual_port import VirtualPort
from tests.hardware.wires.virtual_port import scanner_port as port
from tests.running_server import Api, RunningServer

__all__ = ["port"]

LYING = (1366, 768)
LONG_NAME = "Đăng ký kết hôn, khai sinh, khai tử có yếu tố nước ngoài và liên thông thẻ BHYT"
OPENER, KEEP, YES = "[data-scanned-give-up]", "[data-give-up-no]", "[data-give-up-yes]"


@pytest.fixture
def server(server_with: ServerWith, port: VirtualPort) -> RunningServer:
    return server_with(with_scanner(port.path).replace('name = "Hộ tịch"', f'name = "{LONG_NAME}"'))


def scanned(server: RunningServer, page: OpenPage, port: VirtualPort, ticket: Any, size: Any) -> Page:
    """Open kiosk 1, hold the ticket to its scanner, and return the page that says where it stands."""
    kiosk = opened(server, page, size)
    with kiosk.expect_request("**/api/v1/scans?after=*", timeout=PATIENCE_MS):
        pass
    port.send(f"{server.url}/t/{ticket['key']}\r\n".encode())
    expect(see(kiosk, "scanned")).to_contain_text(ticket["label"])
    return kiosk


def state(manager: Api, ticket: Any) -> Any:
    return manager.get(f"/t/{ticket['key']}").json()["ticket"]["state"]


def fits(kiosk: Page, size: tuple[int, int], *buttons: str) -> bool:
    """Whether those buttons are large, in that order and wholly on the screen."""
    boxes = [box for one in buttons if (box := kiosk.locator(one).bounding_box())]
    head, heading = kiosk.locator("header").bounding_box(), kiosk.locator("h1:visible").bounding_box()
    assert head is not None
    assert heading is not None
    least = LEAST_TARGET_PX if size == UPRIGHT else LEAST_TARGET_PX * size[1] / UPRIGHT[0]
    return (
        len(boxes) == len(buttons)
        and heading["y"] >= head["y"] + head["height"]
        and all(box["height"] >= least and box["y"] + box["height"] <= size[1] for box in boxes)
        and all(box["x"] >= 0 and box["x"] + box["width"] <= size[0] for box in boxes)
        and [box["y"] for box in boxes] == sorted(box["y"] for box in boxes)
        and kiosk.evaluate("document.documentElement.scrollHeight") == size[1]
    )


@pytest.mark.parametrize(("size", "language"), [(UPRIGHT, "en"), (LYING, "vi")])
def test_a_place_is_given_up_only_after_a_second_touch(
    server: RunningServer,
    page: OpenPage,
    port: VirtualPort,
    axe: Axe,
    size: tuple[int, int],
    language: str,
) -> None:
    manager = server.api("manager")
    mine = manager.ticket("B")
    kiosk = scanned(server, page, port, mine, size)
    if language == "en":
        kiosk.tap('[data-language="en"]')
    assert fits(kiosk, size, OPENER)
    assert axe(kiosk) == []

    kiosk.tap(OPENER)
    lost = {"vi": f"Số {mine['label']} sẽ bị hủy", "en": f"Number {mine['label']} will be cancelled"}
    expect(see(kiosk, "give_up")).to_contain_text(lost[language])
    expect(kiosk.locator(YES)).to_be_enabled()
    assert fits(kiosk, size, KEEP, YES)
    assert axe(kiosk) == []
    kiosk.tap(KEEP)
    expect(see(kiosk, "scanned")).to_contain_text({"vi": "vẫn còn", "en": "kept"}[language])
    expect(kiosk.locator(OPENER)).to_be_hidden()
    assert state(manager, mine) == "waiting"

    other = manager.ticket("B")
    port.send(f"{server.url}/t/{other['key']}\r\n".encode())
    expect(see(kiosk, "scanned")).to_contain_text(other["label"])
    kiosk.tap(OPENER)
    kiosk.tap(YES)

    done = {"vi": "Đã hủy số này", "en": "Your number is cancelled"}
    expect(see(kiosk, "scanned")).to_contain_text(done[language])
    expect(kiosk.locator(OPENER)).to_be_hidden()
    last = manager.get("/journal?after=0&limit=100").json()["entries"][-1]
    assert (last["kind"], last["actor"], last["flag"]) == ("cancelled", "kiosk:kiosk-1", "by_visitor")
    assert (last["ticket"]["label"], state(manager, mine)) == (other["label"], "waiting")
    assert other["key"] not in kiosk.content()


def test_who_does_not_answer_keeps_the_place(
    server: RunningServer, page: OpenPage, port: VirtualPort
) -> None:
    manager = server.api("manager")
    mine = manager.ticket("B")
    kiosk = scanned(server, page, port, mine, UPRIGHT)

    kiosk.clock.install()
    kiosk.tap(OPENER)
    see(kiosk, "give_up")
    kiosk.clock.fast_forward(20_000)

    see(kiosk, "choose")
    assert state(manager, mine) == "waiting"


def test_what_was_not_answered_is_not_said_to_be_done(
    server: RunningServer, page: OpenPage, port: VirtualPort
) -> None:
    mine = server.api("manager").ticket("B")
    kiosk = scanned(server, page, port, mine, UPRIGHT)

    def refuse(route: Route) -> None:
        problem = '{"code": "illegal_move", "details": {}, "detail": "", "status": 409, "title": ""}'
        route.fulfill(status=409, content_type="application/problem+json", body=problem)

    kiosk.route("**/cancellations", refuse)
    kiosk.tap(OPENER)
    kiosk.tap(YES)

    expect(see(kiosk, "refused")).to_contain_text("Chưa làm được")
    expect(stage(kiosk, "refused")).not_to_contain_text("lấy được số")
