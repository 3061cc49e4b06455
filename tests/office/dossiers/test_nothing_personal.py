"""No file of the office holds the digits, the receipt's key or a name: who steals the disk reads states."""

import sqlite3
from pathlib import Path

import pytest

from office.dossiers.limits import Asker, Limits, Place
from office.dossiers.lookup import ByCode, Lookups
from office.dossiers.polling import Poller
from office.dossiers.proof import ProofMaker, proof_key
from office.dossiers.refusals import NoSuchDossier
from office.dossiers.tables import TABLES
from office.store.sqlite import SqliteStore
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.dossiers.adapters.rigs import FolderRig
from tests.office.dossiers.adapters.test_sources_alike import FIRST

PLANTED = {"digits": "918273", "receipt_key": "kJ8-xQm2_Vt5Lw9bRz4NcA", "applicant": "Nguyễn Thị Thử"}
TYPED = "0912345678"


def test_no_file_of_the_data_folder_holds_what_a_source_told_of_a_person(
    tmp_path: Path, clock: FakeClock
) -> None:
    store = SqliteStore(tmp_path / "var", rooms=(TABLES,))
    proofs = ProofMaker(proof_key(tmp_path / "var"))
    rig = FolderRig(tmp_path / "drop", clock, ".json")
    rig.publish([FIRST | PLANTED])
    Poller("Một cửa", rig.source, store, proofs, clock, SMALL_OFFICE.zone, 60).turn()
    lookups = Lookups(store, proofs, Limits(clock), clock, SMALL_OFFICE.zone)
    asker = Asker(Place.KIOSK, "lookup-1")
    with pytest.raises(NoSuchDossier):
        lookups.find(asker, ByCode(TYPED, "000000"))
    assert lookups.find(asker, ByCode(FIRST["code"], PLANTED["digits"]))

    files = {file.name: file.read_bytes() for file in (tmp_path / "var").rglob("*") if file.is_file()}
    store.close()
    after = {f"{file.name} closed": file.read_bytes() for file in (tmp_path / "var").rglob("*")}

    assert any(b"H24.01.02-261122-0001" in content for content in files.values()), "nothing was written yet"
    for planted in (*PLANTED.values(), TYPED):
        for name, content in (files | after).items():
            assert planted.encode() not in content, (name, planted)


def test_the_table_has_no_column_for_a_person(tmp_path: Path) -> None:
    SqliteStore(tmp_path, rooms=(TABLES,)).close()

    db = sqlite3.connect(tmp_path / "office.db")
    columns = [row[1] for row in db.execute("PRAGMA table_info (dossiers)")]
    db.close()

    assert columns == [
        "code",
        "spelling",
        "check_hmac",
        "short_hmac",
        "receipt_hash",
        "status",
        "step",
        "steps",
        "due",
        "received",
        "digitised_url",
        "source",
        "source_at",
        "fetched_at",
        "finished",
    ]


def test_the_key_is_made_once_for_the_server_s_user_alone_and_anew_where_it_is_spoilt(
    tmp_path: Path,
) -> None:
    key = proof_key(tmp_path)

    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert proof_key(tmp_path) == key
    assert len(key) == 32
    file.write_text(f"{key.hex()}\r\n")
    assert proof_key(tmp_path) == key
    for spoilt in (b"\xff cut off", b""):
        file.write_bytes(spoilt)
        assert proof_key(tmp_path) != key
    aside = sorted(each for each in tmp_path.iterdir() if each != file)
    assert [each.read_bytes() for each in aside] == [b"\xff cut off", b""]


def test_equal_digits_do_not_show_as_equal() -> None:
    proofs = ProofMaker(b"key")

    one, other = (proofs.proofs(f"H24-261122-000{number}", "918273", None) for number in (1, 2))

    assert {one.check_hmac, one.short_hmac}.isdisjoint({other.check_hmac, other.short_hmac})
