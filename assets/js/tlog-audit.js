// A whole log, checked from its published files alone: every entry, every tile, the signature over all of them,
// and that nothing which older checkpoints had seen was changed since.

import { concat, engine, equal, leafHash, need, openCheckpoint, parseKey, textOf, treeHash } from './tlog.js';

const width = 256;

// tile/0/x001/067 or tile/entries/001.p/17
export function tilePath(level, number, count) {
  const groups = [String(number % 1000).padStart(3, '0')];
  for (let left = Math.floor(number / 1000); left > 0; left = Math.floor(left / 1000))
    groups.unshift('x' + String(left % 1000).padStart(3, '0'));
  return 'tile/' + level + '/' + groups.join('/') + (count < width ? '.p/' + count : '');
}

function parseEntries(bundle, count) {
  const entries = [];
  let at = 0;
  while (at < bundle.length) {
    need(at + 2 <= bundle.length, 'entries', 'the bundle is cut off');
    const size = bundle[at] * 256 + bundle[at + 1];
    need(at + 2 + size <= bundle.length, 'entries', 'an entry is cut off');
    entries.push(bundle.subarray(at + 2, at + 2 + size));
    at += 2 + size;
  }
  need(entries.length === count, 'entries', 'the bundle holds ' + entries.length + ' instead of ' + count);
  return entries;
}

async function fetched(fetch, path) {
  const bytes = await fetch(path);
  need(bytes, 'missing', path);
  return bytes;
}

async function eachTile(total, visit) {
  for (let number = 0; number * width < total; number++)
    await visit(number, Math.min(width, total - number * width));
}

async function leavesOf(fetch, size) {
  const leaves = [];
  await eachTile(size, async (number, count) => {
    const bundle = await fetched(fetch, tilePath('entries', number, count));
    for (const entry of parseEntries(bundle, count)) leaves.push(await leafHash(entry));
  });
  return leaves;
}

// The tiles of one level say what the level below adds up to; → the hashes of the level above.
async function auditLevel(fetch, level, hashes) {
  const above = [];
  await eachTile(hashes.length, async (number, count) => {
    const mine = hashes.slice(number * width, number * width + count);
    const path = tilePath(level, number, count);
    need(equal(await fetched(fetch, path), concat(mine)), 'tile', path);
    if (count === width) above.push(await treeHash(mine));
  });
  return above;
}

async function auditTiles(fetch, leaves) {
  for (let level = 0, hashes = leaves; hashes.length; level++) hashes = await auditLevel(fetch, level, hashes);
}

async function auditOlder(note, key, size, leaves) {
  const older = await openCheckpoint(note, key);
  need(older.size <= size, 'shrunk', 'the log had ' + older.size + ' entries and now has ' + size);
  need(equal(await treeHash(leaves.slice(0, older.size)), older.root), 'rewritten', 'of the first ' + older.size + ' entries');
}

async function audit(fetch, vkey, olderCheckpoints) {
  const key = await parseKey(vkey);
  const head = await openCheckpoint(textOf(await fetched(fetch, 'checkpoint'), 'note'), key);
  const leaves = await leavesOf(fetch, head.size);
  await auditTiles(fetch, leaves);
  need(equal(await treeHash(leaves), head.root), 'root', 'the entries are not those of the checkpoint');
  for (const note of olderCheckpoints) await auditOlder(note, key, head.size, leaves);
  return { ok: true, why: '', size: head.size };
}

// `fetch` gives the bytes at a path below /tlog/, or null when there is nothing. `olderCheckpoints` are notes seen before.
export async function auditLog(fetch, vkey, olderCheckpoints = []) {
  try {
    return await audit(fetch, vkey, olderCheckpoints);
  } catch (error) {
    return { ok: false, why: error.message };
  }
}

export { engine };
