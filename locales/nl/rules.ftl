# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.
# Whole sentences of the help desk stand at the end of this file.

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

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Is iemands leven of gezondheid in gevaar, bel dan nu het alarmnummer van de plaats waar je bent: 112 in de Europese Unie. Dit is de hulp van een online marktplaats, met een AI-assistent: we zijn geen hulpdienst en kunnen niemand sturen. Is er daarna nog iets met een bestelling of je account, kies dan ‘Praat met klantenservice’.
# Somebody may harm themselves.
notice-despair = Het klinkt alsof je iets heel zwaars doormaakt. Ben je bang dat je jezelf iets aandoet, bel dan nu het alarmnummer van de plaats waar je bent: 112 in de Europese Unie. Of praat met een hulplijn of met iemand die je vertrouwt. Dit is de hulp van een online marktplaats, met een AI-assistent, en we kunnen je niet de hulp geven die je verdient. Voor een bestelling of je account kun je altijd ‘Praat met klantenservice’ kiezen.
# Nothing but insults: calm, without a lecture.
notice-insult = Het spijt ons dat dit zo vervelend is. Iemand van het team kan ernaar kijken: kies ‘Praat met klantenservice’.
# $list (String) - the languages that we speak.
notice-language = Je vraag lijkt in een taal te zijn die we nog niet spreken. Je kunt haar stellen in een van deze talen: { $list }. Of kies ‘Praat met klantenservice’, dan leest iemand van het team haar.
# The same was asked three times in a row; the answer follows.
notice-asked-before = De antwoorden tot nu toe lijken je niet te hebben geholpen. Iemand van het team kan ernaar kijken: kies ‘Praat met klantenservice’. Dit staat in de artikelen:
# The same, and no article answers it.
notice-asked-before-unknown = De helpartikelen lijken hier geen antwoord op te geven, en we willen je het niet nog eens laten vragen. Iemand van het team kan ernaar kijken: kies ‘Praat met klantenservice’.
