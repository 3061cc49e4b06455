"""What the page of one procedure shows, on a phone and on a lookup screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from hardware.printing.ticket_code import code_picture
from office.procedures.catalogue import Change, Document, OnlineLevel, Procedure
from office.procedures.catalogue_desk import Ready
from office.procedures.judging import UNVERIFIED
from office.tickets.office import Field, Office

PORTAL = "https://dichvucong.gov.vn"
"""The national portal of public services: there it is that one files online."""
_LINKS = ("https://", "http://")
_MOST_LETTERS = 500
"""Of an address in a QR code: a longer one is too fine for a phone's camera at arm's length."""


@dataclass(frozen=True, slots=True)
class Code:
    """An address, and that as a QR code: a ``data:`` address of an SVG."""

    address: str
    picture: str


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """One procedure as it holds on ``Ready.day``.

    ``field`` is None where this hall does not do it, and ``counters`` are none then. ``forms`` are codes of
    the papers that have a form to be fetched, by the paper's name. ``change`` is announced, None: none is.
    ``portal`` is where one files online, None where that cannot be. ``own`` is this page for a phone.
    """

    procedure: Procedure
    field: Field | None
    counters: tuple[int, ...]
    change: Change | None
    own: Code
    portal: Code | None
    forms: Mapping[str, Code]

    @property
    def changed(self) -> Procedure | None:
        """What it will be, None where nothing is announced or it ends."""
        return self.change.after if self.change else None

    @staticmethod
    def is_doubted(text: str) -> bool:
        """Whether a text of this page says itself that nobody has verified it."""
        return UNVERIFIED in text.lower()

    @property
    def is_full_online(self) -> bool:
        """Whether nobody has to come for it."""
        return self.procedure.online_level is OnlineLevel.FULL

    @property
    def saves_visit(self) -> bool:
        """Whether who files it online needs no number that this hall would give else."""
        return self.is_full_online and self.field is not None


def procedure_page(ready: Ready, office: Office, code: str, server: str) -> ProcedurePage:
    """Return the page of a procedure, by any of its codes. Raises UnknownProcedure.

    ``server`` is what addresses of this office begin with, without a final slash.
    """
    procedure = ready.catalogue.find(code, ready.day)
    own_field = next((each for each in office.fields if each.code == procedure.field), None)
    return ProcedurePage(
        procedure,
        own_field,
        tuple(each.number for each in office.serving(procedure.field)) if own_field else (),
        _change_of(ready, procedure),
        _code(f"{server}/procedures/{quote(procedure.code)}"),
        None if procedure.online_level is None else _code(PORTAL),
        {each.name: _code(each.form) for each in procedure.documents if _is_link(each)},
    )


def _change_of(ready: Ready, procedure: Procedure) -> Change | None:
    changes = ready.catalogue.announced(ready.day)
    return next((each for each in changes if each.before == procedure), None)


def _is_link(document: Document) -> bool:
    return document.form.startswith(_LINKS) and len(document.form) <= _MOST_LETTERS


def _code(address: str) -> Code:
    return Code(address, code_picture(address))
