"""Says what a set-up says, in the language of whoever runs it. Standard library only."""

from __future__ import annotations

import os
import sys

_OLDEST = (3, 11)
"""An older Python cannot read the office's modules; it is told so in English."""


def tell(message: str) -> None:
    """Print a message at once."""
    print(_said(message), flush=True)


def tell_fault(message: str) -> None:
    """Print a message to stderr."""
    print(_said(message), file=sys.stderr)


def _said(message: str) -> str:
    if sys.version_info < _OLDEST:
        return message
    from office.commands.messages import messages, system_language

    return messages(system_language(os.environ))(message)
