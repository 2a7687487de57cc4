// Whose session it is: tokens are asked for in time and no more often than needed, a shopper who
// leaves takes everything along in all tabs, and a widget that is taken away leaves nothing behind.
import { expect, Help, LATE_PARCEL, memoryOf, Service, test, unique } from "./help.mjs";
import { matcher } from "./words.mjs";

const answers = /\/api\/v1\/answers$/;
const orders = /\/api\/v1\/(orders|recent-items)(\?|$)/;
const refusal = { status: 401, json: { error: { code: "token_expired", detail: "made up by a test" } } };

/** Longer than a token of the demo lasts, in milliseconds. */
const LIFETIME = 600_000;

/** Lets time pass without a timer running out: a call that is under way stays so. */
const later = async (page, milliseconds) =>
  page.clock.setSystemTime((await page.evaluate(() => Date.now())) + milliseconds);

/** Puts a provider of the test's own into the page: it counts, and does as it is told. */
async function provide(page, person = "anna") {
  await page.evaluate((who) => {
    window.provider = { who, asked: 0, does: "token" };
    window.token = async (person) => {
      const reply = await fetch("/demo/token", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ person }),
      });
      return (await reply.json()).token;
    };
    const answers = {
      token: () => window.token(window.provider.who),
      throws: () => {
        throw new Error("made up by a test");
      },
      rejects: () => Promise.reject(new Error("made up by a test")),
      "gives null": async () => null,
      "gives an empty text": async () => "",
      "gives a number": async () => 42,
      "gives an object": async () => ({ token: "x" }),
      "never answers": () => new Promise(() => {}),
    };
    document.querySelector("help-center").tokenProvider = () => {
      window.provider.asked += 1;
      return answers[window.provider.does]();
    };
  }, person);
}

const asked = (page) => page.evaluate(() => window.provider.asked);
const tell = (page, change) => page.evaluate((change) => void Object.assign(window.provider, change), change);

/** Events of the help, with their details. */
async function listen(page, ...names) {
  await page.addInitScript((names) => {
    window.heard = [];
    for (const name of names) document.addEventListener(name, ({ detail }) => window.heard.push([name, detail]));
  }, names);
}
const heard = (page) => page.evaluate(() => window.heard);

/** All that the tab shows of the help and keeps of it. */
const traces = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("help-center").shadowRoot;
    const fields = [...root.querySelectorAll("input, textarea")].map((field) => field.value);
    const kept = [sessionStorage, localStorage].flatMap((storage) =>
      Object.entries(storage).filter(([name]) => name.startsWith("help-center")).flat());
    return [root.textContent, ...fields, ...kept].join("\n");
  });

/** Presses the page's own button, which the panel may lie upon. */
const logOut = (page) => page.locator("#log-out").evaluate((button) => button.click());

async function openWith(help, person = "anna") {
  await help.page.goto("/");
  await provide(help.page, person);
  await help.launcher.click();
  await expect(help.heading).toContainText(person[0].toUpperCase() + person.slice(1));
}

// The marketplace of the demo hears of a log-out in another tab by itself; not every page does.
test.beforeEach(({ context }) =>
  context.addInitScript(() =>
    addEventListener("storage", (event) => event.key === "demo-person" && event.stopImmediatePropagation())));

