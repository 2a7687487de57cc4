### Every word of the help-center widget.
###
### For translators: keep what stands in { curly braces } as it is. A text never holds markup, links
### or numbers that are rules. Words such as "{ $count ->" choose between forms; PLURAL($count) gives
### the plural form of your language (see the comment of each message for what the variables are).
### Forms of address, terms and button labels follow the project's glossary.

## Around everything

# The button that opens the help, on the marketplace's page. Short.
launcher-label = Ajuda
# In place of the panel when the help cannot run or be fetched. One short sentence.
launcher-failed = Não é possível abrir a ajuda aqui.
# The link below it, to a page with a plain form.
launcher-failed-link = Escrever ao apoio ao cliente
# Name of the panel.
panel-title = Centro de ajuda
panel-close = Fechar a ajuda
panel-back = Voltar
panel-home = Ir para o início do Centro de ajuda
# Label of the list of languages.
language-label = Idioma
language-name = Português
# Said while something is being fetched.
loading = A carregar…
# Buttons.
retry = Tentar novamente
yes = Sim
no = Não

## Home

home-title = Como podemos ajudar?
# $name: the shopper's first name.
home-title-name = Olá, { $name }. Como podemos ajudar?
home-search-label = Pesquisar nos artigos de ajuda
home-search-placeholder = Por exemplo: volume não chegou
home-most-asked = O mais perguntado
home-results-title = Artigos de ajuda
articles-all = Todos os artigos
articles-buyer = Comprar
articles-seller = Vender
# Said to screen readers. $count: how many articles were found.
home-results-count =
    { PLURAL($count) ->
        [one] { $count } artigo encontrado
       *[other] { $count } artigos encontrados
    }
# $search: the words searched for.
home-no-results = Nenhum artigo de ajuda corresponde a «{ $search }».
home-no-results-hint = Experimente outras palavras ou faça a sua pergunta: o assistente de IA procura em todo o conteúdo.
home-order = Ajuda com uma encomenda ou um objeto
home-order-hint = Algo que comprou, vendeu ou esteve a ver
home-ask = Fazer uma pergunta
home-ask-hint = O assistente de IA responde com base nos artigos de ajuda
home-cases = Os meus casos
home-cases-hint = O que nos enviou e o que respondemos

## Log-in

gate-title = Inicie sessão para continuar
# Why a log-in is needed. One of these three, by where the shopper wants to go.
gate-why-orders = As suas encomendas e os seus objetos são pessoais. Depois de iniciar sessão, pode escolher aquilo com que precisa de ajuda.
gate-why-cases = Os seus casos são pessoais. Depois de iniciar sessão, pode vê-los aqui.
gate-why-contact = Para ajudar com as suas encomendas, o apoio ao cliente precisa de saber quem é. Ao iniciar sessão, também garante que mais ninguém vê a resposta.
gate-log-in = Iniciar sessão
gate-waiting = Inicie sessão na página. Depois volta diretamente aqui.
gate-checking = Um momento, estamos a verificar se já iniciou sessão…
gate-expired-title = Inicie sessão novamente
gate-expired = A sua sessão terminou. Nada do que escreveu se perdeu: vai voltar exatamente a este ponto.
gate-meanwhile = Sem iniciar sessão, pode ler os artigos de ajuda e fazer uma pergunta geral.

## Choosing an order or object

picking-title = Com que precisa de ajuda?
picking-orders = As minhas encomendas
picking-recent = Objetos vistos recentemente
picking-side-label = Que encomendas
picking-side-all = Todas
picking-side-bought = Compras
picking-side-sold = Vendas
picking-search-label = Pesquisar nas minhas encomendas
picking-search-placeholder = Título, nome ou número da encomenda
# $count: how many orders there are in all.
picking-count =
    { PLURAL($count) ->
        [one] { $count } encomenda
       *[other] { $count } encomendas
    }
picking-more = Mostrar mais encomendas
picking-empty = Ainda não tem encomendas. Assim que comprar ou vender algo, aparece aqui.
# $search: the words searched for.
picking-no-match = Nenhuma encomenda corresponde a «{ $search }».
picking-recent-empty = Não tem objetos vistos recentemente.
picking-general = A minha pergunta é sobre outro assunto

## Orders and objects

