### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Español

plain-title = Escribe a atención al cliente
# What happens on this page.
plain-lead = Cuéntanos qué ha pasado. Una persona del equipo lo lee y te responde por correo electrónico.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Puedes escribir ahora o después de iniciar sesión. Tu texto no se pierde.
# $name: the shopper's first name.
plain-signed-in = Has iniciado sesión como { $name }.
plain-signed-in-nameless = Has iniciado sesión.
# Button: log in as somebody else.
plain-other-account = Usar otra cuenta
# Choice in the list of orders.
plain-no-order = Ningún pedido en concreto
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Tu primer mensaje ha llegado: caso { $reference }. Después has cambiado algo. Si lo envías ahora, se abre otro caso.
# Under the reference of a case that was opened.
plain-find-again = Encontrarás el caso en «Mis casos», en el Centro de ayuda.
plain-write-again = Escribir otro mensaje
# The page of a case reference is shown for a day only.
plain-gone-title = Esta página ya no está disponible
plain-gone = La confirmación solo se muestra durante un día. Encontrarás tu caso en «Mis casos», en el Centro de ayuda, y te responderemos por correo electrónico.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Pedido { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = Lo que constaba en la plataforma el { $moment }: { $facts }

## Dates

plain-month-1 = enero
plain-month-2 = febrero
plain-month-3 = marzo
plain-month-4 = abril
plain-month-5 = mayo
plain-month-6 = junio
plain-month-7 = julio
plain-month-8 = agosto
plain-month-9 = septiembre
plain-month-10 = octubre
plain-month-11 = noviembre
plain-month-12 = diciembre
plain-day = { $day } de { $month } de { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day } de { $month } de { $year }, { $time } ({ $zone })
