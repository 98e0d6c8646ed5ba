// Why this day: a villager opens the reasons and the days counted; an officer tries an event, a rule and files good and bad.
// At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooWide, violations } from './support/checks.mjs';
import { demo, run, runJson } from './support/gongkai.mjs';
import { has } from './support/page.mjs';

const village = '220681101212';
let site, browser, config;
const pages = new Map();

test.before(async () => {
  [site, browser] = await Promise.all([demo(), launch()]);
  config = join(site.folder, 'here.toml');
  writeFileSync(config, `[store]\nfolder = "${site.town}"\n`);
});
test.after(async () => {
  await browser?.close();
  await site?.stop();
});

const button = (page, words) => page.getByRole('button', { name: words, exact: true }).first().click();
const newcomer = async options => ({ ...await person(browser, site.url, options), runsScripts: options.javaScriptEnabled !== false });

let cookies;
async function officerAt(options) {
  const officer = await newcomer(options);
  if (cookies) {
    await officer.context.addCookies(cookies);
    return officer;
  }
  await officer.go(site.link('六道沟镇', '乡镇工作人员'));
  await button(officer.page, '进入演示');
  cookies = await officer.context.cookies();
  return officer;
}

async function examine({ page, runsScripts }, name) {
  pages.set(name, await page.content());
  if (runsScripts) {
    assert.deepEqual(await violations(page), [], name);
    await page.setViewportSize(phone);
    assert.deepEqual(await tooWide(page), [], name);
    await page.setViewportSize(desktop);
  }
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/why-${name}.png`, fullPage: true });
}

async function asksWhy(options, name) {
  const villager = await newcomer(options);
  const { page } = villager;
  await villager.go(`/${village}/duties`);
  const why = page.locator('section details.why').first();
  await why.locator('summary').click();
  await has(page, '用的规则');
  await examine(villager, `${name}-duties`);
  await villager.go(`/${village}/duties/cai-17/2026Q3/why`);
  await has(page, '为什么是2026年10月10日？');
  await has(page, '9月30日 周三');
  await has(page, '第 10 天');
  await examine(villager, `${name}-count`);
  assert.deepEqual(villager.complaints, []);
  await villager.context.close();
}

const file = due => ['overrides = "disclosure.quarterly"', 'origin = "临江市村务公开办法"', '', '[[version]]', 'from = 2027-01-01', 'days = 20',
  'unconfirmed = true', '', '[[case]]', 'name = "一季度"', 'given = { period = "2027Q1" }', `then = { due_on = ${due} }`, ''].join('\n');

async function tries(options, name) {
  const officer = await officerAt(options);
  const { page } = officer;
  await officer.go('/work');
  await page.getByRole('link', { name: '试算' }).click();
  await page.selectOption('#village', village);
  await page.selectOption('#item', 'shi-18');
  await page.fill('#happened_on', '1月15日');
  await button(page, '试算');
  await has(page, '请填写日期');
  assert.equal(await page.inputValue('#happened_on'), '1月15日', 'what was typed is still there');
  await page.fill('#happened_on', '2027-01-15');
  await button(page, '试算');
  await has(page, '1 处新增');
  await page.locator('#answer details summary').first().click();
  await has(page, '新增，2027年1月18日到期');
  await examine(officer, `${name}-event`);

  await page.getByRole('link', { name: '要是换个规定' }).click();
  await page.fill('#year', '2027');
  await page.selectOption('#division', '220681');
  await page.setInputFiles('#file', { name: '季度.toml', mimeType: 'text/plain', buffer: Buffer.from(file('2027-04-21')) });
  await button(page, '试算');
  await has(page, '这个文件有 1 处要改');
  await has(page, '第 9 行：例子“一季度”算出来不对');
  assert.match(await page.inputValue('#toml'), /临江市村务公开办法/, 'the file is still there');
  await examine(officer, `${name}-bad-file`);
  await page.fill('#toml', file('2027-04-20'));
  await button(page, '试算');
  await has(page, '什么都没有改');
  await page.locator('#answer details summary').first().click();
  await has(page, '原来 2027年4月10日，改后 2027年4月20日');
  await examine(officer, `${name}-rule`);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '下载 CSV')]);
  assert.match(download.suggestedFilename(), /csv$/);
  assert.deepEqual(officer.complaints, []);
  await officer.context.close();
}

for (const [name, options] of [['desk', { viewport: desktop }], ['phone', { viewport: phone, javaScriptEnabled: false }]]) {
  test(`a villager asks why, ${name}`, () => asksWhy(options, name));
  test(`an officer tries the law, ${name}`, () => tries(options, name));
}

test('every page is correct HTML', () => assert.deepEqual(htmlMessages(site.folder, pages), []));

// The command, the open data and both pages say the same, for every rhythm.
test('the command says what the pages say', async () => {
  const villager = await newcomer({ viewport: desktop });
  const duties = (await (await fetch(`${site.url}/api/v1/villages/${village}/duties`)).json()).duties;
  const samples = ['monthly', 'quarterly', 'happening', 'stage', 'standing'].map(kind => duties.find(one =>
    kind === 'monthly' ? /^\d{4}-\d\d$/.test(one.period) : kind === 'quarterly' ? /^\d{4}Q\d$/.test(one.period) : one.origin === kind));
  for (const { item, period, because } of samples) {
    const told = because.map(({ words, cites }, at) => `${at + 1}. ${words}${cites ? ` [${cites}]` : ''}\n`).join('');
    const printed = run(['law', 'explain', '--config', config, '--division', village, '--item', item, '--period', period]);
    assert.equal(printed.out, told, `${item} ${period}`);
    await villager.go(`/${village}/duties/${item}/${period}/why`);
    const steps = await villager.page.locator('ol.because > li').evaluateAll(list => list.map(li => {
      const cite = li.querySelector('.cite')?.textContent ?? '';
      return li.textContent.slice(0, li.textContent.length - cite.length) + (cite ? ` [${cite}]` : '');
    }));
    assert.equal(steps.map((step, at) => `${at + 1}. ${step}\n`).join(''), told, `${item} ${period}`);
  }
  await villager.context.close();
  const counted = run(['law', 'explain', '--config', config, '--division', village, '--item', 'cai-17', '--period', '2026Q3', '--count']);
  assert.match(counted.out, /10月10日 周六 第 10 天/);
  const none = run(['law', 'explain', '--config', config, '--division', village, '--item', 'cai-17', '--period', '2030Q3']);
  assert.equal(none.code, 1);
  assert.match(none.err, /没有这项公开义务/);
});

test('law simulate tells what a rule would move, and refuses a bad file in Chinese', () => {
  const simulate = (...words) => ['law', 'simulate', '--config', config, '--division', village, ...words];
  const days = runJson(simulate('--year', '2027', '--rule', 'disclosure.quarterly', '--days', '20', '--from', '2027-01-01', '--of', '220681'));
  assert.equal(days.code, 0, days.err);
  assert.equal(days.json.villages, 1);
  const first = days.json.differences.find(one => one.village === village && one.period === '2027Q1');
  assert.deepEqual([first.how, first.due_before, first.due_after], ['moved', '2027-04-10', '2027-04-20']);
  const good = join(site.folder, 'good.toml'), bad = join(site.folder, 'bad.toml');
  writeFileSync(good, file('2027-04-20'));
  writeFileSync(bad, file('2027-04-21'));
  const tried = runJson(simulate('--year', '2027', '--file', good, '--of', '220681'));
  assert.equal(tried.json.differences.length, days.json.differences.length);
  const refused = run(simulate('--year', '2027', '--file', bad, '--of', '220681'));
  assert.equal(refused.code, 1);
  assert.match(refused.err, /第 9 行：例子“一季度”算出来不对/);
  const town = run(['law', 'simulate', '--config', config, '--division', '220681101', '--year', '2027', '--file', good, '--of', '220681']);
  assert.match(town.out, /算了 19 个村（社区）：\d+ 处改日子，0 处新增，0 处不再要。这只是试算/);
  const event = runJson(['law', 'simulate', '--config', config, '--division', village, '--item', 'shi-18', '--date', '2027-01-15']);
  assert.equal(event.json.differences[0].due_after, '2027-01-18');
  assert.equal(run(simulate('--rule', 'disclosure.quarterly', '--days', '20', '--from', 'soon', '--of', '220681')).code, 1);
});
