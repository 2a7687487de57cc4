### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Help
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = Help cannot open here.
# The link below it, to a page with a plain form.
launcher-failed-link = Write to customer service
# Name of the panel.
panel-title = Help Centre
panel-close = Close help
panel-back = Back
panel-home = To the start of the Help Centre
# Label of the list of languages.
language-label = Language
# This language in its own words, standing alone in the choice of languages.
language-name = English
# Said while something is being fetched.
loading = Loading…
# Buttons.
retry = Try again
yes = Yes
no = No

## Home

home-title = How can we help?
# $name: the shopper's first name.
home-title-name = Hello { $name }, how can we help?
home-search-label = Search the help articles
home-search-placeholder = For example: parcel not arrived
home-most-asked = Most asked
home-results-title = Help articles
# A row that leads to all articles, and the first choice there, followed by the two sides.
articles-all = All articles
articles-buyer = Buying
articles-seller = Selling
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } article found
       *[other] { $count } articles found
    }
# $search: the words searched for.
home-no-results = No help article matches “{ $search }”.
home-no-results-hint = Try other words, or ask your question: the AI assistant looks through everything.
home-order = Help with an order or object
home-order-hint = Something you bought, sold or looked at
home-ask = Ask a question
home-ask-hint = The AI assistant answers from the help articles
home-cases = My cases
home-cases-hint = What you sent us and what we replied

## Log-in

gate-title = Log in to go on
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = Your orders and objects are yours alone. Once you are logged in, you can choose the one you need help with.
gate-why-cases = Your cases are yours alone. Once you are logged in, you can see them here.
gate-why-contact = Customer service needs to know who you are to help with your orders. Logging in also makes sure that only you see the reply.
gate-log-in = Log in
gate-waiting = Log in on the page. You will come straight back here.
gate-checking = One moment, we are looking whether you are logged in…
gate-expired-title = Please log in again
gate-expired = Your session has ended. Nothing you wrote is lost: you will come back to exactly this place.
gate-meanwhile = Without logging in you can read the help articles and ask a general question.

## Choosing an order or object

picking-title = What do you need help with?
picking-orders = My orders
picking-recent = Recently viewed objects
picking-side-label = Which orders
picking-side-all = All
picking-side-bought = Bought
picking-side-sold = Sold
picking-search-label = Search my orders
picking-search-placeholder = Title, name or order number
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } order
       *[other] { $count } orders
    }
picking-more = Show more orders
picking-empty = You have no orders yet. As soon as you buy or sell something, it appears here.
# $search: the words searched for.
picking-no-match = No order matches “{ $search }”.
picking-recent-empty = You have not looked at any objects lately.
picking-general = My question is about something else

## Orders and objects

order-side-bought = Bought
order-side-sold = Sold
order-status-unpaid = Not paid yet
order-status-paid = Paid, not sent yet
order-status-shipped = On its way
order-status-delivered = Delivered
order-status-completed = Completed
order-status-cancelled = Cancelled
order-status-refunded = Refunded
order-status-other = In progress
# $date: when the auction ends or ended.
item-ends = Ends { $date }
item-ended = Ended { $date }
# What happened to an order; a date follows.
fact-ordered = Ordered
fact-paid = Paid
fact-shipped = Sent
fact-last-scan = Last seen by the carrier
fact-estimated-delivery = Expected
fact-delivered = Delivered
fact-held = Held for the seller since
fact-paid-out = Sent to the seller
fact-withdrawn = Withdrawn from
fact-cancelled = Cancelled
fact-refunded = Refund started
fact-tracking = Tracking code
facts-title = What we know about this order

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] You can report a problem from { $start }.
        [over] The time to report a problem ended on { $end }.
       *[open] You can report a problem until { $end }.
    }
