"""Who may know whom, where import-linter cannot say it: the core, what it does not see, scripts and pages."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOT_THE_OFFICES = {"bench", "scripts", "tests"}
"""Python beside the program: measured, set up and tested, never imported by it."""
FACES = ("kiosk", "counter", "display", "feedback", "lookup", "phone", "manager")


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module or ""


def strangers(folder: Path, *own: str) -> list[str]:
    """Return what the folder's modules import that is in no room of ``own`` nor in the standard library."""
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted(folder.rglob("*.py"))
        for name in imported(path)
        if not any(f"{name}.".startswith(f"{room}.") for room in own)
        and name.split(".")[0] not in sys.stdlib_module_names
    ]


@pytest.mark.parametrize(
    ("own", "besides"), [("office.tickets", ()), ("office.waiting", ("office.tickets",))]
)
def test_the_core_knows_the_standard_library_and_itself_only(own: str, besides: tuple[str, ...]) -> None:
    folder = ROOT / own.replace(".", "/")

    assert len(list(folder.rglob("*.py"))) > 3
    assert strangers(folder, own, *besides) == []


def test_hardware_knows_nothing_of_the_office() -> None:
    ours = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"hardware"}

    names = [line.split()[-1] for line in strangers(ROOT / "hardware", "hardware")]

    assert [name for name in names if name.split(".")[0] in ours] == []


def test_hardware_brings_no_web_and_no_settings_library() -> None:
    of_the_office = {"flask", "flask_socketio", "gevent", "pydantic", "pydantic_core", "socketio", "spectree"}

    names = [line.split()[-1].split(".")[0] for line in strangers(ROOT / "hardware", "hardware")]

    assert names, "it brings others, such as serial and escpos"
    assert of_the_office & set(names) == set()


def test_every_top_level_folder_of_the_program_is_held_by_the_import_rules() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")} - NOT_THE_OFFICES

    assert set(project["importlinter"]["root_packages"]) == folders
    assert folders <= set(project["mypy"]["files"])
    assert {f"{name}*" for name in folders} == set(project["setuptools"]["packages"]["find"]["include"])


def packages() -> list[str]:
    """Return the top-level folders that the import rules hold."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    return list(project["importlinter"]["root_packages"])


def modules_of_the_program() -> list[Path]:
    """Return every Python file that an office runs."""
    return [*ROOT.glob("*.py"), *(file for one in packages() for file in sorted((ROOT / one).rglob("*.py")))]


def test_no_room_imports_what_stands_beside_the_rooms() -> None:
    """The import rules take such a module for somebody else's, and see nothing of what it imports in turn."""
    held = packages()
    beside = {path.stem for path in ROOT.glob("*.py")} | {path.parent.name for path in ROOT.glob("*/*.py")}

    found = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules_of_the_program()
        if path.parent != ROOT
        for name in imported(path)
        if name.split(".")[0] in beside.difference(held)
    ]

    assert {"application", "server", "serving", *NOT_THE_OFFICES} <= beside
    assert found == []


def test_nothing_is_imported_by_a_text() -> None:
    """No rule sees what ``importlib.import_module(...)`` and its like bring in."""
    hidden = {"__import__", "import_module", "module_from_spec", "run_module", "run_path", "exec", "eval"}

    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules_of_the_program()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id in hidden)
        or (isinstance(node, ast.Attribute) and node.attr in hidden)
        or (isinstance(node, ast.ImportFrom) and hidden.intersection(alias.name for alias in node.names))
    ]

    assert found == []


def test_every_folder_with_modules_is_a_package_without_stubs() -> None:
    """Without ``__init__.py`` it can be imported unseen by the import rules; a stub is believed by mypy."""
    folders = {path.parent for path in modules_of_the_program()} - {ROOT}

    assert [str(one.relative_to(ROOT)) for one in folders if not (one / "__init__.py").is_file()] == []
    assert {path.parent.name for path in ROOT.glob("*/*.py")} - NOT_THE_OFFICES == set(packages())
    assert [file for one in packages() for file in (ROOT / one).rglob("*.pyi")] == []


@pytest.mark.parametrize("face", FACES)
def test_a_face_takes_no_script_style_or_template_of_another(face: str) -> None:
    others = "|".join(one for one in FACES if one != face)
    files = rf"/static/(?:{others})/|/words/(?:{others})\.js|(?:{others})/[\w/]+\.html"
    theirs = re.compile(rf"""["'(](?:{files})""")
    suffixes = {".py", ".html", ".js", ".css"}

    found = [
        f"{file.relative_to(ROOT)} names {taken}"
        for file in sorted((ROOT / face).rglob("*"))
        if file.suffix in suffixes
        for taken in theirs.findall(file.read_text(encoding="utf-8"))
    ]

    assert found == []


def test_what_wires_an_office_is_given_its_faces_and_imports_none() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    ours = set(project["importlinter"]["root_packages"]) | {"bench", "scripts", "server", "serving", "tests"}

    names = {name.split(".")[0] for name in imported(ROOT / "application.py")}

    assert names & ours == {"hardware", "office"}


def test_the_office_keeps_no_loose_modules() -> None:
    assert [path.name for path in (ROOT / "office").glob("*.py")] == ["__init__.py"]
