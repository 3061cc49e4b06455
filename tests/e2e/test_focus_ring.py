"""Whoever goes by keys sees where they are: the two bands of the ring, as drawn on every face."""

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.e2e.manager_page import opened as opened_by_manager
from tests.running_server import RunningServer

RINGS = """() => {
  const bands = getComputedStyle(document.documentElement)
  const [dark, light] = ["--focus-dark", "--focus-light"].map((name) => {
    const probe = document.createElement("i")
    probe.style.color = bands.getPropertyValue(name)
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })
  const without = []
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")) {
    if (one.disabled || one.getClientRects().length === 0) continue
    one.focus()
    if (!one.matches(":focus-visible")) continue
    const { outlineColor, outlineStyle, boxShadow } = getComputedStyle(one)
    const isWhole = outlineStyle === "solid" && outlineColor === dark && boxShadow.includes(light)
    const drawn = `${outlineStyle} ${outlineColor}, ${boxShadow}`
    without.push(isWhole ? "" : `${one.outerHTML.slice(0, 80)}: ${drawn}`)
  }
  return without
}"""


def assert_rings(page: Page) -> None:
    page.keyboard.press("Tab")
    rings = page.evaluate(RINGS)
    assert rings
    assert [ring for ring in rings if ring] == []


@pytest.mark.parametrize("path", ["/", "/kiosk/kiosk-1", "/display/", "/sign-in"])
def test_public_pages_show_the_ring(server: RunningServer, page: OpenPage, path: str) -> None:
    face = page(1080, 1920)
    face.goto(server.url + path)

    assert_rings(face)


@pytest.mark.parametrize("path", ["/counter/3", "/manager/", "/manager/devices"])
def test_staff_s_pages_show_the_ring(server: RunningServer, page: OpenPage, path: str) -> None:
    face = opened_by_manager(server, page, path)

    assert_rings(face)
