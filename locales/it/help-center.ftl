### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Aiuto
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = Non è possibile aprire l’aiuto qui.
# The link below it, to a page with a plain form.
launcher-failed-link = Scrivi all’assistenza clienti
# Name of the panel.
panel-title = Centro Assistenza
panel-close = Chiudi il Centro Assistenza
panel-back = Indietro
panel-home = Vai all’inizio del Centro Assistenza
# Label of the list of languages.
language-label = Lingua
language-name = Italiano
# Said while something is being fetched.
loading = Caricamento…
# Buttons.
retry = Riprova
yes = Sì
no = No

## Home

home-title = Come possiamo aiutarti?
# $name: the shopper's first name.
home-title-name = Ciao { $name }, come possiamo aiutarti?
home-search-label = Cerca negli articoli di assistenza
home-search-placeholder = Per esempio: pacco non arrivato
home-most-asked = Domande più popolari
home-results-title = Articoli di assistenza
articles-all = Tutti gli articoli
articles-buyer = Comprare
articles-seller = Vendere
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } articolo trovato
       *[other] { $count } articoli trovati
    }
# $search: the words searched for.
home-no-results = Nessun articolo di assistenza corrisponde a «{ $search }».
home-no-results-hint = Prova con altre parole o fai la tua domanda: l’assistente AI cerca dappertutto.
home-order = Aiuto per un ordine o un oggetto
home-order-hint = Qualcosa che hai comprato, venduto o visto
home-ask = Fai una domanda
home-ask-hint = L’assistente AI risponde in base agli articoli di assistenza
home-cases = I miei casi
home-cases-hint = Le tue richieste e le nostre risposte

## Log-in

gate-title = Accedi per continuare
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = I tuoi ordini e oggetti sono solo tuoi. Dopo l’accesso potrai scegliere quello per cui ti serve aiuto.
gate-why-cases = I tuoi casi sono solo tuoi. Dopo l’accesso li troverai qui.
gate-why-contact = Per aiutarti con i tuoi ordini, l’assistenza clienti deve sapere chi sei. E con l’accesso la risposta la vedi solo tu.
gate-log-in = Accedi
gate-waiting = Accedi dalla pagina. Poi tornerai direttamente qui.
gate-checking = Un momento, stiamo verificando se hai effettuato l’accesso…
gate-expired-title = Accedi di nuovo
gate-expired = La tua sessione è scaduta. Quello che hai scritto non è andato perso: tornerai esattamente a questo punto.
gate-meanwhile = Anche senza accedere puoi leggere gli articoli di assistenza e fare una domanda generale.

## Choosing an order or object

picking-title = Per che cosa ti serve aiuto?
picking-orders = I miei ordini
picking-recent = Oggetti visualizzati di recente
picking-side-label = Quali ordini
picking-side-all = Tutti
picking-side-bought = Acquisti
picking-side-sold = Vendite
picking-search-label = Cerca nei miei ordini
picking-search-placeholder = Titolo, nome o numero d’ordine
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } ordine
       *[other] { $count } ordini
    }
picking-more = Mostra altri ordini
picking-empty = Non hai ancora ordini. Appena compri o vendi qualcosa, lo trovi qui.
# $search: the words searched for.
picking-no-match = Nessun ordine corrisponde a «{ $search }».
picking-recent-empty = Non hai visualizzato oggetti di recente.
picking-general = La mia domanda riguarda altro

## Orders and objects

order-side-bought = Acquisto
order-side-sold = Vendita
order-status-unpaid = In attesa di pagamento
order-status-paid = Pagato, non ancora spedito
order-status-shipped = In viaggio
order-status-delivered = Consegnato
order-status-completed = Completato
order-status-cancelled = Annullato
order-status-refunded = Rimborsato
order-status-other = In corso
# $date: when the auction ends or ended.
item-ends = Fine asta: { $date }
item-ended = Asta terminata: { $date }
# What happened to an order; a date follows.
fact-ordered = Ordinato
fact-paid = Pagato
fact-shipped = Spedito
fact-last-scan = Ultima scansione del corriere
fact-estimated-delivery = Consegna prevista
fact-delivered = Consegnato
fact-held = Trattenuto per il venditore dal
fact-paid-out = Inviato al venditore
fact-withdrawn = Recesso
fact-cancelled = Annullato
fact-refunded = Rimborso avviato
fact-tracking = Codice di tracciamento
facts-title = Che cosa sappiamo di questo ordine

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Potrai segnalare un problema a partire dal giorno { $start }.
        [over] Il termine per segnalare un problema è scaduto il giorno { $end }.
       *[open] Puoi segnalare un problema fino al giorno { $end }.
    }
