### English: every sentence the office says in English. docs/words.md says how to add one.

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = Waiting time not known yet
shared-wait-none = almost none
shared-wait-under = under { $minutes } min
shared-wait-minutes = about { $span } min
shared-wait-hours = about { $span } h
shared-wait-narrow-minutes = { $span } min
shared-wait-narrow-hours = { $span } h

## Counter: pages of counters, and the state a counter is in
counter-state-open = Open
counter-state-paused = Paused
counter-state-closed = Closed
counter-name = Counter { $number }
counter-name-zone = Counter { $number }, { $zone }
counter-state-and-number = { $state }, number { $label }
counter-choose-page-title = Choose a counter – { $office }
counter-choose-title = Choose your counter
counter-not-here-page-title = Not your counter
counter-not-here-title = You may not act at counter { $number }
counter-not-here-others = The account { $login } may work at the counters below. Choose one, or ask a manager for the right to counter { $number }.
counter-not-here-none = The account { $login } has no counter yet. Ask a manager for one.
counter-other-account = Sign in with another account

## Counter: the sign above a counter, which visitors read
counter-sign-page-title = Sign of counter { $number }
counter-sign-counter = Counter
counter-sign-called = Now calling
counter-sign-serving = Now serving
counter-sign-paused = Counter paused
counter-sign-paused-reason = Counter paused: { $reason }
counter-sign-closed = Counter closed
counter-sign-open = Please wait for your number
counter-sign-cut = No connection to the server for { $minutes } min. Please see the large screen or ask an officer.

## Counter: the console's head
counter-page-title = Counter { $number } – { $office }
# In the browser's tab: how many wait comes first.
counter-tab-title = ({ $waiting }) Counter { $number }
counter-account = Account
counter-other-counter = Change counter
counter-sign-out = Sign out
counter-paused-badge = { $state }: { $reason }
# Behind a number that stands in large digits.
counter-waiting-here = { $count ->
    [one] person waiting for this counter
   *[other] people waiting for this counter
}
counter-connected = Connected
counter-connecting = Connecting…
counter-cut-seconds = Connection lost: figures are { $seconds } s old, reconnecting
counter-cut-minutes = Connection lost: figures are { $minutes } min old, reconnecting
# Until the script runs.
counter-first-ticket = Number { $label } is at the counter. { $count } waiting.
counter-first-none = No number at the counter. { $count } waiting.
counter-needs-script = This page needs JavaScript.

## Counter: the number in hand, and what was done last
counter-in-hand = Number at the counter
counter-in-hand-called = Calling
counter-in-hand-serving = Serving
counter-issued = Issued { $time }
counter-issued-calls = Issued { $time } · called { $calls } times
counter-outcomes = Finish with an outcome
counter-of-counter = Counter
counter-slow = The server has not answered: trying again, please wait…
counter-sending = Sending…
counter-idle-open = The counter is free
counter-idle-paused = The counter is paused
counter-idle-paused-reason = The counter is paused: { $reason }
counter-idle-closed = The counter is closed

## Counter: buttons, the small note on some, and what is said when it is done
counter-start = Start serving { $label }
counter-finish = Finish { $label }
counter-finish-note = without an outcome
counter-finish-done = Number { $label } is finished.
counter-finish-done-outcome = Number { $label } is finished: { $outcome }.
counter-open = Open the counter
counter-open-again = Open the counter again
counter-open-done = The counter is open.
counter-call = Call the next number
counter-call-note = { $count ->
    [0] nobody waiting
   *[other] { $count } waiting
}
counter-recall = Call again
counter-recall-note-none = none left
counter-recall-note-wait = wait { $seconds } s
counter-recall-note-left = { $count } left
counter-recall-done = Number { $label } was called again.
counter-no-show = No show
counter-no-show-done = Number { $label } is noted as absent.
counter-park = Step out
counter-transfer = Transfer
counter-pause = Pause the counter
counter-fields = Fields today
counter-close = Close the counter
counter-close-note = a number is at the counter
counter-prints = { $count ->
    [one] { $count } ticket not printed
   *[other] { $count } tickets not printed
}

