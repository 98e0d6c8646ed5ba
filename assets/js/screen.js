// The player of a screen: pairs, pages through the programme, asks every few seconds whether it changed, tells what it really shows,
// and goes on with what it has when the network is gone. ES5.
(function (root) {
  'use strict';
  var screen = root.gongkaiScreen;
  var say = screen.say, made = screen.made, empty = screen.empty;
  var place = document.body.getAttribute('data-place');
  var base = '/screen/' + encodeURIComponent(place);
  var store = screen.store(place), state = store.read(), clock = screen.clock(state);
  var stage = document.getElementById('stage');
  var day = 86400000, slow = 10000, mostPlays = 100;
  var online = false, current = null, pageTimer = 0, pollTimer = 0, polling = false;
  var shownSince = null; // steady time at which the present page came up

  function text(id, words) {
    var element = document.getElementById(id);
    if (element.textContent !== words) element.textContent = words;
  }

  function keep() { store.write(state); }

  // ---- asking ----

  // done(status, answer): status 0 when nobody answered.
  function ask(method, path, body, headers, done) {
    var asked = new XMLHttpRequest(), since = screen.steady(), isOver = false;
    function over(status, answer) {
      if (isOver) return;
      isOver = true;
      done(status, answer);
    }
    asked.open(method, base + path, true);
    asked.timeout = slow;
    asked.setRequestHeader('Accept', 'application/json');
    if (state.token) asked.setRequestHeader('Authorization', 'Bearer ' + state.token);
    if (method === 'POST') {
      asked.setRequestHeader('Content-Type', 'application/json');
      if (document.body.getAttribute('data-csrf')) asked.setRequestHeader('X-CSRF-Token', document.body.getAttribute('data-csrf'));
    }
    for (var name in headers) asked.setRequestHeader(name, headers[name]);
    asked.onload = function () {
      var answer = null;
      try { answer = JSON.parse(asked.responseText); } catch (none) { answer = null; }
      var time = Date.parse(asked.getResponseHeader('Server-Time') || (answer && answer.time) || '');
      if (time) clock.learn(time, screen.steady() - since);
      over(asked.status, answer || {});
    };
    asked.onerror = asked.ontimeout = asked.onabort = function () { over(0, {}); };
    asked.send(body ? JSON.stringify(body) : null);
  }

  function later(seconds, then) {
    clearTimeout(pollTimer);
    pollTimer = setTimeout(then, seconds * 1000);
  }

  // ---- with and without a network ----

  function heard() {
    if (!online && state.lost_at) {
      var seconds = Math.max(0, Math.round((clock.now() - state.lost_at) / 1000));
      var last = state.outage;
      if (!last || seconds >= last.seconds || clock.now() - last.at > day) state.outage = { seconds: seconds, at: clock.now() };
    }
    state.lost_at = null;
    online = true;
    document.getElementById('foot').className = '';
  }

  function lost() {
    if (!state.lost_at) state.lost_at = state.heard_at || clock.now();
    online = false;
  }

  function outage() {
    return state.outage && clock.now() - state.outage.at < day ? state.outage.seconds : 0;
  }

  // ---- what is on ----

  function isOn(one) {
    var now = clock.now();
    return !one.until || now === null || Date.parse(one.until) > now;
  }

  function only(list) {
    var found = [];
    for (var i = 0; i < (list || []).length; i += 1) if (isOn(list[i])) found.push(list[i]);
    return found;
  }

  function editions() { return only(state.programme && state.programme.editions); }
  function notices() { return only(state.programme && state.programme.notices); }

  function indexOf(list, code) {
    for (var i = 0; i < list.length; i += 1) if (list[i].code === code) return i;
    return -1;
  }

  function message(words, more) {
    clearTimeout(pageTimer);
    count();
    current = null;
    document.body.className = '';
    empty(stage);
    var block = made('div', '', 'message');
    block.appendChild(made('h1', words));
    for (var i = 0; i < more.length; i += 1) block.appendChild(typeof more[i] === 'string' ? made('p', more[i]) : more[i]);
    stage.appendChild(block);
    text('progress', '');
    text('code', '');
  }

  function nothing() {
    var qr = screen.qr(state.programme.qr, say('scan_village'));
    message(say('nothing'), [say('nothing_means'), qr, say('scan_village')]);
    pageTimer = setTimeout(next, state.programme.pace.poll_seconds * 1000);
  }

  // The page that was on the screen is over: its seconds are written down, for the day on which they were.
  function count(isBeginning) {
    if (!current || shownSince === null) return;
    var seconds = (screen.steady() - shownSince) / 1000;
    shownSince = screen.steady();
    if (document.hidden || clock.now() === null || seconds > 2 * state.programme.pace.most_seconds) return;
    var key = current.edition.code + ' ' + screen.date(clock.now());
    var plays = state.plays = state.plays || {};
    var play = plays[key] = plays[key] || { seconds: 0, times: 0 };
    play.seconds += seconds;
    if (isBeginning) play.times += 1;
    keep();
  }

  function showPage() {
    var edition = current.edition, pages = current.pages;
    document.body.className = 'playing';
    screen.draw(current.body, edition, pages.pages[current.page], pages.asCards);
    text('progress', say('edition_of', current.index + 1, current.of) + ' ' + say('page_of', current.page + 1, pages.pages.length));
    text('code', edition.code);
    count();
    shownSince = screen.steady();
    clearTimeout(pageTimer);
    pageTimer = setTimeout(next, screen.secondsFor(current.slide, state.programme.pace) * 1000);
  }

  function showEdition(list, index, isAgain) { // again: for another size, which is no further play
    var edition = list[index];
    empty(stage);
    var slide = made('section', '', 'slide'), head = made('div', '', 'head'), body = made('div', '', 'body');
    head.appendChild(made('h1', edition.title));
    head.appendChild(made('p', edition.lead, 'lead'));
    slide.appendChild(head);
    slide.appendChild(body);
    var side = made('div', '', 'side');
    side.appendChild(screen.qr(edition.qr, say('scan')));
    side.appendChild(made('p', say('scan')));
    side.appendChild(made('p', edition.code));
    stage.appendChild(slide);
    stage.appendChild(side);
    count();
    current = { edition: edition, index: index, of: list.length, page: 0, slide: slide, body: body, pages: screen.pagesOf(edition, body) };
    shownSince = screen.steady();
    count(!isAgain);
    showPage();
  }

  function showNotice(list, index) {
    var notice = list[index % list.length];
    clearTimeout(pageTimer);
    count();
    current = null;
    empty(stage);
    document.body.className = 'notice playing';
    stage.appendChild(made('h1', say('notice')));
    stage.appendChild(made('p', notice.words, notice.words.length > 50 ? 'urgent long' : 'urgent'));
    stage.appendChild(made('p', say('notice_by', notice.by, screen.moment(Date.parse(notice.at)), screen.moment(Date.parse(notice.until))), 'by'));
    text('progress', '');
    text('code', '');
    pageTimer = setTimeout(function () { go(index + 1); }, state.programme.pace.notice_seconds * 1000);
  }

  // Shows what comes first: a place that is closed, a notice, an edition. `index` is that of the notice or the edition.
  function go(index, isFixed) {
    if (!state.programme) return;
    if (state.programme.closed) return message(state.programme.closed, []);
    var urgent = notices(), list = editions();
    if (urgent.length) return showNotice(urgent, isFixed ? 0 : index);
    if (!list.length) return nothing();
    showEdition(list, index % list.length);
  }

  function next() {
    var list = editions();
    if (notices().length || !current) return go(0);
    if (current.page + 1 < current.pages.pages.length && indexOf(list, current.edition.code) >= 0) {
      current.page += 1;
      return showPage();
    }
    count();
    go(indexOf(list, current.edition.code) + 1);
  }

  // A programme that differs from the last one goes on the screen at once, what is new in it first.
  function take(programme) {
    var before = editions();
    state.programme = programme;
    state.since = clock.now();
    keep();
    screen.keepPhotos(programme.editions);
    document.getElementById('village').firstChild.data = programme.village + ' ' + programme.name;
    var list = editions(), first = -1;
    for (var i = list.length - 1; i >= 0; i -= 1) if (indexOf(before, list[i].code) < 0) first = i;
    var stays = current && !notices().length && !programme.closed && indexOf(list, current.edition.code) >= 0;
    if (before.length && first >= 0) go(first, true);
    else if (!stays) go(0, true);
  }

  // ---- reports ----

  // What was played since the last report was taken; it is sent again under the same number until somebody took it.
  function bundle() {
    if (state.pending) return;
    count();
    var plays = [], rest = {}, key;
    for (key in state.plays || {}) {
      if (plays.length >= mostPlays) { rest[key] = state.plays[key]; continue; }
      var parts = key.split(' '), play = state.plays[key], whole = Math.floor(play.seconds);
      if (whole || play.times) plays.push({ edition: parts[0], day: parts[1], seconds: whole, times: play.times });
      if (play.seconds > whole) rest[key] = { seconds: play.seconds - whole, times: 0 };
    }
    state.plays = rest;
    state.pending = { sequence: (state.sequence || 0) + 1, plays: plays };
    keep();
  }

  function report() {
    if (!state.token || !state.programme || !online || document.hidden) return; // what nobody can see isn't shown
    bundle();
    var shown = [], over = [], list = editions(), urgent = notices();
    for (var i = 0; i < list.length; i += 1) shown.push({ code: list[i].code, digest: list[i].digest });
    for (i = 0; i < urgent.length; i += 1) over.push(urgent[i].id);
    ask('POST', '/reports', {
      sequence: state.pending.sequence, since: screen.iso(state.since || clock.now()), shown: shown, notices: over,
      offline_seconds: outage(), clock_error: clock.error(), plays: state.pending.plays
    }, {}, function (status) {
      if (status === 401) return unpaired();
      if (status === 403) return again();
      if (status === 409) return poll(true);
      if (status === 200) state.sequence = state.pending.sequence;
      if (status === 200 || status === 422) state.pending = null; // what isn't understood will not be understood tomorrow
      keep();
    });
  }

  // Somebody signed in with this browser meanwhile: the page has to be fetched anew to know it.
  function again() {
    if (state.fetched_at && clock.now() - state.fetched_at < 300000) return;
    state.fetched_at = clock.now();
    keep();
    root.location.reload();
  }

  // ---- the programme ----

  function polled(status, answer) {
    var pace = (state.programme || {}).pace || { poll_seconds: 20, report_seconds: 60 };
    if (status === 401) return unpaired();
    if (status === 0 || status >= 500) {
      lost();
      if (!current && state.programme && !notices().length) go(0);
      else if (!state.programme) message(say('no_network'), []);
      keep();
      return later(5, poll);
    }
    var wasLost = !online;
    heard();
    if (status === 200) take(answer);
    else if (status === 304 && (!current && !notices().length)) go(0);
    else if (status >= 400) message(answer.detail || say('no_network'), []);
    if (status === 200 || wasLost || !state.told_at || clock.now() - state.told_at >= pace.report_seconds * 1000) {
      state.told_at = clock.now();
      report();
    }
    keep();
    later(state.programme ? state.programme.pace.poll_seconds : pace.poll_seconds, poll);
  }

  function poll(catchUp) {
    if (polling) return;
    polling = true;
    if (catchUp === true) // another of this number spoke: which was the last?
      return ask('GET', '/pairing', null, {}, function (status, answer) {
        polling = false;
        if (status === 401) return unpaired();
        if (status === 200) { state.sequence = Math.max(state.sequence || 0, answer.sequence || 0); state.pending = null; }
        keep();
      });
    var known = state.programme ? { 'If-None-Match': '"' + state.programme.version + '"' } : {};
    ask('GET', '/programme', null, known, function (status, answer) {
      polling = false;
      polled(status, answer);
    });
  }

  // ---- pairing ----

  function unpaired() {
    clearTimeout(pageTimer);
    current = null;
    var keeps = { offset: state.offset, heard_at: state.heard_at };
    for (var key in state) delete state[key];
    for (key in keeps) state[key] = keeps[key];
    keep();
    screen.keepPhotos([]);
    askForCode();
  }

  function showCode(answer) {
    var digits = made('p', answer.code.slice(0, 3) + ' ' + answer.code.slice(3), 'digits');
    var more = [say('pairing_do', document.body.getAttribute('data-name')), digits, say('pairing_until', screen.hour(Date.parse(answer.expires_at)))];
    if (!store.remembers()) more.push(say('forgetful'));
    message(say('pairing_title'), more);
  }

  function waited(status, answer) {
    if (status === 401) return unpaired();
    if (status === 200 && answer.state === 'paired') {
      heard();
      state.sequence = answer.sequence;
      state.waits = false;
      keep();
      return poll();
    }
    if (status === 200) { heard(); showCode(answer); }
    if (status === 0) message(say('no_network'), []);
    later(3, waitForClerk);
  }

  function waitForClerk() { ask('GET', '/pairing', null, {}, waited); }

  function askForCode() {
    message(say('pairing_wait'), []);
    ask('POST', '/code', {}, {}, function (status, answer) {
      if (status === 200) {
        heard();
        state.token = answer.token;
        state.waits = true;
        keep();
        showCode(answer);
        return later(3, waitForClerk);
      }
      message(status === 0 ? say('no_network') : answer.detail || answer.title || say('no_network'), []);
      later(status === 0 ? 5 : 30, askForCode);
    });
  }

  // ---- the frame ----

  function tick() {
    var now = clock.now();
    text('clock', now === null ? say('no_clock') : screen.date(now) + ' ' + screen.hour(now));
    if (!state.programme) return text('standing', '');
    if (state.lost_at && !online) {
      document.getElementById('foot').className = 'offline';
      text('standing', say('offline', screen.moment(state.lost_at), now === null ? '' : screen.length(now - state.lost_at)));
    } else if (state.heard_at) text('standing', say('as_of', screen.moment(state.heard_at)));
  }

  var resizing = 0;
  root.onresize = function () {
    clearTimeout(resizing);
    resizing = setTimeout(function () {
      if (current && editions().length) showEdition(editions(), Math.max(0, indexOf(editions(), current.edition.code)), true);
    }, 500);
  };
  root.ononline = function () { if (state.token && !state.waits) poll(); };
  root.onoffline = function () { lost(); tick(); };
  document.addEventListener('click', screen.fillScreen);
  document.addEventListener('visibilitychange', function () { shownSince = screen.steady(); screen.stayAwake(); });
  screen.keepPage();
  screen.stayAwake();
  setInterval(tick, 1000);
  keep();
  tick();
  if (state.token && !state.waits) poll();
  else if (state.token) waitForClerk();
  else askForCode();
})(window);
