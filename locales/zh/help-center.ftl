### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = 帮助
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = 帮助无法在此打开。
# The link below it, to a page with a plain form.
launcher-failed-link = 给客服留言
# Name of the panel.
panel-title = 帮助中心
panel-close = 关闭帮助
panel-back = 返回
panel-home = 回到帮助中心首页
# Label of the list of languages.
language-label = 语言
language-name = 简体中文
# Said while something is being fetched.
loading = 正在加载…
# Buttons.
retry = 重试
yes = 是
no = 否

## Home

home-title = 需要什么帮助？
# $name: the shopper's first name.
home-title-name = { $name }，您好！需要什么帮助？
home-search-label = 搜索帮助文章
home-search-placeholder = 例如：没收到包裹
home-most-asked = 常见问题
home-results-title = 帮助文章
articles-all = 全部文章
articles-buyer = 购买
articles-seller = 出售
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
       *[other] 找到 { $count } 篇文章
    }
# $search: the words searched for.
home-no-results = 没有与“{ $search }”相符的帮助文章。
home-no-results-hint = 请换个说法，或者直接提问：AI 助手会查遍所有内容。
home-order = 订单或物品方面的帮助
home-order-hint = 买过、卖过或浏览过的物品
home-ask = 提问
home-ask-hint = AI 助手根据帮助文章回答
home-cases = 我的个案
home-cases-hint = 您发来的内容和我们的回复

## Log-in

gate-title = 请登录后继续
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = 订单和物品属于个人信息。登录后，即可选择需要帮助的那一项。
gate-why-cases = 个案属于个人信息。登录后，即可在这里查看。
gate-why-contact = 客服需要确认您的身份，才能协助处理订单。登录也能确保只有您能看到回复。
gate-log-in = 登录
gate-waiting = 请在页面上登录，完成后会直接回到这里。
gate-checking = 请稍候，正在确认登录状态…
gate-expired-title = 请重新登录
gate-expired = 登录已过期。您写的内容都还在，重新登录后会回到这个位置。
gate-meanwhile = 不登录也可以阅读帮助文章、提出一般问题。

## Choosing an order or object

picking-title = 哪方面需要帮助？
picking-orders = 我的订单
picking-recent = 最近浏览的物品
picking-side-label = 订单类型
picking-side-all = 全部
picking-side-bought = 买入
picking-side-sold = 卖出
picking-search-label = 搜索我的订单
picking-search-placeholder = 标题、姓名或订单号
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
       *[other] { $count } 个订单
    }
picking-more = 显示更多订单
picking-empty = 还没有订单。买入或卖出物品后，就会显示在这里。
# $search: the words searched for.
picking-no-match = 没有与“{ $search }”相符的订单。
picking-recent-empty = 最近没有浏览过物品。
picking-general = 我的问题与这些无关

## Orders and objects

order-side-bought = 买入
order-side-sold = 卖出
order-status-unpaid = 待付款
order-status-paid = 已付款，待发货
order-status-shipped = 运输中
order-status-delivered = 已送达
order-status-completed = 已完成
order-status-cancelled = 已取消
order-status-refunded = 已退款
order-status-other = 处理中
# $date: when the auction ends or ended.
item-ends = { $date }结束
item-ended = 已于 { $date }结束
# What happened to an order; a date follows.
fact-ordered = 下单
fact-paid = 付款
fact-shipped = 发货
fact-last-scan = 最近一次物流扫描
fact-estimated-delivery = 预计送达
fact-delivered = 送达
fact-held = 货款暂存起始
fact-paid-out = 已放款给卖家
fact-withdrawn = 已撤回购买
fact-cancelled = 已取消
fact-refunded = 已开始退款
fact-tracking = 物流单号
facts-title = 这个订单的已知信息

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] 从 { $start }起可以报告问题。
        [over] 报告问题的期限已于 { $end }结束。
       *[open] 报告问题的截止日期为 { $end }。
    }
clock-report-window-days-sold =
    { $state ->
        [early] 买家从 { $start }起可以报告问题。
        [over] 买家报告问题的期限已于 { $end }结束。
       *[open] 买家报告问题的截止日期为 { $end }。
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] 从 { $start }起可以举报假货。
        [over] 举报假货的期限已于 { $end }结束。
       *[open] 举报假货的截止日期为 { $end }。
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] 买家举报假货的期限已于 { $end }结束。
       *[open] 买家举报假货的截止日期为 { $end }。
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] 从 { $start }起可以报告没有收到包裹。
        [over] 报告没有收到包裹的期限已于 { $end }结束。
       *[open] 报告没有收到包裹的截止日期为 { $end }。
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] 买家从 { $start }起可以报告没有收到包裹。
        [over] 买家报告没有收到包裹的期限已于 { $end }结束。
       *[open] 买家报告没有收到包裹的截止日期为 { $end }。
    }
