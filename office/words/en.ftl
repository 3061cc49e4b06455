### English: every sentence the office says in English. docs/words.md says how to add one.

## Shared by all rooms: how long a wait is, read as a guess; minutes below two hours
shared-wait-unknown = Waiting time not known yet
shared-wait-none = almost none
shared-wait-under = under { $minutes } min
shared-wait-minutes = about { $span } min
shared-wait-hours = about { $span } h
shared-wait-narrow-minutes = { $span } min
shared-wait-narrow-hours = { $span } h

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
