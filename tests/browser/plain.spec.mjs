// The contact page for browsers that cannot run the widget. Scripts are off wherever a shopper is
// meant; axe needs them, so it looks from a page where they run.
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, LATE_ORDER, LATE_PARCEL, PHONE, Service, test, unique } from "./help.mjs";
import { languageTag, matcher, plain, wordsOf } from "./words.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A plain message of the page's own words. */
function own(language, id) {
  const text = readFileSync(new URL(`../../locales/${language}/plain.ftl`, import.meta.url), "utf8");
  return text.match(new RegExp(`^${id} = (.*)$`, "m"))[1];
}

/** The page with scripts off, in a context of its own. */
async function withoutScripts(browser, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  return context.newPage();
}

const send = (page) => page.locator("button.main");

/** From the empty page through the marketplace's log-in and back, with what was written. */
async function logIn(page, person) {
  await send(page).click();
  await page.locator(`[data-person=${person}]`).click();
  await expect(page.locator("#contact input[name=token]")).toHaveCount(1);
}

async function expectReceipt(page, language) {
  const t = wordsOf(language);
  await expect(page.locator("h1")).toHaveText(t("confirmed-title"));
  return plain(await page.locator(".reference dd").innerText());
}

for (const language of ["en", "pl"]) {
  test(`a case without scripts, on a phone, in ${language}`, async ({ browser, request }) => {
    const page = await withoutScripts(browser, { viewport: PHONE });
    const t = wordsOf(language);
    await page.goto(`/help/${language}/contact`);
    await expect(page.locator("html")).toHaveAttribute("lang", languageTag(language));
    await expect(page.locator("h1")).toHaveText(own(language, "plain-title"));
    await expect(page.getByText(t("gate-why-contact"))).toBeVisible();

    // Written before the log-in, there after it.
    const text = `${unique(LATE_PARCEL[language])}\n\n<b>€ 20</b> 😀`;
    await page.locator("#message").fill(text);
    await logIn(page, "anna");
    await expect(page.locator("#message")).toHaveValue(text);
    await expect(page.getByText("Anna")).toBeVisible();
    expect(page.url(), "nothing stands in the address").toMatch(new RegExp(`/help/${language}/contact$`));

    // A refusal says where and keeps the rest.
    await page.locator("#subject").selectOption(`order:${LATE_ORDER}`);
    await page.locator("#message").fill("…");
    await send(page).click();
    await expect(page.locator("#problem")).toBeFocused();
    await expect(page.locator("#message-problem")).toHaveText(t("text-empty"));
    await expect(page.locator("#message")).toHaveAccessibleDescription(matcher(t("text-empty")));
    await expect(page.locator("#message")).toHaveValue("…");
    await expect(page.locator("#subject")).toHaveValue(`order:${LATE_ORDER}`);

    // Another language, and back, with everything written.
    await page.locator("#message").fill(text);
    await page.locator("footer button[lang=de]").click();
    await expect(page.locator("h1")).toHaveText(own("de", "plain-title"));
    await page.locator(`footer button[lang=${language}]`).click();
    await expect(page.locator("#message")).toHaveValue(text);
    await expect(page.locator("#subject")).toHaveValue(`order:${LATE_ORDER}`);

    await send(page).click();
    const reference = await expectReceipt(page, language);
    await expect(page.locator(".steps li")).toHaveCount(3);
    await expect(page.locator(".steps li").nth(1)).toContainText(t("event-first-reply"));
    await expect(page.locator(".steps time").nth(1)).toHaveText(/20\d\d, \d\d:00 \(UTC[+-]\d/);
    await page.reload();
    expect(await expectReceipt(page, language), "after a reload").toBe(reference);
    await page.locator("footer a[lang=de]").click();
    expect(await expectReceipt(page, "de")).toBe(reference);

    const anna = await Service.as(request, "anna");
    expect(await anna.casesWith(text)).toEqual([reference]);
    const { case: opened } = await anna.get(`/cases/${reference}`);
    expect(opened.channel).toBe("email");
    expect(opened.lang).toBe(language);
    expect(opened.subject.order.id).toBe(LATE_ORDER);
    expect(opened.messages.map((message) => message.text)).toEqual([text]);
    await page.context().close();
  });
}

test("pressing twice and sending a form again open one case", async ({ browser, request }) => {
  const page = await withoutScripts(browser);
  // The marketplace's page leads there by itself.
  await page.goto("/");
  await page.locator("noscript a").click();
  await expect(page).toHaveURL(/\/help\/en\/contact$/);
  const text = unique();
  await page.locator("#message").fill(text);
  await logIn(page, "bruno");
  const form = Object.fromEntries(
    await Promise.all(
      ["token", "key"].map(async (name) => [name, await page.locator(`#contact [name=${name}]`).inputValue()]),
    ),
  );
  await send(page).dblclick();
  const reference = await expectReceipt(page, "en");
  // What a browser does that loads the page of a sent form again.
  const again = await request.post("/help/en/contact", {
    form: { ...form, step: "send", subject: "general", message: text },
  });
  expect(again.url()).toBe(page.url());
  const bruno = await Service.as(request, "bruno");
  expect(await bruno.casesWith(text)).toEqual([reference]);
  await page.context().close();
});

test("the widget shows the case that the page opened", async ({ browser, page, help }) => {
  const bare = await withoutScripts(browser);
  await bare.goto("/help/en/contact");
  await bare.locator("#message").fill(unique("My question stands among my cases."));
  await logIn(bare, "emil");
  await expect(bare.locator("select"), "Emil has no orders to choose from").toHaveCount(0);
  await send(bare).click();
  const reference = await expectReceipt(bare, "en");
  await bare.context().close();
  await help.be("emil");
  await help.open();
  await help.entry("home-cases").click();
  await help.card(reference).click();
  await expect(help.panel.getByText("My question stands among my cases.").first()).toBeVisible();
  await expect(page).not.toHaveURL(/token/);
});

test("an expired log-in asks again and keeps the text", async ({ browser, request }) => {
  const page = await withoutScripts(browser);
  await page.goto("/help/de/contact");
  const text = unique("Mein Text bleibt.");
  await page.locator("#message").fill(text);
  await logIn(page, "anna");
  await page.locator("#subject").selectOption(`order:${LATE_ORDER}`);
  // The marketplace's token as it is after its time: any other that we do not believe.
  await page.locator("#contact [name=token]").evaluate((field) => field.setAttribute("value", `${field.value.slice(0, -4)}AAAA`));
  await send(page).click();
  await expect(page.locator("#problem h2")).toHaveText(wordsOf("de")("gate-expired-title"));
  await expect(page.locator("#message")).toHaveValue(text);
  await logIn(page, "anna");
  await expect(page.locator("#message")).toHaveValue(text);
  await expect(page.locator("#subject")).toHaveValue(`order:${LATE_ORDER}`);
  await send(page).click();
  const reference = await expectReceipt(page, "de");
  expect(await (await Service.as(request, "anna")).casesWith(text)).toEqual([reference]);
  await page.context().close();
});

test("the keyboard alone is enough", async ({ browser }) => {
  const page = await withoutScripts(browser);
  await page.goto("/help/en/contact");
  await page.keyboard.press("Tab");
  await expect(page.locator("#message")).toBeFocused();
  await page.keyboard.type(unique("By keyboard."));
  await page.keyboard.press("Tab");
  await expect(send(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.locator("[data-person=anna]").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#contact input[name=token]")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.locator("#subject")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(send(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expectReceipt(page, "en");
  await page.context().close();
});

for (const [language, viewport, colorScheme] of [
  ["en", { width: 1280, height: 900 }, "light"],
  ["de", PHONE, "dark"],
  ["pl", { width: 320, height: 640 }, "light"],
  ["zh", { width: 320, height: 640 }, "dark"],
]) {
  test.describe(`${language}, ${viewport.width} px, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme });

    test("axe finds nothing, nothing is cut off, no policy is broken", async ({ page }) => {
      const look = async (state) => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
        expect.soft(found, state).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(wide, `${state}: wider than the screen`).toBe(0);
        const small = await page.locator("main button, main select, footer a, footer button").evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 44),
        );
        expect.soft(small, `${state}: too small to touch`).toEqual([]);
      };
      await page.goto(`/help/${language}/contact`);
      await look("nobody is logged in");
      await page.locator("#message").fill("W".repeat(400));
      await logIn(page, "chen");
      await look("the form");
      await page.locator("#subject").selectOption("order:C-3006");
      await page.locator("#message").fill("");
      await send(page).click();
      await expect(page.locator("#message-problem")).toBeVisible();
      await look("nothing written");
      await page.locator("#message").fill(unique("axe"));
      await page.locator("#subject option").nth(1).evaluate((option) => option.setAttribute("value", "order:A-1002"));
      await page.locator("#subject").selectOption("order:A-1002");
      await send(page).click();
      await expect(page.locator("#subject-problem")).toBeVisible();
      await look("an order of somebody else");
      await page.locator("#subject").selectOption("order:C-3006");
      await send(page).click();
      await expectReceipt(page, language);
      await look("the receipt");
      await page.goto(`/help/${language}/contact/HC-0000-0000.none`);
      await look("a receipt that is no more");
    });
  });
}
