### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Ayuda
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = La ayuda no se puede abrir aquí.
# The link below it, to a page with a plain form.
launcher-failed-link = Escribir a atención al cliente
# Name of the panel.
panel-title = Centro de ayuda
panel-close = Cerrar la ayuda
panel-back = Atrás
panel-home = Ir al inicio del Centro de ayuda
# Label of the list of languages.
language-label = Idioma
language-name = Español
# Said while something is being fetched.
loading = Cargando…
# Buttons.
retry = Reintentar
yes = Sí
no = No

## Home

home-title = ¿En qué podemos ayudarte?
# $name: the shopper's first name.
home-title-name = Hola, { $name }. ¿En qué podemos ayudarte?
home-search-label = Buscar en los artículos de ayuda
home-search-placeholder = Por ejemplo: el paquete no ha llegado
home-most-asked = Lo más preguntado
home-results-title = Artículos de ayuda
articles-all = Todos los artículos
articles-buyer = Comprar
articles-seller = Vender
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } artículo encontrado
       *[other] { $count } artículos encontrados
    }
# $search: the words searched for.
home-no-results = Ningún artículo de ayuda coincide con «{ $search }».
home-no-results-hint = Prueba con otras palabras o haz tu pregunta: el asistente de IA busca en todo el contenido.
home-order = Ayuda con un pedido u objeto
home-order-hint = Algo que has comprado, vendido o visto
home-ask = Haz una pregunta
home-ask-hint = El asistente de IA responde a partir de los artículos de ayuda
home-cases = Mis casos
home-cases-hint = Lo que nos has enviado y lo que hemos respondido

## Log-in

gate-title = Inicia sesión para continuar
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = Tus pedidos y objetos son solo tuyos. Cuando inicies sesión, podrás elegir con cuál necesitas ayuda.
gate-why-cases = Tus casos son solo tuyos. Cuando inicies sesión, podrás verlos aquí.
gate-why-contact = Para ayudarte con tus pedidos, atención al cliente necesita saber quién eres. Además, al iniciar sesión te aseguras de que nadie más vea la respuesta.
gate-log-in = Inicia sesión
gate-waiting = Inicia sesión en la página. Después volverás directamente aquí.
gate-checking = Un momento, estamos comprobando si has iniciado sesión…
gate-expired-title = Vuelve a iniciar sesión
gate-expired = Tu sesión ha caducado. No se ha perdido nada de lo que has escrito: volverás exactamente a este punto.
gate-meanwhile = Sin iniciar sesión puedes leer los artículos de ayuda y hacer una pregunta general.

## Choosing an order or object

picking-title = ¿Con qué necesitas ayuda?
picking-orders = Mis pedidos
picking-recent = Objetos vistos recientemente
picking-side-label = Qué pedidos
picking-side-all = Todos
picking-side-bought = Compras
picking-side-sold = Ventas
picking-search-label = Buscar en mis pedidos
picking-search-placeholder = Título, nombre o número de pedido
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } pedido
       *[other] { $count } pedidos
    }
picking-more = Mostrar más pedidos
picking-empty = Todavía no tienes pedidos. En cuanto compres o vendas algo, aparecerá aquí.
# $search: the words searched for.
picking-no-match = Ningún pedido coincide con «{ $search }».
picking-recent-empty = No has visto ningún objeto últimamente.
picking-general = Mi pregunta es sobre otra cosa

## Orders and objects

order-side-bought = Compra
order-side-sold = Venta
order-status-unpaid = Pendiente de pago
order-status-paid = Pagado, pendiente de envío
order-status-shipped = En camino
order-status-delivered = Entregado
order-status-completed = Completado
order-status-cancelled = Cancelado
order-status-refunded = Reembolsado
order-status-other = En curso
# $date: when the auction ends or ended.
item-ends = Termina el { $date }
item-ended = Terminó el { $date }
# What happened to an order; a date follows.
fact-ordered = Pedido realizado
fact-paid = Pagado
fact-shipped = Enviado
fact-last-scan = Último escaneo del transportista
fact-estimated-delivery = Entrega prevista
fact-delivered = Entregado
fact-held = Retenido para el vendedor desde
fact-paid-out = Pago enviado al vendedor
fact-withdrawn = Desistimiento
fact-cancelled = Cancelado
fact-refunded = Reembolso iniciado
fact-tracking = Código de seguimiento
facts-title = Lo que sabemos de este pedido

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Podrás avisar de un problema a partir del { $start }.
        [over] El plazo para avisar de un problema terminó el { $end }.
       *[open] Puedes avisar de un problema hasta el { $end }.
    }
