"""The recipes list what to touch: nothing that is gone, and all that names the newest of a kind, or all."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

import pytest

from hardware.printing.settings import KINDS
from hardware.wires.key_action import KeyAction
from office.reports.figures import TimesShape, figures
from office.settings import Layout
from office.tickets.ticket import State
from tests.docs.test_files_named import TRACKED

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs/recipes.md").read_text(encoding="utf-8")
PROGRAM = (
    "server.py",
    "serving.py",
    "application.py",
    "hardware/",
    "office/",
    "kiosk/",
    "counter/",
    "display/",
    "lookup/",
    "phone/",
    "manager/",
)
READ = {".py", ".html", ".js", ".css"}
TOLD = READ | {".ftl", ".md", ".toml"}
NO_LISTS = {"CHANGELOG.md", "docs/decisions.md", "docs/recipes.md"}
"""What was chosen, and when; nothing that a new member is added to."""

TITLES = re.findall(r"^## (.*)$", TEXT, re.MULTILINE)
NEWEST = {
    "A state": r"State\.UNFINISHED\b",
    "A printer kind": r"\bQueueSettings\b|\bLpPrinter\b",
    "A language": r"[\"']ko[\"']",
    "A layout": r"Layout\.ENTRANCE\b|\bentry__|\bentrance_list\b",
    "A report figure": r"\bwait_again\b",
    "A keypad key": r"KeyAction\.PARK\b",
    "A capability": r"\bREPORTS\b",
}
"""By recipe, what names the newest member of its kind in a source; of keys, one that carries nothing."""

MEMBERS: Mapping[str, Collection[str]] = {
    "A state": list(State),
    "A printer kind": KINDS,
    "A layout": list(Layout),
    "A report figure": [*figures(int), *figures(TimesShape)],
    "A keypad key": [one for one in KeyAction if one not in (KeyAction.DIGIT, KeyAction.TRANSFER)],
    "A capability": [f"office[./]{path.parent.name}" for path in ROOT.glob("office/*/capability.py")],
}
"""By recipe, all of a kind: a file, test or document that names each of them may be a list of them."""

NAMES_ALL_BESIDES: Mapping[str, Collection[str]] = {
    "A state": {
        "tests/manager/test_overview.py",
        "tests/office/store/soundness.py",
        "tests/office/tickets/test_days_turn.py",
        "tests/office/tickets/tiny_office.py",
        "tests/phone/test_ticket_page.py",
    },
    "A printer kind": {"tests/hardware/printing/test_settings.py", "tests/office/settings/test_printers.py"},
    "A layout": {"tests/display/test_reach.py", "tests/e2e/test_hall_fits.py"},
    "A keypad key": {"office/demo/devices.py"},
    "A capability": {"manager/overview.py"},
}
"""Those that name all and want none that is new: tests of what some do, the demo's keypad, who uses each."""


def recipe(title: str) -> str:
    """Return the text of one recipe."""
    return re.split(r"^## ", TEXT.split(f"## {title}\n")[1], flags=re.MULTILINE)[0]


def files_in(text: str) -> list[str]:
    """Return the files that a text names."""
    return re.findall(r"`([\w./-]+\.\w+)`", text)


def touched(title: str) -> list[str]:
    """Return the files at the head of a recipe's points."""
    heads = re.findall(r"^- (`[^`]+`(?:(?:, | and )`[^`]+`)*)", recipe(title), re.MULTILINE)
    return [file for head in heads for file in files_in(head)]


def told(title: str) -> set[str]:
    """Return the files that a recipe says to touch, those between its points, on a condition, too."""
    return set(files_in(re.sub(r"Forgotten:(?:.(?!\n\n|\n- ))*", "", recipe(title), flags=re.DOTALL)))


def is_a_further_language(file: str) -> bool:
    """Whether it is the file of a language that stands in the recipes by the newest one's name."""
    return file.startswith("office/words/") and Path(file).suffix == ".ftl" and file not in files_in(TEXT)


def names_all(title: str, text: str) -> bool:
    """Whether a text has every member of a kind as a word, or at the end of a name."""
    return all(
        re.search(rf"(?<![A-Za-z0-9]){member}(?![A-Za-z0-9])", text, re.IGNORECASE)
        for member in MEMBERS[title]
    )


def test_every_file_of_a_recipe_exists() -> None:
    assert [name for name in files_in(TEXT) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("title", TITLES)
def test_every_recipe_counts_its_files(title: str) -> None:
    (said,) = re.findall(r"(?:^|\n)(\d+ files?\b[^.]*)", recipe(title))

    assert sum(map(int, re.findall(r"\d+", said))) == len(touched(title))
    assert len(touched(title)) == len(set(touched(title)))


@pytest.mark.parametrize("title", NEWEST)
def test_every_file_that_names_the_newest_of_a_kind_is_listed(title: str) -> None:
    named = {
        file
        for file in TRACKED
        if file.startswith(PROGRAM)
        and Path(file).suffix in READ
        and re.search(NEWEST[title], (ROOT / file).read_text(encoding="utf-8"))
    }

    assert named
    assert named - told(title) == set()


@pytest.mark.parametrize("title", MEMBERS)
def test_every_file_that_names_all_of_a_kind_is_listed(title: str) -> None:
    named = {
        file
        for file in TRACKED
        if Path(file).suffix in TOLD
        and file not in NO_LISTS
        and (ROOT / file).is_file()
        and not is_a_further_language(file)
        and names_all(title, (ROOT / file).read_text(encoding="utf-8"))
    }

    assert named
    assert named - told(title) - set(NAMES_ALL_BESIDES.get(title, ())) == set()
