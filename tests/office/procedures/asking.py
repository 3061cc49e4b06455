"""Procedures and questions as they are kept for the search's tests and measurement, and 6,000 made of them."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from pathlib import Path

from office.procedures.search import Index
from office.procedures.synonyms import SHIPPED, parsed

_SAMPLES = Path(__file__).parent / "samples"
SPOKEN, TUNED_ON = "queries_spoken", "queries_tuned_on"
"""Questions written before the synonyms, and those that the search was tuned on."""
OUTSIDE = "outside"
LARGE = 6_000
_COPIES = ("lưu động", "có yếu tố nước ngoài", "tại khu vực biên giới", "qua bưu chính")
_VERBS = """cấp, cấp lại, cấp đổi, gia hạn, thu hồi, đăng ký, thay đổi, điều chỉnh, công nhận, xác nhận, thẩm định, phê duyệt,
thông báo, chấm dứt, tạm ngừng, thành lập, giải thể, sáp nhập, chia tách, chuyển đổi, hỗ trợ, chi trả, miễn giảm, kiểm tra, công bố,
bổ nhiệm, tiếp nhận, xóa đăng ký, tuyển chọn, cho phép"""
_OBJECTS = """giấy phép lái xe, chứng chỉ hành nghề dược, giấy phép hoạt động karaoke, chứng chỉ hành nghề luật sư, trường trung học phổ thông,
giấy phép khai thác khoáng sản, giấy phép khai thác nước dưới đất, chứng nhận nguồn gốc lâm sản, giấy phép bán buôn rượu,
giấy phép bán lẻ thuốc lá, giấy phép kinh doanh xăng dầu, giấy phép lao động, hợp tác xã, quỹ từ thiện, hội nghề nghiệp,
trung tâm ngoại ngữ, trung tâm tin học, trường mầm non tư thục, trường tiểu học, cơ sở khám bệnh chữa bệnh, phòng khám đa khoa,
giấy phép quảng cáo, giấy phép xuất bản, thẻ nhà báo, thẻ hướng dẫn viên du lịch, giấy phép lữ hành, xếp hạng khách sạn,
giấy phép xây dựng tượng đài, giấy phép quy hoạch, chứng chỉ hành nghề xây dựng, giấy phép đấu nối đường bộ, phù hiệu xe tải,
giấy phép vận tải, đăng kiểm tàu cá, giấy phép khai thác thủy sản, giấy chứng nhận kiểm dịch, cơ sở giết mổ, cơ sở chăn nuôi,
giấy phép môi trường, báo cáo đánh giá tác động môi trường, chất thải nguy hại, doanh nghiệp tư nhân, công ty cổ phần,
chi nhánh công ty, văn phòng đại diện, dự án đầu tư, khu công nghiệp, giấy phép bưu chính, mạng viễn thông, tên miền,
bằng sáng chế, nhãn hiệu hàng hóa, chỉ dẫn địa lý, hồ sơ người có công, thân nhân liệt sĩ, trợ cấp thất nghiệp, bảo hiểm xã hội một lần,
lương hưu, tai nạn lao động, thai sản, học bổng, học phí, văn bằng, chứng chỉ, bằng tốt nghiệp, hộ chiếu, căn cước, lý lịch tư pháp,
con nuôi, quốc tịch, giám định, công chứng viên, thừa phát lại, đấu giá tài sản, hòa giải viên, trợ giúp pháp lý, di tích lịch sử,
bảo vật quốc gia, lễ hội quốc tế, cơ sở tôn giáo, chức sắc tôn giáo, đất quốc phòng, đất trồng lúa, rừng sản xuất, rừng phòng hộ,
đê điều, công trình thủy lợi, hồ chứa nước, điện mặt trời, trạm biến áp, vật liệu nổ, hóa chất, khí đốt, nhà ở xã hội,
nhà chung cư, quỹ bảo trì, cây xanh đô thị, hạ tầng kỹ thuật, bãi đỗ xe, bến xe, bến thủy, cảng biển, sân bay, đường sắt,
giống cây trồng, phân bón, thuốc thú y, thuốc bảo vệ thực vật, thức ăn chăn nuôi, vùng nuôi trồng, nước sạch, trang trại"""
_QUALIFIERS = """của tổ chức, của cá nhân, lần đầu, do bị mất, do hư hỏng, do thay đổi tên, cho người nước ngoài, tại cấp tỉnh, tại cấp huyện,
trong khu kinh tế, theo yêu cầu, thuộc thẩm quyền bộ, qua mạng, khi hết hạn, đối với doanh nghiệp, đối với hộ gia đình"""


@dataclass(frozen=True)
class Sample:
    """A procedure as the search asks for it."""

    code: str
    other_codes: tuple[str, ...]
    field: str
    name: str
    name_en: str
    everyday: tuple[str, ...]
    document_names: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """``wanted``: codes of which one must be found; none for what no hall does."""

    text: str
    wanted: frozenset[str]
    kind: str


@dataclass(frozen=True)
class Hits:
    """How many of ``asked`` had a wanted procedure first, and among the first three."""

    asked: int
    first: int
    among_three: int


def procedures() -> list[Sample]:
    """Return the 41 of the demonstration hall."""
    with (_SAMPLES / "procedures.csv").open(encoding="utf-8", newline="") as file:
        return [_sample(row) for row in csv.DictReader(file)]


def with_the_nation(count: int = LARGE) -> list[Sample]:
    """Return the 41, four near copies of each and made ones that no hall of ours does, ``count`` in all."""
    ours = procedures()
    return [*ours, *islice(_made(ours), count - len(ours))]


def here() -> frozenset[str]:
    """Return what the demonstration hall does itself."""
    return frozenset(one.code for one in procedures())


def index_of(catalogue: Sequence[Sample]) -> Index:
    """Return the index of a catalogue, with the synonyms that are shipped."""
    return Index(catalogue, parsed(SHIPPED.read_text(encoding="utf-8")), here())


def questions(name: str) -> list[Question]:
    """Return SPOKEN or TUNED_ON."""
    with (_SAMPLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            Question(row["query"], frozenset(row["expected codes"].split(";")) - {"none"}, row["kind"])
            for row in csv.DictReader(file)
        ]


def hits_by_kind(index: Index, asked: Iterable[Question]) -> dict[str, Hits]:
    """Return the hits of every kind of question that has an answer, and of ``all`` of them."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for question in asked:
        if question.wanted:
            place = place_of(index, question)
            for kind in (*question.kind.split(), "all"):
                places[kind].append(place)
    return {kind: _hits(found) for kind, found in sorted(places.items())}


