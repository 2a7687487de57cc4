// The demo marketplace's own page script. It shows what a host page has to do for the widget:
// hand over fresh tokens, log in when asked, say when somebody logs out. Everything else here only
// makes a plausible marketplace. It runs under the strict policy of its pages: nodes, never markup.

const PERSON = "demo-person";
const query = new URLSearchParams(location.search);
// The page around the widget is English, whatever language the widget speaks.
const language = "en-GB";
const help = document.querySelector("help-center");
const at = (id) => document.getElementById(id);

/** An element with attributes and children; texts become text nodes. */
function node(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

/** A link inside the demo that keeps `?lang=` and `?inline=`. */
function inside(path) {
  const kept = new URLSearchParams();
  for (const name of ["lang", "inline"]) if (query.has(name)) kept.set(name, query.get(name));
  const [page, hash] = path.split("#");
  return `${page}${kept.size ? `?${kept}` : ""}${hash ? `#${hash}` : ""}`;
}

const money = ({ minor, currency }) =>
  new Intl.NumberFormat(language, { style: "currency", currency }).format(minor / 100);
const day = (moment) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(moment));

function timeLeft(moment) {
  const hours = (new Date(moment) - Date.now()) / 3_600_000;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  return hours < 48 ? relative.format(Math.max(1, Math.round(hours)), "hour") : relative.format(Math.round(hours / 24), "day");
}

// Who is logged in.

const person = () => localStorage.getItem(PERSON);

async function token() {
  const who = person();
  if (!who) return null;
  const reply = await fetch("/demo/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person: who }),
  });
  return reply.ok ? (await reply.json()).token : null;
}

async function ask(path) {
  const bearer = await token();
  if (!bearer) return null;
  const reply = await fetch(`/api/v1${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  return reply.ok ? reply.json() : null;
}

/** Tells the widget who is here. Setting the provider makes it ask anew. */
function connect() {
  if (help) help.tokenProvider = () => token();
}

let people;
async function loadPeople() {
  people ??= (await (await fetch("/demo/people")).json()).people;
  return people;
}

async function fillPeople(place, choose) {
  const buttons = (await loadPeople()).map(({ id, name, about }) => {
    const button = node("button", { type: "button", "data-person": id }, node("span", {}, name, node("span", {}, about)));
    button.addEventListener("click", () => choose(id));
    return button;
  });
  place.replaceChildren(...buttons);
}

function logIn(id) {
  localStorage.setItem(PERSON, id);
  connect();
  draw();
}

function logOut() {
  localStorage.removeItem(PERSON);
  help?.logout?.();
  draw();
}

async function openLogin() {
  const dialog = at("login");
  if (dialog.open) return;
  await fillPeople(at("people"), (id) => {
    dialog.close();
    logIn(id);
  });
  dialog.showModal();
}

// The widget wants a log-in: this page does it by itself, without leaving.
document.addEventListener("hc-login-required", (event) => {
  event.preventDefault();
  openLogin();
});

async function drawWho() {
  const place = at("who");
  const who = person();
  const known = who && (await loadPeople()).find(({ id }) => id === who);
  if (known) {
    const out = node("button", { type: "button", class: "plain", id: "log-out" }, "Log out");
    out.addEventListener("click", logOut);
    place.replaceChildren(node("span", {}, `Hello, ${known.name}`), out);
  } else {
    const enter = node("button", { type: "button", class: "plain", id: "log-in" }, "Log in");
    enter.addEventListener("click", openLogin);
    place.replaceChildren(enter);
  }
}

// Pages.

async function objects() {
  return (await (await fetch("/demo/objects")).json()).objects;
}

async function drawAuctions() {
  const cards = (await objects()).map((object) =>
    node("li", { class: "object" },
      node("a", { href: inside(object.url) },
        node("img", { src: object.picture_url, alt: "", width: 240, height: 240, loading: "lazy" }),
        node("h3", { lang: object.title_lang, dir: "auto" }, object.title)),
      node("dl", {},
        node("dt", {}, `${object.bids} bids`), node("dt", { class: "ends" }, "Ends"),
        node("dd", { class: "price" }, money(object.price)), node("dd", { class: "ends" }, timeLeft(object.ends_at)))));
  at("objects").replaceChildren(...cards);
}

const states = {
  unpaid: "Unpaid", paid: "Paid", shipped: "Shipped", delivered: "Delivered",
  completed: "Completed", cancelled: "Cancelled", refunded: "Refunded",
};

function orderCard(order) {
  const side = order.side === "bought" ? "Bought" : "Sold";
  return node("li", { class: "order", id: order.id },
    node("img", { src: order.picture_url, alt: "", width: 88, height: 88, loading: "lazy" }),
    node("h2", { lang: order.title_lang, dir: "auto" }, order.title),
    node("p", {}, node("span", { class: "state" }, states[order.status] ?? order.status),
      ` ${side} on ${day(order.ordered_at)} · ${money(order.price)} · ${order.id}`),
    node("div", { class: "does" },
      node("a", { class: "button", href: `#help-center/order/${order.id}`, "data-order": order.id }, "Get support"),
      node("a", { class: "button plain", href: inside(`/messages/${order.id}`) }, "Messages")));
}

