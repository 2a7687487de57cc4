// Everyone can use it: axe in every state, keyboard alone, small screens, calm motion, own colours.
import AxeBuilder from "@axe-core/playwright";
import { expect, LATE_ORDER, LATE_PARCEL, PHONE, test, WIDTHS } from "./help.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const axe = (page) => new AxeBuilder({ page }).setLegacyMode();

/** What axe finds inside the widget, one line each. */
async function findings(page) {
  const { violations } = await axe(page).include("help-center").withTags(TAGS).analyze();
  const found = [];
  for (const { id, help, nodes } of violations) {
    for (const { target, any, all, none } of nodes) {
      if (id === "target-size" && !(await isSmall(page, target))) continue;
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
      found.push(`${id}: ${help} at ${target.flat().join(" ")} (${why})`);
    }
  }
  return found;
}

/** A target half below the bar at the foot measures as small; it is not once it is scrolled up. */
async function isSmall(page, target) {
  const fromShadowDom = target.flat();
  await page.locator(fromShadowDom.at(-1)).first().evaluate((one) => one.scrollIntoView({ block: "center" }));
  const { violations } = await axe(page).include({ fromShadowDom }).withRules("target-size").analyze();
  return violations.length > 0;
}

/** Lets entrances end, so that no colour is measured half transparent. */
async function settle(help) {
  await help.host.evaluate(async (host) => {
    const finite = (animation) => animation.effect.getComputedTiming().endTime !== Infinity;
    await Promise.all(host.shadowRoot.getAnimations().filter(finite).map(({ finished }) => finished.catch(() => {})));
  });
}

async function look(help, state) {
  await settle(help);
  expect.soft(await findings(help.page), state).toEqual([]);
}

/** Goes through every state and looks at each. */
async function tour(help, language, look) {
  const { page } = help;
  help.speak(language);
  await help.open();
  await expect(help.panel.locator(".rows .row").first()).toBeVisible();
  await look("home, signed out");
  await help.entry("home-order").click();
  await help.expectHeading("gate-title");
  await look("gate");
  await help.logIn("anna");
  await expect(help.card(LATE_ORDER)).toBeVisible();
  await look("picking");
  await help.panel.locator("#order-search").fill("4711 nothing");
  await expect(help.card(LATE_ORDER)).toHaveCount(0);
  await look("picking without a match");
  await help.panel.locator("#order-search").fill("");
  await help.card("A-1004").click();
  await expect(help.panel.locator(".advice")).toBeVisible();
  await look("asking with advice");
  await help.part("back").click();
  await help.card(LATE_ORDER).click();
  await expect(help.panel.locator(".about")).toContainText(LATE_ORDER);
  await help.part("send").click();
  await expect(help.says("text-empty")).toBeVisible();
  await look("asking, nothing written");
  await help.ask(LATE_PARCEL[language]);
  await help.expectAnswer();
  await help.part("citation").first().click();
  await help.part("rate").last().click();
  await expect(help.says("answer-reason-title")).toBeVisible();
  await look("answered, a source open, rated");
  await help.talk();
  await look("contact options");
  await help.byEmail();
  await look("review");
  await help.message.fill("");
  await help.part("submit").click();
  await expect(help.says("text-empty")).toBeVisible();
  await look("review, nothing written");
  await help.message.fill(LATE_PARCEL[language]);
  await help.submit();
  await look("confirmed");
  await help.part("view-case").click();
  await expect(help.panel.getByRole("log")).toBeVisible();
  await look("case");
  await help.panel.locator(".home").click();
  await help.entry("home-cases").click();
  await expect(help.panel.locator(".card").first()).toBeVisible();
  await look("cases");
  await help.panel.locator(".home").click();
  await help.button("articles-all").click();
  await expect(help.panel.locator(".rows").last()).toBeVisible();
  await look("all articles");
  await help.panel.locator(".home").click();
  await help.panel.locator(".rows .row").first().click();
  await expect(help.panel.locator("article.prose")).toBeVisible();
  await look("article");
  await page.route("**/api/v1/articles**", (route) => route.abort());
  await page.route("**/api/v1/cases**", (route) => route.fulfill({ status: 500, body: "" }));
  await help.panel.locator(".home").click();
  await help.entry("home-cases").click();
  await expect(help.part("retry")).toBeVisible();
  await look("failure");
}

