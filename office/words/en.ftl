### English: every sentence the office says in English. docs/words.md says how to add one.

## Language: facts about this file, for the program; docs/words.md says what each may be
language-readers = everyone
language-proofread = yes
language-font = none
language-voice = en

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = Waiting time not known yet
shared-wait-none = almost none
shared-wait-under = under { $minutes } min
shared-wait-under-hours = under { $hours } h
shared-wait-minutes = about { $span } min
shared-wait-hours = about { $span } h
shared-wait-narrow-minutes = { $span } min
shared-wait-narrow-hours = { $span } h

## Shared by all rooms: over every page in a trial hour, and across it
shared-trial-mark = TRIAL
shared-trial-banner = the machines are tried: these numbers do not count

## Voice: signs between two numbers, as they are said. A dash where nothing is said.
# 07:15
voice-sign-time = –
# 23/11
voice-sign-day = of
# 5–12
voice-sign-range = to

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
counter-sign-cut-minutes = No connection to the server for { $minutes } min. Please see the large screen or ask an officer.
counter-sign-cut-hours = No connection to the server for { $hours } h { $minutes } min. Please see the large screen or ask an officer.

## Counter: the console's head
counter-page-title = Counter { $number } – { $office }
# In the browser's tab: how many wait comes first.
counter-tab-title = ({ $waiting }) Counter { $number }
counter-account = Account
counter-other-counter = Change counter
counter-sign-out = Sign out
counter-menu = More
counter-signed-in = Signed in: { $login }
counter-digits-on = Number keys: on (press to switch off)
counter-digits-off = Number keys: off (press to switch on)
counter-strip = The counter's strip
counter-strip-open = Small strip: a window of its own
counter-strip-float = Small strip: always on top
counter-strip-leave = Show the whole console again
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
counter-cut-hours = Connection lost: figures are { $hours } h { $minutes } min old, reconnecting
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
# A key's name in brackets is drawn as a key.
counter-outcomes-onward = or [Shift]+digit: finish and call the next
counter-outcome-onward = Finish: { $outcome }, and call the next
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
counter-no-show = No-show
counter-no-show-done = Number { $label } is noted as a no-show.
counter-undo = Undo ({ $seconds })
counter-undo-done = Undone: number { $label } is still at the counter.
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
counter-lists-key = Lists
counter-lists-note = { $waiting } waiting · { $away } out · { $missed } no-shows
counter-list-waiting = Waiting
counter-list-waiting-none = Nobody waiting
counter-list-waiting-rest = … and { $count } more
counter-list-waiting-hint = [↓] choose [Esc] main button
counter-list-parked = Stepped out
counter-list-missed = No-shows
counter-list-missed-cancelled = No-shows, cancelled
counter-list-none = None
counter-list-missed-rest = … and { $count } before them
counter-list-cancelled-rest = … and { $count } cancelled before them
counter-only-here = This counter only
counter-minutes = { $minutes } min
counter-minutes-long = { $minutes } min · long
counter-minutes-too-long = { $minutes } min · too long
counter-hours-too-long = { $hours } h { $minutes } min · too long
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

## Counter: what a scanner typed that stands in place of a keyboard
counter-scanned-unknown = A scanner typed a code that is neither a number nor a dossier. Nothing was changed.
counter-scanned-dossier = A scanner typed the dossier code { $code }. Nothing was changed.
counter-scanned-here = A scanner typed number { $label }: it is at your counter.
counter-scanned-listed = A scanner typed number { $label }. Nothing was changed: finish what you are doing, then scan again.
counter-scanned-elsewhere = A scanner typed number { $label }: it is in no list of your counter.

## Counter: what may be done with a number of a list
counter-ticket-line = Number { $label } (waiting)
counter-ticket-away = Number { $label } (stepped out)
counter-ticket-missed = Number { $label } (no-show)
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
counter-refused-counter_closed-undo = This cannot be undone: the counter was closed.
counter-refused-counter_busy = Number { $label } is at the counter. Finish it, let it step out or transfer it first.
counter-refused-counter_busy-undo = This cannot be undone: the counter has called number { $label }.
counter-refused-illegal_move = { $state ->
    [waiting] Not possible: this number is waiting. The page is up to date now.
    [called] Not possible: this number is being called. The page is up to date now.
    [serving] Not possible: this number is being served. The page is up to date now.
    [parked] Not possible: this number has stepped out. The page is up to date now.
    [finished] Not possible: this number is finished. The page is up to date now.
    [no_show] Not possible: this number is noted as a no-show. The page is up to date now.
    [cancelled] Not possible: this number is cancelled. The page is up to date now.
    [unfinished] Not possible: this number was unfinished when the day ended. The page is up to date now.
   *[other] Not possible: this number has changed. The page is up to date now.
}
counter-refused-illegal_move-undo_late = This can no longer be undone: 10 seconds are over, or the counter has had another number since.
counter-refused-illegal_move-recall_limit = It was called again as often as it may be. If nobody comes, press “No-show” (F8).
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

## Manager: who, where and when, in sentences of all pages
manager-page-title = { $page } – { $office }
manager-overview = Overview
manager-devices = Devices
manager-report = Report
manager-start = Start page
manager-sign-out = Sign out
manager-figures-at = As of { $time }
manager-counter = Counter { $number }
manager-counter-zone = Counter { $number } ({ $zone })
manager-minutes = { $minutes } min
manager-hours = { $hours } h { $minutes } min
manager-actor-demo = (demo)
manager-actor-visitor = a visitor
manager-actor-server = the server
manager-actor-kiosk = kiosk { $name }
manager-actor-screen = screen { $name }
manager-actor-sign = sign { $name }
manager-actor-counter = keypad { $name }
manager-actor-rating = rating box { $name }
manager-actor-journal = journal reader { $name }

