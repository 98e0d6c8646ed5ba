// Photos of boards beyond the clerk's: a villager's, an inspector's; and the clerk's own where the network goes, the session
// ends and a camera is built in.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launch, person, phone } from './support/browser.mjs';
import { htmlMessages } from './support/checks.mjs';
import { demo, temporaryFolder } from './support/gongkai.mjs';
import { button, examiner, has, pictures } from './support/page.mjs';
import { pageOf, photograph } from './support/photo.mjs';
import { villages } from './support/states.mjs';

const pages = new Map();
const examine = examiner('photos', pages);
let site, browser, scratch, clerk, board, photo;

test.before(async () => { [site, browser, scratch] = await Promise.all([demo(), launch(), temporaryFolder()]); });
test.after(async () => {
  await browser?.close();
  await site?.stop();
  scratch?.remove();
});

async function as(role, options = {}) {
  const somebody = await person(browser, site.url, options);
  await somebody.go(site.link('六道沟村', role));
  await button(somebody.page, '进入演示');
  return somebody;
}

test('a board with something to hang is registered and its pack printed', async () => {
  clerk = await as('报账员');
  const { page } = clerk;
  await page.goto(`${site.url}/work/places`);
  await page.getByRole('link', { name: /^登记一处/ }).first().click();
  await page.fill('#name', '桥头公开栏');
  await page.fill('#location', '桥头');
  await page.fill('#a3_sheets', '6');
  await page.fill('#since', '2026-11-01');
  await button(page, '存好');
  board = page.url().split('?')[0];
  const answer = await page.request.get(new URL(await page.getByRole('link', { name: /^打印这一叠/ }).getAttribute('href'), page.url()).href);
  const sheet = pageOf(await answer.body(), scratch.folder, 2);
  photo = tilt => photograph(browser, sheet, tilt);
});

