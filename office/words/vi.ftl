### Tiếng Việt: every sentence the office says in Vietnamese. docs/words.md says how to add one.

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = Chưa tính được thời gian chờ
shared-wait-none = gần như không phải chờ
shared-wait-under = dưới { $minutes } phút
shared-wait-minutes = khoảng { $span } phút
shared-wait-hours = khoảng { $span } giờ
shared-wait-narrow-minutes = { $span } phút
shared-wait-narrow-hours = { $span } giờ

## Counter: pages of counters, and the state a counter is in
counter-state-open = Đang mở
counter-state-paused = Tạm dừng
counter-state-closed = Đang đóng
counter-name = Quầy { $number }
counter-name-zone = Quầy { $number }, { $zone }
counter-state-and-number = { $state }, số { $label }
counter-choose-page-title = Chọn quầy – { $office }
counter-choose-title = Chọn quầy của bạn
counter-not-here-page-title = Không phải quầy của bạn
counter-not-here-title = Bạn không làm việc tại quầy { $number }
counter-not-here-others = Tài khoản { $login } được làm việc tại các quầy dưới đây. Hãy chọn một quầy, hoặc nhờ người quản lý cấp quyền cho quầy { $number }.
counter-not-here-none = Tài khoản { $login } chưa được giao quầy nào. Hãy nhờ người quản lý cấp quyền.
counter-other-account = Đăng nhập bằng tài khoản khác

## Counter: the sign above a counter, which visitors read
counter-sign-page-title = Biển quầy { $number }
counter-sign-counter = Quầy
counter-sign-called = Mời số
counter-sign-serving = Đang phục vụ
counter-sign-paused = Quầy tạm dừng
counter-sign-paused-reason = Quầy tạm dừng: { $reason }
counter-sign-closed = Quầy đang đóng
counter-sign-open = Xin mời chờ gọi số
counter-sign-cut = Mất kết nối máy chủ { $minutes } phút. Xin xem màn hình lớn hoặc hỏi cán bộ.

## Counter: the console's head
counter-page-title = Quầy { $number } – { $office }
# In the browser's tab: how many wait comes first.
counter-tab-title = ({ $waiting }) Quầy { $number }
counter-account = Tài khoản
counter-other-counter = Đổi quầy
counter-sign-out = Đăng xuất
counter-paused-badge = { $state }: { $reason }
# Behind a number that stands in large digits.
counter-waiting-here = { $count ->
   *[other] người đang chờ quầy này
}
counter-connected = Đã nối máy chủ
counter-connecting = Đang nối máy chủ…
counter-cut-seconds = Mất kết nối: số liệu cũ { $seconds } giây, đang tự nối lại
counter-cut-minutes = Mất kết nối: số liệu cũ { $minutes } phút, đang tự nối lại
# Until the script runs.
counter-first-ticket = Số { $label } đang ở quầy. { $count } người đang chờ.
counter-first-none = Chưa có số nào ở quầy. { $count } người đang chờ.
counter-needs-script = Trang này cần JavaScript.

## Counter: the number in hand, and what was done last
counter-in-hand = Số ở quầy
counter-in-hand-called = Đang gọi
counter-in-hand-serving = Đang phục vụ
counter-issued = Lấy số { $time }
counter-issued-calls = Lấy số { $time } · đã gọi { $calls } lần
counter-outcomes = Kết thúc với kết quả
counter-of-counter = Quầy
counter-slow = Máy chủ chưa trả lời: đang tự thử lại, xin chờ…
counter-sending = Đang gửi…
counter-idle-open = Quầy đang trống
counter-idle-paused = Quầy tạm dừng
counter-idle-paused-reason = Quầy tạm dừng: { $reason }
counter-idle-closed = Quầy đang đóng

