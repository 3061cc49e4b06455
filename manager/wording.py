"""The overview in Vietnamese words: who, how long, what happened."""

from collections.abc import Mapping

from office.devices.tests import DeviceTestState
from office.live.wire import JournalEntryShape
from office.people import DeviceRole
from office.tickets.journal import Kind
from office.tickets.ticket import State

_MINUTE_S = 60
_HOUR_S = 3600

_DEVICES = {
    DeviceRole.KIOSK: "kiosk",
    DeviceRole.SCREEN: "màn hình",
    DeviceRole.SIGN: "bảng quầy",
    DeviceRole.COUNTER: "bàn phím quầy",
    DeviceRole.RATING: "máy đánh giá",
    DeviceRole.JOURNAL: "máy đọc nhật ký",
}

_HAPPENED = {
    Kind.ISSUED: "lấy số, lĩnh vực {field}",
    Kind.CALLED: "được gọi đến quầy {counter}",
    Kind.RECALLED: "được gọi lại đến quầy {counter}",
    Kind.STARTED: "bắt đầu được phục vụ ở quầy {counter}",
    Kind.FINISHED: "xong ở quầy {counter}",
    Kind.NO_SHOW: "vắng mặt khi gọi đến quầy {counter}",
    Kind.PARKED: "tạm ra, sẽ trở lại quầy {counter}",
    Kind.RESUMED: "trở lại quầy {counter}",
    Kind.TRANSFERRED: "được chuyển, nay chờ lĩnh vực {field}",
    Kind.REINSTATED: "được xếp lại vào hàng, lĩnh vực {field}",
    Kind.CANCELLED: "đã hủy",
    Kind.CHECKED_IN: "báo đã quay lại, chờ quầy {counter}",
    Kind.UNFINISHED: "chưa xong khi hết ngày",
    Kind.CARRIED_OVER: "được tính vào hôm nay vì đồng hồ máy chủ đã chỉnh lại",
    Kind.CLOCK_SET: "Đồng hồ máy chủ được xác nhận là đúng",
    Kind.REPRINTED: "được in lại phiếu",
    Kind.COUNTER_OPENED: "Quầy {counter} mở",
    Kind.COUNTER_PAUSED: "Quầy {counter} tạm dừng",
    Kind.COUNTER_CLOSED: "Quầy {counter} đóng",
}

_STATES = {
    State.WAITING: "đang chờ",
    State.CALLED: "đang được gọi",
    State.SERVING: "đang được phục vụ",
    State.PARKED: "tạm ra",
    State.FINISHED: "đã xong",
    State.NO_SHOW: "vắng mặt",
    State.CANCELLED: "đã hủy",
    State.UNFINISHED: "chưa xong khi hết ngày",
}

_HARDWARE = {
    "touch_stuck": "có thể bị kẹt: cứ tự chạm lấy số, nên cấp số chậm lại; hãy ra xem kiosk",
    "ok": "hoạt động tốt",
    "untold": "hoạt động; máy không báo được tình trạng giấy",
    "paper_low": "sắp hết giấy: chuẩn bị cuộn mới",
    "paper_low_counted": "chắc sắp hết giấy (máy chủ đếm): chuẩn bị cuộn mới",
    "paper_out": "hết giấy: thay cuộn mới",
    "cover_open": "nắp đang mở: đóng nắp lại",
    "offline": "đang tạm ngừng: xem đèn báo trên máy",
    "unreachable": "không liên lạc được: kiểm tra nguồn và dây",
    "silent": "không cho biết tình trạng",
    "babbling": "gửi về dữ liệu vô nghĩa không dứt: tắt rồi bật lại máy, kiểm tra tốc độ cổng và dây",
    "unplugged": "dây đã rút hoặc thiết bị mất nguồn: cắm lại",
    "in_use": "một chương trình khác đang giữ cổng",
    "not_allowed": "máy chủ chưa được phép dùng cổng: xem docs/hardware.md",
    "virtual": "máy in ảo: phiếu là ảnh trong thư mục, không có giấy",
    "no_print": "phiếu gần nhất không in được",
}


_KINDS = {
    "touch": "Cảm ứng của kiosk",
    "printer": "Máy in",
    "line": "Dây nối",
    "sign": "Bảng LED",
    "keypad": "Bàn phím",
    "scanner": "Máy quét",
}


def state_words(state: State) -> str:
    """Say where a ticket stands, within a sentence."""
    return _STATES[state]


def kind_words(kind: str) -> str:
    """Return a kind of device as staff call it; an unknown one stands for itself."""
    return _KINDS.get(kind, kind)


_TEST_BUTTONS = {"printer": "In thử", "sign": "Thử bảng số", "keypad": "Thử phím", "screen": "Gọi thử"}

