//! JSON in few bytes: read through the browser's `JSON.parse`, written as text.
//!
//! Every shopper downloads this, so it knows only what the contract and the storage need. Code
//! that serde derives is compiled once for each type and each way to read it; therefore
//!
//! - a struct is read as the sequence of its fields, looked up by name: the derived code that
//!   matches names and skips what is unknown is never compiled;
//! - a variant is read as its position among the names, for the same reason;
//! - an error is [`Malformed`] and nothing more: no caller can do anything about the reason, and
//!   the code that words it is heavy;
//! - what need not know the type is compiled once.
//!
//! What comes out is what other readers of JSON make of the same text: an absent field is `None`,
//! its `#[serde(default)]`, or an error; unknown fields are ignored. Beyond that:
//!
//! - `flatten`, `alias` and serde's own tagged or untagged enums cannot be read. The contract does
//!   without them; its tagged enums read themselves.
//! - `deny_unknown_fields` denies nothing. It stands on requests, which only the service reads.
//! - Numbers are those of JavaScript: `2.0` is an integer, and one beyond ±(2⁵³ − 1) is refused,
//!   not rounded.
//! - Maps, tuples, bytes, single characters and variants with data are refused both ways, and
//!   fractions are not written.

use std::fmt;

use js_sys::{Array, JSON, Reflect};
use serde::de::value::U32Deserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Expected, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde::ser::{self, Impossible, Serialize};
use wasm_bindgen::JsValue;

/// The text is no JSON, or not of the wanted shape; or a value cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// The browser's reading of a text.
pub(crate) fn parse(text: &str) -> Result<JsValue, Malformed> {
    JSON::parse(text).map_err(|_| Malformed)
}

/// Reads what [`parse`] or the body of a response gave.
pub(crate) fn from_value<T: DeserializeOwned>(value: &JsValue) -> Result<T, Malformed> {
    T::deserialize(Reader(value))
}

/// Writes a value as text.
pub(crate) fn to_text<T: Serialize>(value: &T) -> Result<String, Malformed> {
    let mut text = String::new();
    value.serialize(Writer(&mut text))?;
    Ok(text)
}

/// One value to read; `undefined` where a field is absent. It is borrowed, so that the code for
/// each type need not give it back.
#[derive(Clone, Copy)]
struct Reader<'a>(&'a JsValue);

impl<'a> Reader<'a> {
    #[inline(never)]
    fn is_nothing(self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    #[inline(never)]
    fn flag(self) -> Result<bool, Malformed> {
        self.0.as_bool().ok_or(Malformed)
    }

    #[inline(never)]
    fn text(self) -> Result<String, Malformed> {
        self.0.as_string().ok_or(Malformed)
    }

    #[inline(never)]
    fn number(self) -> Result<f64, Malformed> {
        self.0.as_f64().ok_or(Malformed)
    }

    /// A whole number that neither lost digits nor is too large for the wanted type.
    #[inline(never)]
    fn integer(self, smallest: f64, largest: f64) -> Result<f64, Malformed> {
        const SAFE: f64 = 9_007_199_254_740_991.0;
        let number = self.number()?;
        let is_fitting = number.trunc() == number
            && number.abs() <= SAFE
            && (smallest..=largest).contains(&number);
        if is_fitting {
            Ok(number)
        } else {
            Err(Malformed)
        }
    }

    /// Where the text stands among `names`; behind the last one if it is none of them, which
    /// derived code takes for the variant marked `other`, or refuses.
    #[inline(never)]
    fn position(self, names: &[&str]) -> Result<u32, Malformed> {
        let text = self.text()?;
        let position = names.iter().position(|name| *name == text);
        Ok(position.unwrap_or(names.len()) as u32)
    }

    #[inline(never)]
    fn fields(self, names: &'static [&'static str]) -> Result<Values<'a>, Malformed> {
        if !self.0.is_object() {
            return Err(Malformed);
        }
        Ok(Values {
            source: self.0,
            current: JsValue::UNDEFINED,
            names: Some(names),
            next: 0,
        })
    }

    #[inline(never)]
    fn elements(self) -> Result<Values<'a>, Malformed> {
        if !Array::is_array(self.0) {
            return Err(Malformed);
        }
        Ok(Values {
            source: self.0,
            current: JsValue::UNDEFINED,
            names: None,
            next: 0,
        })
    }
}

/// Reads integers of the named types.
macro_rules! integers {
    ($($deserialize:ident $visit:ident $type:ident,)*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
            visitor.$visit(self.integer($type::MIN as f64, $type::MAX as f64)? as $type)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Reader<'_> {
    type Error = Malformed;

    integers! {
        deserialize_i8 visit_i8 i8,
        deserialize_i16 visit_i16 i16,
        deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64,
        deserialize_u8 visit_u8 u8,
        deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64,
    }

    /// Nobody may ask for a value without saying what it is.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Malformed> {
        Err(Malformed)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_bool(self.flag()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        if self.is_nothing() {
            visitor.visit_unit()
        } else {
            Err(Malformed)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        if self.is_nothing() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.elements()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.fields(names)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_enum(U32Deserializer::new(self.position(names)?))
    }

    forward_to_deserialize_any! {
        i128 u128 f32 char bytes byte_buf unit_struct tuple tuple_struct map identifier ignored_any
    }
}

/// The named fields of an object, or the elements of an array.
struct Values<'a> {
    source: &'a JsValue,
    current: JsValue,
    names: Option<&'static [&'static str]>,
    next: u32,
}

