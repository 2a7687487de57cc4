// The help center as a shopper meets it: what the journeys do, once for all of them.
//
// `test` is Playwright's with two more fixtures. `help` steers the widget of the page. `troubles`
// listens to every page of the test: a policy violation, an uncaught error or a dialog fails the
// test whatever it was about.
import { test as base, expect } from "@playwright/test";
import { englishOnly, languageTag, matcher, plain, wordsOf } from "./words.mjs";

export { expect };

/** A question about a parcel that is late, in each language. */
export const LATE_PARCEL = {
  en: "My parcel has not arrived. What can I do?",
  es: "Mi paquete no ha llegado. ¿Qué puedo hacer?",
  it: "Il mio pacco non è arrivato. Cosa posso fare?",
  fr: "Mon colis n’est pas arrivé. Que puis-je faire ?",
  nl: "Mijn pakket is niet aangekomen. Wat kan ik doen?",
  de: "Mein Paket ist nicht angekommen. Was kann ich tun?",
  zh: "我的包裹还没有到，怎么办？",
  pt: "A minha encomenda não chegou. O que posso fazer?",
  pl: "Moja paczka nie dotarła. Co mogę zrobić?",
};

/** An order of Anna whose parcel is late. */
export const LATE_ORDER = "A-1002";

/** A phone held upright. */
export const PHONE = { width: 390, height: 844 };

/** The widths of the journeys. */
export const WIDTHS = { desktop: { width: 1280, height: 900 }, phone: PHONE };

