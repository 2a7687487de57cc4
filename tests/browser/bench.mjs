// The browser's part of `cargo xtask bench`: what the widget costs a page, on a page of our own.
//
// Prints lines of tab-separated values; xtask holds them against gates and goals and makes the
// table. `sample <row> <value>…`, `limit <row> <value>` where the gate is measured too,
// `note <row> <words>`, `file <load|open> <path> <raw> <gzip> <brotli>`. Progress goes to stderr.
//
// Each run has a browser context of its own, so nothing is cached; variants take turns, so that a
// machine that slows down slows all of them. Environment: HELP_DESK_URL, CHROMIUM, RUNS (9),
// LIGHTHOUSE_RUNS (5), CYCLES (200), ONLY (names of parts below, separated by commas).
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { startHost } from "./bench-host.mjs";
import { probe } from "./bench-probe.mjs";

const address = process.env.HELP_DESK_URL;
if (!address) throw new Error("HELP_DESK_URL is not set; start this with `cargo xtask bench`.");
const runs = Number(process.env.RUNS) || 9;
const lighthouseRuns = Number(process.env.LIGHTHOUSE_RUNS) || 5;
const cycles = Number(process.env.CYCLES) || 200;
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const LAUNCHER = "[part~=launcher]";
const PANEL = "[part~=panel]";
const FIELD = "[part~=panel] :is(input, textarea)";

