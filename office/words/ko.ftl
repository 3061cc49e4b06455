### 한국어 (Korean): what visitors see, hear and read on paper. docs/words.md says how to add a sentence or a language.
### Machine-made: no person who speaks Korean has read it yet. Whoever has, says so below.

## Language: facts about this file, for the program; docs/words.md says what each may be
language-readers = visitors
language-proofread = no
language-font = noto-sans-kr
language-voice = ko

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = 예상 대기 시간을 아직 알 수 없습니다
shared-wait-none = 거의 기다리지 않음
shared-wait-under = { $minutes }분 미만
shared-wait-under-hours = { $hours }시간 미만
shared-wait-minutes = 약 { $span }분
shared-wait-hours = 약 { $span }시간
shared-wait-narrow-minutes = { $span }분
shared-wait-narrow-hours = { $span }시간

## Shared by all rooms: over every page in a trial hour, and across it
shared-trial-mark = 시험
shared-trial-banner = 기기 시험 중: 이 번호와 호출은 효력이 없습니다

## Voice: signs between two numbers, as they are said. A dash where nothing is said.
# 07:15
voice-sign-time = 시
# 23/11
voice-sign-day = –
# 5–12
voice-sign-range = 에서

## Kiosk: the page's name, and its head
kiosk-page-title = 번호표 뽑기 – { $kiosk }
kiosk-needs-script = 이 번호표 기계는 지금 사용할 수 없습니다(브라우저의 JavaScript 꺼짐). 다른 기계나 안내 데스크에서 번호표를 받으세요.
# The button that leads to this language.
kiosk-language = 한국어
kiosk-hold-note = 길게 누르면 읽어 드립니다
# A finger was held for long: one large button for what a tap does.
kiosk-held-take = 이 번호표 뽑기
kiosk-held-choose = 이 버튼 선택

## Kiosk: choosing a field
kiosk-choose = 업무를 누르면 번호표가 나옵니다
kiosk-choose-nothing = 지금은 번호표를 받을 수 없습니다
kiosk-scan-hint = 번호표나 접수증이 있으신가요? 코드를 스캐너에 대 주세요.
kiosk-scan-card = 신분증을 읽었습니다. 개인정보는 저장되지 않습니다.
kiosk-priority-chosen = 우선 창구를 선택했습니다. 아래에서 업무를 눌러 주세요.
kiosk-large-print = 큰 글씨
# For a wheelchair: all buttons in the lower part of an upright screen.
kiosk-low = 버튼 낮추기
kiosk-print-documents = 구비 서류 인쇄
# Read out for a switch or a priority that is on.
kiosk-is-chosen = 선택됨

## Kiosk: its printer brings no paper
kiosk-no-paper-out = 프린터에 용지가 없습니다.
kiosk-no-paper-other = 지금은 프린터로 인쇄할 수 없습니다.
kiosk-no-paper-still = 번호는 받을 수 있습니다. 화면을 적어 두거나 사진을 찍어 주세요.

## Kiosk: the two lines of a field's button. Why a field is closed has 26 letters at most.
kiosk-waiting = { $count ->
    [0] 대기 인원 없음
   *[other] { $count }명 대기 중
}
kiosk-no-counter-open = 열린 창구 없음
kiosk-closed-hours = 발급 시간이 아닙니다
kiosk-closed-numbers_used_up = 오늘 번호가 모두 나갔습니다
kiosk-closed-numbers_tomorrow = 오늘은 번호가 없습니다
kiosk-closed-clock_wrong = 시각 오류: 직원에게 문의
kiosk-closed-no_counter = 오늘은 담당 창구가 없습니다
# On a closed day of config.toml, by its name.
kiosk-day-off = 휴무: { $day }
kiosk-opens-unknown = 다시 여는 시각 미정
kiosk-opens-today = 오늘 { $time }에 다시 엽니다
kiosk-opens-later = { $weekday ->
    [mon] { $month }월 { $day }일 월요일 { $time }에 엽니다
    [tue] { $month }월 { $day }일 화요일 { $time }에 엽니다
    [wed] { $month }월 { $day }일 수요일 { $time }에 엽니다
    [thu] { $month }월 { $day }일 목요일 { $time }에 엽니다
    [fri] { $month }월 { $day }일 금요일 { $time }에 엽니다
    [sat] { $month }월 { $day }일 토요일 { $time }에 엽니다
   *[sun] { $month }월 { $day }일 일요일 { $time }에 엽니다
}
# A closed field was touched: its two lines as sentences.
kiosk-why-closed = { $reason }. { $opens }.

