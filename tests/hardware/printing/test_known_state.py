"""Before a ticket that follows one nobody confirmed, the printer is brought to a known state."""

from collections import deque
from collections.abc import Callable
from itertools import pairwise

import pytest

from hardware.printing.faults import PaperOut, PrinterStuck, PrinterUnreachable, PrintUnconfirmed
from hardware.printing.layout import render
from hardware.printing.raster import CUT, START, filling, picture_bytes, strip_rows
from hardware.printing.replies import ASK_PROOF, ASK_STATE
from hardware.printing.settings import BAUD_RATES, WIDTH_DOTS
from hardware.printing.ticket_printer import Roll
from hardware.printing.transport_printer import TransportPrinter
from office.demo.twins.escpos import Intake, Interpreter
from tests.hardware.printing.papers import ALL, CROWDED, PRIORITY, STANDARD

Said = bytes | type[OSError]

PICTURE = render(STANDARD, 576)
TICKET = picture_bytes(PICTURE) + ASK_PROOF
CLEANING = filling(576, 128) + START + CUT + ASK_PROOF + ASK_PROOF
WELL = b"\x12\x12"
PROOF = b"\x00"
CLEAN: tuple[Said, ...] = (PROOF + PROOF, TimeoutError)
"""Its two answers after the zeros, and no third."""
SPEEDS = [None, *(baud // 10 for baud in BAUD_RATES)]


class ScriptedLine:
    """Keeps what is written; ``said`` is what it answers in turn, an error for silence or a hang-up."""

    name = "printer"
    hears = True

    def __init__(self, *said: Said) -> None:
        self.said = deque(said)
        self.written: list[bytes] = []
        self.takes_nothing = False
        self.now_s = 0.0

    def clock_s(self) -> float:
        return self.now_s

    def open(self, deadline: float) -> None:
        """It is there."""

    def write(self, content: bytes, deadline: float) -> None:
        if self.takes_nothing and content != ASK_STATE:
            raise TimeoutError
        self.written.append(content)

    def read(self, deadline: float) -> bytes:
        said = self.said.popleft() if self.said else TimeoutError
        if isinstance(said, bytes):
            return said
        self.now_s = deadline
        raise said

    def settle(self, deadline: float) -> None:
        """All is sent."""

    def discard(self) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """It stays."""


def on(line: ScriptedLine, *, proof: bool = True) -> TransportPrinter:
    return TransportPrinter(line, 10.0, 576, proof=proof, clock_s=line.clock_s)


@pytest.mark.parametrize("bytes_per_s", SPEEDS)
@pytest.mark.parametrize("width", WIDTH_DOTS.values())
def test_wherever_a_ticket_breaks_off_the_zeros_end_it(width: int, bytes_per_s: int | None) -> None:
    rows = strip_rows(width, bytes_per_s)
    broken, following = (picture_bytes(render(paper, width), rows) for paper in (CROWDED, PRIORITY))
    drawn = render(PRIORITY, width).tobytes()
    step = 499 if bytes_per_s is None else 9_973

    spoilt = [
        cut
        for cut in (*range(1, 60, 1 if bytes_per_s is None else 7), *range(60, len(broken), step))
        if _last_page(broken[:cut] + filling(width, rows) + START + CUT + following, width) != drawn
    ]

    assert spoilt == []


@pytest.mark.parametrize("bytes_per_s", SPEEDS)
@pytest.mark.parametrize("width", WIDTH_DOTS.values())
def test_no_command_is_longer_than_the_zeros_whatever_the_paper(width: int, bytes_per_s: int | None) -> None:
    rows = strip_rows(width, bytes_per_s)

    longest = max(
        length
        for paper in ALL.values()
        for length in _command_lengths(picture_bytes(render(paper, width), rows), width)
    )

    assert longest <= len(filling(width, rows))


@pytest.mark.parametrize("baud", BAUD_RATES)
def test_the_zeros_take_a_slow_line_a_second_at_most(baud: int) -> None:
    for width in WIDTH_DOTS.values():
        assert len(filling(width, strip_rows(width, baud // 10))) <= baud // 10 + 8


def test_on_a_fast_line_a_ticket_is_what_it_was() -> None:
    assert {strip_rows(width, speed) for width in WIDTH_DOTS.values() for speed in (None, 11_520)} == {128}


def test_a_confirmed_line_gets_not_a_byte_more() -> None:
    line = ScriptedLine(WELL, *CLEAN, PROOF, WELL, PROOF)
    printer = on(line)
    printer.print_image(PICTURE, "1")
    first, line.written = line.written, []

    printer.print_image(PICTURE, "2")

    assert first == [ASK_STATE, CLEANING, TICKET]
    assert line.written == [ASK_STATE, TICKET]


@pytest.mark.parametrize("lost", [TimeoutError, ConnectionResetError])
def test_after_a_ticket_nobody_confirmed_it_begins_anew(lost: type[OSError]) -> None:
    line = ScriptedLine(WELL, *CLEAN, lost, WELL, *CLEAN, PROOF)
    printer = on(line)
    with pytest.raises(PrintUnconfirmed):
        printer.print_image(PICTURE, "1")
    line.written.clear()

    assert printer.print_image(PICTURE, "2") is Roll.ENOUGH
    assert line.written == [ASK_STATE, CLEANING, TICKET]


def test_a_late_answer_to_an_earlier_ticket_is_no_proof_of_this_one() -> None:
    # The earlier ticket's answer, the two after the zeros and a cut, and then nothing for the ticket itself.
    line = ScriptedLine(WELL, *CLEAN, TimeoutError, WELL, PROOF, PROOF, PROOF, TimeoutError, TimeoutError)
    printer = on(line)
    with pytest.raises(PrintUnconfirmed):
        printer.print_image(PICTURE, "1")

    with pytest.raises(PrintUnconfirmed):
        printer.print_image(PICTURE, "2")


def test_a_late_answer_to_a_program_that_was_killed_is_no_proof_either() -> None:
    line = ScriptedLine(WELL, PROOF, PROOF, PROOF, TimeoutError, TimeoutError)

    with pytest.raises(PrintUnconfirmed):
        on(line).print_image(PICTURE, "1")


def test_a_printer_slow_to_answer_must_answer_for_the_ticket_as_well() -> None:
    printer = on(ScriptedLine(WELL, TimeoutError, PROOF, PROOF, TimeoutError))

    with pytest.raises(PrintUnconfirmed):
        printer.print_image(PICTURE, "1")

    assert on(ScriptedLine(WELL, TimeoutError, PROOF, PROOF, PROOF)).print_image(PICTURE, "1") is Roll.ENOUGH
    assert on(ScriptedLine(WELL, PROOF, TimeoutError, PROOF, PROOF)).print_image(PICTURE, "1") is Roll.ENOUGH


def test_one_that_has_told_its_state_and_tells_it_no_more_is_brought_to_a_known_one() -> None:
    line = ScriptedLine(WELL, *CLEAN, PROOF, TimeoutError, *CLEAN, PROOF)
    printer = on(line)
    printer.print_image(PICTURE, "1")
    line.written.clear()

    printer.print_image(PICTURE, "2")

    assert line.written == [ASK_STATE, CLEANING, TICKET]


def test_without_proof_every_ticket_begins_with_the_zeros_and_only_the_first_with_a_cut() -> None:
    line = ScriptedLine()
    printer = on(line, proof=False)

    printer.print_image(PICTURE, "1")
    printer.print_image(PICTURE, "2")

    zeros, ticket = filling(576, 128), picture_bytes(PICTURE)
    assert line.written == [zeros + START + CUT + ticket, zeros + ticket]


def takes_nothing(line: ScriptedLine) -> None:
    line.takes_nothing = True


def hangs_up(line: ScriptedLine) -> None:
    line.said.append(ConnectionResetError)


def has_no_paper(line: ScriptedLine) -> None:
    line.said += [b"\x0c\x0c"]


@pytest.mark.parametrize(
    ("trouble", "error"),
    [(takes_nothing, PrinterStuck), (hangs_up, PrinterUnreachable), (has_no_paper, PaperOut)],
)
def test_what_fails_before_the_ticket_leaves_no_doubt(
    trouble: Callable[[ScriptedLine], None], error: type[Exception]
) -> None:
    line = ScriptedLine(WELL)
    trouble(line)

    with pytest.raises(error):
        on(line).print_image(PICTURE, "1")

    assert TICKET not in line.written


def _last_page(stream: bytes, width: int) -> bytes:
    interpreter = _read(stream, width)
    assert interpreter.unknown == []
    return interpreter.pages[-1].image().tobytes()


def _read(stream: bytes, width: int, after_each: Callable[[int], None] = lambda _: None) -> Interpreter:
    """Read the stream as a printer does; ``after_each`` gets how much is read."""
    chunks = deque([stream])

    def receive() -> bytes:
        if not chunks:
            raise EOFError
        return chunks.popleft()

    taken = 0
    intake = Intake(receive)

    def take(count: int) -> bytes:
        nonlocal taken
        taken += count
        return intake.take(count)

    interpreter = Interpreter(width, take, lambda _: None)

    def step() -> None:
        interpreter.step()
        after_each(taken)

    with pytest.raises(EOFError):
        intake.run(step)
    return interpreter


def _command_lengths(job: bytes, width: int) -> list[int]:
    ends = [0]
    _read(job, width, ends.append)
    return [end - begin for begin, end in pairwise(ends)]


def test_a_printer_that_has_proved_before_and_falls_silent_gets_no_ticket() -> None:
    line = ScriptedLine(WELL, *CLEAN, TimeoutError, WELL, TimeoutError, PROOF, PROOF, PROOF)
    printer = on(line)
    with pytest.raises(PrintUnconfirmed):
        printer.print_image(PICTURE, "A001")
    sent = len(line.written)

    with pytest.raises(PrinterStuck, match="fallen silent"):
        printer.print_image(PICTURE, "A002")
    assert line.written[sent:] == [ASK_STATE, CLEANING]
