"""GET /api/v1/t/<key>/sentences: what a phone says aloud."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.voice import library
from office.voice.clips import Language
from office.voice.sentences import Sentence, call_sentence
from office.voice.texts import text_clip
from office.web.app import create_app
from office.web.context import Context
from office.words.catalogue import LANGUAGES, shipped
from phone.face import bp

AN = Request("officer:an")


@pytest.fixture
def ticket(context: Context) -> Ticket:
    context.queue.set_duty(1, CounterState.OPEN, AN)
    return context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value


def clips(sentence: Sentence) -> list[list[str]]:
    return [list(group) for group in sentence]


def test_a_call_is_said_in_both_languages(phone: FlaskClient, context: Context, ticket: Ticket) -> None:
    context.queue.call_next(1, AN)

    told = phone.get(f"/api/v1/t/{ticket.key}/sentences").get_json()

    assert told["called"]["vi"] == clips(call_sentence(ticket.label, 1))
    assert told["called"]["en"] == clips(call_sentence(ticket.label, 1, Language.ENGLISH))


def test_a_call_is_said_no_more_once_somebody_came(
    phone: FlaskClient, context: Context, ticket: Ticket
) -> None:
    context.queue.call_next(1, AN)
    context.queue.start(ticket.id, AN, right=anyones)

    told = phone.get(f"/api/v1/t/{ticket.key}/sentences").get_json()

    assert told["called"] is None


def test_who_waits_is_told_of_the_turn_that_is_near(phone: FlaskClient, ticket: Ticket) -> None:
    told = phone.get(f"/api/v1/t/{ticket.key}/sentences").get_json()

    assert told == {
        "has_chime": False,
        "soon": {"vi": [["sap-den-luot"]], "en": [["almost"]]},
        "called": None,
    }


def test_a_key_nobody_holds_is_unknown(phone: FlaskClient) -> None:
    answer = phone.get("/api/v1/t/nobody-has-this/sentences")

    assert answer.status_code == 404
    assert answer.get_json()["code"] == "unknown_ticket"


def test_a_call_is_said_in_korean_by_its_words_where_they_have_clips(
    context: Context, ticket: Ticket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "made" / "texts" / "ko"
    folder.mkdir(parents=True)
    for text in ("1", "A", "0", "번 창구로 오세요"):
        (folder / f"{text_clip(text, 'ko')}.opus").write_bytes(b"OggS")
    monkeypatch.setattr(library, "MADE", tmp_path / "made")
    korean = replace(context, settings=replace(context.settings, words=shipped(LANGUAGES)))
    phone = create_app(korean, [bp], secret_key="test").test_client()
    context.queue.call_next(1, AN)

    told = phone.get(f"/api/v1/t/{ticket.key}/sentences").get_json()

    said = [text_clip(text, "ko") for text in ("1", "번 창구로 오세요", *ticket.label)]
    assert told["called"]["ko"] == [said]
    # It has no clip.
    assert "ko" not in told["soon"]
