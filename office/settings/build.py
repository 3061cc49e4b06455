"""The checked tables of config.toml as the values the program works with."""

from collections.abc import Sequence
from dataclasses import replace

from office.looks.colours import colours_of
from office.settings.tables.config import (
    ConfigTable,
    CounterTable,
    FieldTable,
    KioskTable,
    OfficeTable,
)
from office.settings.tables.hours import HoursTable, SessionTable
from office.settings.tables.lookups import LookupTable
from office.settings.tables.order import ORDINARY, PriorityTable
from office.settings.tables.screens import ScreenTable, VoiceTable
from office.settings.values import (
    Kiosk,
    Layout,
    LookupScreen,
    Screen,
    ServerSettings,
    Settings,
    Sign,
    VoiceSettings,
    Way,
)
from office.settings.wires import scanner_of, wired_keypads, wired_signs
from office.tickets.hours import Hours, Session
from office.tickets.office import (
    Counter,
    Field,
    Help,
    Office,
    Order,
    OrderRule,
    Priority,
    Procedure,
    Rules,
    Series,
)
from office.voice.reading import Dialect, Reading
from office.voice.sentences import Manner
from office.words.catalogue import STANDARD


def settings_of(config: ConfigTable) -> Settings:
    """Return the values of a file without faults."""
    office = _office(config, config.office)
    return Settings(
        office=office,
        kiosks=tuple(_kiosk(config, kiosk, office) for kiosk in config.kiosk),
        lookups=tuple(map(_lookup, config.lookup)),
        screens=tuple(_screen(each, office) for each in config.screen),
        signs=tuple(Sign(each.name, each.counter) for each in config.sign),
        server=ServerSettings(**dict(config.server)),
        wired_signs=wired_signs(config),
        wired_keypads=wired_keypads(config),
        voice=_voice(config.voice),
        notices=config.notices.folder,
    )


def _lookup(lookup: LookupTable) -> LookupScreen:
    return LookupScreen(
        lookup.name,
        lookup.title,
        lookup.languages or STANDARD,
        lookup.kiosk,
        lookup.printer,
        lookup.slips_per_minute,
        lookup.reads_aloud,
        lookup.volume,
    )


def _screen(screen: ScreenTable, office: Office) -> Screen:
    return Screen(
        name=screen.name,
        title=screen.title,
        counters=screen.counters or tuple(counter.number for counter in office.counters),
        zone=screen.zone,
        speaks=screen.speaks,
        volume=screen.volume,
        layout=Layout(screen.layout),
        flash=screen.flash,
        inches=screen.inches,
        farthest_m=screen.farthest_m,
    )


def _voice(voice: VoiceTable) -> VoiceSettings:
    return VoiceSettings(
        folder=voice.folder,
        manner=Manner(Reading(voice.reading), Dialect(voice.dialect)),
        quiet=tuple((each.begins, each.ends) for each in voice.quiet),
    )


def _office(config: ConfigTable, office: OfficeTable) -> Office:
    hours = _hours(config.hours)
    return Office(
        name=office.name,
        agency=office.agency,
        zone=office.time_zone,
        hours=hours,
        fields=_fields(config, hours),
        counters=tuple(map(_counter, config.counter)),
        priorities=tuple(map(_priority, config.priority)),
        series=Series(office.series),
        rules=Rules(**dict(config.rules)),
        procedures=tuple(Procedure(**dict(each)) for each in config.procedure),
        order=Order(OrderRule(config.order.rule), config.order.ordinary_after),
    )


def _counter(given: CounterTable) -> Counter:
    classes = given.classes
    return Counter(
        given.number,
        given.fields,
        given.zone,
        tuple(Help(each.field, each.after_min) for each in given.help),
        None if classes is None else tuple(None if code == ORDINARY else code for code in classes),
    )


def _priority(given: PriorityTable) -> Priority:
    name_en, who_en = given.name_en or given.name, given.who_en or given.who
    return Priority(given.code, given.name, name_en, given.who, who_en, given.rate, given.head_start_min)


def _hours(hours: HoursTable) -> Hours:
    return Hours(
        sessions=_sessions(hours.session),
        closed_days={each.date: each.reason for each in hours.closed},
        worked_days={each.date: each.like for each in hours.worked},
        early_min=hours.early_min,
        last_ticket_min=hours.last_ticket_min,
    )


def _sessions(sessions: Sequence[SessionTable]) -> tuple[Session, ...]:
    return tuple(Session(frozenset(each.days), each.opens, each.closes) for each in sessions)


def _fields(config: ConfigTable, office_hours: Hours) -> tuple[Field, ...]:
    colours = colours_of([each.colour for each in config.field])
    return tuple(_field(*each, office_hours) for each in zip(config.field, colours, strict=True))


def _field(field: FieldTable, colour: str, office_hours: Hours) -> Field:
    own = replace(office_hours, sessions=_sessions(field.session)) if field.session else None
    return Field(
        code=field.code,
        name=field.name,
        name_en=field.name_en or field.name,
        letter=field.letter,
        block=field.block or 0,
        mean_service_s=field.mean_service_s,
        hours=own,
        short_name=field.short_name,
        # Without a word of English the Vietnamese stands, short as it is.
        short_name_en=field.short_name_en or ("" if field.name_en else field.short_name),
        pictogram=field.pictogram,
        colour=colour,
        examples=field.examples,
        examples_en=field.examples_en,
    )


def _kiosk(config: ConfigTable, kiosk: KioskTable, office: Office) -> Kiosk:
    return Kiosk(
        name=kiosk.name,
        title=kiosk.title,
        fields=kiosk.fields or tuple(field.code for field in office.fields),
        printer=kiosk.printer,
        cooldown_s=kiosk.cooldown_s,
        agent=kiosk.agent,
        roll_m=kiosk.roll_m,
        scanner=scanner_of(config, kiosk.scanner),
        reads_aloud=kiosk.reads_aloud,
        volume=kiosk.volume,
        languages=kiosk.languages or STANDARD,
        ways=tuple(Way(way.zone, way.text, way.text_en or way.text) for way in kiosk.way),
    )