impl Values<'_> {
    /// The next value: `undefined` for an absent field, nothing after the last one.
    #[inline(never)]
    fn advance(&mut self) -> Option<Reader<'_>> {
        let key = match self.names {
            Some(names) => JsValue::from_str(names.get(self.next as usize)?),
            None => JsValue::from(self.next),
        };
        self.next += 1;
        self.current = Reflect::get(self.source, &key).unwrap_or(JsValue::UNDEFINED);
        // JSON knows no `undefined`: this is where the array ends.
        let is_end = self.names.is_none() && self.current.is_undefined();
        (!is_end).then_some(Reader(&self.current))
    }
}

impl<'de> SeqAccess<'de> for Values<'_> {
    type Error = Malformed;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Malformed> {
        let Some(value) = self.advance() else {
            return Ok(None);
        };
        match seed.deserialize(value) {
            // Derived code takes the field's default, or refuses.
            Err(Malformed) if value.0.is_undefined() => Ok(None),
            result => result.map(Some),
        }
    }
}

/// Where the next value is written.
struct Writer<'a>(&'a mut String);

impl Writer<'_> {
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(character);
                }
                '\0'..'\u{10}' => self.control("\\u000", character),
                '\u{10}'..' ' => self.control("\\u001", character),
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    fn control(&mut self, start: &str, character: char) {
        let last = char::from_digit(character as u32 % 16, 16);
        self.0.push_str(start);
        self.0.extend(last);
    }

    /// A comma, unless the object or array has only just begun.
    #[inline(never)]
    fn separate(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.separate();
        self.text(name);
        self.0.push(':');
    }

    #[inline(never)]
    fn literal(self, text: &str) {
        self.0.push_str(text);
    }
}

/// Writes values of the named types as their `Display` says.
macro_rules! displayed {
    ($($serialize:ident $type:ident,)*) => {$(
        fn $serialize(self, value: $type) -> Result<(), Malformed> {
            self.literal(&value.to_string());
            Ok(())
        }
    )*};
}

/// Refuses values of the named types.
macro_rules! refused {
    ($($serialize:ident($($type:ty),*) -> $ok:ty,)*) => {$(
        fn $serialize(self, $(_: $type),*) -> Result<$ok, Malformed> {
            Err(Malformed)
        }
    )*};
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = Malformed;
    type SerializeSeq = Self;
    type SerializeStruct = Self;
    type SerializeTuple = Impossible<(), Malformed>;
    type SerializeTupleStruct = Impossible<(), Malformed>;
    type SerializeTupleVariant = Impossible<(), Malformed>;
    type SerializeMap = Impossible<(), Malformed>;
    type SerializeStructVariant = Impossible<(), Malformed>;

    displayed! {
        serialize_i8 i8,
        serialize_i16 i16,
        serialize_i32 i32,
        serialize_i64 i64,
        serialize_u8 u8,
        serialize_u16 u16,
        serialize_u32 u32,
        serialize_u64 u64,
    }

    refused! {
        serialize_f32(f32) -> (),
        serialize_f64(f64) -> (),
        serialize_char(char) -> (),
        serialize_bytes(&[u8]) -> (),
        serialize_unit_struct(&'static str) -> (),
        serialize_tuple(usize) -> Self::SerializeTuple,
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct,
        serialize_tuple_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeTupleVariant,
        serialize_map(Option<usize>) -> Self::SerializeMap,
        serialize_struct_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeStructVariant,
    }

    fn serialize_bool(self, value: bool) -> Result<(), Malformed> {
        self.literal(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(mut self, value: &str) -> Result<(), Malformed> {
        self.text(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Malformed> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Malformed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Malformed> {
        self.literal("null");
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Malformed> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Malformed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Malformed> {
        Err(Malformed)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Malformed> {
        self.0.push('[');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Malformed> {
        self.0.push('{');
        Ok(self)
    }
}

impl ser::SerializeSeq for Writer<'_> {
    type Ok = ();
    type Error = Malformed;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Malformed> {
        self.separate();
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Malformed> {
        self.0.push(']');
        Ok(())
    }
}

impl ser::SerializeStruct for Writer<'_> {
    type Ok = ();
    type Error = Malformed;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Malformed> {
        self.name(name);
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Malformed> {
        self.0.push('}');
        Ok(())
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not the JSON that was expected")
    }
}

impl std::error::Error for Malformed {}

impl ser::Error for Malformed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The provided methods would word the error before they drop it.
impl de::Error for Malformed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }
}
