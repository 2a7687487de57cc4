// The public surface is written down once, in custom-elements.json and help-center.d.ts. Here both
// are held against what the element really has, says and shows, and the page that lists it is used.
import AxeBuilder from "@axe-core/playwright";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, LATE_ORDER, LATE_PARCEL, test, unique } from "./help.mjs";

const top = fileURLToPath(new URL("../../", import.meta.url));
const declarations = join(top, "public/help-center.d.ts");
const manifest = JSON.parse(readFileSync(join(top, "public/custom-elements.json"), "utf8"));
const { attributes, members, events, cssParts, cssProperties } = manifest.modules[0].declarations[0];

const sorted = (names) => [...new Set(names)].sort();
const names = (list) => sorted(list.map(({ name }) => name));

/** The sources that make up the element: the page's side and the widget's. */
function sources() {
  const files = [join(top, "public/embed.js")];
  for (const entry of readdirSync(join(top, "src/widget"), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.(js|rs)$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
  }
  return files.filter((file) => !file.includes("/tests/")).map((file) => readFileSync(file, "utf8")).join("\n");
}

/** `CustomEvent<{ a: A; b: B }>` as [["a", "A"], ["b", "B"]]. */
function detailOf(event) {
  const inside = event.type.text.match(/^CustomEvent<\{ (.*) \}>$/)?.[1];
  return inside ? inside.split("; ").map((field) => field.split(/: (.*)/s).slice(0, 2)) : [];
}

/** Whether a value is of a type, as far as the manifest's types go. */
function fits(value, type) {
  return type.split(" | ").some((one) => {
    if (one.startsWith('"')) return value === JSON.parse(one);
    if (one === "null") return value === null;
    if (one.endsWith("[]")) return Array.isArray(value) && value.every((item) => fits(item, one.slice(0, -2)));
    return typeof value === one;
  });
}

/** Notes every `hc-*` event and every `part` that ever comes up, before the page's scripts run. */
async function listen(page) {
  const heard = { events: [], parts: new Set() };
  await page.exposeBinding("noteEvent", (_, name, detail) => void heard.events.push([name, detail]));
  await page.exposeBinding("noteParts", (_, parts) => void parts.forEach((part) => heard.parts.add(part)));
  await page.addInitScript(() => {
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event.type.startsWith("hc-")) window.noteEvent(event.type, event.detail);
      return dispatch.call(this, event);
    };
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      if (this.localName !== "help-center") return root;
      const known = new Set();
      const look = () => {
        const parts = [...root.querySelectorAll("[part]")].flatMap((one) => [...one.part]);
        const fresh = parts.filter((part) => !known.has(part));
        fresh.forEach((part) => known.add(part));
        if (fresh.length) window.noteParts(fresh);
      };
      new MutationObserver(look).observe(root, { childList: true, subtree: true, attributeFilter: ["part"] });
      return root;
    };
  });
  return heard;
}

test("attributes and members are those of the element", async ({ help, page }) => {
  await page.goto("/");
  await expect(help.launcher).toBeVisible();
  const found = await page.evaluate(() => {
    const { observedAttributes, prototype } = customElements.get("help-center");
    return { observedAttributes, members: Object.getOwnPropertyNames(prototype) };
  });
  const callback = /^(constructor|(connected|disconnected|adopted|connectedMove|attributeChanged)Callback)$/;
  expect(sorted(found.members.filter((name) => !callback.test(name)))).toEqual(names(members));
  const documented = names(attributes);
  expect(documented).toEqual(expect.arrayContaining(found.observedAttributes));
  // An attribute that is read only when needed is not observed; it is at least named.
  const code = sources();
  for (const name of documented) expect(code, `attribute ${name}`).toMatch(new RegExp(`["'\`]${name}["'\`]`));
});

