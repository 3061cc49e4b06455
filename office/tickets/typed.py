"""How a command is typed at this office, for the sentences that tell a technician to type one."""

_DEFAULT = ("mot-cua", "")
_here = _DEFAULT


def typed(command: str) -> str:
    """Return ``command``, such as ``clock accept``, as it must be typed here, its file and folder included.

    At an office that was installed as docs/install.md says, ``mot-cua`` knows both.
    """
    program, places = _here
    return " ".join(part for part in (program, command, places) if part)


def type_commands(program: str, places: str) -> None:
    """Have ``typed`` say commands by ``program`` and end them by ``places``: once, when a command begins."""
    global _here  # Sentences of every room ask for it, and one process is one command on one office.
    _here = (program, places)