test('a villager without JavaScript sends a photo and reads at once what it shows', async () => {
  const villager = await person(browser, site.url, { javaScriptEnabled: false });
  const { page } = villager;
  await villager.go(`/${villages.liudaogou}/places`);
  await page.getByRole('link', { name: /我看到的公开栏.*桥头公开栏/ }).click();
  await page.setInputFiles('#photos', { name: '小广告.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
  await page.fill('#words', '桥头的，今天拍的');
  await button(page, '传上去');
  await has(page, '小广告.gif：这是 GIF 动图');
  assert.equal(await page.inputValue('#words'), '桥头的，今天拍的', 'what was typed stays');
  await page.setInputFiles('#photos', { name: 'IMG_7.jpg', mimeType: 'image/jpeg', buffer: await photo(6) });
  await button(page, '传上去');
  await has(page, '收到 1 张，谢谢您');
  await has(page, '贴对了');
  await villager.go(`/${villages.liudaogou}/places`);
  await has(page, '村民照片 1 张');
  const reader = await person(browser, site.url);
  await reader.go(`/${villages.liudaogou}/places`);
  await examine(reader, 'public');
  await reader.page.getByRole('link', { name: /我看到的公开栏.*桥头公开栏/ }).click();
  await examine(reader, 'seen');
});

test('the committee inspects it with a phone, and everybody reads what was found', async () => {
  const supervisor = await as('村务监督委员会成员');
  const { page } = supervisor;
  await page.getByRole('link', { name: /检查桥头公开栏/ }).click();
  for (const point of ['present', 'complete', 'finance', 'current', 'prominent']) await page.locator(`[id="${point}.verdict-yes"]`).check();
  await page.locator('[id="clean.verdict-no"]').check();
  await button(page, '检查完了，存好');
  await has(page, '请写一句哪里不合格');
  assert.ok(await page.locator('[id="clean.verdict-no"]').isChecked());
  await examine(supervisor, 'inspect');
  await page.locator('[id="clean.words"]').fill('有小广告');
  await button(page, '检查完了，存好');
  await has(page, '6 项中 5 项合格');
  await examine(supervisor, 'inspected');
  await clerk.go('/work');
  await has(clerk.page, '桥头公开栏：干净、没破（有小广告）');
  await examine(clerk, 'today');
});

test('photos taken while the network is gone wait in the phone and go on where they stopped', async () => {
  const { page, context } = clerk;
  await page.goto(board);
  let pieces = 0;
  await page.route('**/work/uploads/*', async route => {
    if (route.request().method() === 'PATCH' && ++pieces === 2) {
      await context.setOffline(true); // in the middle of the photo
      return route.abort('internetdisconnected');
    }
    return route.continue();
  });
  const large = await photograph(browser, pageOf(await (await page.request.get(`${board}/pack.pdf`)).body(), scratch.folder, 2, 300), -7);
  assert.ok(large.length > 512 * 1024, 'more than two pieces');
  await page.setInputFiles('#photos', { name: 'IMG_8.jpg', mimeType: 'image/jpeg', buffer: large });
  await page.getByRole('button', { name: '上传照片' }).click();
  await page.getByText('现在没有网').waitFor();
  await has(page, '1 张待上传');
  await page.setInputFiles('#photos', { name: 'IMG_9.jpg', mimeType: 'image/jpeg', buffer: await photo(12) });
  await page.getByRole('button', { name: '上传照片' }).click();
  await page.getByText('2 张待上传').waitFor();
  if (pictures) await page.screenshot({ path: join(pictures, 'photos-offline.png'), fullPage: true });
  const before = pieces;
  await context.setOffline(false);
  await page.waitForURL(/notice=photo-received/, { timeout: 20_000 });
  assert.ok(pieces - before < Math.ceil(large.length / (256 * 1024)) + 2, 'the first piece was not sent again');
  assert.equal(await page.locator('img').count() >= 3, true, 'both arrived');
  await has(page, '看清楚了，贴对了');
  await page.unroute('**/work/uploads/*');
  clerk.complaints.splice(0); // of the network that was gone
  await examine(clerk, 'board');
});

test('a photo outlives the session: whoever signs in again finds it sent', async () => {
  const { page, context } = clerk;
  await page.goto(board);
  const shown = await page.locator('img').count();
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.setInputFiles('#photos', { name: 'IMG_10.jpg', mimeType: 'image/jpeg', buffer: await photo(-14) });
  await page.getByRole('button', { name: '上传照片' }).click();
  await page.getByText('登录过期了').waitFor();
  await has(page, '1 张待上传');
  await context.addCookies(cookies);
  await page.goto(board);
  await page.waitForURL(/notice=photo-received/, { timeout: 20_000 });
  assert.equal(await page.locator('img').count(), shown + 1);
});

// What the camera sees: the photo as a film of one frame, YUV4MPEG2 in 4:2:0.
async function filmOf(jpeg) {
  const page = await browser.newPage();
  const [width, height] = [2560, 1920];
  const planes = await page.evaluate(async ([source, w, h]) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const paper = Object.assign(document.createElement('canvas'), { width: w, height: h }).getContext('2d');
    const scale = Math.min(w / image.width, h / image.height);
    paper.drawImage(image, 0, 0, image.width * scale, image.height * scale);
    const { data } = paper.getImageData(0, 0, w, h);
    const bytes = new Uint8Array(w * h * 3 / 2).fill(128); // grey: the colours are of no matter
    for (let at = 0; at < w * h; ++at) bytes[at] = 16 + (data[at * 4] * 66 + data[at * 4 + 1] * 129 + data[at * 4 + 2] * 25) / 256;
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192));
    return btoa(text);
  }, ['data:image/jpeg;base64,' + jpeg.toString('base64'), width, height]);
  await page.close();
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(planes, 'base64')]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]);
}

test('the viewfinder takes several photos in a row', async () => {
  const film = join(scratch.folder, 'board.y4m');
  writeFileSync(film, await filmOf(await photo(4)));
  const seeing = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  });
  try {
    const { page, context } = await person(seeing, site.url, { viewport: phone });
    await context.addCookies(await clerk.context.cookies());
    await page.goto(board);
    const proved = () => page.getByText('看清楚了，贴对了').count();
    const before = await proved();
    await page.getByRole('button', { name: '打开相机，连着拍几张' }).click();
    await page.waitForFunction(() => document.querySelector('video').videoWidth > 0);
    await page.getByRole('button', { name: '拍一张' }).click();
    await page.getByText('1 张待上传').waitFor();
    await page.getByRole('button', { name: '拍一张' }).click();
    await page.getByText('2 张待上传').waitFor();
    if (pictures) await page.screenshot({ path: join(pictures, 'photos-camera.png'), fullPage: true });
    await page.getByRole('button', { name: '拍完了，上传' }).click();
    await page.waitForURL(/notice=photo-received/, { timeout: 20_000 });
    if (pictures) await page.screenshot({ path: join(pictures, 'photos-shot.png'), fullPage: true });
    assert.ok(await proved() > before, 'its code could be read');
  } finally {
    await seeing.close();
  }
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(scratch.folder, pages), []));
