// What the console says: names of states and outcomes, and every refusal with what to do about it.

export const COUNTER_STATES = { open: "Đang mở", paused: "Tạm dừng", closed: "Đang đóng" }

const TICKET_STATES = {
  waiting: "đang chờ",
  called: "đang được gọi",
  serving: "đang được phục vụ",
  parked: "đang tạm ra",
  finished: "đã xong",
  no_show: "đã ghi vắng mặt",
  cancelled: "đã hủy",
  unfinished: "chưa xong khi hết ngày",
}

// The names of the forms a visitor leaves with (TT 03/2025/TT-VPCP).
export const OUTCOMES = [
  { code: "accepted", name: "Đã tiếp nhận", form: "Mẫu 01" },
  { code: "supplement", name: "Yêu cầu bổ sung", form: "Mẫu 02" },
  { code: "declined", name: "Từ chối tiếp nhận", form: "Mẫu 03" },
  { code: "result_given", name: "Trả kết quả", form: "" },
  { code: "guided", name: "Chỉ hướng dẫn", form: "" },
]

export const PAUSE_REASONS = [
  "Nghỉ giải lao",
  "Họp đột xuất",
  "Xử lý công việc khẩn cấp",
  "Hỗ trợ đồng nghiệp",
]
export const PARK_REASONS = ["Đi phô tô giấy tờ", "Lấy thêm giấy tờ", "Nộp phí, lệ phí", "Khai lại tờ khai"]
export const CANCEL_REASONS = ["Người dân xin không làm thủ tục nữa", "Lấy nhầm lĩnh vực", "Lấy trùng số"]
export const TAKE_BACK_REASONS = ["Hủy nhầm số", "Người dân vẫn cần làm thủ tục"]
export const CHOICE_REASONS = ["Đã gọi nhầm", "Trở lại bổ sung giấy tờ", "Người quản lý yêu cầu"]

export const UNSURE =
  "Mất kết nối giữa chừng. Hãy xem số đang ở quầy trên màn hình: nếu lệnh chưa có hiệu lực thì bấm lại."

// Whether the hall as the server tells it stands still for its clock.
export const isClockWrong = (hall) => hall.fields.some(({ reason }) => reason === "clock_wrong")

export const CLOCK_WRONG =
  "Đồng hồ của máy chủ sai ngày nên chưa cấp số và chưa gọi số được: hãy báo người quản lý hoặc gọi kỹ thuật. Số đang chờ vẫn còn."

const REFUSALS = {
  not_kept: () => "Đã đăng xuất ở đây, nhưng đĩa của máy chủ đã đầy nên chưa ghi lại được. Hãy báo kỹ thuật.",
  field_closed: ({ reason }) => (reason === "clock_wrong" ? CLOCK_WRONG : "Lĩnh vực này đang không cấp số."),
  nobody_waiting: () => "Chưa có ai chờ các lĩnh vực của quầy này. Khi có người lấy số, danh sách chờ sẽ hiện.",
  counter_closed: ({ action }) =>
    action === "resume"
      ? "Quầy đang đóng nên chưa phục vụ tiếp được. Hãy mở quầy (phím 7), hoặc chuyển số này sang quầy khác."
      : "Quầy chưa mở nên chưa gọi được. Hãy mở quầy (phím 7) trước.",
  counter_busy: ({ label }) => `Quầy còn số ${label ?? ""}. Hãy kết thúc, cho tạm ra hoặc chuyển số đó trước.`,
  illegal_move: illegalMove,
  not_allowed: () =>
    "Bạn không có quyền làm việc này. Nếu vừa đăng nhập ở cửa sổ khác, hãy tải lại trang (F5); nếu không, hãy nhờ người quản lý.",
  not_signed_in: () => "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
  invalid_request: ({ reason }) =>
    reason === "missing_reason" ? "Việc này cần có lý do, viết bằng chữ." : "Yêu cầu chưa hợp lệ: hãy kiểm tra và thử lại.",
  unknown_ticket: () => "Không còn tìm thấy số này. Màn hình vừa được cập nhật.",
  unknown_field: () => "Không còn lĩnh vực này. Hãy tải lại trang (F5).",
  unknown_counter: () => "Không có quầy này. Hãy tải lại trang (F5).",
  no_printer: () => "Không có máy in nào: hãy ghi số ra giấy cho người dân.",
  slow_down: ({ retry_after_s: wait }) => `Bấm quá nhanh: hãy chờ ${wait ?? "vài"} giây rồi thử lại.`,
}

const PRINTERS = {
  paper_out: "hết giấy: hãy thay cuộn mới. Người dân vẫn lấy được số.",
  cover_open: "nắp máy in đang mở: hãy đóng nắp lại.",
  offline: "máy in đang tạm ngừng: hãy xem đèn báo trên máy.",
  unreachable: "không liên lạc được với máy in: hãy kiểm tra nguồn và dây.",
  no_print: "phiếu gần nhất không in được: hãy xem máy in.",
  paper_low: "sắp hết giấy: hãy chuẩn bị cuộn mới.",
  paper_low_counted: "chắc sắp hết giấy: hãy chuẩn bị cuộn mới.",
  babbling: "máy in gửi về dữ liệu vô nghĩa không dứt: hãy tắt rồi bật lại máy, kiểm tra dây.",
  silent: "máy in không cho biết tình trạng: hãy xem máy in.",
}

// A code nobody has words for yet is still shown.
export function printerWords(what) {
  return PRINTERS[what] ?? `máy in cần được xem: ${what}`
}

export function refusalWords({ code, details }) {
  const words = REFUSALS[code] ?? (() => "Máy chủ gặp lỗi và chưa làm được. Hãy thử lại; nếu vẫn lỗi, báo kỹ thuật.")
  return words(details)
}

function illegalMove({ reason, state }) {
  if (reason === "recall_limit") return "Đã gọi lại đủ số lần. Nếu không có người đến, hãy bấm «Vắng mặt» (F8)."
  if (reason === "recall_lockout") return "Vừa gọi lại xong: hãy chờ hết giây đếm ngược."
  if (reason === "reprint_limit") return "Số này đã in đủ số phiếu. Hãy ghi số ra giấy cho người dân."
  if (reason === "day_over") return "Ngày làm việc của số này đã hết: mời người dân lấy số mới."
  return `Không làm được vì số này ${TICKET_STATES[state] ?? "đã đổi trạng thái"}. Màn hình vừa được cập nhật.`
}
