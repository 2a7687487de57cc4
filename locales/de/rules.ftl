# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.

## Numbers

# The mark before the cents and the one between thousands; a number has the latter only
# from so many digits on.
number-decimal = ,
number-group = .
number-group-from = 4

## Units
##
## Variables:
##   $count (Number) - chooses the plural form.
##   $number (String) - the same number as it is written.

rule-days =
    { $count ->
        [one] { $number } Tag
       *[other] { $number } Tage
    }
rule-working-days =
    { $count ->
        [one] { $number } Werktag
       *[other] { $number } Werktage
    }
rule-hours =
    { $count ->
        [one] { $number } Stunde
       *[other] { $number } Stunden
    }
rule-minutes =
    { $count ->
        [one] { $number } Minute
       *[other] { $number } Minuten
    }
rule-months =
    { $count ->
        [one] { $number } Monat
       *[other] { $number } Monate
    }
rule-attempts =
    { $count ->
        [one] { $number } Versuch
       *[other] { $number } Versuche
    }
rule-sales =
    { $count ->
        [one] { $number } Verkauf
       *[other] { $number } Verkäufe
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
choice-daily = täglich
choice-weekly = wöchentlich
choice-every-two-weeks = alle zwei Wochen
choice-monthly = monatlich

# When a way to reach the team can be used.
choice-always = jederzeit möglich
choice-when-staffed = wenn das Team erreichbar ist

## Lists of languages

language-en = Englisch
language-es = Spanisch
language-it = Italienisch
language-fr = Französisch
language-nl = Niederländisch
language-de = Deutsch
language-zh = Chinesisch
language-pt = Portugiesisch
language-pl = Polnisch

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } und { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Niederländische Behörde für Verbraucher und Märkte (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Lieferung
category-order-problem = Probleme mit einer Bestellung
category-payment = Zahlungen und Rückerstattungen
category-bidding = Bieten
category-selling = Verkaufen
category-account = Konto und Sicherheit
category-contact = Hilfe erhalten