## Kiosk: the arrows of a list that one page cannot hold
kiosk-pages-back = 이전 페이지
kiosk-pages-fields = 업무 { $count }개 더 보기
kiosk-pages-procedures = { $count }개 더 보기

## Kiosk: nobody has touched it for a while, and something is half chosen
kiosk-still-there = 아직 계십니까?
kiosk-still-there-text = 아무도 누르지 않으면 { $seconds }초 후 처음 화면으로 돌아갑니다.
kiosk-still-there-yes = 네, 있습니다

## Kiosk: which documents to print
kiosk-procedures = 방문하신 용무를 눌러 주세요
kiosk-procedures-other = 잘 모르겠음, 다른 용무
kiosk-procedures-other-note = 서류 목록 없이 바로 번호 받기

## Kiosk: waiting for the number, and no number
kiosk-getting = 번호를 받는 중입니다. 잠시만 기다려 주세요
kiosk-slow = 서버 응답이 늦어지고 있습니다. 이곳에서 기다려 주세요.
kiosk-back = 뒤로
kiosk-cut = 지금은 번호를 받을 수 없습니다
kiosk-cut-text = 서버에 연결할 수 없습니다. 이 기기는 계속 다시 시도하며, 연결되면 저절로 작동합니다.
kiosk-cut-hurry = 급하신 분은 창구 직원에게 말씀해 주세요.
kiosk-refused-touch_stuck-title = 터치 화면이 제대로 작동하지 않는 것 같습니다
kiosk-refused-touch_stuck-text = 화면이 계속 눌려 번호를 천천히 내보내고 있습니다. { $seconds }초 뒤에 다시 누르거나 직원에게 알려 주세요.
kiosk-refused-slow_down-title = 방금 번호가 나왔습니다
kiosk-refused-slow_down-text = { $seconds }초 뒤에 다시 눌러 주세요.
kiosk-refused-already_waiting-title = 이미 { $label }번을 받으셨습니다
kiosk-refused-already_waiting-text = 이 업무의 { $label }번은 아직 유효합니다. 호출을 기다리거나 다른 업무를 선택해 주세요.
kiosk-no-number = 번호가 나오지 않았습니다
kiosk-fault-text = 기기에 오류가 생겼습니다. 잠시 뒤 다시 누르거나 직원에게 문의해 주세요.
# The server never answered: whether it heard is unknown, and that is said.
kiosk-unreached-printing = 서버가 응답하지 않았습니다. 번호표가 나오면 유효합니다. 나오지 않으면 기기가 다시 작동할 때까지 기다리거나 직원에게 문의해 주세요.
kiosk-unreached = 서버가 응답하지 않았습니다. 기기가 다시 작동하면 한 번 더 누르거나 직원에게 문의해 주세요.

