### English: every sentence the office says in English. docs/words.md says how to add one.

## Language: facts about this file, for the program
# docs/words.md says what each may be.
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

## Shared by all rooms: how priority works here, at the entrance and in the report
# 3 : 1, a rate for each class with a comma between.
shared-order-accumulating = Priority { $rates }
shared-order-head_start = Priority: as if { $minutes } minutes earlier
shared-order-strict = Priority is called first
shared-order-one_in_n = After { $count } with priority, one ordinary

## Keyboard on the screen: its keys, and the names by which they are read out
keyboard-name = Keyboard
keyboard-key-space = Space
keyboard-key-erase = Delete
keyboard-key-clear = Clear all
keyboard-key-capitals = Caps
keyboard-key-done = Done
# What "123" and "ABC" on a key lead to; read out only.
keyboard-to-signs = 123: digits and punctuation
keyboard-to-pad = 123: digits
keyboard-to-letters = ABC: letters
keyboard-to-latin = ABC: letters
keyboard-method-telex = Typing: Telex
keyboard-method-vni = Typing: VNI
keyboard-method-off = Typing: Off
# The five tones; every language leaves their names as they are.
keyboard-tone-sac = sắc
keyboard-tone-huyen = huyền
keyboard-tone-hoi = hỏi
keyboard-tone-nga = ngã
keyboard-tone-nang = nặng

## A screen for all that nobody has touched for a while
idle-ask = Are you still using this screen?
idle-ask-text = Unless somebody touches the screen, it goes back to the first page in { $seconds } seconds, and what was typed is deleted.
idle-stay = I am still using it
idle-away = This screen can't be used at this moment
idle-away-text = The server can't be reached. What was typed here has been deleted. The screen keeps trying and will work again by itself.

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

## Counter: what visitors said there, in sums that tell of nobody
counter-ratings = The counter's ratings
counter-ratings-title = Ratings of counter { $number }
counter-ratings-page-title = Ratings of counter { $number } – { $office }
counter-ratings-month = { $month }/{ $year }
counter-ratings-sum = Satisfied or very satisfied: at most { $satisfied } of { $answers } answers
counter-ratings-few = Fewer than 5 answers
counter-ratings-how = Counted by fives, of the days before today, so that no single answer is seen. Answers given too fast are left out.
counter-ratings-back = Back to the console

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
# The next is called already: the outcome alone is put right.
counter-correct = Correct outcome { $label } ({ $seconds })
counter-correct-title = The right outcome of number { $label }
counter-correct-hint = Only the outcome changes: the number at the counter stays there.
counter-correct-kept = as it is now
counter-correct-done = The outcome of number { $label } was corrected: { $outcome }.
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
counter-booked-at = Booked { $time }
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

## Counter: the dossier that the visit is for
counter-dossier-link = Link a dossier
counter-dossier-linked = { $count ->
   *[other] Dossier { $code } (visit { $count })
}
counter-dossier-title = The dossier of number { $label }
counter-dossier-submit = Link this dossier
counter-dossier-code = Code on the receipt (type or scan it)
counter-dossier-other-code = Link another in its place: the code on the receipt
counter-dossier-unknown = The dossier system has told nothing of this code.
counter-dossier-visits = { $count ->
    [1] The first visit for this dossier.
   *[other] { $count } visits for this dossier, this one included.
}
counter-dossier-step = Step { $at } of { $of }
counter-dossier-due = Due: { $day }
counter-dossier-done = Dossier { $code } is linked with number { $label }.

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
counter-refused-illegal_move-correct_late = The outcome can no longer be corrected: 10 seconds are over.
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
manager-actor-lookup = lookup screen { $name }
manager-actor-screen = screen { $name }
manager-actor-sign = sign { $name }
manager-actor-counter = keypad { $name }
manager-actor-rating = rating tablet { $name }
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
manager-entry-corrected = { $label } had its outcome corrected at counter { $counter }
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
manager-entry-bookings_opened = Bookings: a day was opened again
manager-entry-bookings_closed = Bookings: a day was closed
manager-entry-counter_opened = Counter { $counter } opened
manager-entry-counter_paused = Counter { $counter } paused
manager-entry-counter_closed = Counter { $counter } closed
manager-entry-reason = { $sentence } ({ $reason })

## Manager: reasons that the program gives itself, in the brackets behind an entry, and beside a counter
manager-reason-by_keypad = Called by its number on the keypad
manager-reason-not_in_config = no longer in config.toml
manager-reason-way = counter { $left } → counter { $to }
manager-reason-sent = → counter { $to }
manager-reason-outcome = { $before } → { $outcome }
manager-reason-closing = { $day }: { $reason }

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
manager-order-counted-booked = { $count } numbers of visitors who had booked
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
manager-order-one-booked = Number of a visitor who had booked
manager-order-one-at_once-no_show = Noted as a no-show right after the call
manager-order-one-at_once-parked = Let step out right after the call
manager-order-one-at_once-finished = Finished right after the call
manager-order-one-at_once-cancelled = Cancelled right after the call
manager-order-one-at_once-transferred = Transferred right after the call

## Manager: who was overtaken, in the report
manager-overtaking-title = Priority, and who was overtaken
manager-overtaking-share = { $rule }. { $share } of ordinary numbers were overtaken by priority that came later ({ $part } of { $of }); one of them { $most } times, the most.
manager-overtaking-nobody = { $rule }. No ordinary number was overtaken by priority that came later.
manager-overtaking-explained = No number was overtaken for no known reason by one of its own class that came later.
manager-overtaking-unexplained = { $count } numbers were overtaken for no known reason by some of their own class that came later:
manager-overtaking-one = { $label }, { $field }, { $day }: { $times } times
manager-overtaking-month = Only in reports of a month or less.

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
# The address or device path of config.toml.
manager-hardware-tried = tried at { $place }
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
# In a room one screen speaks, and the others are silent.
manager-screen-well-speaks = right, with sound: this screen speaks for its room
manager-screen-well-on-other = right, with sound: { $name } speaks for the whole room, this one is silent
manager-screen-well-off-other = right, no sound set: { $name } speaks for the whole room
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
manager-device-lookup = Lookup screen
manager-device-screen = Screen
manager-device-sign = Sign
manager-device-counter = Keypad
manager-device-rating = Rating tablet
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