## Counter: the outcomes of a visit, with the form a visitor leaves with (TT 03/2025/TT-VPCP)
counter-outcome-accepted = Accepted
counter-outcome-supplement = More is needed
counter-outcome-declined = Declined
counter-outcome-result_given = Result given
counter-outcome-guided = Advice only
counter-form-accepted = Form 01
counter-form-supplement = Form 02
counter-form-declined = Form 03

## Counter: reasons to choose from. They are kept in the journal as they stand here; a pause's is shown in the hall.
counter-reason-pause-break = Short break
counter-reason-pause-meeting = Sudden meeting
counter-reason-pause-urgent = Urgent work
counter-reason-pause-help = Helping a colleague
counter-reason-park-copies = Making copies
counter-reason-park-papers = Fetching papers
counter-reason-park-fee = Paying a fee
counter-reason-park-form = Filling in the form again
counter-reason-cancel-given_up = The visitor gave it up
counter-reason-cancel-wrong_field = Took the wrong field
counter-reason-cancel-twice = Took two numbers
counter-reason-back-mistake = Cancelled by mistake
counter-reason-back-needed = The visitor still needs it
counter-reason-choice-mistake = Called by mistake
counter-reason-choice-papers = Back with more papers
counter-reason-choice-manager = A manager asks for it

## Counter: the lists. A key's name in brackets is drawn as a key.
counter-lists = Lists
counter-list-waiting = Waiting
counter-list-waiting-none = Nobody waiting
counter-list-waiting-rest = … and { $count } more
counter-list-waiting-hint = [↓] choose [Esc] main button
counter-list-parked = Stepped out
counter-list-missed = Absent
counter-list-missed-cancelled = Absent, cancelled
counter-list-none = None
counter-list-missed-rest = … and { $count } before them
counter-list-cancelled-rest = … and { $count } cancelled before them
counter-only-here = This counter only
counter-minutes = { $minutes } min
counter-minutes-long = { $minutes } min · long
counter-minutes-too-long = { $minutes } min · too long
counter-is-back-at = Came back { $time }
counter-called-at = called { $time }
counter-way-parked = Is back
counter-way-missed = Has come
counter-way-cancelled = Take back
counter-cancelled = cancelled

## Counter: strips below: the server's clock, printers, the other counters
counter-clock = The server's clock
counter-clock-wrong = The server's clock has the wrong date, so numbers can be neither given nor called: tell a manager or a technician. Numbers that wait are kept.
counter-printers = Printers
counter-printer-paper_out = out of paper: put a new roll in. Visitors can still take numbers.
counter-printer-cover_open = the printer's cover is open: close it.
counter-printer-offline = the printer has stopped: see the lights on it.
counter-printer-unreachable = the printer can't be reached: check power and cable.
counter-printer-no_print = the last ticket was not printed: see the printer.
counter-printer-paper_low = paper is running low: have a new roll ready.
counter-printer-paper_low_counted = paper is probably running low: have a new roll ready.
counter-printer-babbling = the printer sends nonsense without end: switch it off and on, check the cable.
counter-printer-silent = the printer does not tell how it is: see the printer.
# A code that has no sentence yet.
counter-printer-other = the printer needs a look: { $what }
counter-counters = Counters
counter-idle-short-open = free
counter-idle-short-paused = paused
counter-idle-short-closed = closed
counter-waiting-short = { $count } waiting

