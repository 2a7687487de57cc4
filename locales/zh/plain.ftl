### The contact page for browsers that cannot run the widget: plain HTML, drawn by the help desk.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup or
### links. Whatever the widget says too (its labels, its errors, what happens next) is taken from
### help-center.ftl.

# What this language calls itself, in the list of languages.
plain-language-name = 简体中文

plain-title = 写信给客服
# What happens on this page.
plain-lead = 请告诉我们发生了什么。客服团队的成员会阅读，并通过电子邮件回复。
# Beside the text field while nobody is logged in.
plain-log-in-hint = 可以现在写，也可以登录后再写。已写的内容会保留。
# $name: the shopper's first name.
plain-signed-in = 已登录：{ $name }。
plain-signed-in-nameless = 已登录。
# Button: log in as somebody else.
plain-other-account = 使用其他账户
# Choice in the list of orders.
plain-no-order = 与具体订单无关
# The same form was sent before; its text, order or language was changed since. $reference: its case.
plain-sent-already = 您的第一条消息已送达：个案 { $reference }。之后内容有改动。如果现在发送，会另外建立一个个案。
# Under the reference of a case that was opened.
plain-find-again = 可以在帮助中心的“我的个案”中查看。
plain-write-again = 再写一条消息
# The page of a case reference is shown for a day only.
plain-gone-title = 此页面已不存在
plain-gone = 确认页面只显示一天。您可以在帮助中心的“我的个案”中找到个案，我们会通过电子邮件回复。

## The order as a source of an answer

# $id: the number of the order.
plain-order = 订单 { $id }
# $what: what happened, as the widget says it ("Sent"). $day: `plain-day` below.
plain-order-fact = { $what }：{ $day }
# $moment: `plain-moment` below. $facts: side, state and dates, with · between them.
plain-order-record = 截至 { $moment }，平台上的记录：{ $facts }

## Dates

plain-month-1 = 1月
plain-month-2 = 2月
plain-month-3 = 3月
plain-month-4 = 4月
plain-month-5 = 5月
plain-month-6 = 6月
plain-month-7 = 7月
plain-month-8 = 8月
plain-month-9 = 9月
plain-month-10 = 10月
plain-month-11 = 11月
plain-month-12 = 12月
plain-day = { $year }年{ $month }{ $day }日
# $time: hours and minutes of 24 hours. $zone: distance from UTC, for example UTC+1.
plain-moment = { $year }年{ $month }{ $day }日 { $time }（{ $zone }）
