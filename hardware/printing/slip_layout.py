"""The look of a slip of what to bring: one bitmap, read from top to bottom. Start at ``render_slip``."""

from PIL import Image

from hardware.printing.fonts import Ink, Weight, drawn, printable
from hardware.printing.qr import qr_mask
from hardware.printing.sheet import Sheet, stacked_baselines
from hardware.printing.sizes import LARGE_SIZES, SIZES, Sizes
from hardware.printing.slip_paper import SlipPaper
from hardware.printing.wording import Phrase
from hardware.printing.wrap import wrapped


def render_slip(paper: SlipPaper, width_dots: int) -> Image.Image:
    """Return the slip as a 1-bit image, black on white, ``width_dots`` (576 or 384) wide."""
    return composed_slip(paper, width_dots).image()


def composed_slip(paper: SlipPaper, width_dots: int) -> Sheet:
    """Return the slip's pieces in their places. Raises KeyError for an unknown width."""
    sizes = (LARGE_SIZES if paper.is_large else SIZES)[width_dots]
    sheet = Sheet(width_dots, sizes.margin)
    sheet.space(sizes.gap // 2)
    _head(sheet, sizes, paper)
    if paper.doubt:
        _frame(sheet, sizes, paper.doubt)
    for note in paper.notes:
        _left(sheet, note, Weight.BOLD, sizes.caption, 0)
        sheet.space(sizes.gap)
    _documents(sheet, sizes, paper)
    _facts(sheet, sizes, paper)
    for line in paper.after:
        _left(sheet, line, Weight.MEDIUM, sizes.caption, 0)
        sheet.space(sizes.gap)
    _code(sheet, sizes, paper)
    sheet.space(sizes.gap // 2)
    return sheet


def _head(sheet: Sheet, sizes: Sizes, paper: SlipPaper) -> None:
    weights = (Weight.MEDIUM, Weight.BOLD)[-len(paper.agency) :]
    for line, weight in zip(paper.agency, weights, strict=True):
        _centred(sheet, line, weight, sizes.agency, sizes.gap // 2)
    sheet.rule(sizes.thin, sizes.gap // 2)
    _centred(sheet, paper.heading.first, Weight.BLACK, sizes.band, sizes.gap // 2)
    _second(sheet, sizes, paper.heading)
    sheet.space(sizes.gap // 2)
    _centred(sheet, paper.no_number.first, Weight.BOLD, sizes.label, sizes.gap // 2)
    _second(sheet, sizes, paper.no_number)
    sheet.rule(sizes.thin, sizes.gap // 2)
    _centred(sheet, paper.name[0], Weight.BOLD, sizes.field[-1], sizes.gap)
    for line in paper.name[1:]:
        _centred(sheet, line, Weight.MEDIUM, sizes.footer, sizes.gap)
    sheet.space(sizes.gap)


def _frame(sheet: Sheet, sizes: Sizes, texts: tuple[str, ...]) -> None:
    """Say it inside a thick frame, the first text in bold: what is not sure is not to be overlooked."""
    gap, thick = sizes.gap, 2 * sizes.thin
    inside = Sheet(sheet.width, sheet.margin + gap + thick, sheet.y + thick + gap)
    for number, text in enumerate(texts):
        _left(inside, text, Weight.MEDIUM if number else Weight.BLACK, sizes.caption, 0)
        inside.space(gap // 2)
    bottom = inside.y + gap // 2 + thick
    left, top, right = sheet.margin, sheet.y, sheet.right
    for box in (
        (left, top, right, top + thick),
        (left, bottom - thick, right, bottom),
        (left, top + thick, left + thick, bottom - thick),
        (right - thick, top + thick, right, bottom - thick),
    ):
        sheet.fill(box)
    sheet.pieces += inside.pieces
    sheet.y = bottom + gap


def _documents(sheet: Sheet, sizes: Sizes, paper: SlipPaper) -> None:
    """Say each paper beside a box that is ticked at home, and how many of it below its name."""
    _named(sheet, sizes, paper.documents_label)
    edge = sizes.caption * 3 // 4
    indent = edge + sizes.gap
    for name, count in paper.documents:
        sheet.space(sizes.gap + sizes.gap // 2)
        baseline = _left(sheet, name, Weight.MEDIUM, sizes.caption, indent)
        _box(sheet, sheet.margin, baseline - edge, edge, sizes.thin)
        if count:
            sheet.space(sizes.gap // 2)
            _left(sheet, count, Weight.BOLD, sizes.caption, indent)
    sheet.rule(sizes.thin, sizes.gap)


def _box(sheet: Sheet, left: int, top: int, edge: int, thick: int) -> None:
    right, bottom = left + edge, top + edge
    sheet.fill((left, top, right, top + thick))
    sheet.fill((left, bottom - thick, right, bottom))
    sheet.fill((left, top + thick, left + thick, bottom - thick))
    sheet.fill((right - thick, top + thick, right, bottom - thick))


def _facts(sheet: Sheet, sizes: Sizes, paper: SlipPaper) -> None:
    for label, text in paper.facts:
        _named(sheet, sizes, label)
        sheet.space(sizes.gap // 2)
        _left(sheet, text, Weight.BOLD, sizes.caption, 0)
        sheet.space(sizes.gap * 2)


def _code(sheet: Sheet, sizes: Sizes, paper: SlipPaper) -> None:
    """Put the QR code at the left and beside it what it is for; below, as of when all this was so."""
    sheet.rule(sizes.thin, 0)
    code = qr_mask(paper.address, sizes.qr)
    x = code.mask.width + max(0, sizes.gap - code.quiet)
    said = _lines(paper.scan.first, Weight.SEMIBOLD, sizes.caption, sheet.right - x)
    if paper.scan.second != paper.scan.first:
        said += _lines(paper.scan.second, Weight.REGULAR, sizes.second, sheet.right - x)
    baselines = stacked_baselines(said, sizes.gap // 2)
    words = baselines[-1] + said[-1].descent
    height = max(code.mask.height, words + 2 * sizes.gap)
    sheet.put(code.mask, 0, sheet.y)
    for line, baseline in zip(said, baselines, strict=True):
        sheet.put_ink(line, x, sheet.y + (height - words) // 2 + baseline)
    sheet.space(height)
    sheet.rule(sizes.thin, 0)
    sheet.space(sizes.gap)
    _centred(sheet, paper.as_of, Weight.SEMIBOLD, sizes.footer, sizes.gap // 2)


def _named(sheet: Sheet, sizes: Sizes, label: Phrase) -> None:
    """Put a part's name at the left, and below it in the other language."""
    _left(sheet, label.first, Weight.BLACK, sizes.label, 0)
    if label.second != label.first:
        sheet.space(sizes.gap // 2)
        _left(sheet, label.second, Weight.REGULAR, sizes.second, 0)


def _second(sheet: Sheet, sizes: Sizes, phrase: Phrase) -> None:
    if phrase.second != phrase.first:
        _centred(sheet, phrase.second, Weight.REGULAR, sizes.second, sizes.gap // 2)


def _left(sheet: Sheet, text: str, weight: Weight, size: int, indent: int) -> int:
    """Put a text at the left, ``indent`` dots in, and move below it; return its first baseline."""
    lines = _lines(text, weight, size, sheet.inner - indent)
    baselines = stacked_baselines(lines, size // 8)
    for line, baseline in zip(lines, baselines, strict=True):
        sheet.put_ink(line, sheet.margin + indent, sheet.y + baseline)
    first = sheet.y + baselines[0]
    sheet.space(baselines[-1] + lines[-1].descent)
    return first


def _centred(sheet: Sheet, text: str, weight: Weight, size: int, below: int) -> None:
    sheet.stack(_lines(text, weight, size, sheet.inner), size // 8)
    sheet.space(below)


def _lines(text: str, weight: Weight, size: int, width: int) -> list[Ink]:
    """Return the lines of a text. Drawn anew each time: the cache is for what every ticket says."""
    return [drawn(line, weight, size) for line in wrapped(printable(text), weight, size, width)]
