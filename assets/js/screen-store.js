// What the player of a screen keeps over a power cut, what time it is by the site's clock, and its sentences. ES5: the browser of an
// old television reads it.
(function (root) {
  'use strict';
  var screen = root.gongkaiScreen = {};
  var minute = 60000, shanghai = 8 * 60 * minute;

  screen.say = function (key, first, second, third) {
    var lines = document.getElementById('words').getElementsByTagName('li');
    for (var i = 0; i < lines.length; i += 1)
      if (lines[i].getAttribute('data-key') === key)
        return lines[i].textContent.replace('{0}', first).replace('{1}', second).replace('{2}', third);
    return '';
  };

  // Where a browser has no store, or a full one, the screen plays on and only forgets.
  screen.store = function (place) {
    var key = 'gongkai.screen.' + place;
    var remembers = true;
    return {
      read: function () {
        try {
          return JSON.parse(root.localStorage.getItem(key)) || {};
        } catch (nothing) {
          return {};
        }
      },
      write: function (state) {
        try {
          root.localStorage.setItem(key, JSON.stringify(state));
          remembers = true;
        } catch (full) {
          remembers = false;
        }
        return remembers;
      },
      remembers: function () { return remembers; }
    };
  };

  function steady() { // milliseconds that nobody sets: only their difference counts
    return root.performance && root.performance.now ? root.performance.now() : new Date().getTime();
  }

  // The site's time, counted on from its last answer. The device's own clock is asked only after it was switched on without a network,
  // and isn't believed when it says that it is earlier than the site was last heard.
  screen.clock = function (state) {
    var heard = null;
    var clock = {
      learn: function (server, roundTrip) {
        heard = { server: server + roundTrip / 2, steady: steady() };
        state.offset = heard.server - new Date().getTime();
        state.heard_at = server;
      },
      now: function () {
        if (heard) return heard.server + steady() - heard.steady;
        if (typeof state.offset !== 'number') return null;
        var guess = new Date().getTime() + state.offset;
        return guess >= state.heard_at ? guess : null;
      },
      error: function () { // seconds by which the device's own clock is ahead
        var now = clock.now();
        return now === null ? 0 : Math.round((new Date().getTime() - now) / 1000);
      }
    };
    return clock;
  };

  screen.steady = steady;

  function two(number) { return (number < 10 ? '0' : '') + number; }

  function inShanghai(at) { return new Date(at + shanghai); }

  screen.hour = function (at) {
    var day = inShanghai(at);
    return two(day.getUTCHours()) + ':' + two(day.getUTCMinutes());
  };
  screen.date = function (at) { // 2026-11-24
    var day = inShanghai(at);
    return day.getUTCFullYear() + '-' + two(day.getUTCMonth() + 1) + '-' + two(day.getUTCDate());
  };
  screen.moment = function (at) { return screen.date(at) + ' ' + screen.hour(at); };
  screen.iso = function (at) { return new Date(Math.round(at)).toISOString(); };
  screen.length = function (milliseconds) {
    var minutes = Math.floor(milliseconds / minute);
    if (minutes < 60) return screen.say('minutes', minutes);
    return screen.say('hours_minutes', Math.floor(minutes / 60), minutes % 60);
  };
})(window);
