### Tiếng Việt: every sentence the office says in Vietnamese. docs/vi/words.md says how to add one.

## Language: facts about this file, for the program
# docs/vi/words.md says what each may be.
language-readers = everyone
language-proofread = yes
language-font = none
language-voice = vi

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = Chưa tính được thời gian chờ
shared-wait-none = gần như không phải chờ
shared-wait-under = dưới { $minutes } phút
shared-wait-under-hours = dưới { $hours } giờ
shared-wait-minutes = khoảng { $span } phút
shared-wait-hours = khoảng { $span } giờ
shared-wait-narrow-minutes = { $span } phút
shared-wait-narrow-hours = { $span } giờ

## Shared by all rooms: over every page in a trial hour, and across it
shared-trial-mark = THỬ
shared-trial-banner = đang thử máy: số và lời gọi này không tính

## Shared by all rooms: how priority works here, at the entrance and in the report
# 3 : 1, a rate for each class with a comma between.
shared-order-accumulating = Ưu tiên { $rates }
shared-order-head_start = Ưu tiên: tính như đến sớm hơn { $minutes } phút
shared-order-strict = Ưu tiên được gọi trước
shared-order-one_in_n = Cứ { $count } số ưu tiên thì gọi một số thường

## Keyboard on the screen: its keys, and the names by which they are read out
keyboard-name = Bàn phím
keyboard-key-space = Dấu cách
keyboard-key-erase = Xóa
keyboard-key-clear = Xóa hết
keyboard-key-capitals = Hoa
keyboard-key-done = Xong
# What "123" and "ABC" on a key lead to; read out only.
keyboard-to-signs = 123: chữ số và dấu câu
keyboard-to-pad = 123: chữ số
keyboard-to-letters = ABC: chữ cái
keyboard-to-latin = ABC: chữ cái
keyboard-method-telex = Kiểu gõ: Telex
keyboard-method-vni = Kiểu gõ: VNI
keyboard-method-off = Kiểu gõ: Tắt
# The five tones; every language leaves their names as they are.
keyboard-tone-sac = sắc
keyboard-tone-huyen = huyền
keyboard-tone-hoi = hỏi
keyboard-tone-nga = ngã
keyboard-tone-nang = nặng

## A screen for all that nobody has touched for a while
idle-ask = Ông/bà còn dùng màn hình không?
idle-ask-text = Nếu không ai chạm, sau { $seconds } giây màn hình trở về trang đầu và những gì đã gõ được xóa.
idle-stay = Tôi vẫn đang dùng
idle-away = Màn hình tạm thời chưa dùng được
idle-away-text = Không liên lạc được với máy chủ. Những gì đã gõ ở đây đã được xóa. Màn hình tự thử lại và sẽ dùng được ngay khi có kết nối.

## Voice: signs between two numbers, as they are said. A dash where nothing is said.
# 07:15
voice-sign-time = giờ
# 23/11
voice-sign-day = tháng
# 5–12
voice-sign-range = đến

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
counter-sign-page-title = Bảng số quầy { $number }
counter-sign-counter = Quầy
counter-sign-called = Mời số
counter-sign-serving = Đang phục vụ
counter-sign-paused = Quầy tạm dừng
counter-sign-paused-reason = Quầy tạm dừng: { $reason }
counter-sign-closed = Quầy đang đóng
counter-sign-open = Xin mời chờ gọi số
counter-sign-cut-minutes = Mất kết nối máy chủ { $minutes } phút. Xin xem màn hình lớn hoặc hỏi cán bộ.
counter-sign-cut-hours = Mất kết nối máy chủ { $hours } giờ { $minutes } phút. Xin xem màn hình lớn hoặc hỏi cán bộ.

## Counter: the console's head
counter-page-title = Quầy { $number } – { $office }
# In the browser's tab: how many wait comes first.
counter-tab-title = ({ $waiting }) Quầy { $number }
counter-account = Tài khoản
counter-other-counter = Đổi quầy
counter-sign-out = Đăng xuất
counter-menu = Mục khác
counter-signed-in = Đang đăng nhập: { $login }
counter-digits-on = Phím số: đang bật (bấm để tắt)
counter-digits-off = Phím số: đang tắt (bấm để bật)
counter-strip = Dải nhỏ của quầy
counter-strip-open = Dải nhỏ: cửa sổ riêng
counter-strip-float = Dải nhỏ: luôn nổi trên cùng
counter-strip-leave = Mở lại cả bàn làm việc
counter-paused-badge = { $state }: { $reason }
# Behind a number that stands in large digits.
counter-waiting-here = { $count ->
   *[other] người đang chờ quầy này
}
counter-connected = Đã nối máy chủ
counter-connecting = Đang nối máy chủ…
counter-cut-seconds = Mất kết nối: số liệu cũ { $seconds } giây, đang tự nối lại
counter-cut-minutes = Mất kết nối: số liệu cũ { $minutes } phút, đang tự nối lại
counter-cut-hours = Mất kết nối: số liệu cũ { $hours } giờ { $minutes } phút, đang tự nối lại
# Until the script runs.
counter-first-ticket = Số { $label } đang ở quầy. { $count } người đang chờ.
counter-first-none = Chưa có số nào ở quầy. { $count } người đang chờ.
counter-needs-script = Trang này cần JavaScript.

## Counter: what visitors said there, in sums that tell of nobody
counter-ratings = Đánh giá của quầy
counter-ratings-title = Đánh giá của quầy { $number }
counter-ratings-page-title = Đánh giá của quầy { $number } – { $office }
counter-ratings-month = Tháng { $month }/{ $year }
counter-ratings-sum = Hài lòng trở lên: nhiều nhất { $satisfied } trong { $answers } phiếu
counter-ratings-few = Chưa đủ 5 phiếu
counter-ratings-how = Tính theo từng nhóm 5 phiếu, của những ngày trước hôm nay, để không thấy riêng phiếu nào. Phiếu trả lời quá nhanh không tính.
counter-ratings-back = Về bàn làm việc

## Counter: the number in hand, and what was done last
counter-in-hand = Số ở quầy
counter-in-hand-called = Đang gọi
counter-in-hand-serving = Đang phục vụ
counter-issued = Lấy số { $time }
counter-issued-calls = Lấy số { $time } · đã gọi { $calls } lần
counter-outcomes = Kết thúc với kết quả
# A key's name in brackets is drawn as a key.
counter-outcomes-onward = hoặc [Shift]+số: kết thúc và gọi số kế tiếp
counter-outcome-onward = Kết thúc: { $outcome }, và gọi số kế tiếp
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
counter-undo = Hoàn tác ({ $seconds })
counter-undo-done = Đã hoàn tác: số { $label } vẫn ở quầy.
# The next is called already: the outcome alone is put right.
counter-correct = Sửa kết quả { $label } ({ $seconds })
counter-correct-title = Kết quả đúng của số { $label }
counter-correct-hint = Chỉ kết quả được sửa: số đang ở quầy vẫn giữ nguyên.
counter-correct-kept = đang ghi
counter-correct-done = Đã sửa kết quả số { $label }: { $outcome }.
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
counter-lists-key = Danh sách
counter-lists-note = { $waiting } chờ · { $away } tạm ra · { $missed } vắng
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
counter-booked-at = Hẹn { $time }
counter-minutes = { $minutes } phút
counter-minutes-long = { $minutes } phút · lâu
counter-minutes-too-long = { $minutes } phút · quá lâu
counter-hours-too-long = { $hours } giờ { $minutes } phút · quá lâu
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

## Counter: what a scanner typed that stands in place of a keyboard
counter-scanned-unknown = Máy quét vừa gõ một mã không phải số thứ tự hay hồ sơ. Chưa có gì thay đổi.
counter-scanned-dossier = Máy quét vừa gõ mã hồ sơ { $code }. Chưa có gì thay đổi.
counter-scanned-here = Máy quét vừa gõ số { $label }: số này đang ở quầy của bạn.
counter-scanned-listed = Máy quét vừa gõ số { $label }. Chưa có gì thay đổi: hãy xong việc đang làm rồi quét lại.
counter-scanned-elsewhere = Máy quét vừa gõ số { $label }: số này không có trong danh sách của quầy bạn.

## Counter: the dossier that the visit is for
counter-dossier-link = Gắn hồ sơ
counter-dossier-linked = { $count ->
   *[other] Hồ sơ { $code } (lần đến thứ { $count })
}
counter-dossier-title = Hồ sơ của số { $label }
counter-dossier-submit = Gắn hồ sơ này
counter-dossier-code = Mã hồ sơ trên giấy hẹn (gõ hoặc quét)
counter-dossier-other-code = Gắn hồ sơ khác thay vào: mã trên giấy hẹn
counter-dossier-unknown = Hệ thống hồ sơ chưa cho biết gì về mã này.
counter-dossier-visits = { $count ->
    [1] Lần đầu người dân đến vì hồ sơ này.
   *[other] Người dân đã đến { $count } lần vì hồ sơ này, kể cả lần này.
}
counter-dossier-step = Bước { $at } trên { $of }
counter-dossier-due = Hẹn trả: { $day }
counter-dossier-done = Đã gắn hồ sơ { $code } vào số { $label }.

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
counter-refused-counter_closed-undo = Không hoàn tác được: quầy đã đóng.
counter-refused-counter_busy = Quầy còn số { $label }. Hãy kết thúc, cho tạm ra hoặc chuyển số đó trước.
counter-refused-counter_busy-undo = Không hoàn tác được: quầy đã gọi số { $label }.
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
counter-refused-illegal_move-undo_late = Không hoàn tác được nữa: đã quá 10 giây, hoặc quầy đã làm việc với số khác.
counter-refused-illegal_move-correct_late = Không sửa kết quả được nữa: đã quá 10 giây.
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

## Manager: who, where and when, in sentences of all pages
manager-page-title = { $page } – { $office }
manager-overview = Tổng quan
manager-devices = Thiết bị
manager-report = Báo cáo
manager-start = Trang đầu
manager-sign-out = Đăng xuất
manager-figures-at = Số liệu lúc { $time }
manager-counter = Quầy { $number }
manager-counter-zone = Quầy { $number } ({ $zone })
manager-minutes = { $minutes } phút
manager-hours = { $hours } giờ { $minutes } phút
manager-actor-demo = (dùng thử)
manager-actor-visitor = người dân
manager-actor-server = máy chủ
manager-actor-kiosk = máy lấy số { $name }
manager-actor-lookup = máy tra cứu { $name }
manager-actor-screen = màn hình { $name }
manager-actor-sign = bảng số của quầy { $name }
manager-actor-counter = bàn phím quầy { $name }
manager-actor-rating = máy đánh giá { $name }
manager-actor-journal = máy đọc nhật ký { $name }

## Manager: figures, dates and times
manager-date = { $day }/{ $month }/{ $year }
manager-time-and-date = { $time } { $date }
# What parts whole from tenths, and thousands from hundreds
manager-figure-decimal = ,
manager-figure-thousands = .
manager-figure-percent = { $figure } %

## Manager: what happened, an entry of the journal each. An entry of a number begins with its label.
manager-entry-issued = { $label } lấy số, lĩnh vực { $field }
manager-entry-called = { $label } được gọi đến quầy { $counter }
manager-entry-recalled = { $label } được gọi lại đến quầy { $counter }
manager-entry-started = { $label } bắt đầu được phục vụ ở quầy { $counter }
manager-entry-finished = { $label } xong ở quầy { $counter }
manager-entry-no_show = { $label } vắng mặt khi gọi đến quầy { $counter }
manager-entry-late = { $label } đến muộn, nhường những người xếp sau
manager-entry-undone = { $label } được hoàn tác: vẫn ở quầy { $counter }
manager-entry-corrected = { $label } được sửa kết quả ở quầy { $counter }
manager-entry-parked = { $label } tạm ra, sẽ trở lại quầy { $counter }
manager-entry-resumed = { $label } trở lại quầy { $counter }
manager-entry-transferred = { $label } được chuyển, nay chờ lĩnh vực { $field }
manager-entry-reinstated = { $label } được xếp lại vào hàng, lĩnh vực { $field }
manager-entry-cancelled = { $label } đã hủy
manager-entry-checked_in = { $label } báo đã quay lại, chờ quầy { $counter }
manager-entry-unfinished = { $label } chưa xong khi hết ngày
manager-entry-carried_over = { $label } được tính vào hôm nay vì đồng hồ máy chủ đã chỉnh lại
manager-entry-clock_set = Đồng hồ máy chủ được xác nhận là đúng
manager-entry-reprinted = { $label } được in lại phiếu
manager-entry-bookings_opened = Đặt lịch: đã mở lại một ngày
manager-entry-bookings_closed = Đặt lịch: đã đóng một ngày
manager-entry-counter_opened = Quầy { $counter } mở
manager-entry-counter_paused = Quầy { $counter } tạm dừng
manager-entry-counter_closed = Quầy { $counter } đóng
manager-entry-reason = { $sentence } ({ $reason })

## Manager: reasons that the program gives itself, in the brackets behind an entry, and beside a counter
manager-reason-by_keypad = Gọi theo số trên bàn phím
manager-reason-not_in_config = không còn trong config.toml
manager-reason-way = quầy { $left } → quầy { $to }
manager-reason-sent = → quầy { $to }
manager-reason-outcome = { $before } → { $outcome }
manager-reason-closing = { $day }: { $reason }

## Manager: what touched somebody's turn: counted, and the title of one
manager-order-title = Thứ tự gọi số
manager-order-note = Những lượt có thể làm đổi lượt của người dân. Có tên ở đây chưa phải là làm sai: hãy đọc lý do và hỏi người làm.
manager-order-note-at-once = Những lượt có thể làm đổi lượt của người dân, hoặc rời quầy trong vòng { $seconds } giây từ lúc gọi. Có tên ở đây chưa phải là làm sai: hãy đọc lý do và hỏi người làm.
manager-order-counts = { $counts }.
manager-order-none = Không có lượt nào cần xem.
manager-order-newest = Trên đây là { $count } lượt mới nhất.
manager-order-counted-out_of_order = { $count } lượt gọi ngoài thứ tự
manager-order-counted-ahead_of_others = { $count } lượt gọi trước người chờ lâu hơn, sau khi chuyển quầy
manager-order-counted-cancelled_in_line = { $count } lượt hủy trong hàng
manager-order-counted-cancelled_while_away = { $count } lượt hủy số vắng mặt hoặc tạm ra
manager-order-counted-by_visitor = { $count } lượt người dân tự hủy
manager-order-counted-reinstated_cancelled = { $count } lượt xếp lại số đã hủy
manager-order-counted-kept_at_idle_counter = { $count } lượt chuyển đến quầy đang tạm dừng
manager-order-counted-kept_at_idle_counter-paused = { $count } lần quầy tạm dừng khi còn số chỉ chờ quầy ấy
manager-order-counted-fields_changed = { $count } lần đổi lĩnh vực trong ngày
manager-order-counted-fields_for_a_moment = { $count } lần đổi lĩnh vực rồi đổi lại ngay
manager-order-counted-given_by_hand = { $count } số do người quản lý cấp
manager-order-counted-reprint = { $count } lượt in lại phiếu
manager-order-counted-booked = { $count } số của người đã đặt lịch
manager-order-counted-at_once-no_show = { $count } lượt ghi vắng mặt ngay khi gọi
manager-order-counted-at_once-parked = { $count } lượt cho tạm ra ngay khi gọi
manager-order-counted-at_once-finished = { $count } lượt kết thúc ngay khi gọi
manager-order-counted-at_once-cancelled = { $count } lượt hủy ngay khi gọi
manager-order-counted-at_once-transferred = { $count } lượt chuyển đi ngay khi gọi
manager-order-one-out_of_order = Gọi ngoài thứ tự
manager-order-one-ahead_of_others = Gọi trước người chờ lâu hơn, sau khi chuyển quầy
manager-order-one-cancelled_in_line = Hủy trong hàng
manager-order-one-cancelled_while_away = Hủy số vắng mặt hoặc tạm ra
manager-order-one-by_visitor = Người dân tự hủy
manager-order-one-reinstated_cancelled = Xếp lại số đã hủy
manager-order-one-kept_at_idle_counter = Chuyển đến quầy đang tạm dừng
manager-order-one-kept_at_idle_counter-paused = Quầy tạm dừng khi còn số chỉ chờ quầy ấy
manager-order-one-fields_changed = Đổi lĩnh vực trong ngày
manager-order-one-fields_for_a_moment = Đổi lĩnh vực rồi đổi lại ngay
manager-order-one-given_by_hand = Số do người quản lý cấp
manager-order-one-reprint = In lại phiếu
manager-order-one-booked = Số của người đã đặt lịch
manager-order-one-at_once-no_show = Ghi vắng mặt ngay khi gọi
manager-order-one-at_once-parked = Cho tạm ra ngay khi gọi
manager-order-one-at_once-finished = Kết thúc ngay khi gọi
manager-order-one-at_once-cancelled = Hủy ngay khi gọi
manager-order-one-at_once-transferred = Chuyển đi ngay khi gọi

## Manager: who was overtaken, in the report
manager-overtaking-title = Ưu tiên và số bị vượt
manager-overtaking-share = { $rule }. { $share } số thường bị người ưu tiên đến sau vượt ({ $part } trên { $of } số), nhiều nhất { $most } lượt cho một số.
manager-overtaking-nobody = { $rule }. Không số thường nào bị người ưu tiên đến sau vượt.
manager-overtaking-explained = Không có số nào bị người cùng diện đến sau được gọi trước mà không rõ vì sao.
manager-overtaking-unexplained = { $count } số bị người cùng diện đến sau được gọi trước mà không rõ vì sao:
manager-overtaking-one = { $label }, { $field }, ngày { $day }: { $times } lượt
manager-overtaking-month = Chỉ có trong báo cáo từ một tháng trở xuống.

## Manager: how a device is, by the code of its state
manager-kind-touch = Cảm ứng của máy lấy số
manager-kind-printer = Máy in
manager-kind-line = Dây nối
manager-kind-sign = Bảng số LED
manager-kind-keypad = Bàn phím
manager-kind-scanner = Máy quét
manager-hardware-touch_stuck = có thể bị kẹt: cứ tự chạm lấy số, nên cấp số chậm lại; hãy ra xem máy lấy số
manager-hardware-ok = hoạt động tốt
manager-hardware-untold = hoạt động; máy không báo được tình trạng giấy
manager-hardware-paper_low = sắp hết giấy: chuẩn bị cuộn mới
manager-hardware-paper_low_counted = chắc sắp hết giấy (máy chủ đếm): chuẩn bị cuộn mới
manager-hardware-paper_out = hết giấy: thay cuộn mới
manager-hardware-cover_open = nắp đang mở: đóng nắp lại
manager-hardware-offline = đang tạm ngừng: xem đèn báo trên máy
manager-hardware-unreachable = không liên lạc được: kiểm tra nguồn và dây
manager-hardware-silent = nối được nhưng không trả lời: xem giấy, nắp, kẹt giấy; nếu phiếu vẫn ra đủ thì máy in này không biết trả lời, hãy đặt proof = false cho nó trong config.toml
manager-hardware-babbling = gửi về dữ liệu vô nghĩa không dứt: tắt rồi bật lại máy, kiểm tra tốc độ cổng và dây
manager-hardware-unplugged = dây đã rút hoặc thiết bị mất nguồn: cắm lại
manager-hardware-in_use = một chương trình khác đang giữ cổng
manager-hardware-not_allowed = máy chủ chưa được phép dùng cổng: xem docs/vi/hardware.md
manager-hardware-virtual = máy in ảo: phiếu là ảnh trong thư mục, không có giấy
manager-hardware-no_print = phiếu gần nhất không in được
# The address or device path of config.toml.
manager-hardware-tried = đã thử tại { $place }
manager-virtual = ẢO

## Manager: testing a device
manager-test-printer = In thử
manager-test-sign = Thử bảng số
manager-test-keypad = Thử phím
manager-test-screen = Gọi thử
manager-test-other = Thử
manager-tested-running = đang thử …
manager-tested-done = thử được
manager-tested-failed = thử không được
manager-tested-unknown = chưa rõ kết quả: xem tại máy
manager-tested-printer-unknown = đã gửi, máy in không báo là đã in: hãy xem giấy. Nếu phiếu ra đủ mà lần nào cũng vậy, máy in này không biết báo: đặt proof = false cho nó trong config.toml
manager-tested-sign-running = đang gửi: bảng nhấp nháy toàn số 8 trong 5 giây, hãy nhìn bảng
manager-tested-sign-failed = chưa thử được: dây đã rút hoặc bảng đang gọi số, hãy thử lại
manager-tested-sign-unknown = đã gửi; bảng không trả lời nên chỉ người nhìn bảng mới biết
manager-tested-screen-unknown = đã gửi: hãy nhìn màn hình, dòng “GỌI THỬ MÀN HÌNH” hiện 5 giây
manager-tested-keypad-running = hãy bấm một phím bất kỳ trong 30 giây; phím ấy không gọi ai
manager-tested-keypad-failed = không nhận được phím nào: kiểm tra dây và địa chỉ bàn phím
manager-tested-keypad-done = nhận được phím { $heard }; không gọi ai
manager-key-next = “Tiếp theo”
manager-key-recall = “Gọi lại”
manager-key-start = “Bắt đầu”
manager-key-finish = “Xong”
manager-key-no_show = “Vắng”
manager-key-park = “Tạm ra”
manager-key-open = “Mở quầy”
manager-key-pause = “Tạm dừng”
manager-key-digit = số
manager-key-enter = “Nhập”
manager-key-clear = “Xóa”
manager-key-transfer = “Chuyển”
manager-key-unknown = lạ (chưa có trong config.toml), mã
# A key that carries something, such as a digit.
manager-key-and-carried = { $key } { $carried }

