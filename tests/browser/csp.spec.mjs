// The promises to the page: the strictest policy holds, nobody else is asked, and until the
// shopper acts nothing is fetched and nothing kept.
import { expect, LATE_ORDER, LATE_PARCEL, test } from "./help.mjs";

/** The policy of the pages, as an embedding marketplace may have it. */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "connect-src": "'self'",
  "img-src": "'self'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

/** What the demo's own look and safety add; nothing in it is for the widget. */
const OWN = { "style-src": "'self'", "base-uri": "'none'", "form-action": "'self'", "frame-ancestors": "'none'" };

for (const path of ["/", "/orders", "/login", "/messages/A-1002", "/items/watch"]) {
  test(`${path} is served under the strict policy`, async ({ request }) => {
    const reply = await request.get(path);
    const headers = reply.headersArray().filter(({ name }) => name.toLowerCase() === "content-security-policy");
    expect(reply.ok()).toBe(true);
    expect(headers).toHaveLength(1);
    const directives = Object.fromEntries(
      headers[0].value.split(";").map((directive) => {
        const [name, ...values] = directive.trim().split(/\s+/);
        return [name, values.join(" ")];
      }),
    );
    expect(directives).toMatchObject(POLICY);
    for (const [name, value] of Object.entries(directives)) {
      if (!(name in POLICY)) expect([name, value]).toEqual([name, OWN[name]]);
    }
    expect(reply.headers()["x-content-type-options"]).toBe("nosniff");
    expect(await reply.text()).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/i);
  });
}

test("the whole journey breaks no rule, says nothing on the console and asks nobody else", async ({ help, page, troubles, baseURL }) => {
  const elsewhere = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL).origin) elsewhere.push(request.url());
  });
  await help.open();
  await help.panel.locator(".rows .row").first().click();
  await expect(help.panel.locator("article.prose")).toBeVisible();
  await help.panel.locator(".home").click();
  await help.entry("home-order").click();
  await help.logIn("anna");
  await help.expectHeading("picking-title");
  await help.card(LATE_ORDER).click();
  await help.ask();
  await help.expectAnswer();
  await help.part("citation").first().click();
  await help.part("rate").first().click();
  await help.chooseLanguage("pl");
  help.speak("pl");
  await help.expectHeading("answer-title");
  await help.talk();
  await help.byEmail();
  await help.submit();
  await help.part("view-case").click();
  await expect(help.panel.getByRole("log")).toBeVisible();
  await help.panel.locator(".home").click();
  await help.entry("home-cases").click();
  await help.panel.locator(".card").first().click();
  await expect(help.panel.getByRole("log")).toBeVisible();
  await help.part("close").click();
  await page.goto("/orders?inline=1");
  await expect(help.heading).toBeVisible();
  expect(troubles.violations).toEqual([]);
  expect(troubles.consoleErrors).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test("the rules are really enforced, and a break is noticed", async ({ help, page, troubles }) => {
  await help.open();
  const refused = await page.evaluate(() => {
    try {
      document.createElement("template").innerHTML = "<b>markup</b>";
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await expect.poll(() => troubles.violations.length).toBe(1);
  troubles.violations.length = 0;
});

test("until the shopper acts, nothing is fetched, kept or said", async ({ help, page, context, troubles }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await expect(help.launcher).toBeVisible();
  await expect(page.locator("#objects img").first()).toBeVisible();
  await page.mouse.wheel(0, 400);
  await page.waitForLoadState("networkidle");
  const help_center = (path) => /^\/(api|widget|locales)\//.test(path);
  expect(asked).toContain("/embed.js");
  expect(asked.filter(help_center)).toEqual([]);
  const kept = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]);
  expect(await kept()).toEqual([[], [], ""]);
  expect(await context.cookies()).toEqual([]);
  expect(troubles.consoleErrors).toEqual([]);
  // Pointing at it is acting: the code comes, and nothing is kept even then.
  await help.launcher.hover();
  await expect.poll(() => asked.filter((path) => path.startsWith("/widget/")).length).toBeGreaterThanOrEqual(2);
  await help.launcher.click();
  await expect(help.heading).toBeVisible();
  const [local, , cookie] = await kept();
  expect([local, cookie]).toEqual([[], ""]);
  expect(await context.cookies()).toEqual([]);
});

test("no event tells the page what the shopper wrote or who they are", async ({ help, page }) => {
  await page.addInitScript(() => {
    window.told = [];
    for (const name of [
      "ready", "show", "hide", "login-required", "step", "question", "answer", "answer-rated", "contact-options", "case", "error",
    ]) {
      document.addEventListener(`hc-${name}`, (event) => window.told.push([event.type, JSON.stringify(event.detail)]));
    }
  });
  await help.be("anna");
  await help.open();
  const question = `${LATE_PARCEL.en} (canary-5150)`;
  await help.toReview(question);
  const reference = await help.submit();
  const told = await page.evaluate(() => window.told);
  const names = told.map(([name]) => name);
  for (const name of ["hc-ready", "hc-show", "hc-step", "hc-question", "hc-answer", "hc-contact-options", "hc-case"]) {
    expect(names).toContain(name);
  }
  expect(told.find(([name]) => name === "hc-case")[1]).toContain(reference);
  const all = JSON.stringify(told);
  expect(all).not.toContain("canary-5150");
  expect(all).not.toMatch(/eyJ|Anna/);
});