test.describe("a token", () => {
  test("is renewed before it ends, whatever the device's clock says", async ({ help, page }) => {
    // A device that is a day ahead.
    await page.clock.install({ time: Date.now() + 86_400_000 });
    const refused = [];
    page.on("response", (response) => {
      if (response.status() === 401) refused.push(response.url());
    });
    await openWith(help);
    await help.pick();
    expect(await asked(page)).toBe(1);
    await later(page, LIFETIME - 60_000);
    await help.part("back").click();
    await help.button("picking-side-sold").click();
    await expect.poll(() => asked(page)).toBe(1);
    await later(page, 35_000);
    await help.button("picking-side-bought").click();
    await expect(help.card("A-1001")).toBeVisible();
    expect(await asked(page)).toBe(2);
    expect(refused).toEqual([]);
  });

  test("that is refused is renewed once for all who wait", async ({ help, page }) => {
    await openWith(help);
    const sent = {};
    await page.route(orders, (route) => {
      const { pathname } = new URL(route.request().url());
      sent[pathname] = (sent[pathname] ?? 0) + 1;
      return sent[pathname] === 1 ? route.fulfill(refusal) : route.fallback();
    });
    await help.entry("home-order").click();
    await expect(help.card("A-1001")).toBeVisible();
    expect(await asked(page)).toBe(2);
    expect(sent).toEqual({ "/api/v1/orders": 2, "/api/v1/recent-items": 2 });
  });

  test("that is refused again leads to the log-in, without a third try", async ({ help, page }) => {
    await openWith(help);
    let sent = 0;
    await page.route(answers, (route) => {
      sent += 1;
      return route.fulfill(refusal);
    });
    await help.pick();
    await help.ask();
    await help.expectHeading("gate-expired-title");
    expect(sent).toBe(2);
    expect(await asked(page)).toBe(2);
  });

  test("is asked of another provider at once", async ({ help, page }) => {
    await openWith(help);
    await provide(page, "bruno");
    await expect(help.heading).toContainText("Bruno");
    expect(await asked(page)).toBe(1);
  });

  for (const [does, code] of [
    ["throws", "token-provider"],
    ["rejects", "token-provider"],
    ["gives a number", "token-provider"],
    ["gives an object", "token-provider"],
    ["never answers", "timed-out"],
    ["gives null", "signed-out"],
    ["gives an empty text", "signed-out"],
  ]) {
    test(`of a provider that ${does} is missed without a loss`, async ({ help, page }) => {
      await listen(page, "hc-error");
      await page.clock.install();
      await openWith(help);
      await help.pick();
      await expect(help.panel.locator(".clocks")).toBeVisible();
      await help.question.fill(LATE_PARCEL.en);
      await tell(page, { does });
      await later(page, LIFETIME);
      await help.part("send").click();
      await expect.poll(() => asked(page)).toBe(2);
      if (does === "never answers") await page.clock.fastForward(10_001);
      await expect.poll(() => heard(page)).toEqual([["hc-error", { code }]]);
      await tell(page, { does: "token" });
      if (code === "signed-out") {
        await help.expectHeading("gate-expired-title");
        await page.evaluate(() => {
          const host = document.querySelector("help-center");
          host.tokenProvider = host.tokenProvider;
        });
      } else {
        await expect(help.says(code === "timed-out" ? "failure-timed-out" : "failure-service")).toBeVisible();
        await help.part("again").click();
      }
      await help.expectAnswer();
      await expect(help.panel.locator(".asked")).toContainText(LATE_PARCEL.en);
    });
  }

  test("that cannot be had leaves the articles open", async ({ help, page }) => {
    await page.goto("/");
    await provide(page);
    await tell(page, { does: "never answers" });
    await help.launcher.click();
    await expect(help.panel.locator(".rows .row").first()).toBeVisible();
  });

  test("of somebody else never carries what the first one wrote", async ({ help, page, request }) => {
    const text = unique();
    await page.clock.install();
    await openWith(help);
    await help.toReview(text);
    // The page changed hands without a word, and the token has ended.
    await tell(page, { who: "bruno" });
    await later(page, LIFETIME);
    const sent = [];
    page.on("request", (one) => void (one.postData()?.includes(text) && sent.push(one.url())));
    await help.part("submit").click();
    await expect(help.heading).toContainText("Bruno");
    expect(await traces(page)).not.toContain(text);
    expect(sent).toEqual([]);
    for (const person of ["anna", "bruno"]) {
      expect(await (await Service.as(request, person)).casesWith(text)).toEqual([]);
    }
  });
});

