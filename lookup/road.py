"""The way from a procedure's page to a number: by the kiosk beside the screen, while its field is open."""

from dataclasses import dataclass
from typing import cast

from lookup.page_voice import PageVoice
from office.procedures.one_page import ProcedurePage
from office.settings import Kiosk, PlacedPrinter
from office.waiting.hall import hall
from office.web.context import Context, current


@dataclass(frozen=True, slots=True)
class Road:
    """``reason`` says why the field gives no numbers now, '' while it does.

    ``procedure`` is the code that a ticket of this procedure carries, '' where config.toml does not have it.
    """

    kiosk: Kiosk
    reason: str
    procedure: str

    @property
    def is_open(self) -> bool:
        """Whether a number can be had now."""
        return not self.reason

    @property
    def prints(self) -> bool:
        """Whether the kiosk puts the number on paper."""
        return self.kiosk.printer is not None


def road_of(name: str, page: ProcedurePage) -> Road | None:
    """Return how that screen gives a number for a procedure; None: it does not."""
    context = current()
    kiosk = kiosk_of(context, name)
    if kiosk is None or page.field is None or page.field.code not in kiosk.fields:
        return None
    office, code = context.settings.office, page.procedure.code
    with context.store.reading() as reader:
        lines = hall(office, reader, context.clock()).fields
    reason = next(("" if line.is_open else line.reason for line in lines if line.code == page.field.code), "")
    return Road(kiosk, reason, code if office.procedures_of([code]) else "")


def slip_printer_of(name: str) -> PlacedPrinter | None:
    """Return what prints that screen's slips of what to bring; None: it prints none."""
    settings = current().settings
    screen = next((each for each in settings.lookups if each.name == name), None)
    return None if screen is None else settings.slip_printer(screen)


def reads_of(name: str) -> int:
    """Return how loud that screen reads a page out, in percent; 0: it reads none."""
    context = current()
    screen = next((each for each in context.settings.lookups if each.name == name), None)
    is_able = (
        screen is not None and screen.reads_aloud and cast(PageVoice, context.opened["lookup"]).can_speak
    )
    return screen.volume if screen is not None and is_able else 0


def kiosk_of(context: Context, name: str) -> Kiosk | None:
    """Return the kiosk by which that screen gives numbers, None where it gives none."""
    screen = next((each for each in context.settings.lookups if each.name == name), None)
    kiosks = context.settings.kiosks
    return next((each for each in kiosks if screen is not None and each.name == screen.kiosk), None)