clock-report-window-days-sold =
    { $state ->
        [early] L’acquirente potrà segnalare un problema a partire dal giorno { $start }.
        [over] Il termine dell’acquirente per segnalare un problema è scaduto il giorno { $end }.
       *[open] L’acquirente può segnalare un problema fino al giorno { $end }.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Potrai segnalare un falso a partire dal giorno { $start }.
        [over] Il termine per segnalare un falso è scaduto il giorno { $end }.
       *[open] Puoi segnalare un falso fino al giorno { $end }.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] Il termine dell’acquirente per segnalare un falso è scaduto il giorno { $end }.
       *[open] L’acquirente può segnalare un falso fino al giorno { $end }.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] A partire dal giorno { $start } potrai segnalare che il pacco non è arrivato.
        [over] Il termine per segnalare che il pacco non è arrivato è scaduto il giorno { $end }.
       *[open] Hai tempo fino al giorno { $end } per segnalare che il pacco non è arrivato.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] A partire dal giorno { $start } l’acquirente potrà segnalare che il pacco non è arrivato.
        [over] Il termine dell’acquirente per segnalare che il pacco non è arrivato è scaduto il giorno { $end }.
       *[open] L’acquirente ha tempo fino al giorno { $end } per segnalare che il pacco non è arrivato.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] Il termine per pagare è scaduto il giorno { $end }.
       *[open] Paga entro il giorno { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] Il termine dell’acquirente per pagare è scaduto il giorno { $end }.
       *[open] L’acquirente ha tempo fino al giorno { $end } per pagare.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Il tuo codice di pagamento era valido fino al giorno { $end }.
       *[open] Il tuo codice di pagamento è valido fino al giorno { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Il tuo bonifico doveva arrivare entro il giorno { $end }.
       *[open] Il tuo bonifico arriva al più tardi il giorno { $end }.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] Il bonifico dell’acquirente doveva arrivare entro il giorno { $end }.
       *[open] Il bonifico dell’acquirente arriva al più tardi il giorno { $end }.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] Il venditore aveva tempo fino al giorno { $end } per rispondere. Ora puoi scriverci.
       *[open] Il venditore ha tempo fino al giorno { $end } per risponderti.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] L’acquirente aveva tempo fino al giorno { $end } per rispondere. Ora puoi scriverci.
       *[open] L’acquirente ha tempo fino al giorno { $end } per risponderti.
    }
