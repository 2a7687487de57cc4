// The panel's first moments: what stands there while the wasm is still on its way.
//
// On a slow phone the wasm takes a second. Until then the panel has its name, a way out and the
// search in the articles; what is typed goes on in the widget's own field, with the cursor. It is
// the widget's home in outlines, with the same style, so that the widget takes its place without a
// great jump. A shopper who is on the way to another place sees that something is loading.

import css from "widget-style";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Gives the root of an element the widget's style; one sheet for all widgets of the page. */
export function adoptStyle(root) {
  const sheets = root.adoptedStyleSheets;
  if (!sheets.includes(sheet)) root.adoptedStyleSheets = [...sheets, sheet];
}

function make(name, className, properties, ...children) {
  const element = Object.assign(document.createElement(name), { className: `hc ${className}`, ...properties });
  element.append(...children);
  return element;
}

function icon(path) {
  const [svg, line] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  svg.setAttribute("class", "hc icon");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.ariaHidden = true;
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

function outlines(count) {
  return make("div", "skeletons", { ariaHidden: true }, ...Array.from({ length: count }, () => make("div", "skeleton")));
}

/** The panel of an element, in the words of a language as they were fetched. */
export class FirstPanel {
  #context;
  #words;
  #language;
  #panel;
  #field;
  #before;
  #isComposing = false;
  #observer = new MutationObserver(() => this.#update());

  constructor(context, { words, asked, language }) {
    this.#context = context;
    this.#words = words;
    // English that stands in says that it is English.
    this.#language = asked ? language : context.launcher.lang;
    this.#observer.observe(context.element, { attributeFilter: ["open"] });
    this.#update();
  }

  /** It follows the element, as the widget will. */
  #update() {
    const { element, root } = this.#context;
    const isInline = element.mode === "inline";
    if (!element.isConnected || (!element.open && !isInline)) return this.#leave();
    if (this.#panel?.isConnected) return;
    const panel = (this.#panel ??= this.#build(isInline));
    this.#before = root.activeElement ?? document.activeElement;
    root.append(panel);
    if (isInline) return;
    if (matchMedia("(max-width: 639px)").matches) return panel.showModal();
    panel.show();
    panel.popover = "manual";
    panel.showPopover?.();
    panel.querySelector("h2").focus();
  }

  #build(isInline) {
    const { element, calls, snapshot } = this.#context;
    const say = (id) => RegExp(`^${id}=(.+)`, "m").exec(this.#words)?.[1];
    const isHome = !(snapshot || element.subject || element.article || calls.some(([what]) => ["visit", "ask"].includes(what)));
    const field = (this.#field = make("input", "input", { type: "search", autocomplete: "off", enterKeyHint: "search", maxLength: 200 }));
    field.placeholder = say("home-search-placeholder");
    for (const type of ["compositionstart", "compositionend"]) field.addEventListener(type, () => (this.#isComposing = type.endsWith("start")));
    const search = make("span", "search", {}, icon("M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13 13l4 4"), field);
    const home = [make("label", "field", {}, make("span", "label", { textContent: say("home-search-label") }), search), outlines(3)];
    const close = make("button", "icon-button", { type: "button", ariaLabel: say("panel-close"), onclick: () => element.hide() }, icon("M5 5l10 10M15 5 5 15"));
    const title = make("h1", "name", {}, make("span", "home", { textContent: say("panel-title") }));
    const heading = make("h2", "heading", { tabIndex: -1, textContent: say(isHome ? "home-title" : "loading") });
    return make(
      isInline ? "section" : "dialog",
      isInline ? "panel first inline" : "panel first",
      { part: "panel", lang: this.#language, ariaLabel: say("panel-title"), oncancel: () => element.hide() },
      make("div", "header", {}, title, isInline ? "" : close),
      make("div", "main", {}, make("div", "screen", {}, heading, outlines(3), ...(isHome ? home : []))),
    );
  }

  /** Waits for the end of a word that is being composed; the widget's field would cut it off. */
  async rest() {
    while (this.#isComposing && this.#panel?.isConnected) await new Promise((go) => setTimeout(go, 50));
  }

  /** Goes; what was typed goes on in the widget, which `show` shows. */
  async giveWay(show) {
    const { root } = this.#context;
    const wasSeen = this.#panel?.isConnected;
    const { value, selectionStart, selectionEnd } = this.#field ?? {};
    const hadFocus = wasSeen && root.activeElement === this.#field;
    this.end();
    // The widget's panel will give the focus back to what has it now.
    if (wasSeen) this.#before?.focus({ preventScroll: true });
    show();
    const [panel, screen, field] = ["#panel", ".screen", "#search"].map((selector) => root.querySelector(selector));
    // The widget shows it a few microtasks later, before anything is painted.
    for (let turns = 0; wasSeen && panel && !panel.open && turns < 20; turns += 1) await null;
    // Nothing moves: it has been there.
    if (wasSeen) for (const part of [panel, screen]) part?.style.setProperty("animation", "none");
    if (!field) return;
    if (value) {
      field.value = value;
      field.dispatchEvent(new Event("input"));
    }
    if (hadFocus) {
      field.focus();
      field.setSelectionRange(selectionStart, selectionEnd);
    }
  }

  /** A focus that is in the panel goes back to where it came from. */
  #leave() {
    const { launcher, root } = this.#context;
    const hadFocus = this.#panel?.contains(root.activeElement);
    this.#panel?.remove();
    if (hadFocus) (this.#before === document.body ? launcher : this.#before).focus({ preventScroll: true });
  }

  /** Goes without a trace. */
  end() {
    this.#observer.disconnect();
    this.#panel?.remove();
  }
}
