"""The tables and keys of config.toml. The text under each key is its row in docs/configuration.md."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from annotated_types import MinLen

from hardware.printing.settings import PrinterSettings
from office.looks.colours import COLOURS
from office.looks.pictograms import PICTOGRAMS
from office.settings.addresses import Host, PublicAddress
from office.settings.allowed import (
    FIELD_CODE,
    Each,
    FieldCodes,
    Flag,
    Letter,
    Number,
    OneOf,
    Pattern,
    Text,
    Texts,
    TimeZone,
    Whole,
)
from office.settings.files import DataFolder, PemFile
from office.settings.table import Table
from office.settings.tables.hours import HoursTable, SessionTable
from office.settings.tables.keypads import CounterKeypadTable, KeypadModelTable
from office.settings.tables.lookups import LookupTable
from office.settings.tables.order import CLASSES, HelpTable, OrderTable, PriorityTable
from office.settings.tables.printers import PrinterTable
from office.settings.tables.scanners import ScannerTable
from office.settings.tables.screens import NoticesTable, ScreenTable, VoiceTable
from office.settings.tables.wires import CounterSignTable, SerialPortTable, SignModelTable
from office.settings.tables.words import WordsTable
from office.settings.values import ServerSettings
from office.tickets.office import Rules
from office.words.catalogue import LANGUAGES

_NAME = Pattern("[a-z0-9][a-z0-9-]{0,31}", "1 to 32 characters of a to z, 0 to 9 and -")
_PROCEDURE = Pattern("[A-Za-z0-9][A-Za-z0-9.-]{0,31}", "1 to 32 letters A to Z, digits, dots and hyphens")
_COUNTER = Whole(1, 99)
_PORT = Whole(1, 65535)

_LANGUAGES = Each(OneOf(LANGUAGES), "languages that have a file in office/words, such as 'vi', at least one")
_COUNTERS = Each(_COUNTER, "counter numbers, at least one")

_SERVER = ServerSettings()
_RULES = Rules()


class OfficeTable(Table):
    """The hall itself."""

    name: Annotated[str, Text(80)]
    """The office's name, on every page"""
    agency: Annotated[tuple[str, ...], Texts(2, Text(80))]
    """The lines at the head of a ticket"""
    time_zone: Annotated[ZoneInfo, TimeZone()] = ZoneInfo("Asia/Ho_Chi_Minh")
    """The office's local time; numbers start again at its midnight"""
    series: Annotated[str, OneOf(("letter", "block"))] = "letter"
    """How numbers look: `letter` B012, `block` 2012"""


class ServerTable(Table):
    """The machine the office runs on."""

    host: Annotated[str, Host()] = _SERVER.host
    """The address it listens on; 0.0.0.0 is every network card"""
    port: Annotated[int, _PORT] = _SERVER.port
    """The TCP port it listens on"""
    address: Annotated[str, PublicAddress()] = _SERVER.address
    """What the QR code on a ticket starts with; `""` is the address the kiosk used"""
    data: Annotated[Path, DataFolder()] = _SERVER.data
    """The folder for tickets and journal, under the one the server starts in"""
    sign_in_failures: Annotated[int, Whole(1, 100)] = _SERVER.sign_in_failures
    """Wrong passwords after which an account has to wait"""
    sign_in_window_s: Annotated[int, Whole(10, 86400)] = _SERVER.sign_in_window_s
    """Seconds in which those are counted"""
    certificate: Annotated[Path | None, PemFile()] = _SERVER.certificate
    """The office's certificate; with it the server speaks https instead of http"""
    private_key: Annotated[Path | None, PemFile()] = _SERVER.private_key
    """The certificate's key; nobody else on the machine may read it"""


