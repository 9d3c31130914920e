// The table of numbers: the number keys of a phone, nothing typed is lost on the way out, and a summary of what to mend.
const NUMBERS = ".st-key-numbers", TABLE = ".st-key-table", PAUSE = 1500; // ms without a touch until the table is sent
let send, unsent = false, sent = -Infinity, timer, told;

// The fields of the table wait for the button. What was typed goes along as soon as the reader leaves or rests.
const flush = () => {
  clearTimeout(timer);
  if (!unsent || !send || !document.querySelector(TABLE)) return;
  unsent = false;
  sent = performance.now();
  const field = document.activeElement;
  if (field?.closest(TABLE)) field.dispatchEvent(new FocusEvent("focusout", { bubbles: true })); // Streamlit takes the text
  send();
};
const touched = ({ target }) => {
  if (!target.closest?.(`${TABLE}, [role=listbox]`)) return;
  unsent = true;
  clearTimeout(timer);
  timer = setTimeout(flush, PAUSE);
};
// A link to another page sends nothing of the fields, and would overtake what was just sent: it waits a moment.
const wait = (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || performance.now() - sent > 300) return;
  event.preventDefault();
  event.stopPropagation();
  sent = -Infinity;
  setTimeout(() => link.click(), 300);
};
const keys = ({ target }) => {
  if (target instanceof HTMLInputElement && target.role !== "combobox" && target.closest(NUMBERS)) target.inputMode = "decimal";
};
for (const event of ["input", "change", "click"]) document.addEventListener(event, touched);
document.addEventListener("click", wait, true);
document.addEventListener("pointerdown", keys, true); // before the focus: then the right keyboard comes up at once
document.addEventListener("focusin", keys, true);
document.addEventListener("focusout", ({ target, relatedTarget }) => {
  if (target.closest?.(TABLE) && !relatedTarget?.closest(TABLE)) flush();
});

export default ({ data, parentElement, setTriggerValue }) => {
  send = () => setTriggerValue("typed", true);
  const box = parentElement.querySelector("[data-summary]");
  box.replaceChildren();
  box.hidden = !data.title;
  if (!data.title) return;
  const title = Object.assign(document.createElement("h2"), { textContent: data.title, tabIndex: -1 });
  const list = document.createElement("ul");
  for (const { field, text } of data.mend) {
    const link = Object.assign(document.createElement("a"), { href: "#", textContent: text });
    link.onclick = (event) => {
      event.preventDefault();
      const input = document.querySelector(`.${field} input`);
      input?.scrollIntoView({ block: "center" });
      input?.focus({ preventScroll: true });
    };
    list.append(document.createElement("li"));
    list.lastChild.append(link);
  }
  box.append(title, list);
  if (told === data.count) return;
  told = data.count;
  box.scrollIntoView({ block: "center" });
  title.focus({ preventScroll: true });
};
