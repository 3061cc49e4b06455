### 한국어 (Korean): what visitors see, hear and read on paper. docs/words.md says how to add a sentence or a language.
### Machine-made: no person who speaks Korean has read it yet. Whoever has, says so below.

## Language: facts about this file, for the program
# docs/words.md says what each may be.
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

## Shared by all rooms: how priority works here, at the entrance and in the report
# 3 : 1, a rate for each class with a comma between.
shared-order-accumulating = 우선 { $rates }
shared-order-head_start = 우선: { $minutes }분 일찍 온 것으로 봅니다
shared-order-strict = 우선 번호를 먼저 부릅니다
shared-order-one_in_n = 우선 번호 { $count }개마다 일반 번호 1개를 부릅니다

## Keyboard on the screen: its keys, and the names by which they are read out
keyboard-name = 키보드
keyboard-key-space = 띄어쓰기
keyboard-key-erase = 지우기
keyboard-key-clear = 모두 지우기
keyboard-key-capitals = 대문자
keyboard-key-done = 완료
# What "123" and "ABC" on a key lead to; read out only.
keyboard-to-signs = 123: 숫자와 문장 부호
keyboard-to-pad = 123: 숫자
keyboard-to-letters = ABC: 글자
keyboard-to-latin = ABC: 글자
keyboard-method-telex = 입력: Telex
keyboard-method-vni = 입력: VNI
keyboard-method-off = 입력: 끔
# The five tones; every language leaves their names as they are.
keyboard-tone-sac = sắc
keyboard-tone-huyen = huyền
keyboard-tone-hoi = hỏi
keyboard-tone-nga = ngã
keyboard-tone-nang = nặng

## A screen for all that nobody has touched for a while
idle-ask = 아직 이용 중이십니까?
idle-ask-text = 아무도 누르지 않으면 { $seconds }초 후 처음 화면으로 돌아가며, 입력한 내용은 지워집니다.
idle-stay = 네, 이용 중입니다
idle-away = 지금은 이 화면을 이용할 수 없습니다
idle-away-text = 서버에 연결할 수 없습니다. 이곳에 입력한 내용은 지워졌습니다. 이 화면은 계속 다시 시도하며, 연결되면 저절로 작동합니다.

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

## Lookup screen: the head, the foot, and where one begins
lookup-page-title = 민원 안내 – { $screen }
lookup-languages = 언어
lookup-foot = 다른 화면
lookup-home = 처음으로
lookup-cut = 서버에 연결되지 않습니다. 연결되면 화면이 저절로 다시 움직입니다. 그동안 직원에게 문의해 주세요.
lookup-heading = 무엇을 알아보시겠습니까?
lookup-dossiers = 접수한 서류 조회
lookup-mailbox = 의견 보내기

## Lookup screen: giving a number for a procedure, and asking a person
lookup-back = 뒤로
lookup-search-open = 베트남어로 입력하세요 (예: khai sinh)
lookup-take = 이 업무 번호표 받기
lookup-take-printed = 번호표는 { $kiosk }에서 구비 서류와 함께 인쇄됩니다.
lookup-take-at = 번호표는 { $kiosk }에서 인쇄됩니다.
lookup-take-elsewhere = 번호표는 번호표 발급기에서 받아 주세요.
lookup-phone = 휴대전화로 스캔하면 이 화면을 가져갈 수 있습니다
lookup-getting = 번호를 받는 중입니다. 잠시 기다려 주세요
lookup-number = 내 번호
lookup-number-paper = { $kiosk }에서 번호표를 받아 주세요
lookup-number-no-paper = 이 번호를 적거나 사진을 찍어 주세요
lookup-number-code = 휴대전화로 스캔하면 번호와 순서를 볼 수 있습니다
lookup-number-done = 번호를 받았습니다
lookup-no-number = 번호를 받지 못했습니다
lookup-unreached = 서버가 응답하지 않습니다. 번호표가 나오면 유효합니다. 나오지 않으면 다시 누르거나 직원에게 문의해 주세요.
lookup-fault = 오류가 발생했습니다. 몇 초 뒤에 다시 누르거나 직원에게 문의해 주세요.
lookup-slow = 방금 번호가 나왔습니다. { $seconds }초 뒤에 다시 눌러 주세요.
lookup-closed = 이 업무는 지금 번호를 내보내지 않습니다. 직원에게 문의해 주세요.
lookup-online = 온라인으로 접수하겠습니다
lookup-online-thanks = 감사합니다. 번호표가 필요 없습니다.
lookup-online-where = 국가 공공서비스 포털에서 접수하세요. 휴대전화로 이 코드를 스캔하세요.
lookup-online-or-counter = 원하시면 번호표를 받아 창구에서도 접수할 수 있습니다.
lookup-slip = 이 안내문 인쇄
lookup-slip-printing = 인쇄 중입니다. 잠시 기다려 주세요
lookup-slip-ready = { $printer }에서 안내문을 받아 주세요
lookup-slip-failed = 안내문을 인쇄하지 못했습니다
lookup-slip-photograph = 휴대전화로 이 코드를 촬영해 화면을 가져가시거나 직원에게 문의해 주세요.
lookup-slip-trouble = 프린터에 용지가 없거나 오류가 있습니다. 직원에게 알렸습니다.
lookup-slip-unsure = 프린터가 아직 응답하지 않습니다. 종이가 나오지 않으면 이 코드를 사용해 주세요.
lookup-slip-full = 방금 여러 장을 인쇄하여 잠시 쉬어야 합니다.
lookup-slip-unreached = 서버가 응답하지 않습니다. 이 코드는 서버가 다시 작동해야 열립니다.
lookup-read = 읽어 주기
lookup-read-waits = 준비 중
lookup-read-stop = 그만 읽기
lookup-read-fails = 지금 읽을 수 없음
lookup-help = 도움이 필요합니다
lookup-help-text = 대기실의 안내 직원에게 문의해 주세요. 가장 가까운 업무의 창구로 바로 가셔도 됩니다.
lookup-help-counters = { $list }번 창구
lookup-help-none = 담당 창구 없음

