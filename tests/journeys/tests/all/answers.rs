//! Articles and answers: found, read and rated by everyone; not knowing said, and led to a person.

use contract::{Action, AnswerOutcome, Inline};
use flow::{Event, Feedback, Step, StepKind};
use journeys::{Account, Desk, LANGUAGES, Matter, Shell};

use crate::whole::question;

/// What no article knows.
const OFF_TOPIC: [(&str, &str); 9] = [
    ("en", "What will the weather be like in Paris tomorrow?"),
    ("es", "¿Qué tiempo hará mañana en Madrid?"),
    ("it", "Che tempo farà domani a Roma?"),
    ("fr", "Quel temps fera-t-il demain à Lyon ?"),
    ("nl", "Wat voor weer wordt het morgen in Utrecht?"),
    ("de", "Wie wird morgen das Wetter in Hamburg?"),
    ("zh", "明天北京天气怎么样？"),
    ("pt", "Que tempo vai fazer amanhã em Lisboa?"),
    ("pl", "Jaka pogoda będzie jutro w Krakowie?"),
];

#[tokio::test]
async fn articles_are_found_read_and_rated_by_everyone_in_every_language() {
    let desk = Desk::open().await;
    for language in LANGUAGES {
        let mut shell = Shell::open(&desk, language, Account::Nobody).await;
        let search = question(language, "order-not-received").to_owned();
        shell.send(Event::ArticleSearchTyped(search.clone())).await;
        let Step::Home(home) = shell.flow.step() else {
            unreachable!()
        };
        let found = home.articles.ready().unwrap();
        assert!(
            found[0].slug == "order-not-received" && found[0].lang == language,
            "{search}: {found:?}"
        );
        read_all(&mut shell).await;
        // From the article to a person: the gate asks for a log-in, and leads on.
        shell.send(Event::TalkChosen).await;
        shell.at(StepKind::Gate);
        shell.log_in("anna").await;
        shell.at(StepKind::Contacting);
    }
}

/// Every article, with every link in it; ends on an article.
async fn read_all(shell: &mut Shell) {
    let language = shell.flow.language().to_owned();
    let mut waiting = vec!["order-not-received".to_owned()];
    let mut seen = Vec::new();
    while let Some(slug) = waiting.pop() {
        if seen.contains(&slug) {
            continue;
        }
        shell.send(Event::ArticleChosen(slug.clone())).await;
        let Step::Reading(reading) = shell.flow.step() else {
            panic!("{:?}", shell.flow.step())
        };
        let article = reading.article.ready().unwrap();
        assert_eq!(article.lang, language, "{slug}");
        assert!(!article.body.is_empty());
        let linked = article.body.iter().flat_map(|block| match block {
            contract::Block::Heading { text, .. } | contract::Block::Paragraph { text } => {
                text.iter().collect::<Vec<_>>()
            }
            contract::Block::List { items, .. } => items.iter().flatten().collect(),
        });
        waiting.extend(linked.filter_map(|inline| match inline {
            Inline::Article { slug, .. } => Some(slug.clone()),
            _ => None,
        }));
        waiting.extend(article.related.iter().map(|related| related.slug.clone()));
        shell
            .send(Event::ArticleRated {
                helpful: true,
                reason: None,
            })
            .await;
        let Step::Reading(reading) = shell.flow.step() else {
            unreachable!()
        };
        assert_eq!(reading.feedback, Feedback::Sent { helpful: true });
        seen.push(slug);
    }
    assert!(seen.len() >= 3, "{seen:?}");
}

#[tokio::test]
async fn what_is_not_known_is_said_and_a_person_is_two_steps_away() {
    let desk = Desk::open().await;
    for (language, question) in OFF_TOPIC {
        let mut shell = Shell::open(&desk, language, Account::Person("emil")).await;
        let matter = Matter::general(question);
        shell.reach(StepKind::Answered, &matter).await;
        let answer = shell.answer();
        assert_eq!(
            answer.outcome,
            Some(AnswerOutcome::Unknown),
            "{question}: {answer:?}"
        );
        assert!(answer.blocks.is_empty() && answer.sources.is_empty());
        assert!(answer.actions.contains(&Action::Talk));
        shell.reach_a_person(question).await;
    }
}

#[tokio::test]
async fn an_unknown_article_leaves_a_way_on() {
    let desk = Desk::open().await;
    for slug in ["no-such", "../../Cargo", "a b", "<img src=x>", "", "ä"] {
        let mut shell = Shell::open(&desk, "en", Account::Nobody).await;
        shell.send(Event::ArticleChosen(slug.to_owned())).await;
        let Step::Reading(reading) = shell.flow.step() else {
            panic!("{:?}", shell.flow.step())
        };
        assert!(
            matches!(reading.article, flow::Remote::Failed(_)),
            "{slug}: {reading:?}"
        );
        shell.send(Event::BackChosen).await;
        shell.at(StepKind::Home);
    }
}

#[tokio::test]
async fn a_short_follow_up_is_understood() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
    let matter = Matter::order("A-1001", "How do I report a wrong object?");
    shell.reach(StepKind::Answered, &matter).await;
    shell
        .all([
            Event::FollowUpTyped("Until when?".into()),
            Event::FollowUpAsked,
        ])
        .await;
    let answer = shell.answer();
    assert_eq!(answer.outcome, Some(AnswerOutcome::Answered));
    assert_eq!(answer.sources[0].slug.as_deref(), Some("not-as-described"));
}

#[tokio::test]
async fn what_has_arrived_is_not_answered_as_lost() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "pl", Account::Person("chen")).await;
    let matter = Matter::order("C-3001", "Przysłano mi inny przedmiot niż kupiłem");
    shell.reach(StepKind::Answered, &matter).await;
    assert_eq!(
        shell.answer().sources[0].slug.as_deref(),
        Some("not-as-described")
    );
}
