// The browser's part of `cargo xtask bench`: bytes over the wire and the time
// until the widget can be used. Prints lines of tab-separated values; xtask makes the table.
//
// Environment: HELP_DESK_URL, CHROMIUM, RUNS (default 9).
import { chromium } from "@playwright/test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const address = process.env.HELP_DESK_URL;
const runs = Math.max(7, Number(process.env.RUNS) || 9);
if (!address) {
  throw new Error("HELP_DESK_URL is not set; start this with `cargo xtask bench`.");
}

// What a page needs until the widget can be used in one language other than English.
// The styles are inside the wasm: there is no file of their own.
const files = ["/embed.js", "/widget/widget.js", "/widget/widget_bg.wasm", "/locales/nl.ftl"];

async function bytes() {
  const sizes = [];
  for (const file of files) {
    const reply = await fetch(address + file);
    if (!reply.ok) {
      throw new Error(`GET ${file} answers ${reply.status}`);
    }
    const raw = Buffer.from(await reply.arrayBuffer());
    sizes.push({
      file,
      raw: raw.length,
      gzip: gzipSync(raw, { level: 9 }).length,
      brotli: brotliCompressSync(raw, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
        },
      }).length,
    });
  }
  return sizes;
}

// Runs in the page before anything else: notes when the click came and when a
// field of the panel could first be typed into, looking once a frame.
function watchForUse() {
  const marks = { click: null, launcher: null, usable: null };
  globalThis.benchMarks = marks;
  const seen = (element) => {
    const box = element?.getBoundingClientRect();
    return Boolean(box && box.width > 0 && box.height > 0) &&
      getComputedStyle(element).visibility === "visible";
  };
  const look = () => {
    const root = document.querySelector("help-center")?.shadowRoot;
    if (root) {
      if (marks.launcher === null && seen(root.querySelector("[part~=launcher]"))) {
        marks.launcher = performance.now();
      }
      if (marks.click !== null) {
        const field = root.querySelector("[part~=panel] :is(input, textarea):enabled");
        if (seen(field)) {
          marks.usable = performance.now();
          return;
        }
      }
    }
    requestAnimationFrame(look);
  };
  addEventListener("click", (event) => (marks.click ??= event.timeStamp), { capture: true });
  requestAnimationFrame(look);
}

async function once(browser, rate) {
  // A context of its own each time: nothing is cached.
  const context = await browser.newContext({
    locale: "nl-NL",
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForUse);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate });
    await page.goto(`${address}/?lang=nl`, { waitUntil: "load" });
    await page.waitForFunction(() => globalThis.benchMarks.launcher !== null, null, {
      timeout: 60_000,
    });
    // The shopper looks at the page before needing help.
    await page.waitForTimeout(500);
    await page.locator("help-center [part~=launcher]").click();
    await page.waitForFunction(() => globalThis.benchMarks.usable !== null, null, {
      timeout: 60_000,
    });
    const marks = await page.evaluate(() => globalThis.benchMarks);
    return { launcher: marks.launcher, usable: marks.usable - marks.click };
  } finally {
    await context.close();
  }
}

async function times() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  try {
    await once(browser, 1); // The first page of a new browser pays for the browser.
    const all = {};
    for (const rate of [1, 4]) {
      const measured = [];
      for (let run = 0; run < runs; run += 1) {
        measured.push(await once(browser, rate));
      }
      all[`launcher_x${rate}`] = measured.map((one) => one.launcher);
      all[`usable_x${rate}`] = measured.map((one) => one.usable);
    }
    return all;
  } finally {
    await browser.close();
  }
}

for (const size of await bytes()) {
  console.log(["bytes", size.file, size.raw, size.gzip, size.brotli].join("\t"));
}
for (const [name, values] of Object.entries(await times())) {
  console.log(["times", name, ...values.map((value) => value.toFixed(1))].join("\t"));
}