## Counter: buttons, the small note on some, and what is said when it is done
counter-start = Bắt đầu phục vụ { $label }
counter-finish = Kết thúc { $label }
counter-finish-note = không ghi kết quả
counter-finish-done = Đã kết thúc số { $label }.
counter-finish-done-outcome = Đã kết thúc số { $label }: { $outcome }.
counter-open = Mở quầy
counter-open-again = Mở lại quầy
counter-open-done = Quầy đã mở.
counter-call = Gọi số tiếp theo
counter-call-note = { $count ->
    [0] chưa có ai chờ
   *[other] { $count } người đang chờ
}
counter-recall = Gọi lại
counter-recall-note-none = hết lượt
counter-recall-note-wait = chờ { $seconds } giây
counter-recall-note-left = còn { $count } lần
counter-recall-done = Đã gọi lại số { $label }.
counter-no-show = Vắng mặt
counter-no-show-done = Đã ghi số { $label } vắng mặt.
counter-park = Tạm ra
counter-transfer = Chuyển
counter-pause = Tạm dừng quầy
counter-fields = Lĩnh vực hôm nay
counter-close = Đóng quầy
counter-close-note = còn số ở quầy
counter-prints = { $count ->
   *[other] { $count } phiếu in lỗi
}

## Counter: the outcomes of a visit, with the form a visitor leaves with (TT 03/2025/TT-VPCP)
counter-outcome-accepted = Đã tiếp nhận
counter-outcome-supplement = Yêu cầu bổ sung
counter-outcome-declined = Từ chối tiếp nhận
counter-outcome-result_given = Trả kết quả
counter-outcome-guided = Chỉ hướng dẫn
counter-form-accepted = Mẫu 01
counter-form-supplement = Mẫu 02
counter-form-declined = Mẫu 03

## Counter: reasons to choose from. They are kept in the journal as they stand here; a pause's is shown in the hall.
counter-reason-pause-break = Nghỉ giải lao
counter-reason-pause-meeting = Họp đột xuất
counter-reason-pause-urgent = Xử lý công việc khẩn cấp
counter-reason-pause-help = Hỗ trợ đồng nghiệp
counter-reason-park-copies = Đi phô tô giấy tờ
counter-reason-park-papers = Lấy thêm giấy tờ
counter-reason-park-fee = Nộp phí, lệ phí
counter-reason-park-form = Khai lại tờ khai
counter-reason-cancel-given_up = Người dân xin không làm thủ tục nữa
counter-reason-cancel-wrong_field = Lấy nhầm lĩnh vực
counter-reason-cancel-twice = Lấy trùng số
counter-reason-back-mistake = Hủy nhầm số
counter-reason-back-needed = Người dân vẫn cần làm thủ tục
counter-reason-choice-mistake = Đã gọi nhầm
counter-reason-choice-papers = Trở lại bổ sung giấy tờ
counter-reason-choice-manager = Người quản lý yêu cầu

## Counter: the lists. A key's name in brackets is drawn as a key.
counter-lists = Danh sách
counter-list-waiting = Đang chờ
counter-list-waiting-none = Không có ai chờ
counter-list-waiting-rest = … và { $count } người nữa
counter-list-waiting-hint = [↓] chọn [Esc] về nút chính
counter-list-parked = Tạm ra
counter-list-missed = Vắng mặt
counter-list-missed-cancelled = Vắng mặt, đã hủy
counter-list-none = Không có
counter-list-missed-rest = … và { $count } người trước đó
counter-list-cancelled-rest = … và { $count } số đã hủy trước đó
counter-only-here = Riêng quầy này
counter-minutes = { $minutes } phút
counter-minutes-long = { $minutes } phút · lâu
counter-minutes-too-long = { $minutes } phút · quá lâu
counter-is-back-at = Đã quay lại { $time }
counter-called-at = gọi { $time }
counter-way-parked = Đã trở lại
counter-way-missed = Đã đến
counter-way-cancelled = Xếp lại
counter-cancelled = đã hủy