## Manager: procedures, their files, everyday names, and what was searched in vain
manager-procedures = Procedures
manager-procedures-to-list = List
manager-procedures-to-asked = What people asked
manager-procedures-to-synonyms = Synonyms
manager-procedures-to-import = Import a file
manager-procedures-changes = What changes within 30 days
manager-procedures-turns = a new version from { $day } on
manager-procedures-begins = begins on { $day }
manager-procedures-ends = no longer holds from { $day } on
manager-procedures-count = { $count ->
    [one] { $shown } procedure
   *[other] { $shown } procedures
}
manager-procedures-search = Search
manager-procedures-field = Field
manager-procedures-state = State
manager-procedures-all = All
manager-procedures-show = Show
manager-procedures-state-unsure = To be verified
manager-procedures-state-no-documents = Without documents
manager-procedures-state-no-fee = Without a fee text
manager-procedures-state-online = Can be filed online
manager-procedures-state-own = Written in config.toml by a technician
manager-procedures-state-elsewhere = Not done here
manager-procedures-unsure = to be verified
manager-procedures-no-documents = no documents
manager-procedures-own = written in config.toml by a technician
manager-procedures-online-full = fully online
manager-procedures-online-part = partly online
manager-procedures-not-here = Not done here
manager-procedures-pages = Pages
manager-procedures-page = Page { $page } of { $pages }
manager-procedures-page-before = Previous page
manager-procedures-page-after = Next page
manager-procedures-none = There is none like that.
manager-procedures-diverted = No number needed
manager-procedures-diverted-note = In the last 30 days, for what can be filed online as a whole. “Read”: how often somebody on a phone read “no number needed” and opened the portal. “No number taken”: how often somebody touched “I will file online” at a lookup screen. Who only looks is not counted.
manager-procedures-diverted-shown = Read
manager-procedures-diverted-taken = No number taken
manager-procedures-diverted-none = Not once yet.
manager-procedures-own-note = This procedure stands in config.toml: have a technician change it there. Added names can be changed here.
manager-procedures-none-to-edit = No catalogue was imported, so there is nothing to edit. Import a file first.
manager-procedures-names = Added names
manager-procedures-names-note = Write what people call it. Added names stay when another file is imported.
manager-procedures-name-new = New name
manager-procedures-add = Add
manager-procedures-remove = Remove
manager-procedures-remove-one = Remove “{ $name }”
manager-procedures-versions = Versions by date
manager-procedures-from = from { $day }
manager-procedures-always = since ever
manager-procedures-holds = holds today
manager-procedures-version-new = Add a version from a day on
manager-procedures-version-new-note = Put its first day at “Holds from”. The version before ends by itself at the midnight before that day.
manager-procedures-edited = procedure { $code } edited
manager-procedures-is-sure = Verified
manager-procedures-is-unsure = To be verified
manager-procedures-unknown = Unknown
manager-procedures-save = Save
manager-procedures-save-note = Holds at once. The page “Import a file” has the button that goes one step back.
manager-column-code = Code
manager-column-other_codes = Other codes
manager-column-field = Field
manager-column-name = Name
manager-column-name_en = English name
manager-column-everyday = Everyday names
manager-column-documents = Documents to bring
manager-column-time_limit_days = Time limit in working days
manager-column-time_limit_text = Time limit, word for word
manager-column-cutoff = After this time it counts as the next day
manager-column-fee_text = Fees, word for word
manager-column-online_level = Online level
manager-column-legal_basis = Legal basis
manager-column-source = Source
manager-column-checked_at = Checked on
manager-column-sure = Verified or not
manager-column-verify = Still to be verified
manager-column-valid_from = Holds from
manager-column-valid_to = Holds until the end of
manager-hint-other_codes = A code a line.
manager-hint-everyday = A name a line.
manager-hint-documents = A document a line: name|originals|copies|form.
manager-hint-fee_text = Copy the words of the source, exemptions too.
manager-hint-verify = People are told that this is not certain.
manager-hint-valid_from = Left empty: since ever.
manager-hint-valid_to = Left empty: without an end.
manager-fault-column_missing = This column is missing.
manager-fault-column_unknown = No column has this name: use the names of an exported file.
manager-fault-column_twice = This column stands there twice.
manager-fault-cell_without_column = This cell stands below no column.
manager-fault-empty = This cell must not be empty.
manager-fault-formula = This cell is a formula: paste its value instead.
manager-fault-too_long = This cell is too long.
manager-fault-too_many = This cell has too many items, 100 at most.
manager-fault-code_is_number = A code must be text: format the column as Text, then type the code anew.
manager-fault-code_lost_digits = The code has lost the zeros at its end: format the column as Text, then type the code anew.
manager-fault-no_code = A code has plain letters, digits, dots and dashes only, 40 at most.
manager-fault-code_taken = This code is another procedure's.
manager-fault-version_twice = Two versions of this code begin on the same day.
manager-fault-versions_overlap = This version begins before the one before it ends: change the last day of that one.
manager-fault-no_number = It must be a whole number of at most four digits.
manager-fault-no_day = It must be a day, such as 01/03/2027.
manager-fault-no_clock_time = It must be a time of day, such as 15:00.
manager-fault-ends_before_it_begins = The last day is before the first.
manager-fault-no_document = A document is written: name|originals|copies|form.
manager-fault-no_level = It must be one of the two Vietnamese levels of an exported file, or empty.
manager-fault-neither_sure_nor_unsure = It must be sure or unsure.
manager-fault-sure_but_marked = It says sure, and this cell still says that it is to be verified.
manager-fault-changes_when_kept = This cell would be another once it is kept: write it anew, without strange signs at its begin.
manager-fault-unknown_field = The office has no field with the code “{ $found }”. Leave it empty for what is not done here.
manager-import = Import procedures from a file
manager-import-in-use = The catalogue in use
manager-import-current = { $file }, taken into use by { $who } at { $time }.
manager-import-nothing = No catalogue was imported: there are the procedures of config.toml only.
manager-import-export = Export { $kind }
manager-import-previous = The one before: { $file }, taken into use by { $who } at { $time }.
manager-import-back = Go one step back
manager-import-back-sure = Really go one step back?
manager-import-file = A new file
manager-import-how-kinds = Excel (.xlsx), CSV (UTF-8) and JSON are taken, 20,000 rows at most. The first sheet alone is read.
manager-import-how-columns = Columns are called as in an exported file: to export, change and import it again is the easiest way.
manager-import-how-codes = Format the column of codes as Text, else Excel drops the zeros at a code's end.
manager-import-how-look = Reading changes nothing: the next page shows faults and changes, and then asks whether to use them.
manager-import-choose = Choose a file, { $mb } MB at most
manager-import-read = Read the file
manager-import-reading = The file is being read, please wait…
manager-import-unreachable = The server has not answered: nobody knows whether the file was read. Load the page again and look at “Files that were read”.
manager-import-last = Files that were read
manager-import-none = No file was read yet.
manager-import-state-open = read by { $who } at { $time }, not in use
manager-import-state-taken = read by { $who } at { $time }, taken into use
manager-import-state-discarded = read by { $who } at { $time }, discarded
manager-report-of-file = What this file changes
manager-report-of-file-rows = { $rows } rows: { $added } versions added, { $changed } changed, { $gone } gone.
manager-report-of-file-faults-found = { $faults } faults; { $codes } procedures with a fault stay as they are.
manager-report-of-file-left-out = These sheets are not read: { $sheets }.
manager-report-of-file-same = The file is the same as the catalogue in use: nothing changes.
manager-report-of-file-untakeable = This file cannot be used: correct the faults below, then read it again.
manager-report-of-file-outdated = The catalogue in use is another than the one it was compared with: read the file again.
manager-report-of-file-take = Use this catalogue
manager-report-of-file-take-sure = { $count ->
    [one] { $shown } version is gone. Really use it?
   *[other] { $shown } versions are gone. Really use it?
}
manager-report-of-file-discard = Discard this file
manager-report-of-file-faults = { $count ->
    [one] { $shown } fault
   *[other] { $shown } faults
}
manager-report-of-file-faults-note = Rows count as in the sheet, the first is 1.
manager-report-of-file-faults-first = The first { $count } are below.
manager-report-of-file-row = Row
manager-report-of-file-column = Column
manager-report-of-file-wrong = What is wrong, and what to do
manager-report-of-file-found = In the cell
manager-report-of-file-changed = { $count ->
    [one] { $shown } version changed
   *[other] { $shown } versions changed
}
manager-report-of-file-old = In use
manager-report-of-file-new = In the file
manager-report-of-file-empty = (empty)
manager-report-of-file-gone = { $count ->
    [one] { $shown } version gone
   *[other] { $shown } versions gone
}
manager-report-of-file-added = { $count ->
    [one] { $shown } version added
   *[other] { $shown } versions added
}
manager-report-of-file-more = and { $count } more
manager-asked = What people asked
manager-asked-in-vain = Searched in vain
manager-asked-note = What was searched and not found in the last 30 days. Nobody's name, place or time is kept; long numbers (telephones, identity cards) are removed before it is stored.
manager-asked-text = People typed
manager-asked-times = Times
manager-asked-last = Last
manager-asked-is = Which procedure it is
manager-asked-add = Add as a name
manager-asked-add-sure = From now on whoever types this is led there. Is that right?
manager-asked-other = Another procedure (type its name and choose)
manager-asked-dismiss = Dismiss
manager-asked-dismiss-one = Dismiss “{ $text }”
manager-asked-none = Nothing was searched in vain in the last 30 days.
manager-synonyms = Synonyms
manager-synonyms-own = The office's own
manager-synonyms-note = People say one thing and procedures are called another: write here what people say, and the words that procedures' names have. Marks and capitals do not count.
manager-synonyms-said = People say
manager-synonyms-meant = Procedures call it (a meaning a line)
manager-synonyms-put = Keep
manager-synonyms-off = the program's own is off
manager-synonyms-shipped = Brought by the program
manager-synonyms-shipped-note = { $count } sayings are known. Search a word to see them; turn one off that leads astray, or write another meaning above.
manager-synonyms-search = Search the program's own
manager-synonyms-turn-off = Turn off
manager-synonyms-turn-off-one = Turn off “{ $name }”
manager-refused-unknown_procedure = There is no procedure of this code any more. Load the page again.
manager-refused-unknown_import = This file is not kept any more. Read it again.
manager-refused-import_under_way = Another file is being read: wait a minute and try again.
manager-refused-revision_changed = Somebody else has just changed the catalogue. Load the page again, look, and do it again.
manager-refused-revision_gone = This file was used or discarded, or there is none before. Load the page again.
manager-refused-version_refused = Not saved: correct the lines that are marked.
manager-refused-no_words-empty = It needs letters that can be searched: type a name.
manager-refused-no_words-too_long = Too long: 100 letters at most.
manager-refused-no_words-too_many = There are as many as there can be. Remove some first.
manager-refused-no_words-mark = Without commas, semicolons and equals signs: one name at a time.
manager-refused-invalid_request = Not right yet: look at what was typed and try again.
manager-refused-invalid_request-file_kind = Only .xlsx, .csv and .json files are taken.
manager-refused-file_refused-empty = There is nothing in the file.
manager-refused-file_refused-file_too_large = The file is too large: 20 MB at most.
manager-refused-file_refused-broken = The file is broken and cannot be read. Open it in Excel, save it again, then try again.
manager-refused-file_refused-old_or_locked = An old Excel file (.xls), or one with a password. Save it as .xlsx without a password.
manager-refused-file_refused-unpacks_too_large = The file unpacks too large. Copy the table into a new file and save that.
manager-refused-file_refused-too_many_rows = The file has more than { $most } rows, or a cell stands far away. Copy the table alone into a new file.
manager-refused-file_refused-too_many_columns = The file has more than { $most } columns, or a cell stands far away. Copy the table alone into a new file.
manager-refused-file_refused-cell_too_long = Row { $row } has a cell of more than { $most } letters.
manager-refused-file_refused-mark_in_item = Row { $row }: an item of a list has a ; or | within.
manager-refused-file_refused-merged_cells = The file has merged cells: { $ranges }. Unmerge them and save it again.
manager-refused-file_refused-not_unicode = The file is not UTF-8, from line { $line } on. Save it again: CSV UTF-8.
manager-refused-file_refused-garbled_letters = Vietnamese letters are garbled, such as “{ $example }”: the file has an old font (TCVN3, VNI) or was saved in a wrong encoding. Convert it to Unicode and save it again.
manager-refused-file_refused-lost_letters = Letters are lost, such as in “{ $example }”. Go back to the original and save that as CSV UTF-8 or .xlsx.
manager-refused-file_refused-too_heavy = Reading this file takes too much time or memory. Copy the table alone into a new file.

## Manager: what the server refused, and what to do about it
manager-refused-invalid_request-not_begun = This period is still to come: no points yet.
manager-refused-invalid_request-form_full = Points of this period were changed too often: tell the technician.
manager-refused-other = The server could not do it. Try again; if it stays so, tell a technician (code { $code }).
manager-refused-not_signed_in = Your session has ended. Load the page again.
manager-refused-not_allowed = You may not do this any more. Load the page again.
manager-refused-field_closed = This field takes no numbers now. Choose another.
manager-refused-bookings-too_late = This day is over: please choose another.
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
manager-refused-mailbox-wrong_passphrase = The passphrase is wrong. If it is forgotten, use the code on the recovery sheet: mailbox recover on the server.
manager-refused-mailbox-no_mailbox_key = The mailbox has no key yet. A technician and the person in charge make it on the server: mailbox init.
manager-refused-mailbox-mailbox_key_closed = The key is not open, or its 15 minutes are over. Type the passphrase, then do it again.
manager-refused-mailbox-summary_copies = The summary repeats what the writer wrote. Write it in words of your own.
manager-refused-mailbox-still_time_to_reply = This reason does not hold yet: the writer was not asked, or still has 15 working days to reply.
manager-refused-mailbox-illegal_move = Somebody else has just handled this message. Load the page again.
manager-refused-mailbox-message_length = Write 1 to 5,000 characters.
manager-refused-mailbox-unknown_message = This message is not there any more. Load the page again.
manager-refused-mailbox-trial_runs = A trial hour runs: the mailbox is back after it.
manager-refused-mailbox-slow_down = Too many wrong passphrases: wait ten minutes, then try again.
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
manager-period-quarter = Quarter { $quarter } of { $year }
manager-period-year = Year { $year }
manager-period-today = Today
manager-period-yesterday = Yesterday
manager-period-this-month = This month
manager-period-last-month = Last month
manager-period-this-quarter = This quarter
manager-period-last-quarter = Last quarter
manager-period-this-year = This year
manager-period-last-year = Last year
manager-period-beside = Periods beside it
manager-period-choose = Choose a period
manager-period-of-day = Day
manager-period-of-month = Month
manager-period-of-quarter = Quarter
manager-period-of-year = Year
manager-period-show-day = Show the day
manager-period-show-month = Show the month
manager-period-show-quarter = Show the quarter
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

