//! The whole journey: every person of the demo, every language, every screen.

use contract::{
    AnswerOutcome, Author, Availability, CaseEventKind, CaseState, CaseSubject, Channel, Subject,
};
use flow::{Event, HostEvent, ReplyState, Step, StepKind};
use journeys::{Account, Desk, LANGUAGES, Matter, Shell};

/// Where is it, it is not as described, when do I get paid.
const QUESTIONS: [(&str, [&str; 3]); 9] = [
    (
        "en",
        [
            "Where is my parcel?",
            "I was sent the wrong item",
            "When will the money for my sale reach my bank account?",
        ],
    ),
    (
        "es",
        [
            "¿Dónde está mi paquete?",
            "Me han enviado un artículo equivocado",
            "¿Cuándo llega a mi banco el dinero de la venta?",
        ],
    ),
    (
        "it",
        [
            "Dov'è il mio pacco?",
            "Mi hanno mandato l'articolo sbagliato",
            "Quando arrivano in banca i soldi della vendita?",
        ],
    ),
    (
        "fr",
        [
            "Où est mon colis ?",
            "On m'a envoyé le mauvais article",
            "Quand l'argent de ma vente arrive-t-il sur mon compte bancaire ?",
        ],
    ),
    (
        "nl",
        [
            "Waar is mijn pakket?",
            "Ik heb het verkeerde artikel gekregen",
            "Wanneer staat het geld van mijn verkoop op mijn rekening?",
        ],
    ),
    (
        "de",
        [
            "Wo ist mein Paket?",
            "Mir wurde der falsche Artikel geschickt",
            "Wann ist das Geld aus meinem Verkauf auf meinem Bankkonto?",
        ],
    ),
    (
        "zh",
        [
            "我的包裹在哪里？",
            "给我发错东西了",
            "卖出的钱什么时候到我的银行账户？",
        ],
    ),
    (
        "pt",
        [
            "Onde está o meu volume?",
            "Enviaram-me o artigo errado",
            "Quando chega ao banco o dinheiro da minha venda?",
        ],
    ),
    (
        "pl",
        [
            "Gdzie jest moja paczka?",
            "Wazon ma pęknięcie, o którym nie było mowy",
            "Kiedy pieniądze ze sprzedaży trafią na konto bankowe?",
        ],
    ),
];

const ARTICLES: [&str; 3] = [
    "order-not-received",
    "not-as-described",
    "when-do-i-get-paid",
];

/// The question on one of [`ARTICLES`] in a language.
pub(crate) fn question(language: &str, article: &str) -> &'static str {
    let (_, questions) = QUESTIONS
        .iter()
        .find(|(known, _)| *known == language)
        .unwrap();
    questions[ARTICLES.iter().position(|known| *known == article).unwrap()]
}

/// A person, the order they search for and need help with, and the article that answers.
type Story = (
    &'static str,
    Option<(&'static str, &'static str)>,
    &'static str,
);

const PEOPLE: [Story; 5] = [
    ("anna", Some(("kamera", "A-1002")), "order-not-received"),
    ("bruno", Some(("cristal", "B-2005")), "when-do-i-get-paid"),
    ("chen", Some(("sketches", "C-3001")), "not-as-described"),
    ("dana", Some(("no. 33", "D-00033")), "when-do-i-get-paid"),
    ("emil", None, "order-not-received"),
];

#[tokio::test]
async fn everybody_gets_from_the_first_screen_to_a_person_in_every_language() {
    let desk = Desk::open().await;
    for language in LANGUAGES {
        for (person, order, article) in PEOPLE {
            let mut shell = Shell::open(&desk, language, Account::Person(person)).await;
            pick(&mut shell, order).await;
            ask(&mut shell, question(language, article), article).await;
            choose(&mut shell).await;
            let reference = submit(&mut shell).await;
            find_again(&mut shell, &reference).await;
            add(&mut shell, &reference).await;
            assert_eq!(shell.log_ins, 0);
            let about = order.map_or(Subject::General, |(_, id)| Subject::Order { id: id.into() });
            told_the_page(&shell, &about);
        }
        // Each of them opened one more, and nobody sees another's.
        desk.pass_minutes(1);
    }
    for (person, ..) in PEOPLE {
        let before = match person {
            "anna" => 2,
            "bruno" => 1,
            "chen" => 3,
            _ => 0,
        };
        assert_eq!(desk.cases(person).await.len(), before + 9, "{person}");
    }
}