## Kiosk: the number on the screen, and what is known of its paper
kiosk-paper-coming = 번호표를 받아 주세요
kiosk-paper-none = 이 번호를 기억해 주세요
kiosk-paper-away = 이 번호를 적거나 사진을 찍어 주세요
kiosk-paper-late = 인쇄가 늦어지고 있습니다. 이 번호를 기억해 주세요
kiosk-paper-failed = 번호표가 인쇄되지 않았습니다. 이 번호를 기억해 주세요
kiosk-paper-late-valid = 번호표가 없어도 번호는 유효합니다.
kiosk-paper-failed-valid = 번호는 유효합니다. 적어 두고 호출을 기다려 주세요.
kiosk-paper-away-valid = 지금은 인쇄할 수 없습니다. 번호는 유효합니다.
kiosk-priority = 우선
kiosk-counters = { $list }번 창구
# Counters of one part of the hall.
kiosk-counters-zone = { $list }번 창구 – { $zone }
kiosk-counters-unknown = 화면에서 창구 번호를 확인해 주세요
kiosk-ahead = { $count ->
    [0] 앞에 기다리는 사람 없음
   *[other] 앞에 { $count }명 대기 중
}
# Who waits ahead, and how long that takes.
kiosk-ahead-and-wait = { $ahead } · { $wait }
# A time of day, such as 9:40.
kiosk-call-time = { $time }경부터 호출될 수 있습니다
kiosk-missed = 호출을 놓치셨나요? 이 번호를 그대로 두고 직원에게 말씀해 주세요. 새 번호는 필요 없습니다.
kiosk-scan-to-keep = 휴대전화로 스캔하면 번호를 저장하고 순서를 볼 수 있습니다
kiosk-noted = 번호를 적었습니다

## Kiosk: a scanned code
kiosk-close = 닫기
kiosk-give-up = 더 이상 기다리지 않겠습니다
kiosk-back-again = 다시 왔습니다
kiosk-take-number = 결과를 찾을 번호 받기
kiosk-scanned-unknown-title = 이 코드를 읽을 수 없습니다
kiosk-scanned-unknown-text = 다시 스캔하거나, 닫기를 누른 뒤 업무를 눌러 번호를 받아 주세요.
kiosk-scanned-not-here-title = 이곳에서 찾을 수 없는 번호표입니다
kiosk-scanned-not-here-text = 다른 기관의 번호표일 수 있습니다. 닫기를 누르고 새 번호를 받거나 직원에게 문의해 주세요.
kiosk-dossier-title = 접수번호
kiosk-dossier-offered = 결과를 찾으시려면 아래 버튼을 눌러 번호를 받아 주세요.
kiosk-dossier-text = 닫기를 누른 뒤 업무를 눌러 번호를 받거나 직원에게 문의해 주세요.
kiosk-scanned-waiting-title = 호출을 기다리는 번호입니다
kiosk-scanned-waiting-text = 예상 대기 시간: { $wait }.
# An unknown wait is a sentence of its own.
kiosk-scanned-waiting-unknown = { $wait }.
kiosk-scanned-called-title = 지금 호출 중인 번호입니다
kiosk-scanned-called-first = 지금 { $counter }번 창구로 가 주세요
kiosk-scanned-serving-title = 지금 업무를 보고 있는 번호입니다
kiosk-scanned-serving-first = { $counter }번 창구
kiosk-scanned-parked-title = 창구에서 고객님을 기다리고 있습니다
kiosk-scanned-parked-text = 서류를 준비하셨나요? 아래 버튼을 눌러 직원에게 알려 주세요.
kiosk-scanned-no_show-title = 호출했지만 자리에 안 계셨습니다
kiosk-scanned-no_show-text = 새 번호를 받지 않아도 됩니다. 아래 버튼을 눌러 직원에게 알려 주세요.
kiosk-scanned-counter = { $counter }번 창구
kiosk-scanned-finished-title = 업무가 끝난 번호입니다
kiosk-scanned-finished-text = 다른 용무가 있으시면 닫기를 누르고 새 번호를 받아 주세요.
kiosk-scanned-over-title = 취소된 번호입니다
kiosk-scanned-over-text = 닫기를 누르고 새 번호를 받거나 직원에게 문의해 주세요.
kiosk-scanned-other-day-title = 다른 날의 번호표입니다
kiosk-scanned-other-day-text = 번호표는 받은 날에만 유효합니다. 닫기를 누르고 새 번호를 받아 주세요.
kiosk-checked-in-title = 창구에 알렸습니다
kiosk-checked-in-first = { $counter }번 창구에서 다시 오신 것을 알고 있습니다
kiosk-checked-in-text = 앉아서 기다려 주세요. 직원이 이 번호를 다시 부릅니다.

