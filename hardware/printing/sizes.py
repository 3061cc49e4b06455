"""How large everything on a ticket is, for each width of paper."""

from dataclasses import dataclass

DOTS_PER_MM = 8
"""203 dpi."""

_USUAL_MM = 200
"""No ticket is longer, in large print and with its documents: for that the printers' time-outs are meant."""


def times_usual(rows: int) -> float:
    """Return how many times as long as a ticket a paper of so many rows may take; 1.0 for a usual one."""
    return max(1.0, rows / (_USUAL_MM * DOTS_PER_MM))


@dataclass(frozen=True, slots=True)
class Sizes:
    """Dots to the em, and gaps in dots, of one paper width."""

    margin: int
    agency: int
    heading: int
    number: int
    band: int
    field: tuple[int, ...]  # tried from the left; the last is taken whatever it gives
    label: int
    figure: int
    sentence: int
    second: int
    caption: int
    footer: int
    qr: int  # the QR code with its quiet zone is at most this wide
    gap: int
    pictogram: int  # how wide and high
    thin: int = 2

    @property
    def band_second(self) -> int:
        """The other language's words in the priority band."""
        return self.band * 2 // 3

    @property
    def texts(self) -> frozenset[int]:
        """Every size in which words are printed; the number's own size is not among them."""
        words = (self.agency, self.heading, self.band, self.band_second, *self.field, self.label)
        return frozenset((*words, self.figure, self.sentence, self.second, self.caption, self.footer))


SIZES = {
    576: Sizes(10, 22, 28, 236, 38, (48, 43, 38), 27, 50, 32, 18, 26, 22, 190, 10, 72),
    384: Sizes(4, 18, 22, 158, 28, (36, 32, 28), 20, 36, 22, 15, 20, 18, 168, 8, 52),
}
"""The sizes of 80 mm paper (576 dots) and of 58 mm paper (384 dots)."""

LARGE_SIZES = {
    576: Sizes(10, 34, 46, 300, 60, (76, 66, 58), 44, 92, 54, 32, 42, 38, 240, 14, 104),
    384: Sizes(4, 26, 32, 200, 36, (52, 46, 40), 32, 64, 38, 22, 26, 26, 190, 10, 72),
}
"""The same in large print, for whoever sees little."""
