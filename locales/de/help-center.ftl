### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Hilfe
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = Die Hilfe lässt sich hier nicht öffnen.
# The link below it, to a page with a plain form.
launcher-failed-link = An den Kundensupport schreiben
# Name of the panel.
panel-title = Hilfecenter
panel-close = Hilfe schließen
panel-back = Zurück
panel-home = Zur Startseite des Hilfecenters
# Label of the list of languages.
language-label = Sprache
language-name = Deutsch
# Said while something is being fetched.
loading = Wird geladen …
# Buttons.
retry = Erneut versuchen
yes = Ja
no = Nein

## Home

home-title = Wie können wir Ihnen helfen?
# $name: the shopper's first name.
home-title-name = Hallo { $name }, wie können wir Ihnen helfen?
home-search-label = Hilfeartikel durchsuchen
home-search-placeholder = Zum Beispiel: Paket nicht angekommen
home-most-asked = Meistgefragt
home-results-title = Hilfeartikel
articles-all = Alle Artikel
articles-buyer = Kaufen
articles-seller = Verkaufen
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } Artikel gefunden
       *[other] { $count } Artikel gefunden
    }
# $search: the words searched for.
home-no-results = Kein Hilfeartikel passt zu „{ $search }“.
home-no-results-hint = Versuchen Sie es mit anderen Wörtern oder stellen Sie Ihre Frage: Der KI-Assistent durchsucht alles für Sie.
home-order = Hilfe zu einer Bestellung oder einem Objekt
home-order-hint = Gekauft, verkauft oder angesehen
home-ask = Frage stellen
home-ask-hint = Der KI-Assistent antwortet anhand der Hilfeartikel
home-cases = Meine Fälle
home-cases-hint = Ihre Nachrichten an uns und unsere Antworten

## Log-in

gate-title = Melden Sie sich an, um fortzufahren
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = Ihre Bestellungen und Objekte sehen nur Sie. Sobald Sie angemeldet sind, können Sie auswählen, wozu Sie Hilfe brauchen.
gate-why-cases = Ihre Fälle sehen nur Sie. Sobald Sie angemeldet sind, finden Sie sie hier.
gate-why-contact = Der Kundensupport muss wissen, wer Sie sind, um Ihnen bei Ihren Bestellungen helfen zu können. So ist auch sicher, dass nur Sie die Antwort sehen.
gate-log-in = Anmelden
gate-waiting = Melden Sie sich auf der Seite an. Danach geht es sofort hier weiter.
gate-checking = Einen Moment, wir prüfen, ob Sie angemeldet sind …
gate-expired-title = Bitte melden Sie sich erneut an
gate-expired = Ihre Sitzung ist abgelaufen. Ihr Text geht nicht verloren: Nach dem Anmelden sind Sie wieder genau an dieser Stelle.
gate-meanwhile = Auch ohne Anmeldung können Sie die Hilfeartikel lesen und eine allgemeine Frage stellen.

## Choosing an order or object

picking-title = Wobei brauchen Sie Hilfe?
picking-orders = Meine Bestellungen
picking-recent = Kürzlich angesehene Objekte
picking-side-label = Welche Bestellungen
picking-side-all = Alle
picking-side-bought = Gekauft
picking-side-sold = Verkauft
picking-search-label = Meine Bestellungen durchsuchen
picking-search-placeholder = Titel, Name oder Bestellnummer
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } Bestellung
       *[other] { $count } Bestellungen
    }
picking-more = Weitere Bestellungen anzeigen
picking-empty = Sie haben noch keine Bestellungen. Sobald Sie etwas kaufen oder verkaufen, erscheint es hier.
# $search: the words searched for.
picking-no-match = Keine Bestellung passt zu „{ $search }“.
picking-recent-empty = Sie haben in letzter Zeit keine Objekte angesehen.
picking-general = Meine Frage betrifft etwas anderes

## Orders and objects

