//! Formatting: from a parsed message and its values to text.
//!
//! fluent-rs parses; this walks its tree. fluent-bundle would too, but it brings tables of plural
//! rules and of decimal fractions that the browser has already, and better (README, "Where it
//! departs"). A test holds this to fluent-bundle's results for every message of every locale.
//!
//! Supported is what an interface needs: references to variables, messages, terms and attributes,
//! selection by text and by number, `PLURAL` and `NUMBER` as names for the number itself. Numbers
//! are whole.

use fluent::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::unicode::unescape_unicode;

use crate::{Intl, Value};

type Inline<'file> = InlineExpression<&'file str>;

/// Marks around an inserted value, so that its direction does not reach its surroundings.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Messages that refer to each other stop here, and so do those that insert too much.
const MOST_PLACEABLES: u8 = 100;

/// The pattern of the message `id`, or of the term when it starts with `-`.
pub(crate) fn pattern<'file>(
    file: &'file FluentResource,
    id: &str,
    attribute: Option<&str>,
) -> Option<&'file Pattern<&'file str>> {
    let (value, attributes) = file.entries().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == id => {
            Some((message.value.as_ref(), &message.attributes))
        }
        Entry::Term(term) if id.strip_prefix('-') == Some(term.id.name) => {
            Some((Some(&term.value), &term.attributes))
        }
        _ => None,
    })?;
    match attribute {
        None => value,
        Some(name) => attributes
            .iter()
            .find(|attribute| attribute.id.name == name)
            .map(|attribute| &attribute.value),
    }
}

/// One message being formatted.
pub(crate) struct Resolver<'scope> {
    pub(crate) file: &'scope FluentResource,
    pub(crate) tag: &'scope str,
    pub(crate) intl: Intl,
    /// The text so far.
    pub(crate) text: String,
    /// The first thing that went wrong; where it did, nothing is inserted.
    pub(crate) problem: Option<&'static str>,
    pub(crate) placeables: u8,
}

/// What a selection goes by.
#[derive(Clone, Copy)]
enum Selected<'scope> {
    Text(&'scope str),
    Number(u32),
}

/// Where variables come from: the caller's values, or a term's own arguments.
#[derive(Clone, Copy)]
enum Variables<'scope> {
    Values(&'scope [(&'scope str, Value<'scope>)]),
    OfTerm(&'scope [(&'scope str, Selected<'scope>)]),
}

impl<'scope> Variables<'scope> {
    fn get(self, name: &str) -> Option<Selected<'scope>> {
        match self {
            Self::Values(values) => {
                values
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map(|(_, value)| match value {
                        Value::Text(text) => Selected::Text(text),
                        Value::Number(number) => Selected::Number(*number),
                    })
            }
            Self::OfTerm(values) => values
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| *value),
        }
    }
}

impl<'scope> Resolver<'scope> {
    /// Appends the pattern with the caller's values.
    pub(crate) fn format(
        &mut self,
        pattern: &'scope Pattern<&'scope str>,
        values: &'scope [(&'scope str, Value<'scope>)],
    ) {
        self.write(pattern, Variables::Values(values));
    }

    fn write(&mut self, pattern: &Pattern<&str>, variables: Variables<'_>) {
        let is_alone = pattern.elements.len() == 1;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => {
                    if self.placeables == MOST_PLACEABLES {
                        return self.fail("too many placeables");
                    }
                    self.placeables += 1;
                    // What the translator wrote needs no isolation, what is inserted does.
                    let is_own = matches!(
                        expression,
                        Expression::Inline(
                            Inline::MessageReference { .. }
                                | Inline::TermReference { .. }
                                | Inline::StringLiteral { .. }
                        )
                    );
                    if is_alone || is_own {
                        self.expression(expression, variables);
                    } else {
                        self.text.push(FIRST_STRONG_ISOLATE);
                        self.expression(expression, variables);
                        self.text.push(POP_DIRECTIONAL_ISOLATE);
                    }
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, variables: Variables<'_>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, variables),
            Expression::Select { selector, variants } => {
                let selected = self.selected(selector, variables);
                let chosen = variants
                    .iter()
                    .find(|variant| selected.is_some_and(|by| self.matches(variant, by)))
                    .or_else(|| variants.iter().find(|variant| variant.default));
                if let Some(variant) = chosen {
                    self.write(&variant.value, variables);
                }
            }
        }
    }