## Manager: ratings
manager-ratings = Ratings
manager-ratings-title = Ratings of { $period }
manager-ratings-office = The whole office
manager-ratings-figure = Satisfied or very satisfied { $share } (from { $low } to { $high }), { $answers } answers, { $response } of the visits; were everyone who is silent not satisfied: { $worst }, satisfied: { $best }.
manager-ratings-few = fewer than 5 answers
manager-ratings-few-office = Fewer than 5 answers make no share: { $answers } answers of { $visits } visits.
manager-ratings-counters = By counter
manager-ratings-counters-none = No visit ended in this time.
manager-ratings-column-counter = Counter
manager-ratings-column-share = Satisfied or very satisfied
manager-ratings-column-interval = 95 % interval
manager-ratings-column-answers = Answers
manager-ratings-column-response = Response
manager-ratings-column-silent = Were all who are silent not satisfied – satisfied
manager-ratings-column-doubtful = Doubtful
manager-ratings-column-short = Visits under 20 seconds
manager-ratings-span = { $low } – { $high }
manager-ratings-part = { $part }/{ $whole } ({ $percent })
manager-ratings-alarms = To look at today
manager-ratings-alarms-none = Nothing needs a look today.
manager-ratings-alarm = Counter { $number }: { $why }
manager-ratings-alarm-in_tickets = at least 3 of the last 10 visits were not satisfied
manager-ratings-alarm-in_answers = at least 4 of the last 20 answers were not satisfied
manager-ratings-alarm-conduct = an answer tells of how an officer treated somebody
manager-ratings-look = See the ratings
manager-ratings-gap = On the tablets the share of the satisfied is { $points } points higher than on phones. Who answers under the officer's eyes may be kind.
manager-ratings-unhappy = Answers that were not satisfied
manager-ratings-unhappy-note = Managers alone see this part; officers do not.
manager-ratings-unhappy-newest = The newest { $shown } of { $count } only.
manager-ratings-unhappy-none = No answer was not satisfied.
manager-ratings-day = Day
manager-ratings-label = Number
manager-ratings-answer = Answer
manager-ratings-reasons = Reasons
manager-ratings-reasons-none = none named
manager-ratings-by = Given on
manager-ratings-by-tablet = the counter's tablet
manager-ratings-by-phone = a phone
manager-ratings-how = How this is counted
manager-ratings-how-figure = A share never stands alone: it has its 95 % interval (Wilson), the response, and what it would be were everyone who is silent not satisfied, or satisfied. Fewer than 5 answers make no share.
manager-ratings-how-counters = Counters stand by their numbers and are not ranked. Two of them differ for certain only where their intervals do not overlap.
manager-ratings-how-doubtful = Doubtful are a tablet's answers given in under 1.5 seconds, and more than 5 alike in a row in under 3 seconds each. They are counted apart and never deleted.
manager-ratings-how-short = Nobody is asked after a visit of under 20 seconds: there may have been nobody. Many of them at one counter are worth a look.

## Manager: the form of the nine indices
manager-indices = Nine indices
manager-indices-title = Nine indices, { $period }
manager-indices-result = Total and class
manager-indices-total = { $total } of { $most } points: { $grade }
manager-indices-not-yet = No total and no class yet: { $given } of { $all } indices have points.
manager-indices-grade-excellent = Excellent
manager-indices-grade-good = Good
manager-indices-grade-fair = Fair
manager-indices-grade-average = Average
manager-indices-grade-weak = Weak
manager-indices-days = { $first } to { $last }, both included.
manager-indices-days-so-far = { $first } to { $last }, both included. This period is not over: its figures still change.
manager-indices-csv = Download as CSV
manager-indices-xlsx = Download for Excel
manager-indices-form = The form
manager-indices-note = The hall brings figures; a person gives the points. What it does not measure says “No figure”, which is not 0.
manager-indices-name-1 = Total time of procedures against what is laid down
manager-indices-name-2 = Time of each agency that takes part
manager-indices-name-3 = How often one had to come to complete a dossier
manager-indices-name-4 = How many agencies one had to see
manager-indices-name-5 = How receiving, handling and returning are organised at the one-stop office
manager-indices-name-6 = Publication of procedures
manager-indices-name-7 = Attitude of officers
manager-indices-name-8 = How feedback is taken up and answered
manager-indices-name-9 = Progress and quality of online services
manager-indices-rule-1 = Each dossier: sooner than laid down 2 points, on the day 1, later 0. Of a period: to be verified.
manager-indices-rule-3 = Each dossier: never 2 points, once 1, more often 0, but for the applicant's own faults. Of a period: to be verified.
manager-indices-rule-unknown = What 2, 1 and 0 points are given for: to be verified.
manager-indices-proposal = Proposed (to be verified): { $points }. The mean of the dossiers ({ $dossiers }) is { $mean }.
manager-indices-none-not_measured = No figure: the hall does not measure this index.
manager-indices-none-no_source = No figure: nothing is connected that would tell.
manager-indices-none-nothing = No figure in this period.
manager-indices-fact-early = Done before the due day: { $count } of { $of } dossiers ({ $percent })
manager-indices-fact-on_its_day = Done on the due day: { $count } of { $of } dossiers ({ $percent })
manager-indices-fact-late = Done after the due day: { $count } of { $of } dossiers ({ $percent })
manager-indices-fact-asked_never = Never asked for more papers: { $count } of { $of } dossiers with all outcomes told ({ $percent })
manager-indices-fact-asked_once = Asked for more papers once: { $count } of { $of } dossiers with all outcomes told ({ $percent })
manager-indices-fact-asked_more = Asked for more papers more than once: { $count } of { $of } dossiers with all outcomes told ({ $percent })
manager-indices-fact-came_once = Come for once: { $count } of { $of } dossiers ({ $percent })
manager-indices-fact-came_twice = Come for twice: { $count } of { $of } dossiers ({ $percent })
manager-indices-fact-came_more = Come for more than twice: { $count } of { $of } dossiers ({ $percent })
manager-indices-fact-linked = Only visits whose dossier was scanned or typed in: { $count } of { $of } finished visits ({ $percent })
manager-indices-fact-waited_over_15 = Waited over 15 minutes: { $count } of { $of } visits ({ $percent })
manager-indices-fact-waited_over_30 = Waited over 30 minutes: { $count } of { $of } visits ({ $percent })
manager-indices-fact-counters_served = Counters that served: { $count } of { $of }
manager-indices-fact-published_whole = With papers, time, fee, legal basis, and verified: { $count } of { $of } procedures ({ $percent })
manager-indices-fact-with_documents = With the papers to bring: { $count } of { $of } procedures ({ $percent })
manager-indices-fact-with_time = With the time it takes: { $count } of { $of } procedures ({ $percent })
manager-indices-fact-with_fee = With the fee: { $count } of { $of } procedures ({ $percent })
manager-indices-fact-with_basis = With the legal basis: { $count } of { $of } procedures ({ $percent })
manager-indices-fact-verified = Verified: { $count } of { $of } procedures ({ $percent })
manager-indices-fact-answered = Ratings: { $count } answers of { $of } visits ({ $percent })
manager-indices-fact-about_conduct = Ratings about how somebody was treated: { $count } of { $of } answers ({ $percent })
manager-indices-fact-conduct_messages = Messages about how somebody was treated: { $count } of { $of } messages
manager-indices-fact-in_time = Answered in time: { $count } of { $of } messages that were due ({ $percent })
manager-indices-fact-overdue = Overdue without an answer: { $count } of { $of } messages that were due ({ $percent })
manager-indices-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
manager-indices-no-points = not given
manager-indices-points-are = Points: { $points }
manager-indices-given-by = given by { $login } at { $at }
manager-indices-left-empty = left without points by { $login } at { $at }
manager-indices-column-index = Index
manager-indices-column-figures = The hall's figures
manager-indices-column-proposal = Proposed
manager-indices-column-points = Points
manager-indices-column-rule = How points are given
manager-indices-column-note = Note
manager-indices-column-given = Given by
manager-indices-save = Save the points
manager-indices-unchanged = Nothing was changed, so there is nothing to save.
manager-indices-to-come = This period is still to come: no points yet.
manager-indices-slips = Satisfaction
manager-indices-slips-out = Slips given out (visits asked)
manager-indices-slips-back = Slips returned
manager-indices-slips-note = Fewer than 5 slips make no share. Doubtful answers are not in here. Intervals and what silence may hide: see the page “Ratings”.
manager-indices-history = Who gave points, and when
manager-indices-history-none = Nobody has given points for this period.
manager-indices-history-newest = The newest { $shown } of { $count } only; the files have all of them.
manager-indices-entry = Index { $index }: { $points }
manager-indices-how-class = The class goes by the total exactly as it is: from 15 Excellent, from 12 Good, from 9 Fair, from 6 Average, below 6 Weak. Until all nine indices have points there is no total and no class.
manager-indices-how-person = Points are a person's. A proposal never becomes points by itself.
manager-indices-how-law = To be verified: the nine indices are those of Decree 61/2018 and of Circular 01/2018 of the Government Office; since 1 July 2025 Decree 118/2025 stands in place of Decree 61. Compare them with the form in use.
manager-indices-how-dossiers = To be verified: the texts give points to each dossier; this form is of the whole office in a period. A proposal is the mean of its dossiers, cut to a whole, never rounded up.
manager-indices-how-asked = How often one had to come: visits for a dossier that ended as “More is needed”, those before the period included. The hall does not know which were the applicant's own fault.
manager-indices-how-kept = Figures are counted anew whenever the page is opened, and not kept with the points. Index 6 is of the catalogue in use, as it holds on the period's last day (today's, while it is not over). Dossiers and visits of more than a year ago are deleted and in no figure any more.
manager-indices-how-history = Points that were given cannot be deleted; when they are changed, the older line stays in the list.

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
manager-devices-commands = Enrol and revoke devices: { $add }, { $revoke }. NAME is its name in config.toml, of a counter's device one that ends with the counter's number (rating-4); KIND is kiosk, lookup, screen, sign, rating, counter or journal.
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

