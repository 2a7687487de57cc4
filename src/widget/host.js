// The page's side of the widget, once it is wanted: what `embed.js` does not need before.
//
// `embed.js` loads this, bundled with wasm-bindgen's glue, and calls `start`. From there the
// attributes of the element steer the widget: open and close with the focus going in and back,
// another language, another place. What embed.js and this share is the `context`: the element and
// its root, the launcher, the calls that came before the widget, and what had the focus. When the
// widget crashes, it leaves no trace, and embed.js begins again with a new instance: `hc-error` says
// `crash`. Words that do not come leave the widget English, and `hc-error` says `words`.

import initialize, { mount } from "widget-glue";
import { FirstPanel, adoptStyle } from "./first.js";
import { hasCrashed, lastWords, whenCrashed } from "./guard.js";

/** So often a crashed widget comes back. */
const RECOVERIES = 2;

let ready;

/** Mounts a widget for an element of the page. */
export async function start(context) {
  ready ??= initialize({ module_or_path: asWasm(context.wasm) });
  adoptStyle(context.root);
  // Told below; the words may take longer.
  ready.catch(() => {});
  const text = await textOf(context);
  const first = new FirstPanel(context, text);
  try {
    await ready;
    // The wasm has just begun to run in this task. The page goes first where nobody waits.
    await (context.isWanted ? turn() : pause());
    const host = new Host(context, text, first);
    if (hasCrashed()) throw { code: "crash" };
    emit(context.element, "hc-ready");
    return host;
  } catch (reason) {
    first.end();
    throw reason;
  }
}

