// An exported edition (docs/edition-export.md), checked with nothing but itself and the log's public key: are the
// texts those that were published, and if not, which one isn't.

import { Wrong, concat, engine, equal, fromHex, hexOf, leafHash, need, openProof, parseKey, treeHash, utf8 } from './tlog.js';

export const format = 'gongkai-edition/1';

function lengthOf(bytes) {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, bytes.length);
  return out;
}

// docs/commitment.md, "Digests"
function leafDigest(leaf) {
  const [path, text] = [utf8(leaf.path), utf8(leaf.text)];
  return engine.sha256(concat([Uint8Array.of(0x10), fromHex(leaf.salt), lengthOf(path), path, lengthOf(text), text]));
}

async function treeOf(digests) {
  const hashes = [];
  for (const digest of digests) hashes.push(await leafHash(digest));
  return treeHash(hashes);
}

const isHex = (text, bytes) => (fromHex(text) || '').length === bytes;
const isLeaf = leaf => leaf && typeof leaf.path === 'string' && isHex(leaf.digest, 32) &&
  (leaf.text === undefined ? leaf.salt === undefined : typeof leaf.text === 'string' && isHex(leaf.salt, 16));

export function parseEdition(text) {
  let edition;
  try {
    edition = JSON.parse(text);
  } catch (error) {
    throw new Wrong('not_json');
  }
  need(edition && edition.format === format, 'not_edition');
  need(isHex(edition.commitment, 32) && Array.isArray(edition.groups) && edition.groups.length &&
    edition.groups.every(group => Array.isArray(group) && group.length && group.every(isLeaf)), 'broken');
  return edition;
}

const leavesOf = edition => edition.groups.reduce((all, group) => all.concat(group), []);

async function checkTexts(edition) {
  const wrong = [];
  for (const leaf of leavesOf(edition))
    if (leaf.text !== undefined && hexOf(await leafDigest(leaf)) !== leaf.digest)
      wrong.push({ what: 'text', path: leaf.path, text: leaf.text });
  return wrong;
}

async function checkCommitment(edition) {
  const roots = [];
  for (const group of edition.groups) roots.push(await treeOf(group.map(leaf => fromHex(leaf.digest))));
  const holds = equal(await treeOf(roots), fromHex(edition.commitment));
  return holds ? [] : [{ what: 'commitment' }];
}

function checkTitle(edition) {
  const title = leavesOf(edition).find(leaf => leaf.path === 'title');
  const differs = title && title.text !== undefined && title.text !== edition.title;
  return differs ? [{ what: 'stated', path: 'title', text: String(edition.title) }] : [];
}

const stated = [['code', 'code'], ['village', 'village'], ['item', 'item'], ['period', 'period'],
  ['number', 'edition'], ['kind', 'kind'], ['published_at', 'at']];

function checkRecord(edition, record) {
  const wrong = stated.filter(([mine, its]) => edition[mine] !== record[its])
    .map(([mine]) => ({ what: 'stated', path: mine, text: String(edition[mine]) }));
  if (record.commitment !== edition.commitment) wrong.push({ what: 'committed' });
  return wrong;
}

async function checkLog(edition, vkey, told) {
  const log = edition.log;
  if (!log) return [{ what: 'unlogged' }];
  if (![log.record, log.proof, log.key].every(one => typeof one === 'string')) return [{ what: 'proof' }];
  try {
    const key = await parseKey(vkey || log.key);
    Object.assign(told, await openProof(log.proof, utf8(log.record), key));
    return checkRecord(edition, JSON.parse(log.record));
  } catch (error) {
    return [{ what: error instanceof Wrong ? error.what : 'proof' }];
  }
}

// → {ok, wrong: [{what, path, text}], hidden, index, size}. Without a key of one's own the edition's is believed.
export async function checkEdition(edition, vkey) {
  const told = {};
  const wrong = [].concat(await checkTexts(edition), await checkCommitment(edition), checkTitle(edition),
    await checkLog(edition, vkey, told));
  const hidden = leavesOf(edition).filter(leaf => leaf.text === undefined).length;
  return Object.assign(told, { ok: !wrong.length, wrong, hidden });
}
