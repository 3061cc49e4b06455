"""Pictures of many offices' screens: one after the other in one browser, in each size, page by page."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.e2e.hall_office import HallOffice
from tests.e2e.legibility.look import Fault, hall_faults
from tests.e2e.sizes import drawn, resize
from tests.running_server import ROOT

Size = tuple[int, int]
TURN_MS = 5_100
"""A page's turn, and a little more."""
_MOST_PAGES = 20
_SETTLED_MS = 200
_END_S = 60

CUT = """() => {
  const hall = document.querySelector("[data-hall]")
  hall.classList.add("hall--old", "hall--dead")
  for (const part of hall.querySelectorAll("[data-age], [data-dead]")) part.hidden = false
  const told = "Mất kết nối máy chủ từ 09:41 (125 phút) – số liệu có thể đã cũ"
  hall.querySelector("[data-age-own]").textContent = told
  hall.querySelector("[data-age-english]").textContent = "No connection to the server since 09:41 (125 min)"
  dispatchEvent(new Event("resize"))
}"""
"""Shows what a page shows once its line has been cut for two hours."""
_AWAKE = """() => {
  const hall = document.querySelector("[data-hall]")
  hall?.classList.remove("hall--old", "hall--dead")
  for (const part of document.querySelectorAll("[data-age], [data-dead]")) part.hidden = true
}"""
"""Undoes what a page shows that has heard nothing for long by its own time, which only the test has moved."""
MUTE = """() => {
  document.querySelector("[data-sound]").hidden = false
  dispatchEvent(new Event("resize"))
}"""
"""Shows what asks to be touched before the screen may speak."""


@contextmanager
def halls(offices: Sequence[HallOffice], folder: Path) -> Iterator[list[str]]:
    """Serve the offices from one process; gives the address of each."""
    command = [sys.executable, "-m", "tests.e2e.halls", str(folder)]
    with (folder / "halls.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps([office.as_json() for office in offices]) + "\n")
            process.stdin.flush()
            told = process.stdout.readline()
            assert told, (folder / "halls.log").read_text(encoding="utf-8")
            yield json.loads(told)
        finally:
            process.stdin.close()
            process.wait(_END_S)
            process.stdout.close()


def with_own_time(page: Page) -> Page:
    """Have the page's time move only when ``faults_of`` moves it: pages turn then, and nobody waits."""
    page.clock.install()
    return page


def show(page: Page, address: str) -> None:
    """Open a screen or a sign; return once it has drawn the hall."""
    with page.expect_response("**/api/v1/hall"):
        page.goto(address)
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.clock.run_for(_SETTLED_MS)


def faults_in_state(page: Page, size: Size, script: str) -> list[Fault]:
    """Return what cannot be read of the open page in that size, in the state that the script brings it in."""
    resize(page, size)
    page.clock.run_for(_SETTLED_MS)
    page.evaluate(script)
    return hall_faults(page)


def faults_of(page: Page, size: Size, most_pages: int = _MOST_PAGES) -> list[Fault]:
    """Return what cannot be read of the open page in that size, on each of its pages that take turns."""
    resize(page, size)
    page.clock.run_for(_SETTLED_MS)
    found = _faults_now(page)
    for _ in range(min(most_pages, _pages(page)) - 1):
        page.clock.run_for(TURN_MS)
        found += _faults_now(page)
    return found


def _faults_now(page: Page) -> list[Fault]:
    page.evaluate(_AWAKE)
    # A list whose notice has gone is fitted in the picture in which it comes back.
    drawn(page)
    return hall_faults(page)


def _pages(page: Page) -> int:
    marks: list[str] = page.locator("[data-page]").all_inner_texts()
    return max([int(mark.split("/")[1]) for mark in marks if "/" in mark], default=1)
