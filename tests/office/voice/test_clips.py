"""Which clips a voice needs, and that every sentence is joined from them."""

import pytest

from office.voice.clips import Language, english_number, inventory, trial_inventory, word_clip
from office.voice.reading import Dialect, Reading, read_number
from office.voice.sentences import Manner, call_sentence, soon_sentence

LABELS = [
    f"{letter}{number:03}" for letter in "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ" for number in (0, 4, 21, 124, 999)
]


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("reading", Reading)
def test_every_vietnamese_sentence_is_joined_from_the_inventory(dialect: Dialect, reading: Reading) -> None:
    needed = inventory(Language.VIETNAMESE, dialect)
    labels = [*LABELS, *(str(number) for number in range(0, 10_000, 7))]

    spoken = {
        clip
        for index, label in enumerate(labels)
        for group in call_sentence(label, index % 99 + 1, Language.VIETNAMESE, Manner(reading, dialect))
        for clip in group
    } | set(soon_sentence()[0])

    assert spoken <= set(needed)
    if reading is Reading.NUMBER:
        assert spoken == set(needed), "a clip is asked for that nothing says"


def test_every_english_sentence_is_joined_from_the_inventory() -> None:
    spoken = {
        clip
        for index, label in enumerate(LABELS)
        for group in call_sentence(label, index % 99 + 1, Language.ENGLISH)
        for clip in group
    } | set(soon_sentence(Language.ENGLISH)[0])

    assert spoken == set(inventory(Language.ENGLISH))


def test_each_clip_is_a_file_name_of_its_own() -> None:
    for language in Language:
        names = inventory(language)
        assert len({name.lower() for name in names}) == len(names)
        assert all(name.isascii() and name.replace("-", "").isalnum() for name in names)


def test_no_two_words_share_a_clip() -> None:
    words = {word for number in range(1000) for dialect in Dialect for word in read_number(number, dialect)}

    assert len({word_clip(word) for word in words}) == len(words)


def test_the_sentence_of_the_hall() -> None:
    assert call_sentence("B012", 5) == (
        ("moi-cong-dan-so", "chu-b", "khong", "muoi", "hai"),
        ("den-quay-so", "nam"),
    )
    assert call_sentence("B012", 13, Language.ENGLISH) == (
        ("ticket", "letter-b", "zero", "one", "two"),
        ("counter", "thirteen"),
    )


def test_a_call_of_a_trial_hour_says_that_it_is_one() -> None:
    assert call_sentence("TB012", 5, is_trial=True)[0] == (
        "moi-so-thu",
        "chu-t",
        "chu-b",
        "khong",
        "muoi",
        "hai",
    )
    assert call_sentence("TB012", 5, Language.ENGLISH, is_trial=True)[0][0] == "trial-ticket"
    assert [list(trial_inventory(language)) for language in Language] == [["moi-so-thu"], ["trial-ticket"]]


def test_a_sign_that_no_voice_can_say_leaves_the_rest() -> None:
    assert call_sentence("Ω7", 1)[0] == ("moi-cong-dan-so", "bay")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, ("zero",)),
        (13, ("thirteen",)),
        (20, ("twenty",)),
        (21, ("twenty", "one")),
        (99, ("ninety", "nine")),
    ],
)
def test_english_numbers(number: int, said: tuple[str, ...]) -> None:
    assert english_number(number) == said


def test_an_english_number_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 99"):
        english_number(100)
