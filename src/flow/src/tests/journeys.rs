//! Every step of the journey, one event at a time.

use contract::{
    AnswerEvent, ApiError, ArticleFeedbackRequest, Audience, CaseState, Channel, ErrorCode,
    OrderPage, Side, Subject,
};

use super::*;
use crate::{
    Advice, Chosen, GateState, HostEvent, Intended, Place, Rating, Remote, ReplyState,
    ReviewProblem, ShopperState, Step, Stream, Submission, TextProblem,
};

macro_rules! step {
    ($shell:expr, $kind:ident) => {
        match $shell.flow.step() {
            Step::$kind(step) => step.clone(),
            other => panic!("expected {}, found {other:#?}", stringify!($kind)),
        }
    };
}

// The gate.

#[test]
fn intended_place_is_kept_through_log_in() {
    for (event, kind) in [
        (Event::TalkChosen, StepKind::Contacting),
        (Event::HelpWithOrderChosen, StepKind::Picking),
        (Event::CasesChosen, StepKind::Cases),
        (Event::CaseChosen("HC-1".into()), StepKind::Case),
        (Event::SubjectChosen(order_subject("o1")), StepKind::Asking),
    ] {
        let mut shell = Shell::signed_out();
        shell.send(event);
        assert_eq!(step!(shell, Gate).state, GateState::Explaining);
        assert!(shell.send(Event::LogInChosen).contains(&Effect::LogIn));
        assert_eq!(step!(shell, Gate).state, GateState::Waiting);
        shell.becomes("ann");
        shell.at(kind);
        shell.send(Event::BackChosen);
        shell.at(StepKind::Home);
    }
}

#[test]
fn gate_waits_for_the_first_check_and_passes_by_itself() {
    let mut shell = Shell::start();
    shell.send(Event::TalkChosen);
    assert_eq!(step!(shell, Gate).state, GateState::Checking);
    shell.log_in_as("ann");
    shell.at(StepKind::Contacting);
}

#[test]
fn failed_check_is_tried_again() {
    for retry in [Event::RetryChosen, Event::CameOnline, Event::TalkChosen] {
        let mut shell = Shell::start();
        shell.send(Event::TalkChosen);
        shell.fail(request!(shell, LoadSession), Failure::Offline);
        assert_eq!(
            step!(shell, Gate).state,
            GateState::Failed(Failure::Offline)
        );
        shell.send(retry);
        assert_eq!(step!(shell, Gate).state, GateState::Checking);
        shell.log_in_as("ann");
        shell.at(StepKind::Contacting);
    }
}

/// Plays the way to a screen that only a signed-in shopper sees.
type Way = fn(&mut Shell);

const PERSONAL: [(Way, StepKind); 8] = [
    (
        |shell| _ = shell.send(Event::HelpWithOrderChosen),
        StepKind::Picking,
    ),
    (
        |shell| _ = shell.send(Event::SubjectChosen(order_subject("o1"))),
        StepKind::Asking,
    ),
    (
        |shell| {
            shell.all([
                Event::SubjectChosen(order_subject("o1")),
                Event::QuestionTyped("Where is it?".into()),
                Event::QuestionAsked,
            ]);
        },
        StepKind::Answered,
    ),
    (Shell::contacting, StepKind::Contacting),
    (Shell::reviewing, StepKind::Reviewing),
    (|shell| _ = shell.sending("Where is it?"), StepKind::Sending),
    (|shell| _ = shell.send(Event::CasesChosen), StepKind::Cases),
    (
        |shell| _ = shell.send(Event::CaseChosen("HC-1".into())),
        StepKind::Case,
    ),
];

#[test]
fn expired_session_puts_the_very_screen_back() {
    for (way, kind) in PERSONAL {
        let mut shell = Shell::signed_in();
        way(&mut shell);
        shell.at(kind);
        let draft = shell.flow.draft().clone();
        shell.send(Event::SessionChanged);
        shell.fail(request!(shell, LoadSession), Failure::SignedOut);
        assert_eq!(step!(shell, Gate).state, GateState::Expired, "{kind:?}");
        shell.send(Event::LogInChosen);
        shell.becomes("ann");
        shell.at(kind);
        assert_eq!(*shell.flow.draft(), draft);
    }
}

#[test]
fn refused_request_asks_to_log_in_and_is_sent_again() {
    let mut shell = Shell::signed_in();
    shell.send(Event::HelpWithOrderChosen);
    shell.fail(request!(shell, LoadOrders), Failure::SignedOut);
    assert_eq!(step!(shell, Gate).state, GateState::Expired);
    assert_eq!(*shell.flow.shopper(), ShopperState::SignedOut);
    shell.becomes("ann");
    assert!(step!(shell, Picking).orders.is_waiting());
    assert_eq!(
        shell.count(|one| matches!(one, Effect::LoadOrders { .. })),
        2
    );
}

/// A refusal that came while the session was being checked cancelled the check for good.
#[test]
fn refusal_during_a_check_waits_for_the_check() {
    let mut shell = Shell::signed_in();
    shell.send(Event::HelpWithOrderChosen);
    shell.send(Event::SessionChanged);
    shell.fail(request!(shell, LoadOrders), Failure::SignedOut);
    assert_eq!(step!(shell, Gate).state, GateState::Checking);
    shell.log_in_as("ann");
    shell.at(StepKind::Picking);
}

/// A forged token made the service refuse even the articles, and home could not be reached.
#[test]
fn home_and_articles_are_never_behind_the_gate() {
    let mut shell = Shell::signed_in();
    shell.fail(request!(shell, SearchArticles), Failure::SignedOut);
    assert_eq!(
        step!(shell, Home).articles,
        Remote::Failed(Failure::SignedOut)
    );
    shell.send(Event::ArticleChosen("a".into()));
    shell.fail(request!(shell, LoadArticle), Failure::SignedOut);
    shell.at(StepKind::Reading);
}

#[test]
fn other_shopper_finds_nothing() {
    for (way, kind) in PERSONAL {
        let mut shell = Shell::signed_in();
        way(&mut shell);
        shell.send(Event::SessionChanged);
        let effects = shell.reply(request!(shell, LoadSession), Reply::Session(session("bob")));
        let shopper = Some("ann".to_owned());
        assert!(effects.contains(&Effect::Forget { shopper }), "{kind:?}");
        shell.at(StepKind::Home);
        assert!(shell.flow.draft().is_empty());
        assert_eq!(*shell.flow.submission(), Submission::None);
        assert_eq!(shell.flow.owner(), Some("bob"));
        shell.send(Event::BackChosen);
        shell.at(StepKind::Home);
    }
}

#[test]
fn other_shopper_goes_where_they_wanted() {
    let mut shell = Shell::signed_in();
    shell.send(Event::SessionChanged);
    shell.fail(request!(shell, LoadSession), Failure::SignedOut);
    shell.send(Event::CasesChosen);
    shell.becomes("bob");
    shell.at(StepKind::Cases);
}

#[test]
fn log_out_forgets_and_remembers_nothing() {
    let mut shell = Shell::signed_in();
    shell.asking("A secret");
    shell.send(Event::QuestionAsked);
    let stream = request!(shell, Ask);
    let effects = shell.send(Event::LoggedOut);
    let shopper = Some("ann".to_owned());
    assert!(effects.contains(&Effect::Forget { shopper }));
    assert!(effects.contains(&Effect::StopAnswer { request: stream }));
    let saves = |one: &Effect| matches!(one, Effect::Save(_) | Effect::SaveReplies(_));
    assert!(!effects.iter().any(saves), "{effects:?}");
    assert!(shell.flow.draft().is_empty());
    assert_eq!(shell.flow.owner(), None);
    shell.at(StepKind::Home);
}

#[test]
fn returned_page_shows_nothing_until_it_is_known_who_is_here() {
    for (way, kind) in PERSONAL {
        let mut shell = Shell::signed_in();
        way(&mut shell);
        let before = shell.flow.step().clone();
        shell.send(Event::PageReturned);
        assert_eq!(step!(shell, Gate).state, GateState::Checking, "{kind:?}");
        shell.log_in_as("ann");
        assert_eq!(*shell.flow.step(), before, "{kind:?}");
        shell.send(Event::PageReturned);
        shell.log_in_as("bob");
        shell.at(StepKind::Home);
        assert!(shell.flow.draft().is_empty());
    }
}

