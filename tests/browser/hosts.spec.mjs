// The widget on the host pages of public/hosts/, each hard in its own way. On every page the same
// is expected: the launcher is seen, everything goes by keyboard, a question is answered, Escape
// gives the focus back, no policy is broken, the console is silent, and the page itself looks as it
// did without us.
import { expect, Help, PHONE, test } from "./help.mjs";
import { inKeepingChromium, inside, inUnwatchedChromium } from "./driven.mjs";

const CONTACT = "How can I contact customer service?";

/** The widget is one shopper's errand on a desktop; phones have their journeys elsewhere. */
test.use({ viewport: { width: 1280, height: 900 } });

/** Everything that can be seen of the page's own elements, and what it has in its global scope. */
function lookOf(frame) {
  return frame.evaluate(() => {
    scrollTo(0, 0);
    // An element that holds a widget in its text grows with it.
    const grows = (element) => element.querySelector("help-center[mode=inline]") !== null;
    const ours = (element) => element.closest("help-center") !== null;
    const all = [...document.querySelectorAll("*")].filter((element) => !ours(element) && !grows(element));
    const elements = all.map((element) => {
      const style = getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      const rules = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [element.localName, [x, y, width, height].map(Math.round).join(" "), ...attributes, ...rules].join("\n");
    });
    return { elements, sheets: document.adoptedStyleSheets.length, globals: Object.getOwnPropertyNames(window).sort() };
  });
}

/** The page down to the end of its form, where nothing of ours is. */
async function picture(page) {
  const { y, height } = await page.locator("main form, main h1").last().boundingBox();
  return page.screenshot({ clip: { x: 0, y: 0, width: 800, height: Math.max(y + height, 60) }, caret: "initial" });
}

/** The largest difference of any colour in two pictures. A layer of ours over the page may round colours anew, by one. */
async function difference(context, ...pictures) {
  const blank = await context.newPage();
  const largest = await blank.evaluate(async (sources) => {
    const [before, now] = await Promise.all(sources.map(async (source) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      return canvas.getImageData(0, 0, image.width, image.height).data;
    }));
    return before.reduce((most, value, index) => Math.max(most, Math.abs(value - (now[index] ?? 255))), 0);
  }, pictures.map((picture) => picture.toString("base64")));
  await blank.close();
  return largest;
}

/** Presses Tab until the launcher has the focus, as somebody without a mouse does. */
async function reachLauncher(help, keyboard) {
  const isThere = () => help.launcher.evaluate((node) => node.getRootNode().activeElement === node && document.hasFocus());
  for (let presses = 0; presses < 25 && !(await isThere()); presses += 1) await keyboard.press("Tab");
  await expect(help.launcher).toBeFocused();
}

/** The errand that has to work on every page. Leaves the panel closed. */
async function runErrand(help, keyboard, whenOpen = async () => {}) {
  await expect(help.launcher).toBeVisible();
  await reachLauncher(help, keyboard);
  await keyboard.press("Enter");
  await expect(help.heading).toBeFocused();
  await whenOpen();
  const search = help.panel.locator("#search");
  await search.click();
  await keyboard.type("paid");
  await expect(search).toHaveValue("paid");
  await search.fill("");
  await help.entry("home-ask").click();
  await help.ask(CONTACT);
  await help.expectAnswer();
  await keyboard.press("Escape");
  await expect(help.panel).toBeHidden();
  await expect(help.launcher).toBeFocused();
}

/** Goes to a page and holds it against itself without the widget while the errand is run. */
async function visit(page, path, errand) {
  await page.route("**/embed.js*", (route) => route.fulfill({ contentType: "text/javascript", body: "", headers: { "access-control-allow-origin": "*" } }));
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const [bare, barePicture] = [await lookOf(page), await picture(page)];
  await page.unroute("**/embed.js*");
  await page.goto(path);
  const expectUntouched = async (when) => {
    const now = await lookOf(page);
    expect(now.sheets, when).toBe(bare.sheets);
    expect(now.globals, when).toEqual(bare.globals);
    expect(now.elements.length, when).toBe(bare.elements.length);
    for (const [index, element] of now.elements.entries()) expect(element, when).toBe(bare.elements[index]);
  };
  await expect(page.locator("help-center").first().locator("[part~=launcher], [part~=panel]").first()).toBeAttached();
  await expectUntouched("with the launcher");
  expect(await difference(page.context(), barePicture, await picture(page)), "the page's picture with the launcher").toBeLessThan(2);
  await errand(() => expectUntouched("with the panel"));
  await page.evaluate(() => document.activeElement?.blur());
  await expectUntouched("afterwards");
}

