// The clerk tells the group: copies the words, looks at the long picture and keeps it. At a desk, on a phone, without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { desktop, launch, person, phone } from './support/browser.mjs';
import { htmlMessages, tooSmall, tooWide, violations } from './support/checks.mjs';
import { demo } from './support/gongkai.mjs';

const largest = 2 * 1024 * 1024;

async function examine(town, somebody, name) {
  const { page } = somebody;
  assert.deepEqual(htmlMessages(town.folder, new Map([[name, await page.content()]])), []);
  if (somebody.runsScripts) {
    assert.deepEqual(await violations(page), [], name);
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      assert.deepEqual(await tooWide(page), [], name);
      assert.deepEqual(await tooSmall(page), [], name);
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/announcement-${name}-${size.width}.png`, fullPage: true });
    }
  }
}

async function copies(page, code) {
  const button = page.getByRole('button', { name: '复制这段话' });
  if (!(await button.isVisible())) return false;
  await button.click();
  await page.getByText('复制好了，到群里粘贴。').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^【六道沟村】2026年\d+月 财务收支\n收入 [\d,.]+ 元\n支出 [\d,.]+ 元\n月末结余 [\d,.]+ 元\n/);
  assert.ok(copied.includes(`/e/${code}\n`));
  return true;
}

async function keepsPicture(somebody, town) {
  const { page } = somebody;
  const picture = page.locator('main img');
  await picture.scrollIntoViewIfNeeded();
  assert.equal(await picture.evaluate((shown) => shown.decode().then(() => shown.naturalWidth)), 750);
  const answer = await somebody.context.request.get(town.url + (await picture.getAttribute('src')));
  assert.equal(answer.headers()['content-type'], 'image/png');
  assert.ok((await answer.body()).length <= largest);
  const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '保存长图' }).click()]);
  assert.match(kept.suggestedFilename(), /^LDG-.*\.png$/);
}

async function live(options, name) {
  const [town, browser] = await Promise.all([demo(), launch()]);
  try {
    const clerk = { ...await person(browser, town.url, options), runsScripts: options.javaScriptEnabled !== false };
    const { page } = clerk;
    if (clerk.runsScripts) await clerk.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: town.url });
    await clerk.go(town.link('六道沟村', '报账员'));
    await page.getByRole('button', { name: '进入演示' }).first().click();
    await clerk.go('/220681101212/finance');
    const code = new URL(await page.locator('link[rel=canonical]').getAttribute('href')).pathname.split('/').pop();
    assert.match(await page.title(), /^六道沟村 2026年\d+月 财务收支 - /);
    await clerk.go(`/work/editions/${code}`);
    await page.getByRole('link', { name: '发到群里' }).click();
    assert.equal(await copies(page, code), clerk.runsScripts);
    const words = await page.getByLabel('点进框里').inputValue();
    assert.ok(words.includes(`公开码 ${code}，内容以网页为准。`));
    await examine(town, clerk, name);
    if (clerk.runsScripts) await keepsPicture(clerk, town);
  } finally {
    await browser.close();
    await town.stop();
  }
}

test('a clerk tells the group, at a desk', () => live({ viewport: desktop }, 'desk'));
test('a clerk tells the group, on a phone without JavaScript', () => live({ viewport: phone, javaScriptEnabled: false }, 'phone'));