#[test]
fn page_hears_how_many_cases_wait() {
    let page = |states: &[CaseState]| {
        Reply::Cases(CasePage {
            cases: states.iter().map(|state| case_summary(*state)).collect(),
            next_cursor: None,
        })
    };
    let told = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Tell(HostEvent::Unread { count }) => Some(*count),
            _ => None,
        })
    };
    let mut shell = Shell::signed_in();
    let count = request!(shell, LoadCases);
    let states = [
        CaseState::WaitingForYou,
        CaseState::Open,
        CaseState::WaitingForYou,
    ];
    let effects = shell.reply(count, page(&states));
    assert_eq!(told(&effects), Some(2));
    // The list says the same, then something new.
    shell.send(Event::CasesChosen);
    let effects = shell.reply(request!(shell, LoadCases), page(&states));
    assert_eq!(told(&effects), None);
    shell.all([Event::HomeChosen, Event::CasesChosen]);
    let effects = shell.reply(request!(shell, LoadCases), page(&states[..2]));
    assert_eq!(told(&effects), Some(1));
    assert_eq!(told(&shell.send(Event::LoggedOut)), Some(0));
    // A count that fails is nobody's trouble.
    shell.becomes("bob");
    let effects = shell.fail(request!(shell, LoadCases), Failure::Service);
    assert_eq!(effects, Vec::new());
}

#[test]
fn provider_that_fails_loses_nothing() {
    let mut shell = Shell::start();
    shell.fail(request!(shell, LoadSession), Failure::Provider);
    shell.send(Event::CasesChosen);
    shell.fail(request!(shell, LoadSession), Failure::Provider);
    assert_eq!(
        step!(shell, Gate).state,
        GateState::Failed(Failure::Provider)
    );
    shell.send(Event::RetryChosen);
    shell.log_in_as("ann");
    shell.at(StepKind::Cases);
    // A case that could not be sent goes out once the page knows the shopper again.
    let request = shell.sending("My vase is broken.");
    shell.fail(request, Failure::Provider);
    assert!(matches!(
        shell.flow.submission(),
        Submission::Waiting { .. }
    ));
    shell.becomes("ann");
    assert!(matches!(
        shell.flow.submission(),
        Submission::Posting { attempt: 2, .. }
    ));
}

// Home and articles.

#[test]
fn home_searches_as_words_change() {
    let mut shell = Shell::signed_out();
    shell.reply(
        request!(shell, SearchArticles),
        Reply::Articles(vec![summary("a")]),
    );
    assert_eq!(step!(shell, Home).articles.ready().map(Vec::len), Some(1));
    shell.send(Event::ArticleSearchTyped("refund".into()));
    let first = request!(shell, SearchArticles);
    // A space more asks for nothing new.
    assert_eq!(
        shell.send(Event::ArticleSearchTyped("refund ".into())),
        Vec::new()
    );
    shell.send(Event::ArticleSearchTyped("refund me".into()));
    // The reply to words that stand there no more; until the next, what was found stays.
    shell.reply(first, Reply::Articles(vec![summary("late")]));
    let shown = |shell: &Shell| {
        let home = step!(shell, Home);
        let found = home.articles.ready().map(|found| found[0].slug.clone());
        (found, home.is_found, home.next.is_some())
    };
    assert_eq!(shown(&shell), (Some("a".into()), false, true));
    shell.reply(
        request!(shell, SearchArticles),
        Reply::Articles(vec![summary("b")]),
    );
    assert_eq!(shown(&shell), (Some("b".into()), true, false));
    shell.send(Event::ArticleSearchTyped("refund".into()));
    assert_eq!(shown(&shell), (Some("b".into()), true, true));
    shell.fail(request!(shell, SearchArticles), Failure::Service);
    let code = "service";
    assert!(
        shell
            .effects
            .contains(&Effect::Tell(HostEvent::Error { code }))
    );
    shell.send(Event::CameOnline);
    assert!(step!(shell, Home).articles.is_waiting());
}

#[test]
fn article_is_read_rated_and_left() {
    let mut shell = Shell::signed_out();
    shell.send(Event::ArticleChosen("a".into()));
    shell.reply(
        request!(shell, LoadArticle),
        Reply::Article(Box::new(article("a"))),
    );
    shell.send(Event::ArticleRated {
        helpful: true,
        reason: None,
    });
    let body = ArticleFeedbackRequest {
        lang: "en".into(),
        helpful: true,
        reason: None,
    };
    let request = request!(shell, SendFeedback);
    assert!(shell.effects.contains(&Effect::SendFeedback {
        request,
        slug: "a".into(),
        body
    }));
    shell.reply(request, Reply::Done);
    let sent = crate::Feedback::Sent { helpful: true };
    assert_eq!(step!(shell, Reading).feedback, sent);
    shell.send(Event::ArticleChosen("b".into()));
    // The same link again is not another screen.
    shell.send(Event::ArticleChosen("b".into()));
    shell.send(Event::BackChosen);
    assert_eq!(step!(shell, Reading).slug, "a");
    shell.send(Event::BackChosen);
    shell.at(StepKind::Home);
}

fn all_articles(shell: &Shell) -> Option<Audience> {
    let all = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::SearchArticles { audience, .. } => Some(*audience),
        _ => None,
    });
    all.flatten()
}

#[test]
fn all_articles_are_browsed_for_one_side_and_come_back_as_they_were() {
    let mut shell = Shell::signed_out();
    assert_eq!(all_articles(&shell), None);
    shell.send(Event::AllArticlesChosen(Audience::All));
    shell.at(StepKind::Browsing);
    assert_eq!(all_articles(&shell), Some(Audience::All));
    let everyone = request!(shell, SearchArticles);
    shell.send(Event::AllArticlesChosen(Audience::Seller));
    assert_eq!(all_articles(&shell), Some(Audience::Seller));
    shell.reply(everyone, Reply::Articles(vec![summary("late")]));
    assert!(step!(shell, Browsing).articles.is_waiting());
    shell.reply(
        request!(shell, SearchArticles),
        Reply::Articles(vec![summary("a")]),
    );
    shell.send(Event::ArticleChosen("a".into()));
    shell.send(Event::BackChosen);
    let browsing = step!(shell, Browsing);
    assert_eq!(browsing.audience, Some(Audience::Seller));
    assert_eq!(browsing.articles, Remote::Ready(vec![summary("a")]));
    // The choice is no screen of its own to go back through.
    shell.send(Event::BackChosen);
    shell.at(StepKind::Home);
}

#[test]
fn all_articles_need_nobody_and_are_asked_for_again() {
    let mut shell = Shell::signed_in();
    shell.send(Event::AllArticlesChosen(Audience::Buyer));
    shell.fail(request!(shell, SearchArticles), Failure::SignedOut);
    shell.at(StepKind::Browsing);
    shell.send(Event::RetryChosen);
    assert!(step!(shell, Browsing).articles.is_waiting());
    assert_eq!(all_articles(&shell), Some(Audience::Buyer));
    shell.send(Event::LanguageChosen("nl".into()));
    let lang = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::SearchArticles { lang, audience, .. } => Some((lang.clone(), *audience)),
        _ => None,
    });
    assert_eq!(lang, Some(("nl".to_owned(), Some(Audience::Buyer))));
}

/// Reads an article and turns to customer service from there.
fn talk_about(shell: &mut Shell, slug: &str) {
    shell.send(Event::ArticleChosen(slug.into()));
    let read = Reply::Article(Box::new(article(slug)));
    shell.reply(request!(shell, LoadArticle), read);
    shell.send(Event::TalkChosen);
}

fn asked_about(shell: &Shell) -> Option<String> {
    let query = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::LoadContactOptions { query, .. } => Some(query.article.clone()),
        _ => None,
    });
    query.expect("contact options were asked for")
}