## Manager: the source of dossiers
manager-dossiers = Source of dossiers
manager-dossiers-none = No dossier system is connected
manager-dossiers-none-text = Citizens cannot look dossiers up here, and lookup screens do not offer it. To connect one, fill the table { $table } of config.toml by { $file }.
manager-dossiers-table = [dossiers]
manager-dossiers-guide = docs/install_more.md
manager-dossiers-source = Dossier system
manager-dossiers-interrupted = Interrupted since { $time }. Citizens see the last known states with their time; whoever scans a receipt gets a number.
manager-dossiers-never = The system has never answered: have a technician look at the address or the folder.
manager-dossiers-tried = Last asked at
manager-dossiers-reached = Last answered at
manager-dossiers-confirmed = Complete up to
manager-dossiers-away = The last try failed (for the technician)
manager-dossiers-rows = Rows that came last
manager-dossiers-rows-none = No row has come since the server started.
manager-dossiers-rows-at = Taken at { $time }.
manager-dossiers-taken = { $count ->
    [0] No row was taken.
    [one] { $count } right row was taken.
   *[other] { $count } right rows were taken.
}
manager-dossiers-faults = { $count ->
    [0] No row was wrong.
    [one] { $count } wrong row was left out: have whoever runs the dossier system put it right.
   *[other] { $count } wrong rows were left out: have whoever runs the dossier system put them right.
}
manager-dossiers-row = Row
manager-dossiers-column = Column
manager-dossiers-wrong = What is wrong
manager-dossiers-more = { $count ->
    [one] { $count } more wrong row is not listed here.
   *[other] { $count } more wrong rows are not listed here.
}
manager-dossiers-lookups = Lookups and visits
manager-dossiers-slowed = { $count ->
    [0] Nobody was told to wait after wrong tries today.
    [one] { $count } time today somebody was told to wait after wrong tries.
   *[other] { $count } times today somebody was told to wait after wrong tries.
}
manager-dossiers-paused = Lookups by phone pause for { $minutes } min: there were too many wrong tries in the whole office within an hour.
manager-dossiers-saved = { $count ->
    [0] In the last { $days } days nobody who scanned a receipt came too early.
    [one] In the last { $days } days { $count } scanned receipt was told the due date in place of a number.
   *[other] In the last { $days } days { $count } scanned receipts were told the due date in place of a number.
}
manager-dossiers-visits = Visits for one dossier, last { $days } days
manager-dossiers-visits-of = Dossiers
manager-dossiers-visit-count = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
manager-dossiers-visits-note = Only numbers whose receipt was scanned, or that an officer linked, are counted.
# What is wrong with a whole file or answer.
manager-dossier-file-kind = The file's name ends neither in .csv nor in .json.
manager-dossier-file-not_allowed = The server may not read this file.
manager-dossier-file-encoding = The file is not UTF-8: save it as CSV UTF-8.
manager-dossier-file-columns = The first row lacks names of columns.
manager-dossier-file-too_large = The file is too large.
manager-dossier-file-too_many_rows = The file has too many rows.
manager-dossier-file-unfinished = The file was cut off in the middle.
manager-dossier-file-damaged = The file is damaged and cannot be read.
# What is wrong with one cell.
manager-dossier-row-missing = This cell must not be empty.
manager-dossier-row-no_code = That is no dossier's code.
manager-dossier-row-unknown_status = The status is not in the table of config.toml.
manager-dossier-row-no_step = A step is two numbers, the first no greater than the second.
manager-dossier-row-no_date = That is no date such as 22/11/2026.
manager-dossier-row-no_time = That is no time such as 22/11/2026 07:30.
manager-dossier-row-in_the_future = The time is still to come: the dossier system's clock is ahead.
manager-dossier-row-not_six_digits = There must be exactly 6 digits.
manager-dossier-row-no_key = That is no receipt's key (22 to 64 letters and digits).
manager-dossier-row-no_address = That is no address with http:// or https://.
## Manager: bookings
manager-bookings = Bookings
manager-bookings-off = No field takes bookings. To have one, have a technician write its code into fields of [booking] in config.toml and restart.
manager-bookings-days = Days
manager-bookings-note = Nobody's name or number is here. “No-shows” are those who did not come, of all whose time has passed.
manager-bookings-day = Day
manager-bookings-today = today
manager-bookings-offered = Seats
manager-bookings-taken = Booked
manager-bookings-came = Came
manager-bookings-missed = Missed
manager-bookings-cancelled = Cancelled
manager-bookings-no-shows = No-shows
manager-bookings-sold-out = Sold out after (min)
manager-bookings-times = Times of { $day }
manager-bookings-none = This day has no times to book.
manager-bookings-time = Time
manager-bookings-seats = Seats
manager-bookings-held = Held
manager-bookings-booked = To come
manager-bookings-next-free = Next free times to offer
manager-bookings-none-free = none free
manager-bookings-gone = no longer in config.toml
manager-bookings-closed = closed
manager-bookings-close-title = Close or open { $day } to bookings
manager-bookings-pick = Day
manager-bookings-show = Show this day
manager-bookings-config = config.toml closes this day: { $text }. Nobody can book it; who has booked sees so on their own page.
manager-bookings-closed-as = Closed at { $time } by { $login }: { $reason }
manager-bookings-listed = { $count ->
    [one] { $count } booking still to come
   *[other] { $count } bookings still to come
}
manager-bookings-listed-none = No booking of this day is still to come.
manager-bookings-code = Booking
manager-bookings-state = State
manager-bookings-told = Can be told by
manager-bookings-told-page = their page
manager-bookings-told-mail = their page and mail
manager-bookings-is-held = held
manager-bookings-is-booked = booked
manager-bookings-close-note = A closed day takes no bookings. Those listed below are cancelled, and each person’s page gives the reason and offers other times. Nobody is counted as having missed it. Kiosks go on giving numbers: to close for the whole day, have a technician write it into config.toml.
manager-bookings-why = Reason (people read it)
manager-bookings-why-none = Choose a reason
manager-bookings-why-needed = Please choose a reason: those who booked will read it.
manager-bookings-close = { $count ->
    [0] Close this day
    [one] Close this day, cancel { $count } booking
   *[other] Close this day, cancel { $count } bookings
}
manager-bookings-close-sure = { $count ->
    [0] Press again to close { $day }
    [one] Press again to close { $day } and cancel { $count } booking
   *[other] Press again to close { $day } and cancel { $count } bookings
}
manager-bookings-open-note = An opened day can be booked as before. Cancelled bookings do not come back: their people may have booked another day.
manager-bookings-open = Open this day again
manager-bookings-open-sure = Press again to open { $day }
manager-bookings-unreachable = The server did not answer: nobody knows yet whether it was done. Load the page again to see.
## Manager: the mailbox
manager-mailbox = Mailbox
manager-mailbox-number = Message { $number }
manager-mailbox-message = Message
manager-mailbox-kind = About
manager-mailbox-received = Received
manager-mailbox-state = State
manager-mailbox-copies = Letters
manager-mailbox-deadline = Deadline
manager-mailbox-counter = Counter
manager-mailbox-ticket = Ticket
manager-mailbox-due = end of { $day }
manager-mailbox-due-half_way = past half its time, end of { $day }
manager-mailbox-due-day_before = nearly due: end of { $day }
manager-mailbox-due-overdue = OVERDUE since { $day }
manager-mailbox-due-none = nothing owed
manager-mailbox-owed = Still to do, the most urgent first
manager-mailbox-owed-none = Nothing is left to do.
manager-mailbox-settled = Answered or not taken up, received last first
manager-mailbox-settled-none = None yet.
manager-mailbox-outbox = { $count } reminders or other mails could not be sent after several tries: have a technician look at the mail server.
manager-mailbox-sum-messages = Different texts
manager-mailbox-sum-letters = Letters received
manager-mailbox-sum-open = Being handled
manager-mailbox-sum-overdue = Overdue
manager-mailbox-sum-in_time = In time
manager-mailbox-sum-late = Late
manager-mailbox-sum-refused = Not taken up
manager-mailbox-sum-note = Since { $day }. Anyone can see these figures on the mailbox's page.
manager-mailbox-key = The mailbox's key
manager-mailbox-key-none = There is no key, so reports of conduct are taken on paper only. A technician and the person in charge type together: { $command }
manager-mailbox-key-open = Open in this session until { $time }. Signing out closes it at once.
manager-mailbox-key-close = Close it now
manager-mailbox-passphrase = The mailbox's passphrase
manager-mailbox-key-do = Open for 15 minutes
manager-mailbox-key-note = Needed only to read reports of conduct and how to reach people. The key lies in the server's memory for 15 minutes, then it is wiped.
manager-mailbox-contact = How to reach the writer:
manager-mailbox-sealed = Sealed: open the key to read it.
manager-mailbox-erased = The words were erased after their time.
manager-mailbox-unreadable = The key that is open does not open this message: it was sealed with another one, or is damaged. Use that key's passphrase.
manager-mailbox-about-you = If this report is about you, do not handle it: pass it on to { $superior }.
manager-mailbox-about-you-nobody = If this report is about you, do not handle it: pass it on to your superior. Have a technician write the superior's address into config.toml (mailbox.superior), so that people see it, too.
manager-mailbox-steps = What was done
manager-mailbox-steps-note = A step is never changed or removed. Only days are kept: with a time of day the hall's pictures would tell who wrote.
manager-mailbox-by-writer = the writer
manager-mailbox-do-take_up = Take it up
manager-mailbox-do-ask_more = Ask the writer something
manager-mailbox-do-answer = Answer
manager-mailbox-do-publish = Publish a summary
manager-mailbox-do-refuse = Do not take it up
manager-mailbox-why = Reason
manager-mailbox-words-ask_more = Question
manager-mailbox-words-answer = Answer, which only the writer reads
manager-mailbox-words-publish = Summary in your own words, which anyone reads; no names, nothing copied from the writer
manager-mailbox-words-refuse = Explanation for the writer

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
web-password-due = The password you used was for the first time only: type it a last time, then choose one of your own.
web-password-old = Password in use
web-password-new = New password
# The example stands in office/web/poor_passwords.py, too: it is refused itself.
web-password-rule = At least 8 characters. Best is a sentence of several words that only you know, such as “three white cats sleep at noon” (but not this one).
web-password-rule-not = It differs from the present one and has 4 different characters or more. Refused: what many people use, such as 12345678; what has fewer than 3 letters besides your login, the office's name and words such as officer, counter, quay, motcua or password, whatever digits and signs are added.
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
demo-dossiers-source = e-One-Stop (sample)
demo-receipts = Receipts of made-up dossiers
demo-receipts-note = Look one up at { $lookup } or { $phone } by code and 6 digits, or scan its receipt at the virtual kiosk. The states change by themselves, and now and then the source does not answer.
demo-receipts-phone = /dossiers
demo-receipts-code = Dossier code
demo-receipts-digits = Last 6 digits
demo-receipts-status = State when this page was opened
demo-receipts-scan = Scan this receipt
demo-receipts-none = The sample source has not answered yet: load the page again in a moment.
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

## Demo: the mailbox
demo-mailbox-passphrase = The passphrase of the demo's suggestion mailbox: { $passphrase }
demo-mailbox-hours = Please open the reception on Saturday mornings, too, for people who work all week.
demo-mailbox-chairs = The hall has too few chairs for the elderly, above all early on Mondays.
demo-mailbox-conduct = The officer answered curtly when I asked again which papers were missing.
demo-mailbox-answer = Thank you. Six more chairs stand near the main door since this week.
demo-mailbox-summary = People asked for more seats; the office put six more chairs near the main door.

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

