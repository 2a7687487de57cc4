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
        [one] { $number } dzień
        [few] { $number } dni
        [many] { $number } dni
       *[other] { $number } dnia
    }
rule-working-days =
    { $count ->
        [one] { $number } dzień roboczy
        [few] { $number } dni robocze
        [many] { $number } dni roboczych
       *[other] { $number } dnia roboczego
    }
rule-hours =
    { $count ->
        [one] { $number } godzinę
        [few] { $number } godziny
        [many] { $number } godzin
       *[other] { $number } godziny
    }
rule-minutes =
    { $count ->
        [one] { $number } minutę
        [few] { $number } minuty
        [many] { $number } minut
       *[other] { $number } minuty
    }
rule-months =
    { $count ->
        [one] { $number } miesiąc
        [few] { $number } miesiące
        [many] { $number } miesięcy
       *[other] { $number } miesiąca
    }
rule-attempts =
    { $count ->
        [one] { $number } próba
        [few] { $number } próby
        [many] { $number } prób
       *[other] { $number } próby
    }
rule-sales =
    { $count ->
        [one] { $number } sprzedaż
        [few] { $number } sprzedaże
        [many] { $number } sprzedaży
       *[other] { $number } sprzedaży
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
choice-daily = codziennie
choice-weekly = co tydzień
choice-every-two-weeks = co dwa tygodnie
choice-monthly = co miesiąc

# When a way to reach the team can be used.
choice-always = o każdej porze
choice-when-staffed = gdy zespół jest dostępny

## Lists of languages

language-en = angielski
language-es = hiszpański
language-it = włoski
language-fr = francuski
language-nl = niderlandzki
language-de = niemiecki
language-zh = chiński
language-pt = portugalski
language-pl = polski

# Between two languages, except before the last one.
list-separator = { ", " }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list } i { $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = holenderski Urząd ds. Konsumentów i Rynków (ACM)

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = Dostawa
category-order-problem = Problemy z zamówieniem
category-payment = Płatności i zwroty pieniędzy
category-bidding = Licytowanie
category-selling = Sprzedaż
category-account = Konto i bezpieczeństwo
category-contact = Pomoc i kontakt

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = Jeśli czyjeś życie lub zdrowie jest zagrożone, zadzwoń teraz pod numer alarmowy miejsca, w którym jesteś: w Unii Europejskiej 112. To pomoc internetowej platformy handlowej z asystentem AI: nie jesteśmy służbą ratunkową i nie możemy nikogo wysłać. Jeśli potem zostanie coś do wyjaśnienia w sprawie zamówienia lub konta, wybierz „Porozmawiaj z obsługą klienta”.
# Somebody may harm themselves.
notice-despair = Wygląda na to, że przechodzisz przez coś bardzo trudnego. Jeśli możesz zrobić sobie krzywdę, zadzwoń teraz pod numer alarmowy miejsca, w którym jesteś: w Unii Europejskiej 112. Możesz też porozmawiać z kimś z telefonu zaufania albo z osobą, której ufasz. To pomoc internetowej platformy handlowej z asystentem AI i nie możemy dać ci pomocy, na jaką zasługujesz. W sprawie zamówienia lub konta możesz w każdej chwili wybrać „Porozmawiaj z obsługą klienta”.
# Nothing but insults: calm, without a lecture.
notice-insult = Przykro nam, że to takie uciążliwe. Ktoś z zespołu może się tym zająć: wybierz „Porozmawiaj z obsługą klienta”.
# $list (String) - the languages that we speak.
notice-language = Twoje pytanie jest chyba w języku, którym jeszcze nie mówimy. Możesz je zadać w jednym z tych języków: { $list }. Albo wybierz „Porozmawiaj z obsługą klienta”, a przeczyta je ktoś z zespołu.
# The same was asked three times in a row; the answer follows.
notice-asked-before = Dotychczasowe odpowiedzi chyba nie pomogły. Ktoś z zespołu może się tym zająć: wybierz „Porozmawiaj z obsługą klienta”. Oto co mówią artykuły:
# The same, and no article answers it.
notice-asked-before-unknown = Artykuły pomocy chyba na to nie odpowiadają, a nie chcemy, żeby trzeba było pytać jeszcze raz. Ktoś z zespołu może się tym zająć: wybierz „Porozmawiaj z obsługą klienta”.
