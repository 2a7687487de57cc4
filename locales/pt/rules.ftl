# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.
# Whole sentences of the help desk stand at the end of this file.

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

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Se a vida ou a saúde de alguém estiver em perigo, ligue agora para o número de emergência do local onde está: o 112 na União Europeia. Esta é a ajuda de um mercado em linha, com um assistente de IA: não somos um serviço de emergência e não podemos enviar ninguém. Se depois ficar algo por resolver sobre uma encomenda ou a sua conta, escolha «Falar com o apoio ao cliente».
# Somebody may harm themselves.
notice-despair = Parece que está a passar por um momento muito difícil. Se receia magoar-se, ligue agora para o número de emergência do local onde está: o 112 na União Europeia. Ou fale com uma linha de apoio ou com alguém em quem confia. Esta é a ajuda de um mercado em linha, com um assistente de IA, e não podemos dar-lhe a ajuda que merece. Para uma encomenda ou a sua conta, pode escolher «Falar com o apoio ao cliente» em qualquer momento.
# Nothing but insults: calm, without a lecture.
notice-insult = Lamentamos que isto seja tão aborrecido. Uma pessoa da equipa pode tratar do assunto: escolha «Falar com o apoio ao cliente».
# $list (String) - the languages that we speak.
notice-language = A sua pergunta parece estar numa língua que ainda não falamos. Pode fazê-la numa destas: { $list }. Ou escolha «Falar com o apoio ao cliente» e uma pessoa da equipa lê-a.
# The same was asked three times in a row; the answer follows.
notice-asked-before = As respostas até agora parecem não ter ajudado. Uma pessoa da equipa pode tratar do assunto: escolha «Falar com o apoio ao cliente». Eis o que dizem os artigos:
# The same, and no article answers it.
notice-asked-before-unknown = Os artigos de ajuda parecem não responder a isto, e não queremos que tenha de perguntar outra vez. Uma pessoa da equipa pode tratar do assunto: escolha «Falar com o apoio ao cliente».
