// The own page on paper: for each wish a button that saves it, and one that opens it in a new tab, for browsers inside
// other apps that cannot save. What the tab keeps (see keep.js) is read at the click and sent to this host alone.
const NAME = "guide-kept", LONGEST_WAIT = 30000;

const kept = (data) => { try { return sessionStorage.getItem(NAME) || "{}"; } catch { return data.kept; } };
const today = () => {
  const now = new Date(), two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
const fill = (form, data) => { form.kept.value = kept(data); form.locale.value = data.locale; form.day.value = today(); };

const save = async (form, button, status, data) => {
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  status.textContent = data.making;
  fill(form, data);
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: stop.signal, cache: "no-store" });
    const type = answer.headers.get("content-type") || "";
    if (!answer.ok || !type.startsWith("application/pdf")) {
      status.textContent = type.startsWith("text/plain") ? await answer.text() : data.failed;
      return;
    }
    const url = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement("a"), { href: url, download: data.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    status.textContent = data.ready;
  } catch {
    status.textContent = data.failed;
  } finally {
    clearTimeout(timer);
    button.removeAttribute("aria-disabled");
  }
};

const drawn = (wish, status, box) => {
  const form = Object.assign(document.createElement("form"), {
    method: "post", target: "_blank", action: new URL(`booklet?${wish.query}`, document.baseURI).href,
  });
  for (const name of ["kept", "locale", "day"]) form.append(Object.assign(document.createElement("input"), { type: "hidden", name }));
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: wish.save });
  button.onclick = () => save(form, button, status, box.data);
  form.onsubmit = () => fill(form, box.data);
  form.append(button, Object.assign(document.createElement("button"), { type: "submit", textContent: wish.open }));
  return form;
};

export default ({ data, parentElement }) => {
  const box = parentElement.querySelector("[data-paper]"), wishes = JSON.stringify(data.wishes);
  box.data = data;
  if (box.drawn === wishes) return;
  box.drawn = wishes;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  box.replaceChildren(...data.wishes.map((wish) => drawn(wish, status, box)), status);
};
