### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Aide
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = L’aide ne peut pas s’ouvrir ici.
# The link below it, to a page with a plain form.
launcher-failed-link = Écrire au service client
# Name of the panel.
panel-title = Aide
panel-close = Fermer l’aide
panel-back = Retour
panel-home = Retour à l’accueil de l’Aide
# Label of the list of languages.
language-label = Langue
language-name = Français
# Said while something is being fetched.
loading = Chargement…
# Buttons.
retry = Réessayer
yes = Oui
no = Non

## Home

home-title = Comment pouvons-nous vous aider ?
# $name: the shopper's first name.
home-title-name = Bonjour { $name }, comment pouvons-nous vous aider ?
home-search-label = Rechercher dans les articles d’aide
home-search-placeholder = Par exemple : colis non reçu
home-most-asked = Questions les plus fréquentes
home-results-title = Articles d’aide
articles-all = Tous les articles
articles-buyer = Acheter
articles-seller = Vendre
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } article trouvé
       *[other] { $count } articles trouvés
    }
# $search: the words searched for.
home-no-results = Aucun article d’aide ne correspond à « { $search } ».
home-no-results-hint = Essayez d’autres mots ou posez votre question : l’assistant IA cherche partout pour vous.
home-order = Aide pour une commande ou un objet
home-order-hint = Un achat, une vente ou un objet consulté
home-ask = Poser une question
home-ask-hint = L’assistant IA répond à partir des articles d’aide
home-cases = Mes dossiers
home-cases-hint = Vos messages et nos réponses

## Log-in

gate-title = Connectez-vous pour continuer
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = Vos commandes et vos objets ne sont visibles que par vous. Après la connexion, vous pourrez choisir la commande ou l’objet concerné.
gate-why-cases = Vos dossiers ne sont visibles que par vous. Après la connexion, vous les verrez ici.
gate-why-contact = Pour vous aider avec vos commandes, le service client doit savoir qui vous êtes. La connexion garantit aussi que la réponse ne sera visible que par vous.
gate-log-in = Se connecter
gate-waiting = Connectez-vous sur la page. Vous reviendrez aussitôt ici.
gate-checking = Un instant, nous vérifions si votre session est ouverte…
gate-expired-title = Veuillez vous reconnecter
gate-expired = Votre session a expiré. Rien de ce que vous avez écrit n’est perdu : après la connexion, vous reviendrez exactement ici.
gate-meanwhile = Sans vous connecter, vous pouvez lire les articles d’aide et poser une question générale.

## Choosing an order or object

picking-title = Pour quoi avez-vous besoin d’aide ?
picking-orders = Mes commandes
picking-recent = Objets récemment consultés
picking-side-label = Commandes à afficher
picking-side-all = Toutes
picking-side-bought = Achats
picking-side-sold = Ventes
picking-search-label = Rechercher dans mes commandes
picking-search-placeholder = Titre, nom ou numéro de commande
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } commande
       *[other] { $count } commandes
    }
picking-more = Afficher plus de commandes
picking-empty = Vous n’avez pas encore de commande. Vos achats et vos ventes apparaîtront ici.
# $search: the words searched for.
picking-no-match = Aucune commande ne correspond à « { $search } ».
picking-recent-empty = Vous n’avez pas consulté d’objet récemment.
picking-general = Ma question porte sur autre chose

## Orders and objects

order-side-bought = Achat
order-side-sold = Vente
order-status-unpaid = Pas encore payée
order-status-paid = Payée, pas encore envoyée
order-status-shipped = En chemin
order-status-delivered = Livrée
order-status-completed = Terminée
order-status-cancelled = Annulée
order-status-refunded = Remboursée
order-status-other = En cours
# $date: when the auction ends or ended.
item-ends = Fin de la vente le { $date }
item-ended = Vente terminée le { $date }
# What happened to an order; a date follows.
fact-ordered = Commande passée
fact-paid = Paiement effectué
fact-shipped = Colis envoyé
fact-last-scan = Dernier scan du transporteur
fact-estimated-delivery = Livraison estimée
fact-delivered = Colis livré
fact-held = Somme gardée pour le vendeur depuis
fact-paid-out = Somme versée au vendeur
fact-withdrawn = Rétractation
fact-cancelled = Annulation
fact-refunded = Remboursement lancé
fact-tracking = Numéro de suivi
facts-title = Ce que nous savons de cette commande

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Vous pourrez signaler un problème à partir du { $start }.
        [over] Le délai pour signaler un problème a pris fin le { $end }.
       *[open] Vous pouvez signaler un problème jusqu’au { $end }.
    }
