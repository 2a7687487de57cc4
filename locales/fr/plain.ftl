### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = Français

plain-title = Écrire au service client
# What happens on this page.
plain-lead = Dites-nous ce qui s’est passé. Une personne de l’équipe lit votre message et vous répond par e-mail.
# Beside the text field while nobody is logged in.
plain-log-in-hint = Vous pouvez écrire maintenant ou après la connexion. Votre texte vous suit.
# $name: the shopper's first name.
plain-signed-in = Vous utilisez le compte de { $name }.
plain-signed-in-nameless = La connexion a réussi.
# Button: log in as somebody else.
plain-other-account = Utiliser un autre compte
# Choice in the list of orders.
plain-no-order = Aucune commande en particulier
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = Votre premier message est bien arrivé : dossier { $reference }. Quelque chose a changé depuis. Si vous envoyez maintenant, un autre dossier sera ouvert.
# Under the reference of a case that was opened.
plain-find-again = Vous retrouvez le dossier sous « Mes dossiers » dans l’Aide.
plain-write-again = Écrire un autre message
# The page of a case reference is shown for a day only.
plain-gone-title = Cette page n’est plus disponible
plain-gone = La confirmation n’est affichée que pendant un jour. Vous retrouvez votre dossier sous « Mes dossiers » dans l’Aide, et nous vous répondons par e-mail.

## The order as a source of an answer

# $id: the number of the order.
plain-order = Commande { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }{ "\u00A0" }: { $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = Ce que la plateforme avait enregistré le { $moment }{ "\u00A0" }: { $facts }

## Dates

plain-month-1 = janvier
plain-month-2 = février
plain-month-3 = mars
plain-month-4 = avril
plain-month-5 = mai
plain-month-6 = juin
plain-month-7 = juillet
plain-month-8 = août
plain-month-9 = septembre
plain-month-10 = octobre
plain-month-11 = novembre
plain-month-12 = décembre
plain-day =
    { $day ->
        [1] 1er { $month } { $year }
       *[later] { $day } { $month } { $year }
    }
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment =
    { $day ->
        [1] 1er { $month } { $year } à { $time } ({ $zone })
       *[later] { $day } { $month } { $year } à { $time } ({ $zone })
    }