## Manager: figures, dates and times
manager-date = { $month ->
    [01] { $day } Jan { $year }
    [02] { $day } Feb { $year }
    [03] { $day } Mar { $year }
    [04] { $day } Apr { $year }
    [05] { $day } May { $year }
    [06] { $day } Jun { $year }
    [07] { $day } Jul { $year }
    [08] { $day } Aug { $year }
    [09] { $day } Sep { $year }
    [10] { $day } Oct { $year }
    [11] { $day } Nov { $year }
   *[12] { $day } Dec { $year }
}
manager-time-and-date = { $time }, { $date }
# What parts whole from tenths, and thousands from hundreds
manager-figure-decimal = .
manager-figure-thousands = ,
manager-figure-percent = { $figure }%

## Manager: what happened, an entry of the journal each. An entry of a number begins with its label.
manager-entry-issued = { $label } was issued, field { $field }
manager-entry-called = { $label } was called to counter { $counter }
manager-entry-recalled = { $label } was called again to counter { $counter }
manager-entry-started = { $label } began to be served at counter { $counter }
manager-entry-finished = { $label } was finished at counter { $counter }
manager-entry-no_show = { $label } was a no-show at counter { $counter }
manager-entry-late = { $label } is late and lets those behind pass
manager-entry-undone = { $label } was undone: it is still at counter { $counter }
manager-entry-parked = { $label } stepped out, to come back to counter { $counter }
manager-entry-resumed = { $label } is back at counter { $counter }
manager-entry-transferred = { $label } was transferred and waits for { $field }
manager-entry-reinstated = { $label } was put back in line, field { $field }
manager-entry-cancelled = { $label } was cancelled
manager-entry-checked_in = { $label } has come back and waits for counter { $counter }
manager-entry-unfinished = { $label } was unfinished when the day ended
manager-entry-carried_over = { $label } counts for today, as the server's clock was set
manager-entry-clock_set = The server's clock was said to be right
manager-entry-reprinted = { $label } was printed again
manager-entry-counter_opened = Counter { $counter } opened
manager-entry-counter_paused = Counter { $counter } paused
manager-entry-counter_closed = Counter { $counter } closed
manager-entry-reason = { $sentence } ({ $reason })

## Manager: reasons that the program gives itself, in the brackets behind an entry, and beside a counter
manager-reason-by_keypad = Called by its number on the keypad
manager-reason-not_in_config = no longer in config.toml
manager-reason-way = counter { $left } → counter { $to }
manager-reason-sent = → counter { $to }

## Manager: what touched somebody's turn: counted, and the title of one
manager-order-title = The order of the line
manager-order-note = What may have changed a visitor's turn. To be named here is not yet to be wrong: read the reason and ask.
manager-order-note-at-once = What may have changed a visitor's turn, or left the counter within { $seconds } s of the call. To be named here is not yet to be wrong: read the reason and ask.
manager-order-counts = { $counts }.
manager-order-none = Nothing needs a look.
manager-order-newest = These are the newest { $count }.
manager-order-counted-out_of_order = { $count } called out of turn
manager-order-counted-ahead_of_others = { $count } called before others who waited longer, after a transfer
manager-order-counted-cancelled_in_line = { $count } cancelled in line
manager-order-counted-cancelled_while_away = { $count } cancelled after a no-show or while away
manager-order-counted-by_visitor = { $count } cancelled by the visitor
manager-order-counted-reinstated_cancelled = { $count } taken back after cancelling
manager-order-counted-kept_at_idle_counter = { $count } transferred to a paused counter
manager-order-counted-kept_at_idle_counter-paused = { $count } times a counter paused while numbers waited for it only
manager-order-counted-fields_changed = { $count } changes of a counter's fields
manager-order-counted-fields_for_a_moment = { $count } changes of fields taken back at once
manager-order-counted-given_by_hand = { $count } numbers given by a manager
manager-order-counted-reprint = { $count } printed again
manager-order-counted-at_once-no_show = { $count } noted as a no-show right after the call
manager-order-counted-at_once-parked = { $count } let step out right after the call
manager-order-counted-at_once-finished = { $count } finished right after the call
manager-order-counted-at_once-cancelled = { $count } cancelled right after the call
manager-order-counted-at_once-transferred = { $count } transferred right after the call
manager-order-one-out_of_order = Called out of turn
manager-order-one-ahead_of_others = Called before others who waited longer, after a transfer
manager-order-one-cancelled_in_line = Cancelled in line
manager-order-one-cancelled_while_away = Cancelled after a no-show or while away
manager-order-one-by_visitor = Cancelled by the visitor
manager-order-one-reinstated_cancelled = Taken back after cancelling
manager-order-one-kept_at_idle_counter = Transferred to a paused counter
manager-order-one-kept_at_idle_counter-paused = A counter paused while numbers waited for it only
manager-order-one-fields_changed = A counter's fields changed
manager-order-one-fields_for_a_moment = Fields changed and taken back at once
manager-order-one-given_by_hand = Number given by a manager
manager-order-one-reprint = Printed again
manager-order-one-at_once-no_show = Noted as a no-show right after the call
manager-order-one-at_once-parked = Let step out right after the call
manager-order-one-at_once-finished = Finished right after the call
manager-order-one-at_once-cancelled = Cancelled right after the call
manager-order-one-at_once-transferred = Transferred right after the call

## Manager: how a device is, by the code of its state
manager-kind-touch = Kiosk's touch
manager-kind-printer = Printer
manager-kind-line = Line
manager-kind-sign = LED sign
manager-kind-keypad = Keypad
manager-kind-scanner = Scanner
manager-hardware-touch_stuck = may be stuck: it takes numbers by itself, so they come slowly; go and see the kiosk
manager-hardware-ok = works well
manager-hardware-untold = works; it cannot tell about its paper
manager-hardware-paper_low = paper is running low: have a new roll ready
manager-hardware-paper_low_counted = paper is probably running low (counted): have a new roll ready
manager-hardware-paper_out = out of paper: put a new roll in
manager-hardware-cover_open = cover is open: close it
manager-hardware-offline = has stopped: see its lights
manager-hardware-unreachable = can't be reached: check power and cable
manager-hardware-silent = reached, and answers nothing: look at paper, cover and jam; where papers come all the same, it cannot answer: set proof = false for it in config.toml
manager-hardware-babbling = sends nonsense without end: switch it off and on, check the port's speed and the cable
manager-hardware-unplugged = unplugged or without power: plug it in
manager-hardware-in_use = another program holds the port
manager-hardware-not_allowed = the server may not use the port: see docs/hardware.md
manager-hardware-virtual = virtual printer: tickets are pictures in a folder, without paper
manager-hardware-no_print = the last ticket was not printed
manager-virtual = VIRTUAL

