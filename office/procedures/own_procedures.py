"""The procedures that config.toml names itself: what it says of one goes before the catalogue."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from office.procedures.catalogue import Catalogue, Document, Procedure
from office.procedures.colliding import without_codes
from office.tickets.office import Procedure as OwnProcedure


def with_own(catalogue: Catalogue, own: Iterable[OwnProcedure]) -> Catalogue:
    """Return the catalogue with the office's own procedures first, in its own field, name and papers.

    All else of one stays as the catalogue has it, everyday names, time and fees included; one that is not in
    it always holds, and is sure. A code of the office's own is no other code of any other procedure.
    """
    first = tuple(own)
    codes = {one.code for one in first}
    merged = [each for one in first for each in _merged(catalogue, one)]
    others = (one for one in catalogue.procedures if one.code not in codes)
    return Catalogue((*merged, *(without_codes(one, codes) for one in others)))


def _merged(catalogue: Catalogue, own: OwnProcedure) -> Iterator[Procedure]:
    alone = Procedure(
        own.code,
        own.field,
        own.name,
        name_en=own.name_en,
        documents=tuple(map(Document, own.documents)),
        is_sure=True,
    )
    versions = [one for one in catalogue.procedures if one.code == own.code]
    for version in versions:
        # The same paper keeps what the catalogue knows of it: how many, and its form.
        known = {paper.name: paper for paper in version.documents}
        papers = tuple(known.get(paper.name, paper) for paper in alone.documents)
        name_en = alone.name_en or version.name_en
        yield replace(version, field=own.field, name=own.name, name_en=name_en, documents=papers)
    if not versions:
        yield alone
