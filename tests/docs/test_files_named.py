"""Every file and folder of ours that a document, a docstring or a comment names is there."""

import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OLD_NEWS = "CHANGELOG.md"
"""It says what files were called in each release."""

TRACKED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.splitlines()
FOLDERS = {str(folder) for file in TRACKED for folder in Path(file).parents}
NAMES = {Path(file).name for file in TRACKED}
OF_OTHERS = {"cmdline.txt"}
"""Files of the machine's system."""

_TOP = "|".join(sorted(re.escape(folder) for folder in FOLDERS if "/" not in folder and folder != "."))
_PATH = re.compile(rf"(?<![\w./-])((?:{_TOP})/[\w./*-]*[\w*])")
_QUOTED = re.compile(r"`+([^`\n]+)`+")
_FILE = re.compile(r"(?<![\w./*<-])([\w-]+\.(?:c|css|html|in|js|json|md|py|sql|toml|txt))\b(?!/)")
_MODULE = re.compile(r"python3?(?:\.11)? -m ([\w.]+)")
_REMARK = re.compile(r"^\s*(?://|/?\*|\{#|<!--).*|\s//\s.*", re.MULTILINE)
_OURS = re.compile(rf"(?:{_TOP})(?:\.|$)")


def remarks(file: str) -> Iterator[str]:
    """Yield what a file says to people: a document whole, of code the docstrings and comments."""
    path = ROOT / file
    match path.suffix:
        case ".md" | ".toml":
            yield path.read_text(encoding="utf-8")
        case ".py":
            text = path.read_text(encoding="utf-8")
            for token in tokenize.generate_tokens(io.StringIO(text).readline):
                if token.type == tokenize.COMMENT or token.string.startswith('"""'):
                    yield token.string
        case ".js" | ".css" | ".html" | ".c":
            yield from _REMARK.findall(path.read_text(encoding="utf-8"))


def is_there(path: str) -> bool:
    """Say whether a path, which may hold ``*``, names a file or folder of the repository."""
    return bool(list(ROOT.glob(path))) if "*" in path else path in FOLDERS or path in TRACKED


def dead_names(text: str) -> Iterator[str]:
    """Yield what a text names and the repository does not have."""
    yield from (path for path in _PATH.findall(text) if not is_there(path.rstrip(".")))
    for quoted in _QUOTED.findall(text):
        yield from (name for name in _FILE.findall(quoted) if name not in NAMES | OF_OTHERS)
    for module in filter(_OURS.match, _MODULE.findall(text)):
        path = module.replace(".", "/")
        if not is_there(f"{path}.py") and not is_there(path):
            yield module


def test_every_file_that_is_named_exists() -> None:
    dead = [
        f"{file}: {name}"
        for file in TRACKED
        if file != OLD_NEWS and (ROOT / file).is_file()
        for text in remarks(file)
        for name in dead_names(text)
    ]

    assert dead == []


def test_a_dead_name_is_found() -> None:
    text = "`office/line.py`, `no_lines.py`, docs/no.md, `python -m kiosk.printing`; not `office/tickets`."

    assert set(dead_names(text)) == {"docs/no.md", "kiosk.printing", "no_lines.py", "office/line.py"}


def test_nothing_points_outside_the_repository() -> None:
    outside = re.compile(r"\.\./(?:shared|main)\b|\bshared/\w+\.md|(?<![\w/])/(?:work|tmp/wt)/")
    files = [file for file in TRACKED if Path(file).suffix in {".py", ".md", ".js", ".toml", ".html", ".css"}]

    pointing = [
        file
        for file in files
        if (ROOT / file).is_file() and outside.search((ROOT / file).read_text(encoding="utf-8"))
    ]

    assert [file for file in pointing if file != "tests/docs/test_files_named.py"] == []


def test_no_file_holds_the_marks_of_a_merge_that_was_not_ended() -> None:
    marks = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)

    held = [
        file
        for file in TRACKED
        if (ROOT / file).is_file() and marks.search((ROOT / file).read_bytes().decode("utf-8", "replace"))
    ]

    assert held == []
