// Every morning those who have the work are told what presses. At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooSmall, tooWide, violations } from './support/checks.mjs';
import { demo, run, serveWith, standIn } from './support/gongkai.mjs';

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
    assert.deepEqual(Object.keys(JSON.parse(first.out)).slice(0, 3), ['on', 'duties', 'people']);
    const again = JSON.parse(run(['duty', 'remind', '--config', config, '--json']).out);
    assert.equal(again.duties, 0);
    assert.equal(again.people, 0);
    assert.match(run(['duty', 'remind', '--config', config]).out, /^提醒了 0 个人，共 0 件事。\n$/);
  });
});

// The same town as the server in earnest: with a mail server, a robot in the town's group, and the sessions that were there.
async function inEarnest(town, post, maker) {
  await town.end('SIGTERM');
  const config = join(town.folder, 'gongkai.toml');
  const { port } = new URL(town.url);
  writeFileSync(config, `[site]\nscope = "220681101"\nbase_url = "${town.url}"\n[server]\nport = ${port}\n[store]\nfolder = "${town.town}"\n
[reminders]\nat = ""\n[mail]\nhost = "127.0.0.1"\nport = ${post.port}\ntls = "none"\nuser = "gongkai"\npassword = "the-secret-of-the-post"\nfrom = "gongkai@gk.example.gov.cn"\n
[[robot]]\nkind = "dingtalk"\ndivision = "220681101"\nurl = "https://oapi.dingtalk.com/robot/send?access_token=the-secret-key"\nsecret = "the-secret-sign"\nstand_in = "http://127.0.0.1:${maker.port}"\n`);
  return { config, site: await serveWith(config, town.url, town.folder) };
}

test('who wants it gets a mail, the group its one message, and no secret is said anywhere', async () => {
  const post = await standIn('mail_server.py', '--user', 'gongkai', '--password', 'the-secret-of-the-post');
  const maker = await standIn('robot_server.py', '--secret', 'the-secret-sign');
  const [town, browser] = await Promise.all([demo(), launch()]);
  let site;
  try {
    const clerk = await enter(town, browser, '六道沟村', '报账员', {});
    let config;
    ({ site, config } = await inEarnest(town, post, maker));
    await clerk.go('/work/me');
    await has(clerk.page, '现在提醒只放在网站上');
    await clerk.page.fill('#address', 'liu@');
    await button(clerk.page, '保存，发邮件提醒');
    await has(clerk.page, '邮箱的格式不对');
    assert.equal(await clerk.page.inputValue('#address'), 'liu@');
    await clerk.page.fill('#address', 'liu@example.gov.cn');
    await examine(town, clerk, 'mail-choice');
    await button(clerk.page, '保存，发邮件提醒');
    await has(clerk.page, '以后提醒也会发到这个邮箱');
    const reminded = JSON.parse(run(['duty', 'remind', '--config', config, '--json']).out);
    assert.equal(reminded.mails, 1);
    assert.equal(reminded.group_messages, 1);
    const [mail, group] = [await post.took(), await maker.took()];
    assert.deepEqual(mail.to, ['liu@example.gov.cn']);
    const body = Buffer.from(mail.raw.split(/base64\r\n(?:[^\r\n]+\r\n)*\r\n/)[1].split('\r\n--')[0], 'base64').toString();
    for (const words of [body, group.text]) {
      assert.match(words, /六道沟村/);
      assert.match(words, /2026年10月 财务收支，11月30日到期，还有 \d 天|今天到期|已迟/);
      assert.ok(words.includes(`${town.url}/`), words);
      assert.ok(!words.includes('刘春海'), words);
    }
    const shown = run(['config', 'show', '--config', config]).out;
    for (const words of [shown, site.said(), JSON.stringify([mail, group])]) assert.ok(!words.includes('the-secret'), words);
    assert.equal(JSON.parse(run(['duty', 'remind', '--config', config, '--json']).out).mails, 0, 'what was told is told');
    assert.deepEqual(clerk.complaints, []);
  } finally {
    await browser.close();
    await site?.end('SIGTERM');
    await Promise.all([post.stop(), maker.stop()]);
    town.remove();
  }
});
