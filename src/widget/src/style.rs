//! The widget's style as a constructed sheet: outside `style-src`, shared by all widgets of a page.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

thread_local! {
    static SHEET: Option<CssStyleSheet> = {
        let sheet = CssStyleSheet::new().ok();
        if let Some(sheet) = &sheet {
            let replace = Reflect::get(sheet, &"replaceSync".into()).ok();
            let replace = replace.and_then(|it| wasm_bindgen::JsCast::dyn_into::<js_sys::Function>(it).ok());
            if let Some(replace) = replace {
                _ = replace.call1(sheet, &STYLE.into());
            }
        }
        sheet
    };
}

/// Adds the sheet to those that the root already has.
pub(crate) fn adopt(root: &ShadowRoot) {
    let name = JsValue::from("adoptedStyleSheets");
    SHEET.with(|sheet| {
        if let (Some(sheet), Ok(adopted)) = (sheet, Reflect::get(root, &name)) {
            let sheets = Array::from(&adopted);
            sheets.push(sheet);
            _ = Reflect::set(root, &name, &sheets);
        }
    });
}
