// What tests ask of a page.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { desktop, phone } from './browser.mjs';
import { tooSmall, tooWide, violations } from './checks.mjs';

export const pictures = process.env.PICTURES; // a folder, for whoever wants to look

const text = page => page.locator('body').innerText();
export const has = async (page, words) => assert.ok((await text(page)).includes(words), `no “${words}” on ${page.url()}`);
export const lacks = async (page, words) => assert.ok(!(await text(page)).includes(words), `“${words}” on ${page.url()}`);
export const times = async (page, words) => (await text(page)).split(words).length - 1;

export async function button(page, words) {
  await page.getByRole('button', { name: words, exact: true }).first().click();
  await page.waitForLoadState();
}

// → milliseconds until it is so.
export async function until(most, is) {
  const since = Date.now();
  while (!await is()) {
    assert.ok(Date.now() - since < most, `not within ${most / 1000} s`);
    await new Promise(done => setTimeout(done, 250));
  }
  return Date.now() - since;
}

// → a look at a page at a phone's width and at a desk's: accessible, no wider than the screen, nothing too small to hit, without a
// complaint; its HTML goes into `pages`, for the validator.
export const examiner = (flow, pages) => async ({ page, complaints }, name) => {
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    assert.deepEqual([...await violations(page), ...await tooWide(page), ...await tooSmall(page)], [], `${name} at ${size.width} px`);
    if (!pictures) continue;
    for (const late of await page.locator('img[loading=lazy]').all()) await late.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(pictures, `${flow}-${name}-${size.width}.png`), fullPage: true });
  }
  pages.set(name, await page.content());
  assert.deepEqual(complaints, []);
};
