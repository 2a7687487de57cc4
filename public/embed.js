// The embedding of the help center: <help-center> on the page's side, before it is used.
//
// Draws the launcher in the page's language and does nothing else until the shopper shows intent
// (points at it, focuses it, presses it), the page opens it or calls a method, or `load` says so.
// Then it fetches the widget and one language, all at once and each checked against its hash, and
// hands over to src/widget/host.js. What does not come or does not run leaves a sentence and a
// plain link. This file travels to every page of a shop, so whatever can wait lives in host.js.
// The help desk fills in BUNDLE and WORDS; `cargo xtask build` takes comments and long names out.

// The folder of the widget, and the hashes of its script and its wasm.
const [folder, scriptHash, wasmHash] = BUNDLE;
// For each language the launcher's label, a failure's sentence and link, the hash of all its words.
const words = WORDS;

const base = new URL(".", import.meta.url).href.slice(0, -1);
const attributes = ["service", "locale", "mode", "open", "subject", "article", "theme", "login-url", "fallback-url", "load"];

// A transparent border is drawn where colours are forced.
const style = `:host{display:contents!important}
:host([mode=inline]){display:block!important;min-block-size:480px}
:host([hidden]){display:none!important}
.launcher,.failed{all:initial;position:fixed;inset-block-end:var(--hc-offset-block,20px);inset-inline-end:var(--hc-offset-inline,20px);z-index:var(--hc-z-index,1000);box-sizing:border-box;border:1px solid #0000;font:600 15px/1.5 var(--hc-font,system-ui,sans-serif);box-shadow:0 2px 10px #0004}
.launcher{display:flex;align-items:center;gap:8px;min-height:48px;padding:0 20px 0 16px;border-radius:24px;cursor:pointer;color:var(--hc-on-accent,#fff);background:var(--hc-accent,#1d5bb8)}
@supports (color:oklch(from red l c h)){.launcher{color:var(--hc-on-accent,oklch(from var(--hc-accent,#1d5bb8) clamp(0,(.64 - l)*1000,1) 0 h))}}
.launcher::before{content:"?";content:"?"/"";inline-size:17px;border:2px solid;border-radius:50%;font-size:12px;line-height:17px;text-align:center}
.launcher:focus-visible,a:focus-visible{outline:2px solid var(--hc-focus,#1d5bb8);outline-offset:2px}
.failed{margin-block-end:60px;margin-inline-start:20px;padding:12px 20px;border-radius:12px;font-weight:400;color:CanvasText;background:Canvas}
:host([mode=inline]) .failed{display:block;position:static}
.failed a{display:block;padding-block:10px;color:LinkText}
@media (prefers-reduced-motion:no-preference){.launcher[aria-busy=true]::before{animation:wait 1s .3s infinite alternate}}
@keyframes wait{to{opacity:.3}}
@media print{.launcher{display:none}}`;

/** How long a file may take. */
const limit = () => AbortSignal.timeout?.(30000);

const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** A file of the help desk with the right hash; otherwise its address is thrown. */
const get = (path, hash) =>
  fetch(base + path, { integrity: "sha256-" + hash, signal: limit() }).catch(() => {
    throw base + path;
  });

/** The words of a language. Their address changes with them, so that browsers keep them for good. */
const getWords = (language) => get(`/locales/${language}.ftl?${words[language][3]}`, words[language][3]);

// A module that failed, or whose instance crashed, stays so under its address. Another fragment
// makes another module of the same file.
let attempt = 0;

/** The widget's script. import() checks no hash, but takes what a checked preload has brought. */
async function getScript(path) {
  const href = base + path + "#" + attempt;
  const link = make("link", { rel: "modulepreload", crossOrigin: "", integrity: "sha256-" + scriptHash, href });
  if (link.relList.supports(link.rel)) {
    await new Promise((onload, fail) => {
      document.head.append(Object.assign(link, { onload, onerror: () => fail(base + path) }));
    }).finally(() => link.remove());
  } else {
    await get(path, scriptHash);
  }
  return import(href);
}

let isBlocked;
const noteBlocked = ({ blockedURI }) => (isBlocked ||= blockedURI.startsWith(new URL(base).origin));

let loading;
/** Fetches the widget's code, once for the page until it fails. */
const load = () =>
  (loading ??= (async () => {
    try {
      // The smallest module there is: a policy may refuse it, an old browser may not know it.
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      throw { code: self.WebAssembly ? "csp" : "unsupported" };
    }
    if (!document.adoptedStyleSheets) throw { code: "unsupported" };
    isBlocked = false;
    document.addEventListener("securitypolicyviolation", noteBlocked);
    const wasm = get(`/widget/${folder}/widget_bg.wasm`, wasmHash);
    wasm.catch(() => {});
    return [await getScript(`/widget/${folder}/widget.js`), wasm];
  })());

/**
 * What the page is told of a failure, in `hc-error`: `csp` (its policy refuses the widget),
 * `unsupported` (the browser is too old), `network` (a file cannot be fetched or is gone),
 * `integrity` (a file is there and is another one), `crash` (the widget broke down).
 */
