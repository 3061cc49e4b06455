### English: why a ticket's paper did not come. It must read to the letter as the program says it: by it a reason is known again.
### office/words/printer_reasons.py; the first sentence that fits counts, so a longer one stands before a shorter.
## What the printer, its line or its queue did
unconfirmed-ever = printer { $printer } did not confirm { $job } and has confirmed none yet, look for paper, cover and jam; where papers come out whole, set proof to false for it: { $why }
unconfirmed = printer { $printer } did not confirm { $job }, look for paper, cover and jam: { $why }
part-taken = printer { $printer } took only a part of { $job }, look for a jam or missing paper: { $why }
ran-out = printer { $printer } ran out of paper during { $job }, put in a new roll
no-answer = printer { $printer } does not answer, look for power and network cable: { $why }
hung-up = printer { $printer } hung up before the ticket: { $why }
takes-nothing = printer { $printer } takes nothing, look for a jam or missing paper: { $why }
fallen-silent = printer { $printer } has fallen silent, look for a jam or missing paper
babbles = printer { $printer } talks without end: switch it off and on, look for its speed and cable
no-paper = printer { $printer } has no paper, put in a new roll
cover-open = printer { $printer }: the cover is open, close it
no-device = printer { $printer } is no device: delete it, and plug the printer in anew
pipe = printer { $printer } is a pipe and confirms nothing: set proof to false
no-right = printer { $printer } may not be used, add the server's user to the group { $group }: { $why }
in-use = printer { $printer } is in use by another program: { $why }
not-there = printer { $printer } is not there, look for power and cable: { $why }
queue-late = print queue { $queue } did not print { $job } in time, look for power, paper and cover
queue-unsaid = print queue { $queue } did not say whether it took { $job }
queue-refused = print queue { $queue } did not take the ticket, see lpstat -p: { $why }
queue-unasked = print queue { $queue } took the ticket and cannot be asked what became of it
queue-may-print = print queue { $queue } may print { $job } late: { $why }
no-lp = there is no program lp, install the package cups-client
picture-not-kept = virtual printer { $folder } cannot keep { $name }: { $why }
paper-low = paper is nearly used up
digits-only = printed as digits only: the ticket could not be drawn

## What the printing program or a kiosk's agent did
program-late = no answer from the printer in time, look at the printer
program-broke-off = the printing program broke off: { $why }
program-not-running = the printing program does not run: { $why }
program-fault = fault in the printing program: { $error }
program-said = the printing program said { $line }
program-ended = it ended by itself
paper-unprintable = this cannot stand on paper: { $error }
printer-described = the printer is described wrongly: { $error }
slip-not-drawn = the slip could not be drawn
agent-away = the agent on the kiosk's own machine does not answer: is the machine on, and in the network?
agent-silent = the kiosk's agent has the job and says nothing: look there

## What the server did
server-fault = a fault of the server: see its log
interrupted = interrupted: look whether the paper came
set-back = set back to an older copy: look whether the paper came
moved = moved to { $printer }
given-up = given up by a manager
day-over = day_over

## Why, in the words of the line or of the system; what is unknown among them stands in the log
it-takes-nothing = it takes nothing
it-says-nothing = it says nothing
not-to-the-point = it says nothing to the point
without-end = it talks without end
unplugged = the printer was unplugged
closed-by-printer = connection closed by the printer
timed-out = timed out
system-refused = Connection refused
system-reset = Connection reset by peer
system-pipe = Broken pipe
system-no-route = No route to host
system-no-network = Network is unreachable
system-timed-out = Connection timed out
system-no-name = Name or service not known
system-name-later = Temporary failure in name resolution
system-no-permission = Permission denied
system-not-permitted = Operation not permitted
system-no-file = No such file or directory
system-no-device = No such device
system-no-address = No such device or address
system-no-folder = Not a directory
system-is-folder = Is a directory
system-busy = Device or resource busy
system-again = Resource temporarily unavailable
system-io = Input/output error
system-full = No space left on device
system-read-only = Read-only file system
system-port = could not open port { $port }: { $why }
system-number = [Errno { $number }] { $why }
system-with-file = { $why }: '{ $file }'
