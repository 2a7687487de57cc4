# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.
# Whole sentences of the help desk stand at the end of this file.

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
       *[other] { $number } 天
    }
rule-working-days =
    { $count ->
       *[other] { $number } 个工作日
    }
rule-hours =
    { $count ->
       *[other] { $number } 小时
    }
rule-minutes =
    { $count ->
       *[other] { $number } 分钟
    }
rule-months =
    { $count ->
       *[other] { $number } 个月
    }
rule-attempts =
    { $count ->
       *[other] { $number } 次
    }
rule-sales =
    { $count ->
       *[other] { $number } 笔销售
    }
rule-percent = { $number }%

# Variables:
#   $amount (String) - the amount as it is written.
#   $currency (String) - ISO 4217 code.
rule-money =
    { $currency ->
        [EUR] €{ $amount }
       *[other] { $amount } { $currency }
    }

## Choices

# How often payouts run.
choice-daily = 每天
choice-weekly = 每周
choice-every-two-weeks = 每两周
choice-monthly = 每月

# When a way to reach the team can be used.
choice-always = 随时可用
choice-when-staffed = 团队在线时可用

## Lists of languages

language-en = 英语
language-es = 西班牙语
language-it = 意大利语
language-fr = 法语
language-nl = 荷兰语
language-de = 德语
language-zh = 中文
language-pt = 葡萄牙语
language-pl = 波兰语

# Between two languages, except before the last one.
list-separator = { "、" }

# Variables:
#   $list (String) - all but the last, already joined.
#   $last (String) - the last one.
list-last = { $list }和{ $last }

## Names

# The authority that lists the approved bodies for settling disputes out of court.
dispute-authority = 荷兰消费者与市场管理局（ACM）

## Categories of the articles

# Headings: with a capital at the start.
category-delivery = 配送
category-order-problem = 订单问题
category-payment = 付款与退款
category-bidding = 出价
category-selling = 出售
category-account = 账户与安全
category-contact = 获取帮助

## What the help desk says by itself, above an answer or in its place
##
## Whole sentences. What stands in quotation marks is the button: `action-talk` of help-center.ftl.

# Somebody's life or health is in danger. The emergency number comes first.
notice-danger = 如果有人的生命或健康正处于危险之中，请立即拨打您所在地的紧急求助电话：在欧盟是 112。这里是在线交易平台的帮助中心，由 AI 助手作答：我们不是急救机构，无法派人前往。之后如果还有订单或账户方面的问题，请选择“联系客服”。
# Somebody may harm themselves.
notice-despair = 听起来您正经历非常艰难的时刻。如果您可能会伤害自己，请立即拨打您所在地的紧急求助电话：在欧盟是 112。也可以联系心理援助热线，或找一位您信任的人谈谈。这里是在线交易平台的帮助中心，由 AI 助手作答，我们无法给您应得的帮助。订单或账户方面的问题，您随时可以选择“联系客服”。
# Nothing but insults: calm, without a lecture.
notice-insult = 给您添了这么多烦恼，我们很抱歉。团队成员可以为您查看：请选择“联系客服”。
# $list (String) - the languages that we speak.
notice-language = 您的问题似乎用的是我们还不支持的语言。您可以用以下任一语言提问：{ $list }。也可以选择“联系客服”，由团队成员阅读您的问题。
# The same was asked three times in a row; the answer follows.
notice-asked-before = 到目前为止的回答似乎没有帮上忙。团队成员可以为您查看：请选择“联系客服”。以下是文章中的内容：
# The same, and no article answers it.
notice-asked-before-unknown = 帮助文章似乎没有回答这个问题，我们不想让您再问一遍。团队成员可以为您查看：请选择“联系客服”。
