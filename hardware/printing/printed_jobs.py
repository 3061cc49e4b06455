"""Which jobs an agent has printed, kept over its restarts: a job asked for twice is printed once."""

import hashlib
import json
from pathlib import Path

import structlog

from hardware.printing.outcome import Outcome, PrintOutcome
from hardware.printing.trial_paper import Paper
from hardware.programs.whole_file import write_whole

log = structlog.get_logger(__name__)

_FILE = "printed.json"
_MOST_KEPT = 500
_CUT_OFF = "interrupted: look whether the paper came"


class PrintedJobs:
    """The newest jobs by their number and ticket; a server put back from a copy gives numbers again."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / _FILE
        self._ended: dict[str, str | None] = self._read()

    def outcome(self, job: int, paper: Paper) -> PrintOutcome | None:
        """Return how the job ended; None where it shall be printed, for the first time or since it failed.

        A job that was begun and never ended, because the power went, may have come out or not.
        """
        key = _key(job, paper)
        if key not in self._ended:
            return None
        ended = self._ended[key]
        if ended is None:
            return PrintOutcome(Outcome.UNKNOWN, _CUT_OFF)
        outcome = Outcome(ended)
        return None if outcome is Outcome.FAILED else PrintOutcome(outcome)

    def begin(self, job: int, paper: Paper) -> None:
        """Keep that the job goes to the printer now."""
        self._keep(_key(job, paper), None)

    def end(self, job: int, paper: Paper, outcome: Outcome) -> None:
        """Keep how it ended."""
        self._keep(_key(job, paper), outcome.value)

    def _keep(self, key: str, ended: str | None) -> None:
        self._ended.pop(key, None)
        self._ended[key] = ended
        while len(self._ended) > _MOST_KEPT:
            del self._ended[next(iter(self._ended))]
        try:
            write_whole(self._file, json.dumps(self._ended))
        except OSError as error:
            # A visitor waits for paper: a card that is full or read-only is for the technician, later.
            log.error("printed_jobs_not_kept", reason=str(error))

    def _read(self) -> dict[str, str | None]:
        try:
            kept = json.loads(self._file.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}


def _key(job: int, paper: Paper) -> str:
    # A ticket's identity holds its key, which is nobody else's to read: not even in this file.
    return f"{job}-{hashlib.sha256(paper.identity.encode()).hexdigest()[:32]}"