order-side-bought = Compra
order-side-sold = Venda
order-status-unpaid = Por pagar
order-status-paid = Paga, por enviar
order-status-shipped = A caminho
order-status-delivered = Entregue
order-status-completed = Concluída
order-status-cancelled = Cancelada
order-status-refunded = Reembolsada
order-status-other = Em curso
# $date: when the auction ends or ended.
item-ends = Termina a { $date }
item-ended = Terminou a { $date }
# What happened to an order; a date follows.
fact-ordered = Encomenda feita
fact-paid = Pagamento
fact-shipped = Envio
fact-last-scan = Última leitura da transportadora
fact-estimated-delivery = Entrega prevista
fact-delivered = Entrega
fact-held = Retido para o vendedor desde
fact-paid-out = Pago ao vendedor
fact-withdrawn = Livre resolução
fact-cancelled = Cancelamento
fact-refunded = Início do reembolso
fact-tracking = Código de seguimento
facts-title = O que sabemos sobre esta encomenda

# Time limits of an order. $start and $end: dates. $state: "early" (not begun), "over" (ended) or
# anything else (running).
clock-report-window-days-bought =
    { $state ->
        [early] Pode comunicar um problema a partir de { $start }.
        [over] O prazo para comunicar um problema terminou a { $end }.
       *[open] Pode comunicar um problema até { $end }.
    }
clock-report-window-days-sold =
    { $state ->
        [early] O comprador pode comunicar um problema a partir de { $start }.
        [over] O prazo do comprador para comunicar um problema terminou a { $end }.
       *[open] O comprador pode comunicar um problema até { $end }.
    }
clock-counterfeit-report-days-bought =
    { $state ->
        [early] Pode comunicar uma falsificação a partir de { $start }.
        [over] O prazo para comunicar uma falsificação terminou a { $end }.
       *[open] Pode comunicar uma falsificação até { $end }.
    }
clock-counterfeit-report-days-sold =
    { $state ->
        [over] O prazo do comprador para comunicar uma falsificação terminou a { $end }.
       *[open] O comprador pode comunicar uma falsificação até { $end }.
    }
clock-overdue-report-days-bought =
    { $state ->
        [early] Pode comunicar a falta do volume a partir de { $start }.
        [over] O prazo para comunicar a falta do volume terminou a { $end }.
       *[open] Pode comunicar a falta do volume até { $end }.
    }
clock-overdue-report-days-sold =
    { $state ->
        [early] O comprador pode comunicar a falta do volume a partir de { $start }.
        [over] O prazo do comprador para comunicar a falta do volume terminou a { $end }.
       *[open] O comprador pode comunicar a falta do volume até { $end }.
    }
clock-payment-window-days-bought =
    { $state ->
        [over] O prazo de pagamento terminou a { $end }.
       *[open] Pague até { $end }.
    }
clock-payment-window-days-sold =
    { $state ->
        [over] O prazo de pagamento do comprador terminou a { $end }.
       *[open] O comprador tem até { $end } para pagar.
    }
clock-payment-slip-valid-days-bought =
    { $state ->
        [over] A sua referência de pagamento era válida até { $end }.
       *[open] A sua referência de pagamento é válida até { $end }.
    }
clock-bank-transfer-working-days-bought =
    { $state ->
        [over] A sua transferência devia ter chegado até { $end }.
       *[open] A sua transferência chega o mais tardar a { $end }.
    }
clock-bank-transfer-working-days-sold =
    { $state ->
        [over] A transferência do comprador devia ter chegado até { $end }.
       *[open] A transferência do comprador chega o mais tardar a { $end }.
    }
clock-reply-wait-hours-bought =
    { $state ->
        [over] O vendedor tinha até { $end } para responder. Já nos pode contactar.
       *[open] O vendedor tem até { $end } para lhe responder.
    }
clock-reply-wait-hours-sold =
    { $state ->
        [over] O comprador tinha até { $end } para responder. Já nos pode contactar.
       *[open] O comprador tem até { $end } para lhe responder.
    }
clock-unpaid-cancel-days-bought = Sem pagamento até { $end }, a encomenda é cancelada.
clock-unpaid-cancel-days-sold = Sem pagamento até { $end }, a encomenda é cancelada.
clock-ship-window-working-days-bought =
    { $state ->
        [over] O vendedor tinha até { $end } para enviar a encomenda.
       *[open] O vendedor tem até { $end } para enviar a encomenda.
    }