## Counter: dialogs. A key's name in brackets is drawn as a key.
counter-dialog-leave = Back
counter-reason-none = No reason
counter-reason-other = Other
counter-reason-own = Another reason (no names or papers of visitors)
counter-reason-own-letters = A reason has letters
counter-pause-title = Pause the counter: reason
counter-pause-submit = Pause
counter-pause-done = The counter is paused.
counter-park-title = Number { $label } steps out
counter-park-submit = Let step out
counter-park-done = Number { $label } steps out and need not wait anew.
counter-chosen-title = Call number { $label } out of turn: reason
counter-chosen-submit = Call number { $label }
counter-cancel-title = Cancel number { $label }?
counter-cancel-title-reason = Cancel number { $label }: reason
counter-cancel-submit = Cancel the number
counter-cancel-text = Cancel only when the visitor gives it up. This number will not be called.
counter-cancel-done = Number { $label } is cancelled.
counter-back-title = Take back the cancelled number { $label }: reason
counter-back-submit = Take back
counter-back-done = Number { $label } is back, at the end of the line.
counter-close-title = Close counter { $number }?
counter-close-submit = Close the counter
counter-close-done = The counter is closed.
counter-close-waiting = { $count ->
    [0] Nobody waits for this counter.
    [one] One person still waits for fields of this counter.
   *[other] { $count } people still wait for fields of this counter.
}
counter-close-parked = { $count ->
    [one] One person who stepped out comes back to this counter, and a closed one cannot go on serving: transfer the number first.
   *[other] { $count } people who stepped out come back to this counter, and a closed one cannot go on serving: transfer them first.
}
counter-fields-title = Counter { $number } serves today
counter-fields-submit = Save
counter-fields-hint = [Tab] choose, [Space] tick. Tomorrow it is as before.
counter-fields-none = Keep at least one field: nothing was changed.
counter-fields-done = The counter's fields are changed for today.
counter-prints-title = Print troubles
counter-prints-none = No ticket is left unprinted.
counter-print-failed = the printer could not print it
counter-print-unknown = nobody knows whether it was printed
counter-print-again = Print { $label } again
counter-print-again-done = Number { $label } was sent to be printed again.
counter-transfer-title = Transfer number { $label } to
counter-transfer-submit = Transfer
counter-transfer-hint = [↑] [↓] choose, [1]–[9] go to that counter
counter-transfer-fields = Field
counter-transfer-counters = Counter
counter-transfer-done-field = Number { $label } is transferred to { $field }; it keeps its number and its wait.
counter-transfer-done-counter = Number { $label } is transferred to counter { $number }; it keeps its number and its wait.

## Counter: what may be done with a number of a list
counter-ticket-line = Number { $label } (waiting)
counter-ticket-away = Number { $label } (stepped out)
counter-ticket-missed = Number { $label } (absent)
counter-ticket-cancelled = Number { $label } (cancelled)
counter-resume = Is back: go on serving
counter-resume-done = Number { $label } is back at the counter.
counter-send-on = Transfer to another field or counter
counter-reinstate = Has come: back into the line
counter-reinstate-done = Number { $label } is back in line, behind the first few.
counter-take-back = Cancelled by mistake: back to the end of the line
counter-needs-reason = needs a reason, kept in the journal
counter-choose-this = Call this number out of turn
counter-not-open = the counter is not open
counter-cancel = Cancel the number
counter-cancel-asks = asks before it cancels
counter-sooner = Call before those who wait
counter-sooner-why = needs a right of its own: ask a manager
counter-in-turn = Wait for its turn
counter-in-turn-why = calling or cancelling out of turn needs a right of its own: ask a manager
counter-is-closed = the counter is closed: open it first
counter-is-busy = number { $label } is at the counter

## Counter: what the server refused, and what to do about it
counter-unsure = The connection broke in between. See which number is at the counter: press again if nothing has changed.
counter-refused-fault = The server met a fault and could not do it. Try again; if it stays so, tell a technician.
counter-refused-not_kept = Signed out here, but the server's disk is full, so it is not kept. Tell a technician.
counter-refused-field_closed = This field gives no numbers now.
counter-refused-nobody_waiting = Nobody waits for the fields of this counter. Who takes a number appears in the list.
counter-refused-counter_closed = The counter is not open, so nobody can be called. Open it first (key 7).
counter-refused-counter_closed-resume = The counter is closed and cannot go on serving. Open it (key 7), or transfer this number to another counter.
counter-refused-counter_busy = Number { $label } is at the counter. Finish it, let it step out or transfer it first.
counter-refused-illegal_move = { $state ->
    [waiting] Not possible: this number is waiting. The page is up to date now.
    [called] Not possible: this number is being called. The page is up to date now.
    [serving] Not possible: this number is being served. The page is up to date now.
    [parked] Not possible: this number has stepped out. The page is up to date now.
    [finished] Not possible: this number is finished. The page is up to date now.
    [no_show] Not possible: this number is noted as absent. The page is up to date now.
    [cancelled] Not possible: this number is cancelled. The page is up to date now.
    [unfinished] Not possible: this number was unfinished when the day ended. The page is up to date now.
   *[other] Not possible: this number has changed. The page is up to date now.
}
counter-refused-illegal_move-recall_limit = It was called again as often as it may be. If nobody comes, press “No show” (F8).
counter-refused-illegal_move-recall_lockout = It was called again just now: wait for the countdown.
counter-refused-illegal_move-reprint_limit = This number was printed as often as it may be. Write it down for the visitor.
counter-refused-illegal_move-day_over = The day of this number is over: ask the visitor to take a new one.
counter-refused-not_allowed = You may not do this. If you signed in at another window just now, load the page again (F5); else ask a manager.
counter-refused-not_signed_in = Your session has ended. Sign in again.
counter-refused-invalid_request = The request is not valid: check it and try again.
counter-refused-invalid_request-missing_reason = This needs a reason, in words.
counter-refused-unknown_ticket = This number is not there any more. The page is up to date now.
counter-refused-unknown_field = This field is not there any more. Load the page again (F5).
counter-refused-unknown_counter = There is no such counter. Load the page again (F5).
counter-refused-no_printer = There is no printer: write the number down for the visitor.
counter-refused-slow_down = { $seconds ->
    [unknown] Pressed too fast: wait a few seconds and try again.
   *[other] Pressed too fast: wait { $seconds } s and try again.
}

