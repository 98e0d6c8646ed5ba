// The town's grid: filtered, a late cell opened down to its evidence, taken away as a spreadsheet and a PDF that say what the page
// says; the figures and the ministry's form; and a villager who reads what is missing and why. At a desk, and on a phone without
// JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooWide, violations } from './support/checks.mjs';
import { demo, temporaryFolder } from './support/gongkai.mjs';
import { has, lacks } from './support/page.mjs';
import { enterAs } from './support/states.mjs';
import { readZip } from './support/zip.mjs';

const pictures = process.env.PICTURES;
const { folder, remove } = temporaryFolder();
const pages = new Map();
let site, browser, officer;

test.before(async () => {
  [site, browser] = await Promise.all([demo(), launch()]);
  officer = await enterAs(site, '六道沟镇', '乡镇工作人员');
  if (pictures) mkdirSync(pictures, { recursive: true });
});
test.after(async () => {
  await browser?.close();
  await site?.stop();
  remove();
});

async function comeIn(options, client) {
  const somebody = { ...await person(browser, site.url, options), runsScripts: options.javaScriptEnabled !== false };
  if (client) await somebody.context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: site.url })));
  return somebody;
}

async function examine(somebody, name) {
  const { page } = somebody;
  pages.set(name, await page.content());
  if (somebody.runsScripts) {
    assert.deepEqual(await violations(page), [], name);
    await page.setViewportSize(phone);
    assert.deepEqual(await tooWide(page), [], name);
    await page.setViewportSize(desktop);
  }
  if (pictures) await page.screenshot({ path: join(pictures, `grid-${name}.png`), fullPage: true });
}

// What a table on the page says: column heads and, for each row, its head and the words of its cells.
const shownGrid = page => page.locator('table.grid').first().evaluate(table => ({
  columns: [...table.querySelectorAll('thead tr:last-child th')].map(th => th.textContent.trim()).slice(1),
  rows: [...table.querySelectorAll('tbody tr:not(.group)')].map(tr => [...tr.children].map(td => td.textContent.replace(/\s+/g, ''))),
}));

// The first sheet of an xlsx, as texts by cell; shared and inline strings.
function sheetOf(bytes, number = 1) {
  const xml = readZip(bytes).get(`xl/worksheets/sheet${number}.xml`).toString();
  const plain = text => text.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  assert.ok(!/<f>/.test(xml), 'no cell is a formula');
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    Object.fromEntries([...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, column, inside]) => [column, plain(inside ?? '')])));
}
const letter = at => at < 26 ? String.fromCharCode(65 + at) : String.fromCharCode(64 + Math.floor(at / 26)) + String.fromCharCode(65 + at % 26);

// A file is fetched with the officer's cookies, from the address that the page links to.
async function download(page, words) {
  const href = await page.getByRole('link', { name: words }).first().getAttribute('href');
  const answer = await officer.get(href);
  assert.equal(answer.status, 200, href);
  assert.match(answer.headers['cache-control'], /no-store/);
  return answer.bytes;
}

function compare(grid, bytes) {
  const rows = sheetOf(bytes);
  const head = rows.findIndex(row => row.A === '村（社区）' || row.B === '公开事项');
  const first = rows[head].A === '类别' ? 2 : 1;
  assert.deepEqual(grid.columns, grid.columns.map((_, i) => rows[head][letter(first + i)]), 'the columns of the file are those of the page');
  assert.equal(rows.length - head - 1, grid.rows.length, 'as many rows');
  grid.rows.forEach(([name, ...cells], at) => {
    const row = rows[head + 1 + at];
    assert.equal(row[letter(first - 1)], name);
    cells.forEach((words, i) => assert.equal((row[letter(first + i)] ?? '').replace(/\s+/g, ''), words, `${name}, ${grid.columns[i]}`));
  });
}

function textOf(pdf) {
  const ended = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stderr);
  return ended.stdout.replace(/\s+/g, '');
}

