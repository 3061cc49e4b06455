"""Files that somebody made to break a reader, or by accident; small, against small limits."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADER = ("code", "name", "sure")
GOOD = ("1.001193", "Đăng ký khai sinh", "unsure")


def workbook(*rows: tuple[object, ...], merge: str | None = None, far: str | None = None) -> bytes:
    """Return an XLSX file of HEADER and these rows, some cells merged, one cell filled far away."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in (HEADER, *rows):
        sheet.append(row)
    if merge is not None:
        sheet.merge_cells(merge)
    if far is not None:
        sheet[far] = "x"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_member(content: bytes, name: str, member: bytes) -> bytes:
    """Return the zip with that member in place of the one of its name."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, member)
    return made.getvalue()


def sheet_xml(content: bytes) -> bytes:
    """Return the XML of the workbook's only sheet."""
    with ZipFile(io.BytesIO(content)) as packed:
        return packed.read("xl/worksheets/sheet1.xml")


def entity_bomb(levels: int = 12) -> bytes:
    """Return a workbook whose sheet has entities that each stand for ten of the next."""
    entities = '<!ENTITY e0 "aaaaaaaaaa">' + "".join(
        f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, levels)
    )
    xml = f"""<?xml version="1.0"?><!DOCTYPE worksheet [{entities}]>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>&e{levels - 1};</t></is></c></row></sheetData></worksheet>"""
    return with_member(workbook(GOOD), "xl/worksheets/sheet1.xml", xml.encode())


def external_entity(path: str) -> bytes:
    """Return a workbook whose sheet asks for a file of the machine that reads it."""
    xml = f"""<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY file SYSTEM "file://{path}">]>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>&file;</t></is></c></row></sheetData></worksheet>"""
    return with_member(workbook(GOOD), "xl/worksheets/sheet1.xml", xml.encode())


def csv_of(*rows: tuple[str, ...]) -> str:
    """Return CSV of HEADER and these rows, which have no commas."""
    return "".join(",".join(row) + "\r\n" for row in (HEADER, *rows))
