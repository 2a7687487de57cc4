### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Italiano

plain-title = Scrivi all’assistenza clienti
# What happens on this page.
plain-lead = Raccontaci che cosa è successo. Una persona del team legge il messaggio e ti risponde via e-mail.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Puoi scrivere subito o dopo l’accesso. Il testo ti segue.
# $name: the shopper's first name.
plain-signed-in = Accesso effettuato come { $name }.
plain-signed-in-nameless = Accesso effettuato.
# Button: log in as somebody else.
plain-other-account = Usa un altro account
# Choice in the list of orders.
plain-no-order = Nessun ordine in particolare
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Il tuo primo messaggio è arrivato: caso { $reference }. Da allora hai cambiato qualcosa. Se invii ora, si apre un altro caso.
# Under the reference of a case that was opened.
plain-find-again = Trovi il caso in «I miei casi» nel Centro Assistenza.
plain-write-again = Scrivi un altro messaggio
# The page of a case reference is shown for a day only.
plain-gone-title = Questa pagina non c’è più
plain-gone = La conferma resta visibile per un giorno. Trovi il tuo caso in «I miei casi» nel Centro Assistenza, e ti rispondiamo via e-mail.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Ordine { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = Ciò che risultava al marketplace il { $moment }: { $facts }

## Dates

plain-month-1 = gennaio
plain-month-2 = febbraio
plain-month-3 = marzo
plain-month-4 = aprile
plain-month-5 = maggio
plain-month-6 = giugno
plain-month-7 = luglio
plain-month-8 = agosto
plain-month-9 = settembre
plain-month-10 = ottobre
plain-month-11 = novembre
plain-month-12 = dicembre
plain-day = { $day } { $month } { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day } { $month } { $year }, ore { $time } ({ $zone })
