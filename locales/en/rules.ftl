# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.

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
