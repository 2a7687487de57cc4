//! All articles by category, for everyone or for one side.

use contract::Audience;
use flow::{Event, Step};

use crate::dom::{El, IntoNode, el, value_of};

use super::common::{Kind, back_bar, heading, remote, talk_button};
use super::home::{article_list, found};
use crate::shell::{audience_name, use_dispatch, use_flow};
use crate::words::t;

pub(crate) fn screen() -> El {
    let (flow, dispatch) = (use_flow(), use_dispatch());
    let found = found();
    let audience = move || {
        let audience = flow.with(|flow| match flow.step() {
            Step::Browsing(browsing) => browsing.audience,
            _ => None,
        });
        audience_name(audience.unwrap_or(Audience::All)).to_owned()
    };
    let choose = move |event| {
        dispatch.send(Event::AllArticlesChosen(match &*value_of(&event) {
            "buyer" => Audience::Buyer,
            "seller" => Audience::Seller,
            _ => Audience::All,
        }));
    };
    let option = |value: &'static str, label| el("option").attr("value", value).child(t(label));
    el("div")
        .class("screen")
        .child(heading(t("home-results-title")).attr("id", "articles"))
        .child(
            el("select")
                .class("input")
                .attr("id", "audience")
                .attr("aria-labelledby", "articles")
                .child(option("all", "articles-all"))
                .child(option("buyer", "articles-buyer"))
                .child(option("seller", "articles-seller"))
                .value(audience)
                .on("change", choose),
        )
        .child(move || remote(found.get(), 6, |found| article_list(found).into_node()))
        .child(back_bar(talk_button(Kind::Secondary)))
}