## Procedures: finding one, at a lookup screen and on a phone
procedure-title = 무엇을 가져와야 하나요?
procedure-list-title = 민원 절차 – { $office }
procedure-languages = 언어
procedure-search = 무엇을 하려고 하십니까?
procedure-search-hint = 베트남어로 입력, 성조 없이도 됩니다
procedure-search-button = 찾기
procedure-found-count = { $count ->
    [0] 절차 없음
   *[other] 절차 { $count }개
}
procedure-maybe = 혹시 이것을 찾으십니까?
procedure-far = 이 절차를 찾지 못했습니다. 혹시 이것을 찾으십니까?
procedure-none = 아직 보여 드릴 절차가 없습니다
procedure-gone = 없어진 절차이거나 코드가 잘못되었습니다
procedure-elsewhere = 여기서 하지 않는 업무
procedure-left-out = { $count }개가 더 있습니다. 필요한 일을 입력해 주세요.
procedure-help = 도움이 필요합니다
procedure-help-phone = 찾는 것이 없습니까? 오셔서 직원에게 문의해 주세요.
procedure-events = 살면서 겪는 일
procedure-fields = 업무 분야별
procedure-event-birth = 출생
procedure-event-wedding = 결혼
procedure-event-death = 가족의 사망
procedure-event-land = 토지 매입
procedure-event-shop = 가게 열기

## Procedures: what one asks for
procedure-papers = 가져올 서류
procedure-originals = 원본 { $count }부
procedure-copies = 사본 { $count }부
procedure-form = 서식: 휴대전화로 스캔하여 받기
procedure-form-named = 서식: { $form }
procedure-facts = 기간, 비용, 근거
procedure-time = 처리 기간
procedure-days = 근무일 { $count }일
procedure-cutoff = { $time } 이후에 내면 다음 근무일부터 계산합니다.
procedure-fee = 수수료
procedure-online = 온라인 접수
procedure-online-full = 전부 온라인으로 접수할 수 있습니다. 번호표가 필요 없습니다. 원하시면 창구에서도 접수합니다.
procedure-online-part = 일부는 온라인으로 접수하고, 나머지는 창구에서 합니다.
procedure-portal = 국가 공공서비스 포털
procedure-basis = 법적 근거
procedure-valid-from = 시행일
procedure-source = 출처
procedure-checked-at = { $day } 확인
procedure-code = 절차 코드
procedure-counters = { $list }번 창구
procedure-unknown = 알 수 없음: 직원에게 문의해 주세요
procedure-unsure = 확실하지 않음
procedure-unsure-these = 확실하지 않음, 직원에게 문의해 주세요
procedure-unsure-all = 서류를 준비하기 전에 직원에게 문의해 주세요.
procedure-change = 곧 바뀝니다
procedure-changes = { $day }부터 이 절차가 바뀝니다:
procedure-ends = { $day }부터 이 절차는 없어집니다.
procedure-in-vietnamese = 자세한 내용은 베트남어로 되어 있습니다.
procedure-back = 뒤로
procedure-others = 다른 절차
procedure-to-bring = 가져올 서류
## Rating: the tablet at a counter, and what may be answered; the phone says the answers, too
rating-page-title = 평가 – { $counter }번 창구
rating-counter = { $counter }번 창구
rating-languages = 언어
rating-needs-script = 이 페이지에는 JavaScript가 필요합니다. 평가하시려면 번호표의 코드를 스캔해 주세요.
rating-idle = 업무가 끝나면 평가해 주세요
rating-idle-text = 창구 업무가 끝나면 번호가 여기에 나타납니다. 이름은 남지 않습니다.
rating-cut = 연결이 끊어졌습니다. 평가하시려면 번호표의 코드를 스캔해 주세요.
rating-turn = { $label }번 – { $counter }번 창구 업무 완료
rating-question = 서비스에 만족하십니까?
# The three words of the official form, in its order (TT 01/2018/TT-VPCP).
rating-level-unhappy = 불만족
rating-level-satisfied = 만족
rating-level-very_satisfied = 매우 만족
rating-decline = 평가하지 않기
rating-why = 무엇이 불편하셨습니까? 여러 개를 고르거나 건너뛸 수 있습니다.
rating-cause-waited_long = 오래 기다렸습니다
rating-cause-unclear_guidance = 안내가 분명하지 않았습니다
rating-cause-came_again = 여러 번 와야 했습니다
rating-cause-conduct = 직원의 태도
rating-send = 보내기
rating-thanks = 감사합니다!
rating-thanks-text = { $label }번 번호표의 평가를 받았습니다.
rating-already = { $label }번은 이미 평가되었습니다
rating-already-text = 번호표마다 한 번만 평가합니다. 감사합니다.
rating-over = 이 평가는 접수되지 않았습니다
rating-over-text = { $label }번의 평가 차례가 지났습니다. 번호표의 코드를 스캔하면 휴대전화로 평가할 수 있습니다.

