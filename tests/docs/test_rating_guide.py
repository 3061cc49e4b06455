"""The guides say truly whom the rating tablet does not ask, and in which time a file's name is."""

import re
from pathlib import Path

import pytest

from office.ratings.window import LEAST_SERVED

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "heading", "said"),
    [
        ("operate.md", "## Asking visitors how it was", "less than {} seconds"),
        ("vi/operate.md", "## Hỏi người dân có hài lòng không", "chưa đến {} giây"),
        ("install.md", "7. **", "a visit of {} seconds or more"),
        ("vi/install.md", "7. **", "lượt tiếp từ {} giây trở lên"),
    ],
)
def test_visits_too_short_to_be_asked_about_are_told(name: str, heading: str, said: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    section = re.split(r"\n(?:## |8\. )", text[text.index(heading) + len(heading) :])[0]

    assert said.format(int(LEAST_SERVED.total_seconds())) in section


@pytest.mark.parametrize("name", ["operate.md", "vi/operate.md"])
def test_the_time_in_the_name_of_replaced_data_is_said_to_be_utc(name: str) -> None:
    (line,) = [
        one for one in (DOCS / name).read_text(encoding="utf-8").splitlines() if "office-before-TIME" in one
    ]
    assert "UTC" in line
