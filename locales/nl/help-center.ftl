### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Hulp
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = De hulp gaat hier niet open.
# The link below it, to a page with a plain form.
launcher-failed-link = Schrijf naar de klantenservice
# Name of the panel.
panel-title = Helpcentrum
panel-close = Hulp sluiten
panel-back = Terug
panel-home = Naar het begin van het Helpcentrum
# Label of the list of languages.
language-label = Taal
language-name = Nederlands
# Said while something is being fetched.
loading = Laden…
# Buttons.
retry = Opnieuw proberen
yes = Ja
no = Nee

## Home

home-title = Waarmee kunnen we je helpen?
# $name: the shopper's first name.
home-title-name = Hallo { $name }, waarmee kunnen we je helpen?
home-search-label = Zoek in de helpartikelen
home-search-placeholder = Bijvoorbeeld: pakket niet aangekomen
home-most-asked = Meest gevraagd
home-results-title = Helpartikelen
articles-all = Alle artikelen
articles-buyer = Kopen
articles-seller = Verkopen
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } artikel gevonden
       *[other] { $count } artikelen gevonden
    }
# $search: the words searched for.
home-no-results = Geen helpartikel gevonden voor “{ $search }”.
home-no-results-hint = Probeer andere woorden of stel je vraag: de AI-assistent doorzoekt alles voor je.
home-order = Hulp bij een bestelling of object
home-order-hint = Iets wat je hebt gekocht, verkocht of bekeken
home-ask = Stel een vraag
home-ask-hint = De AI-assistent zoekt het antwoord in de helpartikelen
home-cases = Mijn zaken
home-cases-hint = Wat je ons hebt gestuurd en wat we hebben geantwoord

## Log-in

gate-title = Log in om verder te gaan
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = Je bestellingen en objecten zijn alleen voor jou zichtbaar. Als je bent ingelogd, kies je waar je hulp bij nodig hebt.
gate-why-cases = Je zaken zijn alleen voor jou zichtbaar. Als je bent ingelogd, zie je ze hier.
gate-why-contact = De klantenservice moet weten wie je bent om je met je bestellingen te kunnen helpen. Zo weet je ook zeker dat alleen jij het antwoord ziet.
gate-log-in = Log in
gate-waiting = Log in op de pagina. Daarna ga je hier meteen verder.
gate-checking = Een moment, we kijken of je bent ingelogd…
gate-expired-title = Log opnieuw in
gate-expired = Je sessie is verlopen. Wat je hebt geschreven, blijft bewaard: na het inloggen ben je weer precies op deze plek.
gate-meanwhile = Ook zonder in te loggen kun je de helpartikelen lezen en een algemene vraag stellen.

## Choosing an order or object

picking-title = Waar heb je hulp bij nodig?
picking-orders = Mijn bestellingen
picking-recent = Recent bekeken objecten
picking-side-label = Welke bestellingen
picking-side-all = Alle
picking-side-bought = Gekocht
picking-side-sold = Verkocht
picking-search-label = Zoek in mijn bestellingen
picking-search-placeholder = Titel, naam of bestelnummer
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } bestelling
       *[other] { $count } bestellingen
    }
picking-more = Meer bestellingen tonen
picking-empty = Je hebt nog geen bestellingen. Zodra je iets koopt of verkoopt, zie je het hier.
# $search: the words searched for.
picking-no-match = Geen bestelling gevonden voor “{ $search }”.
picking-recent-empty = Je hebt de laatste tijd geen objecten bekeken.
picking-general = Mijn vraag gaat over iets anders

## Orders and objects

order-side-bought = Gekocht
order-side-sold = Verkocht
order-status-unpaid = Nog niet betaald
order-status-paid = Betaald, nog niet verzonden
order-status-shipped = Onderweg
order-status-delivered = Bezorgd
order-status-completed = Afgerond
order-status-cancelled = Geannuleerd
order-status-refunded = Terugbetaald
order-status-other = In behandeling
# $date: when the auction ends or ended.
item-ends = Eindigt op { $date }
item-ended = Geëindigd op { $date }
# What happened to an order; a date follows.
fact-ordered = Besteld
fact-paid = Betaald
fact-shipped = Verzonden
fact-last-scan = Laatste scan van de vervoerder
fact-estimated-delivery = Verwachte levering
fact-delivered = Bezorgd
fact-held = Vastgehouden voor de verkoper sinds
fact-paid-out = Uitbetaald aan de verkoper
fact-withdrawn = Herroepen
fact-cancelled = Geannuleerd
fact-refunded = Terugbetaling gestart
fact-tracking = Trackingcode
facts-title = Wat we over deze bestelling weten

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Je kunt vanaf { $start } een probleem melden.
        [over] De termijn om een probleem te melden is op { $end } verstreken.
       *[open] Je kunt tot en met { $end } een probleem melden.
    }