clock-report-window-days-sold =
    { $state ->
        [early] El comprador podrá avisar de un problema a partir del { $start }.
        [over] El plazo del comprador para avisar de un problema terminó el { $end }.
       *[open] El comprador puede avisar de un problema hasta el { $end }.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Podrás denunciar una falsificación a partir del { $start }.
        [over] El plazo para denunciar una falsificación terminó el { $end }.
       *[open] Puedes denunciar una falsificación hasta el { $end }.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] El plazo del comprador para denunciar una falsificación terminó el { $end }.
       *[open] El comprador puede denunciar una falsificación hasta el { $end }.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] A partir del { $start } podrás avisar de que el paquete no ha llegado.
        [over] El plazo para avisar de que el paquete no ha llegado terminó el { $end }.
       *[open] Tienes hasta el { $end } para avisar de que el paquete no ha llegado.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] A partir del { $start } el comprador podrá avisar de que el paquete no ha llegado.
        [over] El plazo del comprador para avisar de que el paquete no ha llegado terminó el { $end }.
       *[open] El comprador tiene hasta el { $end } para avisar de que el paquete no ha llegado.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] El plazo para pagar terminó el { $end }.
       *[open] Tienes hasta el { $end } para pagar.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] El plazo del comprador para pagar terminó el { $end }.
       *[open] El comprador tiene hasta el { $end } para pagar.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Tu referencia de pago era válida hasta el { $end }.
       *[open] Tu referencia de pago es válida hasta el { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Tu transferencia tendría que haber llegado antes del { $end }.
       *[open] Tu transferencia llegará el { $end } como muy tarde.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] La transferencia del comprador tendría que haber llegado antes del { $end }.
       *[open] La transferencia del comprador llegará el { $end } como muy tarde.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] El vendedor tenía hasta el { $end } para responder. Ya puedes preguntarnos.
       *[open] El vendedor tiene hasta el { $end } para responderte.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] El comprador tenía hasta el { $end } para responder. Ya puedes preguntarnos.
       *[open] El comprador tiene hasta el { $end } para responderte.
    }
clock-unpaid-cancel-days-bought = Si el { $end } sigue sin pagarse, el pedido se cancela.
clock-unpaid-cancel-days-sold = Si el { $end } sigue sin pagarse, el pedido se cancela.
clock-ship-window-working-days-bought =
    { $state ->
        [over] El vendedor tenía hasta el { $end } para enviar el pedido.
       *[open] El vendedor tiene hasta el { $end } para enviar el pedido.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] El plazo para enviar el pedido terminó el { $end }.
       *[open] Tienes hasta el { $end } para enviar el pedido.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Si el vendedor no envía el pedido, podrás pedirnos que lo cancelemos a partir del { $start }.
       *[open] Puedes pedirnos que cancelemos el pedido.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Si no envías el pedido, el comprador podrá pedirnos que lo cancelemos a partir del { $start }.
       *[open] El comprador puede pedirnos que cancelemos el pedido.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] El plazo para acordar la fecha de recogida terminó el { $end }.
       *[open] Tenéis hasta el { $end } para acordar la fecha de recogida.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] El plazo para acordar la fecha de recogida terminó el { $end }.
       *[open] Tenéis hasta el { $end } para acordar la fecha de recogida.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] El siguiente escaneo del paquete se esperaba como tarde el { $end }.
       *[open] El siguiente escaneo del paquete se espera como tarde el { $end }.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] El siguiente escaneo del paquete se esperaba como tarde el { $end }.
       *[open] El siguiente escaneo del paquete se espera como tarde el { $end }.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] El plazo habitual para recoger el paquete terminó el { $end }.
       *[open] Normalmente puedes recoger el paquete hasta el { $end }.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] El plazo habitual del comprador para recoger el paquete terminó el { $end }.
       *[open] Normalmente el comprador puede recoger el paquete hasta el { $end }.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] El plazo para desistir de la compra terminó el { $end }.
       *[open] Puedes desistir de la compra hasta el { $end }.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] El plazo del comprador para desistir de la compra terminó el { $end }.
       *[open] El comprador puede desistir de la compra hasta el { $end }.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] El plazo para devolver el objeto terminó el { $end }.
       *[open] Tienes hasta el { $end } para devolver el objeto.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] El plazo del comprador para devolver el objeto terminó el { $end }.
       *[open] El comprador tiene hasta el { $end } para devolver el objeto.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] El reembolso debía salir como tarde el { $end }.
       *[open] El reembolso sale como tarde el { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] El reembolso debería haber llegado a tu cuenta como tarde el { $end }.
       *[open] El reembolso debería llegar a tu cuenta como tarde el { $end }.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] El pago al vendedor se liberó el { $end }.
       *[open] El pago al vendedor se libera el { $end } si nadie avisa de un problema.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] El pago al vendedor se liberó el { $end }.
       *[open] Sin escaneo de entrega, el pago al vendedor se libera el { $end } si nadie avisa de un problema.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] El pago al vendedor se liberó el { $end }.
       *[open] El pago al vendedor se libera el { $end }, o antes si el comprador confirma la recogida.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] El pago al vendedor debería haber llegado a tu cuenta como tarde el { $end }.
       *[open] El pago al vendedor debería llegar a tu cuenta como tarde el { $end }.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] El plazo habitual para reclamar daños al transportista terminó el { $end }.
       *[open] Normalmente puedes reclamar daños al transportista hasta el { $end }.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] El plazo para reclamar daños al seguro terminó el { $end }.
       *[open] Puedes reclamar daños al seguro hasta el { $end }.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] El plazo para reclamar una pérdida al seguro terminó el { $end }.
       *[open] Puedes reclamar una pérdida al seguro hasta el { $end }.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] El plazo para reclamar una pérdida al seguro terminó el { $end }.
       *[open] Puedes reclamar una pérdida al seguro hasta el { $end }.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] El plazo para reclamar al seguro un paquete no recibido terminó el { $end }.
       *[open] Si el comprador no ha recibido el paquete, puedes reclamarlo al seguro hasta el { $end }.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] El plazo para responder a atención al cliente terminó el { $end }.
       *[open] Tienes hasta el { $end } para responder a atención al cliente.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] El plazo para responder a atención al cliente terminó el { $end }.
       *[open] Tienes hasta el { $end } para responder a atención al cliente.
    }