clock-ship-window-working-days-sold =
    { $state ->
        [over] O prazo para enviar a encomenda terminou a { $end }.
       *[open] Envie a encomenda até { $end }.
    }
clock-not-shipped-cancel-working-days-bought =
    { $state ->
        [early] Se o vendedor não fizer o envio, pode pedir-nos o cancelamento a partir de { $start }.
       *[open] Pode pedir-nos o cancelamento da encomenda.
    }
clock-not-shipped-cancel-working-days-sold =
    { $state ->
        [early] Se não fizer o envio, o comprador pode pedir-nos o cancelamento a partir de { $start }.
       *[open] O comprador pode pedir-nos o cancelamento da encomenda.
    }
clock-pickup-window-days-bought =
    { $state ->
        [over] O prazo para combinar o dia do levantamento terminou a { $end }.
       *[open] Combinem o dia do levantamento até { $end }.
    }
clock-pickup-window-days-sold =
    { $state ->
        [over] O prazo para combinar o dia do levantamento terminou a { $end }.
       *[open] Combinem o dia do levantamento até { $end }.
    }
clock-tracking-gap-working-days-bought =
    { $state ->
        [over] A leitura seguinte do volume era esperada até { $end }.
       *[open] A leitura seguinte do volume é esperada até { $end }.
    }
clock-tracking-gap-working-days-sold =
    { $state ->
        [over] A leitura seguinte do volume era esperada até { $end }.
       *[open] A leitura seguinte do volume é esperada até { $end }.
    }
clock-parcel-hold-days-bought =
    { $state ->
        [over] O prazo habitual para levantar o volume terminou a { $end }.
       *[open] Em regra, pode levantar o volume até { $end }.
    }
clock-parcel-hold-days-sold =
    { $state ->
        [over] O prazo habitual do comprador para levantar o volume terminou a { $end }.
       *[open] Em regra, o comprador pode levantar o volume até { $end }.
    }
clock-withdrawal-days-bought =
    { $state ->
        [over] O prazo de livre resolução da compra terminou a { $end }.
       *[open] Pode exercer o direito de livre resolução até { $end }.
    }
clock-withdrawal-days-sold =
    { $state ->
        [over] O prazo de livre resolução do comprador terminou a { $end }.
       *[open] O comprador pode exercer o direito de livre resolução até { $end }.
    }
clock-withdrawal-return-days-bought =
    { $state ->
        [over] O prazo para devolver o objeto terminou a { $end }.
       *[open] Devolva o objeto até { $end }.
    }
clock-withdrawal-return-days-sold =
    { $state ->
        [over] O prazo do comprador para devolver o objeto terminou a { $end }.
       *[open] O comprador tem até { $end } para devolver o objeto.
    }
clock-refund-start-working-days-bought =
    { $state ->
        [over] O reembolso devia ter sido iniciado até { $end }.
       *[open] O reembolso é iniciado até { $end }.
    }
clock-refund-arrival-working-days-bought =
    { $state ->
        [over] O reembolso devia ter chegado à sua conta até { $end }.
       *[open] O reembolso deve chegar à sua conta até { $end }.
    }
clock-payout-delay-days-sold =
    { $state ->
        [over] O pagamento ao vendedor foi libertado a { $end }.
       *[open] O pagamento ao vendedor é libertado a { $end }, se não for comunicado nenhum problema.
    }
clock-payout-no-scan-days-sold =
    { $state ->
        [over] O pagamento ao vendedor foi libertado a { $end }.
       *[open] Sem leitura de entrega, o pagamento ao vendedor é libertado a { $end }, se não for comunicado nenhum problema.
    }
clock-payout-pickup-days-sold =
    { $state ->
        [over] O pagamento ao vendedor foi libertado a { $end }.
       *[open] O pagamento ao vendedor é libertado a { $end }, ou antes, se o comprador confirmar o levantamento.
    }
clock-payout-bank-working-days-sold =
    { $state ->
        [over] O pagamento ao vendedor devia ter chegado à sua conta até { $end }.
       *[open] O pagamento ao vendedor deve chegar à sua conta até { $end }.
    }
clock-carrier-claim-days-sold =
    { $state ->
        [over] O prazo habitual para reclamar danos à transportadora terminou a { $end }.
       *[open] Em regra, pode reclamar danos à transportadora até { $end }.
    }
