// The other ways through the help: signed out, articles, links of the page, inline.
import { expect, LATE_ORDER, LATE_PARCEL, PHONE, test, unique } from "./help.mjs";
import { matcher } from "./words.mjs";

/** An order of Anna that the seller has not sent yet. No test opens a case about it: with a case
 *  open, nobody is sent to the seller any more. */
const UNSENT_ORDER = "A-1004";
const CONTACT = "How can I contact customer service?";

test("a general question is answered without a log-in", async ({ help }) => {
  await help.open();
  await help.entry("home-ask").click();
  await help.expectHeading("asking-title");
  await help.ask(CONTACT);
  await help.expectAnswer();
  await expect(help.part("talk").first()).toBeVisible();
  // Customer service needs to know who asks; the question comes along.
  await help.part("talk").first().click();
  await expect(help.says("gate-why-contact")).toBeVisible();
  await help.logIn("chen");
  await help.expectHeading("contact-title");
  await help.byEmail();
  await expect(help.message).toHaveValue(matcher(CONTACT));
  await expect(help.says("review-about-general")).toBeVisible();
  await help.submit();
});

test("an article is found, read and rated", async ({ help, page }) => {
  await help.open();
  await help.panel.locator("#search").fill("when do I get paid");
  await expect(help.panel.locator(".status")).toHaveText(/\d/);
  await expect(help.says("home-results-title")).toBeVisible();
  const row = help.panel.locator(".rows .row").first();
  const title = (await row.locator(".row-label").innerText()).trim();
  await row.click();
  await expect(help.heading).toHaveText(title);
  await expect(help.panel.locator("article.prose p").first()).toBeVisible();
  // No rule of an article is left as a placeholder.
  expect(await help.panel.locator("article.prose").innerText()).not.toMatch(/[{}]/);

  const sent = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/feedback")) sent.push(request.postDataJSON());
  });
  const [yes, no] = [help.part("rate").first(), help.part("rate").last()];
  await yes.click();
  await expect(yes).toHaveAttribute("aria-pressed", "true");
  await expect(help.says("answer-thanks")).toBeVisible();
  await no.click();
  await expect(no).toHaveAttribute("aria-pressed", "true");
  await help.button("reason-unclear").click();
  await expect.poll(() => sent.length).toBe(3);
  expect(sent.map(({ helpful, reason }) => [helpful, reason])).toEqual([
    [true, undefined], [false, undefined], [false, "unclear"],
  ]);
  await help.part("back").click();
  await expect(help.panel.locator("#search")).toHaveValue("when do I get paid");
});

test("an article that is not translated is read in English, and says so", async ({ help, page }) => {
  await page.route("**/api/v1/articles/refund-timing?*", (route) =>
    route.continue({ url: route.request().url().replace("lang=pl", "lang=en") }),
  );
  await page.goto("/?lang=pl#help-center/article/refund-timing");
  help.speak("pl");
  await expect(help.says("article-fallback")).toBeVisible();
  await expect(help.panel.locator("article.prose")).toHaveAttribute("lang", "en");
  await expect(help.heading.locator('[lang="en"]')).toBeVisible();
  await expect(help.part("talk").first()).toContainText(help.t("talk"));
});

test.describe("all articles", () => {
  const categories = (help) => help.panel.locator("section h3");
  const rows = (help) => help.panel.locator(".rows .row");

  test("stand by category, are chosen for one side, and are there again on the way back", async ({ help }) => {
    await help.open();
    await help.button("articles-all").click();
    await help.expectHeading("home-results-title");
    await expect(help.heading).toBeFocused();
    await expect(categories(help)).toHaveCount(7);
    await expect(rows(help)).toHaveCount(26);
    await expect(help.panel.locator(".status")).toContainText("26");

    const side = help.panel.getByRole("combobox", { name: matcher(help.t("home-results-title")) });
    await side.focus();
    await side.selectOption({ label: help.t("articles-seller") });
    await expect(categories(help).filter({ hasText: "Bidding" })).toHaveCount(0);
    // The list goes, comes and grows; it is whole when the number of rows is the one that is said.
    const isWhole = async () => {
      const count = await rows(help).count();
      return count > 0 && count < 26 && (await help.panel.locator(".status").innerText()).includes(String(count));
    };
    await expect.poll(isWhole).toBe(true);
    const forSellers = await rows(help).allInnerTexts();
    await expect(side).toBeFocused();

    await rows(help).last().click();
    await expect(help.panel.locator("article.prose")).toBeVisible();
    await help.part("back").click();
    await help.expectHeading("home-results-title");
    await expect(side).toHaveValue("seller");
    await expect.poll(() => rows(help).allInnerTexts()).toEqual(forSellers);
    await help.part("back").click();
    await help.expectHeading("home-title");
  });

  test("open by a link, which shows all of them again", async ({ help, page }) => {
    await page.goto("/#help-center/articles");
    await help.expectHeading("home-results-title");
    const side = help.panel.locator("#audience");
    await side.selectOption("buyer");
    await expect(categories(help).filter({ hasText: "Selling" })).toHaveCount(0);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "#help-center/articles" });
      document.body.append(link);
      link.click();
    });
    await expect(categories(help)).toHaveCount(7);
    await expect(side).toHaveValue("all");
  });

  test.describe("on a phone", () => {
    test.use({ viewport: PHONE });

    test("in Polish, nothing sticks out and nothing is English", async ({ help }) => {
      help.speak("pl");
      await help.open();
      await help.button("articles-all").click();
      await expect(categories(help)).toHaveCount(7);
      await expect(categories(help).first()).toHaveText("Dostawa");
      await help.expectOwnLanguage("in all articles");
      const main = help.panel.locator("#main");
      expect(await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    });
  });
});

