"""What is said of a config.toml that cannot be read at all: one clear sentence."""

from pathlib import Path

import pytest

from office.commands.messages import messages
from office.settings import ConfigError, load
from tests.office.settings_toml import SMALL, written


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"

    with pytest.raises(ConfigError) as caught:
        load(path)

    assert str(caught.value) == f"There is no file {path}."


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)

    assert str(caught.value) == f"{tmp_path} cannot be read: Is a directory."


def test_a_file_that_is_closed_to_the_office_is_told_with_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", closed)

    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "config.toml")

    assert str(caught.value).endswith(f": sudo chmod 644 {tmp_path}/config.toml")
    assert messages("vi")(str(caught.value)).endswith(f"hãy gõ: sudo chmod 644 {tmp_path}/config.toml")


def test_a_path_no_file_can_have_cannot_be_read() -> None:
    with pytest.raises(ConfigError, match=r"cannot be read: embedded null (byte|character)\.$"):
        load(Path("a\0b"))


def test_lists_nested_too_deeply_are_told_in_one_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, "a = " + "[" * 20_000)

    with pytest.raises(ConfigError) as caught:
        load(path)

    assert str(caught.value) == f"{path} is not TOML: lists or tables are nested too deeply."


def test_a_number_of_thousands_of_digits_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, "a = " + "1" * 5000)

    with pytest.raises(ConfigError) as caught:
        load(path)

    assert str(caught.value).startswith(f"{path} is not TOML: ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_notepad_saved_as_unicode_is_told_so(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes('# x\nname = "Đất"\n'.encode(encoding))

    with pytest.raises(ConfigError) as caught:
        load(path)

    assert str(caught.value) == f'{path} is saved as UTF-16, which Notepad calls "Unicode". Save it as UTF-8.'


def test_a_file_saved_in_another_encoding_is_told_to_be_saved_as_utf8(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes('# x\nname = "Đất"\n'.encode("cp1258", errors="replace"))

    with pytest.raises(ConfigError) as caught:
        load(path)

    assert str(caught.value) == f"{path} is not UTF-8 text, first seen in line 2. Save it as UTF-8."


def test_a_file_saved_by_notepad_with_a_byte_order_mark_loads(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(SMALL, encoding="utf-8-sig")

    assert load(path).office.name == "Bộ phận Một cửa"
