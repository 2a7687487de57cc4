# What a rule says where an article names it, for example its number of days.
# It lands in the middle of a sentence: no capital at the start, no full stop at the end.

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
