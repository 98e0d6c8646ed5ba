// Backups as an operator makes them: while people work, verified, restored elsewhere, and refused when they are bad.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { binary, demo, run, serve, temporaryFolder } from './support/gongkai.mjs';
import { Client } from './support/client.mjs';

const { folder, remove } = temporaryFolder();
const site = await demo();
test.after(async () => {
  await site.stop();
  remove();
});

function configFor(place, more = '') {
  const file = join(folder, `${createHash('sha256').update(place + more).digest('hex').slice(0, 8)}.toml`);
  writeFileSync(file, `[store]\nfolder = "${place}"\n${more}`);
  return file;
}

const live = configFor(site.town);
const backups = join(folder, 'backups');
const newest = () => join(backups, readdirSync(backups).filter(name => /\.tar(\.sealed)?$/.test(name)).sort().at(-1));

test('a backup made while pages are read is whole', async () => {
  const reading = new Client(site.url);
  let asked = 0, going = true;
  const readers = [1, 2, 3].map(async () => {
    for (; going; ++asked) assert.equal((await reading.get('/')).status, 200);
  });
  const ended = await new Promise(done => {
    const child = spawn(binary, ['backup', '--config', live, '--to', backups]);
    let out = '', err = '';
    child.stdout.on('data', bytes => (out += bytes));
    child.stderr.on('data', bytes => (err += bytes));
    child.on('close', code => done({ code, out, err }));
  });
  going = false;
  await Promise.all(readers);
  assert.equal(ended.code, 0, ended.err);
  assert.match(ended.out, /备份已写到 .*gongkai-\d{8}T\d{6}Z\.tar，.*里面有 \d+ 份公开、\d+ 个原件/);
  assert.ok(asked > 0);
  assert.equal(statSync(newest()).mode & 0o777, 0o600);
  const verified = run(['backup', 'verify', newest()]);
  assert.deepEqual([verified.code, verified.err], [0, '']);
  assert.match(verified.out, /这份备份完好/);
});

test('tar and sha256sum are enough to look into one', () => {
  const listed = spawnSync('tar', ['-tf', newest()], { encoding: 'utf8' });
  assert.equal(listed.status, 0);
  const names = listed.stdout.trim().split('\n');
  assert.equal(names[0], 'gongkai-backup.json');
  assert.equal(names.at(-1), 'manifest.json');
  const content = name => spawnSync('tar', ['-xOf', newest(), name], { maxBuffer: 1 << 30 }).stdout;
  for (const { name, sha256 } of JSON.parse(content('manifest.json')).members)
    assert.equal(createHash('sha256').update(content(name)).digest('hex'), sha256, name);
});

test('restored elsewhere it shows the same pages', async () => {
  const place = join(folder, 'elsewhere');
  const done = run(['restore', newest(), '--config', configFor(place)]);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /已恢复到 .* 的备份，逐项核对无误/);
  const shown = spawnSync('sqlite3', [join(place, 'gongkai.db'), 'SELECT count(*), max(code) FROM edition'], { encoding: 'utf8' });
  const here = spawnSync('sqlite3', [join(site.town, 'gongkai.db'), 'SELECT count(*), max(code) FROM edition'], { encoding: 'utf8' });
  assert.equal(shown.stdout, here.stdout);
  const again = run(['restore', newest(), '--config', configFor(place)]);
  assert.deepEqual([again.code, /已经有数据.*--replace/.test(again.err)], [1, true], again.err);
  const replaced = run(['restore', newest(), '--config', configFor(place), '--replace']);
  assert.equal(replaced.code, 0, replaced.err);
  const aside = replaced.out.match(/改名放在 (\S+)，没有删除/)[1];
  assert.ok(existsSync(join(aside, 'gongkai.db')));
});

test('standard output takes one, sealed with a passphrase', () => {
  const words = join(folder, 'passphrase');
  writeFileSync(words, '六道沟镇的备份口令很长很长\n');
  const sealed = join(folder, 'sealed');
  const made = spawnSync(binary, ['backup', '--config', live, '--to', '-', '--encrypt', '--passphrase-file', words], { maxBuffer: 1 << 30 });
  assert.equal(made.status, 0, String(made.stderr));
  assert.ok(made.stdout.subarray(0, 15).equals(Buffer.from('gongkai-sealed/')));
  assert.ok(!made.stdout.includes('SQLite format 3'));
  writeFileSync(sealed, made.stdout);
  assert.equal(run(['backup', 'verify', sealed, '--passphrase-file', words]).code, 0);
  assert.match(run(['backup', 'verify', sealed]).err, /要用密钥或密码/);
  writeFileSync(words, '另外一个同样很长的口令\n\n');
  assert.match(run(['backup', 'verify', sealed, '--passphrase-file', words]).err, /不对|至少/);
});

test('a key file seals by configuration alone', () => {
  const key = join(folder, 'backup.key');
  assert.equal(run(['backup', 'key', key]).code, 0);
  assert.match(run(['backup', 'key', key]).err, /已经有了/);
  const config = configFor(site.town, `[backup]\nkey = "${key}"\nfolder = "${join(folder, 'keyed')}"\n`);
  assert.equal(run(['backup', '--config', config]).code, 0);
  const [file] = readdirSync(join(folder, 'keyed'));
  assert.match(file, /\.tar\.sealed$/);
  assert.equal(run(['backup', 'verify', join(folder, 'keyed', file), '--config', config]).code, 0);
});

