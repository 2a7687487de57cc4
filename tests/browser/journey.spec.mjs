// The main journey, from a signed-out shopper to a case that is found again, on both widths.
import { expect, LATE_ORDER, LATE_PARCEL, test, unique, WIDTHS } from "./help.mjs";
import { matcher } from "./words.mjs";

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test.describe(width, () => {
    test.use({ viewport });

    test("from the log-in to a case that is found again", async ({ help, page }) => {
      const question = unique();
      await help.open();
      await help.expectHeading("home-title");

      // The gate says why, and lets the shopper out where they wanted to go.
      await help.entry("home-order").click();
      await help.expectHeading("gate-title");
      await expect(help.says("gate-why-orders")).toBeVisible();
      await help.logIn("anna");
      await help.expectHeading("picking-title");

      const order = help.card(LATE_ORDER);
      await expect(order).toContainText(help.t("order-status-shipped"));
      await expect(order).toContainText(/€\s?429/);
      await order.click();
      await help.expectHeading("asking-title");
      await expect(help.says("asking-ai-notice")).toBeVisible();
      await help.ask(question);

      // The answer says that it is AI, before and after it has come.
      await help.expectHeading("answer-title");
      await help.expectAnswer();
      await expect(help.says("answer-ai-note")).toBeVisible();
      await expect(help.says("facts-title")).toBeVisible();
      await expect(help.panel.locator(".asked")).toContainText(question);
      const prose = await help.answer.locator(".prose").innerText();
      expect(prose.length).toBeGreaterThan(80);
      await help.part("citation").first().click();
      await expect(help.panel.locator(".source blockquote")).toBeVisible();
      await help.part("rate").first().click();
      await expect(help.part("rate").first()).toHaveAttribute("aria-pressed", "true");

      // All methods with their reasons; exactly one is best; e-mail is open at any hour.
      await help.talk();
      await expect(help.options).toHaveCount(3);
      await expect(help.panel.locator("[part~=option][data-best=true]")).toHaveCount(1);
      await expect(help.options.first()).toHaveAttribute("data-best", "true");
      for (const option of await help.options.all()) {
        await expect(option.locator(".method-about p").first()).toHaveText(/\S{3,}/);
        await expect(option.locator(".state")).toHaveText(/\S{3,}/);
      }
      const email = help.options.filter({ has: page.locator("input[value=email]") });
      await expect(email).toHaveAttribute("data-closed", "false");
      await expect(email).toContainText(help.t("contact-always"));
      // Nobody is shown an address to write to.
      expect(await help.panel.innerText()).not.toMatch(/\S+@\S+\.\S+/);
      await help.byEmail();

      // What customer service will see.
      await expect(help.message).toHaveValue(matcher(question));
      await expect(help.part("review")).toContainText(LATE_ORDER);
      await expect(help.panel.getByRole("checkbox")).toBeChecked();
      await help.message.fill(`${question}\nPlease look for it.`);
      const reference = await help.submit();
      await expect(help.says("event-received")).toBeVisible();
      await expect(help.says("event-first-reply")).toBeVisible();

      // After a reload the case is among mine, with the whole thread.
      await page.reload();
      await help.launcher.click();
      await expect(help.heading).toBeVisible();
      await help.panel.locator(".home").click();
      await help.entry("home-cases").click();
      await help.expectHeading("cases-title");
      await help.card(reference).click();
      await help.expectHeading("case-title", { reference });
      const thread = help.panel.getByRole("log");
      await expect(thread).toContainText(question);
      await expect(thread).toContainText("Please look for it.");
      await expect(thread.locator("[data-origin=ai]")).toContainText(help.t("case-author-assistant"));

      // And takes another message.
      const more = unique("The carrier says it is on its way.");
      await help.panel.locator("#reply").fill(more);
      await help.part("send").click();
      await expect(help.says("case-reply-sent")).toBeVisible();
      await expect(thread).toContainText(more);
      await expect(help.panel.locator("#reply")).toHaveValue("");
    });

    test("questions that fit the order are asked with one press, and lead on", async ({ help }) => {
      await help.be("anna");
      await help.open();
      await help.pick();
      const questions = help.panel.locator(".rows .row");
      await expect(questions).toHaveCount(3);
      // What is being written is in nobody's way.
      await help.question.fill("My");
      await expect(questions).toHaveCount(0);
      await help.question.fill("");
      const first = await questions.first().innerText();
      await questions.first().click();
      await help.expectHeading("answer-title");
      await help.expectAnswer();
      await expect(help.panel.locator(".asked")).toContainText(first);
      await expect(help.says("answer-next")).toBeVisible();
      const second = await questions.last().innerText();
      expect(second).not.toBe(first);
      await questions.last().click();
      await expect(help.panel.locator(".asked-text").last()).toHaveText(second);
      await help.expectAnswer();
    });

    test("a half-written question survives a reload", async ({ help, page }) => {
      await help.be("anna");
      await help.open();
      await help.pick();
      await help.question.pressSequentially("My parcel is late and");
      await page.reload();
      await help.launcher.click();
      await help.expectHeading("asking-title");
      await expect(help.question).toHaveValue("My parcel is late and");
      await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
    });
  });
}