## Manager: testing a device
manager-test-printer = Test print
manager-test-sign = Test the sign
manager-test-keypad = Test a key
manager-test-screen = Test call
manager-test-other = Test
manager-tested-running = testing …
manager-tested-done = it works
manager-tested-failed = it failed
manager-tested-unknown = not known: look at the device
manager-tested-printer-unknown = sent, and the printer does not say that it printed: look at the paper. Where it came whole, and this is so each time, the printer cannot say: set proof = false for it in config.toml
manager-tested-sign-running = sending: the sign flashes 8 in all places for 5 seconds, look at it
manager-tested-sign-failed = not tested: unplugged, or it is calling a number; try again
manager-tested-sign-unknown = sent; the sign does not answer, so only who looks at it knows
manager-tested-screen-unknown = sent: look at the screen, a line that says it is a test shows for 5 seconds
manager-tested-keypad-running = press any key within 30 seconds; it calls nobody
manager-tested-keypad-failed = no key came: check the cable and the keypad's address
manager-tested-keypad-done = the key { $heard } came; it called nobody
manager-key-next = “Next”
manager-key-recall = “Recall”
manager-key-start = “Start”
manager-key-finish = “Finish”
manager-key-no_show = “No-show”
manager-key-park = “Park”
manager-key-open = “Open”
manager-key-pause = “Pause”
manager-key-digit = digit
manager-key-enter = “Enter”
manager-key-clear = “Clear”
manager-key-transfer = “Transfer”
manager-key-unknown = unknown (not in config.toml), code
# A key that carries something, such as a digit.
manager-key-and-carried = { $key } { $carried }

## Manager: what a hall screen shows
manager-screen-untold = has not reported yet
manager-screen-well = right
manager-screen-well-on = right, with sound
manager-screen-well-off = right, no sound set
manager-screen-silent = has not reported since { $time }
manager-screen-silent-ever = has never reported
manager-screen-wrong = shows something wrong: { $differences }
manager-screen-ahead = shows { $count } entries that the server does not have
manager-screen-behind = is { $count } entries behind the server
manager-screen-clips_missing = no sound: voice files are missing
manager-screen-sound_blocked = no sound: touch the screen
manager-screen-more = and { $count } more
manager-screen-shows = shows { $shown }
manager-screen-empty = is empty
manager-screen-nobody = nobody
manager-screen-at-counter = counter { $number } { $shown }, the server knows { $known }
manager-screen-huge-empty = the large number is empty, the server knows { $known } at counter { $number }
manager-screen-huge = the large number { $shown } (counter { $number }), the server knows { $known }
manager-screen-huge-nowhere = the large number { $shown } (no known counter), the server knows { $known }

## Manager: the page of devices
manager-devices-at = As of { $time }
manager-devices-cut = Connection lost: this may be old. Reconnecting.
manager-devices-driven = Driven by the server
manager-devices-device = Device
manager-devices-state = State
manager-devices-since = Since
manager-devices-answered = Last seen
manager-devices-failed = Last fault
manager-devices-test = Test
manager-condition-ok = OK
manager-condition-warning = Look soon
manager-condition-fault = Fault
manager-devices-paper = about { $percent } % of the paper left (counted)
manager-devices-new-roll = New roll is in
manager-devices-guide = docs/hardware.md
manager-devices-none = The server drives no device yet: see { $file }.
manager-devices-driven-note = “Test print” prints a slip with all Vietnamese letters and a ruler, without a number: nobody takes it for a ticket. “Test the sign” flashes 8 in all places; a call ends that at once. “Test a key” waits for one press of a keypad and says which key came; that press calls nobody.
manager-devices-enrolled = Enrolled devices
manager-devices-name = Name
manager-devices-kind = Kind
manager-devices-where = Where
manager-devices-enrolment = Enrolled
manager-devices-seen = Last seen
manager-devices-shows = Shows
manager-devices-never-seen = never
manager-devices-still-shows = its page goes on showing calls, silent: to end that switch the box off
manager-devices-enrolled-note = “Last seen” is since the server started, { $time }: when the device last proved itself to the server. A screen asks every 30 seconds at least; a sign only when its page opens or connects anew. “Shows”: every 30 seconds a screen tells what it shows and whether it has sound; two reports in a row that differ from the server are told as wrong.
manager-device-kiosk = Kiosk
manager-device-screen = Screen
manager-device-sign = Sign
manager-device-counter = Keypad
manager-device-rating = Rating box
manager-device-journal = Journal reader
manager-enrolment-enrolled = enrolled
manager-enrolment-revoked = revoked
manager-enrolment-missing = not enrolled

## Manager: who and what a changed config.toml has left over
manager-left = Left over by a changed config.toml
manager-left-note = A field, counter or printer has left the configuration, so nobody can call or print any more. Choose a field and press “Transfer”: visitors keep their number and their wait.
manager-left-field = waits for field { $field }, which is gone: no counter calls; issued { $time }
manager-left-waiting = waits for counter { $counter }, which is gone; issued { $time }
manager-left-called = is called to counter { $counter }, which is gone; issued { $time }
manager-left-serving = is served at counter { $counter }, which is gone; issued { $time }
manager-left-parked = stepped out at counter { $counter }, which is gone; issued { $time }
manager-left-finished = was finished at counter { $counter }, which is gone; issued { $time }
manager-left-no_show = was a no-show at counter { $counter }, which is gone; issued { $time }
manager-left-cancelled = was cancelled at counter { $counter }, which is gone; issued { $time }
manager-left-unfinished = was unfinished at counter { $counter }, which is gone; issued { $time }
manager-left-to = Transfer { $label } to the field
manager-left-choose = Choose a field…
manager-left-choose-first = Choose a field, then press “Transfer”.
manager-left-transfer = Transfer { $label }
manager-left-finish = Finished
manager-left-cancel = Cancel { $label }
manager-left-cancel-sure = Really cancel { $label }?
# Kept in the journal as the reason of such a cancellation.
manager-left-cancel-reason = No longer in config.toml
manager-left-paper = waits to be printed at { $printer }, whose printer is gone; since { $time }
manager-left-paper-to = Print { $label } at the printer of
manager-left-paper-move = Print { $label } there
manager-left-paper-give-up = Do not print
manager-left-paper-give-up-sure = Really give { $label } up?