_TESTS = {
    DeviceTestState.RUNNING: "đang thử …",
    DeviceTestState.DONE: "thử được",
    DeviceTestState.FAILED: "thử không được",
    DeviceTestState.UNKNOWN: "chưa rõ kết quả: xem tại máy",
}
_TESTS_OF_KIND = {
    ("sign", DeviceTestState.RUNNING): "đang gửi: bảng nhấp nháy toàn số 8 trong 5 giây, hãy nhìn bảng",
    ("sign", DeviceTestState.FAILED): "chưa thử được: dây đã rút hoặc bảng đang gọi số, hãy thử lại",
    ("sign", DeviceTestState.UNKNOWN): "đã gửi; bảng không trả lời nên chỉ người nhìn bảng mới biết",
    ("screen", DeviceTestState.UNKNOWN): "đã gửi: hãy nhìn màn hình, dòng “GỌI THỬ MÀN HÌNH” hiện 5 giây",
    ("keypad", DeviceTestState.RUNNING): "hãy bấm một phím bất kỳ trong 30 giây; phím ấy không gọi ai",
    ("keypad", DeviceTestState.FAILED): "không nhận được phím nào: kiểm tra dây và địa chỉ bàn phím",
    ("keypad", DeviceTestState.DONE): "nhận được phím {heard}; không gọi ai",
}
_KEYS = {
    "next": "“Tiếp theo”",
    "recall": "“Gọi lại”",
    "start": "“Bắt đầu”",
    "finish": "“Xong”",
    "no_show": "“Vắng”",
    "park": "“Tạm ra”",
    "open": "“Mở quầy”",
    "pause": "“Tạm dừng”",
    "digit": "số",
    "enter": "“Nhập”",
    "clear": "“Xóa”",
    "transfer": "“Chuyển”",
    "unknown": "lạ (chưa có trong config.toml), mã",
}


def test_button(kind: str) -> str:
    """Return what stands on the button that tests a device of that kind."""
    return _TEST_BUTTONS.get(kind, "Thử")


def tested_words(kind: str, state: DeviceTestState, heard: str) -> str:
    """Return what came of a device's test; ``heard`` is the key that a keypad sent."""
    action, _, carried = heard.partition(" ")
    key = f"{_KEYS.get(action, action)} {carried}".strip()
    return _TESTS_OF_KIND.get((kind, state), _TESTS[state]).format(heard=key)


def hardware_words(what: str) -> str:
    """Return a device's state as staff read it; an unknown code stands for itself."""
    return _HARDWARE.get(what, what)


_WHY_CLOSED = {
    "hours": "hết giờ lấy số",
    "numbers_used_up": "hôm nay đã hết số",
    "numbers_tomorrow": "hôm nay chưa cấp số: chữ cái đang của lĩnh vực khác",
    "clock_wrong": "không cấp số: đồng hồ máy chủ sai",
    "no_counter": "không cấp số: hôm nay không quầy nào nhận",
}


def closed_words(reason: str) -> str:
    """Return why a field gives no numbers; a closed day's text stands for itself."""
    return _WHY_CLOSED.get(reason, f"nghỉ: {reason}")


def minutes(seconds: float) -> str:
    """Return whole minutes begun, such as ``12 phút``; from an hour on ``1 giờ 05 phút``."""
    whole = int(seconds // _MINUTE_S)
    if whole >= _HOUR_S // _MINUTE_S:
        return f"{whole // 60} giờ {whole % 60:02d} phút"
    return f"{whole} phút"


def stopwatch(seconds: float) -> str:
    """Return ``4:05``, from an hour on ``1:04:05``: as the page's script counts on."""
    whole = max(0, int(seconds))
    tail = f"{whole % _MINUTE_S:02d}"
    if whole >= _HOUR_S:
        return f"{whole // _HOUR_S}:{whole % _HOUR_S // _MINUTE_S:02d}:{tail}"
    return f"{whole // _MINUTE_S}:{tail}"


def actor_words(actor: str) -> str:
    """Return who did it: an officer's login, a device with its kind, or the demo's own people."""
    kind, _, name = actor.partition(":")
    if kind == "officer":
        return name
    if kind == "demo":
        return "(dùng thử)"
    if kind in set(DeviceRole):
        return f"{_DEVICES[DeviceRole(kind)]} {name}"
    if actor == "visitor":
        return "người dân"
    return "máy chủ" if actor in ("", "server") else actor


def entry_words(entry: JournalEntryShape, names: Mapping[str, str]) -> str:
    """Return what an entry tells as a sentence; ``names`` are the fields' by code.

    The reason stands behind it, where one was given.
    """
    code = entry.ticket.field if entry.ticket else ""
    happened = _HAPPENED[entry.kind].format(field=names.get(code, code), counter=entry.counter or "?")
    sentence = f"{entry.ticket.label} {happened}" if entry.ticket else happened
    return f"{sentence} ({entry.reason})" if entry.reason else sentence


def decimal_minutes(seconds: float | None) -> str:
    """Return minutes with one decimal, such as ``12,5``; a dash where there is nothing to tell."""
    return "—" if seconds is None else f"{seconds / _MINUTE_S:.1f}".replace(".", ",")


def grouped(number: int) -> str:
    """Return the number with its thousands apart, such as ``72.628``."""
    return f"{number:,}".replace(",", ".")


def percentage(part: int, whole: int) -> str:
    """Return the share, such as ``21,5 %``; a dash where there is no whole."""
    return f"{100 * part / whole:.1f} %".replace(".", ",") if whole else "—"
