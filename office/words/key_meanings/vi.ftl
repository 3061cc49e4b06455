### Tiếng Việt: what each table and key of config.toml means, for docs/vi/configuration.md. The English stands with the key.
### A name is the key's path with dashes: hours.session.opens is hours-session-opens.

## The heads of the document's tables
reference-key = mục
reference-allowed = phải là
reference-default = mặc định
reference-needed = phải có
reference-whole-needed = Phải có
reference-may-lack = Có thể bỏ

## The office and its machine
office = Chính bộ phận một cửa
office-name = Tên cơ quan, hiện trên mọi trang
office-agency = Các dòng ở đầu phiếu
office-time_zone = Giờ địa phương của cơ quan; số bắt đầu lại lúc nửa đêm theo giờ ấy
office-series = Số trông thế nào: `letter` là B012, `block` là 2012
server = Máy tính chạy chương trình
server-host = Địa chỉ mà máy chủ nghe; 0.0.0.0 là mọi cổng mạng
server-port = Cổng TCP mà máy chủ nghe
server-address = Phần đầu của mã QR trên phiếu; `""` là địa chỉ mà máy lấy số đã dùng
server-data = Thư mục của số và nhật ký, nằm trong thư mục mà máy chủ khởi động
server-sign_in_failures = Sau bấy nhiêu lần sai mật khẩu, tài khoản phải đợi
server-sign_in_window_s = Đếm những lần sai ấy trong bấy nhiêu giây
server-certificate = Chứng thư của cơ quan; có nó thì máy chủ dùng https thay cho http
server-private_key = Khóa của chứng thư; không ai khác trên máy được đọc

## Voice, sentences and notices
voice = Sảnh được mời bằng giọng nào
voice-folder = Thư mục tiếng do cơ quan tự thu; `""` là giọng được tạo khi cài đặt
voice-dialect = Giọng: `bac` bắc, `trung` trung, `nam` nam
voice-reading = Đọc B012 thế nào: `number` "không mười hai", `digits` "không một hai"
voice-quiet = Khi nào chỉ hiện số gọi mà không đọc
voice-quiet-begins = Bắt đầu lúc nào, giờ địa phương
voice-quiet-ends = Kết thúc lúc nào, giờ địa phương; sớm hơn `begins` là sang hôm sau
words = Những câu mà cơ quan muốn nói khác
words-files = Các tệp như `own/vi.ftl`: những câu của một ngôn ngữ mà cơ quan nói khác: docs/words.md
notices = Điều màn hình sảnh hiện bên cạnh số gọi
notices-folder = Thư mục có playlist.toml cùng hình và video; `""` là không có thông báo

## Rules and hours
rules = Giới hạn gọi lại và cho chờ lại
rules-recall_limit = Số lần gọi lại của một lượt gọi
rules-recall_lockout_s = Số giây giữa hai lần gọi lại
rules-reinstate_after = Số được cho chờ lại đứng sau bấy nhiêu người đang chờ lĩnh vực ấy
rules-reprint_limit = Số lần in lại của một phiếu
rules-at_once_s = Ai bị cho đi trong chừng ấy giây sau khi gọi thì có trong báo cáo; 0: không ai
hours = Khi nào cơ quan phát số
hours-early_min = Máy lấy số phát số từ bấy nhiêu phút trước giờ mở
hours-last_ticket_min = Máy lấy số dừng trước giờ đóng bấy nhiêu phút
hours-session = Các buổi làm việc trong tuần
hours-session-days = Những thứ trong tuần có buổi này
hours-session-opens = Giờ mở, giờ địa phương
hours-session-closes = Giờ đóng, giờ địa phương, sau `opens`
hours-closed = Ngày nghỉ
hours-closed-date = Ngày nghỉ
hours-closed-reason = Vì sao, như người dân đọc
hours-worked = Ngày làm bù
hours-worked-date = Ngày làm bù
hours-worked-like = Làm như thứ nào trong tuần

