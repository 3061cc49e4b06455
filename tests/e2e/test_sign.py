"""The sign above a counter, in a real browser."""

from playwright.sync_api import expect

from tests.e2e.conftest import OpenPage
from tests.running_server import RunningServer


def test_the_sign_shows_call_service_and_pause(server: RunningServer, page: OpenPage) -> None:
    manager = server.api("manager")
    ticket = manager.ticket("B")
    sign = page(800, 480)
    sign.goto(f"{server.url}/counter/4/sign")
    label = sign.locator("[data-label]")
    invite, why = (sign.locator(f"[data-{hook}] [data-own]") for hook in ("invite", "why"))
    expect(why).to_have_text("Xin mời chờ gọi số")

    manager.post("/counters/4/calls")
    expect(label).to_have_text(ticket["label"])
    expect(invite).to_have_text("Mời số")
    expect(sign.locator("[data-invite] [data-english]")).to_have_text("Now calling")
    manager.post(f"/tickets/{ticket['id']}/starts")
    expect(invite).to_have_text("Đang phục vụ")
    manager.post(f"/tickets/{ticket['id']}/finishes")
    manager.put("/counters/4/state", {"state": "paused", "reason": "Nghỉ giải lao"})

    expect(why).to_have_text("Quầy tạm dừng: Nghỉ giải lao")
    expect(label).to_have_text("")


def test_a_call_blinks_on_the_sign_for_a_while(server: RunningServer, page: OpenPage) -> None:
    manager = server.api("manager")
    manager.ticket("B")
    sign = page(800, 480)
    sign.goto(f"{server.url}/counter/4/sign")
    sign.evaluate("""() => {
      window.turns = 0
      new MutationObserver(() => { turns += 1 })
        .observe(document.querySelector("[data-sign]"), { attributes: true, attributeFilter: ["data-lit"] })
    }""")

    manager.post("/counters/4/calls")

    sign.wait_for_function("() => turns >= 4")
    expect(sign.locator(".sign--fresh")).to_have_count(0)
    expect(sign.locator("[data-lit]")).to_have_count(0)
