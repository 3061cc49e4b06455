"""What is said of a dossier, in the words of one language."""

from datetime import date, datetime

from office.dossiers.dossier import Dossier
from office.dossiers.view import DossierView
from office.tickets.office import Office
from office.words.catalogue import Words

NAMED, UNNAMED = "yes", "no"
"""Which form of a sentence about the source is said."""


def day_said(day: date) -> str:
    """Return a day as it is read in every language, ``22/11/2026``."""
    return f"{day:%d/%m/%Y}"


def time_said(office: Office, at: datetime) -> str:
    """Return a time of the office's clock with its day, ``14:05 22/11/2026``."""
    return f"{office.local(at):%H:%M %d/%m/%Y}"


def source_named(dossier: Dossier) -> dict[str, str]:
    """Return what a sentence about a dossier's source is filled with."""
    return {"named": NAMED if dossier.source else UNNAMED, "source": dossier.source}


def told_said(words: Words, office: Office, view: DossierView) -> str:
    """Return by whom and as of when it is known."""
    return words("dossier-told", **source_named(view.dossier), time=time_said(office, view.at))


def interrupted_said(words: Words, office: Office, view: DossierView) -> str | None:
    """Return since when its source does not answer, None while it does."""
    since = view.interrupted_since
    if since is None:
        return None
    return words("dossier-interrupted", **source_named(view.dossier), time=time_said(office, since))


def overdue_said(words: Words, view: DossierView) -> str | None:
    """Return how late the authority is, None where it is not."""
    return words("dossier-overdue", days=view.overdue) if view.overdue else None
