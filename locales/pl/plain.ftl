### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Polski

plain-title = Napisz do obsługi klienta
# What happens on this page.
plain-lead = Opisz, co się stało. Ktoś z zespołu to przeczyta i odpowie e-mailem.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Możesz pisać teraz albo po zalogowaniu. Tekst przejdzie dalej z tobą.
# $name: the shopper's first name.
plain-signed-in = Konto: { $name }.
plain-signed-in-nameless = Logowanie się powiodło.
# Button: log in as somebody else.
plain-other-account = Użyj innego konta
# Choice in the list of orders.
plain-no-order = Żadne konkretne zamówienie
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Pierwsza wiadomość dotarła: sprawa { $reference }. Od tego czasu coś się zmieniło. Ponowne wysłanie otworzy kolejną sprawę.
# Under the reference of a case that was opened.
plain-find-again = Sprawę znajdziesz w Centrum pomocy, w części „Moje sprawy”.
plain-write-again = Napisz kolejną wiadomość
# The page of a case reference is shown for a day only.
plain-gone-title = Tej strony już nie ma
plain-gone = Potwierdzenie jest widoczne przez jeden dzień. Sprawę znajdziesz w Centrum pomocy, w części „Moje sprawy”, a odpowiedź przyjdzie e-mailem.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Zamówienie { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = Co było zapisane na platformie na dzień { $moment }: { $facts }

## Dates

plain-month-1 = stycznia
plain-month-2 = lutego
plain-month-3 = marca
plain-month-4 = kwietnia
plain-month-5 = maja
plain-month-6 = czerwca
plain-month-7 = lipca
plain-month-8 = sierpnia
plain-month-9 = września
plain-month-10 = października
plain-month-11 = listopada
plain-month-12 = grudnia
plain-day = { $day } { $month } { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day } { $month } { $year }, { $time } ({ $zone })
