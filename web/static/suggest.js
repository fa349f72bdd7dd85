// Suggests speakers under a field while one types. Without this script the field is just a field, and the form just a
// form: nothing is filled in or sent but what the reader has typed or chosen.
//
// <input data-suggest="/suggest/speakers" data-choice="person_id"> asks that address for ?q=, and puts the id of the
// one chosen into a hidden field of that name. Keys as in a combobox of the ARIA Authoring Practices, without automatic
// selection: arrows, Enter to choose, Escape to close.
const PAUSE = 150; // milliseconds without a key before it asks

for (const field of document.querySelectorAll("input[data-suggest]")) suggestFor(field);

function suggestFor(field) {
  const list = make("ul", { id: `${field.id}-suggestions`, class: "suggestions", role: "listbox" });
  const status = make("p", { class: "unseen", role: "status" });
  list.setAttribute("aria-label", field.labels[0].textContent);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("role", "combobox");
  field.closest(".field").classList.add("suggesting");
  field.closest(".field").append(list, status);

  let timer, request, active = -1, found = [];

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    status.textContent = "";
    move(-1);
    field.setAttribute("aria-expanded", "false");
  }

  async function ask() {
    clearTimeout(timer);
    request?.abort();
    if (!field.value.trim()) return close();
    const mine = request = new AbortController();
    try {
      const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`, mine);
      if (!response.ok) throw new Error(response.status);
      const answer = await response.json();
      if (mine === request && !mine.signal.aborted && document.activeElement === field) show(answer);
    } catch {
      if (mine === request) close(); // a newer question, or no server: one can type on
    }
  }

  function show(answer) {
    found = answer.suggestions;
    list.replaceChildren(...found.map((suggestion, place) => {
      const option = make("li", { id: `${list.id}-${place}`, role: "option", "aria-selected": "false" });
      option.append(make("span", { class: "name" }, suggestion.name));
      if (suggestion.role) option.append(make("span", { class: "told", lang: "de" }, suggestion.role));
      for (const fact of suggestion.facts) option.append(make("span", { class: "told" }, fact));
      option.addEventListener("click", () => choose(place));
      return option;
    }));
    move(-1);
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = answer.announcement;
  }

  function move(place) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    forget();
    field.value = found[place].name;
    field.form.append(make("input", { type: "hidden", name: field.dataset.choice, value: found[place].id }));
    close();
    field.focus();
  }

  function forget() {
    field.form.querySelector(`input[type=hidden][name="${field.dataset.choice}"]`)?.remove();
  }

  field.addEventListener("input", () => {
    forget();
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("blur", close);
  // Pressing on a suggestion must not take the focus from the field, or the list would be gone before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) {
      if (event.key === "ArrowDown" && field.value.trim()) {
        event.preventDefault();
        ask();
      }
    } else if (step) {
      event.preventDefault();
      // Behind the last one and before the first one the field itself has its turn.
      move((active + 1 + step + found.length + 1) % (found.length + 1) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  close();
}

function make(name, attributes, text = "") {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}
