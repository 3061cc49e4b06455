"""The widget in real pages of other origins: named hosts frame it and read the hall, others do neither."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import ServerWith
from tests.running_server import ROOT, RunningServer

_PAGE = """<!doctype html><html lang="vi"><title>portal</title>
<iframe title="hall" src="{url}/widget/hall" width="360" height="400"></iframe>
<p id="told">…</p><script>
fetch("{url}/api/v1/hall").then((answer) => answer.json()).then(
  (hall) => {{ document.querySelector("#told").textContent = "waiting " + hall.fields[0].waiting }},
  () => {{ document.querySelector("#told").textContent = "kept out" }})
</script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def portal(folder: Path) -> Iterator[int]:
    """Serve the pages of another origin, and give its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "portal").mkdir()
    with portal(tmp_path / "portal") as found:
        yield found


@pytest.fixture
def office(port: int, tmp_path: Path, server_with: ServerWith) -> RunningServer:
    """An office whose hall pages of 127.0.0.1 may show, and those of localhost may not."""
    config = (ROOT / "config.toml").read_text(encoding="utf-8")
    server = server_with(f'{config}\n[widget]\nhosts = ["127.0.0.1:{port}"]\n')
    page = _PAGE.format(url=server.url)
    (tmp_path / "portal" / "index.html").write_text(page, encoding="utf-8")
    return server


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """A browser that knows nothing of the office."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_named_host_s_page_frames_the_hall_and_reads_it(
    office: RunningServer, port: int, stranger: Page
) -> None:
    office.api("manager").ticket("A")

    stranger.goto(f"http://127.0.0.1:{port}/")

    frame = stranger.frame_locator("iframe")
    expect(frame.get_by_role("columnheader", name="Lĩnh vực")).to_be_visible()
    expect(frame.get_by_role("row").nth(1).locator("td").first).to_have_text("1")
    expect(stranger.locator("#told")).to_have_text("waiting 1")
    assert stranger.context.cookies() == []


def test_another_host_s_page_does_neither(office: RunningServer, port: int, stranger: Page) -> None:
    complaints: list[str] = []
    stranger.on("console", lambda message: complaints.append(message.text))

    stranger.goto(f"http://localhost:{port}/")

    expect(stranger.locator("#told")).to_have_text("kept out")
    expect(stranger.frame_locator("iframe").get_by_role("columnheader")).to_have_count(0)
    assert any("frame-ancestors" in one for one in complaints), complaints


def test_the_frame_is_read_within_280_px_and_in_english(office: RunningServer, stranger: Page) -> None:
    stranger.set_viewport_size({"width": 280, "height": 600})

    stranger.goto(f"{office.url}/widget/hall")
    stranger.get_by_role("link", name="English").click()
    # Its headings can be read before its styles have come.
    stranger.wait_for_url("**/widget/hall?language=en")

    expect(stranger.get_by_role("columnheader", name="Waiting")).to_be_visible()
    assert stranger.evaluate("document.documentElement.scrollWidth") <= 280
