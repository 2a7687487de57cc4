//! Files: the loader script, the built widget, the words of the interface, the demo's own files.
//!
//! A file is read when it is asked for and kept, compressed, until it changes on disk. Every reply
//! carries an `ETag` and has to be asked for again, so an edit shows on reload and an unchanged
//! file costs a 304. Packing a large file as small as it gets takes seconds: that happens behind
//! the scenes, and until it is done a quicker packing goes out.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use fluent_bundle::{FluentBundle, FluentResource};
use sha2::{Digest, Sha256};
use unic_langid::LanguageIdentifier;

use crate::error::Failure;
use crate::routes::{Id, id};
use crate::state::AppState;

/// Where files lie, and those that were read already.
#[derive(Debug)]
pub struct Assets {
    locales: PathBuf,
    public: PathBuf,
    widget: PathBuf,
    kept: Mutex<HashMap<PathBuf, Arc<Kept>>>,
}

#[derive(Debug)]
struct Kept {
    stamp: Stamp,
    kind: &'static str,
    etag: String,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    quick_brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

/// From this size on, the best packing is made in the background.
const LARGE: usize = 64 * 1024;
const BEST: i32 = 11;
const QUICK: i32 = 9;

/// Size and time of the files that something is made from.
type Stamp = Vec<(u64, Option<SystemTime>)>;

/// The place in `embed.js` that the launcher's labels go to.
const LABELS: &str = "/*labels*/{}/*end*/";

/// The file of a language that holds the interface.
const INTERFACE: &str = "help-center.ftl";

/// The reference page lives under what the widget promises to need, and no more.
const REFERENCE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; \
    trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The files of the reference page.
pub(crate) const REFERENCE: [&str; 5] = [
    "/reference",
    "/reference.css",
    "/reference.js",
    "/custom-elements.json",
    "/help-center.d.ts",
];

impl Assets {
    /// Files from these folders.
    #[must_use]
    pub fn new(locales: PathBuf, public: PathBuf, widget: PathBuf) -> Self {
        Self {
            locales,
            public,
            widget,
            kept: Mutex::default(),
        }
    }

    /// The text of a demo page.
    pub(crate) fn page(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.public.join("demo").join(name)).ok()
    }

    /// The text of a host page, or of an example that one shows.
    pub(crate) fn host_page(&self, name: &str) -> Option<String> {
        let path = safe_join(&self.public.join("hosts"), name)?;
        std::fs::read_to_string(path).ok()
    }

    /// Reads the widget before anybody asks for it, so that its best packing is under way.
    pub(crate) fn warm_up(&self) {
        let Ok(files) = std::fs::read_dir(&self.widget) else {
            tracing::warn!("the widget is not built: {}", self.widget.display());
            return;
        };
        for file in files.flatten() {
            if let Some(name) = file.file_name().to_str() {
                self.file(&self.widget, name);
            }
        }
    }

    fn file(&self, folder: &Path, name: &str) -> Option<Arc<Kept>> {
        let path = safe_join(folder, name)?;
        let kind = kind(&path)?;
        self.keep(&path, std::slice::from_ref(&path), kind, || {
            std::fs::read(&path).ok()
        })
    }

    /// The words of a language without their comments: those are for translators, and every
    /// shopper would download them.
    fn interface(&self, lang: &str) -> Option<Arc<Kept>> {
        let path = safe_join(&self.locales, &format!("{lang}/{INTERFACE}"))?;
        self.keep(&path, std::slice::from_ref(&path), kind(&path)?, || {
            let text = std::fs::read_to_string(&path).ok()?;
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            Some(
                lines
                    .flat_map(|line| [line, "\n"])
                    .collect::<String>()
                    .into_bytes(),
            )
        })
    }

    /// The loader, with the launcher's label in every language.
    fn loader(&self) -> Option<Arc<Kept>> {
        let script = self.public.join("embed.js");
        let mut from = vec![script.clone()];
        let interfaces = self.interfaces();
        from.extend(interfaces.values().cloned());
        self.keep(&script, &from, kind(&script)?, || {
            let text = std::fs::read_to_string(&script).ok()?;
            let labels: BTreeMap<&str, String> = interfaces
                .iter()
                .filter_map(|(lang, file)| Some((lang.as_str(), launcher_label(lang, file)?)))
                .collect();
            let labels = serde_json::to_string(&labels).ok()?.replace('<', "\\u003c");
            Some(text.replace(LABELS, &labels).into_bytes())
        })
    }

    fn interfaces(&self) -> BTreeMap<String, PathBuf> {
        let Ok(folders) = std::fs::read_dir(&self.locales) else {
            return BTreeMap::new();
        };
        folders
            .filter_map(|folder| {
                let folder = folder.ok()?;
                let file = folder.path().join(INTERFACE);
                let lang = folder.file_name().into_string().ok()?;
                file.is_file().then_some((lang, file))
            })
            .collect()
    }