## Kiosk: the page's name, and its head
kiosk-page-title = Take a number – { $kiosk }
# The button that leads to this language.
kiosk-language = English
kiosk-hold-note = Hold to listen

## Kiosk: choosing a field
kiosk-choose = Touch a field to take a number
kiosk-choose-nothing = No numbers just now
kiosk-scan-hint = Have a ticket or a receipt? Hold its code to the scanner.
kiosk-scan-card = Card read. Nothing on it is kept.
kiosk-priority-chosen = Priority chosen. Now touch a field below.
kiosk-large-print = Large print
kiosk-print-documents = Print what to bring
# Read out for a switch or a priority that is on.
kiosk-is-chosen = It is chosen

## Kiosk: its printer brings no paper
kiosk-no-paper-out = The printer is out of paper.
kiosk-no-paper-other = The printer cannot print just now.
kiosk-no-paper-still = You can still take a number: please note or photograph the screen.

## Kiosk: the two lines of a field's button. Why a field is closed has 26 letters at most.
kiosk-waiting = { $count ->
    [0] Nobody waiting
   *[other] { $count } waiting
}
kiosk-no-counter-open = no counter open
kiosk-closed-hours = Closed at this hour
kiosk-closed-numbers_used_up = No numbers left today
kiosk-closed-numbers_tomorrow = No numbers today
kiosk-closed-clock_wrong = Wrong time: ask an officer
kiosk-closed-no_counter = No counter today
# On a closed day of config.toml, by its name.
kiosk-day-off = Closed: { $day }
kiosk-opens-unknown = Reopening not known yet
kiosk-opens-today = Opens { $time } today
kiosk-opens-later = { $weekday ->
    [mon] Opens { $time } Monday { $day }/{ $month }
    [tue] Opens { $time } Tuesday { $day }/{ $month }
    [wed] Opens { $time } Wednesday { $day }/{ $month }
    [thu] Opens { $time } Thursday { $day }/{ $month }
    [fri] Opens { $time } Friday { $day }/{ $month }
    [sat] Opens { $time } Saturday { $day }/{ $month }
   *[sun] Opens { $time } Sunday { $day }/{ $month }
}
# A closed field was touched: its two lines as sentences.
kiosk-why-closed = { $reason }. { $opens }.

## Kiosk: which documents to print
kiosk-procedures = Touch what you come for
kiosk-procedures-other = Not sure, something else
kiosk-procedures-other-note = A number now, without the list

