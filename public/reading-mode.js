/* global document, fetch, localStorage, location, window */
// Before the first paint: the way of reading that was chosen on this device, and what will not be as it is without scripts.
// Blocking on purpose, and small.
(function () {
  // A copy of the site on a disk has no other script.
  if (location.protocol !== "file:") document.documentElement.setAttribute("data-scripts", "");
  if (location.protocol !== "file:" && /[?&]q=[^&]/.test(location.search)) {
    document.documentElement.setAttribute("data-asked", "");
    // What every question needs comes on the way with the script that asks for it (open-search.ts).
    if (/\/search\/$/.test(location.pathname) && window.fetch) {
      window.searchEntry = fetch("../pagefind/entry.bin", { cache: "no-cache" });
      window.searchEntry.catch(function () {});
    }
  }
  try {
    if (localStorage.getItem("reading-mode") === "elder")
      document.documentElement.setAttribute("data-reading-mode", "elder");
  } catch (error) {
    void error;
    // Storage may be forbidden; the page is then shown as usual.
  }
})();