test.afterEach(({ troubles }) => expect(troubles.consoleErrors).toEqual([]));

for (const path of [
  "plain",
  "two-lines",
  "policy?policy=host",
  "policy?policy=host-types",
  "policy?policy=nonce",
  "policy?policy=nonce-types",
  "denied",
  "prototypes",
]) {
  test(`everything works on ${path}`, async ({ help, page }) => {
    await visit(page, `/hosts/${path}`, (whenOpen) => runErrand(help, page.keyboard, whenOpen));
  });
}

test("every page is in the index, and every link of it leads somewhere", async ({ page, request }) => {
  await page.goto("/hosts/");
  const links = await page.locator("main a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.length).toBeGreaterThan(14);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});

test("another origin knows who is logged in, and gets no cookie", async ({ help, page, context, baseURL }) => {
  const origins = new Set();
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/")) origins.add(new URL(request.url()).origin);
  });
  await visit(page, "/hosts/elsewhere", async (whenOpen) => {
    await runErrand(help, page.keyboard, whenOpen);
    await page.keyboard.press("Enter");
    await help.panel.locator(".home").click();
    await help.pick();
    await page.keyboard.press("Escape");
  });
  expect([...origins]).toEqual([baseURL.replace("127.0.0.1", "localhost")]);
  expect(await context.cookies()).toEqual([]);
});

test("hostile styles do not reach inside, and the cookie banner stays on top", async ({ help, page }) => {
  /** What a finger in the middle of it would touch. */
  const touched = (locator) =>
    locator.evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top?.id || top?.localName;
    });
  // So low that the open panel reaches up to the page's bar.
  await page.setViewportSize({ width: 1280, height: 720 });
  await visit(page, "/hosts/hostile", async (whenOpen) => {
    await expect(help.launcher).toBeVisible();
    expect(await touched(help.launcher)).toBe("cookies");
    const style = await help.launcher.evaluate((node) => {
      const { fontSize, letterSpacing, textTransform, cursor, visibility, pointerEvents } = getComputedStyle(node);
      return { height: node.offsetHeight, fontSize, letterSpacing, textTransform, cursor, visibility, pointerEvents };
    });
    expect(style).toEqual({
      height: 48, fontSize: "15px", letterSpacing: "normal", textTransform: "none", cursor: "pointer", visibility: "visible", pointerEvents: "auto",
    });
    await runErrand(help, page.keyboard, async () => {
      await whenOpen();
      // The page's bar claims the highest place there is; a panel that was asked for lies above it.
      expect(await touched(help.part("close"))).toBe("help-center");
      const { fontSize, lineHeight, color } = await help.heading.evaluate((node) => getComputedStyle(node));
      expect([fontSize, parseFloat(lineHeight) > 15, color]).not.toContain("rgb(255, 0, 255)");
      expect(parseFloat(fontSize)).toBeGreaterThan(14);
    });
  });
  await page.locator("#cookies button").click();
  await expect(page.locator("#cookies")).toHaveCount(0);
  await help.launcher.click();
  await expect(help.panel).toBeVisible();
});

test("a transformed body does not carry the panel away", async ({ help, page }) => {
  await visit(page, "/hosts/shifted", (whenOpen) =>
    runErrand(help, page.keyboard, async () => {
      const box = await help.panel.boundingBox();
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
      expect(box.width).toBe(400);
      await page.evaluate(() => scrollTo(0, 0));
      await whenOpen();
    }));
});

test("from right to left the widget sits at the end and reads from the left", async ({ help, page }) => {
  await visit(page, "/hosts/rtl", (whenOpen) =>
    runErrand(help, page.keyboard, async () => {
      await whenOpen();
      for (const part of [help.launcher, help.panel]) expect((await part.boundingBox()).x).toBe(20);
      const direction = (locator) => locator.evaluate((node) => getComputedStyle(node).direction);
      expect(await direction(page.locator("h1").first())).toBe("rtl");
      expect(await direction(help.heading)).toBe("ltr");
      const close = await help.part("close").boundingBox();
      const heading = await help.heading.boundingBox();
      expect(close.x).toBeGreaterThan(heading.x);
    }));
});

