"""The look of a ticket: one bitmap, the number first, short enough to be cheap. Start at ``render``."""

from PIL import Image

from hardware.printing.fonts import Ink, Weight, drawn, ink, length, printable
from hardware.printing.paper import TicketPaper
from hardware.printing.pictogram import pictogram
from hardware.printing.qr import qr_mask
from hardware.printing.sheet import Sheet, stacked_baselines
from hardware.printing.sizes import LARGE_SIZES, SIZES, Sizes
from hardware.printing.wording import Phrase, counters_said
from hardware.printing.wrap import breaks_apart_phrases, wrapped

_FIELD_LINES = 2


def render(paper: TicketPaper, width_dots: int) -> Image.Image:
    """Return the ticket as a 1-bit image, black on white, ``width_dots`` (576 or 384) wide."""
    return composed(paper, width_dots).image()


def composed(paper: TicketPaper, width_dots: int) -> Sheet:
    """Return the ticket's pieces in their places. Raises KeyError for an unknown width."""
    sizes = (LARGE_SIZES if paper.is_large else SIZES)[width_dots]
    sheet = Sheet(width_dots, sizes.margin)
    sheet.space(sizes.gap // 2)
    _head(sheet, sizes, paper)
    if paper.mark is not None:
        _mark(sheet, sizes, paper.mark)
    if paper.is_reprint:
        _reprint(sheet, sizes, paper)
    _number(sheet, sizes, paper)
    _field(sheet, sizes, paper)
    _rows(sheet, sizes, paper)
    if paper.procedures:
        _documents(sheet, sizes, paper)
    _phone(sheet, sizes, paper)
    _foot(sheet, sizes, paper)
    sheet.space(sizes.gap // 2)
    return sheet


def _head(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    weights = (Weight.MEDIUM, Weight.BOLD)[-len(paper.agency) :]
    for line, weight in zip(paper.agency, weights, strict=True):
        _paragraph(sheet, printable(line), weight, sizes.agency, sizes.gap // 2)
        sheet.space(sizes.gap // 2)
    sheet.rule(sizes.thin, sizes.gap // 2)


def _reprint(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    """Say between two rules, above the number, that this is a second paper; a black band is priority's."""
    first = ink(paper.words.reprint.first, Weight.BLACK, sizes.band)
    second = ink(paper.words.reprint.second, Weight.SEMIBOLD, sizes.caption)
    _pair(sheet, first, second, sizes.gap * 2)
    sheet.rule(sizes.thin, sizes.gap)


def _mark(sheet: Sheet, sizes: Sizes, mark: Phrase) -> None:
    """Say it across the whole paper, white in a black field that nobody overlooks."""
    first, second = printable(mark.first), printable(mark.second)
    large = drawn(first, Weight.BLACK, _fitting(first, Weight.BLACK, sizes.number, sheet.inner))
    small = drawn(second, Weight.BOLD, _fitting(second, Weight.BOLD, sizes.band, sheet.inner))
    gap = sizes.gap
    height = large.mask.height + small.mask.height + 4 * gap
    sheet.space(gap // 2)
    sheet.fill((0, sheet.y, sheet.width, sheet.y + height))
    y = sheet.y + gap + large.ascent
    sheet.put_ink(large, (sheet.width - large.width) // 2, y, is_white=True)
    y += large.descent + gap + small.ascent
    sheet.put_ink(small, (sheet.width - small.width) // 2, y, is_white=True)
    sheet.space(height + gap)


def _number(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    sheet.space(sizes.gap // 2)
    first = ink(paper.words.heading.first, Weight.SEMIBOLD, sizes.heading)
    second = ink(paper.words.heading.second, Weight.REGULAR, sizes.second)
    _pair(sheet, first, second, sizes.gap)
    sheet.space(sizes.gap + sizes.gap // 2)
    label = printable(paper.label)
    size = _fitting(label, Weight.BLACK, sizes.number, sheet.inner)
    sheet.centred(drawn(label, Weight.BLACK, size))
    sheet.space(sizes.gap * 2)
    if paper.priority:
        _band(sheet, sizes, paper)
        sheet.space(sizes.gap + sizes.gap // 2)


def _band(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    first = ink(paper.words.priority.first, Weight.BLACK, sizes.band)
    second = ink(paper.words.priority.second, Weight.SEMIBOLD, sizes.band_second)
    gap = sizes.gap * 2
    height = max(first.ascent, second.ascent) + max(first.descent, second.descent) + sizes.gap * 2
    sheet.fill((0, sheet.y, sheet.width, sheet.y + height))
    baseline = sheet.y + sizes.gap + max(first.ascent, second.ascent)
    x = (sheet.width - first.width - gap - second.width) // 2
    sheet.put_ink(first, x, baseline, is_white=True)
    sheet.put_ink(second, x + first.width + gap, baseline, is_white=True)
    sheet.space(height)


def _field(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    names = (
        [paper.field_name] if paper.field_name_second is None else [paper.field_name, paper.field_name_second]
    )
    gap = sizes.gap + sizes.gap // 2
    beside = sizes.pictogram + gap if paper.pictogram else 0
    lines = _field_lines(printable(names[0]), sizes, sheet.inner - beside)
    for second in names[1:]:
        lines += _inks(printable(second), Weight.MEDIUM, sizes.footer, sheet.inner - beside)
    if not paper.pictogram:
        sheet.stack(lines, sizes.gap // 2)
        return
    baselines = stacked_baselines(lines, sizes.gap // 2)
    words = baselines[-1] + lines[-1].descent
    height = max(words, sizes.pictogram)
    x = (sheet.width - beside - max(line.width for line in lines)) // 2
    sheet.put(pictogram(paper.pictogram, sizes.pictogram), x, sheet.y + (height - sizes.pictogram) // 2)
    for line, baseline in zip(lines, baselines, strict=True):
        sheet.put_ink(line, x + beside, sheet.y + (height - words) // 2 + baseline)
    sheet.space(height)


def _field_lines(name: str, sizes: Sizes, width: int) -> list[Ink]:
    """Return the name as large as two lines allow, rather a little smaller than broken inside a phrase."""
    breakings = [(size, wrapped(name, Weight.BOLD, size, width)) for size in sizes.field]
    short = [(size, lines) for size, lines in breakings if len(lines) <= _FIELD_LINES]
    readable = [(size, lines) for size, lines in short if not breaks_apart_phrases(lines)]
    size, lines = [*readable, *short, breakings[-1]][0]
    return [ink(line, Weight.BOLD, size) for line in lines]


def _rows(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    sheet.rule(sizes.thin, sizes.gap)
    if paper.counters:
        _counters(sheet, sizes, paper)
    else:
        _row(sheet, sizes, paper.words.counter, paper.words.no_counter, sizes.sentence)
    sheet.space(sizes.gap)
    _row(sheet, sizes, paper.words.ahead, Phrase(str(paper.ahead), str(paper.ahead)), sizes.figure)
    sheet.space(sizes.gap)
    if paper.wait is None:
        _label(sheet, sizes, paper.words.wait_unknown)
    else:
        _row(sheet, sizes, paper.words.wait, paper.wait, sizes.sentence)
    sheet.rule(sizes.thin, sizes.gap)


def _documents(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    """Say what to bring: each procedure's name and under it its documents, at the left."""
    _label(sheet, sizes, paper.words.documents)
    for name, documents in paper.procedures:
        sheet.space(sizes.gap * 2)
        _left(sheet, printable(name), Weight.BOLD, sizes, 0)
        for document in documents:
            bullet = ink("•", Weight.BOLD, sizes.caption)
            sheet.space(sizes.gap // 2)
            first = _left(sheet, printable(document), Weight.MEDIUM, sizes, bullet.width + sizes.gap)
            sheet.put_ink(bullet, sheet.margin, first)
    sheet.space(sizes.gap)
    _label(sheet, sizes, paper.words.may_ask_more)
    sheet.rule(sizes.thin, sizes.gap)


def _left(sheet: Sheet, text: str, weight: Weight, sizes: Sizes, indent: int) -> int:
    """Put a text at the left, ``indent`` dots in, and move below it; return its first baseline.

    Drawn anew each time: few tickets ask for the same procedure, and the cache is for all of them.
    """
    broken = wrapped(text, weight, sizes.caption, sheet.inner - indent)
    lines = [drawn(line, weight, sizes.caption) for line in broken]
    baselines = stacked_baselines(lines, sizes.gap // 2)
    for line, baseline in zip(lines, baselines, strict=True):
        sheet.put_ink(line, sheet.margin + indent, sheet.y + baseline)
    first = sheet.y + baselines[0]
    sheet.space(baselines[-1] + lines[-1].descent)
    return first


def _row(sheet: Sheet, sizes: Sizes, name: Phrase, value: Phrase, size: int) -> None:
    """Put a name at the left and its value at the right, below each other where they do not fit."""
    top = sheet.y
    width = _label(sheet, sizes, name)
    room = sheet.inner - width - sizes.gap
    text = value.first
    if length(text, Weight.BOLD, size) > room:
        sheet.space(sizes.gap // 2)
        top, room = sheet.y, sheet.inner
    lines = [ink(line, Weight.BOLD, size) for line in wrapped(text, Weight.BOLD, size, room)]
    second = value.second
    if second != text:
        lines.append(ink(second, Weight.REGULAR, sizes.second))
    baselines = stacked_baselines(lines, sizes.gap // 2)
    for line, baseline in zip(lines, baselines, strict=True):
        sheet.put_ink(line, sheet.right - line.width, top + baseline)
    sheet.y = max(sheet.y, top + baselines[-1] + lines[-1].descent)


def _counters(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    """Say which counters serve, and where they stand: beside them, or below where that is too long."""
    figure, place = counters_said(paper.counters), printable(paper.place)
    whole = f"{figure} – {place}" if place else figure
    widest = max(length(name, Weight.SEMIBOLD, sizes.label) for name in paper.words.counter)
    is_beside = length(whole, Weight.BOLD, sizes.figure) <= sheet.inner - widest - sizes.gap
    said = whole if is_beside else figure
    _row(sheet, sizes, paper.words.counter, Phrase(said, said), sizes.figure)
    if is_beside:
        return
    sheet.space(sizes.gap // 2)
    for line in _inks(place, Weight.BOLD, sizes.sentence, sheet.inner) if place else ():
        sheet.put_ink(line, sheet.right - line.width, sheet.y + line.ascent)
        sheet.space(line.ascent + line.descent)


def _label(sheet: Sheet, sizes: Sizes, name: Phrase) -> int:
    """Put a row's name in both languages at the left; return how wide it is."""
    lines = _inks(name.first, Weight.SEMIBOLD, sizes.label, sheet.inner)
    lines += _inks(name.second, Weight.REGULAR, sizes.second, sheet.inner)
    for index, line in enumerate(lines):
        sheet.space(sizes.gap // 2 if index else 0)
        sheet.put_ink(line, sheet.margin, sheet.y + line.ascent)
        sheet.space(line.mask.height)
    return max(line.width for line in lines)


def _phone(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    """Put the QR code at the left, and beside it what it is for and when the ticket was issued."""
    code = qr_mask(paper.address, sizes.qr)
    # The code brings its own quiet zone: the rules may stand at its very edge.
    top = sheet.y - sizes.gap
    sheet.put(code.mask, 0, top)
    x = code.mask.width + max(0, sizes.gap - code.quiet)
    width = sheet.right - x
    said = [*_inks(paper.words.scan.first, Weight.SEMIBOLD, sizes.caption, width)]
    said += _inks(paper.words.scan.second, Weight.REGULAR, sizes.second, width)
    issued = f"{paper.issued_local:%H:%M · %d/%m/%Y}"
    said += [
        drawn(line.removesuffix(" ·"), Weight.BOLD, sizes.caption)
        for line in wrapped(issued, Weight.BOLD, sizes.caption, width)
    ]
    baselines = stacked_baselines(said, sizes.gap // 2)
    words = baselines[-1] + said[-1].descent
    height = max(code.mask.height, words + 2 * sizes.gap)
    y = top + (height - words) // 2
    for line, baseline in zip(said, baselines, strict=True):
        sheet.put_ink(line, x, y + baseline)
    sheet.y = top + height
    sheet.rule(sizes.thin, 0)
    sheet.space(sizes.gap)


def _foot(sheet: Sheet, sizes: Sizes, paper: TicketPaper) -> None:
    for phrase in (paper.words.keep, paper.words.missed, paper.words.today):
        _paragraph(sheet, phrase.first, Weight.SEMIBOLD, sizes.footer, sizes.gap // 2)
        sheet.space(sizes.gap // 2)
    second = f"{paper.words.keep.second} {paper.words.missed.second} {paper.words.today.second}"
    _paragraph(sheet, second, Weight.REGULAR, sizes.second, sizes.gap // 2)


def _paragraph(sheet: Sheet, text: str, weight: Weight, size: int, gap: int) -> None:
    sheet.stack(_inks(text, weight, size, sheet.inner), gap)


def _pair(sheet: Sheet, first: Ink, second: Ink, gap: int) -> None:
    """Put two texts beside each other on one baseline, in the middle."""
    baseline = sheet.y + max(first.ascent, second.ascent)
    x = (sheet.width - first.width - gap - second.width) // 2
    sheet.put_ink(first, x, baseline)
    sheet.put_ink(second, x + first.width + gap, baseline)
    sheet.y = baseline + max(first.descent, second.descent)


def _inks(text: str, weight: Weight, size: int, width: int) -> list[Ink]:
    return [ink(line, weight, size) for line in wrapped(text, weight, size, width)]


def _fitting(text: str, weight: Weight, largest: int, width: int) -> int:
    wide = length(text, weight, largest)
    return largest if wide <= width else largest * width // wide
