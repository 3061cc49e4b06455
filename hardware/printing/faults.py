"""What can go wrong between a ticket and its paper. Each message tells staff what to look at."""


class PrintingError(Exception):
    """Base of every fault of this package."""


class PaperError(PrintingError):
    """What should stand on the paper is not printable: the caller is at fault."""


class PrinterSettingsError(PrintingError):
    """The printer is described wrongly."""


class PrinterError(PrintingError):
    """The printer did not take the ticket: nothing of it will come out."""


class PrinterUnreachable(PrinterError):
    """Nobody answers at the printer's address."""


class PaperOut(PrinterError):
    """The printer says that it has no paper. Nothing was sent, so nothing comes out after the refill."""


class CoverOpen(PrinterError):
    """The printer says that its cover is open. Nothing was sent."""


class PrinterStuck(PrinterError):
    """The printer takes nothing, not even what brings it to a known state. Nothing of the ticket was sent."""


class PrinterBabbles(PrinterError):
    """What the printer says is no answer and has no end. Nothing of the ticket was sent."""


class PrintNotKept(PrinterError):
    """The folder of a virtual printer does not take the picture."""


class PrintUnconfirmed(PrinterError):
    """The ticket was sent, wholly or in part, and nobody knows whether it came out."""