## Manager: what the server refused, and what to do about it
manager-refused-other = The server could not do it. Try again; if it stays so, tell a technician (code { $code }).
manager-refused-not_signed_in = Your session has ended. Load the page again.
manager-refused-not_allowed = You may not do this any more. Load the page again.
manager-refused-field_closed = This field takes no numbers now. Choose another.
manager-refused-field_closed-clock_wrong = The server's clock has the wrong date: set it right, or say on the overview that it is right.
manager-refused-slow_down = Pressed too fast: wait a few seconds and try again.
manager-refused-overview = You may not see this page any more. Sign in again.
manager-refused-devices-unknown_device = This device cannot do that from here.
manager-refused-devices-not_allowed = You may not test devices any more. Load the page again.
manager-refused-left-illegal_move = Somebody else has just dealt with this one. The page will be up to date.
manager-refused-left-unknown_field = This field is gone. Load the page again.
manager-refused-print-no_printer = No kiosk has a printer: write the number down for the visitor.
manager-refused-print-unknown_ticket = This number is not there any more.
manager-refused-print-illegal_move = This number was printed as often as it may be: write it down for the visitor.
manager-refused-print-not_allowed = You may not print again any more. Load the page again.
manager-refused-trial_refused-open = The office is open by its hours: a trial is for outside of them.
manager-refused-trial_refused-opens_soon = Numbers are given soon, so no trial begins any more.
manager-refused-trial_refused-people = Somebody is in line or at a counter: serve, park or cancel them first.
manager-refused-trial_refused-clock_wrong = The server's clock has the wrong date: set it right before a trial.
manager-refused-not_kept = The server's disk takes nothing, so no trial begins. Tell a technician.
manager-refused-other_office = A trial hour has just begun or ended. The page loads itself anew.
manager-unreachable = The server does not answer: try again.
manager-unreachable-devices = The server does not answer: nobody knows whether it was done. Look at the device.
manager-unreachable-left = The server does not answer: nobody knows whether it was done. Try again.
manager-unreachable-print = The server does not answer: nobody knows whether it was sent to the printer. Try again.

## Manager: the report's days
manager-period-day = { $weekday ->
    [mon] Monday { $date }
    [tue] Tuesday { $date }
    [wed] Wednesday { $date }
    [thu] Thursday { $date }
    [fri] Friday { $date }
    [sat] Saturday { $date }
   *[sun] Sunday { $date }
}
manager-period-month = { $month ->
    [01] January { $year }
    [02] February { $year }
    [03] March { $year }
    [04] April { $year }
    [05] May { $year }
    [06] June { $year }
    [07] July { $year }
    [08] August { $year }
    [09] September { $year }
    [10] October { $year }
    [11] November { $year }
   *[12] December { $year }
}
manager-period-year = Year { $year }
manager-period-today = Today
manager-period-yesterday = Yesterday
manager-period-this-month = This month
manager-period-last-month = Last month
manager-period-this-year = This year
manager-period-last-year = Last year
manager-period-beside = Periods beside it
manager-period-choose = Choose a period
manager-period-of-day = Day
manager-period-of-month = Month
manager-period-of-year = Year
manager-period-show-day = Show the day
manager-period-show-month = Show the month
manager-period-show-year = Show the year
manager-period-month-form = year-month, such as 2026-11

## Manager: the report
manager-report-title = Report { $period }
manager-report-print = Print the report
manager-report-issued = issued
manager-report-finished = finished
manager-report-no_show = no-show
manager-report-cancelled = cancelled
manager-report-unfinished = unfinished
manager-report-still_open = still open
manager-report-mean = min on average
manager-report-mean-hours = on average
manager-report-minutes = { $minutes } min
manager-report-wait = Wait until the first call
manager-report-wait-more = 9 of 10 not above { $p90 }; of { $count } who were called
manager-report-wait-none = nobody was called yet
manager-report-service = Service at the counter
manager-report-service-more = 9 of 10 not above { $p90 }; of { $count } services
manager-report-service-none = nobody was served yet
manager-report-walk = Way to the counter, from the call to “Start”
manager-report-walk-more = 9 of 10 not above { $p90 }; of { $count } with “Start” pressed
manager-report-walk-none = “Start” was not pressed yet
manager-report-away = Away
manager-report-away-more = 9 of 10 not above { $p90 }; of { $count } who stepped out
manager-report-away-none = nobody stepped out yet
manager-report-wait_again = Wait again, after a transfer or an absence
manager-report-wait_again-more = 9 of 10 not above { $p90 }; of { $count } who waited again
manager-report-wait_again-none = nobody waited again yet
manager-report-over-15 = Waited above 15 min
manager-report-over-30 = Waited above 30 min
manager-report-over = { $part } of { $of } who were called
manager-report-level-long = above 15 min
manager-report-level-too_long = above 30 min
manager-report-fields = By field
manager-report-counters = By counter
manager-report-hours = By hour of issue
manager-report-of-fields = Field
manager-report-of-counters = Counter
manager-report-of-hours = Hour
manager-report-hour = { $hour }–{ $next } h
manager-report-none = No numbers were issued.
manager-report-column-numbers = Numbers
manager-report-column-wait = Wait (min)
manager-report-column-walk = Way (min)
manager-report-column-service = Service (min)
manager-report-column-away = Away (min)
manager-report-column-over = Waited too long (of those called)
manager-report-column-issued-fields = Issued
manager-report-column-issued-counters = Called
manager-report-column-issued-hours = Issued
manager-report-column-finished = Finished
manager-report-column-no_show = No-show
manager-report-column-cancelled = Cancelled
manager-report-column-unfinished = Unfinished
manager-report-column-still_open = Still open
manager-report-column-mean = Mean
manager-report-column-p90 = 9 of 10 not above
manager-report-column-over-15 = Above 15 min
manager-report-column-over-30 = Above 30 min

