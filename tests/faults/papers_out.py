"""Whether the papers that came out of a printer fit what became of its jobs."""

from collections import Counter as Tally
from collections.abc import Sequence

from hardware.printing.replies import ASK_CONDITION
from office.tickets.ticket import PrintState


def check_papers(out: Sequence[bytes], jobs: Sequence[tuple[str, bytes, PrintState]]) -> None:
    """Each printed job's paper is there once, each unknown one's at most once or its beginning; no other.

    ``out`` are the pictures of the papers, ``jobs`` labels, their tickets' pictures and what became of them.
    """
    papers = Tally(out)
    for label, picture, state in jobs:
        count = papers.pop(picture, 0)
        wanted = {1} if state is PrintState.PRINTED else {0, 1}
        assert count in wanted, f"{label} is {state} and came out {count} times"
    unknown = [_ink(picture) for _, picture, state in jobs if state is PrintState.UNKNOWN]
    for scrap in papers:
        assert any(_is_beginning(_ink(scrap), whole) for whole in unknown), (
            "a paper nobody asked for came out"
        )


def _ink(picture: bytes) -> bytes:
    """The dots that are burnt."""
    return bytes(byte ^ 0xFF for byte in picture)


def _is_beginning(scrap: bytes, whole: bytes) -> bool:
    """Whether the scrap is that ticket's beginning, then at most what asks how the printer is, as dots."""
    same = next((at for at, (a, b) in enumerate(zip(scrap, whole, strict=False)) if a != b), len(whole))
    return not scrap[same:].strip(b"\x00" + ASK_CONDITION)
