"""A printer that is none: each ticket becomes a picture in a folder."""

import contextlib
import heapq
import os
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from hardware.printing.faults import PrintNotKept
from hardware.printing.fonts import Weight, ink
from hardware.printing.printer_state import PrinterState
from hardware.printing.ticket_printer import Roll

_MARGIN_EM = 24
MARGIN_ROWS = 56


class VirtualPrinter:
    """Keeps each ticket as ``<job>.png`` in a folder, the newest ``keep`` of them.

    Below the paper's own rows a grey margin says ``margin``: that no printer made it.

    The same job again writes nothing: a ticket has one picture however often it is sent.
    """

    def __init__(self, folder: Path, width_dots: int = 576, keep: int = 2000, margin: str = "") -> None:
        self.width_dots = width_dots
        self._folder = folder
        self._keep = keep
        self._margin = margin

    def print_image(self, image: Image.Image, job: str) -> Roll:
        self._put(f"{job}.png", lambda path: _with_margin(image, self._margin).save(path, "PNG"))
        return Roll.UNTOLD

    def print_slip(self, label: str, job: str) -> Roll:
        self._put(f"{job}.txt", lambda path: path.write_text(f"{label}\n", encoding="utf-8"))
        return Roll.UNTOLD

    def state(self) -> PrinterState:
        return PrinterState.OK

    def _put(self, name: str, write: Callable[[Path], object]) -> None:
        target = self._folder / name
        part = self._folder / f".{name}.{os.getpid()}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if target.exists():
                return
            write(part)
            os.replace(part, target)
            # Another printer's program that keeps its pictures in this folder may have forgotten one first.
            with contextlib.suppress(FileNotFoundError):
                self._forget_oldest()
        except OSError as error:
            raise PrintNotKept(f"virtual printer {self._folder} cannot keep {name}: {error}") from error

    def _forget_oldest(self) -> None:
        kept = [name for name in os.listdir(self._folder) if not name.startswith(".")]
        ages = (((self._folder / name).stat().st_mtime_ns, name) for name in kept)
        # One by one: a list of 2,000 times would be a megabyte that Python does not give back.
        for _, name in heapq.nsmallest(len(kept) - self._keep, ages):
            (self._folder / name).unlink()


def _with_margin(image: Image.Image, text: str) -> Image.Image:
    """Return the paper with a margin below it, by which a slip shown around cannot be taken for real."""
    said = ink(text, Weight.BOLD, _MARGIN_EM).mask
    whole = Image.new("L", (image.width, image.height + MARGIN_ROWS), 208)
    whole.paste(image.convert("L"))
    left, top = (image.width - said.width) // 2, image.height + (MARGIN_ROWS - said.height) // 2
    whole.paste(0, (left, top), said)
    return whole
