/* Before the first word of a chat. It is sent without a second page in the history, where one step back after the way
   out would show the first. Without this the same forms are sent. */
(function () {
  'use strict';
  var begin = document.querySelector('[data-begin]'), busy = false, plain = false;
  if (!begin || !window.fetch) { return; }
  begin.addEventListener('submit', function (e) {
    var form = e.target, field = form.elements.text;
    if (plain) { return; }
    e.preventDefault();
    if (busy) { return; }
    busy = true;
    fetch(form.getAttribute('action'), {
      method: 'POST', credentials: 'same-origin',
      body: field ? 'text=' + encodeURIComponent(field.value) : 'begin=1',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' }
    }).then(function (r) {
      if (!r.ok) { throw r; }
      location.reload();
    }).catch(function () { plain = true; form.querySelector('button').click(); });
  });
})();
