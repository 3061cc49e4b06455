"""A demo serves before its voices are made, and speaks from then on."""

from pathlib import Path

import pytest

from office.voice import library
from office.voice.clips import CHIME
from tests.office.web.web_office import Caller


def test_clips_that_are_made_while_the_office_serves_are_played(
    client: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made"
    monkeypatch.setattr(library, "MADE", made)
    assert client.get(f"/voices/{CHIME}").status_code == 404

    (made / "bac").mkdir(parents=True)
    (made / "bac" / f"{CHIME}.opus").write_bytes(b"OggS")
    (made / "set_up.stamp").write_text("made")

    assert client.get(f"/voices/{CHIME}").status_code == 200