## Kiosk: waiting for the number, and no number
kiosk-getting = Getting your number, please wait
kiosk-slow = The server is slow to answer. Please wait here.
kiosk-back = Back
kiosk-cut = No numbers at this moment
kiosk-cut-text = The server can't be reached. This machine keeps trying and will work again by itself.
kiosk-cut-hurry = In a hurry? Please ask an officer at a counter.
kiosk-refused-touch_stuck-title = The touch screen may be stuck
kiosk-refused-touch_stuck-text = It was touched again and again, so numbers come slowly. Wait { $seconds } s and touch again, or tell an officer.
kiosk-refused-slow_down-title = A number was given a moment ago
kiosk-refused-slow_down-text = Please wait { $seconds } s, then touch again.
kiosk-refused-already_waiting-title = You already have number { $label }
kiosk-refused-already_waiting-text = Number { $label } for this field is still good. Wait for it, or choose another field.
kiosk-no-number = No number was given
kiosk-fault-text = The machine met a fault. Touch again in a moment, or ask an officer.
# The server never answered: whether it heard is unknown, and that is said.
kiosk-unreached-printing = The server did not answer. If a ticket still comes out, it is valid. If not, wait until this machine works again, or ask an officer.
kiosk-unreached = The server did not answer. Wait until this machine works again and touch once more, or ask an officer.

## Kiosk: the number on the screen, and what is known of its paper
kiosk-paper-coming = Please take your ticket
kiosk-paper-none = Please remember this number
kiosk-paper-away = Please note or photograph this number
kiosk-paper-late = Printing is slow: please remember this number
kiosk-paper-failed = No paper came: please remember this number
kiosk-paper-late-valid = The number is valid without the paper.
kiosk-paper-failed-valid = The number is valid. Write it down and wait for it to be called.
kiosk-paper-away-valid = No paper comes now. The number is valid.
kiosk-priority = PRIORITY
kiosk-counters = { $count ->
    [one] Counter { $list }
   *[other] Counters { $list }
}
kiosk-counters-unknown = See the screen for your counter
kiosk-ahead = { $count ->
    [0] Nobody ahead of you
   *[other] { $count } ahead of you
}
# Who waits ahead, and how long that takes.
kiosk-ahead-and-wait = { $ahead } · { $wait }
kiosk-scan-to-keep = Scan with your phone to keep the number and see your turn
kiosk-noted = I have noted it

## Kiosk: a scanned code
kiosk-close = Close
kiosk-give-up = I no longer need to wait
kiosk-back-again = I am back
kiosk-take-number = Take a number to collect
kiosk-scanned-unknown-title = This code can't be read
kiosk-scanned-unknown-text = Scan it again, or touch Close, then a field to take a number.
kiosk-scanned-not-here-title = This ticket is not known here
kiosk-scanned-not-here-text = It may be another office's. Touch Close and take a new number, or ask an officer.
kiosk-dossier-title = Your dossier
kiosk-dossier-offered = To collect your result, touch the button below.
kiosk-dossier-text = Touch Close, then a field to take a number, or ask an officer.
kiosk-scanned-waiting-title = Waiting to be called
kiosk-scanned-waiting-text = Expected wait: { $wait }.
# An unknown wait is a sentence of its own.
kiosk-scanned-waiting-unknown = { $wait }.
kiosk-scanned-called-title = This number is being called
kiosk-scanned-called-first = Go to counter { $counter } now
kiosk-scanned-serving-title = This number is being served
kiosk-scanned-serving-first = At counter { $counter }
kiosk-scanned-parked-title = Your counter waits for you
kiosk-scanned-parked-text = Have your papers? Touch the button below to tell the officer.
kiosk-scanned-no_show-title = This number was called and you were missed
kiosk-scanned-no_show-text = No new number needed. Touch the button below to tell the officer.
kiosk-scanned-counter = Counter { $counter }
kiosk-scanned-finished-title = This visit is over
kiosk-scanned-finished-text = For anything else, touch Close and take a new number.
kiosk-scanned-over-title = This number was cancelled
kiosk-scanned-over-text = Touch Close and take a new number, or ask an officer.
kiosk-scanned-other-day-title = This ticket is of another day
kiosk-scanned-other-day-text = A ticket is good for its day only. Touch Close and take a new number.
kiosk-checked-in-title = Your counter has been told
kiosk-checked-in-first = Counter { $counter } knows that you are back
kiosk-checked-in-text = Please take a seat. The officer will call this number again.

