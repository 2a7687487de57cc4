//! Another language in the middle of everything: the state stays, the words change.

use contract::{Channel, Subject};
use flow::{Event, Step, StepKind};
use journeys::{Account, Desk, LANGUAGES, Matter, Shell};

use crate::whole::question;

#[tokio::test]
async fn the_language_changes_at_every_step_and_nothing_else_does() {
    let desk = Desk::open().await;
    let steps = [
        StepKind::Home,
        StepKind::Picking,
        StepKind::Asking,
        StepKind::Answered,
        StepKind::Contacting,
        StepKind::Reviewing,
        StepKind::Confirmed,
        StepKind::Cases,
        StepKind::Case,
    ];
    for (number, kind) in steps.into_iter().enumerate() {
        let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
        let asked = question("en", "order-not-received");
        let matter = Matter::order("A-1002", asked);
        shell.reach(kind, &matter).await;
        let (draft, place) = (shell.flow.draft().clone(), shell.flow.step().place());
        let to = LANGUAGES[1 + number % 8];
        shell.send(Event::LanguageChosen(to.to_owned())).await;
        shell.at(kind);
        assert_eq!(shell.flow.language(), to);
        assert_eq!(shell.flow.step().place(), place);
        let now = shell.flow.draft();
        assert_eq!(
            (&now.key, &now.subject, &now.question, &now.asked),
            (&draft.key, &draft.subject, &draft.question, &draft.asked)
        );
        assert_eq!(now.answer_id, draft.answer_id);
        if let Step::Home(home) = shell.flow.step() {
            let articles = home.articles.ready().unwrap();
            assert!(articles.iter().all(|article| article.lang == to));
        }
        if kind == StepKind::Answered {
            assert_eq!(shell.answer().lang, "en", "what was said stays as it was");
            shell.send(Event::AskAgainChosen).await;
            assert_eq!(shell.answer().lang, to);
        }
        if draft.is_empty() {
            continue;
        }
        shell.reach_a_person(asked).await;
        assert_eq!(shell.case().lang, to);
    }
}

#[tokio::test]
async fn screens_left_behind_speak_the_new_language_when_they_come_back() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
    let article = Event::ArticleChosen("not-as-described".into());
    shell.all([article, Event::TalkChosen]).await;
    shell.send(Event::LanguageChosen("pl".into())).await;
    assert!(!shell.option(Channel::Phone).speaks_language);
    shell.send(Event::BackChosen).await;
    let Step::Reading(reading) = shell.flow.step() else {
        panic!("{:?}", shell.flow.step())
    };
    assert_eq!(reading.article.ready().unwrap().lang, "pl");
    shell.send(Event::BackChosen).await;
    let Step::Home(home) = shell.flow.step() else {
        panic!("{:?}", shell.flow.step())
    };
    let articles = home.articles.ready().unwrap();
    assert!(articles.iter().all(|article| article.lang == "pl"));
}

#[tokio::test]
async fn a_language_that_the_service_does_not_speak_is_refused_and_left_again() {
    let desk = Desk::open().await;
    for tongue in ["tlh", "", "EN", "../en", "en-GB", "{ $x }", "<b>"] {
        let mut shell = Shell::open(&desk, tongue, Account::Person("anna")).await;
        let Step::Home(home) = shell.flow.step() else {
            unreachable!()
        };
        assert!(
            matches!(
                home.articles,
                flow::Remote::Failed(flow::Failure::Refused(
                    contract::ErrorCode::UnknownLanguage | contract::ErrorCode::InvalidRequest
                ))
            ),
            "{tongue}: {home:?}"
        );
        let subject = Subject::Order {
            id: "A-1002".into(),
        };
        shell
            .all([
                Event::SubjectChosen(subject),
                Event::QuestionTyped("Where is my parcel?".into()),
                Event::QuestionAsked,
            ])
            .await;
        let Step::Answered(answered) = shell.flow.step() else {
            panic!("{:?}", shell.flow.step())
        };
        assert!(
            matches!(answered.stream, flow::Stream::Broken { .. }),
            "{tongue}"
        );
        shell.send(Event::LanguageChosen("nl".into())).await;
        shell.send(Event::AskAgainChosen).await;
        assert_eq!(shell.answer().lang, "nl");
        shell.reach_a_person("Where is my parcel?").await;
    }
}