## Kiosk: giving a place in line up
kiosk-give-up-asked = 그만 기다리시겠습니까?
kiosk-give-up-lost = { $label }번이 취소됩니다. 다시 오시면 새 번호를 받아야 합니다.
kiosk-give-up-no = 계속 기다리기
kiosk-give-up-yes = 번호 취소
kiosk-give-up-sending = 취소하는 중입니다. 잠시만 기다려 주세요
kiosk-given-up-title = 번호가 취소되었습니다
kiosk-given-up-text = 이 번호는 호출되지 않습니다. 업무를 보시려면 새 번호를 받아 주세요.
kiosk-kept-title = 번호가 그대로 있습니다
kiosk-kept-text = 앉아서 기다리며 안내 방송과 화면을 확인해 주세요.
kiosk-not-changed-title = 처리하지 못했습니다
kiosk-not-changed-text = 방금 호출되었거나 취소된 번호일 수 있습니다. 번호표를 다시 스캔해 보거나 직원에게 문의해 주세요.
kiosk-unanswered-title = 서버가 응답하지 않았습니다
kiosk-unanswered-text = 처리되었는지 알 수 없습니다. 몇 분 뒤 번호표를 다시 스캔해 보거나 직원에게 문의해 주세요.

## Phone: the head and the foot of a ticket's page
phone-your-number = 내 번호
phone-languages = 언어
phone-priority = 우선
phone-updates = 이 화면은 자동으로 갱신됩니다. 대기실 화면도 함께 확인해 주세요.
phone-valid-on = { $date } 하루만 유효합니다.
phone-cut-seconds = 연결이 끊어졌습니다. { $age }초 전 정보입니다. 다시 연결하는 중이니 대기실 화면을 확인해 주세요.
phone-cut-minutes = 연결이 끊어졌습니다. { $minutes }분 전 정보입니다. 다시 연결하는 중이니 대기실 화면을 확인해 주세요.
phone-cut-hours = 연결이 끊어졌습니다. { $hours }시간 { $minutes }분 전 정보입니다. 다시 연결하는 중이니 대기실 화면을 확인해 주세요.

## Phone: the browser's title while it alerts
phone-title-soon = ● 곧 차례입니다 – { $label }
phone-title-called = ● { $counter }번 창구로 오세요 – { $label }

## Phone: what is true of the ticket now. What stands between strong and end is set apart.
phone-soon = 곧 차례입니다
phone-soon-text = 창구 가까이 오셔서 서류를 준비해 주세요.
phone-called = { $strong }{ $counter }번 창구로{ $end } 오세요
phone-called-text = 지금 호출하고 있습니다.
phone-serving = { $counter }번 창구에서 업무를 보고 있습니다
phone-parked = 서류를 준비하러 잠시 나가셨습니다
phone-parked-text = 준비가 끝나면 바로 { $strong }{ $counter }번 창구로{ $end } 오세요. 새 번호를 받지 않아도 됩니다.
phone-finished = 업무가 끝났습니다
phone-finished-text = 찾아 주셔서 감사합니다.
phone-missed = 호출했지만 자리에 안 계셨습니다
phone-missed-text = 번호는 없어지지 않았습니다. { $strong }{ $counter }번 창구로{ $end } 가시거나 직원에게 말씀하시면 다시 순서에 넣어 드립니다.
phone-cancelled = 취소된 번호표입니다
phone-cancelled-text = 업무를 보셔야 하면 직원에게 문의하거나 새 번호를 받아 주세요.
phone-unfinished = 이 번호표의 날짜가 지났습니다
phone-unfinished-text = { $date }에 업무가 끝나지 않았습니다. 다시 오시면 새 번호를 받아 주세요.
phone-held = 서버 시각이 맞지 않습니다
phone-held-text = 번호는 그대로 있으니 새 번호를 받지 않아도 됩니다. 대기실에서 기다리거나 직원에게 문의해 주세요.
phone-left = 직원에게 문의해 주세요
phone-left-text = 이 번호의 업무나 창구가 오늘은 운영되지 않습니다. 번호는 그대로 있으니 직원이 다른 창구로 안내해 드립니다.
phone-past = 오늘 번호표가 아닙니다
phone-past-text = { $date } 하루만 유효했습니다. 새 번호를 받아 주세요.

