"""Finds sentences in code: a Vietnamese letter outside the catalogue, comments and docstrings aside.

Python is read by its syntax tree, templates by Jinja's own lexer, scripts by a small tokenizer.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment

ROOT = Path(__file__).resolve().parents[3]
LETTER = re.compile(
    "[가-힣àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ\u0300\u0301\u0303\u0309\u0323]",
    re.IGNORECASE,
)
"""What Vietnamese is written with beyond ASCII, its marks by themselves included, and Korean."""

WORD = re.compile(r"[^\W\d_]{2}")
"""What makes a text more than a sign."""

SAID_ATTRIBUTES = (
    "alt",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "label",
    "placeholder",
    "title",
)

NAME = re.compile("Một [Cc]ửa")
"""The program's own name, which is the same in every language."""

_SUFFIXES = (".py", ".html", ".js")
_ELSEWHERE = ("tests/", "bench/", "scripts/", "docs/", "examples/", "node_modules/")
_JS_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)
      | (?P<pattern>(?<=[=(,:!&|?\[{;\n])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)
      | (?P<else>.)""",
    re.VERBOSE | re.DOTALL,
)

_ESCAPE = re.compile(r"\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,6})\})")
_SAID_BY_SCRIPT = re.compile(
    rf"""(?<![=-])>[^<>${{}}`'"()=;]*[a-zA-Z][^<>${{}}`'"()=;]*(?=</?[\w$])
      | \b(?:{"|".join(SAID_ATTRIBUTES)})="[^"$]+"
      | \.(?:textContent|innerText|title|alt|placeholder|ariaLabel)\ =\ ["'`][a-zA-Z][^"'`$]*
      | setAttribute\("(?:{"|".join(SAID_ATTRIBUTES)})",\ ["'`][^"'`$]+""",
    re.VERBOSE,
)


def files() -> Iterator[str]:
    """Give the program's own files that may hold a sentence, as paths from the root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for path in listed.splitlines():
        if path.endswith(_SUFFIXES) and not path.startswith(_ELSEWHERE) and (ROOT / path).is_file():
            yield path


def sentences_in(path: str) -> list[str]:
    """Return what a file says in Vietnamese: each text with such a letter."""
    text = (ROOT / path).read_text(encoding="utf-8")
    reader = {".py": of_python, ".html": of_template, ".js": of_script}[Path(path).suffix]
    return [found for found in reader(text) if LETTER.search(NAME.sub("", found))]


def of_python(text: str) -> Iterator[str]:
    """Give the texts of Python code that are no docstrings."""
    tree = ast.parse(text)
    spoken = {id(doc) for node in ast.walk(tree) for doc in _docstrings(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            yield node.value


def _docstrings(node: ast.AST) -> Iterator[ast.Constant]:
    """Give the texts that stand as statements: docstrings, and what is said of a constant below it."""
    for child in getattr(node, "body", []) if isinstance(getattr(node, "body", None), list) else []:
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            yield child.value


def of_template(text: str) -> Iterator[str]:
    """Give the texts of a template and of the code in it, without its comments and HTML's."""
    for _, kind, part in Environment(autoescape=True).lex(text):
        if kind == "data":
            yield from (unescape(text) for text in re.split(r"<!--.*?-->", part, flags=re.DOTALL))
        elif kind == "string":
            yield _spelled_out(part)


def words_in_markup(text: str) -> list[str]:
    """Return the words that a template's markup says itself, in whatever language; code says them by name."""
    code = {"variable_begin": "{", "block_begin": "{"}
    named = re.sub(r"\{% block (?:icon|body_class|body_data) %\}.*?\{% endblock %\}", "", text)
    tokens = Environment(autoescape=True).lex(named)
    seen = _Seen()
    seen.feed("".join(part if kind == "data" else code.get(kind, "") for _, kind, part in tokens))
    seen.close()
    return [one for one in seen.texts if WORD.search(NAME.sub("", one))]


class _Seen(HTMLParser):
    """Collects what a reader of a page sees of it, or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += [value for name, value in attrs if name in SAID_ATTRIBUTES and value]

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


def of_script(text: str) -> Iterator[str]:
    """Give a script without its comments, in pieces: its texts and what stands between."""
    between = ""
    for token in _JS_TOKEN.finditer(text):
        if token.lastgroup == "else":
            between += token.group()
        elif token.lastgroup != "comment":
            yield _spelled_out(token.group())
    yield between


def words_in_script(text: str) -> list[str]:
    """Return the words that the markup in a script's templates says itself, and its texts for elements."""
    code = "".join(one.group() for one in _JS_TOKEN.finditer(text) if one.lastgroup != "comment")
    return [
        one for found in _SAID_BY_SCRIPT.finditer(code) if WORD.search(one := found.group().strip("> \n"))
    ]


def _spelled_out(text: str) -> str:
    r"""Return a text with the letters that its escapes stand for, such as ``\u1edd``."""
    return _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