clock-report-window-days-sold =
    { $state ->
        [early] De koper kan vanaf { $start } een probleem melden.
        [over] De meldtermijn van de koper is op { $end } verstreken.
       *[open] De koper kan tot en met { $end } een probleem melden.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Je kunt vanaf { $start } een vervalsing melden.
        [over] De termijn om een vervalsing te melden is op { $end } verstreken.
       *[open] Je kunt tot en met { $end } een vervalsing melden.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] De termijn van de koper om een vervalsing te melden is op { $end } verstreken.
       *[open] De koper kan tot en met { $end } een vervalsing melden.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] Je kunt vanaf { $start } melden dat het pakket er niet is.
        [over] De termijn om een ontbrekend pakket te melden is op { $end } verstreken.
       *[open] Je kunt tot en met { $end } melden dat het pakket er niet is.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] De koper kan vanaf { $start } melden dat het pakket er niet is.
        [over] De termijn van de koper om een ontbrekend pakket te melden is op { $end } verstreken.
       *[open] De koper kan tot en met { $end } melden dat het pakket er niet is.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] Je had tot en met { $end } de tijd om te betalen.
       *[open] Betaal uiterlijk op { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] De koper had tot en met { $end } de tijd om te betalen.
       *[open] De koper heeft tot en met { $end } de tijd om te betalen.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Je betalingskenmerk was geldig tot en met { $end }.
       *[open] Je betalingskenmerk is geldig tot en met { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Je overschrijving had uiterlijk { $end } binnen moeten zijn.
       *[open] Je overschrijving is uiterlijk { $end } binnen.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] De overschrijving van de koper had uiterlijk { $end } binnen moeten zijn.
       *[open] De overschrijving van de koper is uiterlijk { $end } binnen.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] De verkoper had tot en met { $end } om te antwoorden. Je kunt het nu aan ons vragen.
       *[open] De verkoper heeft tot en met { $end } om je te antwoorden.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] De koper had tot en met { $end } om te antwoorden. Je kunt het nu aan ons vragen.
       *[open] De koper heeft tot en met { $end } om je te antwoorden.
    }
