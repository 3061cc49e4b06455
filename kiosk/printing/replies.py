"""What an ESC/POS printer answers: its state before a ticket, and the proof after one. Pure bytes."""

from dataclasses import dataclass

ASK_STATE = b"\x10\x04\x02" + b"\x10\x04\x04"
"""DLE EOT 2 and 4: cover and paper, answered at once, even while the printer is stuck."""

ASK_PROOF = b"\x1dr\x01"
"""GS r 1: answered only after everything before it is on paper."""

_COVER_OPEN = 0x04
_NO_PAPER = 0x60
_NEAR_END = 0x03
_ENDED = 0x0C


@dataclass(frozen=True, slots=True)
class State:
    """What keeps a printer from printing now."""

    cover_open: bool
    paper_out: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """The ticket is out. ``paper_low``: the roll is nearly used up; ``paper_out``: it ran out meanwhile."""

    paper_low: bool
    paper_out: bool


def state_in(received: bytes) -> State | None:
    """Return the answer to ASK_STATE in what a printer sent; None while it is incomplete."""
    answers = [byte for byte in received if byte & 0x93 == 0x12]
    if len(answers) < 2:
        return None
    return State(bool(answers[0] & _COVER_OPEN), bool(answers[1] & _NO_PAPER))


def proof_in(received: bytes) -> Proof | None:
    """Return the answer to ASK_PROOF in what a printer sent; None while there is none.

    Printers may also report by themselves: four bytes, of which the last three look like a proof.
    """
    at = 0
    while at < len(received):
        byte = received[at]
        if byte & 0x93 == 0x10:
            at += 4
        elif byte & 0x90 == 0:
            return Proof(bool(byte & _NEAR_END), bool(byte & _ENDED))
        else:
            at += 1
    return None