## Lookup screen: the head, the foot, and where one begins
lookup-page-title = Look it up – { $screen }
lookup-languages = Language
lookup-foot = Other pages
lookup-home = Start again
lookup-cut = The server cannot be reached. This screen will go on by itself; meanwhile please ask an officer.
lookup-heading = What would you like to know?
lookup-dossiers = Where is my dossier?
lookup-mailbox = Say what you think

## Lookup screen: giving a number for a procedure, and asking a person
lookup-back = Back
lookup-search-open = Type what you need, such as: register a birth
lookup-take = Take a number for this
lookup-take-printed = The ticket comes out at { $kiosk }, with what to bring.
lookup-take-at = The ticket comes out at { $kiosk }.
lookup-take-elsewhere = To take a number please go to a kiosk.
lookup-phone = Scan with your phone to take this page along
lookup-getting = Getting your number, please wait
lookup-number = Your number
lookup-number-paper = Please take your ticket at { $kiosk }
lookup-number-no-paper = Please write this number down or take a photo
lookup-number-code = Scan with your phone to keep the number and see your turn
lookup-number-done = I have my number
lookup-no-number = No number yet
lookup-unreached = The server does not answer. If a ticket comes out, it is valid. If not, please touch again or ask an officer.
lookup-fault = Something went wrong. Please touch again in a few seconds, or ask an officer.
lookup-slow = A number was given a moment ago. Please wait { $seconds } s, then touch again.
lookup-closed = This field gives no numbers now. Please ask an officer.
lookup-online = I will file online
lookup-online-thanks = Thank you. You need no number.
lookup-online-where = File at the national public service portal: scan this code with your phone.
lookup-online-or-counter = If you wish, you can still take a number and file at a counter.
lookup-slip = Print this page
lookup-slip-printing = Printing, please wait
lookup-slip-ready = Please take the slip at { $printer }
lookup-slip-failed = This page could not be printed
lookup-slip-photograph = Please photograph this code with your phone to take the page along, or ask an officer.
lookup-slip-trouble = The printer is out of paper or out of order. The officers know.
lookup-slip-unsure = The printer does not answer yet. If no paper comes, please use this code.
lookup-slip-full = This machine has just printed many slips and has to rest for a while.
lookup-slip-unreached = The server does not answer. This code opens only once it runs again.
lookup-read = Read aloud
lookup-read-waits = Getting ready
lookup-read-stop = Stop reading
lookup-read-fails = Cannot read now
lookup-help = I need somebody's help
lookup-help-text = Please ask an officer in the hall. You may also go straight to the counter of the field nearest to what you need.
lookup-help-counters = Counter { $list }
lookup-help-none = no counter yet

## Procedures: finding one, at a lookup screen and on a phone
procedure-title = What do I have to bring?
procedure-list-title = Procedures – { $office }
procedure-languages = Language
procedure-search = What do you need to do?
procedure-search-hint = in your own words
procedure-search-button = Search
procedure-found-count = { $count ->
    [0] No procedure
    [one] { $count } procedure
   *[other] { $count } procedures
}
procedure-maybe = Is it one of these?
procedure-far = This procedure was not found. Is it one of these?
procedure-none = There is no procedure to show here yet
procedure-gone = This procedure is gone, or the code is wrong
procedure-elsewhere = Not done here
procedure-left-out = There are { $count } more: please type what you need to do.
procedure-help = I need somebody's help
procedure-help-phone = Not what you need? Please ask an officer when you come.
procedure-events = Events in life
procedure-fields = By field
procedure-event-birth = A child is born
procedure-event-wedding = Getting married
procedure-event-death = A death in the family
procedure-event-land = Buying land
procedure-event-shop = Opening a shop

## Procedures: what one asks for
procedure-papers = What to bring
procedure-originals = { $count ->
    [one] { $count } original
   *[other] { $count } originals
}
procedure-copies = { $count ->
    [one] { $count } copy
   *[other] { $count } copies
}
procedure-form = Form: scan with your phone to get it
procedure-form-named = Form: { $form }
procedure-facts = Time, money and law
procedure-time = Done within
procedure-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
procedure-cutoff = What is handed in after { $time } counts from the next working day.
procedure-fee = Fees
procedure-online = Filing online
procedure-online-full = All of it can be filed online: no number needed. Whoever wishes still files at a counter.
procedure-online-part = Part of it can be filed online; the rest is done at a counter.
procedure-portal = National public service portal
procedure-basis = Legal basis
procedure-valid-from = In force from
procedure-source = Source
procedure-checked-at = checked on { $day }
procedure-code = Procedure code
procedure-counters = Counter { $list }
procedure-unknown = not known: please ask an officer
procedure-unsure = Not certain
procedure-unsure-these = Not certain, please ask an officer
procedure-unsure-all = please ask an officer before you gather papers.
procedure-change = About to change
procedure-changes = From { $day } this procedure is different:
procedure-ends = From { $day } this procedure is no more.
procedure-in-vietnamese = The details are in Vietnamese, as the offices state them.
procedure-back = Back
procedure-others = Other procedures
procedure-to-bring = What to bring
## Rating: the tablet at a counter, and what may be answered; the phone says the answers, too
rating-page-title = Rating – Counter { $counter }
rating-counter = Counter { $counter }
rating-languages = Language
rating-needs-script = This page needs JavaScript. To rate your visit, please scan the code on your ticket.
rating-idle = Tell us how it was when you are done
rating-idle-text = When your visit at the counter is over, your number appears here. Nobody's name is kept.
rating-cut = This tablet is cut off. To rate your visit, please scan the code on your ticket.
rating-turn = Ticket { $label } – Counter { $counter } is done
rating-question = Are you satisfied with the service?
# The three words of the official form, in its order (TT 01/2018/TT-VPCP).
rating-level-unhappy = Not satisfied
rating-level-satisfied = Satisfied
rating-level-very_satisfied = Very satisfied
rating-decline = No rating
rating-why = What was not good? Choose as many as you like, or none.
rating-cause-waited_long = The wait was long
rating-cause-unclear_guidance = The guidance was not clear
rating-cause-came_again = I had to come several times
rating-cause-conduct = How the officer treated me
rating-send = Send
rating-thanks = Thank you!
rating-thanks-text = Your rating of ticket { $label } was received.
rating-already = Ticket { $label } has been rated
rating-already-text = Each ticket is rated once. Thank you.
rating-over = This rating was not received
rating-over-text = The turn of ticket { $label } at this tablet is over. To rate your visit by phone, please scan the code on your ticket.

## Rating: on a ticket's page, until the end of the next day on which the office works
rating-phone-until = You can rate your visit until the end of { $date }. Nobody's name is kept; officers see sums only.
rating-phone-why = If you are not satisfied, what was not good? You need not say.
rating-phone-given = Your rating was received. Thank you!
rating-refused-already_rated = This ticket has been rated. Each ticket is rated once.
rating-refused-rating_over = The time to rate this ticket is over.
rating-refused-not_rated = This ticket cannot be rated now. Please load the page again.
rating-refused-other = Your rating was not received. Please try again.
rating-refused-unreached = The connection is lost, so we don't know whether your rating was received. Please try again; sent twice it counts once.
## Dossier: what each status says, and what to do next. Read at lookup screens and on phones
dossier-status-registered = The dossier was sent and is not accepted yet.
dossier-status-registered-next = Wait for word from the authority: there is no need to come.
dossier-status-accepted = The dossier was accepted.
dossier-status-accepted-next = There is no need to come before the due date.
dossier-status-not-accepted = The dossier was not accepted.
dossier-status-not-accepted-next = The reason stands on the refusal slip. To ask more, take a number or go to the information desk.
dossier-status-in-progress = The dossier is being settled.
dossier-status-in-progress-next = There is no need to come before the due date.
dossier-status-papers-missing = Papers are missing.
dossier-status-papers-missing-next = See the slip that asks for them, bring all of them, and take a number for the same field.
dossier-status-fees-due = Fees or taxes are to be paid.
dossier-status-fees-due-next = Pay as the notice says, and keep the receipt.
dossier-status-withdrawn = The applicant asked to withdraw the dossier.
dossier-status-withdrawn-next = If that was not you, tell an officer at once.
dossier-status-stopped = The dossier is no longer being settled.
dossier-status-stopped-next = See the notice. To ask more, take a number or go to the information desk.
dossier-status-finished = The result is there.
dossier-status-finished-next = Bring your receipt and your identity card, and take a number to collect it.
dossier-status-returned = The result was handed out.
dossier-status-returned-next = If you did not get it, tell an officer.
dossier-status-unknown = The state is being updated.
dossier-status-unknown-next = Ask an officer at a counter or the information desk.

## Dossier: dates, steps, and how sure all of it is
dossier-received = Received: { $day }
dossier-step = Step { $at } of { $of }
dossier-due = Due: { $day }
dossier-due-may-move = It was due on { $day }; that may change, since something is still missing: please ask an officer.
dossier-no-due = The system tells no due date: see your receipt.
dossier-overdue = { $days ->
    [one] The authority is { $days } working day late.
   *[other] The authority is { $days } working days late.
}
dossier-reckoning = How the due date is reckoned
dossier-reckoning-days = From { $received } (not counted) to { $due } there are { $days } working days by this office's calendar.
dossier-reckoning-usual = { $count ->
    [one] Not counted: { $count } weekly day off.
   *[other] Not counted: { $count } weekly days off.
}
dossier-reckoning-off = Not counted: { $day }, { $reason }.
dossier-told = { $named ->
    [no] By the dossier system, at { $time }
   *[yes] By the system { $source }, at { $time }
}
dossier-old = This may be out of date: ask an officer before you come from far away.
dossier-interrupted = { $named ->
    [no] The dossier system has been interrupted since { $time }.
   *[yes] The system { $source } has been interrupted since { $time }.
}
dossier-digitised = The digitised result
dossier-digitised-scan = Scan with your phone to open the digitised result
dossier-digitised-open = Open the digitised result

## Dossier: the page where one asks for it
dossier-page-title = Look up a dossier – { $office }
dossier-heading = Look up a dossier
dossier-scan = Have a receipt? Hold its code to the scanner, or type the dossier's code.
dossier-type = Type the dossier's code from your receipt.
dossier-code = Dossier code
dossier-code-hint = Capitals, dots and blanks make no difference.
dossier-digits = Last 6 digits of the phone or identity number given when filing
dossier-find = Look up
dossier-by-day = Not the whole code? Look up by the day of filing
dossier-day = Day of filing (day month year, such as 22-11-2026)
dossier-number = Last 4 digits of the code
dossier-privacy = No name is shown here. Only the code with the 6 digits, or the receipt, opens a dossier.
dossier-again = Look up another dossier
dossier-done = Done, clear the screen
dossier-unreachable = The server does not answer. Try again in a moment.
dossier-link = Look up a dossier

