// What a player asks of its browser beside showing pages: not to sleep, to fill the screen, to open again without a network, with its
// photos. ES5.
(function (root) {
  'use strict';
  var screen = root.gongkaiScreen;

  screen.stayAwake = function () {
    if (root.navigator.wakeLock && !document.hidden)
      root.navigator.wakeLock.request('screen').then(null, function () { return null; });
  };

  screen.fillScreen = function () {
    var whole = document.documentElement, ways = whole.requestFullscreen || whole.webkitRequestFullscreen || whole.mozRequestFullScreen;
    if (ways && !document.fullscreenElement) ways.call(whole);
  };

  // Of what is on now, and no others: a photo that was withdrawn leaves the device too. Without a service worker the browser's own cache
  // has them, for a day.
  screen.keepPhotos = function (editions) {
    var workers = root.navigator.serviceWorker, photos = [], i, j;
    for (i = 0; i < editions.length; i += 1)
      for (j = 0; j < (editions[i].photos || []).length; j += 1) photos.push(editions[i].photos[j].src);
    if (workers) workers.ready.then(function (registration) { registration.active.postMessage({ photos: photos }); });
    else for (i = 0; i < photos.length; i += 1) new Image().src = photos[i];
  };

  screen.keepPage = function () {
    var workers = root.navigator.serviceWorker, address = '/screen/worker.js';
    if (!workers) return;
    if (root.trustedTypes)
      address = root.trustedTypes.createPolicy('screen-worker', { createScriptURL: function (own) { return own; } }).createScriptURL(address);
    workers.register(address).then(null, function () { return null; });
    workers.ready.then(function (registration) {
      var parts = [root.location.pathname], all = document.querySelectorAll('script[src], link[href]');
      for (var i = 0; i < all.length; i += 1) parts.push(all[i].getAttribute('src') || all[i].getAttribute('href'));
      registration.active.postMessage(parts);
    });
  };
})(window);
