"""What a manager reads of a hall screen's state, in words."""

from collections.abc import Callable
from datetime import datetime

from manager.screens import DifferenceShape, ScreenRow
from office.devices.screen_states import ScreenTrouble, Sound
from office.words.catalogue import Words

_MOST_TOLD = 4
_HEARD = (Sound.ON, Sound.OFF)


def screen_words(words: Words, row: ScreenRow, local: Callable[[datetime], str]) -> list[str]:
    """Return the screen's troubles, a text each; none while all is well. ``local`` writes a time."""
    return [_trouble(words, trouble, row, local) for trouble in row.troubles]


def well_words(words: Words, row: ScreenRow) -> str:
    """Return what to say of a screen without troubles."""
    if row.sound is None:
        return words("manager-screen-untold")
    if row.speaker == row.name:
        return words("manager-screen-well-speaks")
    if row.speaker is not None and row.sound in _HEARD:
        return words(f"manager-screen-well-{row.sound}-other", name=row.speaker)
    return words(f"manager-screen-well-{row.sound}" if row.sound in _HEARD else "manager-screen-well")


def _trouble(words: Words, trouble: ScreenTrouble, row: ScreenRow, local: Callable[[datetime], str]) -> str:
    match trouble:
        case ScreenTrouble.SILENT if row.told_at:
            return words("manager-screen-silent", time=local(row.told_at))
        case ScreenTrouble.SILENT:
            return words("manager-screen-silent-ever")
        case ScreenTrouble.WRONG:
            return words("manager-screen-wrong", differences=_differences(words, row.differences))
        case ScreenTrouble.BEHIND if row.behind < 0:
            return words("manager-screen-ahead", count=-row.behind)
        case _:
            return words(f"manager-screen-{trouble}", count=row.behind)


def _differences(words: Words, differences: list[DifferenceShape]) -> str:
    told = [_difference(words, one) for one in differences[:_MOST_TOLD]]
    if len(differences) > _MOST_TOLD:
        told.append(words("manager-screen-more", count=len(differences) - _MOST_TOLD))
    return "; ".join(told)


def _difference(words: Words, one: DifferenceShape) -> str:
    shown = words("manager-screen-shows", shown=one.shown) if one.shown else words("manager-screen-empty")
    known = one.known or words("manager-screen-nobody")
    if not one.is_huge:
        return words("manager-screen-at-counter", number=one.counter, shown=shown, known=known)
    if not one.shown:
        return words("manager-screen-huge-empty", number=one.counter, known=known)
    if one.counter is None:
        return words("manager-screen-huge-nowhere", shown=shown, known=known)
    return words("manager-screen-huge", number=one.counter, shown=shown, known=known)
