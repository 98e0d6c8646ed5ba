// A screen in a real browser: paired, playing, corrected, cut off, taken over by a notice; and what the clerk and everybody read of it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooSmall, tooWide, violations } from './support/checks.mjs';
import { Client } from './support/client.mjs';
import { demo, root, temporaryFolder } from './support/gongkai.mjs';
import { button, examiner, has, pictures, until } from './support/page.mjs';
import { peopleOf, press, publish, startDraft, uploadLedger, villages } from './support/states.mjs';

const television = { width: 1920, height: 1080 }, cheap = { width: 1366, height: 768 };
const village = villages.liudaogou;
const pages = new Map();
const examine = examiner('screen', pages);
let site, browser, scratch, clerk, people, player, address, place, silent, account;

test.before(async () => {
  [site, browser, scratch] = await Promise.all([demo(), launch(), temporaryFolder()]);
  people = await peopleOf(site, '六道沟村');
  clerk = await person(browser, site.url);
  await clerk.context.addCookies([...people.clerk.cookies].map(([name, value]) => ({ name, value, url: site.url })));
  const october = await startDraft(people.clerk, village, 'cai-01', '2026-10');
  await uploadLedger(people.clerk, october, '六道沟村-2026-10');
  account = await publish(people, october);
});
test.after(async () => {
  await browser?.close();
  await site?.stop();
  scratch?.remove();
});

// The player as it stands, in the sizes of a television, a cheap box and a phone.
async function picture(page, name) {
  if (!pictures) return;
  for (const size of [television, phone, cheap]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(900);
    await page.screenshot({ path: join(pictures, `player-${name}-${size.width}.png`) });
  }
}

const kept = page => page.evaluate(() => JSON.parse(localStorage.getItem(Object.keys(localStorage)[0])));
const codesOn = async page => (await kept(page)).programme?.editions.map(one => one.code) ?? [];

async function screenOf(path, options = {}) {
  const somebody = await person(browser, site.url, { viewport: cheap, ...options });
  await somebody.go(path);
  return somebody;
}

async function digits({ page }) {
  return (await page.locator('.digits').innerText()).trim();
}

test('its scripts are ES5', () => {
  const scripts = readdirSync(join(root, 'assets/js')).filter(name => /^screen.*\.js$/.test(name));
  assert.ok(scripts.length >= 4);
  for (const name of scripts) parse(readFileSync(join(root, 'assets/js', name), 'utf8'), { ecmaVersion: 5 });
});

test('the clerk types the digits that the screen shows', async () => {
  const { page } = clerk;
  await clerk.go('/work/places');
  await page.getByRole('link', { name: /党群服务中心显示屏/ }).click();
  address = new URL(page.url()).pathname;
  place = address.split('/').pop();
  await has(page, '没有接上机器');
  player = await screenOf(`/screen/${place}`);
  const code = await digits(player);
  assert.match(code, /^\d{3} \d{3}$/);
  await picture(player.page, 'pairing');
  assert.deepEqual([...await violations(player.page), ...await tooWide(player.page), ...await tooSmall(player.page)], []);
  await page.fill('#code', '12345');
  await button(page, '配对');
  await has(page, '请填屏幕上显示的六位数字');
  await examine(clerk, 'refused');
  await page.fill('#code', code);
  await button(page, '配对');
  await has(page, '配对好了');
});

test('it plays, says so, and the place is green for everybody', async () => {
  await player.page.locator('.slide').waitFor();
  const { page } = clerk;
  await until(30000, async () => {
    await clerk.go(address);
    return (await page.locator('body').innerText()).includes('正在播放，和公布的一致');
  });
  await examine(clerk, 'green');
  const villager = await person(browser, site.url);
  await villager.go(`/${village}/places`);
  await has(villager.page, '正在播放，和公布的一致');
  await examine(villager, 'public');
  assert.equal(await player.page.locator('#code').innerText(), account, 'the newest first');
  await picture(player.page, 'account');
  assert.deepEqual([...await violations(player.page), ...await tooWide(player.page), ...await tooSmall(player.page)], []);
  assert.match(await player.page.locator('#clock').innerText(), /^2026-11-24 /, 'the site tells a story of that day; this machine does not');
  assert.ok((await player.page.locator('#progress').innerText()).match(/公开件 \d+\/\d+ 第 \d+ 页，共 \d+ 页/));
});

test('a second screen is told that the place is taken', async () => {
  const second = await screenOf(`/screen/${place}`);
  await second.page.getByText('一处只能接一台').waitFor();
  await second.context.close();
});

test('another screen speaks once and is switched off', async () => {
  const { page } = clerk;
  await clerk.go(`/work/places/new?village=${village}`);
  await page.selectOption('#kind', 'screen');
  await page.fill('#name', '门口显示屏');
  await page.fill('#location', '村部大门');
  await page.fill('#since', '2026-11-01');
  await button(page, '存好');
  silent = new URL(page.url()).pathname;
  const short = await screenOf(`/screen/${silent.split('/').pop()}`);
  await page.fill('#code', await digits(short));
  await button(page, '配对');
  await short.page.locator('.slide').waitFor();
  await until(20000, async () => (await kept(short.page)).sequence > 0);
  await short.context.close();
  await clerk.go(silent);
  await has(page, '正在播放，和公布的一致');
});