test("a message under review survives a reload and going back", async ({ help, page }) => {
  await help.be("anna");
  await help.open();
  await help.toReview(LATE_PARCEL.en);
  await help.message.fill("I changed my words before sending.");
  await page.reload();
  await help.launcher.click();
  // Which methods are open is asked anew; what was written is still there.
  await help.expectHeading("contact-title");
  await help.byEmail();
  await expect(help.message).toHaveValue("I changed my words before sending.");
  await help.part("back").click();
  await help.byEmail();
  await expect(help.message).toHaveValue("I changed my words before sending.");
});

test("a follow-up question is answered below the first", async ({ help }) => {
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.ask();
  await help.expectAnswer();
  await help.panel.locator("#follow-up").fill("And when do I get my money back?");
  await help.part("send").click();
  await expect(help.panel.locator(".answer.earlier")).toBeVisible();
  await expect(help.panel.locator(".asked")).toHaveCount(2);
  await expect(help.answer).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
});

test("an answer can be stopped and asked again", async ({ help, page }) => {
  // The connection holds the answer back until it is stopped.
  let let_go;
  const held = new Promise((resolve) => (let_go = resolve));
  await page.route("**/api/v1/answers", async (route) => {
    await held;
    await route.abort().catch(() => {});
  });
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.ask();
  // Who speaks is said before the first word, to people and to machines.
  await expect(help.answer).toHaveAttribute("data-origin", "ai");
  await expect(help.answer).toContainText(help.t("answer-ai"));
  await expect(help.answer.locator(".prose p")).toHaveCount(0);
  await help.part("stop").click();
  await expect(help.panel.locator(".failure.calm")).toContainText(help.t("answer-stopped"));
  let_go();
  await page.unroute("**/api/v1/answers");
  await help.part("again").click();
  await help.expectAnswer();
});

test("logging out on the page leaves nothing of the shopper", async ({ help, page }) => {
  await help.be("anna");
  await help.open("/orders");
  await help.pick();
  await help.question.fill("A secret about my parcel");
  await help.part("close").click();
  await page.locator("#log-out").click();
  await help.launcher.click();
  await expect(help.heading).toBeVisible();
  await expect(help.panel).not.toContainText(LATE_ORDER);
  await expect(help.question).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(kept).not.toContain("A secret");
  expect(kept).not.toContain(LATE_ORDER);
});

test("under an answer stands what can be done now", async ({ help, page }) => {
  const next = help.panel.locator("section").filter({ has: page.getByRole("heading", { name: help.t("article-next") }) });
  const link = (id) => next.getByRole("link", { name: help.t(id) });
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.ask();
  await help.expectAnswer();
  await expect(link("action-track")).toHaveAttribute("href", "/parcels/PPA1002EU");
  // So do the tracking code and where the money is.
  const fact = (id) => help.panel.locator(".fact").filter({ hasText: help.t(id) });
  await expect(fact("fact-tracking")).toContainText("PPA1002EU");
  await expect(fact("fact-held")).toBeVisible();
  // It opens beside: the answer stays.
  const [beside] = await Promise.all([page.waitForEvent("popup"), link("action-track").click()]);
  await expect(beside.getByRole("heading", { level: 1 })).toHaveText("Where the parcel is");
  await help.expectAnswer();
  // While a problem can be reported, that is a step away.
  await page.evaluate(() => (location.hash = "#help-center/order/A-1001"));
  await expect(help.panel.locator(".about")).toContainText("A-1001");
  await help.ask("The vase arrived broken in the parcel");
  await help.expectAnswer();
  await next.getByRole("button", { name: help.t("action-report") }).click();
  await help.expectHeading("contact-title");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a clock cites what says its rule, and the mark leads there", async ({ help, page }) => {
    await help.be("anna");
    await page.goto("/?lang=fr#help-center/order/A-1001");
    help.speak("fr");
    await help.ask("Ce vase est un faux");
    await help.expectAnswer();
    const rule = help.panel.locator(".clock").filter({ hasText: "contrefaçon" });
    // What is left of it is said and drawn.
    await expect(rule.locator(".clock-left")).toHaveText(/\d+\W* jours restants/);
    const [line, past] = [await rule.locator(".line").boundingBox(), await rule.locator(".line-past").boundingBox()];
    expect(past.width).toBeGreaterThan(0);
    expect(past.width).toBeLessThan(line.width);
    const number = await rule.locator("[part~=citation]").innerText();
    await rule.locator("[part~=citation]").click();
    const source = help.panel.locator(".source").filter({ has: page.locator(`.source-number:text-is("${number}")`) });
    await expect(source.locator("blockquote")).toContainText(/\b30\sjours/);
    await expect(source.getByRole("button").first()).toBeFocused();
    await expect(source.locator("blockquote")).toBeInViewport();
    // Closed by its mark, it stays where the shopper is.
    await rule.locator("[part~=citation]").click();
    await expect(source.locator("blockquote")).toHaveCount(0);
    await expect(rule.locator("[part~=citation]")).toBeFocused();
  });

  test("facts cite the order, and the mark leads to it", async ({ help, page }) => {
    await help.be("anna");
    await page.goto("/?lang=fr#help-center/order/A-1001");
    help.speak("fr");
    await help.ask("Ce vase est un faux");
    await help.expectAnswer();
    const mark = help.panel.locator(".known-title [part~=citation]");
    await expect(mark).toHaveAccessibleName(/Commande A-1001/);
    await mark.click();
    const source = help.panel.locator(".source").filter({ hasText: "Commande A-1001" });
    await expect(source.locator(".source-number")).toHaveText(await mark.innerText());
    await expect(source.locator("blockquote")).toContainText("Achat · Livrée");
    await expect(source.locator("blockquote")).toBeInViewport();
    await expect(source.getByRole("button").first()).toBeFocused();
    await expect(source.getByRole("link")).toHaveAttribute("href", /\/orders\b.*A-1001/);
  });
});

