// Copies a text to be pasted elsewhere. Without it, the text is selected and copied by hand.
(function () {
  'use strict';
  var button = document.querySelector('[data-copy]');
  var text = button && document.getElementById(button.getAttribute('data-copy'));
  var says = document.querySelector('[data-copy-says]');
  if (!text || !says) return;

  function tell(copied) {
    says.textContent = button.getAttribute(copied ? 'data-copied' : 'data-not-copied');
  }

  function select() {
    text.focus();
    text.select();
    text.setSelectionRange(0, text.value.length); // phones select nothing else
  }

  // The newer way is missing in old engines and on pages without TLS.
  function copySelected() {
    try {
      tell(document.execCommand('copy'));
    } catch (refused) {
      tell(false);
    }
  }

  text.addEventListener('focus', function () { text.select(); });
  button.addEventListener('click', function () {
    select();
    if (!navigator.clipboard || !navigator.clipboard.writeText) return copySelected();
    navigator.clipboard.writeText(text.value).then(function () { tell(true); }, copySelected);
  });
  button.hidden = false;
})();
