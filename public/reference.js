// The reference page: custom-elements.json as tables, with something to try in each row.
//
// Nothing is listed here by hand, so that the page cannot differ from the manifest, which a test
// holds against the code.

const element = document.querySelector("help-center");
const marks = new CSSStyleSheet();
document.adoptedStyleSheets = [marks];

/** A node with attributes and children. */
function node(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** `code` between backticks becomes <code>. */
function prose(text = "") {
  const parts = text.split("`").map((part, index) => (index % 2 ? node("code", {}, part) : part));
  return node("span", {}, ...parts);
}

/** A section with a table: one row a member. */
function section(id, title, intro, columns, members, row) {
  const head = node("tr", {}, ...columns.map((column) => node("th", { scope: "col" }, column)));
  const rows = members.map((member) => {
    const [name, ...cells] = row(member);
    return node(
      "tr",
      { id: `${id}-${member.name}` },
      node("th", { scope: "row" }, node("code", {}, name)),
      ...cells.map((cell, index) => node("td", { "data-column": columns[index + 1] }, cell)),
    );
  });
  return node(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    node("h2", { id: `${id}-title` }, title),
    node("p", {}, prose(intro)),
    node("table", { "aria-labelledby": `${id}-title` }, node("thead", {}, head), node("tbody", {}, ...rows)),
  );
}

const about = (member) => {
  const type = member.type?.text ?? member.syntax;
  return node(
    "div",
    {},
    prose(member.description),
    type && node("div", { class: "type" }, node("code", {}, type)),
    member.default && node("div", { class: "type" }, "Default: ", node("code", {}, member.default)),
    member.fieldName && node("div", { class: "type" }, "Property: ", node("code", {}, member.fieldName)),
  );
};

/** A control for an attribute: what is chosen is set, what is emptied is taken away. */
function attributeControl({ name, type, description }) {
  const set = (value) => (value ? element.setAttribute(name, value) : element.removeAttribute(name));
  const label = `Value of ${name}: ${description}`;
  if (type.text === "boolean") {
    const box = node("input", { type: "checkbox", "aria-label": label });
    box.checked = element.hasAttribute(name);
    box.addEventListener("change", () => element.toggleAttribute(name, box.checked));
    new MutationObserver(() => (box.checked = element.hasAttribute(name))).observe(element, { attributeFilter: [name] });
    return box;
  }
  const choices = [...type.text.matchAll(/"([\w-]+)"/g)].map(([, choice]) => choice);
  if (choices.length) {
    const options = ["", ...choices].map((choice) => node("option", { value: choice }, choice || "not set"));
    const select = node("select", { "aria-label": label }, ...options);
    select.value = element.getAttribute(name) ?? "";
    select.addEventListener("change", () => set(select.value));
    return select;
  }
  const input = node("input", { "aria-label": label, autocomplete: "off", placeholder: "not set" });
  input.value = element.getAttribute(name) ?? "";
  input.addEventListener("change", () => set(input.value.trim()));
  return input;
}

/** Calls a method with what is written in the fields beside the button. */
function methodControl({ name, parameters = [] }) {
  const fields = parameters.map((parameter) =>
    node("input", { "aria-label": `${parameter.name} of ${name}()`, placeholder: parameter.name, autocomplete: "off" }),
  );
  const call = () => element[name](...fields.map((field) => field.value.trim()).filter((value, at) => value || at === 0));
  return node("div", { class: "try" }, ...fields, node("button", { type: "button", click: call }, `${name}()`));
}

/** In the demo: whose token the provider returns. */
async function providerControl() {
  const reply = await fetch("/demo/people").catch(() => undefined);
  if (!reply?.ok) return node("span", { class: "quiet" }, "To try where the demo marketplace runs.");
  const { people } = await reply.json();
  const options = [node("option", { value: "" }, "nobody"), ...people.map(({ id, name }) => node("option", { value: id }, name))];
  const select = node("select", { "aria-label": "Whose token tokenProvider returns" }, ...options);
  const provider = (person) => async () => {
    const headers = { "content-type": "application/json" };
    const given = await fetch("/demo/token", { method: "POST", headers, body: JSON.stringify({ person }) });
    return given.ok ? (await given.json()).token : null;
  };
  select.addEventListener("change", () => {
    if (select.value) element.tokenProvider = provider(select.value);
    else element.logout();
    if (!select.value) element.tokenProvider = undefined;
  });
  return select;
}

/** Outlines a part on every screen that has it. */
const marked = new Set();
function partControl({ name }) {
  const button = node("button", { type: "button", "aria-pressed": "false", "aria-label": `Mark ${name}` }, "Mark");
  button.addEventListener("click", () => {
    if (!marked.delete(name)) marked.add(name);
    button.setAttribute("aria-pressed", String(marked.has(name)));
    const rules = [...marked].map((part) => `help-center::part(${part}) { outline: 3px dashed #d4380d; outline-offset: -3px; }`);
    marks.replaceSync(rules.join("\n"));
  });
  return button;
}

/** Sets a custom property on the element; an emptied field takes it away. */
function propertyControl({ name, syntax }) {
  const label = `Value of ${name}`;
  const set = (value) => (value ? element.style.setProperty(name, value) : element.style.removeProperty(name));
  if (syntax !== "<color>") {
    const input = node("input", { "aria-label": label, autocomplete: "off", placeholder: "not set" });
    input.addEventListener("change", () => set(input.value.trim()));
    return input;
  }
  const colour = node("input", { type: "color", "aria-label": label });
  colour.addEventListener("input", () => set(colour.value));
  const reset = node("button", { type: "button", "aria-label": `Reset ${name}`, click: () => set("") }, "Reset");
  return node("div", { class: "try" }, colour, reset);
}

/** Counts an event and writes it into the log. */
function eventControl({ name }) {
  const count = node("output", { "aria-label": `How often ${name} came` }, "0");
  element.addEventListener(name, (event) => {
    count.value = Number(count.value) + 1;
    const detail = JSON.stringify(event.detail);
    const log = document.getElementById("log");
    log.append(node("p", {}, node("code", {}, name), detail === "{}" ? "" : ` ${detail}`));
    log.scrollTop = log.scrollHeight;
  });
  return count;
}

function draw(declaration, provider) {
  const { attributes, members, events, cssParts, cssProperties } = declaration;
  // A property that is an attribute too stands with the attribute.
  const of = (kind) => members.filter((member) => member.kind === kind && !member.attribute);
  const columns = ["Name", "Meaning", "Try"];
  const signature = ({ name, parameters = [] }) =>
    `${name}(${parameters.map((one) => one.name + (one.optional ? "?" : "")).join(", ")})`;
  document.getElementById("members").replaceChildren(
    section("attributes", "Attributes", "All react at run time, with the widget open or closed, and each is a property of the element too.", columns, attributes, (one) => [
      one.name, about(one), attributeControl(one),
    ]),
    section("properties", "Properties", "Set in a script.", columns, of("field"), (one) => [one.name, about(one), provider]),
    section("methods", "Methods", "May be called before the widget is there: calls wait for it, and none is lost.", columns, of("method"), (one) => [
      signature(one), about(one), methodControl(one),
    ]),
  );
  document.getElementById("rest").replaceChildren(
    section("events", "Events", "They bubble and are composed. None carries a token or the shopper's text.", ["Name", "Meaning", "Came"], events, (one) => [
      one.name, about(one), eventControl(one),
    ]),
    section("parts", "Parts", "`help-center::part(name)` reaches them from the page's own styles.", columns, cssParts, (one) => [
      one.name, about(one), partControl(one),
    ]),
    section("custom-properties", "Custom properties", "Set on the element itself. The defaults are those of the light theme; the dark one has its own.", columns, cssProperties, (one) => [
      one.name, about(one), propertyControl(one),
    ]),
  );
}

document.getElementById("clear").addEventListener("click", () => document.getElementById("log").replaceChildren());

try {
  const reply = await fetch("/custom-elements.json");
  if (!reply.ok) throw new Error(`custom-elements.json answers ${reply.status}`);
  const { modules } = await reply.json();
  draw(modules[0].declarations[0], await providerControl());
  const target = location.hash.startsWith("#help-center") ? null : document.getElementById(location.hash.slice(1));
  target?.scrollIntoView();
} catch (error) {
  document.getElementById("loading").textContent = `The list could not be loaded: ${error.message}. Reload the page.`;
}