## Manager: the report on officers, and on visits that are in no figure
manager-report-officers = By officer
manager-report-officer = Officer
manager-report-officer-services = Services
manager-report-officer-walk = Way, mean (min)
manager-report-officer-mean = Service, mean (min)
manager-report-officer-p90 = Service, 9 of 10 not above (min)
manager-report-officers-none = Nobody was called yet.
manager-report-forgotten = Perhaps never finished in time
manager-report-forgotten-note = { $count } unusually long, in no figure.
manager-report-forgotten-note-longest = { $count } unusually long, in no figure; the longest { $shown } are below.
manager-report-forgotten-label = Number
manager-report-forgotten-day = Day
manager-report-forgotten-counter = Counter
manager-report-forgotten-field = Field
manager-report-forgotten-officer = Officer
manager-report-forgotten-minutes = At the counter (min)
manager-report-forgotten-end = End
manager-report-forgotten-open = open when the day ended
manager-report-forgotten-late = pressed late

## Manager: how the report counts
manager-report-how = How it is counted
manager-report-how-day = A number counts for the day and hour it was issued, for the field it was issued for (also when transferred), and for the counter that called it last.
manager-report-how-wait = Wait: from the issue to the first call; no-shows count too. A number not yet called has no wait.
manager-report-how-service = Service: while the visitor is at a counter, from “Start” (else from the call) until finished, stepped out or transferred; without the time away. Each field, counter and officer has its own share, also from before a transfer.
manager-report-how-other = Way: from the call to “Start”. Away: from “Step out” until back. Wait again: from a transfer or the return into the line to the next call. These and the service do not overlap.
manager-report-how-forgotten = What is longer than 6 times the usual of its field (at least 10 minutes), or open when the day ended, is taken as never finished in time: it is in no figure and named above.
manager-report-how-p90 = “9 of 10 not above”: of ten, nine did not take longer (90th percentile, nearest rank).
manager-report-how-marks = The marks of 15 and 30 minutes are those of Decision 468/QĐ-TTg. A “—” means that there is nothing to count, which is not 0.

## Manager: the overview
manager-overview-cut-seconds = Connection lost: figures are { $seconds } s old. Reconnecting.
manager-overview-cut-minutes = Connection lost: figures are { $minutes } min old. Reconnecting.
manager-overview-cut-hours = Connection lost: figures are { $hours } h { $minutes } min old. Reconnecting.
manager-clock-is = The server's clock says { $time }
# { $clock } is the sentence above, in bold.
manager-clock-before_release = { $clock }, before this program was made: surely wrong. Set the server's clock or call a technician. Until then no numbers are given or called.
manager-clock-before_newest = { $newest ->
    [unknown] { $clock }, earlier than what was done last. If it is wrong, set the server's clock or call a technician; if it is right, press the button beside. Until then no numbers are given or called.
   *[other] { $clock }, earlier than what was done last ({ $newest }). If it is wrong, set the server's clock or call a technician; if it is right, press the button beside. Until then no numbers are given or called.
}
manager-clock-far_ahead = { $newest ->
    [unknown] { $clock }, too many days after what was done last. If it is wrong, set the server's clock or call a technician; if it is right, press the button beside. Until then no numbers are given or called.
   *[other] { $clock }, too many days after what was done last ({ $newest }). If it is wrong, set the server's clock or call a technician; if it is right, press the button beside. Until then no numbers are given or called.
}
# Stands in English beside another language, for a technician.
manager-clock-short = The server's clock can't be right: no numbers are given.
manager-clock-accept = This date and time are right
manager-total-issued = issued
manager-total-waiting = waiting
manager-total-in_hand = at counters
manager-total-parked = parked
manager-total-finished = finished
manager-total-no_show = no-show
manager-total-cancelled = cancelled

## Manager: the overview's papers and hardware
manager-papers = Print troubles today
manager-paper-failed = Not printed, issued { $time }
manager-paper-failed-at = Not printed by the printer of { $printer }, issued { $time }
manager-paper-unknown = Perhaps not printed, issued { $time }
manager-paper-unknown-at = Perhaps not printed by the printer of { $printer }, issued { $time }
manager-paper-reason = Why: { $reason }
# Stands in its place where a reason has no sentence.
manager-paper-reason-in-log = Another fault, which the server's log holds; tell a technician
manager-print-again = Print { $label } again
manager-print-sent = Sent to the printer of { $printer }
manager-papers-none = No print troubles today.
manager-hardware = Printers and devices
manager-hardware-name = { $kind } { $name }
manager-hardware-since = since { $time }
manager-hardware-none = No device has worked yet.
manager-hardware-screen = Screen { $name }

## Manager: the overview's lines
manager-lines = Lines
manager-line-field = Field
manager-line-waiting = Waiting
manager-line-longest = Longest wait
manager-line-expected = Who comes now waits
manager-line-counters = Open counters
manager-line-long = long (15 min or more)
manager-line-too_long = too long (30 min or more)
manager-line-under = under { $minutes } min
manager-line-minutes = { $span } min
manager-line-under-hours = under { $hours } h
manager-line-hours = { $span } h
manager-line-unknown = not known yet
manager-line-unserved = no counter serves it
manager-line-none = none
manager-closed-hours = closed at this hour
manager-closed-numbers_used_up = no numbers left today
manager-closed-numbers_tomorrow = no numbers today: another field has the letter
manager-closed-clock_wrong = no numbers: the server's clock is wrong
manager-closed-no_counter = no numbers: no counter takes it today
manager-closed-day = closed: { $reason }