clock-insurance-damage-days-sold =
    { $state ->
        [over] O prazo para reclamar danos ao seguro terminou a { $end }.
       *[open] Pode reclamar danos ao seguro até { $end }.
    }
clock-insurance-loss-days-sold =
    { $state ->
        [over] O prazo para reclamar uma perda ao seguro terminou a { $end }.
       *[open] Pode reclamar uma perda ao seguro até { $end }.
    }
clock-insurance-loss-abroad-days-sold =
    { $state ->
        [over] O prazo para reclamar uma perda ao seguro terminou a { $end }.
       *[open] Pode reclamar uma perda ao seguro até { $end }.
    }
clock-insurance-not-received-days-sold =
    { $state ->
        [over] O prazo para reclamar ao seguro um volume não recebido terminou a { $end }.
       *[open] Se o comprador não recebeu o volume, pode reclamá-lo ao seguro até { $end }.
    }
clock-case-answer-days-bought =
    { $state ->
        [over] O prazo para responder ao apoio ao cliente terminou a { $end }.
       *[open] Responda ao apoio ao cliente até { $end }.
    }
clock-case-answer-days-sold =
    { $state ->
        [over] O prazo para responder ao apoio ao cliente terminou a { $end }.
       *[open] Responda ao apoio ao cliente até { $end }.
    }
clock-objection-days-bought =
    { $state ->
        [over] O prazo para contestar a decisão terminou a { $end }.
       *[open] Pode contestar a decisão até { $end }.
    }
clock-objection-days-sold =
    { $state ->
        [over] O prazo para contestar a decisão terminou a { $end }.
       *[open] Pode contestar a decisão até { $end }.
    }
# $days: whole days left until a time limit ends.
clock-days-left =
    { PLURAL($days) ->
        [one] Falta { $days } dia
       *[other] Faltam { $days } dias
    }
clock-last-day = Último dia

## Asking a question

asking-title = Qual é a sua pergunta?
asking-withdraw = Exercer aqui o direito de livre resolução
asking-label = A sua pergunta
asking-hint = Escreva por palavras suas. Não inclua números de cartões nem palavras-passe.
asking-ai-notice = Primeiro responde um assistente de IA, com base nos artigos de ajuda e no que se sabe sobre a sua encomenda. Pode cometer erros.
asking-send = Perguntar ao assistente de IA
asking-person = Pode falar com uma pessoa a qualquer momento.
# The advice to message the other side of the order first.
advice-seller-title = Já enviou mensagem ao vendedor?
advice-buyer-title = Já enviou mensagem ao comprador?
# $name: name of the seller or buyer.
advice-text = Muitas vezes, { $name } consegue ajudar mais depressa. Não espere se o objeto estiver danificado ou puder ser uma falsificação, ou se se tratar de fraude ou da sua conta: nesse caso, pergunte-nos já.
advice-set-aside = Perguntar aqui
asking-gone-title = Não encontramos esta encomenda ou este objeto
asking-gone = Pode pertencer a outra conta ou a ligação pode estar errada. Pode escolher uma das suas encomendas ou um dos seus objetos, ou fazer uma pergunta geral.
asking-gone-pick = Escolher encomenda ou objeto
# What is wrong with a text, beside its field.
text-empty = Escreva primeiro algumas palavras.
# $count: by how many characters the text is too long.
text-too-long =
    { PLURAL($count) ->
        [one] Reduza o texto em { $count } caráter.
       *[other] Reduza o texto em { $count } caracteres.
    }
# $count: how many characters are left.
text-left =
    { PLURAL($count) ->
        [one] Resta { $count } caráter
       *[other] Restam { $count } caracteres
    }

## The answer

answer-title = Resposta
answer-about = A sua pergunta
answer-ai = Assistente de IA
answer-ai-note = Escrito por IA com base nestas fontes. Pode conter erros.
answer-thinking = O assistente de IA está a consultar os artigos de ajuda…
answer-recalling = A obter o resto da resposta…
# Said to screen readers.
answer-ready = A resposta está pronta.
answer-stop = Parar
answer-stopped = Interrompeu a resposta.
answer-again = Perguntar novamente
answer-unknown-title = O assistente de IA não sabe
answer-unknown = Os artigos de ajuda não dão uma resposta segura, e adivinhar não ajudaria em nada. O apoio ao cliente vai poder ajudar.
answer-broken-title = A resposta foi interrompida
answer-sources = Fontes
# Name of a footnote mark. $number: its number. $title: title of the article.
answer-source-label = Fonte { $number }: { $title }
answer-source-open = Ler o artigo
answer-helpful = Esta resposta foi útil?
answer-reason-title = O que não estava bem?
answer-thanks = Agradecemos a sua opinião.
reason-off-topic = É sobre outro assunto
reason-unclear = É difícil de perceber
reason-wrong = Está errado ou desatualizado
reason-dislike-rule = Está certo, mas não gosto da regra
answer-follow-up-label = Fazer mais uma pergunta
answer-follow-up-send = Perguntar
answer-next = Também é útil saber
talk = Falar com o apoio ao cliente
talk-hint = Alguém da equipa lê a sua pergunta e a resposta.