const say = (kind, row, ...values) => console.log([kind, row, ...values].join("\t"));
const sample = (row, values) => say("sample", row, ...values.map((value) => Math.round(value * 1000) / 1000));
const note = (row, words) => say("note", row, words.replace(/\s+/g, " "));
/** A new window of the browser starts pages of its own beside ours; on two cores the slowed one waits for them. */
const SETTLE = 600;
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const began = Date.now();
const progress = (words) => console.error(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${words}`);

const quantile = (values, share) => {
  const inOrder = [...values].sort((one, other) => one - other);
  const at = (inOrder.length - 1) * share;
  return inOrder[Math.floor(at)] + (inOrder[Math.ceil(at)] - inOrder[Math.floor(at)]) * (at % 1);
};
const median = (values) => quantile(values, 0.5);
const blocked = (tasks, from, to) =>
  tasks.filter(([start]) => start >= from && start < to).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);

const host = await startHost(address);
let browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || undefined,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  ],
});

/** A page nobody has been to, on a slowed machine or network. */
async function fresh({ cpu = 1, network, ...query }) {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  if (cpu > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) {
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
  }
  await sleep(SETTLE);
  host.forget();
  await page.goto(`${host.origin}/bench?${new URLSearchParams(query)}`, { waitUntil: "commit" });
  return { context, page, devtools, close: () => context.close() };
}

/** Waits until the page is loaded and no request has been under way for a while. */
async function rest(page, milliseconds = 400) {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(25)) {
    const isQuiet = host.state.underWay <= 0 && Date.now() - host.state.last > milliseconds;
    if (isQuiet && (await page.evaluate(() => document.readyState)) === "complete") return;
  }
  throw new Error("the page does not come to rest");
}

const inPage = (page, look, selector) =>
  Promise.race([
    page.evaluate(([look, selector]) => window.bench[look](selector), [look, selector]),
    sleep(60_000).then(() => {
      throw new Error(`not ${look} within a minute: ${selector}`);
    }),
  ]);
const marks = (page) => page.evaluate(() => JSON.parse(JSON.stringify(window.bench)));

/**
 * Idle loading is done. The page says so: on a slowed network a file has left the server long before
 * it is there.
 */
async function idleLoaded(page) {
  const isReady = await page.waitForFunction(() => window.bench.ready, null, { timeout: 60_000 }).catch(() => undefined);
  if (!isReady) throw new Error('load="idle" does not load the widget');
  await rest(page, 500);
}

/** A real click on the launcher; the time from it to the first field, and both on the page's clock. */
async function open(page) {
  const { x, y } = await inPage(page, "seen", LAUNCHER);
  await page.mouse.click(x, y);
  const { at } = await inPage(page, "usable", FIELD);
  const clicked = await page.evaluate(() => window.bench.clicks.at(-1));
  return { clicked, usable: at };
}

async function memory({ page, devtools }) {
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await devtools.send("Runtime.getHeapUsage");
  return { heap: usedSize, buffers: backingStorageSize ?? 0, wasm: await page.evaluate(() => window.bench.wasm()) };
}

/** One visit: loaded, at rest, opened once. */
async function visit({ hurry, ...options }) {
  const there = await fresh(options);
  const { page } = there;
  try {
    if (!options.widget) {
      await rest(page);
      await sleep(300);
      return { ...(await marks(page)), ...(await memory(there)) };
    }
    if (hurry) {
      const { usable } = await open(page);
      return { usable };
    }
    await inPage(page, "seen", LAUNCHER);
    if (options.widget === "idle") await idleLoaded(page);
    else await rest(page);
    await sleep(100);
    const calls = host.state.seen.filter(({ isCall }) => isCall).length;
    const { clicked, usable } = await open(page);
    await sleep(250);
    const { long, lcp, cls, launcher, failed } = await marks(page);
    if (failed.length) throw new Error(`the page failed: ${failed[0]}`);
    const [load, opening] = [blocked(long, 0, clicked), blocked(long, clicked, Infinity)];
    const tasks = long.map(([start, duration]) => `${Math.round(duration)} ms at ${Math.round(start)}`).join(", ");
    return { launcher, wait: usable - clicked, lcp, cls, load, opening, tasks, calls, ...(await memory(there)) };
  } finally {
    await there.close();
  }
}

/** Runs variants in turn and gives the results of each. */
async function inTurn(words, variants, count = runs) {
  const results = variants.map(() => []);
  for (let run = 0; run < count; run += 1) {
    progress(`${words}, ${run + 1} of ${count}`);
    for (const [at, variant] of variants.entries()) results[at].push(await visit(variant));
  }
  return results;
}

/** Sizes of what was fetched: once packed as well as it goes, whatever the connection got. */
async function sizes(urls) {
  const found = [];
  for (const path of urls) {
    const reply = await fetch(address + path);
    if (!reply.ok) throw new Error(`GET ${path} answers ${reply.status}`);
    const raw = Buffer.from(await reply.arrayBuffer());
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
    found.push({ path, raw: raw.length, gzip: gzipSync(raw, { level: 9 }).length, brotli: brotliCompressSync(raw, { params }).length });
  }
  return found;
}

const parts = {
  /** Bytes, files and calls, before the click and until the first field is usable. */
  async bytes() {
    progress("bytes");
    const there = await fresh({ widget: "intent" });
    try {
      await inPage(there.page, "seen", LAUNCHER);
      await rest(there.page, 800);
      const before = [...host.state.seen];
      await open(there.page);
      await rest(there.page, 800);
      const isFile = ({ isCall, status }) => !isCall && status === 200;
      const all = await sizes([...new Set(host.state.seen.filter(isFile).map(({ url }) => url))]);
      const load = all.filter(({ path }) => before.some(({ url }) => url === path));
      const sum = (list) => list.reduce((total, { brotli }) => total + brotli, 0);
      for (const one of all) say("file", load.includes(one) ? "load" : "open", one.path, one.raw, one.gzip, one.brotli);
      sample("before_bytes", [sum(load)]);
      sample("before_files", [before.filter(({ isCall }) => !isCall).length]);
      sample("before_calls", [before.filter(({ isCall }) => isCall).length]);
      sample("usable_bytes", [sum(all)]);
    } finally {
      await there.close();
    }
  },

  /** On a slow phone: launcher, first field, and what the page itself notices. */
  async slow() {
    const slow = { cpu: 4, network: SLOW_4G };
    const [alone, intent, idle] = await inTurn("CPU ×4 and Slow 4G", [{ ...slow }, { ...slow, widget: "intent" }, { ...slow, widget: "idle" }]);
    sample("launcher_slow", intent.map(({ launcher }) => launcher));
    sample("idle_calls", [Math.max(...idle.map(({ calls }) => calls))]);
    sample("click_idle_slow", idle.map(({ wait }) => wait));
    sample("click_intent_slow", intent.map(({ wait }) => wait));
    const lcp = (list) => list.map((one) => one.lcp);
    sample("host_lcp", intent.map((one) => Math.max(0, one.lcp - median(lcp(alone)))));
    // Within noise: what the page alone varies by, and never less than a frame.
    say("limit", "host_lcp", Math.max(1000 / 60, quantile(lcp(alone), 0.9) - quantile(lcp(alone), 0.1)).toFixed(1));
    note("host_lcp", `page alone ${Math.round(median(lcp(alone)))} ms, with the widget ${Math.round(median(lcp(intent)))} ms, idle loading ${Math.round(median(lcp(idle)))} ms`);
    const cls = (list) => Math.max(...list.map((one) => one.cls));
    sample("host_cls", [Math.max(0, Math.max(cls(intent), cls(idle)) - cls(alone))]);
  },

  /** The launcher pressed the moment it shows. */
  async hurry() {
    const [hurry] = await inTurn("launcher pressed at once", [{ cpu: 4, network: SLOW_4G, widget: "intent", hurry: true }]);
    sample("hurry_slow", hurry.map(({ usable }) => usable));
  },

  /** Long tasks on a slow processor. */
  async blocking() {
    const [alone, intent, idle] = await inTurn("CPU ×4", [{ cpu: 4 }, { cpu: 4, widget: "intent" }, { cpu: 4, widget: "idle" }]);
    const tell = (row, list, key) => {
      sample(row, list.map((one) => one[key]));
      const worst = [...list].sort((one, other) => other[key] - one[key])[0];
      if (worst[key] > 0) note(row, `longest run's tasks: ${worst.tasks}`);
    };
    const own = median(alone.map(({ long }) => blocked(long, 0, Infinity)));
    for (const row of ["load_intent", "load_idle"]) say("limit", row, own);
    tell("load_intent", intent, "load");
    tell("load_idle", idle, "load");
    tell("open_intent", intent, "opening");
    tell("open_idle", idle, "opening");
    sample("launcher_x4", intent.map(({ launcher }) => launcher));
    sample("click_intent_x4", intent.map(({ wait }) => wait));
    sample("click_idle_x4", idle.map(({ wait }) => wait));
  },

  /** Memory after the first opening, over that of the page alone. */
  async memory() {
    const [alone, intent] = await inTurn("memory", [{}, { widget: "intent" }]);
    const of = (list, key) => median(list.map((one) => one[key]));
    const all = ({ heap, buffers, wasm }) => heap + buffers + wasm;
    const without = median(alone.map(all));
    sample("memory", intent.map((one) => (all(one) - without) / 1e6));
    const over = (key) => ((of(intent, key) - of(alone, key)) / 1e6).toFixed(2);
    note("memory", `JavaScript heap ${over("heap")} MB, buffers ${over("buffers")} MB, wasm ${over("wasm")} MB`);
    sample("launcher_x1", intent.map(({ launcher }) => launcher));
    sample("click_intent_x1", intent.map(({ wait }) => wait));
  },

  /** A whole question under both policies. */
  async policies() {
    for (const [row, policy] of [["csp", "strict"], ["trusted_types", "trusted"]]) {
      progress(`policy ${policy}`);
      const there = await fresh({ widget: "intent", person: "anna", policy });
      try {
        await open(there.page);
        await question(there.page);
        const { violations, failed } = await marks(there.page);
        sample(row, [violations.length + failed.length]);
        if (violations.length + failed.length) note(row, [...violations, ...failed].join("; "));
      } finally {
        await there.close();
      }
    }
  },

  /** axe over the opened panel, and the four things that a keyboard needs. */
  async access() {
    progress("axe and keyboard");
    const findings = async (query) => {
      const there = await fresh(query);
      try {
        if (query.widget) await open(there.page);
        await rest(there.page, 700);
        await there.page.evaluate(axeSource);
        const { violations } = await there.page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.flat().join(" ")}`));
      } finally {
        await there.close();
      }
    };
    const alone = await findings({});
    const found = (await findings({ widget: "intent" })).filter((one) => !alone.includes(one));
    sample("axe", [found.length]);
    if (found.length) note("axe", found.join("; "));

    const { page, close } = await fresh({ widget: "intent" });
    try {
      await inPage(page, "seen", LAUNCHER);
      await rest(page);
      const isIn = (selector) => inPage(page, "isFocusIn", selector);
      let takesFocus = false;
      for (let presses = 0; presses < 60 && !takesFocus; presses += 1) {
        await page.keyboard.press("Tab");
        takesFocus = await isIn(LAUNCHER);
      }
      await page.keyboard.press("Enter");
      const opens = await Promise.race([inPage(page, "seen", PANEL).then(() => true), sleep(3_000).then(() => false)]);
      await sleep(600);
      const focusIn = await isIn(PANEL);
      await page.keyboard.press("Escape");
      await sleep(900);
      const closes = !(await inPage(page, "isSeen", PANEL));
      const focusBack = await isIn(LAUNCHER);
      const four = { "takes focus and Enter opens": takesFocus && opens, "focus in": focusIn, "Escape closes": closes, "focus back": focusBack };
      sample("keyboard", [Object.values(four).filter(Boolean).length]);
      const missing = Object.entries(four).filter(([, done]) => !done).map(([name]) => name);
      if (missing.length) note("keyboard", `missing: ${missing.join(", ")}`);
    } finally {
      await close();
    }
  },

  /** Elements that come and go. */
  async cycles() {
    progress(`${cycles} times mounted and unmounted`);
    const there = await fresh({ widget: "intent" });
    const { page, devtools } = there;
    try {
      await open(page);
      await rest(page);
      await devtools.send("Performance.enable");
      const turn = (count) =>
        page.evaluate(async (count) => {
          document.querySelector("help-center")?.remove();
          for (let at = 0; at < count; at += 1) {
            const element = document.createElement("help-center");
            element.setAttribute("service", "");
            document.querySelector("main").append(element);
            await element.show();
            await window.bench.seen("[part~=panel]");
            element.remove();
            await new Promise((resolve) => setTimeout(resolve, 0));
          }
        }, count);
      const state = async () => {
        await rest(page, 300);
        // An animation that has left the page is in the browser's hands until its next frame, and a
        // page at rest draws none.
        await page.evaluate(async () => {
          for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
        });
        const used = await memory(there);
        const { metrics } = await devtools.send("Performance.getMetrics");
        const of = (name) => metrics.find((metric) => metric.name === name).value;
        return { ...used, listeners: of("JSEventListeners"), nodes: of("Nodes") };
      };
      // The first few fill caches that stay.
      await turn(10);
      const before = await state();
      await turn(cycles);
      const after = await state();
      const more = (key) => after[key] - before[key];
      sample("cycles_memory", [(more("heap") + more("buffers") + more("wasm")) / 1e6]);
      note("cycles_memory", `JavaScript heap ${(more("heap") / 1e6).toFixed(2)} MB, buffers ${(more("buffers") / 1e6).toFixed(2)} MB, wasm ${(more("wasm") / 1e6).toFixed(2)} MB, nodes ${more("nodes")}`);
      sample("cycles_listeners", [more("listeners")]);
    } finally {
      await there.close();
    }
  },

  /** The slowest letter of some words typed into the search of articles. */
  async keys() {
    const slowest = [];
    const count = Math.min(runs, 7);
    for (let run = 0; run < count; run += 1) {
      progress(`keys, ${run + 1} of ${count}`);
      const there = await fresh({ cpu: 4, widget: "intent" });
      try {
        await open(there.page);
        const widget = there.page.locator("help-center");
        await widget.locator(".rows .row").first().waitFor();
        // Going to the field is not typing in it.
        await widget.locator("#search").click();
        await rest(there.page);
        await there.page.evaluate(() => (window.bench.keys.length = 0));
        await widget.locator("#search").pressSequentially("pakje nog niet aangekomen", { delay: 150 });
        await sleep(500);
        const { keys } = await marks(there.page);
        slowest.push(Math.max(16, ...keys));
      } finally {
        await there.close();
      }
    }
    sample("search_key", slowest);
  },

  /** The longest frame while typing, while an answer comes, and in a list of 5,000 orders. */
  async frames() {
    const longest = { frame_orders_filter: [], frame_orders_scroll: [], frame_typing: [], frame_answer: [] };
    const worst = {};
    const count = Math.min(runs, 7);
    for (let run = 0; run < count; run += 1) {
      progress(`frames, ${run + 1} of ${count}`);
      const there = await fresh({ cpu: 4, widget: "intent", person: "dana" });
      const { page } = there;
      try {
        const during = async (row, act) => {
          await sleep(400);
          await page.evaluate(() => (window.bench.frames.length = 0));
          await act();
          await sleep(300);
          const { frames } = await marks(page);
          const top = frames.sort((one, other) => other.duration - one.duration)[0];
          // Shorter ones than 50 ms are not told apart.
          longest[row].push(top?.duration ?? 50);
          if (top && top.duration > (worst[row]?.duration ?? 0)) worst[row] = top;
        };
        const widget = page.locator("help-center");
        await open(page);
        await widget.locator(".entry").nth(0).click();
        await widget.locator(".card").first().waitFor();
        await during("frame_orders_filter", async () => {
          const search = widget.locator("#order-search");
          await search.pressSequentially("lamp", { delay: 120 });
          await sleep(600);
          for (let back = 0; back < 4; back += 1) await search.press("Backspace", { delay: 60 });
          await sleep(600);
        });
        await during("frame_orders_scroll", async () => {
          await widget.locator(".card").first().hover();
          for (let pages = 0; pages < 5; pages += 1) {
            for (let turns = 0; turns < 12; turns += 1) {
              await page.mouse.wheel(0, 240);
              await sleep(30);
            }
            const more = widget.locator("[part~=more]");
            if (await more.count()) await more.click();
            await sleep(300);
          }
        });
        await page.evaluate(() => document.querySelector("help-center").ask(""));
        const field = widget.locator("#question");
        await field.waitFor();
        await during("frame_typing", () => field.pressSequentially("My parcel has not arrived and the seller does not answer", { delay: 50 }));
        await during("frame_answer", async () => {
          await widget.locator("[part~=send]").click();
          await widget.locator("[part~=answer][aria-busy=false]").waitFor();
        });
      } finally {
        await there.close();
      }
    }
    for (const [row, values] of Object.entries(longest)) {
      sample(row, values);
      const { duration, script, layout, render } = worst[row] ?? {};
      if (duration) note(row, `longest of all ${Math.round(duration)} ms: ${script ?? "no script"}, rendering ${Math.round(render)} ms, of it layout and style ${Math.round(layout)} ms`);
    }
  },

  /** Points that the page loses in Lighthouse, by category; the greatest counts. Comes last: it wants the machine for its own browser. */
  async lighthouse() {
    await browser.close();
    const [{ default: lighthouse }, { launch }] = await Promise.all([import("lighthouse"), import("chrome-launcher")]);
    const chrome = await launch({
      chromePath: process.env.CHROMIUM || chromium.executablePath(),
      chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    });
    try {
      const categories = ["performance", "accessibility", "best-practices"];
      const points = async (query) => {
        const flags = { port: chrome.port, output: "json", logLevel: "silent", onlyCategories: categories };
        const { lhr } = await lighthouse(`${host.origin}/bench?${new URLSearchParams(query)}`, flags);
        return Object.fromEntries(categories.map((name) => [name, lhr.categories[name].score * 100]));
      };
      const [without, with_] = [[], []];
      for (let run = 0; run < lighthouseRuns; run += 1) {
        progress(`Lighthouse, ${run + 1} of ${lighthouseRuns}`);
        without.push(await points({}));
        with_.push(await points({ widget: "intent" }));
      }
      const of = (list, name) => median(list.map((one) => one[name]));
      sample("lighthouse", [Math.max(0, ...categories.map((name) => of(without, name) - of(with_, name)))]);
      note("lighthouse", categories.map((name) => `${name} ${of(without, name).toFixed(0)} → ${of(with_, name).toFixed(0)}`).join(", "));
    } finally {
      await chrome.kill();
    }
  },
};

/** From the first screen to a complete answer about an order. */
async function question(page) {
  const widget = page.locator("help-center");
  await widget.locator(".entry").first().click();
  await widget.locator(".card").first().click();
  await widget.locator("#question").fill("Mijn pakket is niet aangekomen.");
  await widget.locator("[part~=send]").click();
  await widget.locator("[part~=answer][aria-busy=false]").waitFor();
  await widget.locator("[part~=talk]").first().click();
  await widget.locator("[part~=option]").first().waitFor();
}

const only = process.env.ONLY?.split(",");
const chosen = Object.keys(parts).filter((name) => !only || only.includes(name));
try {
  say("note", "machine", `load average ${loadavg().map((load) => load.toFixed(2)).join(" ")} before, Chromium ${browser.version()}`);
  // The first page of a new browser pays for the browser.
  await visit({ widget: "intent" });
  for (const name of chosen) {
    try {
      await parts[name]();
    } catch (error) {
      // One row that cannot be measured must not hide the others; xtask misses it and fails.
      note("unmeasured", `${name}: ${error.message.split("\n")[0]}`);
    }
  }
} finally {
  await browser.close();
  host.close();
}
// Everything is measured and said; time limits of waits that are over would hold Node for a minute.
process.exit(0);
