// Photos of a project's stage: added by the clerk on a phone without JavaScript, signed and approved with the words, read by
// everybody, printed on the sheet; and those of the demonstration town.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, person, phone } from './support/browser.mjs';
import { htmlMessages } from './support/checks.mjs';
import { demo, temporaryFolder } from './support/gongkai.mjs';
import { examiner, has, pictures, until } from './support/page.mjs';
import { pageOf } from './support/photo.mjs';
import { villages } from './support/states.mjs';

const pages = new Map();
const examine = examiner('stage-photos', pages);
const drawn = stage => readFileSync(new URL(`../../demo/photos/well-${stage}.jpg`, import.meta.url));
const wellVillage = '220681101216';
let site, browser, scratch, draft, code;

test.before(async () => { [site, browser, scratch] = await Promise.all([demo(), launch(), temporaryFolder()]); });
test.after(async () => {
  await browser?.close();
  await site?.stop();
  scratch?.remove();
});

const entered = new Map(); // a link lets in once: the cookies serve the next browser
async function as(role, options = {}) {
  const somebody = await person(browser, site.url, options);
  if (entered.has(role)) {
    await somebody.context.addCookies(entered.get(role));
    return somebody;
  }
  await somebody.go(site.link('六道沟村', role));
  await button(somebody.page, '进入演示');
  entered.set(role, await somebody.context.cookies());
  return somebody;
}

async function button(page, words) {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words, exact: true }).first().click()]);
}

async function addPhoto(page, name, bytes, caption) {
  await page.setInputFiles('#photo', { name, mimeType: 'image/jpeg', buffer: bytes });
  await page.fill('#caption', caption);
  await button(page, '添加照片');
}

test('the clerk adds photos on a phone without JavaScript, and takes one out again', async () => {
  const clerk = await as('报账员', { javaScriptEnabled: false, viewport: phone });
  const { page } = clerk;
  await clerk.go(`/work/duties/${villages.liudaogou}/shi-23/P1-during-2026-11-20`);
  await page.getByRole('button', { name: /办/ }).first().click();
  await page.waitForURL('**/work/drafts/*');
  draft = new URL(page.url()).pathname;
  await addPhoto(page, '小广告.gif', Buffer.from('GIF89a'), '施工中');
  await has(page, '这是 GIF 动图');
  assert.equal(await page.inputValue('#caption'), '施工中', 'what was typed stays');
  await addPhoto(page, 'IMG_1.jpg', drawn('before'), '老王 13843900001');
  await has(page, '像是个人的号码');
  for (const [stage, caption] of [['before', '开工前的样子'], ['during', '浇筑到一半，东侧'], ['after', '浇筑好的一段']])
    await addPhoto(page, 'IMG_1.jpg', drawn(stage), caption);
  await has(page, '已经有三张了');
  assert.equal(await page.locator('#photo').count(), 0, 'a fourth has no place');
  await button(page, '去掉照片：开工前的样子');
  assert.equal(await page.locator('#photos img').count(), 2);
  for (const area of await page.locator('textarea[name^="section."]').all()) await area.fill('路面浇筑完成 200 米。');
  await button(page, '保存');
  assert.equal(await page.locator('#photos img').count(), 2, 'saving the words leaves the photos');
});

test('they are signed and approved with the words', async () => {
  const clerk = await as('报账员');
  await clerk.go(draft);
  await examine(clerk, 'draft');
  await button(clerk.page, '送给监委会审核');
  const chair = await as('村务监督委员会主任');
  await chair.go(`${draft}/review`);
  assert.equal(await chair.page.locator('.photos img[alt="浇筑到一半，东侧"]').evaluate(one => one.decode().then(() => one.naturalWidth)), 960);
  await examine(chair, 'review');
  await button(chair.page, '同意，签字');
  const director = await as('村（居）委会主任');
  await director.go(`${draft}/approve`);
  assert.equal(await director.page.locator('.photos img').count(), 2);
  await button(director.page, '批准并公布');
  await director.page.waitForURL('**/work/editions/*');
  code = director.page.url().match(/editions\/([^?]+)/)[1];
});

test('everybody reads them, as they were committed', async () => {
  const reader = await person(browser, site.url);
  await reader.go(`/e/${code}`);
  await examine(reader, 'edition');
  const photo = await reader.page.request.get(`${site.url}/e/${code}/photos/1.jpg`);
  assert.equal(photo.headers()['content-type'], 'image/jpeg');
  assert.equal(photo.headers()['x-content-type-options'], 'nosniff');
  assert.equal(photo.headers()['cache-control'], 'public, max-age=86400, immutable');
  const digest = createHash('sha256').update(await photo.body()).digest('hex');
  const told = await (await reader.page.request.get(`${site.url}/e/${code}/edition.json`)).json();
  assert.equal(told.groups.flat().find(leaf => leaf.path === 'table/photos/1/1').text, digest);
  assert.equal((await reader.page.request.get(`${site.url}/e/${code}/photos/3.jpg`)).status(), 404);
  for (const paper of ['a3', 'a4']) {
    const sheet = await (await reader.page.request.get(`${site.url}/e/${code}/sheet.pdf?paper=${paper}`)).body();
    assert.equal(sheet.toString('latin1').split('/Filter/DCTDecode').length - 1, 2);
    if (pictures) writeFileSync(join(pictures, `stage-photos-${paper}.png`), pageOf(sheet, scratch.folder, 1, 60));
  }
});