clock-objection-days-bought =
    { $state ->
        [over] El plazo para impugnar la decisión terminó el { $end }.
       *[open] Puedes impugnar la decisión hasta el { $end }.
    }
clock-objection-days-sold =
    { $state ->
        [over] El plazo para impugnar la decisión terminó el { $end }.
       *[open] Puedes impugnar la decisión hasta el { $end }.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] Queda { $days } día
       *[other] Quedan { $days } días
    }
clock-last-day = Último día

## Asking a question

asking-title = ¿Cuál es tu pregunta?
asking-withdraw = Desiste de la compra aquí
asking-label = Tu pregunta
asking-hint = Escríbela con tus propias palabras. No incluyas números de tarjeta ni contraseñas.
asking-ai-notice = Primero responde un asistente de IA, a partir de los artículos de ayuda y de lo que se sabe de tu pedido. Puede cometer errores.
asking-send = Preguntar al asistente de IA
asking-person = Puedes hablar con una persona en cualquier momento.
# The advice to message the other side of the order first.
advice-seller-title = ¿Has escrito ya al vendedor?
advice-buyer-title = ¿Has escrito ya al comprador?
# $name: name of the seller or buyer.
advice-text = Muchas veces, { $name } puede ayudarte más rápido. No esperes si el objeto está dañado o puede ser una falsificación, o si se trata de un fraude o de tu cuenta: en esos casos, pregúntanos directamente.
advice-set-aside = Preguntar aquí
asking-gone-title = No encontramos este pedido u objeto
asking-gone = Puede que pertenezca a otra cuenta o que el enlace no sea correcto. Puedes elegir uno de los tuyos o hacer una pregunta general.
asking-gone-pick = Elegir un pedido u objeto
# What is wrong with a text, beside its field.
text-empty = Escribe primero unas palabras.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Acorta el texto en { $count } carácter.
       *[other] Acorta el texto en { $count } caracteres.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] Queda { $count } carácter
       *[other] Quedan { $count } caracteres
    }

## The answer

