"""Which office a command is about, and how commands on that office are typed."""

from pathlib import Path

import pytest

from office.commands.command_line import parser
from office.commands.places import DEMO_DATA, TYPED_IN, data_of, place_typed, program_of, typing_of
from office.tickets.typed import CommandLine

INSTALLED = ["--config", "/etc/mot-cua/config.toml", "--data", "/var/lib/mot-cua"]


def test_at_an_installed_office_commands_are_typed_as_mot_cua() -> None:
    given = ["device", "list", *INSTALLED]

    assert typing_of(parser().parse_args(given)) == CommandLine()
    assert program_of(given, {}) == "mot-cua"
    assert parser(program_of(given, {})).format_usage().startswith("usage: mot-cua ")


@pytest.mark.parametrize(
    ("given", "places"),
    [
        ([], ""),
        (["--data", "/srv/a b"], "--data '/srv/a b'"),
        (["--config", "/etc/mot-cua/config.toml"], "--config /etc/mot-cua/config.toml"),
        (["--config", "x.toml", "--data", "y"], "--config x.toml --data y"),
    ],
)
def test_elsewhere_they_name_the_same_file_and_folder(given: list[str], places: str) -> None:
    here = typing_of(parser().parse_args(["device", "list", *given]))

    assert (here.program.split()[-1], here.places) == ("server.py", places)


def test_where_an_office_s_own_mot_cua_names_other_places_commands_are_typed_as_mot_cua() -> None:
    given = ["device", "list", "--config", "/opt/hall/config.toml", "--data", "/opt/hall/data"]
    options, environment = parser().parse_args(given), {TYPED_IN: "/home/an"}

    place_typed(options, environment)

    assert typing_of(options) == CommandLine()
    assert program_of(given, environment) == "mot-cua"


def test_outside_of_the_program_s_folder_commands_say_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    python, script = typing_of(parser().parse_args(["device", "list"])).program.split()

    assert Path(python).is_absolute()
    assert Path(script).is_file()


@pytest.mark.parametrize(
    ("command", "name"), [("backup", "file"), ("restore", "file"), ("voice check", "folder")]
)
def test_a_typed_path_is_one_of_the_folder_it_was_typed_in(command: str, name: str) -> None:
    def placed(path: str, environment: dict[str, str]) -> Path:
        options = parser().parse_args([*command.split(), path])
        place_typed(options, environment)
        found: Path = getattr(options, name)
        return found

    assert placed("kept/x", {TYPED_IN: "/home/an"}) == Path("/home/an/kept/x")
    assert placed("/media/x", {TYPED_IN: "/home/an"}) == Path("/media/x")
    assert placed("kept/x", {}) == Path.cwd() / "kept/x"


def test_a_demo_s_data_are_not_where_an_office_s_would_be() -> None:
    demo = parser().parse_args(["run", "--demo"])

    assert data_of(demo) == DEMO_DATA
    assert typing_of(demo).places == "--data var-demo"
    assert data_of(parser().parse_args(["run"])) is None
    assert data_of(parser().parse_args(["run", "--demo", "--data", "there"])) == Path("there")
