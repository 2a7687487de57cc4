//! The help desk: the reference service behind the widget.

pub mod knowledge;
