// The loader: what a page pays before the help is used, when the widget comes, and that nothing
// said to it meanwhile is lost. Failures are in loading-failure.spec.mjs.
import { brotliCompressSync, constants } from "node:zlib";
import { expect, Help, LATE_ORDER, memoryOf, test } from "./help.mjs";

/** Bytes of the loader that a page may pay, brotli. */
const GATE = 4096;

const FILES = /\/(widget|locales|api)\//;
const TAG = '<script type="module" src="/embed.js"></script>';

/** A page of the marketplace's origin that holds nothing else. */
async function host(page, body, { head = TAG, headers = {} } = {}) {
  await page.route("**/host", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers,
      body: `<!doctype html><html lang="en"><head><title>Host</title>${head}</head><body><h1>Host</h1>${body}</body></html>`,
    }));
  await page.goto("/host");
}

/** What the page asked the help desk for, without the loader. */
function listen(page) {
  const asked = [];
  page.on("request", (request) => {
    if (FILES.test(new URL(request.url()).pathname)) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

/** Keeps the code of the widget back until the function that it gives is called. */
async function hold(page) {
  const held = [];
  await page.route("**/widget_bg.wasm", (route) => void held.push(route));
  return async () => {
    await expect.poll(() => held.length).toBe(1);
    await held[0].continue();
  };
}

const calls = (asked) => asked.filter((path) => path.startsWith("/api/"));
const isLoaded = (asked) => asked.some((path) => path.endsWith(".wasm"));

test.describe("before use", () => {
  test("a page pays for one small file", async ({ page, help }) => {
    const asked = listen(page);
    const loaded = page.waitForResponse("**/embed.js");
    await host(page, "<help-center></help-center>");
    const body = await (await loaded).body();
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    expect(brotliCompressSync(body, { params }).length).toBeLessThanOrEqual(GATE);
    await expect(help.launcher).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
  });

  test("the loader is asked for again, the rest is kept for good and for everybody", async ({ request }) => {
    const loader = await request.get("/embed.js");
    expect(loader.headers()).toMatchObject({ "cache-control": "no-cache", "access-control-allow-origin": "*" });
    expect(loader.headers().etag).toBeTruthy();
    const [version] = (await loader.text()).match(/(?<=")[0-9a-f]{10}(?=")/);
    const hash = (await loader.text()).match(/"nl":\["[^\]]*"([^"]{44})"\]/)[1];
    for (const [path, type] of [
      [`/widget/${version}/widget.js`, "text/javascript; charset=utf-8"],
      [`/widget/${version}/widget_bg.wasm`, "application/wasm"],
      [`/locales/nl.ftl?${hash}`, "text/plain; charset=utf-8"],
    ]) {
      const reply = await request.get(path, { headers: { "accept-encoding": "br" } });
      expect(reply.ok(), path).toBe(true);
      expect(reply.headers(), path).toMatchObject({
        "cache-control": "public, max-age=31536000, immutable",
        "content-encoding": "br",
        "content-type": type,
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
      });
    }
    expect((await request.get("/widget/0123456789/widget.js")).status()).toBe(404);
    expect((await request.get("/locales/nl.ftl?old")).headers()["cache-control"]).toBe("no-cache");
  });
});

test.describe("the widget comes", () => {
  for (const [intent, show] of [
    ["a pointer", (launcher) => launcher.hover()],
    ["the focus", (launcher) => launcher.focus()],
    ["a finger", (launcher) => launcher.dispatchEvent("touchstart")],
    ["a press", (launcher) => launcher.click()],
  ]) {
    test(`with ${intent}`, async ({ page, help }) => {
      const asked = listen(page);
      await host(page, "<help-center></help-center>");
      await expect(help.launcher).toBeVisible();
      expect(asked).toEqual([]);
      await show(help.launcher);
      await expect.poll(() => isLoaded(asked)).toBe(true);
    });
  }

  test("all at once: no file waits for another", async ({ page, help }) => {
    const held = [];
    await page.route(/\/(widget|locales)\//, (route) => void held.push(route));
    await host(page, '<help-center locale="nl"></help-center>');
    await help.launcher.click();
    await expect.poll(() => held.map((route) => route.request().url().match(/[^/]+\.(js|wasm|ftl)/)[0]).sort())
      .toEqual(["nl.ftl", "widget.js", "widget_bg.wasm"]);
    // A slow load is seen and told.
    await expect(help.launcher).toHaveAttribute("aria-busy", "true");
    for (const route of held) await route.continue();
    await expect(help.heading).toBeVisible();
    await expect(help.launcher).toHaveAttribute("aria-busy", "false");
    expect(held).toHaveLength(3);
  });

  for (const when of ["idle", "now"]) {
    test(`with load="${when}", and asks the service nothing before it is wanted`, async ({ page, help }) => {
      const asked = listen(page);
      await host(page, `<help-center load="${when}"></help-center>`);
      await expect.poll(() => isLoaded(asked)).toBe(true);
      await expect(help.panel).toBeAttached();
      await page.waitForLoadState("networkidle");
      await expect(help.panel).toBeHidden();
      expect(calls(asked)).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      await help.launcher.click();
      await expect(help.panel.locator("#search")).toBeEnabled();
      await expect(help.panel.locator(".rows .row").first()).toBeVisible();
      expect(calls(asked).length).toBeGreaterThan(0);
    });
  }

  test("at once as a part of the page", async ({ page, help }) => {
    await host(page, '<help-center mode="inline"></help-center>');
    await expect(help.heading).toBeVisible();
    await expect(help.launcher).toHaveCount(0);
  });

  test("with the attribute open", async ({ page, help }) => {
    await host(page, "<help-center open></help-center>");
    await expect(help.panel).toBeVisible();
  });
});

test.describe("nothing is lost", () => {
  test("calls and changes before the widget is there", async ({ page, help }) => {
    const release = await hold(page);
    await host(page, "<help-center></help-center>");
    await page.evaluate(() => {
      const element = document.querySelector("help-center");
      element.ask("Where is my vase?");
      element.locale = "nl";
    });
    help.speak("nl");
    await expect(help.launcher).toHaveText(help.t("launcher-label"));
    await release();
    await expect(help.question).toHaveValue("Where is my vase?");
    await help.expectHeading("asking-title");
  });

  test("show and hide before it is there: it stays closed", async ({ page, help }) => {
    const asked = listen(page);
    await host(page, "<help-center></help-center>");
    await page.evaluate(() => {
      const element = document.querySelector("help-center");
      element.show();
      element.hide();
    });
    await expect.poll(() => isLoaded(asked)).toBe(true);
    await expect(help.panel).toBeAttached();
    await expect(help.panel).toBeHidden();
    await expect(help.launcher).toHaveAttribute("aria-expanded", "false");
  });

  // The second press of a shopper who saw nothing happen used to close what the first had opened.
  for (const [how, press] of [
    ["the launcher", (help) => help.launcher.click()],
    ["a key", (help) => help.page.keyboard.press("Enter")],
    ["the page's own button", (help) => help.host.evaluate((element) => element.toggle())],
  ]) {
    test(`a second press of ${how} while it loads`, async ({ page, help }) => {
      const release = await hold(page);
      await host(page, "<help-center></help-center>");
      await help.launcher.focus();
      await press(help);
      await expect(help.launcher).toHaveAttribute("aria-busy", "true");
      await press(help);
      await expect(help.launcher).toHaveAttribute("aria-expanded", "true");
      await release();
      await expect(help.panel).toBeVisible();
      await expect(help.heading).toBeVisible();
      await expect.poll(() => help.panel.evaluate((panel) => panel.contains(panel.getRootNode().activeElement))).toBe(true);
      await page.waitForLoadState("networkidle");
      await expect(help.panel).toBeVisible();
      // From here on a press closes it.
      await help.host.evaluate((element) => element.toggle());
      await expect(help.panel).toBeHidden();
      await expect(help.launcher).toBeFocused();
    });
  }

  for (const [how, cancel] of [
    ["Escape", (page) => page.keyboard.press("Escape")],
    ["hide()", (page) => page.evaluate(() => document.querySelector("help-center").hide())],
  ]) {
    test(`${how} while it loads: it stays closed, and the next press opens it`, async ({ page, help }) => {
      const release = await hold(page);
      await host(page, '<button>Mine</button><help-center></help-center>');
      const mine = page.getByRole("button", { name: "Mine" });
      await mine.focus();
      await page.evaluate(() => {
        addEventListener("hc-ready", () => (window.isReady = true));
        document.querySelector("help-center").show();
      });
      await help.launcher.click();
      await cancel(page);
      await expect(help.launcher).toHaveAttribute("aria-expanded", "false");
      await expect(help.launcher).toHaveAttribute("aria-busy", "false");
      await release();
      await expect.poll(() => page.evaluate(() => window.isReady)).toBe(true);
      await expect(help.panel).toBeHidden();
      await expect(help.launcher).toBeFocused();
      await help.launcher.click();
      await expect(help.heading).toBeFocused();
      // The focus goes back to where it came from this time.
      await page.keyboard.press("Escape");
      await expect(help.panel).toBeHidden();
      await expect(help.launcher).toBeFocused();
    });
  }

  for (const [from, close] of [
    ["Mine", ({ page }) => page.keyboard.press("Escape")],
    ["Help", ({ page }) => page.locator(".first button").click()],
  ]) {
    test(`closed before it is there, the focus goes back to ${from}`, async ({ page, help }) => {
      await hold(page);
      await host(page, '<button onclick="document.querySelector(\'help-center\').show()">Mine</button><help-center></help-center>');
      const opener = page.getByRole("button", { name: from });
      await opener.click();
      await expect(page.locator(".first h2")).toBeFocused();
      await close(help);
      await expect(page.locator(".first")).toHaveCount(0);
      await expect(opener).toBeFocused();
    });
  }

  test("what was set on the element before it was known", async ({ page, help }) => {
    await host(page, "<help-center></help-center>", { head: "" });
    await page.evaluate(() => {
      const element = document.querySelector("help-center");
      element.tokenProvider = async () => {
        window.tokens = (window.tokens ?? 0) + 1;
        return null;
      };
      element.locale = "pl";
      element.open = true;
    });
    await page.evaluate(() => import("/embed.js"));
    help.speak("pl");
    await expect(help.launcher).toHaveText(help.t("launcher-label"));
    await help.expectHeading("home-title");
    await expect.poll(() => page.evaluate(() => window.tokens)).toBeGreaterThan(0);
    expect(await page.evaluate(() => Object.keys(document.querySelector("help-center")))).toEqual([]);
  });

  test("a log-out before it is there is about the one before", async ({ page, help }) => {
    await help.be("anna");
    await page.goto("/");
    await page.evaluate(() => {
      sessionStorage.setItem("help-center:somebody", "a draft");
      document.querySelector("help-center").logout();
    });
    expect(await page.evaluate(() => sessionStorage.getItem("help-center:somebody"))).toBe(null);
    await help.launcher.click();
    await help.expectHeading("home-title-name", { name: "Anna" });
  });

  /** Anna's panel in this tab with a draft, and another tab of hers where nobody used the help. */
  async function twoTabs({ page, help, context }) {
    await help.be("anna");
    await help.open();
    await help.entry("home-ask").click();
    await help.question.fill("A draft of Anna");
    const other = await context.newPage();
    await other.goto("/");
    const second = new Help(other);
    await expect(second.launcher).toBeVisible();
    return { other, second };
  }

  const kept = (page) =>
    page.evaluate(() => [sessionStorage, localStorage].flatMap(Object.keys).filter((key) => key.startsWith("help-center:")));

  test("a log-out before it is there is heard in other tabs at once, and leaves nothing", async ({ page, help, context }) => {
    const { other } = await twoTabs({ page, help, context });
    const asked = listen(other);
    await other.evaluate(() => document.querySelector("help-center").logout());
    await help.expectHeading("home-title");
    expect(asked).toEqual([]);
    expect(await kept(other)).toEqual([]);
    await help.entry("home-ask").click();
    await expect(help.question).toHaveValue("");
  });

  test("a log-out before it is there is not told again when it comes", async ({ page, help, context }) => {
    const { other, second } = await twoTabs({ page, help, context });
    await other.evaluate(() => document.querySelector("help-center").logout());
    await help.expectHeading("home-title");
    // Who is here since then has not logged out.
    await page.reload();
    await help.launcher.click();
    await help.expectHeading("home-title-name", { name: "Anna" });
    await help.entry("home-ask").click();
    await help.question.fill("Written since");
    await second.launcher.click();
    await second.expectHeading("home-title-name", { name: "Anna" });
    await expect(help.question).toHaveValue("Written since");
  });

  test("a log-out is told even where storage is full", async ({ page, help, context }) => {
    const { other } = await twoTabs({ page, help, context });
    await other.evaluate(() => {
      localStorage.setItem("help-center:somebody", "a key");
      for (let length = 2 ** 22, count = 0; length >= 1; length = Math.floor(length / 2)) {
        try {
          for (; ; count += 1) localStorage.setItem(count, "x".repeat(length));
        } catch {
          // Full, but for something shorter.
        }
      }
    });
    await expect(other.evaluate(() => localStorage.setItem("help-center:left", "-"))).rejects.toThrow("quota");
    await other.evaluate(() => document.querySelector("help-center").logout());
    await help.expectHeading("home-title");
    expect(await kept(other)).toEqual([]);
  });

  test("a link before it is there, and one in the address", async ({ page, help }) => {
    await host(page, '<a href="#help-center/article/contact-customer-service">Contact</a><help-center></help-center>');
    await page.getByRole("link", { name: "Contact" }).click();
    await expect(help.panel.locator("article.prose")).toBeVisible();
    expect(new URL(page.url()).hash).toBe("");
    await help.part("close").click();
    await expect(page.getByRole("link", { name: "Contact" })).toBeFocused();
    await page.evaluate(() => (location.hash = "#help-center"));
    await expect(help.panel).toBeVisible();
  });
});

test.describe("the element", () => {
  test("mirrors its attributes as properties", async ({ page }) => {
    await host(page, '<help-center login-url="/login"></help-center>');
    const seen = await page.evaluate(() => {
      const element = document.querySelector("help-center");
      const before = [element.loginUrl, element.fallbackUrl, element.open];
      element.fallbackUrl = "/contact";
      element.theme = "dark";
      element.loginUrl = null;
      return [before, element.getAttribute("fallback-url"), element.getAttribute("theme"), element.hasAttribute("login-url")];
    });
    expect(seen).toEqual([["/login", "", false], "/contact", "dark", false]);
  });

  test("comes from the attributes of the script's tag", async ({ page, help }) => {
    const head = '<script type="module" src="/embed.js" data-service data-locale="de" data-turbo-track="reload"></script>';
    await host(page, "", { head });
    help.speak("de");
    await expect(help.launcher).toHaveText(help.t("launcher-label"));
    await expect(help.host).toHaveCount(1);
    expect(await help.host.evaluate((element) => element.getAttributeNames())).toEqual(["service", "locale"]);
    await help.launcher.click();
    await help.expectHeading("home-title");
  });

  test("is not made twice, and a second loader changes nothing", async ({ page, help }) => {
    const head = `${TAG}<script type="module" src="/embed.js?other" data-locale="de"></script>${TAG}`;
    await host(page, "<help-center></help-center>", { head });
    await page.waitForLoadState("networkidle");
    await expect(help.host).toHaveCount(1);
    await help.launcher.click();
    await help.expectHeading("home-title");
    await expect(help.launcher).toHaveText(help.t("launcher-label"));
  });

  test("says who it is through events", async ({ page, help }) => {
    await host(page, "<help-center></help-center>");
    await page.evaluate(() => {
      window.told = [];
      for (const name of ["hc-ready", "hc-show", "hc-hide", "hc-error"]) {
        document.addEventListener(name, (event) => window.told.push([name, event.target.localName]));
      }
    });
    await help.launcher.click();
    await expect(help.heading).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(help.panel).toBeHidden();
    await expect(help.launcher).toBeFocused();
    expect(await page.evaluate(() => window.told)).toEqual([
      ["hc-ready", "help-center"], ["hc-show", "help-center"], ["hc-hide", "help-center"],
    ]);
  });

  test("keeps its state when it is moved", async ({ page, help }) => {
    await host(page, "<main></main><aside></aside><help-center></help-center>");
    await page.evaluate(() => document.querySelector("help-center").ask("Half a question"));
    await expect(help.question).toHaveValue("Half a question");
    await help.question.fill("Half a question, and more");
    await page.evaluate(() => document.querySelector("main").append(document.querySelector("help-center")));
    await expect(help.panel).toBeVisible();
    await expect(help.question).toHaveValue("Half a question, and more");
    await page.evaluate(() => {
      window.seen = document.querySelector("help-center").shadowRoot.querySelector("[part~=panel]");
      document.querySelector("aside").moveBefore(document.querySelector("help-center"), null);
    });
    await expect(help.question).toHaveValue("Half a question, and more");
    expect(await help.panel.evaluate((panel) => panel === window.seen)).toBe(true);
    await page.keyboard.press("Escape");
    await help.question.press("Escape");
    await expect(help.panel).toBeHidden();
  });

  test("follows its attributes while it runs", async ({ page, help }) => {
    await help.be("anna");
    await page.goto("/");
    await help.launcher.click();
    await expect(help.heading).toBeVisible();
    const set = (name, value) => help.host.evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
    await set("locale", "fr");
    help.speak("fr");
    await help.expectHeading("home-title-name", { name: "Anna" });
    await set("article", "contact-customer-service");
    await expect(help.panel.locator("article.prose")).toBeVisible();
    await set("subject", `order:${LATE_ORDER}`);
    await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
    const surface = () => help.panel.evaluate((panel) => getComputedStyle(panel).backgroundColor);
    await set("theme", "light");
    const light = await surface();
    await set("theme", "dark");
    expect(await surface()).not.toBe(light);
    await set("mode", "inline");
    await expect(help.launcher).toHaveCount(0);
    await expect(help.panel).toHaveCount(1);
    await expect(help.panel).toBeVisible();
    await set("mode", "floating");
    await expect(help.launcher).toBeVisible();
  });

  test("shares a page with another: links go to the first, each opens by itself", async ({ page, help }) => {
    const asked = listen(page);
    await host(page, '<a href="#help-center">Help me</a><help-center id="one"></help-center><help-center id="two" locale="it" style="--hc-offset-block: 90px"></help-center>');
    // While a panel gives way to the widget's, both are there.
    const [one, two] = ["#one", "#two"].map((id) => page.locator(`${id} [part~=panel]:not(.first)`));
    await page.getByRole("link", { name: "Help me" }).click();
    await expect(one.locator("[data-heading]")).toBeFocused();
    await expect(page.locator("#two [part~=panel]")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.locator("#two [part~=launcher]").click();
    await expect(two).toBeVisible();
    await expect(one).toBeHidden();
    help.speak("it");
    await expect(two.locator("[data-heading]")).toHaveText(help.t("home-title"));
    expect(asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  });

  test("lives with prototypes that others have added to", async ({ page, help }) => {
    await page.addInitScript(() => {
      Array.prototype.extra = "extra";
      Object.prototype.other = () => "other";
      String.prototype.more = "more";
    });
    await help.be("anna");
    await help.open("/?lang=nl");
    help.speak("nl");
    await help.pick();
    await help.ask();
    await help.expectAnswer();
  });

  test("leaves nothing behind: 200 times in and out", async ({ page, help }) => {
    await host(page, "");
    const measure = await memoryOf(page);
    const cycle = (times) =>
      page.evaluate(async (times) => {
        for (let count = 0; count < times; count += 1) {
          const element = document.createElement("help-center");
          const shown = new Promise((done) => element.addEventListener("hc-show", done, { once: true }));
          document.body.append(element);
          element.show();
          await shown;
          await new Promise(requestAnimationFrame);
          element.remove();
          await new Promise((done) => setTimeout(done));
        }
      }, times);
    await cycle(20);
    const before = await measure();
    await cycle(200);
    const after = await measure();
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.heap - before.heap).toBeLessThanOrEqual(1_000_000);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
    await expect(help.host).toHaveCount(0);
  });
});

test.describe("the panel's first moments", () => {
  const first = (help) => help.host.locator("[part~=panel].first");

  test("there is a search before the wasm, and what is typed goes on in the widget", async ({ page, help }) => {
    const release = await hold(page);
    await host(page, "<help-center></help-center>");
    await help.launcher.click();
    await expect(first(help).getByRole("heading", { level: 2 })).toBeFocused();
    const search = first(help).getByRole("searchbox", { name: help.t("home-search-label") });
    await search.pressSequentially("lost parcel");
    // The cursor is not at the end.
    for (let back = 0; back < 6; back += 1) await search.press("ArrowLeft");
    await release();
    await expect(first(help)).toHaveCount(0);
    const field = help.panel.locator("#search");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("lost parcel");
    await field.press("X");
    await expect(field).toHaveValue("lost Xparcel");
    await field.fill("parcel");
    await help.expectHeading("home-title");
    await expect(help.panel.locator(".rows .row").first()).toBeVisible();
  });

  for (const way of ["Escape", "the close button", "the launcher's element"]) {
    test(`it closes with ${way}, and the widget stays closed`, async ({ page, help }) => {
      const release = await hold(page);
      await host(page, "<help-center></help-center>");
      await help.launcher.click();
      await expect(first(help)).toBeVisible();
      if (way === "Escape") await page.keyboard.press("Escape");
      else if (way === "the close button") await first(help).getByRole("button", { name: help.t("panel-close") }).click();
      else await help.host.evaluate((element) => element.hide());
      await expect(first(help)).toHaveCount(0);
      await page.evaluate(() => addEventListener("hc-ready", () => (window.isReady = true)));
      await release();
      await page.waitForFunction(() => window.isReady);
      await expect(help.panel).toBeHidden();
      await help.launcher.click();
      await help.expectHeading("home-title");
    });
  }

  const composition = (search, type) => search.evaluate((field, type) => field.dispatchEvent(new CompositionEvent(type)), type);
  const isReady = (page) => page.evaluate(() => addEventListener("hc-ready", () => (window.isReady = true)));

  test("it waits for the end of a word that is being composed", async ({ page, help }) => {
    const release = await hold(page);
    await host(page, "<help-center></help-center>");
    await help.launcher.click();
    const search = first(help).getByRole("searchbox");
    await search.fill("包裹");
    await composition(search, "compositionstart");
    await isReady(page);
    await release();
    await page.waitForFunction(() => window.isReady);
    await expect(help.panel.locator("#search")).toHaveCount(1);
    await page.waitForTimeout(300);
    await expect(search).toBeFocused();
    await composition(search, "compositionend");
    await expect(first(help)).toHaveCount(0);
    await expect(help.panel.locator("#search")).toHaveValue("包裹");
    await expect(help.panel.locator("#search")).toBeFocused();
  });

  test("another service while it gives way: the widget of that one opens", async ({ page, help, baseURL }) => {
    const release = await hold(page);
    await host(page, "<help-center></help-center>");
    await help.launcher.click();
    const search = first(help).getByRole("searchbox");
    await search.focus();
    await composition(search, "compositionstart");
    await isReady(page);
    await release();
    await page.waitForFunction(() => window.isReady);
    await help.host.evaluate((element, service) => (element.service = service), baseURL);
    await composition(search, "compositionend");
    await expect(first(help)).toHaveCount(0);
    await help.expectHeading("home-title");
    await expect(help.panel).toBeVisible();
  });

  test("on the way to another place it says that it is loading", async ({ page, help }) => {
    const release = await hold(page);
    await host(page, `<help-center article="order-not-received"></help-center>`);
    await help.launcher.click();
    await expect(first(help).getByRole("heading", { level: 2 })).toHaveText(help.t("loading"));
    await expect(first(help).getByRole("searchbox")).toHaveCount(0);
    await release();
    await expect(help.panel.locator("article.prose")).toBeVisible();
  });

  test("it speaks every language, and the words of none are missing", async ({ page, help }) => {
    await page.route("**/widget_bg.wasm", () => {});
    for (const language of ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"]) {
      await host(page, `<help-center locale="${language}"></help-center>`);
      help.speak(language);
      await help.launcher.click();
      await expect(first(help)).toHaveAttribute("aria-label", help.t("panel-title"));
      await expect(first(help).getByRole("heading", { level: 2 })).toHaveText(help.t("home-title"));
      await expect(first(help).getByRole("searchbox", { name: help.t("home-search-label") })).toHaveAttribute("placeholder", help.t("home-search-placeholder"));
      await expect(first(help).getByRole("button", { name: help.t("panel-close") })).toBeVisible();
      expect(await first(help).innerHTML()).not.toMatch(/undefined|[{}]/);
    }
  });

  test("it goes when the widget cannot come", async ({ page, help }) => {
    await page.route("**/widget_bg.wasm", (route) => setTimeout(() => route.abort(), 1_000));
    await host(page, "<help-center></help-center>");
    await help.launcher.click();
    await expect(first(help)).toBeVisible();
    await expect(help.host.locator(".failed")).toBeVisible();
    await expect(first(help)).toHaveCount(0);
  });

  test("it is a part of the page where the widget is one", async ({ page, help }) => {
    const release = await hold(page);
    await host(page, `<help-center mode="inline"></help-center>`);
    await expect(first(help).getByRole("searchbox")).toBeVisible();
    await release();
    await help.expectHeading("home-title");
    await expect(first(help)).toHaveCount(0);
  });
});