#[test]
fn article_goes_along_to_customer_service_through_log_in_and_reload() {
    let mut shell = Shell::signed_out();
    talk_about(&mut shell, "counterfeit");
    shell.at(StepKind::Gate);
    let saved = shell.flow.saved();
    assert_eq!(saved.article.as_deref(), Some("counterfeit"));

    let mut shell = Shell::signed_in();
    shell.send(Event::Restored(saved));
    assert_eq!(asked_about(&shell).as_deref(), Some("counterfeit"));
    let mut known = options(Channel::Email, &[]);
    known.article_title = Some("Is it real?".into());
    let request = request!(shell, LoadContactOptions);
    shell.reply(request, Reply::ContactOptions(known));
    shell.send(Event::ContinueChosen);
    let title = shell.flow.draft().article_title.as_deref();
    assert_eq!(title, Some("Is it real?"));
    shell.all([
        Event::MessageTyped("It is not a real one.".into()),
        Event::SubmitChosen,
    ]);
    let sent = shell.effects.iter().find_map(|effect| match effect {
        Effect::OpenCase { body, .. } => Some(body.article.clone()),
        _ => None,
    });
    assert_eq!(sent, Some(Some("counterfeit".into())));
    shell.reply(
        request!(shell, OpenCase),
        case_reply("HC-1", "It is not a real one."),
    );
    assert_eq!(shell.flow.draft().article, None);
}

/// What was kept before the log-in is deleted with it, so it has to be kept for the shopper.
#[test]
fn article_is_kept_for_the_shopper_who_logs_in() {
    let mut shell = Shell::signed_out();
    talk_about(&mut shell, "counterfeit");
    shell.becomes("ann");
    shell.at(StepKind::Contacting);
    let known = options(Channel::Email, &[]);
    let request = request!(shell, LoadContactOptions);
    let effects = shell.reply(request, Reply::ContactOptions(known));
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::Save(saved) => saved.article.clone(),
        _ => None,
    });
    assert_eq!(kept.as_deref(), Some("counterfeit"));
}

#[test]
fn article_goes_along_only_from_its_own_screen() {
    let mut shell = Shell::signed_in();
    talk_about(&mut shell, "counterfeit");
    assert_eq!(asked_about(&shell).as_deref(), Some("counterfeit"));
    shell.all([Event::HomeChosen, Event::TalkChosen]);
    assert_eq!(asked_about(&shell), None);
    // One that never came was not read.
    shell.send(Event::ArticleChosen("slow".into()));
    shell.send(Event::TalkChosen);
    assert_eq!(asked_about(&shell), None);
}

#[test]
fn article_of_the_talk_on_the_screen_stays_whatever_is_remembered() {
    let remembered = || {
        Event::Restored(Saved {
            key: "remembered".into(),
            question: "Old words".into(),
            article: Some("refund-timing".into()),
            ..Saved::default()
        })
    };
    let mut shell = Shell::signed_out();
    talk_about(&mut shell, "counterfeit");
    shell.becomes("ann");
    shell.at(StepKind::Contacting);
    shell.send(remembered());
    assert_eq!(shell.flow.draft().article.as_deref(), Some("counterfeit"));
    assert_eq!(shell.flow.draft().question, "Old words");

    let mut shell = Shell::signed_in();
    shell.send(Event::TalkChosen);
    shell.send(remembered());
    assert_eq!(shell.flow.draft().article, None);
}

#[test]
fn article_of_a_case_that_is_being_sent_stays() {
    let mut shell = Shell::signed_in();
    talk_about(&mut shell, "counterfeit");
    let known = options(Channel::Email, &[]);
    let request = request!(shell, LoadContactOptions);
    shell.reply(request, Reply::ContactOptions(known));
    shell.all([
        Event::ContinueChosen,
        Event::MessageTyped("It is not a real one.".into()),
        Event::SubmitChosen,
        Event::HomeChosen,
        Event::TalkChosen,
    ]);
    assert_eq!(shell.flow.draft().article.as_deref(), Some("counterfeit"));
}

#[test]
fn unknown_article_says_so() {
    let mut shell = Shell::signed_out();
    shell.send(Event::ArticleChosen("nope".into()));
    shell.fail(request!(shell, LoadArticle), Failure::NotFound);
    assert_eq!(
        step!(shell, Reading).article,
        Remote::Failed(Failure::NotFound)
    );
}

// Picking.

fn page(id: &str, next: Option<&str>) -> Reply {
    Reply::Orders(OrderPage {
        orders: vec![order(id)],
        next_cursor: next.map(str::to_owned),
        total: 2,
    })
}

#[test]
fn orders_are_filtered_and_paged() {
    let mut shell = Shell::signed_in();
    shell.send(Event::HelpWithOrderChosen);
    let all = request!(shell, LoadOrders);
    shell.send(Event::SideChosen(Some(Side::Sold)));
    shell.send(Event::OrderSearchTyped("clock".into()));
    shell.reply(all, page("late", None));
    assert!(step!(shell, Picking).orders.is_waiting());
    shell.reply(request!(shell, LoadOrders), page("o1", Some("next")));
    shell.send(Event::MoreChosen);
    // Pressed twice, asked once.
    assert_eq!(shell.send(Event::MoreChosen), Vec::new());
    shell.fail(request!(shell, LoadOrders), Failure::TimedOut);
    shell.send(Event::RetryChosen);
    let query = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::LoadOrders { query, .. } => Some(query.clone()),
        _ => None,
    });
    let query = query.unwrap();
    assert_eq!(query.side, Some(Side::Sold));
    assert_eq!(query.search.as_deref(), Some("clock"));
    assert_eq!(query.cursor.as_deref(), Some("next"));
    shell.reply(request!(shell, LoadOrders), page("o2", None));
    let picking = step!(shell, Picking);
    let list = picking.orders.ready().unwrap();
    let ids: Vec<&str> = list.orders.iter().map(|order| order.id.as_str()).collect();
    assert_eq!(ids, ["o1", "o2"]);
    assert_eq!(shell.send(Event::MoreChosen), Vec::new());
}

#[test]
fn orders_stay_until_those_of_the_next_words_are_there() {
    let mut shell = Shell::signed_in();
    shell.send(Event::HelpWithOrderChosen);
    shell.reply(request!(shell, LoadOrders), page("o1", Some("next")));
    shell.send(Event::OrderSearchTyped("clock".into()));
    let ids = |shell: &Shell| {
        let picking = step!(shell, Picking);
        let orders = &picking.orders.ready().unwrap().orders;
        let ids = orders.iter().map(|order| order.id.clone());
        ids.collect::<Vec<_>>()
    };
    assert!(shell.flow.is_searching());
    assert_eq!(ids(&shell), ["o1"]);
    // There is no next page of words that are gone.
    assert_eq!(shell.send(Event::MoreChosen), Vec::new());
    shell.reply(request!(shell, LoadOrders), page("o2", None));
    assert!(!shell.flow.is_searching());
    assert_eq!(ids(&shell), ["o2"]);
    // Another side is another list.
    shell.send(Event::SideChosen(Some(Side::Sold)));
    assert!(step!(shell, Picking).orders.is_waiting());
}

#[test]
fn chosen_order_is_known_at_once() {
    let mut shell = Shell::signed_in();
    shell.send(Event::HelpWithOrderChosen);
    shell.reply(request!(shell, LoadOrders), page("o1", None));
    shell.send(Event::SubjectChosen(order_subject("o1")));
    shell.at(StepKind::Asking);
    assert!(shell.flow.draft().order().is_some());
}

// Asking.

#[test]
fn advice_is_given_and_put_aside() {
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(order_subject("o1")));
    shell.reply(
        request!(shell, LoadOrder),
        Reply::Order(Box::new(order("o1"))),
    );
    assert_eq!(step!(shell, Asking).advice, Advice::Given(message_first()));
    shell.send(Event::AdviceSetAside);
    assert_eq!(step!(shell, Asking).advice, Advice::SetAside);
    let mut urgent = order("o1");
    urgent.message_first = None;
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(order_subject("o1")));
    shell.reply(request!(shell, LoadOrder), Reply::Order(Box::new(urgent)));
    assert_eq!(step!(shell, Asking).advice, Advice::NotGiven);
}

