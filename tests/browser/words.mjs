// Reads the plain messages of locales/<language>/help-center.ftl, so that a test compares the screen
// with what the translators wrote. Messages that choose between forms are left out.
import { readFileSync } from "node:fs";

/** The folders of locales/, as the widget's list of languages has them. */
export const LANGUAGES = ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"];

/** Tags for `lang`: Portuguese is European, Chinese is Simplified. */
export const languageTag = (language) => ({ pt: "pt-PT", zh: "zh-Hans" })[language] ?? language;

const locales = new URL("../../locales/", import.meta.url);
const read = new Map();

/** The source of a locale. */
export function source(language) {
  return readFileSync(new URL(`${language}/help-center.ftl`, locales), "utf8");
}

/** Every plain message of a locale by id. */
export function messages(language) {
  if (!read.has(language)) read.set(language, parse(source(language)));
  return read.get(language);
}

function parse(text) {
  const found = new Map();
  let id;
  for (const line of text.split("\n")) {
    const begin = line.match(/^([a-zA-Z][\w-]*)\s*=\s*(.*)$/);
    if (begin) {
      id = begin[1];
      found.set(id, begin[2].trim());
    } else if (id && /^\s+\S/.test(line)) {
      found.set(id, `${found.get(id)} ${line.trim()}`.trim());
    } else if (!/^\s*$/.test(line)) {
      id = undefined;
    }
  }
  for (const [name, value] of found) {
    if (value.includes("->")) found.delete(name);
  }
  return found;
}

/** A function from message id to the text in that language. */
export function wordsOf(language) {
  const all = messages(language);
  return (id, values = {}) => {
    const pattern = all.get(id);
    if (pattern === undefined) throw new Error(`locales/${language}/help-center.ftl has no plain message ${id}`);
    return pattern.replace(/\{\s*\$(\w+)\s*\}/g, (_, name) => {
      if (!(name in values)) throw new Error(`${id} wants $${name}`);
      return values[name];
    });
  };
}

/** Without the marks that hold mixed directions apart, and with plain white space. */
export const plain = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

/** Matches a text however its variables are isolated. */
export function matcher(text) {
  const escape = (letter) => (/\s/.test(letter) ? "\\s+" : letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp([...text.replace(/\s+/g, " ")].map(escape).join("[\\u2066-\\u2069]*"));
}

/** The English texts that read otherwise in `language`: none of them may be on its screens. */
export function englishOnly(language) {
  const theirs = messages(language);
  const all = new Set([...theirs.values()].map(plain));
  return new Set(
    [...messages("en")]
      .map(([, text]) => plain(text))
      .filter((text) => !text.includes("{") && !all.has(text)),
  );
}
