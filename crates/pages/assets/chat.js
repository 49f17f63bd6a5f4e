/* The open chat. Progressive only: without it the same forms are sent. Written for old phones too. */
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, chat = doc.querySelector('[data-chat]');
  if (!chat || !window.fetch || !window.DOMParser) { return; }
  var part = { Accept: 'text/html;part=chat' }, again = 60000;
  var busy = false, since = 0, last = null, stream = null, due = '', turn = 0, waiting = 0, fetching = false;
  var answer = at('answer'), failed = at('failed'), notSent = failed.textContent, gone = null;

  function at(id) { return doc.getElementById(id); }
  function typed() { var field = at('text'); return field && field.value; }

  /* Puts what she already has into what came: a file she chose, a code she has not written down yet. */
  function keep(now, said, same) {
    var mine = at('file'), theirs = now.getElementById('file');
    if (!same && mine && mine.value && theirs) { theirs.parentNode.replaceChild(mine, theirs); }
    mine = at('code');
    theirs = now.getElementById('code');
    if (mine && theirs && theirs.querySelector('b').textContent === mine.querySelector('b').textContent) {
      theirs.parentNode.replaceChild(mine, theirs);
    } else if (mine && !theirs && same && said.getAttribute('data-code')) {
      said.appendChild(mine);
    }
  }
  function swap(old, now) {
    while (old.firstChild) { old.removeChild(old.firstChild); }
    while (now.firstChild) { old.appendChild(doc.adoptNode(now.firstChild)); }
  }

  /* `acted`: she did something; else what she sees changes by itself, and she stays where she is. */
  function show(text, acted, focus) {
    var now = new DOMParser().parseFromString(text, 'text/html');
    var said = now.getElementById('answer'), keys = now.getElementById('keys'), mine = at('keys');
    var here = doc.activeElement || doc.body, from = here.getBoundingClientRect().top, all, n, same;
    if (!said) {
      fail(now);
      return;
    }
    if (said.getAttribute('data-language') !== root.lang && !typed()) {
      location.reload();
      return;
    } else if (said.getAttribute('data-mark') !== answer.getAttribute('data-mark')) {
      same = mine.innerHTML === keys.innerHTML;
      keep(now, said, same);
      swap(answer, said);
      answer.className = said.className;
      answer.lang = said.lang;
      answer.setAttribute('data-mark', said.getAttribute('data-mark'));
      answer.setAttribute('data-code', said.getAttribute('data-code') || '');
      if (!same) {
        swap(mine, keys);
        all = mine.querySelectorAll('button');
        for (n = 0; n < all.length; n++) {
          if (!doc.body.contains(here) && all[n].value === here.value) { here = all[n]; }
        }
      }
      bind();
    }
    if (focus) { answer.focus(); }
    if (acted) { answer.scrollIntoView(); }
    else if (here !== doc.body && doc.body.contains(here)) {
      if (here !== doc.activeElement) { here.focus(); }
      window.scrollBy(0, here.getBoundingClientRect().top - from);
    }
  }
  function rest(state) { busy = state; since = Date.now(); answer.setAttribute('aria-busy', state); }
  /* It was not sent. What an error page says stands here with the way to the numbers; the answer that she has stays. */
  function fail(page) {
    var why = page && page.querySelector('main p'), help = page && page.querySelector('a.help');
    failed.textContent = why ? why.textContent + ' ' : notSent;
    if (help) { failed.appendChild(help).className = ''; }
    failed.hidden = false;
    failed.scrollIntoView();
  }

  chat.addEventListener('click', function (e) {
    var by = e.target;
    while (by && by !== chat && by.tagName !== 'BUTTON') { by = by.parentNode; }
    last = by && by.tagName === 'BUTTON' ? by : null;
  });
  chat.addEventListener('submit', function (e) {
    var form = e.target, by = e.submitter || last, field = form.elements.text;
    /* an answer that is long in coming holds nobody up: the form is sent as without a script */
    if (form.hasAttribute('data-whole') || (busy && Date.now() - since > 8000)) { return; }
    e.preventDefault();
    if (busy || (field && !field.value.trim())) { return; }
    send(form, field ? 'text=' + encodeURIComponent(field.value) : by ? by.name + '=' + encodeURIComponent(by.value) : '', field, true);
  });
  function send(form, data, field, acted) {
    var sent = field && field.value;
    failed.hidden = true;
    rest(true);
    turn++;
    fetch(form.getAttribute('action'), {
      method: 'POST', credentials: 'same-origin', body: data,
      headers: { Accept: part.Accept, 'Content-Type': 'application/x-www-form-urlencoded' }
    }).then(function (r) {
      return r.text().then(function (text) {
        rest(false);
        /* what she typed meanwhile stays */
        if (r.ok && field && field.value.indexOf(sent) === 0) { field.value = field.value.slice(sent.length); }
        show(text, acted, acted && !field);
        listen();
        if (r.ok) { look(); }
        if (gone) { gone(); }
      });
    }).catch(function () { rest(false); fail(); look(); if (gone) { gone(); } });
  }

  /* Fetches what there is, where the stream told of something that is not shown. */
  function look(always) {
    var mine = turn, asked = due;
    if (due === answer.getAttribute('data-mark')) { due = ''; }
    if (busy || fetching || doc.hidden || !(due || always)) { return; }
    fetching = true;
    fetch(location.pathname + location.search, { credentials: 'same-origin', headers: part }).then(function (r) {
      /* forgotten elsewhere: nothing of it stays on this screen */
      if (r.status === 204) { location.reload(); return ''; }
      if (!r.ok) { throw r; }
      return r.text();
    }).then(function (text) {
      fetching = false;
      if (mine === turn) {
        if (due === asked) { due = ''; }
        if (text) { show(text, false, false); }
      }
      look();
    }).catch(function () { fetching = false; later(5000); });
  }
  function later(pause) {
    if (waiting) { return; }
    waiting = setTimeout(function () { waiting = 0; listen(); look(pause === again); }, pause);
  }

  /* Only tells the mark of what there is, also when it begins. Closed while nobody looks. */
  function listen() {
    if (doc.hidden) { if (stream) { stream.close(); stream = null; } return; }
    if (!window.EventSource) { later(again); return; }
    if (stream && stream.readyState !== 2) { return; }
    stream = new EventSource(chat.getAttribute('data-chat'));
    stream.onmessage = function (e) { due = e.lastEventId; look(); };
    stream.onerror = function () { if (this === stream && this.readyState === 2) { later(again); } };
  }
  doc.addEventListener('visibilitychange', function () { listen(); if (!doc.hidden) { look(true); } });

  /* A code: copied and printed alone, and gone from the screen when she said. Never in an address or a store. */
  function bind() {
    var code = at('code'), keys = at('code-keys'), number, timer;
    if (!code || !keys.hidden) { return; }
    number = code.querySelector('b');
    keys.hidden = false;
    function mark() {
      var range = doc.createRange(), chosen = window.getSelection();
      range.selectNodeContents(number);
      chosen.removeAllRanges();
      chosen.addRange(range);
    }
    function done(ok) { at('copy').textContent = at('copy').getAttribute(ok ? 'data-done' : 'data-not'); }
    function byHand() {
      var ok = false;
      mark();
      try { ok = doc.execCommand('copy'); } catch (e) { }
      done(ok);
    }
    at('copy').addEventListener('click', function () {
      if (!navigator.clipboard) { byHand(); return; }
      navigator.clipboard.writeText(number.textContent).then(function () { done(true); }, byHand);
    });
    at('print').addEventListener('click', function () { root.classList.add('code-only'); window.print(); });
    at('stays').addEventListener('change', function () {
      clearTimeout(timer);
      if (this.value) { timer = setTimeout(remove, this.value * 60000); }
    });
    function remove() {
      var here = code.contains(doc.activeElement);
      if (at('code') !== code) { return; }
      window.getSelection().removeAllRanges();
      code.textContent = code.getAttribute('data-gone');
      code.id = '';
      if (here) { answer.focus(); }
      goOn();
    }
    /* so that a reload does not bring it back */
    function goOn() {
      var on = at('keys').querySelector('button[name=choice]');
      gone = busy && goOn;
      if (!busy && on && answer.getAttribute('data-code')) { send(on.form, 'choice=' + encodeURIComponent(on.value), null, false); }
    }
  }
  window.addEventListener('afterprint', function () { root.classList.remove('code-only'); });
  bind();
  listen();
})();