## Manager: what a hall screen shows
manager-screen-untold = chưa báo về
manager-screen-well = đúng
manager-screen-well-on = đúng, có tiếng
manager-screen-well-off = đúng, không đặt tiếng
# In a room one screen speaks, and the others are silent.
manager-screen-well-speaks = đúng, có tiếng: chính màn hình này đang nói cho phòng của nó
manager-screen-well-on-other = đúng, có tiếng: { $name } đang nói cho cả phòng, màn hình này im
manager-screen-well-off-other = đúng, không đặt tiếng: { $name } đang nói cho cả phòng
manager-screen-silent = không báo về từ { $time }
manager-screen-silent-ever = chưa báo về lần nào
manager-screen-wrong = hiển thị sai: { $differences }
manager-screen-ahead = hiện { $count } mục mà máy chủ không có
manager-screen-behind = chậm hơn máy chủ { $count } mục
manager-screen-clips_missing = chưa có tiếng: thiếu tệp giọng nói
manager-screen-sound_blocked = chưa có tiếng: chạm vào màn hình
manager-screen-more = và { $count } chỗ khác
manager-screen-shows = hiện { $shown }
manager-screen-empty = để trống
manager-screen-nobody = không có ai
manager-screen-at-counter = quầy { $number } { $shown }, máy chủ biết { $known }
manager-screen-huge-empty = số lớn để trống, máy chủ biết { $known } ở quầy { $number }
manager-screen-huge = số lớn { $shown } (quầy { $number }), máy chủ biết { $known }
manager-screen-huge-nowhere = số lớn { $shown } (không rõ quầy), máy chủ biết { $known }

## Manager: the page of devices
manager-devices-at = Tình trạng lúc { $time }
manager-devices-cut = Mất kết nối: tình trạng có thể đã cũ. Đang nối lại.
manager-devices-driven = Thiết bị nối dây
manager-devices-device = Thiết bị
manager-devices-state = Tình trạng
manager-devices-since = Từ lúc
manager-devices-answered = Trả lời gần nhất
manager-devices-failed = Hỏng gần nhất
manager-devices-test = Thử
manager-condition-ok = Tốt
manager-condition-warning = Cần xem
manager-condition-fault = Hỏng
manager-devices-paper = còn khoảng { $percent } % giấy (máy chủ đếm)
manager-devices-new-roll = Đã lắp cuộn mới
manager-devices-guide = docs/vi/hardware.md
manager-devices-none = Máy chủ chưa điều khiển thiết bị nào: xem { $file }.
manager-devices-driven-note = “In thử” in một phiếu “IN THỬ” có đủ chữ Việt và thước đo, không có số: không ai nhầm là phiếu chờ. “Thử bảng số” cho bảng nhấp nháy toàn số 8; có người được gọi thì bảng hiện số ấy ngay. “Thử phím” chờ một lần bấm ở bàn phím và cho biết phím nào đã đến; lần bấm ấy không gọi ai.
manager-devices-enrolled = Máy lấy số và màn hình
manager-devices-name = Tên
manager-devices-kind = Loại
manager-devices-where = Ở đâu
manager-devices-enrolment = Đăng ký
manager-devices-seen = Thấy gần nhất
manager-devices-shows = Đang hiển thị
manager-devices-never-seen = chưa lần nào
manager-devices-still-shows = trang của nó vẫn hiện lượt gọi, không có tiếng: muốn thôi thì tắt máy ấy
manager-devices-enrolled-note = “Thấy gần nhất” kể từ khi máy chủ chạy, { $time }: lần gần nhất thiết bị liên lạc với máy chủ bằng mã đăng ký của nó. Màn hình hỏi ít nhất 30 giây một lần; bảng số của quầy chỉ hỏi khi mở trang hoặc nối lại. “Đang hiển thị”: mỗi 30 giây màn hình báo số nó đang hiện và có tiếng hay không; hai lần liền khác với máy chủ thì báo sai.
manager-device-kiosk = Máy lấy số
manager-device-lookup = Máy tra cứu
manager-device-screen = Màn hình
manager-device-sign = Bảng số của quầy
manager-device-counter = Bàn phím quầy
manager-device-rating = Máy đánh giá
manager-device-journal = Máy đọc nhật ký
manager-enrolment-enrolled = đã đăng ký
manager-enrolment-revoked = đã thu hồi
manager-enrolment-missing = chưa đăng ký

## Manager: who and what a changed config.toml has left over
manager-left = Còn sót sau khi đổi cấu hình
manager-left-note = Lĩnh vực, quầy hoặc máy in đã bị bỏ khỏi cấu hình nên không ai gọi hay in được nữa. Chọn lĩnh vực rồi bấm “Chuyển”: người dân giữ số và giờ đã chờ.
manager-left-field = đang chờ lĩnh vực { $field }, không còn nữa: không quầy nào gọi; lấy số lúc { $time }
manager-left-waiting = đang chờ ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-called = đang được gọi ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-serving = đang được phục vụ ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-parked = tạm ra ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-finished = đã xong ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-no_show = vắng mặt ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-cancelled = đã hủy ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-unfinished = chưa xong khi hết ngày ở quầy { $counter }, không còn nữa; lấy số lúc { $time }
manager-left-to = Chuyển { $label } đến lĩnh vực
manager-left-choose = Chọn lĩnh vực…
manager-left-choose-first = Hãy chọn lĩnh vực rồi bấm “Chuyển”.
manager-left-transfer = Chuyển { $label }
manager-left-finish = Đã xong
manager-left-cancel = Hủy { $label }
manager-left-cancel-sure = Chắc chắn hủy { $label }?
# Kept in the journal as the reason of such a cancellation.
manager-left-cancel-reason = Không còn trong cấu hình (config.toml)
manager-left-paper = phiếu chờ in ở { $printer }, không còn máy in; từ { $time }
manager-left-paper-to = In phiếu { $label } ở máy in của
manager-left-paper-move = In { $label } ở đó
manager-left-paper-give-up = Bỏ, không in
manager-left-paper-give-up-sure = Chắc chắn bỏ phiếu { $label }?

## Manager: procedures, their files, everyday names, and what was searched in vain
manager-procedures = Thủ tục
manager-procedures-to-list = Danh sách
manager-procedures-to-asked = Người dân đã hỏi
manager-procedures-to-synonyms = Từ đồng nghĩa
manager-procedures-to-import = Nhập từ tệp
manager-procedures-changes = Sắp thay đổi trong 30 ngày
manager-procedures-turns = từ { $day } áp dụng bản mới
manager-procedures-begins = bắt đầu từ { $day }
manager-procedures-ends = hết hiệu lực từ { $day }
manager-procedures-count = { $shown } thủ tục
manager-procedures-search = Tìm
manager-procedures-field = Lĩnh vực
manager-procedures-state = Tình trạng
manager-procedures-all = Tất cả
manager-procedures-show = Xem
manager-procedures-state-unsure = Cần xác minh
manager-procedures-state-no-documents = Chưa có giấy tờ
manager-procedures-state-no-fee = Chưa có phí
manager-procedures-state-online = Nộp trực tuyến được
manager-procedures-state-own = Kỹ thuật ghi trong config.toml
manager-procedures-state-elsewhere = Không làm ở đây
manager-procedures-unsure = cần xác minh
manager-procedures-no-documents = chưa có giấy tờ
manager-procedures-own = kỹ thuật ghi trong config.toml
manager-procedures-online-full = trực tuyến toàn trình
manager-procedures-online-part = trực tuyến một phần
manager-procedures-not-here = Không làm ở đây
manager-procedures-pages = Các trang
manager-procedures-page = Trang { $page } trên { $pages }
manager-procedures-page-before = Trang trước
manager-procedures-page-after = Trang sau
manager-procedures-none = Không có mục nào như vậy.
manager-procedures-diverted = Không cần lấy số
manager-procedures-diverted-note = 30 ngày qua, với thủ tục nộp trực tuyến được toàn bộ. “Đã đọc”: số lần trên điện thoại có người đọc “không cần lấy số” rồi mở cổng. “Không lấy số”: số lần có người chạm “Tôi sẽ nộp trực tuyến” ở máy tra cứu. Ai chỉ xem thì không đếm.
manager-procedures-diverted-shown = Đã đọc
manager-procedures-diverted-taken = Không lấy số
manager-procedures-diverted-none = Chưa có lần nào.
manager-procedures-own-note = Thủ tục này ghi trong config.toml: hãy nhờ kỹ thuật sửa ở đó. Tên gọi thêm thì sửa được ở đây.
manager-procedures-none-to-edit = Chưa nhập danh mục nào nên chưa có gì để sửa. Hãy nhập từ tệp trước.
manager-procedures-names = Tên gọi thêm
manager-procedures-names-note = Người dân gọi thế nào thì ghi thế ấy. Tên gọi thêm vẫn giữ khi nhập tệp khác.
manager-procedures-name-new = Tên gọi mới
manager-procedures-add = Thêm
manager-procedures-remove = Bỏ
manager-procedures-remove-one = Bỏ “{ $name }”
manager-procedures-versions = Các bản theo ngày
manager-procedures-from = từ { $day }
manager-procedures-always = từ trước đến nay
manager-procedures-holds = đang áp dụng
manager-procedures-version-new = Thêm bản áp dụng từ một ngày
manager-procedures-version-new-note = Ghi ngày đầu ở “Áp dụng từ ngày”. Bản trước tự thôi áp dụng vào nửa đêm trước ngày ấy.
manager-procedures-edited = sửa thủ tục { $code }
manager-procedures-is-sure = Đã xác minh
manager-procedures-is-unsure = Cần xác minh
manager-procedures-unknown = Chưa biết
manager-procedures-save = Lưu
manager-procedures-save-note = Áp dụng ngay. Trang “Nhập từ tệp” có nút trở lại bản trước.
manager-column-code = Mã
manager-column-other_codes = Mã khác
manager-column-field = Lĩnh vực
manager-column-name = Tên thủ tục
manager-column-name_en = Tên tiếng Anh
manager-column-everyday = Tên gọi hằng ngày
manager-column-documents = Giấy tờ cần mang
manager-column-time_limit_days = Thời hạn, số ngày làm việc
manager-column-time_limit_text = Thời hạn, nguyên văn
manager-column-cutoff = Nộp sau giờ này tính ngày sau
manager-column-fee_text = Phí, lệ phí, nguyên văn
manager-column-online_level = Mức trực tuyến
manager-column-legal_basis = Căn cứ pháp lý
manager-column-source = Nguồn
manager-column-checked_at = Ngày kiểm tra
manager-column-sure = Đã xác minh chưa
manager-column-verify = Còn phải xác minh
manager-column-valid_from = Áp dụng từ ngày
manager-column-valid_to = Áp dụng đến hết ngày
manager-hint-other_codes = Mỗi mã một dòng.
manager-hint-everyday = Mỗi tên một dòng.
manager-hint-documents = Mỗi giấy tờ một dòng: tên|số bản chính|số bản sao|mẫu.
manager-hint-fee_text = Chép đúng lời văn bản, kể cả trường hợp được miễn.
manager-hint-verify = Người dân được báo những điều này chưa chắc.
manager-hint-valid_from = Để trống: từ trước đến nay.
manager-hint-valid_to = Để trống: không có ngày hết.
manager-fault-column_missing = Thiếu cột này.
manager-fault-column_unknown = Không có cột nào tên như vậy: hãy dùng tên cột của tệp xuất ra.
manager-fault-column_twice = Cột này có hai lần.
manager-fault-cell_without_column = Ô này không nằm dưới cột nào.
manager-fault-empty = Ô này không được để trống.
manager-fault-formula = Ô này là công thức: hãy dán giá trị thay cho công thức.
manager-fault-too_long = Ô này quá dài.
manager-fault-too_many = Ô này có quá nhiều mục, nhiều nhất 100.
manager-fault-code_is_number = Mã phải là chữ: hãy định dạng cột là Văn bản rồi gõ lại mã.
manager-fault-code_lost_digits = Mã mất số 0 ở cuối: hãy định dạng cột là Văn bản rồi gõ lại mã.
manager-fault-no_code = Mã chỉ có chữ không dấu, số, dấu chấm và gạch ngang, nhiều nhất 40 ký tự.
manager-fault-code_taken = Mã này là của thủ tục khác.
manager-fault-version_twice = Mã này có hai bản cùng ngày bắt đầu.
manager-fault-versions_overlap = Bản này bắt đầu khi bản trước chưa hết: hãy sửa ngày hết của bản trước.
manager-fault-no_number = Phải là số nguyên, nhiều nhất bốn chữ số.
manager-fault-no_day = Phải là ngày, như 01/03/2027.
manager-fault-no_clock_time = Phải là giờ, như 15:00.
manager-fault-ends_before_it_begins = Ngày hết trước ngày bắt đầu.
manager-fault-no_document = Giấy tờ phải ghi: tên|số bản chính|số bản sao|mẫu.
manager-fault-no_level = Phải là “toàn trình”, “một phần”, hoặc để trống.
manager-fault-neither_sure_nor_unsure = Phải là sure hoặc unsure.
manager-fault-sure_but_marked = Ghi là đã xác minh (sure) mà ô này còn ghi “cần xác minh”.
manager-fault-changes_when_kept = Ô này lưu xong sẽ khác đi: hãy viết lại, bỏ dấu lạ ở đầu.
manager-fault-unknown_field = Trung tâm không có lĩnh vực mang mã “{ $found }”. Không làm ở đây thì để trống.
manager-import = Nhập thủ tục từ tệp
manager-import-in-use = Danh mục đang dùng
manager-import-current = { $file }, do { $who } đưa vào dùng lúc { $time }.
manager-import-nothing = Chưa nhập danh mục nào: chỉ có thủ tục trong config.toml.
manager-import-export = Xuất { $kind }
manager-import-previous = Bản trước: { $file }, do { $who } đưa vào dùng lúc { $time }.
manager-import-back = Trở lại bản trước
manager-import-back-sure = Chắc chắn trở lại bản trước?
manager-import-file = Tệp mới
manager-import-how-kinds = Nhận Excel (.xlsx), CSV (UTF-8) và JSON, nhiều nhất 20.000 dòng. Chỉ đọc trang tính đầu tiên.
manager-import-how-columns = Tên cột như trong tệp xuất ra: xuất tệp Excel, sửa, rồi nhập lại là cách dễ nhất.
manager-import-how-codes = Cột mã để định dạng Văn bản, không thì Excel bỏ số 0 ở cuối mã.
manager-import-how-look = Đọc xong chưa áp dụng gì: trang sau cho xem lỗi và thay đổi, rồi mới hỏi có dùng không.
manager-import-choose = Chọn tệp, nhiều nhất { $mb } MB
manager-import-read = Đọc tệp
manager-import-reading = Đang đọc tệp, xin chờ…
manager-import-unreachable = Máy chủ chưa trả lời: chưa biết đã đọc tệp chưa. Hãy tải lại trang và xem “Tệp đã đọc”.
manager-import-last = Tệp đã đọc
manager-import-none = Chưa đọc tệp nào.
manager-import-state-open = { $who } đọc lúc { $time }, chưa dùng
manager-import-state-taken = { $who } đọc lúc { $time }, đã đưa vào dùng
manager-import-state-discarded = { $who } đọc lúc { $time }, đã bỏ
manager-report-of-file = Tệp này thay đổi gì
manager-report-of-file-rows = { $rows } dòng: { $added } bản thêm mới, { $changed } bản thay đổi, { $gone } bản mất đi.
manager-report-of-file-faults-found = { $faults } lỗi; { $codes } thủ tục có lỗi được giữ nguyên như đang dùng.
manager-report-of-file-left-out = Không đọc các trang tính: { $sheets }.
manager-report-of-file-same = Tệp giống hệt danh mục đang dùng: không có gì để thay đổi.
manager-report-of-file-untakeable = Không dùng được tệp này: hãy sửa các lỗi dưới đây rồi đọc lại.
manager-report-of-file-outdated = Danh mục đang dùng đã khác lúc so sánh: hãy đọc lại tệp.
manager-report-of-file-take = Dùng danh mục này
manager-report-of-file-take-sure = Có { $shown } bản mất đi. Chắc chắn dùng?
manager-report-of-file-discard = Bỏ tệp này
manager-report-of-file-faults = { $shown } lỗi
manager-report-of-file-faults-note = Dòng tính như trong bảng tính, dòng đầu là 1.
manager-report-of-file-faults-first = { $count } lỗi đầu được nêu dưới đây.
manager-report-of-file-row = Dòng
manager-report-of-file-column = Cột
manager-report-of-file-wrong = Lỗi và cách sửa
manager-report-of-file-found = Trong ô
manager-report-of-file-changed = { $shown } bản thay đổi
manager-report-of-file-old = Đang dùng
manager-report-of-file-new = Trong tệp
manager-report-of-file-empty = (trống)
manager-report-of-file-gone = { $shown } bản mất đi
manager-report-of-file-added = { $shown } bản thêm mới
manager-report-of-file-more = và { $count } bản nữa
manager-asked = Người dân đã hỏi
manager-asked-in-vain = Tìm mà không thấy
manager-asked-note = Những lời tìm không ra trong 30 ngày qua. Không ghi ai tìm, tìm ở đâu hay lúc nào; số dài (điện thoại, căn cước) bị xóa trước khi lưu.
manager-asked-text = Người dân gõ
manager-asked-times = Số lần
manager-asked-last = Lần cuối
manager-asked-is = Là thủ tục nào
manager-asked-add = Thêm tên gọi
manager-asked-add-sure = Từ nay ai gõ lời này cũng được dẫn đến đó. Đúng vậy?
manager-asked-other = Thủ tục khác (gõ tên rồi chọn)
manager-asked-dismiss = Bỏ qua
manager-asked-dismiss-one = Bỏ qua “{ $text }”
manager-asked-none = 30 ngày qua không có lời nào tìm không ra.
manager-synonyms = Từ đồng nghĩa
manager-synonyms-own = Của trung tâm
manager-synonyms-note = Người dân nói một đằng, thủ tục ghi một nẻo: ghi ở đây lời người dân và lời trong tên thủ tục. Không phân biệt dấu và chữ hoa.
manager-synonyms-said = Người dân nói
manager-synonyms-meant = Thủ tục gọi là (mỗi nghĩa một dòng)
manager-synonyms-put = Ghi
manager-synonyms-off = không dùng từ có sẵn
manager-synonyms-shipped = Có sẵn trong chương trình
manager-synonyms-shipped-note = Có { $count } lời nói có sẵn. Tìm một từ để xem; từ nào dẫn sai thì tắt, hoặc ghi nghĩa khác ở trên.
manager-synonyms-search = Tìm trong từ có sẵn
manager-synonyms-turn-off = Tắt
manager-synonyms-turn-off-one = Tắt “{ $name }”
manager-refused-unknown_procedure = Không còn thủ tục mang mã này. Hãy tải lại trang.
manager-refused-unknown_import = Không còn giữ tệp này. Hãy đọc lại tệp.
manager-refused-import_under_way = Đang đọc một tệp khác: hãy chờ một phút rồi thử lại.
manager-refused-revision_changed = Danh mục vừa được người khác thay đổi. Hãy tải lại trang, xem rồi làm lại.
manager-refused-revision_gone = Tệp này đã được dùng, đã bỏ, hoặc không có bản trước. Hãy tải lại trang.
manager-refused-version_refused = Chưa lưu: hãy sửa những dòng có báo lỗi.
manager-refused-no_words-empty = Phải có chữ để tìm: hãy gõ tên gọi.
manager-refused-no_words-too_long = Dài quá: nhiều nhất 100 ký tự.
manager-refused-no_words-too_many = Đã đủ số lượng. Hãy bỏ bớt trước khi thêm.
manager-refused-no_words-mark = Bỏ dấu phẩy, dấu chấm phẩy và dấu bằng: mỗi lần ghi một tên.
manager-refused-invalid_request = Chưa đúng: xem lại những gì vừa gõ rồi thử lại.
manager-refused-invalid_request-file_kind = Chỉ nhận tệp .xlsx, .csv và .json.
manager-refused-file_refused-empty = Tệp không có gì.
manager-refused-file_refused-file_too_large = Tệp quá lớn: nhiều nhất 20 MB.
manager-refused-file_refused-broken = Tệp hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi thử lại.
manager-refused-file_refused-old_or_locked = Tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không mật khẩu.
manager-refused-file_refused-unpacks_too_large = Tệp bung ra quá lớn. Hãy chép bảng sang một tệp mới rồi lưu lại.
manager-refused-file_refused-too_many_rows = Tệp có quá { $most } dòng, hoặc có ô lạc ở rất xa. Hãy chép riêng bảng sang tệp mới.
manager-refused-file_refused-too_many_columns = Tệp có quá { $most } cột, hoặc có ô lạc ở rất xa. Hãy chép riêng bảng sang tệp mới.
manager-refused-file_refused-cell_too_long = Dòng { $row } có ô dài quá { $most } ký tự.
manager-refused-file_refused-mark_in_item = Dòng { $row }: một mục trong danh sách có dấu ; hoặc | ở giữa.
manager-refused-file_refused-merged_cells = Tệp có ô gộp: { $ranges }. Hãy bỏ gộp ô rồi lưu lại.
manager-refused-file_refused-not_unicode = Tệp không phải UTF-8, sai từ dòng { $line }. Hãy lưu lại: CSV UTF-8.
manager-refused-file_refused-garbled_letters = Chữ Việt bị hỏng, như “{ $example }”: tệp dùng phông cũ (TCVN3, VNI) hoặc lưu sai bảng mã. Hãy chuyển sang Unicode rồi lưu lại.
manager-refused-file_refused-lost_letters = Có chữ đã mất, như “{ $example }”. Hãy lấy lại tệp gốc rồi lưu thành CSV UTF-8 hoặc .xlsx.
manager-refused-file_refused-too_heavy = Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ. Hãy chép riêng bảng sang tệp mới.