let drawing = 0;
async function drawOrders() {
  const turn = ++drawing;
  const list = at("orders");
  const more = at("more");
  more.hidden = true;
  if (!person()) {
    const enter = node("button", { type: "button" }, "Log in");
    enter.addEventListener("click", openLogin);
    list.replaceChildren(node("li", { class: "empty" }, node("p", {}, "Log in to see your orders."), enter));
    return;
  }
  let cursor = "";
  const next = async () => {
    const page = await ask(`/orders?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    if (turn !== drawing || !page) return;
    if (!cursor) list.replaceChildren();
    list.append(...page.orders.map(orderCard));
    at("orders-lead").textContent = `${page.total} orders, newest first.`;
    if (page.total === 0) list.append(node("li", { class: "empty" }, "No orders yet. Found something you like?"));
    cursor = page.next_cursor ?? "";
    more.hidden = !cursor;
  };
  more.onclick = next;
  await next();
  if (location.hash.length > 1 && !location.hash.startsWith("#help-center")) {
    at(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
}

function talkLine(mine, who, text) {
  return node("li", { class: mine ? "mine" : null, dir: "auto" }, node("small", {}, who), text);
}

async function drawMessages() {
  const id = decodeURIComponent(location.pathname.split("/").pop());
  const order = (await ask(`/orders/${encodeURIComponent(id)}`))?.order;
  const talk = at("talk");
  at("write").hidden = !order;
  if (!order) {
    at("talk-title").textContent = "Messages";
    at("talk-order").replaceChildren();
    const text = person() ? "You have no order with this number." : "Log in to read your messages.";
    talk.replaceChildren(node("li", {}, text));
    return;
  }
  const other = order.message_first?.name ?? (order.side === "bought" ? "the seller" : "the buyer");
  at("talk-title").textContent = `Messages with ${other}`;
  at("talk-order").replaceChildren(node("ul", { class: "orders" }, orderCard(order)));
  const store = `demo-talk:${person()}:${id}`;
  const said = JSON.parse(sessionStorage.getItem(store) ?? "[]");
  talk.replaceChildren(
    talkLine(false, other, order.side === "bought" ? "Thank you for your purchase!" : "Hello, I am glad that I won this."),
    ...said.map((text) => talkLine(true, "You", text)));
  at("write").onsubmit = (event) => {
    event.preventDefault();
    const field = at("text");
    const text = field.value.trim();
    if (!text) return;
    said.push(text);
    sessionStorage.setItem(store, JSON.stringify(said));
    talk.append(talkLine(true, "You", text));
    field.value = "";
    field.focus();
  };
}

async function drawItem() {
  const id = decodeURIComponent(location.pathname.split("/").pop());
  const object = (await objects()).find((one) => one.id === id);
  const place = at("object");
  if (!object) {
    place.replaceChildren(node("p", {}, "This object is gone."));
    return;
  }
  document.title = `Lot & Found: ${object.title}`;
  const question = node("button", { type: "button", class: "plain", id: "ask-about" }, "Ask about this object");
  question.addEventListener("click", () => {
    help.removeAttribute("subject");
    help.setAttribute("subject", `item:${id}`);
    help.show();
  });
  const bid = node("button", { type: "button", disabled: "" }, "Bidding is off in the demo");
  place.replaceChildren(
    node("img", { src: object.picture_url, alt: "", width: 480, height: 480 }),
    node("div", {},
      node("h1", { lang: object.title_lang, dir: "auto" }, object.title),
      node("p", {}, `Offered by ${object.seller}`),
      node("p", { lang: object.title_lang }, object.text),
      node("p", { class: "price" }, money(object.price)),
      node("p", {}, `${object.bids} bids · ends ${timeLeft(object.ends_at)}`),
      node("div", { class: "does" }, bid, question)));
  const bearer = await token();
  if (bearer) {
    await fetch(`/demo/seen/${encodeURIComponent(id)}`, { method: "POST", headers: { authorization: `Bearer ${bearer}` } });
  }
}

/** Where to go after the log-in: only back into this marketplace. */
function wayBack() {
  const back = query.get("return") ?? "/";
  try {
    const url = new URL(back, location.origin);
    return url.origin === location.origin ? `${url.pathname}${url.search}${url.hash}` : "/";
  } catch {
    return "/";
  }
}

async function drawLogin() {
  await fillPeople(at("people-page"), (id) => {
    localStorage.setItem(PERSON, id);
    location.assign(wayBack());
  });
}

const pages = { auctions: drawAuctions, orders: drawOrders, messages: drawMessages, item: drawItem, login: drawLogin };

function draw() {
  drawWho();
  pages[document.body.dataset.page]?.();
}

for (const link of document.querySelectorAll("header a, main a")) {
  const path = link.getAttribute("href");
  if (path.startsWith("/")) {
    link.setAttribute("href", inside(path));
    if (path === location.pathname) link.setAttribute("aria-current", "page");
  }
}
// Logged in or out in another tab.
window.addEventListener("storage", ({ key }) => {
  if (key !== PERSON) return;
  if (person()) connect();
  else help?.logout?.();
  draw();
});
connect();
draw();
