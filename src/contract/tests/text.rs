//! What of an answer is copied.

use contract::{Answer, AnswerBlock, AnswerSpan, BlockKind, Origin};

#[test]
fn an_answer_is_lines_of_words_without_citations() {
    let block = |kind, words: &[&str]| AnswerBlock {
        kind,
        spans: words
            .iter()
            .flat_map(|text| {
                let text = AnswerSpan::Text {
                    text: (*text).into(),
                };
                [text, AnswerSpan::Cite { number: 1 }]
            })
            .collect(),
    };
    let mut answer = Answer::started("1".into(), Origin::Ai, "en".into());
    assert_eq!(answer.text(), "");
    answer.blocks = vec![
        block(
            BlockKind::Paragraph,
            &["It is on its way. ", "Wait until Monday."],
        ),
        block(BlockKind::ListItem, &["Ask the seller."]),
        block(BlockKind::ListItem, &["Report it."]),
    ];
    assert_eq!(
        answer.text(),
        "It is on its way. Wait until Monday.\n– Ask the seller.\n– Report it.\n"
    );
}