class RulesTable(Table):
    """Limits on recalls and reinstatements."""

    recall_limit: Annotated[int, Whole(0, 20)] = _RULES.recall_limit
    """Recalls of one call"""
    recall_lockout_s: Annotated[int, Whole(0, 120)] = _RULES.recall_lockout_s
    """Seconds between two recalls"""
    reinstate_after: Annotated[int, Whole(0, 99)] = _RULES.reinstate_after
    """A reinstated ticket goes behind this many waiting for its field"""
    reprint_limit: Annotated[int, Whole(0, 99)] = _RULES.reprint_limit
    """Papers of one ticket beyond its first"""
    at_once_s: Annotated[int, Whole(0, 300)] = _RULES.at_once_s
    """Who is sent away within so many seconds of the call is in the report; 0: nobody"""
    return_wait_min: Annotated[int, Whole(0, 120)] = _RULES.return_wait_min
    """A parked visitor who is back is next at that counter; after so many minutes at any of the field"""


class FieldTable(Table):
    """A field: what a citizen queues for, one button on the kiosk."""

    code: Annotated[str, FIELD_CODE]
    """What other tables call it; keep it, past tickets are stored under it"""
    name: Annotated[str, Text(80)]
    """Its name in Vietnamese"""
    name_en: Annotated[str, Text(80)] = ""
    """Its name in English; the Vietnamese one when not given"""
    short_name: Annotated[str, Text(24)] = ""
    """A few words for where there is little room, such as the sign; the name when not given"""
    short_name_en: Annotated[str, Text(24)] = ""
    """The same in English"""
    examples: Annotated[tuple[str, ...], Texts(4, Text(30))] = ()
    """What people come for, in everyday words, on the kiosk's button where it has room"""
    examples_en: Annotated[tuple[str, ...], Texts(4, Text(30))] = ()
    """The same in English; none on an English page when not given"""
    pictogram: Annotated[str, OneOf(PICTOGRAMS)] = ""
    """The picture beside its name, on screens and on paper; none when not given"""
    colour: Annotated[str, OneOf(COLOURS)] = ""
    """The ground of its letter and pictogram on screens; one that no other field is given when not given"""
    letter: Annotated[str, Letter()] = ""
    """What its numbers start with; needed when `office.series` is `letter`"""
    block: Annotated[int | None, Whole(0, 9900, step=100)] = None
    """What its numbers count up from, until the next field's block; needed when `office.series` is `block`"""
    mean_service_s: Annotated[int, Whole(10, 14400)] = 600
    """Seconds one visitor takes, assumed until today's visits tell"""
    session: tuple[SessionTable, ...] = ()
    """Its own sessions, instead of the office's"""


class CounterTable(Table):
    """A counter: where an officer serves."""

    number: Annotated[int, _COUNTER]
    """Its number, as called"""
    fields: Annotated[tuple[str, ...], FieldCodes()]
    """The codes of the fields it serves"""
    zone: Annotated[str, Text(40)] = ""
    """Where in the hall it stands, as shown to citizens"""
    classes: Annotated[tuple[str, ...] | None, CLASSES] = None
    """The classes it is for, and no others; all when not given"""
    help: tuple[HelpTable, ...] = ()
    """The fields that the counter written just above helps with"""
    sign: CounterSignTable | None = None
    """The LED sign on a line above the counter written just above"""
    keypad: CounterKeypadTable | None = None
    """The keypad on a line at the counter written just above"""


class ProcedureTable(Table):
    """A procedure inside a field, whose documents a kiosk prints for whoever asks for them."""

    code: Annotated[str, _PROCEDURE]
    """The office's own key for it, such as its official code; keep it, tickets are stored with it"""
    name: Annotated[str, Text(120)]
    """Its name in Vietnamese"""
    name_en: Annotated[str, Text(120)] = ""
    """Its name in English, for a kiosk's English page; the Vietnamese one when not given"""
    field: Annotated[str, FIELD_CODE]
    """The code of the field it belongs to; a field has at most 12"""
    documents: Annotated[tuple[str, ...], Texts(10, Text(120))]
    """What to bring, a line each, as printed"""


class WayTable(Table):
    """The way from one kiosk to the counters of a zone, said with the number."""

    zone: Annotated[str, Text(40)]
    """The zone of one counter or more"""
    text: Annotated[str, Text(80)]
    """The way in Vietnamese"""
    text_en: Annotated[str, Text(80)] = ""
    """The way in English; as in Vietnamese when not given"""


