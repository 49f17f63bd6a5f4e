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

  var chat = doc.querySelector('[data-chat]');
  if (!chat || !window.fetch || !window.DOMParser) { return; }
  var part = { Accept: 'text/html;part=chat' }, busy = false, last = null, stream = null;
  var answer = doc.getElementById('answer'), failed = doc.getElementById('failed');

  function show(text, focus) {
    var now = new DOMParser().parseFromString(text, 'text/html');
    var said = now.getElementById('answer'), keys = now.getElementById('keys');
    if (!said) { /* an error page */
      answer.innerHTML = now.querySelector('main').innerHTML;
    } else if (said.lang !== root.lang) {
      location.reload();
      return;
    } else {
      if (said.innerHTML === answer.innerHTML) { return; }
      answer.innerHTML = said.innerHTML;
      answer.className = said.className;
      doc.getElementById('keys').innerHTML = keys.innerHTML;
    }
    if (focus) { answer.focus(); }
    answer.scrollIntoView();
  }
  function rest(state) { busy = state; answer.setAttribute('aria-busy', state); }

  chat.addEventListener('click', function (e) {
    var at = e.target;
    while (at && at !== chat && at.tagName !== 'BUTTON') { at = at.parentNode; }
    last = at && at.tagName === 'BUTTON' ? at : null;
  });
  chat.addEventListener('submit', function (e) {
    var form = e.target, by = e.submitter || last, field = form.elements.text, data;
    if (form.hasAttribute('data-whole')) { return; }
    e.preventDefault();
    if (busy || (field && !field.value.trim())) { return; }
    data = field ? 'text=' + encodeURIComponent(field.value) : by ? by.name + '=' + encodeURIComponent(by.value) : '';
    failed.hidden = true;
    rest(true);
    fetch(form.getAttribute('action'), {
      method: 'POST', credentials: 'same-origin', body: data,
      headers: { Accept: part.Accept, 'Content-Type': 'application/x-www-form-urlencoded' }
    }).then(function (r) {
      return r.text().then(function (text) {
        rest(false);
        if (r.ok && field) { field.value = ''; }
        show(text, !field);
        listen();
      });
    }).catch(function () { rest(false); failed.hidden = false; });
  });

  /* Only tells that something changed. Closed while nobody looks. */
  function listen() {
    if (!window.EventSource) { return; }
    if (doc.hidden) { if (stream) { stream.close(); stream = null; } return; }
    if (stream && stream.readyState !== 2) { return; }
    stream = new EventSource(chat.getAttribute('data-chat'));
    stream.onmessage = function () {
      if (busy) { return; }
      fetch(location.pathname + location.search, { credentials: 'same-origin', headers: part })
        .then(function (r) { return r.ok && r.status !== 204 ? r.text() : ''; })
        .then(function (text) { if (text && !busy) { show(text, false); } })
        .catch(function () { });
    };
  }
  doc.addEventListener('visibilitychange', listen);
  listen();
})();
