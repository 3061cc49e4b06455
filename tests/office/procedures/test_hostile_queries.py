"""Whatever is typed is answered, soon, and the same from process to process."""

import json
import pickle
import time
from pathlib import Path

import pytest

from office.procedures.search import Index
from tests.hash_seeds import said_under
from tests.office.procedures.asking import SPOKEN, index_of, procedures, questions

ROOT = Path(__file__).parents[3]
ORDINARY = "đăng ký khai sinh cho con ở phường"
MOST_TIMES = 15
"""The processor time of an ordinary question, so often: that is 1.3 ms where 20 ms is what one may take."""
HOSTILE = {
    "10,000 letters": "đăng ký khai sinh " * 600,
    "one word of 10,000": "k" * 10_000,
    "no vowel": "qrstxz" * 2_000,
    "all one letter a word": "a b c d e g h i k l m n o p q r s t u v x y " * 300,
    "emoji": "👩‍👩‍👧‍👦" * 2_500,
    "marks alone": "\u0301" * 10_000,
    "one letter under 9,999 marks": "a" + "\u0323" * 9_999,
    "letters that become 18": "\ufdfa" * 10_000,
    "digits": "1." * 5_000,
    "digits alone": "9" * 10_000,
    "no code's numbers": "7777 " * 60,
    "SQL": "'; DROP TABLE procedures; -- ' OR '1'='1" * 50,
    "regex": "(a+)+$[^]{9999}(?=.*" * 100,
    "half a pair": "\ud83d khai sinh",
    "zero bytes": "\0khai\0sinh\0",
    "right to left": "\u202e khai sinh \u200f" * 500,
    "initials of all": "abcdghkl" * 40,
    "initials apart": "dkks xntthn gcnqsdd gpxd hgtcdd tlht " * 10,
    "mistyped words": "khaj snih giayf tof trnag nhanh thna ngheoo bhaor hieemr" * 6,
    "synonyms alone": "mất sổ đỏ sang tên tách thửa công chứng mở quán xây nhà hộ nghèo tạm trú " * 4,
}


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_every_query_is_answered_soon(nation: Index, query: str) -> None:
    taken = {query: list[float](), ORDINARY: list[float]()}
    for _ in range(5):
        for asked, times in taken.items():
            began = time.thread_time()
            nation.search(asked)
            times.append(time.thread_time() - began)

    assert len(nation.search(query).results) >= 3
    # The least of five: a crowded machine counts its interrupts to whoever runs.
    assert min(taken[query]) < MOST_TIMES * min(taken[ORDINARY])


def test_the_answers_do_not_depend_on_the_process() -> None:
    """Words stand in sets: an order taken from one would change with the process's hash seed."""
    first, second = (_answers_in_a_process(seed) for seed in ("1", "2"))

    assert first == second
    assert len(first) == len(questions(SPOKEN))


def _answers_in_a_process(seed: str) -> list[object]:
    script = f"from {__name__} import answers; import json; print(json.dumps(answers()))"
    answered = json.loads(said_under(seed, script))
    assert isinstance(answered, list)
    return answered


def answers() -> list[list[tuple[str, float]]]:
    """Return what every spoken question finds, with its scores."""
    index = index_of(procedures())
    found = (index.search(question.text) for question in questions(SPOKEN))
    return [[(one.code, one.score) for one in each.results] for each in found]


def test_a_query_leaves_nothing_behind(hall: Index) -> None:
    """An index is asked for months: what is typed must not gather in it."""
    before = len(pickle.dumps(hall))

    for query in HOSTILE.values():
        hall.search(query)

    assert len(pickle.dumps(hall)) == before