## Rating: on a ticket's page, until the end of the next day on which the office works
rating-phone-until = { $date }까지 평가할 수 있습니다. 이름은 남지 않으며 직원은 합계만 봅니다.
rating-phone-why = 불만족이라면 무엇이 불편하셨습니까? 고르지 않아도 됩니다.
rating-phone-given = 평가를 받았습니다. 감사합니다!
rating-refused-already_rated = 이미 평가된 번호표입니다. 번호표마다 한 번만 평가합니다.
rating-refused-rating_over = 이 번호표의 평가 기간이 지났습니다.
rating-refused-not_rated = 지금은 이 번호표를 평가할 수 없습니다. 페이지를 새로 고쳐 주세요.
rating-refused-other = 평가가 접수되지 않았습니다. 다시 시도해 주세요.
rating-refused-unreached = 연결이 끊어져 평가가 접수되었는지 알 수 없습니다. 다시 시도해 주세요. 두 번 보내도 한 번만 계산됩니다.
## Dossier: what each status says, and what to do next. Read at lookup screens and on phones
dossier-status-registered = 서류가 전송되었으며 아직 접수되지 않았습니다.
dossier-status-registered-next = 기관의 연락을 기다려 주세요. 오실 필요는 없습니다.
dossier-status-accepted = 서류가 접수되었습니다.
dossier-status-accepted-next = 교부 예정일 전에는 오실 필요가 없습니다.
dossier-status-not-accepted = 서류가 접수되지 않았습니다.
dossier-status-not-accepted-next = 이유는 거절 통지서에 있습니다. 문의하시려면 번호를 받거나 안내 데스크로 가 주세요.
dossier-status-in-progress = 서류를 처리하고 있습니다.
dossier-status-in-progress-next = 교부 예정일 전에는 오실 필요가 없습니다.
dossier-status-papers-missing = 서류를 보완해야 합니다.
dossier-status-papers-missing-next = 보완 요청서를 보고 서류를 모두 준비하신 뒤, 접수한 업무의 번호를 받아 주세요.
dossier-status-fees-due = 수수료나 세금을 내야 합니다.
dossier-status-fees-due-next = 통지서대로 납부하고 영수증을 보관해 주세요.
dossier-status-withdrawn = 신청인이 서류 취하를 요청했습니다.
dossier-status-withdrawn-next = 본인이 요청하지 않았다면 바로 직원에게 알려 주세요.
dossier-status-stopped = 서류 처리가 중단되었습니다.
dossier-status-stopped-next = 통지서를 확인해 주세요. 문의하시려면 번호를 받거나 안내 데스크로 가 주세요.
dossier-status-finished = 결과가 나왔습니다.
dossier-status-finished-next = 접수증과 신분증을 가지고 오셔서 결과를 찾을 번호를 받아 주세요.
dossier-status-returned = 결과가 교부되었습니다.
dossier-status-returned-next = 받지 못하셨다면 직원에게 알려 주세요.
dossier-status-unknown = 상태를 갱신하고 있습니다.
dossier-status-unknown-next = 창구나 안내 데스크의 직원에게 문의해 주세요.

## Dossier: dates, steps, and how sure all of it is
dossier-received = 접수일: { $day }
dossier-step = { $of }단계 중 { $at }단계
dossier-due = 교부 예정일: { $day }
dossier-due-may-move = 기존 교부 예정일은 { $day }입니다. 아직 부족한 것이 있어 바뀔 수 있으니 직원에게 문의해 주세요.
dossier-no-due = 시스템에 교부 예정일이 없습니다. 접수증을 확인해 주세요.
dossier-overdue = 기관이 예정일을 근무일 기준 { $days }일 넘겼습니다.
dossier-reckoning = 교부 예정일 계산 방법
dossier-reckoning-days = { $received }(제외)부터 { $due }까지 이곳의 달력으로 근무일 { $days }일입니다.
dossier-reckoning-usual = 매주 쉬는 날 { $count }일은 세지 않습니다.
dossier-reckoning-off = { $day }은(는) 세지 않습니다: { $reason }.
dossier-told = { $named ->
    [no] 서류 시스템, { $time } 기준
   *[yes] { $source } 시스템, { $time } 기준
}
dossier-old = 오래된 정보일 수 있습니다. 멀리서 오시기 전에 직원에게 확인해 주세요.
dossier-interrupted = { $named ->
    [no] 서류 시스템이 { $time }부터 연결되지 않습니다.
   *[yes] { $source } 시스템이 { $time }부터 연결되지 않습니다.
}
dossier-digitised = 전자 결과물
dossier-digitised-scan = 휴대전화로 스캔하면 전자 결과물이 열립니다
dossier-digitised-open = 전자 결과물 열기

## Dossier: the page where one asks for it
dossier-page-title = 서류 조회 – { $office }
dossier-heading = 서류 조회
dossier-scan = 접수증이 있으신가요? 코드를 스캐너에 대거나 접수번호를 입력해 주세요.
dossier-type = 접수증에 있는 접수번호를 입력해 주세요.
dossier-code = 접수번호
dossier-code-hint = 대문자, 점, 빈칸은 상관없습니다.
dossier-digits = 접수할 때 적은 전화번호나 신분증 번호의 마지막 6자리
dossier-find = 조회
dossier-by-day = 접수번호를 다 모르시나요? 접수일로 조회
dossier-day = 접수일(일-월-년, 예: 22-11-2026)
dossier-number = 접수번호의 마지막 4자리
dossier-privacy = 이 화면에는 이름이 나오지 않습니다. 접수번호와 6자리, 또는 접수증으로만 조회할 수 있습니다.
dossier-again = 다른 서류 조회
dossier-done = 완료, 화면 지우기
dossier-unreachable = 서버가 응답하지 않습니다. 잠시 후 다시 시도해 주세요.
dossier-link = 서류 조회