    fn inline(&mut self, inline: &Inline<'_>, variables: Variables<'_>) {
        match inline {
            Inline::StringLiteral { value } => {
                // Writing to a string does not fail.
                let _always_fits = unescape_unicode(&mut self.text, value);
            }
            Inline::NumberLiteral { value } => self.text.push_str(value),
            Inline::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                match pattern(self.file, id.name, attribute) {
                    Some(pattern) => self.write(pattern, variables),
                    None => self.fail("refers to no message"),
                }
            }
            Inline::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let named = self.named(arguments.as_ref(), variables);
                match pattern(self.file, &("-".to_owned() + id.name), attribute) {
                    Some(pattern) => self.write(pattern, Variables::OfTerm(&named)),
                    None => self.fail("refers to no term"),
                }
            }
            Inline::FunctionReference { .. } | Inline::VariableReference { .. } => {
                match self.selected(inline, variables) {
                    Some(Selected::Text(text)) => self.text.push_str(text),
                    Some(Selected::Number(number)) => match (self.intl.number)(self.tag, number) {
                        Some(text) => self.text.push_str(&text),
                        None => self.text.push_str(&number.to_string()),
                    },
                    None => {}
                }
            }
            Inline::Placeable { expression } => self.expression(expression, variables),
        }
    }

    fn named<'tree>(
        &mut self,
        arguments: Option<&'tree CallArguments<&'tree str>>,
        variables: Variables<'tree>,
    ) -> Vec<(&'tree str, Selected<'tree>)>
    where
        'scope: 'tree,
    {
        let Some(arguments) = arguments else {
            return Vec::new();
        };
        arguments
            .named
            .iter()
            .filter_map(|argument| {
                let value = self.selected(&argument.value, variables)?;
                Some((argument.name.name, value))
            })
            .collect()
    }

    fn selected<'tree>(
        &mut self,
        inline: &'tree Inline<'tree>,
        variables: Variables<'tree>,
    ) -> Option<Selected<'tree>>
    where
        'scope: 'tree,
    {
        match inline {
            Inline::VariableReference { id } => {
                let value = variables.get(id.name);
                // A term may be asked without its arguments: then its default variant stands.
                if value.is_none() && matches!(variables, Variables::Values(_)) {
                    self.fail("has an unknown variable");
                }
                value
            }
            Inline::StringLiteral { value } => Some(Selected::Text(value)),
            Inline::NumberLiteral { value } => Some(match value.parse() {
                Ok(number) => Selected::Number(number),
                Err(_) => Selected::Text(value),
            }),
            // An attribute of a term, such as its grammatical gender.
            Inline::TermReference { id, attribute, .. } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let found = pattern(self.file, &("-".to_owned() + id.name), attribute);
                match found.map(|pattern| pattern.elements.as_slice()) {
                    Some([PatternElement::TextElement { value }]) => Some(Selected::Text(value)),
                    _ => {
                        self.fail("selects by no term");
                        None
                    }
                }
            }
            Inline::FunctionReference { id, arguments } => {
                match (id.name, arguments.positional.first()) {
                    ("PLURAL" | "NUMBER", Some(number)) => self.selected(number, variables),
                    _ => {
                        self.fail("has an unknown function");
                        None
                    }
                }
            }
            _ => {
                self.fail("selects by what is no value");
                None
            }
        }
    }

    fn matches(&self, variant: &Variant<&str>, selected: Selected<'_>) -> bool {
        match (&variant.key, selected) {
            (VariantKey::Identifier { name }, Selected::Text(text)) => *name == text,
            (VariantKey::Identifier { name }, Selected::Number(number)) => {
                *name == (self.intl.plural)(self.tag, number)
            }
            (VariantKey::NumberLiteral { value }, Selected::Number(number)) => {
                value.parse() == Ok(number)
            }
            (VariantKey::NumberLiteral { value }, Selected::Text(text)) => *value == text,
        }
    }

    fn fail(&mut self, problem: &'static str) {
        self.problem.get_or_insert(problem);
    }
}