## Manager: what the server refused, and what to do about it
manager-refused-invalid_request-not_begun = Kỳ này chưa đến nên chưa chấm được.
manager-refused-invalid_request-form_full = Kỳ này đã đổi điểm quá nhiều lần: báo kỹ thuật.
manager-refused-other = Máy chủ chưa làm được. Hãy thử lại; nếu vẫn lỗi, báo kỹ thuật (mã { $code }).
manager-refused-not_signed_in = Phiên đăng nhập đã hết. Hãy tải lại trang.
manager-refused-not_allowed = Bạn không còn quyền làm việc này. Hãy tải lại trang.
manager-refused-field_closed = Lĩnh vực này đang không nhận số. Hãy chọn lĩnh vực khác.
manager-refused-bookings-too_late = Ngày này đã qua: hãy chọn ngày khác.
manager-refused-field_closed-clock_wrong = Đồng hồ của máy chủ sai ngày nên chưa làm được: hãy chỉnh giờ máy chủ, hoặc xác nhận giờ đúng ở trang Tổng quan.
manager-refused-slow_down = Bấm quá nhanh: hãy chờ vài giây rồi thử lại.
manager-refused-overview = Bạn không còn quyền xem trang này. Hãy đăng nhập lại.
manager-refused-devices-unknown_device = Thiết bị này không làm được việc đó từ đây.
manager-refused-devices-not_allowed = Bạn không còn quyền thử thiết bị. Hãy tải lại trang.
manager-refused-left-illegal_move = Số hoặc phiếu này vừa được người khác xử lý. Trang sẽ tự cập nhật.
manager-refused-left-unknown_field = Lĩnh vực này không còn. Hãy tải lại trang.
manager-refused-print-no_printer = Không máy lấy số nào có máy in: hãy ghi số ra giấy cho người dân.
manager-refused-print-unknown_ticket = Không còn tìm thấy số này.
manager-refused-print-illegal_move = Số này đã in đủ số phiếu: hãy ghi số ra giấy cho người dân.
manager-refused-print-not_allowed = Bạn không còn quyền in lại. Hãy tải lại trang.
manager-refused-trial_refused-open = Trung tâm đang trong giờ làm việc: chỉ thử máy được ngoài giờ.
manager-refused-trial_refused-opens_soon = Sắp đến giờ phát số nên không bắt đầu thử được nữa.
manager-refused-trial_refused-people = Còn người đang chờ hoặc đang ở quầy: hãy phục vụ xong, cho tạm ra hoặc hủy số trước.
manager-refused-trial_refused-clock_wrong = Đồng hồ của máy chủ sai ngày: hãy chỉnh giờ máy chủ trước khi thử.
manager-refused-mailbox-wrong_passphrase = Cụm mật khẩu không đúng. Nếu đã quên, dùng mã trên tờ khôi phục: mailbox recover trên máy chủ.
manager-refused-mailbox-no_mailbox_key = Hòm thư chưa có khóa. Kỹ thuật viên và người quản lý cùng tạo trên máy chủ: mailbox init.
manager-refused-mailbox-mailbox_key_closed = Khóa chưa mở hoặc đã hết 15 phút. Hãy gõ cụm mật khẩu rồi làm lại.
manager-refused-mailbox-summary_copies = Bản tóm tắt chép lời người viết. Hãy viết lại bằng lời của ông/bà.
manager-refused-mailbox-still_time_to_reply = Chưa thể lấy lý do này: chưa hỏi người viết, hoặc người viết còn 15 ngày làm việc để trả lời.
manager-refused-mailbox-illegal_move = Phản ánh vừa được người khác xử lý. Hãy tải lại trang.
manager-refused-mailbox-message_length = Hãy viết từ 1 đến 5.000 ký tự.
manager-refused-mailbox-unknown_message = Không còn phản ánh này. Hãy tải lại trang.
manager-refused-mailbox-trial_runs = Đang trong giờ thử máy: xem lại hòm thư khi giờ thử kết thúc.
manager-refused-mailbox-slow_down = Sai cụm mật khẩu quá nhiều lần: hãy chờ mười phút rồi thử lại.
manager-refused-not_kept = Đĩa của máy chủ không ghi được nên chưa bắt đầu thử. Hãy báo kỹ thuật.
manager-refused-other_office = Giờ thử máy vừa bắt đầu hoặc kết thúc. Trang tự tải lại.
manager-unreachable = Máy chủ không trả lời: hãy thử lại.
manager-unreachable-devices = Máy chủ không trả lời: chưa biết đã làm chưa. Hãy xem tại máy.
manager-unreachable-left = Máy chủ không trả lời: chưa biết đã làm chưa. Hãy thử lại.
manager-unreachable-print = Máy chủ không trả lời: chưa biết đã gửi lệnh in chưa. Hãy thử lại.

## Manager: the report's days
manager-period-day = { $weekday ->
    [mon] Ngày { $date }, thứ Hai
    [tue] Ngày { $date }, thứ Ba
    [wed] Ngày { $date }, thứ Tư
    [thu] Ngày { $date }, thứ Năm
    [fri] Ngày { $date }, thứ Sáu
    [sat] Ngày { $date }, thứ Bảy
   *[sun] Ngày { $date }, Chủ nhật
}
manager-period-month = Tháng { $month }/{ $year }
manager-period-quarter = Quý { $quarter }/{ $year }
manager-period-year = Năm { $year }
manager-period-today = Hôm nay
manager-period-yesterday = Hôm qua
manager-period-this-month = Tháng này
manager-period-last-month = Tháng trước
manager-period-this-quarter = Quý này
manager-period-last-quarter = Quý trước
manager-period-this-year = Năm nay
manager-period-last-year = Năm trước
manager-period-beside = Kỳ liền kề
manager-period-choose = Chọn kỳ báo cáo
manager-period-of-day = Ngày
manager-period-of-month = Tháng
manager-period-of-quarter = Quý
manager-period-of-year = Năm
manager-period-show-day = Xem ngày
manager-period-show-month = Xem tháng
manager-period-show-quarter = Xem quý
manager-period-show-year = Xem năm
manager-period-month-form = năm-tháng, như 2026-11

## Manager: the report
manager-report-title = Báo cáo { $period }
manager-report-print = In báo cáo
manager-report-issued = Đã lấy số
manager-report-finished = Đã xong
manager-report-no_show = Vắng mặt
manager-report-cancelled = Đã hủy
manager-report-unfinished = Hết ngày chưa xong
manager-report-still_open = Đang chờ hoặc đang phục vụ
manager-report-mean = phút trung bình
manager-report-mean-hours = trung bình
manager-report-minutes = { $minutes } phút
manager-report-wait = Chờ đến lần gọi đầu
manager-report-wait-more = 9 trong 10 người không quá { $p90 }; tính trên { $count } người được gọi
manager-report-wait-none = chưa có người được gọi
manager-report-service = Phục vụ tại quầy
manager-report-service-more = 9 trong 10 lượt không quá { $p90 }; tính trên { $count } lượt được phục vụ
manager-report-service-none = chưa có lượt được phục vụ
manager-report-walk = Đi đến quầy, từ khi gọi đến “Bắt đầu”
manager-report-walk-more = 9 trong 10 lượt không quá { $p90 }; tính trên { $count } lượt có bấm “Bắt đầu”
manager-report-walk-none = chưa có lượt có bấm “Bắt đầu”
manager-report-away = Tạm ra
manager-report-away-more = 9 trong 10 người không quá { $p90 }; tính trên { $count } người tạm ra
manager-report-away-none = chưa có người tạm ra
manager-report-wait_again = Chờ lại, sau khi được chuyển hoặc vắng mặt
manager-report-wait_again-more = 9 trong 10 người không quá { $p90 }; tính trên { $count } người chờ lại
manager-report-wait_again-none = chưa có người chờ lại
manager-report-over-15 = Chờ quá 15 phút
manager-report-over-30 = Chờ quá 30 phút
manager-report-over = { $part } trong { $of } người được gọi
manager-report-level-long = trên 15 phút
manager-report-level-too_long = trên 30 phút
manager-report-fields = Theo lĩnh vực
manager-report-counters = Theo quầy
manager-report-hours = Theo giờ lấy số
manager-report-of-fields = Lĩnh vực
manager-report-of-counters = Quầy
manager-report-of-hours = Giờ
manager-report-hour = { $hour }–{ $next } giờ
manager-report-none = Không có số nào được lấy.
manager-report-column-numbers = Số thứ tự
manager-report-column-wait = Chờ (phút)
manager-report-column-walk = Đến quầy (phút)
manager-report-column-service = Phục vụ (phút)
manager-report-column-away = Tạm ra (phút)
manager-report-column-over = Chờ quá lâu (số người/được gọi)
manager-report-column-issued-fields = Đã lấy
manager-report-column-issued-counters = Đã gọi
manager-report-column-issued-hours = Đã lấy
manager-report-column-finished = Xong
manager-report-column-no_show = Vắng
manager-report-column-cancelled = Hủy
manager-report-column-unfinished = Hết ngày chưa xong
manager-report-column-still_open = Đang chờ, phục vụ
manager-report-column-mean = Trung bình
manager-report-column-p90 = 9/10 không quá
manager-report-column-over-15 = Trên 15 phút
manager-report-column-over-30 = Trên 30 phút

## Manager: the report on officers, and on visits that are in no figure
manager-report-officers = Theo cán bộ
manager-report-officer = Người gọi số
manager-report-officer-services = Lượt phục vụ
manager-report-officer-walk = Đi đến quầy, trung bình (phút)
manager-report-officer-mean = Phục vụ, trung bình (phút)
manager-report-officer-p90 = Phục vụ, 9/10 không quá (phút)
manager-report-officers-none = Chưa có ai được gọi.
manager-report-forgotten = Có thể quên bấm “Kết thúc”
manager-report-forgotten-note = { $count } lượt dài bất thường, không tính vào số liệu.
manager-report-forgotten-note-longest = { $count } lượt dài bất thường, không tính vào số liệu; { $shown } lượt dài nhất được nêu dưới đây.
manager-report-forgotten-label = Số
manager-report-forgotten-day = Ngày
manager-report-forgotten-counter = Quầy
manager-report-forgotten-field = Lĩnh vực
manager-report-forgotten-officer = Người gọi
manager-report-forgotten-minutes = Ở quầy (phút)
manager-report-forgotten-end = Kết thúc
manager-report-forgotten-open = hết ngày còn dở
manager-report-forgotten-late = bấm muộn

## Manager: how the report counts
manager-report-how = Cách tính
manager-report-how-day = Mỗi số tính vào ngày và giờ lấy số, vào lĩnh vực đã lấy số (kể cả khi được chuyển), và vào quầy gọi lần cuối.
manager-report-how-wait = Thời gian chờ: từ lúc lấy số đến lần gọi đầu tiên; người vắng mặt khi được gọi cũng tính. Số chưa được gọi thì chưa có thời gian chờ.
manager-report-how-service = Thời gian phục vụ: lúc người dân ở quầy, từ khi bấm “Bắt đầu” (không bấm thì từ khi gọi) đến khi xong, tạm ra hoặc chuyển đi; không gồm lúc tạm ra. Mỗi lĩnh vực, mỗi quầy và mỗi cán bộ có phần thời gian của mình, kể cả trước khi chuyển.
manager-report-how-other = Đi đến quầy: từ khi gọi đến khi bấm “Bắt đầu”. Tạm ra: từ khi bấm “Tạm ra” đến khi trở lại. Chờ lại: từ khi được chuyển hoặc xếp lại vào hàng đến lần gọi sau. Bốn khoảng này và thời gian phục vụ không chồng lên nhau.
manager-report-how-forgotten = Lượt dài hơn 6 lần mức thường gặp của lĩnh vực (ít nhất 10 phút), hoặc còn dở khi hết ngày: coi như quên bấm “Kết thúc”, không tính vào số liệu và được nêu tên ở trên.
manager-report-how-p90 = “9/10 không quá”: trong mười người có chín người không quá thời gian này (bách phân vị 90, lấy theo hạng gần nhất).
manager-report-how-marks = Mức 15 và 30 phút theo Quyết định 468/QĐ-TTg. Dấu “—” là không có gì để tính, không phải là 0.

## Manager: ratings
manager-ratings = Đánh giá
manager-ratings-title = Đánh giá { $period }
manager-ratings-office = Cả bộ phận
manager-ratings-figure = Hài lòng trở lên { $share } (từ { $low } đến { $high }), { $answers } phiếu, { $response } số lượt; nếu mọi người im lặng đều không hài lòng: { $worst }, đều hài lòng: { $best }.
manager-ratings-few = chưa đủ 5 phiếu
manager-ratings-few-office = Chưa đủ 5 phiếu nên chưa có tỷ lệ: { $answers } phiếu trong { $visits } lượt.
manager-ratings-counters = Theo quầy
manager-ratings-counters-none = Không có lượt nào xong trong thời gian này.
manager-ratings-column-counter = Quầy
manager-ratings-column-share = Hài lòng trở lên
manager-ratings-column-interval = Khoảng tin cậy 95 %
manager-ratings-column-answers = Phiếu
manager-ratings-column-response = Tỷ lệ trả lời
manager-ratings-column-silent = Nếu người im lặng đều không hài lòng – đều hài lòng
manager-ratings-column-doubtful = Nghi vấn
manager-ratings-column-short = Lượt dưới 20 giây
manager-ratings-span = { $low } – { $high }
manager-ratings-part = { $part }/{ $whole } ({ $percent })
manager-ratings-alarms = Cần xem ngay hôm nay
manager-ratings-alarms-none = Hôm nay chưa có gì cần xem ngay.
manager-ratings-alarm = Quầy { $number }: { $why }
manager-ratings-alarm-in_tickets = ít nhất 3 trong 10 lượt gần nhất không hài lòng
manager-ratings-alarm-in_answers = ít nhất 4 trong 20 phiếu gần nhất không hài lòng
manager-ratings-alarm-conduct = có phiếu nói về thái độ của cán bộ
manager-ratings-look = Xem đánh giá
manager-ratings-gap = Trên máy đánh giá, tỷ lệ hài lòng cao hơn trên điện thoại { $points } điểm phần trăm. Người trả lời trước mặt cán bộ có thể nể nang.
manager-ratings-unhappy = Phiếu không hài lòng
manager-ratings-unhappy-note = Chỉ người quản lý thấy phần này; cán bộ không thấy.
manager-ratings-unhappy-newest = Chỉ { $shown } phiếu mới nhất trong { $count } phiếu.
manager-ratings-unhappy-none = Không có phiếu nào không hài lòng.
manager-ratings-day = Ngày
manager-ratings-label = Số
manager-ratings-answer = Trả lời
manager-ratings-reasons = Lý do
manager-ratings-reasons-none = không nêu
manager-ratings-by = Trả lời trên
manager-ratings-by-tablet = máy đánh giá
manager-ratings-by-phone = điện thoại
manager-ratings-how = Cách tính
manager-ratings-how-figure = Một tỷ lệ không bao giờ đứng một mình: có khoảng tin cậy 95 % (Wilson), tỷ lệ trả lời, và hai mức nếu mọi người im lặng đều không hài lòng hoặc đều hài lòng. Dưới 5 phiếu thì không có tỷ lệ.
manager-ratings-how-counters = Các quầy đứng theo số, không xếp hạng. Chỉ khi hai khoảng tin cậy không chồng lên nhau thì hai quầy mới thật sự khác nhau.
manager-ratings-how-doubtful = Nghi vấn: phiếu trên máy trả lời dưới 1,5 giây, hoặc hơn 5 phiếu giống nhau liên tiếp mà mỗi phiếu dưới 3 giây. Được đếm riêng, không xóa.
manager-ratings-how-short = Lượt dưới 20 giây không được hỏi: có thể không có người thật. Nhiều lượt như vậy ở một quầy là điều nên xem.

