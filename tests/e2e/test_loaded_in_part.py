"""A page of which a part could not be had, because the server went away meanwhile, loads itself anew."""

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.running_server import RunningServer

PAGES = ["/display/hall-1", "/counter/4/sign", "/kiosk/kiosk-1"]
PARTS = ["/static/tokens.css", "/static/early.js", "/static/feed.js"]
"""A style sheet, a script, and what a script brings."""
WHOLE_AGAIN = """() => performance.getEntriesByType("navigation")[0].type === "reload"
  && document.readyState === "complete" && document.getElementById("page-end")
  && history.state.loadedInPart === 0"""
WAIT_NOT_AND_TELL = """const { setTimeout } = window
window.setTimeout = (run, ms) => { console.log(ms); return setTimeout(run, 0) }"""


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    return module_server_with()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("path", PAGES)
def test_a_screen_whose_server_dies_amid_a_load_is_whole_once_it_is_back(
    server: RunningServer, page: OpenPage, path: str, part: str
) -> None:
    screen, died = page(1280, 720), list[str]()

    def die(route: Route) -> None:
        if died:
            return route.continue_()
        died.append(route.request.url)
        server.kill()
        return route.abort("connectionreset")

    screen.route(f"**{part}", die)
    with screen.expect_event("requestfailed", lambda request: request.url.endswith(part)):
        screen.goto(f"{server.url}{path}", wait_until="commit")
    server.start()
    screen.wait_for_function(WHOLE_AGAIN)

    assert died
    assert screen.evaluate("document.styleSheets.length") == screen.locator("link[rel=stylesheet]").count()


def test_a_document_that_breaks_off_is_asked_for_again(server: RunningServer, page: OpenPage) -> None:
    screen = page(1280, 720)

    def break_off(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().split("<body", 1)[0] + "<body>")

    screen.route("**/sign-in", break_off, times=1)
    screen.goto(f"{server.url}/sign-in")

    expect(screen.locator("#page-end")).to_be_attached()


def test_files_that_are_never_there_are_tried_for_less_and_less(
    server: RunningServer, page: OpenPage
) -> None:
    screen, waits = page(1280, 720), list[int]()
    screen.add_init_script(WAIT_NOT_AND_TELL)
    screen.route("**/static/**", lambda route: route.abort())
    screen.on("console", lambda said: waits.append(int(said.text)) if said.text.isdecimal() else None)

    with screen.expect_console_message(lambda said: said.text == "60000"):
        screen.goto(f"{server.url}/sign-in", wait_until="commit")
    with screen.expect_console_message(lambda said: said.text.isdecimal()):
        pass

    assert waits[:7] == [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]
