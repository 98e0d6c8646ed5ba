// Shows how far an upload is. The server answers an upload with a redirect, which is then followed as usual;
// any other answer is left to the browser, which sends the form again by itself.
(function () {
  'use strict';
  if (!window.FormData || !window.XMLHttpRequest) return;
  Array.prototype.forEach.call(document.querySelectorAll('form[data-upload]'), function (form) {
    var bar = form.querySelector('progress');
    if (!bar) return;
    form.addEventListener('submit', function (event) {
      if (event.defaultPrevented) return;
      event.preventDefault();
      var sent = new XMLHttpRequest();
      var parts = new FormData(form);
      var from = form.action;
      function byItself() { bar.hidden = true; HTMLFormElement.prototype.submit.call(form); }
      sent.upload.onprogress = function (now) {
        bar.hidden = false;
        if (now.lengthComputable) bar.value = now.loaded / now.total;
      };
      sent.upload.onload = function () { bar.removeAttribute('value'); };
      sent.onload = function () {
        if (sent.status < 400 && sent.responseURL && sent.responseURL !== from) window.location.assign(sent.responseURL);
        else byItself();
      };
      sent.onerror = byItself;
      sent.open('POST', from);
      sent.send(parts);
    });
  });
}());
