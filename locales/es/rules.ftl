# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.
# Whole sentences of the help desk stand at the end of this file.

## Numbers

# The mark before the cents and the one between thousands; a number has the latter only
# from so many digits on.
number-decimal = ,
number-group = .
number-group-from = 5

## Units
##
## Variables:
##   $count (Number) - chooses the plural form.
##   $number (String) - the same number as it is written.

rule-days =
    { $count ->
        [one] { $number } día
       *[other] { $number } días
    }
rule-working-days =
    { $count ->
        [one] { $number } día laborable
       *[other] { $number } días laborables
    }
rule-hours =
    { $count ->
        [one] { $number } hora
       *[other] { $number } horas
    }
rule-minutes =
    { $count ->
        [one] { $number } minuto
       *[other] { $number } minutos
    }
rule-months =
    { $count ->
        [one] { $number } mes
       *[other] { $number } meses
    }
rule-attempts =
    { $count ->
        [one] { $number } intento
       *[other] { $number } intentos
    }
rule-sales =
    { $count ->
        [one] { $number } venta
       *[other] { $number } ventas
    }
rule-percent = { $number }{ "\u00A0" }%

# Variables:
#   $amount (String) - the amount as it is written.
#   $currency (String) - ISO 4217 code.
rule-money =
    { $currency ->
        [EUR] { $amount }{ "\u00A0" }€
       *[other] { $amount }{ "\u00A0" }{ $currency }
    }

## Choices

# How often payouts run.
choice-daily = cada día
choice-weekly = cada semana
choice-every-two-weeks = cada dos semanas
choice-monthly = cada mes

# When a way to reach the team can be used.
choice-always = siempre disponible
choice-when-staffed = cuando el equipo está disponible

## Lists of languages

language-en = inglés
language-es = español
language-it = italiano
language-fr = francés
language-nl = neerlandés
language-de = alemán
language-zh = chino
language-pt = portugués
language-pl = polaco

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } y { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Autoridad Neerlandesa de Consumidores y Mercados (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Entrega
category-order-problem = Problemas con un pedido
category-payment = Pagos y reembolsos
category-bidding = Pujas
category-selling = Vender
category-account = Cuenta y seguridad
category-contact = Obtener ayuda

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Si corre peligro la vida o la salud de alguien, llama ahora al número de emergencias del lugar donde estás: el 112 en la Unión Europea. Esto es la ayuda de un mercado en línea, con un asistente de IA: no somos un servicio de emergencias y no podemos enviar a nadie. Si después queda algo pendiente sobre un pedido o tu cuenta, elige «Hablar con atención al cliente».
# Somebody may harm themselves.
notice-despair = Parece que estás pasando por algo muy difícil. Si temes hacerte daño, llama ahora al número de emergencias del lugar donde estás: el 112 en la Unión Europea. También puedes hablar con una línea de ayuda en crisis o con alguien de confianza. Esto es la ayuda de un mercado en línea, con un asistente de IA, y no podemos darte la ayuda que mereces. Para un pedido o tu cuenta, puedes elegir «Hablar con atención al cliente» en cualquier momento.
# Nothing but insults: calm, without a lecture.
notice-insult = Sentimos que esto resulte tan molesto. Una persona del equipo puede mirarlo por ti: elige «Hablar con atención al cliente».
# $list (String) - the languages that we speak.
notice-language = Parece que tu pregunta está en un idioma que todavía no hablamos. Puedes hacerla en uno de estos: { $list }. O elige «Hablar con atención al cliente» y una persona del equipo la leerá.
# The same was asked three times in a row; the answer follows.
notice-asked-before = Parece que las respuestas hasta ahora no te han servido. Una persona del equipo puede mirarlo por ti: elige «Hablar con atención al cliente». Esto es lo que dicen los artículos:
# The same, and no article answers it.
notice-asked-before-unknown = Parece que los artículos de ayuda no responden a esto, y no queremos que tengas que volver a preguntar. Una persona del equipo puede mirarlo por ti: elige «Hablar con atención al cliente».
