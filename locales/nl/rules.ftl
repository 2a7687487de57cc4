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
        [one] { $number } dag
       *[other] { $number } dagen
    }
rule-working-days =
    { $count ->
        [one] { $number } werkdag
       *[other] { $number } werkdagen
    }
rule-hours =
    { $count ->
        [one] { $number } uur
       *[other] { $number } uur
    }
rule-minutes =
    { $count ->
        [one] { $number } minuut
       *[other] { $number } minuten
    }
rule-months =
    { $count ->
        [one] { $number } maand
       *[other] { $number } maanden
    }
rule-attempts =
    { $count ->
        [one] { $number } poging
       *[other] { $number } pogingen
    }
rule-sales =
    { $count ->
        [one] { $number } verkoop
       *[other] { $number } verkopen
    }
rule-percent = { $number }%

# Variables:
#   $amount (String) - the amount as it is written.
#   $currency (String) - ISO 4217 code.
rule-money =
    { $currency ->
        [EUR] €{ "\u00A0" }{ $amount }
       *[other] { $currency }{ "\u00A0" }{ $amount }
    }

## Choices

# How often payouts run.
choice-daily = dagelijks
choice-weekly = wekelijks
choice-every-two-weeks = elke twee weken
choice-monthly = maandelijks

# When a way to reach the team can be used.
choice-always = altijd mogelijk
choice-when-staffed = als het team bereikbaar is

## Lists of languages

language-en = Engels
language-es = Spaans
language-it = Italiaans
language-fr = Frans
language-nl = Nederlands
language-de = Duits
language-zh = Chinees
language-pt = Portugees
language-pl = Pools

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } en { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Autoriteit Consument & Markt (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Bezorging
category-order-problem = Problemen met een bestelling
category-payment = Betalingen en terugbetalingen
category-bidding = Bieden
category-selling = Verkopen
category-account = Account en veiligheid
category-contact = Hulp krijgen
