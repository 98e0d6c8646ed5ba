// The browser's verifier without a browser: published vectors, a log of 70,000 entries' shape in small, and damage of
// every kind; each damage must be refused, and of a changed text it must be said where.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkpoint, leafHash, makeEdition, makeKey, publish } from './support/sample-log.mjs';

globalThis.crypto ??= webcrypto;
const scripts = new URL('../../assets/js/', import.meta.url);
const { engine, fromHex, hexOf, leafHash: hashed, openNote, parseKey, treeHash, Wrong } = await import(new URL('tlog.js', scripts));
const { auditLog, tilePath } = await import(new URL('tlog-audit.js', scripts));
const { checkEdition, parseEdition } = await import(new URL('edition-check.js', scripts));
const { answer, sentence } = await import(new URL('check-words.js', scripts));

const key = makeKey();
const served = files => async path => files.get(path) ?? null;
const copy = edition => JSON.parse(JSON.stringify(edition));

test('roots of the eight classic leaves', async () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const begins = ['e3b0c442', '6e340b9c', 'fac54203', 'aeb6bcfe', 'd37ee418', '4e3bbb1f', '76e67dad', 'ddb89be4', '5dc9da79'];
  const hashes = await Promise.all(leaves.map(leaf => hashed(fromHex(leaf))));
  for (const [size, begin] of begins.entries())
    assert.equal(hexOf(await treeHash(hashes.slice(0, size))).slice(0, 8), begin);
});

test('the note that C2SP gives as its example', async () => {
  const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
  const signature = 'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
  const note = `This is an example message.\n\n— example.com/foo ${signature}\n`;
  assert.equal(await openNote(note, await parseKey(vkey)), 'This is an example message.\n');
  await assert.rejects(openNote(note.replace('an', 'no'), await parseKey(vkey)), { what: 'signature' });
  await assert.rejects(parseKey(vkey.replace('530d903a', '530d903b')), Wrong);
});

test('paths of tiles', () => {
  assert.equal(tilePath(0, 1234067, 256), 'tile/0/x001/x234/067');
  assert.equal(tilePath('entries', 273, 112), 'tile/entries/273.p/112');
});

test('a log of 600 entries, whole, and shown to have grown from what it was', async () => {
  const records = Array.from({ length: 600 }, (_, at) => Buffer.from(`entry ${at}`));
  const older = [0, 1, 255, 256, 600].map(size => checkpoint(key, records.slice(0, size).map(leafHash)));
  assert.deepEqual(await auditLog(served(publish(records, key)), key.vkey, older), { ok: true, why: '', size: 600 });
  for (const size of [0, 1, 256, 257])
    assert.equal((await auditLog(served(publish(records.slice(0, size), key)), key.vkey)).ok, true, `${size} entries`);
  const rewritten = records.with ? records.with(7, Buffer.from('another')) : records.map((one, at) => at === 7 ? Buffer.from('another') : one);
  assert.match((await auditLog(served(publish(rewritten, key)), key.vkey, older)).why, /rewritten/);
  assert.match((await auditLog(served(publish(records.slice(0, 500), key)), key.vkey, older)).why, /shrunk/);
  assert.match((await auditLog(served(publish(records, makeKey())), key.vkey)).why, /signature/);
});

test('a bit anywhere in a log', async () => {
  engine.sha256 = bytes => createHash('sha256').update(bytes).digest();
  const records = Array.from({ length: 300 }, (_, at) => Buffer.from(`entry ${at}`));
  const files = publish(records, key);
  let at = 0;
  for (const [path, bytes] of files)
    for (let turn = 0; turn < 40; ++turn, at += 7919) {
      const damaged = Buffer.from(bytes);
      damaged[at % bytes.length] ^= 1 << at % 8;
      assert.equal((await auditLog(served(new Map(files).set(path, damaged)), key.vkey)).ok, false, `${path} at ${at % bytes.length}`);
    }
  for (const path of files.keys()) {
    const fewer = new Map(files);
    fewer.delete(path);
    assert.equal((await auditLog(served(fewer), key.vkey)).ok, false, `without ${path}`);
    const shorter = new Map(files).set(path, files.get(path).subarray(0, -1));
    assert.equal((await auditLog(served(shorter), key.vkey)).ok, false, `${path} cut short`);
  }
});

