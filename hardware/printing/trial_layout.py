"""The look of a test print: all of Vietnamese, a ruler, nothing of a ticket. Start at ``render_trial``."""

import unicodedata

from PIL import Image

from hardware.printing.fonts import Ink, Weight, drawn, printable
from hardware.printing.sheet import Sheet
from hardware.printing.sizes import DOTS_PER_MM, LARGE_SIZES, SIZES
from hardware.printing.trial_paper import TrialPaper
from hardware.printing.wrap import wrapped

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_CM = 10
_CM_DOTS, _HALF_DOTS, _MM_DOTS = 32, 24, 14
"""How far the ruler's strokes reach."""


def _letters() -> tuple[str, ...]:
    tones = [[unicodedata.normalize("NFC", vowel + tone) for tone in _TONES] for vowel in _VOWELS]
    small = ["".join(letter for letter in group if not letter.isascii()) for group in tones] + ["đ"]
    return (*small, *(group.upper() for group in small))


LETTERS = _letters()
"""The 134 letters of Vietnamese beyond ASCII, those of one vowel together: ``àảãáạ``."""


def render_trial(paper: TrialPaper, width_dots: int) -> Image.Image:
    """Return the slip as a 1-bit image, black on white, ``width_dots`` (576 or 384) wide."""
    return composed_trial(paper, width_dots).image()


def composed_trial(paper: TrialPaper, width_dots: int) -> Sheet:
    """Return the slip's pieces in their places. Raises KeyError for an unknown width."""
    sizes, gap = SIZES[width_dots], SIZES[width_dots].gap
    sheet = Sheet(width_dots, sizes.margin)
    sheet.space(gap)
    _centred(sheet, paper.words.heading, Weight.BLACK, LARGE_SIZES[width_dots].field[0])
    _centred(sheet, paper.words.no_ticket, Weight.BOLD, sizes.label)
    _centred(sheet, paper.words.no_ticket_second, Weight.REGULAR, sizes.second)
    sheet.rule(sizes.thin, gap // 2)
    _centred(sheet, paper.agency, Weight.MEDIUM, sizes.agency)
    _centred(sheet, paper.printer, Weight.BOLD, sizes.label)
    _centred(sheet, f"{paper.name} · {paper.at_local:%H:%M:%S · %d/%m/%Y}", Weight.MEDIUM, sizes.agency)
    sheet.rule(sizes.thin, gap // 2)
    for size, weight in letter_sizes(width_dots):
        _centred(sheet, " ".join(LETTERS), weight, size)
        sheet.space(gap)
    _ruler(sheet, sizes.second)
    width = paper.words.width.format(mm=width_dots // DOTS_PER_MM, dots=width_dots)
    _centred(sheet, width, Weight.SEMIBOLD, sizes.caption)
    _centred(sheet, paper.words.edges, Weight.MEDIUM, sizes.caption)
    return sheet


def letter_sizes(width_dots: int) -> tuple[tuple[int, Weight], ...]:
    """Return the smallest, a middle and a large size of a ticket's words, in dots to the em."""
    sizes = SIZES[width_dots]
    return (
        (sizes.second, Weight.REGULAR),
        (sizes.label, Weight.SEMIBOLD),
        (sizes.field[0], Weight.BOLD),
    )


def _centred(sheet: Sheet, text: str, weight: Weight, size: int) -> None:
    """Put a text in the middle and a little room below; drawn anew, for the cache is for tickets."""
    lines = [drawn(line, weight, size) for line in wrapped(printable(text), weight, size, sheet.inner)]
    sheet.stack(lines, sheet.margin // 2)
    sheet.space(size // 4)


def _ruler(sheet: Sheet, size: int) -> None:
    """Put strokes a millimetre apart over the whole width; the first and the last stand at its edges."""
    figures = [
        (at * DOTS_PER_MM, drawn(str(at), Weight.REGULAR, size))
        for at in range(_CM, sheet.width // DOTS_PER_MM, _CM)
    ]
    top = sheet.y
    for at in range(sheet.width // DOTS_PER_MM):
        reach = _CM_DOTS if at % _CM == 0 else _HALF_DOTS if at % (_CM // 2) == 0 else _MM_DOTS
        x = at * DOTS_PER_MM
        sheet.fill((x, top, x + 1, top + reach))
    sheet.fill((sheet.width - 1, top, sheet.width, top + _CM_DOTS))
    sheet.space(_CM_DOTS + size // 4)
    _figures(sheet, figures)
    sheet.space(size // 2)


def _figures(sheet: Sheet, figures: list[tuple[int, Ink]]) -> None:
    """Put each figure below its stroke."""
    for x, figure in figures:
        sheet.put_ink(figure, x - figure.width // 2, sheet.y + figure.ascent)
    sheet.space(max(figure.mask.height for _, figure in figures))
