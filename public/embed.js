// The embedding of the help center: <help-center> on the page's side.
//
// Draws the launcher in the page's language and does nothing else until the shopper shows intent
// (points at it, focuses it, presses it), the page calls a method, or the element is inline. Then
// it loads the widget, gives it the shadow root, and passes attributes in and events out. Rules
// and words live elsewhere; the labels below are filled in by the service from locales/.

const labels = /*labels*/{}/*end*/;
const languages = Object.keys(labels);
const base = new URL(".", import.meta.url);

const launcherStyle = `
:host { display: block; }
:host([hidden]) { display: none; }
:host(:not([mode="inline"])) { display: contents; }
.launcher {
  position: fixed; inset-block-end: var(--hc-offset-block, 20px); inset-inline-end: var(--hc-offset-inline, 20px);
  z-index: var(--hc-z-index, 1000); display: inline-flex; align-items: center; gap: 8px; min-height: 48px; margin: 0;
  padding: 0 20px 0 16px; border: 1px solid transparent; border-radius: 24px; cursor: pointer; text-decoration: none;
  font: 600 15px/1.5 var(--hc-font, system-ui, sans-serif); color: var(--hc-on-accent, #fff); background: var(--hc-accent, #1d5bb8);
  box-shadow: 0 2px 10px rgb(0 0 0 / .22);
}
@supports (color: oklch(from red l c h)) {
  .launcher { color: var(--hc-on-accent, oklch(from var(--hc-accent, #1d5bb8) clamp(0, (.64 - l) * 1000, 1) 0 h)); }
}
.launcher:focus-visible { outline: 2px solid var(--hc-focus, #1d5bb8); outline-offset: 2px; }
.launcher svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.launcher[aria-busy="true"] svg { animation: wait 1s ease-in-out .3s infinite alternate; }
@keyframes wait { to { opacity: .3; } }
@media (prefers-reduced-motion: reduce) { .launcher[aria-busy="true"] svg { animation: none; } }
@media (forced-colors: active) { .launcher { border-color: ButtonText; } }
@media print { .launcher { display: none; } }
`;

/** The folder of locales/ for the first BCP 47 tag that has one; English otherwise. */
function negotiate(tags) {
  for (const tag of tags) {
    const wanted = (tag ?? "").trim().toLowerCase().replace("_", "-");
    const found =
      languages.find((language) => language.toLowerCase() === wanted) ??
      languages.find((language) => language.toLowerCase() === wanted.split("-")[0]);
    if (found) return found;
  }
  return "en";
}

/** The tag for `lang`: pt is European Portuguese, zh is Simplified Chinese. */
const languageTag = (language) => ({ pt: "pt-PT", zh: "zh-Hans" })[language] ?? language;

function icon() {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M7.8 8a2.2 2.2 0 1 1 3.3 1.900c-.7.4-1.1.9-1.1 1.600M10 14v.1");
  svg.append(path);
  return svg;
}

let widgetModule;
/** Loads the widget's code once for the page; a failed load may be tried again. */
function loadModule() {
  widgetModule ??= (async () => {
    const module = await import(new URL("widget/widget.js", base).href);
    await module.default({ module_or_path: new URL("widget/widget_bg.wasm", base) });
    return module;
  })().catch((error) => {
    widgetModule = undefined;
    throw error;
  });
  return widgetModule;
}

class HelpCenter extends HTMLElement {
  static observedAttributes = ["locale", "open", "subject", "article", "theme"];

  #root = this.attachShadow({ mode: "open" });
  #launcher;
  #widget;
  #mounting;
  #tokenProvider;
  #visits = [];
  #focusBefore;
  #isOpen = false;

  /** Async function that returns a fresh token of the shopper, or null. Setting it asks anew. */
  get tokenProvider() {
    return this.#tokenProvider;
  }
  set tokenProvider(provider) {
    this.#tokenProvider = provider;
    this.#widget?.sessionChanged();
  }