clock-report-window-days-sold =
    { $state ->
        [early] The buyer can report a problem from { $start }.
        [over] The buyer’s time to report a problem ended on { $end }.
       *[open] The buyer can report a problem until { $end }.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] You can report a counterfeit from { $start }.
        [over] The time to report a counterfeit ended on { $end }.
       *[open] You can report a counterfeit until { $end }.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] The buyer’s time to report a counterfeit ended on { $end }.
       *[open] The buyer can report a counterfeit until { $end }.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] You can report the parcel as missing from { $start }.
        [over] The time to report the parcel as missing ended on { $end }.
       *[open] You can report the parcel as missing until { $end }.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] The buyer can report the parcel as missing from { $start }.
        [over] The buyer’s time to report the parcel as missing ended on { $end }.
       *[open] The buyer can report the parcel as missing until { $end }.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] The payment was due on { $end }.
       *[open] Please pay by { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] The buyer’s payment was due on { $end }.
       *[open] The buyer has until { $end } to pay.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] Your payment reference was valid until { $end }.
       *[open] Your payment reference is valid until { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] Your bank transfer should have arrived by { $end }.
       *[open] Your bank transfer arrives by { $end } at the latest.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] The buyer’s bank transfer should have arrived by { $end }.
       *[open] The buyer’s bank transfer arrives by { $end } at the latest.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] The seller had until { $end } to answer. You can ask us now.
       *[open] The seller has until { $end } to answer you.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] The buyer had until { $end } to answer. You can ask us now.
       *[open] The buyer has until { $end } to answer you.
    }
clock-unpaid-cancel-days-bought = Without payment by { $end }, the order is cancelled.
clock-unpaid-cancel-days-sold = Without payment by { $end }, the order is cancelled.
clock-ship-window-working-days-bought =
    { $state ->
        [over] The seller had until { $end } to send the order.
       *[open] The seller has until { $end } to send the order.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] The order was to be sent by { $end }.
       *[open] Please send the order by { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] If the seller does not send it, you can ask us to cancel from { $start }.
       *[open] You can ask us to cancel the order.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] If you do not send it, the buyer can ask us to cancel from { $start }.
       *[open] The buyer can ask us to cancel the order.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] The time to agree on a day for the pick-up ended on { $end }.
       *[open] Please agree on a day for the pick-up by { $end }.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] The time to agree on a day for the pick-up ended on { $end }.
       *[open] Please agree on a day for the pick-up by { $end }.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] The next scan of the parcel was expected by { $end }.
       *[open] The next scan of the parcel is expected by { $end }.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] The next scan of the parcel was expected by { $end }.
       *[open] The next scan of the parcel is expected by { $end }.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] The usual time to collect the parcel ended on { $end }.
       *[open] You can usually collect the parcel until { $end }.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] The buyer’s usual time to collect the parcel ended on { $end }.
       *[open] The buyer can usually collect the parcel until { $end }.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] The time to withdraw from the purchase ended on { $end }.
       *[open] You can withdraw from the purchase until { $end }.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] The buyer’s time to withdraw from the purchase ended on { $end }.
       *[open] The buyer can withdraw from the purchase until { $end }.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] The time to send the object back ended on { $end }.
       *[open] Please send the object back by { $end }.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] The buyer’s time to send the object back ended on { $end }.
       *[open] The buyer has until { $end } to send the object back.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] The refund was to start by { $end }.
       *[open] The refund starts by { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] The refund should have been in your account by { $end }.
       *[open] The refund should be in your account by { $end }.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] The payout was released on { $end }.
       *[open] The payout is released on { $end } if no problem is reported.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] The payout was released on { $end }.
       *[open] Without a delivery scan, the payout is released on { $end } if no problem is reported.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] The payout was released on { $end }.
       *[open] The payout is released on { $end }, or earlier if the buyer confirms the pick-up.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] The payout should have been in your account by { $end }.
       *[open] The payout should be in your account by { $end }.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] The usual time to claim damage from the carrier ended on { $end }.
       *[open] You can usually claim damage from the carrier until { $end }.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] The time to claim damage from the insurer ended on { $end }.
       *[open] You can claim damage from the insurer until { $end }.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] The time to claim a loss from the insurer ended on { $end }.
       *[open] You can claim a loss from the insurer until { $end }.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] The time to claim a loss from the insurer ended on { $end }.
       *[open] You can claim a loss from the insurer until { $end }.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] The time to claim a parcel that was not received from the insurer ended on { $end }.
       *[open] If the buyer has not received the parcel, you can claim it from the insurer until { $end }.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] The time to answer customer service ended on { $end }.
       *[open] Please answer customer service by { $end }.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] The time to answer customer service ended on { $end }.
       *[open] Please answer customer service by { $end }.
    }