## Dossier: why there is no answer, and what to do about it, by the code of the refusal
dossier-refused-no_such_dossier = 이 접수번호와 숫자로는 서류를 찾을 수 없습니다.
dossier-refused-no_such_dossier-next = 접수번호와 마지막 6자리를 확인하거나 창구 직원에게 문의해 주세요.
dossier-refused-whole_code_needed = 이 날짜와 번호의 서류가 여러 건 있습니다.
dossier-refused-whole_code_needed-next = 접수증의 접수번호를 모두 입력해 주세요.
dossier-refused-at_counter_only = 오늘 이 서류에 잘못된 숫자가 너무 많이 입력되었습니다.
dossier-refused-at_counter_only-next = 접수증을 가지고 창구로 오시거나 내일 다시 시도해 주세요.
dossier-refused-slow_down = 잘못된 입력이 너무 많았습니다.
dossier-refused-slow_down-next = { $minutes ->
   *[other] { $minutes }분 후에 다시 시도하거나 창구 직원에게 문의해 주세요.
}
dossier-refused-invalid_request = 빠졌거나 형식이 맞지 않는 항목이 있습니다.
dossier-refused-invalid_request-next = 접수번호와 마지막 6자리가 모두 필요합니다. 날짜는 22-11-2026처럼 적어 주세요.
dossier-refused-no_dossier_source = 이곳에서는 아직 서류를 조회할 수 없습니다.
dossier-refused-no_dossier_source-next = 창구나 안내 데스크의 직원에게 문의해 주세요.
dossier-refused-trial_runs = 기기를 시험하고 있어 지금은 조회할 수 없습니다.
dossier-refused-trial_runs-next = 나중에 다시 시도하거나 직원에게 문의해 주세요.

## Dossier: a receipt scanned at a kiosk when there is nothing to be collected yet
dossier-no-number-not_ready-title = 아직 결과가 나오지 않았습니다
dossier-no-number-not_ready-text = 번호를 받으실 필요가 없습니다. 교부 예정일에 와 주세요.
dossier-no-number-not_ready-first = 교부 예정일: { $day }
dossier-no-number-overdue-title = 예정일이 지났지만 아직 결과가 없습니다
dossier-no-number-overdue-text = 죄송합니다. 직원에게 문의하거나, 닫기를 누른 뒤 업무를 눌러 번호를 받아 주세요.
dossier-no-number-papers_missing-title = 서류를 보완해야 합니다
dossier-no-number-papers_missing-text = 요청서에 적힌 서류를 모두 준비하신 뒤, 접수한 업무의 번호를 받아 주세요.
dossier-no-number-fees_due-title = 먼저 수수료나 세금을 내야 합니다
dossier-no-number-fees_due-text = 통지서대로 납부하고 영수증을 보관하신 뒤 결과를 찾으러 와 주세요.
dossier-no-number-no_result-title = 찾을 결과가 없는 서류입니다
dossier-no-number-no_result-text = 받으신 통지서를 확인해 주세요. 문의하시려면 닫기를 누른 뒤 업무를 눌러 번호를 받아 주세요.
dossier-no-number-returned-title = 이미 결과가 교부되었습니다
dossier-no-number-returned-text = 받지 못하셨다면 직원에게 알려 주세요.
## Kiosk: whoever booked a time takes the number. A phone's page names the first button, too.
kiosk-booked-open = 예약했습니다
kiosk-booked = 예약 번호표 받기
kiosk-booked-digits = 신분증 번호 끝 6자리를 입력하세요
kiosk-booked-year = 태어난 해를 입력하세요
kiosk-booked-scan = 예약 QR 코드가 있으면 먼저 스캐너에 대세요.
kiosk-booked-erase = 지우기
kiosk-booked-next = 계속
kiosk-booked-refused-none-title = 오늘 예약을 찾을 수 없습니다
kiosk-booked-refused-none-text = 입력한 숫자를 확인하세요. 예약이 없어도 업무를 눌러 번호표를 받을 수 있습니다.
kiosk-booked-refused-not_yet-title = 아직 이릅니다
kiosk-booked-refused-not_yet-text = { $time }부터 번호표를 받을 수 있습니다. 그때 이 기계로 다시 오세요.
kiosk-booked-refused-too_late-title = 예약 시간이 지났습니다
kiosk-booked-refused-too_late-text = 예약이 끝났습니다. 업무를 눌러 번호표를 받으세요.
kiosk-booked-refused-illegal_booking_move-title = 이 예약으로는 번호표를 받을 수 없습니다
kiosk-booked-refused-illegal_booking_move-text = 이미 사용했거나 취소했거나 확정하지 않은 예약입니다. 업무를 눌러 번호표를 받거나 직원에게 문의하세요.
kiosk-booked-refused-marks_lost-title = 예약을 확인할 수 없습니다
kiosk-booked-refused-marks_lost-text = 예약 코드를 직원에게 보여 주세요.
kiosk-booked-refused-slow_down-title = 숫자를 여러 번 잘못 입력했습니다
kiosk-booked-refused-slow_down-text = 직원에게 문의하거나 업무를 눌러 번호표를 받으세요.

## Phone: the head and the foot of a ticket's page
phone-your-number = 내 번호
phone-booked-at = 예약하신 시각은 { $time }입니다.
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

## Bookings: why the office closes a day, as citizens read it
phone-booking-closed-holiday = 그날은 휴무입니다.
phone-booking-closed-staff = 그날은 직원이 부족합니다.
phone-booking-closed-weather = 그날은 악천후로 문을 닫습니다.
phone-booking-closed-power = 그날은 정전입니다.
phone-booking-closed-system = 그날은 전산 시스템이 중단됩니다.
phone-booking-closed-other = 그날은 사정이 있어 문을 닫습니다.