## Counter: strips below: the server's clock, printers, the other counters
counter-clock = Đồng hồ máy chủ
counter-clock-wrong = Đồng hồ của máy chủ sai ngày nên chưa cấp số và chưa gọi số được: hãy báo người quản lý hoặc gọi kỹ thuật. Số đang chờ vẫn còn.
counter-printers = Máy in
counter-printer-paper_out = hết giấy: hãy thay cuộn mới. Người dân vẫn lấy được số.
counter-printer-cover_open = nắp máy in đang mở: hãy đóng nắp lại.
counter-printer-offline = máy in đang tạm ngừng: hãy xem đèn báo trên máy.
counter-printer-unreachable = không liên lạc được với máy in: hãy kiểm tra nguồn và dây.
counter-printer-no_print = phiếu gần nhất không in được: hãy xem máy in.
counter-printer-paper_low = sắp hết giấy: hãy chuẩn bị cuộn mới.
counter-printer-paper_low_counted = chắc sắp hết giấy: hãy chuẩn bị cuộn mới.
counter-printer-babbling = máy in gửi về dữ liệu vô nghĩa không dứt: hãy tắt rồi bật lại máy, kiểm tra dây.
counter-printer-silent = máy in không cho biết tình trạng: hãy xem máy in.
# A code that has no sentence yet.
counter-printer-other = máy in cần được xem: { $what }
counter-counters = Các quầy
counter-idle-short-open = trống
counter-idle-short-paused = tạm dừng
counter-idle-short-closed = đóng
counter-waiting-short = { $count } chờ

## Counter: dialogs. A key's name in brackets is drawn as a key.
counter-dialog-leave = Thôi
counter-reason-none = Không ghi lý do
counter-reason-other = Khác
counter-reason-own = Lý do khác (không ghi tên hay giấy tờ của người dân)
counter-reason-own-letters = Lý do cần có chữ
counter-pause-title = Tạm dừng quầy: lý do
counter-pause-submit = Tạm dừng
counter-pause-done = Quầy tạm dừng.
counter-park-title = Số { $label } tạm ra
counter-park-submit = Cho tạm ra
counter-park-done = Số { $label } tạm ra, trở lại không phải chờ từ đầu.
counter-chosen-title = Gọi số { $label } không theo thứ tự: lý do
counter-chosen-submit = Gọi số { $label }
counter-cancel-title = Hủy số { $label }?
counter-cancel-title-reason = Hủy số { $label }: lý do
counter-cancel-submit = Hủy số
counter-cancel-text = Chỉ hủy khi người dân không làm thủ tục nữa. Số này sẽ không được gọi.
counter-cancel-done = Đã hủy số { $label }.
counter-back-title = Xếp lại số { $label } đã hủy: lý do
counter-back-submit = Xếp lại
counter-back-done = Số { $label } đã trở lại, ở cuối hàng chờ.
counter-close-title = Đóng quầy { $number }?
counter-close-submit = Đóng quầy
counter-close-done = Quầy đã đóng.
counter-close-waiting = { $count ->
    [0] Không còn ai chờ quầy này.
   *[other] Còn { $count } người đang chờ các lĩnh vực của quầy này.
}
counter-close-parked = { $count ->
   *[other] { $count } người tạm ra sẽ trở lại quầy này, mà quầy đóng thì không phục vụ tiếp được: hãy chuyển họ sang quầy khác trước.
}
counter-fields-title = Quầy { $number } phục vụ hôm nay
counter-fields-submit = Lưu
counter-fields-hint = [Tab] chọn, [Space] đánh dấu. Ngày mai trở về như cũ.
counter-fields-none = Hãy giữ ít nhất một lĩnh vực: lĩnh vực chưa đổi.
counter-fields-done = Đã đổi lĩnh vực của quầy trong hôm nay.
counter-prints-title = Phiếu in lỗi
counter-prints-none = Không còn phiếu nào in lỗi.
counter-print-failed = máy in không in được
counter-print-unknown = không rõ đã in chưa
counter-print-again = In lại { $label }
counter-print-again-done = Đã gửi lệnh in lại số { $label }.
counter-transfer-title = Chuyển số { $label } sang
counter-transfer-submit = Chuyển
counter-transfer-hint = [↑] [↓] chọn, số [1]–[9] đến quầy ấy
counter-transfer-fields = Lĩnh vực
counter-transfer-counters = Quầy
counter-transfer-done-field = Đã chuyển số { $label } sang { $field }, giữ nguyên số và giờ chờ.
counter-transfer-done-counter = Đã chuyển số { $label } sang quầy { $number }, giữ nguyên số và giờ chờ.

