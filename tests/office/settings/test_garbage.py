"""Whatever stands in config.toml, the answer is settings or faults, never a traceback."""

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from office.settings import ConfigError, Settings, load
from office.settings.keys import keys
from office.settings.read import checked
from tests.office.settings_toml import SMALL

# The machine's speed is not what these tests are about.
_patient = effort(deadline=None, suppress_health_check=[HealthCheck.too_slow])

_WORDS = sorted({part for path in keys() for part in path.split(".")})
_NAMES = st.sampled_from(_WORDS) | st.text(max_size=12)
_SCALARS = (
    st.text(max_size=20)
    | st.sampled_from(
        ["A", "B", "network", "virtual", "mon", "07:00", "letter", "block", "http://[::1", "../x", "CON"]
    )
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.times()
    | st.datetimes()
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=12,
)


def _answers(raw: dict[str, Any]) -> bool:
    """Whether the tables are taken or refused with at least one line; anything else raises."""
    try:
        return isinstance(checked(raw), Settings)
    except ConfigError as error:
        return all(line.startswith("  ") for line in str(error).split("\n")[1:]) and "\n" in str(error)


@_patient
@given(st.dictionaries(_NAMES, _VALUES, max_size=8))
def test_any_tables_are_taken_or_refused(raw: dict[str, Any]) -> None:
    assert _answers(raw)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container and the key or index of something in it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield value, key
        yield from _places(each)


@_patient
@given(st.data())
def test_a_good_file_with_anything_anywhere_is_taken_or_refused(data: st.DataObject) -> None:
    raw = copy.deepcopy(tomllib.loads(SMALL))
    for _ in range(data.draw(st.integers(1, 4))):
        container, key = data.draw(st.sampled_from(list(_places(raw))))
        container[key] = data.draw(_VALUES)
        if isinstance(container, dict):
            container[data.draw(_NAMES)] = data.draw(_VALUES)

    assert _answers(raw)


def _loads(path: Path) -> bool:
    """Whether the file is taken, or refused by its name; anything else raises."""
    try:
        return isinstance(load(path), Settings)
    except ConfigError as error:
        return str(path) in str(error)


@_patient
@given(start=st.integers(0, len(SMALL)), cut=st.integers(0, 60), text=st.text(max_size=20))
def test_a_good_file_with_a_torn_piece_is_taken_or_refused(
    tmp_path_factory: Any, start: int, cut: int, text: str
) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "torn.toml"
    path.write_text(SMALL[:start] + text + SMALL[start + cut :], encoding="utf-8", errors="surrogatepass")

    assert _loads(path)
