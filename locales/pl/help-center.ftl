### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Pomoc
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = Nie można tu otworzyć pomocy.
# The link below it, to a page with a plain form.
launcher-failed-link = Napisz do obsługi klienta
# Name of the panel.
panel-title = Centrum pomocy
panel-close = Zamknij pomoc
panel-back = Wstecz
panel-home = Na początek Centrum pomocy
# Label of the list of languages.
language-label = Język
language-name = Polski
# Said while something is being fetched.
loading = Wczytywanie…
# Buttons.
retry = Spróbuj ponownie
yes = Tak
no = Nie

## Home

home-title = W czym możemy pomóc?
# $name: the shopper's first name.
home-title-name = Cześć { $name }, w czym możemy pomóc?
home-search-label = Szukaj w artykułach pomocy
home-search-placeholder = Na przykład: przesyłka nie dotarła
home-most-asked = Często zadawane
home-results-title = Artykuły pomocy
articles-all = Wszystkie artykuły
articles-buyer = Kupowanie
articles-seller = Sprzedaż
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] Znaleziono { $count } artykuł
        [few] Znaleziono { $count } artykuły
        [many] Znaleziono { $count } artykułów
       *[other] Znaleziono { $count } artykułu
    }
# $search: the words searched for.
home-no-results = Żaden artykuł pomocy nie pasuje do „{ $search }”.
home-no-results-hint = Spróbuj innych słów albo zadaj pytanie: asystent AI przeszuka wszystko.
home-order = Pomoc przy zamówieniu lub przedmiocie
home-order-hint = Zakupy, sprzedaż i oglądane przedmioty
home-ask = Zadaj pytanie
home-ask-hint = Asystent AI odpowiada na podstawie artykułów pomocy
home-cases = Moje sprawy
home-cases-hint = Twoje zgłoszenia i nasze odpowiedzi

## Log-in

gate-title = Zaloguj się, aby przejść dalej
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = Twoje zamówienia i przedmioty są tylko twoje. Po zalogowaniu wskażesz, czego dotyczy pytanie.
gate-why-cases = Twoje sprawy są tylko twoje. Po zalogowaniu znajdziesz je tutaj.
gate-why-contact = Aby pomóc ci z zamówieniami, obsługa klienta musi wiedzieć, kim jesteś. Dzięki zalogowaniu odpowiedź zobaczysz tylko ty.
gate-log-in = Zaloguj się
gate-waiting = Zaloguj się na stronie. Zaraz potem wrócisz dokładnie tutaj.
gate-checking = Chwileczkę, sprawdzamy twoje logowanie…
gate-expired-title = Zaloguj się ponownie
gate-expired = Twoja sesja wygasła. Nic nie przepadło: wrócisz ze swoim tekstem dokładnie w to miejsce.
gate-meanwhile = Bez logowania możesz czytać artykuły pomocy i zadać pytanie ogólne.

## Choosing an order or object

picking-title = Czego dotyczy twoje pytanie?
picking-orders = Moje zamówienia
picking-recent = Ostatnio oglądane przedmioty
picking-side-label = Które zamówienia
picking-side-all = Wszystkie
picking-side-bought = Zakupy
picking-side-sold = Sprzedaż
picking-search-label = Szukaj w moich zamówieniach
picking-search-placeholder = Tytuł, nazwa lub numer zamówienia
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } zamówienie
        [few] { $count } zamówienia
        [many] { $count } zamówień
       *[other] { $count } zamówienia
    }
picking-more = Pokaż więcej zamówień
picking-empty = Nie masz jeszcze zamówień. Gdy coś kupisz lub sprzedasz, pojawi się tutaj.
# $search: the words searched for.
picking-no-match = Żadne zamówienie nie pasuje do „{ $search }”.
picking-recent-empty = Nie masz ostatnio oglądanych przedmiotów.
picking-general = Moje pytanie dotyczy czegoś innego

## Orders and objects

