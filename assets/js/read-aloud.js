// Reads the main part of a page aloud, where the browser can; the button stays hidden where it can't.
(function () {
  'use strict';
  var button = document.querySelector('[data-read-aloud]');
  var voice = window.speechSynthesis;
  if (!button || !voice || !window.SpeechSynthesisUtterance) return;

  var start = button.textContent;
  var stop = button.getAttribute('data-stop');
  var speaking = false;

  // Tables row by row, everything else block by block: a long text in one piece stops halfway on some phones.
  function pieces() {
    var blocks = document.querySelectorAll('main h1, main h2, main h3, main p, main li, main dt, main dd, main tr');
    var texts = [];
    for (var i = 0; i < blocks.length; i++) {
      var block = blocks[i];
      if (block.querySelector('p, li, tr') || block.contains(button) || !block.offsetParent) continue;
      var text = block.innerText.replace(/\s+/g, '，').trim();
      if (text) texts.push(text);
    }
    return texts;
  }

  function show(on) {
    speaking = on;
    button.textContent = on ? stop : start;
  }

  function say(texts) {
    if (!speaking) return;
    if (!texts.length) { show(false); return; }
    var sentence = new window.SpeechSynthesisUtterance(texts[0]);
    sentence.lang = document.documentElement.lang;
    sentence.rate = 0.9;
    sentence.onend = function () { say(texts.slice(1)); };
    sentence.onerror = function () { show(false); };
    voice.speak(sentence);
  }

  button.addEventListener('click', function () {
    var begin = !speaking;
    show(false);
    voice.cancel();
    if (!begin) return;
    show(true);
    say(pieces());
  });
  window.addEventListener('pagehide', function () { voice.cancel(); });
  button.hidden = false;
}());