test("custom properties are those that the styles read", async ({ help, page }) => {
  await page.goto("/?inline=1");
  await expect(help.heading).toBeVisible();
  const readBy = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("help-center");
      const rules = shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      return rules.map((rule) => rule.cssText).join("\n");
    });
  const inline = await readBy();
  await page.goto("/");
  await help.open();
  const read = (css) => [...css.matchAll(/var\((--hc-[\w-]+)/g)].map(([, name]) => name);
  expect(sorted([...read(inline), ...read(await readBy())])).toEqual(names(cssProperties));
  // What the manifest calls the default is the default.
  await page.goto("/reference");
  await help.launcher.click();
  await expect(help.heading).toBeVisible();
  for (const { name, default: value } of cssProperties.filter((one) => one.default.startsWith("#"))) {
    const computed = await help.host.evaluate((host, name) => getComputedStyle(host).getPropertyValue(name), name);
    expect([name, computed.trim()]).toEqual([name, value]);
  }
});

test("events and parts are those of a whole journey, with its failures", async ({ help, page, troubles }) => {
  test.slow();
  const heard = await listen(page);
  const fail = (path, how) => page.route(`**/api/v1/${path}`, how);
  await help.open("/");

  // Signed out: an article that is rated, the gate, the log-in of the page.
  await help.panel.locator(".rows .row").first().click();
  await help.part("rate").first().click();
  await help.panel.locator(".home").click();
  await help.entry("home-order").click();
  await help.logIn("dana");
  await expect(help.part("more")).toBeVisible();
  await page.evaluate(() => document.querySelector("help-center").logout());
  await page.evaluate(() => localStorage.setItem("demo-person", "anna"));
  await page.reload();

  // An order with advice, an order that is gone.
  await help.launcher.click();
  await help.panel.locator(".home").click();
  await help.entry("home-order").click();
  await help.card("A-1004").click();
  await expect(help.part("advice")).toBeVisible();
  await page.evaluate(() => document.querySelector("help-center").setAttribute("subject", "order:X-0000"));
  await expect(help.part("pick")).toBeVisible();
  await help.part("pick").click();
  await help.card(LATE_ORDER).click();

  // A question that is stopped, asked again, rated; a service that is down for a moment.
  let let_go;
  const held = new Promise((resolve) => (let_go = resolve));
  await fail("answers", async (route) => {
    await held;
    await route.abort().catch(() => {});
  });
  await help.ask(unique());
  await help.part("stop").click();
  await expect(help.part("again")).toBeVisible();
  let_go();
  await page.unroute("**/api/v1/answers");
  await help.part("again").click();
  await help.expectAnswer();
  await help.part("rate").first().click();
  const refusal = { status: 400, json: { error: { code: "invalid_request", detail: "a test" } } };
  await fail("contact-options*", (route) => route.fulfill(refusal));
  await help.part("talk").first().click();
  await expect(help.part("retry").first()).toBeVisible();
  await page.unroute("**/api/v1/contact-options*");
  await help.part("retry").first().click();
  await expect(help.options.first()).toBeVisible();
  await help.byEmail();
  // A case that is refused while the shopper is elsewhere.
  let refuse;
  const refused = new Promise((resolve) => (refuse = resolve));
  await fail("cases", async (route) => {
    await refused;
    await route.fulfill(refusal);
  });
  await help.part("submit").click();
  await help.panel.locator(".home").click();
  await help.expectHeading("home-title-name", { name: "Anna" });
  refuse();
  await expect(help.part("edit")).toBeVisible();
  await page.unroute("**/api/v1/cases");
  await help.part("edit").click();
  await help.byEmail();
  await help.part("submit").click();
  await help.expectConfirmed();
  await help.part("view-case").click();
  await expect(help.panel.getByRole("log")).toBeVisible();
  await help.part("close").click();
  await expect(help.panel).toBeHidden();

  const told = (name) => heard.events.filter(([one]) => one === name);
  await expect.poll(() => sorted(heard.events.map(([name]) => name))).toEqual(names(events));
  for (const event of events) {
    const fields = detailOf(event);
    for (const [, detail] of told(event.name)) {
      expect([event.name, sorted(Object.keys(detail ?? {}))]).toEqual([event.name, sorted(fields.map(([field]) => field))]);
      for (const [field, type] of fields) {
        expect(fits(detail[field], type), `${event.name} ${field}: ${JSON.stringify(detail[field])} is ${type}`).toBe(true);
      }
    }
  }
  expect(sorted(heard.parts)).toEqual(names(cssParts));
  troubles.consoleErrors.length = 0;
});

