"""Finds sentences in code: a Vietnamese letter outside the catalogue, comments and docstrings aside.

Python is read by its syntax tree, templates by Jinja's own lexer, scripts by a small tokenizer.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment

ROOT = Path(__file__).resolve().parents[3]
LETTER = re.compile(
    "[가-힣àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ\u0300\u0301\u0303\u0309\u0323]",
    re.IGNORECASE,
)
"""What Vietnamese is written with beyond ASCII, its marks by themselves included, and Korean."""

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
            yield from re.split(r"<!--.*?-->", part, flags=re.DOTALL)
        elif kind == "string":
            yield part


def of_script(text: str) -> Iterator[str]:
    """Give a script without its comments, in pieces: its texts and what stands between."""
    between = ""
    for token in _JS_TOKEN.finditer(text):
        if token.lastgroup == "else":
            between += token.group()
        elif token.lastgroup != "comment":
            yield token.group()
    yield between
