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
        [one] { $number } giorno
       *[other] { $number } giorni
    }
rule-working-days =
    { $count ->
        [one] { $number } giorno lavorativo
       *[other] { $number } giorni lavorativi
    }
rule-hours =
    { $count ->
        [one] { $number } ora
       *[other] { $number } ore
    }
rule-minutes =
    { $count ->
        [one] { $number } minuto
       *[other] { $number } minuti
    }
rule-months =
    { $count ->
        [one] { $number } mese
       *[other] { $number } mesi
    }
rule-attempts =
    { $count ->
        [one] { $number } tentativo
       *[other] { $number } tentativi
    }
rule-sales =
    { $count ->
        [one] { $number } vendita
       *[other] { $number } vendite
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
choice-daily = ogni giorno
choice-weekly = ogni settimana
choice-every-two-weeks = ogni due settimane
choice-monthly = ogni mese

# When a way to reach the team can be used.
choice-always = sempre possibile
choice-when-staffed = quando il team è disponibile

## Lists of languages

language-en = inglese
language-es = spagnolo
language-it = italiano
language-fr = francese
language-nl = olandese
language-de = tedesco
language-zh = cinese
language-pt = portoghese
language-pl = polacco

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } e { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Autorità olandese per i consumatori e i mercati (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Consegna
category-order-problem = Problemi con un ordine
category-payment = Pagamenti e rimborsi
category-bidding = Offerte
category-selling = Vendere
category-account = Account e sicurezza
category-contact = Ricevere assistenza

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Se la vita o la salute di qualcuno è in pericolo, chiama subito il numero di emergenza del luogo in cui ti trovi: il 112 nell’Unione europea. Questa è l’assistenza di un mercato online, con un assistente AI: non siamo un servizio di emergenza e non possiamo mandare nessuno. Se poi resta qualcosa su un ordine o sul tuo account, scegli «Parla con l’assistenza clienti».
# Somebody may harm themselves.
notice-despair = Sembra che tu stia vivendo un momento molto difficile. Se pensi di farti del male, chiama subito il numero di emergenza del luogo in cui ti trovi: il 112 nell’Unione europea. Oppure parla con una linea di ascolto o con una persona di cui ti fidi. Questa è l’assistenza di un mercato online, con un assistente AI, e non possiamo darti l’aiuto che meriti. Per un ordine o per il tuo account puoi scegliere «Parla con l’assistenza clienti» in ogni momento.
# Nothing but insults: calm, without a lecture.
notice-insult = Ci dispiace che la situazione sia così fastidiosa. Una persona del team può occuparsene: scegli «Parla con l’assistenza clienti».
# $list (String) - the languages that we speak.
notice-language = Sembra che la tua domanda sia in una lingua che non parliamo ancora. Puoi farla in una di queste: { $list }. Oppure scegli «Parla con l’assistenza clienti» e la leggerà una persona del team.
# The same was asked three times in a row; the answer follows.
notice-asked-before = Sembra che le risposte finora non ti siano state d’aiuto. Una persona del team può occuparsene: scegli «Parla con l’assistenza clienti». Ecco che cosa dicono gli articoli:
# The same, and no article answers it.
notice-asked-before-unknown = Sembra che gli articoli di assistenza non rispondano a questa domanda, e non vogliamo costringerti a rifarla. Una persona del team può occuparsene: scegli «Parla con l’assistenza clienti».
