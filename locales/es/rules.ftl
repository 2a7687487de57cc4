# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.

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