clock-report-window-days-sold =
    { $state ->
        [early] L’acheteur pourra signaler un problème à partir du { $start }.
        [over] Le délai de signalement de l’acheteur a pris fin le { $end }.
       *[open] L’acheteur peut signaler un problème jusqu’au { $end }.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Vous pourrez signaler une contrefaçon à partir du { $start }.
        [over] Le délai pour signaler une contrefaçon a pris fin le { $end }.
       *[open] Vous pouvez signaler une contrefaçon jusqu’au { $end }.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] Le délai de l’acheteur pour signaler une contrefaçon a pris fin le { $end }.
       *[open] L’acheteur peut signaler une contrefaçon jusqu’au { $end }.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] Vous pourrez signaler que le colis n’est pas arrivé à partir du { $start }.
        [over] Le délai pour signaler un colis non reçu a pris fin le { $end }.
       *[open] Vous avez jusqu’au { $end } pour signaler que le colis n’est pas arrivé.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] L’acheteur pourra signaler que le colis n’est pas arrivé à partir du { $start }.
        [over] Le délai de l’acheteur pour signaler un colis non reçu a pris fin le { $end }.
       *[open] L’acheteur a jusqu’au { $end } pour signaler que le colis n’est pas arrivé.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] Le paiement était attendu au plus tard le { $end }.
       *[open] Veuillez payer au plus tard le { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] Le paiement de l’acheteur était attendu au plus tard le { $end }.
       *[open] L’acheteur a jusqu’au { $end } pour payer.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Votre référence de paiement était valable jusqu’au { $end }.
       *[open] Votre référence de paiement est valable jusqu’au { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Votre virement aurait dû arriver avant le { $end }.
       *[open] Votre virement arrivera le { $end } au plus tard.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] Le virement de l’acheteur aurait dû arriver avant le { $end }.
       *[open] Le virement de l’acheteur arrivera le { $end } au plus tard.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] Le vendeur avait jusqu’au { $end } pour répondre. Vous pouvez maintenant vous adresser à nous.
       *[open] Le vendeur a jusqu’au { $end } pour vous répondre.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] L’acheteur avait jusqu’au { $end } pour répondre. Vous pouvez maintenant vous adresser à nous.
       *[open] L’acheteur a jusqu’au { $end } pour vous répondre.
    }
