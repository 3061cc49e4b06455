"""An agent prints a job once, over its restarts and the server's."""

from dataclasses import replace
from pathlib import Path

from hardware.printing.outcome import Outcome
from hardware.printing.printed_jobs import PrintedJobs
from tests.hardware.printing.papers import STANDARD

PAPER = STANDARD
OTHER = replace(PAPER, address="http://office.example/t/other")


def known(folder: Path, job: int = 1) -> Outcome | None:
    ended = PrintedJobs(folder).outcome(job, PAPER)
    return None if ended is None else ended.outcome


def test_a_job_is_known_by_how_it_ended(tmp_path: Path) -> None:
    jobs = PrintedJobs(tmp_path / "new")
    for job, outcome in enumerate(Outcome):
        jobs.begin(job, PAPER)
        jobs.end(job, PAPER, outcome)

    found = {outcome: known(tmp_path / "new", job) for job, outcome in enumerate(Outcome)}

    assert found == {
        Outcome.PRINTED: Outcome.PRINTED,
        Outcome.UNKNOWN: Outcome.UNKNOWN,
        Outcome.FAILED: None,  # Nothing came out, so it shall be printed.
    }


def test_a_job_begun_before_the_power_went_is_unknown(tmp_path: Path) -> None:
    PrintedJobs(tmp_path).begin(1, PAPER)

    assert known(tmp_path) is Outcome.UNKNOWN


def test_a_number_given_again_by_a_restored_server_is_another_job(tmp_path: Path) -> None:
    jobs = PrintedJobs(tmp_path)
    jobs.begin(1, OTHER)
    jobs.end(1, OTHER, Outcome.PRINTED)

    assert known(tmp_path) is None


def test_it_keeps_a_bounded_past_and_no_ticket_key(tmp_path: Path) -> None:
    jobs = PrintedJobs(tmp_path)
    for job in range(600):
        jobs.begin(job, PAPER)

    text = (tmp_path / "printed.json").read_text("utf-8")

    assert text.count(":") == 500
    assert PAPER.address.rsplit("/", 1)[1] not in text


def test_a_file_that_is_no_record_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "printed.json").write_text("{", encoding="utf-8")

    assert known(tmp_path) is None


def test_a_full_card_keeps_nobody_from_printing(tmp_path: Path) -> None:
    jobs = PrintedJobs(tmp_path)
    (tmp_path / "printed.json.new").mkdir()  # No file can be written where a folder is.

    jobs.begin(1, PAPER)

    ended = jobs.outcome(1, PAPER)
    assert ended is not None