## Counter: what may be done with a number of a list
counter-ticket-line = Số { $label } (đang chờ)
counter-ticket-away = Số { $label } (đang tạm ra)
counter-ticket-missed = Số { $label } (vắng mặt)
counter-ticket-cancelled = Số { $label } (đã hủy)
counter-resume = Đã trở lại: phục vụ tiếp
counter-resume-done = Số { $label } đã trở lại quầy.
counter-send-on = Chuyển sang lĩnh vực hoặc quầy khác
counter-reinstate = Đã đến: đưa lại vào hàng chờ
counter-reinstate-done = Số { $label } đã trở lại hàng chờ, sau vài người đầu hàng.
counter-take-back = Hủy nhầm: xếp lại vào cuối hàng chờ
counter-needs-reason = cần lý do, ghi vào nhật ký
counter-choose-this = Gọi số này không theo thứ tự
counter-not-open = quầy chưa mở
counter-cancel = Hủy số
counter-cancel-asks = hỏi lại trước khi hủy
counter-sooner = Gọi trước những người đang chờ
counter-sooner-why = là quyền riêng: hãy nhờ người quản lý
counter-in-turn = Chờ đến lượt
counter-in-turn-why = gọi hoặc hủy ngoài thứ tự là quyền riêng: hãy nhờ người quản lý
counter-is-closed = quầy đang đóng: hãy mở quầy trước
counter-is-busy = quầy còn số { $label }

## Counter: what the server refused, and what to do about it
counter-unsure = Mất kết nối giữa chừng. Hãy xem số đang ở quầy trên màn hình: nếu lệnh chưa có hiệu lực thì bấm lại.
counter-refused-fault = Máy chủ gặp lỗi và chưa làm được. Hãy thử lại; nếu vẫn lỗi, báo kỹ thuật.
counter-refused-not_kept = Đã đăng xuất ở đây, nhưng đĩa của máy chủ đã đầy nên chưa ghi lại được. Hãy báo kỹ thuật.
counter-refused-field_closed = Lĩnh vực này đang không cấp số.
counter-refused-nobody_waiting = Chưa có ai chờ các lĩnh vực của quầy này. Khi có người lấy số, danh sách chờ sẽ hiện.
counter-refused-counter_closed = Quầy chưa mở nên chưa gọi được. Hãy mở quầy (phím 7) trước.
counter-refused-counter_closed-resume = Quầy đang đóng nên chưa phục vụ tiếp được. Hãy mở quầy (phím 7), hoặc chuyển số này sang quầy khác.
counter-refused-counter_busy = Quầy còn số { $label }. Hãy kết thúc, cho tạm ra hoặc chuyển số đó trước.
counter-refused-illegal_move = { $state ->
    [waiting] Không làm được vì số này đang chờ. Màn hình vừa được cập nhật.
    [called] Không làm được vì số này đang được gọi. Màn hình vừa được cập nhật.
    [serving] Không làm được vì số này đang được phục vụ. Màn hình vừa được cập nhật.
    [parked] Không làm được vì số này đang tạm ra. Màn hình vừa được cập nhật.
    [finished] Không làm được vì số này đã xong. Màn hình vừa được cập nhật.
    [no_show] Không làm được vì số này đã ghi vắng mặt. Màn hình vừa được cập nhật.
    [cancelled] Không làm được vì số này đã hủy. Màn hình vừa được cập nhật.
    [unfinished] Không làm được vì số này chưa xong khi hết ngày. Màn hình vừa được cập nhật.
   *[other] Không làm được vì số này đã đổi trạng thái. Màn hình vừa được cập nhật.
}
counter-refused-illegal_move-recall_limit = Đã gọi lại đủ số lần. Nếu không có người đến, hãy bấm «Vắng mặt» (F8).
counter-refused-illegal_move-recall_lockout = Vừa gọi lại xong: hãy chờ hết giây đếm ngược.
counter-refused-illegal_move-reprint_limit = Số này đã in đủ số phiếu. Hãy ghi số ra giấy cho người dân.
counter-refused-illegal_move-day_over = Ngày làm việc của số này đã hết: mời người dân lấy số mới.
counter-refused-not_allowed = Bạn không có quyền làm việc này. Nếu vừa đăng nhập ở cửa sổ khác, hãy tải lại trang (F5); nếu không, hãy nhờ người quản lý.
counter-refused-not_signed_in = Phiên đăng nhập đã hết. Hãy đăng nhập lại.
counter-refused-invalid_request = Yêu cầu chưa hợp lệ: hãy kiểm tra và thử lại.
counter-refused-invalid_request-missing_reason = Việc này cần có lý do, viết bằng chữ.
counter-refused-unknown_ticket = Không còn tìm thấy số này. Màn hình vừa được cập nhật.
counter-refused-unknown_field = Không còn lĩnh vực này. Hãy tải lại trang (F5).
counter-refused-unknown_counter = Không có quầy này. Hãy tải lại trang (F5).
counter-refused-no_printer = Không có máy in nào: hãy ghi số ra giấy cho người dân.
counter-refused-slow_down = { $seconds ->
    [unknown] Bấm quá nhanh: hãy chờ vài giây rồi thử lại.
   *[other] Bấm quá nhanh: hãy chờ { $seconds } giây rồi thử lại.
}

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