clock-unpaid-cancel-days-bought = Sans paiement au plus tard le { $end }, la commande est annulée.
clock-unpaid-cancel-days-sold = Sans paiement au plus tard le { $end }, la commande est annulée.
clock-ship-window-working-days-bought =
    { $state ->
        [over] Le vendeur avait jusqu’au { $end } pour envoyer la commande.
       *[open] Le vendeur a jusqu’au { $end } pour envoyer la commande.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] La commande devait être envoyée au plus tard le { $end }.
       *[open] Veuillez envoyer la commande au plus tard le { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Si le vendeur n’envoie pas la commande, vous pourrez nous demander de l’annuler à partir du { $start }.
       *[open] Vous pouvez nous demander d’annuler la commande.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Si vous n’envoyez pas la commande, l’acheteur pourra nous demander de l’annuler à partir du { $start }.
       *[open] L’acheteur peut nous demander d’annuler la commande.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] Le délai pour convenir d’un rendez-vous de retrait a pris fin le { $end }.
       *[open] Vous avez jusqu’au { $end } pour convenir d’un rendez-vous de retrait.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] Le délai pour convenir d’un rendez-vous de retrait a pris fin le { $end }.
       *[open] Vous avez jusqu’au { $end } pour convenir d’un rendez-vous de retrait.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] Le prochain scan du colis était attendu au plus tard le { $end }.
       *[open] Le prochain scan du colis est attendu au plus tard le { $end }.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] Le prochain scan du colis était attendu au plus tard le { $end }.
       *[open] Le prochain scan du colis est attendu au plus tard le { $end }.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] Le délai habituel pour retirer le colis a pris fin le { $end }.
       *[open] Vous pouvez en général retirer le colis jusqu’au { $end }.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] Le délai habituel de l’acheteur pour retirer le colis a pris fin le { $end }.
       *[open] L’acheteur peut en général retirer le colis jusqu’au { $end }.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] Le délai de rétractation a pris fin le { $end }.
       *[open] Vous pouvez vous rétracter jusqu’au { $end }.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] Le délai de rétractation de l’acheteur a pris fin le { $end }.
       *[open] L’acheteur peut se rétracter jusqu’au { $end }.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] Le délai pour renvoyer l’objet a pris fin le { $end }.
       *[open] Vous avez jusqu’au { $end } pour renvoyer l’objet.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] Le délai de l’acheteur pour renvoyer l’objet a pris fin le { $end }.
       *[open] L’acheteur a jusqu’au { $end } pour renvoyer l’objet.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] Le remboursement devait être lancé au plus tard le { $end }.
       *[open] Le remboursement est lancé au plus tard le { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] Le remboursement aurait dû arriver sur votre compte au plus tard le { $end }.
       *[open] Le remboursement devrait arriver sur votre compte au plus tard le { $end }.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] Le versement a été débloqué le { $end }.
       *[open] Le versement sera débloqué le { $end } si aucun problème n’est signalé.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] Le versement a été débloqué le { $end }.
       *[open] Sans scan de livraison, le versement sera débloqué le { $end } si aucun problème n’est signalé.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] Le versement a été débloqué le { $end }.
       *[open] Le versement sera débloqué le { $end }, ou plus tôt si l’acheteur confirme le retrait.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] Le versement aurait dû arriver sur votre compte au plus tard le { $end }.
       *[open] Le versement devrait arriver sur votre compte au plus tard le { $end }.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] Le délai habituel pour signaler des dégâts au transporteur a pris fin le { $end }.
       *[open] Vous pouvez en général signaler des dégâts au transporteur jusqu’au { $end }.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] Le délai pour signaler des dégâts à l’assurance a pris fin le { $end }.
       *[open] Vous pouvez signaler des dégâts à l’assurance jusqu’au { $end }.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] Le délai pour signaler une perte à l’assurance a pris fin le { $end }.
       *[open] Vous pouvez signaler une perte à l’assurance jusqu’au { $end }.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] Le délai pour signaler une perte à l’assurance a pris fin le { $end }.
       *[open] Vous pouvez signaler une perte à l’assurance jusqu’au { $end }.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] Le délai pour signaler à l’assurance un colis non reçu a pris fin le { $end }.
       *[open] Si l’acheteur n’a pas reçu le colis, vous pouvez le signaler à l’assurance jusqu’au { $end }.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] Le délai pour répondre au service client a pris fin le { $end }.
       *[open] Vous avez jusqu’au { $end } pour répondre au service client.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] Le délai pour répondre au service client a pris fin le { $end }.
       *[open] Vous avez jusqu’au { $end } pour répondre au service client.
    }
clock-objection-days-bought =
    { $state ->
        [over] Le délai pour contester la décision a pris fin le { $end }.
       *[open] Vous pouvez contester la décision jusqu’au { $end }.
    }
clock-objection-days-sold =
    { $state ->
        [over] Le délai pour contester la décision a pris fin le { $end }.
       *[open] Vous pouvez contester la décision jusqu’au { $end }.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] { $days } jour restant
       *[other] { $days } jours restants
    }
clock-last-day = Dernier jour

## Asking a question

asking-title = Quelle est votre question ?
asking-withdraw = Se rétracter ici
asking-label = Votre question
asking-hint = Écrivez avec vos propres mots. N’indiquez ni numéro de carte ni mot de passe.
asking-ai-notice = Un assistant IA répond d’abord, à partir des articles d’aide et de ce que nous savons de votre commande. Il peut se tromper.
asking-send = Demander à l’assistant IA
asking-person = Vous pouvez à tout moment parler à une personne.
# The advice to message the other side of the order first.
advice-seller-title = Avez-vous écrit au vendeur ?
advice-buyer-title = Avez-vous écrit à l’acheteur ?
# $name: name of the seller or buyer.
advice-text = { $name } peut souvent vous aider plus vite que nous. Si l’objet est endommagé ou pourrait être une contrefaçon, s’il s’agit d’une fraude ou de votre compte, n’attendez pas : adressez-vous tout de suite à nous.
advice-set-aside = Poser ma question ici
asking-gone-title = Cette commande ou cet objet est introuvable
asking-gone = Il s’agit peut-être d’un autre compte, ou le lien est incorrect. Vous pouvez choisir l’une de vos commandes, l’un de vos objets ou poser une question générale.
asking-gone-pick = Choisir une commande ou un objet
# What is wrong with a text, beside its field.
text-empty = Écrivez d’abord quelques mots.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Veuillez raccourcir le texte de { $count } caractère.
       *[other] Veuillez raccourcir le texte de { $count } caractères.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] { $count } caractère restant
       *[other] { $count } caractères restants
    }

## The answer