order-side-bought = Gekauft
order-side-sold = Verkauft
order-status-unpaid = Noch nicht bezahlt
order-status-paid = Bezahlt, noch nicht verschickt
order-status-shipped = Unterwegs
order-status-delivered = Zugestellt
order-status-completed = Abgeschlossen
order-status-cancelled = Storniert
order-status-refunded = Erstattet
order-status-other = In Bearbeitung
# $date: when the auction ends or ended.
item-ends = Endet am { $date }
item-ended = Beendet am { $date }
# What happened to an order; a date follows.
fact-ordered = Bestellt
fact-paid = Bezahlt
fact-shipped = Verschickt
fact-last-scan = Letzter Scan des Paketdienstes
fact-estimated-delivery = Voraussichtliche Lieferung
fact-delivered = Zugestellt
fact-held = Für den Verkäufer einbehalten seit
fact-paid-out = An den Verkäufer ausgezahlt
fact-withdrawn = Widerrufen
fact-cancelled = Storniert
fact-refunded = Rückerstattung begonnen
fact-tracking = Sendungsnummer
facts-title = Was wir über diese Bestellung wissen

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Sie können ein Problem ab dem { $start } melden.
        [over] Die Frist, ein Problem zu melden, endete am { $end }.
       *[open] Sie können ein Problem bis zum { $end } melden.
    }
clock-report-window-days-sold =
    { $state ->
        [early] Der Käufer kann ein Problem ab dem { $start } melden.
        [over] Die Meldefrist des Käufers endete am { $end }.
       *[open] Der Käufer kann ein Problem bis zum { $end } melden.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Sie können eine Fälschung ab dem { $start } melden.
        [over] Die Frist, eine Fälschung zu melden, endete am { $end }.
       *[open] Sie können eine Fälschung bis zum { $end } melden.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] Die Frist des Käufers, eine Fälschung zu melden, endete am { $end }.
       *[open] Der Käufer kann eine Fälschung bis zum { $end } melden.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] Ab dem { $start } können Sie melden, dass das Paket fehlt.
        [over] Die Frist, das fehlende Paket zu melden, endete am { $end }.
       *[open] Bis zum { $end } können Sie melden, dass das Paket fehlt.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] Ab dem { $start } kann der Käufer melden, dass das Paket fehlt.
        [over] Die Frist des Käufers, das fehlende Paket zu melden, endete am { $end }.
       *[open] Bis zum { $end } kann der Käufer melden, dass das Paket fehlt.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] Die Zahlung war am { $end } fällig.
       *[open] Bitte bezahlen Sie bis zum { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] Die Zahlung des Käufers war am { $end } fällig.
       *[open] Der Käufer hat bis zum { $end } Zeit zu bezahlen.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Ihre Zahlungsreferenz war bis zum { $end } gültig.
       *[open] Ihre Zahlungsreferenz ist bis zum { $end } gültig.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Ihre Überweisung hätte bis zum { $end } eingehen sollen.
       *[open] Ihre Überweisung geht spätestens am { $end } ein.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] Die Überweisung des Käufers hätte bis zum { $end } eingehen sollen.
       *[open] Die Überweisung des Käufers geht spätestens am { $end } ein.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] Der Verkäufer hatte bis zum { $end } Zeit zu antworten. Jetzt können Sie uns fragen.
       *[open] Der Verkäufer hat bis zum { $end } Zeit, Ihnen zu antworten.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] Der Käufer hatte bis zum { $end } Zeit zu antworten. Jetzt können Sie uns fragen.
       *[open] Der Käufer hat bis zum { $end } Zeit, Ihnen zu antworten.
    }