## Phone: the head and the foot of a ticket's page
phone-your-number = Số của bạn
phone-priority = ƯU TIÊN
phone-updates = Trang tự cập nhật. Xin vẫn chú ý màn hình ở sảnh.
phone-valid-on = Phiếu chỉ có giá trị trong ngày { $date }.
phone-cut-seconds = Mất kết nối. Thông tin từ { $age } giây trước. Đang tự kết nối lại; xin theo dõi màn hình trong sảnh.
phone-cut-minutes = Mất kết nối. Thông tin từ { $age } phút trước. Đang tự kết nối lại; xin theo dõi màn hình trong sảnh.

## Phone: the browser's title while it alerts
phone-title-soon = ● Sắp đến lượt – { $label }
phone-title-called = ● MỜI ĐẾN QUẦY { $counter } – { $label }

## Phone: what is true of the ticket now. What stands between strong and end is set apart.
phone-soon = Sắp đến lượt bạn
phone-soon-text = Mời đến gần quầy và chuẩn bị giấy tờ.
phone-called = Mời đến { $strong }Quầy { $counter }{ $end }
phone-called-text = Số của bạn đang được gọi.
phone-serving = Đang phục vụ bạn tại Quầy { $counter }
phone-parked = Tạm ra bổ sung giấy tờ
phone-parked-text = Khi xong, quay lại thẳng { $strong }Quầy { $counter }{ $end }. Không phải lấy số mới.
phone-finished = Đã phục vụ xong
phone-finished-text = Cảm ơn bạn đã đến.
phone-missed = Đã gọi nhưng bạn chưa có mặt
phone-missed-text = Số của bạn vẫn còn: hãy đến { $strong }Quầy { $counter }{ $end } hoặc hỏi bất kỳ cán bộ nào để được xếp lại vào hàng.
phone-cancelled = Phiếu đã hủy
phone-cancelled-text = Nếu bạn vẫn cần được phục vụ, hãy hỏi bất kỳ cán bộ nào hoặc lấy số mới.
phone-unfinished = Ngày làm việc của phiếu này đã hết
phone-unfinished-text = Ngày { $date } chưa phục vụ xong số của bạn. Khi trở lại, hãy lấy số mới.
phone-held = Đồng hồ máy chủ đang sai
phone-held-text = Số của bạn vẫn còn, không phải lấy số mới. Xin chờ ở sảnh hoặc hỏi cán bộ.
phone-left = Xin hỏi cán bộ
phone-left-text = Lĩnh vực hoặc quầy của số này hôm nay không còn nữa. Số của bạn vẫn còn: cán bộ sẽ chuyển bạn sang quầy khác.
phone-past = Phiếu này không phải của hôm nay
phone-past-text = Phiếu chỉ có giá trị trong ngày { $date }. Hãy lấy số mới.