test("an article leads to the marketplace's own pages", async ({ help, page }) => {
  await page.goto("/#help-center/article/cannot-log-in");
  const link = help.panel.getByRole("link", { name: help.t("action-reset-password") });
  await expect(link).toHaveAttribute("href", "/account#password");
});

test("a general question goes along to the order that it turns out to be about", async ({ help }) => {
  await help.be("anna");
  await help.open();
  await help.entry("home-ask").click();
  await help.ask("The vase I bought arrived broken");
  await help.expectAnswer();
  await help.button("action-get-support").click();
  await help.expectHeading("picking-title");
  await help.card("A-1001").click();
  await expect(help.question).toHaveValue("The vase I bought arrived broken");
});

test("an answer is rated, and what was wrong with it is told", async ({ help, page }) => {
  const sent = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/rating")) sent.push(request.postDataJSON());
  });
  await help.open();
  await help.entry("home-ask").click();
  await help.ask("When do I get paid for my sale?");
  await help.expectAnswer();
  const no = help.part("rate").last();
  await no.click();
  await expect(no).toHaveAttribute("aria-pressed", "true");
  await expect(help.says("answer-thanks")).toBeVisible();
  await help.button("reason-off-topic").click();
  await expect.poll(() => sent).toEqual([{ helpful: false }, { helpful: false, reason: "off_topic" }]);
});

test("an answer is copied as text, without its citations", async ({ help, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.ask();
  await help.expectAnswer();
  await help.button("case-copy").click();
  await expect(help.button("case-copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const shown = await help.answer.locator(".prose").evaluate((prose) => {
    const copy = prose.cloneNode(true);
    for (const cite of copy.querySelectorAll(".cite")) cite.remove();
    return [...copy.querySelectorAll("p")].map((p) => p.textContent.trim());
  });
  expect(shown.length).toBeGreaterThan(1);
  expect(copied.trim().split("\n").map((line) => line.replace(/^– /, "").trim())).toEqual(shown);
});

test("where there is no clipboard there is no button to copy", async ({ help, page, troubles }) => {
  // As on a page without https.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.ask();
  await help.expectAnswer();
  await expect(help.says("answer-helpful")).toBeVisible();
  await expect(help.button("case-copy")).toHaveCount(0);
  expect(troubles.consoleErrors).toEqual([]);
});

test("withdrawing from a purchase waits for no answer", async ({ help, page }) => {
  await help.be("anna");
  await help.open();
  const link = help.panel.getByRole("link", { name: help.t("asking-withdraw") });
  await page.evaluate(() => (location.hash = "#help-center/order/A-1010"));
  await expect(link).toHaveAttribute("href", /\/orders/);
  await page.evaluate(() => (location.hash = "#help-center/order/A-1001"));
  await expect(help.panel.locator(".about")).toContainText("A-1001");
  await expect(help.panel.locator(".clocks")).toBeVisible();
  await expect(link).toHaveCount(0);
});