test("an article goes along to customer service, through the log-in", async ({ help, page }) => {
  await help.open();
  await help.panel.locator(".rows .row", { hasText: "not what the description said" }).click();
  await expect(help.panel.locator("article.prose")).toBeVisible();
  const title = await help.heading.innerText();
  await help.part("talk").click();
  await help.logIn("emil");
  await help.expectHeading("contact-title");
  // Its topic weighs in: something has to be shown.
  await expect(help.options.first()).toContainText(help.t("contact-reason-needs-evidence"));
  await page.reload();
  await help.launcher.click();
  await help.expectHeading("contact-title");
  await help.byEmail();
  await expect(help.part("review")).toContainText(title);
  await help.message.fill(unique("It has a crack."));
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/cases"));
  await help.submit();
  expect((await sent).postDataJSON().article).toBe("not-as-described");
});

test("what was found stays until what the next words find is there", async ({ page, help }) => {
  await help.be("anna");
  await help.open();
  const holding = async (address, field, text, list) => {
    let let_go;
    const held = new Promise((resolve) => (let_go = resolve));
    await page.route(address, async (route) => {
      await held;
      await route.continue();
    });
    const before = await list.allInnerTexts();
    expect(before.length).toBeGreaterThan(1);
    await field.pressSequentially(text);
    // It takes its time, and that is seen.
    await expect(help.panel.locator("#main")).toHaveAttribute("data-slow", "1");
    expect(await list.allInnerTexts()).toEqual(before);
    let_go();
    await expect.poll(() => list.allInnerTexts()).not.toEqual(before);
    await expect(help.panel.locator("#main")).toHaveAttribute("data-slow", "0");
    await page.unroute(address);
  };
  const articles = help.panel.locator("section .rows .row-label");
  await expect(articles.first()).toBeVisible();
  await holding(/\/articles\?.*search=/, help.panel.locator("#search"), "refund", articles);
  await help.entry("home-order").click();
  const orders = help.part("subjects").locator("section").first().locator(".card");
  await expect(orders.first()).toBeVisible();
  await holding(/\/orders\?.*search=/, help.panel.locator("#order-search"), LATE_ORDER, orders);
});

test("a search without a match says what to do", async ({ help }) => {
  await help.open();
  await help.panel.locator("#search").fill("qqqzzz");
  await expect(help.says("home-no-results", { search: "qqqzzz" })).toBeVisible();
  await expect(help.says("home-no-results-hint")).toBeVisible();
});

test("what the articles do not know is said, with a person beside it", async ({ help }) => {
  await help.open();
  await help.entry("home-ask").click();
  await help.ask("What is the meaning of life on Mars?");
  await expect(help.says("answer-unknown-title")).toBeVisible();
  await expect(help.says("answer-unknown")).toBeVisible();
  await expect(help.part("citation")).toHaveCount(0);
  await expect(help.part("talk").first()).toBeVisible();
});

test.describe("signed out", () => {
  test("my cases wait behind the log-in", async ({ help }) => {
    await help.open();
    await help.entry("home-cases").click();
    await expect(help.says("gate-why-cases")).toBeVisible();
    await help.logIn("bruno");
    await help.expectHeading("cases-title");
  });

  test("talking to a person is one step from home", async ({ help }) => {
    await help.open();
    await help.part("talk").first().click();
    await expect(help.says("gate-why-contact")).toBeVisible();
    await help.logIn("bruno");
    await help.expectHeading("contact-title");
    await expect(help.options).toHaveCount(3);
  });

  test("talking to a person is possible while asking", async ({ help }) => {
    await help.open();
    await help.entry("home-ask").click();
    await help.question.fill("Something that I began to write");
    await help.part("talk").first().click();
    await help.logIn("bruno");
    await help.expectHeading("contact-title");
    await help.byEmail();
    await expect(help.message).toHaveValue(/Something that I began to write/);
  });

  test("a link to an order leads through the log-in to that order", async ({ help, page }) => {
    await page.goto(`/orders#help-center/order/${LATE_ORDER}`);
    await expect(help.says("gate-why-orders")).toBeVisible();
    await help.logIn("anna");
    await expect(help.question).toBeVisible();
    await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
  });

  test("the gate lets a question through and leads back", async ({ help }) => {
    await help.open();
    await help.entry("home-order").click();
    await help.expectHeading("gate-title");
    await expect(help.says("gate-meanwhile")).toBeVisible();
    await help.part("back").click();
    await help.expectHeading("home-title");
    await help.entry("home-order").click();
    await help.part("gate").getByRole("button", { name: help.t("home-ask") }).click();
    await help.expectHeading("asking-title");
  });

  test("closing the marketplace's dialog leaves the gate usable", async ({ help, page }) => {
    await help.open();
    await help.entry("home-order").click();
    await help.part("login").click();
    await page.locator("dialog#login").getByRole("button", { name: "Not now" }).click();
    await expect(help.part("gate")).toBeVisible();
    await help.logIn("anna");
    await help.expectHeading("picking-title");
  });
});