clock-payment-window-days-bought =
    { $state ->
        [over] 付款期限已于 { $end }结束。
       *[open] 付款截止日期为 { $end }。
    }
clock-payment-window-days-sold =
    { $state ->
        [over] 买家的付款期限已于 { $end }结束。
       *[open] 买家的付款截止日期为 { $end }。
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] 您的付款编号已于 { $end }失效。
       *[open] 您的付款编号有效期至 { $end }。
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] 您的银行转账本应在 { $end }之前到账。
       *[open] 您的银行转账最晚于 { $end }到账。
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] 买家的银行转账本应在 { $end }之前到账。
       *[open] 买家的银行转账最晚于 { $end }到账。
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] 卖家的回复期限已于 { $end }结束。现在可以联系我们。
       *[open] 卖家的回复截止日期为 { $end }。
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] 买家的回复期限已于 { $end }结束。现在可以联系我们。
       *[open] 买家的回复截止日期为 { $end }。
    }
clock-unpaid-cancel-days-bought = 如果到 { $end }仍未付款，订单会被取消。
clock-unpaid-cancel-days-sold = 如果到 { $end }仍未付款，订单会被取消。
clock-ship-window-working-days-bought =
    { $state ->
        [over] 卖家的发货期限已于 { $end }结束。
       *[open] 卖家的发货截止日期为 { $end }。
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] 发货期限已于 { $end }结束。
       *[open] 发货截止日期为 { $end }。
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] 如果卖家仍未发货，从 { $start }起可以请我们取消订单。
       *[open] 现在可以请我们取消订单。
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] 如果您仍未发货，从 { $start }起买家可以请我们取消订单。
       *[open] 现在买家可以请我们取消订单。
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] 约定自提日期的期限已于 { $end }结束。
       *[open] 请最迟在 { $end }约好自提的日期。
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] 约定自提日期的期限已于 { $end }结束。
       *[open] 请最迟在 { $end }约好自提的日期。
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] 包裹的下一次扫描本应最迟在 { $end }出现。
       *[open] 包裹的下一次扫描最迟在 { $end }出现。
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] 包裹的下一次扫描本应最迟在 { $end }出现。
       *[open] 包裹的下一次扫描最迟在 { $end }出现。
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] 领取包裹的通常期限已于 { $end }结束。
       *[open] 领取包裹的截止日期通常为 { $end }。
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] 买家领取包裹的通常期限已于 { $end }结束。
       *[open] 买家领取包裹的截止日期通常为 { $end }。
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] 撤回购买的期限已于 { $end }结束。
       *[open] 撤回购买的截止日期为 { $end }。
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] 买家撤回购买的期限已于 { $end }结束。
       *[open] 买家撤回购买的截止日期为 { $end }。
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] 退回物品的期限已于 { $end }结束。
       *[open] 退回物品的截止日期为 { $end }。
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] 买家退回物品的期限已于 { $end }结束。
       *[open] 买家退回物品的截止日期为 { $end }。
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] 退款本应最迟在 { $end }开始。
       *[open] 退款最迟在 { $end }开始。
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] 退款本应最迟在 { $end }到账。
       *[open] 退款预计最迟在 { $end }到账。
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] 已于 { $end }放款。
       *[open] 如果没有人报告问题，将于 { $end }放款。
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] 已于 { $end }放款。
       *[open] 如果没有送达扫描记录，也没有人报告问题，将于 { $end }放款。
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] 已于 { $end }放款。
       *[open] 将于 { $end }放款；买家提前确认自提的，可以更早。
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] 放款本应最迟在 { $end }到账。
       *[open] 放款预计最迟在 { $end }到账。
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] 向物流公司申报损坏的通常期限已于 { $end }结束。
       *[open] 向物流公司申报损坏的截止日期通常为 { $end }。
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] 就损坏申请保险理赔的期限已于 { $end }结束。
       *[open] 就损坏申请保险理赔的截止日期为 { $end }。
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] 就丢失申请保险理赔的期限已于 { $end }结束。
       *[open] 就丢失申请保险理赔的截止日期为 { $end }。
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] 就丢失申请保险理赔的期限已于 { $end }结束。
       *[open] 就丢失申请保险理赔的截止日期为 { $end }。
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] 就未收到的包裹申请保险理赔的期限已于 { $end }结束。
       *[open] 如果买家没有收到包裹，申请保险理赔的截止日期为 { $end }。
    }