test('an exported edition as it was published', async () => {
  const edition = parseEdition(JSON.stringify(makeEdition(key)));
  assert.equal(edition.commitment, 'f792f00e6f0179aa788dcc02d2b6882d2eb6db1ef80f4c92946580de044a8163');
  const check = await checkEdition(edition, key.vkey);
  assert.deepEqual([check.ok, check.wrong, check.index, check.size], [true, [], 6, 8]);
});

test('one digit changed in an exported edition is found where it stands', async () => {
  const edition = makeEdition(key);
  edition.groups[3][1].text = '133771';
  const check = await checkEdition(edition, key.vkey);
  assert.deepEqual(check.wrong, [{ what: 'text', path: 'table/entries/1/2', text: '133771' }]);
  const words = { text: '{0}：现在写的是“{1}”', cell: '第{0}行“{1}”', 'column.expenditure': '支出', wrong: '对不上', in_log: '{0} {1}' };
  assert.equal(sentence(words, edition, check.wrong[0]), '第1行“支出”：现在写的是“1,337.71”');
  assert.equal(answer(words, edition, check).ok, false);
});

test('whatever else is changed in an exported edition', async () => {
  const changes = {
    text: edition => edition.groups[1][0].text = '',
    commitment: edition => edition.groups.pop(),
    stated: edition => edition.period = '2026-09',
    proof: edition => edition.log.record = edition.log.record.replace('2026-10', '2026-11'),
    unlogged: edition => delete edition.log,
    key: edition => edition.log.key = edition.log.key.slice(1),
    signature: edition => edition.log.proof = edition.log.proof.replace(/\n8\n/, '\n9\n'),
  };
  for (const [what, change] of Object.entries(changes)) {
    const edition = copy(makeEdition(key));
    change(edition);
    const check = await checkEdition(edition, what === 'key' ? undefined : key.vkey);
    assert.ok(!check.ok && check.wrong.some(one => one.what === what), `${what}: ${JSON.stringify(check.wrong)}`);
  }
  const foreign = makeEdition(makeKey());
  assert.equal((await checkEdition(foreign, key.vkey)).ok, false);
});

test('a text taken down leaves the others provable', async () => {
  const edition = makeEdition(key);
  delete edition.groups[3][0].text;
  delete edition.groups[3][0].salt;
  const check = await checkEdition(edition, key.vkey);
  assert.deepEqual([check.ok, check.hidden], [true, 1]);
});

test('files that are no exported edition', () => {
  for (const [text, what] of [['', 'not_json'], ['{"a":', 'not_json'], ['[]', 'not_edition'], ['null', 'not_edition'], ['{"format":"gongkai-edition/1"}', 'broken']])
    assert.throws(() => parseEdition(text), error => error.what === what, text);
  const edition = makeEdition(key);
  edition.groups[0][0].salt = 'zz';
  assert.throws(() => parseEdition(JSON.stringify(edition)), { what: 'broken' });
});

test('the library for old browsers gives the same verdicts', async () => {
  engine.ed25519 = async (publicKey, message, signature) => {
    const library = await import(new URL('vendor/noble-ed25519.js', scripts));
    return library.verifyAsync(signature, message, publicKey, { zip215: false }).catch(() => false);
  };
  const note = key.signed('a text\n');
  assert.equal(await openNote(note, await parseKey(key.vkey)), 'a text\n');
  await assert.rejects(openNote(note.replace('a text', 'b text'), await parseKey(key.vkey)), { what: 'signature' });
});

test('the library is the one that was vendored', () => {
  const bytes = readFileSync(new URL('vendor/noble-ed25519.js', scripts));
  const told = readFileSync(new URL('../../docs/vendored.md', scripts), 'utf8');
  assert.ok(told.includes(createHash('sha256').update(bytes).digest('hex')));
});