    /// What was made from those files, made again if one of them changed.
    fn keep(
        &self,
        name: &Path,
        from: &[PathBuf],
        kind: &'static str,
        make: impl FnOnce() -> Option<Vec<u8>>,
    ) -> Option<Arc<Kept>> {
        let mut stamp = Stamp::new();
        for file in from {
            let data = std::fs::metadata(file).ok().filter(|data| data.is_file())?;
            stamp.push((data.len(), data.modified().ok()));
        }
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(old) = kept().get(name)
            && old.stamp == stamp
        {
            return Some(Arc::clone(old));
        }
        let plain = make()?;
        let hash = Sha256::digest(&plain);
        let new = Arc::new(Kept {
            stamp,
            kind,
            etag: hash[..12]
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            plain: plain.into(),
            brotli: OnceLock::new(),
            quick_brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        });
        kept().insert(name.to_owned(), Arc::clone(&new));
        if new.is_compressible() && new.plain.len() >= LARGE {
            let new = Arc::clone(&new);
            std::thread::spawn(move || new.brotli.set(brotli(&new.plain, BEST)));
        }
        Some(new)
    }
}

/// The path of a file inside the folder; `None` for whatever could lead out of it.
fn safe_join(folder: &Path, name: &str) -> Option<PathBuf> {
    let mut path = folder.to_owned();
    for part in name.split('/') {
        let is_plain = !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        if !is_plain {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

/// The media type of a file that may be served.
fn kind(path: &Path) -> Option<&'static str> {
    Some(match path.extension()?.to_str()? {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" | "map" => "application/json",
        "html" => "text/html; charset=utf-8",
        "ftl" | "txt" | "ts" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        _ => return None,
    })
}

fn launcher_label(lang: &str, file: &Path) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    // What can be read of a broken file is enough here.
    let resource = match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let lang: LanguageIdentifier = lang.parse().ok()?;
    let mut bundle = FluentBundle::new(vec![lang]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).ok()?;
    let pattern = bundle.get_message("launcher-label")?.value()?;
    let mut errors = Vec::new();
    let label = bundle.format_pattern(pattern, None, &mut errors);
    errors.is_empty().then(|| label.into_owned())
}

impl Kept {
    fn reply(&self, headers: &HeaderMap) -> Response {
        let encoding = if self.is_compressible() {
            wanted_encoding(headers)
        } else {
            None
        };
        let etag = match encoding {
            // Weak: the same file, not always the same packed bytes.
            Some(name) => format!("W/\"{}-{name}\"", self.etag),
            None => format!("\"{}\"", self.etag),
        };
        let common = [
            (ETAG, etag.clone()),
            (CACHE_CONTROL, "no-cache".to_owned()),
            (VARY, "accept-encoding".to_owned()),
            (
                HeaderName::from_static("cross-origin-resource-policy"),
                "cross-origin".to_owned(),
            ),
        ];
        let is_known = headers
            .get_all(IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|known| known.trim().trim_start_matches("W/") == etag.trim_start_matches("W/"));
        if is_known {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let body = match encoding {
            Some("br") => self.brotli(),
            Some(_) => self.gzip.get_or_init(|| gzip(&self.plain)),
            None => &self.plain,
        };
        let mut response = (
            common,
            [(CONTENT_TYPE, self.kind)],
            Body::from(body.clone()),
        )
            .into_response();
        if let Some(name) = encoding {
            response
                .headers_mut()
                .insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    }

    fn brotli(&self) -> &Bytes {
        if self.plain.len() < LARGE {
            return self.brotli.get_or_init(|| brotli(&self.plain, BEST));
        }
        match self.brotli.get() {
            Some(best) => best,
            None => self.quick_brotli.get_or_init(|| brotli(&self.plain, QUICK)),
        }
    }

    fn is_compressible(&self) -> bool {
        let is_packed = self.kind.starts_with("image/") && self.kind != "image/svg+xml";
        !is_packed && self.plain.len() > 256
    }
}

fn wanted_encoding(headers: &HeaderMap) -> Option<&'static str> {
    let accepted: Vec<(String, bool)> = headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default().to_ascii_lowercase();
            let is_refused = parts.any(|part| {
                part.strip_prefix("q=")
                    .is_some_and(|weight| weight.parse() == Ok(0.0))
            });
            (name, !is_refused)
        })
        .collect();
    ["br", "gzip"]
        .into_iter()
        .find(|name| accepted.iter().any(|(entry, ok)| entry == name && *ok))
}

fn brotli(plain: &[u8], quality: i32) -> Bytes {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &parameters)
        .expect("writing to memory does not fail");
    packed.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(plain)
        .and_then(|()| encoder.finish())
        .expect("writing to memory does not fail")
        .into()
}

async fn reply(
    state: AppState,
    headers: HeaderMap,
    find: impl FnOnce(&Assets) -> Option<Arc<Kept>> + Send + 'static,
) -> Result<Response, Failure> {
    // Reading and compressing block.
    tokio::task::spawn_blocking(move || {
        let kept = find(&state.assets).ok_or_else(Failure::not_found)?;
        Ok(kept.reply(&headers))
    })
    .await
    .map_err(|error| Failure::internal(&error))?
}

/// `GET /embed.js`
pub(crate) async fn get_loader(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    reply(state, headers, Assets::loader).await
}

