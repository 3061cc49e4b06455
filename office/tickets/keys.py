"""A ticket's key: who holds it may follow the ticket at ``/t/<key>``."""

import os
from base64 import urlsafe_b64encode
from datetime import datetime

_RANDOM_BYTES = 16
"""128 bits: nobody guesses another visitor's ticket, and the QR code stays coarse enough to scan."""
_TIME_BYTES = 3
_MOMENTS = 1 << 8 * _TIME_BYTES
_A_SECOND = 100


def new_key(now: datetime) -> str:
    """Return a new key: 26 letters, digits, - and _, of which the last 128 bits are random.

    It begins with the time in hundredths of a second, which begin anew after two days, so that the keys
    of tickets issued together stand side by side in the index. Random from the start, each touched a page
    of its own, and in ten years' history mostly one that had to be read from the disk first.
    """
    moment = int(now.timestamp() * _A_SECOND) % _MOMENTS
    key = urlsafe_b64encode(moment.to_bytes(_TIME_BYTES, "big") + os.urandom(_RANDOM_BYTES))
    return key.rstrip(b"=").decode()