order-side-bought = Zakup
order-side-sold = Sprzedaż
order-status-unpaid = Jeszcze nieopłacone
order-status-paid = Opłacone, jeszcze niewysłane
order-status-shipped = W drodze
order-status-delivered = Doręczone
order-status-completed = Zakończone
order-status-cancelled = Anulowane
order-status-refunded = Pieniądze zwrócone
order-status-other = W toku
# $date: when the auction ends or ended.
item-ends = Koniec aukcji: { $date }
item-ended = Aukcja zakończona { $date }
# What happened to an order; a date follows.
fact-ordered = Zamówiono
fact-paid = Opłacono
fact-shipped = Wysłano
fact-last-scan = Ostatni skan przewoźnika
fact-estimated-delivery = Przewidywana dostawa
fact-delivered = Doręczono
fact-held = Wstrzymano dla sprzedawcy od
fact-paid-out = Wypłacono sprzedawcy
fact-withdrawn = Odstąpiono od umowy
fact-cancelled = Anulowano
fact-refunded = Rozpoczęto zwrot pieniędzy
fact-tracking = Numer przesyłki
facts-title = Co wiemy o tym zamówieniu

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Problem możesz zgłosić od { $start }.
        [over] Czas na zgłoszenie problemu minął { $end }.
       *[open] Problem możesz zgłosić do { $end }.
    }
clock-report-window-days-sold =
    { $state ->
        [early] Kupujący może zgłosić problem od { $start }.
        [over] Czas kupującego na zgłoszenie problemu minął { $end }.
       *[open] Kupujący może zgłosić problem do { $end }.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Podróbkę możesz zgłosić od { $start }.
        [over] Czas na zgłoszenie podróbki minął { $end }.
       *[open] Podróbkę możesz zgłosić do { $end }.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] Czas kupującego na zgłoszenie podróbki minął { $end }.
       *[open] Kupujący może zgłosić podróbkę do { $end }.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] Brak przesyłki możesz zgłosić od { $start }.
        [over] Czas na zgłoszenie braku przesyłki minął { $end }.
       *[open] Brak przesyłki możesz zgłosić do { $end }.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] Kupujący może zgłosić brak przesyłki od { $start }.
        [over] Czas kupującego na zgłoszenie braku przesyłki minął { $end }.
       *[open] Kupujący może zgłosić brak przesyłki do { $end }.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] Termin płatności minął { $end }.
       *[open] Zapłać do { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] Termin płatności kupującego minął { $end }.
       *[open] Kupujący ma czas na płatność do { $end }.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Twój numer płatności był ważny do { $end }.
       *[open] Twój numer płatności jest ważny do { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Twój przelew powinien był dotrzeć do { $end }.
       *[open] Twój przelew dotrze najpóźniej { $end }.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] Przelew kupującego powinien był dotrzeć do { $end }.
       *[open] Przelew kupującego dotrze najpóźniej { $end }.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] Sprzedawca miał czas na odpowiedź do { $end }. Teraz możesz napisać do nas.
       *[open] Sprzedawca ma czas na odpowiedź do { $end }.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] Kupujący miał czas na odpowiedź do { $end }. Teraz możesz napisać do nas.
       *[open] Kupujący ma czas na odpowiedź do { $end }.
    }