clock-unpaid-cancel-days-bought = Zonder betaling uiterlijk op { $end } wordt de bestelling geannuleerd.
clock-unpaid-cancel-days-sold = Zonder betaling uiterlijk op { $end } wordt de bestelling geannuleerd.
clock-ship-window-working-days-bought =
    { $state ->
        [over] De verkoper had tot en met { $end } de tijd om de bestelling te versturen.
       *[open] De verkoper heeft tot en met { $end } de tijd om de bestelling te versturen.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] De bestelling moest uiterlijk op { $end } zijn verstuurd.
       *[open] Verstuur de bestelling uiterlijk op { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Verstuurt de verkoper de bestelling niet, dan kun je ons vanaf { $start } vragen om te annuleren.
       *[open] Je kunt ons vragen de bestelling te annuleren.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Verstuur je de bestelling niet, dan kan de koper ons vanaf { $start } vragen om te annuleren.
       *[open] De koper kan ons vragen de bestelling te annuleren.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] De termijn om een dag voor het afhalen af te spreken is op { $end } verstreken.
       *[open] Spreek uiterlijk op { $end } een dag af voor het afhalen.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] De termijn om een dag voor het afhalen af te spreken is op { $end } verstreken.
       *[open] Spreek uiterlijk op { $end } een dag af voor het afhalen.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] De volgende scan van het pakket werd uiterlijk op { $end } verwacht.
       *[open] De volgende scan van het pakket wordt uiterlijk op { $end } verwacht.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] De volgende scan van het pakket werd uiterlijk op { $end } verwacht.
       *[open] De volgende scan van het pakket wordt uiterlijk op { $end } verwacht.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] De gebruikelijke termijn om het pakket op te halen is op { $end } verstreken.
       *[open] Je kunt het pakket meestal tot en met { $end } ophalen.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] De gebruikelijke termijn van de koper om het pakket op te halen is op { $end } verstreken.
       *[open] De koper kan het pakket meestal tot en met { $end } ophalen.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] De herroepingstermijn is op { $end } verstreken.
       *[open] Je kunt de aankoop tot en met { $end } herroepen.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] De herroepingstermijn van de koper is op { $end } verstreken.
       *[open] De koper kan de aankoop tot en met { $end } herroepen.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] De termijn om het object terug te sturen is op { $end } verstreken.
       *[open] Stuur het object uiterlijk op { $end } terug.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] De termijn van de koper om het object terug te sturen is op { $end } verstreken.
       *[open] De koper heeft tot en met { $end } de tijd om het object terug te sturen.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] De terugbetaling zou uiterlijk op { $end } starten.
       *[open] De terugbetaling start uiterlijk op { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] De terugbetaling had uiterlijk op { $end } op je rekening moeten staan.
       *[open] De terugbetaling staat naar verwachting uiterlijk op { $end } op je rekening.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] De uitbetaling is op { $end } vrijgekomen.
       *[open] De uitbetaling komt op { $end } vrij als er geen probleem wordt gemeld.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] De uitbetaling is op { $end } vrijgekomen.
       *[open] Zonder bezorgscan komt de uitbetaling op { $end } vrij als er geen probleem wordt gemeld.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] De uitbetaling is op { $end } vrijgekomen.
       *[open] De uitbetaling komt op { $end } vrij, of eerder als de koper het afhalen bevestigt.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] De uitbetaling had uiterlijk op { $end } op je rekening moeten staan.
       *[open] De uitbetaling staat naar verwachting uiterlijk op { $end } op je rekening.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] De gebruikelijke termijn om schade bij de vervoerder te claimen is op { $end } verstreken.
       *[open] Je kunt schade meestal tot en met { $end } bij de vervoerder claimen.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] De termijn om schade bij de verzekeraar te claimen is op { $end } verstreken.
       *[open] Je kunt schade tot en met { $end } bij de verzekeraar claimen.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] De termijn om verlies bij de verzekeraar te claimen is op { $end } verstreken.
       *[open] Je kunt verlies tot en met { $end } bij de verzekeraar claimen.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] De termijn om verlies bij de verzekeraar te claimen is op { $end } verstreken.
       *[open] Je kunt verlies tot en met { $end } bij de verzekeraar claimen.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] De termijn om een niet ontvangen pakket bij de verzekeraar te claimen is op { $end } verstreken.
       *[open] Heeft de koper het pakket niet ontvangen, dan kun je het tot en met { $end } bij de verzekeraar claimen.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] De termijn om klantenservice te antwoorden is op { $end } verstreken.
       *[open] Geef klantenservice uiterlijk op { $end } antwoord.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] De termijn om klantenservice te antwoorden is op { $end } verstreken.
       *[open] Geef klantenservice uiterlijk op { $end } antwoord.
    }
clock-objection-days-bought =
    { $state ->
        [over] De termijn om bezwaar te maken tegen de beslissing is op { $end } verstreken.
       *[open] Je kunt tot en met { $end } bezwaar maken tegen de beslissing.
    }
clock-objection-days-sold =
    { $state ->
        [over] De termijn om bezwaar te maken tegen de beslissing is op { $end } verstreken.
       *[open] Je kunt tot en met { $end } bezwaar maken tegen de beslissing.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] Nog { $days } dag
       *[other] Nog { $days } dagen
    }
clock-last-day = Laatste dag

## Asking a question

asking-title = Wat is je vraag?
asking-withdraw = Aankoop hier herroepen
asking-label = Je vraag
asking-hint = Schrijf het in je eigen woorden. Vermeld geen kaartnummers of wachtwoorden.
asking-ai-notice = Eerst antwoordt een AI-assistent, op basis van de helpartikelen en wat er over je bestelling bekend is. Die kan fouten maken.
asking-send = Vraag het de AI-assistent
asking-person = Je kunt altijd iemand van ons team spreken.
# The advice to message the other side of the order first.
advice-seller-title = Heb je de verkoper al een bericht gestuurd?
advice-buyer-title = Heb je de koper al een bericht gestuurd?
# $name: name of the seller or buyer.
advice-text = { $name } kan je vaak het snelst helpen. Is het object beschadigd of misschien een vervalsing, of gaat het om fraude of je account? Wacht dan niet en vraag het meteen aan ons.
advice-set-aside = Toch hier vragen
asking-gone-title = We kunnen deze bestelling of dit object niet vinden
asking-gone = Misschien hoort het bij een ander account of klopt de link niet. Kies een van je eigen bestellingen of objecten, of stel een algemene vraag.
asking-gone-pick = Kies een bestelling of object
# What is wrong with a text, beside its field.
text-empty = Schrijf eerst een paar woorden.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Maak de tekst { $count } teken korter.
       *[other] Maak de tekst { $count } tekens korter.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] Nog { $count } teken
       *[other] Nog { $count } tekens
    }

## The answer

