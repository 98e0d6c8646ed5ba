// Debian's Chromium, and what it complains about while it shows our pages.
import { chromium } from 'playwright-core';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags });
}

export const desktop = { width: 1366, height: 900 };
export const phone = { width: 390, height: 844 };
export const narrowest = { width: 320, height: 640 };

// Everything a page must not do: ask another host, break its own content policy, log an error.
export function watch(page, url, complaints) {
  page.on('console', message => {
    const failedLoad = /^Failed to load resource: the server responded with a status of 4/.test(message.text());
    if (message.type() === 'error' && !failedLoad) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', asked => {
    if (!asked.url().startsWith(url + '/') && !asked.url().startsWith('data:'))
      complaints.push(`${page.url()} asked ${asked.url()}`);
  });
}

// Somebody at a browser of their own: their own cookies, their own size of screen.
export async function person(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  const complaints = [];
  watch(page, url, complaints);
  return { context, page, complaints, go: path => page.goto(path.startsWith('http') ? path : url + path) };
}