test.describe("axe finds nothing", () => {
  test.describe.configure({ timeout: 240_000 });
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    for (const colorScheme of ["light", "dark"]) {
      test.describe(`${width}, ${colorScheme}`, () => {
        test.use({ viewport, colorScheme });
        test("in any state in en", async ({ help }) => {
          await tour(help, "en", (state) => look(help, state));
        });
      });
    }
  }
  for (const language of ["de", "pl", "zh"]) {
    test(`in any state in ${language}`, async ({ help }) => {
      await tour(help, language, (state) => look(help, state));
    });
  }
  test("in empty lists", async ({ help }) => {
    await help.be("emil");
    await help.open();
    await help.entry("home-order").click();
    await expect(help.says("picking-empty")).toBeVisible();
    await look(help, "no orders");
    await help.part("back").click();
    await help.entry("home-cases").click();
    await expect(help.says("cases-empty")).toBeVisible();
    await look(help, "no cases");
    await help.panel.locator(".home").click();
    await help.entry("home-ask").click();
    await help.ask("What is the meaning of life on Mars?");
    await expect(help.says("answer-unknown")).toBeVisible();
    await look(help, "an answer that is not known");
  });
  test("in the closed launcher and in the inline panel", async ({ help, page }) => {
    await page.goto("/");
    await expect(help.launcher).toBeVisible();
    await look(help, "launcher");
    await page.goto("/?inline=1");
    await expect(help.heading).toBeVisible();
    await look(help, "inline");
  });
});

test.describe("nothing is wider than a small screen", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test.describe.configure({ timeout: 150_000 });
  for (const language of ["de", "pl", "zh"]) {
    test(`in ${language}`, async ({ help }) => {
      await tour(help, language, async (state) => {
        const wide = await help.host.evaluate((host) => {
          const panel = host.shadowRoot.querySelector("[part~=panel]");
          const found = [];
          for (const box of [document.documentElement, panel, ...panel.querySelectorAll("*")]) {
            const style = getComputedStyle(box);
            const isHidden = style.clipPath !== "none" || style.visibility === "hidden" || style.clip !== "auto";
            const { right, left, width } = box.getBoundingClientRect();
            if (isHidden || width === 0 || box.closest("svg, option")) continue;
            const scrolls = /auto|scroll/.test(style.overflowX) && box.scrollWidth > box.clientWidth + 1;
            const cuts = box.scrollWidth > box.clientWidth + 1 && style.overflowX === "hidden" && style.textOverflow === "clip" && box.clientWidth > 0;
            if (scrolls || cuts || right > innerWidth + 1 || left < -1) {
              found.push(`${box.tagName}.${box.className} ${Math.round(left)}..${Math.round(right)} ${box.scrollWidth}/${box.clientWidth}`);
            }
          }
          return found;
        });
        expect.soft(wide, state).toEqual([]);
      });
    });
  }
});

test.describe("focus", () => {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    test.describe(width, () => {
      test.use({ viewport });

      test("Escape closes and leads back to the launcher", async ({ help, page }) => {
        await help.open();
        await expect(help.heading).toBeFocused();
        await page.keyboard.press("Escape");
        await expect(help.panel).toBeHidden();
        await expect(help.launcher).toBeFocused();
        await expect(help.launcher).toHaveAttribute("aria-expanded", "false");
        await page.keyboard.press("Enter");
        await expect(help.panel).toBeVisible();
        await expect(help.heading).toBeFocused();
        await help.part("close").click();
        await expect(help.launcher).toBeFocused();
      });

      test("each step begins at its heading", async ({ help }) => {
        await help.be("anna");
        await help.open();
        await help.entry("home-order").click();
        for (const [heading, act] of [
          ["picking-title", () => help.card(LATE_ORDER).click()],
          ["asking-title", () => help.ask()],
          ["answer-title", async () => {
            await help.expectAnswer();
            // Nothing takes the focus away while the answer comes in.
            await expect(help.heading).toBeFocused();
            await help.part("talk").first().click();
          }],
          ["contact-title", () => help.part("continue").click()],
          ["review-title", () => help.part("submit").click()],
          ["confirmed-title", () => help.part("view-case").click()],
        ]) {
          await help.expectHeading(heading);
          await expect(help.heading).toBeFocused();
          await act();
        }
        await expect(help.heading).toBeFocused();
        await help.part("back").click();
        await expect(help.heading).toBeFocused();
      });
    });
  }

  test("a link of the page gets the focus back", async ({ help, page }) => {
    await help.be("anna");
    await page.goto("/orders");
    const link = page.locator(`[data-order="${LATE_ORDER}"]`);
    await link.focus();
    await page.keyboard.press("Enter");
    await help.expectHeading("asking-title");
    await expect(help.heading).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(help.panel).toBeHidden();
    await expect(link).toBeFocused();
  });
});