## Manager: the form of the nine indices
manager-indices = Chín chỉ số
manager-indices-title = Chín chỉ số { $period }
manager-indices-result = Tổng điểm và xếp loại
manager-indices-total = { $total }/{ $most } điểm: { $grade }
manager-indices-not-yet = Chưa có tổng điểm và chưa xếp loại: mới chấm { $given }/{ $all } chỉ số.
manager-indices-grade-excellent = Xuất sắc
manager-indices-grade-good = Tốt
manager-indices-grade-fair = Khá
manager-indices-grade-average = Trung bình
manager-indices-grade-weak = Yếu
manager-indices-days = Từ { $first } đến hết { $last }.
manager-indices-days-so-far = Từ { $first } đến hết { $last }. Kỳ này chưa hết: số liệu còn thay đổi.
manager-indices-csv = Tải tệp CSV
manager-indices-xlsx = Tải tệp Excel
manager-indices-form = Phiếu chấm điểm
manager-indices-note = Máy chỉ đưa số liệu; người chấm cho điểm. Chỗ nào máy không đo thì ghi “Không có số liệu”, không phải là 0.
manager-indices-name-1 = Tổng thời gian giải quyết thủ tục hành chính so với quy định
manager-indices-name-2 = Thời gian thực hiện của từng cơ quan, đơn vị tham gia giải quyết
manager-indices-name-3 = Số lần phải liên hệ với nơi tiếp nhận để hoàn thiện hồ sơ
manager-indices-name-4 = Số lượng cơ quan phải liên hệ
manager-indices-name-5 = Thực hiện tổ chức tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa
manager-indices-name-6 = Công khai thủ tục hành chính
manager-indices-name-7 = Thái độ của cán bộ, công chức, viên chức
manager-indices-name-8 = Tiếp thu, giải trình phản ánh, kiến nghị
manager-indices-name-9 = Tiến độ và chất lượng cung cấp dịch vụ công trực tuyến
manager-indices-rule-1 = Mỗi hồ sơ: sớm hơn quy định 2 điểm, đúng hạn 1, quá hạn 0. Cả kỳ: cần xác minh.
manager-indices-rule-3 = Mỗi hồ sơ: 0 lần 2 điểm, 1 lần 1, hơn 1 lần 0, trừ lỗi của người nộp. Cả kỳ: cần xác minh.
manager-indices-rule-unknown = Mức cho 2, 1, 0 điểm: cần xác minh.
manager-indices-proposal = Đề xuất (cần xác minh): { $points } điểm. Trung bình của { $dossiers } hồ sơ là { $mean }.
manager-indices-none-not_measured = Không có số liệu: bộ phận không đo chỉ số này.
manager-indices-none-no_source = Không có số liệu: chưa nối với nguồn nào cho biết.
manager-indices-none-nothing = Không có số liệu trong kỳ này.
manager-indices-fact-early = Có kết quả trước ngày hẹn: { $count }/{ $of } hồ sơ ({ $percent })
manager-indices-fact-on_its_day = Có kết quả đúng ngày hẹn: { $count }/{ $of } hồ sơ ({ $percent })
manager-indices-fact-late = Có kết quả sau ngày hẹn: { $count }/{ $of } hồ sơ ({ $percent })
manager-indices-fact-asked_never = Chưa lần nào bị yêu cầu bổ sung: { $count }/{ $of } hồ sơ biết đủ kết quả ({ $percent })
manager-indices-fact-asked_once = Một lần bị yêu cầu bổ sung: { $count }/{ $of } hồ sơ biết đủ kết quả ({ $percent })
manager-indices-fact-asked_more = Hơn một lần bị yêu cầu bổ sung: { $count }/{ $of } hồ sơ biết đủ kết quả ({ $percent })
manager-indices-fact-came_once = Đến một lần: { $count }/{ $of } hồ sơ ({ $percent })
manager-indices-fact-came_twice = Đến hai lần: { $count }/{ $of } hồ sơ ({ $percent })
manager-indices-fact-came_more = Đến hơn hai lần: { $count }/{ $of } hồ sơ ({ $percent })
manager-indices-fact-linked = Chỉ tính lượt có quét hoặc nhập mã hồ sơ: { $count }/{ $of } lượt xong ({ $percent })
manager-indices-fact-waited_over_15 = Chờ quá 15 phút: { $count }/{ $of } lượt ({ $percent })
manager-indices-fact-waited_over_30 = Chờ quá 30 phút: { $count }/{ $of } lượt ({ $percent })
manager-indices-fact-counters_served = Quầy có phục vụ: { $count }/{ $of }
manager-indices-fact-published_whole = Đủ giấy tờ, thời hạn, lệ phí, căn cứ và đã xác minh: { $count }/{ $of } thủ tục ({ $percent })
manager-indices-fact-with_documents = Có thành phần hồ sơ: { $count }/{ $of } thủ tục ({ $percent })
manager-indices-fact-with_time = Có thời hạn: { $count }/{ $of } thủ tục ({ $percent })
manager-indices-fact-with_fee = Có lệ phí: { $count }/{ $of } thủ tục ({ $percent })
manager-indices-fact-with_basis = Có căn cứ pháp lý: { $count }/{ $of } thủ tục ({ $percent })
manager-indices-fact-verified = Đã xác minh: { $count }/{ $of } thủ tục ({ $percent })
manager-indices-fact-answered = Phiếu đánh giá: { $count } phiếu trong { $of } lượt ({ $percent })
manager-indices-fact-about_conduct = Phiếu nói về thái độ: { $count }/{ $of } phiếu ({ $percent })
manager-indices-fact-conduct_messages = Thư góp ý nói về thái độ: { $count }/{ $of } thư
manager-indices-fact-in_time = Trả lời đúng hạn: { $count }/{ $of } thư đến hạn ({ $percent })
manager-indices-fact-overdue = Quá hạn chưa trả lời: { $count }/{ $of } thư đến hạn ({ $percent })
manager-indices-points = { $points } điểm
manager-indices-no-points = chưa chấm
manager-indices-points-are = Điểm: { $points }
manager-indices-given-by = { $login } chấm lúc { $at }
manager-indices-left-empty = { $login } để trống lúc { $at }
manager-indices-column-index = Chỉ số
manager-indices-column-figures = Số liệu của bộ phận
manager-indices-column-proposal = Đề xuất
manager-indices-column-points = Điểm
manager-indices-column-rule = Cách cho điểm
manager-indices-column-note = Ghi chú
manager-indices-column-given = Người chấm
manager-indices-save = Lưu điểm
manager-indices-unchanged = Chưa đổi gì nên không có gì để lưu.
manager-indices-to-come = Kỳ này chưa đến nên chưa chấm được.
manager-indices-slips = Mức độ hài lòng
manager-indices-slips-out = Phiếu phát ra (lượt được hỏi)
manager-indices-slips-back = Phiếu thu về
manager-indices-slips-note = Dưới 5 phiếu thì không có tỷ lệ. Phiếu nghi vấn không tính ở đây. Khoảng tin cậy và số người im lặng: xem trang “Đánh giá”.
manager-indices-history = Ai đã chấm, lúc nào
manager-indices-history-none = Chưa ai chấm điểm cho kỳ này.
manager-indices-history-newest = Chỉ { $shown } dòng mới nhất trong { $count } dòng; tệp tải về có đủ.
manager-indices-entry = Chỉ số { $index }: { $points }
manager-indices-how-class = Xếp loại theo tổng điểm đúng như nó là: từ 15 Xuất sắc, từ 12 Tốt, từ 9 Khá, từ 6 Trung bình, dưới 6 Yếu. Chưa đủ chín chỉ số thì không có tổng và không xếp loại.
manager-indices-how-person = Điểm là của người chấm. Đề xuất không tự thành điểm.
manager-indices-how-law = Cần xác minh: chín chỉ số theo Nghị định 61/2018/NĐ-CP và Thông tư 01/2018/TT-VPCP; từ 1/7/2025 Nghị định 118/2025/NĐ-CP đã thay Nghị định 61. Hãy đối chiếu với mẫu đang dùng.
manager-indices-how-dossiers = Cần xác minh: văn bản cho điểm từng hồ sơ; phiếu này là của cả bộ phận trong một kỳ. Đề xuất là trung bình của các hồ sơ, bỏ phần lẻ, không làm tròn lên.
manager-indices-how-asked = Số lần phải liên hệ: số lượt của một hồ sơ kết thúc bằng “Yêu cầu bổ sung”, kể cả trước kỳ này. Máy không biết lần nào là do lỗi của người nộp.
manager-indices-how-kept = Số liệu được tính lại mỗi khi mở trang, không lưu cùng điểm. Chỉ số 6 theo danh mục đang dùng, bản có hiệu lực vào ngày cuối kỳ (kỳ chưa hết: hôm nay). Hồ sơ và lượt đến của hơn một năm trước đã xóa nên không còn trong số liệu.
manager-indices-how-history = Điểm đã chấm không xóa được; chấm lại thì dòng cũ vẫn còn trong danh sách.

## Manager: the overview
manager-overview-cut-seconds = Mất kết nối: số liệu đã cũ { $seconds } giây. Đang nối lại.
manager-overview-cut-minutes = Mất kết nối: số liệu đã cũ { $minutes } phút. Đang nối lại.
manager-overview-cut-hours = Mất kết nối: số liệu đã cũ { $hours } giờ { $minutes } phút. Đang nối lại.
manager-clock-is = Đồng hồ máy chủ đang là { $time }
# { $clock } is the sentence above, in bold.
manager-clock-before_release = { $clock }, trước ngày phát hành phần mềm: chắc chắn sai. Hãy chỉnh giờ máy chủ hoặc gọi kỹ thuật. Cho đến lúc đó không cấp số, không gọi số.
manager-clock-before_newest = { $newest ->
    [unknown] { $clock }, sớm hơn lần làm việc gần nhất đã ghi. Nếu sai, hãy chỉnh giờ máy chủ hoặc gọi kỹ thuật; nếu ngày giờ này đúng, hãy bấm nút bên cạnh. Cho đến lúc đó không cấp số, không gọi số.
   *[other] { $clock }, sớm hơn lần làm việc gần nhất đã ghi ({ $newest }). Nếu sai, hãy chỉnh giờ máy chủ hoặc gọi kỹ thuật; nếu ngày giờ này đúng, hãy bấm nút bên cạnh. Cho đến lúc đó không cấp số, không gọi số.
}
manager-clock-far_ahead = { $newest ->
    [unknown] { $clock }, muộn hơn lần làm việc gần nhất đã ghi quá nhiều ngày. Nếu sai, hãy chỉnh giờ máy chủ hoặc gọi kỹ thuật; nếu ngày giờ này đúng, hãy bấm nút bên cạnh. Cho đến lúc đó không cấp số, không gọi số.
   *[other] { $clock }, muộn hơn lần làm việc gần nhất đã ghi ({ $newest }) quá nhiều ngày. Nếu sai, hãy chỉnh giờ máy chủ hoặc gọi kỹ thuật; nếu ngày giờ này đúng, hãy bấm nút bên cạnh. Cho đến lúc đó không cấp số, không gọi số.
}
# Stands in English beside another language, for a technician.
manager-clock-short = Đồng hồ máy chủ sai: không cấp số.
manager-clock-accept = Ngày giờ này đúng
manager-total-issued = Đã lấy số
manager-total-waiting = Đang chờ
manager-total-in_hand = Đang ở quầy
manager-total-parked = Tạm ra
manager-total-finished = Đã xong
manager-total-no_show = Vắng mặt
manager-total-cancelled = Đã hủy

## Manager: the overview's papers and hardware
manager-papers = Phiếu in lỗi
manager-paper-failed = Không in được, lấy số lúc { $time }
manager-paper-failed-at = Không in được, máy in của { $printer }, lấy số lúc { $time }
manager-paper-unknown = Không rõ đã in chưa, lấy số lúc { $time }
manager-paper-unknown-at = Không rõ đã in chưa, máy in của { $printer }, lấy số lúc { $time }
manager-paper-reason = Vì sao: { $reason }
# Stands in its place where a reason has no sentence.
manager-paper-reason-in-log = Lỗi khác, ghi trong nhật ký của máy chủ; báo kỹ thuật viên
manager-print-again = In lại { $label }
manager-print-sent = Đã gửi đến máy in của { $printer }
manager-papers-none = Hôm nay không có phiếu in lỗi.
manager-hardware = Máy in và thiết bị
manager-hardware-name = { $kind } { $name }
manager-hardware-since = từ { $time }
manager-hardware-none = Chưa có thiết bị nào hoạt động.
manager-hardware-screen = Màn hình { $name }

## Manager: the overview's lines
manager-lines = Hàng chờ theo lĩnh vực
manager-line-field = Lĩnh vực
manager-line-waiting = Đang chờ
manager-line-longest = Chờ lâu nhất
manager-line-expected = Người đến lúc này phải chờ
manager-line-counters = Quầy đang mở
manager-line-long = lâu (từ 15 phút)
manager-line-too_long = quá lâu (từ 30 phút)
manager-line-under = dưới { $minutes } phút
manager-line-minutes = { $span } phút
manager-line-under-hours = dưới { $hours } giờ
manager-line-hours = { $span } giờ
manager-line-unknown = chưa biết
manager-line-unserved = không quầy nào phục vụ
manager-line-none = không có
manager-closed-hours = hết giờ lấy số
manager-closed-numbers_used_up = hôm nay đã hết số
manager-closed-numbers_tomorrow = hôm nay chưa cấp số: chữ cái đang của lĩnh vực khác
manager-closed-clock_wrong = không cấp số: đồng hồ máy chủ sai
manager-closed-no_counter = không cấp số: hôm nay không quầy nào nhận
manager-closed-day = nghỉ: { $reason }

## Manager: the overview's counters
manager-counters = Các quầy
manager-counter-open = Đang mở
manager-counter-paused = Tạm dừng
manager-counter-closed = Đóng
manager-counter-since = { $state } từ { $time }
manager-counter-reason = { $state }: { $reason }
manager-counter-nobody = chưa có cán bộ hôm nay
manager-counter-serving = đang phục vụ
manager-counter-calling = đang gọi
manager-counter-calling-again = đang gọi (lần { $calls })
manager-counter-none = không có ai ở quầy
manager-counter-served = Đã xong { $count }
manager-counter-served-called-for = Đã xong { $count } · chờ riêng quầy này { $waiting }

## Manager: the overview's journal, devices and officers
manager-journal = Vừa xảy ra
# Stands in English beside another language.
manager-journal-newest = { $count } mục mới nhất
manager-journal-none = Chưa có gì xảy ra.
# What stands in capitals in a command, for a name, a device's kind and a person's role.
manager-typed-name = TÊN
manager-typed-kind = LOẠI
manager-typed-role = VAI-TRÒ
manager-devices-commands = Đăng ký và thu hồi thiết bị: { $add }, { $revoke }. TÊN là tên trong config.toml, của thiết bị ở quầy thì kết thúc bằng số quầy (rating-4); LOẠI là kiosk, screen, sign, lookup (máy tra cứu), rating (máy đánh giá), counter (bàn phím quầy) hoặc journal (máy đọc nhật ký).
manager-device-short-journal = Đọc nhật ký
manager-officers = Cán bộ
manager-officer-login = Tên đăng nhập
manager-officer-role = Vai trò
manager-officer-counters = Quầy
manager-officer-choice = Gọi không theo thứ tự
manager-officer-state = Tình trạng
manager-role-officer = Cán bộ
manager-role-manager = Quản lý
manager-role-admin = Quản trị
manager-officer-all = mọi quầy
manager-officer-may = được
manager-officer-may-not = không
manager-officer-active = đang dùng
manager-officer-one_time = chưa đặt mật khẩu riêng
manager-officer-disabled = đã khóa
manager-officers-commands = Thêm, khóa, cấp lại mật khẩu: { $add }, { $disable }, { $reset }. TÊN là tên đăng nhập; VAI-TRÒ là officer, manager hoặc admin.

## Manager: the source of dossiers
manager-dossiers = Nguồn hồ sơ
manager-dossiers-none = Chưa nối hệ thống hồ sơ
manager-dossiers-none-text = Người dân chưa tra cứu được hồ sơ ở đây và màn hình tra cứu không hiện mục này. Muốn nối, điền bảng { $table } trong config.toml theo { $file }.
manager-dossiers-table = [dossiers]
manager-dossiers-guide = docs/vi/install_more.md
manager-dossiers-source = Hệ thống hồ sơ
manager-dossiers-interrupted = Đang gián đoạn từ { $time }. Người dân vẫn thấy trạng thái cuối cùng, kèm giờ; ai quét giấy hẹn vẫn được lấy số.
manager-dossiers-never = Hệ thống chưa trả lời lần nào: hãy báo kỹ thuật xem lại địa chỉ hoặc thư mục.
manager-dossiers-tried = Hỏi lần cuối lúc
manager-dossiers-reached = Trả lời lần cuối lúc
manager-dossiers-confirmed = Số liệu đủ đến lúc
manager-dossiers-away = Lần hỏi vừa rồi không được (cho kỹ thuật)
manager-dossiers-rows = Các dòng nhận lần gần nhất
manager-dossiers-rows-none = Từ khi máy chủ khởi động chưa nhận dòng nào.
manager-dossiers-rows-at = Nhận lúc { $time }.
manager-dossiers-taken = { $count ->
    [0] Không nhận được dòng nào.
   *[other] { $count } dòng đúng đã được nhận.
}
manager-dossiers-faults = { $count ->
    [0] Không có dòng nào sai.
   *[other] { $count } dòng sai đã bị bỏ ra: hãy báo bên giữ hệ thống hồ sơ sửa.
}
manager-dossiers-row = Dòng
manager-dossiers-column = Cột
manager-dossiers-wrong = Sai thế nào
manager-dossiers-more = { $count ->
   *[other] Còn { $count } dòng sai nữa không liệt kê ở đây.
}
manager-dossiers-lookups = Tra cứu và lượt đến
manager-dossiers-slowed = { $count ->
    [0] Hôm nay chưa ai bị yêu cầu chờ vì thử sai nhiều lần.
   *[other] Hôm nay { $count } lần có người bị yêu cầu chờ vì đã thử sai nhiều lần.
}
manager-dossiers-paused = Tra cứu bằng điện thoại đang tạm dừng { $minutes } phút: cả nơi này đã có quá nhiều lần thử sai trong một giờ.
manager-dossiers-saved = { $count ->
    [0] Trong { $days } ngày qua chưa có lượt nào được báo trước là chưa có kết quả.
   *[other] Trong { $days } ngày qua { $count } lượt quét giấy hẹn được báo ngày hẹn, khỏi lấy số chờ.
}
manager-dossiers-visits = Số lần đến vì một hồ sơ, { $days } ngày qua
manager-dossiers-visits-of = Số hồ sơ
manager-dossiers-visit-count = { $count ->
   *[other] { $count } lần
}
manager-dossiers-visits-note = Chỉ đếm những số đã quét giấy hẹn hoặc được cán bộ gắn hồ sơ.
# What is wrong with a whole file or answer.
manager-dossier-file-kind = Tên tệp không phải .csv hay .json.
manager-dossier-file-not_allowed = Máy chủ không được quyền đọc tệp này.
manager-dossier-file-encoding = Tệp không phải UTF-8: hãy lưu lại dạng CSV UTF-8.
manager-dossier-file-columns = Dòng đầu không có đủ tên cột.
manager-dossier-file-too_large = Tệp quá lớn.
manager-dossier-file-too_many_rows = Tệp có quá nhiều dòng.
manager-dossier-file-unfinished = Tệp bị cắt giữa chừng.
manager-dossier-file-damaged = Tệp hỏng, không đọc được.
# What is wrong with one cell.
manager-dossier-row-missing = Ô này không được để trống.
manager-dossier-row-no_code = Không phải mã hồ sơ.
manager-dossier-row-unknown_status = Trạng thái không có trong bảng của config.toml.
manager-dossier-row-no_step = Bước phải là hai số, số trước không lớn hơn số sau.
manager-dossier-row-no_date = Không phải ngày như 22/11/2026.
manager-dossier-row-no_time = Không phải giờ như 22/11/2026 07:30.
manager-dossier-row-in_the_future = Giờ còn ở tương lai: đồng hồ của hệ thống hồ sơ chạy nhanh.
manager-dossier-row-not_six_digits = Phải là đúng 6 chữ số.
manager-dossier-row-no_key = Không phải khóa giấy hẹn (22 đến 64 chữ và số).
manager-dossier-row-no_address = Không phải địa chỉ http:// hoặc https://.
## Manager: bookings
manager-bookings = Đặt lịch
manager-bookings-off = Chưa có lĩnh vực nào nhận đặt lịch. Muốn có, hãy nhờ kỹ thuật ghi mã lĩnh vực vào fields của [booking] trong config.toml rồi khởi động lại.
manager-bookings-days = Các ngày
manager-bookings-note = Không có tên và số của ai. «Bỏ hẹn» là phần không đến trong số người đã đến giờ hẹn.
manager-bookings-day = Ngày
manager-bookings-today = hôm nay
manager-bookings-offered = Chỗ
manager-bookings-taken = Đã đặt
manager-bookings-came = Đã đến
manager-bookings-missed = Không đến
manager-bookings-cancelled = Đã hủy
manager-bookings-no-shows = Bỏ hẹn
manager-bookings-sold-out = Hết chỗ sau (phút)
manager-bookings-times = Các giờ của ngày { $day }
manager-bookings-none = Ngày này không có giờ nào để đặt.
manager-bookings-time = Giờ
manager-bookings-seats = Chỗ
manager-bookings-held = Đang giữ
manager-bookings-booked = Sẽ đến
manager-bookings-next-free = Giờ trống gần nhất để mời
manager-bookings-none-free = không còn giờ trống
manager-bookings-gone = không còn trong config.toml
manager-bookings-closed = đã đóng
manager-bookings-close-title = Đóng hoặc mở đặt lịch ngày { $day }
manager-bookings-pick = Ngày
manager-bookings-show = Xem ngày này
manager-bookings-config = config.toml cho nghỉ ngày này: { $text }. Không ai đặt được; người đã đặt thấy điều đó trên trang lịch hẹn của mình.
manager-bookings-closed-as = Đã đóng lúc { $time }, { $login }: { $reason }
manager-bookings-listed = { $count } lịch hẹn chưa đến
manager-bookings-listed-none = Ngày này chưa có lịch hẹn nào sẽ đến.
manager-bookings-code = Mã lịch hẹn
manager-bookings-state = Tình trạng
manager-bookings-told = Báo được qua
manager-bookings-told-page = trang lịch hẹn
manager-bookings-told-mail = trang lịch hẹn và thư điện tử
manager-bookings-is-held = đang giữ chỗ
manager-bookings-is-booked = đã đặt
manager-bookings-close-note = Đóng một ngày: không ai đặt thêm được, các lịch hẹn dưới đây bị hủy, trang lịch hẹn của mỗi người ghi lý do và mời giờ khác. Không ai bị tính là không đến. Máy lấy số vẫn cấp số như thường: muốn nghỉ cả ngày, hãy nhờ kỹ thuật ghi ngày nghỉ vào config.toml.
manager-bookings-why = Lý do (người dân đọc)
manager-bookings-why-none = Chọn lý do
manager-bookings-why-needed = Hãy chọn lý do: người đã đặt sẽ đọc câu này.
manager-bookings-close = { $count ->
    [0] Đóng ngày này
   *[other] Đóng ngày này, hủy { $count } lịch hẹn
}
manager-bookings-close-sure = { $count ->
    [0] Bấm lần nữa để đóng ngày { $day }
   *[other] Bấm lần nữa để đóng ngày { $day } và hủy { $count } lịch hẹn
}
manager-bookings-open-note = Mở lại: người dân đặt được ngày này như thường. Các lịch hẹn đã hủy không trở lại, vì có thể họ đã đặt ngày khác.
manager-bookings-open = Mở lại ngày này
manager-bookings-open-sure = Bấm lần nữa để mở lại ngày { $day }
manager-bookings-unreachable = Máy chủ không trả lời: chưa biết đã làm chưa. Tải lại trang để xem.
## Manager: the mailbox
manager-mailbox = Hòm thư góp ý
manager-mailbox-number = Phản ánh số { $number }
manager-mailbox-message = Phản ánh
manager-mailbox-kind = Về điều gì
manager-mailbox-received = Ngày nhận
manager-mailbox-state = Trạng thái
manager-mailbox-copies = Số thư
manager-mailbox-deadline = Hạn
manager-mailbox-counter = Quầy
manager-mailbox-ticket = Phiếu
manager-mailbox-due = hết ngày { $day }
manager-mailbox-due-half_way = quá nửa thời hạn, hết ngày { $day }
manager-mailbox-due-day_before = sắp hết hạn: hết ngày { $day }
manager-mailbox-due-overdue = QUÁ HẠN từ ngày { $day }
manager-mailbox-due-none = không còn hạn
manager-mailbox-owed = Còn phải làm, gấp nhất trước
manager-mailbox-owed-none = Không còn phản ánh nào phải làm.
manager-mailbox-settled = Đã trả lời hoặc không thụ lý, nhận sau đứng trước
manager-mailbox-settled-none = Chưa có.
manager-mailbox-outbox = { $count } thư nhắc hoặc thư gửi đi không gửi được sau nhiều lần thử: báo kỹ thuật xem máy chủ thư.
manager-mailbox-sum-messages = Nội dung khác nhau
manager-mailbox-sum-letters = Thư đã nhận
manager-mailbox-sum-open = Đang xử lý
manager-mailbox-sum-overdue = Quá hạn
manager-mailbox-sum-in_time = Đúng hạn
manager-mailbox-sum-late = Trễ hạn
manager-mailbox-sum-refused = Không thụ lý
manager-mailbox-sum-note = Từ ngày { $day }. Ai cũng xem được những con số này ở trang hòm thư.
manager-mailbox-key = Khóa của hòm thư
manager-mailbox-key-none = Chưa có khóa nên phản ánh về hành vi chỉ nhận bằng giấy. Kỹ thuật viên và người quản lý cùng gõ: { $command }
manager-mailbox-key-open = Đang mở trong phiên này đến { $time }. Đăng xuất thì đóng ngay.
manager-mailbox-key-close = Đóng ngay
manager-mailbox-passphrase = Cụm mật khẩu của hòm thư
manager-mailbox-key-do = Mở trong 15 phút
manager-mailbox-key-note = Chỉ cần để đọc phản ánh về hành vi và cách liên hệ. Khóa nằm trong bộ nhớ máy chủ 15 phút, rồi bị xóa.
manager-mailbox-contact = Cách liên hệ:
manager-mailbox-sealed = Được niêm phong: mở khóa để đọc.
manager-mailbox-erased = Nội dung đã xóa theo thời hạn lưu.
manager-mailbox-unreadable = Khóa đang mở không mở được phản ánh này: nó được niêm phong bằng khóa khác, hoặc bị hỏng. Hãy dùng cụm mật khẩu của khóa ấy.
manager-mailbox-about-you = Nếu phản ánh này nói về chính ông/bà, đừng xử lý: chuyển cho { $superior }.
manager-mailbox-about-you-nobody = Nếu phản ánh này nói về chính ông/bà, đừng xử lý: chuyển cho cấp trên. Hãy nhờ kỹ thuật ghi địa chỉ cấp trên vào config.toml (mailbox.superior) để người dân cũng thấy.
manager-mailbox-steps = Các bước đã làm
manager-mailbox-steps-note = Bước đã ghi không sửa, không xóa được. Chỉ ghi ngày: giờ phút cùng hình ảnh sảnh sẽ cho biết ai viết.
manager-mailbox-by-writer = người viết
manager-mailbox-do-take_up = Bắt đầu xử lý
manager-mailbox-do-ask_more = Hỏi thêm người viết
manager-mailbox-do-answer = Trả lời
manager-mailbox-do-publish = Công bố tóm tắt
manager-mailbox-do-refuse = Không thụ lý
manager-mailbox-why = Lý do
manager-mailbox-words-ask_more = Câu hỏi
manager-mailbox-words-answer = Câu trả lời, chỉ người viết đọc được
manager-mailbox-words-publish = Tóm tắt bằng lời của ông/bà, ai cũng đọc được; không tên người, không chép lời người viết
manager-mailbox-words-refuse = Giải thích cho người viết

