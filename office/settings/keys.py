"""Every key of config.toml, read off the tables: for faults, suggestions and docs/configuration.md."""

import ast
import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from office.settings.allowed import Allowed
from office.settings.table import ReadAs, Table
from office.settings.tables.config import ConfigTable
from office.settings.tables.printers import PRINTERS


@dataclass(frozen=True, slots=True)
class Key:
    """One key. ``path`` names it without indices, such as ``kiosk.printer.host``.

    ``default`` is None when the key must be given; ``is_table`` and ``repeats`` say how to write it.
    ``rule`` checks its value; a table has none.
    """

    path: str
    allowed: str
    default: str | None
    meaning: str
    is_table: bool = False
    repeats: bool = False
    rule: Allowed | None = None

    @property
    def header(self) -> str:
        """How the file writes the table: ``[server]`` or ``[[field]]``."""
        return f"[[{self.path}]]" if self.repeats else f"[{self.path}]"


@cache
def keys() -> dict[str, Key]:
    """Return every key by its path, in the order of the documentation."""
    found: dict[str, Key] = {}
    for key in _keys_of(ConfigTable, ""):
        found.setdefault(key.path, key)
    return found


def room_keys(rooms: Mapping[str, type[Table]]) -> dict[str, Key]:
    """Return the keys of the tables that capabilities bring, each table before its own keys."""
    found: dict[str, Key] = {}
    for name, table in rooms.items():
        inside = {key.path: key for key in _keys_of(table, f"{name}.")}
        must_be_given = any(attribute.is_required() for attribute in table.model_fields.values())
        default = None if must_be_given else "its keys' defaults"
        meaning = inspect.cleandoc(table.__doc__ or "").partition("\n")[0].rstrip(".")
        found |= {name: Key(name, "", default, meaning, is_table=True)} | inside
    return found


def children(table: str, of: Iterable[str] | None = None) -> list[str]:
    """Return the names of the keys directly in a table, '' being the whole file, among the paths ``of``."""
    start = f"{table}." if table else ""
    paths = keys() if of is None else of
    names = (path.removeprefix(start) for path in paths if path.startswith(start))
    return [name for name in names if "." not in name]


def _keys_of(table: type[Table], start: str) -> Iterator[Key]:
    for name, attribute in table.model_fields.items():
        path = f"{start}{name}"
        inner = [table for part in (attribute.annotation, *attribute.metadata) for table in _tables_in(part)]
        yield _key(path, attribute, inner, attribute.description or _meanings(table).get(name, ""))
        for each in inner:
            yield from _keys_of(each, f"{path}.")


@cache
def _meanings(table: type[Table]) -> Mapping[str, str]:
    """Return the docstrings of the table's attributes, read from its source.

    Pydantic would read them at each start, which takes it a sixth of the time that all the tables do.
    """
    if table is Table:
        return {}
    found: dict[str, str] = {}
    for base in table.__bases__:
        found |= _meanings(base) if issubclass(base, Table) else {}
    for pair in pairwise(ast.walk(ast.parse(inspect.getsource(table)))):
        match pair:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(meaning))):
                found[name] = inspect.cleandoc(meaning)
    return found


def _key(path: str, attribute: FieldInfo, inner: list[type[Table]], meaning: str) -> Key:
    rule = next((each for each in attribute.metadata if isinstance(each, Allowed)), None)
    allowed = "" if rule is None else rule.text
    if path.endswith("printer.kind"):
        allowed = f"one of {', '.join(map(repr, PRINTERS))}"
    return Key(
        path,
        allowed,
        default=None if attribute.is_required() else _written(attribute.default),
        meaning=meaning,
        is_table=bool(inner),
        repeats=get_origin(attribute.annotation) is tuple,
        rule=rule,
    )


def _written(value: Any) -> str:
    match value:
        case None | () | "":
            return ""
        case Table():
            return "its keys' defaults"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"{value:g}"
        case _:
            return f'"{value}"'


def _tables_in(annotation: Any) -> list[type[Table]]:
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return [annotation]
    if isinstance(annotation, ReadAs):
        return list(annotation.tables)
    if get_origin(annotation) in (tuple, Annotated, Union, UnionType):
        return [table for part in get_args(annotation) for table in _tables_in(part)]
    return []