## Dossier: why there is no answer, and what to do about it, by the code of the refusal
dossier-refused-no_such_dossier = No dossier was found with this code and these digits.
dossier-refused-no_such_dossier-next = Check the code and the 6 digits, or ask an officer at a counter.
dossier-refused-whole_code_needed = Several dossiers have this day and number.
dossier-refused-whole_code_needed-next = Type the whole code from your receipt.
dossier-refused-at_counter_only = Wrong digits were tried for this dossier too often today.
dossier-refused-at_counter_only-next = Bring your receipt to a counter, or try again tomorrow.
dossier-refused-slow_down = There were too many wrong tries.
dossier-refused-slow_down-next = { $minutes ->
    [one] Try again in { $minutes } minute, or ask an officer at a counter.
   *[other] Try again in { $minutes } minutes, or ask an officer at a counter.
}
dossier-refused-invalid_request = Something is missing or not in the right form.
dossier-refused-invalid_request-next = The code and all 6 last digits are needed; write a day as 22-11-2026.
dossier-refused-no_dossier_source = Dossiers cannot be looked up here yet.
dossier-refused-no_dossier_source-next = Ask an officer at a counter or the information desk.
dossier-refused-trial_runs = The devices are being tried: nothing can be looked up just now.
dossier-refused-trial_runs-next = Try again later, or ask an officer.

## Dossier: a receipt scanned at a kiosk when there is nothing to be collected yet
dossier-no-number-not_ready-title = There is no result yet
dossier-no-number-not_ready-text = No number is needed: come on the due date.
dossier-no-number-not_ready-first = Due: { $day }
dossier-no-number-overdue-title = The result is late, and not there yet
dossier-no-number-overdue-text = We are sorry. Ask an officer, or touch Close, then a field to take a number.
dossier-no-number-papers_missing-title = Papers are missing
dossier-no-number-papers_missing-text = Bring all papers that the slip asks for, then take a number for the same field.
dossier-no-number-fees_due-title = Fees or taxes are to be paid first
dossier-no-number-fees_due-text = Pay as the notice says, keep the receipt, and come back for the result.
dossier-no-number-no_result-title = This dossier has no result to collect
dossier-no-number-no_result-text = See the notice you were sent. To ask more, touch Close, then a field to take a number.
dossier-no-number-returned-title = The result was handed out
dossier-no-number-returned-text = If you did not get it, tell an officer.
## Kiosk: whoever booked a time takes the number. A phone's page names the first button, too.
kiosk-booked-open = I have booked
kiosk-booked = Your number for a booked time
kiosk-booked-digits = Enter the last 6 digits of your identity card
kiosk-booked-year = Enter your year of birth
kiosk-booked-scan = Do you have the booking's QR code? Hold it to the scanner first.
kiosk-booked-erase = Erase
kiosk-booked-next = Continue
kiosk-booked-refused-none-title = No booking found for today
kiosk-booked-refused-none-text = Please check what you entered. Without a booking you can still take a number: touch what you come for.
kiosk-booked-refused-not_yet-title = It is too early
kiosk-booked-refused-not_yet-text = You can take your number from { $time } on. Please come back to this kiosk then.
kiosk-booked-refused-too_late-title = The booked time has passed
kiosk-booked-refused-too_late-text = The booking is over. Please touch what you come for to take a number.
kiosk-booked-refused-illegal_booking_move-title = This booking gives no number any more
kiosk-booked-refused-illegal_booking_move-text = It was used, cancelled, or never confirmed. Please touch what you come for to take a number, or ask the staff.
kiosk-booked-refused-marks_lost-title = The kiosk cannot recognise the booking
kiosk-booked-refused-marks_lost-text = Please show the booking's code to the staff.
kiosk-booked-refused-slow_down-title = Wrong digits too often
kiosk-booked-refused-slow_down-text = Please ask the staff, or touch what you come for to take a number.

## Phone: the head and the foot of a ticket's page
phone-your-number = Your number
phone-booked-at = You booked { $time }.
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

## Bookings: why the office closes a day, as citizens read it on their pages and a manager chooses it
phone-booking-closed-holiday = The office is closed that day.
phone-booking-closed-staff = Too few officers are here that day.
phone-booking-closed-weather = The office is closed that day because of bad weather.
phone-booking-closed-power = There is no electricity that day.
phone-booking-closed-system = The computer system does not run that day.
phone-booking-closed-other = The office has to close that day.

## Phone: booking a time before coming. { $when } is a time with its day, as phone-booking-at says it.
phone-booking-title = Book a time
phone-booking-intro = Choose a time before you come. Here you take your number at a kiosk and stand in line from the time you booked. Without a booking you take a number as always.
phone-booking-lost-kiosk = Lost the page of your booking? Come at the time all the same, touch “I have booked” on a kiosk, and enter the last 6 digits of the identity card and the year of birth.
phone-booking-off = No times are booked here
phone-booking-off-text = Please come in office hours and take a number at a kiosk.
phone-booking-choose-field = Choose what you come for
phone-booking-choose-day = Choose a day
phone-booking-choose-time = Choose a time
phone-booking-other-field = Choose something else
phone-booking-other-day = Choose another day
phone-booking-other-time = Choose another time
phone-booking-morning = Morning
phone-booking-afternoon = Afternoon
phone-booking-day = { $weekday ->
    [mon] Monday, { $day }/{ $month }
    [tue] Tuesday, { $day }/{ $month }
    [wed] Wednesday, { $day }/{ $month }
    [thu] Thursday, { $day }/{ $month }
    [fri] Friday, { $day }/{ $month }
    [sat] Saturday, { $day }/{ $month }
   *[sun] Sunday, { $day }/{ $month }
}
phone-booking-at = { $time }, { $day }
phone-booking-free = { $count } left
phone-booking-day-full = all taken
phone-booking-day-closed = closed
phone-booking-day-off = closed: { $day }
phone-booking-config-closed = Closed that day: { $text }.
phone-booking-day-not_yet = opens { $when }
phone-booking-day-over = no longer to be booked
phone-booking-day-asked = drawn by lot: ask until { $when }
phone-booking-day-drawn_soon = being drawn
phone-booking-who = Who will come
phone-booking-digits = Last 6 digits of your identity card
phone-booking-year = Year of birth
phone-booking-privacy = Only to know you again when you come, so a booking cannot be handed on. The digits are not kept: only a coded mark is, and it is deleted after the day.
phone-booking-hold = Hold this time
phone-booking-hold-note = It is held for { $minutes } minutes while you look it over.
phone-booking-held-text = Not booked yet: held until { $time }. Press the button below to book it.
phone-booking-confirm = Book it
phone-booking-code = QR code of the booking
phone-booking-number = Booking { $code }
phone-booking-come = Come from { $from } to { $until }: hold this code to the kiosk's scanner, or touch “I have booked” on the kiosk.
phone-booking-keep = Save this page or take a picture of it. Whoever has this code can cancel the booking.
phone-booking-here = Take your number here
phone-booking-here-text = You are in the hall: enter what you booked with. The number is shown on your phone; no paper is needed.
phone-booking-here-yes = Take my number
phone-booking-here-soon = You are in the hall. From { $time } on, open this page again to take your number on the phone, or take it at a kiosk.
phone-booking-here-wifi = In the hall, join the Wi-Fi there and open this page again to take your number on the phone.
phone-booking-ticket = See your number
phone-booking-here-not_yet = It is too early. You can take your number from { $when }.
phone-booking-here-too_late = The booked time has passed. You can still take a number at a kiosk as always.
phone-booking-here-wrong_person = These are not the digits of whoever booked. Please enter them again.
phone-booking-here-marks_lost = The booking cannot be recognised. Please show this page to the staff.
phone-booking-here-not_in_hall = Numbers are taken by phone in the hall only. Join the Wi-Fi there and try again, or take your number at a kiosk.
phone-booking-here-field_closed = No numbers are given for this now. Please ask the staff.
phone-booking-here-slow_down = Wrong digits too often. Please wait five minutes, take your number at a kiosk, or ask the staff.
phone-booking-calendar = Add to your phone's calendar
phone-booking-calendar-title = Booked: { $field }
phone-booking-calendar-notes = Come at most 15 minutes early. Bring your identity card and the papers that are needed.
phone-booking-told-ask = Tell me if this day is closed
phone-booking-told-ask-text = Give a mail address. A code is sent there to show that it is yours.
phone-booking-told-code = Enter the code
phone-booking-told-code-text = A code of 6 digits was sent to { $contact }. It is good for 10 minutes.
phone-booking-told-kept = Your mail address is kept
phone-booking-told-kept-text = If this day is closed, a mail is sent to { $contact }. If you lose the page of your booking, you find it by this address.
phone-booking-lost-ask = I have lost the page of my booking
phone-booking-lost-ask-text = Enter the mail address you gave when you booked. A code is sent there. If you gave none, touch “I have booked” on a kiosk.
phone-booking-lost-code = Enter the code
phone-booking-lost-code-text = If { $contact } has a booking, a code of 6 digits was sent there. It is good for 10 minutes.
phone-booking-lost-found = Your bookings
phone-booking-lost-none = There are no bookings from today on.
phone-booking-mail = Mail address
phone-booking-mail-note = The address is kept encrypted, used for this alone, and deleted after the day.
phone-booking-send-code = Send a code
phone-booking-once = The 6 digits in the mail
phone-booking-once-yes = Confirm
phone-booking-back = Back
phone-booking-contact-no_contact = This is no mail address. Please enter it again.
phone-booking-contact-too_many_codes = Too many codes were sent. Please try again in an hour, or tomorrow.
phone-booking-contact-wrong_code = The code is wrong or too old. Please look at the newest mail.
phone-booking-contact-slow_down = Too many wrong codes. Please wait ten minutes and try again.
phone-booking-contact-illegal_booking_move = This booking is no longer ahead, so there is nothing to tell.
phone-booking-cancel = I cannot come
phone-booking-cancel-asked = Cancel this booking? The time goes to somebody else.
phone-booking-cancel-yes = Cancel the booking
phone-booking-cancel-until = You can cancel until { $when }. Who does not come twice in 30 days takes numbers at the kiosk only.
phone-booking-cancel-over = It is too close to the time to cancel. If you do not come, the time ends by itself.
phone-booking-again = Book another time
phone-booking-choose-other-day = Choose another day
phone-booking-free-times = Next free times
phone-booking-state-held = Held for you
phone-booking-state-booked = Booked
phone-booking-state-checked_in = You have your number
phone-booking-state-missed = The time has passed
phone-booking-state-cancelled = The booking is cancelled
phone-booking-state-closed = The office is closed that day
phone-booking-state-expired = It is no longer held
phone-booking-text-checked_in = Please watch for the number on your ticket, or on the screen.
phone-booking-text-missed = Nobody took a number in the minutes around the time. You can still take one at the kiosk as always.
phone-booking-text-cancelled = It was cancelled as asked, or because the office closes that day. You can book another time.
phone-booking-text-closed = This booking is no longer valid. Please do not come that day; nobody is counted as having missed it. Please choose another day.
phone-booking-text-expired = The time was given back. You can book another one.
phone-booking-unknown = No such booking
phone-booking-unknown-text = Open the address that you saved, or scan the QR code of the booking again.
phone-booking-draw-title = A fair draw
phone-booking-draw-text = Before requests were taken the server chose a secret number and published its hash. After the draw the secret number is published, too: anybody can work the order out again, so nobody can change it. Asking early or late makes no difference.
phone-booking-draw-intro = This day is most often gone in minutes, so its times are drawn by lot. Ask until { $when }.
phone-booking-draw-wanted = Times you want
phone-booking-draw-choice = Choice { $place }
phone-booking-draw-none = None
phone-booking-draw-ask = Ask for the draw
phone-booking-draw-hash = Hash of the secret number (SHA-256)
phone-booking-draw-seed = Secret number, published after the draw
phone-booking-draw-lot = Your lot
phone-booking-draw-place = Your place
phone-booking-draw-place-of = { $place } of { $count }
phone-booking-asked = You are in the draw
phone-booking-asked-text = This page has the result from { $when } on. Save it or take a picture of it.
phone-booking-lost = No time for you this once
phone-booking-lost-text = The times you wanted were gone when your lot came. You can book a time that is free, or take a number at the kiosk.
phone-booking-refused-slot_taken = This time has just been taken. Please choose another one.
phone-booking-refused-limit_reached-a_day = One person books two times a day at most. You have both of this day.
phone-booking-refused-limit_reached-a_field = You have a booking for this on that day already. If you lost its page, come all the same: touch “I have booked” on a kiosk.
phone-booking-refused-limit_reached-holds = Two times are being held from this connection. Book or cancel one, or wait until they are let go.
phone-booking-refused-kiosk_only = Two booked times were missed within 30 days. Please take a number at the kiosk.
phone-booking-refused-not_yet = This day cannot be booked yet. It opens { $when }.
phone-booking-refused-too_late = It is too late for this. Please choose another time, or take a number at the kiosk.
phone-booking-refused-drawn_day = The times of this day are drawn by lot. Please choose the day again to ask for the draw.
phone-booking-refused-day_closed = This day was just closed and takes no bookings. Please choose another day.
phone-booking-refused-not_drawn = No requests are taken for this day any more. Please choose a day again.
phone-booking-refused-unknown_slot = There is no such time. Please choose another one.
phone-booking-refused-illegal_booking_move = This booking has just changed. Please look at this page again.
phone-booking-refused-slow_down = Too many times were held from this connection. Try again in an hour, or take a number at the kiosk.
phone-booking-refused-invalid_request-card_digits = Please enter the last 6 digits of the identity card.
phone-booking-refused-invalid_request-birth_year = Please enter the year of birth as 4 digits.
phone-booking-refused-other = It could not be done. Please load the page again and try once more.
## Mailbox: its page, where people write to the office
mailbox-page-title = Suggestion mailbox – { $office }
mailbox-title = Suggestion mailbox
mailbox-languages = Languages
mailbox-home = Back to the first page
mailbox-to-ticket = Back to my ticket
mailbox-unreached = The server cannot be reached. What you wrote is still here; send it again.
mailbox-kind = What do you want to write about?
mailbox-kind-rule = Rules, procedures, how people are served
mailbox-kind-conduct = The manner or conduct of an officer
mailbox-reads-rule = The person in charge of this office reads it. Nobody else reads your words; only a summary that the office writes itself is published.
mailbox-reads-conduct = Only the person in charge can read it, with a passphrase of their own: the server, officers at counters and technicians cannot. Your words are not published.
mailbox-conduct-on-paper = This machine cannot take such a report yet. Please write it on paper and put it into the box on the wall.
mailbox-about-manager = It is about the person in charge
mailbox-text = Your message
mailbox-text-note = { $least } to { $most } characters. No name, telephone number or identity number is needed.
mailbox-digits = You typed a long number, like a telephone or identity number. It is not needed; whoever reads the message will see it.
mailbox-more = More: how to reach you, the counter (not required)
mailbox-contact = How to reach you
mailbox-contact-note = Sealed: only the person in charge can open it, and it is erased 30 days after the answer.
mailbox-counter = At which counter?
mailbox-counter-none = No counter
mailbox-counter-one = Counter { $number }
mailbox-link = The office may know my ticket
mailbox-send = Send
mailbox-where = To write, open this page from your ticket (of today or yesterday), use a lookup screen, or write on paper and put it into the box on the wall.