test.describe("in two tabs", () => {
  /** Another tab of the same shopper, with an answer on its way that never comes. */
  async function secondTab(context, page, canary) {
    const tab = await context.newPage();
    const errors = [];
    tab.on("pageerror", (error) => errors.push(String(error)));
    const help = new Help(tab);
    await tab.route(answers, () => {});
    await help.open();
    await help.pick();
    const given = tab.waitForEvent("requestfailed", (request) => answers.test(request.url()));
    await help.ask(canary);
    await expect(help.panel.locator(".asked")).toContainText(canary);
    expect(await traces(tab)).toContain(canary);
    await page.bringToFront();
    return { tab, help, given, errors };
  }

  for (const [how, deny] of [
    ["by the channel", ""],
    ["by storage where there is no channel", "delete globalThis.BroadcastChannel"],
    ["by storage where the channel is denied", "globalThis.BroadcastChannel = class { constructor() { throw new Error('denied') } }"],
  ]) {
    test(`a log-out is heard ${how}`, async ({ help, page, context }) => {
      const canary = unique("Canary of Anna");
      await context.addInitScript(deny);
      await help.be("anna");
      await help.open();
      await help.entry("home-ask").click();
      await help.question.fill(canary);
      const second = await secondTab(context, page, canary);
      await logOut(page);
      // The request is given up, not only its answer ignored.
      await second.given;
      for (const [tab, its] of [[page, help], [second.tab, second.help]]) {
        await its.expectHeading("home-title");
        expect(await traces(tab)).not.toContain(canary);
        expect(await traces(tab)).not.toContain("Anna");
      }
      expect(second.errors).toEqual([]);
      // Nobody is signed in by it: the other tab asks to log in.
      await second.tab.bringToFront();
      await second.help.entry("home-cases").click();
      await expect(second.help.part("login")).toBeVisible();
    });
  }

  test("another shopper in one is another shopper in both", async ({ help, page, context }) => {
    const canary = unique("Canary of Anna");
    await help.be("anna");
    await help.open();
    const second = await secondTab(context, page, canary);
    await page.evaluate(() => {
      localStorage.setItem("demo-person", "bruno");
      const host = document.querySelector("help-center");
      host.tokenProvider = host.tokenProvider;
    });
    await expect(help.heading).toContainText("Bruno");
    await second.given;
    await expect(second.help.heading).toContainText("Bruno");
    expect(await traces(second.tab)).not.toContain(canary);
  });

  test("a log-out does not touch another shopper", async ({ help, page, context }) => {
    const canary = unique("Canary of Bruno");
    await help.be("anna");
    await help.open();
    const tab = await context.newPage();
    const second = new Help(tab);
    await tab.goto("/");
    await provide(tab, "bruno");
    await second.launcher.click();
    await expect(second.heading).toContainText("Bruno");
    await second.entry("home-ask").click();
    await second.question.fill(canary);
    await page.bringToFront();
    await logOut(page);
    await help.expectHeading("home-title");
    await expect(second.question).toHaveValue(canary);
  });

  test("with channel and storage denied each is on its own, without an error", async ({ help, page, context }) => {
    await context.addInitScript(() => {
      globalThis.BroadcastChannel = class {
        constructor() {
          throw new Error("denied");
        }
      };
      const denied = { get: () => { throw new DOMException("denied", "SecurityError"); } };
      Object.defineProperty(window, "sessionStorage", denied);
      Object.defineProperty(window, "localStorage", denied);
      // The marketplace of the demo needs storage itself; the widget is put in by hand.
      addEventListener("error", (event) => event.filename.includes("demo.js") && event.preventDefault());
    });
    const ours = [];
    page.on("pageerror", (error) => error.stack?.includes("demo.js") || ours.push(String(error)));
    await page.route("**/demo.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await openWith(help);
    await help.entry("home-ask").click();
    await help.question.fill("Something of Anna");
    await page.evaluate(() => document.querySelector("help-center").logout());
    await help.expectHeading("home-title");
    await help.entry("home-ask").click();
    await expect(help.question).toHaveValue("");
    expect(ours).toEqual([]);
  });
});

test("nothing of one shopper is shown to or sent for the next", async ({ help, page }) => {
  const canary = unique();
  const sent = [];
  await openWith(help);
  await help.toReview(canary);
  await help.message.fill(`${canary} in the message`);
  await help.panel.locator(".home").click();
  await help.panel.locator("#search").fill(`${canary} in the search`);
  await help.entry("home-cases").click();
  await help.panel.locator(".card").first().click();
  await help.panel.locator("textarea").first().fill(`${canary} in a reply`);
  await provide(page, "bruno");
  await expect(help.heading).toContainText("Bruno");
  page.on("request", (one) => sent.push(`${decodeURIComponent(one.url())} ${one.postData() ?? ""}`));
  const expectNothing = async () => expect(await traces(page)).not.toContain(canary);
  await expectNothing();
  await help.entry("home-ask").click();
  await expect(help.question).toHaveValue("");
  await help.ask("How can I contact customer service?");
  await help.expectAnswer();
  await expectNothing();
  await help.talk();
  await expectNothing();
  await help.byEmail();
  await expectNothing();
  await help.part("back").click();
  await help.panel.locator(".home").click();
  await help.entry("home-cases").click();
  await help.expectHeading("cases-title");
  await expectNothing();
  // Also after a reload, and for Anna, who lost what she had not sent.
  await page.reload();
  await provide(page, "anna");
  await help.launcher.click();
  await expect(help.heading).toContainText("Anna");
  await expectNothing();
  expect(sent.filter((one) => one.includes(canary))).toEqual([]);
});

test.describe("a page that the browser brings back", () => {
  // The events that come with it; that it does come back is tried on the page for it.
  const leave = (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  const back = (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));

  test("takes up an answer that was coming in", async ({ help, page }) => {
    // An answer that comes in until its sixth line and then stands still.
    await page.addInitScript(() => {
      const real = window.fetch;
      window.fetch = async (...request) => {
        const reply = await real(...request);
        if (!reply.url.endsWith("/answers")) return reply;
        let text = "";
        const hold = (piece, stream) => {
          text += new TextDecoder().decode(piece);
          const lines = text.split("\n");
          if (lines.length < 7) return undefined;
          stream.enqueue(new TextEncoder().encode(`${lines.slice(0, 6).join("\n")}\n`));
          return new Promise(() => {});
        };
        return new Response(reply.body.pipeThrough(new TransformStream({ transform: hold })), reply);
      };
    });
    await openWith(help);
    await help.pick();
    await help.ask();
    await expect(help.answer).toHaveAttribute("aria-busy", "true");
    await page.waitForTimeout(1_000);
    await expect(help.answer).toHaveAttribute("aria-busy", "true");
    await leave(page);
    await back(page);
    await help.expectAnswer();
    await expect(help.panel.locator(".failure")).toHaveCount(0);
  });

  test("puts its screen back for the same shopper", async ({ help, page }) => {
    await openWith(help);
    await help.pick();
    await help.question.fill(LATE_PARCEL.en);
    await leave(page);
    await back(page);
    await expect(help.question).toHaveValue(LATE_PARCEL.en);
    expect(await asked(page)).toBe(2);
  });

  test("shows nothing before it is known who is here", async ({ help, page }) => {
    await openWith(help);
    await help.pick();
    await help.question.fill(LATE_PARCEL.en);
    await leave(page);
    await page.route(/\/api\/v1\/session/, () => {});
    await back(page);
    await expect(help.part("gate")).toBeVisible();
    await expect(help.question).toHaveCount(0);
  });

  test("knows of a log-out that it could not hear", async ({ help, page, context }) => {
    const canary = unique("Canary of Anna");
    await help.be("anna");
    await help.open();
    await help.entry("home-ask").click();
    await help.question.fill(canary);
    await leave(page);
    const other = await context.newPage();
    await other.goto("/");
    await other.locator("help-center [part~=launcher]").click();
    await expect(other.locator("help-center [data-heading]")).toContainText("Anna");
    await logOut(other);
    await expect(other.locator("#log-in")).toBeVisible();
    await other.close();
    await back(page);
    await help.expectHeading("home-title");
    expect(await traces(page)).not.toContain(canary);
    await help.entry("home-ask").click();
    await expect(help.question).toHaveValue("");
  });

  test("has no channel open meanwhile", async ({ help, page }) => {
    await page.addInitScript(() => {
      window.open_channels = 0;
      globalThis.BroadcastChannel = class extends BroadcastChannel {
        constructor(name) {
          super(name);
          window.open_channels += 1;
        }
        close() {
          super.close();
          window.open_channels -= 1;
        }
      };
    });
    const open = () => page.evaluate(() => window.open_channels);
    await openWith(help);
    expect(await open()).toBe(1);
    await leave(page);
    expect(await open()).toBe(0);
    await back(page);
    expect(await open()).toBe(1);
    await page.evaluate(() => document.querySelector("help-center").remove());
    await expect.poll(open).toBe(0);
  });
});

test.describe("attributes at run time", () => {
  const set = (page, name, value) =>
    page.evaluate(([name, value]) => document.querySelector("help-center").setAttribute(name, value), [name, value]);

  test("theme: light and dark", async ({ help, page }) => {
    await help.open();
    const colour = () => help.panel.evaluate((panel) => getComputedStyle(panel).backgroundColor);
    await set(page, "theme", "light");
    const light = await colour();
    await set(page, "theme", "dark");
    expect(await colour()).not.toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await set(page, "theme", "auto");
    expect(await colour()).toBe(light);
  });

  test("mode: a panel, a part of the page, a panel; the text stays", async ({ help, page }) => {
    await openWith(help);
    await help.pick();
    await help.question.fill(LATE_PARCEL.en);
    await set(page, "mode", "inline");
    await expect(help.panel.and(page.locator("help-center section"))).toBeVisible();
    await expect(help.panel).toHaveCount(1);
    await expect(help.question).toHaveValue(LATE_PARCEL.en);
    await set(page, "mode", "floating");
    await expect(help.panel.and(page.locator("help-center dialog"))).toHaveCount(1);
    await help.page.evaluate(() => document.querySelector("help-center").show());
    await expect(help.question).toHaveValue(LATE_PARCEL.en);
    await help.ask();
    await help.expectAnswer();
  });

  test("login-url: the address that stands there when it is needed", async ({ help, page }) => {
    await help.open();
    await page.evaluate(() => {
      // This page would log in by itself.
      window.addEventListener("hc-login-required", (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await set(page, "login-url", "/item?from=help");
    await help.entry("home-cases").click();
    await help.part("login").click();
    await page.waitForURL(/\/item\?from=help&return=/);
  });

  test("locale: another language, and the text stays", async ({ help, page }) => {
    await help.open();
    await help.entry("home-ask").click();
    await help.question.fill(LATE_PARCEL.en);
    await set(page, "locale", "nl");
    help.speak("nl");
    await help.expectHeading("asking-title");
    await expect(help.question).toHaveValue(LATE_PARCEL.en);
  });
});

test.describe("the page hears", () => {
  test("how many cases wait, and that none do after a log-out", async ({ help, page }) => {
    // Other tests open cases too: which of them wait is said here.
    const count = 1;
    await page.route(/\/api\/v1\/cases(\?|$)/, async (route) => {
      const reply = await route.fetch();
      const list = await reply.json();
      list.cases.forEach((found, index) => (found.state = index < count ? "waiting_for_you" : "open"));
      await route.fulfill({ response: reply, json: list });
    });
    await listen(page, "hc-unread");
    await openWith(help);
    await expect.poll(() => heard(page)).toEqual([["hc-unread", { count }]]);
    await help.entry("home-cases").click();
    await expect(help.panel.locator(".card").first()).toBeVisible();
    await page.evaluate(() => document.querySelector("help-center").logout());
    await expect.poll(() => heard(page)).toEqual([["hc-unread", { count }], ["hc-unread", { count: 0 }]]);
  });

  test("of an answer that was cut and picked up, once", async ({ help, page }) => {
    await listen(page, "hc-answer");
    await page.route(answers, async (route) => {
      const reply = await route.fetch();
      const lines = (await reply.text()).split("\n");
      await route.fulfill({ response: reply, body: lines.slice(0, Math.ceil(lines.length / 2)).join("\n") });
    });
    await openWith(help);
    await help.pick();
    await help.ask();
    await help.expectAnswer();
    const [[, detail], ...more] = await heard(page);
    expect(more).toEqual([]);
    expect(Object.keys(detail)).toEqual(["known", "sources"]);
    // Slugs of articles; the order is none.
    for (const slug of detail.sources) expect(slug).toMatch(/^[a-z-]+$/);
  });
});

test("coming and going 200 times leaves nothing behind", async ({ help, page }) => {
  test.setTimeout(180_000);
  await openWith(help);
  const measure = await memoryOf(page);
  const comeAndGo = (times) =>
    page.evaluate(async (times) => {
      const provider = document.querySelector("help-center").tokenProvider;
      for (let turn = 0; turn < times; turn += 1) {
        document.querySelector("help-center").remove();
        const host = document.createElement("help-center");
        host.tokenProvider = provider;
        const shown = new Promise((done) => host.addEventListener("hc-show", done, { once: true }));
        document.body.append(host);
        host.show();
        await shown;
        host.ask(`Question ${turn}`);
        await new Promise((done) => setTimeout(done));
        host.hide();
      }
    }, times);
  // The first rounds warm up what is made once.
  await comeAndGo(20);
  const before = await measure();
  await comeAndGo(200);
  const after = await measure();
  expect(after.listeners - before.listeners, "listeners").toBeLessThanOrEqual(2);
  expect(after.nodes - before.nodes, "nodes").toBeLessThanOrEqual(50);
  expect(after.heap - before.heap, "bytes of the heap").toBeLessThanOrEqual(1_000_000);
  // The last one works as the first did.
  await help.launcher.click();
  await expect(help.question).toBeVisible();
  await expect(help.question).toHaveValue(matcher(`Question ${199}`));
});