#[test]
fn questions_that_say_nothing_are_not_sent() {
    let long = "a".repeat(103);
    for (text, problem) in [
        ("", Some(TextProblem::Empty)),
        (" \n\t", Some(TextProblem::Empty)),
        ("🙃🙃", Some(TextProblem::Empty)),
        ("?!…", Some(TextProblem::Empty)),
        (&long, Some(TextProblem::TooLong { by: 3 })),
        ("<img onerror=1>", None),
        ("{ $x }", None),
        ("где мой заказ", None),
        ("أين طلبي", None),
        ("我的订单", None),
    ] {
        let mut shell = Shell::signed_in();
        shell.asking(text);
        shell.send(Event::QuestionAsked);
        match problem {
            None => shell.at(StepKind::Answered),
            Some(problem) => {
                assert_eq!(step!(shell, Asking).problem, Some(problem), "{text:?}");
                assert_eq!(shell.flow.draft().question, text);
                shell.send(Event::QuestionTyped("Where?".into()));
                assert_eq!(step!(shell, Asking).problem, None);
            }
        }
    }
}

#[test]
fn what_cannot_be_an_order_does_not_stand_before_a_person() {
    for subject in [
        order_subject("a b"),
        order_subject("../o1"),
        order_subject(""),
        Subject::Item {
            id: "{ $x }".into(),
        },
    ] {
        let mut shell = Shell::signed_in();
        shell.send(Event::SubjectChosen(subject));
        shell.send(Event::QuestionTyped("Where is it?".into()));
        shell.send(Event::TalkChosen);
        let Some(Effect::LoadContactOptions { query, .. }) = shell
            .effects
            .iter()
            .rfind(|effect| matches!(effect, Effect::LoadContactOptions { .. }))
        else {
            panic!("the options were not wanted");
        };
        assert_eq!(query.subject, "general");
        assert_eq!(shell.flow.draft().question, "Where is it?");
    }
}

#[test]
fn another_shoppers_order_can_not_be_asked_about_but_talked_about() {
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(order_subject("theirs")));
    shell.send(Event::QuestionTyped("Where is it?".into()));
    shell.fail(request!(shell, LoadOrder), Failure::NotFound);
    assert!(!step!(shell, Asking).can_ask());
    shell.send(Event::QuestionAsked);
    shell.at(StepKind::Asking);
    shell.send(Event::TalkChosen);
    shell.fail(request!(shell, LoadContactOptions), Failure::NotFound);
    assert_eq!(shell.flow.draft().subject, Subject::General);
    let request = request!(shell, LoadContactOptions);
    shell.reply(request, Reply::ContactOptions(options(Channel::Email, &[])));
    shell.send(Event::ContinueChosen);
    assert_eq!(shell.flow.draft().message_text(), "Where is it?");
}

#[test]
fn items_are_subjects_too() {
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(Subject::Item { id: "i1".into() }));
    shell.reply(request!(shell, LoadItem), Reply::Item(Box::new(item("i1"))));
    let known = Some(Chosen::Item(Box::new(item("i1"))));
    assert_eq!(shell.flow.draft().chosen, known);
}

/// The page's question replaced what the shopper was typing.
#[test]
fn page_adds_to_what_is_typed() {
    let mut shell = Shell::signed_in();
    shell.asking("My own words");
    shell.send(Event::PageAsked {
        text: "The page's words".into(),
        subject: Subject::General,
    });
    let question = &shell.flow.draft().question;
    assert_eq!(question, "My own words\n\nThe page's words");
}

/// A late answer to the former question was taken for an answer to the new one.
#[test]
fn another_subject_leaves_the_former_matter_behind() {
    let mut shell = Shell::signed_in();
    shell.asking("About nothing");
    shell.send(Event::QuestionAsked);
    let former = request!(shell, Ask);
    shell.send(Event::HelpWithOrderChosen);
    let effects = shell.send(Event::SubjectChosen(order_subject("o1")));
    assert!(effects.contains(&Effect::StopAnswer { request: former }));
    shell.send(Event::Streamed {
        request: former,
        event: started("late"),
    });
    assert_eq!(shell.flow.draft().answer_id, None);
    shell.send(Event::BackChosen);
    shell.at(StepKind::Picking);
}

/// Who turns from the answer to a general question to one of the orders had to type it twice.
#[test]
fn a_general_question_goes_along_to_an_order_and_no_further() {
    let mut shell = Shell::signed_in();
    shell.asking("Where is it?");
    shell.send(Event::QuestionAsked);
    shell.stream(started("a1"));
    shell.stream(done());
    shell.send(Event::HelpWithOrderChosen);
    shell.send(Event::SubjectChosen(order_subject("o1")));
    let draft = shell.flow.draft();
    assert_eq!(draft.question, "Where is it?");
    assert_eq!((&draft.answer_id, draft.asked.len()), (&None, 0));
    // It was asked about that order: another one is another matter.
    shell.reply(
        request!(shell, LoadOrder),
        Reply::Order(Box::new(order("o1"))),
    );
    shell.send(Event::QuestionAsked);
    shell.at(StepKind::Answered);
    shell.stream(started("a2"));
    shell.stream(done());
    shell.send(Event::HelpWithOrderChosen);
    shell.send(Event::SubjectChosen(order_subject("o2")));
    assert_eq!(shell.flow.draft().question, "");
    // Where the page had chosen the order, too.
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(order_subject("o1")));
    shell.reply(
        request!(shell, LoadOrder),
        Reply::Order(Box::new(order("o1"))),
    );
    shell.send(Event::QuestionTyped("Where is it?".into()));
    shell.send(Event::QuestionAsked);
    shell.at(StepKind::Answered);
    shell.stream(started("a1"));
    shell.stream(done());
    shell.send(Event::HelpWithOrderChosen);
    shell.send(Event::SubjectChosen(order_subject("o2")));
    assert_eq!(shell.flow.draft().question, "");
    // So is one that is begun anew at home.
    shell.asking("When does it end?");
    shell.send(Event::QuestionAsked);
    shell.all([Event::HomeChosen, Event::HelpWithOrderChosen]);
    shell.send(Event::SubjectChosen(order_subject("o1")));
    assert_eq!(shell.flow.draft().question, "");
}

// The answer.

#[test]
fn answer_streams_in_and_is_rated() {
    let mut shell = Shell::signed_in();
    shell.asking("  Where is it?  ");
    shell.send(Event::QuestionAsked);
    shell.stream(started("a1"));
    shell.stream(text("On its"));
    shell.stream(text(" way."));
    assert!(step!(shell, Answered).stream.is_running());
    shell.stream(done());
    let answered = step!(shell, Answered);
    assert_eq!(answered.question, "Where is it?");
    assert!(matches!(answered.stream, Stream::Complete(_)));
    assert_eq!(shell.flow.draft().answer_id.as_deref(), Some("a1"));
    shell.send(Event::AnswerRated {
        helpful: true,
        reason: None,
    });
    shell.fail(request!(shell, RateAnswer), Failure::Offline);
    let failed = Rating::Failed(Failure::Offline);
    assert_eq!(step!(shell, Answered).rating, failed);
    shell.send(Event::AnswerRated {
        helpful: true,
        reason: None,
    });
    shell.reply(request!(shell, RateAnswer), Reply::Done);
    let sent = Rating::Sent { helpful: true };
    assert_eq!(step!(shell, Answered).rating, sent);
}

#[test]
fn answer_is_stopped_and_asked_again() {
    let mut shell = Shell::signed_in();
    shell.asking("Where?");
    shell.send(Event::QuestionAsked);
    shell.stream(started("a1"));
    shell.stream(text("It"));
    let request = request!(shell, Ask);
    let effects = shell.send(Event::StopChosen);
    assert_eq!(effects, [Effect::StopAnswer { request }]);
    // What was under way when it was stopped.
    shell.stream(text(" is"));
    let answered = step!(shell, Answered);
    assert!(matches!(answered.stream, Stream::Stopped(Some(_))));
    assert_eq!(answered.stream.answer().unwrap().blocks[0].spans.len(), 1);
    shell.send(Event::AskAgainChosen);
    assert_ne!(request!(shell, Ask), request);
    assert!(matches!(
        step!(shell, Answered).stream,
        Stream::Asking { .. }
    ));
}