## Mailbox: why a message was not taken, by the code of the refusal
mailbox-refused-kind = Please choose what it is about, then send it again.
mailbox-refused-place = Nothing can be sent from here. Open this page from your ticket, use a lookup screen, or write on paper.
mailbox-refused-message_length = A message needs { $least } to { $most } characters; how to reach you, 3 to 200.
mailbox-refused-too_many_messages-minute = This screen has just sent a message. Please wait a minute, then press Send again.
mailbox-refused-too_many_messages-day = This ticket has sent its three messages of today. Please write on paper, or send it tomorrow.
mailbox-refused-mailbox_full = The office has taken its { $most_a_day } messages of today. Please write on paper and put it into the box on the wall.
mailbox-refused-for_the_superior = A report about the person in charge is not taken here, so that they are not the one to read it. Please send it to their superior; the address is on the notice board.
mailbox-refused-no_mailbox_key = This machine cannot seal a report or how to reach you yet. Please write on paper and put it into the box on the wall.
mailbox-refused-ticket_too_old = This ticket is too old. Only a ticket of today or yesterday can be used; otherwise please write on paper.
mailbox-refused-unknown_ticket = This ticket is not known. Scan the code on the paper again, or write on paper.
mailbox-refused-illegal_move = The message has just changed its state, so nothing can be added. The new state is shown above.
mailbox-refused-contest_over = A review cannot be asked for any more: once for each message, within 15 working days of the answer.
mailbox-refused-not_the_first_writer = Somebody else sent exactly this text before. This code only shows the result.

## Mailbox: the receipt, shown once
mailbox-sent = Your message was received
mailbox-receipt-note = This is your receipt's code. Take a picture of it or write it down: only who has it can see the result.
mailbox-receipt-code = QR code that opens the page of this message
mailbox-receipt-once = The code is shown only once; the office keeps no copy.
mailbox-look = See a message you sent: type your receipt's code
mailbox-look-do = Show
mailbox-no-receipt = No message has this code
mailbox-no-receipt-text = Please check each letter of your receipt's code. It has no I, L, O or U.

## Mailbox: how a message stands
mailbox-state-received = Received
mailbox-state-asked_more = The office asks something
mailbox-state-handling = Being handled
mailbox-state-answered = Answered
mailbox-state-published = Answered, with a summary published
mailbox-state-refused = Not taken up
mailbox-received = Received on { $day }
mailbox-due = Due by the end of { $day }
mailbox-due-late = Overdue since { $day }
mailbox-due-reply = Please answer the question below. Without an answer the office decides on { $day }.
mailbox-how-title = How this is counted
mailbox-how = From { $first } (day 0), { $days } working days later: the end of { $last }.
mailbox-how-day = { $day } ({ $why })
mailbox-how-skipped = Days that do not count: { $days }.
mailbox-how-swapped = Worked days off that count: { $days }.
mailbox-how-tet = The Tết holidays of { $year } are not entered yet, so it may still become later.
mailbox-steps = Steps
mailbox-did-receive = Message received
mailbox-did-take_up = Taken up
mailbox-did-ask_more = Question asked
mailbox-did-reply = Writer replied
mailbox-did-answer = Answered
mailbox-did-publish = Summary published
mailbox-did-refuse = Not taken up
mailbox-did-contest = Writer asked for a review
mailbox-why-not_ours = not this office's to decide
mailbox-why-not_understood = not clear enough to be handled
mailbox-why-answered_before = answered before
mailbox-why-insult_or_advert = an insult or an advertisement
mailbox-why-court_or_complaint = the law gives it another way: complaint, denunciation or court
mailbox-why-no_reply = the writer did not answer the question
mailbox-reply = Answer the office's question
mailbox-reply-note = At most 2,000 characters. Whoever reads the message reads this.
mailbox-contest = Ask for a review
mailbox-contest-text = If you do not agree, you may ask for a review once, within 15 working days.
mailbox-contest-superior = If you do not agree, you may ask for a review once, within 15 working days, and write to the superior: { $superior }.
mailbox-contest-note = { $least } to { $most } characters.
mailbox-taken = It has been noted.

## Mailbox: what everybody may read
mailbox-sum = How the office has answered
mailbox-sum-since = Since { $day }; renewed each minute.
mailbox-sum-letters = Messages received
mailbox-sum-open = Being handled
mailbox-sum-in_time = Answered in time
mailbox-sum-late = Answered late
mailbox-sum-refused = Not taken up
mailbox-sum-overdue = Past the deadline
mailbox-overdue = { $count ->
    [0] None
   *[other] { $count } overdue
}
mailbox-sum-oldest = The message that waits longest: { $days } working days.
mailbox-published = Summaries by the office
mailbox-published-note = Written by the office. What people wrote is never published.
mailbox-published-none = No summary yet.

## Phone: the way from a ticket to the mailbox
phone-mailbox = Write to the office

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
display-verb-booked = Booked { $time }, number
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

## A device that is not enrolled, and a kiosk or lookup screen that is not there
enrol-title = Not enrolled – { $device }
enrol-kiosk = { $device }: this machine is not enrolled
enrol-kiosk-elsewhere = This kiosk gives no numbers yet. Please use another one, or ask an officer.
enrol-lookup-elsewhere = Nothing can be looked up here yet. Please use another screen, or ask an officer.
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
enrol-no-lookup = There is no lookup screen of that name.
enrol-no-lookup-name = There is no lookup screen called “{ $name }”
enrol-lookups-none = No lookup screen is set up: add a { $table } table to config.toml.
enrol-tablet = Rating tablet of counter { $counter }
enrol-tablet-title = Rating tablet of counter { $counter }: not enrolled
enrol-tablet-elsewhere = This tablet takes no ratings yet. To rate your visit by phone, please scan the code on your ticket.
enrol-no-tablet = There is no rating tablet of that name.
enrol-no-tablet-name = There is no rating tablet called “{ $name }”
enrol-tablet-names = The name of a rating tablet ends with its counter's number:

