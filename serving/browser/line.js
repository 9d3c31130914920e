// Without a connection: says so in the reader's language, opens the page of emergency help that lies in the shell, and
// keeps a tap on something grey until it can be done. Stands outside of Streamlit's own page, which is inert then.
(() => {
  const KEPT = "guide-kept", PATIENCE = 8, LOST = 6, A_TAP_COUNTS = 10_000;   // seconds, seconds, milliseconds
  const page = document.documentElement, find = (name) => document.querySelector(name);
  const notice = find("#guide-line"), help = find("#guide-help");
  const app = () => find("[data-test-connection-state]")?.dataset ?? {};
  const connected = () => app().testConnectionState === "CONNECTED";
  let been = false, without = 0, settled = false, tapped;

  const kept = () => { try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch { return null; } };
  const openHelp = () => {
    const place = kept()?.["set.place"];   // the place that the reader chose comes first
    for (const one of document.querySelectorAll(".guide-numbers li")) if (place && one.dataset.place === place) one.parentElement.prepend(one);
    if (!help.open) help.showModal();
    help.scrollTo(0, 0);
  };

  const look = () => {
    const shown = connected() && find("h1"), lost = been && !connected();
    if (shown) been = true;
    if (lost) settled = false;
    else if (shown && app().testScriptState === "notRunning") { if (!settled) setTimeout(redo, 300); settled = true; }
    without = shown ? 0 : without + 0.5;
    notice.hidden = page.dataset.clearing === undefined && without < (been ? LOST : PATIENCE);
    if (kept()) notice.dataset.kept = ""; else delete notice.dataset.kept;
    if (lost) {
      page.dataset.lost = notice.dataset.grey = "";
      find('[data-testid="stDialog"] section > button')?.click();   // Streamlit's own word on it, in English and over the page
      notice.inert = help.inert = false;
    } else if (connected()) { delete page.dataset.lost; delete notice.dataset.grey; }
  };
  setInterval(look, 500);
  document.addEventListener("visibilitychange", () => { without = 0; });   // a phone that wakes up gets time to connect

  document.addEventListener("click", (event) => {
    const at = event.target, within = (name) => at.closest?.(name);
    if (within("[data-guide-help]") || (!connected() && within(".st-key-emergency-link"))) {
      event.preventDefault(); event.stopImmediatePropagation(); openHelp();
    } else if (within("[data-guide-close]") || at === help) help.close();
    else if (within("[data-guide-clear]")) {
      sessionStorage.removeItem(KEPT);
      page.dataset.clearing = "";
      new BroadcastChannel(KEPT).postMessage(String(Math.random()));   // this tab hears it too: see keep.js
      look();
    }
  }, true);

  // A tap just before the line is back, or in the moment when it comes back, is done once the page is whole again.
  const named = (at) => {
    const control = at.closest?.("button, a, label, summary"), box = control?.closest("[class*=st-key-]");
    const css = box && [...box.classList].find((name) => name.startsWith("st-key-"));
    return css && { css, tag: control.tagName, at: [...box.querySelectorAll(control.tagName)].indexOf(control), when: Date.now() };
  };
  const redo = () => {
    const again = tapped; tapped = undefined;
    if (again && Date.now() - again.when < A_TAP_COUNTS) find(`.${CSS.escape(again.css)}`)?.querySelectorAll(again.tag)[again.at]?.click();
  };
  for (const kind of ["pointerdown", "click"]) document.addEventListener(kind, (event) => {
    if (!event.isTrusted || !event.target.closest?.("#root")) return;
    if (!been || settled) { tapped = undefined; return; }   // the page does it itself, and it is done once
    tapped = named(event.target) ?? tapped;
    if (kind === "click" && connected()) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
})();
