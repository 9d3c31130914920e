// Typed numbers: the number keys of a phone, and a summary of what to mend that takes the focus and leads to each field.
const keys = ({ target }) => {
  if (target instanceof HTMLInputElement && target.role !== "combobox" && target.closest(".st-key-numbers"))
    target.inputMode = "decimal";
};
document.addEventListener("pointerdown", keys, true); // before the focus: then the right keyboard comes up at once
document.addEventListener("focusin", keys, true);

let told;
export default ({ data, parentElement }) => {
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