clock-unpaid-cancel-days-bought = Bez płatności do { $end } zamówienie zostanie anulowane.
clock-unpaid-cancel-days-sold = Bez płatności do { $end } zamówienie zostanie anulowane.
clock-ship-window-working-days-bought =
    { $state ->
        [over] Sprzedawca miał czas na wysyłkę do { $end }.
       *[open] Sprzedawca ma czas na wysyłkę do { $end }.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] Termin wysyłki zamówienia minął { $end }.
       *[open] Wyślij zamówienie do { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Jeśli sprzedawca nie wyśle zamówienia, od { $start } możesz poprosić nas o anulowanie.
       *[open] Możesz poprosić nas o anulowanie zamówienia.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Jeśli nie wyślesz zamówienia, od { $start } kupujący może poprosić nas o anulowanie.
       *[open] Kupujący może poprosić nas o anulowanie zamówienia.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] Czas na uzgodnienie dnia odbioru minął { $end }.
       *[open] Uzgodnijcie dzień odbioru do { $end }.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] Czas na uzgodnienie dnia odbioru minął { $end }.
       *[open] Uzgodnijcie dzień odbioru do { $end }.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] Kolejny skan przesyłki powinien był się pojawić do { $end }.
       *[open] Kolejny skan przesyłki powinien pojawić się do { $end }.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] Kolejny skan przesyłki powinien był się pojawić do { $end }.
       *[open] Kolejny skan przesyłki powinien pojawić się do { $end }.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] Zwykły czas na odbiór przesyłki minął { $end }.
       *[open] Przesyłkę możesz zwykle odebrać do { $end }.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] Zwykły czas kupującego na odbiór przesyłki minął { $end }.
       *[open] Kupujący może zwykle odebrać przesyłkę do { $end }.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] Czas na odstąpienie od umowy minął { $end }.
       *[open] Możesz odstąpić od umowy do { $end }.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] Czas kupującego na odstąpienie od umowy minął { $end }.
       *[open] Kupujący może odstąpić od umowy do { $end }.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] Czas na odesłanie przedmiotu minął { $end }.
       *[open] Odeślij przedmiot do { $end }.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] Czas kupującego na odesłanie przedmiotu minął { $end }.
       *[open] Kupujący ma czas na odesłanie przedmiotu do { $end }.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] Termin zlecenia zwrotu pieniędzy minął { $end }.
       *[open] Zwrot pieniędzy zlecimy do { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] Zwrot pieniędzy powinien był wpłynąć na twoje konto do { $end }.
       *[open] Zwrot pieniędzy powinien wpłynąć na twoje konto do { $end }.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] Kwotę przekazano do wypłaty { $end }.
       *[open] Kwotę przekażemy do wypłaty { $end }, jeśli nie wpłynie żadne zgłoszenie problemu.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] Kwotę przekazano do wypłaty { $end }.
       *[open] Bez skanu doręczenia kwotę przekażemy do wypłaty { $end }, jeśli nie wpłynie żadne zgłoszenie problemu.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] Kwotę przekazano do wypłaty { $end }.
       *[open] Kwotę przekażemy do wypłaty { $end } lub wcześniej, jeśli kupujący potwierdzi odbiór.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] Wypłata powinna była wpłynąć na twoje konto do { $end }.
       *[open] Wypłata powinna wpłynąć na twoje konto do { $end }.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] Zwykły czas na zgłoszenie uszkodzenia przewoźnikowi minął { $end }.
       *[open] Uszkodzenie możesz zwykle zgłosić przewoźnikowi do { $end }.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] Czas na zgłoszenie uszkodzenia ubezpieczycielowi minął { $end }.
       *[open] Uszkodzenie możesz zgłosić ubezpieczycielowi do { $end }.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] Czas na zgłoszenie zaginięcia ubezpieczycielowi minął { $end }.
       *[open] Zaginięcie możesz zgłosić ubezpieczycielowi do { $end }.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] Czas na zgłoszenie zaginięcia ubezpieczycielowi minął { $end }.
       *[open] Zaginięcie możesz zgłosić ubezpieczycielowi do { $end }.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] Czas na zgłoszenie nieotrzymanej przesyłki ubezpieczycielowi minął { $end }.
       *[open] Jeśli kupujący nie ma przesyłki, możesz to zgłosić ubezpieczycielowi do { $end }.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] Czas na odpowiedź obsłudze klienta minął { $end }.
       *[open] Odpowiedz obsłudze klienta do { $end }.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] Czas na odpowiedź obsłudze klienta minął { $end }.
       *[open] Odpowiedz obsłudze klienta do { $end }.
    }
clock-objection-days-bought =
    { $state ->
        [over] Czas na sprzeciw wobec decyzji minął { $end }.
       *[open] Sprzeciw wobec decyzji możesz wnieść do { $end }.
    }
clock-objection-days-sold =
    { $state ->
        [over] Czas na sprzeciw wobec decyzji minął { $end }.
       *[open] Sprzeciw wobec decyzji możesz wnieść do { $end }.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] Został { $days } dzień
        [few] Zostały { $days } dni
        [many] Zostało { $days } dni
       *[other] Zostało { $days } dnia
    }
