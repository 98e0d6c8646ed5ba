// What a clerk does with a board: registers it, takes its pack to the printer, sends photos of it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { button } from './page.mjs';

// On the page of places; what is refused stays on the form.
export async function register(page, name, sheets) {
  await page.getByRole('link', { name: /^登记一处/ }).first().click();
  await page.fill('#name', name);
  await page.fill('#location', '文化广场西墙');
  await page.fill('#a3_sheets', sheets);
  await page.fill('#since', '2026-11-01');
  await button(page, '存好');
}

// → the answer to the link that prints what goes up.
export async function packOf(page) {
  const link = page.getByRole('link', { name: /^打印这一叠/ });
  return page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
}

// → the number of the page on which the sheet of an edition begins; the first page is the list.
export function pageWith(pdf, folder, code) {
  const file = join(folder, 'pack.pdf');
  writeFileSync(file, pdf);
  const text = spawnSync('pdftotext', ['-f', '2', file, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 }).stdout;
  return text.split('\f').findIndex(page => page.includes(code)) + 2;
}

export async function sendPhoto(page, name, bytes) {
  await page.setInputFiles('#photos', { name, mimeType: 'image/jpeg', buffer: bytes });
  await page.evaluate(() => { window.isBefore = true; });
  await button(page, '上传照片');
  await page.waitForFunction(sent => !window.isBefore || document.querySelector('[data-told]').textContent.includes(sent + '：'), name);
}
