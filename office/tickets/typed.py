"""How a command is typed at an office, for the sentences that tell a technician to type one.

A sentence names a command as ``typed`` gives it. Whoever shows the sentence knows the office, and has its
``CommandLine`` say it; one that is shown as it is still names the command.
"""

import re
from dataclasses import dataclass

_TYPED = re.compile("`mot-cua ([^`]*)`")


def typed(command: str) -> str:
    """Return ``command``, such as ``clock accept``, as a sentence holds it."""
    return f"`mot-cua {command}`"


@dataclass(frozen=True, slots=True)
class CommandLine:
    """What is typed before and after a command for it to be about one office.

    An office that was installed as docs/install.md says needs nothing: ``mot-cua`` knows its file and folder.
    """

    program: str = "mot-cua"
    places: str = ""

    def of(self, command: str) -> str:
        """Return ``command`` as it must be typed here, its file and folder included."""
        return " ".join(part for part in (self.program, command, self.places) if part)

    def said(self, sentence: str) -> str:
        """Return the sentence with its commands as they must be typed here."""
        return _TYPED.sub(lambda found: self.of(found[1]), sentence)