test("state survives a swapped body, and a removed widget frees what it had", async ({ help, page }) => {
  await page.goto("/hosts/pages?page=1");
  await help.launcher.click();
  await help.entry("home-ask").click();
  await help.ask(CONTACT);
  await help.expectAnswer();
  const text = await help.answer.innerText();
  await help.panel.evaluate((panel) => (panel.mark = "the very same"));
  const expectKept = async (number) => {
    await expect(page.locator("main h1")).toHaveText(`Page ${number}`);
    await expect(help.panel).toBeVisible();
    expect(await help.panel.evaluate((panel) => [panel.mark, panel.matches(":popover-open")])).toEqual(["the very same", true]);
    expect(await help.answer.innerText()).toBe(text);
  };
  await page.locator("[data-swap]", { hasText: "Two" }).click();
  await expectKept(2);
  await page.goBack();
  await expectKept(1);
  await page.goForward();
  await expectKept(2);
  // The conversation goes on where it was.
  await help.panel.locator("textarea").fill("And by phone?");
  await expect(help.panel.locator("textarea")).toHaveValue("And by phone?");

  const element = await help.host.elementHandle();
  await page.locator("[data-swap]", { hasText: "Three" }).click();
  await expect(page.locator("main h1")).toHaveText("Page 3");
  await expect(help.host).toHaveCount(0);
  await expect.poll(() => element.evaluate((host) => host.shadowRoot.querySelector("[part~=panel]") === null)).toBe(true);
  const asked = [];
  page.on("request", (request) => {
    if (/\/(api|widget|locales)\//.test(request.url())) asked.push(request.url());
  });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.evaluate(() => void (location.hash = "#help-center"));
  expect(asked).toEqual([]);
  await page.locator("[data-swap]", { hasText: "One" }).click();
  await expect(page.locator("main h1")).toHaveText("Page 1");
  await expect(help.launcher).toBeVisible();
  if (await help.panel.isHidden()) await help.launcher.click();
  await expect(help.heading).toBeVisible();
});

test("on a phone a swapped body does not make the open panel less modal", async ({ help, page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/hosts/pages?page=1");
  await help.launcher.click();
  await expect(help.heading).toBeVisible();
  await page.locator("[data-swap]", { hasText: "Two" }).evaluate((link) => link.click());
  await expect(page.locator("main h1")).toHaveText("Page 2");
  await expect(help.heading).toBeVisible();
  expect(await help.panel.evaluate((panel) => panel.matches(":modal"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(help.panel).toBeHidden();
});

test("the panel that waits unseen is in nobody's way, and comes above what the page has opened since", async ({ help, page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    addEventListener("hc-ready", () => (window.isReady = true));
    document.querySelector("help-center").setAttribute("load", "now");
  });
  await page.waitForFunction(() => window.isReady);
  const waits = () => help.panel.evaluate((panel) => panel.matches(":popover-open") && !panel.open);
  const onTop = () =>
    help.panel.evaluate((panel) => {
      const { left, top, width, height } = panel.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2).localName;
    });
  await expect.poll(waits).toBe(true);
  await expect(help.panel).toBeHidden();
  expect(await onTop()).not.toBe("help-center");
  await help.launcher.focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.localName)).not.toBe("help-center");
  await page.evaluate(() => {
    const cover = Object.assign(document.createElement("aside"), { popover: "manual", textContent: "Sale!" });
    cover.style.cssText = "inset: 0; width: 100%; height: 100%; margin: 0";
    document.body.append(cover);
    cover.showPopover();
  });
  expect(await onTop()).toBe("aside");
  for (const turn of ["first", "second"]) {
    await page.evaluate(() => document.querySelector("help-center").show());
    await expect(help.heading, turn).toBeFocused();
    expect(await onTop(), turn).toBe("help-center");
    await page.keyboard.press("Escape");
    await expect(help.panel, turn).toBeHidden();
    expect(await onTop(), turn).toBe("aside");
  }
  // A window that has become a phone's gets the panel that a phone gets, and back.
  await page.evaluate(() => document.querySelector("aside").remove());
  await page.setViewportSize(PHONE);
  await help.launcher.click();
  await expect(help.heading).toBeFocused();
  expect(await help.panel.evaluate((panel) => panel.matches(":modal"))).toBe(true);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1280, height: 900 });
  await help.launcher.click();
  await expect(help.heading).toBeFocused();
  expect(await help.panel.evaluate((panel) => panel.matches(":popover-open:not(:modal)"))).toBe(true);
});

