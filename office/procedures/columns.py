"""A procedure as a row of text: the form of files, of exports and of the table, each way by one rule."""

from datetime import date, time

from office.procedures.catalogue import Document, OnlineLevel, Procedure

COLUMNS = (
    "code",
    "other_codes",
    "field",
    "name",
    "name_en",
    "everyday",
    "documents",
    "time_limit_days",
    "time_limit_text",
    "cutoff",
    "fee_text",
    "online_level",
    "legal_basis",
    "source",
    "checked_at",
    "sure",
    "verify",
    "valid_from",
    "valid_to",
)
NEEDED = ("code", "name")
"""Columns without which no file can be judged."""
LIST_MARK = ";"
PART_MARK = "|"
SURE, UNSURE = "sure", "unsure"
ONLINE_LEVELS = {"toàn trình": OnlineLevel.FULL, "một phần": OnlineLevel.PART}
"""The names of the law (NĐ 42/2022/NĐ-CP), as files have them."""
_ONLINE_NAMES = {level: name for name, level in ONLINE_LEVELS.items()}


def cells_of(procedure: Procedure) -> tuple[str, ...]:
    """Return the procedure's cells in the order of COLUMNS; judged, they give the same procedure again."""
    return (
        procedure.code,
        _listed(procedure.other_codes),
        procedure.field,
        procedure.name,
        procedure.name_en,
        _listed(procedure.everyday),
        _listed(tuple(_document_text(one) for one in procedure.documents)),
        _number(procedure.time_limit_days),
        procedure.time_limit_text,
        _clock(procedure.cutoff),
        procedure.fee_text,
        _ONLINE_NAMES[procedure.online_level] if procedure.online_level else "",
        procedure.legal_basis,
        procedure.source,
        _day(procedure.checked_at),
        SURE if procedure.is_sure else UNSURE,
        procedure.verify,
        _day(procedure.valid_from),
        _day(procedure.valid_to),
    )


def _document_text(document: Document) -> str:
    parts = (document.name, _number(document.originals), _number(document.copies), document.form)
    # Marks behind the last part would make a name too long that is as long as one may be.
    return PART_MARK.join(parts).rstrip(PART_MARK)


def _listed(texts: tuple[str, ...]) -> str:
    return f"{LIST_MARK} ".join(texts)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _clock(moment: time | None) -> str:
    return "" if moment is None else f"{moment:%H:%M}"
