// A board: registered, printed for, photographed, proved; what was withdrawn must come down; what everybody reads of it.
// At a desk, and on a phone without JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, person, phone } from './support/browser.mjs';
import { htmlMessages } from './support/checks.mjs';
import { demo, temporaryFolder } from './support/gongkai.mjs';
import { button, examiner, has, pictures } from './support/page.mjs';
import { packOf, register, sendPhoto } from './support/board.mjs';
import { pageOf, photograph } from './support/photo.mjs';
import { villages } from './support/states.mjs';

const pages = new Map();
const examine = examiner('board', pages);
let site, browser, scratch;

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

let clerk, codes;

test('a board is registered, printed for, photographed, and proved', async () => {
  clerk = await as('报账员');
  const { page } = clerk;
  await page.getByRole('link', { name: '公开栏和点位' }).click();
  await examine(clerk, 'places');
  await register(page, '文化广场公开栏', '四张');
  await has(page, '“四张”不是整数，请只填数字');
  assert.equal(await page.inputValue('#a3_sheets'), '四张', 'what was typed stays');
  await examine(clerk, 'form');
  await page.fill('#a3_sheets', '4');
  await button(page, '存好');
  await has(page, '登记好了');
  await page.getByText('放一张照片').click();
  await page.setInputFiles('#picture', { name: 'wall.jpg', mimeType: 'image/jpeg', buffer: await photograph(browser, await page.screenshot()) });
  await button(page, '放上照片');
  await has(page, '照片放好了');
  await examine(clerk, 'to-hang');
  const answer = await packOf(page);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const pack = await answer.body();
  if (pictures) writeFileSync(join(pictures, 'board-pack.pdf'), pack);
  codes = await page.locator('input[id^=up-]').evaluateAll(boxes => boxes.map(box => box.value));
  await sendPhoto(page, 'IMG_1.jpg', await photograph(browser, pageOf(pack, scratch.folder, 2)));
  await has(page, '看清楚了，贴对了');
  await has(page, '挂到');
  await examine(clerk, 'proved');
});

test('what proves nothing says why: the photo again, a sheet from the web page, no photo at all', async () => {
  const { page } = clerk;
  const loose = await (await page.request.get(`${site.url}/e/${codes[1]}/sheet.pdf?paper=a4`)).body();
  const photo = await photograph(browser, pageOf(loose, scratch.folder, 1, 200), 15);
  await sendPhoto(page, 'IMG_2.jpg', photo);
  await has(page, '没有日码，证明不了是哪天贴的');
  await sendPhoto(page, 'board.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  await has(page, 'board.svg：这是 SVG 图形文件');
  await sendPhoto(page, 'half.jpg', photo.subarray(0, photo.length / 2));
  await has(page, 'half.jpg：这张照片坏了');
  await button(page, '上传照片');
  await has(page, '请选一张照片');
  await examine(clerk, 'refused');
});

test('what was withdrawn must come down, on paper too', async () => {
  const director = await as('村（居）委会主任');
  await director.go(`/work/editions/${codes[0]}/withdraw`);
  await director.page.fill('#reason', '表拿错了');
  await director.page.locator('form[action$=withdraw] button').click();
  await director.page.waitForLoadState();
  const { page } = clerk;
  await page.reload();
  await has(page, '先取下来');
  await has(page, '已撤回');
  await examine(clerk, 'to-take-down');
  const villager = await person(browser, site.url);
  await villager.go(`/${villages.liudaogou}/places`);
  await has(villager.page, '已撤回，应该取下了');
  await examine(villager, 'public');
  await button(page, '这些取下来了');
  await has(page, '已经取下');
});

test('on a phone without JavaScript: the rest is hung with one button', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, locale: 'zh-CN' });
  await context.addCookies(await clerk.context.cookies());
  const page = await context.newPage();
  await page.goto(clerk.page.url());
  await button(page, '这些贴好了');
  await has(page, '记下了：从现在起挂着');
  await has(page, '还没有照片证明');
  await context.close();
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(scratch.folder, pages), []));