answer-title = Antwoord
answer-about = Je vraag
answer-ai = AI-assistent
answer-ai-note = Geschreven door AI op basis van deze bronnen. Er kunnen fouten in staan.
answer-thinking = De AI-assistent doorzoekt de helpartikelen…
answer-recalling = De rest van het antwoord wordt opgehaald…
# Said to screen readers.
answer-ready = Het antwoord is klaar.
answer-stop = Stoppen
answer-stopped = Je hebt het antwoord gestopt.
answer-again = Opnieuw vragen
answer-unknown-title = De AI-assistent weet het niet
answer-unknown = De helpartikelen geven hierop geen zeker antwoord, en met gokken ben je niet geholpen. De klantenservice helpt je verder.
answer-broken-title = Het antwoord is afgebroken
answer-sources = Bronnen
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Bron { $number }: { $title }
answer-source-open = Lees het artikel
answer-helpful = Was dit antwoord nuttig?
answer-reason-title = Wat was er mis mee?
answer-thanks = Bedankt dat je het ons laat weten.
reason-off-topic = Het gaat over iets anders
reason-unclear = Het is moeilijk te begrijpen
reason-wrong = Het klopt niet of is verouderd
reason-dislike-rule = Het klopt, maar ik ben niet blij met de regel
answer-follow-up-label = Stel een vervolgvraag
answer-follow-up-send = Vragen
answer-next = Ook goed om te weten
talk = Praat met klantenservice
talk-hint = Iemand van het team leest je vraag en het antwoord.

## How to reach customer service

contact-title = Hoe wil je geholpen worden?
contact-recommended = Past het best bij je vraag
contact-others = Andere manieren
contact-method-label = Contactmethode
channel-email = E-mail
channel-chat = Livechat
channel-phone = Telefoon
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Je kunt alles rustig beschrijven en wij kunnen de bestelling bekijken.
contact-reason-always-possible = Altijd mogelijk, op elk moment en in je eigen taal.
contact-reason-urgent = Dit is dringend en er zit nu iemand voor je klaar.
contact-reason-quickest-now = Er is nu iemand: zo krijg je het snelst antwoord.
contact-reason-personal-matter = Dit bespreek je makkelijker persoonlijk.
contact-reason-also-possible = Kan ook.
contact-reason-outside-hours = Het team is er op dit moment niet.
contact-reason-holiday = Het team is vrij vanwege een feestdag.
contact-reason-nobody-there = Er is op dit moment niemand beschikbaar.
contact-reason-queue-full = Iedereen is op dit moment in gesprek.
contact-reason-other-languages = Bereikbaar, maar niet in jouw taal.
contact-reason-other = Kan ook.
contact-always = Altijd
# $time: a time of day today, in the reader's time zone.
contact-open-until = Bereikbaar tot { $time } uur
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Weer bereikbaar vanaf { $time } uur (jouw tijd)
contact-closed = Nu gesloten
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Ongeveer { $minutes } minuut wachten
       *[other] Ongeveer { $minutes } minuten wachten
    }
contact-no-wait = Geen wachttijd
# $languages: a list of languages.
contact-languages = In het { $languages }
contact-language-label = In welke taal wil je ons spreken?
contact-continue = Doorgaan
contact-changed = De contactmethode die je had gekozen, is net gesloten. Dit kan nu wel.
contact-email-note = We schrijven naar het e-mailadres van je account.

## What customer service will see

review-title = Dit krijgt de klantenservice te zien
review-hint = Pas aan wat je wilt en verstuur het dan.
review-about = Onderwerp
review-about-general = Een algemene vraag
review-method = Hoe we je helpen
review-change = Wijzigen
review-message-label = Je bericht
review-message-hint = Wat is er gebeurd en wat kunnen we voor je doen?
review-include-answer = Antwoord van de AI-assistent meesturen
review-phone-label = Je telefoonnummer
review-phone-hint = Met landnummer, bijvoorbeeld +31 20 123 45 67
review-phone-problem = Vul een nummer met landnummer in, dat begint met +.
# Button, by method.
review-send-email = Naar de klantenservice sturen
review-send-chat = Chat starten
review-send-phone = Bel mij terug
review-problem-title = Kijk het nog even na

## Sending

sending-title = Je bericht is onderweg…
sending-checking = We kijken of je bericht is aangekomen…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Over { $seconds } seconde proberen we het vanzelf opnieuw.
       *[other] Over { $seconds } seconden proberen we het vanzelf opnieuw.
    }
sending-unsure-title = We weten nog niet of je bericht is aangekomen
sending-unsure = Er is niets verloren. Je kunt het gerust opnieuw proberen: je zaak wordt maar één keer geopend.
sending-now = Nu proberen
sending-edit = Terug naar mijn bericht

