/* global document, location, window */
// On a page that leads on: takes the place in the text (#p6-m3) along, which the refresh of the page itself drops. Blocking
// and before the refresh, which is then never read.
(function () {
  var script = document.currentScript;
  var place = location.hash.slice(1);
  if (!script || place === "") return;
  var target = script.getAttribute("data-target");
  var units = JSON.parse(script.getAttribute("data-units") || "{}");
  if (Object.prototype.hasOwnProperty.call(units, place)) target = units[place];
  else if (target.indexOf("#") < 0) target += "#" + place;
  if (window.stop) window.stop();
  location.replace(target);
})();