## Fields, counters, priority classes, procedures
field = Điều người dân chờ, mỗi lĩnh vực một nút trên máy lấy số, theo thứ tự này
field-code = Mã mà các bảng khác dùng; hãy giữ nguyên, các số đã phát được lưu theo mã ấy
field-name = Tên tiếng Việt
field-name_en = Tên tiếng Anh; không có thì dùng tên tiếng Việt
field-short_name = Vài chữ cho nơi chật, như bảng số trên quầy; không có thì dùng tên
field-short_name_en = Vài chữ ấy bằng tiếng Anh
field-pictogram = Hình cạnh tên, trên màn hình và trên phiếu giấy; không có thì không có hình
field-colour = Nền của chữ cái và hình trên màn hình; không có thì lấy màu mà lĩnh vực khác không ghi
field-letter = Chữ đứng đầu số; phải có khi `office.series` là `letter`
field-block = Số đếm tiếp từ đây, đến dãy của lĩnh vực sau; phải có khi `office.series` là `block`
field-mean_service_s = Số giây tiếp một người, ước chừng khi hôm nay chưa có lượt nào cho biết
field-session = Giờ riêng của lĩnh vực, thay cho giờ của cơ quan
field-session-days = Những thứ trong tuần có buổi này
field-session-opens = Giờ mở, giờ địa phương
field-session-closes = Giờ đóng, giờ địa phương, sau `opens`
counter = Nơi cán bộ tiếp người dân
counter-number = Số quầy, như khi mời
counter-fields = Mã những lĩnh vực mà quầy tiếp
counter-zone = Quầy ở đâu trong sảnh, như người dân đọc
counter-sign = Bảng số LED trên đường dây, ở trên quầy ghi ngay phía trước
counter-sign-line = Tên đường dây mà nó cắm vào
counter-sign-model = Tên loại bảng, một `[[sign_model]]`
counter-sign-address = Số riêng của nó trên đường dây, nếu loại ấy có
counter-keypad = Bàn phím trên đường dây, ở quầy ghi ngay phía trước
counter-keypad-line = Tên đường dây mà nó cắm vào
counter-keypad-model = Tên loại bàn phím, một `[[keypad_model]]`
counter-keypad-address = Số riêng của nó trên đường dây, nếu loại ấy có
counter-keypad-may_choose = Số gõ vào mà còn đang chờ thì có được gọi không theo thứ tự không
priority = Những người được mời trước; diện ghi trước trong tệp được mời trước
priority-code = Mã trong nhật ký
priority-name = Tên tiếng Việt, in trên phiếu
priority-name_en = Tên tiếng Anh; không có thì dùng tên tiếng Việt
priority-who = Dành cho ai, bằng tiếng Việt, như trên máy lấy số
priority-who_en = Dành cho ai, bằng tiếng Anh; không có thì như tiếng Việt
procedure = Thủ tục trong một lĩnh vực, cùng giấy tờ cần mang
procedure-code = Mã của cơ quan, chẳng hạn mã chính thức; hãy giữ nguyên, số được lưu cùng mã ấy
procedure-name = Tên tiếng Việt
procedure-name_en = Tên tiếng Anh, cho trang tiếng Anh của máy lấy số; không có thì dùng tên tiếng Việt
procedure-field = Mã lĩnh vực của nó; mỗi lĩnh vực có nhiều nhất 12 thủ tục
procedure-documents = Giấy tờ cần mang, mỗi thứ một dòng, như được in

## Kiosks, their printers and scanners
kiosk = Máy lấy số, ở `/kiosk/<name>`
kiosk-name = Tên trong địa chỉ và danh sách thiết bị; không thiết bị nào khác được mang tên ấy
kiosk-title = Người ta gọi nó là gì
kiosk-fields = Mã các nút, theo thứ tự; không có thì là mọi lĩnh vực
kiosk-cooldown_s = Số giây ít nhất giữa hai phiếu; 0 là không giới hạn, khi đó chỗ chạm bị kẹt cũng không được hãm lại
kiosk-agent = Máy in có cắm vào chính máy lấy số, nơi chạy một chương trình trung gian, không: docs/vi/install.md
kiosk-roll_m = Số mét giấy của cuộn mới, để báo khi còn một phần mười; 0 là không báo
kiosk-reads_aloud = Có đọc lên nút được giữ ngón tay không: docs/vi/operate.md
kiosk-volume = Đọc to bao nhiêu phần trăm
kiosk-languages = Các ngôn ngữ của trang, bắt đầu bằng ngôn ngữ thứ nhất; không có thì là tiếng Việt và tiếng Anh
kiosk-printer = Máy in của máy lấy số ghi ngay phía trước; không có thì chỉ hiện số
kiosk-printer-kind = Nối với nó thế nào: `network` qua địa chỉ mạng, `serial` qua cổng nối tiếp, `file` qua tệp thiết bị, `lp` qua hàng đợi in; `virtual` vẽ thành hình. Loại này quyết định có những mục nào khác
kiosk-printer-host = Địa chỉ của máy in (chỉ `network`)
kiosk-printer-port = Cổng TCP của máy in (chỉ `network`)
kiosk-printer-paper_mm = Bề rộng giấy, milimét
kiosk-printer-timeout_s = Quá bấy nhiêu giây mà chưa xong một phiếu là in hỏng; mặc định 10 với `file`, 20 với `serial` và `lp` (không có ở `virtual`)
kiosk-printer-proof = Hỏi máy in xác nhận từng phiếu; `false` với máy in không xác nhận được (chỉ `network`, `serial`, `file`)
kiosk-printer-path = Cổng như trong `/dev/serial/by-id/`, hoặc tệp của máy in như `/dev/usb/lp0` (chỉ `serial` và `file`)
kiosk-printer-baud = Tốc độ, bit mỗi giây, như đã đặt trong máy in: phiếu tự kiểm tra in ra (chỉ `serial`)
kiosk-printer-flow_control = Máy in báo bận thế nào: bằng một dây của cáp, bằng một dấu hiệu, hoặc không báo (chỉ `serial`)
kiosk-printer-queue = Tên hàng đợi in trên máy này (chỉ `lp`)
kiosk-printer-folder = Thư mục của các hình (chỉ `virtual`)
kiosk-scanner = Máy quét của máy lấy số ghi ngay phía trước
kiosk-scanner-line = Tên `[[line]]` của nó; không gì khác được ở trên đường dây ấy
kiosk-scanner-priority = Mã `[[priority]]` được mời theo tuổi trên thẻ; không có thì không mời
kiosk-scanner-elder_age = Từ bao nhiêu tuổi thì được mời
kiosk-scanner-results_field = Mã lĩnh vực được mời cho ai quét giấy hẹn trả kết quả; không có thì không mời
kiosk-way = Lối đi từ máy lấy số ghi ngay phía trước
kiosk-way-zone = Khu của một hay nhiều quầy
kiosk-way-text = Lối đi, bằng tiếng Việt
kiosk-way-text_en = Lối đi, bằng tiếng Anh; không có thì như tiếng Việt

