// Streamlit speaks English where it speaks itself. This puts the reader's language in its place, in texts and labels.
(() => {
  const words = JSON.parse(document.getElementById("guide-builtin").textContent);   // by language: English -> said
  const LABELS = ["aria-label", "title", "placeholder", "alt"], before = new WeakMap();
  const exact = (text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{rest}", "(.+)");
  const moving = Object.fromEntries(Object.entries(words).map(([lang, said]) => [lang, Object.entries(said)
    .filter(([english]) => english.includes("{rest}")).map(([english, own]) => [new RegExp(`^${exact(english)}$`), own])]));
  const said = (english) => {
    const { lang } = document.documentElement, known = words[lang] ?? {}, text = english.trim();
    if (Object.hasOwn(known, text)) return english.replace(text, () => known[text]);
    for (const [pattern, own] of moving[lang] ?? []) {
      const found = text.match(pattern);
      if (found) return own.replace("{rest}", () => found[1]);
    }
  };
  const swap = (owner, name, get, set) => {
    const here = before.get(owner) ?? before.set(owner, {}).get(owner), now = get();
    if (!here[name] || (now !== here[name].said && now !== here[name].english)) here[name] = { english: now };
    const own = said(here[name].english) ?? here[name].english;
    here[name].said = own;
    if (now !== own) set(own);
  };
  const one = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement && !node.parentElement.closest("script, style")) swap(node, "text", () => node.data, (text) => { node.data = text; });
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of LABELS) if (node.hasAttribute(name)) swap(node, name, () => node.getAttribute(name), (text) => node.setAttribute(name, text));
    }
  };
  const all = (root) => {
    one(root);
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) one(walk.currentNode);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes, attributeName } of changes) {
      if (attributeName === "lang" && target === document.documentElement) all(document.body);
      else if (addedNodes.length) addedNodes.forEach(all);
      else one(target);
    }
  }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...LABELS, "lang"] });
  all(document.body);
})();