export const test = base.extend({
  troubles: [
    async ({ page, context }, use) => {
      const troubles = { violations: [], errors: [], consoleErrors: [], dialogs: [] };
      await context.exposeBinding("reportViolation", (_, violation) => void troubles.violations.push(violation));
      await context.addInitScript(() => {
        const report = (event) =>
          window.reportViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`);
        document.addEventListener("securitypolicyviolation", report);
      });
      page.on("pageerror", (error) => troubles.errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") troubles.consoleErrors.push(message.text());
      });
      page.on("dialog", (dialog) => {
        troubles.dialogs.push(dialog.message());
        dialog.dismiss();
      });
      await use(troubles);
      expect.soft(troubles.violations, "policy violations").toEqual([]);
      expect.soft(troubles.errors, "uncaught errors").toEqual([]);
      expect.soft(troubles.dialogs, "dialogs from scripts").toEqual([]);
    },
    { auto: true },
  ],
  help: async ({ page }, use) => use(new Help(page)),
});

/** Steers the widget on a page or in a frame: the only one there, or the one that `host` selects. */
export class Help {
  constructor(page, language = "en", host = "help-center") {
    this.page = page;
    this.speak(language);
    this.host = page.locator(host);
    // Not the one of the first moments, before the wasm is there.
    this.panel = this.host.locator("[part~=panel]:not(.first)");
    this.launcher = this.host.locator("[part~=launcher]");
    this.heading = this.panel.locator("[data-heading]");
    this.question = this.panel.locator("#question");
    this.answer = this.panel.locator("[part~=answer]");
    this.options = this.panel.locator("[part~=option]");
    this.message = this.panel.locator("#message");
    this.reference = this.panel.locator("[part~=reference]");
  }

  /** The language that the screen is expected in. */
  speak(language) {
    this.language = language;
    this.t = wordsOf(language);
  }

  part(name) {
    return this.panel.locator(`[part~="${name}"]`);
  }

  /** Anything in the panel that says the message. */
  says(id, values) {
    return this.panel.getByText(matcher(this.t(id, values))).first();
  }

  button(id) {
    return this.panel.getByRole("button", { name: matcher(this.t(id)) }).first();
  }

  /** Reaches for the choice of languages, which is filled only then, and takes one. */
  async chooseLanguage(language) {
    await this.part("language").focus();
    await this.part("language").selectOption(language);
  }

  /** One of the three ways in on the first screen. */
  entry(id) {
    return this.panel.locator(".entry").filter({ hasText: matcher(this.t(id)) });
  }

  card(text) {
    return this.panel.locator(".card").filter({ hasText: text });
  }

  async expectHeading(id, values) {
    await expect(this.heading).toHaveText(matcher(this.t(id, values)));
  }

  /** Logs somebody in before the page is there. */
  async be(person) {
    await this.page.addInitScript((who) => {
      // Only once for a tab: a log-out on the page is to last.
      if (sessionStorage.getItem("test-person")) return;
      sessionStorage.setItem("test-person", who);
      localStorage.setItem("demo-person", who);
    }, person);
  }

  /** Goes to a page of the marketplace and opens the help there. */
  async open(path = "/") {
    await this.page.goto(this.address(path));
    await this.launcher.click();
    await expect(this.panel).toBeVisible();
    await expect(this.heading).toBeVisible();
  }

  address(path) {
    const [rest, hash] = path.split("#");
    const query = this.language === "en" ? "" : `${rest.includes("?") ? "&" : "?"}lang=${this.language}`;
    return `${rest}${query}${hash === undefined ? "" : `#${hash}`}`;
  }

  /** Presses "Log in" in the gate and chooses somebody in the marketplace's own dialog. */
  async logIn(person) {
    await expect(this.part("gate")).toBeVisible();
    await this.part("login").click();
    const dialog = this.page.locator("dialog#login");
    await expect(dialog).toBeVisible();
    await dialog.locator(`[data-person="${person}"]`).click();
    await expect(dialog).toBeHidden();
  }

  /** From home to the question about an order. */
  async pick(order = LATE_ORDER) {
    await this.entry("home-order").click();
    await this.expectHeading("picking-title");
    await this.card(order).click();
    await expect(this.question).toBeVisible();
    await expect(this.panel.locator(".about")).toContainText(order);
  }

  async ask(text = LATE_PARCEL[this.language]) {
    await this.question.fill(text);
    await this.part("send").click();
  }

  /** Waits until the answer has come to its end. */
  async expectAnswer() {
    await expect(this.answer).toHaveAttribute("data-origin", "ai");
    await expect(this.answer).toContainText(this.t("answer-ai"));
    await expect(this.answer).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
    await expect(this.part("citation").first()).toBeVisible();
  }

  async talk() {
    await this.part("talk").first().click();
    await this.expectHeading("contact-title");
    await expect(this.options.first()).toBeVisible();
  }

  /** Chooses a method by its card, as people do. */
  async choose(channel) {
    const radio = this.options.locator(`input[value=${channel}]`);
    await this.options.locator("label").filter({ has: this.page.locator(`input[value=${channel}]`) }).click();
    await expect(radio).toBeChecked();
  }

  /** Chooses e-mail, which is open at every hour, and goes on to the last look. */
  async byEmail() {
    await this.choose("email");
    await this.part("continue").click();
    await this.expectHeading("review-title");
  }

  /** From home to the last look before sending. */
  async toReview(text, order) {
    await this.pick(order);
    await this.ask(text);
    await this.expectAnswer();
    await this.talk();
    await this.byEmail();
  }

  async submit() {
    await this.part("submit").click();
    return this.expectConfirmed();
  }

  /** The receipt; gives the reference. */
  async expectConfirmed() {
    await this.expectHeading("confirmed-title");
    await expect(this.reference).toHaveText(/\S{4,}/);
    return plain(await this.reference.innerText());
  }

  /** Nothing on the screen reads as in the English file, nothing is a raw message, `lang` is right. */
  async expectOwnLanguage(where) {
    const { lang, texts } = await this.host.evaluate((host) => {
      const panel = host.shadowRoot.querySelector("[part~=panel]");
      const texts = [];
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const holder = walker.currentNode.parentElement;
        if (!holder.closest("option, bdi, textarea")) texts.push(walker.currentNode.data);
      }
      for (const element of panel.querySelectorAll("*")) {
        for (const name of ["aria-label", "aria-description", "placeholder", "title"]) {
          if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
        }
      }
      return { lang: panel.closest("[lang]")?.lang, texts };
    });
    const read = texts.map(plain).filter(Boolean);
    expect(lang, `lang ${where}`).toBe(languageTag(this.language));
    expect(read.filter((text) => /[{}]/.test(text)), `raw messages ${where}`).toEqual([]);
    const english = englishOnly(this.language);
    expect(read.filter((text) => english.has(text)), `English ${where}`).toEqual([]);
  }
}

/** What the service itself says, asked as one of the demo's people. */
export class Service {
  constructor(request, token) {
    this.request = request;
    this.headers = { authorization: `Bearer ${token}` };
  }

  static async as(request, person) {
    const reply = await request.post("/demo/token", { data: { person } });
    return new Service(request, (await reply.json()).token);
  }

  async get(path) {
    const reply = await this.request.get(`/api/v1${path}`, { headers: this.headers });
    expect(reply.ok(), `${path}: ${reply.status()}`).toBe(true);
    return reply.json();
  }

  /** The references of all cases whose thread holds `text`. Looks through the newest. */
  async casesWith(text) {
    const { cases } = await this.get("/cases?limit=50");
    const found = [];
    for (const { reference } of cases) {
      const { case: one } = await this.get(`/cases/${reference}`);
      if (one.messages.some((message) => message.text.includes(text))) found.push(reference);
    }
    return found;
  }
}

let count = 0;
/** Words that no other test writes. */
export const unique = (text = LATE_PARCEL.en) =>
  `${text} (note ${process.pid.toString(36)}${Date.now().toString(36)}${(count += 1)})`;

/** Returns a function that collects what nothing holds any more, and counts what is left. */
export async function memoryOf(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  return async () => {
    // An animation that has left the page is in the browser's hands until its next frame, and a
    // page at rest draws none.
    await page.evaluate(async () => {
      for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
    });
    for (let count = 0; count < 3; count += 1) {
      await devtools.send("HeapProfiler.collectGarbage");
      // What waits for the collector's word comes after it.
      await page.waitForTimeout(200);
    }
    const { metrics } = await devtools.send("Performance.getMetrics");
    const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { heap: value("JSHeapUsedSize"), listeners: value("JSEventListeners"), nodes: value("Nodes") };
  };
}