async function watches(options, name) {
  const town = await comeIn(options, officer);
  const { page } = town;
  await town.go('/work/grid?period=2026Q3');
  await examine(town, `${name}-quarter`);
  await page.selectOption('#state', 'late');
  await page.getByRole('button', { name: '筛选' }).click();
  await has(page, '只列出迟公开的');
  const late = await shownGrid(page);
  assert.ok(late.rows.length > 0, 'somebody was late in the third quarter');
  for (const [, ...cells] of late.rows)
    for (const words of cells) assert.match(words, /^$|^▲迟/);
  await examine(town, `${name}-late`);

  // The files say what the page says.
  compare(late, await download(page, '导出表格（XLSX）'));
  const about = sheetOf(await download(page, '导出表格（XLSX）'), 2).map(row => row.A).join('\n');
  for (const words of ['2026年第3季度', '的情况', '只列出迟公开的', '按时']) assert.ok(about.includes(words), `${words} in ${about}`);
  const pdf = textOf(await download(page, '导出挂图（PDF，A3）'));
  for (const [village, ...cells] of late.rows) {
    assert.ok(pdf.includes(village), village);
    for (const words of cells) assert.ok(pdf.includes(words.slice(1)), words);
  }

  // A late cell, down to its evidence.
  await page.locator('a.cell.warn').first().click();
  for (const words of ['凭据', '什么时候要公开', '第一次公开', '公开日志', '公开栏张贴', '经过', '批准并公布', '天已经过了到期日']) await has(page, words);
  await has(page, '主任或书记');
  await examine(town, `${name}-evidence`);
  const proof = await page.getByRole('link', { name: /存证证明/ }).first().getAttribute('href');
  const proved = await officer.get(proof);
  assert.match(proved.text, /^c2sp.org\/tlog-proof@v1/);
  const index = await page.getByRole('link', { name: /存证证明/ }).first().innerText();
  assert.ok(proved.text.includes(`index ${index.match(/\d+/)[0]}\n`), 'the proof is of the position that the page names');
  const code = await page.locator('dd a[href^="/e/"]').first().innerText();
  await page.locator('dd a[href^="/verify"]').first().click();
  await has(page, code);

  // A village's year.
  await town.go('/work/grid?period=2026Q3');
  await page.getByRole('link', { name: '火绒沟村' }).click();
  await has(page, '火绒沟村公开了没有');
  await examine(town, `${name}-year`);
  compare(await shownGrid(page), await download(page, '导出表格（XLSX）'));
  await page.selectOption('#class', 'finance');
  await page.getByRole('button', { name: '筛选' }).click();
  await has(page, '只看财务类');
  await lacks(page, '村规民约');

  // As of a past day: the filters stay, and so does the day in the cells.
  await town.go('/work/grid?period=2026Q3&class=affairs');
  await page.fill('#on', '2026-10-12');
  await page.getByRole('button', { name: '筛选' }).click();
  await has(page, '2026年10月12日 那天看到的样子');
  await has(page, '只看事务类');
  await page.locator('a.cell.bad').first().click();
  await has(page, '2026年10月12日 那天看到的样子');
  await lacks(page, '批准并公布');

  for (const [path, words] of [['/work/grid?class=nonsense', 'nonsense'], ['/work/grid?year=2026', '先选一个村'], ['/work/grid?village=990000000001', '990000000001']]) {
    const refused = await officer.get(path);
    assert.equal(refused.status, 422, path);
    assert.ok(refused.text.includes(words), path);
  }
  assert.deepEqual(town.complaints, []);
  await town.context.close();
}

async function counts(options, name) {
  const town = await comeIn(options, officer);
  const { page } = town;
  await town.go('/work/figures');
  for (const words of ['每个村', '最近 12 个月', '从来没公开过', '提问和答复还没有在系统里登记']) await has(page, words);
  await examine(town, `${name}-figures`);
  await page.getByRole('link', { name: '民主监督汇总表' }).click();
  await has(page, '未登记');
  await has(page, '3 月度');
  await examine(town, `${name}-statistics`);
  const form = JSON.parse((await download(page, '下载数据')).toString());
  const liudaogou = form.villages.lines.find(one => one.organName === '六道沟村');
  assert.equal(liudaogou.finance_cycle, 3);
  assert.equal(liudaogou.board, null, 'what nobody wrote down is empty, not guessed');
  const sheet = sheetOf(await download(page, '下载表格'));
  assert.equal(sheet.find(row => row.B === '六道沟村').J, '3 月度');
  assert.equal(form.villages.sum.finance_count, form.villages.lines.reduce((sum, one) => sum + one.finance_count, 0));
  await town.context.close();
}

async function reads(options, name) {
  const villager = await comeIn(options);
  const { page } = villager;
  await villager.go('/220681101211/duties');
  const facts = JSON.parse((await officer.get('/api/v1/villages/220681101211/figures')).text);
  await has(page, `到期 ${facts.twelve_months.asked} 项：按时 ${facts.twelve_months.on_time}，迟 ${facts.twelve_months.late}，缺 ${facts.twelve_months.missing}`);
  await examine(villager, `${name}-village`);
  await page.locator('section.card a.row', { hasText: '缺' }).first().click();
  await has(page, '凭据');
  await page.locator('details.why summary').first().click();
  await has(page, '还没有公开过');
  await has(page, '到期');
  for (const person of ['刘春海', '王玉兰']) await lacks(page, person);
  await examine(villager, `${name}-why`);
  assert.deepEqual(villager.complaints, []);
  await villager.context.close();
}

async function everything(options, name) {
  await watches(options, name);
  await counts(options, name);
  await reads(options, name);
}

test('at a desk', async () => everything({}, 'desk'));
test('on a phone, without JavaScript', async () => everything({ viewport: phone, javaScriptEnabled: false }, 'phone'));
test('is correct HTML', () => assert.deepEqual(htmlMessages(folder, pages), []));