## Manager: the trial hour
manager-trial = Giờ thử máy
manager-trial-note = Ngoài giờ làm việc, khi không còn ai chờ, cả hệ thống chạy thử như lúc mở cửa: lấy số ở máy lấy số, in phiếu, gọi ở quầy, màn hình và loa, bảng số, trang điện thoại. Màn hình nào cũng hiện THỬ, phiếu in PHIẾU THỬ, loa báo gọi thử. Số thử nằm riêng, không vào sổ và báo cáo, và bị xóa khi kết thúc. Giờ thử tự kết thúc sau 60 phút, hoặc 30 phút trước khi bắt đầu phát số. Lúc bắt đầu và kết thúc, máy chủ ngừng vài giây.
manager-trial-begin = Bắt đầu giờ thử (60 phút)
manager-trial-runs = Đang trong giờ thử máy, tự kết thúc lúc { $time }. Tài khoản và thiết bị là của trung tâm; số và phiếu thử sẽ bị xóa. Sổ và báo cáo xem lại được sau giờ thử.
manager-trial-end = Kết thúc giờ thử ngay
manager-trial-turning = Đang chuyển: các màn hình tự đổi sau vài giây.

## Staff: the head of every page
web-languages = Ngôn ngữ
web-demo-banner = BẢN DÙNG THỬ (DEMO): số và người ở đây không có thật
web-start = Về trang đầu
web-page-title = { $page } – { $office }
web-new-edition = Máy chủ có bản mới của trang này.
web-new-edition-load = Tải lại trang

## Staff: signing in and out
web-sign-in = Đăng nhập
web-sign-in-demo = Bản dùng thử: { $officer } (cán bộ), { $manager } (quản lý).
web-session-over = Phiên làm việc trước đã kết thúc. Hãy đăng nhập lại; nếu không được, hãy hỏi người quản lý.
web-needs-script = Trang này cần JavaScript: hãy bật lên trong trình duyệt.
web-login = Tên đăng nhập
web-password = Mật khẩu
web-forgotten = Quên mật khẩu? Kỹ thuật viên cấp lại mật khẩu dùng một lần.
web-sign-out-not_kept = Đã đăng xuất ở đây, nhưng đĩa của máy chủ đã đầy nên chưa ghi lại được. Hãy báo kỹ thuật.
web-sign-out-failed = Chưa đăng xuất được: máy chủ không trả lời. Hãy thử lại.

## Staff: choosing a password
web-password-page = Đặt mật khẩu
web-password-title = Đặt mật khẩu mới
web-password-due = Mật khẩu vừa dùng chỉ để đăng nhập lần đầu. Hãy gõ lại nó lần cuối, rồi đặt mật khẩu của riêng bạn.
web-password-old = Mật khẩu đang dùng
web-password-new = Mật khẩu mới
# The example stands in office/web/poor_passwords.py, too: it is refused itself.
web-password-rule = Ít nhất 8 ký tự. Tốt nhất là một câu vài từ mà chỉ bạn biết, kiểu như “ba con mèo trắng ngủ trưa” (đừng dùng đúng câu này).
web-password-rule-not = Phải khác mật khẩu đang dùng và có ít nhất 4 ký tự khác nhau. Không nhận: mật khẩu nhiều người dùng như 12345678; mật khẩu mà bỏ tên đăng nhập, tên cơ quan và các từ như phường, một cửa, cán bộ, quầy, mật khẩu đi thì còn chưa đến 3 chữ cái, dù thêm số và dấu.
web-password-again = Nhập lại mật khẩu mới
web-password-save = Lưu mật khẩu
web-password-differ = Hai lần nhập mật khẩu mới không giống nhau.

## Staff: why a sign-in or a password was refused
web-refused-wrong_password = Tên đăng nhập hoặc mật khẩu không đúng.
web-refused-too_old = Mật khẩu dùng một lần này đã quá một tuần. Hãy xin kỹ thuật viên cấp lại.
web-refused-not_signed_in = Phiên đăng nhập đã hết. Hãy đăng nhập lại.
web-refused-not_allowed = Trang đã mở quá lâu. Hãy tải lại trang rồi thử lại.
web-refused-invalid_request = Thông tin chưa đúng. Hãy kiểm tra lại từng ô.
web-refused-password-wrong_password = Mật khẩu đang dùng không đúng.
web-refused-password-invalid_request = Mật khẩu mới phải khác mật khẩu cũ.
web-refused-password-too_common = Mật khẩu mới này nhiều người đã dùng nên quá dễ đoán. Hãy chọn một câu vài từ mà chỉ bạn biết.
web-refused-password-few_letters = Mật khẩu mới chỉ có vài ký tự lặp lại nên quá dễ đoán. Hãy chọn một câu vài từ mà chỉ bạn biết.
web-refused-password-holds_login = Mật khẩu mới quá dễ đoán: ngoài tên đăng nhập “{ $part }” hầu như không còn chữ nào. Hãy chọn một câu vài từ mà chỉ bạn biết.
web-refused-password-holds_office = Mật khẩu mới quá dễ đoán: ngoài tên cơ quan hầu như không còn chữ nào. Hãy chọn một câu vài từ mà chỉ bạn biết.
web-refused-password-holds_word = Mật khẩu mới quá dễ đoán: ngoài từ “{ $part }” hầu như không còn chữ nào, thêm số và dấu cũng không đủ. Hãy chọn một câu vài từ mà chỉ bạn biết.
web-unreachable = Máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại.
web-wait = Sai quá nhiều lần. Hãy chờ { $seconds } giây rồi thử lại.
web-wait-over = Bạn có thể thử lại.

## Staff and visitors: the page in place of one that cannot be shown, by the code of what is wrong
web-problem-invalid_request-title = Không hiểu được yêu cầu này
web-problem-invalid_request-text = Có gì đó trong địa chỉ đã gõ sai, như một ngày không có trong lịch. Hãy quay lại và chọn lại.
web-problem-unknown_address-title = Không có trang này
web-problem-unknown_address-text = Địa chỉ đã gõ sai hoặc trang đã chuyển đi. Hãy về trang đầu và chọn lại.
web-problem-unknown_ticket-title = Không tìm thấy số này
web-problem-unknown_ticket-text = Hãy quét lại mã QR trên phiếu, hoặc hỏi cán bộ hướng dẫn.
web-problem-unknown_counter-title = Không có quầy này
web-problem-unknown_counter-text = Bộ phận này không có quầy mang số đó. Hãy về trang đầu và chọn lại.
web-problem-unknown_kiosk-title = Không có máy lấy số này
web-problem-unknown_kiosk-text = config.toml không có máy lấy số mang tên đó. Hãy về trang đầu và chọn lại.
web-problem-unknown_screen-title = Không có màn hình này
web-problem-unknown_screen-text = config.toml không có màn hình mang tên đó. Hãy về trang đầu và chọn lại.
web-problem-not_signed_in-title = Cần đăng nhập
web-problem-not_signed_in-text = Hãy đăng nhập, hoặc đăng ký lại thiết bị này.
web-problem-not_allowed-title = Bạn không có quyền xem trang này
web-problem-not_allowed-text = Hãy đăng nhập bằng tài khoản có quyền, hoặc hỏi người quản lý.
web-problem-slow_down-title = Xin chờ một lát
web-problem-slow_down-text = Có quá nhiều yêu cầu. Hãy chờ rồi thử lại.
web-problem-store_failed-title = Máy chủ chưa ghi được dữ liệu
web-problem-store_failed-text = Chưa có gì thay đổi. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy gọi kỹ thuật viên.
web-problem-trial_runs-title = Đang trong giờ thử máy
web-problem-trial_runs-text = Sổ và báo cáo xem lại được khi giờ thử kết thúc. Số thử không vào báo cáo nào.
web-problem-fault-title = Máy chủ gặp lỗi
web-problem-fault-text = Lỗi không phải do bạn và đã được ghi lại. Hãy thử lại; nếu vẫn vậy, hãy gọi kỹ thuật viên.
web-problem-unknown-title = Không tìm thấy
web-problem-unknown-text = Địa chỉ này không còn đúng. Hãy về trang đầu và chọn lại.
web-problem-other-title = Không làm được việc này
web-problem-other-text = Hãy về trang đầu và thử lại.
web-problem-other-account = Đăng nhập tài khoản khác
web-problem-again = Thử lại

## Demo: the page of virtual devices
demo-devices-page = Thiết bị ảo
demo-devices = Thiết bị ẢO
demo-devices-note = Không có máy nào ở đây là thật: hãy thử rút dây, lấy giấy, bấm phím.
demo-devices-seen = Máy chủ thấy gì
demo-start = Trang đầu
demo-kind-printer = Máy in ẢO
demo-kind-scanner = Máy quét ẢO
demo-kind-sign = Bảng số LED ẢO
demo-kind-keypad = Bàn phím ẢO
demo-cable = Dây: { $state }
demo-cable-in = đang cắm
demo-cable-out = đã rút
demo-unplug = Rút dây
demo-plug = Cắm dây
demo-paper-and-cover = Giấy: { $paper }; nắp: { $cover }
demo-paper-left = còn
demo-paper-out = hết
demo-cover-open = mở
demo-cover-closed = đóng
demo-take-paper = Lấy hết giấy
demo-put-paper = Lắp giấy
demo-open-cover = Mở nắp
demo-close-cover = Đóng nắp
demo-newest-ticket = Phiếu in gần nhất
demo-label = Số trên phiếu
demo-scan-ticket = Quét phiếu
demo-code-receipt = Giấy biên nhận hồ sơ
demo-code-card-1950 = Thẻ căn cước bịa, sinh 1950
demo-code-card-1990 = Thẻ căn cước bịa, sinh 1990
demo-code-strange = Mã lạ
demo-dossiers-source = Một cửa điện tử (mẫu)
demo-receipts = Giấy hẹn mẫu của hồ sơ bịa
demo-receipts-note = Tra cứu ở { $lookup } hoặc { $phone } bằng mã và 6 số, hoặc quét giấy hẹn ở máy lấy số ảo. Trạng thái tự đổi, và nguồn thỉnh thoảng không trả lời.
demo-receipts-phone = /dossiers
demo-receipts-code = Mã hồ sơ
demo-receipts-digits = 6 số cuối
demo-receipts-status = Trạng thái lúc mở trang
demo-receipts-scan = Quét giấy hẹn này
demo-receipts-none = Nguồn hồ sơ mẫu chưa trả lời: hãy tải lại trang sau giây lát.
demo-key-open = Mở quầy
demo-key-pause = Tạm dừng
demo-key-next = Tiếp theo
demo-key-recall = Gọi lại
demo-key-start = Bắt đầu
demo-key-finish = Xong
demo-key-no_show = Vắng
demo-key-park = Tạm ra
demo-key-enter = Nhập
demo-key-clear = Xóa
demo-unreachable = Máy chủ không trả lời. Đang nối lại.
demo-signed-out = Phiên đăng nhập đã hết. Hãy tải lại trang.
demo-refused-unknown_ticket = Hôm nay không có số này.
demo-refused-port_taken = Một chương trình khác đang giữ cổng của thiết bị này. Hãy tắt nó hoặc thử lại sau.
demo-refused-other = Không làm được: { $reason }

## Demo: the mailbox
demo-mailbox-passphrase = Cụm mật khẩu của hòm thư góp ý trong bản chạy thử: { $passphrase }
demo-mailbox-hours = Đề nghị bộ phận tiếp nhận mở cửa thêm sáng thứ bảy cho người đi làm cả tuần.
demo-mailbox-chairs = Sảnh chờ thiếu ghế cho người cao tuổi, nhất là đầu giờ sáng thứ hai.
demo-mailbox-conduct = Cán bộ trả lời cộc lốc khi tôi hỏi lại về giấy tờ còn thiếu.
demo-mailbox-answer = Cảm ơn ông/bà. Chúng tôi đã kê thêm sáu ghế gần cửa chính từ tuần này.
demo-mailbox-summary = Người dân đề nghị thêm chỗ ngồi; cơ quan đã kê thêm sáu ghế gần cửa chính.

## Kiosk: the page's name, and its head
kiosk-page-title = Lấy số – { $kiosk }
kiosk-needs-script = Máy lấy số này chưa chạy được: trình duyệt tắt JavaScript. Mời đến máy khác hoặc bàn hướng dẫn để lấy số.
# The button that leads to this language.
kiosk-language = Tiếng Việt
kiosk-hold-note = Giữ ngón tay để nghe
# A finger was held for long: one large button for what a tap does.
kiosk-held-take = Lấy số này
kiosk-held-choose = Chọn nút này

## Kiosk: choosing a field
kiosk-choose = Chạm vào lĩnh vực để lấy số
kiosk-choose-nothing = Hiện chưa lấy số được
kiosk-scan-hint = Có phiếu hoặc giấy hẹn? Đưa mã vào máy quét.
kiosk-scan-card = Đã đọc thẻ. Thông tin trên thẻ không được lưu.
kiosk-priority-chosen = Đã chọn ưu tiên. Mời chọn lĩnh vực bên dưới.
kiosk-large-print = Chữ to
# For a wheelchair: all buttons in the lower part of an upright screen.
kiosk-low = Hạ thấp
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

## Kiosk: the arrows of a list that one page cannot hold
kiosk-pages-back = Trang trước
kiosk-pages-fields = Còn { $count } lĩnh vực
kiosk-pages-procedures = Còn { $count } việc

## Kiosk: nobody has touched it for a while, and something is half chosen
kiosk-still-there = Ông/bà còn ở đây không?
kiosk-still-there-text = Nếu không ai chạm, máy bắt đầu lại từ đầu sau { $seconds } giây.
kiosk-still-there-yes = Tôi còn ở đây

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
# Counters of one part of the hall.
kiosk-counters-zone = Quầy { $list } – { $zone }
kiosk-counters-unknown = Xem số quầy trên màn hình
kiosk-ahead = { $count ->
    [0] Không có ai chờ trước
   *[other] { $count } người chờ trước
}
# Who waits ahead, and how long that takes.
kiosk-ahead-and-wait = { $ahead } · { $wait }
# A time of day, such as 9:40.
kiosk-call-time = Có thể được gọi từ khoảng { $time }
kiosk-missed = Lỡ lượt gọi? Xin giữ số này và báo cán bộ, không phải lấy số mới.
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

## Lookup screen: the head, the foot, and where one begins
lookup-page-title = Tra cứu – { $screen }
lookup-languages = Ngôn ngữ
lookup-foot = Chuyển trang
lookup-home = Về trang đầu
lookup-cut = Mất kết nối máy chủ. Màn hình này sẽ tự chạy lại; trong lúc chờ, xin hỏi cán bộ hướng dẫn.
lookup-heading = Ông/bà cần tìm hiểu việc gì?
lookup-dossiers = Tra cứu hồ sơ đã nộp
lookup-mailbox = Góp ý, phản ánh

## Lookup screen: giving a number for a procedure, and asking a person
lookup-back = Quay lại
lookup-search-open = Gõ điều ông/bà cần, ví dụ: làm giấy khai sinh
lookup-take = Lấy số làm việc này
lookup-take-printed = Phiếu in ra ở { $kiosk }, có ghi giấy tờ cần mang.
lookup-take-at = Phiếu in ra ở { $kiosk }.
lookup-take-elsewhere = Muốn lấy số, mời ông/bà đến máy lấy số.
lookup-phone = Quét bằng điện thoại để mang trang này về
lookup-getting = Đang lấy số, xin chờ
lookup-number = Số của ông/bà
lookup-number-paper = Mời lấy phiếu ở { $kiosk }
lookup-number-no-paper = Hãy ghi lại hoặc chụp ảnh số này
lookup-number-code = Quét bằng điện thoại để giữ số và xem lượt của mình
lookup-number-done = Tôi đã có số
lookup-no-number = Chưa lấy được số
lookup-unreached = Máy chủ không trả lời. Nếu phiếu vẫn in ra thì phiếu có giá trị. Nếu không, xin chạm lại hoặc hỏi cán bộ.
lookup-fault = Máy gặp lỗi. Xin chạm lại sau ít giây, hoặc hỏi cán bộ.
lookup-slow = Máy vừa cấp một số. Xin chờ { $seconds } giây rồi chạm lại.
lookup-closed = Lĩnh vực này hiện không cấp số. Xin hỏi cán bộ.
lookup-online = Tôi sẽ nộp trực tuyến
lookup-online-thanks = Cảm ơn ông/bà. Không cần lấy số.
lookup-online-where = Nộp tại Cổng Dịch vụ công quốc gia: quét mã này bằng điện thoại.
lookup-online-or-counter = Nếu muốn, ông/bà vẫn lấy số và nộp tại quầy.
lookup-slip = In tờ này mang về
lookup-slip-printing = Đang in, xin chờ
lookup-slip-ready = Mời lấy tờ in ở { $printer }
lookup-slip-failed = Chưa in được tờ này
lookup-slip-photograph = Xin chụp ảnh mã này bằng điện thoại để mang trang này về, hoặc hỏi cán bộ.
lookup-slip-trouble = Máy in hết giấy hoặc gặp lỗi. Cán bộ đã được báo.
lookup-slip-unsure = Máy in chưa trả lời. Nếu giấy không ra, xin dùng mã này.
lookup-slip-full = Máy vừa in nhiều tờ và phải nghỉ một lát.
lookup-slip-unreached = Máy chủ không trả lời. Mã này chỉ mở được khi máy chủ chạy lại.
lookup-read = Đọc trang này
lookup-read-waits = Đang chuẩn bị
lookup-read-stop = Dừng đọc
lookup-read-fails = Chưa đọc được
lookup-help = Tôi cần người giúp
lookup-help-text = Xin hỏi cán bộ hướng dẫn ở sảnh. Ông/bà cũng có thể đến thẳng quầy của lĩnh vực gần nhất với việc của mình.
lookup-help-counters = Quầy { $list }
lookup-help-none = chưa có quầy