// Corrects an edition in words through the pages' own forms.
async function correct(code, words) {
  const begun = await press(people.clerk, `/work/editions/${code}`, `/work/editions/${code}/correct`);
  assert.equal(begun.status, 303, begun.text);
  const draft = begun.location, fields = {};
  const shown = (await people.clerk.get(draft)).text;
  for (const [, name, value] of shown.matchAll(/<textarea[^>]* name="(section[^"]+)"[^>]*>([^<]*)<\/textarea>/g)) fields[name] = value;
  fields['section.0.text'] += words;
  const saved = await press(people.clerk, draft, `${draft}/words`, { ...fields, note: '补上了漏写的一句' });
  assert.equal(saved.status, 303, saved.text);
  return publish(people, draft);
}

async function wordsEdition() {
  for (const code of await codesOn(player.page)) {
    const { content } = JSON.parse((await new Client(site.url).get(`/api/v1/editions/${code}`)).text);
    if (content.form === 'notice') return code;
  }
  throw new Error('no edition in words');
}

test('a correction is on the screen within a minute', async t => {
  const old = await wordsEdition();
  const fresh = await correct(old, '紧急支出先报告后补手续。');
  const took = await until(60000, async () => (await player.page.locator('#code').innerText()) === fresh);
  t.diagnostic(`a correction was on the screen after ${(took / 1000).toFixed(1)} s`);
  assert.ok(!(await codesOn(player.page)).includes(old));
  await player.page.getByText('补上了漏写的一句').first().waitFor();
  await picture(player.page, 'corrected');
});

test('a notice takes over, with who said it, until a button ends it', async t => {
  const { page } = clerk;
  await clerk.go('/work/places');
  await page.getByRole('link', { name: '给显示屏发应急通知' }).click();
  await page.fill('#words', '一'.repeat(121));
  await button(page, '马上发到屏幕上');
  await has(page, '120');
  await examine(clerk, 'notice-refused');
  await page.fill('#words', '今晚八点到十点全村停水检修，请各家提前储水，不要用水泵空抽。');
  await button(page, '马上发到屏幕上');
  await has(page, '通知发出去了');
  await examine(clerk, 'notice');
  const took = await until(60000, async () => (await player.page.locator('body').innerText()).includes('不要用水泵空抽'));
  t.diagnostic(`a notice was on the screen after ${(took / 1000).toFixed(1)} s`);
  await has(player.page, '刘春海');
  await picture(player.page, 'notice');
  await button(page, '提前撤下');
  await until(60000, async () => await player.page.locator('.slide').count() > 0);
});

test('cut off it plays on and says since when, and opens again from its own store', async () => {
  await player.context.setOffline(true);
  await until(60000, async () => (await player.page.locator('#standing').innerText()).startsWith('断网，以下为'));
  await player.page.locator('.slide').waitFor();
  await picture(player.page, 'offline');
  await player.page.reload();
  await player.page.locator('.slide').waitFor();
  await until(30000, async () => (await player.page.locator('#standing').innerText()).startsWith('断网，以下为'));
});

test('what was withdrawn meanwhile is gone before anything else, and until then the place is red', async () => {
  const code = await player.page.locator('#code').innerText();
  const done = await press(people.director, `/work/editions/${code}/withdraw`, `/work/editions/${code}/withdraw`, { reason: '表拿错了' });
  assert.equal(done.status, 303, done.text);
  await clerk.go(address);
  await has(clerk.page, `还在放不该放的：${code}`);
  await examine(clerk, 'stale');
  await player.context.setOffline(false);
  await until(30000, async () => !(await codesOn(player.page)).includes(code));
  assert.notEqual(await player.page.locator('#code').innerText(), code);
  await until(30000, async () => {
    await clerk.go(address);
    return (await clerk.page.locator('body').innerText()).includes('正在播放，和公布的一致');
  });
  await has(clerk.page, '放了');
  const file = await clerk.page.request.get(new URL(await clerk.page.getByRole('link', { name: /逐日记录/ }).getAttribute('href'), site.url).href);
  assert.match(await file.text(), /^\ufeff日期,点位,公开码,公开件,次数,秒数\r\n2026-\d\d-\d\d,党群服务中心显示屏,/);
});

test('unpaired it stops and shows new digits', async () => {
  await clerk.page.getByText('换机器，或者配错了').click();
  await button(clerk.page, '解除配对');
  await has(clerk.page, '配对解除了');
  await player.page.locator('.digits').waitFor({ timeout: 60000 });
  assert.equal((await kept(player.page)).programme, undefined);
});

test('silence makes it red', async () => {
  const { page } = clerk;
  await until(200000, async () => {
    await clerk.go(silent);
    return (await page.locator('body').innerText()).includes('没有消息');
  });
  await has(page, '请看看机器有没有开');
  await examine(clerk, 'silent');
});

test('the pages are correct HTML', async () => {
  pages.set('player', (await new Client(site.url).get(`/screen/${place}`)).text);
  assert.deepEqual(htmlMessages(scratch.folder, pages), []);
});
