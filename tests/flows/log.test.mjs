// The public log in the real program: one signer, an older database put back, and what recovery brings back.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './support/client.mjs';
import { demo, demoAgain, run, runJson } from './support/gongkai.mjs';

const village = '220681101212';
let town, config, serving;

test.before(async () => {
  town = await demo();
  serving = town;
  config = join(town.folder, 'gongkai.toml');
  writeFileSync(config, ['[site]', 'scope = "220681101"', `base_url = "${town.url}"`, '[server]', 'address = "127.0.0.1"',
    `port = ${new URL(town.url).port}`, '[store]', `folder = "${join(town.folder, 'town')}"`, ''].join('\n'));
});
test.after(async () => {
  await serving.end('SIGKILL');
  town.remove();
});

const text = async path => (await new Client(town.url).get(path)).text;
const sizeOf = checkpoint => Number(checkpoint.split('\n')[1]);

async function withdraw(director, code, reason) {
  const csrf = await director.csrf(`/work/editions/${code}/withdraw`);
  return director.post(`/work/editions/${code}/withdraw`, { csrf, code, reason });
}

async function until(says, holds) {
  for (let i = 0; i < 120; i++) {
    if (await holds()) return;
    await new Promise(done => setTimeout(done, 700));
  }
  assert.fail(says);
}

test('a database put back to last week is not signed for until it is made whole', async () => {
  const director = await new Client(town.url).enter(town.link('六道沟村', '村（居）委会主任'));
  const [first, second] = [...new Set((await text(`/${village}`)).match(/\/e\/[A-Z0-9-]+/g))].map(path => path.slice(3));
  const database = join(town.folder, 'town/gongkai.db'), old = join(town.folder, 'old.db'), seen = join(town.folder, 'seen.txt');
  const kept = join(town.folder, 'town/tlog/kept');

  assert.equal(run(['tlog', 'verify', '--config', config]).code, 0);
  const twice = run(['serve', '--config', config]);
  assert.equal(twice.code, 1);
  assert.match(twice.err, /另一个 gongkai 程序/);

  assert.equal(spawnSync('sqlite3', [database, `.backup ${old}`]).status, 0);
  const copies = () => readdirSync(kept).reduce((sum, name) => sum + statSync(join(kept, name)).size, 0);
  let before = -1;
  await until('the copies never end', async () => before === (before = copies()));
  assert.equal((await withdraw(director, first, '拿错了表')).status, 303);
  const promised = await text('/tlog/checkpoint');
  writeFileSync(seen, promised);
  assert.equal(runJson(['tlog', 'verify', '--url', `${town.url}/tlog`, '--since', seen]).json.verdict, 'sound');
  await until('the sealed copy is never written', () => copies() > before);

  await serving.end('SIGKILL');
  for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true });
  writeFileSync(database, readFileSync(old), { mode: 0o600 });
  serving = await demoAgain(town);
  assert.match(serving.printed, /恢复了旧的备份.*tlog recover/);
  assert.equal((await new Client(town.url).get(`/e/${first}`)).status, 200);
  assert.equal(sizeOf(await text('/tlog/checkpoint')), sizeOf(promised), 'what was promised stands');
  const refused = await withdraw(director, second, '再撤一份');
  assert.equal(refused.status, 409);
  assert.match(refused.text, /恢复了旧的备份/);
  assert.match(refused.text, /再撤一份/, 'what was typed is still there');
  const damaged = runJson(['tlog', 'verify', '--config', config]);
  assert.equal(damaged.code, 1);
  assert.equal(damaged.json.problems[0].code, 'log.database_older');
  assert.equal(run(['tlog', 'recover', '--config', config]).code, 1, 'not while the server runs');
  assert.equal(await serving.end('SIGTERM'), 0);

  const recovered = runJson(['tlog', 'recover', '--config', config]);
  assert.deepEqual(recovered.json, { leaves: 1, editions: 1, lost: [] }, recovered.err);
  serving = await demoAgain(town);
  assert.match(await text(`/e/${first}`), /撤/);
  assert.equal((await withdraw(director, second, '再撤一份')).status, 303);
  assert.equal(sizeOf(await text('/tlog/checkpoint')), sizeOf(promised) + 1);
  assert.equal(runJson(['tlog', 'verify', '--url', `${town.url}/tlog`, '--since', seen]).json.verdict, 'sound');
  assert.equal(run(['tlog', 'recover', '--config', config]).code, 1);
});

test('what is asked wrongly is told plainly', () => {
  for (const [words, says] of [
    [['tlog', 'verify', '--url', 'http://127.0.0.1:1/tlog'], /连不上/],
    [['tlog', 'verify', '--url', `${town.url}/tlog`, '--key', 'nonsense'], /公钥不对/],
    [['tlog', 'verify', '--url', '/nowhere', '--key', run(['tlog', 'verify', '--url', `${town.url}/tlog`, '--json']).out.match(/"key":"([^"]+)"/)[1]], /没有读到签名的检查点/],
    [['tlog', 'verify', '--url', `${town.url}/tlog`, '--since', '/nowhere'], /找不到文件/],
  ]) {
    const ended = run(words);
    assert.equal(ended.code, 1, words.join(' '));
    assert.match(ended.err, says, words.join(' '));
  }
});
