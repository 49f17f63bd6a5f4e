/* Progressive only: every page works without it. Written for old phones too. */
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, presses = [];
  var ways = doc.querySelectorAll('[data-leave]'), way = doc.querySelector('[data-twice]'), n;
  var told = doc.getElementById('told');

  /* Blank first, the address out of the history, then our page that clears what the browser kept. */
  function leave() {
    root.style.display = 'none';
    doc.title = ' ';
    try { history.replaceState(null, '', '/away'); } catch (e) { }
    location.replace('/away');
  }
  function tell(name) { if (told) { told.textContent = name ? way.getAttribute(name) : ''; } }
  function pressed(e) { e.preventDefault(); leave(); }
  for (n = 0; n < ways.length; n++) { ways[n].addEventListener('click', pressed); }
  if (way) {
    doc.addEventListener('keydown', function (e) {
      if (e.key !== 'Shift') { presses = []; tell(''); return; }
      if (e.repeat) { return; }
      var now = Date.now();
      presses = presses.concat(now).filter(function (t) { return now - t < 5000; });
      if (presses.length > 2) { leave(); } else { tell(presses.length === 2 ? 'data-once' : 'data-twice'); }
    });
  }
})();
