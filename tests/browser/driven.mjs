// Browsers that Playwright cannot drive the way these tests need them: Firefox as Debian has it, over
// WebDriver BiDi, a Chromium that keeps pages for going back, and one that nobody watches.
//
// `act` gets a page and lists of what went wrong there; the browser ends with it.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request as ask } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const SCREEN = { width: 1280, height: 900 };
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function drive(options, act) {
  const browser = await puppeteer.launch({ defaultViewport: SCREEN, ...options });
  try {
    const page = await browser.newPage();
    const troubles = { violations: [], errors: [], consoleErrors: [] };
    await page.exposeFunction("reportViolation", (violation) => void troubles.violations.push(violation));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
        window.reportViolation(`${effectiveDirective}: ${blockedURI} ${sample} ${sourceFile}`));
    });
    page.on("pageerror", (error) => troubles.errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.consoleErrors.push(message.text());
    });
    await act(page, troubles);
  } finally {
    await browser.close();
  }
}

/** Chromium with its cache for going back, which Playwright turns off. */
export const inKeepingChromium = (act) => drive({ executablePath: process.env.CHROMIUM, args: QUIET }, act);

/** Firefox, set up as a shopper's is. */
export const inFirefox = (act) => drive({ browser: "firefox", executablePath: process.env.FIREFOX }, act);

/** Inside the widget, by CSS. */
export const inside = (selector) => `help-center >>> ${selector}`;

/**
 * A Chromium without a debugger, which would turn prerendering off. It talks to the help desk through
 * us: `scripts` are added to the pages of those paths, `seen` holds every request, and what a page
 * posts to `/report` is the result.
 */
export async function inUnwatchedChromium(helpDesk, path, scripts, whenSeen) {
  const seen = [];
  let report;
  const reported = new Promise((resolve) => (report = resolve));
  const server = createServer((request, response) => {
    const isReport = request.url === "/report";
    if (isReport) return request.setEncoding("utf8").on("data", (text) => report(JSON.parse(text))).on("end", () => response.end());
    if (request.url === "/when-seen") return void whenSeen(seen).then(() => response.end());
    seen.push({ path: request.url, isPrerender: /prerender/.test(request.headers["sec-purpose"]) });
    const headers = { ...request.headers, "accept-encoding": "identity" };
    const asked = ask(new URL(request.url, helpDesk), { method: request.method, headers }, (answer) => {
      const script = scripts[request.url];
      const { "content-length": length, ...kept } = answer.headers;
      response.writeHead(answer.statusCode, script ? kept : answer.headers);
      answer.pipe(response, { end: !script });
      if (script) answer.on("end", () => response.end(`<script>(${script})()</script>`));
    });
    request.pipe(asked);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = await mkdtemp(join(tmpdir(), "unwatched-"));
  const address = `http://127.0.0.1:${server.address().port}${path}`;
  const chromium = spawn(process.env.CHROMIUM, ["--headless", ...QUIET, `--user-data-dir=${profile}`, address], { stdio: "ignore" });
  const ended = new Promise((resolve) => chromium.on("exit", resolve));
  try {
    const gone = ended.then(() => Promise.reject(new Error("Chromium ended before it reported.")));
    return { seen, report: await Promise.race([reported, gone]) };
  } finally {
    chromium.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