## Phone: booking a time before coming. { $when } is a time with its day, as phone-booking-at says it.
phone-booking-title = 방문 예약
phone-booking-intro = 오시기 전에 시간을 고르세요. 오셔서 번호표 기계에서 번호표를 받으면 예약한 시각부터 줄을 선 것으로 처리됩니다. 예약하지 않아도 평소처럼 번호표를 받을 수 있습니다.
phone-booking-lost-kiosk = 예약 페이지를 잃어버리셨나요? 예약 시간에 오셔서 번호표 발급기에서 예약 버튼을 누르고 신분증 마지막 6자리와 출생 연도를 입력하세요.
phone-booking-off = 이곳은 예약을 받지 않습니다
phone-booking-off-text = 근무 시간에 오셔서 번호표 기계에서 번호표를 받으세요.
phone-booking-choose-field = 업무를 선택하세요
phone-booking-choose-day = 날짜를 선택하세요
phone-booking-choose-time = 시간을 선택하세요
phone-booking-other-field = 다른 업무 선택
phone-booking-other-day = 다른 날짜 선택
phone-booking-other-time = 다른 시간 선택
phone-booking-morning = 오전
phone-booking-afternoon = 오후
phone-booking-day = { $weekday ->
    [mon] { $month }월 { $day }일 월요일
    [tue] { $month }월 { $day }일 화요일
    [wed] { $month }월 { $day }일 수요일
    [thu] { $month }월 { $day }일 목요일
    [fri] { $month }월 { $day }일 금요일
    [sat] { $month }월 { $day }일 토요일
   *[sun] { $month }월 { $day }일 일요일
}
phone-booking-at = { $day } { $time }
phone-booking-free = { $count }자리 남음
phone-booking-day-full = 마감
phone-booking-day-closed = 휴무
phone-booking-day-off = 휴무: { $day }
phone-booking-config-closed = 그날은 쉽니다: { $text }.
phone-booking-day-not_yet = { $when }부터 예약
phone-booking-day-over = 예약 기간 지남
phone-booking-day-asked = 추첨: { $when }까지 신청
phone-booking-day-drawn_soon = 추첨 중
phone-booking-who = 방문하실 분
phone-booking-digits = 신분증 번호 끝 6자리
phone-booking-year = 태어난 해
phone-booking-privacy = 오셨을 때 본인인지 확인하는 데만 쓰므로 예약을 다른 사람에게 넘길 수 없습니다. 숫자는 저장하지 않고 암호화된 표시만 저장하며 예약일이 지나면 삭제합니다.
phone-booking-hold = 이 시간 잡아 두기
phone-booking-hold-note = 확인하시는 동안 { $minutes }분간 잡아 둡니다.
phone-booking-held-text = 아직 예약되지 않았습니다. { $time }까지 잡아 둡니다. 아래 버튼을 눌러 예약하세요.
phone-booking-confirm = 예약하기
phone-booking-code = 예약 QR 코드
phone-booking-number = 예약 번호 { $code }
phone-booking-come = { $from }부터 { $until } 사이에 오셔서 번호표 기계의 스캐너에 이 코드를 대거나 기계에서 ‘예약했습니다’를 누르세요.
phone-booking-keep = 이 화면을 저장하거나 사진으로 남기세요. 이 코드가 있는 사람은 누구나 예약을 취소할 수 있습니다.
phone-booking-here = 여기서 번호표 받기
phone-booking-here-text = 지금 민원실 안에 계십니다. 예약할 때 입력한 숫자를 입력하세요. 번호는 휴대전화에 표시되며 종이 번호표는 필요 없습니다.
phone-booking-here-yes = 번호표 받기
phone-booking-here-soon = 지금 민원실 안에 계십니다. { $time }부터 이 페이지를 다시 열면 휴대전화로 번호표를 받을 수 있습니다. 기계에서도 받을 수 있습니다.
phone-booking-here-wifi = 민원실 안에서 이곳의 Wi-Fi에 연결하고 이 페이지를 다시 열면 휴대전화로 번호표를 받을 수 있습니다.
phone-booking-ticket = 내 번호 보기
phone-booking-here-not_yet = 아직 이릅니다. { $when }부터 번호표를 받을 수 있습니다.
phone-booking-here-too_late = 예약 시간이 지났습니다. 번호표 발급기에서 번호표를 받을 수 있습니다.
phone-booking-here-wrong_person = 예약한 사람의 숫자가 아닙니다. 다시 입력하세요.
phone-booking-here-marks_lost = 예약을 확인할 수 없습니다. 이 페이지를 직원에게 보여 주세요.
phone-booking-here-not_in_hall = 휴대전화로는 민원실 안에서만 번호표를 받을 수 있습니다. 이곳의 Wi-Fi에 연결하고 다시 시도하거나 기계에서 번호표를 받으세요.
phone-booking-here-field_closed = 지금은 이 업무의 번호표를 받을 수 없습니다. 직원에게 문의하세요.
phone-booking-here-slow_down = 숫자를 여러 번 잘못 입력했습니다. 5분 후 다시 하거나 기계에서 번호표를 받거나 직원에게 문의하세요.
phone-booking-calendar = 휴대전화 달력에 추가
phone-booking-calendar-title = 예약: { $field }
phone-booking-calendar-notes = 가장 이르게는 15분 전에 오세요. 신분증과 필요한 서류를 가져오세요.
phone-booking-told-ask = 이 날 문을 닫으면 알려 주세요
phone-booking-told-ask-text = 이메일 주소를 입력하세요. 본인의 주소인지 확인하는 코드를 보내 드립니다.
phone-booking-told-code = 코드 입력
phone-booking-told-code-text = { $contact } 주소로 6자리 코드를 보냈습니다. 10분 동안 사용할 수 있습니다.
phone-booking-told-kept = 이메일 주소가 저장되었습니다
phone-booking-told-kept-text = 이 날 문을 닫으면 { $contact } 주소로 메일을 보냅니다. 예약 페이지를 잃어버려도 이 주소로 다시 찾을 수 있습니다.
phone-booking-lost-ask = 예약 페이지를 잃어버렸습니다
phone-booking-lost-ask-text = 예약할 때 입력한 이메일 주소를 입력하세요. 그 주소로 코드를 보냅니다. 입력하지 않았다면 번호표 발급기에서 예약 버튼을 누르세요.
phone-booking-lost-code = 코드 입력
phone-booking-lost-code-text = { $contact } 주소에 예약이 있으면 6자리 코드를 보냈습니다. 10분 동안 사용할 수 있습니다.
phone-booking-lost-found = 내 예약
phone-booking-lost-none = 오늘 이후의 예약이 없습니다.
phone-booking-mail = 이메일 주소
phone-booking-mail-note = 주소는 암호화되어 이 용도로만 쓰이며 예약일이 지나면 삭제됩니다.
phone-booking-send-code = 코드 보내기
phone-booking-once = 메일의 6자리 코드
phone-booking-once-yes = 확인
phone-booking-back = 뒤로
phone-booking-contact-no_contact = 이메일 주소가 아닙니다. 다시 입력하세요.
phone-booking-contact-too_many_codes = 코드를 너무 많이 보냈습니다. 한 시간 후 또는 내일 다시 시도하세요.
phone-booking-contact-wrong_code = 코드가 틀렸거나 만료되었습니다. 가장 최근 메일을 확인하세요.
phone-booking-contact-slow_down = 틀린 코드를 너무 많이 입력했습니다. 10분 후 다시 시도하세요.
phone-booking-contact-illegal_booking_move = 이 예약은 더 이상 유효하지 않아 알려 드릴 내용이 없습니다.
phone-booking-cancel = 갈 수 없습니다
phone-booking-cancel-asked = 이 예약을 취소할까요? 자리는 다른 분께 돌아갑니다.
phone-booking-cancel-yes = 예약 취소
phone-booking-cancel-until = { $when }까지 취소할 수 있습니다. 30일 안에 두 번 오지 않으면 번호표 기계만 이용할 수 있습니다.
phone-booking-cancel-over = 시간이 임박하여 취소할 수 없습니다. 오지 않으시면 예약은 저절로 끝납니다.
phone-booking-again = 다른 시간 예약
phone-booking-choose-other-day = 다른 날 선택
phone-booking-free-times = 가장 가까운 빈 시간
phone-booking-state-held = 자리를 잡아 두었습니다
phone-booking-state-booked = 예약되었습니다
phone-booking-state-checked_in = 번호표를 받으셨습니다
phone-booking-state-missed = 예약 시간이 지났습니다
phone-booking-state-cancelled = 예약이 취소되었습니다
phone-booking-state-closed = 예약한 날은 문을 닫습니다
phone-booking-state-expired = 잡아 둔 시간이 지났습니다
phone-booking-text-checked_in = 번호표나 화면의 번호를 확인해 주세요.
phone-booking-text-missed = 예약 시간 전후로 번호표를 받은 사람이 없습니다. 평소처럼 번호표 기계에서 번호표를 받을 수 있습니다.
phone-booking-text-cancelled = 요청에 따라 또는 그날 휴무로 취소되었습니다. 다른 시간을 예약할 수 있습니다.
phone-booking-text-closed = 이 예약은 취소되었습니다. 그날은 오지 마십시오. 불참으로 처리되지 않습니다. 다른 날을 선택해 주십시오.
phone-booking-text-expired = 자리를 돌려 놓았습니다. 다른 시간을 예약할 수 있습니다.
phone-booking-unknown = 예약을 찾을 수 없습니다
phone-booking-unknown-text = 저장해 둔 주소를 다시 열거나 예약 QR 코드를 다시 스캔하세요.
phone-booking-draw-title = 공정한 추첨
phone-booking-draw-text = 신청을 받기 전에 서버가 비밀 숫자를 정하고 그 해시를 공개했습니다. 추첨 뒤에는 비밀 숫자도 공개하므로 누구나 순서를 다시 계산할 수 있고 아무도 결과를 바꿀 수 없습니다. 일찍 신청해도 늦게 신청해도 같습니다.
phone-booking-draw-intro = 이 날은 보통 몇 분 만에 마감되므로 추첨합니다. { $when }까지 신청하세요.
phone-booking-draw-wanted = 원하는 시간
phone-booking-draw-choice = { $place }순위
phone-booking-draw-none = 선택 안 함
phone-booking-draw-ask = 추첨 신청
phone-booking-draw-hash = 비밀 숫자의 해시(SHA-256)
phone-booking-draw-seed = 추첨 뒤 공개된 비밀 숫자
phone-booking-draw-lot = 내 추첨 번호
phone-booking-draw-place = 내 순서
phone-booking-draw-place-of = { $count } 가운데 { $place }
phone-booking-asked = 추첨을 신청했습니다
phone-booking-asked-text = { $when }부터 이 화면에서 결과를 볼 수 있습니다. 화면을 저장하거나 사진으로 남기세요.
phone-booking-lost = 이번에는 자리가 없습니다
phone-booking-lost-text = 차례가 되었을 때 원하신 시간이 모두 찼습니다. 남은 시간을 예약하거나 번호표 기계에서 번호표를 받을 수 있습니다.
phone-booking-refused-slot_taken = 이 시간은 방금 마감되었습니다. 다른 시간을 선택하세요.
phone-booking-refused-limit_reached-a_day = 한 사람은 하루에 두 번까지 예약할 수 있습니다. 이 날은 이미 다 예약하셨습니다.
phone-booking-refused-limit_reached-a_field = 그날 이 업무의 예약이 이미 있습니다. 예약 페이지를 잃어버렸어도 오실 수 있습니다. 번호표 발급기에서 예약 버튼을 누르세요.
phone-booking-refused-limit_reached-holds = 이 연결에서 두 자리를 잡아 두고 있습니다. 하나를 예약하거나 취소하거나, 시간이 지나기를 기다리세요.
phone-booking-refused-kiosk_only = 30일 안에 예약을 두 번 지키지 않으셨습니다. 번호표 기계에서 번호표를 받으세요.
phone-booking-refused-not_yet = 이 날은 아직 예약할 수 없습니다. { $when }부터 예약합니다.
phone-booking-refused-too_late = 시간이 지났습니다. 다른 시간을 선택하거나 번호표 기계에서 번호표를 받으세요.
phone-booking-refused-drawn_day = 이 날은 추첨합니다. 날짜를 다시 선택하여 신청하세요.
phone-booking-refused-day_closed = 이 날은 방금 닫혀 예약을 받지 않습니다. 다른 날을 선택해 주십시오.
phone-booking-refused-not_drawn = 이 날은 더 이상 추첨 신청을 받지 않습니다. 날짜를 다시 선택하세요.
phone-booking-refused-unknown_slot = 예약할 수 없는 시간입니다. 다른 시간을 선택하세요.
phone-booking-refused-illegal_booking_move = 예약 상태가 방금 바뀌었습니다. 이 화면을 다시 확인하세요.
phone-booking-refused-slow_down = 이 연결에서 너무 여러 번 자리를 잡았습니다. 한 시간 뒤에 다시 하거나 번호표 기계에서 번호표를 받으세요.
phone-booking-refused-invalid_request-card_digits = 신분증 번호 끝 6자리를 입력하세요.
phone-booking-refused-invalid_request-birth_year = 태어난 해를 숫자 4자리로 입력하세요.
phone-booking-refused-other = 처리하지 못했습니다. 화면을 새로 고치고 다시 시도하세요.
## Mailbox: its page, where people write to the office
mailbox-page-title = 의견함 – { $office }
mailbox-title = 의견함
mailbox-languages = 언어
mailbox-home = 첫 화면으로
mailbox-to-ticket = 내 번호표로
mailbox-unreached = 서버에 연결할 수 없습니다. 쓰신 내용은 그대로 있으니 다시 보내 주세요.
mailbox-kind = 무엇에 대한 의견인가요?
mailbox-kind-rule = 규정, 절차, 서비스
mailbox-kind-conduct = 직원의 태도나 행동
mailbox-reads-rule = 이 기관의 책임자가 읽습니다. 다른 사람은 원문을 읽지 않으며, 기관이 직접 쓴 요약만 공개됩니다.
mailbox-reads-conduct = 책임자만 본인의 암호 문구로 읽을 수 있습니다. 서버, 창구 직원, 기술자는 읽을 수 없습니다. 원문은 공개되지 않습니다.
mailbox-conduct-on-paper = 이 기기는 아직 이런 의견을 받을 수 없습니다. 종이에 써서 의견함에 넣어 주세요.
mailbox-about-manager = 책임자 본인에 대한 내용입니다
mailbox-text = 내용
mailbox-text-note = { $least }자에서 { $most }자까지. 이름, 전화번호, 신분증 번호는 쓰지 않아도 됩니다.
mailbox-digits = 전화번호나 신분증 번호 같은 긴 숫자를 쓰셨습니다. 꼭 필요하지 않으며, 읽는 사람이 보게 됩니다.
mailbox-more = 더 쓰기: 연락처, 창구 (선택)
mailbox-contact = 연락처
mailbox-contact-note = 봉인됩니다. 책임자만 열 수 있고, 답변 30일 뒤에 지워집니다.
mailbox-counter = 어느 창구의 일인가요?
mailbox-counter-none = 창구를 밝히지 않음
mailbox-counter-one = { $number }번 창구
mailbox-link = 기관이 내 번호표를 알아도 됩니다
mailbox-send = 보내기
mailbox-where = 쓰시려면 오늘이나 어제의 번호표에서 이 페이지를 열거나, 조회 기기를 쓰거나, 종이에 써서 의견함에 넣어 주세요.

