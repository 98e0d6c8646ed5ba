// What is too much (goal N5): refused early, in words, and without the memory that it wanted.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { answersIn, exchange, Line } from './wire.mjs';
import { get, head, post, refuses, takes, target } from './cases.mjs';

export const openFiles = pid => readdirSync(`/proc/${pid}/fd`).length;
export const residentKiB = pid => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

const line = length => target(`/healthz?${'a'.repeat(length - 'GET /healthz? HTTP/1.1'.length)}`);
const fieldsOf = length => get(`X: ${'a'.repeat(length - 'Host: a\r\nX: \r\n'.length)}`);

export const limits = [
  takes('limit/line-of-8-KiB', '9112 3', line(8192)),
  refuses('limit/line-one-longer', '9110 15.5.15', line(8193), 414),
  takes('limit/fields-of-32-KiB', '6585 5', fieldsOf(32_768)),
  refuses('limit/fields-a-little-longer', '6585 5', fieldsOf(32_770), 431),
  takes('limit/100-fields', '6585 5', get(...Array(99).fill('X: a'))),
  refuses('limit/101-fields', '6585 5', get(...Array(100).fill('X: a')), 431),
  refuses('limit/body-of-64-KiB-and-one', '9110 15.5.14', post(['Content-Length: 65537'], 'a'.repeat(65_537)), 413),
  refuses('limit/chunked-body-of-more', '9110 15.5.14', post(['Transfer-Encoding: chunked'], '10001\r\n' + 'a'.repeat(65_537)), 413),
  refuses('limit/length-that-nobody-has', '9110 15.5.14', post(['Content-Length: 999999999999999999']), 413),
];

// Answered on the head alone: not one byte of the body was sent.
export async function refusesOnSight(port) {
  const line = new Line(port);
  await line.write(head('POST /work/sign-in HTTP/1.1', 'Host: a', 'Content-Length: 600000'));
  const [answer] = answersIn(await line.untilClosed());
  assert.equal(answer.status, 413);
  assert.match(answer.text, /最多能收 512 KB/);
  assert.match(answer.text, /请按“返回”/);
}

// A head that never ends is cut off long before it is large. Who writes without looking can lose the answer to the
// reset that follows, on a busy machine: then it is tried again.
export async function endsAnEndlessHead(port) {
  let ended = await writeWithoutEnd(port);
  for (let tries = 1; tries < 5 && !ended.got; ++tries) ended = await writeWithoutEnd(port);
  assert.match(ended.got, /^HTTP\/1\.1 431 /);
  assert.ok(ended.sent < 8 << 20, `${ended.sent} bytes were sent before the answer was seen`);
}

async function writeWithoutEnd(port) {
  const line = new Line(port);
  let sent = 0;
  await line.write('GET / HTTP/1.1\r\nHost: a\r\nX: ');
  while (!line.got.length && !line.closed && sent < 64 << 20) {
    await Promise.race([line.write('a'.repeat(4096)), line.untilClosed()]);
    await new Promise(setImmediate); // and look whether something came
    sent += 4096;
  }
  line.end();
  return { got: line.got.toString('latin1'), sent };
}

// As a browser does it: the whole file first, and only then a look at the answer.
export async function tellsWhoSendsOn(port) {
  const size = 24 << 20;
  const pieces = [head('POST /work/sign-in HTTP/1.1', 'Host: a', `Content-Length: ${size}`)];
  for (let sent = 0; sent < size; sent += 1 << 20) pieces.push('z'.repeat(1 << 20));
  const { bytes, reset } = await exchange(port, pieces);
  assert.ok(!reset, 'the connection broke before all was sent');
  assert.equal(answersIn(bytes)[0].status, 413);
}

const form = (type, body) => head('POST /work/sign-in HTTP/1.1', 'Host: a', 'Origin: http://a', 'Connection: close',
  `Content-Type: ${type}`, `Content-Length: ${body.length}`) + body;
const part = (name, value) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const parts = text => form('multipart/form-data; boundary=edge', `${text}--edge--\r\n`);
const typed = text => form('application/x-www-form-urlencoded', text);
const json = text => form('application/json', text);

// Each with what the answer says.
const bombs = [
  ['101 parts', parts(part('a', 'b').repeat(101)), /不超过 100 个/],
  ['a name of more than 1 KiB', parts(part('a'.repeat(1025), 'b')), /损坏/],
  ['a part without an end', form('multipart/form-data; boundary=edge', part('a', 'b')), /损坏/],
  ['no boundary', form('multipart/form-data', part('a', 'b')), /损坏/],
  ['1001 fields', typed('a=b&'.repeat(1001)), /分几次提交/],
  ['100,000 fields', typed('a&'.repeat(100_000)), /分几次提交/],
  ['a typed name of more than 1 KiB', typed(`${'a'.repeat(1025)}=b`), /损坏/],
  ['an escaped name of more than 1 KiB', typed(`${'%61'.repeat(1025)}=b`), /损坏/],
  ['bytes that are no text', typed('login=%ff%fe'), /损坏/],
  ['JSON nested 100,000 deep', json(`{"login":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), /JSON/],
  ['JSON of 100,000 members', json(`{${Array.from({ length: 30_000 }, (_, at) => `"a${at}":1`).join(',')}}`), /分几次提交/],
];

export async function survivesBombs(port, pid) {
  const ask = async ([name, bytes, words]) => {
    const [answer] = answersIn((await exchange(port, [bytes])).bytes);
    assert.equal(answer.status, 422, `${name}: ${answer.text.slice(0, 300)}`);
    assert.match(answer.text, words, name);
  };
  for (const bomb of bombs) await ask(bomb);
  const rounds = async count => { for (let round = 0; round < count; ++round) await Promise.all(bombs.map(ask)); };
  await rounds(25); // every worker has met one: what each keeps for itself is there
  const before = residentKiB(pid);
  await rounds(10);
  const grown = residentKiB(pid) - before;
  assert.ok(grown < 16 << 10, `${grown} KiB more than after the first rounds`);
  return `${bombs.length} bombs, thirty-six times; ${grown} KiB more memory after the last than after the first ones`;
}