  get #isInline() {
    return this.getAttribute("mode") === "inline";
  }

  connectedCallback() {
    if (this.#launcher || this.#widget) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyle);
    this.#root.adoptedStyleSheets = [sheet];
    document.addEventListener("click", this.#onLink);
    window.addEventListener("hashchange", this.#onHash);
    if (this.#isInline) {
      this.#mount();
    } else {
      this.#drawLauncher();
      if (this.hasAttribute("open") || this.#takeReturn()) this.show();
    }
    this.#onHash();
  }

  disconnectedCallback() {
    // A move in the document disconnects and connects at once; only a real removal ends the widget.
    queueMicrotask(() => {
      if (this.isConnected) return;
      document.removeEventListener("click", this.#onLink);
      window.removeEventListener("hashchange", this.#onHash);
      this.#widget?.free();
      this.#widget = this.#mounting = this.#launcher = undefined;
      this.#root.replaceChildren();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === "open") now === null ? this.hide() : this.show();
    if (name === "locale") {
      this.#label();
      this.#widget?.setLocale(now || this.#language());
    }
    if (name === "subject" && now) this.#visit(now.replace(":", "/"));
    if (name === "article" && now) this.#visit(`article/${now}`);
  }

  /** Opens the panel. */
  show() {
    if (this.#isInline) return this.#mount();
    if (this.#isOpen) return this.#mount();
    this.#isOpen = true;
    this.#focusBefore ??= document.activeElement;
    this.#launcher?.setAttribute("aria-expanded", "true");
    if (!this.hasAttribute("open")) this.setAttribute("open", "");
    return this.#mount().then((widget) => {
      if (!widget || !this.#isOpen) return;
      widget.setOpen(true);
      this.#emit("hc-show");
    });
  }

  /** Closes the panel; the focus goes back to where it came from. */
  hide() {
    // Taking the attribute away calls hide() once more; by then nothing is open.
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    this.#launcher?.setAttribute("aria-expanded", "false");
    if (this.hasAttribute("open")) this.removeAttribute("open");
    if (!wasOpen) return;
    this.#widget?.setOpen(false);
    const before = this.#focusBefore;
    this.#focusBefore = undefined;
    (before?.isConnected && before !== document.body && before !== this ? before : this.#launcher)?.focus();
    this.#emit("hc-hide");
  }

  toggle() {
    return this.hasAttribute("open") ? this.hide() : this.show();
  }

  /** Opens the panel with a question written; the shopper sends it. `subject`: order:ID, item:ID. */
  async ask(text, subject = "") {
    await this.show();
    (await this.#mounting)?.ask(String(text), String(subject));
  }

  /** The shopper logged out of the page: everything of theirs goes. */
  logout() {
    this.#widget?.logout();
  }

  #language() {
    const page = this.closest("[lang]")?.lang ?? document.documentElement.lang;
    return negotiate([this.getAttribute("locale"), page, ...navigator.languages]);
  }

  #label() {
    const language = this.#language();
    this.#launcher?.setAttribute("lang", languageTag(language));
    this.#launcher?.lastChild?.replaceWith(labels[language] ?? labels.en ?? "?");
  }

  #drawLauncher() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "launcher";
    button.part = "launcher";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-haspopup", "dialog");
    button.append(icon(), "");
    const intent = () => void this.#mount();
    for (const type of ["pointerenter", "focus", "touchstart"]) {
      button.addEventListener(type, intent, { once: true, passive: true });
    }
    button.addEventListener("click", () => this.toggle());
    this.#launcher = button;
    this.#root.append(button);
    this.#label();
  }

  #mount() {
    this.#mounting ??= this.#load().catch((error) => {
      this.#mounting = undefined;
      this.#fail(error);
    });
    return this.#mounting;
  }

  async #load() {
    this.#launcher?.setAttribute("aria-busy", "true");
    const service = (this.getAttribute("service") ?? "").replace(/\/+$/, "");
    const language = this.#language();
    const [module, words] = await Promise.all([loadModule(), this.#words(service, language)]);
    if (!this.isConnected) return undefined;
    const widget = module.mount(this, this.#root, {
      service,
      language,
      words,
      languages,
      mode: this.#isInline ? "inline" : "floating",
      loginUrl: this.getAttribute("login-url") ?? "",
      close: () => this.hide(),
    });
    this.#widget = widget;
    this.#launcher?.removeAttribute("aria-busy");
    const subject = this.getAttribute("subject");
    const article = this.getAttribute("article");
    if (subject) widget.visit(subject.replace(":", "/"));
    else if (article) widget.visit(`article/${article}`);
    for (const place of this.#visits.splice(0)) widget.visit(place);
    this.#emit("hc-ready");
    return widget;
  }

  /** The words of a language; without them the widget speaks English. */
  async #words(service, language) {
    try {
      const reply = await fetch(`${service}/locales/${language}.ftl`);
      return reply.ok ? await reply.text() : "";
    } catch {
      return "";
    }
  }

  /** The widget cannot run here: a plain link stays, and the page is told. */
  #fail(error) {
    console.error("help-center:", error);
    this.#launcher?.removeAttribute("aria-busy");
    this.hide();
    const url = this.getAttribute("fallback-url");
    if (url && this.#launcher) {
      const link = document.createElement("a");
      link.className = "launcher";
      link.part = "launcher";
      link.href = url;
      link.append(icon(), "");
      this.#launcher.replaceWith(link);
      this.#launcher = link;
      this.#label();
    }
    this.#emit("hc-error", { code: "load" });
  }

  #visit(place) {
    if (this.#widget) this.#widget.visit(place);
    else this.#visits.push(place);
  }

  #onLink = (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const place = link?.getAttribute("href")?.match(/^#help-center(?:\/(.*))?$/);
    if (!place || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#focusBefore = link;
    this.#open(place[1] ?? "");
  };

  #onHash = () => {
    const place = location.hash.match(/^#help-center(?:\/(.*))?$/);
    if (place) this.#open(place[1] ?? "");
  };

  #open(place) {
    if (place) {
      let decoded = place;
      try {
        decoded = decodeURIComponent(place);
      } catch {
        // A broken escape is passed on as it stands; the widget says that there is no such thing.
      }
      this.#visit(decoded);
    }
    this.show();
  }

  /** Whether the page comes back from the log-in that the widget sent it to. */
  #takeReturn() {
    try {
      const returns = sessionStorage.getItem("help-center:return") !== null;
      if (returns) sessionStorage.removeItem("help-center:return");
      return returns;
    } catch {
      return false;
    }
  }

  #emit(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("help-center")) customElements.define("help-center", HelpCenter);
