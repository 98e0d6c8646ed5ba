// Programs that aren't ours over the real server: the Go project's tree and the browser's verifier go over the whole
// public log, at every head that was kept on the way, and check an edition's proof without the log.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from './support/client.mjs';
import { demo, root } from './support/gongkai.mjs';

globalThis.crypto ??= webcrypto;
const { auditLog, engine } = await import(new URL('../../assets/js/tlog-audit.js', import.meta.url));
engine.library = () => import(new URL('../../assets/js/vendor/noble-ed25519.js', import.meta.url));

let town, key;
const heads = [];
test.before(async () => {
  town = await demo();
  key = (await text('/tlog/key')).trim();
  await keep();
});
test.after(() => town.stop());

const text = async path => (await new Client(town.url).get(path)).text;
const bytes = async path => {
  const answer = await fetch(`${town.url}/tlog/${path}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
};

async function keep() {
  heads.push(join(town.folder, `head-${heads.length}`));
  writeFileSync(heads.at(-1), await text('/tlog/checkpoint'));
}

function goVerify(...words) {
  const ended = spawnSync(join(root, 'tests/strangers/log-verify'), words, { encoding: 'utf8' });
  return { code: ended.status, says: ended.stdout.trim() || ended.stderr.trim() };
}

async function withdraw(director, code) {
  const csrf = await director.csrf(`/work/editions/${code}/withdraw`);
  assert.equal((await director.post(`/work/editions/${code}/withdraw`, { csrf, code, reason: '拿错了表' })).status, 303);
}

test('Go and the browser find the log sound, and grown from every head that was kept', async () => {
  const director = await new Client(town.url).enter(town.link('六道沟村', '村（居）委会主任'));
  const codes = [...new Set((await text('/220681101212')).match(/\/e\/[A-Z0-9-]+/g))].map(path => path.slice(3)).slice(0, 3);
  assert.equal(codes.length, 3);
  for (const code of codes) {
    await withdraw(director, code);
    await keep();
  }
  assert.deepEqual(goVerify(key, `${town.url}/tlog`, ...heads), { code: 0, says: 'ok' });
  const checked = await auditLog(bytes, key, heads.map(head => readFileSync(head, 'utf8')));
  assert.equal(checked.ok, true, checked.why);
  for (const code of codes) {
    const proof = join(town.folder, `${code}.tlog-proof`);
    writeFileSync(proof, await text(`/e/${code}/edition.tlog-proof`));
    assert.deepEqual(goVerify(key, proof), { code: 0, says: 'ok' }, code);
  }
});

test('Go refuses the log under another key, and a proof for another place', async () => {
  const [name] = key.split('+');
  const publicKey = Buffer.concat([Buffer.of(1), Buffer.from(webcrypto.getRandomValues(new Uint8Array(32)))]);
  const id = createHash('sha256').update(`${name}\n`).update(publicKey).digest('hex').slice(0, 8);
  assert.equal(goVerify(`${name}+${id}+${publicKey.toString('base64')}`, `${town.url}/tlog`).code, 1);
  const code = (await text('/220681101212')).match(/\/e\/([A-Z0-9-]+)/)[1];
  const proof = join(town.folder, 'moved.tlog-proof');
  writeFileSync(proof, (await text(`/e/${code}/edition.tlog-proof`)).replace(/\nindex (\d+)\n/, (_, n) => `\nindex ${Number(n) + 1}\n`));
  assert.equal(goVerify(key, proof).code, 1);
});
