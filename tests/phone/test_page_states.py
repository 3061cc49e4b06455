"""Whatever state a ticket is in, its holder's phone has a face for it."""

import re
from pathlib import Path

import pytest

from office.tickets.moves import MOVES, Action
from office.tickets.ticket import OPEN, State
from office.words.catalogue import OWN, entries
from phone.page_state import GIVE_UP_FACES, IN_LINE_FACES, Notice, PageState

FACES = Path(__file__).resolve().parents[2] / "phone" / "templates" / "phone" / "faces.html"


@pytest.mark.parametrize("face", [*State, *Notice])
def test_every_face_has_its_part_of_the_page(face: PageState) -> None:
    told = re.findall(r'if face == "(\w+)"', FACES.read_text(encoding="utf-8"))
    sentences = {f"phone-face-{face}", f"phone-face-{face}-text"}

    assert face in told or face in IN_LINE_FACES or sentences <= entries(OWN).keys()


def test_who_may_give_up_is_who_can_be_cancelled_and_has_not_left() -> None:
    given = {face.value for face in GIVE_UP_FACES}

    assert given & {state.value for state in State} == set(OPEN) & set(MOVES[Action.CANCEL])
    assert set(GIVE_UP_FACES) >= {Notice.SOON, Notice.LEFT}