## Mailbox: why a message was not taken, by the code of the refusal
mailbox-refused-kind = 무엇에 대한 의견인지 고른 뒤 다시 보내 주세요.
mailbox-refused-place = 여기에서는 보낼 수 없습니다. 번호표에서 이 페이지를 열거나, 조회 기기를 쓰거나, 종이에 써 주세요.
mailbox-refused-message_length = 내용은 { $least }자에서 { $most }자까지, 연락처는 3자에서 200자까지 쓸 수 있습니다.
mailbox-refused-too_many_messages-minute = 이 기기에서 방금 의견을 보냈습니다. 1분 뒤에 다시 보내기를 눌러 주세요.
mailbox-refused-too_many_messages-day = 이 번호표로 오늘 보낼 수 있는 세 건을 모두 보냈습니다. 종이에 쓰거나 내일 보내 주세요.
mailbox-refused-mailbox_full = 오늘 받을 수 있는 { $most_a_day }건을 모두 받았습니다. 종이에 써서 의견함에 넣어 주세요.
mailbox-refused-for_the_superior = 책임자에 대한 의견은 본인이 읽지 않도록 여기에서 받지 않습니다. 상급자에게 보내 주세요. 주소는 게시판에 있습니다.
mailbox-refused-no_mailbox_key = 이 기기는 아직 의견이나 연락처를 봉인할 수 없습니다. 종이에 써서 의견함에 넣어 주세요.
mailbox-refused-ticket_too_old = 날짜가 지난 번호표입니다. 오늘이나 어제의 번호표만 쓸 수 있습니다. 아니면 종이에 써 주세요.
mailbox-refused-unknown_ticket = 번호표를 찾을 수 없습니다. 종이의 코드를 다시 스캔하거나 종이에 써 주세요.
mailbox-refused-illegal_move = 방금 상태가 바뀌어 더 쓸 수 없습니다. 새 상태가 위에 있습니다.
mailbox-refused-contest_over = 이제 재검토를 요청할 수 없습니다. 답변 후 근무일 15일 안에 한 번만 할 수 있습니다.
mailbox-refused-not_the_first_writer = 다른 사람이 똑같은 내용을 먼저 보냈습니다. 이 코드로는 결과만 볼 수 있습니다.

