"""Reading what a printer answers, among what it says by itself."""

import pytest

from hardware.printing.replies import Proof, State, proofs_in, state_in


@pytest.mark.parametrize(
    ("received", "state"),
    [
        (b"", None),
        (b"\x12", None),
        (b"\x12\x12", State(cover_open=False, paper_out=False)),
        (b"\x16\x12", State(cover_open=True, paper_out=False)),
        (b"\x12\x72", State(cover_open=False, paper_out=True)),
        (b"\x12\x1e", State(cover_open=False, paper_out=False)),  # near its end, not out
        (b"\x10\x00\x0c\x00\x12\x72", State(cover_open=False, paper_out=True)),  # a report came first
    ],
)
def test_the_state_is_read_from_two_answers(received: bytes, state: State | None) -> None:
    assert state_in(received) == state


@pytest.mark.parametrize(
    ("received", "proof"),
    [
        (b"", None),
        (b"\x00", Proof(paper_low=False, paper_out=False)),
        (b"\x03", Proof(paper_low=True, paper_out=False)),
        (b"\x0f", Proof(paper_low=True, paper_out=True)),
        (b"\x12", None),  # a late answer about the state
        (b"\x12\x00", Proof(paper_low=False, paper_out=False)),
        (b"\x10\x00\x0c\x00", None),  # the printer's own report is no proof
        (b"\x10\x00\x0c", None),
        (b"\x10\x00\x0c\x00\x03", Proof(paper_low=True, paper_out=False)),
    ],
)
def test_only_the_answer_to_the_question_is_proof(received: bytes, proof: Proof | None) -> None:
    assert next(iter(proofs_in(received)), None) == proof