class KioskTable(Table):
    """A kiosk: where a citizen takes a number, at /kiosk/<name>."""

    name: Annotated[str, _NAME]
    """Its name in addresses and lists of devices; no other device may have it"""
    title: Annotated[str, Text(80)]
    """What people call it"""
    fields: Annotated[tuple[str, ...] | None, FieldCodes()] = None
    """The codes of its buttons, in order; all fields when not given"""
    cooldown_s: Annotated[float, Number(0, 60)] = 2.0
    """Least seconds between two tickets; 0 for none, and then nothing slows a stuck touch point either"""
    agent: Annotated[bool, Flag()] = False
    """Whether its printer hangs on its own machine, where an agent runs: docs/install_more.md"""
    roll_m: Annotated[float, Number(0, 500)] = 0.0
    """Metres of paper on a new roll of its printer, for a warning when a tenth is left; 0 for none"""
    reads_aloud: Annotated[bool, Flag()] = True
    """Whether it reads out a button that is held: docs/operate.md"""
    volume: Annotated[int, Whole(0, 100)] = 80
    """How loud it reads, in percent"""
    languages: Annotated[tuple[str, ...] | None, _LANGUAGES] = None
    """The languages of its page, which begins in the first; Vietnamese and English when not given"""
    printer: Annotated[PrinterSettings, PrinterTable()] | None = None
    """The printer of the kiosk written just above; without one it only shows the number"""
    scanner: ScannerTable | None = None
    """The scanner of the kiosk written just above"""
    way: tuple[WayTable, ...] = ()
    """The ways from the kiosk written just above"""


class SignTable(Table):
    """The sign above a counter."""

    name: Annotated[str, _NAME]
    """Its name in addresses and lists of devices; no other device may have it"""
    counter: Annotated[int, _COUNTER]
    """The number of the counter it hangs above"""


class ConfigTable(Table):
    """The whole file."""

    office: OfficeTable
    """The hall itself"""
    server: ServerTable = ServerTable()
    """The machine the office runs on"""
    voice: VoiceTable = VoiceTable()
    """How the hall is spoken to"""
    words: WordsTable = WordsTable()
    """Sentences that the office says its own way"""
    notices: NoticesTable = NoticesTable()
    """What the hall screens show beside the calls"""
    rules: RulesTable = RulesTable()
    """Limits on recalls and reinstatements"""
    order: OrderTable = OrderTable()
    """In which order classes of visitors are called"""
    hours: HoursTable
    """When the office gives numbers"""
    field: Annotated[tuple[FieldTable, ...], MinLen(1)]
    """What citizens queue for, one button on the kiosk each, in this order"""
    counter: Annotated[tuple[CounterTable, ...], MinLen(1)]
    """Where officers serve"""
    priority: tuple[PriorityTable, ...] = ()
    """Classes of visitors who go before others; the first in the file goes first"""
    procedure: tuple[ProcedureTable, ...] = ()
    """What citizens come for inside a field, with the documents to bring"""
    kiosk: tuple[KioskTable, ...] = ()
    """Where citizens take numbers, at `/kiosk/<name>`"""
    lookup: tuple[LookupTable, ...] = ()
    """Screens where citizens find out what a procedure asks for, at `/lookup/<name>`"""
    screen: tuple[ScreenTable, ...] = ()
    """Hall screens, at `/display/<name>`"""
    sign: tuple[SignTable, ...] = ()
    """The signs above the counters"""
    line: tuple[SerialPortTable, ...] = ()
    """Serial lines of this machine, for LED signs, keypads and scanners: docs/hardware.md"""
    sign_model: tuple[SignModelTable, ...] = ()
    """Makes of LED signs, each described once: docs/hardware.md"""
    keypad_model: tuple[KeypadModelTable, ...] = ()
    """Makes of keypads, each described once: docs/hardware.md"""