## Manager: the overview's counters
manager-counters = Counters
manager-counter-open = Open
manager-counter-paused = Paused
manager-counter-closed = Closed
manager-counter-since = { $state } since { $time }
manager-counter-reason = { $state }: { $reason }
manager-counter-nobody = no officer today
manager-counter-serving = serving
manager-counter-calling = calling
manager-counter-calling-again = calling (time { $calls })
manager-counter-none = nobody at the counter
manager-counter-served = { $count } finished
manager-counter-served-called-for = { $count } finished · { $waiting } wait for this counter only

## Manager: the overview's journal, devices and officers
manager-journal = What happened
# Stands in English beside another language.
manager-journal-newest = The last { $count } entries
manager-journal-none = Nothing has happened yet.
# What stands in capitals in a command, for a name, a device's kind and a person's role.
manager-typed-name = NAME
manager-typed-kind = KIND
manager-typed-role = ROLE
manager-devices-commands = Enrol and revoke devices: { $add }, { $revoke }. NAME is its name in config.toml; KIND is kiosk, screen, sign or counter.
manager-device-short-journal = Journal
manager-officers = Officers
manager-officer-login = Login
manager-officer-role = Role
manager-officer-counters = Counters
manager-officer-choice = Calls out of turn
manager-officer-state = State
manager-role-officer = Officer
manager-role-manager = Manager
manager-role-admin = Administrator
manager-officer-all = every counter
manager-officer-may = yes
manager-officer-may-not = no
manager-officer-active = in use
manager-officer-one_time = no password of their own yet
manager-officer-disabled = locked
manager-officers-commands = Add, lock, give a new password: { $add }, { $disable }, { $reset }. NAME is the login; ROLE is officer, manager or admin.

## Manager: the trial hour
manager-trial = Trial hour
manager-trial-note = Outside of opening hours, when nobody waits any more, everything works for a trial as while the office is open: numbers at the kiosk, paper, calls at the counter, screens and voice, signs, the phone’s page. Every screen says TRIAL, papers say TRIAL TICKET, the voice says that it is a trial. Trial numbers are kept apart, enter no journal and no report, and are deleted at the end. It ends by itself after 60 minutes, or 30 minutes before numbers are given. When it begins and ends the server is away for some seconds.
manager-trial-begin = Begin a trial hour (60 minutes)
manager-trial-runs = A trial hour runs and ends by itself at { $time }. Accounts and devices are the office’s own; trial numbers and papers will be deleted. The journal and reports are back after it.
manager-trial-end = End the trial hour now
manager-trial-turning = Turning: the screens follow by themselves in some seconds.

## Staff: the head of every page
web-languages = Language
web-demo-banner = DEMO: the numbers and people here are made up
web-start = Start page
web-page-title = { $page } – { $office }
web-new-edition = The server has a new edition of this page.
web-new-edition-load = Load it

## Staff: signing in and out
web-sign-in = Sign in
web-sign-in-demo = Demo: { $officer } (officer), { $manager } (manager).
web-session-over = The session before is over. Sign in again; if that does not work, ask the person in charge.
web-needs-script = This page needs JavaScript: switch it on in the browser.
web-login = Login
web-password = Password
web-forgotten = Forgotten? The technician gives you a new one-time password.
web-sign-out-not_kept = Signed out here, but the server's disk is full, so it is not kept. Tell a technician.
web-sign-out-failed = Not signed out: the server does not answer. Try again.

## Staff: choosing a password
web-password-page = Choose a password
web-password-title = Choose a password
web-password-due = The password you used was for the first time only: choose one of your own.
web-password-old = Password in use
web-password-new = New password
# The example stands in office/web/poor_passwords.py, too: it is refused itself.
web-password-rule = At least 8 characters. Best is a sentence of several words that only you know, such as “three white cats sleep at noon” (but not this one).
web-password-rule-not = Refused are passwords that many use, such as 12345678; and your login, the office's name or words such as phuong, motcua, canbo, password, whatever digits and signs you add.
web-password-again = The new one again
web-password-save = Save
web-password-differ = The new password was typed in two different ways.

## Staff: why a sign-in or a password was refused
web-refused-wrong_password = The login or the password is wrong.
web-refused-too_old = This one-time password is more than a week old. Ask the technician for a new one.
web-refused-not_signed_in = Your session has ended. Sign in again.
web-refused-not_allowed = The page was open too long. Load it again, then try again.
web-refused-invalid_request = Something is not right. Check each box.
web-refused-password-wrong_password = The password in use is wrong.
web-refused-password-invalid_request = The new password must differ from the old one.
web-refused-password-too_common = Many people use the new password: it is too easy to guess. Choose a sentence of several words that only you know.
web-refused-password-few_letters = The new password repeats a few characters: it is too easy to guess. Choose a sentence of several words that only you know.
web-refused-password-holds_login = The new password is too easy to guess: beside your login “{ $part }” it has hardly a letter. Choose a sentence of several words that only you know.
web-refused-password-holds_office = The new password is too easy to guess: beside the office's name it has hardly a letter. Choose a sentence of several words that only you know.
web-refused-password-holds_word = The new password is too easy to guess: beside the word “{ $part }” it has hardly a letter, and digits and signs do not make up for it. Choose a sentence of several words that only you know.
web-unreachable = The server does not answer. Check the network and try again.
web-wait = Wrong too often. Wait { $seconds } s, then try again.
web-wait-over = You may try again.

