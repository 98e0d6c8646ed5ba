// A town makes its own catalogue, in the browser as its officer does: refused where the law says no, a table read row by
// row, consulted, adopted; and everybody reads it, at a desk, on a phone, without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, phone, person } from './support/browser.mjs';
import { tooWide, violations } from './support/checks.mjs';
import { temporaryFolder } from './support/gongkai.mjs';
import { as, browser, browserOf, close, open, pictures, site } from './support/town.mjs';

const { folder, remove } = temporaryFolder();
test.before(open);
test.after(async () => { await close(); remove(); });

const button = (page, words) => page.getByRole('button', { name: words }).first().click();
const shows = async (page, words) => assert.ok((await page.locator('body').innerText()).includes(words), `no “${words}” on ${page.url()}`);

async function checked(page, name) {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    assert.deepEqual(await tooWide(page), [], `${name} at ${size.width} px`);
    if (pictures) await page.screenshot({ path: join(pictures, `catalog-${name}-${size.width}.png`), fullPage: true });
  }
  await page.setViewportSize(desktop);
}

// 2026年11月29日 → 2026-11-29, as the page says what today is
async function today(page) {
  const [, y, m, d] = (await page.locator('main').innerText()).match(/(\d{4})年(\d{1,2})月(\d{1,2})日/);
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}
const before = (day, days) => new Date(Date.parse(day) - days * 86400000).toISOString().slice(0, 10);

const table = [
  ['序号', '领域', '公开事项', '公开内容（要素）', '公开时限', '公开主体', '公开渠道和载体', '公开依据'],
  ['1', '村务', '村内道路除雪安排', '路段、时间、费用', '每季度', '村民委员会', '公开栏、微信群', '《村民委员会组织法》第三十五条'],
  ['2', '村务', '冬季防火值班表', '日期、人员', '及时', '村民委员会', '公开栏', ''],
  ['3', '村务', '村级荣誉', '名称、时间', '一年一公开', '村民委员会', '公开栏', ''],
].map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n');

async function makes(options, name) {
  const officer = await browserOf(await as('六道沟镇', '乡镇工作人员'), options);
  const { page } = officer;
  await officer.go('/work');
  const day = await today(page);
  await shows(page, '年编制公开目录：六道沟镇');
  await page.getByRole('link', { name: '公开目录' }).last().click();
  await checked(page, `${name}-before`);
  await page.fill('#document', `六道沟镇村务公开目录（${name}）`);
  await button(page, '起草本级目录');
  await shows(page, '草稿开好了');

  const home = page.url().replace(/&notice=.*/, '');
  await page.getByRole('link', { name: /^村务监督委员会职责/ }).click();
  await page.fill('#posting_days', name === 'desk' ? '30' : '40');
  await button(page, '保存');
  await shows(page, name === 'desk' ? '张贴不少于 30 天' : '张贴不少于 40 天');

  const finance = await page.locator('a.row', { hasText: '财务收支' }).first().getAttribute('href');
  await officer.go(finance);
  await page.check('#kind-leave_out');
  await page.fill('#reason', '账目少，和别的合在一起');
  await button(page, '保存');
  await shows(page, '是规定必须公开的，不能去掉');
  await shows(page, '第三十五条');
  assert.equal(await page.inputValue('#reason'), '账目少，和别的合在一起');
  await checked(page, `${name}-refused`);

  await officer.go(home);
  await page.getByRole('link', { name: '从表格导入' }).click();
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, table);
  await page.setInputFiles('#file', file);
  await button(page, '读取表格');
  await shows(page, '读到 3 行，2 行要您答复');
  await checked(page, `${name}-lines`);
  await page.getByRole('link', { name: /冬季防火值班表/ }).click();
  await button(page, '保存');
  await shows(page, '请选择公开时间');
  await page.selectOption('#rhythm', 'quarterly');
  await checked(page, `${name}-line`);
  await button(page, '保存');
  await page.getByRole('link', { name: /村级荣誉/ }).click();
  await page.check('#answer-leave_aside');
  await button(page, '保存');
  await shows(page, '0 行要您答复');

  await officer.go(home);
  await page.fill('#from', before(day, 20));
  await page.fill('#to', before(day, 10));
  await page.fill('#opinions', '三次组长会议，没有收到意见');
  await button(page, '登记征求意见的情况');
  await checked(page, `${name}-consulted`);
  await page.fill('#adopt-from', before(day, 3));
  await button(page, /^通过/);
  await shows(page, '生效日期不能早于今天');
  const from = name === 'desk' ? day : before(day, -1);
  await page.fill('#adopt-from', from);
  await button(page, /^通过/);
  await shows(page, '目录已经通过');
  assert.deepEqual(officer.complaints, []);
  await officer.context.close();
  return from;
}

async function reads(options, from, name) {
  const villager = await person(browser, site.url, options);
  const { page } = villager;
  await villager.go(`/catalog/220681101?on=${from}`);
  await shows(page, '村内道路除雪安排');
  await shows(page, '冬季防火值班表');
  assert.ok(!(await page.locator('main').innerText()).includes('村级荣誉'));
  await checked(page, `${name}-public`);
  if (options.javaScriptEnabled !== false) assert.deepEqual(await violations(page), []);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载表格' }).click()]);
  assert.equal(readFileSync(await download.path()).subarray(0, 2).toString(), 'PK');
  await page.getByRole('link', { name: '两级、两个日期对照' }).click();
  await page.fill('#before_on', before(from, 1));
  await page.selectOption('#before', '22');
  await page.fill('#after_on', from);
  await button(page, '对照');
  await shows(page, '村内道路除雪安排');
  await checked(page, `${name}-compare`);
  assert.deepEqual(villager.complaints, []);
  await villager.context.close();
}

test('at a desk', async () => reads({}, await makes({}, 'desk'), 'desk'));

test('on a phone, without JavaScript', async () => {
  const options = { viewport: phone, javaScriptEnabled: false };
  await reads(options, await makes(options, 'phone'), 'phone');
});