## Mails that leave by the outbox, by their kind
outbox-subject-once_code = Confirmation code
outbox-text-once_code = Your confirmation code: { $code }. It is good for { $minutes } minutes. Give it to nobody.
outbox-subject-booking_closed = Your booking of { $when } is cancelled
outbox-text-booking_closed = Your booking of { $when }, { $field }, is cancelled. { $reason } Please do not come that day; nobody is counted as having missed it. Book another day: { $address }
outbox-subject-mailbox_reminder = Mailbox: what is due
outbox-text-mailbox_reminder = Past half their time: { $half_way }. Nearly due: { $day_before }. Overdue: { $overdue }. See the manager's page of the mailbox.
outbox-subject-mailbox_overdue_conduct = Mailbox: overdue reports of conduct
outbox-text-mailbox_overdue_conduct = Reports of conduct whose answer is overdue: { $overdue }.

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
start-screens-none = There is no screen in config.toml. Add a [[screen]] for each (docs/configuration.md), then restart the server.
start-signs = Counter signs
start-signs-text = A small sign at each counter.
start-signs-none = There is no sign in config.toml. Add a [[sign]] for each that a counter has (docs/configuration.md), then restart the server; without any, leave it so.
start-sign = Sign of counter { $counter }
start-lookups = Look it up
start-lookups-text = Citizens see what papers a procedure needs, how long it takes and what it costs.
start-lookups-none = There is no lookup screen in config.toml. Add a [[lookup]] for each (docs/configuration.md), then restart the server; without any, leave it so.
start-tablets = Rating tablets
start-tablets-text = Visitors say how it was, as soon as they are done at the counter.
start-tablet = Rating tablet of counter { $counter }
start-phone = On a phone
start-phone-text = Scan the QR code on the ticket to follow its place in line; nothing to install.
start-booking = Book a time
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

## The hall in a page of others, such as the city's portal
widget-title = Waiting at { $office }
widget-open = Numbers are given now
widget-closed = Closed now
widget-at = at { $time }
widget-field = Field
widget-waiting = Waiting
widget-wait = Expected wait
widget-opens = numbers from { $time } on
widget-gives-none = gives no numbers now
widget-more = The office's own page
widget-language = English
widget-still = Stop reloading
widget-moving = Reload by itself
widget-busy = Many are looking at this. The page loads itself anew in some seconds.

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

## Slip of what to bring: printed at a lookup screen, without a number
paper-slip = WHAT TO BRING
paper-slip-no-number = This is not a number
paper-slip-documents = Tick the box once you have it
paper-slip-more = { $count } more: please scan the code below.
paper-slip-form = there is a form: scan the code below
paper-slip-changes = From { $day } on this procedure changes: please scan the code below.
paper-slip-place = Where to file
paper-slip-fee = Fee
paper-slip-scan = Scan to see this page on your phone
paper-slip-as-of = As known at { $time } on { $day }

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

## Questions of the command "new", which writes config.toml. In brackets behind each stands what Enter answers.
new-begin = A dozen questions. Enter: take what stands in brackets. A dash (-): there is none. Ctrl-C: leave off, nothing is written. All can be changed in the file later.
new-ask-name = 1. The office's name, such as Trung tâm Phục vụ hành chính công phường Hoa Sen
new-ask-agency = 2. One or two lines at the head of a ticket, parted by /
new-ask-address = 3. This server's IP address in the office's network, for the QR code on tickets
new-fields = 4. Fields: one button on the kiosk each, in the order you type. Often there are:
new-ask-fields = Type numbers or names, parted by semicolons, such as 1;3;Bảo vệ rừng
new-ask-english = The English name of { $name }
new-ask-short = A short name of { $name } for hall screens, at most { $most } letters
new-ask-series = 5. Numbers on tickets: 1 for A001, 2 for 1001
new-ask-counters = 6. How many counters
new-ask-counter = Which fields counter { $number } serves, such as 1,3
new-ask-hours = 7. Opening hours from Monday to Friday
new-ask-saturday = 8. Opening hours on Saturday
new-ask-printers = 9. The printer's IP address, one for each kiosk, parted by commas. A dash (-) is a printer without an address yet
new-ask-paper = 10. How many millimetres wide the paper is
new-ask-screens = 11. How many hall screens
new-ask-hall = In which hall screen { $number } hangs (type the same name for the same hall: one screen speaks there)
new-ask-signs = 12. Which counters have a sign that is a small screen, such as 1-4
new-ask-lookups = 13. How many lookup screens (touch screens that say what to bring)
new-printer-silent = No printer answers at { $host } now. Never mind one that is off; a slip is mended by host in the file.
new-why-nothing = This one needs an answer.
new-why-whole = It must be a number from { $low } to { $high }.
new-why-own-address = On every device that address leads to the device itself: type the one by which others see this server.
new-why-host = { $answer } is no address: an IP address, such as 192.168.1.10, or a machine's name.
new-why-agency = At most { $most } lines.
new-why-field = There is no field { $number } in the list: type 1 to { $most }, or a name.
new-why-fields = There must be from 1 to { $most } fields.
new-why-no-letter = A name needs a letter in it: marks and digits alone are none.
new-why-twice = A field was typed twice.
new-why-not-served = No counter serves: { $fields }. Every field needs one: type them again.
new-why-hours = { $answer } is not opening hours: write them as 7:30-11:30, 13:30-17:00.
new-why-hours-short = { $answer } cannot be: closing must be { $minutes } minutes after opening, at least.
new-why-hours-order = A session must begin when the one before it is over.
new-why-paper = It must be one of { $widths }.
# What kinds of places a ward's office may be of, as they stand in its Vietnamese name; of no use in English.
new-agency-kinds = ward|commune
# Words that lead on to the next: a short name, cut off at a word, does not end with one.
new-connecting-words = and|or|of|the
new-agency = People's Committee of { $place }
# The fields that are offered, and what small screens call them.
new-field-civil = Justice and civil status
new-short-civil = Civil status
new-field-economy = Economy, infrastructure and urban affairs
new-short-economy = Economy
new-field-land = Land
new-short-land = Land
new-field-culture = Culture and social affairs
new-short-culture = Culture
new-field-certifying = Certifying copies
new-short-certifying = Certifying
new-field-police = Police
new-short-police = Police
new-field-insurance = Social insurance
new-short-insurance = Insurance
new-field-business = Business registration
new-short-business = Business
new-field-tax = Tax
new-short-tax = Tax
new-field-results = Collecting results
new-short-results = Results
new-priority = Priority
new-priority-who = Older people, people with disabilities, pregnant women, people with meritorious service
new-kiosk-title = Kiosk
new-lookup-title = Lookup screen
new-title-screen = Main screen
new-title-hall = Hall { $number }
new-holiday-1-1 = New Year's Day
new-holiday-4-30 = Reunification Day
new-holiday-5-1 = Labour Day
new-holiday-9-2 = National Day
# The remarks in the file.
new-file-head = The office's configuration, written by the command new. Change it in any editor, then type mot-cua check and restart the server. Every key: docs/configuration.md. Words and times stand between straight quotation marks; numbers, dates, true and false do not. What stands behind a # is a remark.
new-file-series = Numbers on tickets: "letter" is A001, with a letter for each field; "block" is 1001, with a block for each.
new-file-address = Where phones and devices reach the server.
new-file-hours = Opening sessions, a table each. Kiosks give numbers from early_min minutes before a session opens, and stop last_ticket_min minutes before it closes.
new-file-holidays = Holidays, a table each. Add those of another date each year: the lunar New Year, the Hung Kings' day, the second day of the National Day, days off in lieu.
new-file-worked = A day worked in lieu: take away the # of the next three lines and set the date; like is the weekday as which it is worked.
new-file-fields = Fields: one button on the kiosk each, in this order. Keep a code once it is used. There may also be name_en, short_name, examples = ["khai sinh", "kết hôn"] (small letters on the button) and [[field.session]] (hours of its own). mean_service_s: seconds that one visitor takes, a guess for the first session.
new-file-counters = Counters: the number, and the codes of the fields that each serves.
new-file-priority = Who is called before the others, as on the kiosk's button.
new-file-kiosks = Kiosks and printers. A printer without an address yet is kind = "virtual": tickets are drawn as images. Once it has one, write kind = "network" and host = "192.168.1.50". A printer on a cable: docs/install_more.md.
new-file-screens = Hall screens. For a second one add a table, and give each a zone: of the screens of one zone (one hall) a single one speaks.
new-file-screens-zones = Hall screens. zone is the hall it hangs in: of the screens of one zone a single one speaks. counters = [1, 2] shows those counters alone; without it, all.
new-file-signs = Signs above counters (a small screen each). LED signs and keypads on a wire: docs/hardware.md.
new-file-lookups = Lookup screens. kiosk is the kiosk beside it, where its tickets come out; without that line it gives no numbers.
new-file-rest = The voice: "bac" (north), "trung" (centre) or "nam" (south). What to bring for each procedure, dossiers, bookings, the suggestion mailbox: docs/configuration.md.

## Help of the command line
command-about = Một Cửa: the queue of a one-stop office
command-usage = usage:
command-arguments = what is to be named
command-options = options
command-help = show this help
command-choose = what may be typed here
messages-in-english = Messages are in English: their Vietnamese sentences cannot be read ({ $why }). Bring back the files that came with the program.
command-version = say which release this is
command-language = the language of help and messages, before the command; default: as the system's
command-config = the office's file; default: config.toml
command-data = the data folder; default: as config.toml says; a demo's: var-demo
command-for-run = serve one office
command-run-host = the address to listen on; default: as config.toml says
command-run-port = the port; default: as config.toml says
command-run-demo = simulated visitors and officers, open accounts
command-run-speed = the demo's pace; 0: all stand still
command-for-new = ask a dozen questions and write an office's file
command-new-file = the file to write; it must not exist yet
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
command-for-device-add = enrol a device, or all: print the token and the address to open
command-for-device-list = list every device
command-for-device-revoke = make a device's token open nothing, at once
command-device-name = the device's name, such as kiosk-1
command-device-role = what the device is
command-device-all = every device that config.toml names and that is not enrolled: prints one sheet with each one's name and address
command-device-tablets = with --all: also the rating tablets at these counters, such as 1,2
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
command-for-mailbox = the key of the suggestion mailbox: make it, recover it
command-for-mailbox-init = make the key: asks for a passphrase twice, prints the recovery code once
command-for-mailbox-recover = give it another passphrase, by the code on a recovery sheet
command-mailbox-anew = though there is a key; what was sealed before opens with the old passphrase or sheet