answer-title = Réponse
answer-about = Votre question
answer-ai = Assistant IA
answer-ai-note = Réponse rédigée par une IA à partir de ces sources. Elle peut contenir des erreurs.
answer-thinking = L’assistant IA parcourt les articles d’aide…
answer-recalling = Récupération de la suite de la réponse…
# Said to screen readers.
answer-ready = La réponse est prête.
answer-stop = Arrêter
answer-stopped = Vous avez arrêté la réponse.
answer-again = Reposer la question
answer-unknown-title = L’assistant IA ne sait pas
answer-unknown = Les articles d’aide ne donnent pas de réponse sûre, et une supposition ne vous aiderait pas. Le service client pourra vous répondre.
answer-broken-title = La réponse s’est interrompue
answer-sources = Sources
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Source { $number } : { $title }
answer-source-open = Lire l’article
answer-helpful = Cette réponse vous a-t-elle été utile ?
answer-reason-title = Qu’est-ce qui n’allait pas ?
answer-thanks = Merci pour votre retour.
reason-off-topic = Cela porte sur autre chose
reason-unclear = C’est difficile à comprendre
reason-wrong = C’est faux ou dépassé
reason-dislike-rule = C’est exact, mais la règle ne me plaît pas
answer-follow-up-label = Posez une autre question à ce sujet
answer-follow-up-send = Demander
answer-next = À savoir aussi
talk = Parler au service client
talk-hint = Une personne de l’équipe lit votre question et la réponse.

## How to reach customer service

contact-title = Comment souhaitez-vous obtenir de l’aide ?
contact-recommended = Le mieux pour votre question
contact-others = Autres moyens
contact-method-label = Moyen de contact
channel-email = E-mail
channel-chat = Chat en direct
channel-phone = Téléphone
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Vous pouvez tout décrire tranquillement, et nous pouvons examiner la commande.
contact-reason-always-possible = Toujours possible, à toute heure et dans votre langue.
contact-reason-urgent = C’est urgent, et quelqu’un est là pour vous en ce moment.
contact-reason-quickest-now = Quelqu’un est là en ce moment : c’est le moyen le plus rapide d’avoir une réponse.
contact-reason-personal-matter = C’est plus simple d’en parler de vive voix.
contact-reason-also-possible = Également possible.
contact-reason-outside-hours = L’équipe n’est pas là pour le moment.
contact-reason-holiday = L’équipe est en congé pour un jour férié.
contact-reason-nobody-there = Personne n’est disponible pour le moment.
contact-reason-queue-full = Toute l’équipe est occupée pour le moment.
contact-reason-other-languages = Disponible, mais pas dans votre langue.
contact-reason-other = Également possible.
contact-always = À tout moment
# $time: a time of day today, in the reader's time zone.
contact-open-until = Disponible jusqu’à { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = De nouveau disponible : { $time } (heure de chez vous)
contact-closed = Fermé pour le moment
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Environ { $minutes } minute d’attente
       *[other] Environ { $minutes } minutes d’attente
    }
contact-no-wait = Aucune attente
# $languages: a list of languages.
contact-languages = En { $languages }
contact-language-label = Dans quelle langue souhaitez-vous nous parler ?
contact-continue = Continuer
contact-changed = Le moyen choisi vient de fermer. Voici ce qui est possible maintenant.
contact-email-note = Nous écrivons à l’adresse e-mail de votre compte.

## What customer service will see

review-title = Voici ce que verra le service client
review-hint = Modifiez ce que vous voulez, puis envoyez.
review-about = Sujet
review-about-general = Une question générale
review-method = Comment nous vous aidons
review-change = Modifier
review-message-label = Votre message
review-message-hint = Que s’est-il passé et qu’attendez-vous de nous ?
review-include-answer = Joindre la réponse de l’assistant IA
review-phone-label = Votre numéro de téléphone
review-phone-hint = Avec l’indicatif du pays, par exemple +33 1 99 00 12 34
review-phone-problem = Indiquez un numéro avec l’indicatif du pays, commençant par +.
# Button, by method.
review-send-email = Envoyer au service client
review-send-chat = Démarrer le chat
review-send-phone = Demander un appel
review-problem-title = Veuillez vérifier votre saisie

## Sending

sending-title = Votre message est en cours d’envoi…
sending-checking = Nous vérifions si votre message est arrivé…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Nouvel essai automatique dans { $seconds } seconde.
       *[other] Nouvel essai automatique dans { $seconds } secondes.
    }
sending-unsure-title = Nous ne savons pas encore si votre message est arrivé
sending-unsure = Rien n’est perdu. Vous pouvez réessayer sans crainte : votre dossier ne sera ouvert qu’une seule fois.
sending-now = Essayer maintenant
sending-edit = Revenir à mon message

