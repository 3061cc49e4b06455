"""Notices beside the calls: words, pictures and a real video, on their days, and never over a call."""

import base64
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from display.playlist import FILE_NAME
from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.hall_page import LANDSCAPE, PORTRAIT, in_turn, mute, opened, show
from tests.e2e.printer_at_kiosk import with_printers
from tests.running_server import RunningServer

SCREENS = """
[[screen]]
name = "table"
title = "Thử"
layout = "table"

[[screen]]
name = "zones"
title = "Thử"
layout = "zones"
counters = [1, 2, 6, 7]

[[screen]]
name = "totem"
title = "Thử"
layout = "totem"

[[screen]]
name = "far"
title = "Thử"
counters = [1, 2]
inches = 43
farthest_m = 8
"""
SHOWN_MS = 5_000
# As the page has them: it looks for notices so often, and who waits is shown so long.
LOOK_AGAIN_MS = REST_MS = 20_000
# A second of a red square, as the browser itself writes it.
RECORD = """async () => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 })
  const brush = canvas.getContext("2d")
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" })
  const parts = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const ended = new Promise((done) => { recorder.onstop = done })
  recorder.start()
  for (let frame = 0; frame < 25; frame++) {
    brush.fillStyle = frame % 2 ? "#c00" : "#d00"
    brush.fillRect(0, 0, 64, 64)
    await new Promise((done) => setTimeout(done, 40))
  }
  recorder.stop()
  await ended
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return btoa(String.fromCharCode(...bytes))
}"""
OVERLAPS = """() => {
  const box = document.querySelector("[data-notices]").getBoundingClientRect()
  const meets = (other) => other.left < box.right && box.left < other.right
    && other.top < box.bottom && box.top < other.bottom
  return [...document.querySelectorAll(".newest, .calls, .board, .missed, .head, .area__title")]
    .filter((one) => one.getClientRects().length && meets(one.getBoundingClientRect()))
    .map((one) => one.className)
}"""

Post = Callable[[str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notices"
    made.mkdir()
    Image.new("RGB", (160, 90), "navy").save(made / "lich.png")
    (made / "hong.png").write_bytes(b"no picture at all")
    return made


@pytest.fixture
def post(folder: Path) -> Post:
    """Post notices: the text of a playlist.toml."""

    def write(text: str) -> None:
        (folder / FILE_NAME).write_text(text, encoding="utf-8")

    write("")
    return write


@pytest.fixture
def hall(server_with: ServerWith, folder: Path, post: Post) -> RunningServer:
    text = with_printers(None)
    return server_with(text.replace('folder = "examples/notices"', f'folder = "{folder}"') + SCREENS)


def words(name: str, keys: str = "") -> str:
    return f'[[notice]]\ntitle = "{name}"\nseconds = {SHOWN_MS // 1_000}\n{keys}\n'


def opened_in_its_own_time(hall: RunningServer, page: OpenPage, name: str) -> Page:
    """Open a screen whose page's time goes on as ever, and forward when it is told."""
    screen = mute(page)
    screen.clock.install()
    show(hall, screen, name)
    return screen


def test_notices_take_turns_and_a_picture_that_cannot_be_shown_gives_way(
    hall: RunningServer, post: Post, page: OpenPage
) -> None:
    post(
        words("Một", 'text = ["dòng đầu", "dòng sau"]')
        + words("Hai", 'file = "lich.png"')
        + words("Hỏng", 'file = "hong.png"')
        + words("Mai", "begins = 2999-01-01")
    )
    screen = opened(hall, page, name="table")

    shown = screen.locator("[data-notice-title]")
    expect(shown).to_have_text("Một")
    expect(screen.locator("[data-notice-text]")).to_have_text("dòng đầu\ndòng sau")
    expect(shown).to_have_text("Hai")
    expect(screen.locator("[data-notice-frame] img")).to_have_js_property("naturalWidth", 160)
    expect(shown).to_have_text("Hỏng")
    expect(shown).to_have_text("Một")


def test_who_waits_and_the_notices_take_turns_in_one_place(
    hall: RunningServer, post: Post, page: OpenPage
) -> None:
    post(words("Một"))
    screen = opened_in_its_own_time(hall, page, "hall-1")
    expect(screen.locator(".hall--notices")).to_have_count(1)  # It knows of them.
    expect(screen.locator("[data-waiting]")).to_be_visible()

    screen.clock.fast_forward(REST_MS)
    expect(screen.locator("[data-notices]")).to_be_visible()
    expect(screen.locator("[data-waiting]")).to_be_hidden()
    screen.clock.fast_forward(SHOWN_MS)
    expect(screen.locator("[data-waiting]")).to_be_visible()
    expect(screen.locator("[data-notices]")).to_be_hidden()


def test_a_video_plays_without_sound_to_its_end_and_the_next_notice_follows(
    hall: RunningServer, post: Post, page: OpenPage, folder: Path
) -> None:
    recording = page(*LANDSCAPE)
    (folder / "phim.webm").write_bytes(base64.b64decode(recording.evaluate(RECORD)))
    post(words("Phim", 'file = "phim.webm"') + words("Sau"))
    screen = opened(hall, page, name="table")

    video = screen.locator("[data-notice-frame] video")
    expect(video).to_be_visible()
    assert video.evaluate("(one) => one.muted")
    expect(screen.locator("[data-notice-title]")).to_have_text("Sau")
    expect(video).to_have_count(0)
    expect(video).to_be_visible()


def test_what_is_posted_or_taken_down_meanwhile_comes_and_goes_without_a_touch(
    hall: RunningServer, post: Post, page: OpenPage
) -> None:
    screen = opened_in_its_own_time(hall, page, "table")
    expect(screen.locator("[data-notices]")).to_be_hidden()
    post(words("Mới"))

    screen.clock.fast_forward(LOOK_AGAIN_MS)
    expect(screen.locator("[data-notice-title]")).to_have_text("Mới")
    expect(screen.locator(".hall--notices")).to_have_count(1)
    post("")
    screen.clock.fast_forward(LOOK_AGAIN_MS)
    expect(screen.locator("[data-notices]")).to_be_hidden()
    expect(screen.locator(".hall--notices")).to_have_count(0)


@pytest.mark.slow
def test_a_notice_never_stands_over_a_call_and_its_words_fit(
    hall: RunningServer, post: Post, page: OpenPage
) -> None:
    line = "Bộ phận Một cửa thông báo: từ ngày mai giờ nhận hồ sơ thay đổi, xin xem bảng giờ ở cửa"
    lines = ", ".join(f'"{line}"' for _ in range(5))
    post(words("Thay đổi giờ nhận hồ sơ tại tất cả các quầy", f"text = [{lines}]"))

    def look(screen: Page, _: str) -> tuple[list[str], bool]:
        notices = screen.locator("[data-notices]")
        expect(notices).to_be_visible()
        return screen.evaluate(OVERLAPS), notices.evaluate(
            "(one) => one.scrollHeight <= one.clientHeight + 1"
        )

    names, sizes = ("table", "zones", "totem", "far"), (LANDSCAPE, PORTRAIT)
    screen = mute(page)
    found: dict[Any, Any] = {}
    for size in sizes:
        # Opened anew in each size: words are fitted when their notice comes.
        found |= in_turn(hall, screen, names, [size], look)

    assert found == dict.fromkeys(product(names, sizes), ([], True))
