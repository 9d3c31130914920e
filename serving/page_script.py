"""The one script that the guide puts on its pages, named by its hash in the content security policy."""

# It copies the language of the page from the span beside it, and marks the link of the place where the reader is (the
# links may be drawn later than the span, so it looks for them more than once). When
# the reader has moved on to another page or screen, it starts at the top there and puts the focus on the title, as a
# page load would.
PAGE_SCRIPT = """
(() => {
  const said = document.querySelector("[data-page-language]").dataset;
  document.documentElement.lang = said.pageLanguage;
  let looks = 10;
  const mark = () => {
    for (const link of document.querySelectorAll(".st-key-places a")) {
      if (link.closest("[class*=st-key-here-]")) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (looks--) setTimeout(mark, 200);
  };
  mark();
  const before = window.guidePlace;
  window.guidePlace = said.pagePlace;
  if (before === undefined || before === said.pagePlace) return;
  const main = document.querySelector('[data-testid="stMain"]');
  if (main) main.scrollTo(0, 0);
  const title = document.querySelector("h1");
  if (title) { title.tabIndex = -1; title.focus({ preventScroll: true }); }
})()
"""
