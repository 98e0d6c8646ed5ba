// The program changes places with itself under load: no request fails, and a broken successor changes nothing.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { binary, freePort, temporaryFolder } from './support/gongkai.mjs';

const { folder, remove } = temporaryFolder();
const program = join(folder, 'gongkai');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const config = join(folder, 'gongkai.toml');
writeFileSync(config, `[site]\nscope = "220681101"\nbase_url = "${url}"\n[server]\nport = ${port}\n[store]\nfolder = "${join(folder, 'var')}"\n`);
copyFileSync(binary, program);
chmodSync(program, 0o755);

let log = '';
const first = spawn(program, ['serve', '--config', config], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
for (const out of [first.stdout, first.stderr]) out.setEncoding('utf8').on('data', bytes => (log += bytes));
let firstEnded = null;
first.on('exit', code => (firstEnded = code));
let pid = first.pid;
test.after(async () => {
  if (alive(pid)) process.kill(pid, 'SIGTERM');
  await until(() => !alive(pid));
  remove();
});

const alive = one => existsSync(`/proc/${one}/exe`);

async function until(true_, what = 'something', seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await after(20)) if (await true_()) return;
  throw new Error(`${what} did not happen:\n${log}`);
}

function ask(path, agent) {
  return new Promise((done, failed) => {
    const asked = request(url + path, { agent }, answer => {
      answer.resume().on('end', () => done(answer.statusCode)).on('error', failed);
    });
    asked.on('error', failed).end();
  });
}

const times = () => log.split('\n').filter(line => line === url).length;
function childrenOf(one) {
  try {
    return readFileSync(`/proc/${one}/task/${one}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // gone meanwhile
  }
}

async function handOver() {
  const before = times(), old = pid;
  process.kill(old, 'SIGUSR2');
  let next = 0;
  await until(() => (next = childrenOf(old)[0] ?? next), 'a successor');
  await until(() => times() > before, 'the successor to listen');
  await until(() => !alive(old) || zombie(old), 'the former to go');
  pid = next;
}

function zombie(one) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${one}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

await until(() => times() === 1, 'the first start');

test('ten changes under load, and not one request failed', async () => {
  let going = true, asked = 0;
  const failures = [];
  const visitor = agent => async () => {
    while (going) {
      await ask(asked % 7 ? '/' : '/livez', agent).then(status => status === 200 || failures.push(status), error => failures.push(error.code));
      ++asked;
      await after(5);
    }
  };
  const lasting = [1, 2, 3, 4].map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
  const visitors = [...lasting.map(visitor), visitor(false), visitor(false)].map(visit => visit());
  for (let round = 0; round < 10; ++round) await handOver();
  going = false;
  await Promise.all(visitors);
  for (const agent of lasting) agent.destroy();
  assert.deepEqual(failures, [], `of ${asked}`);
  assert.ok(asked > 100, `${asked} requests`);
  assert.equal(firstEnded, 0);
});

test('a replaced program is the one that takes over', async () => {
  const newer = join(folder, 'newer');
  copyFileSync(binary, newer);
  chmodSync(newer, 0o755);
  renameSync(newer, program);
  assert.match(readlinkSync(`/proc/${pid}/exe`), /\(deleted\)/);
  await handOver();
  assert.equal(readlinkSync(`/proc/${pid}/exe`), program);
  assert.equal(await ask('/readyz', false), 200);
});

test('a broken successor leaves the present one serving', async () => {
  const good = readFileSync(program), old = pid;
  for (const broken of ['#!/bin/sh\nexit 3\n', 'not a program at all']) {
    renameSync(program, `${program}.good`);
    writeFileSync(program, broken, { mode: 0o755 });
    const ended = () => log.split('ended before it was ready').length;
    const before = ended();
    process.kill(old, 'SIGUSR2');
    await until(() => ended() > before, 'the failure to be noticed');
    assert.equal(await ask('/readyz', false), 200);
    assert.deepEqual(childrenOf(old), []);
    renameSync(`${program}.good`, program);
  }
  assert.ok(good.equals(readFileSync(program)));
  await handOver();
  assert.equal(await ask('/readyz', false), 200);
});

test('told to stop, it stops soon and well', async () => {
  const since = Date.now();
  process.kill(pid, 'SIGTERM');
  await until(() => !alive(pid) || zombie(pid), 'the end');
  assert.ok(Date.now() - since < 20_000);
  await assert.rejects(ask('/livez', false));
});