## Phone: the place in line
phone-place = Vị trí
phone-ahead = { $count ->
    [0] Bạn là người tiếp theo
   *[other] Còn { $count } người trước bạn
}
phone-wait = Thời gian chờ
phone-where = Nơi phục vụ
phone-counter = Quầy { $counter }
phone-counter-unknown = Xem màn hình

## Phone: the button for sound
phone-sound = Bật tiếng báo
phone-sound-off = Đang tắt
phone-sound-on = Đang bật: sẽ đọc khi gọi số

## Phone: giving the place up
phone-give-up = Tôi không chờ nữa
phone-give-up-asked = Hủy số của bạn? Số sẽ không được gọi nữa, và không lấy lại được chỗ cũ.
phone-give-up-yes = Hủy số
phone-give-up-no = Tôi vẫn chờ
phone-give-up-refused = Không hủy được nữa: số của bạn vừa đổi trạng thái. Hãy xem lại trang này.
phone-give-up-unreached = Mất kết nối: chưa biết đã hủy chưa. Hãy thử lại.

## Phone: an address that is no ticket's
phone-unknown = Không tìm thấy phiếu
phone-unknown-text = Hãy quét lại mã trên phiếu. Nếu vẫn không được, phiếu giấy của bạn vẫn có giá trị: xin theo dõi màn hình gọi số.

## Hall screen: the head
display-no-sound = Chưa có tiếng: chạm vào đây
display-weekday = { $day ->
    [mon] Thứ Hai
    [tue] Thứ Ba
    [wed] Thứ Tư
    [thu] Thứ Năm
    [fri] Thứ Sáu
    [sat] Thứ Bảy
   *[sun] Chủ Nhật
}
display-date = { $weekday }, { $date }
display-old = { $minutes ->
    [0] Mất kết nối máy chủ từ { $since } (chưa đầy 1 phút) – số liệu có thể đã cũ
   *[other] Mất kết nối máy chủ từ { $since } ({ $minutes } phút) – số liệu có thể đã cũ
}
display-trial = GỌI THỬ MÀN HÌNH
display-trial-why = chỉ là thử, không gọi ai

## Hall screen: the newest call. Number and counter stand small below, in English.
display-calling = Số đang gọi
display-calling-in = Số đang gọi – { $zone }
display-verb-called = Mời số
display-verb-there = Đang phục vụ số
display-where-called = đến quầy
display-where-there = tại quầy
display-number = Số
display-counter = Quầy
display-idle = Xin chờ gọi số
display-closed = Hiện không phát số
display-opens = Phát số lại lúc { $time }, { $weekday } { $date }

## Hall screen: lists
display-before = Vừa gọi
display-over = đã xong
display-other-counters = Các quầy khác
display-counters = Các quầy
display-state-open = Sẵn sàng
display-state-paused = TẠM DỪNG
display-state-closed = Đóng
display-missed = Số đã gọi, chưa có mặt
display-missed-hint = mời liên hệ quầy
display-missed-none = không có
display-notices = Thông báo
display-waiting = Đang chờ
display-waiting-unit = người
display-wait-unknown = chưa có quầy mở
display-wait-under = chờ dưới { $minutes } phút
display-wait = chờ { $span } phút

## Hall screen at the entrance
display-fields = Các lĩnh vực
display-take-number = Mời lấy số tại máy lấy số
display-at-counters = Quầy { $list }
display-people-unit = người chờ

## The list of hall screens
display-screens = Màn hình sảnh
display-screens-title = Màn hình sảnh – { $program }
display-screen-unknown = Không có màn hình tên “{ $name }”
display-screen-unknown-hint = Không có màn hình tên này. Cơ quan có các màn hình sau:
display-screens-none = Văn phòng này chưa có màn hình: thêm bảng { $table } vào config.toml.

