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

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Wenn Leben oder Gesundheit eines Menschen in Gefahr sind, rufen Sie bitte jetzt die Notrufnummer Ihres Ortes an: 112 in der Europäischen Union. Dies ist die Hilfe eines Online-Marktplatzes mit einem KI-Assistenten: Wir sind kein Notdienst und können niemanden schicken. Bleibt danach etwas zu einer Bestellung oder Ihrem Konto offen, wählen Sie „Mit dem Kundensupport sprechen“.
# Somebody may harm themselves.
notice-despair = Das klingt, als ginge es Ihnen gerade sehr schlecht. Wenn Sie sich etwas antun könnten, rufen Sie bitte jetzt die Notrufnummer Ihres Ortes an: 112 in der Europäischen Union. Oder sprechen Sie mit einem Krisentelefon oder mit jemandem, dem Sie vertrauen. Dies ist die Hilfe eines Online-Marktplatzes mit einem KI-Assistenten, und wir können Ihnen nicht die Hilfe geben, die Sie verdienen. Zu einer Bestellung oder Ihrem Konto können Sie jederzeit „Mit dem Kundensupport sprechen“ wählen.
# Nothing but insults: calm, without a lecture.
notice-insult = Es tut uns leid, dass das so ärgerlich ist. Jemand aus dem Team kann es sich ansehen: Wählen Sie „Mit dem Kundensupport sprechen“.
# $list (String) - the languages that we speak.
notice-language = Ihre Frage scheint in einer Sprache zu sein, die wir noch nicht sprechen. Sie können sie in einer dieser Sprachen stellen: { $list }. Oder wählen Sie „Mit dem Kundensupport sprechen“, dann liest sie jemand aus dem Team.
# The same was asked three times in a row; the answer follows.
notice-asked-before = Die bisherigen Antworten scheinen nicht geholfen zu haben. Jemand aus dem Team kann es sich ansehen: Wählen Sie „Mit dem Kundensupport sprechen“. Das sagen die Artikel:
# The same, and no article answers it.
notice-asked-before-unknown = Die Hilfeartikel scheinen das nicht zu beantworten, und wir möchten Sie nicht noch einmal fragen lassen. Jemand aus dem Team kann es sich ansehen: Wählen Sie „Mit dem Kundensupport sprechen“.