## How to reach customer service

contact-title = Como prefere receber ajuda?
contact-recommended = A melhor opção para a sua pergunta
contact-others = Outras opções
contact-method-label = Forma de contacto
channel-email = E-mail
channel-chat = Chat ao vivo
channel-phone = Telefone
# Why a method is suggested, possible or closed.
contact-reason-needs-evidence = Pode descrever tudo com calma, e nós analisamos a encomenda.
contact-reason-always-possible = Sempre possível, a qualquer hora e no seu idioma.
contact-reason-urgent = É urgente, e há alguém disponível neste momento.
contact-reason-quickest-now = Há alguém disponível agora: é a forma mais rápida de ter uma resposta.
contact-reason-personal-matter = É um assunto mais fácil de tratar a falar com alguém.
contact-reason-also-possible = Também é possível.
contact-reason-outside-hours = A equipa não está disponível neste momento.
contact-reason-holiday = A equipa não trabalha hoje por ser feriado.
contact-reason-nobody-there = Não está ninguém a atender neste momento.
contact-reason-queue-full = Toda a equipa está ocupada neste momento.
contact-reason-other-languages = Disponível, mas não no seu idioma.
contact-reason-other = Também é possível.
contact-always = A qualquer hora
# $time: a time of day today, in the reader's time zone.
contact-open-until = Aberto até às { $time }
# $time: weekday, date and time, in the reader's time zone.
contact-opens-at = Abre: { $time }, na sua hora local
contact-closed = Fechado neste momento
# $minutes: how long until somebody answers.
contact-wait =
    { PLURAL($minutes) ->
        [one] Cerca de { $minutes } minuto de espera
       *[other] Cerca de { $minutes } minutos de espera
    }
contact-no-wait = Sem tempo de espera
# $languages: a list of languages.
contact-languages = Em { $languages }
contact-language-label = Em que idioma prefere falar?
contact-continue = Continuar
contact-changed = A forma de contacto que escolheu acabou de fechar. Estas são as opções disponíveis agora.
contact-email-note = Escrevemos para o endereço de e-mail da sua conta.

## What customer service will see

review-title = Isto é o que o apoio ao cliente vai ver
review-hint = Altere o que quiser e depois envie.
review-about = Assunto
review-about-general = Uma pergunta geral
review-method = Como ajudamos
review-change = Alterar
review-message-label = A sua mensagem
review-message-hint = O que aconteceu e o que gostaria que fizéssemos?
review-include-answer = Incluir a resposta do assistente de IA
review-phone-label = O seu número de telefone
review-phone-hint = Com o indicativo do país, por exemplo +351 21 123 45 67
review-phone-problem = Indique um número com o indicativo do país, a começar por +.
# Button, by method.
review-send-email = Enviar ao apoio ao cliente
review-send-chat = Iniciar o chat
review-send-phone = Pedir uma chamada
review-problem-title = Verifique novamente

## Sending

sending-title = A sua mensagem está a caminho…
sending-checking = Estamos a verificar se a sua mensagem chegou…
# $seconds: how long until the next try.
sending-waiting =
    { PLURAL($seconds) ->
        [one] Voltamos a tentar automaticamente dentro de { $seconds } segundo.
       *[other] Voltamos a tentar automaticamente dentro de { $seconds } segundos.
    }
sending-unsure-title = Ainda não sabemos se a sua mensagem chegou
sending-unsure = Nada se perdeu. Pode tentar novamente sem receio: o seu caso só é aberto uma vez.
sending-now = Tentar agora
sending-edit = Voltar à mensagem

## The case