## Kiosk: giving a place in line up
kiosk-give-up-asked = Stop waiting?
kiosk-give-up-lost = Number { $label } will be cancelled. You would have to take a new number.
kiosk-give-up-no = Keep my place
kiosk-give-up-yes = Cancel my number
kiosk-give-up-sending = Cancelling, please wait
kiosk-given-up-title = Your number is cancelled
kiosk-given-up-text = It will not be called. If you need to be served, take a new number.
kiosk-kept-title = Your number is kept
kiosk-kept-text = Please take a seat, and listen and look for your number.
kiosk-not-changed-title = This was not done
kiosk-not-changed-text = The number may just have been called or cancelled. Scan the ticket again to see, or ask an officer.
kiosk-unanswered-title = The server did not answer
kiosk-unanswered-text = It is not known whether it was done. Scan the ticket again in a few minutes to see, or ask an officer.

## Phone: the head and the foot of a ticket's page
phone-your-number = Your number
phone-priority = PRIORITY
phone-updates = This page updates itself. Please keep an eye on the hall's screens too.
phone-valid-on = Valid on { $date } only.
phone-cut-seconds = Not connected. This is { $age } s old. Reconnecting; please watch the screens in the hall.
phone-cut-minutes = Not connected. This is { $age } min old. Reconnecting; please watch the screens in the hall.

## Phone: the browser's title while it alerts
phone-title-soon = ● Almost your turn – { $label }
phone-title-called = ● GO TO COUNTER { $counter } – { $label }

## Phone: what is true of the ticket now. What stands between strong and end is set apart.
phone-soon = Almost your turn
phone-soon-text = Come close to the counters and have your papers ready.
phone-called = Please go to { $strong }Counter { $counter }{ $end }
phone-called-text = Your number is being called.
phone-serving = You are being served at Counter { $counter }
phone-parked = Away to complete your papers
phone-parked-text = When done, go straight back to { $strong }Counter { $counter }{ $end }. No new number needed.
phone-finished = Your visit is over
phone-finished-text = Thank you for coming.
phone-missed = You were called and not met
phone-missed-text = Your ticket is not lost: go to { $strong }Counter { $counter }{ $end } or ask any officer to put you back in line.
phone-cancelled = This ticket was cancelled
phone-cancelled-text = If you still need to be served, ask any officer or take a new number.
phone-unfinished = The day of this ticket is over
phone-unfinished-text = Your visit was not finished on { $date }. When you come back, please take a new number.
phone-held = The server's clock is wrong
phone-held-text = Your number is kept: no new one is needed. Please wait in the hall or ask an officer.
phone-left = Please ask an officer
phone-left-text = The field or counter of this number is there no more today. Your number is kept: an officer will send you on to another counter.
phone-past = This ticket is not for today
phone-past-text = It was valid on { $date } only. Please take a new number.

## Phone: the place in line
phone-place = Your place
phone-ahead = { $count ->
    [0] You are next
   *[other] { $count } ahead of you
}
phone-wait = Expected wait
phone-where = Where
phone-counter = Counter { $counter }
phone-counter-unknown = See the screen

## Phone: the button for sound
phone-sound = Turn on sound
phone-sound-off = It is off
phone-sound-on = It is on: it reads your call

## Phone: giving the place up
phone-give-up = I no longer need to wait
phone-give-up-asked = Cancel your number? It will not be called, and your place cannot be had back.
phone-give-up-yes = Cancel my number
phone-give-up-no = Keep my place
phone-give-up-refused = It can no longer be cancelled: your number has just moved on. Please look at this page again.
phone-give-up-unreached = Not connected: it is not known whether it was cancelled. Please try again.

## Phone: an address that is no ticket's
phone-unknown = No ticket is here
phone-unknown-text = No ticket has this address. Scan the code on the paper again. If it still fails, your paper ticket stays valid: watch the hall’s screens.

## Hall screen: the head
display-no-sound = No sound yet: touch here
display-weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
display-date = { $weekday }, { $date }
display-old = { $minutes ->
    [0] Server not reached since { $since } (under 1 minute) – figures may be old
    [one] Server not reached since { $since } (1 minute) – figures may be old
   *[other] Server not reached since { $since } ({ $minutes } minutes) – figures may be old
}
display-trial = TEST CALL ON SCREEN
display-trial-why = test, nobody is called

## Hall screen: the newest call. Number and counter stand small below, in English.
display-calling = Number being called
display-calling-in = Number being called – { $zone }
display-verb-called = Calling number
display-verb-there = Serving number
display-where-called = to counter
display-where-there = at counter
display-number = Number
display-counter = Counter
display-idle = Please wait for your number
display-closed = No numbers at present
display-opens = Numbers again at { $time }, { $weekday } { $date }