clock-last-day = Ostatni dzień

## Asking a question

asking-title = Jakie masz pytanie?
asking-withdraw = Odstąp od umowy tutaj
asking-label = Twoje pytanie
asking-hint = Opisz sprawę własnymi słowami. Nie podawaj numerów kart ani haseł.
asking-ai-notice = Najpierw odpowiada asystent AI: na podstawie artykułów pomocy i tego, co wiadomo o twoim zamówieniu. Może się mylić.
asking-send = Zapytaj asystenta AI
asking-person = W każdej chwili możesz porozmawiać z człowiekiem.
# The advice to message the other side of the order first.
advice-seller-title = Czy sprzedawca już o tym wie?
advice-buyer-title = Czy kupujący już o tym wie?
# $name: name of the seller or buyer.
advice-text = { $name } często może pomóc najszybciej. Nie czekaj, jeśli przedmiot jest uszkodzony lub może być podróbką albo gdy chodzi o oszustwo lub twoje konto: wtedy od razu zapytaj nas.
advice-set-aside = Zapytaj tutaj
asking-gone-title = Nie możemy znaleźć tego zamówienia ani przedmiotu
asking-gone = Być może należy do innego konta albo link jest nieprawidłowy. Możesz wskazać coś ze swojej listy albo zadać pytanie ogólne.
asking-gone-pick = Wybierz zamówienie lub przedmiot
# What is wrong with a text, beside its field.
text-empty = Najpierw napisz kilka słów.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Skróć tekst o { $count } znak.
        [few] Skróć tekst o { $count } znaki.
        [many] Skróć tekst o { $count } znaków.
       *[other] Skróć tekst o { $count } znaku.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] Pozostał { $count } znak
        [few] Pozostały { $count } znaki
        [many] Pozostało { $count } znaków
       *[other] Pozostało { $count } znaku
    }

## The answer

answer-title = Odpowiedź
answer-about = Twoje pytanie
answer-ai = Asystent AI
answer-ai-note = Odpowiedź AI na podstawie tych źródeł. Może zawierać błędy.
answer-thinking = Asystent AI przegląda artykuły pomocy…
answer-recalling = Pobieramy resztę odpowiedzi…
# Said to screen readers.
answer-ready = Odpowiedź jest gotowa.
answer-stop = Zatrzymaj
answer-stopped = Odpowiedź została zatrzymana.
answer-again = Zapytaj jeszcze raz
answer-unknown-title = Asystent AI nie zna odpowiedzi
answer-unknown = W artykułach pomocy nie ma na to pewnej odpowiedzi, a zgadywanie w niczym by ci nie pomogło. Pomoże ci obsługa klienta.
answer-broken-title = Odpowiedź się urwała
answer-sources = Źródła
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Źródło { $number }: { $title }
answer-source-open = Przeczytaj artykuł
answer-helpful = Czy ta odpowiedź była pomocna?
answer-reason-title = Co było nie tak?
answer-thanks = Dziękujemy za opinię.
reason-off-topic = Nie dotyczy mojego pytania
reason-unclear = Trudno to zrozumieć
reason-wrong = Zawiera błędne lub nieaktualne informacje
reason-dislike-rule = Wszystko się zgadza, ale nie podoba mi się ta zasada
answer-follow-up-label = Zadaj kolejne pytanie
answer-follow-up-send = Zapytaj
answer-next = Warto też wiedzieć
talk = Porozmawiaj z obsługą klienta
talk-hint = Ktoś z zespołu przeczyta twoje pytanie i odpowiedź asystenta.

## How to reach customer service

