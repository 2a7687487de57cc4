//! What may not stand in the widget's views.
//!
//! Nothing makes markup from a string; a string `style` becomes an attribute
//! that a strict `style-src` refuses; and a word in Rust is a word no translator
//! can reach. Views are calls, `el("p").child(t("home-title"))`. Where Leptos'
//! `view!` is used it starts with `class="hc",`, because in any other form it
//! builds static subtrees with `innerHTML`.

use super::{
    Finding,
    tokens::{Kind, Token, read},
};

/// Attributes people read or hear.
const SPOKEN: [&str; 9] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Methods and attributes that parse a string as HTML.
const PARSERS: [&str; 6] = [
    "inner_html",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
    "insert_adjacent_html_with_trusted_html",
];

/// All findings in one source file of the widget.
pub(super) fn check(source: &str) -> Vec<Finding> {
    let tokens = read(source);
    let mut findings = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Kind::Word(word) = &token.kind else {
            continue;
        };
        if PARSERS.contains(&word.as_str()) {
            findings.push(Finding::new(
                token.line,
                format!("`{word}` parses a string as HTML; build nodes instead"),
            ));
        }
        call(&tokens, index, &mut findings);
        let Some(body) = macro_body(&tokens, index) else {
            continue;
        };
        match word.as_str() {
            "view" => view(body, token.line, &mut findings),
            "template" => findings.push(Finding::new(
                token.line,
                "`template!` clones parsed HTML; use `view!`",
            )),
            _ => {}
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

/// Calls that put something into an element: `.child(…)`, `.attr(…, …)`, `Node::Text(…)`,
/// `"…".into_node()`.
fn call(tokens: &[Token], index: usize, findings: &mut Vec<Finding>) {
    let Kind::Word(name) = &tokens[index].kind else {
        return;
    };
    let text = |at: usize| match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let called = matches!(
        tokens.get(index + 1).map(|token| &token.kind),
        Some(Kind::Open('(', _))
    );
    if !called {
        return;
    }
    let shown = match name.as_str() {
        "child" | "Text" => {
            // `child("…")` and `child(move || "…")`
            let mut at = index + 2;
            if tokens.get(at).is_some_and(|token| token.is_word("move")) {
                at += 1;
            }
            if (0..2).all(|ahead| tokens.get(at + ahead).is_some_and(|token| token.is('|'))) {
                at += 2;
            }
            text(at)
        }
        "into_node" => index
            .checked_sub(2)
            .filter(|_| tokens[index - 1].is('.'))
            .and_then(text),
        "attr" | "set_attribute" => {
            let attribute = text(index + 2);
            if attribute == Some("style") {
                findings.push(style_attribute(tokens[index].line));
            }
            text(index + 4).filter(|_| attribute.is_some_and(|name| SPOKEN.contains(&name)))
        }
        _ => None,
    };
    if let Some(text) = shown {
        findings.extend(words(tokens[index].line, text));
    }
}

/// The tokens inside `name!(…)`, if the word at `index` calls a macro.
fn macro_body(tokens: &[Token], index: usize) -> Option<&[Token]> {
    if !tokens.get(index + 1)?.is('!') {
        return None;
    }
    match tokens.get(index + 2)?.kind {
        Kind::Open(_, partner) => tokens.get(index + 3..partner.min(tokens.len())),
        _ => None,
    }
}

fn view(body: &[Token], line: usize, findings: &mut Vec<Finding>) {
    if body.is_empty() {
        return;
    }
    let prefixed = matches!(body, [class, equals, hc, comma, ..]
        if class.is_word("class")
            && equals.is('=')
            && hc.kind == Kind::Text("hc".to_owned())
            && comma.is(','));
    if !prefixed {
        findings.push(Finding::new(
            line,
            "a view starts with `class=\"hc\",`, or it builds nodes with `innerHTML`",
        ));
    }
    let nodes = match body {
        [class, equals, _, comma, nodes @ ..]
            if class.is_word("class") && equals.is('=') && comma.is(',') =>
        {
            nodes
        }
        nodes => nodes,
    };
    Nodes {
        tokens: nodes,
        at: 0,
        findings,
    }
    .walk();
}

/// Reads the nodes of one view. Blocks in braces are Rust and are passed over;
/// a view inside one is found by `check` on its own.
struct Nodes<'a> {
    tokens: &'a [Token],
    at: usize,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Nodes<'a> {
    fn next(&mut self) -> Option<&'a Token> {
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        Some(token)
    }

    fn peek(&self, ahead: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + ahead)
    }

    fn walk(&mut self) {
        while let Some(token) = self.next() {
            match &token.kind {
                Kind::Mark('<') => self.tag(),
                Kind::Text(text) => self.words(token.line, text),
                Kind::Word(word) => self.words(token.line, word),
                Kind::Open(..) => self.block(),
                _ => {}
            }
        }
    }

    /// After `<`: an element, a closing tag, a comment or a fragment.
    fn tag(&mut self) {
        if self.peek(0).is_some_and(|token| token.is('!')) {
            return self.comment();
        }
        let mut angles = 0_usize;
        while let Some(token) = self.next() {
            match &token.kind {
                Kind::Mark('<') => angles += 1,
                Kind::Mark('>') if self.is_arrow() => {}
                Kind::Mark('>') if angles == 0 => return,
                Kind::Mark('>') => angles -= 1,
                Kind::Open(..) => self.block(),
                Kind::Word(_) => self.attribute(token),
                _ => {}
            }
        }
    }

    /// Whether the `>` just read belongs to `->` or `=>`.
    fn is_arrow(&self) -> bool {
        let (before, arrow) = (self.at.checked_sub(2), &self.tokens[self.at - 1]);
        before.is_some_and(|before| {
            let before = &self.tokens[before];
            (before.is('-') || before.is('=')) && !arrow.spaced
        })
    }

    fn comment(&mut self) {
        while let Some(token) = self.next() {
            let closes =
                token.is('>') && self.at >= 3 && (self.tokens[self.at - 2].is('-') || self.at == 3);
            if closes {
                return;
            }
        }
    }

    /// A word inside a tag, which may be an attribute with a value to look at.
    fn attribute(&mut self, first: &Token) {
        let named_by_another = self.at >= 2
            && !first.spaced
            && [':', '-', '.']
                .iter()
                .any(|mark| self.tokens[self.at - 2].is(*mark));
        let Kind::Word(word) = &first.kind else {
            return;
        };
        let mut name = word.clone();
        while self
            .peek(0)
            .is_some_and(|token| token.is('-') && !token.spaced)
        {
            let Some(Kind::Word(part)) = self.peek(1).map(|token| &token.kind) else {
                break;
            };
            name.push('-');
            name.push_str(part);
            self.at += 2;
        }
        let valued = self.peek(0).is_some_and(|token| token.is('='))
            && !self
                .peek(1)
                .is_some_and(|token| token.is('=') && !token.spaced);
        if named_by_another || !valued {
            return;
        }
        if name == "style" {
            self.findings.push(style_attribute(first.line));
        }
        let literal = match self.peek(1).map(|token| &token.kind) {
            Some(Kind::Text(text)) => Some(text),
            Some(Kind::Open('{', _)) => match self.peek(2).map(|token| &token.kind) {
                Some(Kind::Text(text)) => Some(text),
                _ => None,
            },
            _ => None,
        };
        if let Some(text) = literal
            && SPOKEN.contains(&name.as_str())
            && !is_id(text)
        {
            self.words(first.line, text);
        }
    }

    /// After an opening bracket: looks for literals that stand for themselves, then leaves.
    fn block(&mut self) {
        let Kind::Open(_, _) = self.tokens[self.at - 1].kind else {
            return;
        };
        let mut depth = 1_usize;
        while let Some(token) = self.next() {
            match &token.kind {
                Kind::Open(..) => depth += 1,
                Kind::Close(_) => depth -= 1,
                // `{"text"}`, `if late { "text" } else { "text" }`
                Kind::Text(text) => {
                    let opened = matches!(self.tokens[self.at - 2].kind, Kind::Open('{', _));
                    let closed = self
                        .peek(0)
                        .is_some_and(|after| after.kind == Kind::Close('}'));
                    if opened && closed && !self.is_attribute_block() && !is_id(text) {
                        self.words(token.line, text);
                    }
                }
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Whether the brace before the literal just read opens an attribute's value.
    fn is_attribute_block(&self) -> bool {
        self.at
            .checked_sub(3)
            .is_some_and(|before| self.tokens[before].is('='))
    }

    fn words(&mut self, line: usize, text: &str) {
        self.findings.extend(words(line, text));
    }
}

fn style_attribute(line: usize) -> Finding {
    Finding::new(
        line,
        "a `style` attribute is refused by a strict CSP; use a class or set the property",
    )
}

/// A finding where the text has words.
fn words(line: usize, text: &str) -> Option<Finding> {
    let letters = text.chars().filter(|character| character.is_alphabetic());
    (letters.count() >= 2).then(|| {
        Finding::new(
            line,
            format!("“{text}” is text in Rust; give it an id in locales/ and ask for that"),
        )
    })
}

/// Whether this is the id of a message, `home-most-asked`, which a component or
/// the call around a block looks up.
fn is_id(text: &str) -> bool {
    text.contains('-')
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_view(body: &str) -> Vec<String> {
        let source = format!("fn f() {{ view! {{ class=\"hc\", {body} }} }}");
        check(&source)
            .into_iter()
            .map(|finding| finding.reason)
            .collect()
    }

    fn allowed(body: &str) {
        assert_eq!(check_view(body), Vec::<String>::new(), "{body}");
    }

    fn refused(body: &str, word: &str) {
        let findings = check_view(body);
        assert!(
            findings.len() == 1 && findings[0].contains(word),
            "{body}: {findings:?}"
        );
    }

    #[test]
    fn views_start_with_their_class() {
        let start = |source: &str| check(source).len();
        assert_eq!(start("view! { class=\"hc\", <p/> }"), 0);
        assert_eq!(start("view! { class = \"hc\" , <p/> }"), 0);
        assert_eq!(start("view! {}"), 0);
        assert_eq!(start("view! { <p/> }"), 1);
        assert_eq!(start("view! { class=\"other\", <p/> }"), 1);
        assert_eq!(start("view! { class=\"hc\", {move || view! { <b/> }} }"), 1);
        assert_eq!(start("// view! { <p/> }\nlet x = \"view! { <p/> }\";"), 0);
    }

    #[test]
    fn nothing_parses_html() {
        assert_eq!(check("element.set_inner_html(x);").len(), 1);
        assert_eq!(check("template! { <p/> }").len(), 1);
        refused("<p inner_html=text/>", "inner_html");
    }

    #[test]
    fn styles_are_set_by_property() {
        refused("<p style=\"color: red\"/>", "style");
        refused("<p id=id style=move || x.get()>{y}</p>", "style");
        refused("<p style={format!(\"top: {x}\")}/>", "style");
        allowed("<p style:top=move || x.get() class:style=wide data-style=\"a1\"/>");
        allowed("<style>{css}</style>");
    }

    #[test]
    fn words_live_in_locales() {
        refused("<p>\"Hello\"</p>", "Hello");
        refused("<p>Hello</p>", "Hello");
        refused("<p>{\"Hello\"}</p>", "Hello");
        refused(
            "<b>{move || if late.get() { \"Too late\" } else { t(\"in-time\") }}</b>",
            "Too late",
        );
        refused("<button aria-label=\"Close\"/>", "Close");
        refused(
            "<input type=\"text\" placeholder={\"Search here\"}/>",
            "Search here",
        );
    }

    #[test]
    fn calls_show_no_words_either() {
        let reasons = |source: &str| -> Vec<String> {
            check(source)
                .into_iter()
                .map(|finding| finding.reason)
                .collect()
        };
        for (source, word) in [
            ("el(\"p\").child(\"Hello\")", "Hello"),
            ("el(\"p\").child(move || \"Too late\")", "Too late"),
            ("let x = Node::Text(\"Hello\".to_owned());", "Hello"),
            ("\"Hello\".into_node()", "Hello"),
            ("el(\"a\").attr(\"aria-label\", \"Close\")", "Close"),
            ("el(\"a\").attr(\"style\", \"top: 0\")", "style"),
            ("element.set_attribute(\"style\", css)", "style"),
        ] {
            let findings = reasons(source);
            assert!(
                findings.len() == 1 && findings[0].contains(word),
                "{source}: {findings:?}"
            );
        }
        for source in [
            "el(\"p\").class(\"label\").child(t(\"home-title\")).child(\"·\")",
            "el(\"a\").attr(\"href\", \"#help-center\").attr(\"aria-label\", t(\"a-b\"))",
            "el(\"p\").child(move || text.get()).style(\"top\", \"0\").on(\"click\", move |_| go())",
        ] {
            assert_eq!(reasons(source), Vec::<String>::new(), "{source}");
        }
    }

    #[test]
    fn what_is_no_word_may_stand() {
        allowed("<p>\"·\" {t(\"gate-why\")} \"→ 1\" </p>");
        allowed("<a href=\"#help-center\" class=\"link\" part=\"talk\">{text}</a>");
        allowed(
            "<Show when=move || { count.get() > 0 } fallback=|| ()><Icon name={\"search\"}/></Show>",
        );
        allowed(
            "<button on:click=move |_| { dispatch(Event::Opened(\"home\".into())) }>{t(\"a-b\")}</button>",
        );
        allowed(
            "<For each=items key=|item| -> u32 { item.id } let:item><li>{item.name}</li></For>",
        );
        allowed("<><br/>{match step { Step::Home => view_home(\"home\"), _ => empty() }}</>");
        allowed(
            "<p>{t(if found { \"home-results\" } else { \"home-most-asked\" })}</p><Field label=\"asking-label\"/>",
        );
        allowed("<!-- \"a comment\" --><p title=move || t(\"a-b\")></p>");
    }

    #[test]
    fn tags_are_left_where_they_end() {
        refused(
            "<p id=\"title\" hidden=move || a == b>\"Hello\"</p>",
            "Hello",
        );
        refused("<Picker<Order> items=items/>\"Hello\"", "Hello");
        refused("<a on:click=move |_| -> () { go() }>Hello</a>", "Hello");
    }
}
