"""What is right row by row and cannot stand together: codes given twice, versions that overlap."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from office.procedures.catalogue import Procedure
from office.procedures.faults import Fault, Wrong, fault

Numbered = tuple[int, Procedure]
"""A procedure and the number of its row."""


def collisions(judged: Sequence[Numbered]) -> Iterator[Fault]:
    """Return the faults, each at the later of the rows that collide."""
    yield from _taken_codes(judged)
    by_code: dict[str, list[Numbered]] = {}
    for number, one in judged:
        by_code.setdefault(one.code, []).append((number, one))
    for versions in by_code.values():
        yield from _colliding_versions(sorted(versions, key=lambda pair: (pair[1].begins, pair[0])))


def without_codes(procedure: Procedure, codes: Collection[str]) -> Procedure:
    """Return the procedure with none of these, which are another's, among its other codes."""
    left = tuple(one for one in procedure.other_codes if one not in codes)
    return procedure if left == procedure.other_codes else replace(procedure, other_codes=left)


def _taken_codes(judged: Sequence[Numbered]) -> Iterator[Fault]:
    owner = {one.code: one.code for _, one in judged}
    for number, one in judged:
        for other in one.other_codes:
            if owner.setdefault(other, one.code) != one.code or other == one.code:
                yield fault(number, "other_codes", Wrong.CODE_TAKEN, other)


def _colliding_versions(versions: Sequence[Numbered]) -> Iterator[Fault]:
    for (_, before), (number, after) in pairwise(versions):
        if before.begins == after.begins:
            yield fault(number, "valid_from", Wrong.VERSION_TWICE, after.code)
        elif before.valid_to is not None and before.valid_to >= after.begins:
            yield fault(number, "valid_from", Wrong.VERSIONS_OVERLAP, after.begins.isoformat())
