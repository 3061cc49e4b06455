### Tiếng Việt: every sentence the office says in Vietnamese. docs/words.md says how to add one.

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = Chưa tính được thời gian chờ
shared-wait-none = gần như không phải chờ
shared-wait-under = dưới { $minutes } phút
shared-wait-minutes = khoảng { $span } phút
shared-wait-hours = khoảng { $span } giờ
shared-wait-narrow-minutes = { $span } phút
shared-wait-narrow-hours = { $span } giờ

## Kiosk: the page's name, and its head
kiosk-page-title = Lấy số – { $kiosk }
# The button that leads to this language.
kiosk-language = Tiếng Việt
kiosk-hold-note = Giữ ngón tay để nghe

## Kiosk: choosing a field
kiosk-choose = Chạm vào lĩnh vực để lấy số
kiosk-choose-nothing = Hiện chưa lấy số được
kiosk-scan-hint = Có phiếu hoặc giấy hẹn? Đưa mã vào máy quét.
kiosk-scan-card = Đã đọc thẻ. Thông tin trên thẻ không được lưu.
kiosk-priority-chosen = Đã chọn ưu tiên. Mời chọn lĩnh vực bên dưới.
kiosk-large-print = Chữ to
kiosk-print-documents = In giấy tờ cần có
# Read out for a switch or a priority that is on.
kiosk-is-chosen = Đang chọn

## Kiosk: its printer brings no paper
kiosk-no-paper-out = Máy in đang hết giấy.
kiosk-no-paper-other = Máy in tạm thời chưa in được.
kiosk-no-paper-still = Vẫn lấy được số: xin ghi lại hoặc chụp ảnh màn hình.

## Kiosk: the two lines of a field's button. Why a field is closed has 26 letters at most.
kiosk-waiting = { $count ->
    [0] Chưa có ai chờ
   *[other] { $count } người chờ
}
kiosk-no-counter-open = chưa mở quầy
kiosk-closed-hours = Ngoài giờ lấy số
kiosk-closed-numbers_used_up = Hôm nay đã hết số
kiosk-closed-numbers_tomorrow = Hôm nay chưa cấp số
kiosk-closed-clock_wrong = Máy sai giờ: hỏi cán bộ
kiosk-closed-no_counter = Hôm nay không có quầy
# On a closed day of config.toml, by its name.
kiosk-day-off = Nghỉ: { $day }
kiosk-opens-unknown = Chưa rõ khi nào mở lại
kiosk-opens-today = Mở lại { $time } hôm nay
kiosk-opens-later = { $weekday ->
    [mon] Mở lại { $time } thứ Hai, { $day }/{ $month }
    [tue] Mở lại { $time } thứ Ba, { $day }/{ $month }
    [wed] Mở lại { $time } thứ Tư, { $day }/{ $month }
    [thu] Mở lại { $time } thứ Năm, { $day }/{ $month }
    [fri] Mở lại { $time } thứ Sáu, { $day }/{ $month }
    [sat] Mở lại { $time } thứ Bảy, { $day }/{ $month }
   *[sun] Mở lại { $time } Chủ nhật, { $day }/{ $month }
}
# A closed field was touched: its two lines as sentences.
kiosk-why-closed = { $reason }. { $opens }.

## Kiosk: which documents to print
kiosk-procedures = Chạm vào việc cần làm
kiosk-procedures-other = Không rõ, việc khác
kiosk-procedures-other-note = Lấy số ngay, không in giấy tờ

## Kiosk: waiting for the number, and no number
kiosk-getting = Đang lấy số, xin chờ
kiosk-slow = Máy chủ trả lời chậm. Xin đứng chờ tại đây.
kiosk-back = Quay lại
kiosk-cut = Máy tạm thời chưa lấy số được
kiosk-cut-text = Không liên lạc được với máy chủ. Máy tự thử lại và sẽ hoạt động ngay khi có kết nối.
kiosk-cut-hurry = Cần gấp, xin hỏi cán bộ tại quầy.
kiosk-refused-touch_stuck-title = Màn hình cảm ứng có thể bị kẹt
kiosk-refused-touch_stuck-text = Máy nhận nhiều lần chạm liên tục nên cấp số chậm lại. Xin chờ { $seconds } giây rồi chạm lại, hoặc báo cán bộ.
kiosk-refused-slow_down-title = Máy vừa cấp một số
kiosk-refused-slow_down-text = Xin chờ { $seconds } giây rồi chạm lại.
kiosk-refused-already_waiting-title = Quý khách đã có số { $label }
kiosk-refused-already_waiting-text = Số { $label } của lĩnh vực này vẫn còn giá trị. Xin chờ gọi, hoặc chọn lĩnh vực khác.
kiosk-no-number = Chưa lấy được số
kiosk-fault-text = Máy gặp lỗi. Xin chạm lại sau ít giây, hoặc hỏi cán bộ.
# The server never answered: whether it heard is unknown, and that is said.
kiosk-unreached-printing = Máy chủ không trả lời. Nếu phiếu vẫn in ra thì phiếu có giá trị. Nếu không, xin chờ máy hoạt động lại hoặc hỏi cán bộ.
kiosk-unreached = Máy chủ không trả lời. Xin chờ máy hoạt động lại rồi chạm lần nữa, hoặc hỏi cán bộ.