def place_of(index: Index, question: Question) -> int:
    """Return where the first wanted procedure stands, from 0; 10 if it is not among the first ten."""
    codes = [one.code for one in index.search(question.text).results]
    return next((place for place, code in enumerate(codes) if code in question.wanted), 10)


def _hits(places: Sequence[int]) -> Hits:
    among: Callable[[int], int] = lambda most: sum(place < most for place in places)  # noqa: E731
    return Hits(len(places), among(1), among(3))


def _made(ours: Sequence[Sample]) -> Iterator[Sample]:
    numbers = iter(range(1, 10_000))
    for one, addition in product(ours, _COPIES):
        yield replace(
            one, code=f"9.{next(numbers):06}", other_codes=(), field="Z", name=f"{one.name} {addition}", everyday=()
        )
    parts = ([part.strip() for part in text.split(",")] for text in (_QUALIFIERS, _OBJECTS, _VERBS))
    for qualifier, thing, verb in product(*parts):
        name = f"{verb.capitalize()} {thing} {qualifier}"
        yield Sample(f"9.{next(numbers):06}", (), "Z", name, "", (), ("Đơn đề nghị", "Giấy tờ tùy thân"))


def _sample(row: dict[str, str]) -> Sample:
    return Sample(
        row["code"],
        _parts(row["other_codes"]),
        row["field"],
        row["name"],
        row["name_en"],
        _parts(row["everyday"]),
        tuple(part.split("|")[0].replace("(cần xác minh)", "").strip() for part in _parts(row["documents"])),
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