async fn pick(shell: &mut Shell, order: Option<(&str, &str)>) {
    shell.at(StepKind::Home);
    let Step::Home(home) = shell.flow.step() else {
        unreachable!()
    };
    assert_eq!(home.articles.ready().unwrap().len(), 5);
    shell.send(Event::HelpWithOrderChosen).await;
    shell.at(StepKind::Picking);
    let Step::Picking(picking) = shell.flow.step() else {
        unreachable!()
    };
    let total = picking.orders.ready().unwrap().total;
    let Some((search, id)) = order else {
        assert_eq!(total, 0, "who is new has no orders");
        return shell.send(Event::AskChosen).await;
    };
    shell.send(Event::OrderSearchTyped(search.to_owned())).await;
    let Step::Picking(picking) = shell.flow.step() else {
        unreachable!()
    };
    let list = picking.orders.ready().unwrap();
    assert!(list.total >= 1 && list.total < total, "{}", list.total);
    assert!(list.orders.iter().any(|order| order.id == id), "{list:?}");
    let subject = Subject::Order { id: id.to_owned() };
    shell.press(Event::SubjectChosen(subject));
    // Its card stands before anything is fetched.
    assert_eq!(shell.order().id, id);
    shell.settle().await;
    assert!(!shell.order().clocks.is_empty(), "{:?}", shell.order());
}

async fn ask(shell: &mut Shell, question: &str, article: &str) {
    shell.at(StepKind::Asking);
    shell.send(Event::QuestionTyped(question.to_owned())).await;
    shell.send(Event::QuestionAsked).await;
    let answer = shell.answer();
    let language = shell.flow.language();
    assert_eq!(
        answer.outcome,
        Some(AnswerOutcome::Answered),
        "{question}: {answer:?}"
    );
    assert_eq!(answer.lang, language);
    assert_eq!(
        answer.sources[0].slug.as_deref(),
        Some(article),
        "{question}: {answer:?}"
    );
    assert!(!answer.blocks.is_empty());
    for source in &answer.sources {
        assert_eq!(source.lang, language, "{question}");
        assert!(!source.title.is_empty() && !source.excerpt.is_empty());
    }
    let is_about_order = shell.flow.draft().subject.is_personal();
    assert_eq!(is_about_order, !answer.facts.is_empty(), "{answer:?}");
    assert!(answer.facts.is_sorted_by_key(|fact| fact.at.clone()));
    shell
        .send(Event::AnswerRated {
            helpful: false,
            reason: None,
        })
        .await;
    let Step::Answered(answered) = shell.flow.step() else {
        unreachable!()
    };
    assert_eq!(answered.rating, flow::Rating::Sent { helpful: false });
}

async fn choose(shell: &mut Shell) {
    shell.send(Event::TalkChosen).await;
    let options = shell.options();
    check_options(shell);
    assert_eq!(
        shell.flow.draft().channel,
        Some(options.options[0].channel),
        "the recommended one is chosen already"
    );
    let phone = shell.option(Channel::Phone);
    let is_spoken = ["en", "es", "it", "fr", "nl", "de"].contains(&shell.flow.language());
    assert_eq!(phone.speaks_language, is_spoken);
    for channel in [Channel::Email, Channel::Chat] {
        assert!(shell.option(channel).speaks_language);
    }
    shell.send(Event::ContinueChosen).await;
    shell.at(StepKind::Reviewing);
}

