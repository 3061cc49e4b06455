"""A list in which one text lacks a quotation mark is shown as it was meant."""

import pytest

from office.settings.lost_marks import item_with_marks, lacks_mark, list_with_marks


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('["khai sinh, kết hôn, "chứng thực"]', '["khai sinh, kết hôn", "chứng thực"]'),
        ('[khai sinh, kết hôn", "chứng thực"]', '["khai sinh, kết hôn", "chứng thực"]'),
        ('["a, b", "c]', '["a, b", "c"]'),
        ('["a, b", c", 12, "d",]', '["a, b", "c", 12, "d",]'),
        ('["a,', '["a",'),
    ],
)
def test_commas_inside_of_a_text_stay_there(written: str, meant: str) -> None:
    assert list_with_marks(written) == meant


def test_a_line_of_a_list_keeps_its_comma_and_its_remark() -> None:
    assert item_with_marks('  "Tờ khai (Mẫu 04, NĐ 20/2021),  # hai bản') == (
        '  "Tờ khai (Mẫu 04, NĐ 20/2021)",  # hai bản'
    )


@pytest.mark.parametrize("line", ['days = ["a", b]', 'name = "a', 'days = ["a", "b#c]"]', "#"])
def test_other_lines_are_left_to_others(line: str) -> None:
    assert not lacks_mark(line)