test("an order of the orders page is there when the help opens", async ({ help, page }) => {
  await help.be("anna");
  await page.goto("/orders");
  await page.locator(`[data-order="${LATE_ORDER}"]`).click();
  await help.expectHeading("asking-title");
  await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
  // The other link changes the order, it does not open a second panel.
  await help.part("close").click();
  await page.locator('[data-order="A-1001"]').click();
  await expect(help.panel.locator(".about")).toContainText("A-1001");
  await expect(help.panel).toHaveCount(1);
});

test("a link to an article and one to a case open them", async ({ help, page }) => {
  await help.be("anna");
  await page.goto("/#help-center/article/contact-customer-service");
  await expect(help.panel.locator("article.prose")).toBeVisible();
  await help.panel.locator(".home").click();
  await help.entry("home-cases").click();
  const reference = (await help.panel.locator(".card .number").first().innerText()).trim();
  await page.goto(`/orders#help-center/case/${reference}`);
  await help.expectHeading("case-title", { reference });
});

test("an object of the auction is what the question is about", async ({ help, page }) => {
  await help.be("chen");
  await page.goto("/");
  await page.locator("#objects a").first().click();
  const title = (await page.locator("#object h1").innerText()).trim();
  await page.locator("#ask-about").click();
  await help.expectHeading("asking-title");
  await expect(help.panel.locator(".about")).toContainText(title);
});

test("the panel can be a part of the page", async ({ help, page }) => {
  await help.be("anna");
  await page.goto("/?inline=1");
  await expect(help.heading).toContainText("Anna");
  await expect(help.launcher).toHaveCount(0);
  await expect(help.part("close")).toHaveCount(0);
  await help.pick();
  await help.ask();
  await help.expectAnswer();
});

test("the other party comes first where that helps, as advice", async ({ help, page, context }) => {
  await help.be("anna");
  await help.open();
  await help.pick(UNSENT_ORDER);
  const advice = help.panel.locator(".advice");
  await expect(advice).toContainText(help.t("advice-seller-title"));
  const link = advice.getByRole("link", { name: matcher(help.t("action-message-seller")) });
  const [opened] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await opened.waitForLoadState();
  expect(new URL(opened.url()).pathname).toBe(`/messages/${UNSENT_ORDER}`);
  await opened.close();
  await page.bringToFront();
  // It can be set aside and never stands in the way.
  await help.button("advice-set-aside").click();
  await expect(advice).toHaveCount(0);
  await help.ask();
  await help.expectAnswer();
});

test("a seller is advised to message the buyer", async ({ help }) => {
  await help.be("bruno");
  await help.open();
  await help.entry("home-order").click();
  await help.panel.getByRole("button", { name: help.t("picking-side-sold"), exact: true }).click();
  await help.card("B-2002").click();
  await expect(help.panel.locator(".advice")).toContainText(help.t("advice-buyer-title"));
  await expect(help.panel.getByRole("link", { name: matcher(help.t("action-message-buyer")) })).toBeVisible();
});

test("thousands of orders can be searched, filtered and paged", async ({ help }) => {
  await help.be("dana");
  await help.open();
  await help.entry("home-order").click();
  const cards = help.part("subjects").locator("section").first().locator(".card");
  await expect(help.panel.locator(".count")).toHaveText(/5,000/);
  const first = await cards.count();
  expect(first).toBeLessThan(100);
  await help.part("more").click();
  await expect.poll(() => cards.count()).toBeGreaterThan(first);
  const wanted = (await cards.last().locator(".number").innerText()).trim();
  await help.panel.locator("#order-search").fill(wanted);
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText(wanted);
  await help.panel.locator("#order-search").fill("no such thing 4711");
  await expect(help.says("picking-no-match", { search: "no such thing 4711" })).toBeVisible();
  await expect(help.part("general")).toBeVisible();
});

test("a question never asked before stays in its own tab", async ({ help, page, context }) => {
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.question.fill(LATE_PARCEL.en);
  const other = await context.newPage();
  await other.goto("/");
  await other.locator("help-center [part~=launcher]").click();
  await expect(other.locator("help-center [data-heading]")).toContainText("Anna");
  await expect(help.question).toHaveValue(LATE_PARCEL.en);
  await page.bringToFront();
  await help.ask();
  await help.expectAnswer();
});
