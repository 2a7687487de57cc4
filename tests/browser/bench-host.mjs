// The page that the bench measures on: a marketplace's listing without scripts of its own, with or
// without the widget. Whatever is not this page's is passed on to the help desk and noted, so that
// bytes, files and calls are those that really travelled.
import { Agent, createServer, request } from "node:http";

const THINGS = [
  "Desk lamp", "Oak shelf", "Kettle", "Rain jacket", "Notebook", "Wool scarf", "Tea set", "Backpack", "Phone stand", "Door mat",
  "Wall clock", "Bread knife", "Floor rug", "Plant pot", "Ear buds", "Bath towel", "Key ring", "Board game", "Pillow", "Bike light",
];

/** Policies for the page; `'wasm-unsafe-eval'` is all that the widget adds to a page's own. */
export const POLICIES = {
  strict:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; " +
    "base-uri 'none'; object-src 'none'; form-action 'self'",
  get trusted() {
    return `${this.strict}; require-trusted-types-for 'script'; trusted-types 'none'`;
  },
};

const STYLE = `
* { box-sizing: border-box; } body { margin: 0; font: 16px/1.5 sans-serif; color: #222; background: #fff; }
header { display: flex; gap: 24px; padding: 16px 32px; border-bottom: 1px solid #ccc; } main { padding: 16px 32px; }
.hero { display: block; width: 100%; height: 240px; } ul { display: grid; grid-template-columns: repeat(5, 1fr); gap: 16px; padding: 0; list-style: none; }
li { border: 1px solid #ccc; padding: 12px; } .picture { height: 120px; background: #e7e2d8; } h2 { font-size: 16px; margin: 8px 0 0; } a { color: #0b4f9e; }
p { margin: 0; }`;

const HERO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 240"><rect width="1200" height="240" fill="#f3c98b"/><circle cx="980" cy="120" r="90" fill="#b7351b"/><path d="M0 200 Q300 80 600 180 T1200 140 V240 H0Z" fill="#0f5c63"/></svg>`;

// What a marketplace's page would do: hand a token over. Part of the page, not of the widget.
const HOST_SCRIPT = `
const person = new URL(import.meta.url).searchParams.get("person");
const give = async () => {
  const headers = { "content-type": "application/json" };
  const reply = await fetch("/demo/token", { method: "POST", headers, body: JSON.stringify({ person }) });
  return (await reply.json()).token;
};
document.querySelector("help-center").tokenProvider = give;`;

/** The page; `widget` is the value of `load`, or none. */
function page({ widget, person, lang }) {
  const card = (name, at) =>
    `<li><a href="#p${at}"><div class="picture"></div><h2>${name}</h2></a><p>€${(9 + at * 3.7).toFixed(2)}</p><p><span>4.${at % 10}</span> <span>${20 + at * 7} sold</span></p></li>`;
  const host = person ? `<script type="module" src="/bench/host.js?person=${person}"></script>` : "";
  const embedded = widget
    ? `<script type="module" src="/embed.js"></script>\n<help-center service="" load="${widget}"></help-center>\n${host}`
    : "";
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>A marketplace</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Autumn offers"><link rel="icon" href="/bench/hero.svg"><link rel="stylesheet" href="/bench/page.css"></head>
<body><header><a href="#top">Market</a><nav aria-label="Account"><a href="#orders">Orders</a> <a href="#cart">Cart</a></nav></header>
<main><h1>Autumn offers</h1><img class="hero" src="/bench/hero.svg" alt="Autumn sale" width="1200" height="240"><ul>${THINGS.map(card).join("\n")}</ul></main>
<footer><a href="#terms">Terms</a></footer>
${embedded}
</body></html>`;
}

/** Serves the page and passes on the rest. `seen` holds what was passed on since `forget()`. */
export async function startHost(address) {
  const upstream = new URL(address);
  const agent = new Agent({ keepAlive: true });
  const state = { seen: [], underWay: 0, last: Date.now() };
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url, address);
    state.underWay += 1;
    state.last = Date.now();
    outgoing.on("close", () => {
      state.underWay -= 1;
      state.last = Date.now();
    });
    const own = (type, body, headers = {}) => {
      outgoing.writeHead(200, { "content-type": type, "cache-control": "max-age=600", ...headers });
      outgoing.end(body);
    };
    if (url.pathname === "/bench") {
      const asked = Object.fromEntries(url.searchParams);
      const policy = asked.policy ? { "content-security-policy": POLICIES[asked.policy] } : {};
      return own("text/html; charset=utf-8", page({ lang: "nl", ...asked }), { "cache-control": "no-store", ...policy });
    }
    if (url.pathname === "/bench/page.css") return own("text/css", STYLE);
    if (url.pathname === "/bench/hero.svg") return own("image/svg+xml", HERO);
    if (url.pathname === "/bench/host.js") return own("text/javascript", HOST_SCRIPT);
    const passed = request(
      { agent, host: upstream.hostname, port: upstream.port, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (reply) => {
        if (!url.pathname.startsWith("/demo/")) {
          state.seen.push({ path: url.pathname, url: incoming.url, type: reply.headers["content-type"] ?? "", isCall: url.pathname.startsWith("/api/"), status: reply.statusCode });
        }
        outgoing.writeHead(reply.statusCode, reply.headers);
        reply.pipe(outgoing);
      },
    );
    passed.on("error", () => outgoing.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    state,
    forget: () => (state.seen = []),
    close: () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}
