// What a manager reads when the server refuses: always Vietnamese, and always what to do about it.

const CLOCK_WRONG = "Đồng hồ của máy chủ sai ngày nên chưa làm được: hãy chỉnh giờ máy chủ, hoặc xác nhận giờ đúng ở trang Tổng quan."

const WORDS = {
  not_signed_in: () => "Phiên đăng nhập đã hết. Hãy tải lại trang.",
  not_allowed: () => "Bạn không còn quyền làm việc này. Hãy tải lại trang.",
  field_closed: ({ reason }) =>
    reason === "clock_wrong" ? CLOCK_WRONG : "Lĩnh vực này đang không nhận số. Hãy chọn lĩnh vực khác.",
  slow_down: () => "Bấm quá nhanh: hãy chờ vài giây rồi thử lại.",
}

// `own` are the page's sentences by code, before those that hold everywhere.
export function refusalWords(error, own = {}) {
  if (error.code in own) return own[error.code]
  if (error.code in WORDS) return WORDS[error.code](error.details)
  return `Máy chủ chưa làm được. Hãy thử lại; nếu vẫn lỗi, báo kỹ thuật (mã ${error.code}).`
}