contact-title = Jaka forma pomocy ci odpowiada?
contact-recommended = Polecane przy twoim pytaniu
contact-others = Inne możliwości
contact-method-label = Forma kontaktu
channel-email = E-mail
channel-chat = Czat na żywo
channel-phone = Telefon
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Możesz spokojnie wszystko opisać, a my przyjrzymy się zamówieniu.
contact-reason-always-possible = Zawsze możliwe, o każdej porze i w twoim języku.
contact-reason-urgent = To pilne, a ktoś z zespołu jest teraz na miejscu.
contact-reason-quickest-now = Ktoś z zespołu jest teraz na miejscu: tak najszybciej uzyskasz odpowiedź.
contact-reason-personal-matter = O takiej sprawie łatwiej porozmawiać osobiście.
contact-reason-also-possible = Również możliwe.
contact-reason-outside-hours = Zespołu teraz nie ma.
contact-reason-holiday = Zespół ma wolne z powodu święta.
contact-reason-nobody-there = W tej chwili nikt nie dyżuruje.
contact-reason-queue-full = W tej chwili wszyscy są zajęci.
contact-reason-other-languages = Dostępne, ale nie w twoim języku.
contact-reason-other = Również możliwe.
contact-always = O każdej porze
# $time: a time of day today, in the reader's time zone.
contact-open-until = Czynne do { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Otwarcie: { $time } twojego czasu
contact-closed = Teraz nieczynne
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Czas oczekiwania: około { $minutes } minuty
        [few] Czas oczekiwania: około { $minutes } minut
        [many] Czas oczekiwania: około { $minutes } minut
       *[other] Czas oczekiwania: około { $minutes } minuty
    }
contact-no-wait = Bez oczekiwania
# $languages: a list of languages.
contact-languages = Języki: { $languages }
contact-language-label = W jakim języku rozmawiamy?
contact-continue = Dalej
contact-changed = Wybrana forma kontaktu właśnie przestała być dostępna. Oto, co jest teraz możliwe.
contact-email-note = Napiszemy na adres e-mail przypisany do twojego konta.

## What customer service will see

review-title = To zobaczy obsługa klienta
review-hint = Zmień, co chcesz, i wyślij.
review-about = Czego dotyczy
review-about-general = Pytanie ogólne
review-method = Jak ci pomożemy
review-change = Zmień
review-message-label = Twoja wiadomość
review-message-hint = Co się stało i czego od nas oczekujesz?
review-include-answer = Dołącz odpowiedź asystenta AI
review-phone-label = Twój numer telefonu
review-phone-hint = Z numerem kierunkowym kraju, na przykład +48 22 123 45 67
review-phone-problem = Podaj numer z numerem kierunkowym kraju, zaczynając od znaku +.
# Button, by method.
review-send-email = Wyślij do obsługi klienta
review-send-chat = Rozpocznij czat
review-send-phone = Poproś o telefon
review-problem-title = Sprawdź jeszcze raz

## Sending

sending-title = Twoja wiadomość jest w drodze…
sending-checking = Sprawdzamy, czy twoja wiadomość dotarła…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Automatycznie spróbujemy ponownie za { $seconds } sekundę.
        [few] Automatycznie spróbujemy ponownie za { $seconds } sekundy.
        [many] Automatycznie spróbujemy ponownie za { $seconds } sekund.
       *[other] Automatycznie spróbujemy ponownie za { $seconds } sekundy.
    }
sending-unsure-title = Nie wiemy jeszcze, czy twoja wiadomość dotarła
sending-unsure = Nic nie przepadło. Możesz spokojnie spróbować ponownie: sprawa zostanie otwarta tylko raz.
sending-now = Spróbuj teraz
sending-edit = Wróć do wiadomości

## The case