/// `GET /widget/{*path}`
pub(crate) async fn get_widget(
    State(state): State<AppState>,
    path: Id,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = id(path)?;
    reply(state, headers, move |assets| {
        assets.file(&assets.widget, &name)
    })
    .await
}

/// `GET /locales/{lang}.ftl`
pub(crate) async fn get_locale(
    State(state): State<AppState>,
    path: Id,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = id(path)?;
    let lang = name
        .strip_suffix(".ftl")
        .filter(|lang| !lang.contains('/'))
        .ok_or_else(Failure::not_found)?
        .to_owned();
    reply(state, headers, move |assets| assets.interface(&lang)).await
}

/// `GET /reference` and the files beside it: the widget's public surface, with live examples.
pub(crate) async fn get_reference(
    State(state): State<AppState>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = match uri.path() {
        "/reference" => "reference.html",
        path => path.trim_start_matches('/'),
    };
    let name = name.to_owned();
    let mut response = reply(state, headers, move |assets| {
        assets.file(&assets.public, &name)
    })
    .await?;
    response.headers_mut().insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(REFERENCE_POLICY),
    );
    Ok(response)
}

/// `GET /help/plain.css`
pub(crate) async fn get_plain_style(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    reply(state, headers, |assets| {
        assets.file(&assets.public, "plain.css")
    })
    .await
}

/// `GET /demo/{*path}`, in the demo only
pub(crate) async fn get_demo_file(
    State(state): State<AppState>,
    path: Id,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = id(path)?;
    reply(state, headers, move |assets| {
        assets.file(&assets.public.join("demo"), &name)
    })
    .await
}

/// `GET /hosts/{file}`, in the demo only: beside the host pages, or built with the widget.
pub(crate) async fn get_host_file(
    State(state): State<AppState>,
    name: String,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    reply(state, headers, move |assets| {
        let beside = assets.file(&assets.public.join("hosts"), &name);
        beside.or_else(|| assets.file(&assets.widget.join("hosts"), &name))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path, text: &str) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn headers(pairs: &[(HeaderName, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.clone(), value.parse().unwrap()))
            .collect()
    }

    fn assets() -> (tempfile::TempDir, Assets) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        write(
            &path.join("l/en/help-center.ftl"),
            "launcher-label = Help <b>\n",
        );
        write(
            &path.join("l/nl/help-center.ftl"),
            "launcher-label = Hulp nodig?\n",
        );
        write(
            &path.join("l/xx/help-center.ftl"),
            "launcher-label = { $missing }\n",
        );
        write(
            &path.join("p/embed.js"),
            "const labels = /*labels*/{}/*end*/;\n",
        );
        write(&path.join("w/help.wasm"), &"wasm ".repeat(200));
        write(&path.join("secret.js"), "secret");
        let assets = Assets::new(path.join("l"), path.join("p"), path.join("w"));
        (folder, assets)
    }

    #[test]
    fn nothing_outside_the_folder_can_be_named() {
        let (_folder, assets) = assets();
        let file = |name: &str| assets.file(&assets.widget, name);
        assert!(file("help.wasm").is_some());
        for name in [
            "../secret.js",
            "..",
            ".",
            "",
            "/etc/passwd",
            "a//b.js",
            "help.wasm/",
            ".hidden.js",
            "none.js",
            "a\\b.js",
            "help.exe",
        ] {
            assert!(file(name).is_none(), "{name}");
        }
    }

    #[test]
    fn the_loader_knows_the_label_of_every_language() {
        let (folder, assets) = assets();
        let text =
            |assets: &Assets| String::from_utf8(assets.loader().unwrap().plain.to_vec()).unwrap();
        assert_eq!(
            text(&assets),
            "const labels = {\"en\":\"Help \\u003cb>\",\"nl\":\"Hulp nodig?\"};\n"
        );
        write(
            &folder.path().join("l/nl/help-center.ftl"),
            "launcher-label = Kunnen we helpen?\n",
        );
        assert!(text(&assets).contains("Kunnen we helpen?"), "an edit shows");
    }

    #[test]
    fn files_are_compressed_and_asked_for_again() {
        let (_folder, assets) = assets();
        let file = assets.file(&assets.widget, "help.wasm").unwrap();
        let reply = |accept: &str, known: &str| {
            file.reply(&headers(&[
                (ACCEPT_ENCODING, accept),
                (IF_NONE_MATCH, known),
            ]))
        };
        for (accept, encoding) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip;q=1.0, br;q=0", Some("gzip")),
            ("identity", None),
        ] {
            let response = reply(accept, "\"other\"");
            assert_eq!(response.status(), StatusCode::OK);
            let found = response.headers().get(CONTENT_ENCODING);
            assert_eq!(found.map(|value| value.to_str().unwrap()), encoding);
            assert_eq!(response.headers()[CONTENT_TYPE], "application/wasm");
            let etag = response.headers()[ETAG].to_str().unwrap().to_owned();
            assert_eq!(reply(accept, &etag).status(), StatusCode::NOT_MODIFIED);
        }
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&file.plain, BEST)[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, file.plain);
        assert!(brotli(&file.plain, BEST).len() < 100);
    }
}
