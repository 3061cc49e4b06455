"""What a manager reads of a hall screen's state, in Vietnamese."""

from collections.abc import Callable
from datetime import datetime

from manager.screens import DifferenceShape, ScreenRow
from office.devices.screen_states import ScreenTrouble, Sound

_MOST_TOLD = 4
_SOUNDS = {Sound.ON: "đúng, có tiếng", Sound.OFF: "đúng, không đặt tiếng"}


def screen_words(row: ScreenRow, local: Callable[[datetime], str]) -> list[str]:
    """Return the screen's troubles, a text each; none while all is well. ``local`` writes a time."""
    return [_words(trouble, row, local) for trouble in row.troubles]


def well_words(row: ScreenRow) -> str:
    """Return what to say of a screen without troubles."""
    return "chưa báo về" if row.sound is None else _SOUNDS.get(row.sound, "đúng")


def _words(trouble: ScreenTrouble, row: ScreenRow, local: Callable[[datetime], str]) -> str:
    match trouble:
        case ScreenTrouble.SILENT:
            return f"không báo về từ {local(row.told_at)}" if row.told_at else "chưa báo về lần nào"
        case ScreenTrouble.WRONG:
            return f"hiển thị sai: {_differences(row.differences)}"
        case ScreenTrouble.BEHIND if row.behind < 0:
            return f"hiện {-row.behind} mục mà máy chủ không có"
        case ScreenTrouble.BEHIND:
            return f"chậm hơn máy chủ {row.behind} mục"
        case ScreenTrouble.CLIPS_MISSING:
            return "chưa có tiếng: thiếu tệp giọng nói"
        case _:
            return "chưa có tiếng: chạm vào màn hình"


def _differences(differences: list[DifferenceShape]) -> str:
    told = [_difference(one) for one in differences[:_MOST_TOLD]]
    if len(differences) > _MOST_TOLD:
        told.append(f"và {len(differences) - _MOST_TOLD} chỗ khác")
    return "; ".join(told)


def _difference(one: DifferenceShape) -> str:
    shown = f"hiện {one.shown}" if one.shown else "để trống"
    known = one.known or "không có ai"
    if not one.is_huge:
        return f"quầy {one.counter} {shown}, máy chủ biết {known}"
    if not one.shown:
        return f"số lớn để trống, máy chủ biết {known} ở quầy {one.counter}"
    where = "không rõ quầy" if one.counter is None else f"quầy {one.counter}"
    return f"số lớn {shown} ({where}), máy chủ biết {known}"
