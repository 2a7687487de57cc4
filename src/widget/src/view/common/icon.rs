//! Stroke icons, 20 px, always beside a word.

use crate::dom::{El, el};

/// An icon by name. Drawn for this widget on a 20 px grid in one stroke.
pub(crate) fn icon(name: &'static str) -> El {
    let path = match name {
        "back" => "M12 4 6 10l6 6",
        "close" => "M5 5l10 10M15 5 5 15",
        "forward" => "M8 4l6 6-6 6",
        "search" => "M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13 13l4 4",
        "order" => "M3.5 6.5 10 3l6.5 3.5v7L10 17l-6.5-3.5zM3.5 6.5 10 10l6.5-3.5M10 10v7",
        "question" => {
            "M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3h-.5A1.5 1.5 0 0 1 3 12.500zM6.5 8h7M6.5 11h4"
        }
        "case" => "M3.5 5.500h13v11h-13zM7 5.500V3.500h6v2M6.5 9.500h7M6.5 12.500h4.5",
        "person" => "M10 3.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6M4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5",
        "article" => "M5 3h7l3.5 3.500V17H5zM12 3v3.500h3.500M7.5 10h5M7.5 13h5",
        "email" => "M3 5h14v10.500H3zM3 5.500l7 5.5 7-5.5",
        "chat" => "M3 4.500h11v7H8.500L5.5 14v-2.500H3zM16 7.500h1v7h-2.500V17l-3-2.500H8.5",
        "phone" => {
            "M6.5 3 4 4.500c0 6 5.5 11.5 11.5 11.500L17 13.500l-3.5-2-1.5 1.500c-2-.8-4.2-3-5-5L8.5 6.500z"
        }
        "warning" => "M10 3.5 17.5 16.500h-15zM10 8v4M10 14.200v.1",
        "check" => "M4 10.5 8 14.5 16 5.5",
        "clock" => "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 6v4.500l3 1.5",
        "spark" => {
            "M10 3l1.6 4.400L16 9l-4.4 1.600L10 15l-1.6-4.400L4 9l4.4-1.600zM15.5 13.500v3M14 15h3"
        }
        "external" => "M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7",
        "copy" => "M7 7h9.500v9.500H7zM4.5 13H3.500V3.500H13v1",
        "stop" => "M5.5 5.500h9v9h-9z",
        _ => "M10 4v12M4 10h12",
    };
    el("svg")
        .class("icon")
        .attr("viewBox", "0 0 20 20")
        .attr("width", "20")
        .attr("height", "20")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(el("path").attr("d", path))
}
