### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = English

plain-title = Write to customer service
# What happens on this page.
plain-lead = Tell us what happened. A member of the team reads it and replies by email.
# Beside the text field while nobody is logged in.
plain-log-in-hint = You can write now or after logging in. Your text comes along.
# $name: the shopper's first name.
plain-signed-in = You are logged in as { $name }.
plain-signed-in-nameless = You are logged in.
# Button: log in as somebody else.
plain-other-account = Use another account
# Choice in the list of orders.
plain-no-order = No particular order
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Your first message has arrived: case { $reference }. You have changed something since. If you send it now, it opens another case.
# Under the reference of a case that was opened.
plain-find-again = You find the case under “My cases” in the Help Centre.
plain-write-again = Write another message
# The page of a case reference is shown for a day only.
plain-gone-title = This page is no longer here
plain-gone = A confirmation is shown for one day. You find your case under “My cases” in the Help Centre, and we reply by email.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Order { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = What the marketplace had on record on { $moment }: { $facts }

## Dates

plain-month-1 = January
plain-month-2 = February
plain-month-3 = March
plain-month-4 = April
plain-month-5 = May
plain-month-6 = June
plain-month-7 = July
plain-month-8 = August
plain-month-9 = September
plain-month-10 = October
plain-month-11 = November
plain-month-12 = December
plain-day = { $day } { $month } { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day } { $month } { $year }, { $time } ({ $zone })
