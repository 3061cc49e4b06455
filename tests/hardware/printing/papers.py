"""Tickets that the printing tests print."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PIL import Image

from hardware.printing.paper import TicketPaper
from hardware.printing.picture_folder import MARGIN_ROWS
from hardware.printing.wording import Phrase
from office.devices.printing.ticket_paper import ticket_words
from office.words.catalogue import shipped

STANDARD = TicketPaper(
    agency=("UBND THÀNH PHỐ HẢI DƯƠNG", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"),
    label="B012",
    field_name="Hộ tịch",
    field_name_second="Civil status",
    counters=(4, 5),
    ahead=12,
    wait=Phrase("khoảng 15–25 phút", "about 15–25 min"),
    priority=False,
    issued_local=datetime(2019, 10, 24, 7, 32, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    address="http://192.168.1.20:8080/t/k3Jx9QmZr7TtWbYp",
    words=ticket_words(shipped(), "vi", "en"),
)
PRIORITY = replace(
    STANDARD,
    label="F107",
    field_name="Lao động – Thương binh và Xã hội",
    field_name_second="Labour, war invalids and social affairs",
    counters=(9,),
    wait=None,
    priority=True,
)
ENGLISH = replace(
    STANDARD,
    field_name="Civil status",
    field_name_second="Hộ tịch",
    wait=Phrase("about 15–25 min", "khoảng 15–25 phút"),
    words=ticket_words(shipped(), "en", "vi"),
)
CROWDED = replace(
    STANDARD,
    label="TEST-00042",
    field_name="Đăng ký kinh doanh (Tài chính – Kế hoạch) và Văn hóa – Y tế, an toàn thực phẩm " * 2,
    counters=tuple(range(1, 80, 2)),
    place="Khu A, tầng trệt – dãy bên trái, sau phòng chờ",
    ahead=99_999,
    wait=Phrase("khoảng 500–1667 giờ", "about 500–1667 h"),
    priority=True,
    address="https://motcua.haiphong.gov.vn/van-phong/le-thanh-nghi/t/" + "k3Jx9QmZ" * 30,
)
BARE = replace(
    STANDARD,
    agency=("UBND PHƯỜNG ÁI QUỐC",),
    field_name_second=None,
    counters=(),
    ahead=0,
    wait=Phrase("gần như không phải chờ", "almost none"),
)
REPRINT = replace(PRIORITY, is_reprint=True)
LARGE = replace(STANDARD, is_large=True)
TO_BRING = replace(
    STANDARD,
    procedures=(
        (
            "Đăng ký biến động quyền sử dụng đất (chuyển nhượng, tặng cho, thừa kế)",
            (
                "Đơn đăng ký biến động",
                "Hợp đồng, văn bản đã công chứng hoặc chứng thực",
                "Bản sao CCCD của các bên",
            ),
        ),
        ("Chứng thực chữ ký", ("CCCD hoặc hộ chiếu", "Văn bản chưa ký")),
    ),
)
ALL = {
    "standard": STANDARD,
    "priority": PRIORITY,
    "english": ENGLISH,
    "crowded": CROWDED,
    "bare": BARE,
    "reprint": REPRINT,
    "marked": replace(REPRINT, label="TB012", mark=Phrase("PHIẾU THỬ", "TRIAL TICKET")),
    "english reprint": replace(ENGLISH, is_reprint=True),
    "large": LARGE,
    "large priority": replace(REPRINT, is_large=True),
    "to bring": TO_BRING,
    "large to bring": replace(TO_BRING, is_large=True),
    "large crowded": replace(CROWDED, is_large=True),
}


def paper_in(path: Path) -> Image.Image:
    """Return the paper of a virtual printer's picture, without the margin below it."""
    with Image.open(path) as whole:
        return whole.crop((0, 0, whole.width, whole.height - MARGIN_ROWS)).convert("1")
