# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.
# Whole sentences of the help desk stand at the end of this file.

## Numbers

# The mark before the cents and the one between thousands; a number has the latter only
# from so many digits on.
number-decimal = .
number-group = ,
number-group-from = 4

## Units
##
## Variables:
##   $count (Number) - chooses the plural form.
##   $number (String) - the same number as it is written.

rule-days =
    { $count ->
        [one] { $number } day
       *[other] { $number } days
    }
rule-working-days =
    { $count ->
        [one] { $number } working day
       *[other] { $number } working days
    }
rule-hours =
    { $count ->
        [one] { $number } hour
       *[other] { $number } hours
    }
rule-minutes =
    { $count ->
        [one] { $number } minute
       *[other] { $number } minutes
    }
rule-months =
    { $count ->
        [one] { $number } month
       *[other] { $number } months
    }
rule-attempts =
    { $count ->
        [one] { $number } attempt
       *[other] { $number } attempts
    }
rule-sales =
    { $count ->
        [one] { $number } sale
       *[other] { $number } sales
    }
rule-percent = { $number }%

# Variables:
#   $amount (String) - the amount as it is written.
#   $currency (String) - ISO 4217 code.
rule-money =
    { $currency ->
        [EUR] €{ $amount }
       *[other] { $currency }{ "\u00A0" }{ $amount }
    }

## Choices

# How often payouts run.
choice-daily = daily
choice-weekly = weekly
choice-every-two-weeks = every two weeks
choice-monthly = monthly

# When a way to reach the team can be used.
choice-always = always possible
choice-when-staffed = when the team is available

## Lists of languages

language-en = English
language-es = Spanish
language-it = Italian
language-fr = French
language-nl = Dutch
language-de = German
language-zh = Chinese
language-pt = Portuguese
language-pl = Polish

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } and { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = Netherlands Authority for Consumers and Markets (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Delivery
category-order-problem = Problems with an order
category-payment = Payments and refunds
category-bidding = Bidding
category-selling = Selling
category-account = Account and safety
category-contact = Getting help

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = If somebody’s life or health is in danger, please call the emergency number where you are now: 112 in the European Union. This is the help of an online marketplace, with an AI assistant: we are not an emergency service and cannot send anyone. If something about an order or your account is left after that, choose “Talk to customer service”.
# Somebody may harm themselves.
notice-despair = It sounds as if you are going through something very hard. If you might harm yourself, please call the emergency number where you are now: 112 in the European Union. Or talk to a crisis line, or to somebody you trust. This is the help of an online marketplace, with an AI assistant, and we cannot give you the help that you deserve. For an order or your account, you can choose “Talk to customer service” at any time.
# Nothing but insults: calm, without a lecture.
notice-insult = We are sorry that this is so annoying. A member of the team can look at it for you: choose “Talk to customer service”.
# $list (String) - the languages that we speak.
notice-language = Your question seems to be in a language that we do not speak yet. You can ask it in one of these: { $list }. Or choose “Talk to customer service”, and a member of the team reads it.
# The same was asked three times in a row; the answer follows.
notice-asked-before = The answers so far do not seem to have helped. A member of the team can look at it for you: choose “Talk to customer service”. This is what the articles say:
# The same, and no article answers it.
notice-asked-before-unknown = The help articles do not seem to answer this, and we do not want to make you ask again. A member of the team can look at it for you: choose “Talk to customer service”.
