### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Deutsch

plain-title = Dem Kundensupport schreiben
# What happens on this page.
plain-lead = Schreiben Sie uns, was passiert ist. Jemand aus dem Team liest es und antwortet per E-Mail.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Sie können jetzt schreiben oder nach dem Anmelden. Ihr Text geht mit.
# $name: the shopper's first name.
plain-signed-in = Sie sind als { $name } angemeldet.
plain-signed-in-nameless = Sie sind angemeldet.
# Button: log in as somebody else.
plain-other-account = Anderes Konto verwenden
# Choice in the list of orders.
plain-no-order = Keine bestimmte Bestellung
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Ihre erste Nachricht ist angekommen: Fall { $reference }. Seitdem haben Sie etwas geändert. Wenn Sie jetzt senden, wird ein weiterer Fall eröffnet.
# Under the reference of a case that was opened.
plain-find-again = Sie finden den Fall im Hilfecenter unter „Meine Fälle“.
plain-write-again = Weitere Nachricht schreiben
# The page of a case reference is shown for a day only.
plain-gone-title = Diese Seite gibt es nicht mehr
plain-gone = Eine Bestätigung ist nur einen Tag lang zu sehen. Ihren Fall finden Sie im Hilfecenter unter „Meine Fälle“, und wir antworten per E-Mail.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Bestellung { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = Was beim Marktplatz vermerkt war, Stand { $moment }: { $facts }

## Dates

plain-month-1 = Januar
plain-month-2 = Februar
plain-month-3 = März
plain-month-4 = April
plain-month-5 = Mai
plain-month-6 = Juni
plain-month-7 = Juli
plain-month-8 = August
plain-month-9 = September
plain-month-10 = Oktober
plain-month-11 = November
plain-month-12 = Dezember
plain-day = { $day }. { $month } { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day }. { $month } { $year }, { $time } Uhr ({ $zone })