/// What holds of the options at any hour.
#[track_caller]
pub(crate) fn check_options(shell: &Shell) {
    let options = &shell.options().options;
    assert_eq!(options.len(), 3, "{options:?}");
    assert!(options[0].recommended, "the recommended one comes first");
    let recommended = options.iter().filter(|option| option.recommended).count();
    assert_eq!(recommended, 1, "{options:?}");
    assert!(options[0].speaks_language, "{options:?}");
    assert!(!matches!(
        options[0].availability,
        Availability::Closed { .. }
    ));
    let email = shell.option(Channel::Email);
    assert_eq!(email.availability, Availability::Always);
    assert_eq!(email.languages.len(), 9);
    assert!(options.iter().all(|option| !option.languages.is_empty()));
}

async fn submit(shell: &mut Shell) -> String {
    let question = shell.flow.draft().asked[0].clone();
    assert_eq!(shell.flow.draft().message_text(), question);
    let message = format!("{question}\n\n(+ IMG 1)");
    shell.send(Event::MessageTyped(message.clone())).await;
    if shell.flow.draft().channel == Some(Channel::Phone) {
        shell.send(Event::SubmitChosen).await;
        let Step::Reviewing(reviewing) = shell.flow.step() else {
            panic!("a call needs a number: {:?}", shell.flow.step());
        };
        assert_eq!(reviewing.problem, Some(flow::ReviewProblem::Phone));
        let number = "+48 (22) 123-45-67".to_owned();
        shell.send(Event::PhoneTyped(number)).await;
    }
    let (subject, channel) = (
        shell.flow.draft().subject.clone(),
        shell.flow.draft().channel,
    );
    shell.send(Event::SubmitChosen).await;
    shell.at(StepKind::Confirmed);
    let case = shell.case();
    assert!(case.reference.starts_with("HC-"), "{}", case.reference);
    assert_eq!(case.state, CaseState::Open);
    assert_eq!(Some(case.channel), channel);
    assert_eq!(case.lang, shell.flow.language());
    match (&subject, &case.subject) {
        (Subject::General, CaseSubject::General) => {}
        (Subject::Order { id }, CaseSubject::Order { order }) => assert_eq!(*id, order.id),
        other => panic!("{other:?}"),
    }
    let authors: Vec<&Author> = case
        .messages
        .iter()
        .map(|message| &message.author)
        .collect();
    assert_eq!(authors, [&Author::You, &Author::Assistant, &Author::You]);
    assert_eq!(case.messages[0].text, question);
    assert_eq!(case.messages[2].text, message);
    assert_eq!(case.timeline[0].kind, CaseEventKind::Received);
    assert!(case.timeline[0].done);
    assert!(
        case.timeline[1..]
            .iter()
            .all(|event| !event.done && event.at > case.opened_at)
    );
    let promise = match case.channel {
        Channel::Email => CaseEventKind::FirstReply,
        Channel::Chat => CaseEventKind::ChatReply,
        Channel::Phone => CaseEventKind::CallBack,
    };
    assert_eq!(case.timeline[1].kind, promise);
    assert!(shell.flow.draft().is_empty(), "what was sent is not kept");
    shell.case().reference.clone()
}

async fn find_again(shell: &mut Shell, reference: &str) {
    shell.reload().await;
    // What was on the screen is on it again.
    assert_eq!(shell.case().reference, reference);
    shell.send(Event::CasesChosen).await;
    let Step::Cases(cases) = shell.flow.step() else {
        panic!("{:?}", shell.flow.step())
    };
    let list = &cases.list.ready().unwrap().cases;
    let found = list.iter().find(|case| case.reference == reference);
    assert_eq!(found.unwrap().state, CaseState::Open);
}