## Procedures: finding one, at a lookup screen and on a phone
procedure-title = Cần giấy tờ gì?
procedure-list-title = Thủ tục – { $office }
procedure-languages = Ngôn ngữ
procedure-search = Ông/bà cần làm gì?
procedure-search-hint = không cần gõ dấu
procedure-search-button = Tìm
procedure-found-count = { $count ->
    [0] Không có thủ tục nào
   *[other] { $count } thủ tục
}
procedure-maybe = Có phải ông/bà cần…?
procedure-far = Chưa thấy đúng thủ tục này. Có phải ông/bà cần…?
procedure-none = Chưa có thủ tục nào để hiện ở đây
procedure-gone = Thủ tục này không còn, hoặc mã không đúng
procedure-elsewhere = Không làm ở đây
procedure-left-out = Còn { $count } thủ tục nữa: xin gõ tên việc cần làm để tìm.
procedure-help = Tôi cần người giúp
procedure-help-phone = Không thấy việc mình cần? Xin hỏi cán bộ hướng dẫn khi đến.
procedure-events = Việc trong đời
procedure-fields = Theo lĩnh vực
procedure-event-birth = Sinh con
procedure-event-wedding = Cưới
procedure-event-death = Người thân mất
procedure-event-land = Mua đất
procedure-event-shop = Mở quán

## Procedures: what one asks for
procedure-papers = Giấy tờ cần mang
procedure-originals = { $count } bản chính
procedure-copies = { $count } bản sao
procedure-form = Mẫu đơn: quét bằng điện thoại để lấy
procedure-form-named = Mẫu: { $form }
procedure-facts = Thời gian, tiền và căn cứ
procedure-time = Giải quyết trong
procedure-days = { $count } ngày làm việc
procedure-cutoff = Nộp sau { $time } thì tính sang ngày làm việc tiếp theo.
procedure-fee = Phí, lệ phí
procedure-online = Nộp trực tuyến
procedure-online-full = Nộp trực tuyến được toàn bộ: không cần lấy số. Ai muốn vẫn nộp tại quầy.
procedure-online-part = Nộp trực tuyến được một phần; phần còn lại làm tại quầy.
procedure-portal = Cổng Dịch vụ công quốc gia
procedure-basis = Căn cứ pháp lý
procedure-valid-from = Áp dụng từ
procedure-source = Nguồn
procedure-checked-at = kiểm tra ngày { $day }
procedure-code = Mã thủ tục
procedure-counters = Quầy { $list }
procedure-unknown = chưa rõ: xin hỏi cán bộ
procedure-unsure = Chưa chắc chắn
procedure-unsure-these = Chưa chắc chắn, xin hỏi cán bộ
procedure-unsure-all = xin hỏi cán bộ trước khi chuẩn bị giấy tờ.
procedure-change = Sắp thay đổi
procedure-changes = Từ ngày { $day } thủ tục này thay đổi:
procedure-ends = Từ ngày { $day } thủ tục này không còn.
procedure-in-vietnamese = Nội dung bằng tiếng Việt.
procedure-back = Quay lại
procedure-others = Thủ tục khác
procedure-to-bring = Giấy tờ cần mang
## Rating: the tablet at a counter, and what may be answered; the phone says the answers, too
rating-page-title = Đánh giá – Quầy { $counter }
rating-counter = Quầy { $counter }
rating-languages = Ngôn ngữ
rating-needs-script = Trang này cần JavaScript. Muốn đánh giá, xin quét mã QR trên phiếu.
rating-idle = Mời bạn đánh giá khi xong việc
rating-idle-text = Xong việc tại quầy, số phiếu của bạn sẽ hiện ở đây. Không ghi tên ai.
rating-cut = Máy đang mất kết nối. Muốn đánh giá, xin quét mã QR trên phiếu.
rating-turn = Phiếu { $label } – Quầy { $counter } đã xong
rating-question = Bạn có hài lòng với việc phục vụ không?
# The three words of the official form, in its order (TT 01/2018/TT-VPCP).
rating-level-unhappy = Không hài lòng
rating-level-satisfied = Hài lòng
rating-level-very_satisfied = Rất hài lòng
rating-decline = Không đánh giá
rating-why = Điều gì chưa tốt? Có thể chọn nhiều điều, hoặc bỏ qua.
rating-cause-waited_long = Phải chờ lâu
rating-cause-unclear_guidance = Hướng dẫn chưa rõ
rating-cause-came_again = Phải đi lại nhiều lần
rating-cause-conduct = Thái độ của cán bộ
rating-send = Gửi
rating-thanks = Cảm ơn bạn!
rating-thanks-text = Đã nhận đánh giá của phiếu { $label }.
rating-already = Phiếu { $label } đã có đánh giá
rating-already-text = Mỗi phiếu chỉ nhận một đánh giá. Cảm ơn bạn.
rating-over = Không nhận được đánh giá này
rating-over-text = Phiếu { $label } đã hết lượt đánh giá trên máy này. Xin quét mã QR trên phiếu để đánh giá bằng điện thoại.

## Rating: on a ticket's page, until the end of the next day on which the office works
rating-phone-until = Đánh giá được đến hết ngày { $date }. Không ghi tên ai; cán bộ chỉ thấy con số cộng lại.
rating-phone-why = Nếu không hài lòng, điều gì chưa tốt? Không bắt buộc.
rating-phone-given = Đã nhận đánh giá. Cảm ơn bạn!
rating-refused-already_rated = Phiếu này đã có đánh giá. Mỗi phiếu chỉ nhận một đánh giá.
rating-refused-rating_over = Phiếu này đã hết hạn đánh giá.
rating-refused-not_rated = Phiếu này hiện không đánh giá được. Xin tải lại trang.
rating-refused-other = Chưa nhận được đánh giá. Xin thử lại.
rating-refused-unreached = Mất kết nối: chưa biết đã nhận đánh giá chưa. Xin thử lại; gửi hai lần vẫn chỉ tính một.
## Dossier: what each status says, and what to do next. Read at lookup screens and on phones
dossier-status-registered = Hồ sơ đã gửi, chưa được tiếp nhận.
dossier-status-registered-next = Xin chờ tin của cơ quan, chưa cần đến.
dossier-status-accepted = Hồ sơ đã được tiếp nhận.
dossier-status-accepted-next = Chưa cần đến trước ngày hẹn trả.
dossier-status-not-accepted = Hồ sơ không được tiếp nhận.
dossier-status-not-accepted-next = Xem lý do trên phiếu từ chối. Cần hỏi thêm, xin lấy số hoặc đến bàn hướng dẫn.
dossier-status-in-progress = Hồ sơ đang được giải quyết.
dossier-status-in-progress-next = Chưa cần đến trước ngày hẹn trả.
dossier-status-papers-missing = Cần bổ sung giấy tờ.
dossier-status-papers-missing-next = Xem phiếu yêu cầu bổ sung, mang đủ giấy tờ rồi lấy số ở lĩnh vực đã nộp.
dossier-status-fees-due = Cần nộp phí, thuế.
dossier-status-fees-due-next = Nộp theo thông báo và giữ biên lai.
dossier-status-withdrawn = Người nộp đã xin rút hồ sơ.
dossier-status-withdrawn-next = Nếu không phải quý khách yêu cầu, xin báo ngay cán bộ.
dossier-status-stopped = Hồ sơ đã dừng giải quyết.
dossier-status-stopped-next = Xem văn bản thông báo. Cần hỏi thêm, xin lấy số hoặc đến bàn hướng dẫn.
dossier-status-finished = Đã có kết quả.
dossier-status-finished-next = Mang giấy hẹn và giấy tờ tùy thân đến lấy số trả kết quả.
dossier-status-returned = Kết quả đã được trả.
dossier-status-returned-next = Nếu chưa nhận được, xin báo cán bộ.
dossier-status-unknown = Trạng thái đang được cập nhật.
dossier-status-unknown-next = Xin hỏi cán bộ ở quầy hoặc bàn hướng dẫn.

## Dossier: dates, steps, and how sure all of it is
dossier-received = Ngày nhận: { $day }
dossier-step = Bước { $at } trên { $of }
dossier-due = Hẹn trả: { $day }
dossier-due-may-move = Ngày hẹn trả ghi trước đây là { $day }; ngày này có thể đổi vì hồ sơ còn thiếu: xin hỏi cán bộ.
dossier-no-due = Hệ thống chưa cho biết ngày hẹn trả: xin xem giấy hẹn.
dossier-overdue = Cơ quan đã quá hẹn { $days } ngày làm việc.
dossier-reckoning = Cách tính ngày hẹn
dossier-reckoning-days = Từ ngày { $received } (không tính) đến ngày { $due } là { $days } ngày làm việc theo lịch của nơi này.
dossier-reckoning-usual = Không tính { $count } ngày nghỉ hằng tuần.
dossier-reckoning-off = Không tính { $day }: { $reason }.
dossier-told = { $named ->
    [no] Theo hệ thống hồ sơ, lúc { $time }
   *[yes] Theo hệ thống { $source }, lúc { $time }
}
dossier-old = Số liệu có thể đã cũ: xin hỏi lại cán bộ trước khi đi xa.
dossier-interrupted = { $named ->
    [no] Hệ thống hồ sơ đang gián đoạn từ { $time }.
   *[yes] Hệ thống { $source } đang gián đoạn từ { $time }.
}
dossier-digitised = Bản số hóa của kết quả
dossier-digitised-scan = Quét bằng điện thoại để mở bản số hóa
dossier-digitised-open = Mở bản số hóa

## Dossier: the page where one asks for it
dossier-page-title = Tra cứu hồ sơ – { $office }
dossier-heading = Tra cứu hồ sơ
dossier-scan = Có giấy hẹn? Đưa mã trên giấy vào máy quét, hoặc gõ mã hồ sơ.
dossier-type = Gõ mã hồ sơ trên giấy hẹn.
dossier-code = Mã hồ sơ
dossier-code-hint = Chữ hoa hay thường, có dấu chấm hay không đều được.
dossier-digits = 6 số cuối của điện thoại hoặc giấy tờ đã khai khi nộp
dossier-find = Tra cứu
dossier-by-day = Không nhớ đủ mã? Tra theo ngày nộp
dossier-day = Ngày nộp (ngày tháng năm, như 22-11-2026)
dossier-number = 4 số cuối của mã
dossier-privacy = Trang này không hiện tên ai. Chỉ người có mã và 6 số cuối, hoặc giấy hẹn, mới tra được.
dossier-again = Tra hồ sơ khác
dossier-done = Xong, xóa màn hình
dossier-unreachable = Máy chủ chưa trả lời. Xin thử lại sau giây lát.
dossier-link = Tra cứu hồ sơ

## Dossier: why there is no answer, and what to do about it, by the code of the refusal
dossier-refused-no_such_dossier = Không tìm thấy hồ sơ với mã và số này.
dossier-refused-no_such_dossier-next = Xin xem lại mã và 6 số cuối, hoặc hỏi cán bộ ở quầy.
dossier-refused-whole_code_needed = Có nhiều hồ sơ cùng ngày và số này.
dossier-refused-whole_code_needed-next = Xin gõ cả mã hồ sơ trên giấy hẹn.
dossier-refused-at_counter_only = Hồ sơ này đã bị thử sai nhiều lần hôm nay.
dossier-refused-at_counter_only-next = Xin mang giấy hẹn đến quầy, hoặc thử lại vào ngày mai.
dossier-refused-slow_down = Đã có nhiều lần thử chưa đúng.
dossier-refused-slow_down-next = { $minutes ->
   *[other] Xin thử lại sau { $minutes } phút, hoặc hỏi cán bộ ở quầy.
}
dossier-refused-invalid_request = Chưa đủ hoặc chưa đúng dạng.
dossier-refused-invalid_request-next = Cần mã hồ sơ và đủ 6 chữ số cuối; ngày viết như 22-11-2026.
dossier-refused-no_dossier_source = Nơi này chưa tra cứu được hồ sơ.
dossier-refused-no_dossier_source-next = Xin hỏi cán bộ ở quầy hoặc bàn hướng dẫn.
dossier-refused-trial_runs = Đang thử thiết bị: tạm chưa tra cứu được.
dossier-refused-trial_runs-next = Xin thử lại sau, hoặc hỏi cán bộ.

## Dossier: a receipt scanned at a kiosk when there is nothing to be collected yet
dossier-no-number-not_ready-title = Hồ sơ chưa có kết quả
dossier-no-number-not_ready-text = Chưa cần lấy số: xin đến vào ngày hẹn trả.
dossier-no-number-not_ready-first = Hẹn trả: { $day }
dossier-no-number-overdue-title = Hồ sơ đã quá hẹn mà chưa có kết quả
dossier-no-number-overdue-text = Xin lỗi quý khách. Xin hỏi cán bộ, hoặc chạm Đóng rồi chạm vào lĩnh vực để lấy số.
dossier-no-number-papers_missing-title = Hồ sơ cần bổ sung giấy tờ
dossier-no-number-papers_missing-text = Mang đủ giấy tờ theo phiếu yêu cầu, rồi lấy số ở lĩnh vực đã nộp.
dossier-no-number-fees_due-title = Cần nộp phí, thuế trước
dossier-no-number-fees_due-text = Nộp theo thông báo, giữ biên lai, rồi trở lại nhận kết quả.
dossier-no-number-no_result-title = Hồ sơ này không có kết quả để trả
dossier-no-number-no_result-text = Xem thông báo đã gửi. Cần hỏi thêm, chạm Đóng rồi chạm vào lĩnh vực để lấy số.
dossier-no-number-returned-title = Kết quả của hồ sơ này đã được trả
dossier-no-number-returned-text = Nếu chưa nhận được, xin báo cán bộ.
## Kiosk: whoever booked a time takes the number. A phone's page names the first button, too.
kiosk-booked-open = Tôi đã đặt lịch
kiosk-booked = Nhận số theo lịch đã đặt
kiosk-booked-digits = Nhập 6 số cuối của thẻ căn cước
kiosk-booked-year = Nhập năm sinh
kiosk-booked-scan = Có mã QR của lịch hẹn? Đưa mã vào máy quét trước.
kiosk-booked-erase = Xóa
kiosk-booked-next = Tiếp tục
kiosk-booked-refused-none-title = Không tìm thấy lịch hẹn hôm nay
kiosk-booked-refused-none-text = Xin kiểm tra lại các số đã nhập. Không có lịch hẹn vẫn lấy số được: chạm vào lĩnh vực.
kiosk-booked-refused-not_yet-title = Chưa đến giờ nhận số
kiosk-booked-refused-not_yet-text = Nhận số theo lịch từ { $time }. Xin quay lại máy này khi đó.
kiosk-booked-refused-too_late-title = Đã quá giờ hẹn
kiosk-booked-refused-too_late-text = Lịch hẹn không còn. Xin chạm vào lĩnh vực để lấy số.
kiosk-booked-refused-illegal_booking_move-title = Lịch này không nhận số được nữa
kiosk-booked-refused-illegal_booking_move-text = Lịch đã nhận số, đã hủy, hoặc chưa đặt xong. Xin chạm vào lĩnh vực để lấy số, hoặc hỏi cán bộ.
kiosk-booked-refused-marks_lost-title = Máy không nhận ra lịch hẹn
kiosk-booked-refused-marks_lost-text = Xin đưa mã của lịch hẹn cho cán bộ xem.
kiosk-booked-refused-slow_down-title = Đã nhập sai nhiều lần
kiosk-booked-refused-slow_down-text = Xin hỏi cán bộ, hoặc chạm vào lĩnh vực để lấy số.

## Phone: the head and the foot of a ticket's page
phone-your-number = Số của bạn
phone-booked-at = Bạn đã đặt lịch lúc { $time }.
phone-languages = Ngôn ngữ
phone-priority = ƯU TIÊN
phone-updates = Trang tự cập nhật. Xin vẫn chú ý màn hình ở sảnh.
phone-valid-on = Phiếu chỉ có giá trị trong ngày { $date }.
phone-cut-seconds = Mất kết nối. Thông tin từ { $age } giây trước. Đang tự kết nối lại; xin theo dõi màn hình trong sảnh.
phone-cut-minutes = Mất kết nối. Thông tin từ { $minutes } phút trước. Đang tự kết nối lại; xin theo dõi màn hình trong sảnh.
phone-cut-hours = Mất kết nối. Thông tin từ { $hours } giờ { $minutes } phút trước. Đang tự kết nối lại; xin theo dõi màn hình trong sảnh.

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
phone-you = Bạn
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

## Phone: letting others pass, for who is late. One may do so once.
phone-late = Tôi đến muộn
phone-late-asked = Bạn sẽ lùi lại { $places } lượt, chờ { $wait }. Chỉ được một lần.
phone-late-asked-unknown = Bạn sẽ lùi lại { $places } lượt, chưa biết phải chờ bao lâu. Chỉ được một lần.
phone-late-yes = Lùi lại { $places } lượt
phone-late-no = Giữ chỗ của tôi
phone-late-close = Đóng
phone-late-done = Bạn đã lùi lượt lúc { $time }. Mỗi số chỉ được lùi một lần.
phone-late-late_used = Bạn đã lùi lượt một lần rồi, không lùi được nữa.
phone-late-nobody_behind = Chưa có ai xếp sau bạn, nên không lùi được.
phone-late-nobody_behind-priority = Chưa có ai thuộc diện ưu tiên như bạn xếp sau bạn, nên không lùi được.
phone-late-near_closing = Sắp hết giờ làm việc: nếu lùi lại, hôm nay có thể không kịp đến lượt bạn. Số của bạn giữ nguyên chỗ cũ.
phone-late-called = Không lùi được nữa: số của bạn đang được gọi. Mời bạn đến quầy.
phone-late-refused = Không lùi được nữa: số của bạn vừa đổi trạng thái. Hãy xem lại trang này.
phone-late-unreached = Mất kết nối: chưa biết đã lùi lượt chưa. Hãy thử lại.

## Phone: an address that is no ticket's
phone-unknown = Không tìm thấy phiếu
phone-unknown-text = Hãy quét lại mã trên phiếu. Nếu vẫn không được, phiếu giấy của bạn vẫn có giá trị: xin theo dõi màn hình gọi số.

## Phone: a ticket of a trial hour that is over, and the office's own ticket while one runs
phone-trial-over = Đây là phiếu thử máy
phone-trial-over-text = Giờ thử máy đã kết thúc. Phiếu này không có giá trị và không ai gọi số này. Khi đến làm thủ tục, xin lấy số mới tại máy.
phone-trial-runs = Trung tâm đang thử máy
phone-trial-runs-text = Ngoài giờ làm việc, trung tâm thử máy tối đa một giờ. Phiếu của bạn vẫn được giữ nguyên: xin mở lại trang này sau.

## Bookings: why the office closes a day, as citizens read it on their pages and a manager chooses it
phone-booking-closed-holiday = Nơi này nghỉ ngày đó.
phone-booking-closed-staff = Ngày đó không đủ cán bộ làm việc.
phone-booking-closed-weather = Ngày đó đóng cửa vì thời tiết xấu.
phone-booking-closed-power = Ngày đó mất điện.
phone-booking-closed-system = Ngày đó hệ thống máy tính tạm dừng.
phone-booking-closed-other = Ngày đó đóng cửa vì việc đột xuất.