## A device that is not enrolled, and a kiosk that is not there
enrol-title = Chưa đăng ký – { $device }
enrol-kiosk = { $device }: máy chưa được đăng ký
enrol-kiosk-elsewhere = Máy này chưa cấp số được. Xin lấy số tại máy khác hoặc hỏi cán bộ.
enrol-technician = Dành cho kỹ thuật viên
enrol-run = Trên máy chủ, chạy lệnh
enrol-open = Mở trên máy này địa chỉ mà lệnh in ra
enrol-revoke = Nếu máy đã được đăng ký trước đây, hãy thu hồi trước
enrol-working = Đang đăng ký…
enrol-token-unknown = Mã trong địa chỉ không đúng hoặc đã bị thu hồi.
enrol-token-other = Mã trong địa chỉ là của thiết bị khác.
enrol-cut = Chưa đăng ký được, đang thử lại…
enrol-no-kiosk = Không có máy lấy số này
enrol-no-kiosk-name = Không có máy lấy số tên “{ $name }”
enrol-kiosks = Cơ quan có các máy sau
enrol-kiosks-none = Cơ quan chưa khai báo máy lấy số nào: thêm bảng { $table } vào config.toml.

## Start page: the head
start-title = { $program } – { $office }
start-what = lấy số, gọi số
start-signed-in = Đang đăng nhập:
start-sign-out = Đăng xuất
start-sign-in = Đăng nhập

## Start page of a demo
start-try = Dùng thử ngay
start-try-text = Lấy một số ở kiosk, rồi gọi số đó ở quầy và nhìn màn hình sảnh: mở mỗi nơi trong một thẻ trình duyệt.
start-officer = Cán bộ
start-devices = Thiết bị ảo: máy in, bàn phím, bảng LED, máy quét

## Start page: the faces
start-kiosks = Kiosk lấy số
start-kiosks-text = Người dân chọn lĩnh vực và nhận số.
start-kiosks-none = Chưa có kiosk trong config.toml.
start-counters = Quầy gọi số
start-counters-text = Cán bộ đăng nhập, gọi người tiếp theo.
start-counters-choose = Chọn quầy của bạn
start-counter = Quầy { $counter }
start-screens = Màn hình sảnh
start-screens-text = Cả sảnh nhìn thấy số được gọi.
start-screens-none = Chưa có màn hình trong config.toml.
start-signs = Bảng trên quầy
start-signs-text = Một bảng nhỏ trên mỗi quầy.
start-signs-none = Chưa có bảng nào trong config.toml.
start-sign = Bảng của quầy { $counter }
start-phone = Điện thoại
start-phone-text = Quét mã QR trên phiếu (hoặc trên kiosk) để xem còn mấy người phía trước, không cần cài gì.
start-manager = Quản lý
start-manager-text = Cả bộ phận trên một trang: quầy, hàng chờ, máy in, cán bộ; báo cáo ngày, tháng, năm.
start-overview = Xem tổng quan
start-report = Xem báo cáo

## Start page: for technicians
start-technicians = Dành cho kỹ thuật viên
start-api = Tài liệu API (OpenAPI 3.1)
start-health = Tình trạng máy chủ
start-add-device = Thêm một thiết bị
start-add-officer = Thêm một cán bộ
start-backup = Sao lưu khi đang chạy

## Ticket: its paper. A row's name stands left, its value right; the first language large, another one small.
paper-heading = SỐ THỨ TỰ
paper-priority = ƯU TIÊN
paper-reprint = BẢN IN LẠI
paper-counter = Quầy
paper-no-counter = xem màn hình
paper-ahead = Số người chờ trước
paper-wait = Thời gian chờ
paper-documents = Giấy tờ cần có
paper-may-ask-more = Cán bộ có thể yêu cầu thêm giấy tờ.
paper-scan = Quét mã để xem lượt của mình trên điện thoại
paper-keep = Vui lòng giữ phiếu và chờ gọi số.
paper-today = Phiếu chỉ có giá trị trong ngày.

## Test print of a printer; the second line says in English that it is no ticket
paper-test = IN THỬ
paper-test-no-ticket = Không phải số thứ tự
paper-test-width = Bề rộng in được: { $mm } mm ({ $dots } điểm)
paper-test-edges = Hai vạch ở hai mép phải in đủ; dấu mũ và dấu thanh không được mất nét.
