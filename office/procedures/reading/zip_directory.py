"""Looks at a zip's directory before anything of it is unpacked."""

from zipfile import ZipFile

from office.procedures.reading.limits import Limits
from office.procedures.reading.refusals import Reason, refused

_ENCRYPTED = 1
_MOST_OF_A_NAME = 80


def refuse_large(packed: ZipFile, limits: Limits) -> None:
    """Raise FileRefused where unpacking takes more than the limits allow.

    What the directory says holds: a member that is longer than it says is cut there, and its checksum fails.
    """
    members = packed.infolist()
    if len(members) > limits.members:
        raise refused(Reason.UNPACKS_TOO_LARGE, member="")
    unpacked = 0
    for one in members:
        unpacked += one.file_size
        packed_far = one.file_size > limits.ratio * max(one.compress_size, 1)
        if (
            one.file_size > limits.member_bytes
            or unpacked > limits.unpacked_bytes
            or (packed_far and one.file_size > limits.ratio_from_bytes)
        ):
            raise refused(Reason.UNPACKS_TOO_LARGE, member=one.filename[:_MOST_OF_A_NAME])
        if one.flag_bits & _ENCRYPTED:
            raise refused(Reason.OLD_OR_LOCKED)