## Phone: booking a time before coming. { $when } is a time with its day, as phone-booking-at says it.
phone-booking-title = Đặt lịch hẹn
phone-booking-intro = Chọn giờ trước khi đến. Đến nơi, bạn nhận số ở máy lấy số và xếp hàng từ đúng giờ đã đặt. Không đặt lịch vẫn lấy số được như thường.
phone-booking-lost-kiosk = Mất trang lịch hẹn? Cứ đến đúng giờ, chạm «Tôi đã đặt lịch» trên máy lấy số, nhập 6 số cuối của thẻ căn cước và năm sinh.
phone-booking-off = Nơi này không nhận đặt lịch
phone-booking-off-text = Mời bạn đến lấy số ở máy lấy số trong giờ làm việc.
phone-booking-choose-field = Chọn lĩnh vực
phone-booking-choose-day = Chọn ngày
phone-booking-choose-time = Chọn giờ
phone-booking-other-field = Chọn lĩnh vực khác
phone-booking-other-day = Chọn ngày khác
phone-booking-other-time = Chọn giờ khác
phone-booking-morning = Buổi sáng
phone-booking-afternoon = Buổi chiều
phone-booking-day = { $weekday ->
    [mon] thứ Hai, { $day }/{ $month }
    [tue] thứ Ba, { $day }/{ $month }
    [wed] thứ Tư, { $day }/{ $month }
    [thu] thứ Năm, { $day }/{ $month }
    [fri] thứ Sáu, { $day }/{ $month }
    [sat] thứ Bảy, { $day }/{ $month }
   *[sun] Chủ nhật, { $day }/{ $month }
}
phone-booking-at = { $time }, { $day }
phone-booking-free = còn { $count } chỗ
phone-booking-day-full = đã hết chỗ
phone-booking-day-closed = không làm việc
phone-booking-day-off = nghỉ: { $day }
phone-booking-config-closed = Ngày đó nghỉ: { $text }.
phone-booking-day-not_yet = nhận đặt từ { $when }
phone-booking-day-over = đã hết hạn đặt
phone-booking-day-asked = bốc thăm: đăng ký đến { $when }
phone-booking-day-drawn_soon = đang bốc thăm
phone-booking-who = Người sẽ đến
phone-booking-digits = 6 số cuối của thẻ căn cước
phone-booking-year = Năm sinh
phone-booking-privacy = Chỉ để nhận ra đúng người khi đến, nên không chuyển lịch cho người khác được. Nơi này không lưu các số ấy, chỉ lưu một mã tính từ chúng, xóa sau ngày hẹn.
phone-booking-hold = Giữ chỗ này
phone-booking-hold-note = Chỗ được giữ { $minutes } phút để bạn xem lại.
phone-booking-held-text = Chưa xong: chỗ được giữ đến { $time }. Bấm nút dưới đây để đặt.
phone-booking-confirm = Đặt lịch
phone-booking-code = Mã QR của lịch hẹn
phone-booking-number = Mã lịch hẹn { $code }
phone-booking-come = Đến từ { $from } đến { $until }: đưa mã này vào máy lấy số, hoặc chạm «Tôi đã đặt lịch» trên máy.
phone-booking-keep = Hãy lưu hoặc chụp lại trang này. Ai có mã này đều hủy được lịch.
phone-booking-here = Nhận số ngay tại đây
phone-booking-here-text = Bạn đang ở trong sảnh: nhập các số đã dùng khi đặt lịch. Số hiện trên điện thoại, không cần phiếu giấy.
phone-booking-here-yes = Nhận số
phone-booking-here-soon = Bạn đang ở trong sảnh. Từ { $time }, mở lại trang này để nhận số ngay trên điện thoại, hoặc nhận ở máy lấy số.
phone-booking-here-wifi = Ở trong sảnh, hãy nối Wi-Fi của nơi này rồi mở lại trang này để nhận số ngay trên điện thoại.
phone-booking-ticket = Xem số của bạn
phone-booking-here-not_yet = Chưa đến giờ nhận số. Nhận được từ { $when }.
phone-booking-here-too_late = Đã quá giờ hẹn. Bạn vẫn lấy số được ở máy lấy số như thường.
phone-booking-here-wrong_person = Các số này không phải của người đã đặt lịch. Xin nhập lại.
phone-booking-here-marks_lost = Máy không nhận ra lịch hẹn. Xin đưa trang này cho cán bộ xem.
phone-booking-here-not_in_hall = Chỉ nhận số bằng điện thoại ở trong sảnh. Hãy nối Wi-Fi của nơi này rồi thử lại, hoặc nhận số ở máy lấy số.
phone-booking-here-field_closed = Lĩnh vực này đang không nhận số. Xin hỏi cán bộ.
phone-booking-here-slow_down = Đã nhập sai nhiều lần. Hãy chờ năm phút, nhận số ở máy lấy số, hoặc hỏi cán bộ.
phone-booking-calendar = Thêm vào lịch của điện thoại
phone-booking-calendar-title = Lịch hẹn: { $field }
phone-booking-calendar-notes = Đến trước giờ hẹn 15 phút là sớm nhất. Mang thẻ căn cước và giấy tờ cần có.
phone-booking-told-ask = Báo cho tôi nếu ngày này đóng cửa
phone-booking-told-ask-text = Cho biết địa chỉ thư điện tử. Nơi này gửi một mã đến đó để biết thư là của bạn.
phone-booking-told-code = Nhập mã vừa gửi
phone-booking-told-code-text = Đã gửi một mã 6 số đến { $contact }. Mã dùng được trong 10 phút.
phone-booking-told-kept = Đã ghi địa chỉ thư
phone-booking-told-kept-text = Nếu ngày này đóng cửa, nơi này gửi thư đến { $contact }. Mất trang lịch hẹn thì tìm lại được bằng địa chỉ này.
phone-booking-lost-ask = Tôi mất trang lịch hẹn
phone-booking-lost-ask-text = Nhập địa chỉ thư điện tử đã cho biết khi đặt lịch. Nơi này gửi một mã đến đó. Chưa cho biết địa chỉ thì đến máy lấy số, chạm «Tôi đã đặt lịch».
phone-booking-lost-code = Nhập mã vừa gửi
phone-booking-lost-code-text = Nếu { $contact } có lịch hẹn, một mã 6 số đã được gửi đến đó. Mã dùng được trong 10 phút.
phone-booking-lost-found = Lịch hẹn của bạn
phone-booking-lost-none = Không còn lịch hẹn nào từ hôm nay.
phone-booking-mail = Địa chỉ thư điện tử
phone-booking-mail-note = Địa chỉ được mã hóa, chỉ dùng cho việc này và xóa sau ngày hẹn.
phone-booking-send-code = Gửi mã
phone-booking-once = Mã 6 số trong thư
phone-booking-once-yes = Xác nhận
phone-booking-back = Trở lại
phone-booking-contact-no_contact = Đây không phải là địa chỉ thư điện tử. Xin nhập lại.
phone-booking-contact-too_many_codes = Đã gửi quá nhiều mã. Hãy thử lại sau một giờ, hoặc ngày mai.
phone-booking-contact-wrong_code = Mã không đúng hoặc đã hết hạn. Hãy xem lại thư mới nhất.
phone-booking-contact-slow_down = Đã nhập sai nhiều mã. Hãy chờ mười phút rồi thử lại.
phone-booking-contact-illegal_booking_move = Lịch này không còn chờ đến ngày hẹn, nên không có gì để báo.
phone-booking-cancel = Tôi không đến được
phone-booking-cancel-asked = Hủy lịch này? Chỗ sẽ dành cho người khác.
phone-booking-cancel-yes = Hủy lịch
phone-booking-cancel-until = Hủy được đến { $when }. Hai lần không đến trong 30 ngày thì chỉ lấy số được ở máy.
phone-booking-cancel-over = Đã sát giờ, không hủy được nữa. Không đến thì chỗ tự hết.
phone-booking-again = Đặt lịch khác
phone-booking-choose-other-day = Chọn ngày khác
phone-booking-free-times = Các giờ còn trống gần nhất
phone-booking-state-held = Đang giữ chỗ cho bạn
phone-booking-state-booked = Đã đặt lịch
phone-booking-state-checked_in = Bạn đã nhận số
phone-booking-state-missed = Lịch hẹn đã qua
phone-booking-state-cancelled = Lịch hẹn đã hủy
phone-booking-state-closed = Ngày hẹn này đóng cửa
phone-booking-state-expired = Đã hết thời gian giữ chỗ
phone-booking-text-checked_in = Xin theo dõi số trên phiếu hoặc trên màn hình.
phone-booking-text-missed = Không ai nhận số trong giờ hẹn. Bạn vẫn lấy số được ở máy lấy số như thường.
phone-booking-text-cancelled = Lịch này đã được hủy theo yêu cầu, hoặc do nơi này đóng cửa ngày đó. Bạn có thể đặt lịch khác.
phone-booking-text-closed = Lịch hẹn này không còn. Xin đừng đến vào ngày đó; không ai bị tính là bỏ hẹn. Mời bạn chọn ngày khác.
phone-booking-text-expired = Chỗ đã trả lại. Bạn có thể đặt lịch khác.
phone-booking-unknown = Không tìm thấy lịch hẹn
phone-booking-unknown-text = Hãy mở lại đúng địa chỉ đã lưu, hoặc quét lại mã QR của lịch hẹn.
phone-booking-draw-title = Bốc thăm để công bằng
phone-booking-draw-text = Trước khi nhận đăng ký, máy đã chọn một số bí mật và công bố mã băm của số ấy. Sau khi bốc, số bí mật được công bố: ai cũng tính lại được thứ tự, nên không ai sửa được kết quả. Đăng ký sớm hay muộn đều như nhau.
phone-booking-draw-intro = Ngày này thường hết chỗ trong vài phút, nên chỗ được bốc thăm. Nhận đăng ký đến { $when }.
phone-booking-draw-wanted = Giờ bạn muốn
phone-booking-draw-choice = Giờ muốn thứ { $place }
phone-booking-draw-none = Không chọn
phone-booking-draw-ask = Đăng ký bốc thăm
phone-booking-draw-hash = Mã băm của số bí mật (SHA-256)
phone-booking-draw-seed = Số bí mật, công bố sau khi bốc
phone-booking-draw-lot = Mã thăm của bạn
phone-booking-draw-place = Thứ tự của bạn
phone-booking-draw-place-of = { $place } trên { $count }
phone-booking-asked = Đã đăng ký bốc thăm
phone-booking-asked-text = Kết quả có ngay tại trang này từ { $when }. Hãy lưu hoặc chụp lại trang.
phone-booking-lost = Lần này bạn không được chỗ
phone-booking-lost-text = Các giờ bạn muốn đã hết khi đến lượt thăm của bạn. Bạn vẫn đặt được giờ còn trống, hoặc lấy số ở máy lấy số.
phone-booking-refused-slot_taken = Giờ này vừa hết chỗ. Mời bạn chọn giờ khác.
phone-booking-refused-limit_reached-a_day = Mỗi người đặt được hai lịch một ngày. Bạn đã đặt đủ cho ngày này.
phone-booking-refused-limit_reached-a_field = Bạn đã có lịch hẹn của lĩnh vực này trong ngày đó. Mất trang lịch hẹn thì vẫn đến được: chạm «Tôi đã đặt lịch» trên máy lấy số.
phone-booking-refused-limit_reached-holds = Từ kết nối này đang giữ hai chỗ. Hãy đặt hoặc hủy một chỗ, hoặc chờ hết thời gian giữ.
phone-booking-refused-kiosk_only = Đã hai lần không đến theo lịch trong 30 ngày. Mời bạn lấy số ở máy lấy số.
phone-booking-refused-not_yet = Ngày này chưa nhận đặt. Nhận đặt từ { $when }.
phone-booking-refused-too_late = Đã quá hạn cho việc này. Mời bạn chọn giờ khác, hoặc lấy số ở máy lấy số.
phone-booking-refused-drawn_day = Chỗ của ngày này được bốc thăm. Mời bạn chọn lại ngày để đăng ký.
phone-booking-refused-day_closed = Ngày này vừa đóng, không nhận đặt lịch. Mời bạn chọn ngày khác.
phone-booking-refused-not_drawn = Ngày này không nhận đăng ký bốc thăm nữa. Mời bạn chọn lại ngày.
phone-booking-refused-unknown_slot = Không có giờ này để đặt. Mời bạn chọn giờ khác.
phone-booking-refused-illegal_booking_move = Lịch này vừa đổi trạng thái. Hãy xem lại trang này.
phone-booking-refused-slow_down = Từ kết nối này đã giữ chỗ quá nhiều lần. Hãy thử lại sau một giờ, hoặc đến lấy số ở máy.
phone-booking-refused-invalid_request-card_digits = Hãy nhập đúng 6 chữ số cuối của thẻ căn cước.
phone-booking-refused-invalid_request-birth_year = Hãy nhập năm sinh bằng 4 chữ số.
phone-booking-refused-other = Chưa làm được. Hãy tải lại trang và thử lại.
## Mailbox: its page, where people write to the office
mailbox-page-title = Hòm thư góp ý – { $office }
mailbox-title = Hòm thư góp ý
mailbox-languages = Ngôn ngữ
mailbox-home = Về trang đầu
mailbox-to-ticket = Về phiếu của tôi
mailbox-unreached = Không kết nối được với máy chủ. Những gì đã viết vẫn còn; hãy gửi lại.
mailbox-kind = Ông/bà muốn nói về điều gì?
mailbox-kind-rule = Về quy định, thủ tục, cách phục vụ
mailbox-kind-conduct = Về thái độ, hành vi của cán bộ
mailbox-reads-rule = Người quản lý bộ phận này đọc. Không ai khác đọc nguyên văn; cơ quan chỉ công bố bản tóm tắt tự viết.
mailbox-reads-conduct = Chỉ người quản lý đọc được, bằng cụm mật khẩu riêng: máy chủ, cán bộ quầy và kỹ thuật viên không đọc được. Không công bố nguyên văn.
mailbox-conduct-on-paper = Máy chưa nhận được phản ánh này. Xin viết giấy bỏ vào hòm thư.
mailbox-about-manager = Việc này nói về chính người quản lý
mailbox-text = Nội dung
mailbox-text-note = Từ { $least } đến { $most } ký tự. Không cần ghi tên, số điện thoại hay số căn cước.
mailbox-digits = Ông/bà vừa viết một dãy số dài, giống số điện thoại hoặc số căn cước. Không bắt buộc có số ấy; ai đọc phản ánh sẽ thấy nó.
mailbox-more = Thêm: cách liên hệ, số quầy (không bắt buộc)
mailbox-contact = Cách liên hệ với ông/bà
mailbox-contact-note = Được niêm phong: chỉ người quản lý mở được, và xóa sau 30 ngày kể từ khi trả lời.
mailbox-counter = Việc ở quầy nào?
mailbox-counter-none = Không nêu quầy
mailbox-counter-one = Quầy { $number }
mailbox-link = Cho cơ quan biết phiếu số của tôi
mailbox-send = Gửi
mailbox-where = Muốn viết: mở trang này từ phiếu số của ông/bà (phiếu hôm nay hoặc hôm qua), dùng máy tra cứu, hoặc viết giấy bỏ vào hòm thư.

## Mailbox: why a message was not taken, by the code of the refusal
mailbox-refused-kind = Xin chọn phản ánh về điều gì, rồi gửi lại.
mailbox-refused-place = Ở đây không gửi được. Xin mở trang này từ phiếu số, dùng máy tra cứu, hoặc viết giấy bỏ vào hòm thư.
mailbox-refused-message_length = Nội dung cần từ { $least } đến { $most } ký tự; cách liên hệ từ 3 đến 200 ký tự.
mailbox-refused-too_many_messages-minute = Máy này vừa gửi một phản ánh. Xin chờ một phút rồi bấm Gửi lại.
mailbox-refused-too_many_messages-day = Phiếu này đã gửi đủ ba phản ánh hôm nay. Xin viết giấy bỏ vào hòm thư, hoặc gửi vào ngày mai.
mailbox-refused-mailbox_full = Hôm nay cơ quan đã nhận đủ { $most_a_day } phản ánh. Xin viết giấy bỏ vào hòm thư.
mailbox-refused-for_the_superior = Phản ánh về người quản lý không gửi ở đây, để người ấy không phải là người đọc. Xin gửi đến cấp trên; địa chỉ có tại bảng niêm yết.
mailbox-refused-no_mailbox_key = Máy chưa niêm phong được phản ánh hoặc cách liên hệ. Xin viết giấy bỏ vào hòm thư.
mailbox-refused-ticket_too_old = Phiếu này đã quá ngày. Chỉ gửi được từ phiếu hôm nay hoặc hôm qua; nếu không, xin viết giấy bỏ vào hòm thư.
mailbox-refused-unknown_ticket = Không tìm thấy phiếu này. Xin quét lại mã trên phiếu, hoặc viết giấy bỏ vào hòm thư.
mailbox-refused-illegal_move = Phản ánh vừa đổi trạng thái nên không thêm được nữa. Trạng thái mới ở ngay trên.
mailbox-refused-contest_over = Không đề nghị xem lại được nữa: mỗi phản ánh một lần, trong 15 ngày làm việc kể từ khi có trả lời.
mailbox-refused-not_the_first_writer = Người khác đã gửi đúng nội dung này trước. Mã này chỉ để xem kết quả.

## Mailbox: the receipt, shown once
mailbox-sent = Đã nhận phản ánh của ông/bà
mailbox-receipt-note = Đây là mã biên nhận. Xin chụp ảnh hoặc chép lại: chỉ ai có mã này mới xem được kết quả.
mailbox-receipt-code = Mã QR mở trang kết quả của phản ánh này
mailbox-receipt-once = Mã chỉ hiện một lần, cơ quan không giữ bản nào.
mailbox-look = Xem phản ánh đã gửi: gõ mã biên nhận
mailbox-look-do = Xem
mailbox-no-receipt = Không có phản ánh nào mang mã này
mailbox-no-receipt-text = Xin xem lại từng ký tự của mã biên nhận. Mã không có chữ I, L, O, U.

## Mailbox: how a message stands
mailbox-state-received = Đã nhận
mailbox-state-asked_more = Cơ quan hỏi thêm
mailbox-state-handling = Đang xử lý
mailbox-state-answered = Đã trả lời
mailbox-state-published = Đã trả lời và công bố tóm tắt
mailbox-state-refused = Không thụ lý
mailbox-received = Nhận ngày { $day }
mailbox-due = Hạn: hết ngày { $day }
mailbox-due-late = Quá hạn từ ngày { $day }
mailbox-due-reply = Xin trả lời câu hỏi bên dưới. Không có trả lời, cơ quan quyết định vào ngày { $day }.
mailbox-how-title = Cách tính
mailbox-how = Tính từ ngày { $first } (ngày 0), thêm { $days } ngày làm việc: hết ngày { $last }.
mailbox-how-day = { $day } ({ $why })
mailbox-how-skipped = Ngày không tính: { $days }.
mailbox-how-swapped = Ngày làm bù được tính: { $days }.
mailbox-how-tet = Chưa nhập lịch nghỉ Tết năm { $year } nên hạn còn có thể lùi.
mailbox-steps = Các bước
mailbox-did-receive = Nhận phản ánh
mailbox-did-take_up = Bắt đầu xử lý
mailbox-did-ask_more = Hỏi thêm
mailbox-did-reply = Người viết trả lời
mailbox-did-answer = Trả lời
mailbox-did-publish = Công bố tóm tắt
mailbox-did-refuse = Không thụ lý
mailbox-did-contest = Người viết đề nghị xem lại
mailbox-why-not_ours = không thuộc thẩm quyền của cơ quan này
mailbox-why-not_understood = không đủ rõ để xử lý
mailbox-why-answered_before = đã được trả lời trước đây
mailbox-why-insult_or_advert = xúc phạm hoặc quảng cáo
mailbox-why-court_or_complaint = phải theo đường khiếu nại, tố cáo hoặc tòa án
mailbox-why-no_reply = người viết không trả lời câu hỏi
mailbox-reply = Trả lời câu hỏi của cơ quan
mailbox-reply-note = Nhiều nhất 2.000 ký tự. Ai đọc phản ánh thì đọc phần này.
mailbox-contest = Đề nghị xem lại
mailbox-contest-text = Nếu chưa đồng ý, ông/bà đề nghị xem lại được một lần, trong 15 ngày làm việc.
mailbox-contest-superior = Nếu chưa đồng ý, ông/bà đề nghị xem lại được một lần, trong 15 ngày làm việc, và gửi được cho cấp trên: { $superior }.
mailbox-contest-note = Từ { $least } đến { $most } ký tự.
mailbox-taken = Đã ghi nhận.

## Mailbox: what everybody may read
mailbox-sum = Cơ quan đã trả lời thế nào
mailbox-sum-since = Tính từ ngày { $day }; cập nhật mỗi phút.
mailbox-sum-letters = Phản ánh đã nhận
mailbox-sum-open = Đang xử lý
mailbox-sum-in_time = Trả lời đúng hạn
mailbox-sum-late = Trả lời trễ
mailbox-sum-refused = Không thụ lý
mailbox-sum-overdue = Trả lời quá hạn
mailbox-overdue = { $count ->
    [0] Không có
   *[other] { $count } quá hạn
}
mailbox-sum-oldest = Phản ánh chờ lâu nhất: { $days } ngày làm việc.
mailbox-published = Cơ quan tóm tắt
mailbox-published-note = Do cơ quan viết. Nguyên văn của người dân không bao giờ được công bố.
mailbox-published-none = Chưa có bản tóm tắt nào.

## Phone: the way from a ticket to the mailbox
phone-mailbox = Góp ý cho cơ quan

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
display-old-minutes = { $minutes ->
    [0] Mất kết nối máy chủ từ { $since } (chưa đầy 1 phút) – số liệu có thể đã cũ
   *[other] Mất kết nối máy chủ từ { $since } ({ $minutes } phút) – số liệu có thể đã cũ
}
display-old-hours = Mất kết nối máy chủ từ { $since } ({ $hours } giờ { $minutes } phút) – số liệu có thể đã cũ
display-trial = GỌI THỬ MÀN HÌNH
display-trial-why = chỉ là thử, không gọi ai

