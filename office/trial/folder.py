"""The folder of a trial hour inside the office's data: made when one begins, removed once the office opens.

Whatever ends it, a power cut too, the next start of the office removes the folder before anything is served.
"""

import json
import shutil
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import structlog

from hardware.programs.whole_file import write_whole
from office.tickets.trial_hour import TrialHour

FOLDER = "trial-hour"
_HOUR = "hour.json"

log = structlog.get_logger("server")


def keep_hour(data: Path, hour: TrialHour) -> None:
    """Make the folder, with nothing but that hour in it, for the start of the server that serves it.

    Raises OSError.
    """
    remove(data)
    (data / FOLDER).mkdir(parents=True)
    write_whole(data / FOLDER / _HOUR, json.dumps(asdict(hour), default=datetime.isoformat))


def kept_hour(data: Path, now: datetime) -> TrialHour | None:
    """Return the hour that begins now; None where there is none, or it is over, or cannot be read."""
    try:
        kept = json.loads((data / FOLDER / _HOUR).read_text(encoding="utf-8"))
        begun, ends = (datetime.fromisoformat(kept[name]) for name in ("begun_at", "ends_at"))
        hour = TrialHour(str(kept["name"]), begun, ends, str(kept["by"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return hour if hour.begun_at <= now < hour.ends_at else None


def remove(data: Path) -> None:
    """Remove what a trial hour left. Where that fails it is logged: nothing reads it any more."""
    try:
        shutil.rmtree(data / FOLDER)
    except FileNotFoundError:
        return
    except OSError as error:
        log.error("trial_hour_not_removed", folder=str(data / FOLDER), reason=error.strerror)