clock-unpaid-cancel-days-bought = Ohne Zahlung bis zum { $end } wird die Bestellung storniert.
clock-unpaid-cancel-days-sold = Ohne Zahlung bis zum { $end } wird die Bestellung storniert.
clock-ship-window-working-days-bought =
    { $state ->
        [over] Der Verkäufer hatte bis zum { $end } Zeit, die Bestellung zu verschicken.
       *[open] Der Verkäufer hat bis zum { $end } Zeit, die Bestellung zu verschicken.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] Die Bestellung sollte bis zum { $end } verschickt werden.
       *[open] Bitte verschicken Sie die Bestellung bis zum { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Verschickt der Verkäufer die Bestellung nicht, können Sie uns ab dem { $start } um eine Stornierung bitten.
       *[open] Sie können uns bitten, die Bestellung zu stornieren.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Verschicken Sie die Bestellung nicht, kann der Käufer uns ab dem { $start } um eine Stornierung bitten.
       *[open] Der Käufer kann uns bitten, die Bestellung zu stornieren.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] Die Frist, einen Abholtermin zu vereinbaren, endete am { $end }.
       *[open] Bitte vereinbaren Sie bis zum { $end } einen Abholtermin.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] Die Frist, einen Abholtermin zu vereinbaren, endete am { $end }.
       *[open] Bitte vereinbaren Sie bis zum { $end } einen Abholtermin.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] Der nächste Scan des Pakets war bis zum { $end } zu erwarten.
       *[open] Der nächste Scan des Pakets ist bis zum { $end } zu erwarten.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] Der nächste Scan des Pakets war bis zum { $end } zu erwarten.
       *[open] Der nächste Scan des Pakets ist bis zum { $end } zu erwarten.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] Die übliche Frist, das Paket abzuholen, endete am { $end }.
       *[open] Sie können das Paket meist bis zum { $end } abholen.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] Die übliche Frist des Käufers, das Paket abzuholen, endete am { $end }.
       *[open] Der Käufer kann das Paket meist bis zum { $end } abholen.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] Die Widerrufsfrist endete am { $end }.
       *[open] Sie können den Kauf bis zum { $end } widerrufen.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] Die Widerrufsfrist des Käufers endete am { $end }.
       *[open] Der Käufer kann den Kauf bis zum { $end } widerrufen.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] Die Frist, das Objekt zurückzuschicken, endete am { $end }.
       *[open] Bitte schicken Sie das Objekt bis zum { $end } zurück.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] Die Frist des Käufers, das Objekt zurückzuschicken, endete am { $end }.
       *[open] Der Käufer hat bis zum { $end } Zeit, das Objekt zurückzuschicken.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] Die Rückerstattung sollte bis zum { $end } starten.
       *[open] Die Rückerstattung startet spätestens am { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] Die Rückerstattung hätte bis zum { $end } auf Ihrem Konto sein sollen.
       *[open] Die Rückerstattung sollte bis zum { $end } auf Ihrem Konto sein.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] Die Auszahlung wurde am { $end } freigegeben.
       *[open] Die Auszahlung wird am { $end } freigegeben, wenn kein Problem gemeldet wird.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] Die Auszahlung wurde am { $end } freigegeben.
       *[open] Ohne Zustellscan wird die Auszahlung am { $end } freigegeben, wenn kein Problem gemeldet wird.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] Die Auszahlung wurde am { $end } freigegeben.
       *[open] Die Auszahlung wird am { $end } freigegeben, oder früher, wenn der Käufer die Abholung bestätigt.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] Die Auszahlung hätte bis zum { $end } auf Ihrem Konto sein sollen.
       *[open] Die Auszahlung sollte bis zum { $end } auf Ihrem Konto sein.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] Die übliche Frist, dem Paketdienst einen Schaden zu melden, endete am { $end }.
       *[open] Sie können dem Paketdienst einen Schaden meist bis zum { $end } melden.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] Die Frist, der Versicherung einen Schaden zu melden, endete am { $end }.
       *[open] Sie können der Versicherung einen Schaden bis zum { $end } melden.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] Die Frist, der Versicherung einen Verlust zu melden, endete am { $end }.
       *[open] Sie können der Versicherung einen Verlust bis zum { $end } melden.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] Die Frist, der Versicherung einen Verlust zu melden, endete am { $end }.
       *[open] Sie können der Versicherung einen Verlust bis zum { $end } melden.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] Die Frist, der Versicherung ein nicht angekommenes Paket zu melden, endete am { $end }.
       *[open] Ist das Paket nicht beim Käufer angekommen, können Sie das der Versicherung bis zum { $end } melden.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] Die Frist, dem Kundensupport zu antworten, endete am { $end }.
       *[open] Bitte antworten Sie dem Kundensupport bis zum { $end }.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] Die Frist, dem Kundensupport zu antworten, endete am { $end }.
       *[open] Bitte antworten Sie dem Kundensupport bis zum { $end }.
    }
clock-objection-days-bought =
    { $state ->
        [over] Die Frist, der Entscheidung zu widersprechen, endete am { $end }.
       *[open] Sie können der Entscheidung bis zum { $end } widersprechen.
    }