#[test]
fn cut_answer_is_fetched_by_its_id() {
    for failure in [Failure::Cut, Failure::Offline, Failure::TimedOut] {
        let mut shell = Shell::signed_in();
        shell.asking("Where?");
        shell.send(Event::QuestionAsked);
        shell.stream(started("a1"));
        shell.stream(text("It"));
        let request = request!(shell, Ask);
        shell.send(Event::StreamEnded {
            request,
            result: Err(failure),
        });
        let answered = step!(shell, Answered);
        assert!(matches!(
            answered.stream,
            Stream::Recalling {
                answer: Some(_),
                ..
            }
        ));
        // Offline still: what came stays, and coming online fetches it again.
        shell.fail(request!(shell, LoadAnswer), Failure::Offline);
        assert!(step!(shell, Answered).stream.answer().is_some());
        shell.send(Event::CameOnline);
        let request = request!(shell, LoadAnswer);
        shell.reply(request, Reply::Answer(Box::new(answer("a1"))));
        assert!(matches!(step!(shell, Answered).stream, Stream::Complete(_)));
        assert_eq!(shell.count(|one| matches!(one, Effect::Ask { .. })), 1);
    }
}

#[test]
fn answer_that_never_began_is_asked_again() {
    let mut shell = Shell::signed_in();
    shell.asking("Where?");
    shell.send(Event::QuestionAsked);
    shell.send(Event::StreamEnded {
        request: request!(shell, Ask),
        result: Err(Failure::Offline),
    });
    let stream = step!(shell, Answered).stream;
    assert_eq!(
        stream,
        Stream::Broken {
            answer: None,
            failure: Failure::Offline
        }
    );
    shell.send(Event::RetryChosen);
    assert_eq!(shell.count(|one| matches!(one, Effect::Ask { .. })), 2);
}

#[test]
fn refused_answer_says_why() {
    for (code, failure) in [
        (
            ErrorCode::TooManyRequests,
            Failure::TooMany { retry_after: 7 },
        ),
        (
            ErrorCode::Unavailable,
            Failure::Refused(ErrorCode::Unavailable),
        ),
        (ErrorCode::NotFound, Failure::NotFound),
    ] {
        let mut shell = Shell::signed_in();
        shell.asking("Where?");
        shell.send(Event::QuestionAsked);
        shell.stream(AnswerEvent::Failed {
            error: ApiError {
                code,
                detail: String::new(),
                retry_after: Some(7),
            },
        });
        assert_eq!(
            step!(shell, Answered).stream,
            Stream::Broken {
                answer: None,
                failure
            }
        );
    }
}

#[test]
fn signed_out_in_the_middle_of_an_answer_resumes_it() {
    let mut shell = Shell::signed_in();
    shell.asking("Where?");
    shell.send(Event::QuestionAsked);
    shell.stream(started("a1"));
    shell.send(Event::StreamEnded {
        request: request!(shell, Ask),
        result: Err(Failure::SignedOut),
    });
    let gate = step!(shell, Gate);
    assert_eq!(gate.state, GateState::Expired);
    assert!(matches!(gate.intended, Intended::Screen(_)));
    shell.becomes("ann");
    let request = request!(shell, LoadAnswer);
    shell.reply(request, Reply::Answer(Box::new(answer("a1"))));
    assert!(matches!(step!(shell, Answered).stream, Stream::Complete(_)));
}

#[test]
fn follow_up_keeps_the_conversation() {
    let mut shell = Shell::signed_in();
    shell.answered("Where?");
    shell.send(Event::FollowUpTyped("🙃".into()));
    shell.send(Event::FollowUpAsked);
    let problem = Some(TextProblem::Empty);
    assert_eq!(step!(shell, Answered).problem, problem);
    shell.send(Event::FollowUpTyped("And when?".into()));
    shell.send(Event::FollowUpAsked);
    let answered = step!(shell, Answered);
    assert_eq!(answered.question, "And when?");
    assert_eq!(answered.earlier.len(), 1);
    let body = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::Ask { body, .. } => Some(body.clone()),
        _ => None,
    });
    assert_eq!(body.unwrap().follows.as_deref(), Some("a1"));
    assert_eq!(shell.flow.draft().message_text(), "Where?\n\nAnd when?");
}

/// After a reload the follow-up stood over the answer to the question before it.
#[test]
fn reload_never_shows_an_answer_under_another_question() {
    let mut shell = Shell::signed_in();
    shell.answered("Where?");
    let reloaded = shell.reloaded();
    let answered = step!(reloaded, Answered);
    assert!(matches!(answered.stream, Stream::Recalling { .. }));
    shell.send(Event::FollowUpTyped("And when?".into()));
    shell.send(Event::FollowUpAsked);
    let reloaded = shell.reloaded();
    let answered = step!(reloaded, Answered);
    assert_eq!(answered.question, "And when?");
    assert_eq!(answered.earlier[0].question, "Where?");
    assert!(matches!(
        answered.stream,
        Stream::Broken { answer: None, .. }
    ));
}

// Contact options.

#[test]
fn recommended_method_is_preselected_until_another_is_chosen() {
    let mut shell = Shell::signed_in();
    shell.contacting();
    assert_eq!(shell.flow.draft().channel, Some(Channel::Email));
    // Nobody chose it, so a new recommendation takes its place.
    shell.send(Event::TalkChosen);
    let request = request!(shell, LoadContactOptions);
    shell.reply(request, Reply::ContactOptions(options(Channel::Chat, &[])));
    assert_eq!(shell.flow.draft().channel, Some(Channel::Chat));
    shell.send(Event::ChannelChosen(Channel::Email));
    shell.send(Event::TalkChosen);
    let request = request!(shell, LoadContactOptions);
    shell.reply(request, Reply::ContactOptions(options(Channel::Chat, &[])));
    assert_eq!(shell.flow.draft().channel, Some(Channel::Email));
}

#[test]
fn closed_method_can_not_be_chosen() {
    let mut shell = Shell::signed_in();
    shell.send(Event::TalkChosen);
    let closed = options(Channel::Email, &[Channel::Chat]);
    let request = request!(shell, LoadContactOptions);
    shell.reply(request, Reply::ContactOptions(closed));
    shell.send(Event::ChannelChosen(Channel::Chat));
    assert_eq!(shell.flow.draft().channel, Some(Channel::Email));
}

#[test]
fn method_in_other_languages_wants_one_of_them() {
    let mut shell = Shell::signed_in();
    shell.contacting();
    shell.send(Event::ChannelChosen(Channel::Phone));
    for (language, kind) in [
        (None, StepKind::Contacting),
        (Some("xx"), StepKind::Contacting),
        (Some("en"), StepKind::Reviewing),
    ] {
        if let Some(language) = language {
            shell.send(Event::ContactLanguageChosen(language.into()));
        }
        shell.send(Event::ContinueChosen);
        shell.at(kind);
    }
    assert_eq!(step!(shell, Reviewing).lang, "en");
}

#[test]
fn options_that_failed_are_asked_for_again() {
    let mut shell = Shell::signed_in();
    shell.send(Event::TalkChosen);
    shell.fail(request!(shell, LoadContactOptions), Failure::Service);
    shell.send(Event::ContinueChosen);
    shell.at(StepKind::Contacting);
    shell.send(Event::RetryChosen);
    assert!(step!(shell, Contacting).options.is_waiting());
}

// The review.

#[test]
fn review_refuses_what_can_not_be_sent() {
    for (message, phone, problem) in [
        (
            "",
            "+31201234567",
            ReviewProblem::Message(TextProblem::Empty),
        ),
        (
            "🙃",
            "+31201234567",
            ReviewProblem::Message(TextProblem::Empty),
        ),
        (
            &"a".repeat(401),
            "+31201234567",
            ReviewProblem::Message(TextProblem::TooLong { by: 1 }),
        ),
        ("Call me", "0201234567", ReviewProblem::Phone),
    ] {
        let mut shell = Shell::signed_in();
        shell.contacting();
        shell.all([
            Event::ChannelChosen(Channel::Phone),
            Event::ContactLanguageChosen("en".into()),
            Event::ContinueChosen,
            Event::MessageTyped(message.to_owned()),
            Event::PhoneTyped(phone.to_owned()),
            Event::SubmitChosen,
        ]);
        assert_eq!(step!(shell, Reviewing).problem, Some(problem));
        shell.all([
            Event::MessageTyped("Call me".into()),
            Event::PhoneTyped("+31 20 123 45 67".into()),
        ]);
        assert_eq!(step!(shell, Reviewing).problem, None);
        shell.send(Event::SubmitChosen);
        shell.at(StepKind::Sending);
    }
}

