// Every public page of the demonstration town, full, empty and refusing: looked at by axe, the Nu HTML checker and a
// browser that complains; on a desk, on the narrowest phone, in large type and in the dark.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { person } from './support/browser.mjs';
import { Client } from './support/client.mjs';
import { crawl, kindOf } from './support/crawl.mjs';
import { villages } from './support/states.mjs';
import { assertHtml, browser, close, examine, faults, look, lookLarge, noFaults, notLookedAt, oneOfEachKind, open, picture, pictures, site } from './support/town.mjs';

const { liudaogou, jingjian, baoshan } = villages;

test.before(open);
test.after(close);

test('all public pages that links lead to', async () => {
  const client = new Client(site.url);
  const found = await crawl(path => client.get(path), ['/', `/${liudaogou}`, `/${jingjian}`, `/${baoshan}`], 5,
    path => !path.startsWith('/work') && !path.startsWith('/enter') && path !== '/verify/offline.html'); // verify.test looks at that one
  const kinds = new Set([...found.keys()].map(kindOf));
  for (const kind of ['/', '/{village}', '/{village}/duties', '/e/{code}', '/catalog/{village}', '/verify', '/search', '/about', '/accessibility'])
    assert.ok(kinds.has(kind), `no link leads to ${kind}: ${[...kinds].join(' ')}`);
  for (const [path, page] of found) examine(path, page);
  const villager = await person(browser, site.url);
  for (const path of oneOfEachKind(found.keys()).filter(notLookedAt)) await look(villager, path, path);
  await villager.go('/type?size=large&back=/');
  for (const path of ['/', `/${liudaogou}`, `/${liudaogou}/finance`, '/verify', '/about']) await lookLarge(villager, path, path);
  faults.push(...villager.complaints);
  noFaults();
});

test('the months of account: title, equation, entries, and the whole of it for any month', async () => {
  const client = new Client(site.url);
  const latest = await client.get(`/${liudaogou}/finance`);
  const page = latest.status === 303 || latest.status === 302 ? await client.get(latest.location) : latest;
  assert.match(page.text, /<title>[^<]*六道沟村[^<]*2026年9月|<title>[^<]*2026年9月[^<]*六道沟村/);
  for (const words of ['上月结余', '94,016.81', '清雪机械费按台班计价', '公开码']) assert.ok(page.text.includes(words), words);
});

// What the pages say when there is nothing, when something is wrong, and to whom it doesn't belong.
const publicStates = [
  ['/verify?code=LDG-222-2222', 200], ['/verify?code=no', 200], ['/verify?code=', 200],
  ['/search?q=%E5%85%AD%E9%81%93%E6%B2%9F', 200], ['/search?q=%E7%81%AB%E6%98%9F', 200],
  [`/${liudaogou}/finance/2031-01`, 404], ['/nowhere', 404], ['/220681999999', 404], ['/e/LDG-222-2222', 404],
  ['/enter/used-up', 410], ['/work/sign-in', 200], ['/work/drafts', 405], ['/catalog/220681', 200],
];

test('empty and refusing pages', async () => {
  const client = new Client(site.url);
  const villager = await person(browser, site.url);
  const told = [];
  for (const [path, status] of publicStates) {
    const page = await client.get(path);
    if (page.status !== status && !(status === 200 && [404, 422].includes(page.status))) told.push(`${path} answered ${page.status}`);
    examine(path, page, page.status);
    await look(villager, path, path);
  }
  assert.deepEqual(told, []);
  const entry = await client.get(new URL(site.link('六道沟村', '村务监督委员会成员')).pathname);
  examine('a link of entry', entry);
  const cross = await client.post('/work/sign-in', { login: 'a', password: 'b' }, { origin: 'https://elsewhere.example' });
  examine('not from here', cross, 403);
  const wrong = await client.post('/work/sign-in', { login: 'nobody', password: 'b', next: '/work' });
  examine('wrong password', wrong, wrong.status);
  assert.match(wrong.text, /登录名或者密码不对/);
  faults.push(...villager.complaints);
  noFaults();
});

test('pictures of the public pages', { skip: !pictures && 'PICTURES names no folder' }, async () => {
  for (const [name, path] of [
    ['home', '/'], ['village', `/${liudaogou}`], ['finance', `/${liudaogou}/finance`], ['duties', `/${liudaogou}/duties`],
    ['catalog', `/catalog/${liudaogou}`], ['verify', '/verify?code=no'], ['search', '/search?q=%E6%B2%9F'],
    ['guide', '/guide/villager'], ['not-found', '/nowhere'], ['sign-in', '/work/sign-in']])
    await picture(name, path);
});

test('feeds, sitemap and API are well-formed', async () => {
  const client = new Client(site.url);
  const { page } = await person(browser, site.url);
  await page.goto('about:blank'); // where no policy keeps the test from parsing
  for (const path of ['/feed/220681101.atom', `/feed/${liudaogou}.atom`, '/sitemap.xml']) {
    const answer = await client.get(path);
    assert.equal(answer.status, 200, path);
    const root = await page.evaluate(text => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      return read.querySelector('parsererror')?.textContent ?? `${read.documentElement.localName} ${read.documentElement.children.length > 1}`;
    }, answer.text);
    assert.match(root, /^(feed|urlset) true$/, path);
  }
  const feed = JSON.parse((await client.get(`/feed/${liudaogou}.json`)).text);
  assert.ok(feed.items.length > 0);
  assert.match(feed.version, /jsonfeed/);
  const description = JSON.parse((await client.get('/api/v1/openapi.json')).text);
  assert.match(description.openapi, /^3\.1/);
  assert.match((await client.get('/robots.txt')).text, /^Sitemap: http/m);
});

test('the Nu HTML checker finds nothing', assertHtml);
