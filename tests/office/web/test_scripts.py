"""No script of ours does what lets data become code, or keeps data in the browser."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCRIPTS = [
    file
    for face in ("kiosk", "counter", "display", "lookup", "phone", "manager", "office")
    for face in ("kiosk", "counter", "display", "feedback", "phone", "manager", "office")
    for face in ("kiosk", "counter", "display", "lookup", "feedback", "phone", "manager", "office")
    for file in (ROOT / face).rglob("*.js")
    if "vendor" not in file.parts
]
FORBIDDEN = {
    "data as HTML": r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc",
    "data as code": r"\beval\(|new Function|setTimeout\(\s*[\"'`]|javascript:",
    "data kept": r"localStorage|sessionStorage|indexedDB|document\.cookie",
    "words of other windows": r"postMessage|addEventListener\(\s*[\"']message",
    "another server": r"https?://",
    "a prototype changed by data": r"__proto__|Object\.assign\(\s*\w+\.prototype",
}

KEEPING = {"counter/static/shortcuts.js", "feedback/static/kept_answers.js"}
"""Keep whether an officer's number keys are on, and answers a cut tablet has not sent: nothing of anybody."""


def test_there_are_scripts_to_look_at() -> None:
    assert len(SCRIPTS) > 40


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_no_script_does_it(pattern: str) -> None:
    found = [str(file.relative_to(ROOT)) for file in SCRIPTS if re.search(pattern, file.read_text("utf-8"))]

    assert [name for name in found if name not in KEEPING or pattern != FORBIDDEN["data kept"]] == []