/** Whatever type the server gave: its hash was right. */
async function asWasm(fetched) {
  const reply = await fetched;
  if (reply.headers.get("content-type") === "application/wasm") return reply;
  return new Response(await reply.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
}

/** The language that was fetched beside the code, and its words; without them it speaks English. */
async function textOf({ element, language, text, getWords }) {
  try {
    const reply = await text;
    return { language: /([^/]+)\.ftl/.exec(reply.url)[1], words: await reply.text() };
  } catch {
    const words = await (await getWords("en")).text();
    // Where the code does not come either, that is what the page is told.
    await ready;
    emit(element, "hc-error", { code: "words" });
    return { asked: language, language: "en", words };
  }
}

const turn = () => new Promise((go) => setTimeout(go));

function pause() {
  return new Promise((go) => (self.requestIdleCallback ? requestIdleCallback(go, { timeout: 50 }) : setTimeout(go)));
}

function emit(element, name, detail = {}) {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/** A widget in its element. */
class Host {
  #context;
  #text;
  #language;
  #widget;
  #hasBegun = false;
  #isOpen = false;
  #first;
  #isTakingOver = false;
  #forget;

  constructor(context, text, first) {
    this.#context = context;
    this.#text = text;
    this.#first = first;
    this.#forget = whenCrashed(() => this.#crashed());
    this.#mount();
  }

  #mount() {
    const { base, element, root, words, getWords, snapshot } = this.#context;
    const { asked, language, words: text } = this.#text;
    this.#language = asked ?? language;
    this.#hasBegun = false;
    const widget = (this.#widget = mount(element, root, {
      service: (element.service || base).replace(/\/+$/, ""),
      language,
      words: text,
      languages: Object.keys(words),
      loginUrl: element.loginUrl,
      snapshot,
      close: () => element.hide(),
      getWords: async (language) => (await getWords(language)).text(),
    }));
    // Its view is built in a task of its own: a slow phone does other work in between.
    setTimeout(() => widget === this.#widget && widget.setMode(element.mode));
  }

  /** Follows the element: its attribute `name`, what it was told to do, whether it is open. */
  update(name) {
    // After a crash a new one follows.
    if (!this.#widget) return;
    const { element, calls, isWanted, language } = this.#context;
    const [waiting, hadBegun] = [calls.splice(0), this.#hasBegun];
    // A log-out from before it began is about whoever was here then: other tabs have to know.
    if (!hadBegun && waiting.some(([what]) => what === "logout")) this.#widget.logout();
    if (name === "service") this.#restart();
    else if (name === "mode") this.#changeMode();
    else if (name === "login-url") this.#widget.setLoginUrl(element.loginUrl);
    const begins = isWanted && !this.#hasBegun;
    if (begins) {
      if (element.subject) this.#visit(element.subject.replace(":", "/"));
      else if (element.article) this.#visit(`article/${element.article}`);
    } else if (name === "subject" && element.subject) {
      this.#visit(element.subject.replace(":", "/"));
    } else if (name === "article" && element.article) {
      this.#visit(`article/${element.article}`);
    }
    if (language !== this.#language) {
      this.#language = language;
      this.#widget.setLocale(language);
    }
    for (const [what, ...values] of waiting) {
      if (what === "visit") this.#visit((values[0] ?? "/").slice(1));
      // To begin is to ask who is here.
      else if (what === "ask" || hadBegun) this.#widget[what](...values);
    }
    // What came before waits in the widget: who is here is asked first, and once.
    if (begins) {
      this.#hasBegun = true;
      // What is seen goes first: a frame, or, where the widget has waited for the first sign of a
      // shopper, the time in which the press follows that they point with.
      const widget = this.#widget;
      const begin = () => pause().then(() => widget === this.#widget && widget.begin());
      setTimeout(begin, this.#first ? 20 : 100);
    }
    this.#openOrClose();
  }

  #visit(place) {
    let decoded = place;
    try {
      decoded = decodeURIComponent(place);
    } catch {
      // A broken escape is passed on as it stands; the widget says that there is no such thing.
    }
    if (decoded) this.#widget.visit(decoded);
  }

  #openOrClose() {
    const { element, launcher } = this.#context;
    const { open } = element;
    if (open && this.#isOpen) this.#lift();
    if (this.#first) return this.#takeOver();
    if (open === this.#isOpen || element.mode === "inline") return;
    this.#isOpen = open;
    this.#widget.setOpen(open);
    if (!open) {
      const { opener } = this.#context;
      this.#context.opener = undefined;
      (opener?.isConnected && opener !== document.body && opener !== element ? opener : launcher).focus();
    }
    emit(element, open ? "hc-show" : "hc-hide");
  }

  /** The panel's first moments are over once the widget has built its screen. */
  async #takeOver() {
    if (this.#isTakingOver) return;
    this.#isTakingOver = true;
    const { root } = this.#context;
    const [first, widget] = [this.#first, this.#widget];
    while (widget && widget === this.#widget && !root.querySelector("#main")) await turn();
    await first.rest();
    this.#first = undefined;
    if (widget === this.#widget) return first.giveWay(() => this.#openOrClose());
    first.end();
    // Another service has another widget; after a crash or an end there is none.
    if (this.#widget) this.#openOrClose();
  }

  /** A page that moves the element takes an open panel from above itself; it goes back there. */
  #lift() {
    const panel = this.#context.root.querySelector("dialog[open]:not(:is(:modal,:popover-open))");
    if (!panel) return;
    if (panel.popover) return panel.showPopover?.();
    panel.close();
    panel.showModal();
  }

  #changeMode() {
    // A panel is closed before it becomes a part of the page, which has no such state.
    this.#widget.setOpen(false);
    this.#isOpen = false;
    this.#widget.setMode(this.#context.element.mode);
  }

  /** Another service knows nothing of what the first one said. */
  #restart() {
    this.#widget.free();
    this.#isOpen = false;
    this.#context.snapshot = undefined;
    this.#mount();
  }

  #crashed() {
    const { element, root, launcher } = this.#context;
    this.#forget();
    this.#first?.end();
    this.#context.snapshot = lastWords(() => this.#widget.snapshot());
    this.#widget = undefined;
    for (const child of [...root.children]) if (child !== launcher) child.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, 1);
    const crashes = (this.#context.crashes = (this.#context.crashes ?? 0) + 1);
    if (crashes <= RECOVERIES) emit(element, "hc-error", { code: "crash" });
    this.#context.crashed(crashes > RECOVERIES);
  }

  /** The element has left the page. */
  end() {
    this.#forget();
    this.#first?.end();
    this.#context.snapshot = undefined;
    this.#widget.free();
    this.#widget = undefined;
  }
}
