/* Progressive only: every page works without it. Written for old phones too. */
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, presses = [];
  var way = doc.querySelector('[data-leave]'), told = doc.getElementById('told');

  /* Blank first, the address out of the history, then our page that clears what the browser kept. */
  function leave() {
    root.style.display = 'none';
    doc.title = ' ';
    try { history.replaceState(null, '', '/away'); } catch (e) { }
    location.replace('/away');
  }
  function tell(name) { if (told) { told.textContent = name ? way.getAttribute(name) : ''; } }
  if (way) {
    way.addEventListener('click', function (e) { e.preventDefault(); leave(); });
    doc.addEventListener('keydown', function (e) {
      if (e.key !== 'Shift') { presses = []; tell(''); return; }
      if (e.repeat) { return; }
      var now = Date.now();
      presses = presses.concat(now).filter(function (t) { return now - t < 5000; });
      if (presses.length > 2) { leave(); } else { tell(presses.length === 2 ? 'data-once' : 'data-twice'); }
    });
  }
})();
