// A second press of the same button within eight seconds does nothing. The button is marked, not disabled:
// a disabled button would not send its value.
(function () {
  'use strict';
  var pause = 8000;
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post') return;
    if (form.hasAttribute('data-sent')) { event.preventDefault(); return; }
    form.setAttribute('data-sent', '');
    var buttons = form.querySelectorAll('button');
    function mark(on) {
      for (var i = 0; i < buttons.length; i++) {
        if (on) buttons[i].setAttribute('aria-disabled', 'true');
        else buttons[i].removeAttribute('aria-disabled');
      }
    }
    function again() { form.removeAttribute('data-sent'); mark(false); }
    window.setTimeout(function () { mark(true); }, 0);
    window.setTimeout(again, pause);
    window.addEventListener('pageshow', again);
  }, true);
}());