clock-case-answer-days-bought =
    { $state ->
        [over] 答复客服的期限已于 { $end }结束。
       *[open] 答复客服的截止日期为 { $end }。
    }
clock-case-answer-days-sold =
    { $state ->
        [over] 答复客服的期限已于 { $end }结束。
       *[open] 答复客服的截止日期为 { $end }。
    }
clock-objection-days-bought =
    { $state ->
        [over] 对决定提出异议的期限已于 { $end }结束。
       *[open] 对决定提出异议的截止日期为 { $end }。
    }
clock-objection-days-sold =
    { $state ->
        [over] 对决定提出异议的期限已于 { $end }结束。
       *[open] 对决定提出异议的截止日期为 { $end }。
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
       *[other] 还剩 { $days } 天
    }
clock-last-day = 最后一天

## Asking a question

asking-title = 想问什么？
asking-withdraw = 在此撤回购买
asking-label = 您的问题
asking-hint = 用自己的话写就好。请不要写银行卡号和密码。
asking-ai-notice = AI 助手会先根据帮助文章和订单的已知信息作答。它可能会出错。
asking-send = 问 AI 助手
asking-person = 您随时可以找人工客服。
# The advice to message the other side of the order first.
advice-seller-title = 给卖家发过消息了吗？
advice-buyer-title = 给买家发过消息了吗？
# $name: name of the seller or buyer.
advice-text = 直接联系 { $name }，往往解决得最快。如果物品损坏、可能是假货，或者涉及欺诈、账户问题，请不要等，直接问我们。
advice-set-aside = 还是在这里提问
asking-gone-title = 找不到这个订单或物品
asking-gone = 它可能属于另一个账户，也可能是链接有误。您可以从自己的订单和物品中选择，或者提出一般问题。
asking-gone-pick = 选择订单或物品
# What is wrong with a text, beside its field.
text-empty = 请先写几个字。
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
       *[other] 请删减 { $count } 个字符。
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
       *[other] 还可输入 { $count } 个字符
    }

## The answer

answer-title = 回答
answer-about = 您的问题
answer-ai = AI 助手
answer-ai-note = 由 AI 根据这些来源撰写，可能会出错。
answer-thinking = AI 助手正在查阅帮助文章…
answer-recalling = 正在获取回答的其余部分…
# Said to screen readers.
answer-ready = 回答已就绪。
answer-stop = 停止
answer-stopped = 您已停止回答。
answer-again = 重新提问
answer-unknown-title = AI 助手不知道答案
answer-unknown = 帮助文章里没有确切的答案，猜测对您没有帮助。客服可以解答。
answer-broken-title = 回答中断了
answer-sources = 来源
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = 来源 { $number }：{ $title }
answer-source-open = 阅读文章
answer-helpful = 这个回答是否对您有帮助？
answer-reason-title = 哪里有问题？
answer-thanks = 感谢您的反馈。
reason-off-topic = 答非所问
reason-unclear = 不容易看懂
reason-wrong = 有错误或已过时
reason-dislike-rule = 内容没错，但我不认同这条规则
answer-follow-up-label = 继续追问
answer-follow-up-send = 提问
answer-next = 您可能还想了解
talk = 联系客服
talk-hint = 客服团队的成员会查看您的问题和这个回答。

## How to reach customer service

contact-title = 希望我们怎样帮助您？
contact-recommended = 最适合您的问题
contact-others = 其他方式
contact-method-label = 联系方式
channel-email = 电子邮件
channel-chat = 在线聊天
channel-phone = 电话
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = 可以从容地写清经过，我们也能仔细查看订单。
contact-reason-always-possible = 随时可用，并支持您的语言。
contact-reason-urgent = 情况紧急，现在就有客服在线。
contact-reason-quickest-now = 现在有客服在线，这样最快得到答复。
contact-reason-personal-matter = 这类事情直接交谈更容易说清。
contact-reason-also-possible = 也可以选择。
contact-reason-outside-hours = 团队目前不在线。
contact-reason-holiday = 团队因公共假日休息。
contact-reason-nobody-there = 目前无人值班。
contact-reason-queue-full = 目前客服都在忙。
contact-reason-other-languages = 服务中，但不支持您的语言。
contact-reason-other = 也可以选择。
contact-always = 随时可用
# $time: a time of day today, in the reader's time zone.
contact-open-until = 服务至 { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = 开始服务：{ $time }（您的当地时间）
contact-closed = 目前不在服务时间
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
       *[other] 大约等待 { $minutes } 分钟
    }
contact-no-wait = 无需等待
# $languages: a list of languages.
contact-languages = 语言：{ $languages }
contact-language-label = 希望使用哪种语言？
contact-continue = 继续
contact-changed = 您选择的联系方式刚刚停止服务。目前可用的方式如下。
contact-email-note = 我们会写信到您账户的电子邮箱。

