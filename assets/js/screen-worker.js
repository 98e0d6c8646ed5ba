// Keeps the page of a player and what it is made of, so that a screen that is switched on without a network still opens. What it shows
// then is in the player's own store; the programme and the reports never come through here.
'use strict';
var shelf = 'gongkai-screen-1';

function isOurs(request) {
  var path = new URL(request.url).pathname;
  if (request.method !== 'GET' || request.url.indexOf(self.location.origin) !== 0) return false;
  return path.indexOf('/assets/') === 0 || /^\/screen\/[^\/]+$/.test(path);
}

self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener('message', function (event) { // the addresses of what the page is made of
  event.waitUntil(caches.open(shelf).then(function (kept) { return kept.addAll(event.data); }));
});

self.addEventListener('fetch', function (event) {
  if (!isOurs(event.request)) return;
  event.respondWith(fetch(event.request).then(function (answer) {
    if (answer.ok) {
      var copy = answer.clone();
      event.waitUntil(caches.open(shelf).then(function (kept) { return kept.put(event.request, copy); }));
    }
    return answer;
  }, function () {
    return caches.match(event.request).then(function (kept) { return kept || Response.error(); });
  }));
});
