"""What stands on a ticket's paper, put together from the office and the ticket's place in line."""

from dataclasses import replace

from hardware.printing.paper import TicketPaper
from hardware.printing.settings import PrinterSettings, VirtualSettings
from hardware.printing.wording import Phrase, TicketWords
from office.looks.pictograms import lines_of
from office.settings import Settings
from office.tickets.office import zone_of
from office.tickets.ticket import Standing
from office.waiting.hall import Place
from office.words.catalogue import OWN, Catalogue
from office.words.waits import estimate_said, wait_said

_NO_WAIT = (0, 0)
"""For a ticket that was called before its paper came."""
_NAMES = (
    "paper-heading",
    "paper-priority",
    "paper-reprint",
    "paper-counter",
    "paper-no-counter",
    "paper-ahead",
    "paper-wait",
    "shared-wait-unknown",
    "paper-documents",
    "paper-may-ask-more",
    "paper-scan",
    "paper-keep",
    "paper-missed",
    "paper-today",
)
"""In the order of ``TicketWords``."""


def paper_of(settings: Settings, place: Place, address: str) -> TicketPaper:
    """Return the paper of a ticket; ``address`` starts its QR code, without a final slash."""
    office, words, ticket = settings.office, settings.words, place.ticket
    # A field may have left config.toml since: its ticket is as good, and is printed with the field's code.
    names = {field.code: {"vi": field.name, "en": field.name_en} for field in office.fields}
    pictograms = {field.code: field.pictogram for field in office.fields}
    first, second = languages_of(words, ticket.language)
    serving = office.serving(ticket.field)
    named = names.get(ticket.field, {"vi": ticket.field, "en": ticket.field})
    name, below = (named.get(language, named["en"]) for language in (first, second))
    return TicketPaper(
        agency=office.agency,
        label=ticket.label,
        field_name=name,
        # A field without an English name has one name, which is not printed twice.
        field_name_second=below if below != name else None,
        counters=tuple(one.number for one in serving),
        place=zone_of(serving),
        ahead=place.ahead,
        wait=_wait(words, place, first, second),
        priority=ticket.priority is not None,
        issued_local=office.local(ticket.issued_at),
        address=f"{address}/t/{ticket.key}",
        words=_void(words, first, second) if office.trial_hour else ticket_words(words, first, second),
        mark=_said(words, "paper-trial", first, second) if office.trial_hour else None,
        is_large=ticket.is_large,
        pictogram=lines_of(pictograms.get(ticket.field, "")),
        procedures=tuple((one.name, one.documents) for one in office.procedures_of(ticket.procedures)),
    )


def languages_of(words: Catalogue, language: str) -> tuple[str, str]:
    """Return a ticket's own language, Vietnamese for one that is not there, and the one that stands below."""
    first = language if language in words.languages else OWN
    return first, "en" if first == OWN else OWN


def ticket_words(words: Catalogue, first: str, second: str) -> TicketWords:
    """Return what every ticket says in a language, and below in another."""
    large, small = words.words(first), words.words(second)
    return TicketWords(*(Phrase(large(name), small(name)) for name in _NAMES))


def _void(words: Catalogue, first: str, second: str) -> TicketWords:
    """Return what the tickets of a trial hour say: none asks to be kept, is called later or holds today."""
    void, missed, thrown = (
        _said(words, f"paper-trial-{what}", first, second) for what in ("void", "missed", "thrown")
    )
    return replace(ticket_words(words, first, second), keep=void, missed=missed, today=thrown)


def _said(words: Catalogue, name: str, first: str, second: str) -> Phrase:
    return Phrase(words.words(first)(name), words.words(second)(name))


def printer_settings(configured: PrinterSettings, settings: Settings) -> PrinterSettings:
    """Return the printer as the printing program wants it; a virtual one's folder lies in the data."""
    if isinstance(configured, VirtualSettings):
        folder, margin = settings.server.data / configured.folder, settings.words.words(OWN)("paper-virtual")
        return replace(configured, folder=folder, margin=margin)
    return configured


def _wait(words: Catalogue, place: Place, first: str, second: str) -> Phrase | None:
    if place.ticket.standing is not Standing.IN_LINE:
        said = wait_said(words, *_NO_WAIT)
    elif place.estimate is None:
        return None
    else:
        said = estimate_said(words, place.estimate)
    return Phrase(said[first], said[second])
