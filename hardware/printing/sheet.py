"""A strip of paper that grows downwards while pieces are put on it."""

from dataclasses import dataclass, field
from itertools import pairwise

from PIL import Image

from hardware.printing.fonts import Ink

_PAPER, _INK = 1, 0


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A mask on the sheet: its set pixels come out black, or white when ``is_white``. None fills the box."""

    mask: Image.Image | None
    box: tuple[int, int, int, int]
    is_white: bool = False


@dataclass(slots=True)
class Sheet:
    """``width`` dots wide with ``margin`` left free on both sides; ``y`` is the next free row."""

    width: int
    margin: int
    y: int = 0
    pieces: list[Piece] = field(default_factory=list)

    @property
    def inner(self) -> int:
        """How many dots are between the margins."""
        return self.width - 2 * self.margin

    @property
    def right(self) -> int:
        """The first dot of the right margin."""
        return self.width - self.margin

    def put(self, mask: Image.Image, x: int, y: int, *, is_white: bool = False) -> None:
        """Put the mask with its left upper corner at (x, y), without moving on."""
        self.pieces.append(Piece(mask, (x, y, x + mask.width, y + mask.height), is_white))

    def put_ink(self, line: Ink, x: int, baseline: int, *, is_white: bool = False) -> None:
        """Put a line of text from x on the baseline, without moving on."""
        self.put(line.mask, x, baseline - line.ascent, is_white=is_white)

    def fill(self, box: tuple[int, int, int, int]) -> None:
        """Blacken a box (left, top, right, bottom; the last two are outside)."""
        self.pieces.append(Piece(None, box))

    def space(self, rows: int) -> None:
        """Leave rows free."""
        self.y += rows

    def rule(self, thick: int, gap: int) -> None:
        """Draw a line across with ``gap`` free rows on both sides."""
        self.space(gap)
        self.fill((self.margin, self.y, self.right, self.y + thick))
        self.space(thick + gap)

    def centred(self, line: Ink) -> None:
        """Put a line of text in the middle and move below its ink."""
        self.put_ink(line, (self.width - line.width) // 2, self.y + line.ascent)
        self.y += line.mask.height

    def stack(self, lines: list[Ink], gap: int) -> None:
        """Put lines below each other in the middle, ``gap`` rows apart or more, and move below their ink."""
        baselines = stacked_baselines(lines, gap)
        for line, baseline in zip(lines, baselines, strict=True):
            self.put_ink(line, (self.width - line.width) // 2, self.y + baseline)
        self.space(baselines[-1] + lines[-1].descent)

    def image(self) -> Image.Image:
        """Return the sheet as a 1-bit image, black on white."""
        picture = Image.new("1", (self.width, self.y), _PAPER)
        for piece in self.pieces:
            colour = _PAPER if piece.is_white else _INK
            if piece.mask is None:
                picture.paste(colour, piece.box)
            else:
                picture.paste(colour, piece.box, piece.mask)
        return picture


def stacked_baselines(lines: list[Ink], gap: int) -> list[int]:
    """Return each line's baseline below the first line's top.

    A line stands 1.2 of its em below the one above, or lower: ``gap`` rows stay free between their ink.
    """
    baselines = [lines[0].ascent]
    for above, line in pairwise(lines):
        clear = above.descent + gap + line.ascent
        baselines.append(baselines[-1] + max(line.size * 6 // 5, clear))
    return baselines
