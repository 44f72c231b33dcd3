"use strict";
// What the page can do besides being read: the places of a phrase, filters, folds.
(() => {
  const table = document.querySelector(".table");
  if (!table) return;
  const rows = [...table.querySelectorAll(".row:not(.head)")];
  const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", () => action(made));
    return made;
  };

  // The pieces of each phrase ("p3") and near match ("n3").
  const keysOf = (piece) => ["p", "n"].flatMap((kind) =>
    (piece.dataset[kind] || "").split(" ").filter(Boolean).map((number) => kind + number));
  const index = new Map();
  for (const piece of table.querySelectorAll("[data-p], [data-n]")) {
    piece.tabIndex = 0;
    for (const key of keysOf(piece)) {
      if (!index.has(key)) index.set(key, []);
      index.get(key).push(piece);
    }
  }
  const pieceAt = (event) => event.target instanceof Element && event.target.closest("[data-p], [data-n]");

  let hot = [];
  const mark = (piece) => {
    for (const old of hot) old.classList.remove("hot");
    hot = piece ? keysOf(piece).flatMap((key) => index.get(key)) : [];
    for (const place of hot) place.classList.add("hot");
  };
  table.addEventListener("pointerover", (event) => mark(pieceAt(event)));
  table.addEventListener("pointerleave", () => mark(null));
  table.addEventListener("focusin", (event) => mark(pieceAt(event)));

  // The list of places.
  const aside = document.getElementById("places");
  let opener = null;
  const close = () => {
    aside.hidden = true;
    if (opener) opener.focus();
    opener = null;
  };
  // Pieces that follow each other are one place.
  const placesOf = (key) => {
    const places = [];
    for (const piece of index.get(key)) {
      const last = places.at(-1);
      if (last && last.at(-1).nextSibling === piece) last.push(piece);
      else places.push([piece]);
    }
    return places;
  };
  const CONTEXT = 20;
  const placeItem = (place) => {
    const text = place[0].closest(".text");
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEndBefore(place[0]);
    const after = document.createRange();
    after.setStartAfter(place.at(-1));
    after.setEnd(text, text.childNodes.length);
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#" + text.closest(".section").id;
    const cell = text.closest("[role=cell]");
    const row = text.closest(".row").id.slice(1);
    link.textContent = cell.dataset.speech + " \u00b7 " + row;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      unfold(text.closest(".row"));
      place[0].scrollIntoView({ block: "center" });
      opener = null;
      place[0].focus();
    });
    const wording = document.createElement("mark");
    wording.textContent = place.map((piece) => piece.textContent).join("");
    item.append(link, " ", [...before.toString()].slice(-CONTEXT).join(""), wording,
      [...after.toString()].slice(0, CONTEXT).join(""));
    return item;
  };
  const list = (piece) => {
    opener = piece;
    const closing = button(aside.dataset.close, close);
    aside.replaceChildren(closing);
    for (const key of keysOf(piece)) {
      const items = document.createElement("ol");
      items.append(...placesOf(key).map(placeItem));
      aside.append(items);
    }
    aside.hidden = false;
    closing.focus();
  };
  table.addEventListener("click", (event) => {
    const piece = pieceAt(event);
    if (piece && String(getSelection()) === "") list(piece);
  });
  table.addEventListener("keydown", (event) => {
    const piece = pieceAt(event);
    if (piece && event.key === "Enter") {
      event.preventDefault();
      list(piece);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !aside.hidden) close();
  });

  // Folds.
  const fold = (row, folded) => {
    row.classList.toggle("folded", folded);
    row.querySelector(".number button").setAttribute("aria-expanded", String(!folded));
  };
  const unfold = (row) => {
    row.classList.remove("out");
    fold(row, false);
  };
  for (const row of rows) {
    const toggle = button("\u25be", () => fold(row, !row.classList.contains("folded")));
    toggle.setAttribute("aria-expanded", "true");
    toggle.setAttribute("aria-label", table.dataset.fold + " " + row.id.slice(1));
    row.querySelector(".number").append(toggle);
  }
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    const row = target && target.closest(".row");
    if (row) unfold(row);
  });

  // Filters: one for each mark of the legend, and one for the rows without counterpart.
  const legend = document.querySelector(".legend");
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", legend.dataset.title);
  const has = (row, kind) => kind === "unanswered" ? row.classList.contains(kind)
    : kind === "own" || row.querySelector(".text ." + kind) !== null;
  const filters = [];
  const filter = (kind, name) => {
    const made = button(name, () => {
      for (const other of filters) other.setAttribute("aria-pressed", String(other === made));
      if (kind) table.dataset.filter = kind;
      else delete table.dataset.filter;
      for (const row of rows) row.classList.toggle("out", Boolean(kind) && !has(row, kind));
    });
    made.setAttribute("aria-pressed", String(!kind));
    filters.push(made);
    return made;
  };
  tools.append(legend.dataset.title, filter("", legend.dataset.everything));
  for (const item of legend.querySelectorAll("[data-class]")) {
    tools.append(filter(item.dataset.class, item.firstElementChild.textContent));
  }
  tools.append(filter("unanswered", legend.dataset.unanswered));
  tools.append(button(table.dataset.foldAll, () => rows.forEach((row) => fold(row, true))));
  tools.append(button(table.dataset.unfoldAll, () => rows.forEach((row) => fold(row, false))));
  legend.after(tools);
})();
