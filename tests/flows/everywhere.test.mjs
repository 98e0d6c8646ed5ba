// One edition everywhere, as its clerk and its readers live it: two boards and a screen are registered, the packs are printed and photographed
// from three distances; last month's sheet proves nothing; a correction is followed by walls, screen, column, feed and the page that
// compares them all; the screen loses its network and says so.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person } from './support/browser.mjs';
import { packOf, pageWith, register, sendPhoto } from './support/board.mjs';
import { htmlMessages } from './support/checks.mjs';
import { withCells } from './support/files.mjs';
import { binary, demo, ledger, temporaryFolder } from './support/gongkai.mjs';
import { button, examiner, has, pictures, times, until } from './support/page.mjs';
import { pageOf, photograph } from './support/photo.mjs';
import { peopleOf, press, publish, startDraft, uploadLedger, uploadTo, villages } from './support/states.mjs';

const village = villages.liudaogou, town = '220681101';
const boards = ['文化广场公开栏', '村口公开栏'], screenName = '门口显示屏';
const note = '第1笔和第2笔的金额写颠倒了一百元，已按凭证改正。';
const pages = new Map(), addresses = new Map();
const examine = examiner('everywhere', pages);
let site, browser, scratch, clerk, people, player, october, corrected, stillHanging;

test.before(async () => {
  [site, browser, scratch] = await Promise.all([demo(), launch(), temporaryFolder()]);
  people = await peopleOf(site, '六道沟村');
  clerk = await person(browser, site.url);
  await clerk.context.addCookies([...people.clerk.cookies].map(([name, value]) => ({ name, value, url: site.url })));
  const draft = await startDraft(people.clerk, village, 'cai-01', '2026-10');
  await uploadLedger(people.clerk, draft, '六道沟村-2026-10');
  october = await publish(people, draft);
});
test.after(async () => {
  await browser?.close();
  await site?.stop();
  scratch?.remove();
});

const same = /[^不]一致$/;
const got = async path => (await fetch(site.url + path)).text();

// What everybody reads of one place on the page that compares.
async function compared(code, name) {
  const villager = await person(browser, site.url);
  await villager.go(`/e/${code}/copies`);
  const rows = await villager.page.locator('.row').allInnerTexts();
  await examine(villager, `compared-${name}`);
  await villager.context.close();
  return place => rows.find(row => row.includes(place)) ?? `no row for ${place}`;
}

// The site and its column, read from outside.
function readFromOutside() {
  const config = join(scratch.folder, 'gongkai.toml');
  writeFileSync(config, ['[site]', `scope = "${town}"`, `base_url = "${site.url}"`, '[store]', `folder = "${site.town}"`, ''].join('\n'));
  execFileSync(binary, ['copies', 'check', '--config', config, '--demo', '--division', village, '--address', site.url]);
}

async function photoOf(code, from, fills, tilt) {
  const pack = await (await packOf(clerk.page)).body();
  if (pictures) writeFileSync(join(pictures, `everywhere-${from}.pdf`), pack);
  const photo = await photograph(browser, pageOf(pack, scratch.folder, pageWith(pack, scratch.folder, code), 200), tilt, fills);
  if (pictures) writeFileSync(join(pictures, `everywhere-${from}-${fills}.jpg`), photo);
  return photo;
}

test('two boards and a screen are registered, the screen is paired', async () => {
  const { page } = clerk;
  for (const name of boards) {
    await clerk.go('/work/places');
    await register(page, name, '6');
    await has(page, '登记好了');
    addresses.set(name, new URL(page.url()).pathname);
  }
  await clerk.go(`/work/places/new?village=${village}`);
  await page.selectOption('#kind', 'screen');
  await page.fill('#name', screenName);
  await page.fill('#location', '村部大门');
  await page.fill('#since', '2026-11-01');
  await button(page, '存好');
  const place = new URL(page.url()).pathname.split('/').pop();
  player = await person(browser, site.url, { viewport: desktop });
  await player.go(`/screen/${place}`);
  await page.fill('#code', (await player.page.locator('.digits').innerText()).trim());
  await button(page, '配对');
  await has(page, '配对好了');
  await player.page.locator('.slide').waitFor();
});