clock-objection-days-sold =
    { $state ->
        [over] Die Frist, der Entscheidung zu widersprechen, endete am { $end }.
       *[open] Sie können der Entscheidung bis zum { $end } widersprechen.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] Noch { $days } Tag
       *[other] Noch { $days } Tage
    }
clock-last-day = Letzter Tag

## Asking a question

asking-title = Wie lautet Ihre Frage?
asking-withdraw = Kauf hier widerrufen
asking-label = Ihre Frage
asking-hint = Schreiben Sie mit Ihren eigenen Worten. Bitte geben Sie keine Kartennummern und Passwörter an.
asking-ai-notice = Zuerst antwortet ein KI-Assistent anhand der Hilfeartikel und der Angaben zu Ihrer Bestellung. Er kann Fehler machen.
asking-send = KI-Assistenten fragen
asking-person = Sie können jederzeit mit einem Menschen sprechen.
# The advice to message the other side of the order first.
advice-seller-title = Haben Sie dem Verkäufer schon geschrieben?
advice-buyer-title = Haben Sie dem Käufer schon geschrieben?
# $name: name of the seller or buyer.
advice-text = { $name } kann oft am schnellsten helfen. Ist das Objekt beschädigt oder vielleicht eine Fälschung, oder geht es um Betrug oder Ihr Konto? Dann warten Sie nicht und fragen Sie gleich uns.
advice-set-aside = Stattdessen hier fragen
asking-gone-title = Wir können diese Bestellung oder dieses Objekt nicht finden
asking-gone = Vielleicht sind Sie mit einem anderen Konto angemeldet oder der Link stimmt nicht. Wählen Sie eine Ihrer Bestellungen oder eines Ihrer Objekte, oder stellen Sie eine allgemeine Frage.
asking-gone-pick = Bestellung oder Objekt wählen
# What is wrong with a text, beside its field.
text-empty = Bitte schreiben Sie zuerst ein paar Worte.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Bitte kürzen Sie den Text um { $count } Zeichen.
       *[other] Bitte kürzen Sie den Text um { $count } Zeichen.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] Noch { $count } Zeichen
       *[other] Noch { $count } Zeichen
    }

## The answer

answer-title = Antwort
answer-about = Ihre Frage
answer-ai = KI-Assistent
answer-ai-note = Von einer KI anhand dieser Quellen verfasst. Sie kann Fehler machen.
answer-thinking = Der KI-Assistent durchsucht die Hilfeartikel …
answer-recalling = Der Rest der Antwort wird geladen …
# Said to screen readers.
answer-ready = Die Antwort ist da.
answer-stop = Stoppen
answer-stopped = Sie haben die Antwort gestoppt.
answer-again = Noch einmal fragen
answer-unknown-title = Der KI-Assistent weiß es nicht
answer-unknown = Die Hilfeartikel beantworten das nicht sicher, und mit Raten wäre Ihnen nicht geholfen. Der Kundensupport hilft Ihnen weiter.
answer-broken-title = Die Antwort ist abgebrochen
answer-sources = Quellen
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Quelle { $number }: { $title }
answer-source-open = Artikel lesen
answer-helpful = War diese Antwort hilfreich für Sie?
answer-reason-title = Was stimmte daran nicht?
answer-thanks = Danke für Ihre Rückmeldung.
reason-off-topic = Es geht um etwas anderes
reason-unclear = Schwer zu verstehen
reason-wrong = Falsch oder veraltet
reason-dislike-rule = Richtig, aber die Regel gefällt mir nicht
answer-follow-up-label = Stellen Sie eine Anschlussfrage
answer-follow-up-send = Fragen
answer-next = Auch gut zu wissen
talk = Mit dem Kundensupport sprechen
talk-hint = Ein Mensch aus unserem Team liest Ihre Frage und die Antwort.

## How to reach customer service