## What customer service will see

review-title = 客服将看到以下内容
review-hint = 可以随意修改，然后发送。
review-about = 关于
review-about-general = 一般问题
review-method = 帮助方式
review-change = 更改
review-message-label = 您的消息
review-message-hint = 发生了什么？希望我们做什么？
review-include-answer = 附上 AI 助手的回答
review-phone-label = 您的电话号码
review-phone-hint = 请加国家代码，例如 +31 20 123 45 67
review-phone-problem = 请输入以 + 开头、带国家代码的号码。
# Button, by method.
review-send-email = 发送给客服
review-send-chat = 开始聊天
review-send-phone = 请客服来电
review-problem-title = 请再检查一下

## Sending

sending-title = 正在发送您的消息…
sending-checking = 正在确认消息是否送达…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
       *[other] { $seconds } 秒后会自动重试。
    }
sending-unsure-title = 还不确定您的消息是否送达
sending-unsure = 内容都还在。可以放心重试：只会建立一个个案。
sending-now = 立即重试
sending-edit = 返回修改消息

## The case

confirmed-title = 您的个案已建立
confirmed-text = 我们已收到您的消息。请保留编号，以便日后询问。
case-reference = 个案编号
case-copy = 复制
case-copied = 已复制
case-next = 接下来
# Dated lines; a date stands beside them.
event-received = 我们已收到您的消息
event-first-reply = 客服团队的成员通过电子邮件回复
event-call-back = 客服团队的成员致电给您
event-chat-reply = 客服团队的成员加入聊天
event-both-sides-heard = 听取双方意见
event-decision = 您收到书面决定及理由
event-other = 继续处理个案
# $date: a date by which something happens.
event-by = 最晚 { $date }
case-decided-how = 个案如何处理
case-view = 查看个案
home-back = 返回帮助中心
cases-title = 我的个案
cases-empty = 还没有个案。如果回答没有解决问题，可以联系客服，个案就会显示在这里。
cases-more = 显示更多个案
# $date: when the case was opened or last changed.
cases-updated = 最近更新：{ $date }
case-state-open = 客服处理中
case-state-waiting-for-you = 等待您的回复
case-state-decided = 已作出决定
case-state-closed = 已结束
case-state-other = 处理中
# $reference: reference of the case.
case-title = 个案 { $reference }
case-messages = 消息
case-author-you = 您
case-author-assistant = AI 助手
# $name: first name of a member of the team.
case-author-agent = { $name }（客服）
case-reply-label = 添加消息
case-reply-send = 发送
case-reply-sent = 您的消息已添加。
case-closed = 这个个案已结束，不能再添加消息。您随时可以建立新的个案。
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = 您的个案 { $reference } 已建立。
notice-close = 关闭这条通知

## Articles

article-helpful = 本文是否对您有帮助？
article-related = 延伸阅读
article-next = 现在可以做什么
article-contact = 联系我们
# Above an article that is only there in English.
article-fallback = 本文暂无中文版。以下为英文版。

## What can be done

action-log-in = 登录
action-pick-order = 选择订单
action-ask-question = 提问
action-get-support = 获取支持
action-report = 报告问题
action-talk = 联系客服
action-message-seller = 给卖家发消息
action-message-buyer = 给买家发消息
action-open-order = 打开订单
action-open-orders = 我的订单
action-track = 跟踪包裹
action-pay = 立即付款
action-add-tracking = 添加物流单号
action-view-case = 查看个案
action-add-evidence = 添加证据
action-reset-password = 重置密码
action-verify-profile = 验证我的资料
action-view-invoices = 查看发票
action-account-settings = 账户设置

## When something goes wrong

failure-offline = 网络已断开。恢复连接后，可以在这里继续。
failure-timed-out = 等待时间过长。请重试。
failure-cut = 连接中断。请重试。
failure-signed-out = 请重新登录。
failure-not-found = 找不到这项内容。它可能已被删除，或属于另一个账户。
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
       *[other] 操作过于频繁。请在 { $seconds } 秒后重试。
    }
failure-service = 我们这边出了点问题。请稍后重试。
failure-refused = 没有成功。请重试或联系客服。
error-empty-text = 请先写几个字。
error-too-long = 文字太长。请删减一些。
error-unknown-language = 暂不支持这种语言。请在上方选择其他语言。
error-case-closed = 这个个案已结束，不能再添加消息。
error-channel-unavailable = 这种联系方式目前不可用。请选择其他方式。
error-invalid-phone = 无法拨打这个电话号码。请检查。
failure-kept = 您写的内容已保留。
