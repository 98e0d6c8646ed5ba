// A town's work from above to below, as new users do it: the county's catalogue, refined by the town; a year of quarters; and a
// clerk who works the day's list until nothing is left. At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { desktop, phone } from './support/browser.mjs';
import { tooWide } from './support/checks.mjs';
import { csvLedger } from './support/files.mjs';
import { approve, sign, uploadTo } from './support/states.mjs';
import { as, browserOf, close, open, pictures } from './support/town.mjs';

test.before(() => open({ since: '' }));
test.after(close);

const main = page => page.locator('body').innerText();
const has = async (page, words) => assert.ok((await main(page)).includes(words), `no “${words}” on ${page.url()}: ${(await main(page)).slice(0, 1500)}`);
const lacks = async (page, words) => assert.ok(!(await main(page)).includes(words), `“${words}” on ${page.url()}`);
const button = (page, words) => page.getByRole('button', { name: words }).first().click();
const before = (day, days) => new Date(Date.parse(day) - days * 86400000).toISOString().slice(0, 10);

async function seen(page, name) {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    assert.deepEqual(await tooWide(page), [], `${name} at ${size.width} px`);
    if (pictures) await page.screenshot({ path: join(pictures, `town-${name}-${size.width}.png`), fullPage: true });
  }
}

