/* Before the first word of a chat. It is sent without a second page in the history, where one step back after the way
   out would show the first. Without this the same forms are sent. */
(function () {
  'use strict';
  var begin = document.querySelector('[data-begin]'), since = 0;
  if (!begin || !window.fetch) { return; }
  begin.addEventListener('submit', function (e) {
    var form = e.target, button = form.querySelector('button'), by = form.elements.text || button, failed = begin.lastChild;
    function end(well) { if (well) { location.replace(form.action); } else { since = 1; button.click(); } }
    function ask(body) {
      return fetch(form.action, {
        method: body ? 'POST' : 'GET', body: body, credentials: 'same-origin',
        headers: { Accept: 'text/html;part=chat', 'Content-Type': 'application/x-www-form-urlencoded' }
      });
    }
    /* an answer that is long in coming holds nobody up: the form is sent as without a script */
    if (since && Date.now() - since > 8000) { return; }
    e.preventDefault();
    if (since) { return; }
    since = Date.now();
    failed.hidden = true;
    ask(by.name + '=' + encodeURIComponent(by.value)).then(function (r) { end(r.ok); }).catch(function () {
      /* the answer was lost, her words perhaps not: they are sent again only where no conversation has begun */
      return ask().then(function (r) { end(r.status !== 204); });
    }).catch(function () { since = 0; failed.hidden = false; });
  });
})();
