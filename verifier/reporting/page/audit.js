// Filters and searches the lists of the page. The state stands in the address (#filter?severity=error&q=…),
// so that a view can be kept or sent. Without this script the page holds everything all the same.
(() => {
  "use strict";
  const PREFIX = "#filter?";
  const form = document.getElementById("filter");
  const told = form.querySelector("output");
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  const lists = Array.from(document.querySelectorAll("[data-list]"), (list) => ({
    name: list.dataset.list,
    count: list.querySelector("[data-count]"),
    whole: list.querySelector("[data-count]").textContent,
    items: Array.from(list.querySelectorAll("[data-item]"), (node) => ({ node, text: null })),
  }));

  const chosen = () => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (value.trim()) values[name] = value.trim();
    }
    return values;
  };

  // A filter acts on the lists that have such a column; the search acts on all.
  const fits = (item, values, words) => {
    for (const [name, value] of Object.entries(values)) {
      const held = item.node.dataset[name];
      if (held !== undefined && !held.split(" ").includes(value)) return false;
    }
    if (words.length) {
      item.text ??= fold(item.node.textContent);
      return words.every((word) => item.text.includes(word));
    }
    return true;
  };

  const apply = () => {
    const { q = "", ...values } = chosen();
    const words = fold(q).split(/\s+/).filter(Boolean);
    const filtered = words.length > 0 || Object.keys(values).length > 0;
    const parts = [];
    for (const list of lists) {
      let shown = 0;
      for (const item of list.items) {
        const show = fits(item, values, words);
        if (item.node.hidden === show) item.node.hidden = !show;
        shown += show;
      }
      const part = `${shown.toLocaleString("en")} of ${list.whole}`;
      list.count.textContent = shown === list.items.length ? list.whole : part;
      if (filtered) parts.push(`${part} ${list.name}`);
    }
    for (const group of document.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    }
    told.textContent = filtered ? `Shown: ${parts.join(", ")}.` : "";
    return filtered;
  };

  const keep = () => {
    const wanted = apply() ? PREFIX + new URLSearchParams(chosen()) : "#findings";
    try {
      history.replaceState(null, "", wanted);
    } catch {
      // Some browsers keep a file's address as it is; the filter works all the same.
    }
  };

  const read = () => {
    if (location.hash.startsWith(PREFIX)) {
      const values = new URLSearchParams(location.hash.slice(PREFIX.length));
      for (const field of form.elements) {
        if (field.name) field.value = values.get(field.name) ?? "";
      }
      apply();
      return;
    }
    // Who follows a link to something that the filter hides wants to see it.
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 120);
  });
  form.addEventListener("reset", () => setTimeout(keep));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
  });
  addEventListener("hashchange", read);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open], .aside)")) details.open = true;
  });
  form.hidden = false;
  read();
})();
