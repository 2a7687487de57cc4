//! Numbers, money, dates, times, lists and plural forms through the browser's `Intl`.
//!
//! Formatters are made once for each language and kind and kept: making one costs far more than
//! using it.

use std::cell::RefCell;

use contract::{Money, Timestamp};
use i18n::{Intl, language_tag};
use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What `i18n` needs of the browser.
pub(crate) const BROWSER: Intl = Intl {
    plural,
    number: |tag, number| format("NumberFormat", tag, "", &[], &number.into()),
};

thread_local! {
    static FORMATTERS: RefCell<Vec<(String, Object)>> = RefCell::default();
}

fn plural(tag: &str, number: u32) -> &'static str {
    formatter("PluralRules", tag, "", &[])
        .and_then(|rules| call(&rules, "select", &number.into()))
        .and_then(|category| {
            ["zero", "one", "two", "few", "many", "other"]
                .into_iter()
                .find(|known| category == **known)
        })
        .unwrap_or_else(|| (Intl::NONE.plural)(tag, number))
}

/// An amount as people read it in the language; fraction digits are the currency's own.
pub(crate) fn money(language: &str, money: &Money) -> String {
    let tag = formats_of(language);
    let options = [("style", "currency"), ("currency", money.currency.as_str())];
    let plain = || format!("{} {}", money.minor, money.currency);
    let Some(formatter) = formatter("NumberFormat", &tag, &money.currency, &options) else {
        return plain();
    };
    let digits = call_value(&formatter, "resolvedOptions", &JsValue::UNDEFINED)
        .and_then(|options| Reflect::get(&options, &"maximumFractionDigits".into()).ok())
        .and_then(|digits| digits.as_f64())
        .unwrap_or(2.0);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "amounts are far below 2^53, and digits are 0 to 3"
    )]
    let amount = (0..digits as u32).fold(money.minor as f64, |amount, _| amount / 10.0);
    call(&formatter, "format", &JsValue::from_f64(amount)).unwrap_or_else(plain)
}

/// A day, with the year when it is not this one.
pub(crate) fn day(language: &str, at: &Timestamp) -> String {
    let time = js_sys::Date::new(&at.as_str().into());
    let is_this_year = time.get_full_year() == js_sys::Date::new_0().get_full_year();
    if is_this_year {
        date(
            language,
            "day",
            &[("day", "numeric"), ("month", "long")],
            &time,
        )
    } else {
        date(
            language,
            "day-year",
            &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
            &time,
        )
    }
}

/// A day and a time of day.
pub(crate) fn moment(language: &str, at: &Timestamp) -> String {
    let time = js_sys::Date::new(&at.as_str().into());
    let options = [("dateStyle", "medium"), ("timeStyle", "short")];
    date(language, "moment", &options, &time)
}

/// A weekday and a time of day, for something within a week; with the date when it is further.
pub(crate) fn weekday_time(language: &str, at: &Timestamp) -> String {
    let time = js_sys::Date::new(&at.as_str().into());
    let is_near = time.get_time() - js_sys::Date::now() < 6.0 * 86_400_000.0;
    let near = [
        ("weekday", "long"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
    ];
    let far = [
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
    ];
    if is_near {
        date(language, "near", &near, &time)
    } else {
        date(language, "far", &far, &time)
    }
}

/// A time of day.
pub(crate) fn time(language: &str, at: &Timestamp) -> String {
    let time = js_sys::Date::new(&at.as_str().into());
    date(
        language,
        "time",
        &[("hour", "numeric"), ("minute", "2-digit")],
        &time,
    )
}

/// Whether the moment is past.
pub(crate) fn is_past(at: &Timestamp) -> bool {
    milliseconds(at) < js_sys::Date::now()
}

/// Milliseconds since 1970.
pub(crate) fn milliseconds(at: &Timestamp) -> f64 {
    js_sys::Date::new(&at.as_str().into()).get_time()
}

/// The name of a language in itself, standing alone.
pub(crate) fn own_name(language: &str) -> String {
    let tag = formats_of(language);
    capitalised(&tag, &language_name(language, language))
}

/// The name of `named` in `language`, as it stands inside a sentence.
pub(crate) fn language_name(language: &str, named: &str) -> String {
    let tag = formats_of(language);
    // The plain folder name reads better than its tag: "português", not "português europeu".
    let of = if named == "zh" { "zh-Hans" } else { named };
    formatter("DisplayNames", &tag, "", &[("type", "language")])
        .and_then(|names| call(&names, "of", &of.into()))
        .unwrap_or_else(|| named.to_owned())
}

/// Names joined as a list: "A, B and C".
pub(crate) fn list(language: &str, items: &[String]) -> String {
    let array: Array = items.iter().map(JsValue::from).collect();
    let options = [("style", "long"), ("type", "conjunction")];
    format("ListFormat", &formats_of(language), "", &options, &array).unwrap_or_else(|| {
        let mut text = String::new();
        for item in items {
            if !text.is_empty() {
                text += ", ";
            }
            text += item;
        }
        text
    })
}

/// The tag to format by. The English texts are British; a plain `en` would write American dates.
fn formats_of(language: &str) -> String {
    match language {
        "en" => "en-GB".to_owned(),
        other => language_tag(other),
    }
}

fn capitalised(tag: &str, text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        let first = JsString::from(first.to_string()).to_locale_upper_case(Some(tag));
        format!("{first}{}", characters.as_str())
    })
}

fn date(language: &str, kind: &str, options: &[(&str, &str)], time: &js_sys::Date) -> String {
    // An unreadable date is a broken service, not a broken screen.
    if time.get_time().is_nan() {
        return "–".to_owned();
    }
    format("DateTimeFormat", &formats_of(language), kind, options, time)
        .unwrap_or_else(|| String::from(time.to_date_string()))
}

fn format(
    class: &str,
    tag: &str,
    kind: &str,
    options: &[(&str, &str)],
    value: &JsValue,
) -> Option<String> {
    call(&formatter(class, tag, kind, options)?, "format", value)
}

fn formatter(class: &str, tag: &str, kind: &str, options: &[(&str, &str)]) -> Option<Object> {
    let key = class.to_owned() + "/" + tag + "/" + kind;
    if let Some(known) = FORMATTERS.with_borrow(|formatters| {
        let known = formatters.iter().find(|(known, _)| *known == key);
        known.map(|(_, formatter)| formatter.clone())
    }) {
        return Some(known);
    }
    let made = make(class, tag, options)?;
    FORMATTERS.with_borrow_mut(|formatters| formatters.push((key, made.clone())));
    Some(made)
}

fn make(class: &str, tag: &str, options: &[(&str, &str)]) -> Option<Object> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    let bag = Object::new();
    for (name, value) in options {
        Reflect::set(&bag, &(*name).into(), &(*value).into()).ok()?;
    }
    let arguments = Array::of2(&tag.into(), &bag);
    Reflect::construct(&constructor, &arguments)
        .ok()?
        .dyn_into()
        .ok()
}

fn call(object: &Object, method: &str, argument: &JsValue) -> Option<String> {
    call_value(object, method, argument)?.as_string()
}

fn call_value(object: &Object, method: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    function.call1(object, argument).ok()
}
