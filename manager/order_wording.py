"""What touched somebody's turn, in Vietnamese words: how often, and what one entry stands for."""

from collections import Counter

from office.reports.order_signs import OrderSigns
from office.tickets.journal import Flag, Kind

_COUNTED = {
    Flag.OUT_OF_ORDER: "lượt gọi ngoài thứ tự",
    Flag.AHEAD_OF_OTHERS: "lượt gọi trước người chờ lâu hơn, sau khi chuyển quầy",
    Flag.CANCELLED_IN_LINE: "lượt hủy trong hàng",
    Flag.CANCELLED_WHILE_AWAY: "lượt hủy số vắng mặt hoặc tạm ra",
    Flag.BY_VISITOR: "lượt người dân tự hủy",
    Flag.REINSTATED_CANCELLED: "lượt xếp lại số đã hủy",
    Flag.KEPT_AT_IDLE_COUNTER: "lượt chuyển đến quầy đang tạm dừng",
    Flag.FIELDS_CHANGED: "lần đổi lĩnh vực trong ngày",
    Flag.FIELDS_FOR_A_MOMENT: "lần đổi lĩnh vực rồi đổi lại ngay",
    Flag.GIVEN_BY_HAND: "số do người quản lý cấp",
    Flag.REPRINT: "lượt in lại phiếu",
}
_AT_ONCE = {
    Kind.NO_SHOW: "lượt ghi vắng mặt ngay khi gọi",
    Kind.PARKED: "lượt cho tạm ra ngay khi gọi",
    Kind.FINISHED: "lượt kết thúc ngay khi gọi",
    Kind.CANCELLED: "lượt hủy ngay khi gọi",
    Kind.TRANSFERRED: "lượt chuyển đi ngay khi gọi",
}
_COUNTED_BY = ("lượt ", "lần ")
"""The word behind a number; one entry by itself does without."""


def sign_words(flag: Flag, kind: Kind) -> str:
    """Return what entries of that kind with that flag are called when they are counted."""
    if flag is Flag.AT_ONCE:
        return _AT_ONCE.get(kind, "lượt kết thúc ngay khi gọi")
    if flag is Flag.KEPT_AT_IDLE_COUNTER and kind is not Kind.TRANSFERRED:
        return "lần quầy tạm dừng khi còn số chỉ chờ quầy ấy"
    return _COUNTED[flag]


def sign_title(flag: Flag, kind: Kind) -> str:
    """Return what one such entry is called, such as ``Gọi ngoài thứ tự``."""
    words = sign_words(flag, kind)
    for counted in _COUNTED_BY:
        words = words.removeprefix(counted)
    return words[0].upper() + words[1:]


def counts_words(signs: OrderSigns) -> str:
    """Return one sentence, such as ``5 lượt gọi ngoài thứ tự, 2 lượt hủy trong hàng``."""
    by_words = Counter[str]()
    for one in signs.counts:
        by_words[sign_words(one.flag, one.kind)] += one.count
    return ", ".join(f"{count} {words}" for words, count in by_words.most_common())
