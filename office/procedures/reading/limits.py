"""How large a file may be, before and while it is read."""

from dataclasses import dataclass

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may hold and what reading it may take; tests make them small.

    ``rows`` are those below the header. A zip's member over ``ratio_from_bytes`` may be at most ``ratio``
    times larger than it is packed. Memory is the child's address space, ``cpu_s`` its processor time.
    """

    file_bytes: int = 20 * _MB
    rows: int = 20_000
    columns: int = 64
    cell_letters: int = 20_000
    text_bytes: int = 64 * _MB
    members: int = 200
    member_bytes: int = 64 * _MB
    unpacked_bytes: int = 100 * _MB
    ratio: int = 100
    ratio_from_bytes: int = _MB
    memory_bytes: int = 512 * 1024 * 1024
    cpu_s: int = 20
    wall_s: float = 60.0


DEFAULT_LIMITS = Limits()
