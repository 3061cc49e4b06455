"""From which version on Chrome knows what a style, a script or a template uses.

The data is MDN's (npm `@mdn/browser-compat-data`). What it does not name is old, or is a name of our own.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
DATA = ROOT / "node_modules" / "@mdn" / "browser-compat-data" / "data.json"

Use = tuple[str, float]
"""What is used, and the first Chrome that knows it: 0 where the data does not tell, inf where none does."""

_CSS_NOISE = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'|url\([^)]*\)", re.DOTALL)
_JS_NOISE = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)
_SEGMENT = re.compile(r"([^{};]*)([{};])")
_UNITS = {
    r"[dls]v(?:[whib]|min|max)": "viewport_percentage_units_dynamic",
    r"cq(?:[whib]|min|max)": "container_query_length_units",
    **{unit: unit for unit in ("cap", "ic", "lh", "rcap", "rch", "rex", "ric", "rlh", "vb", "vi")},
}
_SYNTAX = {
    r"\bimport\b[^;\n]*\bwith\s*\{": "statements.import.import_attributes",
    r"\(\?[a-z]*-?[a-z]+:": "regular_expressions.modifier",
    r"(?m)^\s*(?:await )?using \w+ =": "statements.using",
    r"\bstatic\s*\{": "classes.static.initialization_blocks",
    r"#\w+ in ": "classes.private_class_fields_in",
}


@cache
def data() -> dict[str, Any]:
    """Return MDN's data."""
    found: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return found


def version(path: str) -> float:
    """Return the first Chrome that has what stands at ``path``; 0: the data has no such thing; inf: none has.

    What needs a flag or another name does not count.
    """
    node: Any = data()
    for step in path.split("."):
        node = node.get(step) if isinstance(node, dict) else None
    return _version(node) if isinstance(node, dict) and "__compat" in node else 0


@cache
def first_by_name(root: str) -> Mapping[str, float]:
    """Return for each name below ``root`` the first Chrome in which anything has it."""
    node: Any = data()
    for step in root.split("."):
        node = node[step]
    found: dict[str, float] = {}
    for name, one in _named(node):
        found[name] = min(found.get(name, math.inf), _version(one))
    return found


def style_uses(text: str) -> Iterator[Use]:
    """Give what a style uses, each with the first Chrome that knows it."""
    blocks: list[str] = []
    for part, end in _SEGMENT.findall(_CSS_NOISE.sub(" ", text)):
        if end == "{":
            yield from _prelude_uses(part.strip(), blocks)
            blocks.append(part.strip())
            continue
        name, colon, value = part.strip().partition(":")
        if colon:
            yield from _declaration_uses(name.strip(), value)
        if end == "}":
            blocks.pop()


def without_comments(script: str) -> str:
    """Return the script's code; an address in a string is no comment."""
    return _JS_NOISE.sub(" ", script)


def script_uses(text: str) -> Iterator[Use]:
    """Give the names of the web and of the language a script uses, and its syntax where that is young.

    A name counts as old once anything old has it: ``.at`` may be anybody's.
    """
    code = without_comments(text)
    known = [first_by_name("javascript.builtins"), first_by_name("api")]
    for name in set(re.findall(r"(?:\.|\bnew )([A-Za-z]\w+)", code)):
        versions = [names[name] for names in known if name in names]
        if versions:
            yield name, min(versions)
    for pattern, path in _SYNTAX.items():
        if re.search(pattern, code):
            yield path, version(f"javascript.{path}")


def template_uses(text: str) -> Iterator[Use]:
    """Give the elements and attributes a template uses."""
    names = first_by_name("html")
    for tag in re.findall(r"<[a-z][^>]*>", text):
        plain = re.sub(r"\{[{%].*?[%}]\}|\"[^\"]*\"|'[^']*'", " ", tag, flags=re.DOTALL)
        for name in re.findall(r"(?<![\w-])([a-z][a-z-]*)", plain):
            if name in names:
                yield name, names[name]


def _version(node: dict[str, Any]) -> float:
    support = node["__compat"]["support"].get("chrome", {})
    versions = [
        float(entry["version_added"].lstrip("≤"))
        for entry in (support if isinstance(support, list) else [support])
        if re.fullmatch(r"≤?\d+", str(entry.get("version_added")))
        and not {"flags", "prefix", "alternative_name"} & entry.keys()
    ]
    return min(versions, default=math.inf)


def _named(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, one in node.items():
        if isinstance(one, dict) and not name.startswith("__"):
            if "__compat" in one:
                yield name, one
            yield from _named(one)


def _prelude_uses(prelude: str, blocks: list[str]) -> Iterator[Use]:
    if prelude.startswith("@"):
        rule = prelude[1:].split("(")[0].split()[0]
        yield f"@{rule}", version(f"css.at-rules.{rule}")
        for feature in re.findall(r"\(\s*([a-z-]+)\s*[:)]", prelude):
            yield feature, version(f"css.at-rules.{rule}.{feature}")
        if rule == "media" and re.search(r"[<>]", prelude):
            yield "media range", version("css.at-rules.media.range_syntax")
        return
    if blocks and not blocks[-1].startswith("@"):
        yield "nested rule", version("css.selectors.nesting")
    for selector in re.findall(r"::?([a-z-]+)", prelude):
        yield f":{selector}", version(f"css.selectors.{selector}")


def _declaration_uses(name: str, value: str) -> Iterator[Use]:
    yield name, version(f"css.properties.{name}")
    for word in re.findall(r"(?<![\w-])[a-z][a-z-]*", value):
        yield f"{name}: {word}", version(f"css.properties.{name}.{word}")
    for function in re.findall(r"(?<![\w-])([a-z][a-z-]*)\(", value):
        yield f"{function}()", first_by_name("css.types").get(function, 0)
    for unit in re.findall(r"\d([a-z]+)", value):
        for pattern, path in _UNITS.items():
            if re.fullmatch(pattern, unit):
                yield unit, version(f"css.types.length.{path}")