async fn add(shell: &mut Shell, reference: &str) {
    shell.send(Event::CaseChosen(reference.to_owned())).await;
    let before = shell.case().messages.len();
    let text = "<b>Ещё</b> { $x } одно 😀";
    shell.send(Event::ReplyTyped(text.to_owned())).await;
    shell.send(Event::ReplySent).await;
    let Step::Case(view) = shell.flow.step() else {
        unreachable!()
    };
    assert_eq!(view.state, ReplyState::Sent);
    assert!(view.reply.is_empty());
    shell.send(Event::CasesChosen).await;
    shell.send(Event::CaseChosen(reference.to_owned())).await;
    let messages = &shell.case().messages;
    assert_eq!(messages.len(), before + 1, "{messages:?}");
    assert_eq!(messages[before].text, text);
    assert_eq!(messages[before].author, Author::You);
}

/// The reload threw the first half of what the page heard away; the second is steps and nothing
/// of what was written.
fn told_the_page(shell: &Shell, about: &Subject) {
    let steps: Vec<&str> = shell
        .told
        .iter()
        .filter_map(|event| match event {
            HostEvent::Step { kind } => Some(kind.name()),
            HostEvent::Error { code } => panic!("{code} {about}"),
            _ => None,
        })
        .collect();
    assert_eq!(steps, ["case", "cases", "case", "cases", "case"]);
}

#[tokio::test]
async fn an_order_shows_its_open_case_and_asks_no_more_to_write_to_the_seller() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
    let matter = Matter::order("A-1002", "Where is my parcel?");
    shell.reach(StepKind::Asking, &matter).await;
    let Step::Asking(asking) = shell.flow.step() else {
        unreachable!()
    };
    let flow::Advice::Given(advice) = asking.advice.clone() else {
        panic!("{:?}", asking.advice)
    };
    assert_eq!(advice.name, "Jonas W.");
    assert_eq!(shell.order().case_reference, None);
    shell.reach(StepKind::Confirmed, &matter).await;
    let reference = shell.case().reference.clone();
    shell.send(Event::HomeChosen).await;
    shell.reach(StepKind::Asking, &matter).await;
    assert_eq!(shell.order().case_reference, Some(reference));
    let Step::Asking(asking) = shell.flow.step() else {
        unreachable!()
    };
    assert_eq!(asking.advice, flow::Advice::NotGiven);
}

#[tokio::test]
async fn a_follow_up_a_stop_and_a_cut_end_in_a_whole_answer() {
    use journeys::Fault::{CutAfter, StallAfter};
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
    let matter = Matter::order("A-1001", "How do I report a wrong object?");
    shell.reach(StepKind::Answered, &matter).await;
    let first = shell.answer().clone();
    shell
        .all([
            Event::FollowUpTyped("And how long does that take?".into()),
            Event::FollowUpAsked,
        ])
        .await;
    let second = shell.answer().clone();
    assert_ne!(second.id, first.id);

    for events in [1, 3, 7] {
        // What was cut is fetched by its id, whole, without another being written.
        shell.fault("POST /answers", CutAfter(events));
        shell.send(Event::AskAgainChosen).await;
        let again = shell.answer().clone();
        assert_eq!(again.outcome, Some(AnswerOutcome::Answered), "{events}");
        assert_eq!(again.blocks, second.blocks, "{events}");
    }
    assert_eq!(shell.count("GET /answers/"), 3);
    // Cut before its first word it is asked anew, when the shopper wants it.
    shell.fault("POST /answers", CutAfter(0));
    shell.send(Event::AskAgainChosen).await;
    let Step::Answered(answered) = shell.flow.step() else {
        unreachable!()
    };
    assert!(matches!(answered.stream, flow::Stream::Broken { .. }));
    shell.send(Event::RetryChosen).await;
    assert_eq!(shell.answer().blocks, second.blocks);

    shell.fault("POST /answers", StallAfter(4));
    shell.send(Event::AskAgainChosen).await;
    shell.send(Event::StopChosen).await;
    let Step::Answered(answered) = shell.flow.step() else {
        unreachable!()
    };
    assert!(matches!(&answered.stream, flow::Stream::Stopped(Some(_))));
    // A stopped answer stands in no one's way.
    shell
        .reach_a_person("How do I report a wrong object?")
        .await;
}