## Mailbox: the receipt, shown once
mailbox-sent = 의견을 받았습니다
mailbox-receipt-note = 접수 코드입니다. 사진을 찍거나 적어 두세요. 이 코드가 있어야 결과를 볼 수 있습니다.
mailbox-receipt-code = 이 의견의 결과 페이지를 여는 QR 코드
mailbox-receipt-once = 코드는 한 번만 표시되며 기관에 남지 않습니다.
mailbox-look = 보낸 의견 보기: 접수 코드를 입력하세요
mailbox-look-do = 보기
mailbox-no-receipt = 이 코드의 의견이 없습니다
mailbox-no-receipt-text = 접수 코드를 한 글자씩 확인해 주세요. I, L, O, U는 쓰지 않습니다.

## Mailbox: how a message stands
mailbox-state-received = 접수됨
mailbox-state-asked_more = 기관이 질문했습니다
mailbox-state-handling = 처리 중
mailbox-state-answered = 답변됨
mailbox-state-published = 답변하고 요약을 공개함
mailbox-state-refused = 처리하지 않음
mailbox-received = { $day }에 접수
mailbox-due = 기한: { $day }까지
mailbox-due-late = { $day }부터 기한이 지남
mailbox-due-reply = 아래 질문에 답해 주세요. 답이 없으면 { $day }에 기관이 결정합니다.
mailbox-how-title = 계산 방법
mailbox-how = { $first }(0일)부터 근무일 { $days }일 뒤: { $last }까지.
mailbox-how-day = { $day } ({ $why })
mailbox-how-skipped = 세지 않는 날: { $days }.
mailbox-how-swapped = 세는 대체 근무일: { $days }.
mailbox-how-tet = { $year }년 설 연휴가 아직 입력되지 않아 기한이 늦어질 수 있습니다.
mailbox-steps = 진행 과정
mailbox-did-receive = 의견 접수
mailbox-did-take_up = 처리 시작
mailbox-did-ask_more = 질문
mailbox-did-reply = 작성자의 답
mailbox-did-answer = 답변
mailbox-did-publish = 요약 공개
mailbox-did-refuse = 처리하지 않음
mailbox-did-contest = 작성자의 재검토 요청
mailbox-why-not_ours = 이 기관의 권한이 아님
mailbox-why-not_understood = 내용이 분명하지 않음
mailbox-why-answered_before = 이미 답변함
mailbox-why-insult_or_advert = 모욕 또는 광고
mailbox-why-court_or_complaint = 이의 신청, 고발 또는 법원의 절차를 따라야 함
mailbox-why-no_reply = 작성자가 질문에 답하지 않음
mailbox-reply = 기관의 질문에 답하기
mailbox-reply-note = 최대 2,000자. 의견을 읽는 사람이 함께 읽습니다.
mailbox-contest = 재검토 요청
mailbox-contest-text = 동의하지 않으시면 근무일 15일 안에 한 번 재검토를 요청할 수 있습니다.
mailbox-contest-superior = 동의하지 않으시면 근무일 15일 안에 한 번 재검토를 요청하고 상급자에게도 보낼 수 있습니다: { $superior }.
mailbox-contest-note = { $least }자에서 { $most }자까지.
mailbox-taken = 기록했습니다.

