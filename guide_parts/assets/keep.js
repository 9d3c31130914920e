// The storage of this tab. What the guide knows of the reader is written here after each run of its script, and what is
// being typed at each key, before it is sent. A new session asks once what stands here. Clearing empties every open tab
// of this browser. Nothing leaves the tab but to the session of this tab. Rename this file when it changes: browsers
// keep it for long.
const NAME = "guide-kept", LONGEST_WAIT = 4000;
const channel = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : undefined;
let tell = () => {};           // a message to the session: replaced in each run
let wanted, heard, again, spread, place;   // clearing asked by another tab, and done; the last that was sent to the others

const read = () => { try { return JSON.parse(sessionStorage.getItem(NAME)) || {}; } catch { return {}; } };
const write = (kept) => {
  try {
    if (Object.keys(kept).length) sessionStorage.setItem(NAME, JSON.stringify(kept)); else sessionStorage.removeItem(NAME);
  } catch { /* storage is switched off: the guide works without */ }
};

// Text fields carry their name as a class that Streamlit makes of the widget's key.
const nameOf = (target) => {
  const box = target?.matches?.("input:not([type=radio]):not([type=checkbox]), textarea") && target.closest("[class*=st-key-]");
  for (const css of box ? box.classList : []) {
    const found = css.match(/^st-key-(?:(answer)\d+-(q)-(\w+)|(set)\d+-(ward))$/);
    if (found) return found.slice(1).filter(Boolean).join(".");
  }
};
const withTyped = (kept) => {
  const field = document.activeElement, name = nameOf(field);
  return name ? { ...kept, [name]: field.value } : kept;
};
document.addEventListener("input", ({ target }) => { const name = nameOf(target); if (name) write({ ...read(), [name]: target.value }); });

// Streamlit paints a text field empty for a moment before it fills it: hide it that long.
const hideUntilFilled = (kept) => {
  const root = document.documentElement, end = performance.now() + LONGEST_WAIT;
  const look = () => {
    const fields = [...document.querySelectorAll("input, textarea")].filter(nameOf);
    const filled = fields.length && fields.every((field) => field.value === (kept[nameOf(field)] ?? ""));
    const quiet = document.querySelector("[data-test-script-state=notRunning]");
    if ((quiet && (filled || !fields.length)) || performance.now() > end) delete root.dataset.filling;
    else requestAnimationFrame(look);
  };
  root.dataset.filling = "";
  requestAnimationFrame(look);
};

// Until the session says that it has done so: the line may be down just now.
const askToClear = () => {
  clearTimeout(again);
  if (wanted === undefined || wanted === heard) return;
  again = setTimeout(askToClear, 5000);
  try { tell("forget", wanted); } catch { /* again, after a pause */ }
};
if (channel) channel.onmessage = ({ data }) => { write({}); wanted = String(data); askToClear(); };

export default ({ data, setTriggerValue }) => {
  tell = setTriggerValue;
  if (data.heard) {
    heard = data.heard;
    if (heard === wanted) delete document.documentElement.dataset.clearing;
  }
  if (data.cleared && data.cleared !== spread) { spread = data.cleared; channel?.postMessage(spread); }
  const kept = data.ask ? read() : withTyped(data.kept);
  if (data.place !== place && Object.keys(kept).length) hideUntilFilled(kept);
  place = data.place;
  if (!data.ask) {
    const clearing = wanted !== undefined && wanted !== heard;
    write(clearing ? {} : kept);
    return void (clearing && askToClear());
  }
  tell("kept", { session: data.session, kept });
};
