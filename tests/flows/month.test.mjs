// The main job as a new user does it: from the set-up link to both editions of October, at a desk and on a phone.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { withCells } from './support/files.mjs';
import { ledger, serve, standIn, temporaryFolder } from './support/gongkai.mjs';

const village = '220681101212';
const account = 'cai-01';
const reservation = '清雪机械费按台班计价，未附台班记录，请村委会补充。';
const note = '第1笔和第2笔的金额写颠倒了一百元，已按凭证改正。';
const password = 'Baishan.Songhua-2026';

const button = (page, words) => page.getByRole('button', { name: words }).first().click();
const has = async (page, words) => assert.ok((await page.locator('main').innerText()).includes(words), `no “${words}” on ${page.url()}`);

async function choosePassword(page) {
  await page.fill('#password', password);
  await page.fill('#repeated', password);
}

async function setUp(site, admin) {
  await admin.go(site.link);
  await admin.page.selectOption('#town', '220681101');
  await admin.page.fill('#name', '孙志远');
  await admin.page.fill('#login', 'sunzhiyuan');
  await choosePassword(admin.page);
  await button(admin.page, '设立管理员');
  assert.equal(new URL(admin.page.url()).pathname, '/work/people');
  await admin.go(site.link);
  await has(admin.page, '这个链接用过了');
}

async function invite(admin, name, login, role) {
  const { page } = admin;
  await admin.go('/work/people/invite');
  await page.fill('#name', name);
  await page.fill('#login', login);
  await page.selectOption('#role', role);
  await page.selectOption('#division', village);
  await button(page, '生成邀请链接');
  return (await page.locator('.code').first().innerText()).trim();
}

async function arrive(browser, site, link, options) {
  const somebody = await person(browser, site.url, options);
  await somebody.go(link);
  await choosePassword(somebody.page);
  await button(somebody.page, '就用这个密码');
  assert.equal(new URL(somebody.page.url()).pathname, '/work/me');
  return somebody;
}

async function signOutAndIn(somebody, login) {
  const { page } = somebody;
  await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
  await somebody.go('/work');
  await page.fill('#login', login.toUpperCase());
  await page.fill('#password', password);
  await button(page, '登录');
  assert.equal(new URL(page.url()).pathname, '/work');
}

async function handIn(clerk, period, file) {
  const { page } = clerk;
  await clerk.go(`/work/duties/${village}/${account}/${period}`);
  await button(page, '现在办');
  await page.setInputFiles('#file', file);
  await button(page, '上传并核对');
  await page.getByRole('button', { name: '送给监委会审核' }).waitFor();
  await has(page, period === '2026-09' ? '30 笔' : '39 笔');
  await button(page, '送给监委会审核');
  await page.getByText('已经送给监委会了').waitFor();
}

async function sign(chair, says) {
  const { page } = chair;
  await chair.go('/work');
  await page.locator('a[href$="/review"]').first().click();
  if (says) {
    await page.getByText('有保留地签字', { exact: true }).click();
    await page.getByLabel('保留意见', { exact: true }).fill(says);
    await button(page, '签字，附上这条保留意见');
  } else {
    await button(page, '同意，签字');
  }
  await page.getByText('签好了').waitFor();
}

async function approve(director) {
  const { page } = director;
  await director.go('/work');
  await page.locator('a[href$="/approve"]').first().click();
  await button(page, '批准并公布');
  await page.waitForURL('**/work/editions/*');
  return page.url().split('/').pop();
}

function wasLate(due) {
  return new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }) > due;
}

async function readAsVillager(villager, code, folder) {
  const { page } = villager;
  await villager.go(`/${village}/finance/2026-10`);
  assert.match(await page.title(), /六道沟村.*2026年10月/);
  for (const words of ['94,016.81', '57,188.50', '32,328.92', '118,876.39', reservation, '李秀英', '清雪机械费']) await has(page, words);
  for (const line of ['1', '20', '39'])
    assert.ok(await page.locator(`#entries tbody tr:has-text("${line}")`).count(), `line ${line} is missing`);
  assert.ok((await page.locator('#entries tbody tr').count()) >= 39);
  const printed = join(folder, 'page.pdf');
  writeFileSync(printed, await page.pdf({ format: 'A4' }));
  const paper = execFileSync('pdftotext', ['-layout', printed, '-'], { encoding: 'utf8' });
  for (const words of ['118,876.39', '垃圾清运费', reservation.slice(0, 8), code]) assert.ok(paper.includes(words), `no ${words} on paper`);
}

// The sheet for the wall: its code, every line number, the reservation.
async function takeSheet(villager, code, folder) {
  const answer = await villager.context.request.get(`${new URL(villager.page.url()).origin}/e/${code}/sheet.pdf`);
  assert.equal(answer.status(), 200);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, await answer.body());
  assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Page size: +119\d(\.\d+)? x 84\d(\.\d+)? pts \(A3\)/);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const words of [code, '118,876.39', '清雪机械费', reservation.slice(0, 10), '六道沟村']) assert.ok(text.includes(words), words);
  for (let line = 1; line <= 39; ++line) assert.match(text, new RegExp(`(^|\\s)${line} +10月`, 'm'), `line ${line}`);
}

