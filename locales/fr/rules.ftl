# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.
# Whole sentences of the help desk stand at the end of this file.

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

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Si la vie ou la santé de quelqu’un est en danger, appelez tout de suite le numéro d’urgence de l’endroit où vous êtes : le 112 dans l’Union européenne. Vous êtes sur l’aide d’une place de marché en ligne, avec un assistant IA : nous ne sommes pas un service d’urgence et ne pouvons envoyer personne. S’il reste ensuite une question sur une commande ou votre compte, choisissez « Parler au service client ».
# Somebody may harm themselves.
notice-despair = Vous semblez traverser un moment très difficile. Si vous risquez de vous faire du mal, appelez tout de suite le numéro d’urgence de l’endroit où vous êtes : le 112 dans l’Union européenne. Vous pouvez aussi parler à une ligne d’écoute ou à quelqu’un en qui vous avez confiance. Vous êtes sur l’aide d’une place de marché en ligne, avec un assistant IA, et nous ne pouvons pas vous apporter l’aide que vous méritez. Pour une commande ou votre compte, vous pouvez à tout moment choisir « Parler au service client ».
# Nothing but insults: calm, without a lecture.
notice-insult = Nous sommes désolés que ce soit si pénible. Une personne de l’équipe peut s’en occuper : choisissez « Parler au service client ».
# $list (String) - the languages that we speak.
notice-language = Votre question semble écrite dans une langue que nous ne parlons pas encore. Vous pouvez la poser dans l’une de celles-ci : { $list }. Ou choisissez « Parler au service client », et une personne de l’équipe la lira.
# The same was asked three times in a row; the answer follows.
notice-asked-before = Les réponses données jusqu’ici ne semblent pas avoir été utiles. Une personne de l’équipe peut s’en occuper : choisissez « Parler au service client ». Voici ce que disent les articles :
# The same, and no article answers it.
notice-asked-before-unknown = Les articles d’aide ne semblent pas répondre à cette question, et nous ne voulons pas vous la faire répéter. Une personne de l’équipe peut s’en occuper : choisissez « Parler au service client ».
