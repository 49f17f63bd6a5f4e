/* Progressive only: every page works without it. */
(function () {
  'use strict';
  var doc = document, presses = [];
  function leave() {
    /* blank first, then out through our own address, which clears what this page kept */
    doc.documentElement.className = 'gone';
    doc.title = ' ';
    try { history.replaceState(null, '', '/away'); } catch (e) {}
    location.replace('/away');
  }
  doc.addEventListener('click', function (e) {
    var at = e.target;
    while (at && at !== doc) {
      if (at.hasAttribute && at.hasAttribute('data-leave')) { e.preventDefault(); leave(); return; }
      at = at.parentNode;
    }
  });
  doc.addEventListener('keydown', function (e) {
    if (e.key !== 'Shift') { presses = []; return; }
    if (e.repeat) { return; }
    var now = Date.now();
    presses.push(now);
    presses = presses.filter(function (t) { return now - t < 5000; });
    if (presses.length >= 3) { leave(); }
  });
  var exit = doc.querySelector('[data-exit]');
  if (exit) { location.replace(exit.getAttribute('href')); return; }

  var chat = doc.querySelector('[data-chat]');
  if (!chat || !window.fetch || !window.FormData) { return; }
  var busy = false;
  function show(text) {
    var box = doc.createElement('div');
    box.innerHTML = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-chat]').innerHTML;
    chat.innerHTML = box.innerHTML;
    var first = chat.querySelector('[data-answer]');
    if (first) { first.focus(); first.scrollIntoView(); }
  }
  chat.addEventListener('submit', function (e) {
    var form = e.target, by = e.submitter, data = new FormData(form);
    if (busy) { e.preventDefault(); return; }
    if (by && by.name) { data.set(by.name, by.value); }
    if (!window.URLSearchParams) { return; }
    e.preventDefault();
    busy = true;
    fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(data), credentials: 'same-origin' })
      .then(function (r) { return r.text(); })
      .then(function (text) { busy = false; show(text); })
      .catch(function () { busy = false; HTMLFormElement.prototype.submit.call(form); });
  });
  /* another page of the same person changed something: fetch what stands there now */
  var stream = null;
  function listen() {
    if (doc.hidden) { if (stream) { stream.close(); stream = null; } return; }
    if (!stream && window.EventSource) {
      stream = new EventSource(chat.getAttribute('data-events'));
      stream.onmessage = function () {
        if (busy || doc.activeElement && /^(INPUT|TEXTAREA)$/.test(doc.activeElement.tagName)) { return; }
        fetch(location.href, { credentials: 'same-origin' }).then(function (r) { return r.text(); }).then(show);
      };
    }
  }
  doc.addEventListener('visibilitychange', listen);
  listen();
})();