#[test]
fn answer_goes_along_unless_left_out() {
    for included in [true, false] {
        let mut shell = Shell::signed_in();
        shell.answered("Where?");
        shell.reviewing();
        shell.send(Event::AnswerIncluded(included));
        shell.send(Event::SubmitChosen);
        let Submission::Posting { body, .. } = shell.flow.submission() else {
            panic!("not posting");
        };
        assert_eq!(body.answer_id.is_some(), included);
        assert_eq!(body.message, "Where?");
    }
}

/// A follow-up written after the message was edited did not reach customer service.
#[test]
fn message_takes_in_what_is_written_after_its_edit() {
    let mut shell = Shell::signed_in();
    shell.answered("Where?");
    shell.reviewing();
    shell.send(Event::MessageTyped("Where is it, please?".into()));
    shell.all([Event::BackChosen, Event::BackChosen]);
    shell.send(Event::FollowUpTyped("It is urgent".into()));
    let message = "Where is it, please?\n\nIt is urgent";
    assert_eq!(shell.flow.draft().message_text(), message);
    shell.reviewing();
    shell.send(Event::MessageTyped("Only this".into()));
    assert_eq!(shell.flow.draft().message_text(), "Only this");
    assert_eq!(shell.reloaded().flow.draft().message_text(), "Only this");
}

// Sending.

#[test]
fn case_is_opened_and_confirmed() {
    let mut shell = Shell::signed_in();
    let request = shell.sending("Where?");
    // Pressed twice.
    assert_eq!(shell.send(Event::SubmitChosen), Vec::new());
    let key = shell.flow.draft().key.clone();
    shell.reply(request, case_reply("HC-1", "Where?"));
    assert_eq!(step!(shell, Confirmed).reference, "HC-1");
    assert!(shell.flow.draft().is_empty());
    assert_ne!(shell.flow.draft().key, key);
    assert!(shell.flow.core.replies.is_empty());
    // The same reply once more.
    assert_eq!(shell.reply(request, case_reply("HC-1", "Where?")), []);
    assert_eq!(shell.saved().place, Place::Case("HC-1".into()));
    shell.send(Event::BackChosen);
    shell.at(StepKind::Home);
}

fn keys(shell: &Shell) -> Vec<String> {
    let key = |effect: &Effect| match effect {
        Effect::OpenCase { key, .. } => Some(key.clone()),
        _ => None,
    };
    shell.effects.iter().filter_map(key).collect()
}

#[test]
fn passing_failures_are_tried_again_under_the_same_key() {
    for (failure, seconds) in [
        (Failure::Offline, 1),
        (Failure::TimedOut, 1),
        (Failure::Service, 1),
        (Failure::Refused(ErrorCode::InProgress), 1),
        (Failure::TooMany { retry_after: 30 }, 30),
        (Failure::TooMany { retry_after: 9_999 }, 120),
    ] {
        let mut shell = Shell::signed_in();
        let request = shell.sending("Where?");
        let effects = shell.fail(request, failure.clone());
        let waits = |one: &Effect| matches!(one, Effect::Wait { seconds: s, .. } if *s == seconds);
        assert!(effects.iter().any(waits), "{failure:?}: {effects:?}");
        let Submission::Waiting { request, .. } = *shell.flow.submission() else {
            panic!("not waiting");
        };
        // A foreign wait ends.
        assert_eq!(
            shell.send(Event::Elapsed {
                request: RequestId(999)
            }),
            []
        );
        shell.send(Event::Elapsed { request });
        let keys = keys(&shell);
        assert_eq!(keys.len(), 2);
        assert_eq!(keys[0], keys[1]);
        let request = request!(shell, OpenCase);
        shell.reply(request, case_reply("HC-1", "Where?"));
        shell.at(StepKind::Confirmed);
    }
}

#[test]
fn coming_online_cuts_the_wait_short() {
    let mut shell = Shell::signed_in();
    let request = shell.sending("Where?");
    shell.fail(request, Failure::Offline);
    shell.send(Event::CameOnline);
    assert!(matches!(
        shell.flow.submission(),
        Submission::Posting { attempt: 2, .. }
    ));
}

#[test]
fn unsure_shopper_decides() {
    let mut shell = Shell::signed_in();
    shell.sending("Where?");
    shell.exhaust(&Failure::TimedOut);
    assert!(matches!(shell.flow.submission(), Submission::Unsure { .. }));
    assert!(shell.saved().unsure);
    // Back is the review, once, and then the methods.
    let mut back = shell.flow.clone();
    for kind in [
        StepKind::Reviewing,
        StepKind::Contacting,
        StepKind::Answered,
    ] {
        back.update(Event::BackChosen);
        assert_eq!(back.step().kind(), kind);
    }
    shell.send(Event::RetryChosen);
    let keys = keys(&shell);
    assert!(keys.iter().all(|key| *key == keys[0]));
    let request = request!(shell, OpenCase);
    shell.reply(request, case_reply("HC-1", "Where?"));
    shell.at(StepKind::Confirmed);
}

/// What was edited after a submission that had got through was thrown away with the draft.
#[test]
fn text_edited_after_an_unsure_submission_becomes_a_reply() {
    for (edit, reply) in [
        ("Where?\n\nIt is urgent", "It is urgent"),
        ("Something else", "Something else"),
    ] {
        let mut shell = Shell::signed_in();
        shell.sending("Where?");
        shell.exhaust(&Failure::TimedOut);
        shell.send(Event::BackChosen);
        shell.send(Event::MessageTyped(edit.into()));
        shell.send(Event::SubmitChosen);
        let request = request!(shell, OpenCase);
        shell.fail(request, Failure::Refused(ErrorCode::KeyReused));
        shell.reply(request!(shell, FindCase), case_reply("HC-1", "Where?"));
        shell.at(StepKind::Confirmed);
        shell.send(Event::CaseChosen("HC-1".into()));
        assert_eq!(step!(shell, Case).reply, reply);
    }
}

#[test]
fn reload_while_unsure_asks_by_the_key_first() {
    let mut shell = Shell::signed_in();
    shell.sending("Where?");
    let key = shell.flow.draft().key.clone();
    let mut found = shell.reloaded();
    found.at(StepKind::Sending);
    assert_eq!(found.flow.draft().key, key);
    assert_eq!(keys(&found), Vec::<String>::new());
    let mut missing = shell.reloaded();
    found.reply(request!(found, FindCase), case_reply("HC-1", "Where?"));
    found.at(StepKind::Confirmed);
    // It never arrived: the text is there, and nothing has closed meanwhile.
    missing.fail(request!(missing, FindCase), Failure::NotFound);
    assert!(!step!(missing, Contacting).changed);
    assert_eq!(missing.flow.draft().message_text(), "Where?");
    assert_eq!(missing.flow.draft().key, key);
}

#[test]
fn closed_tab_finds_its_case_by_the_key_alone() {
    let mut shell = Shell::signed_in();
    shell.send(Event::Restored(Saved {
        key: "a-key-of-a-closed-tab".into(),
        unsure: true,
        ..Saved::default()
    }));
    shell.reply(request!(shell, FindCase), case_reply("HC-1", "Where?"));
    shell.at(StepKind::Confirmed);
    assert!(shell.flow.core.replies.is_empty());
}

#[test]
fn closed_method_is_chosen_again_without_losing_the_text() {
    let mut shell = Shell::signed_in();
    let request = shell.sending("Where?");
    let refusal = Failure::Refused(ErrorCode::ChannelUnavailable);
    shell.fail(request, refusal);
    assert!(step!(shell, Contacting).changed);
    assert_eq!(shell.flow.draft().message_text(), "Where?");
    shell.send(Event::BackChosen);
    shell.at(StepKind::Answered);
}

