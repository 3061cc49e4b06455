"""The 134 letters of Vietnamese beyond ASCII, and an office's sentences that hold all of them."""

import unicodedata

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")

_composed = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES]
SMALL = tuple(letter for letter in [*_composed, "đ"] if not letter.isascii())
LETTERS = SMALL + tuple(letter.upper() for letter in SMALL)

SENTENCES = (
    "Quý khách vui lòng giữ phiếu và chờ gọi số tại quầy.",
    "Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính.",
    "Người cao tuổi, phụ nữ mang thai được ưu tiên phục vụ trước.",
    "Lệ phí đăng ký hộ tịch miễn giảm cho hộ nghèo, người khuyết tật.",
    "Mỗi người chỉ lấy một số thứ tự, xin đừng bỏ về giữa buổi.",
    "Cán bộ sẽ hướng dẫn tỉ mỉ từng bước, bổ sung mẫu đơn còn thiếu.",
    "Chỗ gửi xe ở tầng hầm, phía sau cổng; đã hỏi thì đừng ngại chờ.",
    "Hồ sơ hủy bỏ, giấy tờ cũ: mời đến phòng lưu trữ ở cuối dãy nhà.",
    "Sắp xếp đủ bản vẽ, sổ đỏ, tờ khai thuế đất và thẻ bảo hiểm y tế.",
    "Bà Nguyễn Thị Mỹ Lý, ông Vũ Quỹ ở xã Kỳ Vỹ nhận kỷ vật, tỷ lệ ký quỹ.",
    "Địa chỉ: ngõ Chợ Gỗ, ngã ba Bãi Cỏ, phường Nhị Châu, cạnh lũy tre.",
    "Ngày lễ nghỉ; sẵn sàng hẳn thì đặt hẹn lần sau, chẳng phải đợi lẫn nhau.",
    "Lời cảm ơn: xử lý kịp, ổn thỏa, lũ trẻ vẫn vẽ, kẻ bảng, kể chuyện.",
    "Cấp lại giấy phép cấm đỗ ở ngõ hẻm; kẽ hở, đồ cỡ lớn, gỡ bỏ, nỡ để hỏng.",
    "Sức khỏe: ăn uống đủ bữa, tập thở, ngủ đẫy giấc, mũ, ví, chìa khóa, mùi.",
    "Giấy chứng nhận này có nghĩa vụ, đúng hạn thì nộp bằng chuyển khoản hằng tháng.",
    "Xin cẩn thận thẩm tra hộ khẩu, sản phẩm, nghĩ kỹ rằng đã đúng chỗ.",
    "Bệnh lỵ, kiêng kỵ; kỷ luật, tỷ lệ, thế kỷ, ỷ lại; bác sĩ, nghĩa trang, đĩa hát.",
    "Chỗ ở hiện nay: ngõ nhỏ, xã Võ Nhai; rõ ràng, đầy đủ, nõn nà, gõ cửa.",
    "Mẫu số, bắt đầu, vẫn chờ, lẫn nhau; sửa chữa nhà cửa, bữa trưa, lần nữa.",
    "Gỡ bỏ, cỡ chữ, hỗ trợ, bỡ ngỡ; kẽ lá, sẽ có, vẽ bản đồ, lẽ phải.",
    "Phổ biến, tổ dân phố, ổn định, cổng chính; trẻ em, thẻ bảo hiểm, khỏe mạnh, rẻ.",
    "Thủy lợi, hủy hồ sơ, tỉ mỉ, ủy quyền, ủy ban nhân dân, đủ tuổi.",
    "Hẳn là, chẳng hạn, thẳng hàng, khẳng định; sẵn sàng, có sẵn, dẫn đường.",
    "Ở kỳ này, kỳ hạn, chữ ký, công ty, Mỹ Đình, kỹ thuật, mỹ thuật.",
    "Chìa khóa, tài khoản, hóa đơn, văn hóa, có, đó, bó, góp ý, đóng dấu.",
)