clock-objection-days-bought =
    { $state ->
        [over] The time to object to the decision ended on { $end }.
       *[open] You can object to the decision until { $end }.
    }
clock-objection-days-sold =
    { $state ->
        [over] The time to object to the decision ended on { $end }.
       *[open] You can object to the decision until { $end }.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] { $days } day left
       *[other] { $days } days left
    }
clock-last-day = Last day

## Asking a question

asking-title = What is your question?
asking-withdraw = Withdraw from the purchase here
asking-label = Your question
asking-hint = Write it in your own words. Please leave out card numbers and passwords.
asking-ai-notice = An AI assistant answers first, from the help articles and what is known about your order. It can make mistakes.
asking-send = Ask the AI assistant
asking-person = You can talk to a person at any time.
# The advice to message the other side of the order first.
advice-seller-title = Have you messaged the seller?
advice-buyer-title = Have you messaged the buyer?
# $name: name of the seller or buyer.
advice-text = { $name } can often help fastest. Do not wait if the object is damaged or may be a fake, or if it is about fraud or your account: then ask us straight away.
advice-set-aside = Ask here instead
asking-gone-title = We cannot find this order or object
asking-gone = It may belong to another account, or the link may be wrong. You can choose one of yours or ask a general question.
asking-gone-pick = Choose an order or object
# What is wrong with a text, beside its field.
text-empty = Please write a few words first.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Please shorten the text by { $count } character.
       *[other] Please shorten the text by { $count } characters.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] { $count } character left
       *[other] { $count } characters left
    }

## The answer

answer-title = Answer
answer-about = Your question
answer-ai = AI assistant
answer-ai-note = Written by AI from these sources. It can make mistakes.
answer-thinking = The AI assistant is looking through the help articles…
answer-recalling = Fetching the rest of the answer…
# Said to screen readers.
answer-ready = The answer is ready.
answer-stop = Stop
answer-stopped = You stopped the answer.
answer-again = Ask again
answer-unknown-title = The AI assistant does not know
answer-unknown = The help articles do not answer this for sure, and guessing would not help you. Customer service will.
answer-broken-title = The answer broke off
answer-sources = Sources
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Source { $number }: { $title }
answer-source-open = Read the article
answer-helpful = Was this answer helpful?
answer-reason-title = What was wrong with it?
answer-thanks = Thank you for telling us.
reason-off-topic = It is about something else
reason-unclear = It is hard to understand
reason-wrong = It is wrong or out of date
reason-dislike-rule = It is right, but I do not like the rule
answer-follow-up-label = Ask a follow-up question
answer-follow-up-send = Ask
# Above questions that can be asked with one press.
answer-next = Also worth knowing
talk = Talk to customer service
talk-hint = A member of the team reads your question and the answer.

## How to reach customer service

contact-title = How would you like to be helped?
contact-recommended = Best for your question
contact-others = Other ways
contact-method-label = Contact method
channel-email = Email
channel-chat = Live chat
channel-phone = Phone
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = You can describe everything calmly, and we can look into the order.
contact-reason-always-possible = Always possible, at any hour and in your language.
contact-reason-urgent = This is urgent, and somebody is there right now.
contact-reason-quickest-now = Somebody is there now: the quickest way to an answer.
contact-reason-personal-matter = This is easier to talk about in person.
contact-reason-also-possible = Possible as well.
contact-reason-outside-hours = The team is not there at the moment.
contact-reason-holiday = The team is off for a public holiday.
contact-reason-nobody-there = Nobody is at the desk at the moment.
contact-reason-queue-full = Everyone is busy at the moment.
contact-reason-other-languages = Open, but not in your language.
contact-reason-other = Possible as well.
contact-always = At any time
# $time: a time of day today, in the reader's time zone.
contact-open-until = Open until { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Opens { $time }, your time
contact-closed = Closed at the moment
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] About { $minutes } minute to wait
       *[other] About { $minutes } minutes to wait
    }
contact-no-wait = No waiting time
# $languages: a list of languages.
contact-languages = In { $languages }
contact-language-label = Which language shall we speak?
contact-continue = Continue
contact-changed = The method you chose has just closed. This is possible now.
contact-email-note = We write to the email address of your account.

## What customer service will see

