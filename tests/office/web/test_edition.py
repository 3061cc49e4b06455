"""The edition that tells pages to load themselves anew: what makes another, and what does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from hardware.printing.settings import VirtualSettings
from office.people import DeviceRole
from office.settings import Screen, Settings
from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from office.web.edition import canonical, edition_of, files_hash
from tests.hash_seeds import said_under
from tests.office.web.web_office import Caller, WebOffice, body_of

ROOT = Path(__file__).parents[3]


def edition(settings: Settings, files: str = "files", *, is_demo: bool = False, key: bytes = b"k") -> str:
    return edition_of(files, settings, is_demo=is_demo, key=key)


def test_every_page_and_snapshot_tells_the_same_edition(context: WebOffice, client: Caller) -> None:
    ticket = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
    kiosk = context.device("kiosk-1", DeviceRole.KIOSK)

    told = body_of(client.get("/api/v1/hall"))["edition"]

    assert len(told) == 16
    assert body_of(client.get(f"/api/v1/t/{ticket.key}"))["edition"] == told
    for page in ("/display/hall-1", "/counter/1/sign", f"/t/{ticket.key}"):
        assert f'<meta name="edition" content="{told}">' in kiosk.page(page).text


def test_another_screen_or_field_is_another_edition(context: WebOffice) -> None:
    settings = context.settings
    other_screen = replace(settings, screens=(Screen("hall-1", "Khu A", (1, 2, 3)),))
    field = replace(settings.office.fields[0], name="Tên khác")
    office = replace(settings.office, fields=(field, *settings.office.fields[1:]))

    found = {edition(each) for each in (settings, other_screen, replace(settings, office=office))}

    assert len(found) == 3
    assert edition(settings, is_demo=True) not in found
    assert edition(settings, "other files") not in found
    assert edition(settings, key=b"another office's") not in found


def test_what_no_page_shows_makes_no_other_edition(context: WebOffice) -> None:
    settings = context.settings
    kiosk, *others = settings.kiosks
    moved = replace(kiosk, printer=VirtualSettings(Path("elsewhere")))
    other_port = replace(settings, server=replace(settings.server, port=1234), kiosks=(moved, *others))
    without_printer = replace(settings, kiosks=(replace(kiosk, printer=None), *others))

    assert edition(other_port) == edition(settings)
    assert edition(without_printer) != edition(settings)


@pytest.mark.parametrize("change", ["content", "name", "more"])
def test_another_file_is_another_edition(tmp_path: Path, change: str) -> None:
    for folder in ("before", "after"):
        (tmp_path / folder / "static").mkdir(parents=True)
        (tmp_path / folder / "static" / "screen.js").write_text("1")
    same = files_hash((tmp_path / "before",)) == files_hash((tmp_path / "after",))
    after = tmp_path / "changed"
    after.mkdir()
    (after / ("screens.js" if change == "name" else "screen.js")).write_text(
        "2" if change == "content" else "1"
    )
    if change == "more":
        (after / "more.css").touch()

    assert same
    assert files_hash((after,)) != files_hash((tmp_path / "before" / "static",))


def test_what_python_compiles_makes_no_other_edition(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("page")
    before = files_hash((tmp_path,))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "pages.pyc").write_bytes(b"made at the first start")

    assert files_hash((tmp_path,)) == before


def test_a_set_is_written_alike_in_every_process() -> None:
    script = "from office.web.edition import canonical; print(canonical(frozenset(map(str, range(50)))))"

    told = {said_under(seed, script) for seed in ("1", "2")}

    assert told == {canonical(frozenset(map(str, range(50))))}