## Kiosk: the number on the screen, and what is known of its paper
kiosk-paper-coming = Mời lấy phiếu
kiosk-paper-none = Hãy ghi nhớ số này
kiosk-paper-away = Xin ghi lại hoặc chụp ảnh số này
kiosk-paper-late = Phiếu in chậm: hãy ghi nhớ số này
kiosk-paper-failed = Không in được phiếu: hãy ghi nhớ số này
kiosk-paper-late-valid = Số vẫn có giá trị khi chưa có phiếu.
kiosk-paper-failed-valid = Số vẫn có giá trị. Hãy ghi lại và chờ gọi số.
kiosk-paper-away-valid = Máy in chưa in được phiếu. Số vẫn có giá trị.
kiosk-priority = ƯU TIÊN
kiosk-counters = Quầy { $list }
kiosk-counters-unknown = Xem số quầy trên màn hình
kiosk-ahead = { $count ->
    [0] Không có ai chờ trước
   *[other] { $count } người chờ trước
}
# Who waits ahead, and how long that takes.
kiosk-ahead-and-wait = { $ahead } · { $wait }
kiosk-scan-to-keep = Quét bằng điện thoại để giữ số và xem lượt của mình
kiosk-noted = Tôi đã ghi lại số

## Kiosk: a scanned code
kiosk-close = Đóng
kiosk-give-up = Tôi không chờ nữa
kiosk-back-again = Tôi đã quay lại
kiosk-take-number = Lấy số trả kết quả
kiosk-scanned-unknown-title = Không đọc được mã này
kiosk-scanned-unknown-text = Xin quét lại, hoặc chạm Đóng rồi chạm vào lĩnh vực để lấy số.
kiosk-scanned-not-here-title = Không tìm thấy phiếu này
kiosk-scanned-not-here-text = Phiếu có thể của cơ quan khác. Xin chạm Đóng rồi lấy số mới, hoặc hỏi cán bộ.
kiosk-dossier-title = Mã hồ sơ của quý khách
kiosk-dossier-offered = Đến nhận kết quả, xin chạm nút bên dưới để lấy số.
kiosk-dossier-text = Xin chạm Đóng rồi chạm vào lĩnh vực để lấy số, hoặc hỏi cán bộ.
kiosk-scanned-waiting-title = Số đang chờ gọi
kiosk-scanned-waiting-text = Thời gian chờ: { $wait }.
# An unknown wait is a sentence of its own.
kiosk-scanned-waiting-unknown = { $wait }.
kiosk-scanned-called-title = Số này đang được gọi
kiosk-scanned-called-first = Mời đến ngay Quầy { $counter }
kiosk-scanned-serving-title = Số này đang được phục vụ
kiosk-scanned-serving-first = Tại Quầy { $counter }
kiosk-scanned-parked-title = Quầy đang đợi quý khách quay lại
kiosk-scanned-parked-text = Đã có đủ giấy tờ? Chạm nút bên dưới để báo cán bộ.
kiosk-scanned-no_show-title = Đã gọi số này nhưng quý khách chưa có mặt
kiosk-scanned-no_show-text = Không phải lấy số mới. Chạm nút bên dưới để báo cán bộ.
kiosk-scanned-counter = Quầy { $counter }
kiosk-scanned-finished-title = Số này đã phục vụ xong
kiosk-scanned-finished-text = Còn việc khác, xin chạm Đóng rồi lấy số mới.
kiosk-scanned-over-title = Số này đã hủy
kiosk-scanned-over-text = Xin chạm Đóng rồi lấy số mới, hoặc hỏi cán bộ.
kiosk-scanned-other-day-title = Phiếu này của ngày khác
kiosk-scanned-other-day-text = Phiếu chỉ có giá trị trong ngày. Xin chạm Đóng rồi lấy số mới.
kiosk-checked-in-title = Đã báo cho quầy
kiosk-checked-in-first = Quầy { $counter } biết quý khách đã quay lại
kiosk-checked-in-text = Xin ngồi chờ. Cán bộ sẽ gọi lại số này.

## Kiosk: giving a place in line up
kiosk-give-up-asked = Quý khách không chờ nữa?
kiosk-give-up-lost = Số { $label } sẽ bị hủy. Quý khách sẽ phải lấy số mới.
kiosk-give-up-no = Tôi vẫn chờ
kiosk-give-up-yes = Hủy số này
kiosk-give-up-sending = Đang hủy số, xin chờ
kiosk-given-up-title = Đã hủy số này
kiosk-given-up-text = Số này sẽ không được gọi nữa. Cần làm thủ tục, xin lấy số mới.
kiosk-kept-title = Số này vẫn còn
kiosk-kept-text = Xin ngồi chờ, nghe loa và nhìn màn hình gọi số.
kiosk-not-changed-title = Chưa làm được
kiosk-not-changed-text = Số này có thể vừa được gọi hoặc đã hủy. Xin quét lại phiếu để xem, hoặc hỏi cán bộ.
kiosk-unanswered-title = Máy chủ không trả lời
kiosk-unanswered-text = Chưa biết đã làm được chưa. Xin quét lại phiếu sau ít phút để xem, hoặc hỏi cán bộ.
