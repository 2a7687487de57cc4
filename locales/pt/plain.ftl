### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Português

plain-title = Escrever ao apoio ao cliente
# What happens on this page.
plain-lead = Conte-nos o que aconteceu. Alguém da equipa lê a mensagem e responde por e-mail.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Pode escrever agora ou depois de iniciar sessão. O seu texto mantém-se.
# $name: the shopper's first name.
plain-signed-in = Sessão iniciada como { $name }.
plain-signed-in-nameless = Sessão iniciada.
# Button: log in as somebody else.
plain-other-account = Usar outra conta
# Choice in the list of orders.
plain-no-order = Nenhuma encomenda em particular
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = A sua primeira mensagem chegou: caso { $reference }. Entretanto, algo foi alterado. Se enviar agora, é aberto outro caso.
# Under the reference of a case that was opened.
plain-find-again = Encontra o caso em «Os meus casos», no Centro de ajuda.
plain-write-again = Escrever outra mensagem
# The page of a case reference is shown for a day only.
plain-gone-title = Esta página já não existe
plain-gone = A confirmação só é mostrada durante um dia. Encontra o seu caso em «Os meus casos», no Centro de ajuda, e respondemos por e-mail.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Encomenda { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = O que constava na plataforma em { $moment }: { $facts }

## Dates

plain-month-1 = janeiro
plain-month-2 = fevereiro
plain-month-3 = março
plain-month-4 = abril
plain-month-5 = maio
plain-month-6 = junho
plain-month-7 = julho
plain-month-8 = agosto
plain-month-9 = setembro
plain-month-10 = outubro
plain-month-11 = novembro
plain-month-12 = dezembro
plain-day = { $day } de { $month } de { $year }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $day } de { $month } de { $year }, às { $time } ({ $zone })