## Phone: the place in line
phone-place = 내 순서
phone-ahead = { $count ->
    [0] 다음이 내 차례입니다
   *[other] 앞에 { $count }명
}
phone-you = 나
phone-wait = 예상 대기 시간
phone-where = 창구
phone-counter = { $counter }번 창구
phone-counter-unknown = 화면 확인

## Phone: the button for sound
phone-sound = 소리 켜기
phone-sound-off = 꺼져 있습니다
phone-sound-on = 켜져 있습니다. 호출을 읽어 드립니다

## Phone: giving the place up
phone-give-up = 더 이상 기다리지 않겠습니다
phone-give-up-asked = 번호를 취소할까요? 호출되지 않으며, 지금 순서는 되돌릴 수 없습니다.
phone-give-up-yes = 번호 취소
phone-give-up-no = 계속 기다리기
phone-give-up-refused = 이제 취소할 수 없습니다. 방금 번호의 상태가 바뀌었으니 이 화면을 다시 확인해 주세요.
phone-give-up-unreached = 연결되지 않았습니다. 취소되었는지 알 수 없으니 다시 시도해 주세요.

## Phone: letting others pass, for who is late. One may do so once.
phone-late = 늦을 것 같습니다
phone-late-asked = 순서가 { $places }번 뒤로 밀리고 { $wait } 기다리게 됩니다. 한 번만 할 수 있습니다.
phone-late-asked-unknown = 순서가 { $places }번 뒤로 밀립니다. 얼마나 기다릴지는 알 수 없습니다. 한 번만 할 수 있습니다.
phone-late-yes = { $places }번 뒤로 가기
phone-late-no = 지금 순서 지키기
phone-late-close = 닫기
phone-late-done = { $time }에 순서를 뒤로 옮겼습니다. 번호마다 한 번만 할 수 있습니다.
phone-late-late_used = 이미 한 번 뒤로 옮겨서 다시 할 수 없습니다.
phone-late-nobody_behind = 아직 뒤에 기다리는 사람이 없어 뒤로 옮길 수 없습니다.
phone-late-nobody_behind-priority = 아직 뒤에 같은 우선 대상자가 없어 뒤로 옮길 수 없습니다.
phone-late-near_closing = 곧 업무 시간이 끝납니다. 뒤로 옮기면 오늘 차례가 오지 않을 수 있습니다. 순서는 그대로 있습니다.
phone-late-called = 이제 뒤로 옮길 수 없습니다. 지금 호출하고 있으니 창구로 와 주세요.
phone-late-refused = 이제 뒤로 옮길 수 없습니다. 방금 번호의 상태가 바뀌었으니 이 화면을 다시 확인해 주세요.
phone-late-unreached = 연결되지 않았습니다. 뒤로 옮겨졌는지 알 수 없으니 다시 시도해 주세요.

## Phone: an address that is no ticket's
phone-unknown = 번호표를 찾을 수 없습니다
phone-unknown-text = 이 주소에는 번호표가 없습니다. 종이의 코드를 다시 스캔해 주세요. 그래도 안 되면 종이 번호표는 유효하니 대기실 화면을 확인해 주세요.

## Phone: a ticket of a trial hour that is over, and the office's own ticket while one runs
phone-trial-over = 시험용 번호표입니다
phone-trial-over-text = 기기 시험이 끝났습니다. 이 번호표는 효력이 없으며 호출되지 않습니다. 방문하시면 새 번호표를 받아 주세요.
phone-trial-runs = 기기 시험 중입니다
phone-trial-runs-text = 업무 시간 외에 최대 한 시간 동안 기기를 시험합니다. 번호표는 그대로 유지되니 나중에 이 페이지를 다시 열어 주세요.