contact-title = Wie möchten Sie Hilfe erhalten?
contact-recommended = Am besten für Ihre Frage
contact-others = Andere Wege
contact-method-label = Kontaktweg
channel-email = E-Mail
channel-chat = Live-Chat
channel-phone = Telefon
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Sie können alles in Ruhe beschreiben, und wir können uns die Bestellung ansehen.
contact-reason-always-possible = Immer möglich, rund um die Uhr und in Ihrer Sprache.
contact-reason-urgent = Es ist dringend, und gerade ist jemand für Sie da.
contact-reason-quickest-now = Gerade ist jemand da: So erhalten Sie am schnellsten eine Antwort.
contact-reason-personal-matter = Das lässt sich im persönlichen Gespräch leichter klären.
contact-reason-also-possible = Ebenfalls möglich.
contact-reason-outside-hours = Das Team ist zurzeit nicht da.
contact-reason-holiday = Das Team hat wegen eines Feiertags frei.
contact-reason-nobody-there = Zurzeit ist niemand erreichbar.
contact-reason-queue-full = Zurzeit sind alle im Gespräch.
contact-reason-other-languages = Erreichbar, aber nicht in Ihrer Sprache.
contact-reason-other = Ebenfalls möglich.
contact-always = Jederzeit
# $time: a time of day today, in the reader's time zone.
contact-open-until = Erreichbar bis { $time } Uhr
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Wieder erreichbar: { $time } Uhr (Ihre Ortszeit)
contact-closed = Zurzeit geschlossen
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Etwa { $minutes } Minute Wartezeit
       *[other] Etwa { $minutes } Minuten Wartezeit
    }
contact-no-wait = Keine Wartezeit
# $languages: a list of languages.
contact-languages = Auf { $languages }
contact-language-label = In welcher Sprache sollen wir mit Ihnen sprechen?
contact-continue = Weiter
contact-changed = Der gewählte Kontaktweg wurde gerade geschlossen. Das ist jetzt möglich.
contact-email-note = Wir schreiben an die E-Mail-Adresse Ihres Kontos.

## What customer service will see

review-title = Das sieht der Kundensupport
review-hint = Ändern Sie, was Sie möchten, und senden Sie es dann ab.
review-about = Worum es geht
review-about-general = Eine allgemeine Frage
review-method = Wie wir Ihnen helfen
review-change = Ändern
review-message-label = Ihre Nachricht
review-message-hint = Was ist passiert, und was sollen wir für Sie tun?
review-include-answer = Antwort des KI-Assistenten mitsenden
review-phone-label = Ihre Telefonnummer
review-phone-hint = Mit Ländervorwahl, zum Beispiel +49 30 23125123
review-phone-problem = Bitte geben Sie die Nummer mit Ländervorwahl ein, beginnend mit +.
# Button, by method.
review-send-email = An den Kundensupport senden
review-send-chat = Chat starten
review-send-phone = Um Anruf bitten
review-problem-title = Bitte prüfen Sie Ihre Angaben

## Sending

sending-title = Ihre Nachricht ist unterwegs …
sending-checking = Wir prüfen, ob Ihre Nachricht angekommen ist …
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Wir versuchen es in { $seconds } Sekunde von selbst noch einmal.
       *[other] Wir versuchen es in { $seconds } Sekunden von selbst noch einmal.
    }
sending-unsure-title = Wir wissen noch nicht, ob Ihre Nachricht angekommen ist
sending-unsure = Es ist nichts verloren. Sie können es gefahrlos noch einmal versuchen: Ihr Fall wird nur einmal eröffnet.
sending-now = Jetzt versuchen
sending-edit = Zurück zu meiner Nachricht

## The case

