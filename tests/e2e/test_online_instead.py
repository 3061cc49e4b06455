"""Who files online instead of taking a number says so by a touch, and is counted once, by no name."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.kiosk_page import UPRIGHT, issued
from tests.e2e.online_procedure import COUNTING, DEATH, make_online, told_to_the_manager
from tests.running_server import RunningServer

START = "/lookup/lookup-1"
PORTAL = "https://dichvucong.gov.vn"
NAME = "Đăng ký khai tử"


def opened(server: RunningServer, page: OpenPage) -> Page:
    make_online(server)
    screen = page(*UPRIGHT, touch=True)
    screen.goto(f"{server.url}{START}/procedures/{DEATH}")
    return screen


def test_at_a_lookup_screen_they_are_thanked_and_the_next_one_begins_anew(
    server: RunningServer, page: OpenPage
) -> None:
    screen = opened(server, page)
    screen.clock.install()
    screen.goto(screen.url)

    with screen.expect_response(COUNTING) as counted:
        screen.locator("[data-online]").evaluate("(link) => { link.click(); link.click() }")

    assert counted.value.status == 201
    expect(screen.locator("[data-taking=online]")).to_be_visible()
    expect(screen.locator("#taking-online")).to_be_focused()
    assert told_to_the_manager(server, page) == [f"{NAME} 0 1"]
    screen.clock.fast_forward(20_000)
    expect(screen.locator(".search-open")).to_be_visible()
    assert issued(server) == []


def test_who_only_reads_or_takes_a_number_is_not_counted(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)

    screen.tap("[data-take]")

    expect(screen.locator("[data-taking=number]")).to_be_visible()
    expect(screen.locator("[data-taking=online]")).to_be_hidden()
    assert told_to_the_manager(server, page) == []


def test_what_cannot_be_counted_is_thanked_for_all_the_same(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)
    screen.route(COUNTING, lambda route: route.abort())

    screen.tap("[data-online]")

    expect(screen.locator("[data-taking=online]")).to_be_visible()
    screen.tap("[data-online-done]")
    expect(screen.locator(".search-open")).to_be_visible()


def test_both_pages_can_be_used_by_everybody(server: RunningServer, page: OpenPage, axe: Axe) -> None:
    screen = opened(server, page)
    assert axe(screen) == []

    screen.tap("[data-online]")

    expect(screen.locator("[data-taking=online]")).to_be_visible()
    assert axe(screen) == []


def test_without_scripts_the_touch_begins_anew(server: RunningServer, page: OpenPage) -> None:
    make_online(server)
    screen = page(*UPRIGHT, java_script_enabled=False)
    screen.goto(f"{server.url}{START}/procedures/{DEATH}")

    screen.locator("[data-online]").click()

    expect(screen.locator(".search-open")).to_be_visible()


def test_a_phone_that_opens_the_portal_twice_has_read_of_it_once(
    server: RunningServer, page: OpenPage
) -> None:
    make_online(server)
    phone = page(390, 844, touch=True)
    phone.goto(f"{server.url}/procedures/{DEATH}")
    asked = []

    for _ in range(2):
        expect(phone.locator("[data-diverts]")).to_have_attribute("href", PORTAL)
        # No test leaves this machine: another page stands for the portal's.
        phone.locator("[data-diverts]").evaluate("(link) => link.setAttribute('href', '/booking')")
        with phone.expect_request(COUNTING) as counting:
            phone.tap("[data-diverts]")
        asked.append((counting.value.post_data_json, counting.value.headers["idempotency-key"]))
        phone.wait_for_url("**/booking")
        phone.go_back()
        expect(phone.locator(".procedure__name")).to_have_text(NAME)

    assert asked[0] == asked[1]
    assert asked[0][0] == {"kind": "shown"}
    assert told_to_the_manager(server, page) == [f"{NAME} 1 0"]