clock-unpaid-cancel-days-bought = Senza pagamento entro il giorno { $end }, l’ordine viene annullato.
clock-unpaid-cancel-days-sold = Senza pagamento entro il giorno { $end }, l’ordine viene annullato.
clock-ship-window-working-days-bought =
    { $state ->
        [over] Il venditore aveva tempo fino al giorno { $end } per spedire l’ordine.
       *[open] Il venditore ha tempo fino al giorno { $end } per spedire l’ordine.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] Il termine per spedire l’ordine è scaduto il giorno { $end }.
       *[open] Spedisci l’ordine entro il giorno { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Se il venditore non spedisce l’ordine, potrai chiederci di annullarlo a partire dal giorno { $start }.
       *[open] Puoi chiederci di annullare l’ordine.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Se non spedisci l’ordine, l’acquirente potrà chiederci di annullarlo a partire dal giorno { $start }.
       *[open] L’acquirente può chiederci di annullare l’ordine.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] Il termine per concordare il giorno del ritiro è scaduto il giorno { $end }.
       *[open] Concordate il giorno del ritiro entro il giorno { $end }.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] Il termine per concordare il giorno del ritiro è scaduto il giorno { $end }.
       *[open] Concordate il giorno del ritiro entro il giorno { $end }.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] La scansione successiva del pacco era attesa entro il giorno { $end }.
       *[open] La scansione successiva del pacco è attesa entro il giorno { $end }.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] La scansione successiva del pacco era attesa entro il giorno { $end }.
       *[open] La scansione successiva del pacco è attesa entro il giorno { $end }.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] Il termine abituale per ritirare il pacco è scaduto il giorno { $end }.
       *[open] Di solito puoi ritirare il pacco fino al giorno { $end }.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] Il termine abituale dell’acquirente per ritirare il pacco è scaduto il giorno { $end }.
       *[open] Di solito l’acquirente può ritirare il pacco fino al giorno { $end }.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] Il termine per recedere dall’acquisto è scaduto il giorno { $end }.
       *[open] Puoi recedere dall’acquisto fino al giorno { $end }.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] Il termine dell’acquirente per recedere dall’acquisto è scaduto il giorno { $end }.
       *[open] L’acquirente può recedere dall’acquisto fino al giorno { $end }.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] Il termine per rispedire l’oggetto è scaduto il giorno { $end }.
       *[open] Rispedisci l’oggetto entro il giorno { $end }.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] Il termine dell’acquirente per rispedire l’oggetto è scaduto il giorno { $end }.
       *[open] L’acquirente ha tempo fino al giorno { $end } per rispedire l’oggetto.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] Il rimborso doveva partire entro il giorno { $end }.
       *[open] Il rimborso parte entro il giorno { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] Il rimborso sarebbe dovuto arrivare sul tuo conto entro il giorno { $end }.
       *[open] Il rimborso dovrebbe arrivare sul tuo conto entro il giorno { $end }.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] Il pagamento al venditore è stato sbloccato il giorno { $end }.
       *[open] Il pagamento al venditore si sblocca il giorno { $end }, se nessuno segnala un problema.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] Il pagamento al venditore è stato sbloccato il giorno { $end }.
       *[open] Senza scansione di consegna, il pagamento al venditore si sblocca il giorno { $end }, se nessuno segnala un problema.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] Il pagamento al venditore è stato sbloccato il giorno { $end }.
       *[open] Il pagamento al venditore si sblocca il giorno { $end }, o prima se l’acquirente conferma il ritiro.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] Il pagamento al venditore sarebbe dovuto arrivare sul tuo conto entro il giorno { $end }.
       *[open] Il pagamento al venditore dovrebbe arrivare sul tuo conto entro il giorno { $end }.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] Il termine abituale per segnalare un danno al corriere è scaduto il giorno { $end }.
       *[open] Di solito puoi segnalare un danno al corriere fino al giorno { $end }.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] Il termine per segnalare un danno all’assicurazione è scaduto il giorno { $end }.
       *[open] Puoi segnalare un danno all’assicurazione fino al giorno { $end }.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] Il termine per segnalare uno smarrimento all’assicurazione è scaduto il giorno { $end }.
       *[open] Puoi segnalare uno smarrimento all’assicurazione fino al giorno { $end }.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] Il termine per segnalare uno smarrimento all’assicurazione è scaduto il giorno { $end }.
       *[open] Puoi segnalare uno smarrimento all’assicurazione fino al giorno { $end }.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] Il termine per segnalare all’assicurazione un pacco non ricevuto è scaduto il giorno { $end }.
       *[open] Se l’acquirente non ha ricevuto il pacco, puoi segnalarlo all’assicurazione fino al giorno { $end }.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] Il termine per rispondere all’assistenza clienti è scaduto il giorno { $end }.
       *[open] Rispondi all’assistenza clienti entro il giorno { $end }.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] Il termine per rispondere all’assistenza clienti è scaduto il giorno { $end }.
       *[open] Rispondi all’assistenza clienti entro il giorno { $end }.
    }
clock-objection-days-bought =
    { $state ->
        [over] Il termine per contestare la decisione è scaduto il giorno { $end }.
       *[open] Puoi contestare la decisione fino al giorno { $end }.
    }
clock-objection-days-sold =
    { $state ->
        [over] Il termine per contestare la decisione è scaduto il giorno { $end }.
       *[open] Puoi contestare la decisione fino al giorno { $end }.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] Manca { $days } giorno
       *[other] Mancano { $days } giorni
    }
clock-last-day = Ultimo giorno

## Asking a question

asking-title = Qual è la tua domanda?
asking-withdraw = Recedi qui dall’acquisto
asking-label = La tua domanda
asking-hint = Scrivila con parole tue. Non inserire numeri di carte né password.
asking-ai-notice = Prima risponde un assistente AI, in base agli articoli di assistenza e a ciò che sappiamo del tuo ordine. Può commettere errori.
asking-send = Chiedi all’assistente AI
asking-person = Puoi parlare con una persona in qualsiasi momento.
# The advice to message the other side of the order first.
advice-seller-title = Hai già scritto al venditore?
advice-buyer-title = Hai già scritto all’acquirente?
# $name: name of the seller or buyer.
advice-text = Spesso { $name } può aiutarti più in fretta. Non aspettare se l’oggetto è danneggiato o potrebbe essere un falso, oppure se si tratta di una frode o del tuo account: in questi casi chiedi subito a noi.
advice-set-aside = Chiedi qui
asking-gone-title = Non troviamo questo ordine o oggetto
asking-gone = Forse appartiene a un altro account o il link non è corretto. Puoi scegliere uno dei tuoi o fare una domanda generale.
asking-gone-pick = Scegli un ordine o un oggetto
# What is wrong with a text, beside its field.
text-empty = Scrivi prima qualche parola.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Accorcia il testo di { $count } carattere.
       *[other] Accorcia il testo di { $count } caratteri.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] Resta { $count } carattere
       *[other] Restano { $count } caratteri
    }

