"""Every reason for which a paper does not come is read in Vietnamese, too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from office.words.known_sentences import sentences_in
from office.words.printer_reasons import FOLDER, reason_said
from office.words.reading import places_in
from tests.office.words.hiding import hidden_by_earlier

ROOT = Path(__file__).resolve().parents[3]
OTHER = "ghi trong nhật ký"
DESCRIBE = {"paper.py", "settings.py", "slip_paper.py", "trial_paper.py", "wording.py"}
"""What is described wrongly, for whoever wrote it: said in English within a reason of its own."""
PRINTING = {path.name for path in (ROOT / "hardware/printing").glob("*.py")}
GIVEN_BY = (
    *(f"hardware/printing/{name}" for name in sorted(PRINTING - DESCRIBE)),
    "office/devices/printing/remote_printer.py",
    "office/devices/printing/spool.py",
    "office/papers/orphaned.py",
    "office/papers/print_job.py",
    "office/papers/print_queue.py",
    "office/papers/set_back.py",
    "office/papers/ticket_papers.py",
)
CALLED = re.compile(r"Printer[A-Z]\w+|Paper(Out|Error)|CoverOpen|Print\w+|Babble|\w+Error|unprintable")
"""What a reason is made of: faults of the printer's package, of the system, and outcomes."""

WORDS = re.compile(r"[a-z']+ [a-z']+")
NO_REASON = {
    # What the spool's own log and the API's refusals say; what a program is told that closed its printer.
    "request id is (\\S+)",
    "cannot print",
    "the press is closed",
    "cannot ask the printer: the press is closed",
    "a job line must be an object with a job number, not",
    "no kiosk",
    "has a printer",
    "no print job has the id",
}


def test_what_only_describes_is_there() -> None:
    assert PRINTING >= DESCRIBE


def test_both_languages_have_the_same_reasons_and_fill_in_what_is_known() -> None:
    english, ours = sentences_in(FOLDER, "en"), sentences_in(FOLDER, "vi")

    assert list(english) == list(ours)
    assert [name for name in ours if set(places_in(ours[name])) - set(places_in(english[name]))] == []


def test_no_reason_hides_behind_an_earlier_one() -> None:
    assert hidden_by_earlier(sentences_in(FOLDER, "en")) == []


def test_every_reason_that_the_hardware_and_the_server_can_give_has_its_sentence() -> None:
    known = "\n".join(re.sub(r"\{\w+\}", "\n", text) for text in sentences_in(FOLDER, "en").values())

    unknown = {
        f"{module}: {text}"
        for module in GIVEN_BY
        for text in reasons_in(module)
        if WORDS.search(text) and text not in known and text not in NO_REASON
    }

    assert sorted(unknown) == []


def reasons_in(module: str) -> Iterator[str]:
    """Give every text of a module that a fault or an outcome is made with, or a function or name returns."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        is_made = isinstance(node, ast.Call) and CALLED.fullmatch(ast.unparse(node.func).split(".")[-1])
        is_kept = isinstance(node, (ast.Assign, ast.Return, ast.keyword)) or is_made
        if is_kept or ends_a_job(node):
            for text in ast.walk(node):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value.strip(" .:;,")


def ends_a_job(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".end")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            "printer 127.0.0.1:18650 did not confirm 2026-12-01-5001-2, look for paper, cover and jam: timed"
            " out",
            "Máy in 127.0.0.1:18650 nhận phiếu nhưng không báo là đã in xong; hãy xem giấy, nắp máy và kẹt"
            " giấy (hết thời gian chờ)",
        ),
        (
            "printer /dev/usb/may-in.bin is no device: delete it, and plug the printer in anew",
            "/dev/usb/may-in.bin không phải là tệp thiết bị",
        ),
        ("set back to an older copy: look whether the paper came", "Dữ liệu đã đưa về một bản sao cũ hơn"),
        (
            "printer /dev/usb/lp0 is not there, look for power and cable: [Errno 2] No such file or"
            " directory: '/dev/usb/lp0'",
            "Không thấy máy in /dev/usb/lp0; hãy xem nguồn điện và dây nối (không có tệp hay thư mục ấy)",
        ),
        (
            "printer 10.0.0.5:9100 does not answer, look for power and network cable: [Errno 111] Connection"
            " refused",
            "Máy in 10.0.0.5:9100 không trả lời; hãy xem nguồn điện và dây mạng (máy in từ chối kết nối)",
        ),
        (
            "printer x:1 hung up before the ticket: [Errno 90] Something new",
            "Máy in x:1 ngắt kết nối trước khi",
        ),
        ("what nobody has written down yet", OTHER),
    ],
)
def test_a_reason_is_said_in_vietnamese(reason: str, said: str) -> None:
    told, language = reason_said(reason, "vi", OTHER)

    assert told.startswith(said)
    assert language == "vi"
    assert not re.search(r"\b(?:the|not|look|Something)\b", told)


def test_in_english_a_reason_is_itself() -> None:
    assert reason_said("paper is nearly used up", "en", OTHER) == ("paper is nearly used up", "en")
