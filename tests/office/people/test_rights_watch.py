"""Who follows is told when officers or devices were changed, once each time."""

from office.people.rights_watch import RightsWatch


def test_each_change_is_told_once() -> None:
    versions, told = iter([1, 1, 2, 2, 3]), list[str]()
    watch = RightsWatch(lambda: next(versions), lambda: told.append("changed"))

    counts = []
    for _ in range(4):
        watch.tell_changes()
        counts.append(len(told))

    assert counts == [0, 1, 1, 2]


def test_what_cannot_be_told_now_is_told_the_next_time() -> None:
    versions, told = iter([1, None, 2]), list[str]()
    watch = RightsWatch(lambda: next(versions), lambda: told.append("changed"))

    watch.tell_changes()
    before = len(told)
    watch.tell_changes()

    assert (before, len(told)) == (0, 1)
