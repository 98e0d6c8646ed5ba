// Lays an edition out on pages that fit this screen at large type: as many lines on each as there is room for. ES5.
(function (root) {
  'use strict';
  var screen = root.gongkaiScreen;
  var longest = 90; // characters of a piece of text that stays together
  var svg = 'http://www.w3.org/2000/svg';

  function made(name, words, kind) {
    var element = document.createElement(name);
    if (words) element.appendChild(document.createTextNode(words));
    if (kind) element.className = kind;
    return element;
  }

  function empty(element) {
    while (element.firstChild) element.removeChild(element.firstChild);
  }

  screen.made = made;
  screen.empty = empty;

  screen.qr = function (qr, words) {
    var picture = document.createElementNS(svg, 'svg');
    picture.setAttribute('viewBox', '0 0 ' + qr.side + ' ' + qr.side);
    picture.setAttribute('class', 'qr');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words);
    var ground = document.createElementNS(svg, 'rect');
    ground.setAttribute('width', qr.side);
    ground.setAttribute('height', qr.side);
    ground.setAttribute('fill', '#fff');
    var path = document.createElementNS(svg, 'path');
    path.setAttribute('d', qr.path);
    path.setAttribute('fill', '#000');
    picture.appendChild(ground);
    picture.appendChild(path);
    return picture;
  };

  // A long text in pieces that end with a sentence where they can.
  function pieces(text) {
    var sentences = text.match(/[^。！？；]*[。！？；]?/g) || [text];
    var found = [], piece = '';
    for (var i = 0; i < sentences.length; i += 1) {
      if (piece && piece.length + sentences[i].length > longest) { found.push(piece); piece = ''; }
      piece += sentences[i];
      while (piece.length > longest) { found.push(piece.slice(0, longest)); piece = piece.slice(longest); }
    }
    if (piece) found.push(piece);
    return found;
  }

  function add(items, text, kind) {
    var parts = pieces(text);
    for (var i = 0; i < parts.length; i += 1) items.push({ text: parts[i], kind: kind });
  }

  function itemsOf(edition) {
    var items = [], i;
    if (edition.equation.length) items.push({ equation: edition.equation });
    for (i = 0; i < edition.voice.length; i += 1) add(items, edition.voice[i], 'voice');
    for (i = 0; i < (edition.photos || []).length; i += 1) items.push({ photo: edition.photos[i] }); // none in what an earlier player kept
    for (i = 0; i < edition.paragraphs.length; i += 1) add(items, edition.paragraphs[i], '');
    for (i = 0; i < edition.rows.length; i += 1) items.push({ cells: edition.rows[i], kind: '' });
    if (edition.totals.length) items.push({ cells: edition.totals, kind: 'total' });
    if (edition.left_out) add(items, edition.left_out, 'voice');
    if (edition.signed) add(items, edition.signed, 'signed');
    return items;
  }

  function equationOf(terms) {
    var block = made('div', '', 'equation');
    for (var i = 0; i < terms.length; i += 1) {
      var term = made('span', '', 'term');
      term.appendChild(made('span', terms[i].label)); // with its sign
      term.appendChild(made('b', terms[i].amount));
      block.appendChild(term);
    }
    return block;
  }

  function tableOf(columns) {
    var table = made('table'), head = made('tr');
    for (var i = 0; i < columns.length; i += 1) {
      var cell = made('th', columns[i].title, columns[i].kind);
      cell.setAttribute('scope', 'col');
      head.appendChild(cell);
    }
    table.appendChild(made('thead'));
    table.appendChild(made('tbody'));
    table.firstChild.appendChild(head);
    return table;
  }

  function rowOf(item, columns) {
    var row = made('tr', '', item.kind);
    for (var i = 0; i < columns.length; i += 1)
      row.appendChild(made('td', item.cells[i] || '', columns[i].kind));
    return row;
  }

  // Where a table is wider than the screen, each line stands by itself with the names of its columns.
  function cardOf(item, columns) {
    var card = made('p', '', 'line ' + item.kind);
    for (var i = 0; i < columns.length; i += 1)
      if (item.cells[i]) {
        var pair = card.appendChild(made('span', '', 'pair'));
        pair.appendChild(made('span', columns[i].title + ' ', 'name'));
        pair.appendChild(made('span', item.cells[i]));
      }
    return card;
  }

  // Alone on its page, as large as there is room above its caption.
  function photoOf(photo, body) {
    var block = made('div', '', 'photo'), picture = made('img');
    var scale = Math.min(body.clientWidth / photo.width, 0.8 * body.clientHeight / photo.height);
    picture.width = Math.floor(photo.width * scale);
    picture.height = Math.floor(photo.height * scale);
    picture.alt = photo.caption;
    picture.onerror = function () { block.replaceChild(made('p', screen.say('no_photo')), picture); };
    picture.src = photo.src;
    block.appendChild(picture);
    block.appendChild(made('p', photo.caption));
    return block;
  }

  // Adds to the body; gives what takes it away again.
  function put(body, item, edition, asCards) {
    var element, home = body;
    if (item.equation) element = equationOf(item.equation);
    else if (item.photo) element = photoOf(item.photo, body);
    else if (!item.cells) element = made('p', item.text, item.kind);
    else if (asCards) element = cardOf(item, edition.columns);
    else {
      element = rowOf(item, edition.columns);
      var last = body.lastChild;
      if (!last || last.nodeName.toLowerCase() !== 'table') last = body.appendChild(tableOf(edition.columns));
      home = last.lastChild;
    }
    home.appendChild(element);
    return function () {
      home.removeChild(element);
      if (home !== body && !home.firstChild) body.removeChild(home.parentNode);
    };
  }

  function isTooTall(body) { return body.scrollHeight > body.clientHeight + 1; }

  function isTooWide(body, edition) {
    if (!edition.rows.length) return false;
    empty(body);
    for (var i = 0; i < Math.min(edition.rows.length, 30); i += 1) put(body, { cells: edition.rows[i], kind: '' }, edition, false);
    var wide = body.scrollWidth > body.clientWidth + 1;
    empty(body);
    return wide;
  }

  // → pages, each a list of items, for a body of the size that it has now.
  screen.pagesOf = function (edition, body) {
    var items = itemsOf(edition), pages = [], page = [];
    var asCards = isTooWide(body, edition);
    empty(body);
    for (var i = 0; i < items.length; i += 1) {
      var takeAway = put(body, items[i], edition, asCards);
      if (page.length && isTooTall(body)) {
        takeAway();
        pages.push(page);
        page = [];
        empty(body);
        put(body, items[i], edition, asCards);
      }
      page.push(items[i]);
    }
    if (page.length || !pages.length) pages.push(page);
    empty(body);
    return { pages: pages, asCards: asCards };
  };

  screen.draw = function (body, edition, page, asCards) {
    empty(body);
    for (var i = 0; i < page.length; i += 1) put(body, page[i], edition, asCards);
  };

  screen.secondsFor = function (element, pace) {
    var characters = element.textContent.replace(/\s/g, '').length;
    var looking = element.getElementsByTagName('img').length * pace.photo_seconds || 0;
    return Math.max(pace.least_seconds, Math.min(pace.most_seconds, looking + Math.ceil(characters / pace.characters_per_second)));
  };
})(window);
