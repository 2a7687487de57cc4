// Writes down what was fetched and kept when somebody came to look at the page.
document.addEventListener("prerenderingchange", () => {
  window.before = {
    fetched: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    kept: Object.keys(localStorage).concat(Object.keys(sessionStorage)),
  };
  document.getElementById("before").value = "yes";
});
