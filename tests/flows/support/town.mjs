// The demonstration town under examination: what is looked at, what was found wrong, and the pages for the HTML checker.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, launch, narrowest, person, phone } from './browser.mjs';
import { assertShape, htmlMessages, tooSmall, tooWide, violations, weight } from './checks.mjs';
import { Client } from './client.mjs';
import { kindOf } from './crawl.mjs';
import { demo, temporaryFolder } from './gongkai.mjs';
import { enterAs } from './states.mjs';

export const pictures = process.env.PICTURES; // a folder, for whoever wants to look
const pages = new Map(); // path as whom → HTML, for the HTML checker at the end
export const faults = [];
export let site, browser;
let css;

export async function open({ since } = {}) {
  [site, browser] = await Promise.all([demo(since), launch()]);
  if (pictures) mkdirSync(pictures, { recursive: true });
  const home = await new Client(site.url).get('/');
  css = (await new Client(site.url).get(home.text.match(/href="(\/assets\/css\/[^"]+)"/)[1])).bytes;
}

export async function close() {
  await browser?.close();
  await site?.stop();
}

// A link lets in once; afterwards the same cookies serve.
const entered = new Map();
export function as(place, role) {
  const key = place + role;
  return entered.get(key) ?? entered.set(key, enterAs(site, place, role)).get(key);
}

// Somebody's browser with the cookies of a client who entered already.
export async function browserOf(client, options) {
  const somebody = await person(browser, site.url, options);
  await somebody.context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: site.url })));
  return somebody;
}

export async function look(somebody, path, name) {
  const { page } = somebody;
  const fault = words => faults.push(`${name} ${words}`);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  await somebody.go(path);
  for (const one of await violations(page)) fault(`at 1366 px: ${one}`);
  await page.setViewportSize(narrowest);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => document.querySelectorAll('details').forEach(one => (one.open = true)));
  for (const one of await violations(page)) fault(`at 320 px in the dark: ${one}`);
  for (const one of await tooWide(page)) fault(`is wider than 320 px: ${one}`);
  for (const one of await tooSmall(page)) fault(`sets text too small: ${one}`);
}

export async function lookLarge(somebody, path, name) {
  const { page } = somebody;
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'light' });
  await somebody.go(path);
  assert.equal(await page.locator('html.large').count(), 1, `${name} is not in large type`);
  for (const one of await violations(page)) faults.push(`${name} in large type: ${one}`);
  for (const one of await tooWide(page)) faults.push(`${name} in large type is too wide: ${one}`);
}

export function examine(name, { status, text, headers }, expected = 200) {
  assert.equal(status, expected, name);
  assert.match(headers['content-security-policy'], /^default-src 'none';.*require-trusted-types-for 'script'/);
  assertShape(name, text);
  const bytes = weight(text, css);
  if (bytes > 60 * 1024) faults.push(`${name} weighs ${bytes} bytes`);
  pages.set(name, text);
}

export function noFaults() {
  assert.deepEqual(faults.splice(0), []);
}

export const oneOfEachKind = paths => [...new Map([...paths].reverse().map(path => [kindOf(path), path])).values()];

// Today, drafts and reviews differ by role and state; one's own account looks the same for everybody.
const lookedAt = new Set();
export function notLookedAt(path) {
  const kind = kindOf(path);
  return /^\/work$|drafts/.test(kind) || !(lookedAt.has(kind) || !lookedAt.add(kind));
}

export async function picture(name, path, client) {
  if (!pictures) return;
  const somebody = client ? await browserOf(client) : await person(browser, site.url);
  await somebody.go(path);
  for (const size of [phone, desktop]) {
    await somebody.page.setViewportSize(size);
    await somebody.page.screenshot({ path: join(pictures, `${name}-${size.width}.png`), fullPage: true });
  }
  await somebody.context.close();
}

// The Nu HTML checker over all that was examined, in one call.
export function assertHtml() {
  const { folder, remove } = temporaryFolder();
  try {
    assert.ok(pages.size > 20, `${pages.size} pages`);
    assert.deepEqual(htmlMessages(folder, pages), []);
  } finally {
    remove();
  }
}
