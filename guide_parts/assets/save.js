// The reader's own file. It is made here and saved from here, so that no copy of it lies on the server; a chosen file is
// read here, and its text handed to the session, which checks it. Rename this file when it changes: browsers keep it for
// long.
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
const save = ({ name, text }) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${name}-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
const read = async (file, most) => {
  if (file.size > most) return { problem: "too_big" };
  try { return { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) }; }
  catch { return { problem: "not_text" }; }
};

export default ({ data, parentElement, setTriggerValue }) => {
  const [saving, opening] = parentElement.querySelectorAll("[data-own-file] button");
  const chosen = parentElement.querySelector("[data-own-file] input");
  saving.textContent = data.save;
  saving.hidden = !data.text;
  saving.onclick = () => save(data);
  opening.textContent = data.open;
  opening.onclick = () => chosen.click();
  chosen.onchange = async () => {
    const [file] = chosen.files;
    if (!file) return;
    const found = await read(file, data.most);
    chosen.value = "";
    setTriggerValue("file", found);
  };
};
