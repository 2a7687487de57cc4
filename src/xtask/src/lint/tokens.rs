//! Rust source as tokens with line numbers: enough to read views, no more.
//!
//! Comments disappear, strings become their text, brackets know their partner.

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Identifier, keyword or number.
    Word(String),
    /// String literal of any sort, without quotes, escapes left as written.
    Text(String),
    /// Character literal or lifetime; nobody asks for more.
    Other,
    /// One character of punctuation.
    Mark(char),
    /// Opening bracket and the index of its partner.
    Open(char, usize),
    /// Closing bracket.
    Close(char),
}

/// A token and where it starts.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Line, from 1.
    pub(super) line: usize,
    /// Whether white space or a comment stands before it.
    pub(super) spaced: bool,
}

impl Token {
    /// Whether this is the given punctuation.
    pub(super) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether this is the given word.
    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Word(own) if own == word)
    }
}

/// Reads a whole file. Source that does not compile may come out odd but never fails.
pub(super) fn read(source: &str) -> Vec<Token> {
    let mut reader = Reader {
        rest: source,
        line: 1,
        spaced: false,
        tokens: Vec::new(),
        open: Vec::new(),
    };
    while reader.step() {}
    let end = reader.tokens.len();
    for index in reader.open {
        if let Kind::Open(_, partner) = &mut reader.tokens[index].kind {
            *partner = end;
        }
    }
    reader.tokens
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    spaced: bool,
    tokens: Vec<Token>,
    open: Vec<usize>,
}

impl Reader<'_> {
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if first.is_whitespace() {
            self.skip(first.len_utf8());
        } else if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some((prefix, hashes)) = string_start(self.rest) {
            let (text, length) = string(&self.rest[prefix..], hashes);
            let text = text.to_owned();
            self.push(Kind::Text(text), prefix + length);
        } else if first == '\'' {
            self.push(Kind::Other, character_or_lifetime(self.rest));
        } else if first.is_alphanumeric() || first == '_' {
            let length = self
                .rest
                .find(|character: char| !character.is_alphanumeric() && character != '_')
                .unwrap_or(self.rest.len());
            let word = self.rest[..length].to_owned();
            self.push(Kind::Word(word), length);
        } else if "([{".contains(first) {
            self.open.push(self.tokens.len());
            self.push(Kind::Open(first, usize::MAX), 1);
        } else if ")]}".contains(first) {
            let own = self.tokens.len();
            if let Some(index) = self.open.pop()
                && let Kind::Open(_, partner) = &mut self.tokens[index].kind
            {
                *partner = own;
            }
            self.push(Kind::Close(first), 1);
        } else {
            self.push(Kind::Mark(first), first.len_utf8());
        }
        true
    }

    fn push(&mut self, kind: Kind, length: usize) {
        self.tokens.push(Token {
            kind,
            line: self.line,
            spaced: self.spaced,
        });
        self.advance(length);
        self.spaced = false;
    }

    fn skip(&mut self, length: usize) {
        self.advance(length);
        self.spaced = true;
    }

    fn advance(&mut self, length: usize) {
        let (passed, rest) = self.rest.split_at(length);
        self.line += passed.matches('\n').count();
        self.rest = rest;
    }
}

/// Length of a block comment; they nest.
fn block_comment(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match &bytes[at..(at + 2).min(bytes.len())] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

/// Length up to the quote, and the number of hashes of a raw string (`None` for a plain one).
fn string_start(text: &str) -> Option<(usize, Option<usize>)> {
    let letters = text.find(|character: char| !matches!(character, 'b' | 'c' | 'r'))?;
    let prefix = &text[..letters];
    if !["", "b", "c", "r", "br", "cr"].contains(&prefix) {
        return None;
    }
    let hashes = text[letters..].find(|character| character != '#')?;
    let quoted = text[letters + hashes..].starts_with('"');
    match (quoted, prefix.ends_with('r'), hashes) {
        (true, true, _) => Some((letters + hashes, Some(hashes))),
        (true, false, 0) => Some((letters, None)),
        _ => None,
    }
}

/// The text of a string that starts with its quote, and the length of the whole.
fn string(text: &str, hashes: Option<usize>) -> (&str, usize) {
    if let Some(hashes) = hashes {
        let end = format!("\"{}", "#".repeat(hashes));
        return match text[1..].find(&end) {
            Some(at) => (&text[1..=at], 1 + at + end.len()),
            None => (&text[1..], text.len()),
        };
    }
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return (&text[1..at], at + 1),
            _ => {}
        }
    }
    (&text[1..], text.len())
}

/// Length of `'a'`, `'\n'`, `'\u{1f600}'` or `'lifetime`.
fn character_or_lifetime(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => {
            characters.next();
            let closing = characters.find(|(_, character)| *character == '\'');
            closing.map_or(text.len(), |(at, _)| at + 1)
        }
        Some((at, character)) => {
            let after = at + character.len_utf8();
            if text[after..].starts_with('\'') {
                return after + 1;
            }
            text[1..]
                .find(|character: char| !character.is_alphanumeric() && character != '_')
                .map_or(text.len(), |length| length + 1)
        }
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(source: &str) -> Vec<Kind> {
        read(source).into_iter().map(|token| token.kind).collect()
    }

    #[test]
    fn comments_go_and_strings_stay_whole() {
        let source = "a // \"no\n/* x /* y */ \" */ \"b \\\" {\" r#\"c \" d\"# b\"e\" break";
        let text = |text: &str| Kind::Text(text.to_owned());
        let word = |word: &str| Kind::Word(word.to_owned());
        assert_eq!(
            kinds(source),
            [
                word("a"),
                text("b \\\" {"),
                text("c \" d"),
                text("e"),
                word("break")
            ]
        );
    }

    #[test]
    fn quotes_of_characters_and_lifetimes_are_told_apart() {
        assert_eq!(
            kinds("'\"' 'a '\\'' '\\u{1F600}' '{' x"),
            [
                Kind::Other,
                Kind::Other,
                Kind::Other,
                Kind::Other,
                Kind::Other,
                Kind::Word("x".to_owned())
            ]
        );
    }

    #[test]
    fn brackets_know_their_partner_and_lines_are_counted() {
        let tokens = read("f(\n[1],\n)");
        assert_eq!(tokens[1].kind, Kind::Open('(', 6));
        assert_eq!(tokens[2].kind, Kind::Open('[', 4));
        assert_eq!(tokens[6].line, 3);
    }

    #[test]
    fn broken_source_is_survived() {
        for source in [
            "\"open", "(((", ")", "'", "/* open", "r#\"open", "'\\", "é'é'",
        ] {
            read(source);
        }
    }
}