## Hall screen: the head
display-no-sound = 소리 꺼짐: 여기를 누르세요
display-weekday = { $day ->
    [mon] 월요일
    [tue] 화요일
    [wed] 수요일
    [thu] 목요일
    [fri] 금요일
    [sat] 토요일
   *[sun] 일요일
}
display-date = { $date } { $weekday }
display-old-minutes = { $minutes ->
    [0] { $since }부터 서버 연결 끊김 (1분 미만) – 이전 정보일 수 있습니다
   *[other] { $since }부터 서버 연결 끊김 ({ $minutes }분) – 이전 정보일 수 있습니다
}
display-old-hours = { $since }부터 서버 연결 끊김 ({ $hours }시간 { $minutes }분) – 이전 정보일 수 있습니다
display-trial = 화면 시험 호출
display-trial-why = 시험이며 아무도 호출하지 않습니다

## Hall screen: the newest call. Number and counter stand small below, in English.
display-calling = 호출 번호
display-calling-in = 호출 번호 – { $zone }
display-verb-called = 호출 번호
display-verb-there = 업무 중 번호
display-verb-aged-minutes = { $minutes }분 전 호출
display-verb-aged-hours = { $hours }시간 이상 전 호출
display-where-called = 창구로 오세요
display-where-there = 창구
display-counter = 창구
display-idle = 호출을 기다려 주세요
display-closed = 지금은 번호를 드리지 않습니다
display-opens = { $date } { $weekday } { $time }부터 번호를 드립니다
display-dead = 화면 연결이 끊겼습니다: 직원의 호출을 들어 주세요

## Hall screen: lists
display-before = 이전 호출
display-over = 완료
display-other-counters = 다른 창구
display-counters = 창구
display-state-open = 대기
display-state-paused = 일시 중지
display-state-closed = 닫힘
display-missed = 호출했으나 안 계신 번호
display-missed-hint = 창구에 문의해 주세요
display-missed-none = 없음
display-notices = 알림
display-waiting = 대기 중
display-waiting-unit = 명
display-wait-unknown = 열린 창구 없음
display-wait-under = { $minutes }분 미만 대기
display-wait-minutes = { $span }분 대기
display-wait-under-hours = { $hours }시간 미만 대기
display-wait-hours = { $span }시간 대기

## Hall screen at the entrance
display-fields = 업무
display-take-number = 번호표 발급기에서 번호를 받아 주세요
display-at-counters = { $list }번 창구
display-people-unit = 명 대기

## The list of hall screens
display-screens = 대기실 화면
display-screens-title = 대기실 화면 – { $program }
display-screen-unknown = “{ $name }” 화면이 없습니다
display-screen-unknown-hint = 이 이름의 화면이 없습니다. 이 기관에는 다음 화면이 있습니다.
display-screens-none = 이 기관에는 화면이 없습니다. config.toml에 { $table } 표를 넣어 주세요.

## Ticket: its paper. A row's name stands left, its value right; the first language large, another one small.
paper-heading = 대기 번호
paper-priority = 우선
paper-reprint = 재발행
paper-counter = 창구
paper-no-counter = 화면 확인
paper-ahead = 앞에 기다리는 사람
paper-wait = 예상 대기 시간
paper-documents = 가져오실 서류
paper-may-ask-more = 직원이 추가 서류를 요청할 수 있습니다.
paper-scan = 스캔하면 휴대전화에서 순서를 볼 수 있습니다
paper-keep = 번호표를 가지고 호출을 기다려 주세요.
paper-missed = 호출을 놓치셨으면 직원에게 말씀해 주세요.
paper-today = 오늘 하루만 유효합니다.

## Ticket: its paper in a trial hour; the first is said across the whole paper
paper-trial = 시험 번호표
paper-trial-void = 기기 시험용이며 효력이 없습니다.
paper-trial-missed = 이 번호는 업무 시간에 호출되지 않습니다.
paper-trial-thrown = 시험 후 버려 주세요.

## Test print of a printer; the second line says in English that it is no ticket
paper-test = 시험 인쇄
paper-test-no-ticket = 시험 인쇄이며 번호표가 아닙니다
paper-test-width = 인쇄 폭: { $mm } mm ({ $dots }도트)
paper-test-edges = 양쪽 끝의 세로선이 온전해야 하며, 글자의 획이 끊어지지 않아야 합니다.
# Below the picture of a virtual printer's slip, so that nobody takes it for real.
paper-virtual = 가상 프린터