test("two widgets and two loaders do not meet", async ({ page }) => {
  const english = new Help(page, "en", "#english");
  const dutch = new Help(page, "nl", "#dutch");
  await visit(page, "/hosts/two-widgets", async (whenOpen) => {
    await dutch.expectHeading("home-title");
    await runErrand(english, page.keyboard, async () => {
      await english.expectHeading("home-title");
      await whenOpen();
    });
    await dutch.expectHeading("home-title");
    await dutch.entry("home-ask").click();
    await dutch.ask("Hoe neem ik contact op met de klantenservice?");
    await dutch.expectAnswer();
    await expect(english.panel).toBeHidden();
  });
});

test("inside a modal dialog nothing of it is inert", async ({ help, page }) => {
  await visit(page, "/hosts/dialog", async (whenOpen) => {
    await page.locator("#check-out").click();
    const modal = page.locator("#modal");
    await expect(modal).toBeVisible();
    await runErrand(help, page.keyboard);
    // That Escape was ours: the page's dialog stays, and the next one is its own.
    await expect(modal).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(modal).toBeHidden();
    await page.evaluate(() => document.activeElement.blur());
    await whenOpen();
  });
});

for (const name of ["sandboxed", "third-party"]) {
  test(`a ${name} frame without storage has everything`, async ({ page, context }) => {
    if (name === "third-party") {
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.setCookieControls", { enableThirdPartyCookieRestriction: true });
      await context.addInitScript(() => {
        if (window === top) return;
        for (const name of ["localStorage", "sessionStorage"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
        }
      });
    }
    await page.goto("/hosts/frames");
    const frame = page.frame({ name });
    const help = new Help(frame);
    await expect(help.launcher).toBeVisible();
    const throws = await frame.evaluate(() => {
      try {
        return Boolean(localStorage) && false;
      } catch (error) {
        return error.name;
      }
    });
    expect(throws).toBe("SecurityError");
    const bare = await lookOf(frame);
    await frame.locator("#bid").click();
    await runErrand(help, page.keyboard);
    await frame.evaluate(() => document.activeElement?.blur());
    expect(await lookOf(frame)).toEqual(bare);
  });
}

test("React sets properties, hears events and changes the language", async ({ help, page }) => {
  await visit(page, "/hosts/react", async (whenOpen) => {
    await expect(page.locator("pre")).toContainText("<help-center locale={locale} tokenProvider={freshToken}");
    await runErrand(help, page.keyboard);
    await expect(page.locator("#step")).not.toHaveText("closed");
    await page.getByRole("button", { name: "Language" }).click();
    help.speak("nl");
    await help.launcher.click();
    await help.panel.locator(".home").click();
    await expect(help.entry("home-order")).toBeVisible();
    // The token came from React's property: Anna's orders are there.
    await help.pick();
    await page.keyboard.press("Escape");
    await page.locator("#step").evaluate((output) => (output.textContent = "closed"));
    await whenOpen();
  });
});

test.describe("where a policy forbids it", () => {
  for (const [policy, code] of [["no-wasm", "csp"], ["no-connect", "csp"]]) {
    test(`${policy}: a plain link stays within a second`, async ({ help, page, troubles }) => {
      await page.goto(`/hosts/policy?policy=${policy}`);
      const bare = await lookOf(page);
      await page.evaluate(() => document.addEventListener("hc-error", ({ detail }) => (document.title = `${detail.code} ${Math.round(performance.now())}`)));
      const pressed = await page.evaluate(() => performance.now());
      await help.launcher.click();
      await expect(page).toHaveTitle(/^\w+ \d+$/);
      const [told, moment] = (await page.title()).split(" ");
      expect(told).toBe(code);
      expect(Number(moment) - pressed).toBeLessThan(3000);
      const link = help.host.locator("a[href$='/help/en/contact']");
      await expect(link).toBeVisible({ timeout: 1000 });
      await expect(link).toHaveText(/\w{4,}/);
      await page.evaluate(() => (document.title = "Strict policies"));
      // A request that hangs while another failed still holds its <link>.
      await expect(page.locator("head link[rel=modulepreload]")).toHaveCount(0);
      expect((await lookOf(page)).elements).toEqual(bare.elements);
      // The browser reports what it blocked; that is the page's own doing and nothing else.
      expect(troubles.violations.length).toBeGreaterThan(0);
      expect(troubles.violations.filter((violation) => !/^(script-src|connect-src)/.test(violation))).toEqual([]);
      troubles.violations.length = 0;
      const foreign = troubles.consoleErrors.filter((text) => !/Content Security Policy|WebAssembly|help-center/.test(text));
      expect(foreign).toEqual([]);
      troubles.consoleErrors.length = 0;
    });
  }
});

// A link that preloads the widget's script was left behind when that failed.
test("a script that does not come leaves nothing in the page", async ({ help, page, troubles }) => {
  await page.goto("/hosts/plain");
  const bare = await lookOf(page);
  await page.route("**/widget.js*", (route) => route.abort());
  await help.launcher.click();
  await expect(help.host.locator("a[href$='/help/en/contact']")).toBeVisible();
  expect((await lookOf(page)).elements).toEqual(bare.elements);
  expect(troubles.consoleErrors.filter((text) => !/net::ERR_FAILED|help-center/.test(text))).toEqual([]);
  troubles.consoleErrors.length = 0;
});

for (const state of ["closed", "open"]) {
  test(`going back finds the page as it was, the widget ${state}`, ({ baseURL }) =>
    inKeepingChromium(async (page, troubles) => {
      const answer = inside("[part~=answer][aria-busy=false]");
      const ask = async () => {
        await page.locator(inside("[part~=launcher]")).click();
        await page.locator(inside(".entry:nth-of-type(2)")).click();
        await page.locator(inside("#question")).fill(CONTACT);
        await page.locator(inside("[part~=send]")).click();
        await page.locator(answer).wait();
      };
      await page.goto(`${baseURL}/hosts/plain`);
      await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => (window.persisted = persisted)));
      if (state === "open") await ask();
      await page.locator("header a[href='/hosts/second']").click();
      await page.waitForFunction(() => document.title === "A second page");
      await page.goBack();
      await page.waitForFunction(() => document.title === "A plain page");
      const restored = await page.evaluate(() => ({
        persisted: window.persisted,
        reasons: performance.getEntriesByType("navigation")[0].notRestoredReasons ?? null,
      }));
      expect(restored).toEqual({ persisted: true, reasons: null });
      if (state === "closed") await ask();
      expect(await page.$eval(answer, (node) => node.innerText.length)).toBeGreaterThan(40);
      await page.focus(inside("textarea"));
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.part.contains("launcher"));
      expect(troubles).toEqual({ violations: [], errors: [], consoleErrors: [] });
    }));
}

