# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.

## Numbers

# The mark before the cents and the one between thousands; a number has the latter only
# from so many digits on.
number-decimal = ,
number-group = { "\u00A0" }
number-group-from = 5

## Units
##
## Variables:
##   $count (Number) - chooses the plural form.
##   $number (String) - the same number as it is written.

rule-days =
    { $count ->
        [one] { $number } dia
       *[other] { $number } dias
    }
rule-working-days =
    { $count ->
        [one] { $number } dia útil
       *[other] { $number } dias úteis
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
        [one] { $number } mês
       *[other] { $number } meses
    }
rule-attempts =
    { $count ->
        [one] { $number } tentativa
       *[other] { $number } tentativas
    }
rule-sales =
    { $count ->
        [one] { $number } venda
       *[other] { $number } vendas
    }
rule-percent = { $number }%

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
choice-daily = diária
choice-weekly = semanal
choice-every-two-weeks = de duas em duas semanas
choice-monthly = mensal

# When a way to reach the team can be used.
choice-always = sempre possível
choice-when-staffed = quando a equipa está disponível

## Lists of languages

language-en = inglês
language-es = espanhol
language-it = italiano
language-fr = francês
language-nl = neerlandês
language-de = alemão
language-zh = chinês
language-pt = português
language-pl = polaco

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } e { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Autoridade Neerlandesa dos Consumidores e Mercados (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Entrega
category-order-problem = Problemas com uma encomenda
category-payment = Pagamentos e reembolsos
category-bidding = Licitações
category-selling = Vender
category-account = Conta e segurança
category-contact = Obter ajuda