## Staff and visitors: the page in place of one that cannot be shown, by the code of what is wrong
web-problem-invalid_request-title = This request was not understood
web-problem-invalid_request-text = Something in the address is wrong, such as a day that is in no calendar. Go back and choose again.
web-problem-unknown_address-title = There is no such page
web-problem-unknown_address-text = The address is wrong, or the page has moved. Go to the start page and choose again.
web-problem-unknown_ticket-title = This number was not found
web-problem-unknown_ticket-text = Scan the ticket's QR code again, or ask an officer.
web-problem-unknown_counter-title = There is no such counter
web-problem-unknown_counter-text = This office has no counter of that number. Go to the start page and choose again.
web-problem-unknown_kiosk-title = There is no such kiosk
web-problem-unknown_kiosk-text = config.toml has no kiosk of that name. Go to the start page and choose again.
web-problem-unknown_screen-title = There is no such screen
web-problem-unknown_screen-text = config.toml has no screen of that name. Go to the start page and choose again.
web-problem-not_signed_in-title = Sign in first
web-problem-not_signed_in-text = Sign in, or enrol this device again.
web-problem-not_allowed-title = You may not see this page
web-problem-not_allowed-text = Sign in with an account that may, or ask a manager.
web-problem-slow_down-title = Please wait a moment
web-problem-slow_down-text = There were too many requests. Wait, then try again.
web-problem-store_failed-title = The server could not write its data
web-problem-store_failed-text = Nothing has changed. Try again in a few minutes; if it stays so, call a technician.
web-problem-trial_runs-title = A trial hour runs
web-problem-trial_runs-text = The journal and reports are back when it ends. Trial numbers enter no report.
web-problem-fault-title = The server met a fault
web-problem-fault-text = It is not your fault, and it was noted. Try again; if it stays so, call a technician.
web-problem-unknown-title = Not found
web-problem-unknown-text = This address is not right any more. Go to the start page and choose again.
web-problem-other-title = This cannot be done
web-problem-other-text = Go to the start page and try again.
web-problem-other-account = Sign in as someone else
web-problem-again = Try again

## Demo: the page of virtual devices
demo-devices-page = Virtual devices
demo-devices = Virtual devices
demo-devices-note = No machine here is real: pull cables, take the paper, press keys.
demo-devices-seen = What the server sees
demo-start = Start page
demo-kind-printer = VIRTUAL printer
demo-kind-scanner = VIRTUAL scanner
demo-kind-sign = VIRTUAL LED sign
demo-kind-keypad = VIRTUAL keypad
demo-cable = Cable: { $state }
demo-cable-in = plugged in
demo-cable-out = pulled
demo-unplug = Pull the cable
demo-plug = Plug it in
demo-paper-and-cover = Paper: { $paper }; cover: { $cover }
demo-paper-left = in
demo-paper-out = out
demo-cover-open = open
demo-cover-closed = closed
demo-take-paper = Take the paper
demo-put-paper = Put paper in
demo-open-cover = Open the cover
demo-close-cover = Close the cover
demo-newest-ticket = The newest ticket
demo-label = Number on the ticket
demo-scan-ticket = Scan the ticket
demo-code-receipt = Receipt of a dossier
demo-code-card-1950 = Made-up identity card, born 1950
demo-code-card-1990 = Made-up identity card, born 1990
demo-code-strange = Strange code
demo-key-open = Open
demo-key-pause = Pause
demo-key-next = Next
demo-key-recall = Recall
demo-key-start = Start
demo-key-finish = Finish
demo-key-no_show = No-show
demo-key-park = Park
demo-key-enter = Enter
demo-key-clear = Clear
demo-unreachable = The server does not answer. Reconnecting.
demo-signed-out = Your session has ended. Load the page again.
demo-refused-unknown_ticket = There is no such number today.
demo-refused-port_taken = Another program holds this device's port. Stop it or try again later.
demo-refused-other = Not possible: { $reason }

## Kiosk: the page's name, and its head
kiosk-page-title = Take a number – { $kiosk }
kiosk-needs-script = This kiosk does not work: its browser has JavaScript switched off. Please take a number at another kiosk or at the information desk.
# The button that leads to this language.
kiosk-language = English
kiosk-hold-note = Hold to listen
# A finger was held for long: one large button for what a tap does.
kiosk-held-take = Take this number
kiosk-held-choose = Choose this

## Kiosk: choosing a field
kiosk-choose = Touch a field to take a number
kiosk-choose-nothing = No numbers just now
kiosk-scan-hint = Have a ticket or a receipt? Hold its code to the scanner.
kiosk-scan-card = Card read. Nothing on it is kept.
kiosk-priority-chosen = Priority chosen. Now touch a field below.
kiosk-large-print = Large print
# For a wheelchair: all buttons in the lower part of an upright screen.
kiosk-low = Lower buttons
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

## Kiosk: the arrows of a list that one page cannot hold
kiosk-pages-back = Previous page
kiosk-pages-fields = { $count ->
    [one] 1 more field
   *[other] { $count } more fields
}
kiosk-pages-procedures = { $count ->
    [one] 1 more
   *[other] { $count } more
}

## Kiosk: nobody has touched it for a while, and something is half chosen
kiosk-still-there = Are you still there?
kiosk-still-there-text = Unless somebody touches the screen, it begins anew in { $seconds } seconds.
kiosk-still-there-yes = I am still here

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
# Counters of one part of the hall.
kiosk-counters-zone = { $count ->
    [one] Counter { $list } – { $zone }
   *[other] Counters { $list } – { $zone }
}
kiosk-counters-unknown = See the screen for your counter
kiosk-ahead = { $count ->
    [0] Nobody ahead of you
   *[other] { $count } ahead of you
}
# Who waits ahead, and how long that takes.
kiosk-ahead-and-wait = { $ahead } · { $wait }
# A time of day, such as 9:40.
kiosk-call-time = You may be called from about { $time }
kiosk-missed = Missed your call? Keep this number and tell an officer: no new number is needed.
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
phone-languages = Language
phone-priority = PRIORITY
phone-updates = This page updates itself. Please keep an eye on the hall's screens too.
phone-valid-on = Valid on { $date } only.
phone-cut-seconds = Not connected. This is { $age } s old. Reconnecting; please watch the screens in the hall.
phone-cut-minutes = Not connected. This is { $minutes } min old. Reconnecting; please watch the screens in the hall.
phone-cut-hours = Not connected. This is { $hours } h { $minutes } min old. Reconnecting; please watch the screens in the hall.

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
phone-you = You
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

