//! Files: the loader script, the built widget, the words of the interface, the demo's own files.
//!
//! A file is read when it is asked for and kept, compressed, until it changes on disk. The loader
//! names the widget and the words by their content: under those addresses browsers keep them for
//! good, and check them against the hashes that the loader carries. Every other reply has to be
//! asked for again by its `ETag`, so an edit shows on reload and an unchanged file costs a 304.
//! Widget and words may be embedded by any page. Packing a large file as small as it gets takes seconds: that happens behind
//! the scenes, and until it is done a quicker packing goes out.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use axum::body::{Body, Bytes};
use axum::extract::{RawQuery, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use fluent_bundle::{FluentBundle, FluentResource};
use sha2::{Digest, Sha256};
use unic_langid::LanguageIdentifier;

use crate::error::Failure;
use crate::interface;
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
    /// SHA-256 as it stands in an `integrity` attribute.
    hash: String,
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

/// The place in `embed.js` for the version and the hashes of the widget.
const BUNDLE: &str = "BUNDLE";

/// The place in `embed.js` for what it says before it is loaded, and the hashes of all words.
const WORDS: &str = "WORDS";

/// What the loader says by itself: its label, and the sentence and the link of a failure.
const SAID: [&str; 3] = ["launcher-label", "launcher-failed", "launcher-failed-link"];

/// The widget's files: the loader with its names shortened, the script, the code.
const LOADER: &str = "embed.js";
const SCRIPT: &str = "widget.js";
const CODE: &str = "widget_bg.wasm";

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

    /// The words of a language as the widget gets them.
    fn interface(&self, lang: &str) -> Option<Arc<Kept>> {
        let path = safe_join(&self.locales, &format!("{lang}/{INTERFACE}"))?;
        self.keep(&path, std::slice::from_ref(&path), kind(&path)?, || {
            let text = std::fs::read_to_string(&path).ok()?;
            Some(interface::served(&text).into_bytes())
        })
    }

    /// The loader with what it has to know: hashes, and its own few words in every language.
    fn loader(&self) -> Option<Arc<Kept>> {
        let built = self.widget.join(LOADER);
        let script = if built.is_file() {
            built
        } else {
            self.public.join(LOADER)
        };
        let interfaces = self.interfaces();
        let code = [SCRIPT, CODE].map(|name| self.widget.join(name));
        let mut from = vec![script.clone()];
        from.extend(interfaces.values().cloned());
        from.extend(code.into_iter().filter(|file| file.is_file()));
        self.keep(Path::new(LOADER), &from, kind(&script)?, || {
            let text = std::fs::read_to_string(&script).ok()?;
            let english = interfaces.get("en").map(|file| said("en", file));
            let words: BTreeMap<&str, Vec<String>> = interfaces
                .iter()
                .filter_map(|(lang, file)| {
                    let said = said(lang, file);
                    said[0].as_ref()?;
                    let english = english.iter().flatten();
                    let texts = said.iter().zip(english).map(|(own, english)| {
                        own.as_ref()
                            .or(english.as_ref())
                            .cloned()
                            .unwrap_or_default()
                    });
                    let hash = self.interface(lang)?.hash.clone();
                    Some((lang.as_str(), texts.chain([hash]).collect()))
                })
                .collect();
            let json = |value: &str| value.replace('<', "\\u003c");
            let words = json(&serde_json::to_string(&words).ok()?);
            let bundle = serde_json::to_string(&self.bundle().unwrap_or_default()).ok()?;
            Some(
                text.replace(BUNDLE, &bundle)
                    .replace(WORDS, &words)
                    .into_bytes(),
            )
        })
    }

    /// The folder that the widget is asked for in, which changes with it, and its hashes.
    fn bundle(&self) -> Option<[String; 3]> {
        let script = self.file(&self.widget, SCRIPT)?;
        let code = self.file(&self.widget, CODE)?;
        let both = Sha256::digest(format!("{} {}", script.hash, code.hash));
        Some([hex(&both[..5]), script.hash.clone(), code.hash.clone()])
    }

    /// A file of the widget, and whether its address names its content. Another version is not
    /// there any more: a page that stayed open meanwhile shows its way out.
    fn widget_file(&self, path: &str) -> Option<(Arc<Kept>, Caching)> {
        match path.split_once('/') {
            None => Some((self.file(&self.widget, path)?, Caching::Ask)),
            Some((version, name)) => {
                let is_ours = self.bundle().is_some_and(|[ours, ..]| ours == version);
                let file = self.file(&self.widget, name)?;
                is_ours.then_some((file, Caching::Keep))
            }
        }
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
            etag: hex(&hash[..12]),
            hash: BASE64_STANDARD.encode(hash),
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

/// What the loader says in a language; what is missing or broken is not said.
fn said(lang: &str, file: &Path) -> [Option<String>; 3] {
    let Ok(text) = std::fs::read_to_string(file) else {
        return Default::default();
    };
    // What can be read of a broken file is enough here.
    let resource = match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let Ok(lang) = lang.parse::<LanguageIdentifier>() else {
        return Default::default();
    };
    let mut bundle = FluentBundle::new(vec![lang]);
    bundle.set_use_isolating(false);
    // A message that stands twice is reported and the first one holds.
    _ = bundle.add_resource(resource);
    SAID.map(|id| {
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, None, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How long a browser may keep a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Caching {
    /// It has to ask whether the file is still the same.
    Ask,
    /// For good: other content has another address.
    Keep,
}

impl Kept {
    fn reply(&self, headers: &HeaderMap, caching: Caching) -> Response {
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
            (
                CACHE_CONTROL,
                match caching {
                    Caching::Ask => "no-cache",
                    Caching::Keep => "public, max-age=31536000, immutable",
                }
                .to_owned(),
            ),
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
    let find = |assets: &Assets| Some((find(assets)?, Caching::Ask));
    reply_for(state, headers, find).await
}

async fn reply_for(
    state: AppState,
    headers: HeaderMap,
    find: impl FnOnce(&Assets) -> Option<(Arc<Kept>, Caching)> + Send + 'static,
) -> Result<Response, Failure> {
    // Reading and compressing block.
    tokio::task::spawn_blocking(move || {
        let (kept, caching) = find(&state.assets).ok_or_else(Failure::not_found)?;
        Ok(kept.reply(&headers, caching))
    })
    .await
    .map_err(|error| Failure::internal(&error))?
}

/// Pages of any origin may embed the widget; what it asks the service for is another matter.
fn for_everybody(mut response: Response) -> Response {
    let anybody = HeaderValue::from_static("*");
    response
        .headers_mut()
        .insert(ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    response
}

/// `GET /embed.js`
pub(crate) async fn get_loader(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    reply(state, headers, Assets::loader)
        .await
        .map(for_everybody)
}

/// `GET /widget/{*path}`: a file under its version, which browsers keep, or under its bare name
pub(crate) async fn get_widget(
    State(state): State<AppState>,
    path: Id,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = id(path)?;
    reply_for(state, headers, move |assets| assets.widget_file(&name))
        .await
        .map(for_everybody)
}

/// `GET /locales/{lang}.ftl`, for good with its hash as the query
pub(crate) async fn get_locale(
    State(state): State<AppState>,
    path: Id,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = id(path)?;
    let lang = name
        .strip_suffix(".ftl")
        .filter(|lang| !lang.contains('/'))
        .ok_or_else(Failure::not_found)?
        .to_owned();
    reply_for(state, headers, move |assets| {
        let file = assets.interface(&lang)?;
        let caching = if query.as_deref() == Some(&file.hash) {
            Caching::Keep
        } else {
            Caching::Ask
        };
        Some((file, caching))
    })
    .await
    .map(for_everybody)
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
            "launcher-label = Help <b>\nlauncher-failed =\n    No.\nyes = Yes\nlauncher-failed-link = Write\n",
        );
        write(
            &path.join("l/nl/help-center.ftl"),
            "# A note\nlauncher-label = Hulp nodig?\nyes = Ja\nlauncher-failed-link = Schrijf\n",
        );
        write(
            &path.join("l/xx/help-center.ftl"),
            "launcher-label = { $missing }\n",
        );
        write(
            &path.join("p/embed.js"),
            "const [a, b, c] = BUNDLE; const words = WORDS;\n",
        );
        write(&path.join("w/widget_bg.wasm"), &"wasm ".repeat(200));
        write(&path.join("w/widget.js"), "export {};\n");
        write(&path.join("secret.js"), "secret");
        let assets = Assets::new(path.join("l"), path.join("p"), path.join("w"));
        (folder, assets)
    }

    #[test]
    fn nothing_outside_the_folder_can_be_named() {
        let (_folder, assets) = assets();
        let file = |name: &str| assets.file(&assets.widget, name);
        assert!(file("widget_bg.wasm").is_some());
        for name in [
            "../secret.js",
            "..",
            ".",
            "",
            "/etc/passwd",
            "a//b.js",
            "widget_bg.wasm/",
            ".hidden.js",
            "none.js",
            "a\\b.js",
            "help.exe",
        ] {
            assert!(file(name).is_none(), "{name}");
        }
    }

    fn hash(text: &str) -> String {
        BASE64_STANDARD.encode(Sha256::digest(text))
    }

    fn loader(assets: &Assets) -> String {
        String::from_utf8(assets.loader().unwrap().plain.to_vec()).unwrap()
    }

    #[test]
    fn the_loader_knows_words_and_hashes() {
        let (folder, assets) = assets();
        let [version, script, code] = assets.bundle().unwrap();
        assert_eq!(script, hash("export {};\n"));
        assert_eq!(code, hash(&"wasm ".repeat(200)));
        let words = |lang: &str| assets.interface(lang).unwrap().hash.clone();
        // What Dutch does not say is said in English; a language without a label is left out.
        let (english, dutch) = (words("en"), words("nl"));
        assert_eq!(
            loader(&assets),
            format!(
                "const [a, b, c] = [\"{version}\",\"{script}\",\"{code}\"]; \
                 const words = {{\"en\":[\"Help \\u003cb>\",\"No.\",\"Write\",\"{english}\"],\
                 \"nl\":[\"Hulp nodig?\",\"No.\",\"Schrijf\",\"{dutch}\"]}};\n"
            )
        );
        write(
            &folder.path().join("l/nl/help-center.ftl"),
            "launcher-label = Kunnen we helpen?\nyes = Jawel\n",
        );
        let edited = loader(&assets);
        assert!(edited.contains("Kunnen we helpen?"), "an edit shows");
        assert!(!edited.contains(&dutch), "under another hash");
        assert!(edited.contains(&version), "the widget stays what it is");
        write(&folder.path().join("w/widget.js"), "export { };\n");
        assert!(!loader(&assets).contains(&version));
    }

    #[test]
    fn the_built_loader_comes_first() {
        let (folder, assets) = assets();
        write(&folder.path().join("w/embed.js"), "short");
        assert_eq!(loader(&assets), "short");
    }

    #[test]
    fn a_version_is_kept_for_good_and_another_is_not_there() {
        let (_folder, assets) = assets();
        let [version, ..] = assets.bundle().unwrap();
        let caching = |path: &str| assets.widget_file(path).map(|(_, caching)| caching);
        assert_eq!(
            caching(&format!("{version}/widget.js")),
            Some(Caching::Keep)
        );
        assert_eq!(caching("widget.js"), Some(Caching::Ask));
        assert_eq!(caching("0123456789/widget.js"), None);
        assert_eq!(caching(&format!("{version}/../secret.js")), None);
        let file = assets.file(&assets.widget, SCRIPT).unwrap();
        let kept = file.reply(&HeaderMap::new(), Caching::Keep);
        let control = &kept.headers()[CACHE_CONTROL];
        assert_eq!(control, "public, max-age=31536000, immutable");
    }

    #[test]
    fn files_are_compressed_and_asked_for_again() {
        let (_folder, assets) = assets();
        let file = assets.file(&assets.widget, CODE).unwrap();
        let reply = |accept: &str, known: &str| {
            let headers = headers(&[(ACCEPT_ENCODING, accept), (IF_NONE_MATCH, known)]);
            file.reply(&headers, Caching::Ask)
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
