### Tiếng Việt: vì sao phiếu chưa in được. Tên và thứ tự như trong en.ftl; chỗ nào ghi bằng { } thì có thể bỏ.
## What the printer, its line or its queue did
unconfirmed-ever = Máy in { $printer } nhận phiếu nhưng chưa lần nào báo là đã in xong; hãy xem giấy, nắp máy và kẹt giấy. Nếu giấy vẫn ra đủ thì máy in này không biết báo: kỹ thuật viên đặt proof = false cho máy in ấy trong config.toml ({ $why })
unconfirmed = Máy in { $printer } nhận phiếu nhưng không báo là đã in xong; hãy xem giấy, nắp máy và kẹt giấy ({ $why })
part-taken = Máy in { $printer } chỉ nhận một phần của phiếu; hãy xem có kẹt giấy hay hết giấy không ({ $why })
ran-out = Máy in { $printer } hết giấy giữa lúc in; hãy lắp cuộn giấy mới
no-answer = Máy in { $printer } không trả lời; hãy xem nguồn điện và dây mạng ({ $why })
hung-up = Máy in { $printer } ngắt kết nối trước khi nhận phiếu ({ $why })
takes-nothing = Máy in { $printer } không nhận gì; hãy xem có kẹt giấy hay hết giấy không ({ $why })
fallen-silent = Máy in { $printer } không trả lời nữa; hãy xem có kẹt giấy hay hết giấy không
babbles = Máy in { $printer } gửi dữ liệu không ngừng; hãy tắt rồi bật lại, xem tốc độ và dây nối
no-paper = Máy in { $printer } hết giấy; hãy lắp cuộn giấy mới
cover-open = Nắp máy in { $printer } đang mở; hãy đóng lại
no-device = { $printer } không phải là tệp thiết bị mà là một tệp thường; hãy xóa tệp ấy, rồi rút và cắm lại máy in
pipe = { $printer } là một đường ống (pipe), không xác nhận được; hãy đặt proof = false cho máy in này trong config.toml
no-right = Máy chủ không có quyền dùng máy in { $printer }; hãy thêm người dùng của máy chủ vào nhóm { $group } ({ $why })
in-use = Máy in { $printer } đang có chương trình khác dùng ({ $why })
not-there = Không thấy máy in { $printer }; hãy xem nguồn điện và dây nối ({ $why })
queue-late = Hàng in { $queue } chưa in phiếu khi hết thời gian chờ; hãy xem nguồn điện, giấy và nắp máy
queue-unsaid = Hàng in { $queue } không cho biết đã nhận phiếu chưa
queue-refused = Hàng in { $queue } không nhận phiếu; lệnh lpstat -p cho biết vì sao ({ $why })
queue-unasked = Hàng in { $queue } đã nhận phiếu, nhưng không hỏi được phiếu ra sao
queue-may-print = Hàng in { $queue } có thể in phiếu này muộn ({ $why })
no-lp = Máy chủ chưa có chương trình lp; hãy cài gói cups-client
picture-not-kept = Máy in ảo không ghi được ảnh của phiếu vào { $folder } ({ $why })
paper-low = Giấy sắp hết
digits-only = Chỉ in được con số: không vẽ được phiếu

## What the printing program or a kiosk's agent did
program-late = Máy in không trả lời kịp; hãy đến xem máy in
program-broke-off = Chương trình in dừng giữa chừng ({ $why })
program-not-running = Chương trình in không chạy được ({ $why })
program-fault = Chương trình in gặp lỗi; chi tiết trong nhật ký của máy chủ
program-said = Chương trình in trả lời không đúng; chi tiết trong nhật ký của máy chủ
program-ended = chương trình tự dừng
paper-unprintable = Nội dung của phiếu không in được; chi tiết trong nhật ký của máy chủ
printer-described = Máy in khai báo chưa đúng; chi tiết trong nhật ký của máy chủ
slip-not-drawn = Không vẽ được tờ cần in
agent-away = Chương trình trên máy tính của máy lấy số không trả lời; hãy xem máy ấy có bật và có mạng không
agent-silent = Chương trình trên máy tính của máy lấy số đã nhận phiếu mà không báo lại; hãy đến xem máy in

## What the server did
server-fault = Lỗi của máy chủ; chi tiết trong nhật ký của máy chủ
interrupted = Bị ngắt giữa lúc in; hãy xem giấy đã ra chưa
set-back = Dữ liệu đã đưa về một bản sao cũ hơn; hãy xem giấy đã ra chưa
moved = Đã chuyển sang máy in của { $printer }
given-up = Người quản lý đã bỏ phiếu này
day-over = Hết ngày mà chưa in

## Why, in the words of the line or of the system; what is unknown among them stands in the log
it-takes-nothing = máy in không nhận dữ liệu
it-says-nothing = máy in không trả lời gì
not-to-the-point = máy in trả lời không đúng điều được hỏi
without-end = máy in gửi dữ liệu không ngừng
unplugged = máy in bị rút dây hoặc mất điện
closed-by-printer = máy in tự ngắt kết nối
timed-out = hết thời gian chờ
system-refused = máy in từ chối kết nối
system-reset = máy in ngắt kết nối
system-pipe = kết nối đã đứt
system-no-route = không có đường mạng đến máy in
system-no-network = máy chủ không có mạng
system-timed-out = hết thời gian chờ
system-no-name = không có máy nào tên như vậy trong mạng
system-name-later = chưa tìm được tên máy trong mạng
system-no-permission = không có quyền
system-not-permitted = không được phép
system-no-file = không có tệp hay thư mục ấy
system-no-device = không có thiết bị ấy
system-no-address = không có thiết bị ấy
system-no-folder = đó không phải là thư mục
system-is-folder = đó là thư mục
system-busy = thiết bị đang bận
system-again = thiết bị đang bận
system-io = thiết bị hay dây nối bị lỗi
system-full = ổ đĩa đã đầy
system-read-only = ổ đĩa chỉ cho đọc
system-port = không mở được cổng { $port }: { $why }
system-number = { $why }
system-with-file = { $why }
