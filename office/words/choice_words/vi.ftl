### Tiếng Việt: what the words mean of which a key of config.toml takes one. The first meaning is shown; by all of them it is found again.

## Colours of fields
blue = xanh dương / xanh nước biển / xanh lam
orange = cam / da cam
green = xanh lá / xanh lá cây / xanh lục / lục
purple = tím
sky = xanh da trời / xanh trời / xanh nhạt / thiên thanh
red = đỏ
lime = xanh nõn chuối / xanh lá mạ / xanh lá non / xanh chanh
pink = hồng đậm / hồng / hồng sẫm / hồng cánh sen
teal = xanh cổ vịt / xanh mòng két / xanh ngọc
rose = hồng nhạt / hồng phấn
brown = nâu
grey = xám / xám đậm / ghi

## The order of calls
accumulating = tính theo phút chờ
head_start = tính như đến sớm hơn
strict = ưu tiên trước hết
one_in_n = xen kẽ

## Weekdays
mon = thứ hai / thứ 2 / t2
tue = thứ ba / thứ 3 / t3
wed = thứ tư / thứ 4 / t4
thu = thứ năm / thứ 5 / t5
fri = thứ sáu / thứ 6 / t6
sat = thứ bảy / thứ 7 / t7
sun = chủ nhật / cn

## How a printer is connected
network = qua mạng / mạng / mạng nội bộ / dây mạng / lan / wifi
serial = qua cổng nối tiếp / cổng nối tiếp / nối tiếp / cổng com / com
file = qua tệp thiết bị / tệp / tệp thiết bị / usb
lp = qua hàng đợi in / hàng đợi in / hàng đợi / cups
virtual = máy in ảo / ảo

## The parity bit, and how a printer says that it is busy
even = chẵn
odd = lẻ
none = không / không có
rtscts = bằng dây riêng
xonxoff = bằng ký tự

## Yes and no
true = có / đúng / bật
false = không / sai / tắt
