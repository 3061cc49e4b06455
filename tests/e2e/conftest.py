"""A running server and a real browser for each test of this folder, all marked ``e2e``."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.chromium import chromium, watch
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.profiles import Profiles
from tests.e2e.sizes import drawn
from tests.running_server import ROOT, RunningServer

HERE = Path(__file__).parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_PATIENCE_MS = 30_000
"""For all that is waited for, expectations included: a crowded machine may take seconds over a page."""

OpenPage = Callable[..., Page]
ServerWith = Callable[..., RunningServer]
Axe = Callable[..., list[str]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@contextmanager
def starting(folder: Path) -> Iterator[ServerWith]:
    """Start servers that live until the end, as the fixture ``server_with`` says."""
    running: list[RunningServer] = []
    numbers = count(1)

    def start(
        config: str | Path = ROOT / "config.toml", *, demo: bool = True, speed: float = 0
    ) -> RunningServer:
        home = folder / f"server-{next(numbers)}"
        home.mkdir()
        if isinstance(config, str):
            path = home / "config.toml"
            path.write_text(config, encoding="utf-8")
        else:
            path = config
        server = RunningServer(home, path, is_demo=demo, speed=speed)
        running.append(server)
        server.start()
        return server

    yield start
    for server in running:
        server.close()


@pytest.fixture
def server_with(tmp_path: Path) -> Iterator[ServerWith]:
    """Start servers of one's own: ``server_with(config, demo=True, speed=0)``.

    ``config`` is a path or the text of a config.toml; the project's own when left out.
    """
    with starting(tmp_path) as start:
        yield start


@pytest.fixture(scope="module")
def module_server_with(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerWith]:
    """The same for servers that all tests of a file use one after the other, and leave as they found them."""
    with starting(tmp_path_factory.mktemp("servers")) as start:
        yield start


@pytest.fixture
def server(server_with: ServerWith, request: pytest.FixtureRequest) -> RunningServer:
    """The demo of config.toml in which nobody moves by themselves.

    Tests marked ``paperless`` get it without printers.
    """
    is_paperless = request.node.get_closest_marker("paperless") is not None
    return server_with(with_printers(None)) if is_paperless else server_with()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium."""
    expect.set_options(timeout=_PATIENCE_MS)
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> Profiles:
    return Profiles(browser)


@contextmanager
def opening(profiles: Profiles) -> Iterator[OpenPage]:
    """Open pages until the end, as the fixture ``page`` says."""
    complaints: list[str] = []
    with ExitStack() as ends:

        def open_page(width: int, height: int, touch: bool = False, **options: Any) -> Page:
            if options:
                context = profiles.context(touch=touch, **options)
                ends.callback(context.close)
                opened = context.new_page()
            else:
                profile = profiles.taken(touch=touch)
                ends.callback(profiles.give_back, profile, touch=touch)
                opened = profile.open()
            opened.set_viewport_size({"width": width, "height": height})
            opened.set_default_timeout(_PATIENCE_MS)
            watch(opened, complaints)
            return opened

        yield open_page
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(profiles: Profiles) -> Iterator[OpenPage]:
    """Open pages: ``page(width, height, touch=False)``, each in a browser profile of its own, which is empty.

    Further arguments go to Playwright's ``new_context``. The test fails if a page raised an error or
    wrote one on the console (the strict CSP reports there), asked another host for anything, lacked a
    file of ours, or met a fault of the server.
    """
    with opening(profiles) as open_page:
        yield open_page


@pytest.fixture(scope="module")
def module_page(profiles: Profiles) -> Iterator[OpenPage]:
    """The same for pages on which all tests of a file come one after the other: the last of them fails."""
    with opening(profiles) as open_page:
        yield open_page


@pytest.fixture
def axe() -> Axe:
    """Look for what keeps people out (WCAG 2.2 A and AA): ``axe(page)`` gives the violations as sentences.

    By way of the debugger, so that the page's strict CSP stays as visitors get it.
    """
    source = AXE.read_text(encoding="utf-8")
    # A sheet that imports another (a font of Korean) it would copy into a style element, against the CSP.
    kinds = "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']"
    run = f"axe.run(document, {{{kinds}, preload: {{assets: ['media']}}}})"
    look = f"{run}.then((found) => JSON.stringify(found.violations))"
    # To send it and to have it read costs more than to look with it: only where the page has none yet.
    again = f"typeof axe === 'undefined' ? null : {look}"

    def violations(page: Page) -> list[str]:
        page.wait_for_load_state("load")
        page.evaluate("() => document.fonts.ready.then(() => true)")
        drawn(page)
        debugger = page.context.new_cdp_session(page)

        def answer_to(expression: str) -> dict[str, Any]:
            asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
            result: dict[str, Any] = debugger.send("Runtime.evaluate", asked)["result"]
            return result

        answer = answer_to(again)
        if answer.get("subtype") == "null":
            # In one piece: between two the page may have become another, which has no axe.
            answer = answer_to(f"{source};\n{look}")
        debugger.detach()
        assert "value" in answer, f"axe did not come to an end: {answer}"
        found = json.loads(answer["value"])
        return [
            f"{violation['id']}: {violation['help']}: {node['html']} {node.get('failureSummary', '')}"
            for violation in found
            for node in violation["nodes"]
        ]

    return violations
