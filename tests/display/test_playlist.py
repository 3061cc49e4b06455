"""The notices of a hall as somebody writes them: what is right is shown, and what is wrong is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from display.playlist import FILE_NAME, NoticeKind, Playlist, read_playlist
from office.web.context import Context
from tests.office.english_remainder import english_in

TODAY = date(2026, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notices"
    made.mkdir()
    return made


def read(context: Context, folder: Path, text: str) -> Playlist:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return read_playlist(replace(context.settings, notices=folder))


def why(context: Context, folder: Path, keys: str) -> list[str]:
    """What is said of one notice with these keys."""
    playlist = read(context, folder, f"[[notice]]\n{keys}\n")
    return [fault.removeprefix(f"{folder / FILE_NAME}, notice 1: ") for fault in playlist.faults]


def test_an_office_without_a_folder_has_no_notices(context: Context) -> None:
    assert read_playlist(context.settings) == Playlist()


def test_notices_stand_in_the_order_of_the_file(context: Context, folder: Path) -> None:
    (folder / "tet.PNG").write_bytes(b"picture")
    (folder / "phim.mp4").write_bytes(b"video")

    playlist = read(
        context,
        folder,
        '[[notice]]\ntext = ["một", "hai"]\n[[notice]]\nfile = "tet.PNG"\n[[notice]]\nfile = "phim.mp4"\n',
    )

    assert playlist.faults == ()
    assert [one.kind for one in playlist.notices] == [NoticeKind.WORDS, NoticeKind.PICTURE, NoticeKind.VIDEO]
    assert playlist.notices[0].text == ("một", "hai")


@pytest.mark.parametrize(
    ("keys", "days"),
    [
        ("", [22, 23, 24]),
        ("begins = 2026-11-23", [23, 24]),
        ("ends = 2026-11-23", [22, 23]),
        ("begins = 2026-11-23\nends = 2026-11-23", [23]),
    ],
)
def test_a_notice_is_shown_from_its_first_to_its_last_day(
    context: Context, folder: Path, keys: str, days: list[int]
) -> None:
    playlist = read(context, folder, f'[[notice]]\ntitle = "Tết"\n{keys}\n')

    assert [day for day in (22, 23, 24) if playlist.shown(date(2026, 11, day))] == days


def test_a_notice_is_shown_on_the_screens_it_names(context: Context, folder: Path) -> None:
    playlist = read(context, folder, '[[notice]]\ntitle = "A"\nscreens = ["left"]\n[[notice]]\ntitle = "B"\n')

    assert [one.title for one in playlist.shown(TODAY, "left")] == ["A", "B"]
    assert [one.title for one in playlist.shown(TODAY, "all")] == ["B"]
    assert [one.title for one in playlist.shown(TODAY)] == ["A", "B"]


def test_one_wrong_notice_keeps_no_other_from_the_hall(context: Context, folder: Path) -> None:
    playlist = read(
        context, folder, '[[notice]]\ntitle = ""\n[[notice]]\ntitle = "B"\n[[notice]]\ncolour = 1\n'
    )

    assert [one.title for one in playlist.notices] == ["B"]
    assert [fault.split(": ")[0].rpartition(", ")[2] for fault in playlist.faults] == ["notice 1", "notice 3"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("", "needs a title, a text or a file"),
        ('titel = "A"', "there is no key 'titel'. Did you mean 'title'?"),
        ('file = "lich.png"', "there is no file {folder}/lich.png"),
        ('title = "A"\nseconds = 1', "seconds must be a whole number from 5 to 300, not 1"),
        ('title = "A"\nbegins = "mai"', "begins must be a date such as 2026-09-02, without quotation marks,"),
        ('title = "A"\nscreens = ["lefd"]', "no screen has the name 'lefd'. Did you mean 'left'?"),
        (
            'title = "A"\nbegins = 2026-11-24\nends = 2026-11-23',
            "ends 2026-11-23 before it begins 2026-11-24",
        ),
    ],
)
def test_a_wrong_notice_says_what_must_be(context: Context, folder: Path, keys: str, said: str) -> None:
    (fault,) = why(context, folder, keys)

    assert fault.startswith(said.format(folder=folder))


@pytest.mark.parametrize(
    "file", ["../config.toml", "/etc/passwd", "a/b.png", ".hidden.png", "a\\\\b.png", "lich.svg", "lich"]
)
def test_a_file_can_only_be_a_picture_or_video_of_the_folder(
    context: Context, folder: Path, file: str
) -> None:
    (fault,) = why(context, folder, f'file = "{file}"')

    assert fault.startswith("file must be the name of a file beside playlist.toml that ends in .jpg,")


def test_a_link_out_of_the_folder_is_no_file_of_it(context: Context, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "lich.png").symlink_to(tmp_path / "secret.png")

    assert why(context, folder, 'file = "lich.png"') == [f"there is no file {folder}/lich.png"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[[notice]",
            "line 1, in [[notice]: a header has as many brackets before it as behind it: [[notice]]",
        ),
        ('[[notice]]\ntext = ["a" "b"]', 'a comma is missing between "a" and "b"'),
        ("[[notice]]\ntitle: Nghỉ", "write = in place of ':': title = \"Nghỉ\""),
        ("a = " + "1" * 5_000, "it has a number of too many digits"),
        ("notice = 1", "it holds tables [[notice]], at most 50"),
        ("[[notices]]", "it holds tables [[notice]] and nothing else, not 'notices'"),
        ("[[notice]]\n" * 51, "it holds tables [[notice]], at most 50"),
        ("#" * 70_000, "it is larger than 65536 bytes"),
        ("a = " + "[" * 5_000, "is not"),
    ],
)
def test_a_file_that_is_no_playlist_is_told_in_one_sentence(
    context: Context, folder: Path, text: str, said: str
) -> None:
    playlist = read(context, folder, text)

    assert playlist.notices == ()
    (fault,) = playlist.faults
    assert fault.startswith(f"{folder / FILE_NAME} ")
    assert said in fault or said == "is not"
    assert english_in(fault) == []


def test_a_file_that_is_no_text_is_told_in_one_sentence(context: Context, folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"\xff\xfe[")

    (fault,) = read_playlist(replace(context.settings, notices=folder)).faults

    assert fault.endswith("cannot be read: it is not UTF-8 text")


def test_a_folder_without_playlist_is_told(context: Context, folder: Path) -> None:
    (fault,) = read_playlist(replace(context.settings, notices=folder)).faults

    assert fault.endswith("playlist.toml cannot be read: No such file or directory")
    assert english_in(fault) == []


def test_the_example_is_right(context: Context) -> None:
    folder = Path(__file__).parents[2] / "examples" / "notices"

    playlist = read_playlist(replace(context.settings, notices=folder))

    assert playlist.faults == ()
    assert len(playlist.shown(TODAY)) == 3
