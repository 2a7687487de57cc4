// When the widget cannot run: within a second a sentence and a plain link stand where the panel
// would, in the shopper's language; the page is told why and stays as it was. And when it crashes,
// it comes back with what was written, at most twice.
import { CODE, SCRIPT, serveWords, wordsAt } from "./bundle.mjs";
import { expect, test } from "./help.mjs";
import { source } from "./words.mjs";

/** Another byte somewhere in the middle. */
async function flip(route) {
  const reply = await route.fetch();
  const body = await reply.body();
  body[body.length >> 1] ^= 1;
  await route.fulfill({ response: reply, body });
}

const served = (change) => async (route) => {
  const reply = await route.fetch();
  await route.fulfill({ response: reply, headers: { ...reply.headers(), ...change } });
};

/** Notes what the page is told. */
async function watch(page) {
  await page.addInitScript(() => {
    window.told = [];
    document.addEventListener("hc-error", (event) => window.told.push(event.detail.code));
  });
}

const told = (page) => page.evaluate(() => window.told);
const link = (help) => help.panel.getByRole("link");

/** The sentence, the link to `url`, nothing else; and the page is told `code`. */
async function expectWayOut(page, help, code, url) {
  await expect(link(help)).toHaveText(help.t("launcher-failed-link"), { timeout: 1000 });
  await expect(help.panel).toContainText(help.t("launcher-failed"));
  if (url) expect(await link(help).evaluate((one) => one.href)).toBe(new URL(url, page.url()).href);
  await expect.poll(() => told(page)).toContain(code);
}

/** The demo's first page under another policy. */
const under = (page, policy) =>
  page.route(/:\d+\/(\?.*)?$/, async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, headers: { ...reply.headers(), "content-security-policy": policy } });
  });

test.beforeEach(({ page }) => watch(page));

test.describe("a way on is left when", () => {
  for (const [what, path, handler, code] of [
    ["the network fails for the script", SCRIPT, (route) => route.abort(), "network"],
    ["the network fails for the code", CODE, (route) => route.abort(), "network"],
    ["another version is served now", SCRIPT, (route) => route.fulfill({ status: 404, body: "" }), "network"],
    ["a byte of the script is another", SCRIPT, flip, "integrity"],
    ["a byte of the code is another", CODE, flip, "integrity"],
    ["the script comes as a text", SCRIPT, served({ "content-type": "text/plain" }), "integrity"],
  ]) {
    test(what, async ({ page, help, troubles }) => {
      await page.addInitScript(() => {
        const { instantiateStreaming } = WebAssembly;
        WebAssembly.instantiateStreaming = (...given) => ((window.hasRun = true), instantiateStreaming(...given));
      });
      // The second counts from the failure, not from the press.
      let fail;
      const failed = new Promise((go) => (fail = go));
      await page.route(path, async (route) => {
        await handler(route);
        fail();
      });
      await page.goto("/");
      await help.launcher.click();
      await failed;
      await expectWayOut(page, help, code, "/help/en/contact");
      await expect(link(help)).toBeFocused();
      await expect(help.launcher).toHaveAttribute("aria-busy", "false");
      expect(await page.evaluate(() => [document.title, window.hasRun])).toEqual(["Lot & Found: auctions", undefined]);
      expect(troubles.errors).toEqual([]);
      // It goes away like the panel, and the next try may succeed.
      await page.keyboard.press("Escape");
      await expect(help.panel).toHaveCount(0);
      await expect(help.launcher).toBeFocused();
      await expect(help.launcher).toHaveAttribute("aria-expanded", "false");
      await page.unrouteAll({ behavior: "wait" });
      await page.keyboard.press("Enter");
      await expect(help.heading).toBeVisible();
      await expect(link(help)).toHaveCount(0);
    });
  }

  for (const [what, policy] of [
    ["WebAssembly", "script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'"],
    ["requests", "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; style-src 'self'; img-src 'self'"],
  ]) {
    test(`the page's policy refuses ${what}`, async ({ page, help, troubles }) => {
      await under(page, policy);
      await page.goto("/");
      await help.launcher.click();
      await expectWayOut(page, help, "csp", "/help/en/contact");
      troubles.violations.length = 0;
      // The demo's own requests fail under such a policy as well.
      troubles.errors.length = 0;
    });
  }

  for (const [what, take] of [
    ["WebAssembly", () => delete window.WebAssembly],
    ["constructed style sheets", () => {
      delete Document.prototype.adoptedStyleSheets;
      delete ShadowRoot.prototype.adoptedStyleSheets;
      delete window.CSSStyleSheet;
    }],
  ]) {
    test(`the browser has no ${what}`, async ({ page, help, troubles }) => {
      await page.addInitScript(take);
      await page.goto("/?lang=zh");
      help.speak("zh");
      await help.launcher.click();
      await expectWayOut(page, help, "unsupported", "/help/zh/contact");
      // An old browser has only <style>, which this page's policy refuses.
      troubles.violations.length = 0;
    });
  }
});

