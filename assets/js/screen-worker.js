// Keeps the page of a player, what it is made of and the photos it shows, so that a screen that is switched on without a network still
// opens. What else it shows then is in the player's own store; the programme and the reports never come through here.
'use strict';
var shelf = 'gongkai-screen-1';

function pathOf(request) { return new URL(request.url).pathname; }
function isPhoto(path) { return /^\/e\/[^\/]+\/photos\//.test(path); }

function isOurs(request) {
  var path = pathOf(request);
  if (request.method !== 'GET' || request.url.indexOf(self.location.origin) !== 0) return false;
  return path.indexOf('/assets/') === 0 || /^\/screen\/[^\/]+$/.test(path) || isPhoto(path);
}

function keepOnly(kept, photos) {
  return kept.keys().then(function (all) {
    var paths = all.map(pathOf);
    var gone = paths.filter(function (path) { return isPhoto(path) && photos.indexOf(path) < 0; });
    var missing = photos.filter(function (path) { return paths.indexOf(path) < 0; });
    return Promise.all(gone.map(function (path) { return kept.delete(path, { ignoreVary: true }); }).concat(missing.map(function (path) {
      return kept.add(path).then(null, function () { return null; }); // or when it is shown
    })));
  });
}

self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener('message', function (event) { // the addresses of what the page is made of, or those of its photos
  event.waitUntil(caches.open(shelf).then(function (kept) {
    return event.data.photos ? keepOnly(kept, event.data.photos) : kept.addAll(event.data);
  }));
});

function fetched(event) {
  return fetch(event.request).then(function (answer) {
    if (answer.ok) {
      var copy = answer.clone();
      event.waitUntil(caches.open(shelf).then(function (kept) { return kept.put(event.request, copy); }));
    }
    return answer;
  });
}

function fromShelf(event, otherwise) {
  return caches.match(event.request).then(function (kept) { return kept || otherwise(); });
}

self.addEventListener('fetch', function (event) {
  if (!isOurs(event.request)) return;
  event.respondWith(isPhoto(pathOf(event.request)) // which never change
    ? fromShelf(event, function () { return fetched(event); })
    : fetched(event).then(null, function () { return fromShelf(event, function () { return Response.error(); }); }));
});
