"""What an ESC/POS printer answers: its state before a ticket, and the proof after one. Pure bytes."""

from dataclasses import dataclass

from hardware.printing.printer_state import PrinterState

ASK_CONDITION = b"\x10\x04\x01" + b"\x10\x04\x02" + b"\x10\x04\x04"
"""DLE EOT 1, 2 and 4: on line or not, cover, paper, also of a printer that has stopped."""

ASK_STATE = b"\x10\x04\x02" + b"\x10\x04\x04"
"""DLE EOT 2 and 4: cover and paper, answered at once, even while the printer is stuck."""

ASK_PROOF = b"\x1dr\x01"
"""GS r 1: answered only after everything before it is on paper."""

_COVER_OPEN = 0x04
_NO_PAPER = 0x60
_OFF_LINE = 0x08
_ROLL_NEAR_END = 0x0C
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
    answers = _real_time(received)
    if len(answers) < 2:
        return None
    return State(bool(answers[0] & _COVER_OPEN), bool(answers[1] & _NO_PAPER))


def condition_in(received: bytes) -> PrinterState | None:
    """Return the worst that the answer to ASK_CONDITION tells; None while it is incomplete."""
    answers = _real_time(received)
    if len(answers) < 3:
        return None
    line, cover, paper = answers[:3]
    # A printer without paper or with its cover open is off line, too: the cause is told, not that.
    if cover & _COVER_OPEN:
        return PrinterState.COVER_OPEN
    if paper & _NO_PAPER:
        return PrinterState.PAPER_OUT
    if line & _OFF_LINE:
        return PrinterState.OFFLINE
    return PrinterState.PAPER_LOW if paper & _ROLL_NEAR_END else PrinterState.OK


def _real_time(received: bytes) -> list[int]:
    """Return the answers to DLE EOT: no other byte a printer sends has this form."""
    return [byte for byte in received if byte & 0x93 == 0x12]


def proofs_in(received: bytes) -> list[Proof]:
    """Return the answers to ASK_PROOF in what a printer sent, in order.

    Printers may also report by themselves: four bytes, of which the last three look like a proof.
    """
    proofs = []
    at = 0
    while at < len(received):
        byte = received[at]
        if byte & 0x93 == 0x10:
            at += 4
            continue
        if byte & 0x90 == 0:
            proofs.append(Proof(bool(byte & _NEAR_END), bool(byte & _ENDED)))
        at += 1
    return proofs