// A pointer that passed, or the focus that came back, began another try: a second sentence stood
// there for good, and a press meanwhile waited for what was bound to fail.
test("a press tries again, a pointer that passes and the focus that comes back do not", async ({ page, help }) => {
  let tries = 0;
  await page.route(CODE, (route) => {
    tries += 1;
    return route.abort();
  });
  await page.goto("/");
  await help.launcher.click();
  await expectWayOut(page, help, "network");
  const before = tries;
  await page.mouse.move(0, 0);
  await help.launcher.hover();
  await help.launcher.focus();
  await page.waitForTimeout(300);
  await expect(link(help)).toHaveCount(1);
  await link(help).press("Escape");
  await expect(help.panel).toHaveCount(0);
  await expect(help.launcher).toBeFocused();
  await page.waitForTimeout(300);
  expect(tries).toBe(before);
  expect(await told(page)).toEqual(["network"]);
  await page.keyboard.press("Enter");
  await expect.poll(() => told(page)).toEqual(["network", "network"]);
  await expect(link(help)).toHaveCount(1);
});

test("what the shopper is led to speaks their language and can be chosen by the page", async ({ page, help }) => {
  await page.route(CODE, (route) => route.abort());
  for (const [language, url] of [["de", null], ["pl", "/elsewhere?from=help"], ["pt", null]]) {
    await page.goto(`/?lang=${language}`);
    help.speak(language);
    if (url) await help.host.evaluate((element, url) => element.setAttribute("fallback-url", url), url);
    await help.launcher.click();
    await expectWayOut(page, help, "network", url ?? `/help/${language}/contact`);
    await help.launcher.click();
    await expect(help.panel).toHaveCount(0);
  }
});

test("a part of the page leads on as well, without taking the focus", async ({ page, help }) => {
  await page.route(CODE, (route) => route.abort());
  await page.goto("/?inline=1");
  await expectWayOut(page, help, "network", "/help/en/contact");
  await expect(link(help)).not.toBeFocused();
});

test("what fails before anybody opened it stays silent until then", async ({ page, help }) => {
  await page.route(CODE, (route) => route.abort());
  await page.goto("/");
  await help.launcher.hover();
  await expect.poll(() => told(page)).toEqual(["network"]);
  await expect(help.panel).toHaveCount(0);
  await page.unrouteAll({ behavior: "wait" });
  await help.launcher.click();
  await expect(help.heading).toBeVisible();
});

test("code of the right hash runs whatever type the server calls it", async ({ page, help, troubles }) => {
  await page.route(CODE, served({ "content-type": "application/octet-stream" }));
  await page.goto("/");
  await help.launcher.click();
  await expect(help.heading).toBeVisible();
  expect(troubles.consoleErrors).toEqual([]);
});

test("words of another hash are not shown: it speaks English", async ({ page, help }) => {
  await page.route(wordsAt("nl"), async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, body: (await reply.text()).replace(/^home-title=.*$/m, "home-title=Betaal hier") });
  });
  await page.goto("/?lang=nl");
  await help.launcher.click();
  await help.expectHeading("home-title");
  await expect(help.panel).not.toContainText("Betaal hier");
  expect(await told(page)).toEqual(["words"]);
});

for (const lang of ["nl", "en"]) {
  test(`where neither the words of ${lang} nor English ones come, the way out stands there`, async ({ page, help }) => {
    let failed = 0;
    await page.route(wordsAt(lang), (route) => route.abort());
    await page.route(wordsAt("en"), (route) => {
      failed += 1;
      return route.abort();
    });
    help.speak(lang);
    await page.goto(`/?lang=${lang}`);
    await help.launcher.click();
    await expectWayOut(page, help, "network", `/help/${lang}/contact`);
    expect(failed).toBeGreaterThan(0);
  });
}

test("words that were edited have another hash and are shown", async ({ page, help }) => {
  await serveWords(page, "nl", source("nl").replace(/^home-title = .*$/m, "home-title = Zeg het maar"));
  await page.goto("/?lang=nl");
  await help.launcher.click();
  await expect(help.heading).toHaveText("Zeg het maar");
});

