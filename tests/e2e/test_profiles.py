"""A kept browser profile has nothing of the test before it."""

from playwright.sync_api import Browser

from tests.e2e.profiles import Profiles
from tests.running_server import RunningServer

_KEEP = "() => { localStorage.setItem('left', '1'); document.cookie = 'left=1' }"
_KEPT = "() => [localStorage.getItem('left'), document.cookie]"


def test_a_kept_profile_is_empty_again(browser: Browser, server: RunningServer) -> None:
    profiles = Profiles(browser)
    first = profiles.taken(touch=True)
    page = first.open()
    page.goto(server.url)
    page.evaluate(_KEEP)
    profiles.give_back(first, touch=True)

    second = profiles.taken(touch=True)
    page = second.open()
    page.goto(server.url)

    assert second is first
    assert page.evaluate(_KEPT) == [None, ""]
    second.context.close()


def test_a_profile_whose_clock_was_set_is_not_kept(browser: Browser, server: RunningServer) -> None:
    profiles = Profiles(browser)
    first = profiles.taken(touch=True)
    page = first.open()
    page.clock.install()
    page.goto(server.url)
    profiles.give_back(first, touch=True)

    second = profiles.taken(touch=True)

    assert second is not first
    second.context.close()


def test_two_pages_open_together_share_no_profile(browser: Browser) -> None:
    profiles = Profiles(browser)

    first, second = profiles.taken(touch=False), profiles.taken(touch=False)

    assert first.context is not second.context
    for profile in (first, second):
        profile.context.close()
