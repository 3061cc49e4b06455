"""[widget]: host names as they stand in addresses, and nothing else."""

from pathlib import Path

import pytest

from office.settings import ConfigError, load
from office.widget.settings import WidgetTable
from tests.running_server import ROOT

CONFIG = (ROOT / "config.toml").read_text(encoding="utf-8")


def hosts(folder: Path, written: str) -> tuple[str, ...]:
    """Return the hosts of a config.toml whose table says that."""
    file = folder / "config.toml"
    file.write_text(f"{CONFIG}\n[widget]\nhosts = {written}\n", encoding="utf-8")
    table = load(file, {"widget": WidgetTable}).capabilities["widget"]
    assert isinstance(table, WidgetTable)
    return table.hosts


@pytest.mark.parametrize(
    "host", ["haiphong.gov.vn", "dichvucong.haiphong.gov.vn:8443", "localhost:3000", "127.0.0.1", "a-b.vn"]
)
def test_a_host_name_is_taken(tmp_path: Path, host: str) -> None:
    assert hosts(tmp_path, f'["{host}"]') == (host,)


@pytest.mark.parametrize(
    "host",
    [
        "https://haiphong.gov.vn",
        "haiphong.gov.vn/tin-tuc",
        "*.gov.vn",
        "*",
        "Haiphong.gov.vn",
        "haiphong.gov.vn:0",
        "haiphong.gov.vn;",
        "'none'",
        "a b",
        "-a.vn",
        "a..vn",
        "",
        f"{'a' * 64}.vn",
        f"{'a.' * 130}vn",
    ],
)
def test_whatever_else_is_refused_in_words(tmp_path: Path, host: str) -> None:
    with pytest.raises(ConfigError) as refused:
        hosts(tmp_path, f'["{host}"]')

    assert "widget.hosts" in str(refused.value)
    assert "host name" in str(refused.value)


def test_an_office_without_the_table_opens_to_nobody(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")

    table = load(file, {"widget": WidgetTable}).capabilities["widget"]

    assert table == WidgetTable()