## Hall screen: lists
display-before = Before
display-over = done
display-other-counters = Other counters
display-counters = Counters
display-state-open = Ready
display-state-paused = PAUSED
display-state-closed = Closed
display-missed = Missed
display-missed-hint = please ask at a counter
display-missed-none = none
display-notices = Notices
display-waiting = Waiting
display-waiting-unit = waiting
display-wait-unknown = no counter open
display-wait-under = wait under { $minutes } min
display-wait = wait { $span } min

## Hall screen at the entrance
display-fields = Fields
display-take-number = Please take a number at a kiosk
display-at-counters = Counter { $list }
display-people-unit = waiting

## The list of hall screens
display-screens = Hall screens
display-screens-title = Hall screens – { $program }
display-screen-unknown = There is no screen called “{ $name }”
display-screen-unknown-hint = There is no screen of this name. These are the ones this office has:
display-screens-none = This office has no screen: add a table { $table } to config.toml.

## A device that is not enrolled, and a kiosk that is not there
enrol-title = Not enrolled – { $device }
enrol-kiosk = { $device }: this machine is not enrolled
enrol-kiosk-elsewhere = This kiosk gives no numbers yet. Please use another one, or ask an officer.
enrol-technician = for the technician
enrol-run = run on the server
enrol-open = open here the address it prints
enrol-revoke = if it was enrolled before, revoke it first
enrol-working = Enrolling…
enrol-token-unknown = The token is unknown or revoked: add the device again.
enrol-token-other = The token belongs to another device.
enrol-cut = Not enrolled yet, trying again…
enrol-no-kiosk = There is no kiosk of that name.
enrol-no-kiosk-name = There is no kiosk called “{ $name }”
enrol-kiosks = the office has these
enrol-kiosks-none = No kiosk is set up: add a { $table } table to config.toml.

## Start page: the head
start-title = { $program } – { $office }
start-what = queue numbers and calls
start-signed-in = Signed in:
start-sign-out = Sign out
start-sign-in = Sign in

## Start page of a demo
start-try = Try it now
start-try-text = Take a number at the kiosk, call it at a counter, watch the hall screen: open each in a tab of its own.
start-officer = Officer
start-devices = Virtual devices: take the paper out, press keys, pull cables (as manager).

## Start page: the faces
start-kiosks = Take a number
start-kiosks-text = Citizens choose a field and get a number.
start-kiosks-none = No kiosk in config.toml yet.
start-counters = Call at a counter
start-counters-text = Officers sign in and call the next visitor.
start-counters-choose = Choose your counter
start-counter = Counter { $counter }
start-screens = Hall screens
start-screens-text = The whole hall sees the number called.
start-screens-none = No screen in config.toml yet.
start-signs = Counter signs
start-signs-text = A small sign at each counter.
start-signs-none = No sign in config.toml yet.
start-sign = Sign of counter { $counter }
start-phone = On a phone
start-phone-text = Scan the QR code on the ticket to follow its place in line; nothing to install.
start-manager = Manager
start-manager-text = The whole office on one page: counters, lines, printers, officers; reports by day, month and year.
start-overview = See the overview
start-report = See the report

## Start page: for technicians
start-technicians = For technicians
start-api = API document (OpenAPI 3.1)
start-health = The server's state
start-add-device = enrol a device
start-add-officer = add an officer
start-backup = back up while it runs

## Ticket: its paper. A row's name stands left, its value right; the first language large, another one small.
paper-heading = YOUR NUMBER
paper-priority = PRIORITY
paper-reprint = REPRINT
paper-counter = Counter
paper-no-counter = see the screen
paper-ahead = People ahead of you
paper-wait = Expected wait
paper-documents = Documents to bring
paper-may-ask-more = The officer may ask for more.
paper-scan = Scan to follow your turn on your phone
paper-keep = Please keep this ticket.
paper-today = Valid today only.

## Test print of a printer; the second line says in English that it is no ticket
paper-test = TEST PRINT
paper-test-no-ticket = Test print, not a ticket
paper-test-width = Printable width: { $mm } mm ({ $dots } dots)
paper-test-edges = Both strokes at the edges must be whole; no accent may be broken.