#[test]
fn refusal_goes_back_to_the_review() {
    for (failure, problem) in [
        (
            Failure::Refused(ErrorCode::InvalidPhone),
            ReviewProblem::Phone,
        ),
        (
            Failure::Refused(ErrorCode::EmptyText),
            ReviewProblem::Message(TextProblem::Empty),
        ),
        (
            Failure::Refused(ErrorCode::TooLong),
            ReviewProblem::Refused(Failure::Refused(ErrorCode::TooLong)),
        ),
    ] {
        let mut shell = Shell::signed_in();
        let request = shell.sending("Where?");
        shell.fail(request, failure);
        assert_eq!(step!(shell, Reviewing).problem, Some(problem));
        // The review stands in the trail once.
        shell.send(Event::BackChosen);
        shell.at(StepKind::Contacting);
    }
}

/// A later try was refused and the key given up, although the first try had opened the case.
#[test]
fn refusal_after_a_lost_reply_is_looked_up_first() {
    let mut shell = Shell::signed_in();
    let request = shell.sending("Where?");
    shell.fail(request, Failure::TimedOut);
    shell.send(Event::CameOnline);
    let refusal = Failure::Refused(ErrorCode::InvalidPhone);
    shell.fail(request!(shell, OpenCase), refusal);
    let request = request!(shell, FindCase);
    let mut refused = shell.flow.clone();
    shell.reply(request, case_reply("HC-1", "Where?"));
    shell.at(StepKind::Confirmed);
    refused.update(Event::Replied {
        request,
        reply: Err(Failure::NotFound),
    });
    assert_eq!(refused.step().kind(), StepKind::Reviewing);
}

#[test]
fn shopper_who_left_is_told() {
    let mut shell = Shell::signed_in();
    let request = shell.sending("Where?");
    // While it runs there is no way back into what is being sent.
    shell.send(Event::BackChosen);
    shell.at(StepKind::Sending);
    shell.send(Event::CasesChosen);
    shell.send(Event::BackChosen);
    shell.at(StepKind::Sending);
    shell.send(Event::HomeChosen);
    shell.send(Event::AskChosen);
    shell.at(StepKind::Sending);
    shell.send(Event::HomeChosen);
    let mut refused = shell.flow.clone();
    shell.reply(request, case_reply("HC-1", "Where?"));
    shell.at(StepKind::Home);
    assert_eq!(shell.flow.opened(), Some("HC-1"));
    shell.send(Event::CaseChosen("HC-1".into()));
    assert_eq!(shell.flow.opened(), None);
    // A refusal was dropped without a word.
    refused.update(Event::Replied {
        request,
        reply: Err(Failure::Refused(ErrorCode::TooLong)),
    });
    let failure = Failure::Refused(ErrorCode::TooLong);
    assert_eq!(refused.refused(), Some(&failure));
    assert_eq!(refused.draft().message_text(), "Where?");
    refused.update(Event::NoticeClosed);
    assert_eq!(refused.refused(), None);
}

#[test]
fn signed_out_while_sending_sends_after_the_log_in() {
    let mut shell = Shell::signed_in();
    let request = shell.sending("Where?");
    shell.fail(request, Failure::SignedOut);
    shell.at(StepKind::Gate);
    shell.becomes("ann");
    shell.at(StepKind::Sending);
    let keys = keys(&shell);
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0], keys[1]);
}

// Cases.

#[test]
fn cases_are_listed_page_by_page() {
    let summary = |reference: &str| CaseSummary {
        reference: reference.into(),
        ..case_summary(CaseState::Open)
    };
    let mut shell = Shell::signed_in();
    shell.send(Event::CasesChosen);
    shell.fail(request!(shell, LoadCases), Failure::Service);
    shell.send(Event::RetryChosen);
    let page = CasePage {
        cases: vec![summary("HC-1")],
        next_cursor: Some("next".into()),
    };
    shell.reply(request!(shell, LoadCases), Reply::Cases(page));
    shell.send(Event::MoreChosen);
    shell.fail(request!(shell, LoadCases), Failure::TimedOut);
    shell.send(Event::RetryChosen);
    let page = CasePage {
        cases: vec![summary("HC-2")],
        next_cursor: None,
    };
    shell.reply(request!(shell, LoadCases), Reply::Cases(page));
    let cases = step!(shell, Cases);
    assert_eq!(cases.list.ready().unwrap().cases.len(), 2);
}

impl Shell {
    fn case(&mut self, reference: &str) {
        self.send(Event::CaseChosen(reference.into()));
        self.reply(request!(self, LoadCase), case_reply(reference, "Where?"));
    }
}

#[test]
fn reply_is_sent_once_it_says_something() {
    let mut shell = Shell::signed_in();
    shell.case("HC-1");
    shell.send(Event::ReplySent);
    let problem = ReplyState::Problem(TextProblem::Empty);
    assert_eq!(step!(shell, Case).state, problem);
    shell.send(Event::ReplyTyped("Thanks".into()));
    shell.send(Event::ReplySent);
    assert_eq!(shell.send(Event::ReplySent), []);
    let request = request!(shell, AddMessage);
    shell.fail(request, Failure::TimedOut);
    assert_eq!(step!(shell, Case).reply, "Thanks");
    // Going away and back sends nothing; trying again does.
    shell.all([Event::CasesChosen, Event::BackChosen]);
    let adds = |one: &Effect| matches!(one, Effect::AddMessage { .. });
    assert_eq!(shell.count(adds), 1);
    shell.send(Event::RetryChosen);
    assert_eq!(shell.count(adds), 2);
    let keys: Vec<&String> = shell
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::AddMessage { key, .. } => Some(key),
            _ => None,
        })
        .collect();
    assert_eq!(keys[0], keys[1]);
    let message = thread_message("m2", "Thanks");
    shell.reply(request!(shell, AddMessage), Reply::Message(message));
    let view = step!(shell, Case);
    assert_eq!(view.reply, "");
    assert_eq!(view.state, ReplyState::Sent);
    assert_eq!(view.case.ready().unwrap().messages.len(), 2);
}

#[test]
fn reply_survives_going_away_and_a_reload() {
    let mut shell = Shell::signed_in();
    shell.case("HC-1");
    shell.send(Event::ReplyTyped("One".into()));
    shell.case("HC-2");
    shell.send(Event::ReplyTyped("Two".into()));
    shell.send(Event::HomeChosen);
    shell.case("HC-1");
    assert_eq!(step!(shell, Case).reply, "One");
    let replies = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveReplies(replies) => Some(replies.clone()),
        _ => None,
    });
    let mut reloaded = shell.reloaded();
    reloaded.at(StepKind::Case);
    reloaded.send(Event::RepliesRestored(replies.unwrap()));
    assert_eq!(step!(reloaded, Case).reply, "One");
    reloaded.case("HC-2");
    assert_eq!(step!(reloaded, Case).reply, "Two");
}

#[test]
fn reply_that_arrived_without_a_word_is_not_offered_again() {
    let mut shell = Shell::signed_in();
    shell.case("HC-1");
    shell.send(Event::ReplyTyped("Thanks".into()));
    shell.send(Event::ReplySent);
    shell.send(Event::HomeChosen);
    shell.send(Event::CaseChosen("HC-1".into()));
    assert_eq!(step!(shell, Case).reply, "Thanks");
    let mut known = case("HC-1", "Where?");
    known.messages.push(thread_message("m2", "Thanks"));
    shell.reply(request!(shell, LoadCase), Reply::Case(Box::new(known)));
    assert_eq!(step!(shell, Case).reply, "");
}

#[test]
fn closed_case_takes_no_message() {
    let mut shell = Shell::signed_in();
    shell.send(Event::CaseChosen("HC-1".into()));
    let mut closed = case("HC-1", "Where?");
    closed.state = CaseState::Closed;
    shell.reply(request!(shell, LoadCase), Reply::Case(Box::new(closed)));
    shell.send(Event::ReplyTyped("But".into()));
    assert_eq!(shell.send(Event::ReplySent), [], "{:?}", shell.flow.step());
}

// Everywhere.

