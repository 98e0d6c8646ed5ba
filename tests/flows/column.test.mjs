// The government column as its portal has it: built by the command, checked from outside, carried by another site in a folder of its
// own, fetched from the server, and as a list inside another site's page.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { desktop, launch, narrowest, person, phone } from './support/browser.mjs';
import { assertShape, htmlMessages, tooSmall, tooWide, violations } from './support/checks.mjs';
import { binary, demo, run, runJson, temporaryFolder } from './support/gongkai.mjs';

const town = '220681101', liudaogou = '220681101212';
const { folder, remove } = temporaryFolder();
const bundle = join(folder, 'bundle'), config = join(folder, 'gongkai.toml');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.pdf': 'application/pdf', '.json': 'application/json' };
let site, browser, portal, portalUrl, foreignPage = '';

// The county's portal: our folder somewhere below it, and one page of its own with a strict policy.
function startPortal() {
  portal = createServer((asked, answer) => {
    const path = normalize(decodeURIComponent(asked.url.split('?')[0]));
    if (path === '/county.html') {
      answer.setHeader('Content-Type', types['.html']);
      answer.setHeader('Content-Security-Policy', `default-src 'none'; script-src ${site.url}; frame-src ${site.url}`);
      return answer.end(foreignPage);
    }
    const file = path.startsWith('/zwgk/liudaogou/') ? join(bundle, path.slice('/zwgk/liudaogou/'.length)) : '';
    if (!file || !existsSync(file)) return answer.writeHead(404).end();
    answer.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    answer.end(readFileSync(file));
  });
  return new Promise(done => portal.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${portal.address().port}`)));
}

const column = (...words) => runJson(['column', ...words, '--config', config, '--demo']);
// While it runs the portal, which lives in this process, goes on answering.
const columnBeside = (...words) => new Promise(done =>
  execFile(binary, ['column', ...words, '--config', config, '--demo', '--json'], (failed, out, err) =>
    done({ code: failed?.code ?? 0, json: JSON.parse(out || 'null'), err })));
const build = (to = bundle, division = town) => column('build', '--division', division, '--to', to);

test.before(async () => {
  [site, browser] = await Promise.all([demo('2026-11-01'), launch()]);
  writeFileSync(config, ['[site]', `scope = "${town}"`, `base_url = "${site.url}"`, '[store]', `folder = "${site.town}"`,
    '[government]', 'site_name = "临江市人民政府"', 'site_domain = "www.linjiang.gov.cn"', 'site_id_code = "2206810001"',
    'column_name = "村务公开"', 'column_type = "政务公开"', 'column_description = "各村公开的事务和账目"', 'column_keywords = "村务,公开"', ''].join('\n'));
  portalUrl = await startPortal();
});
test.after(async () => {
  await browser?.close();
  portal?.close();
  await site?.stop();
  remove();
});

test('built, built again, checked', async () => {
  const first = build();
  assert.equal(first.code, 0, first.err);
  assert.ok(first.json.made > 20 && first.json.editions > 3, first.out);
  assert.deepEqual(first.json.missing_tags, []);
  const again = build();
  assert.deepEqual([again.json.made, again.json.removed, again.json.kept], [0, 0, first.json.made]);
  const sound = column('check', bundle);
  assert.equal(sound.code, 0, sound.err);
  assert.equal(sound.json.verdict, 'sound');
  assert.equal(sound.json.files, first.json.made);
  const carried = await columnBeside('check', `${portalUrl}/zwgk/liudaogou/`); // as the portal's visitors get it
  assert.equal(carried.code, 0, carried.err);
  assert.equal(carried.json.files, first.json.made);
});

test('tampered with, it is named file by file', () => {
  build();
  appendFileSync(join(bundle, 'atom.xml'), ' ');
  rmSync(join(bundle, 'column.css'));
  writeFileSync(join(bundle, 'extra.html'), 'x');
  const { code, json, err } = column('check', bundle);
  assert.equal(code, 1);
  assert.deepEqual(json.differences.map(one => `${one.code} ${one.path}`),
    ['column.file_differs atom.xml', 'column.file_missing column.css', 'column.file_strange extra.html']);
  assert.match(err, /被改过/);
  assert.equal(build().code, 1, 'a strange file stops it');
  rmSync(join(bundle, 'extra.html'));
  assert.equal(build().code, 0);
});

test('refused with a sentence, and nothing harmed', () => {
  const photos = join(folder, 'photos');
  mkdirSync(photos);
  writeFileSync(join(photos, 'a.jpg'), 'x');
  for (const [to, division, words] of [[photos, town, /已经有别的东西/], [join(folder, 'no', 'such'), town, /上一级/],
    [join(photos, 'a.jpg'), town, /不是文件夹/], [join(folder, 'new'), '220681999', /没有区划代码/], [bundle, liudaogou, /请另外指定/]]) {
    const { code, err, json } = build(to, division);
    assert.equal(code, 1, to);
    assert.match(err, words);
    assert.match(json.refused.says, words);
  }
  assert.deepEqual(readdirSync(photos), ['a.jpg']);
  const nothing = column('check', photos);
  assert.equal(nothing.code, 1);
  assert.match(nothing.err, /manifest/);
  assert.equal(run(['column', 'build']).code, 2);
  const nowhere = column('push');
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.err, /\[\[column\]\]/);
});

test('pushed into a folder that gongkai.toml names', () => {
  const to = join(folder, 'pushed');
  appendFileSync(config, `[[column]]\ndivision = "${liudaogou}"\nto = "${to}"\n`);
  const first = column('push');
  assert.equal(first.code, 0, first.err);
  assert.ok(first.json[0].sent > 5);
  assert.equal(column('push').json[0].sent, 0);
  assert.equal(column('check', to).code, 0);
});

test('in a folder of the portal, in a browser without scripts', async () => {
  build();
  const reader = await person(browser, portalUrl, { javaScriptEnabled: false, viewport: phone });
  await reader.go('/zwgk/liudaogou/index.html');
  const title = await reader.page.locator('.list a').first().innerText();
  await reader.page.locator('.list a').first().click();
  assert.ok(title.includes((await reader.page.locator('h1').innerText()).split(' ').pop()));
  await reader.page.locator('.files a').first().waitFor();
  await reader.page.locator('.brand a').click();
  assert.match(reader.page.url(), /\/zwgk\/liudaogou\/index\.html$/);
  assert.deepEqual(reader.complaints, []);
});

test('accessible, correct, no wider than a phone', async () => {
  build();
  const { files } = JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8'));
  const pages = files.map(file => file.path).filter(path => path.endsWith('.html'));
  const html = new Map(pages.map(path => [path, readFileSync(join(bundle, path), 'utf8')]));
  for (const [path, text] of html) assertShape(path, text);
  assert.deepEqual(htmlMessages(folder, html), []);
  const kinds = ['index.html', 'over.html', `${liudaogou}/index.html`, ...pages.filter(path => path.startsWith('e/')).slice(0, 4)];
  const reader = await person(browser, portalUrl);
  for (const path of kinds.filter(one => html.has(one)))
    for (const size of [desktop, phone, narrowest]) {
      await reader.page.setViewportSize(size);
      await reader.go(`/zwgk/liudaogou/${path}`);
      for (const found of [await violations(reader.page), await tooWide(reader.page), await tooSmall(reader.page)])
        assert.deepEqual(found, [], `${path} at ${size.width}`);
      if (process.env.PICTURES)
        await reader.page.screenshot({ path: join(process.env.PICTURES, `column-${path.replaceAll('/', '-')}-${size.width}.png`), fullPage: true });
    }
  assert.deepEqual(reader.complaints, []);
});

test('fetched from the server: digests and conditions', async () => {
  const base = `${site.url}/column/${town}`;
  const answer = await fetch(`${base}/manifest.json`);
  const { files } = await answer.json();
  for (const file of files.slice(0, 20)) {
    const bytes = Buffer.from(await (await fetch(`${base}/${file.path}`)).arrayBuffer());
    assert.equal(createHash('sha256').update(bytes).digest('hex'), file.sha256, file.path);
  }
  const again = await fetch(`${base}/manifest.json`, { headers: { 'If-None-Match': answer.headers.get('etag') } });
  assert.equal(again.status, 304);
  assert.match((await fetch(base)).url, /\/index\.html$/);
  assert.equal((await fetch(`${base}/.column-lock`)).status, 404);
});

test('a list inside another page, as a frame and by a script, under a strict policy', async () => {
  foreignPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>临江市人民政府</title></head><body><h1>村务公开</h1>
<iframe src="${site.url}/embed/${town}" title="六道沟镇村务公开" width="340" height="520"></iframe>
<script src="${site.url}/embed/${liudaogou}.js"></script></body></html>`;
  const reader = await person(browser, site.url);
  const broken = [];
  reader.page.on('console', message => message.type() === 'error' && !/favicon|404/.test(message.text()) && broken.push(message.text()));
  await reader.page.goto(`${portalUrl}/county.html`);
  const frame = reader.page.frameLocator('iframe');
  assert.match(await frame.locator('h1').innerText(), /六道沟镇/);
  assert.ok(await frame.locator('.list li').count() > 3);
  const list = reader.page.locator('.gongkai-list section');
  assert.match(await list.getAttribute('aria-label'), /六道沟村/);
  assert.ok(await list.locator('li').count() > 0);
  assert.equal(await reader.page.evaluate(() => Boolean(document.querySelector('.gongkai-list').shadowRoot)), true);
  const href = await list.locator('a').first().getAttribute('href');
  assert.ok(href.startsWith(`${site.url}/e/`));
  const own = await person(browser, site.url);
  await own.go(`/embed/${town}`);
  assert.deepEqual(await violations(own.page), []);
  if (process.env.PICTURES) await reader.page.screenshot({ path: join(process.env.PICTURES, 'column-embedded.png') });
  assert.deepEqual(broken, []);
});
