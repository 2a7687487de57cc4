# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.

## Numbers

# The mark before the cents and the one between thousands; a number has the latter only
# from so many digits on.
number-decimal = ,
number-group = { "\u202F" }
number-group-from = 4

## Units
##
## Variables:
##   $count (Number) - chooses the plural form.
##   $number (String) - the same number as it is written.

rule-days =
    { $count ->
        [one] { $number } jour
       *[other] { $number } jours
    }
rule-working-days =
    { $count ->
        [one] { $number } jour ouvré
       *[other] { $number } jours ouvrés
    }
rule-hours =
    { $count ->
        [one] { $number } heure
       *[other] { $number } heures
    }
rule-minutes =
    { $count ->
        [one] { $number } minute
       *[other] { $number } minutes
    }
rule-months =
    { $count ->
        [one] { $number } mois
       *[other] { $number } mois
    }
rule-attempts =
    { $count ->
        [one] { $number } tentative
       *[other] { $number } tentatives
    }
rule-sales =
    { $count ->
        [one] { $number } vente
       *[other] { $number } ventes
    }
rule-percent = { $number }{ "\u202F" }%

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
choice-daily = tous les jours
choice-weekly = toutes les semaines
choice-every-two-weeks = toutes les deux semaines
choice-monthly = tous les mois

# When a way to reach the team can be used.
choice-always = toujours possible
choice-when-staffed = lorsque l'équipe est disponible

## Lists of languages

language-en = anglais
language-es = espagnol
language-it = italien
language-fr = français
language-nl = néerlandais
language-de = allemand
language-zh = chinois
language-pt = portugais
language-pl = polonais

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } et { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Autorité néerlandaise des consommateurs et des marchés (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Livraison
category-order-problem = Problèmes de commande
category-payment = Paiements et remboursements
category-bidding = Enchères
category-selling = Vendre
category-account = Compte et sécurité
category-contact = Obtenir de l’aide