answer-title = Respuesta
answer-about = Tu pregunta
answer-ai = Asistente de IA
answer-ai-note = Redactado por IA a partir de estas fuentes. Puede contener errores.
answer-thinking = El asistente de IA está consultando los artículos de ayuda…
answer-recalling = Recuperando el resto de la respuesta…
# Said to screen readers.
answer-ready = La respuesta está lista.
answer-stop = Detener
answer-stopped = Has detenido la respuesta.
answer-again = Preguntar de nuevo
answer-unknown-title = El asistente de IA no lo sabe
answer-unknown = Los artículos de ayuda no lo aclaran con seguridad, y adivinar no te serviría de nada. Atención al cliente sí puede ayudarte.
answer-broken-title = La respuesta se ha interrumpido
answer-sources = Fuentes
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Fuente { $number }: { $title }
answer-source-open = Leer el artículo
answer-helpful = ¿Te ha resultado útil esta respuesta?
answer-reason-title = ¿Qué no estaba bien?
answer-thanks = Gracias por decírnoslo.
reason-off-topic = Trata de otra cosa
reason-unclear = Cuesta entenderlo
reason-wrong = Es incorrecto o está desactualizado
reason-dislike-rule = Es correcto, pero no me gusta la norma
answer-follow-up-label = Haz otra pregunta
answer-follow-up-send = Preguntar
answer-next = También te puede interesar
talk = Hablar con atención al cliente
talk-hint = Una persona del equipo lee tu pregunta y la respuesta.

## How to reach customer service

contact-title = ¿Cómo prefieres que te ayudemos?
contact-recommended = Lo mejor para tu pregunta
contact-others = Otras opciones
contact-method-label = Vía de contacto
channel-email = Correo electrónico
channel-chat = Chat en vivo
channel-phone = Teléfono
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Puedes explicarlo todo con calma, y nosotros podemos revisar el pedido.
contact-reason-always-possible = Siempre disponible, a cualquier hora y en tu idioma.
contact-reason-urgent = Es urgente, y hay alguien disponible ahora mismo.
contact-reason-quickest-now = Hay alguien disponible ahora: es la forma más rápida de tener una respuesta.
contact-reason-personal-matter = Es más fácil hablarlo con una persona.
contact-reason-also-possible = También disponible.
contact-reason-outside-hours = El equipo no está en este momento.
contact-reason-holiday = El equipo descansa por ser festivo.
contact-reason-nobody-there = No hay nadie atendiendo en este momento.
contact-reason-queue-full = Todo el equipo está ocupado en este momento.
contact-reason-other-languages = Disponible, pero no en tu idioma.
contact-reason-other = También disponible.
contact-always = A cualquier hora
# $time: a time of day today, in the reader's time zone.
contact-open-until = Abierto hasta las { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Abre: { $time } (tu hora local)
contact-closed = Cerrado en este momento
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Alrededor de { $minutes } minuto de espera
       *[other] Unos { $minutes } minutos de espera
    }
contact-no-wait = Sin espera
# $languages: a list of languages.
contact-languages = En { $languages }
contact-language-label = ¿En qué idioma prefieres hablar?
contact-continue = Continuar
contact-changed = La vía de contacto que habías elegido acaba de cerrarse. Esto es lo que está disponible ahora.
contact-email-note = Escribiremos a la dirección de correo electrónico de tu cuenta.

## What customer service will see

review-title = Esto es lo que verá atención al cliente
review-hint = Cambia lo que quieras y después envíalo.
review-about = Asunto
review-about-general = Una pregunta general
review-method = Cómo te ayudamos
review-change = Cambiar
review-message-label = Tu mensaje
review-message-hint = ¿Qué ha pasado y qué te gustaría que hiciéramos?
review-include-answer = Incluir la respuesta del asistente de IA
review-phone-label = Tu número de teléfono
review-phone-hint = Con el prefijo del país, por ejemplo +34 912 34 56 78
review-phone-problem = Escribe un número con el prefijo del país, empezando por +.
# Button, by method.
review-send-email = Enviar a atención al cliente
review-send-chat = Iniciar el chat
review-send-phone = Pedir una llamada
review-problem-title = Revísalo una vez más

## Sending

sending-title = Tu mensaje está en camino…
sending-checking = Estamos comprobando si tu mensaje ha llegado…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Volveremos a intentarlo automáticamente dentro de { $seconds } segundo.
       *[other] Volveremos a intentarlo automáticamente dentro de { $seconds } segundos.
    }
sending-unsure-title = Todavía no sabemos si tu mensaje ha llegado
sending-unsure = No se ha perdido nada. Puedes volver a intentarlo sin problema: tu caso se abre una sola vez.
sending-now = Intentar ahora
sending-edit = Volver a mi mensaje

