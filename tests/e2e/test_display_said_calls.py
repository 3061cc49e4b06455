"""What is heard is huge: the turns of calls in a room that has a voice."""

from tests.e2e.turns_rig import MIN_MS, SAID_MS, Rig, bare_page, rig

__all__ = ["bare_page", "rig"]


def test_what_the_voice_says_is_huge_and_nothing_else_until_it_may_be_over(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.call("A002", "A003")
    rig.forward(7_000)

    rig.say("A002")
    rig.forward(7_000)

    assert rig.turns == [[0, "A001"], [7_000, "A002"]]


def test_a_voice_that_has_fallen_silent_holds_nobody_up(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.call("A002", "A003")

    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [SAID_MS, "A002"], [SAID_MS + MIN_MS, "A003"]]
    assert rig.timers == 0


def test_while_the_voice_says_another_areas_call_a_lone_one_is_shown_at_once(rig: Rig) -> None:
    rig.say("C001", is_known=False)
    rig.call("A001", "A002")

    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [SAID_MS, "A002"]]


def test_a_call_that_is_told_after_its_sentence_began_comes_at_once(rig: Rig) -> None:
    rig.call("A001")
    rig.forward(60_000)
    rig.say("A003", is_known=False)

    rig.call("A002", "A003")
    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [60_000, "A003"], [60_000 + SAID_MS, "A002"]]


def test_a_second_sentence_begins_no_second_turn(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.forward(6_000)

    rig.say("A001")

    assert rig.labels == ["A001"]


def test_a_call_that_was_shown_before_the_voice_came_to_it_is_shown_again(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(60_000)

    rig.say("A001")

    assert rig.labels == ["A001", "A002", "A001"]


def test_a_call_whose_sentence_was_missed_has_its_turn_while_a_later_one_is_said(rig: Rig) -> None:
    rig.call("A001")
    rig.say("A001")
    rig.call("A002", "A003", "A004")

    # Of A002's sentence this page heard nothing, and the voice goes on without a gap.
    rig.say("A003")
    rig.forward(6_000)
    rig.say("A003")
    rig.forward(6_000)
    rig.say("A004")
    rig.forward(6_000)

    assert rig.turns == [[0, "A001"], [0, "A003"], [MIN_MS, "A002"], [6_000, "A003"], [12_000, "A004"]]


def test_a_call_that_is_still_to_be_said_waits_for_its_sentence(rig: Rig) -> None:
    rig.call("A001", "A002", "A003")
    for label in ("A001", "A001", "A002", "A002"):
        rig.say(label)
        rig.forward(6_000)

    assert rig.labels == ["A001", "A002"]
