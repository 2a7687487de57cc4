//! Reading enums that name their variant in a field, without serde's detour.
//!
//! Derived code for such an enum first copies the whole value into a tree of any shape, because
//! the tag may come last, and reads the variant from that tree. The tree alone weighs more than
//! 100 KB in the widget. So each tagged enum here derives [`serde::Serialize`] only, and reads a
//! flat struct with the tag and every variant's fields, all of them optional. Then it picks the
//! variant, which says through [`required`] what it cannot do without.
//!
//! What a variant does not use is ignored, as with derived code, but for one thing: a field that
//! another variant has is refused when its type is wrong.

use serde::de::Error;

/// The field's value, or the error of derived code when it is absent or null.
pub(crate) fn required<T, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}