## Hall screen: the newest call. Number and counter stand small below, in English.
display-calling = Số đang gọi
display-calling-in = Số đang gọi – { $zone }
display-verb-called = Mời số
display-verb-booked = Hẹn { $time }, mời số
display-verb-there = Đang phục vụ số
display-verb-aged-minutes = Đã gọi { $minutes } phút, mời số
display-verb-aged-hours = Đã gọi hơn { $hours } giờ, mời số
display-where-called = đến quầy
display-where-there = tại quầy
display-counter = Quầy
display-idle = Xin chờ gọi số
display-closed = Hiện không phát số
display-opens = Phát số lại lúc { $time }, { $weekday } { $date }
display-dead = Mất kết nối: xin nghe cán bộ gọi số

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
display-wait-minutes = chờ { $span } phút
display-wait-under-hours = chờ dưới { $hours } giờ
display-wait-hours = chờ { $span } giờ

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

## A device that is not enrolled, and a kiosk or lookup screen that is not there
enrol-title = Chưa đăng ký – { $device }
enrol-kiosk = { $device }: máy chưa được đăng ký
enrol-kiosk-elsewhere = Máy này chưa cấp số được. Xin lấy số tại máy khác hoặc hỏi cán bộ.
enrol-lookup-elsewhere = Máy này chưa tra cứu được. Xin dùng máy khác hoặc hỏi cán bộ.
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
enrol-no-lookup = Không có máy tra cứu này
enrol-no-lookup-name = Không có máy tra cứu tên “{ $name }”
enrol-lookups-none = Cơ quan chưa khai báo máy tra cứu nào: thêm bảng { $table } vào config.toml.
enrol-tablet = Máy đánh giá quầy { $counter }
enrol-tablet-title = Máy đánh giá của quầy { $counter }: chưa được đăng ký
enrol-tablet-elsewhere = Máy này chưa nhận đánh giá được. Xin quét mã QR trên phiếu để đánh giá bằng điện thoại.
enrol-no-tablet = Không có máy đánh giá này
enrol-no-tablet-name = Không có máy đánh giá tên “{ $name }”
enrol-tablet-names = Tên máy đánh giá kết thúc bằng số của quầy:

## Mails that leave by the outbox, by their kind
outbox-subject-once_code = Mã xác nhận
outbox-text-once_code = Mã xác nhận của bạn: { $code }. Dùng được trong { $minutes } phút. Không đưa mã này cho ai.
outbox-subject-booking_closed = Lịch hẹn { $when } không còn
outbox-text-booking_closed = Lịch hẹn { $when }, { $field }, không còn. { $reason } Xin đừng đến vào ngày đó; không ai bị tính là bỏ hẹn. Đặt ngày khác: { $address }
outbox-subject-mailbox_reminder = Hòm thư góp ý: việc đến hạn
outbox-text-mailbox_reminder = Quá nửa thời hạn: { $half_way }. Sắp hết hạn: { $day_before }. Quá hạn: { $overdue }. Xem trang Hòm thư góp ý của người quản lý.
outbox-subject-mailbox_overdue_conduct = Hòm thư góp ý: phản ánh về hành vi quá hạn
outbox-text-mailbox_overdue_conduct = Số phản ánh về hành vi đã quá hạn trả lời: { $overdue }.

## Start page: the head
start-title = { $program } – { $office }
start-what = lấy số, gọi số
start-signed-in = Đang đăng nhập:
start-sign-out = Đăng xuất
start-sign-in = Đăng nhập

## Start page of a demo
start-try = Dùng thử ngay
start-try-text = Lấy một số ở máy lấy số, rồi gọi số đó ở quầy và nhìn màn hình sảnh: mở mỗi nơi trong một thẻ trình duyệt.
start-officer = Cán bộ
start-devices = Thiết bị ảo: máy in, bàn phím, bảng số LED, máy quét

## Start page: the faces
start-kiosks = Máy lấy số
start-kiosks-text = Người dân chọn lĩnh vực và nhận số.
start-kiosks-none = Chưa có máy lấy số trong config.toml.
start-counters = Quầy gọi số
start-counters-text = Cán bộ đăng nhập, gọi người tiếp theo.
start-counters-choose = Chọn quầy của bạn
start-counter = Quầy { $counter }
start-screens = Màn hình sảnh
start-screens-text = Cả sảnh nhìn thấy số được gọi.
start-screens-none = Chưa có màn hình nào trong config.toml. Thêm [[screen]] cho mỗi màn hình (docs/vi/configuration.md), rồi khởi động lại máy chủ.
start-signs = Bảng số trên quầy
start-signs-text = Một bảng số nhỏ trên mỗi quầy.
start-signs-none = Chưa có bảng số nào trong config.toml. Quầy có bảng số thì thêm [[sign]] (docs/vi/configuration.md), rồi khởi động lại máy chủ; không có thì để vậy.
start-sign = Bảng số của quầy { $counter }
start-lookups = Máy tra cứu
start-lookups-text = Người dân xem mỗi thủ tục cần giấy tờ gì, mất bao lâu, bao nhiêu tiền.
start-lookups-none = Chưa có máy tra cứu nào trong config.toml. Có máy thì thêm [[lookup]] (docs/vi/configuration.md), rồi khởi động lại máy chủ; không có thì để vậy.
start-tablets = Máy đánh giá
start-tablets-text = Người dân đánh giá ngay khi xong việc tại quầy.
start-tablet = Máy đánh giá của quầy { $counter }
start-phone = Điện thoại
start-phone-text = Quét mã QR trên phiếu (hoặc trên máy lấy số) để xem còn mấy người phía trước, không cần cài gì.
start-booking = Đặt lịch hẹn
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
# What stands in capitals in a command: a login, a file.
start-typed-login = TÊN-ĐĂNG-NHẬP
start-typed-file = TỆP

## The hall in a page of others, such as the city's portal
widget-title = Đang chờ tại { $office }
widget-open = Đang nhận số
widget-closed = Đang đóng cửa
widget-at = lúc { $time }
widget-field = Lĩnh vực
widget-waiting = Đang chờ
widget-wait = Thời gian chờ
widget-opens = nhận số từ { $time }
widget-gives-none = hiện không nhận số
widget-more = Trang của trung tâm
widget-language = Tiếng Việt
widget-still = Không tự tải lại
widget-moving = Tự tải lại
widget-busy = Nhiều người đang xem. Trang tự tải lại sau ít giây.

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
paper-missed = Lỡ lượt: xin báo cán bộ, không lấy số mới.
paper-today = Phiếu chỉ có giá trị trong ngày.

## Ticket: its paper in a trial hour; the first is said across the whole paper
paper-trial = PHIẾU THỬ
paper-trial-void = Phiếu thử máy, không có giá trị.
paper-trial-missed = Số này không được gọi trong giờ làm việc.
paper-trial-thrown = Xin bỏ phiếu này sau khi thử.

## Slip of what to bring: printed at a lookup screen, without a number
paper-slip = GIẤY TỜ CẦN MANG
paper-slip-no-number = Không phải số thứ tự
paper-slip-documents = Đánh dấu vào ô khi đã có
paper-slip-more = Còn { $count } giấy tờ nữa: xin quét mã bên dưới để xem.
paper-slip-form = có mẫu đơn: quét mã bên dưới
paper-slip-changes = Từ ngày { $day } thủ tục này thay đổi: xin quét mã bên dưới để xem.
paper-slip-place = Nơi nộp
paper-slip-fee = Phí, lệ phí
paper-slip-scan = Quét mã để xem trang này trên điện thoại
paper-slip-as-of = Theo thông tin lúc { $time } ngày { $day }

## Test print of a printer; the second line says in English that it is no ticket
paper-test = IN THỬ
paper-test-no-ticket = Không phải số thứ tự
paper-test-width = Bề rộng in được: { $mm } mm ({ $dots } điểm)
paper-test-edges = Hai vạch ở hai mép phải in đủ; dấu mũ và dấu thanh không được mất nét.
# Below the picture of a virtual printer's slip, so that nobody takes it for real.
paper-virtual = MÁY IN ẢO

## LED sign on a serial port
# At most 8 letters, the width of most signs; one that is too long for a sign becomes dashes.
devices-sign-paused = Tạm đóng

## Questions of the command "new", which writes config.toml. In brackets behind each stands what Enter answers.
new-begin = Mười mấy câu hỏi. Enter: lấy giá trị trong ngoặc vuông. Dấu -: không có. Ctrl-C: thôi, không ghi gì. Mọi điều đều sửa được sau trong tệp.
new-ask-name = 1. Tên cơ quan, như Trung tâm Phục vụ hành chính công phường Hoa Sen
new-ask-agency = 2. Một hoặc hai dòng đầu phiếu, ngăn bằng dấu /
new-ask-address = 3. Địa chỉ IP của máy chủ này trong mạng nội bộ, cho mã QR trên phiếu
new-fields = 4. Lĩnh vực: mỗi lĩnh vực một nút trên máy lấy số, theo thứ tự bạn gõ. Hay gặp:
new-ask-fields = Gõ số hoặc tên, ngăn bằng dấu chấm phẩy, như 1;3;Bảo vệ rừng
new-ask-english = Tên tiếng Anh của { $name }
new-ask-short = Tên ngắn của { $name } cho màn hình sảnh, nhiều nhất { $most } ký tự
new-ask-series = 5. Số trên phiếu: 1 là A001, 2 là 1001
new-ask-counters = 6. Có mấy quầy
new-ask-counter = Quầy { $number } tiếp lĩnh vực nào, như 1,3
new-ask-hours = 7. Giờ làm việc từ thứ hai đến thứ sáu
new-ask-saturday = 8. Giờ làm việc thứ bảy
new-ask-printers = 9. Địa chỉ IP của máy in, mỗi máy lấy số một địa chỉ, ngăn bằng dấu phẩy. Dấu - là máy in chưa có địa chỉ
new-ask-paper = 10. Giấy in rộng bao nhiêu milimét
new-ask-screens = 11. Có mấy màn hình sảnh
new-ask-hall = Màn hình { $number } treo ở sảnh nào (cùng một sảnh thì gõ cùng một tên: chỉ một màn hình nói)
new-ask-signs = 12. Quầy nào có bảng số là một màn hình nhỏ, như 1-4
new-ask-lookups = 13. Có mấy máy tra cứu (màn hình cảm ứng cho biết cần mang giấy tờ gì)
new-printer-silent = Lúc này không có máy in nào trả lời ở { $host }. Máy in đang tắt thì không sao; gõ nhầm thì sửa host trong tệp.
new-why-nothing = Câu này cần một câu trả lời.
new-why-whole = Phải là số từ { $low } đến { $high }.
new-why-own-address = Địa chỉ ấy ở thiết bị nào cũng chỉ chính thiết bị ấy: hãy gõ địa chỉ mà máy khác thấy máy chủ này.
new-why-host = { $answer } không phải là địa chỉ: phải là địa chỉ IP, như 192.168.1.10, hoặc tên máy.
new-why-agency = Nhiều nhất { $most } dòng.
new-why-field = Không có lĩnh vực số { $number } trong danh sách: gõ từ 1 đến { $most }, hoặc gõ tên.
new-why-fields = Phải có từ 1 đến { $most } lĩnh vực.
new-why-no-letter = Tên phải có ít nhất một chữ cái, không thể chỉ có số và dấu.
new-why-twice = Có lĩnh vực được gõ hai lần.
new-why-not-served = Chưa quầy nào tiếp: { $fields }. Mỗi lĩnh vực cần ít nhất một quầy: xin gõ lại.
new-why-hours = { $answer } không phải là giờ làm việc: viết như 7:30-11:30, 13:30-17:00.
new-why-hours-short = { $answer } không được: giờ đóng phải sau giờ mở ít nhất { $minutes } phút.
new-why-hours-order = Buổi sau phải bắt đầu khi buổi trước đã xong.
new-why-paper = Phải là một trong các cỡ { $widths }.
# What kinds of places a ward's office may be of, as they stand in its name; the committee's line on a ticket.
new-agency-kinds = phường|xã|đặc khu|thị trấn
# Words that lead on to the next: a short name, cut off at a word, does not end with one.
new-connecting-words = và|hoặc|của
new-agency = UBND { $place }
# The fields that are offered, and what small screens call them.
new-field-civil = Tư pháp – Hộ tịch
new-short-civil = Tư pháp
new-field-economy = Kinh tế, Hạ tầng và Đô thị
new-short-economy = Kinh tế
new-field-land = Đất đai
new-short-land = Đất đai
new-field-culture = Văn hóa – Xã hội
new-short-culture = Văn hóa
new-field-certifying = Chứng thực
new-short-certifying = Chứng thực
new-field-police = Công an
new-short-police = Công an
new-field-insurance = Bảo hiểm xã hội
new-short-insurance = Bảo hiểm
new-field-business = Đăng ký kinh doanh
new-short-business = Kinh doanh
new-field-tax = Thuế
new-short-tax = Thuế
new-field-results = Trả kết quả
new-short-results = Trả kết quả
new-priority = Ưu tiên
new-priority-who = Người cao tuổi, người khuyết tật, phụ nữ mang thai, người có công
new-kiosk-title = Máy lấy số
new-lookup-title = Máy tra cứu
new-title-screen = Màn hình chính
new-title-hall = Sảnh { $number }
new-holiday-1-1 = Tết Dương lịch
new-holiday-4-30 = Ngày Giải phóng miền Nam
new-holiday-5-1 = Ngày Quốc tế Lao động
new-holiday-9-2 = Quốc khánh
# The remarks in the file.
new-file-head = Tệp khai báo của cơ quan, do lệnh new viết. Sửa bằng trình soạn thảo nào cũng được, rồi gõ mot-cua check và khởi động lại máy chủ. Mọi mục: docs/vi/configuration.md. Chữ và giờ nằm giữa hai dấu ngoặc kép thẳng; số, ngày, true và false thì không. Sau dấu # là ghi chú.
new-file-series = Số trên phiếu: "letter" là A001, mỗi lĩnh vực một letter; "block" là 1001, mỗi lĩnh vực một block.
new-file-address = Địa chỉ mà điện thoại và các thiết bị vào máy chủ.
new-file-hours = Giờ làm việc, mỗi buổi một bảng: mon tue wed thu fri sat sun là thứ hai đến chủ nhật. Máy lấy số phát số trước giờ mở early_min phút, và dừng trước giờ đóng last_ticket_min phút.
new-file-holidays = Ngày nghỉ, mỗi ngày một bảng. Hãy thêm những ngày mỗi năm một khác: Tết Nguyên đán, Giỗ Tổ Hùng Vương, ngày thứ hai của Quốc khánh, ngày nghỉ bù.
new-file-worked = Ngày làm bù: bỏ dấu # ở ba dòng sau và sửa ngày; like là thứ mà ngày ấy làm như vậy.
new-file-fields = Lĩnh vực: mỗi lĩnh vực một nút trên máy lấy số, theo thứ tự này. code đặt rồi thì giữ nguyên. Có thể thêm name_en (tên tiếng Anh), short_name (tên ngắn), examples = ["khai sinh", "kết hôn"] (chữ nhỏ trên nút), và [[field.session]] (giờ riêng). mean_service_s: số giây tiếp một người, ước chừng cho buổi đầu.
new-file-counters = Quầy: số quầy, và code của những lĩnh vực mà quầy tiếp.
new-file-priority = Người được ưu tiên, như trên nút của máy lấy số.
new-file-kiosks = Máy lấy số và máy in. Máy in chưa có địa chỉ là kind = "virtual": phiếu được vẽ thành hình. Có địa chỉ rồi thì ghi kind = "network" và host = "192.168.1.50". Máy in cắm dây: docs/vi/install_more.md.
new-file-screens = Màn hình sảnh. Có màn hình thứ hai thì thêm một bảng, và cho mỗi màn hình một zone: trong các màn hình cùng zone (cùng sảnh) chỉ một cái nói.
new-file-screens-zones = Màn hình sảnh. zone là sảnh treo màn hình: trong các màn hình cùng zone chỉ một cái nói. counters = [1, 2] chỉ hiện những quầy ấy; không ghi là mọi quầy.
new-file-signs = Bảng số trên quầy (một màn hình nhỏ). Bảng số LED và bàn phím nối bằng dây: docs/vi/hardware.md.
new-file-lookups = Máy tra cứu. kiosk-1 là máy lấy số đặt cạnh: phiếu in ra ở đó; bỏ dòng ấy thì máy tra cứu không cấp số.
new-file-rest = Giọng đọc: "bac", "trung" hoặc "nam". Giấy tờ cần mang của từng thủ tục, hệ thống hồ sơ, hẹn giờ trước, hòm thư góp ý: docs/vi/configuration.md.

## Help of the command line
command-about = Một Cửa: xếp hàng ở bộ phận một cửa
command-usage = cách gõ:
command-arguments = phải nêu
command-options = tùy chọn
command-help = hiện phần trợ giúp này
command-choose = có thể gõ
messages-in-english = Thông báo hiện bằng tiếng Anh vì không đọc được các câu tiếng Việt của chúng ({ $why }). Hãy đưa lại các tệp đi kèm chương trình.
command-version = cho biết đây là bản phát hành nào
command-language = ngôn ngữ của trợ giúp và thông báo, đặt trước lệnh; mặc định: theo hệ thống
command-config = tệp của cơ quan; mặc định: config.toml
command-data = thư mục dữ liệu; mặc định: theo config.toml; của bản chạy thử: var-demo
command-for-run = phục vụ một cơ quan
command-run-host = địa chỉ để nghe; mặc định: theo config.toml
command-run-port = cổng; mặc định: theo config.toml
command-run-demo = bản chạy thử: người dân và cán bộ giả, mật khẩu ai cũng biết
command-run-speed = nhịp của bản chạy thử; 0: mọi người đứng yên
command-for-new = hỏi mười mấy câu rồi viết tệp khai báo của một cơ quan
command-new-file = tệp sẽ viết; chưa được có sẵn
command-for-check = kiểm tra tệp cấu hình; không thay đổi gì
command-for-backup = sao lưu dữ liệu trong khi máy chủ chạy
command-backup-file = tệp sao lưu sẽ tạo; chưa được có sẵn
command-for-restore = đưa một bản sao lưu vào chỗ của dữ liệu; dữ liệu cũ được giữ lại
command-restore-file = bản sao lưu
command-for-accept-loss = đi tiếp mà không có phần dữ liệu đã mất hẳn
command-for-clock = xem đồng hồ của máy chủ
command-for-clock-show = cho biết ngày của đồng hồ có thể đúng không
command-for-clock-accept = xác nhận ngày của đồng hồ là đúng khi máy chủ nghi ngờ
command-for-voice = xem giọng nói của sảnh
command-for-voice-check = cho biết tệp tiếng nào trong thư mục còn thiếu hoặc không dùng được
command-voice-folder = ví dụ voices/lan
command-voice-language = tiếng được nói trong đó; mặc định: vi
command-voice-dialect = giọng được nói trong đó; mặc định: bac
command-for-device = đăng ký, liệt kê, thu hồi thiết bị
command-for-device-add = đăng ký một hoặc mọi thiết bị: in mã và địa chỉ để mở
command-for-device-list = liệt kê mọi thiết bị
command-for-device-revoke = làm cho mã của một thiết bị mất hiệu lực ngay
command-device-name = tên thiết bị, ví dụ kiosk-1
command-device-role = thiết bị ấy là gì
command-device-all = mọi thiết bị mà config.toml nêu và chưa đăng ký: in một tờ có tên và địa chỉ của từng thiết bị
command-device-tablets = cùng với --all: cả máy đánh giá ở các quầy này, ví dụ 1,2
command-device-anyway = cả khi config.toml không có tên ấy
command-for-officer = thêm, liệt kê, đổi, khóa người, cấp lại mật khẩu
command-for-officer-add = thêm một người: in mật khẩu dùng một lần
command-for-officer-change = đổi quyền của một người, có hiệu lực ngay
command-for-officer-list = liệt kê mọi người
command-for-officer-disable = không cho một người đăng nhập nữa, có hiệu lực ngay
command-for-officer-reset = in mật khẩu mới dùng một lần
command-officer-login = tên đăng nhập của người ấy
command-officer-role = người ấy làm gì: officer gọi số ở quầy; manager (quản lý) xem và điều hành cả cơ quan; admin (quản trị) như manager, cho kỹ thuật viên
command-officer-counters = ví dụ 4,5; mặc định: mọi quầy
command-officer-counters-or-all = ví dụ 4,5, hoặc all là mọi quầy
command-officer-may-choose = được chọn số để gọi không theo thứ tự
command-officer-no-choose = không được chọn nữa
command-for-mailbox = khóa của hòm thư góp ý: tạo, khôi phục
command-for-mailbox-init = tạo khóa: hỏi cụm mật khẩu hai lần, in mã khôi phục một lần
command-for-mailbox-recover = đổi cụm mật khẩu bằng mã trên tờ khôi phục
command-mailbox-anew = cả khi đã có khóa; những gì niêm phong trước đây vẫn mở bằng cụm mật khẩu hoặc tờ khôi phục cũ