## Mailbox: what everybody may read
mailbox-sum = 기관의 답변 현황
mailbox-sum-since = { $day }부터, 1분마다 갱신됩니다.
mailbox-sum-letters = 받은 의견
mailbox-sum-open = 처리 중
mailbox-sum-in_time = 기한 안에 답변
mailbox-sum-late = 늦게 답변
mailbox-sum-refused = 처리하지 않음
mailbox-sum-overdue = 기한이 지난 의견
mailbox-overdue = { $count ->
    [0] 없음
   *[other] 기한 지남 { $count }건
}
mailbox-sum-oldest = 가장 오래 기다린 의견: 근무일 { $days }일.
mailbox-published = 기관의 요약
mailbox-published-note = 기관이 쓴 글입니다. 작성자의 원문은 공개되지 않습니다.
mailbox-published-none = 아직 요약이 없습니다.

## Phone: the way from a ticket to the mailbox
phone-mailbox = 기관에 의견 보내기

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
display-verb-booked = { $time } 예약, 호출 번호
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

## The hall in a page of others, such as the city's portal
widget-title = { $office } 대기 현황
widget-open = 지금 번호표를 발급합니다
widget-closed = 지금은 업무 시간이 아닙니다
widget-at = { $time } 기준
widget-field = 분야
widget-waiting = 대기 인원
widget-wait = 예상 대기 시간
widget-opens = { $time }부터 번호표 발급
widget-gives-none = 지금은 번호표를 발급하지 않습니다
widget-more = 민원실 홈페이지
widget-language = 한국어
widget-still = 자동 새로고침 끄기
widget-moving = 자동 새로고침 켜기
widget-busy = 많은 분이 보고 있습니다. 잠시 후 자동으로 다시 불러옵니다.

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

## Slip of what to bring: printed at a lookup screen, without a number
paper-slip = 가져오실 서류
paper-slip-no-number = 번호표가 아닙니다
paper-slip-documents = 준비되면 칸에 표시하세요
paper-slip-more = { $count }개가 더 있습니다. 아래 코드를 스캔해 주세요.
paper-slip-form = 서식 있음: 아래 코드를 스캔하세요
paper-slip-changes = { $day }부터 이 절차가 바뀝니다. 아래 코드를 스캔해 주세요.
paper-slip-place = 내는 곳
paper-slip-fee = 수수료
paper-slip-scan = 스캔하면 휴대전화에서 이 화면을 볼 수 있습니다
paper-slip-as-of = { $day } { $time } 기준 정보

## Test print of a printer; the second line says in English that it is no ticket
paper-test = 시험 인쇄
paper-test-no-ticket = 시험 인쇄이며 번호표가 아닙니다
paper-test-width = 인쇄 폭: { $mm } mm ({ $dots }도트)
paper-test-edges = 양쪽 끝의 세로선이 온전해야 하며, 글자의 획이 끊어지지 않아야 합니다.
# Below the picture of a virtual printer's slip, so that nobody takes it for real.
paper-virtual = 가상 프린터
