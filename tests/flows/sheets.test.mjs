// What an edition looks like on paper: a list in columns, a resolution as a poster, a project with its stage; and the slips
// of a list, one for each household, for the clerk alone. At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooSmall, tooWide, violations } from './support/checks.mjs';
import { demo, temporaryFolder } from './support/gongkai.mjs';
import { has } from './support/page.mjs';
import { villages } from './support/states.mjs';

const pictures = process.env.PICTURES; // a folder, for whoever wants to look
const pages = new Map();
let site, browser, scratch, clerk, list;

test.before(async () => { [site, browser, scratch] = await Promise.all([demo(), launch(), temporaryFolder()]); });
test.after(async () => {
  await browser?.close();
  await site?.stop();
  scratch?.remove();
});

async function as(place, role) {
  const somebody = await person(browser, site.url);
  await somebody.go(site.link(place, role));
  await somebody.page.getByRole('button', { name: '进入演示', exact: true }).first().click();
  await somebody.page.waitForLoadState();
  return somebody;
}

async function codeOf(item, period) {
  const villager = await person(browser, site.url);
  await villager.go(`/${villages.liudaogou}/duties/${item}/${period}`);
  const address = await villager.page.locator('main a[href^="/e/"]').first().getAttribute('href');
  await villager.context.close();
  return address.slice('/e/'.length);
}

async function printed(by, path, name) {
  const answer = await by.page.request.get(site.url + path);
  assert.equal(answer.status(), 200, path);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const file = join(scratch.folder, 'printed.pdf');
  writeFileSync(file, await answer.body());
  if (pictures) writeFileSync(join(pictures, `sheets-${name}.pdf`), await answer.body());
  return spawnSync('pdftotext', ['-raw', file, '-']).stdout.toString().replace(/\s/g, '');
}

const times = (text, words) => text.split(words).length - 1;

test('a list of households stands in columns, counted', async () => {
  clerk = await as('六道沟村', '报账员');
  list = await codeOf('cai-17', '2026Q3');
  const wall = await printed(clerk, `/e/${list}/sheet.pdf?paper=a3`, 'list-a3');
  assert.ok(wall.includes('共46户'));
  assert.ok(times(wall, '户主') >= 2, 'side by side');
  for (const [paper, name] of [['a4', 'list-a4'], ['a4&large=1', 'list-a4-large']])
    assert.ok((await printed(clerk, `/e/${list}/sheet.pdf?paper=${paper}`, name)).includes('共46户'));
});

test('a resolution is a poster, a project says where it stands', async () => {
  const poster = await printed(clerk, `/e/${await codeOf('shi-18', '2026-11-12')}/sheet.pdf?paper=a3`, 'resolution-a3');
  assert.ok(poster.includes('六道沟村村民委员会2026年11月17日'), 'who says so and when');
  const project = await printed(clerk, `/e/${await codeOf('shi-23', 'P1-before')}/sheet.pdf?paper=a3`, 'project-a3');
  for (const stage of ['事前', '事中', '事后']) assert.ok(project.includes(stage), stage);
});

test('the clerk prints slips: one for each household, with nobody else on it', async () => {
  const { page } = clerk;
  await clerk.go(`/work/editions/${list}`);
  await has(page, '一户一张，只有这一户的内容');
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    assert.deepEqual([...await violations(page), ...await tooWide(page), ...await tooSmall(page)], []);
    if (pictures) await page.screenshot({ path: join(pictures, `sheets-edition-${size.width}.png`), fullPage: true });
  }
  pages.set('edition', await page.content());
  const href = await page.getByRole('link', { name: /^打印入户单（46 户）/ }).getAttribute('href');
  const slips = await printed(clerk, href, 'slips');
  assert.equal(times(slips, '这张只写这一户'), 46);
  assert.equal(times(slips, list), 46, 'each with the code to check it by');
  assert.equal(times(await printed(clerk, `${href}?large=1`, 'slips-large'), '这张只写这一户'), 46);
  assert.deepEqual(clerk.complaints, []);
});

test('nobody else gets them, and what has no households says what to print', async () => {
  const stranger = await person(browser, site.url);
  const turned = await stranger.page.request.get(`${site.url}/work/editions/${list}/slips.pdf`, { maxRedirects: 0 });
  assert.notEqual(turned.status(), 200);
  const neighbour = await as('经建村', '报账员');
  assert.equal((await neighbour.page.request.get(`${site.url}/work/editions/${list}/slips.pdf`)).status(), 404);
  await clerk.go(`/work/editions/${await codeOf('cai-01', '2026-09')}/slips.pdf`);
  await has(clerk.page, '没有一户一户的名单');
});

test('on a phone without JavaScript the slips are a link', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, locale: 'zh-CN' });
  await context.addCookies(await clerk.context.cookies());
  const page = await context.newPage();
  await page.goto(`${site.url}/work/editions/${list}`);
  assert.ok(await page.getByRole('link', { name: '大字入户单' }).isVisible());
  await context.close();
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(scratch.folder, pages), []));
