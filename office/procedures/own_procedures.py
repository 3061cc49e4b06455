"""The procedures that config.toml names itself: each stands in place of the catalogue's of the same code."""

from collections.abc import Iterable

from office.procedures.catalogue import Catalogue, Document, Procedure
from office.procedures.colliding import without_codes
from office.tickets.office import Procedure as OwnProcedure


def with_own(catalogue: Catalogue, own: Iterable[OwnProcedure]) -> Catalogue:
    """Return the catalogue with the office's own procedures first, which always hold and are sure.

    A code of the office's own is no other code of any other procedure.
    """
    first = tuple(map(_as_procedure, own))
    codes = {one.code for one in first}
    others = (one for one in catalogue.procedures if one.code not in codes)
    return Catalogue((*first, *(without_codes(one, codes) for one in others)))


def _as_procedure(own: OwnProcedure) -> Procedure:
    documents = tuple(map(Document, own.documents))
    return Procedure(own.code, own.field, own.name, name_en=own.name_en, documents=documents, is_sure=True)