## The answer

answer-title = Risposta
answer-about = La tua domanda
answer-ai = Assistente AI
answer-ai-note = Scritto dall’AI in base a queste fonti. Può contenere errori.
answer-thinking = L’assistente AI sta consultando gli articoli di assistenza…
answer-recalling = Recupero del resto della risposta…
# Said to screen readers.
answer-ready = La risposta è pronta.
answer-stop = Interrompi
answer-stopped = Hai interrotto la risposta.
answer-again = Chiedi di nuovo
answer-unknown-title = L’assistente AI non lo sa
answer-unknown = Gli articoli di assistenza non danno una risposta sicura, e tirare a indovinare non ti servirebbe. L’assistenza clienti può aiutarti.
answer-broken-title = La risposta si è interrotta
answer-sources = Fonti
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Fonte { $number }: { $title }
answer-source-open = Leggi l’articolo
answer-helpful = Questa risposta ti è stata utile?
answer-reason-title = Che cosa non andava?
answer-thanks = Grazie per avercelo detto.
reason-off-topic = Parla d’altro
reason-unclear = È difficile da capire
reason-wrong = Contiene errori o non è aggiornata
reason-dislike-rule = È corretta, ma la regola non mi piace
answer-follow-up-label = Fai un’altra domanda
answer-follow-up-send = Chiedi
answer-next = Potrebbe interessarti anche
talk = Parla con l’assistenza clienti
talk-hint = Una persona del team legge la tua domanda e la risposta.

## How to reach customer service

contact-title = Come preferisci ricevere aiuto?
contact-recommended = La scelta migliore per la tua domanda
contact-others = Altre possibilità
contact-method-label = Canale di contatto
channel-email = E-mail
channel-chat = Chat dal vivo
channel-phone = Telefono
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Puoi descrivere tutto con calma e noi possiamo esaminare l’ordine.
contact-reason-always-possible = Sempre possibile, a qualsiasi ora e nella tua lingua.
contact-reason-urgent = È urgente e in questo momento c’è qualcuno disponibile.
contact-reason-quickest-now = Ora c’è qualcuno disponibile: è il modo più rapido per avere una risposta.
contact-reason-personal-matter = È più facile parlarne a voce.
contact-reason-also-possible = Anche questo è possibile.
contact-reason-outside-hours = In questo momento il team non c’è.
contact-reason-holiday = Oggi il team non lavora: è un giorno festivo.
contact-reason-nobody-there = In questo momento non c’è nessuno in servizio.
contact-reason-queue-full = In questo momento tutto il team è occupato.
contact-reason-other-languages = Aperto, ma non nella tua lingua.
contact-reason-other = Anche questo è possibile.
contact-always = A qualsiasi ora
# $time: a time of day today, in the reader's time zone.
contact-open-until = Aperto fino alle ore { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Apre: { $time } (tua ora locale)
contact-closed = Chiuso in questo momento
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Circa { $minutes } minuto di attesa
       *[other] Circa { $minutes } minuti di attesa
    }
contact-no-wait = Nessuna attesa
# $languages: a list of languages.
contact-languages = In { $languages }
contact-language-label = In quale lingua preferisci parlare?
contact-continue = Continua
contact-changed = Il canale che hai scelto ha appena chiuso. Ecco che cosa è possibile ora.
contact-email-note = Scriviamo all’indirizzo e-mail del tuo account.

## What customer service will see

review-title = Ecco che cosa vedrà l’assistenza clienti
review-hint = Modifica quello che vuoi, poi invia.
review-about = Argomento
review-about-general = Una domanda generale
review-method = Come ti aiutiamo
review-change = Modifica
review-message-label = Il tuo messaggio
review-message-hint = Che cosa è successo e che cosa vorresti da noi?
review-include-answer = Includi la risposta dell’assistente AI
review-phone-label = Il tuo numero di telefono
review-phone-hint = Con il prefisso internazionale, per esempio +39 06 1234 5678
review-phone-problem = Inserisci un numero con il prefisso internazionale, che inizia con +.
# Button, by method.
review-send-email = Invia all’assistenza clienti
review-send-chat = Avvia la chat
review-send-phone = Richiedi una chiamata
review-problem-title = Controlla ancora una volta

## Sending

sending-title = Il tuo messaggio sta partendo…
sending-checking = Stiamo verificando se il tuo messaggio è arrivato…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Riproveremo automaticamente tra { $seconds } secondo.
       *[other] Riproveremo automaticamente tra { $seconds } secondi.
    }