test('the long picture shows them', async () => {
  const { page } = await person(browser, site.url, { viewport: phone });
  await page.goto(`${site.url}/e/${code}/picture.png`);
  const { width, height, colours } = await page.locator('img').evaluate(async one => {
    await one.decode();
    const canvas = document.createElement('canvas');
    canvas.width = one.naturalWidth;
    canvas.height = one.naturalHeight;
    const brush = canvas.getContext('2d');
    brush.drawImage(one, 0, 0);
    const pixels = new Uint32Array(brush.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return { width: canvas.width, height: canvas.height, colours: new Set(pixels).size };
  });
  assert.equal(width, 750);
  assert.ok(height > 2 * 450);
  assert.ok(colours > 64, `${colours} colours`);
  if (pictures) writeFileSync(join(pictures, 'stage-photos-long.png'), await (await page.request.get(page.url())).body());
});

test('the article for a public account carries them', async () => {
  const clerk = await as('报账员');
  const answer = await clerk.context.request.get(`${site.url}/work/editions/${code}/article.html`);
  const article = join(scratch.folder, 'article.html');
  writeFileSync(article, await answer.body());
  const { page } = await person(browser, site.url);
  for (const width of [phone.width, 1366]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`file://${article}`);
    for (const caption of ['浇筑到一半，东侧', '浇筑好的一段'])
      assert.equal(await page.getByAltText(caption).evaluate(one => one.decode().then(() => one.naturalWidth)), 960);
    if (pictures) await page.screenshot({ path: join(pictures, `stage-photos-article-${width}.png`), fullPage: true });
  }
});

const shelf = page => page.evaluate(async () => {
  const kept = await caches.open('gongkai-screen-1');
  return (await kept.keys()).map(one => new URL(one.url).pathname).filter(path => path.includes('/photos/'));
});

test('a screen shows each on a page of its own, also without a network, until they are withdrawn', async () => {
  const clerk = await as('报账员');
  await clerk.go('/work/places');
  await clerk.page.getByRole('link', { name: /党群服务中心显示屏/ }).click();
  const place = new URL(clerk.page.url()).pathname.split('/').pop();
  const { page, context, go } = await person(browser, site.url, { viewport: { width: 1366, height: 768 } });
  await go(`/screen/${place}`);
  await clerk.page.fill('#code', (await page.locator('.digits').innerText()).trim());
  await button(clerk.page, '配对');
  const shows = async caption => {
    await page.locator('.photo').getByText(caption).waitFor({ timeout: 30000 });
    assert.equal(await page.locator('.photo img').evaluate(one => one.decode().then(() => one.naturalWidth)), 960, caption);
    assert.equal(await page.locator('#code').innerText(), code);
  };
  await shows('浇筑到一半，东侧');
  for (const [width, height] of [[1920, 1080], [390, 844], [1366, 768]]) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(900);
    await shows('浇筑到一半，东侧');
    const fits = await page.locator('.body').evaluate(body => body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1);
    assert.ok(fits, `${width} × ${height}`);
    if (pictures) await page.screenshot({ path: join(pictures, `stage-photos-screen-${width}.png`) });
  }
  await until(10000, async () => (await shelf(page)).includes(`/e/${code}/photos/2.jpg`));
  await context.setOffline(true);
  await page.reload();
  await shows('浇筑好的一段');
  await context.setOffline(false);
  const director = await as('村（居）委会主任');
  await director.go(`/work/editions/${code}/withdraw`);
  await director.page.fill('[name=reason]', '拍到了村民的脸');
  await button(director.page, '确定撤回');
  await until(60000, async () => (await shelf(page)).every(path => !path.includes(code)));
  assert.notEqual(await page.locator('#code').innerText(), code);
});

test('the demonstration town has a project with a photo of each stage', async () => {
  const reader = await person(browser, site.url);
  for (const [stage, caption] of [['before', '开工前：屋顶漏雨，墙裂了'], ['during-2026-10-26', '施工中：搭架子，补砌东墙'], ['after', '完工：新屋顶、新墙、新水管']]) {
    await reader.go(`/${wellVillage}/duties/shi-23/P1-${stage}`);
    await reader.page.locator('main a[href^="/e/"]').first().click();
    await reader.page.waitForURL('**/e/*');
    assert.equal(await reader.page.locator('.photos img').getAttribute('alt'), caption);
  }
  await examine(reader, 'demonstration');
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(scratch.folder, pages), []));
