/* global document, localStorage */
// Before the first paint: the way of reading that was chosen on this device. Blocking on purpose, and small.
(function () {
  try {
    if (localStorage.getItem("reading-mode") === "elder")
      document.documentElement.setAttribute("data-reading-mode", "elder");
  } catch (error) {
    void error;
    // Storage may be forbidden; the page is then shown as usual.
  }
})();
