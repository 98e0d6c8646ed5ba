// Every morning those who have the work are told what presses. At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooSmall, tooWide, violations } from './support/checks.mjs';
import { demo, run, serve, standIn } from './support/gongkai.mjs';

const village = '220681101212';

async function site(work) {
  const [town, browser] = await Promise.all([demo(), launch()]);
  try {
    await work(town, browser);
  } finally {
    await browser.close();
    await town.stop();
  }
}

const has = async (page, words) => assert.ok((await page.locator('main').innerText()).includes(words), `no “${words}” on ${page.url()}`);
const button = (page, words) => page.getByRole('button', { name: words }).first().click();

// Accessible, correct, large enough, no wider than a phone; a picture for whoever wants to look.
async function examine(town, somebody, name) {
  const { page } = somebody;
  assert.deepEqual(htmlMessages(town.folder, new Map([[name, await page.content()]])), []);
  if (somebody.runsScripts) {
    assert.deepEqual(await violations(page), [], name);
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      assert.deepEqual(await tooWide(page), [], name);
      assert.deepEqual(await tooSmall(page), [], name);
    }
  }
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/reminders-${name}.png`, fullPage: true });
}

async function enter(town, browser, place, role, options) {
  const somebody = { ...await person(browser, town.url, options), runsScripts: options.javaScriptEnabled !== false };
  await somebody.go(town.link(place, role));
  await button(somebody.page, '进入演示');
  return somebody;
}

async function live(options, name) {
  await site(async (town, browser) => {
    const clerk = await enter(town, browser, '六道沟村', '报账员', options);
    await clerk.go('/work');
    const { page } = clerk;
    await page.getByRole('link', { name: '去看看' }).click();
    await has(page, '2026年11月24日');
    await has(page, '六道沟村：2026年10月 财务收支');
    await has(page, '没看过');
    await examine(town, clerk, `${name}-unread`);
    await page.getByRole('link', { name: '六道沟村：2026年10月 财务收支' }).click();
    assert.equal(new URL(page.url()).pathname, `/work/duties/${village}/cai-01/2026-10`);
    await clerk.go('/work/inbox');
    await has(page, '没看过'); // looking isn't reading
    await button(page, '看过了');
    await examine(town, clerk, `${name}-read`);
    assert.equal(await page.getByText('没看过').count(), 0);
    await clerk.go('/work');
    assert.equal(await page.getByText('还没看过').count(), 0);

    const director = await enter(town, browser, '六道沟村', '村（居）委会主任', options);
    await director.go('/work/inbox');
    const lines = await director.page.locator('main .rows b').allInnerTexts();
    assert.ok(lines.length > 0 && lines.every(line => line.startsWith('六道沟村：')), lines.join('\n'));
    assert.equal(await director.page.getByText('还有').count(), 0, 'only what is late');

    const chair = await enter(town, browser, '六道沟村', '村务监督委员会主任', options);
    await chair.go('/work');
    assert.equal(await chair.page.getByRole('link', { name: '提醒', exact: true }).count(), 0);

    const officer = await enter(town, browser, '六道沟镇', '乡镇工作人员', options);
    await officer.go('/work/inbox');
    await examine(town, officer, `${name}-officer`);
    for (const somebody of [clerk, director, chair, officer]) assert.deepEqual(somebody.complaints, []);
  });
}

test('a clerk at a desk is told, looks, and marks it as read', () => live({}, 'desk'));
test('the same on a phone without JavaScript', () => live({ viewport: phone, javaScriptEnabled: false }, 'phone'));

test('the command reminds of what wasn’t reminded of yet, and says how much', async () => {
  await site(async town => {
    const config = join(town.folder, 'gongkai.toml');
    writeFileSync(config, `[site]\nscope = "220681101"\n[store]\nfolder = "${town.town}"\n`);
    const first = run(['duty', 'remind', '--config', config, '--json']);
    assert.equal(first.code, 0, first.err);
    assert.deepEqual(Object.keys(JSON.parse(first.out)).slice(0, 4), ['on', 'duties', 'photos', 'people']);
    const again = JSON.parse(run(['duty', 'remind', '--config', config, '--json']).out);
    assert.equal(again.duties, 0);
    assert.equal(again.people, 0);
    assert.match(run(['duty', 'remind', '--config', config]).out, /^提醒了 0 个人，共 0 件事、0 张抽查要拍的照片。\n$/);
  });
});

const password = 'Baishan.Songhua-2026';

async function choosePassword(page) {
  await page.fill('#password', password);
  await page.fill('#repeated', password);
}

// A new site in earnest: its administrator sets it up and invites the village's clerk.
async function arriveAsClerk(town, browser) {
  const admin = await person(browser, town.url);
  await admin.go(town.link);
  await admin.page.selectOption('#town', '220681101');
  await admin.page.fill('#name', '孙志远');
  await admin.page.fill('#login', 'sunzhiyuan');
  await choosePassword(admin.page);
  await button(admin.page, '设立管理员');
  await admin.go('/work/people/invite');
  await admin.page.fill('#name', '刘春海');
  await admin.page.fill('#login', 'liuchunhai');
  await admin.page.selectOption('#role', 'clerk');
  await admin.page.selectOption('#division', village);
  await button(admin.page, '生成邀请链接');
  const clerk = { ...await person(browser, town.url), runsScripts: true };
  await clerk.go((await admin.page.locator('.code').first().innerText()).trim());
  await choosePassword(clerk.page);
  await button(clerk.page, '就用这个密码');
  return { admin, clerk };
}

async function wantsMail(town, clerk) {
  const { page } = clerk;
  await clerk.go('/work/me');
  await has(page, '现在提醒只放在网站上');
  await page.locator('#address').evaluate(input => { input.type = 'text'; }); // a browser that doesn't look itself
  await page.fill('#address', 'liu@');
  await button(page, '保存，发邮件提醒');
  await has(page, '邮箱的格式不对');
  assert.equal(await page.inputValue('#address'), 'liu@');
  await page.fill('#address', 'liu@example.gov.cn');
  await examine(town, clerk, 'mail-choice');
  await button(page, '保存，发邮件提醒');
  await has(page, '以后提醒也会发到这个邮箱');
}

const textOf = mail => Buffer.from(mail.raw.match(/base64\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n--/)[1], 'base64').toString();

test('who wants it gets a mail, the group its one message, and no secret is said anywhere', async () => {
  const post = await standIn('mail_server.py', '--user', 'gongkai', '--password', 'the-secret-of-the-post');
  const maker = await standIn('robot_server.py', '--secret', 'the-secret-sign');
  const ways = ['[reminders]', 'at = ""', '[mail]', 'host = "127.0.0.1"', `port = ${post.port}`, 'tls = "none"', 'user = "gongkai"',
    'password = "the-secret-of-the-post"', 'from = "gongkai@gk.example.gov.cn"', '[[robot]]', 'kind = "dingtalk"', 'division = "220681101"',
    'url = "https://oapi.dingtalk.com/robot/send?access_token=the-secret-key"', 'secret = "the-secret-sign"', `stand_in = "http://127.0.0.1:${maker.port}"`];
  const [town, browser] = await Promise.all([serve(ways.join('\n')), launch()]);
  try {
    const { admin, clerk } = await arriveAsClerk(town, browser);
    await wantsMail(town, clerk);
    const reminded = JSON.parse(run(['duty', 'remind', '--config', town.config, '--json']).out);
    assert.equal(reminded.mails, 1);
    assert.equal(reminded.group_messages, 1);
    const [mail, group] = [await post.took(), await maker.took()];
    assert.deepEqual(mail.to, ['liu@example.gov.cn']);
    for (const words of [textOf(mail), group.text]) {
      assert.match(words, /到期，(已迟|还有) \d+ 天/);
      assert.ok(words.includes(`${town.url}/`), words);
      assert.ok(!words.includes('刘春海'), words);
    }
    assert.match(textOf(mail), /六道沟村：/);
    const shown = run(['config', 'show', '--config', town.config]).out;
    for (const words of [shown, town.said(), JSON.stringify([mail, group])]) assert.ok(!words.includes('the-secret'), words);
    assert.equal(JSON.parse(run(['duty', 'remind', '--config', town.config, '--json']).out).mails, 0, 'what was told is told');
    await admin.go('/work/running');
    await has(admin.page, '还有 0 条等着发');
    assert.deepEqual(clerk.complaints, []);
  } finally {
    await browser.close();
    await town.stop();
    await Promise.all([post.stop(), maker.stop()]);
  }
});
