### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Nederlands

plain-title = Schrijf de klantenservice
# What happens on this page.
plain-lead = Vertel ons wat er is gebeurd. Iemand van het team leest het en antwoordt per e-mail.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Je kunt nu schrijven of nadat je bent ingelogd. Je tekst gaat mee.
# $name: the shopper's first name.
plain-signed-in = Je bent ingelogd als { $name }.
plain-signed-in-nameless = Je bent ingelogd.
# Button: log in as somebody else.
plain-other-account = Ander account gebruiken
# Choice in the list of orders.
plain-no-order = Geen bepaalde bestelling
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Je eerste bericht is aangekomen: zaak { $reference }. Daarna heb je iets veranderd. Als je het nu verstuurt, wordt er nog een zaak geopend.
# Under the reference of a case that was opened.
plain-find-again = Je vindt de zaak onder ‘Mijn zaken’ in het Helpcentrum.
plain-write-again = Nog een bericht schrijven
# The page of a case reference is shown for a day only.
plain-gone-title = Deze pagina is er niet meer
plain-gone = Een bevestiging is één dag te zien. Je vindt je zaak onder ‘Mijn zaken’ in het Helpcentrum, en we antwoorden per e-mail.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Bestelling { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = Wat op het platform was vastgelegd op { $moment }: { $facts }

## Dates

plain-month-1 = januari
plain-month-2 = februari
plain-month-3 = maart
plain-month-4 = april
plain-month-5 = mei
plain-month-6 = juni
plain-month-7 = juli
plain-month-8 = augustus
plain-month-9 = september
plain-month-10 = oktober
plain-month-11 = november
plain-month-12 = december
plain-day = { $day } { $month } { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day } { $month } { $year } om { $time } ({ $zone })