confirmed-title = O seu caso está aberto
confirmed-text = Recebemos a sua mensagem. Guarde o número do caso para qualquer questão sobre ele.
case-reference = Número do caso
case-copy = Copiar
case-copied = Copiado
case-next = O que acontece a seguir
# Dated lines; a date stands beside them.
event-received = Recebemos a sua mensagem
event-first-reply = Alguém da equipa responde por e-mail
event-call-back = Alguém da equipa telefona-lhe
event-chat-reply = Alguém da equipa entra no chat
event-both-sides-heard = Ouvimos as duas partes
event-decision = Recebe a decisão fundamentada, por escrito
event-other = O caso continua
# $date: a date by which something happens.
event-by = até { $date }
case-decided-how = Como é tratado um caso
case-view = Ver o caso
home-back = Voltar ao Centro de ajuda
cases-title = Os meus casos
cases-empty = Não tem casos. Se uma resposta não bastar, pode falar com o apoio ao cliente, e o seu caso aparece aqui.
cases-more = Mostrar mais casos
# $date: when the case was opened or last changed.
cases-updated = Última alteração: { $date }
case-state-open = Com o apoio ao cliente
case-state-waiting-for-you = À espera da sua resposta
case-state-decided = Decidido
case-state-closed = Fechado
case-state-other = Em curso
# $reference: reference of the case.
case-title = Caso { $reference }
case-messages = Mensagens
case-author-you = Enviado por si
case-author-assistant = Assistente de IA
# $name: first name of a member of the team.
case-author-agent = { $name }, apoio ao cliente
case-reply-label = Adicionar uma mensagem
case-reply-send = Enviar
case-reply-sent = A sua mensagem foi adicionada.
case-closed = Este caso está fechado e já não aceita mensagens. Pode abrir um novo a qualquer momento.
# $reference: reference of a case that was opened while the reader was elsewhere.
notice-opened = O seu caso { $reference } está aberto.
notice-close = Fechar este aviso

## Articles

article-helpful = Este artigo foi útil?
article-related = Leia também
article-next = O que pode fazer agora
article-contact = Contacte-nos
# Above an article that is only there in English.
article-fallback = Este artigo ainda não está disponível no seu idioma. Aqui está em inglês.

## What can be done

action-log-in = Iniciar sessão
action-pick-order = Escolher uma encomenda
action-ask-question = Fazer uma pergunta
action-get-support = Obter ajuda
action-report = Comunicar um problema
action-talk = Falar com o apoio ao cliente
action-message-seller = Enviar mensagem ao vendedor
action-message-buyer = Enviar mensagem ao comprador
action-open-order = Abrir a encomenda
action-open-orders = As minhas encomendas
action-track = Seguir o envio
action-pay = Pagar agora
action-add-tracking = Adicionar o código de seguimento
action-view-case = Ver o caso
action-add-evidence = Adicionar provas
action-reset-password = Repor a palavra-passe
action-verify-profile = Verificar o perfil
action-view-invoices = Ver faturas
action-account-settings = Definições da conta

## When something goes wrong

failure-offline = Não tem ligação à internet. Assim que a recuperar, pode continuar aqui.
failure-timed-out = Está a demorar demasiado. Tente novamente.
failure-cut = A ligação perdeu-se a meio. Tente novamente.
failure-signed-out = Inicie sessão novamente.
failure-not-found = Não encontramos o que procura. Pode ter sido removido ou pertencer a outra conta.
# $seconds: how long to wait.
failure-too-many =
    { PLURAL($seconds) ->
        [one] Foram demasiados pedidos de uma vez. Tente novamente dentro de { $seconds } segundo.
       *[other] Foram demasiados pedidos de uma vez. Tente novamente dentro de { $seconds } segundos.
    }
failure-service = Algo não está a funcionar do nosso lado. Tente novamente dentro de momentos.
failure-refused = Não funcionou. Tente novamente ou fale com o apoio ao cliente.
error-empty-text = Escreva primeiro algumas palavras.
error-too-long = O texto é demasiado longo. Encurte-o.
error-unknown-language = Ainda não falamos este idioma. Escolha outro acima.
error-case-closed = Este caso está fechado e já não aceita mensagens.
error-channel-unavailable = Esta forma de contacto não está disponível neste momento. Escolha outra.
error-invalid-phone = Não é possível ligar para este número de telefone. Verifique-o.
failure-kept = O seu texto está guardado.
