"""The public shapes of the office as it is set up. They may grow, never shrink."""

from pydantic import BaseModel

from office.tickets.hours import Session
from office.tickets.office import Field, Priority, Procedure, Series
from office.web.shapes import CounterShape

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Named(BaseModel):
    """A field or a priority class by its code, with its names for people."""

    code: str
    name: str
    name_en: str


class FieldShape(Named):
    """A field. ``letter`` is '' in block series, ``pictogram`` '' where the office chose none."""

    short_name: str
    short_name_en: str
    letter: str
    pictogram: str
    colour: str


class ProcedureShape(BaseModel):
    """A procedure of a field; ``name_en`` is '' where nobody gave one."""

    code: str
    name: str
    name_en: str
    field: str


class SessionShape(BaseModel):
    """One opening session, local times; ``days`` are mon to sun."""

    days: list[str]
    opens: str
    closes: str


class OfficeAnswer(BaseModel):
    """The office as it is set up, and whether it is open now."""

    name: str
    fields: list[FieldShape]
    counters: list[CounterShape]
    priorities: list[Named]
    procedures: list[ProcedureShape]
    open: bool
    hours: list[SessionShape]


def named(one: Priority) -> Named:
    """Return a priority class's names."""
    return Named(code=one.code, name=one.name, name_en=one.name_en)


def field_shape(field: Field, series: Series) -> FieldShape:
    """Return the field's names and what it is told by."""
    return FieldShape(
        code=field.code,
        name=field.name,
        name_en=field.name_en,
        short_name=field.short,
        short_name_en=field.short_en,
        letter=field.letter if series is Series.LETTER else "",
        pictogram=field.pictogram,
        colour=field.colour,
    )


def procedure_shape(procedure: Procedure) -> ProcedureShape:
    """Return the procedure's names and its field."""
    return ProcedureShape(
        code=procedure.code, name=procedure.name, name_en=procedure.name_en, field=procedure.field
    )


def session_shape(session: Session) -> SessionShape:
    """Return one opening session."""
    return SessionShape(
        days=[_DAYS[day] for day in sorted(session.days)],
        opens=f"{session.opens:%H:%M}",
        closes=f"{session.closes:%H:%M}",
    )
