"""No page keeps anybody out at any width, and staff's and the phone's are read without scrolling sideways.

``make test`` looks at each page in one size, ``MOT_CUA_FULL=1`` at all of them: docs/nightly.md.
"""

import os

import pytest

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.every_page import PAGES, SIZES, PageRow
from tests.e2e.legibility.look import console_faults
from tests.e2e.sizes import resize
from tests.e2e.visits import Visit, busy_office, every_layout
from tests.running_server import Api, RunningServer

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"


_UNMARKED = r"""() => {
  const FOREIGN = /(?=[^\x00-\x7f])\p{Script=Latin}/u
  // The name of a decision is said as it stands, in any language.
  const DECREE = "QĐ-TTg"
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode
    const isRead = parentElement.checkVisibility() && !parentElement.closest("script, style, noscript")
    const { lang } = parentElement.closest("[lang]")
    if (!isRead || lang === "vi" || !FOREIGN.test(data.replace(DECREE, ""))) continue
    found.push(`Vietnamese read as ${lang}: ${data.trim()}`)
  }
  return found
}"""
"""Of Vietnamese in sight, what a screen reader would say in another language (WCAG 3.1.2)."""

Look = tuple[str, list[tuple[int, int]]]


def sample(at: int, row: PageRow) -> list[Look]:
    """Return in which language and which size the row at that place of the list is looked at."""
    languages = languages_of(row)
    return [(languages[at % len(languages)], [SIZES[at % len(SIZES)]])]


def languages_of(row: PageRow) -> tuple[str, ...]:
    return ("vi", "en") if row.is_staffs else ("vi",)


def looks(at: int, row: PageRow) -> list[Look]:
    """Return the languages and sizes of this round."""
    return [(language, list(SIZES)) for language in languages_of(row)] if IS_FULL else sample(at, row)


LOOKS = [
    pytest.param(row, language, sizes, id=f"{row.name}-{language}")
    for at, row in enumerate(PAGES)
    for language, sizes in looks(at, row)
]


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    return module_server_with(every_layout())


@pytest.fixture(scope="module")
def manager(server: RunningServer) -> Api:
    return busy_office(server)


@pytest.mark.parametrize(("row", "language", "sizes"), LOOKS)
def test_nobody_is_kept_out(
    row: PageRow,
    language: str,
    sizes: list[tuple[int, int]],
    server: RunningServer,
    manager: Api,
    page: OpenPage,
    axe: Axe,
) -> None:
    visit = Visit(server, page(1366, 768), manager)
    if language != "vi":
        visit.speak(language)
    shown = row.open(visit)

    found = []
    for size in sizes:
        resize(shown, size)
        found += [f"{size}: {one}" for one in axe(shown)]
        if row.is_flowing:
            found += [f"{size}: {one}" for one in console_faults(shown)]

    found += shown.evaluate(_UNMARKED)
    assert not found, "\n".join(found)
