// The main journey in each of the nine languages: no word of English on the way.
import { expect, LATE_ORDER, LATE_PARCEL, test } from "./help.mjs";
import { LANGUAGES, languageTag, matcher, wordsOf } from "./words.mjs";

for (const language of LANGUAGES) {
  test(`from an order to a reference in ${language}`, async ({ help }) => {
    help.speak(language);
    await help.be("anna");
    await help.open();
    await expect(help.launcher).toHaveText(help.t("launcher-label"));
    await expect(help.launcher).toHaveAttribute("lang", languageTag(language));
    await expect(help.heading).toContainText("Anna");
    await expect(help.panel.locator(".rows .row").first()).toBeVisible();
    await expect(help.part("talk")).toHaveText(help.t("talk"));
    await help.expectOwnLanguage("on home");

    await help.entry("home-order").click();
    await help.expectHeading("picking-title");
    await expect(help.card(LATE_ORDER)).toContainText(help.t("order-status-shipped"));
    await help.expectOwnLanguage("while picking");
    await help.card(LATE_ORDER).click();
    await help.expectHeading("asking-title");
    await expect(help.part("send")).toHaveText(help.t("asking-send"));
    await expect(help.panel.getByLabel(help.t("asking-label"), { exact: true })).toBeVisible();
    await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
    await help.expectOwnLanguage("while asking");

    await help.ask(LATE_PARCEL[language]);
    await help.expectAnswer();
    await help.expectHeading("answer-title");
    // The answer is in the language too, not only what stands around it.
    await expect(help.answer.locator(".prose")).toHaveAttribute("lang", languageTag(language));
    await expect(help.says("answer-sources")).toBeVisible();
    await expect(help.says("answer-helpful")).toBeVisible();
    await help.expectOwnLanguage("with the answer");

    await help.talk();
    await expect(help.options.first()).toHaveAttribute("data-best", "true");
    await expect(help.options.filter({ hasText: help.t("channel-email") })).toContainText(help.t("contact-always"));
    await help.expectOwnLanguage("with the methods");

    await help.byEmail();
    await expect(help.message).toHaveValue(matcher(LATE_PARCEL[language]));
    await expect(help.part("submit")).toHaveText(help.t("review-send-email"));
    await help.expectOwnLanguage("in the review");

    const reference = await help.submit();
    await expect(help.says("case-next")).toBeVisible();
    await help.expectOwnLanguage("with the receipt");

    await help.part("view-case").click();
    await help.expectHeading("case-title", { reference });
    await expect(help.panel.getByRole("log")).toContainText(LATE_PARCEL[language]);
    await help.expectOwnLanguage("in the case");
  });
}

test("switching the language keeps the question and the place", async ({ help }) => {
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.question.fill(LATE_PARCEL.en);
  for (const language of ["pl", "zh", "pt"]) {
    await help.chooseLanguage(language);
    help.speak(language);
    await help.expectHeading("asking-title");
    await expect(help.part("language")).toHaveValue(language);
    await expect(help.question).toHaveValue(LATE_PARCEL.en);
    await expect(help.part("language")).toBeFocused();
    await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
    await help.expectOwnLanguage(`after switching to ${language}`);
  }
  await help.ask(LATE_PARCEL.pt);
  await help.expectAnswer();
  await expect(help.answer.locator(".prose")).toHaveAttribute("lang", "pt-PT");
});

test("the answer stays when the language changes under it", async ({ help }) => {
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.ask();
  await help.expectAnswer();
  const prose = await help.answer.locator(".prose").innerText();
  await help.chooseLanguage("de");
  help.speak("de");
  await help.expectHeading("answer-title");
  await expect(help.answer.locator(".prose")).toHaveText(prose, { useInnerText: true });
  await expect(help.answer.locator(".prose")).toHaveAttribute("lang", "en");
  const next = help.panel.locator("section").filter({ hasText: help.t("answer-next") });
  await expect(next.getByRole("list")).toHaveAttribute("lang", "en");
});

test("the page's own locale attribute speaks first", async ({ help, page }) => {
  await page.goto("/?lang=de");
  await page.locator("help-center").evaluate((host) => host.setAttribute("locale", "fr-CA"));
  help.speak("fr");
  await expect(help.launcher).toHaveText(help.t("launcher-label"));
  await help.launcher.click();
  await help.expectHeading("home-title");
  await page.locator("help-center").evaluate((host) => host.setAttribute("locale", "pl"));
  help.speak("pl");
  await help.expectHeading("home-title");
  // A language that nobody wrote falls back to what the page and the browser speak.
  await page.locator("help-center").evaluate((host) => host.setAttribute("locale", "xx-weird"));
  await expect(help.heading).toHaveText(new RegExp(["en", "de"].map((tag) => matcher(wordsOf(tag)("home-title")).source).join("|")));
});

test("every language is in the list under its own name", async ({ help }) => {
  await help.open();
  await help.part("language").focus();
  const options = help.part("language").locator("option");
  const list = await options.evaluateAll((all) => all.map(({ value, lang }) => [value, lang]));
  expect(list.map(([value]) => value).sort()).toEqual([...LANGUAGES].sort());
  for (const [value, lang] of list) expect(lang).toBe(languageTag(value));
  await expect(options.filter({ hasText: /deutsch/i })).toHaveCount(1);
  await expect(options.filter({ hasText: "中文" })).toHaveCount(1);
});
