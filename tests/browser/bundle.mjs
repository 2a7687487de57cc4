// What the loader fetches, as a test may change it: only what bears the hash that embed.js names
// is taken, so a change to the words needs one to embed.js.
import { createHash } from "node:crypto";
import { source } from "./words.mjs";

/** Addresses of the widget's script, its code, and the words of a language. */
export const SCRIPT = /\/widget\/[0-9a-f]+\/widget\.js$/;
export const CODE = /\/widget\/[0-9a-f]+\/widget_bg\.wasm$/;
export const wordsAt = (language) => new RegExp(`/locales/${language}\\.ftl\\?`);

/** The help desk leaves out what is for people, and the launcher's words. */
const served = (text) =>
  text
    .split("\n")
    .filter((line) => !/^(#|launcher-|\s*$)/.test(line))
    .map((line) => line.replace(/^ +/, " ").replace(/^([\w-]+) = ?/, "$1="))
    .join("\n") + "\n";
/** English stands behind the words of a file that was spoilt. */
const behind = `## en\n${served(source("en"))}`;
const hash = (text) => createHash("sha256").update(text).digest("base64");

/** Serves other words of a language, as after an edit of its file. */
export async function serveWords(page, language, text) {
  const [before, after] = [served(source(language)), served(text) + behind];
  await page.route("**/embed.js", async (route) => {
    const reply = await route.fetch();
    const loader = await reply.text();
    if (!loader.includes(hash(before))) throw new Error(`embed.js does not name the hash of ${language}`);
    await route.fulfill({ response: reply, body: loader.replace(hash(before), hash(after)) });
  });
  await page.route(wordsAt(language), (route) => route.fulfill({ body: after, contentType: "text/plain; charset=utf-8" }));
}