sending-unsure-title = Non sappiamo ancora se il tuo messaggio è arrivato
sending-unsure = Niente è andato perso. Puoi riprovare senza problemi: il tuo caso viene aperto una volta sola.
sending-now = Prova ora
sending-edit = Torna al mio messaggio

## The case

confirmed-title = Il tuo caso è aperto
confirmed-text = Abbiamo ricevuto il tuo messaggio. Conserva il numero del caso: servirà se avrai domande.
case-reference = Numero del caso
case-copy = Copia
case-copied = Copiato
case-next = Che cosa succede ora
# Dated lines; a date stands beside them.
event-received = Abbiamo ricevuto il tuo messaggio
event-first-reply = Una persona del team ti risponde via e-mail
event-call-back = Una persona del team ti chiama
event-chat-reply = Una persona del team entra in chat
event-both-sides-heard = Sentiamo entrambe le parti
event-decision = Ricevi la decisione per iscritto, con i motivi
event-other = Il caso prosegue
# $date: a date by which something happens.
event-by = entro il giorno { $date }
case-decided-how = Come viene gestito un caso
case-view = Vedi il caso
home-back = Torna al Centro Assistenza
cases-title = I miei casi
cases-empty = Non hai casi. Se una risposta non basta, puoi parlare con l’assistenza clienti e il tuo caso comparirà qui.
cases-more = Mostra altri casi
# $date: when the case was opened or last changed.
cases-updated = Ultima modifica: { $date }
case-state-open = In carico all’assistenza clienti
case-state-waiting-for-you = In attesa della tua risposta
case-state-decided = Deciso
case-state-closed = Chiuso
case-state-other = In corso
# $reference: reference of the case.
case-title = Caso { $reference }
case-messages = Messaggi
case-author-you = Tu
case-author-assistant = Assistente AI
# $name: first name of a member of the team.
case-author-agent = { $name }, assistenza clienti
case-reply-label = Aggiungi un messaggio
case-reply-send = Invia
case-reply-sent = Il tuo messaggio è stato aggiunto.
case-closed = Questo caso è chiuso e non accetta più messaggi. Puoi aprirne uno nuovo in qualsiasi momento.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Il tuo caso { $reference } è aperto.
notice-close = Chiudi questo avviso

## Articles

article-helpful = Questo articolo ti è stato utile?
article-related = Continua a leggere
article-next = Che cosa puoi fare ora
article-contact = Contattaci
# Above an article that is only there in English.
article-fallback = Questo articolo non è ancora disponibile nella tua lingua. Eccolo in inglese.

## What can be done

action-log-in = Accedi
action-pick-order = Scegli un ordine
action-ask-question = Fai una domanda
action-get-support = Ottieni supporto
action-report = Segnala un problema
action-talk = Parla con l’assistenza clienti
action-message-seller = Scrivi al venditore
action-message-buyer = Scrivi all’acquirente
action-open-order = Apri l’ordine
action-open-orders = I miei ordini
action-track = Segui il pacco
action-pay = Paga ora
action-add-tracking = Aggiungi il codice di tracciamento
action-view-case = Vedi il caso
action-add-evidence = Aggiungi prove
action-reset-password = Reimposta la password
action-verify-profile = Verifica il tuo profilo
action-view-invoices = Vedi le fatture
action-account-settings = Impostazioni account

## When something goes wrong

failure-offline = Non hai connessione. Appena torna, puoi continuare da qui.
failure-timed-out = Sta richiedendo troppo tempo. Riprova.
failure-cut = La connessione si è interrotta. Riprova.
failure-signed-out = Accedi di nuovo.
failure-not-found = Non lo troviamo. Forse è stato rimosso o appartiene a un altro account.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] Troppe richieste in una volta. Riprova tra { $seconds } secondo.
       *[other] Troppe richieste in una volta. Riprova tra { $seconds } secondi.
    }
failure-service = Qualcosa da parte nostra non funziona. Riprova tra un momento.
failure-refused = Non ha funzionato. Riprova o parla con l’assistenza clienti.
error-empty-text = Scrivi prima qualche parola.
error-too-long = Il testo è troppo lungo. Accorcialo.
error-unknown-language = Non parliamo ancora questa lingua. Scegline un’altra qui sopra.
error-case-closed = Questo caso è chiuso e non accetta più messaggi.
error-channel-unavailable = Questo canale di contatto non è disponibile in questo momento. Scegline un altro.
error-invalid-phone = Non è possibile chiamare questo numero di telefono. Controllalo.
failure-kept = Il tuo testo è stato conservato.