async function today(page) {
  const [, y, m, d] = (await main(page)).match(/(\d{4})年(\d{1,2})月(\d{1,2})日/);
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

// A level drafts its catalogue for these villages, asks that this item hang for so many days, consults and adopts it.
async function adopts(officer, kind, item, days, title) {
  const { page } = officer;
  await officer.go('/work');
  const day = await today(page);
  await officer.go(`/work/catalog?for=${kind}`);
  await page.fill('#document', title);
  await button(page, '起草本级目录');
  const home = page.url().replace(/&notice=.*/, '');
  await page.locator('a.row', { hasText: item }).first().click();
  await page.fill('#posting_days', String(days));
  await button(page, '保存');
  await has(page, `张贴不少于 ${days} 天`);
  await officer.go(home);
  await page.fill('#from', before(day, 20));
  await page.fill('#to', before(day, 10));
  await page.fill('#opinions', '开了座谈会，没有收到意见');
  await button(page, '登记征求意见的情况');
  await page.fill('#adopt-from', day);
  await button(page, /^通过/);
  await has(page, '目录已经通过');
}

async function refines(options, kind, item, name) {
  const county = await browserOf(await as('临江市', '上级主管部门工作人员'), options);
  await adopts(county, kind, item, 20, `临江市公开目录（${name}）`);
  await seen(county.page, `${name}-county`);
  await county.go('/work/area');
  await has(county.page, '六道沟镇');
  await seen(county.page, `${name}-area`);
  await county.page.locator('main a.row', { hasText: '六道沟镇' }).first().click();
  await has(county.page, '六道沟村');

  const town = await browserOf(await as('六道沟镇', '乡镇工作人员'), options);
  await town.go(`/work/catalog?for=${kind}`);
  await has(town.page, '张贴不少于 20 天'); // what the county asks holds here
  await town.page.fill('#document', '太短');
  await button(town.page, '起草本级目录');
  await town.page.locator('a.row', { hasText: item }).first().click();
  await town.page.fill('#posting_days', '16');
  await button(town.page, '保存');
  assert.equal(await town.page.inputValue('#posting_days'), '16', 'what was typed is still there');
  await has(town.page, '20'); // fewer than the county's is no refinement
  await town.go(`/work/catalog?for=${kind}`);
  await button(town.page, '作废这份草稿');
  await adopts(town, kind, item, 30, `六道沟镇公开目录（${name}）`);

  for (const [place, days] of [['220681', 20], ['220681101', 30]]) {
    await town.go(`/catalog/${place}?for=${kind}`);
    await has(town.page, `不少于 ${days} 天`);
  }
  await seen(town.page, `${name}-public`);
  for (const one of [county, town]) {
    assert.deepEqual(one.complaints, []);
    await one.context.close();
  }
}

async function looksBack(options, name) {
  const town = await browserOf(await as('六道沟镇', '乡镇工作人员'), options);
  for (const quarter of ['2026Q1', '2026Q2', '2026Q3']) {
    await town.go(`/work/grid?period=${quarter}`);
    assert.equal(await town.page.locator('table.grid tbody tr').count(), 19, quarter);
    await has(town.page, '按时');
    await seen(town.page, `${name}-${quarter}`);
  }
  await town.context.close();
}

// What a clerk fills in: every matter in words, the account as a file. → the draft's path.
async function fills(clerk, account) {
  const { page } = clerk;
  const draft = new URL(page.url()).pathname;
  if (account) {
    await uploadTo(clerk.client, draft, 'ledger.csv', account);
    await clerk.go(draft);
  } else {
    for (const area of await page.locator('textarea[name^="text"], textarea').all()) await area.fill('见附件，由村（居）委会保管，随时可以查阅。');
    await button(page, /保存/);
  }
  await button(page, '送给监委会审核');
  assert.equal(new URL(page.url()).pathname, draft);
  return draft;
}

async function passes(place, draft) {
  await sign(await as(place, '村务监督委员会主任'), draft);
  assert.equal((await approve(await as(place, '村（居）委会主任'), draft)).status, 303, draft);
}

async function worksTheList(options, place, code, name) {
  const client = await as(place, '报账员（文书）');
  const clerk = { ...await browserOf(client, options), client };
  const { page } = clerk;
  const opening = await lastClosing(client, code);
  await clerk.go('/work');
  await has(page, '件事');
  await seen(page, `${name}-list`);
  await button(page, '现在办');
  await passes(place, await fills(clerk, csvLedger(place, 2026, 10, opening, [[3, '维修路灯', 0, 120.5], [9, '活动室出租收入', 800, 0]])));
  let left;
  for (let done = 0; ; ++done) {
    await clerk.go(`/work/duties/${code}`);
    const next = page.locator('main a.row', { hasText: /还有|缺|到期/ }).first();
    if (await next.count() === 0) break;
    const words = await main(page);
    assert.notEqual(words, left, 'one fewer each time');
    left = words;
    await next.click();
    await button(page, '现在办');
    await passes(place, await fills(clerk));
    if (done === 0) await seen(page, `${name}-handed-in`);
  }
  await seen(page, `${name}-nothing-left`);
  await clerk.go('/work/recall');
  if ((await main(page)).includes('这些取下来了')) await button(page, '这些取下来了');
  await clerk.go('/work');
  const today = await main(page); // a board may have been drawn to be photographed, which is another way
  assert.ok(today.includes('今天没有急着要办的事') || today.includes('抽到要拍照的'), today);
  await lacks(page, '长期公开还没有的');
  await seen(page, `${name}-empty`);
  assert.deepEqual(clerk.complaints, []);
  await clerk.context.close();
}

// In 元, of the account that was published last.
async function lastClosing(client, code) {
  const list = JSON.parse((await client.get(`/api/v1/villages/${code}/disclosures`)).text);
  const account = list.disclosures.find(one => one.form === 'finance');
  const { content } = JSON.parse((await client.get(`/api/v1/editions/${account.code}`)).text);
  return Number(content.fields.find(field => field.name === 'closing').value) / 100;
}

test('at a desk', async () => {
  await refines({}, 'village', '村务监督委员会职责', 'desk');
  await looksBack({}, 'desk');
  await worksTheList({}, '宝山社区', '220681101008', 'desk');
});

test('on a phone, without JavaScript', async () => {
  const options = { viewport: phone, javaScriptEnabled: false };
  await refines(options, 'community', '居务档案管理制度', 'phone');
  await looksBack(options, 'phone');
  await worksTheList(options, '经建村', '220681101208', 'phone');
});