test("the whole journey goes by keyboard alone", async ({ help, page }) => {
  const reach = async (target, key = "Tab") => {
    const isThere = () => target.evaluate((node) => node.getRootNode().activeElement === node);
    for (let presses = 0; presses < 60; presses += 1) {
      if (await isThere()) {
        // Whoever goes by keyboard has to see where they are.
        const ring = await target.evaluate((node) => {
          const visible = (one) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
            return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
          };
          return visible(node) || visible(node.parentElement) || Boolean(node.closest("label") && visible(node.closest("label")));
        });
        expect(ring, "a visible focus").toBe(true);
        return;
      }
      await page.keyboard.press(key);
    }
    await expect(target).toBeFocused();
  };
  const press = async (target) => {
    await target.waitFor();
    await reach(target);
    await page.keyboard.press("Enter");
  };
  await help.be("anna");
  await page.goto("/");
  await expect(page.locator("#objects li")).not.toHaveCount(0);
  await press(help.launcher);
  await expect(help.heading).toBeFocused();
  await press(help.entry("home-order"));
  await help.expectHeading("picking-title");
  await expect(help.heading).toBeFocused();
  await press(help.card(LATE_ORDER));
  await help.expectHeading("asking-title");
  await reach(help.question);
  await page.keyboard.type(LATE_PARCEL.en);
  await page.keyboard.press("Control+Enter");
  await help.expectAnswer();
  await press(help.part("talk").first());
  await help.expectHeading("contact-title");
  await expect(help.options.first()).toBeVisible();
  await reach(help.options.locator("input:checked, input[value=email]").first());
  await page.keyboard.press("Space");
  await press(help.part("continue"));
  await help.expectHeading("review-title");
  await press(help.part("submit"));
  await help.expectConfirmed();
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });
  test("the keyboard does not leave the open panel, and targets are big enough", async ({ help, page }) => {
    await help.be("anna");
    await help.open();
    await expect(help.panel.locator(".rows .row").first()).toBeVisible();
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement.localName === "help-center";
      });
      expect(inside).toBe(true);
    }
    const small = await help.panel.locator("button, select, input").evaluateAll((all) =>
      all
        .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([html]) => html),
    );
    expect(small).toEqual([]);
    const box = await help.panel.boundingBox();
    expect(box).toEqual({ x: 0, y: 0, ...PHONE });
  });
});

test("reduced motion: nothing moves", async ({ help, page }) => {
  const moving = () =>
    help.host.evaluate((host) => host.shadowRoot.getAnimations().map((one) => one.animationName ?? one.transitionProperty));
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/api/v1/articles**", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  // With motion the waiting shapes breathe; else this test could not fail.
  await help.open();
  await expect(help.panel.locator(".skeleton").first()).toBeVisible();
  expect(await moving()).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await help.launcher.click();
  await expect(help.panel.locator(".skeleton").first()).toBeVisible();
  expect(await moving()).toEqual([]);
  release();
  await expect(help.panel.locator(".rows .row").first()).toBeVisible();
  await help.entry("home-ask").click();
  await help.expectHeading("asking-title");
  expect(await moving()).toEqual([]);
});

test("forced colours: everything has an edge and a visible focus", async ({ help, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await help.be("anna");
  await page.goto("/");
  const edge = (one) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(one);
    return (borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
  };
  expect(await help.launcher.evaluate(edge)).toBe(true);
  await help.open();
  expect(await help.panel.evaluate(edge)).toBe(true);
  expect(await help.panel.locator(".entries").evaluate(edge)).toBe(true);
  await page.keyboard.press("Tab");
  const focused = await help.host.evaluate((host) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(host.shadowRoot.activeElement);
    return [outlineStyle, parseFloat(outlineWidth)];
  });
  expect(focused[0]).not.toBe("none");
  expect(focused[1]).toBeGreaterThan(0);
  await help.pick();
  expect(await help.question.evaluate(edge)).toBe(true);
  expect(await help.part("send").evaluate(edge)).toBe(true);
});

test("what happens is said once, by the one live region", async ({ help }) => {
  await help.be("anna");
  await help.open();
  await help.pick();
  await help.host.evaluate((host) => {
    const status = host.shadowRoot.querySelector(".status");
    window.said = [];
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, {
      childList: true, characterData: true, subtree: true,
    });
  });
  await expect(help.panel.locator(".status")).toHaveAttribute("role", "status");
  await help.ask();
  await help.expectAnswer();
  const said = (await help.page.evaluate(() => window.said)).filter(Boolean);
  expect(said).toEqual([help.t("answer-thinking"), help.t("answer-ready")]);
});
