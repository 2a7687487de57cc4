// The widget as a subject of the bench in ../shared/bench, whose README tells what each field is.
// `cargo xtask bench` copies this folder beside the other subjects, once for each way of loading,
// and says where a help desk runs (HELP_DESK_URL) and which files of it are asked for (SUBJECT_FILES).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const desk = process.env.HELP_DESK_URL;
const id = path.basename(path.dirname(fileURLToPath(import.meta.url)));
const load = id.endsWith('-idle') ? 'idle' : 'intent';

/** The files as the help desk serves them, with hashes and labels filled in. */
async function files(folder) {
  for (const file of process.env.SUBJECT_FILES.split(' ')) {
    const reply = await fetch(desk + file);
    if (!reply.ok) throw new Error(`GET ${file} answers ${reply.status}`);
    const place = path.join(folder, new URL(file, desk).pathname);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, Buffer.from(await reply.arrayBuffer()));
  }
  return folder;
}

export default async ({ here }) => ({
  id,
  name: load === 'idle' ? 'help center, load="idle"' : 'help center',
  version: 'working tree',
  roots: { '/': await files(path.join(here, 'out', id)) },
  body: `<script type="module" src="/embed.js"></script><help-center service="" load="${load}"></help-center>`,
  launcher: 'help-center >>> [part~=launcher]',
  panel: 'help-center >>> [part~=panel]',
  input: 'help-center >>> [part~=panel] :is(input, textarea)',
  close: 'help-center >>> [part~=close]',
  cspAlso: (policy) => policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  // The service, and files in a language that was not asked for before: answered by the help desk.
  async serve({ method, path: asked, query, body }) {
    const isCall = asked.startsWith('/api/');
    if (!isCall && !asked.endsWith('.ftl')) return null;
    const reply = await fetch(`${desk}${asked}?${query}`, { method, body: body || undefined, headers: body ? { 'content-type': 'application/json' } : {} });
    return { kind: isCall ? 'api' : 'asset', status: reply.status, type: reply.headers.get('content-type') ?? 'text/plain', body: await reply.text() };
  },
});