## The case

confirmed-title = Je zaak is geopend
confirmed-text = We hebben je bericht ontvangen. Bewaar het zaaknummer voor als je er vragen over hebt.
case-reference = Zaaknummer
case-copy = Kopiëren
case-copied = Gekopieerd
case-next = Zo gaat het verder
# Dated lines; a date stands beside them.
event-received = We hebben je bericht ontvangen
event-first-reply = Iemand van het team antwoordt per e-mail
event-call-back = Iemand van het team belt je
event-chat-reply = Iemand van het team komt in de chat
event-both-sides-heard = Beide partijen zijn gehoord
event-decision = Je krijgt de beslissing schriftelijk, met de reden erbij
event-other = De zaak gaat verder
# $date: a date by which something happens.
event-by = uiterlijk op { $date }
case-decided-how = Hoe we over zaken beslissen
case-view = Zaak bekijken
home-back = Terug naar het Helpcentrum
cases-title = Mijn zaken
cases-empty = Je hebt geen zaken. Heb je niet genoeg aan een antwoord, dan kun je met de klantenservice praten. Je zaak verschijnt dan hier.
cases-more = Meer zaken tonen
# $date: when the case was opened or last changed.
cases-updated = Laatst gewijzigd op { $date }
case-state-open = Bij de klantenservice
case-state-waiting-for-you = Wacht op jouw antwoord
case-state-decided = Beslist
case-state-closed = Gesloten
case-state-other = In behandeling
# $reference: reference of the case.
case-title = Zaak { $reference }
case-messages = Berichten
case-author-you = Jij
case-author-assistant = AI-assistent
# $name: first name of a member of the team.
case-author-agent = { $name }, klantenservice
case-reply-label = Bericht toevoegen
case-reply-send = Versturen
case-reply-sent = Je bericht is toegevoegd.
case-closed = Deze zaak is gesloten; je kunt er geen berichten meer aan toevoegen. Je kunt altijd een nieuwe zaak openen.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Je zaak { $reference } is geopend.
notice-close = Melding sluiten

## Articles

article-helpful = Was dit artikel nuttig?
article-related = Lees verder
article-next = Wat je nu kunt doen
article-contact = Neem contact met ons op
# Above an article that is only there in English.
article-fallback = Dit artikel is er nog niet in jouw taal. Hier lees je het in het Engels.

## What can be done

action-log-in = Log in
action-pick-order = Kies een bestelling
action-ask-question = Stel een vraag
action-get-support = Ondersteuning krijgen
action-report = Meld een probleem
action-talk = Praat met klantenservice
action-message-seller = Stuur de verkoper een bericht
action-message-buyer = Stuur de koper een bericht
action-open-order = Bestelling openen
action-open-orders = Mijn bestellingen
action-track = Volg het pakket
action-pay = Nu betalen
action-add-tracking = Trackingcode toevoegen
action-view-case = Zaak bekijken
action-add-evidence = Bewijs toevoegen
action-reset-password = Wachtwoord opnieuw instellen
action-verify-profile = Profiel verifiëren
action-view-invoices = Facturen bekijken
action-account-settings = Accountinstellingen

## When something goes wrong

failure-offline = Je bent offline. Zodra je weer verbinding hebt, kun je hier verder.
failure-timed-out = Dit duurt te lang. Probeer het opnieuw.
failure-cut = De verbinding viel halverwege weg. Probeer het opnieuw.
failure-signed-out = Log opnieuw in.
failure-not-found = We kunnen dit niet vinden. Misschien is het verwijderd of hoort het bij een ander account.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] Dat was veel tegelijk. Probeer het over { $seconds } seconde opnieuw.
       *[other] Dat was veel tegelijk. Probeer het over { $seconds } seconden opnieuw.
    }
failure-service = Er werkt bij ons iets niet. Probeer het zo meteen opnieuw.
failure-refused = Dat is niet gelukt. Probeer het opnieuw of praat met de klantenservice.
error-empty-text = Schrijf eerst een paar woorden.
error-too-long = De tekst is te lang. Maak hem korter.
error-unknown-language = Deze taal spreken we nog niet. Kies hierboven een andere taal.
error-case-closed = Deze zaak is gesloten; je kunt er geen berichten meer aan toevoegen.
error-channel-unavailable = Deze contactmethode is op dit moment niet beschikbaar. Kies een andere.
error-invalid-phone = We kunnen dit telefoonnummer niet bellen. Controleer het even.
failure-kept = Je tekst is bewaard.