async function codeOf(reason) {
  if (!reason.at) return reason.code ?? "crash";
  // Asked for once more without its hash and past the cache, where a spoilt copy must not stay.
  const comes = await fetch(reason, { cache: "reload", signal: limit() }).then((reply) => reply.ok, () => false);
  // A violation is told after the request it stopped.
  await new Promise((go) => setTimeout(go, 50));
  return isBlocked ? "csp" : comes ? "integrity" : "network";
}

/** The folder of locales/ for the first BCP 47 tag that has one; English otherwise. */
function negotiate(tags) {
  for (const tag of tags) {
    const wanted = (tag ?? "").trim().toLowerCase().replace("_", "-");
    const found = [wanted, wanted.split("-")[0]].find((name) => Object.hasOwn(words, name));
    if (found) return found;
  }
  return "en";
}

const camelCase = (name) => name.replace(/-./, (dash) => dash[1].toUpperCase());

class HelpCenter extends HTMLElement {
  static observedAttributes = attributes;

  #root = this.attachShadow({ mode: "open" });
  #launcher;
  #widget;
  #isLoading;
  #failed;
  // What the widget needs of the page and of us; `calls` wait here until it is there.
  #context = { element: this, root: this.#root, base, words, getWords, calls: [] };

  /** Async function that returns a fresh token of the shopper, or null. Setting it asks anew. */
  get tokenProvider() {
    return this.#context.tokenProvider;
  }
  set tokenProvider(provider) {
    this.#context.tokenProvider = provider;
    this.#call("sessionChanged");
  }

