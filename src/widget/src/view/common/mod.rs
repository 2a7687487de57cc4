//! Parts that several screens share.

mod button;
mod failure;
mod field;
mod icon;
mod rate;
mod subject;
mod timeline;

use flow::{Event, Failure, Flow, Remote};

use crate::dom::{self, El, IntoNode, Node, Slice, el};

use crate::shell::use_flow;
use crate::words::t;

pub(crate) use button::{Kind, back_bar, button, copy_button, link_button, press, talk_button};
pub(crate) use failure::{failure_box, failure_text, trouble};
pub(crate) use field::{TextArea, text_area};
pub(crate) use icon::icon;
pub(crate) use rate::{Said, rate};
pub(crate) use subject::{chosen_card, item_card, order_card, order_facts};
pub(crate) use timeline::clocks;

/// What a screen reads of the flow. It keeps its last value while the screen is being left.
pub(crate) fn slice<T>(pick: impl Fn(&Flow) -> Option<T> + Send + Sync + 'static) -> Slice<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let flow = use_flow();
    dom::pick(move || flow.with(&pick))
}

/// The heading of a screen; takes the focus when the screen appears.
pub(crate) fn heading(text: impl IntoNode) -> El {
    el("h2")
        .class("heading")
        .attr("tabindex", "-1")
        .attr("data-heading", "")
        .child(text.into_node())
}

/// What came, its skeleton while it is under way, or the failure with the way on.
pub(crate) fn remote<T: 'static>(
    remote: Remote<T>,
    skeleton: usize,
    ready: impl FnOnce(T) -> Node,
) -> Node {
    match remote {
        Remote::Waiting { .. } => skeletons(skeleton).into_node(),
        Remote::Ready(value) => ready(value),
        Remote::Failed(failure) => failure_box(&failure).into_node(),
    }
}

/// What stands under a list of which there is more: the button, or how its press went.
pub(crate) fn more_of((is_there, more): (bool, Option<Remote<()>>), label: &'static str) -> Node {
    match more {
        Some(Remote::Failed(failure)) => failure_box(&failure).into_node(),
        Some(Remote::Waiting { .. }) => el("p").class("hint").child(t("loading")).into_node(),
        _ if is_there => {
            button(Kind::Secondary, "more", t(label), || Event::MoreChosen).into_node()
        }
        _ => Node::Empty,
    }
}

/// Grey shapes of what is coming; they appear after a moment, so that a quick reply does not
/// flicker. The status line says that something is loading.
pub(crate) fn skeletons(count: usize) -> El {
    let rows: Vec<_> = (0..count).map(|_| el("div").class("skeleton")).collect();
    el("div")
        .class("skeletons")
        .attr("aria-hidden", "true")
        .child(rows)
}

/// A row of a list that leads somewhere: `chosen` makes an event of `what`.
pub(crate) fn row(
    picture: &'static str,
    label: String,
    chosen: fn(String) -> Event,
    what: String,
) -> El {
    press("row", move || chosen(what.clone()))
        .child(icon(picture))
        .child(el("span").class("row-label").child(label))
        .child(icon("forward"))
}

/// Questions that need not be written; `chosen` makes the event of one.
pub(crate) fn questions(title: &'static str, chosen: fn(String) -> Event) -> impl IntoNode {
    let list = slice(|flow| {
        let lang = flow.language_of_questions().map(i18n::language_tag);
        Some((flow.questions().to_vec(), lang))
    });
    move || {
        let (questions, lang) = list.get();
        let rows: Vec<_> = questions
            .into_iter()
            .map(|question| el("li").child(row("question", question.clone(), chosen, question)))
            .collect();
        (!rows.is_empty()).then(|| {
            el("section")
                .child(el("h3").class("subheading").child(t(title)))
                .child(el("ul").class("rows").attr("lang", lang).child(rows))
        })
    }
}

/// A list that is empty: why, and what to do.
pub(crate) fn empty(text: impl IntoNode) -> El {
    el("p").class("empty").child(text.into_node())
}

/// A failure of a part of the screen that has its own way on, as one line.
pub(crate) fn inline_failure(failure: &Failure) -> El {
    let text = failure_text(failure);
    el("p")
        .class("inline-failure")
        .child(icon("warning"))
        .child(el("span").child(text))
}

/// The label of a yes or no.
fn yes_no(yes: bool) -> Node {
    t(if yes { "yes" } else { "no" })
}
