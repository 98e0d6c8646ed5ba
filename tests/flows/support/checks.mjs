// What every page must be: accessible, correct HTML, light, no wider than the screen.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const find = createRequire(import.meta.url).resolve;
const axe = readFileSync(find('axe-core/axe.min.js'), 'utf8');

// Violations in the words of axe, one a place.
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary.replace(/\s+/g, ' ')}`));
}

// Elements that stick out of the page's right edge, scrolling regions and what is in them aside.
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter(one => !one.closest('.scroll') && one.getBoundingClientRect().right > width + 1)
      .map(one => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 30)}`);
  });
}

const smallest = 16;

// Text that is set smaller than can be read at arm's length.
export function tooSmall(page) {
  return page.evaluate(least => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !parent.checkVisibility?.() || parent.closest('script, style, svg, [aria-hidden]')) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < least) found.add(`${size}px ${parent.tagName}.${parent.className}: ${walker.currentNode.data.trim().slice(0, 20)}`);
    }
    return [...found];
  }, smallest);
}

export function assertShape(path, html) {
  assert.match(html, /^<!doctype html>\s*<html lang="zh-CN"/i, path);
  assert.match(html, /<title>[^<]*\S[^<]*<\/title>/, path);
  assert.equal((html.match(/<h1[ >]/g) ?? []).length, 1, `${path} has one h1`);
  assert.ok(!/\sstyle=|<style|\son[a-z]+="/.test(html), `${path} has inline style or script`);
}

// HTML and style sheets as they travel.
export function weight(html, css) {
  return gzipSync(html).length + gzipSync(css).length;
}

// The Nu HTML checker over all pages in one call. → its messages, errors and warnings alike.
export function htmlMessages(folder, pages) {
  const files = [...pages].map(([name, html], at) => {
    const file = join(folder, `${at}.html`);
    writeFileSync(file, html);
    return { file, name };
  });
  if (!files.length) return [];
  const jar = join(find('vnu-jar/package.json'), '../build/dist/vnu.jar');
  const ended = spawnSync('java', ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files.map(one => one.file)],
    { encoding: 'utf8', maxBuffer: 64 << 20 });
  assert.equal(ended.status, 0, ended.stderr);
  return JSON.parse(ended.stdout).messages.map(message => {
    const { name } = files.find(one => message.url.endsWith(one.file)) ?? { name: message.url };
    return `${name}:${message.lastLine}: ${message.message} «${message.extract ?? ''}»`;
  });
}