test("every event that the code can dispatch is documented", () => {
  const dispatched = [...sources().matchAll(/["'`](hc-[a-z-]+)["'`]/g)].map(([, name]) => name);
  expect(sorted(dispatched)).toEqual(names(events));
});

test("every error code is documented", () => {
  const failure = readFileSync(join(top, "src/flow/src/failure.rs"), "utf8");
  const codes = [...failure.matchAll(/Self::\w+(?: \{ \.\. \}|\(_\))? => "([a-z-]+)"/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(5);
  const [, documented] = detailOf(events.find(({ name }) => name === "hc-error"))[0];
  const said = [...documented.matchAll(/"([\w-]+)"/g)].map(([, code]) => code);
  // What keeps the widget from running is told by the page's side.
  const page = ["public/embed.js", "src/widget/host.js"].map((file) => readFileSync(join(top, file), "utf8")).join("\n");
  const quoted = [...page.matchAll(/(?:\bcode: |\? |: |\?\? )"([a-z-]+)"(?= [:}]|;)/g)].map(([, code]) => code);
  expect(sorted([...codes, ...quoted.filter((code) => said.includes(code))])).toEqual(sorted(said));
  const told = [...page.matchAll(/\bcode: (?:[^"}]* )?"([a-z-]+)"/g)].map(([, code]) => code);
  expect(said).toEqual(expect.arrayContaining(told));
});

test("the declarations compile, and name the same members", async () => {
  const detail = (event) => `{ ${detailOf(event).map(([field, type]) => `${field}: ${type}`).join("; ")} }`;
  const literal = (name) => JSON.stringify(name);
  const union = (list) => list.map(({ name }) => literal(name)).join(" | ");
  const methods = members.filter(({ kind }) => kind === "method");
  const fields = members.filter(({ kind }) => kind === "field");
  const sample = [
    `/// <reference path=${literal(declarations)} />`,
    `import type * as Help from ${literal(declarations)};`,
    `type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;`,
    `const element = document.querySelector("help-center")!;`,
    `const made: Help.HelpCenterElement = document.createElement("help-center");`,
    ...methods.map(({ name, parameters = [], return: { type } }) => {
      const subject = `import(${literal(declarations)}).HelpCenterSubject`;
      const of = (parameter) => parameter.type.text.replace("HelpCenterSubject", subject);
      const list = parameters.map((one) => `${one.name}${one.optional ? "?" : ""}: ${of(one)}`).join(", ");
      return `const ${name}: Same<Help.HelpCenterElement[${literal(name)}], (${list}) => ${type.text}> = true;`;
    }),
    ...fields.map(({ name, type }) => {
      const text = type.text.replace(/HelpCenter\w+/g, "Help.$&");
      return `const ${name}: Same<Help.HelpCenterElement[${literal(name)}], ${text}> = true;`;
    }),
    `element.tokenProvider = async () => "token"; element.tokenProvider = () => null; element.tokenProvider = undefined;`,
    ...events.map((event, at) => {
      const type = detailOf(event).length ? `CustomEvent<${detail(event)}>` : "CustomEvent<Record<string, never>>";
      return [
        `const event${at}: Same<Help.HelpCenterEventMap[${literal(event.name)}], ${type}> = true;`,
        ...["element", "document", "window"].map(
          (target) => `${target}.addEventListener(${literal(event.name)}, (event: ${type}) => void event.detail);`,
        ),
        `element.removeEventListener(${literal(event.name)}, (event) => void event.detail);`,
      ].join("\n");
    }),
    `const sameEvents: Same<keyof Help.HelpCenterEventMap, ${union(events)}> = true;`,
    `const sameMembers: Same<Exclude<keyof Help.HelpCenterElement, keyof HTMLElement>, ${union(members)}> = true;`,
    `type Known<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };`,
    `const sameAttributes: Same<Known<Help.HelpCenterAttributes>, ${union(attributes)}> = true;`,
    ...attributes.map(({ name, type }, at) => `const attribute${at}: Same<NonNullable<Help.HelpCenterAttributes[${literal(name)}]>, ${type.text}> = true;`),
    `const inJsx: JSX.IntrinsicElements["help-center"] = { service: "", theme: "dark", open: true, class: "mine" };`,
    // What must not compile does not.
    `// @ts-expect-error There is no such theme.\nconst wrong: JSX.IntrinsicElements["help-center"] = { theme: "pink" };`,
    `// @ts-expect-error A subject has a kind.\nvoid element.ask("Where is it?", "A-1002");`,
    `// @ts-expect-error There is no such detail.\nelement.addEventListener("hc-answer", (event) => event.detail.text);`,
  ].join("\n");
  const folder = mkdtempSync(join(tmpdir(), "help-center-types-"));
  try {
    writeFileSync(join(folder, "sample.mts"), `${sample}\nexport {};\n`);
    const compiler = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
    const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--types", "", "--allowImportingTsExtensions"];
    const run = promisify(execFile)(process.execPath, [compiler, ...options, join(folder, "sample.mts")]);
    const said = await run.then(() => "", (error) => error.stdout + error.stderr);
    expect(said).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.describe("the reference page", () => {
  test("lists every member under the strict policy, each to try", async ({ help, page, request }) => {
    const reply = await request.get("/reference");
    const policy = reply.headers()["content-security-policy"];
    for (const directive of ["default-src 'none'", "trusted-types 'none'", "require-trusted-types-for 'script'", "style-src 'self'"]) {
      expect(policy).toContain(directive);
    }
    await page.goto("/reference");
    for (const [id, list] of Object.entries({ attributes, events, parts: cssParts, "custom-properties": cssProperties })) {
      const listed = page.locator(`#${id} tbody tr`);
      await expect(listed).toHaveCount(list.length);
      expect(sorted(await listed.locator("th").allInnerTexts())).toEqual(names(list));
    }
    await expect(page.locator("#methods tbody tr, #properties tbody tr")).toHaveCount(members.filter(({ attribute }) => !attribute).length);

    // A method, and the events that come of it.
    await page.getByRole("button", { name: "show()" }).click();
    await expect(help.heading).toBeVisible();
    await expect(page.locator("#log")).toContainText("hc-show");
    await expect(page.locator("#events-hc-ready output")).toHaveText("1");
    // An attribute, followed both ways.
    await expect(page.locator("#attributes-open input")).toBeChecked();
    const surface = () => help.panel.evaluate((panel) => getComputedStyle(panel).backgroundColor);
    const light = await surface();
    await page.locator("#attributes-theme select").selectOption("dark");
    expect(await surface()).not.toBe(light);
    await page.locator("#attributes-theme select").selectOption("");
    expect(await surface()).toBe(light);
    // A part, and a custom property.
    await page.locator("#parts-close button").click();
    await expect(help.part("close")).toHaveCSS("outline-style", "dashed");
    await page.locator("#custom-properties---hc-surface input").fill("#ffeecc");
    expect(await surface()).toBe("rgb(255, 238, 204)");
    // The shopper's token, in the demo.
    await page.locator("#properties select").selectOption("anna");
    await help.entry("home-order").click();
    await help.expectHeading("picking-title");
    await page.getByRole("button", { name: "hide()" }).click();
    await expect(page.locator("#attributes-open input")).not.toBeChecked();
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`is for everyone, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto("/reference");
        await expect(page.locator("#custom-properties tbody tr").first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }
});
