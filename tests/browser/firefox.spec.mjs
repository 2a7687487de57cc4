// Another engine: the core journey and the strictest policies in Debian's Firefox. What is tried
// here is what engines differ in: shadow roots and focus, dialogs, streams, policies, WebAssembly.
import { expect, test } from "@playwright/test";
import { inFirefox, inside } from "./driven.mjs";
import { LATE_ORDER, LATE_PARCEL, unique } from "./help.mjs";

const part = (name) => inside(`[part~="${name}"]`);
const NOTHING = { violations: [], errors: [], consoleErrors: [] };

/** What the shopper's focus is on, inside the widget. */
const focused = (page) =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner?.part.value || (inner?.hasAttribute("data-heading") ? "heading" : inner?.localName) || document.activeElement?.localName;
  });

/** Reaches the launcher by Tab and presses it. */
async function openByKeyboard(page) {
  await page.locator(part("launcher")).wait();
  for (let presses = 0; presses < 25 && (await focused(page)) !== "launcher"; presses += 1) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("launcher");
  await page.keyboard.press("Enter");
  await page.locator(inside("[data-heading]")).wait();
  await expect.poll(() => focused(page)).toBe("heading");
}

async function closeByKeyboard(page) {
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("launcher");
  expect(await page.$eval(part("panel"), (panel) => panel.checkVisibility({ visibilityProperty: true }))).toBe(false);
}

const click = (page, selector) => page.locator(selector).click();

test("the core journey, from log-in to the reference", ({ baseURL }) =>
  inFirefox(async (page, troubles) => {
    await page.goto(`${baseURL}/`);
    await openByKeyboard(page);
    await click(page, inside(".entry"));
    await click(page, part("login"));
    await click(page, 'dialog#login [data-person="anna"]');
    await page.locator(inside("#order-search")).fill(LATE_ORDER);
    // The list before stays until what was searched for is found.
    await page.waitForFunction((order) => {
      const cards = document.querySelector("help-center").shadowRoot.querySelectorAll("section:first-of-type .card");
      return cards.length === 1 && cards[0].textContent.includes(order);
    }, {}, LATE_ORDER);
    await click(page, inside("section:first-of-type .card"));
    await page.locator(inside("#question")).fill(LATE_PARCEL.en);
    await click(page, part("send"));
    await page.locator(inside("[part~=answer][aria-busy=false]")).wait();
    expect(await page.$eval(part("answer"), (answer) => answer.dataset.origin)).toBe("ai");
    expect((await page.$$(part("citation"))).length).toBeGreaterThan(0);
    await click(page, part("talk"));
    await page.locator(part("option")).wait();
    expect((await page.$$(part("option"))).length).toBe(3);
    await click(page, inside("label:has(input[value=email])"));
    await click(page, part("continue"));
    const text = unique();
    await page.locator(inside("#message")).fill(text);
    await click(page, part("submit"));
    await page.locator(part("reference")).wait();
    expect(await page.$eval(part("reference"), (reference) => reference.textContent)).toMatch(/\S{4,}/);
    await closeByKeyboard(page);
    expect(troubles).toEqual(NOTHING);
  }));

test("the strictest policies are kept, Trusted Types among them", ({ baseURL }) =>
  inFirefox(async (page, troubles) => {
    for (const policy of ["host-types", "nonce-types"]) {
      await page.goto(`${baseURL}/hosts/policy?policy=${policy}`);
      await openByKeyboard(page);
      await click(page, inside(".entry:nth-of-type(2)"));
      await page.locator(inside("#question")).fill("How can I contact customer service?");
      await click(page, part("send"));
      await page.locator(inside("[part~=answer][aria-busy=false]")).wait();
      await closeByKeyboard(page);
      expect(troubles, policy).toEqual(NOTHING);
      // The draft would bring the next page back to where this one was.
      await page.evaluate(() => sessionStorage.clear());
    }
    // The policy is really enforced, and a break would have been noticed.
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
  }));
