// What a check found, in words. The words come from the server (locale/), as one table of key and sentence.

const fill = (sentence, ...blanks) => sentence.replace(/\{(\d)\}/g, (hole, at) => blanks[at]);

const isMoney = name => /^(opening|income|expenditure|closing|sum)$/.test(name);

function money(fen) {
  const [whole, rest] = [fen.slice(0, -2) || '0', fen.slice(-2).padStart(2, '0')];
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + '.' + rest;
}

function columnOf(edition, table, column) {
  const head = edition.groups.reduce((all, group) => all.concat(group), [])
    .find(leaf => leaf.path === 'table/' + table + '/0/' + column);
  return head && head.text !== undefined ? head.text : column;
}

// table/entries/3/6 → 第3行“支出”
function place(words, edition, path) {
  const [kind, name, line, column] = path.split('/');
  if (kind === 'field' && name !== undefined) return words['field.' + name] || name;
  if (kind !== 'table' || column === undefined) return words['name.' + path] || path;
  if (line === '0') return fill(words.head_cell, column);
  const title = columnOf(edition, name, column);
  return fill(words.cell, line, words['column.' + title] || title);
}

function nameOf(edition, path) {
  const [kind, name, , column] = path.split('/');
  return kind === 'table' ? columnOf(edition, name, column) : name || '';
}

export function sentence(words, edition, wrong) {
  if (wrong.path === undefined) return words[wrong.what] || wrong.what;
  const shown = isMoney(nameOf(edition, wrong.path)) && /^\d+$/.test(wrong.text) ? money(wrong.text) : wrong.text;
  return fill(words[wrong.what + (shown ? '' : '_empty')], place(words, edition, wrong.path), shown);
}

// The answer as a heading and lines below it.
export function answer(words, edition, check) {
  const lines = check.wrong.map(wrong => sentence(words, edition, wrong));
  if (check.index !== undefined) lines.push(fill(words.in_log, check.index, check.size));
  if (check.hidden) lines.push(fill(words.taken_down, check.hidden));
  return { ok: check.ok, title: check.ok ? words.right : words.wrong, lines };
}

export function refusal(words, error) {
  return { ok: false, title: words.not_checked, lines: [words[error.what] || words.not_fetched] };
}

function add(parent, name, text, className) {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  parent.appendChild(element);
  return element;
}

export function show(box, told) {
  box.textContent = '';
  box.className = 'finding ' + (told.ok ? 'ok' : 'bad');
  add(box, 'p', (told.ok ? '✓ ' : '✕ ') + told.title, 'where');
  const list = add(box, 'ul', '');
  for (const line of told.lines) add(list, 'li', line);
}