test('its sheet, photographed from three distances, is proved on the first board', async () => {
  const { page } = clerk;
  await clerk.go(addresses.get(boards[0]));
  const photos = [];
  for (const [fills, tilt] of [[0.9, 4], [0.6, -12], [0.3, 20]]) photos.push(await photoOf(october, 'october', fills, tilt));
  stillHanging = await photoOf(october, 'october', 0.75, -7);
  for (const [at, photo] of photos.entries()) {
    await sendPhoto(page, `IMG_${at}.jpg`, photo);
    assert.equal(await times(page, '看清楚了，贴对了'), at + 1, `photo ${at}`);
  }
  await examine(clerk, 'proved');
  const row = await compared(october, 'first');
  assert.match(row(boards[0]), same);
  assert.match(row(boards[1]), /没有/);
});

test('last month’s sheet on the second board proves nothing', async () => {
  const { page } = clerk;
  const told = JSON.parse(await got(`/feed/${village}.json`)).items;
  const earlier = told.find(one => /2026年9月 .*财务/.test(one.title)).url.split('/').pop();
  const sheet = Buffer.from(await (await fetch(`${site.url}/e/${earlier}/sheet.pdf?paper=a3`)).arrayBuffer());
  await clerk.go(addresses.get(boards[1]));
  await sendPhoto(page, 'IMG_8.jpg', await photograph(browser, pageOf(sheet, scratch.folder, 1, 200), 6, 0.8));
  await has(page, '没有日码，证明不了是哪天贴的');
  assert.equal(await times(page, '看清楚了，贴对了'), 0);
  assert.match((await compared(october, 'unproved'))(boards[1]), /没有/);
});

test('corrected, it is followed by walls, screen, column, feed and the page that compares', async () => {
  const begun = await press(people.clerk, `/work/editions/${october}`, `/work/editions/${october}/correct`);
  const cells = withCells(readFileSync(ledger('六道沟村-2026-10')), { F5: '1437.7', G5: '92579.11', F6: '3698.54' });
  await uploadTo(people.clerk, begun.location, '六道沟村-2026-10.xlsx', cells);
  const saved = await press(people.clerk, begun.location, `${begun.location}/words`, { note });
  assert.equal(saved.status, 303, saved.text);
  const { page } = clerk;
  await clerk.go(addresses.get(boards[0]));
  corrected = await publish(people, begun.location);

  await until(60000, async () => (await player.page.locator('#code').innerText()) === corrected);
  await player.page.getByText(note).first().waitFor();
  const feed = await got(`/feed/${village}.atom`);
  assert.ok(feed.includes(corrected) && feed.includes(note));
  const manifest = JSON.parse(await got(`/column/${town}/manifest.json`));
  const states = new Map(manifest.editions.map(one => [one.code, one.state]));
  assert.deepEqual([states.get(corrected), states.get(october)], ['posted', 'superseded']);
  await clerk.go('/work/recall');
  await has(page, october);
  await has(page, boards[0]);
  await examine(clerk, 'recall');

  readFromOutside();
  const row = await compared(corrected, 'corrected');
  for (const outlet of ['存档', '网页', '订阅']) assert.match(row(outlet), same, outlet);
  assert.match(row(boards[0]), /不一致$/);
  await until(90000, async () => same.test((await compared(corrected, 'corrected'))(screenName)));
});

test('the old sheet is refused now, the new one proved on both boards', async () => {
  const { page } = clerk;
  for (const [at, name] of boards.entries()) {
    await clerk.go(addresses.get(name));
    if (at === 0) {
      await sendPhoto(page, 'IMG_9.jpg', stillHanging);
      await has(page, '贴的是旧的一版，已经更正，请换新的');
      await button(page, '这些取下来了');
    }
    const before = await times(page, '看清楚了，贴对了');
    await sendPhoto(page, `IMG_1${at}.jpg`, await photoOf(corrected, `corrected-${at}`, 0.7, 10 - 15 * at));
    assert.equal(await times(page, '看清楚了，贴对了'), before + 1, name);
  }
  const row = await compared(corrected, 'everywhere');
  for (const name of [...boards, screenName]) assert.match(row(name), same, name);
});

test('without a network the screen says so', async () => {
  await player.context.setOffline(true);
  await until(60000, async () => (await player.page.locator('#standing').innerText()).startsWith('断网，以下为'));
  assert.equal(await player.page.locator('.slide').count() > 0, true);
  if (pictures) await player.page.screenshot({ path: join(pictures, 'everywhere-offline.png') });
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(scratch.folder, pages), []));