## Phone: letting others pass, for who is late. One may do so once.
phone-late = I am running late
phone-late-asked = { $places ->
    [one] You move back 1 place, with a wait of { $wait }. This can be done only once.
   *[other] You move back { $places } places, with a wait of { $wait }. This can be done only once.
}
phone-late-asked-unknown = { $places ->
    [one] You move back 1 place; how long you will wait is not known. This can be done only once.
   *[other] You move back { $places } places; how long you will wait is not known. This can be done only once.
}
phone-late-yes = { $places ->
    [one] Move back 1 place
   *[other] Move back { $places } places
}
phone-late-no = Keep my place
phone-late-close = Close
phone-late-done = You moved back at { $time }. A number can move back only once.
phone-late-late_used = You have moved back once already and cannot do so again.
phone-late-nobody_behind = Nobody stands behind you yet, so you cannot move back.
phone-late-nobody_behind-priority = Nobody with priority like yours stands behind you yet, so you cannot move back.
phone-late-near_closing = The office closes soon: if you move back, your turn may not come today. Your number keeps its place.
phone-late-called = You cannot move back any more: your number is being called. Please go to the counter.
phone-late-refused = You cannot move back any more: your number has just changed. Please look at this page again.
phone-late-unreached = Connection lost: it is not known whether you moved back. Please try again.

## Phone: an address that is no ticket's
phone-unknown = No ticket is here
phone-unknown-text = No ticket has this address. Scan the code on the paper again. If it still fails, your paper ticket stays valid: watch the hall’s screens.

## Phone: a ticket of a trial hour that is over, and the office's own ticket while one runs
phone-trial-over = This was a trial ticket
phone-trial-over-text = The trial of the machines is over. This ticket is not valid and nobody calls its number. When you come, please take a new number at the kiosk.
phone-trial-runs = The office is trying its machines
phone-trial-runs-text = Outside of opening hours the office tries its machines for an hour at most. Your ticket is kept as it is: please open this page again later.

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
display-old-minutes = { $minutes ->
    [0] Server not reached since { $since } (under 1 minute) – figures may be old
    [one] Server not reached since { $since } (1 minute) – figures may be old
   *[other] Server not reached since { $since } ({ $minutes } minutes) – figures may be old
}
display-old-hours = Server not reached since { $since } ({ $hours } h { $minutes } min) – figures may be old
display-trial = TEST CALL ON SCREEN
display-trial-why = test, nobody is called

## Hall screen: the newest call. Number and counter stand small below, in English.
display-calling = Number being called
display-calling-in = Number being called – { $zone }
display-verb-called = Calling number
display-verb-there = Serving number
display-verb-aged-minutes = Called { $minutes } min ago
display-verb-aged-hours = Called over { $hours } h ago
display-where-called = to counter
display-where-there = at counter
display-counter = Counter
display-idle = Please wait for your number
display-closed = No numbers at present
display-opens = Numbers again at { $time }, { $weekday } { $date }
display-dead = This screen is cut off: please listen to the officers

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
display-wait-minutes = wait { $span } min
display-wait-under-hours = wait under { $hours } h
display-wait-hours = wait { $span } h

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
# What stands in capitals in a command: a login, a file.
start-typed-login = LOGIN
start-typed-file = FILE

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
paper-missed = Missed your call? Tell an officer.
paper-today = Valid today only.

## Ticket: its paper in a trial hour; the first is said across the whole paper
paper-trial = TRIAL TICKET
paper-trial-void = A trial of the machines: not valid.
paper-trial-missed = This number is not called in office hours.
paper-trial-thrown = Please throw it away after the trial.

## Test print of a printer; the second line says in English that it is no ticket
paper-test = TEST PRINT
paper-test-no-ticket = Test print, not a ticket
paper-test-width = Printable width: { $mm } mm ({ $dots } dots)
paper-test-edges = Both strokes at the edges must be whole; no accent may be broken.
# Below the picture of a virtual printer's slip, so that nobody takes it for real.
paper-virtual = VIRTUAL PRINTER

## LED sign on a serial port
# At most 8 letters, the width of most signs; one that is too long for a sign becomes dashes.
devices-sign-paused = Paused

## Help of the command line
command-about = Một Cửa: the queue of a one-stop office
command-usage = usage:
command-arguments = what is to be named
command-options = options
command-help = show this help
command-version = say which release this is
command-language = the language of help and messages, before the command; default: as the system's
command-config = the office's file; default: config.toml
command-data = the data folder; default: as config.toml says; a demo's: var-demo
command-for-run = serve one office
command-run-host = the address to listen on; default: as config.toml says
command-run-port = the port; default: as config.toml says
command-run-demo = simulated visitors and officers, open accounts
command-run-speed = the demo's pace; 0: all stand still
command-for-check = check the configuration; nothing is changed
command-for-backup = copy the data while the server runs
command-backup-file = the copy to make; it must not exist yet
command-for-restore = put a backup in the data's place; what was there is kept
command-restore-file = the backup
command-for-accept-loss = go on without what the data lack for good
command-for-clock = see to the server's clock
command-for-clock-show = say whether its date can be right
command-for-clock-accept = say that its date is right, where that is doubted
command-for-voice = see to the hall's voice
command-for-voice-check = say which recordings of a folder are missing or no good
command-voice-folder = such as voices/lan
command-voice-language = the language that is spoken in it; default: vi
command-voice-dialect = the Vietnamese that is spoken in it; default: bac
command-for-device = enrol, list, revoke devices
command-for-device-add = enrol a device: print its token and the address to open on it
command-for-device-list = list every device
command-for-device-revoke = make a device's token open nothing, at once
command-device-name = the device's name, such as kiosk-1
command-device-role = what the device is
command-device-anyway = also where config.toml has none of that name
command-for-officer = add, list, change, disable, reset people
command-for-officer-add = add a person: print a one-time password
command-for-officer-change = change what a person may do, at once
command-for-officer-list = list everyone
command-for-officer-disable = let a person sign in no more, at once
command-for-officer-reset = print a new one-time password
command-officer-login = the name that the person signs in by
command-officer-role = what the person does: an officer calls at a counter; a manager sees and directs the whole office; an admin may what a manager may, and is for technicians
command-officer-counters = such as 4,5; default: every counter
command-officer-counters-or-all = such as 4,5, or all
command-officer-may-choose = may call a chosen number out of order
command-officer-no-choose = may no longer
