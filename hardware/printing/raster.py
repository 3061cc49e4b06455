"""A bitmap as ESC/POS bytes, small enough for a slow line and plain enough for a cheap printer."""

from collections.abc import Iterator

from PIL import Image

START = b"\x1b@" + b"\x1dP\xcb\xcb"
"""Reset, then 203 motion units to the inch: a feed of n is n rows of dots on every make."""

CUT = b"\x1dVB\x00"
"""Feed to the knife and cut all but a bridge, so that a ticket hangs until it is taken."""

_CENTRED = b"\x1ba\x01"
_PLAIN = b"\x1d!\x00"
_LARGEST_FITS = 8

TALLEST_STRIP = 128
_CLONE_BUG_ROWS = 48
"""Some clones print rubbish when a raster's height is a multiple of this."""

_LONGEST_FEED = 255
_SHORTEST_SKIP = 2
"""Fewer blank rows cost less as dots than as a feed and the head of another strip."""


_HEAD_BYTES = 8
_STRIP_S = 1.0


def strip_rows(width_dots: int, bytes_per_s: int | None) -> int:
    """Return how many rows a strip has at most; None: the line is too fast to matter.

    A strip that broke off is filled up with zeros before the next ticket, which takes a slow line a second.
    """
    if bytes_per_s is None:
        return TALLEST_STRIP
    return min(TALLEST_STRIP, int(bytes_per_s * _STRIP_S) // _stride(width_dots))


def filling(width_dots: int, rows: int) -> bytes:
    """Return zeros that end whatever command of a job broke off, where strips have at most ``rows`` rows.

    The longest is a strip's: what it lacks prints white. Every other is shorter, and 0 is harmless in it;
    outside of a command a printer passes over zeros.
    """
    return bytes(_HEAD_BYTES + _stride(width_dots) * rows)


def picture_bytes(image: Image.Image, rows_at_once: int = TALLEST_STRIP) -> bytes:
    """Return the print job for a 1-bit image, black on white: reset, strips of so many rows at most, cut."""
    stride = _stride(image.width)
    # Pillow's 1;I sets a bit for black, which is what the printer burns.
    dots = image.tobytes("raw", "1;I")
    blank = bytes(stride)
    rows = [dots[start : start + stride] for start in range(0, len(dots), stride)]
    parts = [START]
    for first, end, is_blank in _runs([row == blank for row in rows]):
        if is_blank:
            parts.append(_feed(end - first))
        else:
            parts += _strips(rows[first:end], rows_at_once)
    return b"".join([*parts, CUT])


def digits_slip(label: str) -> bytes:
    """Return a job without any bitmap: the label, large, in ASCII that no code page can spoil."""
    plain = label.replace("Đ", "D").encode("ascii", "replace")
    # 4 x 4, or 3 x 3 where a roll of 58 mm would break the label.
    large = b"\x1d!\x33" if len(plain) <= _LARGEST_FITS else b"\x1d!\x22"
    return START + _CENTRED + b"SO / NO.\n\n" + large + plain + b"\n\n" + _PLAIN + CUT


def _runs(is_blank: list[bool]) -> Iterator[tuple[int, int, bool]]:
    """Give (first, end, blank) of each stretch of rows; a short blank stretch counts as print."""
    skipped: list[tuple[int, int]] = []
    start = 0
    for row, blank in enumerate([*is_blank, False]):
        if blank:
            continue
        if row - start >= _SHORTEST_SKIP:
            skipped.append((start, row))
        start = row + 1
    done = 0
    for first, end in skipped:
        if first > done:
            yield done, first, False
        yield first, end, True
        done = end
    if done < len(is_blank):
        yield done, len(is_blank), False


def _stride(width_dots: int) -> int:
    """Return the bytes of a row."""
    return (width_dots + 7) // 8


def _strips(rows: list[bytes], at_once: int) -> Iterator[bytes]:
    done = 0
    while done < len(rows):
        height = min(at_once, len(rows) - done)
        if height % _CLONE_BUG_ROWS == 0:
            height -= 8
        yield _strip(rows[done : done + height])
        done += height


def _strip(rows: list[bytes]) -> bytes:
    """Return one GS v 0 command, without the white at the right of all its rows."""
    width = max(1, max(len(row.rstrip(b"\x00")) for row in rows))
    head = b"\x1dv0\x00" + width.to_bytes(2, "little") + len(rows).to_bytes(2, "little")
    return head + b"".join([row[:width] for row in rows])


def _feed(rows: int) -> bytes:
    whole, rest = divmod(rows, _LONGEST_FEED)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes([rest]) if rest else b"")