confirmed-title = Ihr Fall ist eröffnet
confirmed-text = Ihre Nachricht ist bei uns. Bitte bewahren Sie die Fallnummer für Rückfragen auf.
case-reference = Fallnummer
case-copy = Kopieren
case-copied = Kopiert
case-next = So geht es weiter
# Dated lines; a date stands beside them.
event-received = Ihre Nachricht ist bei uns
event-first-reply = Jemand aus dem Team antwortet per E-Mail
event-call-back = Jemand aus dem Team ruft Sie an
event-chat-reply = Jemand aus dem Team kommt in den Chat
event-both-sides-heard = Beide Seiten sind angehört
event-decision = Sie erhalten die Entscheidung schriftlich und mit Begründung
event-other = Der Fall geht weiter
# $date: a date by which something happens.
event-by = bis zum { $date }
case-decided-how = Wie Fälle entschieden werden
case-view = Fall ansehen
home-back = Zurück zum Hilfecenter
cases-title = Meine Fälle
cases-empty = Sie haben keine Fälle. Wenn eine Antwort nicht reicht, können Sie mit dem Kundensupport sprechen. Ihr Fall erscheint dann hier.
cases-more = Weitere Fälle anzeigen
# $date: when the case was opened or last changed.
cases-updated = Zuletzt geändert am { $date }
case-state-open = Beim Kundensupport
case-state-waiting-for-you = Wartet auf Ihre Antwort
case-state-decided = Entschieden
case-state-closed = Abgeschlossen
case-state-other = In Bearbeitung
# $reference: reference of the case.
case-title = Fall { $reference }
case-messages = Nachrichten
case-author-you = Sie
case-author-assistant = KI-Assistent
# $name: first name of a member of the team.
case-author-agent = { $name }, Kundensupport
case-reply-label = Nachricht hinzufügen
case-reply-send = Senden
case-reply-sent = Ihre Nachricht wurde hinzugefügt.
case-closed = Dieser Fall ist abgeschlossen und nimmt keine Nachrichten mehr an. Sie können jederzeit einen neuen eröffnen.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Ihr Fall { $reference } ist eröffnet.
notice-close = Hinweis schließen

## Articles

article-helpful = War dieser Artikel hilfreich für Sie?
article-related = Weiterlesen
article-next = Was Sie jetzt tun können
article-contact = Kontaktieren Sie uns
# Above an article that is only there in English.
article-fallback = Diesen Artikel gibt es noch nicht in Ihrer Sprache. Hier ist er auf Englisch.

## What can be done

action-log-in = Anmelden
action-pick-order = Bestellung wählen
action-ask-question = Frage stellen
action-get-support = Support erhalten
action-report = Problem melden
action-talk = Mit dem Kundensupport sprechen
action-message-seller = Dem Verkäufer schreiben
action-message-buyer = Dem Käufer schreiben
action-open-order = Bestellung öffnen
action-open-orders = Meine Bestellungen
action-track = Paket verfolgen
action-pay = Jetzt bezahlen
action-add-tracking = Sendungsnummer hinzufügen
action-view-case = Fall ansehen
action-add-evidence = Nachweise hinzufügen
action-reset-password = Passwort zurücksetzen
action-verify-profile = Profil verifizieren
action-view-invoices = Rechnungen ansehen
action-account-settings = Kontoeinstellungen

## When something goes wrong

failure-offline = Sie sind offline. Sobald die Verbindung wieder da ist, können Sie hier weitermachen.
failure-timed-out = Das dauert zu lange. Bitte versuchen Sie es noch einmal.
failure-cut = Die Verbindung ist mittendrin abgerissen. Bitte versuchen Sie es noch einmal.
failure-signed-out = Bitte melden Sie sich erneut an.
failure-not-found = Das können wir nicht finden. Vielleicht wurde es entfernt, oder es gehört zu einem anderen Konto.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] Das war viel auf einmal. Bitte versuchen Sie es in { $seconds } Sekunde noch einmal.
       *[other] Das war viel auf einmal. Bitte versuchen Sie es in { $seconds } Sekunden noch einmal.
    }
failure-service = Bei uns funktioniert gerade etwas nicht. Bitte versuchen Sie es gleich noch einmal.
failure-refused = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder sprechen Sie mit dem Kundensupport.
error-empty-text = Bitte schreiben Sie zuerst ein paar Worte.
error-too-long = Der Text ist zu lang. Bitte kürzen Sie ihn.
error-unknown-language = Diese Sprache sprechen wir noch nicht. Bitte wählen Sie oben eine andere.
error-case-closed = Dieser Fall ist abgeschlossen und nimmt keine Nachrichten mehr an.
error-channel-unavailable = Dieser Kontaktweg ist zurzeit nicht verfügbar. Bitte wählen Sie einen anderen.
error-invalid-phone = Diese Telefonnummer können wir nicht anrufen. Bitte prüfen Sie sie.
failure-kept = Ihr Text bleibt erhalten.