test.describe("a crash", () => {
  /** From `crash()` on, the next call into the code ends in a trap of WebAssembly. */
  const makeCrashable = (page) =>
    page.addInitScript(() => {
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
      const { instantiateStreaming } = WebAssembly;
      let isAsked = false;
      window.instances = 0;
      window.crash = () => (isAsked = true);
      WebAssembly.instantiateStreaming = async (...given) => {
        const { instance, module } = await instantiateStreaming(...given);
        const trap = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports.f;
        const exports = {};
        window.instances += 1;
        for (const [name, value] of Object.entries(instance.exports)) {
          exports[name] = typeof value !== "function" ? value : (...values) => {
            if (!isAsked) return value(...values);
            isAsked = false;
            return trap();
          };
        }
        return { instance: { exports }, module };
      };
    });

  test("while the first panel gives way opens one new panel, and tells so once", async ({ page, help, troubles }) => {
    await makeCrashable(page);
    await page.goto("/hosts/plain");
    await page.evaluate(() => {
      window.shown = 0;
      addEventListener("hc-show", () => (window.shown += 1));
      // The word that is being composed holds the first panel; the next call is the last one.
      addEventListener("hc-ready", () => window.instances === 1 && window.crash(), { once: true });
      const root = document.querySelector("help-center").shadowRoot;
      new MutationObserver((_, observer) => {
        const field = root.querySelector(".first input");
        if (!field) return;
        field.dispatchEvent(new CompositionEvent("compositionstart"));
        observer.disconnect();
      }).observe(root, { childList: true });
    });
    await help.launcher.click();
    await expect.poll(() => page.evaluate(() => window.instances)).toBe(2);
    await help.expectHeading("home-title");
    await expect(help.panel).toHaveCount(1);
    await expect(help.host.locator(".first")).toHaveCount(0);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.shown)).toBe(1);
    troubles.consoleErrors.length = 0;
  });

  test("brings the panel back with the draft, twice, and then leaves a way on", async ({ page, help, troubles }) => {
    await makeCrashable(page);
    await help.be("anna");
    await help.open();
    await help.pick();
    await help.question.fill("Where is my vase?");
    for (const count of [1, 2]) {
      await page.evaluate(() => window.crash());
      await help.question.press("End");
      await help.question.press("!");
      await expect.poll(() => page.evaluate(() => window.instances)).toBe(count + 1);
      await expect(help.question).toHaveValue(/^Where is my vase\?/);
      await expect(help.panel).toHaveCount(1);
      await expect(help.panel.locator(".about")).toBeVisible();
      expect(await told(page)).toEqual(Array(count).fill("crash"));
      // What came back works.
      await help.question.fill(`Where is my vase? Asked ${count} times`);
      await expect(help.question).toHaveValue(`Where is my vase? Asked ${count} times`);
    }
    await page.evaluate(() => window.crash());
    await help.question.press("!");
    await expectWayOut(page, help, "crash", "/help/en/contact");
    expect(await told(page)).toEqual(["crash", "crash", "crash"]);
    expect(await page.evaluate(() => window.instances)).toBe(3);
    expect(troubles.errors).toEqual([]);
  });

  test("while a question is answered takes neither the page nor another widget's draft", async ({ page, help, troubles }) => {
    let reply;
    await page.route(/\/api\/v1\/answers$/, (route) => void (reply = route));
    await makeCrashable(page);
    await help.be("anna");
    await help.open();
    await help.entry("home-ask").click();
    await help.question.fill("How can I contact customer service?");
    await help.part("send").click();
    await expect.poll(() => reply).toBeTruthy();
    await page.evaluate(() => window.crash());
    await reply.continue();
    await expect.poll(() => page.evaluate(() => window.instances)).toBe(2);
    await expect(help.heading).toBeVisible();
    await expect(help.panel).toHaveCount(1);
    await expect(help.panel).toContainText("How can I contact customer service?");
    expect(troubles.errors).toEqual([]);
  });

  test("with storage denied brings back what was written", async ({ page, help }) => {
    await makeCrashable(page);
    await page.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
      }
    });
    await page.route("**/alone", (route) =>
      route.fulfill({ contentType: "text/html", body: '<!doctype html><title>Alone</title><script type="module" src="/embed.js"></script><help-center></help-center>' }));
    await page.goto("/alone");
    await help.launcher.click();
    await help.entry("home-ask").click();
    await help.question.fill("Where is my vase?");
    await page.evaluate(() => window.crash());
    await help.question.press("!");
    await expect.poll(() => page.evaluate(() => window.instances)).toBe(2);
    await expect(help.question).toHaveValue(/^Where is my vase\?/);
  });
});
