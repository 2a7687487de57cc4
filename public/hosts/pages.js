// A single-page shop in few lines: links build a new body, permanent elements move into it.

/** The body of a page; `kept` are the elements that stay. */
function build(number, kept) {
  const body = document.createElement("body");
  const old = document.body;
  for (const name of ["header", "main"]) body.append(old.querySelector(name).cloneNode(true));
  body.querySelector("h1").textContent = `Page ${number}`;
  const place = document.createElement("div");
  place.className = "permanent";
  place.append(...kept);
  if (number !== "3") body.append(place);
  return body;
}

const numberOf = (url) => new URL(url, location.href).searchParams.get("page") ?? "1";
let removed = [];

function swap(number) {
  const change = () => {
    const kept = [...document.querySelectorAll("[data-turbo-permanent]")];
    const stays = kept.length > 0 ? kept : removed;
    removed = number === "3" ? stays : [];
    document.documentElement.replaceChild(build(number, stays), document.body);
  };
  if (!document.startViewTransition) return change();
  // A transition that the next one overtakes is skipped; the new body is there all the same.
  document.startViewTransition(change).ready.catch(() => {});
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-swap]");
  if (!link) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  swap(numberOf(link.href));
});
addEventListener("popstate", () => swap(numberOf(location.href)));