  connectedCallback() {
    if (this.#launcher) return this.#widget?.update();
    // What the page set before this class was known would hide the accessors.
    for (const name of ["tokenProvider", ...attributes.map(camelCase)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.#root.adoptedStyleSheets = [sheet];
    } catch {
      this.#root.append(make("style", { textContent: style }));
    }
    const launcher = (this.#context.launcher = this.#launcher = make("button", { type: "button", className: "launcher", part: "launcher" }));
    launcher.setAttribute("aria-haspopup", "dialog");
    for (const type of ["pointerenter", "focus", "touchstart"]) launcher.addEventListener(type, () => this.#want(), { passive: true });
    launcher.onclick = () => this.toggle();
    this.#root.addEventListener("keydown", this.#onKey);
    document.addEventListener("click", this.#onLink);
    addEventListener("hashchange", this.#onHash);
    this.#onHash();
    this.#update();
    // Not in the same task: the first look into the storage takes its time.
    setTimeout(() => {
      try {
        // The page comes back from the log-in that the widget sent it to.
        if (!this.isConnected || !sessionStorage["help-center:return"]) return;
        delete sessionStorage["help-center:return"];
        this.show();
      } catch {
        // Storage is denied: nothing was kept.
      }
    });
  }

  disconnectedCallback() {
    // A move in the document disconnects and connects at once; only a real removal ends the widget.
    queueMicrotask(() => {
      if (this.isConnected) return;
      document.removeEventListener("click", this.#onLink);
      removeEventListener("hashchange", this.#onHash);
      this.#widget?.end();
      this.#widget = this.#launcher = this.#failed = this.#context.isWanted = undefined;
      this.#root.replaceChildren();
    });
  }

  /** That it is there lets `moveBefore` keep everything as it is. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (this.#launcher && before !== now) this.#update(name);
  }

  /** Opens the panel. */
  show() {
    this.open = true;
  }

  /** Closes the panel; the focus goes back to where it came from. */
  hide() {
    this.open = false;
  }

  /** Opens or closes the panel. While it is on its way, an impatient second press changes nothing. */
  toggle() {
    this.open = !this.open || !(this.#widget ?? this.#failed);
  }

  /** Opens the panel with a question written; the shopper sends it. `subject`: order:ID, item:ID. */
  ask(text, subject = "") {
    this.#call("ask", `${text}`, `${subject}`);
    this.show();
  }

  /** The shopper logged out of the page: everything of theirs goes, even what an earlier page kept. */
  logout() {
    this.#context.calls = [];
    this.#context.snapshot = undefined;
    // The widget tells other tabs who it was, and stays away from those of another shopper.
    if (this.#widget) this.#call("logout");
    for (const name of ["sessionStorage", "localStorage"]) {
      try {
        const store = self[name];
        for (const key of Object.keys(store)) if (key.startsWith("help-center:")) delete store[key];
        if (this.#widget) continue;
        // Before it is here, the event that this raises there tells them; nothing stays.
        store["help-center:left"] = "-";
        delete store["help-center:left"];
      } catch {
        // Storage is denied: nothing was kept.
      }
    }
  }

  #call(...call) {
    this.#context.calls.push(call);
    this.#widget?.update();
  }

  /** What is seen and what is loaded follow the attributes. */
  #update(name) {
    const { open, load } = this;
    const launcher = this.#launcher;
    const isInline = this.mode === "inline";
    const language = negotiate([this.locale, (this.closest("[lang]") ?? document.documentElement).lang, ...navigator.languages]);
    this.#context.language = language;
    // The tag for `lang`: pt is European Portuguese, zh is Simplified Chinese.
    launcher.lang = { pt: "pt-PT", zh: "zh-Hans" }[language] ?? language;
    launcher.textContent = words[language][0];
    launcher.setAttribute("aria-expanded", open);
    launcher.setAttribute("aria-busy", open && !this.#widget && !this.#failed);
    if (isInline) launcher.remove();
    // In a task of its own: the page's load event is not kept waiting for its layout.
    else if (!launcher.isConnected) setTimeout(() => this.#launcher === launcher && this.mode !== "inline" && !launcher.isConnected && this.#root.prepend(launcher));
    if (open) this.#context.opener ??= document.activeElement;
    else if (!this.#widget) this.#context.opener = undefined;
    this.#widget?.update(name);
    if (this.#failed) {
      if (open || isInline) return;
      // Still failed while the focus comes back: that is no wish to try again.
      launcher.focus();
      this.#failed.remove();
      this.#failed = undefined;
    }
    // What is a part of the page is wanted as soon as the rest of it.
    if (open || (isInline && load !== "idle")) this.#want();
    else if (load === "now") this.#load();
    else if (load === "idle") document.readyState === "complete" ? this.#loadIdly() : addEventListener("load", this.#loadIdly, { once: true });
  }

  // Safari has no idle callback.
  #loadIdly = () => (self.requestIdleCallback ?? ((go) => setTimeout(go, 2000)))(() => this.#load());

  /** The shopper wants help or soon will: from here on the widget may ask the service. */
  #want() {
    this.#context.isWanted = true;
    if (this.#widget) this.#widget.update();
    else this.#load();
  }

  async #load() {
    if (!this.#launcher || this.#widget || this.#isLoading || this.#failed) return;
    this.#isLoading = true;
    let mine;
    const spoil = () => {
      if (loading !== mine) return;
      loading = undefined;
      attempt += 1;
    };
    try {
      // Nobody has seen a page that is only being prepared.
      if (document.prerendering) await new Promise((go) => document.addEventListener("prerenderingchange", go, { once: true }));
      const text = getWords(this.#context.language);
      text.catch(() => {});
      const [script, wasm] = await (mine = load());
      const crashed = (isLast) => {
        spoil();
        this.#widget = undefined;
        if (isLast) this.#fail({});
        else this.#load();
      };
      const widget = await script.start(Object.assign(this.#context, { text, wasm, crashed }));
      if (this.#launcher) this.#widget = widget;
      else widget.end();
    } catch (reason) {
      spoil();
      this.#fail(reason);
    }
    this.#isLoading = false;
    if (this.#launcher) this.#update();
  }

  /** Something to read and a way on stand where the panel would; the page is told why. */
  async #fail(reason) {
    const { language, opener } = this.#context;
    if (this.open || this.mode === "inline") {
      const [, sentence, textContent] = words[language];
      const href = this.fallbackUrl || `${(this.service || base).replace(/\/$/, "")}/help/${language}/contact`;
      const link = make("a", { href, textContent });
      this.#failed = make("div", { className: "failed", part: "panel", lang: this.#launcher.lang, role: "group", ariaLabel: sentence });
      this.#failed.append(sentence, link);
      this.#root.append(this.#failed);
      if (this.open) link.focus();
    }
    this.dispatchEvent(new CustomEvent("hc-error", { bubbles: true, composed: true, detail: { code: await codeOf(reason) } }));
  }

  /** Escape calls off what is on its way, and what stands for it; the widget listens for itself. */
  #onKey = ({ key }) => key === "Escape" && !this.#widget && this.hide();

  #onLink = (event) => {
    const link = event.composedPath().find((node) => node.href);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !this.#visit(link?.getAttribute("href"))) return;
    event.preventDefault();
  };

  #onHash = () => this.#visit(location.hash);

  /** Goes where a link to the help leads. Of several widgets on a page, the first does. */
  #visit(href) {
    const place = /^#help-center(\/.*)?$/.exec(href);
    if (!place || ![this, null].includes(document.querySelector("help-center"))) return false;
    this.#call("visit", place[1]);
    this.show();
    return true;
  }
}

for (const name of attributes) {
  const isFlag = name === "open";
  Object.defineProperty(HelpCenter.prototype, camelCase(name), {
    configurable: true,
    enumerable: true,
    get() {
      return isFlag ? this.hasAttribute(name) : this.getAttribute(name) ?? "";
    },
    set(value) {
      if (isFlag) this.toggleAttribute(name, !!value);
      else if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get("help-center")) customElements.define("help-center", HelpCenter);

// The tag of this script may stand for the element: <script type="module" src data-service>.
const script = [...document.scripts].find(({ src }) => src === import.meta.url);
const given = attributes.filter((name) => script?.hasAttribute("data-" + name));
if (given.length && !document.querySelector("help-center")) {
  const element = make("help-center");
  for (const name of given) element.setAttribute(name, script.getAttribute("data-" + name));
  document.documentElement.lastChild.append(element);
}