confirmed-title = Twoja sprawa jest otwarta
confirmed-text = Mamy twoją wiadomość. Zachowaj numer sprawy: przyda się, gdy zechcesz o nią zapytać.
case-reference = Numer sprawy
case-copy = Kopiuj
case-copied = Skopiowano
case-next = Co będzie dalej
# Dated lines; a date stands beside them.
event-received = Mamy twoją wiadomość
event-first-reply = Ktoś z zespołu odpowiada e-mailem
event-call-back = Ktoś z zespołu dzwoni do ciebie
event-chat-reply = Ktoś z zespołu dołącza do czatu
event-both-sides-heard = Wysłuchujemy obu stron
event-decision = Otrzymujesz decyzję na piśmie, z uzasadnieniem
event-other = Sprawa toczy się dalej
# $date: a date by which something happens.
event-by = do { $date }
case-decided-how = Jak rozpatrujemy sprawy
case-view = Zobacz sprawę
home-back = Wróć do Centrum pomocy
cases-title = Moje sprawy
cases-empty = Nie masz żadnych spraw. Jeśli odpowiedź nie wystarczy, możesz porozmawiać z obsługą klienta, a sprawa pojawi się tutaj.
cases-more = Pokaż więcej spraw
# $date: when the case was opened or last changed.
cases-updated = Ostatnia zmiana: { $date }
case-state-open = Po stronie obsługi klienta
case-state-waiting-for-you = Czeka na twoją odpowiedź
case-state-decided = Rozstrzygnięta
case-state-closed = Zamknięta
case-state-other = W toku
# $reference: reference of the case.
case-title = Sprawa { $reference }
case-messages = Wiadomości
case-author-you = Ty
case-author-assistant = Asystent AI
# $name: first name of a member of the team.
case-author-agent = { $name }, obsługa klienta
case-reply-label = Dodaj wiadomość
case-reply-send = Wyślij
case-reply-sent = Twoja wiadomość została dodana.
case-closed = Ta sprawa jest zamknięta i nie można już dodawać do niej wiadomości. W każdej chwili możesz otworzyć nową.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Twoja sprawa { $reference } jest otwarta.
notice-close = Zamknij to powiadomienie

## Articles

article-helpful = Czy ten artykuł był pomocny?
article-related = Czytaj dalej
article-next = Co możesz teraz zrobić
article-contact = Napisz do nas
# Above an article that is only there in English.
article-fallback = Tego artykułu nie ma jeszcze w twoim języku. Oto wersja angielska.

## What can be done

action-log-in = Zaloguj się
action-pick-order = Wybierz zamówienie
action-ask-question = Zadaj pytanie
action-get-support = Uzyskaj wsparcie
action-report = Zgłoś problem
action-talk = Porozmawiaj z obsługą klienta
action-message-seller = Napisz do sprzedawcy
action-message-buyer = Napisz do kupującego
action-open-order = Otwórz zamówienie
action-open-orders = Moje zamówienia
action-track = Śledź przesyłkę
action-pay = Zapłać teraz
action-add-tracking = Dodaj numer przesyłki
action-view-case = Zobacz sprawę
action-add-evidence = Dodaj dowody
action-reset-password = Ustaw nowe hasło
action-verify-profile = Zweryfikuj profil
action-view-invoices = Zobacz faktury
action-account-settings = Ustawienia konta

## When something goes wrong

failure-offline = Brak połączenia z internetem. Gdy wróci, możesz kontynuować w tym miejscu.
failure-timed-out = To trwa zbyt długo. Spróbuj ponownie.
failure-cut = Połączenie zostało przerwane. Spróbuj ponownie.
failure-signed-out = Zaloguj się ponownie.
failure-not-found = Nie możemy tego znaleźć. Mogło zostać usunięte albo należy do innego konta.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] To za dużo naraz. Spróbuj ponownie za { $seconds } sekundę.
        [few] To za dużo naraz. Spróbuj ponownie za { $seconds } sekundy.
        [many] To za dużo naraz. Spróbuj ponownie za { $seconds } sekund.
       *[other] To za dużo naraz. Spróbuj ponownie za { $seconds } sekundy.
    }
failure-service = Coś nie działa po naszej stronie. Spróbuj ponownie za chwilę.
failure-refused = To się nie udało. Spróbuj ponownie albo porozmawiaj z obsługą klienta.
error-empty-text = Najpierw napisz kilka słów.
error-too-long = Tekst jest za długi. Skróć go.
error-unknown-language = Nie mówimy jeszcze w tym języku. Wybierz inny powyżej.
error-case-closed = Ta sprawa jest zamknięta i nie można już dodawać do niej wiadomości.
error-channel-unavailable = Ta forma kontaktu nie jest w tej chwili dostępna. Wybierz inną.
error-invalid-phone = Pod ten numer nie można zadzwonić. Sprawdź go.
failure-kept = Twój tekst jest zachowany.
