"""Browser profiles that tests use one after the other: a page of a kept one costs half of one in a new one.

What a new profile costs is the process that draws its pages, started anew; an empty page keeps it alive.
"""

from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page

_HAS_OWN_CLOCK = "() => Function.prototype.toString.call(Date).includes('[native code]')"
"""False once a test has set the page's clock: what takes Date's place calls itself native, too."""


class Profile:
    """A profile with nothing in it but an empty page, until ``open`` and again after ``empty``."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self._empty = context.new_page()
        self._debugger = context.new_cdp_session(self._empty)
        self._visited: set[str] = set()
        self._opened: Page | None = None

    def open(self) -> Page:
        """Open the one page of this profile."""
        self._opened = page = self.context.new_page()
        page.on("framenavigated", self._note)
        return page

    def empty(self) -> bool:
        """Close the page and forget all it has kept; False where that cannot be done.

        A page whose clock a test sets cannot be had without it any more in this profile.
        """
        assert self._opened is not None, "nothing was opened"
        try:
            has_own_clock = self._opened.evaluate(_HAS_OWN_CLOCK)
            self._opened.close()
            for origin in self._visited:
                whole = {"origin": origin, "storageTypes": "all"}
                self._debugger.send("Storage.clearDataForOrigin", whole)
            self._debugger.send("Network.clearBrowserCache")
            self.context.clear_cookies()
            self.context.clear_permissions()
            self.context.set_offline(False)
        except Error:
            return False
        self._opened = None
        self._visited.clear()
        return bool(has_own_clock) and len(self.context.pages) == 1

    def _note(self, frame: Frame) -> None:
        address = urlsplit(frame.url)
        if address.hostname is not None:
            self._visited.add(f"{address.scheme}://{address.netloc}")


class Profiles:
    """The kept profiles of one browser, by what they were made with."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._kept: defaultdict[bool, list[Profile]] = defaultdict(list)

    def taken(self, *, touch: bool) -> Profile:
        """Return an empty profile, for one page, until it is given back."""
        kept = self._kept[touch]
        return kept.pop() if kept else Profile(self.context(touch=touch))

    def give_back(self, profile: Profile, *, touch: bool) -> None:
        """Keep the profile for the next test, or end it where something of this one would stay."""
        if profile.empty():
            self._kept[touch].append(profile)
        else:
            profile.context.close()

    def context(self, *, touch: bool, **options: Any) -> BrowserContext:
        """Return a new profile as the browser makes it, for what a kept one cannot do."""
        return self._browser.new_context(has_touch=touch, locale="vi-VN", **options)