test("a prerendered page fetches and keeps nothing until somebody looks at it", async ({ baseURL }) => {
  const { report, seen } = await inUnwatchedChromium(baseURL, "/hosts/prerender", {
    "/hosts/prerender": () => fetch("/when-seen").then(() => document.querySelector("main a").click()),
    "/hosts/prerendered": () =>
      document.addEventListener("prerenderingchange", async () => {
        const help = document.querySelector("help-center");
        await help.show();
        while (!help.shadowRoot.querySelector("[data-heading]")) await new Promise((next) => setTimeout(next, 20));
        const { activationStart } = performance.getEntriesByType("navigation")[0];
        fetch("/report", { method: "POST", body: JSON.stringify({ ...window.before, activationStart }) });
      }),
  }, async (seen) => {
    const pause = () => new Promise((next) => setTimeout(next, 100));
    while (!seen.some(({ path }) => path === "/embed.js")) await pause();
    // Whoever loads when the page is idle would do it now.
    for (let count = 0; count < 15; count += 1) await pause();
    seen.push({ path: "looked at" });
  });
  expect(report.activationStart).toBeGreaterThan(0);
  expect(report.kept).toEqual([]);
  // The page's own files and the loader; nothing that is for a shopper.
  const foreign = (paths) => paths.filter((path) => !/^\/(hosts|demo|favicon)/.test(path));
  expect(foreign(report.fetched)).toEqual(["/embed.js"]);
  const paths = seen.map(({ path }) => path);
  expect(foreign(paths.slice(0, paths.indexOf("looked at")))).toEqual(["/embed.js"]);
  expect(seen.filter(({ isPrerender }) => isPrerender).map(({ path }) => path)).toContain("/hosts/prerendered");
});