#[test]
fn late_and_foreign_replies_change_nothing() {
    for (way, kind) in PERSONAL {
        let mut shell = Shell::signed_in();
        way(&mut shell);
        let (step, draft) = (shell.flow.step().clone(), shell.flow.draft().clone());
        let late = request!(shell, LoadSession);
        for request in [late, RequestId(0), RequestId(9_999)] {
            for reply in [
                Reply::Done,
                Reply::Session(session("eve")),
                case_reply("HC-9", "x"),
            ] {
                assert_eq!(shell.reply(request, reply), [], "{kind:?}");
            }
            assert_eq!(shell.fail(request, Failure::SignedOut), []);
            let event = started("foreign");
            assert_eq!(shell.send(Event::Streamed { request, event }), []);
            let result = Err(Failure::SignedOut);
            assert_eq!(shell.send(Event::StreamEnded { request, result }), []);
            assert_eq!(shell.send(Event::Elapsed { request }), []);
        }
        assert_eq!(*shell.flow.step(), step);
        assert_eq!(*shell.flow.draft(), draft);
    }
}

#[test]
fn language_switch_keeps_the_state_and_fetches_words_anew() {
    let mut shell = Shell::signed_in();
    shell.send(Event::ArticleChosen("a".into()));
    let request = request!(shell, LoadArticle);
    shell.reply(request, Reply::Article(Box::new(article("a"))));
    shell.asking("Where?");
    shell.send(Event::LanguageChosen("pl".into()));
    shell.at(StepKind::Asking);
    assert_eq!(shell.flow.draft().question, "Where?");
    // The article behind is fetched in the new language once it is seen again.
    shell.send(Event::BackChosen);
    let lang = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::LoadArticle { lang, .. } => Some(lang.clone()),
        _ => None,
    });
    assert_eq!(lang.as_deref(), Some("pl"));
}

#[test]
fn draft_is_saved_and_comes_back() {
    let mut shell = Shell::signed_in();
    shell.asking("Where?");
    let saved = shell.effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(saved) => Some(saved.clone()),
        _ => None,
    });
    assert_eq!(saved, Some(shell.saved()));
    let reloaded = shell.reloaded();
    reloaded.at(StepKind::Asking);
    assert_eq!(reloaded.flow.draft().question, "Where?");
    assert_eq!(reloaded.flow.draft().key, shell.flow.draft().key);
}

#[test]
fn text_written_before_the_log_in_is_the_shoppers_afterwards() {
    let mut shell = Shell::signed_out();
    shell.asking("Where?");
    shell.send(Event::TalkChosen);
    shell.send(Event::SessionChanged);
    let effects = shell.reply(request!(shell, LoadSession), Reply::Session(session("ann")));
    assert!(effects.contains(&Effect::Restore));
    // Saved only with the next event: what is looked up must not be overwritten.
    assert!(!effects.iter().any(|one| matches!(one, Effect::Save(_))));
    let request = request!(shell, LoadContactOptions);
    let effects = shell.reply(request, Reply::ContactOptions(options(Channel::Email, &[])));
    assert!(effects.iter().any(|one| matches!(one, Effect::Save(_))));
}

#[test]
fn a_question_that_fits_is_asked_with_one_press() {
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(Subject::Order { id: "O-1".into() }));
    assert!(shell.flow.questions().is_empty());
    let order = contract::Order {
        questions: vec!["Where is it?".into()],
        ..order("O-1")
    };
    shell.reply(request!(shell, LoadOrder), Reply::Order(Box::new(order)));
    assert_eq!(shell.flow.questions(), ["Where is it?"]);
    // What is being written is in nobody's way.
    shell.send(Event::QuestionTyped("Wh".into()));
    assert!(shell.flow.questions().is_empty());
    shell.send(Event::QuestionTyped("  ".into()));
    shell.send(Event::QuestionChosen("Where is it?".into()));
    shell.at(StepKind::Answered);
    assert_eq!(step!(shell, Answered).question, "Where is it?");
    let asked = |shell: &Shell| {
        shell.effects.iter().rev().find_map(|effect| match effect {
            Effect::Ask { body, .. } => Some(body.question.clone()),
            _ => None,
        })
    };
    assert_eq!(asked(&shell).as_deref(), Some("Where is it?"));

    // While an answer comes in there is nothing to go on with, and nothing else is asked.
    shell.stream(started("a1"));
    shell.send(Event::FollowUpChosen("And now?".into()));
    assert_eq!(asked(&shell).as_deref(), Some("Where is it?"));
    shell.stream(AnswerEvent::Done {
        outcome: contract::AnswerOutcome::Answered,
        actions: Vec::new(),
        links: Vec::new(),
        message_first: None,
        next: vec!["And now?".into()],
    });
    assert_eq!(shell.flow.questions(), ["And now?"]);
    shell.send(Event::FollowUpChosen("And now?".into()));
    assert_eq!(asked(&shell).as_deref(), Some("And now?"));
    assert!(shell.flow.questions().is_empty());
}

#[test]
fn the_questions_of_an_order_change_with_the_language() {
    let mut shell = Shell::signed_in();
    shell.send(Event::SubjectChosen(Subject::Order { id: "O-1".into() }));
    let lang = |shell: &Shell| {
        shell.effects.iter().rev().find_map(|effect| match effect {
            Effect::LoadOrder { lang, .. } => Some(lang.clone()),
            _ => None,
        })
    };
    assert_eq!(lang(&shell).as_deref(), Some("en"));
    shell.send(Event::LanguageChosen("pl".into()));
    assert_eq!(lang(&shell).as_deref(), Some("pl"));
    let order = Reply::Order(Box::new(order("O-1")));
    shell.reply(request!(shell, LoadOrder), order);
    shell.all([
        Event::TalkChosen,
        Event::LanguageChosen("nl".into()),
        Event::BackChosen,
    ]);
    shell.at(StepKind::Asking);
    assert_eq!(
        lang(&shell).as_deref(),
        Some("nl"),
        "also after the way back"
    );
}

/// On a slow network the shopper is somewhere before it is known who they are.
#[test]
fn what_is_remembered_leads_nobody_away_from_where_they_went() {
    let remembered = || {
        Event::Restored(Saved {
            key: "remembered".into(),
            question: "Old words".into(),
            place: Place::Asking,
            ..Saved::default()
        })
    };
    for chosen in [
        Event::HomeChosen,
        Event::ArticleSearchTyped("lost parcel".into()),
    ] {
        let mut shell = Shell::start();
        shell.send(chosen);
        shell.log_in_as("ann");
        shell.send(remembered());
        shell.at(StepKind::Home);
        assert_eq!(shell.flow.draft().question, "Old words");
    }
    let mut shell = Shell::signed_in();
    shell.send(remembered());
    shell.at(StepKind::Asking);
}

/// What had been remembered was dropped when something was typed before it came.
#[test]
fn remembered_text_joins_what_is_being_typed() {
    let mut shell = Shell::signed_in();
    shell.asking("New words");
    shell.send(Event::Restored(Saved {
        key: "remembered".into(),
        question: "Old words".into(),
        ..Saved::default()
    }));
    assert_eq!(shell.flow.draft().question, "New words\n\nOld words");
    // A case that may have been opened keeps its key, whatever is typed meanwhile.
    let mut shell = Shell::signed_in();
    shell.asking("New words");
    shell.send(Event::Restored(Saved {
        key: "remembered".into(),
        question: "Old words".into(),
        unsure: true,
        ..Saved::default()
    }));
    shell.at(StepKind::Sending);
    assert_eq!(shell.flow.draft().key, "remembered");
    shell.reply(request!(shell, FindCase), case_reply("HC-1", "Old words"));
    shell.send(Event::CaseChosen("HC-1".into()));
    assert_eq!(step!(shell, Case).reply, "New words");
}

#[test]
fn back_and_home_work_everywhere() {
    for (way, kind) in PERSONAL {
        let mut shell = Shell::signed_in();
        way(&mut shell);
        let mut home = shell.flow.clone();
        home.update(Event::HomeChosen);
        assert_eq!(home.step().kind(), StepKind::Home);
        if kind == StepKind::Sending {
            continue;
        }
        for _ in 0..5 {
            shell.send(Event::BackChosen);
        }
        shell.at(StepKind::Home);
        assert!(!shell.flow.can_go_back());
    }
}