async function correct(clerk, code, folder) {
  const { page } = clerk;
  await clerk.go(`/work/editions/${code}`);
  await button(page, '做一份更正');
  await page.waitForURL('**/work/drafts/*');
  const file = join(folder, '六道沟村-2026-10.xlsx');
  writeFileSync(file, withCells(readFileSync(ledger('六道沟村-2026-10')), { F5: '1437.7', G5: '92579.11', F6: '3698.54' }));
  const folded = page.locator('summary', { hasText: '换一个文件' });
  if (await folded.count()) await folded.click();
  await page.setInputFiles('#file', file);
  await button(page, '上传并核对');
  await page.getByText('1,437.70').first().waitFor();
  await page.fill('#note', note);
  await button(page, '保存');
  await page.getByText('存好了').waitFor();
  await button(page, '送给监委会审核');
  await page.getByText('已经送给监委会了').waitFor();
}

async function readBothEditions(villager, first, second) {
  const { page } = villager;
  await villager.go(`/e/${first}`);
  await page.getByText('这一版已更正，现在有效的是第 2 版').waitFor();
  await has(page, '1,337.70');
  await page.getByRole('link', { name: '看第 2 版' }).first().click();
  assert.equal(page.url().split('/').pop(), second);
  for (const words of [note, '1,437.70', '和上一版比，改了什么']) await has(page, words);
  const changes = await page.locator('#changes').innerText();
  for (const words of ['1,337.70', '1,437.70', '3,798.54', '3,698.54']) assert.ok(changes.includes(words), `no ${words} in the difference`);
  await villager.go('/verify');
  await page.fill('#code', first.toLowerCase().replaceAll('-', ' '));
  await button(page, '查');
  await page.getByText('公布过，但后来更正了').waitFor();
  await page.getByText('以上是服务器核对的结果').waitFor();
  await page.getByRole('link', { name: '看现在有效的第 2 版' }).click();
  assert.equal(new URL(page.url()).pathname, `/e/${second}`);
}

// The town's group hears of what becomes public from its robot, as it happens.
async function hears(group, site, code, opening) {
  const { text } = await group.took();
  assert.ok(text.startsWith(opening), text);
  assert.ok(text.includes(`${site.url}/e/${code}\n`), text);
}

const robot = group => ['[reminders]', 'at = ""', '[[robot]]', 'kind = "wecom"', 'division = "220681101"', 'editions = true',
  'url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=group-of-the-town"', `stand_in = "http://127.0.0.1:${group.port}"`].join('\n');

async function theMonth(browser, options) {
  const group = await standIn('robot_server.py');
  const site = await serve(robot(group));
  const { folder, remove } = temporaryFolder();
  try {
    const admin = await person(browser, site.url, options);
    await setUp(site, admin);
    const links = {};
    for (const [name, login, role] of [['刘春海', 'liuchunhai', 'clerk'], ['李秀英', 'lixiuying', 'supervisor_chair'], ['赵国强', 'zhaoguoqiang', 'director']])
      links[role] = await invite(admin, name, login, role);
    const clerk = await arrive(browser, site, links.clerk, options);
    const chair = await arrive(browser, site, links.supervisor_chair, options);
    const director = await arrive(browser, site, links.director, options);
    await signOutAndIn(clerk, 'liuchunhai');

    await handIn(clerk, '2026-09', ledger('六道沟村-2026-09'));
    await sign(chair);
    await hears(group, site, await approve(director), '【六道沟村】2026年9月 财务收支\n收入 ');
    await has(director.page, wasLate('2026-10-31') ? '天。页面上会如实写明' : '按时完成');

    await handIn(clerk, '2026-10', ledger('六道沟村-2026-10'));
    await sign(chair, reservation);
    const first = await approve(director);
    await has(director.page, wasLate('2026-11-30') ? '天。页面上会如实写明' : '按时完成');

    const villager = await person(browser, site.url, options);
    await villager.go('/');
    await has(villager.page, '六道沟村');
    await readAsVillager(villager, first, folder);
    await takeSheet(villager, first, folder);
    await hears(group, site, first, '【六道沟村】2026年10月 财务收支\n收入 57,188.50 元\n支出 32,328.92 元\n月末结余 118,876.39 元\n');

    await correct(clerk, first, folder);
    await sign(chair);
    const second = await approve(director);
    assert.notEqual(second, first);
    await readBothEditions(villager, first, second);
    await hears(group, site, second, `【六道沟村】2026年10月 财务收支（更正，第 2 版）\n更正的原因：${note}\n收入 `);
    for (const { complaints } of [admin, clerk, chair, director, villager]) assert.deepEqual(complaints, []);
  } finally {
    assert.equal(await site.stop(), 0, 'the server ends in peace');
    await group.stop();
    remove();
  }
}

test('a month of accounts, with JavaScript at a desk and without it on a phone', async t => {
  const browser = await launch();
  t.after(() => browser.close());
  await t.test('with JavaScript, 1366 px wide', () => theMonth(browser, { viewport: desktop }));
  await t.test('without JavaScript, 390 px wide', () => theMonth(browser, { viewport: phone, javaScriptEnabled: false }));
});