## The case

confirmed-title = Votre dossier est ouvert
confirmed-text = Nous avons bien reçu votre message. Conservez la référence pour toute question à ce sujet.
case-reference = Référence du dossier
case-copy = Copier
case-copied = Copié
case-next = Ce qui va se passer
# Dated lines; a date stands beside them.
event-received = Nous avons bien reçu votre message
event-first-reply = Une personne de l’équipe vous répond par e-mail
event-call-back = Une personne de l’équipe vous appelle
event-chat-reply = Une personne de l’équipe rejoint le chat
event-both-sides-heard = Les deux parties ont été entendues
event-decision = Vous recevez la décision, écrite et motivée
event-other = Le dossier suit son cours
# $date: a date by which something happens.
event-by = au plus tard le { $date }
case-decided-how = Comment les dossiers sont tranchés
case-view = Voir le dossier
home-back = Retour à l’Aide
cases-title = Mes dossiers
cases-empty = Vous n’avez aucun dossier. Si une réponse ne suffit pas, vous pouvez parler au service client, et votre dossier apparaîtra ici.
cases-more = Afficher plus de dossiers
# $date: when the case was opened or last changed.
cases-updated = Dernière modification le { $date }
case-state-open = Au service client
case-state-waiting-for-you = En attente de votre réponse
case-state-decided = Décision rendue
case-state-closed = Clos
case-state-other = En cours
# $reference: reference of the case.
case-title = Dossier { $reference }
case-messages = Messages
case-author-you = Vous
case-author-assistant = Assistant IA
# $name: first name of a member of the team.
case-author-agent = { $name }, service client
case-reply-label = Ajouter un message
case-reply-send = Envoyer
case-reply-sent = Votre message a été ajouté.
case-closed = Ce dossier est clos et n’accepte plus de messages. Vous pouvez en ouvrir un nouveau à tout moment.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Votre dossier { $reference } est ouvert.
notice-close = Fermer cet avis

## Articles

article-helpful = Cet article vous a-t-il été utile ?
article-related = À lire aussi
article-next = Ce que vous pouvez faire maintenant
article-contact = Contactez-nous
# Above an article that is only there in English.
article-fallback = Cet article n’est pas encore disponible dans votre langue. Le voici en anglais.

## What can be done

action-log-in = Se connecter
action-pick-order = Choisir une commande
action-ask-question = Poser une question
action-get-support = Obtenir de l’aide
action-report = Signaler un problème
action-talk = Parler au service client
action-message-seller = Écrire au vendeur
action-message-buyer = Écrire à l’acheteur
action-open-order = Ouvrir la commande
action-open-orders = Mes commandes
action-track = Suivre le colis
action-pay = Payer maintenant
action-add-tracking = Ajouter le numéro de suivi
action-view-case = Voir le dossier
action-add-evidence = Ajouter des preuves
action-reset-password = Réinitialiser le mot de passe
action-verify-profile = Vérifier mon profil
action-view-invoices = Voir les factures
action-account-settings = Paramètres du compte

## When something goes wrong

failure-offline = Vous êtes hors ligne. Vous pourrez continuer ici dès que la connexion sera rétablie.
failure-timed-out = Cela prend trop de temps. Veuillez réessayer.
failure-cut = La connexion a été coupée en chemin. Veuillez réessayer.
failure-signed-out = Veuillez vous reconnecter.
failure-not-found = Nous ne trouvons pas cet élément. Il a peut-être été supprimé, ou il appartient à un autre compte.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] Cela fait beaucoup à la fois. Veuillez réessayer dans { $seconds } seconde.
       *[other] Cela fait beaucoup à la fois. Veuillez réessayer dans { $seconds } secondes.
    }
failure-service = Quelque chose ne fonctionne pas de notre côté. Veuillez réessayer dans un instant.
failure-refused = Cela n’a pas fonctionné. Veuillez réessayer ou parler au service client.
error-empty-text = Écrivez d’abord quelques mots.
error-too-long = Le texte est trop long. Veuillez le raccourcir.
error-unknown-language = Nous ne parlons pas encore cette langue. Veuillez en choisir une autre ci-dessus.
error-case-closed = Ce dossier est clos et n’accepte plus de messages.
error-channel-unavailable = Ce moyen de contact n’est pas disponible pour le moment. Veuillez en choisir un autre.
error-invalid-phone = Nous ne pouvons pas appeler ce numéro. Veuillez le vérifier.
failure-kept = Votre texte est conservé.
