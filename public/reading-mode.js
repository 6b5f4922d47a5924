/* global document, localStorage, location */
// Before the first paint: the way of reading that was chosen on this device, and what will not be as it is without scripts.
// Blocking on purpose, and small.
(function () {
  // A copy of the site on a disk has no other script.
  if (location.protocol !== "file:") document.documentElement.setAttribute("data-scripts", "");
  if (location.protocol !== "file:" && /[?&]q=[^&]/.test(location.search))
    document.documentElement.setAttribute("data-asked", "");
  try {
    if (localStorage.getItem("reading-mode") === "elder")
      document.documentElement.setAttribute("data-reading-mode", "elder");
  } catch (error) {
    void error;
    // Storage may be forbidden; the page is then shown as usual.
  }
})();