test('a drill by hand is written down and shown to those on this machine', async () => {
  const config = configFor(site.town, `[backup]\nfolder = "${join(folder, 'drilled')}"\n`);
  const drilled = run(['backup', 'drill', '--config', config]);
  assert.equal(drilled.code, 0, drilled.err);
  assert.match(drilled.out, /恢复演练通过/);
  assert.deepEqual(readdirSync(join(folder, 'drilled')).length, 1, 'no scratch is left');
  const metrics = await new Client(site.url).get('/metrics');
  assert.equal(metrics.status, 200);
  assert.match(metrics.text, /^gongkai_drill_good 1$/m);
  assert.match(metrics.text, /^gongkai_drill_age_seconds /m);
});

test('Prometheus finds nothing wrong with the figures', async t => {
  const reading = new Client(site.url);
  for (const path of ['/', '/no/such', '/livez', '/readyz']) await reading.get(path);
  const { text } = await reading.get('/metrics');
  const lint = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
  if (lint.error) return t.skip('promtool is not installed; tests/web/probes_test.cpp checks the format');
  assert.deepEqual([lint.status, lint.stdout, lint.stderr], [0, '', '']);
});

test('strangers behind a proxy see neither figures nor details', async () => {
  const stranger = { 'x-forwarded-for': '203.0.113.9' };
  const asking = new Client(site.url);
  assert.equal((await asking.get('/metrics', stranger)).status, 404);
  assert.equal((await asking.get('/readyz', stranger)).text, '{"ready":true}');
  const here = JSON.parse((await asking.get('/readyz')).text);
  assert.deepEqual(Object.keys(here.dependencies).filter(name => ['database', 'disk', 'clock'].includes(name)).sort(), ['clock', 'database', 'disk']);
});

test('retention leaves the newest', () => {
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  for (const day of [1, 2, 3]) writeFileSync(join(kept, `gongkai-2026010${day}T190000Z.tar`), 'x');
  writeFileSync(join(kept, 'notes.txt'), 'mine');
  assert.equal(run(['backup', '--config', live, '--to', kept, '--keep', '2']).code, 0);
  const names = readdirSync(kept).sort();
  assert.equal(names.length, 3);
  assert.ok(names.includes('notes.txt') && names.includes('gongkai-20260103T190000Z.tar'));
});

test('the server makes and proves a backup by itself when the time has come', async () => {
  const nightly = join(folder, 'nightly');
  const own = await serve(`[backup]\nfolder = "${nightly}"\nat = "00:00"`);
  try {
    const asking = new Client(own.url);
    const drilled = async () => /^gongkai_drill_good 1$/m.test((await asking.get('/metrics')).text);
    for (const end = Date.now() + 60_000; !(await drilled()); await new Promise(done => setTimeout(done, 100)))
      assert.ok(Date.now() < end, (await asking.get('/readyz')).text);
    assert.equal(readdirSync(nightly).length, 1);
    const state = async () => JSON.parse((await asking.get('/readyz')).text).dependencies.backup.state;
    for (const end = Date.now() + 60_000; (await state()) !== 'ok'; await new Promise(done => setTimeout(done, 100)))
      assert.ok(Date.now() < end, (await asking.get('/readyz')).text);
  } finally {
    assert.equal(await own.stop(), 0);
  }
});

const bad = (name, change) => {
  const file = join(folder, name);
  const bytes = readFileSync(newest());
  writeFileSync(file, change(bytes));
  return file;
};
const said = file => {
  const place = join(folder, 'untouched');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'mine'), 'mine');
  const { code, out, err } = run(['restore', file, '--config', configFor(place), '--replace']);
  assert.deepEqual([code, out, readdirSync(place)], [1, '', ['mine']], 'nothing was touched');
  assert.ok(!readdirSync(folder).some(name => name.includes('.restoring-')), 'no scratch is left');
  return err;
};

test('bad backups are refused in words, and nothing is touched', () => {
  assert.match(said(bad('cut', bytes => bytes.subarray(0, bytes.length >> 1))), /不完整|损坏/);
  assert.match(said(bad('empty', () => Buffer.alloc(0))), /损坏|不完整/);
  assert.match(said(bad('other', () => Buffer.from('PK\x03\x04'.repeat(500)))), /损坏|不是/);
  const flipped = bytes => {
    const copy = Buffer.from(bytes);
    copy[copy.indexOf('SQLite format 3') + 5000] ^= 1;
    return copy;
  };
  assert.match(said(bad('flipped', flipped)), /database\/gongkai\.db 和清单对不上/);
  assert.match(said(join(folder, 'nowhere')), /找不到/);
  const newer = bytes => Buffer.from(bytes.toString('latin1').replace('"version":2}', '"version":3}'), 'latin1');
  assert.match(said(bad('newer', newer)), /更新的版本|先升级/);
});

test('what is missing is named', () => {
  assert.match(run(['backup', '--config', configFor(join(folder, 'no-such')), '--to', backups]).err, /找不到/);
  assert.match(run(['backup', '--config', live, '--to', '/proc/nowhere']).err, /找不到|没有权限/);
  assert.match(run(['backup', '--config', live, '--to', backups, '--encrypt']).err, /要用密钥或密码/);
  const misspelt = configFor(site.town, '[backup]\nfoldr = "x"\n');
  assert.deepEqual([run(['backup', '--config', misspelt, '--to', backups]).code], [2]);
});

test('a full disk leaves the older backups and no piece of the new one', t => {
  const small = join(folder, 'small');
  mkdirSync(small);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small]);
  if (mounted.status !== 0) return t.skip('mounting needs more rights than we have here');
  try {
    appendFileSync(join(small, 'gongkai-20260101T190000Z.tar'), 'an older one');
    const { code, err } = run(['backup', '--config', live, '--to', small, '--keep', '1']);
    assert.equal(code, 1);
    assert.match(err, /满了|读写出错/);
    assert.deepEqual(readdirSync(small), ['gongkai-20260101T190000Z.tar']);
  } finally {
    spawnSync('umount', [small]);
  }
});
