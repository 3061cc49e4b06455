"""An office of 30 fields with real names, short and long, and kiosks of 1 to 30 of them: its config.toml."""

import json
import re

from office.looks.pictograms import PICTOGRAMS
from tests.running_server import ROOT

COUNTS = (1, 2, 3, 5, 8, 11, 12, 16, 20, 25, 30)
SHORTEST, LONGEST = "shortest", "longest"

# What one-stop offices call their fields, from two words to the national portal's whole titles.
_NAMES = (
    ("Đất đai", "Land"),
    ("Hộ tịch", "Civil status"),
    ("Y tế", "Health"),
    ("Thuế", "Tax"),
    ("Cư trú", "Residence"),
    ("Văn hóa", "Culture"),
    ("Thú y", "Animals"),
    ("Báo chí", "Press"),
    ("Thủy lợi", "Irrigation"),
    ("Hải quan", "Customs"),
    ("Trả kết quả", "Collect results"),
    ("Chứng thực", "Certification"),
    ("Tôn giáo", "Religion"),
    ("Nuôi con nuôi", "Adoption"),
    ("Người có công", "Merit"),
    ("Bảo trợ xã hội", "Social protection"),
    ("Quy hoạch xây dựng, kiến trúc", "Construction planning and architecture"),
    ("Tài nguyên – Môi trường, Nông nghiệp", "Environment and agriculture"),
    ("Thuế – Bảo hiểm xã hội – Cư trú", "Tax, social insurance, residence"),
    ("Lao động – Thương binh và Xã hội", "Labour, war invalids and social affairs"),
    ("Kinh tế – Hạ tầng – Đô thị", "Economy, infrastructure and urban affairs"),
    ("Đất đai (Văn phòng Đăng ký đất đai)", "Land (land registration office)"),
    ("Tài chính – Kế hoạch, Đăng ký kinh doanh", "Finance, planning and business registration"),
    ("Phòng, chống tệ nạn xã hội và bình đẳng giới", "Prevention of social evils and gender equality"),
    ("Thành lập và hoạt động của hộ kinh doanh", "Founding and running a household business"),
    ("Thi đua – Khen thưởng, Tổ chức – Biên chế", "Emulation, rewards, organization and staffing"),
    ("Thành lập và hoạt động của liên hiệp hợp tác xã", "Founding and running a union of cooperatives"),
    ("Công nghiệp địa phương và cụm công nghiệp", "Local industry and industrial clusters"),
    ("Giải quyết khiếu nại, tố cáo và tiếp công dân", "Complaints, denunciations and receiving citizens"),
    (
        "Giáo dục và đào tạo thuộc hệ thống giáo dục quốc dân",
        "Education and training within the national education system",
    ),
)

_EXAMPLES = (
    (("khai sinh", "kết hôn", "khai tử"), ("birth", "marriage", "death")),
    (("xác nhận tình trạng hôn nhân",), ("certificate of marital status",)),
    (("sao y bản chính", "chứng thực chữ ký"), ("certified copies", "signatures")),
)


def kiosk_name(kind: str, count: int) -> str:
    """Return the name of the kiosk with so many fields, by their ``SHORTEST`` or ``LONGEST`` names."""
    return f"{kind}-{count}"


def codes(kind: str, count: int) -> list[str]:
    """Return the codes of that kiosk's fields, in its order."""
    order = range(30) if kind == SHORTEST else range(29, -1, -1)
    return [f"f{at}" for at in list(order)[:count]]


def with_fields(extra: str = "") -> str:
    """Return an office of 30 fields with kiosks of 1 to 30 of them; ``extra`` are keys of each kiosk."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    head = text[: text.index("\n[[field]]")].replace('series = "letter"', 'series = "block"')
    head = re.sub(r"\[notices\]\n(?:(?!\[).*\n)*", "", head)
    priority = re.search(r"\[\[priority\]\]\n(?:[^\[\n].*\n)+", text)
    assert priority is not None
    fields = [
        f'[[field]]\ncode = "f{at}"\nname = "{vi}"\nname_en = "{en}"\nblock = {(at + 1) * 300}\n'
        f"{_examples(at)}"
        f'pictogram = "{pictogram}"\nmean_service_s = 600\n'
        for at, ((vi, en), pictogram) in enumerate(zip(_NAMES, PICTOGRAMS, strict=False))
    ]
    counter = f"[[counter]]\nnumber = 1\nfields = {codes(SHORTEST, 30)}\n".replace("'", '"')
    kiosks = [
        f'[[kiosk]]\nname = "{kiosk_name(kind, count)}"\ntitle = "Máy lấy số 1 – cửa chính"\n'
        f'languages = ["vi", "en", "ko"]\nfields = {codes(kind, count)}\n{extra}'.replace("'", '"')
        for kind in (SHORTEST, LONGEST)
        for count in COUNTS
    ]
    return "\n".join([head, *fields, counter, priority[0], *kiosks])


def lookup_office(kind: str, count: int) -> str:
    """Return an office of so many fields, by their shortest or longest names, with one lookup screen."""
    head, *fields = re.split(r"(?m)^(?=\[\[field\]\])", with_fields().partition("[[counter]]")[0])
    wanted = codes(kind, count)
    chosen = [field for field in fields if any(f'code = "{code}"\n' in field for code in wanted)]
    listed = str(wanted).replace("'", '"')
    return "\n".join(
        [
            head,
            *chosen,
            f"[[counter]]\nnumber = 1\nfields = {listed}\n",
            f'[[kiosk]]\nname = "kiosk-1"\ntitle = "Máy lấy số 1 – cửa chính"\nfields = {listed}\n',
            '[[lookup]]\nname = "lookup-1"\ntitle = "Máy tra cứu 1 – cửa chính"\n'
            'languages = ["vi", "en", "ko"]\nkiosk = "kiosk-1"\n',
        ]
    )


def _examples(at: int) -> str:
    vi, en = (json.dumps(texts, ensure_ascii=False) for texts in _EXAMPLES[at % len(_EXAMPLES)])
    return f"examples = {vi}\nexamples_en = {en}\n"