## Screens and signs
screen = Màn hình sảnh, ở `/display/<name>`
screen-name = Tên trong địa chỉ và danh sách thiết bị; không thiết bị nào khác được mang tên ấy
screen-title = Người ta gọi nó là gì
screen-counters = Số những quầy mà nó hiện lượt gọi; không có thì là mọi quầy
screen-layout = Hiện gì: `calls` số mới gọi, các số trước đó, các quầy và ai đang chờ; `table` mỗi quầy một dòng; `zones` hai khu cạnh nhau; `totem` số mới gọi ở trên các số trước đó, cho màn hình đứng; `entrance` cả cơ quan đang mở gì, chờ bao lâu và đi đâu
screen-flash = Cả màn hình có nhấp nháy khi có số mới gọi không, mỗi giây một lần, hai lần
screen-inches = Đường chéo màn hình, inch; 0 là không biết
screen-farthest_m = Ghế xa nhất cách bao nhiêu mét: chữ số được vẽ đủ to cho chỗ ấy; 0 là không biết
screen-zone = Phòng mà nó treo; mỗi phòng chỉ một màn hình nói, cho các quầy của mọi màn hình trong phòng
screen-speaks = Có được nói không; ở cửa vào thì không màn hình nào nói
screen-volume = Nói to bao nhiêu phần trăm
sign = Bảng số trên các quầy
sign-name = Tên trong địa chỉ và danh sách thiết bị; không thiết bị nào khác được mang tên ấy
sign-counter = Số của quầy mà nó treo ở trên

## What hangs on a serial line
line = Đường dây nối tiếp của máy này, cho bảng số LED, bàn phím và máy quét: docs/vi/hardware.md
line-name = Tên mà các bảng khác dùng
line-port = Cắm vào đâu; tên trong /dev/serial/by-id giữ nguyên dù cắm cái nào trước
line-baud = Số bit mỗi giây
line-bits = Số bit dữ liệu
line-parity = Bit chẵn lẻ
line-stop_bits = Số bit dừng
line-agent = Thiết bị đã đăng ký có chương trình trung gian giữ đường dây này; "" là của chính máy chủ
sign_model = Các loại bảng số LED, mỗi loại mô tả một lần: docs/vi/hardware.md
sign_model-name = Tên mà bảng số của quầy dùng
sign_model-frame = Gửi gì cho nó, theo sách hướng dẫn của nó
sign_model-width = Hiện được bao nhiêu ký tự
sign_model-letters = Có hiện được chữ cái không; `false` với loại bảy vạch, cần `office.series` là `block`
sign_model-encoding = Gửi chữ thế nào; `ascii` thì bỏ dấu
sign_model-refresh_s = Sau bấy nhiêu giây gửi lại như cũ, để bảng bị mất điện hiện lại
keypad_model = Các loại bàn phím, mỗi loại mô tả một lần: docs/vi/hardware.md
keypad_model-name = Tên mà bàn phím của quầy dùng
keypad_model-frame = Nó gửi gì cho một phím, theo sách hướng dẫn của nó
keypad_model-display = `[[sign_model]]` của màn hình nhỏ trên nó, mang địa chỉ của bàn phím
keypad_model-keys = Phím nào làm gì
keypad_model-keys-next = Kết thúc số đang tiếp và mời số tiếp theo; bị từ chối trong mấy giây đầu sau khi gọi
keypad_model-keys-recall = Gọi lại người ấy
keypad_model-keys-start = Người ấy đã đến
keypad_model-keys-finish = Đã xong
keypad_model-keys-no_show = Không ai đến
keypad_model-keys-park = Người ấy ra lấy gì đó rồi trở lại
keypad_model-keys-open = Mở quầy
keypad_model-keys-pause = Tạm dừng quầy
keypad_model-keys-enter = Nhận số vừa gõ: số tạm ra thì tiếp tục, số vắng mặt thì chờ lại
keypad_model-keys-clear = Bỏ những gì đã gõ
keypad_model-keys-digits = Các phím chữ số, theo thứ tự
keypad_model-transfer = Những phím chuyển số đang tiếp
keypad_model-transfer-key = Phím
keypad_model-transfer-field = Mã lĩnh vực mà số ấy chờ tiếp; mục này hoặc `counter`
keypad_model-transfer-counter = Số của quầy mà số ấy chờ tiếp; mục này hoặc `field`
