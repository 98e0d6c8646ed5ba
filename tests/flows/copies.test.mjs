// Whether an edition is the same everywhere: read from outside by the command, told to everybody on a page. A file of the government's
// bundle is altered, then a feed on its way; both are seen, both are red, and green again when they are right.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { launch, person } from './support/browser.mjs';
import { htmlMessages } from './support/checks.mjs';
import { binary, demo, runJson, temporaryFolder } from './support/gongkai.mjs';
import { examiner } from './support/page.mjs';
import { villages } from './support/states.mjs';

const town = '220681101';
const { folder, remove } = temporaryFolder();
const bundle = join(folder, 'bundle'), config = join(folder, 'gongkai.toml');
const pages = new Map();
const examine = examiner('copies', pages);
let site, browser, road, alter = bytes => bytes;

// Between the readers and the site: what somebody on the way could do.
function openRoad() {
  road = createServer(async (asked, answer) => {
    const told = await fetch(site.url + asked.url);
    answer.writeHead(told.status, { 'Content-Type': told.headers.get('content-type') ?? 'text/plain' });
    answer.end(alter(await told.text(), asked.url));
  });
  return new Promise(done => road.listen(0, '127.0.0.1', done));
}

const check = (port = road.address().port) => new Promise(done => {
  const words = ['copies', 'check', '--config', config, '--demo', '--division', villages.liudaogou, '--json',
    '--address', `http://127.0.0.1:${port}`];
  execFile(binary, words, (failed, out, err) => done({ code: failed?.code ?? 0, json: JSON.parse(out || 'null'), err }));
});
const build = () => assert.equal(runJson(['column', 'build', '--division', town, '--to', bundle, '--config', config, '--demo']).code, 0);
const outlets = checked => checked.json.wrong.map(one => `${one.outlet} ${one.state}`);

test.before(async () => {
  [site, browser] = await Promise.all([demo('2026-10-01'), launch()]);
  writeFileSync(config, ['[site]', `scope = "${town}"`, `base_url = "${site.url}"`, '[store]', `folder = "${site.town}"`,
    '[[column]]', `division = "${town}"`, `to = "${bundle}"`, ''].join('\n'));
  await openRoad();
  build();
});
test.after(async () => {
  await browser?.close();
  road?.close();
  await site?.stop();
  remove();
});

async function read(path, name) {
  const villager = await person(browser, site.url);
  await villager.go(path);
  await examine(villager, name);
  const said = await villager.page.locator('main').innerText();
  await villager.context.close();
  return said;
}

let code;
test('what was read from outside is right, and everybody sees how that is known', async () => {
  const checked = await check();
  assert.equal(checked.code, 0, checked.err);
  assert.ok(checked.json.editions > 5);
  code = (await (await fetch(`${site.url}/${villages.liudaogou}/places`)).text()).match(/\/e\/([A-Z0-9-]+)/)[1];
  const said = await read(`/e/${code}/copies`, 'edition');
  assert.ok(!said.includes(bundle), 'where our disk has it is nobody’s business');
  for (const words of ['存档', '网页', `政府网站专栏 ${town}`, '公开栏', '指纹']) assert.ok(said.includes(words), words);
  assert.match(await read(`/${villages.liudaogou}/copies`, 'village'), /现在有效的公开 \d+ 份/);
  assert.ok((await read(`/${town}/copies`, 'town')).includes('六道沟村'));
});

test('a file altered at the government’s is red, here and in the command', async () => {
  const page = join(bundle, 'e', `${code}.html`), right = readFileSync(page);
  writeFileSync(page, right.toString().replaceAll('6', '9'));
  const checked = await check();
  assert.equal(checked.code, 1);
  assert.deepEqual(outlets(checked), ['column differs']);
  assert.match(await read(`/e/${code}/copies`, 'tampered'), /政府网站专栏[^]*不一致/);
  writeFileSync(page, right);
  assert.equal((await check()).code, 0);
});

test('a feed altered on its way, and a site that nobody can reach, are not taken for right', async () => {
  alter = (bytes, path) => (path.startsWith('/feed/') ? bytes.replaceAll('财务', '账务') : bytes);
  const altered = await check();
  assert.equal(altered.code, 1);
  assert.ok(altered.json.wrong.length > 0 && outlets(altered).every(one => one === 'feed differs'), altered.err);
  alter = bytes => bytes;
  assert.equal((await check()).code, 0);
  const open = road.address().port;
  road.closeAllConnections();
  await new Promise(done => road.close(done));
  const nobody = await check(open);
  assert.equal(nobody.code, 1);
  assert.ok(outlets(nobody).includes('page unread'), nobody.err);
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(folder, pages), []));
