// Something happened: the clerk writes it down, sees by when and why, publishes late; the town sees it and excuses another.
// At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { tooWide, violations } from './support/checks.mjs';
import { demo, run, runJson } from './support/gongkai.mjs';
import { has, lacks } from './support/page.mjs';

const village = '220681101212';
let site, browser;

test.before(async () => { [site, browser] = await Promise.all([demo(), launch()]); });
test.after(async () => {
  await browser?.close();
  await site?.stop();
});

const button = (page, words) => page.getByRole('button', { name: words, exact: true }).first().click();

const newcomer = async options => ({ ...await person(browser, site.url, options), runsScripts: options.javaScriptEnabled !== false });

const entered = new Map(); // a link lets in once: the cookies serve the next browser
async function as(place, role, options) {
  const somebody = await newcomer(options);
  const key = place + role;
  if (entered.has(key)) {
    await somebody.context.addCookies(entered.get(key));
    return somebody;
  }
  await somebody.go(site.link(place, role));
  await button(somebody.page, '进入演示');
  entered.set(key, await somebody.context.cookies());
  return somebody;
}

// Accessible, and no wider than a phone; a picture for whoever wants to look. Where scripts are off, the page can't be asked.
async function examine(somebody, name) {
  const { page } = somebody;
  if (somebody.runsScripts) {
    assert.deepEqual(await violations(page), [], name);
    await page.setViewportSize(phone);
    assert.deepEqual(await tooWide(page), [], name);
    await page.setViewportSize(desktop);
  }
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/happening-${name}.png`, fullPage: true });
}

async function writeDown(clerk, day, words) {
  const { page } = clerk;
  await clerk.go('/work');
  await page.getByRole('link', { name: '登记发生的事' }).first().click();
  await page.selectOption('#item', 'shi-18');
  await page.fill('#happened_on', day);
  await page.fill('#words', words);
}

async function publish(people, words) {
  const { clerk, chair, director } = people;
  await button(clerk.page, `现在办：村民会议、代表会议的决议：${words}`).catch(() => clerk.page.getByRole('button', { name: /现在办/ }).first().click());
  for (const area of await clerk.page.locator('textarea[name^="section."]').all()) await area.fill('按会议记录公开。');
  await clerk.page.getByRole('button', { name: '保存', exact: true }).first().click();
  await clerk.page.getByRole('button', { name: '送给监委会审核' }).click();
  await has(clerk.page, '已经送给监委会了');
  await chair.go('/work');
  await chair.page.locator('a[href$="/review"]').first().click();
  await button(chair.page, '同意，签字');
  await director.go('/work');
  await director.page.locator('a[href$="/approve"]').first().click();
  await button(director.page, '批准并公布');
  await director.page.waitForURL('**/work/editions/*');
}

async function live(options, name, words, other) {
  const people = {};
  for (const [who, place, role] of [['clerk', '六道沟村', '报账员'], ['chair', '六道沟村', '村务监督委员会主任'],
    ['director', '六道沟村', '村（居）委会主任'], ['officer', '六道沟镇', '乡镇工作人员']])
    people[who] = await as(place, role, options);
  const { clerk, officer } = people;

  await writeDown(clerk, '11月18日', words);
  await button(clerk.page, '先看看哪天到期');
  await has(clerk.page, '请填写日期');
  assert.equal(await clerk.page.inputValue('#words'), words, 'what was typed is still there');
  await clerk.page.fill('#happened_on', '2026-11-18');
  await button(clerk.page, '先看看哪天到期');
  await has(clerk.page, '到期日是 2026年11月21日，已经过了 3 天');
  await clerk.page.locator('details.why summary').first().click();
  await has(clerk.page, '数 3 天，到 2026年11月21日');
  await examine(clerk, `${name}-form`);
  await button(clerk.page, '登记');
  await has(clerk.page, '登记好了');
  await has(clerk.page, '11月21日到期，已迟 3 天');
  await has(clerk.page, words);
  await examine(clerk, `${name}-duty`);

  await publish(people, words);
  await officer.go('/work/grid?origin=happening');
  await has(officer.page, '迟');
  await examine(officer, `${name}-grid`);
  await officer.go(`/${village}/duties`);
  await has(officer.page, '迟 3 天');
  await has(officer.page, words);

  await writeDown(clerk, '2026-11-23', other);
  await button(clerk.page, '登记');
  await has(clerk.page, '登记好了');
  const duty = new URL(clerk.page.url()).pathname;
  await officer.go(duty);
  await officer.page.locator('details.more summary', { hasText: '准予免办' }).click();
  await officer.page.locator('form[action$="/excuse"] input[name="reason"]').fill('会议没有作出决议');
  await button(officer.page, '准予免办');
  await has(officer.page, '已准予免办，理由所有人都看得到');
  await examine(officer, `${name}-excused`);
  const villager = await newcomer(options);
  await villager.go(`/${village}/duties`);
  await has(villager.page, '会议没有作出决议');
  await examine(villager, `${name}-villager`);
  await villager.go(`/${village}/duties?on=2026-11-20`);
  await has(villager.page, '2026年11月20日 那天看到的样子');
  await lacks(villager.page, words);
  for (const somebody of [...Object.values(people), villager]) {
    assert.deepEqual(somebody.complaints, []);
    await somebody.context.close();
  }
}

test('at a desk', () => live({ viewport: desktop }, 'desk', '村民代表会议决定修排水沟', '村民代表会议商量换届'));

test('on a phone without JavaScript', () =>
  live({ viewport: phone, javaScriptEnabled: false }, 'phone', '村民代表会议决定买垃圾车', '村民代表会议商量春耕'));

test('duty list tells of any day', () => {
  const config = join(site.folder, 'list.toml');
  writeFileSync(config, `[store]\nfolder = "${site.town}"\n`);
  const list = (...words) => runJson(['duty', 'list', '--config', config, '--division', ...words]);
  const of = (answer, item, period) => answer.json.duties.find(one => one.village === village && one.item === item && one.period === period);
  const late = list('220681101', '--on', '2026-11-24');
  assert.equal(late.code, 0, late.err);
  const resolution = of(late, 'shi-18', '2026-11-12');
  assert.deepEqual([resolution.state, resolution.days, resolution.origin], ['late', 2, 'happening']);
  assert.match(resolution.happening, /路灯/);
  assert.equal(resolution.why.at(-1).says, 'why.local_convention');
  const earlier = list(village, '--on', '2026-11-16');
  assert.equal(of(earlier, 'shi-18', '2026-11-12').state, 'missing');
  assert.equal(of(earlier, 'shi-18', '2026-11-12').edition, null);
  assert.equal(of(list(village, '--on', '2026-11-12'), 'shi-18', '2026-11-12'), undefined, 'nobody had said so yet');
  assert.equal(of(late, 'shi-23', 'P1-before').project, '村部门前道路硬化');
  const refused = list('999', '--on', '2026-11-24');
  assert.equal(refused.code, 1);
  assert.equal(refused.json.refused.field, 'division');
  assert.equal(list(village, '--on', 'yesterday').json.refused.field, 'on');
  assert.equal(run(['duty', 'list', '--config', config]).code, 2);
});
