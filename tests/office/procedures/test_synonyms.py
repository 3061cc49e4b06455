"""The office's list of synonyms: lines of ``said = meant``."""

import pytest

from office.procedures.folding import words
from office.procedures.synonyms import SHIPPED, Match, SynonymsError, parsed


def test_the_longest_saying_is_taken() -> None:
    synonyms = parsed("sổ đỏ = giấy chứng nhận\nmất sổ đỏ = cấp lại giấy chứng nhận")

    assert synonyms.matches(words("tôi mất sổ đỏ")) == [Match(1, 4, (words("cấp lại giấy chứng nhận"),))]


def test_several_sayings_share_a_line_and_a_saying_has_several_meanings() -> None:
    synonyms = parsed("bảo sanh, nhà bảo sanh = chứng sinh; khai sinh")

    (match,) = synonyms.matches(words("nhà bảo sanh"))

    assert match.meant == (words("chứng sinh"), words("khai sinh"))
    assert list(synonyms.said) == [words("bảo sanh"), words("nhà bảo sanh")]


def test_words_that_say_nothing_are_left_out_unless_they_are_all() -> None:
    synonyms = parsed("cho em hỏi =")

    assert synonyms.without_idle_words(words("cho em hỏi khai sinh")) == words("khai sinh")
    assert synonyms.without_idle_words(words("cho em hỏi")) == words("cho em hỏi")


def test_comments_and_empty_lines_are_passed_over() -> None:
    assert list(parsed("# sổ = giấy\n\n  \n").said) == []


def test_every_bad_line_is_named() -> None:
    with pytest.raises(SynonymsError, match="line 1: no =; line 3: no words before ="):
        parsed("sổ đỏ\nsổ hồng = giấy\n!? = giấy")


def test_the_shipped_list_is_whole_and_means_other_words_than_it_says() -> None:
    synonyms = parsed(SHIPPED.read_text(encoding="utf-8"))

    assert len(list(synonyms.said)) > 1_000
    assert [said for said, meant in synonyms.pairs if len(said) == 1 and len(said[0]) == 1] == []