## The case

confirmed-title = Tu caso está abierto
confirmed-text = Hemos recibido tu mensaje. Guarda el número de caso por si tienes preguntas sobre él.
case-reference = Número de caso
case-copy = Copiar
case-copied = Copiado
case-next = Qué pasa ahora
# Dated lines; a date stands beside them.
event-received = Hemos recibido tu mensaje
event-first-reply = Una persona del equipo te responde por correo electrónico
event-call-back = Una persona del equipo te llama
event-chat-reply = Una persona del equipo se une al chat
event-both-sides-heard = Escuchamos a las dos partes
event-decision = Recibes la decisión por escrito, con sus motivos
event-other = El caso sigue adelante
# $date: a date by which something happens.
event-by = como tarde, el { $date }
case-decided-how = Cómo se gestiona un caso
case-view = Ver el caso
home-back = Volver al Centro de ayuda
cases-title = Mis casos
cases-empty = No tienes casos. Si una respuesta no te basta, puedes hablar con atención al cliente, y tu caso aparecerá aquí.
cases-more = Mostrar más casos
# $date: when the case was opened or last changed.
cases-updated = Último cambio: { $date }
case-state-open = En manos de atención al cliente
case-state-waiting-for-you = Pendiente de tu respuesta
case-state-decided = Resuelto
case-state-closed = Cerrado
case-state-other = En curso
# $reference: reference of the case.
case-title = Caso { $reference }
case-messages = Mensajes
case-author-you = Tú
case-author-assistant = Asistente de IA
# $name: first name of a member of the team.
case-author-agent = { $name }, atención al cliente
case-reply-label = Añadir un mensaje
case-reply-send = Enviar
case-reply-sent = Tu mensaje se ha añadido.
case-closed = Este caso está cerrado y ya no admite mensajes. Puedes abrir otro en cualquier momento.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Tu caso { $reference } está abierto.
notice-close = Cerrar este aviso

## Articles

article-helpful = ¿Te ha resultado útil este artículo?
article-related = Seguir leyendo
article-next = Qué puedes hacer ahora
article-contact = Contacta con nosotros
# Above an article that is only there in English.
article-fallback = Este artículo todavía no está disponible en tu idioma. Aquí lo tienes en inglés.

## What can be done

action-log-in = Inicia sesión
action-pick-order = Elige un pedido
action-ask-question = Haz una pregunta
action-get-support = Obtener soporte
action-report = Avisar de un problema
action-talk = Hablar con atención al cliente
action-message-seller = Escribe al vendedor
action-message-buyer = Escribe al comprador
action-open-order = Abre el pedido
action-open-orders = Mis pedidos
action-track = Sigue el paquete
action-pay = Paga ahora
action-add-tracking = Añade el código de seguimiento
action-view-case = Ver el caso
action-add-evidence = Añade pruebas
action-reset-password = Restablece la contraseña
action-verify-profile = Verifica tu perfil
action-view-invoices = Ver facturas
action-account-settings = Ajustes de la cuenta

## When something goes wrong

failure-offline = No tienes conexión. En cuanto la recuperes, podrás continuar aquí.
failure-timed-out = Está tardando demasiado. Vuelve a intentarlo.
failure-cut = La conexión se ha interrumpido. Vuelve a intentarlo.
failure-signed-out = Vuelve a iniciar sesión.
failure-not-found = No lo encontramos. Puede que se haya eliminado o que pertenezca a otra cuenta.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] Son demasiadas peticiones a la vez. Vuelve a intentarlo dentro de { $seconds } segundo.
       *[other] Son demasiadas peticiones a la vez. Vuelve a intentarlo dentro de { $seconds } segundos.
    }
failure-service = Algo no funciona por nuestra parte. Vuelve a intentarlo dentro de un momento.
failure-refused = No ha funcionado. Vuelve a intentarlo o habla con atención al cliente.
error-empty-text = Escribe primero unas palabras.
error-too-long = El texto es demasiado largo. Acórtalo.
error-unknown-language = Todavía no hablamos este idioma. Elige otro arriba.
error-case-closed = Este caso está cerrado y ya no admite mensajes.
error-channel-unavailable = Esta vía de contacto no está disponible en este momento. Elige otra.
error-invalid-phone = No se puede llamar a este número de teléfono. Compruébalo.
failure-kept = Tu texto está a salvo.