review-title = This is what customer service will see
review-hint = Change anything you like, then send it.
review-about = About
review-about-general = A general question
review-method = How we help you
review-change = Change
review-message-label = Your message
review-message-hint = What happened, and what would you like us to do?
review-include-answer = Include the AI assistant’s answer
review-phone-label = Your phone number
review-phone-hint = With the country code, for example +31 20 123 45 67
review-phone-problem = Please enter a number with its country code, starting with +.
# Button, by method.
review-send-email = Send to customer service
review-send-chat = Start the chat
review-send-phone = Ask for a call
review-problem-title = Please have another look

## Sending

sending-title = Your message is on its way…
sending-checking = We are looking whether your message has arrived…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] We will try again by ourselves in { $seconds } second.
       *[other] We will try again by ourselves in { $seconds } seconds.
    }
sending-unsure-title = We do not know yet whether your message has arrived
sending-unsure = Nothing is lost. Trying again is safe: your case is opened only once.
sending-now = Try now
sending-edit = Back to my message

## The case

confirmed-title = Your case is open
confirmed-text = We have your message. Please keep the reference for questions about it.
case-reference = Case reference
case-copy = Copy
case-copied = Copied
case-next = What happens next
# Dated lines; a date stands beside them.
event-received = We have your message
event-first-reply = A member of the team replies by email
event-call-back = A member of the team calls you
event-chat-reply = A member of the team joins the chat
event-both-sides-heard = Both sides have been heard
event-decision = You get the decision with its reasons in writing
event-other = The case goes on
# $date: a date by which something happens.
event-by = by { $date }
case-decided-how = How cases are decided
case-view = View case
home-back = Back to the Help Centre
cases-title = My cases
cases-empty = You have no cases. If an answer is not enough, you can talk to customer service, and your case appears here.
cases-more = Show more cases
# $date: when the case was opened or last changed.
cases-updated = Last change { $date }
case-state-open = With customer service
case-state-waiting-for-you = Waiting for your reply
case-state-decided = Decided
case-state-closed = Closed
case-state-other = In progress
# $reference: reference of the case.
case-title = Case { $reference }
case-messages = Messages
case-author-you = You
case-author-assistant = AI assistant
# $name: first name of a member of the team.
case-author-agent = { $name }, customer service
case-reply-label = Add a message
case-reply-send = Send
case-reply-sent = Your message has been added.
case-closed = This case is closed and takes no more messages. You can open a new one at any time.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = Your case { $reference } is open.
notice-close = Close this notice

## Articles

article-helpful = Was this article helpful?
article-related = Read on
article-next = What you can do now
article-contact = Contact us
# Above an article that is only there in English.
article-fallback = This article is not available in your language yet. Here it is in English.

## What can be done

action-log-in = Log in
action-pick-order = Choose an order
action-ask-question = Ask a question
action-get-support = Get support
action-report = Report a problem
action-talk = Talk to customer service
action-message-seller = Message the seller
action-message-buyer = Message the buyer
action-open-order = Open the order
action-open-orders = My orders
action-track = Track the parcel
action-pay = Pay now
action-add-tracking = Add tracking code
action-view-case = View case
action-add-evidence = Add evidence
action-reset-password = Reset password
action-verify-profile = Verify my profile
action-view-invoices = View invoices
action-account-settings = Account settings

## When something goes wrong

failure-offline = You are offline. As soon as you are back, you can go on here.
failure-timed-out = This is taking too long. Please try again.
failure-cut = The connection was lost on the way. Please try again.
failure-signed-out = Please log in again.
failure-not-found = We cannot find this. It may have been removed, or it belongs to another account.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] That was a lot at once. Please try again in { $seconds } second.
       *[other] That was a lot at once. Please try again in { $seconds } seconds.
    }
failure-service = Something is not working on our side. Please try again in a moment.
failure-refused = That did not work. Please try again or talk to customer service.
error-empty-text = Please write a few words first.
error-too-long = The text is too long. Please shorten it.
error-unknown-language = We do not speak this language yet. Please choose another one above.
error-case-closed = This case is closed and takes no more messages.
error-channel-unavailable = This contact method is not available at the moment. Please choose another one.
error-invalid-phone = This phone number cannot be called. Please check it.
failure-kept = Your text is kept.
