// The edge to the world: raw sockets against the real program. See edge/cases.mjs for how a case is judged.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { serve } from './support/gongkai.mjs';
import { capabilities, ranges, sampleOf } from './edge/capabilities.mjs';
import { faultOf, written } from './edge/cases.mjs';
import { compliance } from './edge/compliance.mjs';
import { cookies, malformed, normalisation } from './edge/malformed.mjs';
import { endsAnEndlessHead, limits, openFiles, refusesOnSight, survivesBombs, tellsWhoSendsOn } from './edge/limits.mjs';
import { parsing } from './edge/parsing.mjs';
import { smuggling } from './edge/smuggling.mjs';
import { slowVisitors } from './edge/slow.mjs';
import { encodings, lengths } from './edge/sweeps.mjs';
import { answersIn, byteByByte, exchange, inFragments, joined, numbers } from './edge/wire.mjs';

let site, port, sample, filesAtFirst, slow;

before(async () => {
  site = await serve();
  port = Number(new URL(site.url).port);
  sample = await sampleOf(port);
  filesAtFirst = openFiles(site.pid);
  slow = await slowVisitors(port, 200, sample.path); // they stay while everything else is tried
});

after(() => {
  slow?.stop();
  return site?.stop();
});

// Many at a time: on a busy machine each turn of either side waits, and serves all who are there. A reset in the
// middle of our own writing can take the answer with it: then it is tried again. Where each turn waits so long that
// the server loses patience with byte after byte, it is tried in larger steps from then on.
async function faultsOf(cases, cut) {
  const faults = [];
  let step = 1;
  const rest = [...cases];
  const work = async () => {
    for (let one; (one = rest.shift());) {
      let fault;
      for (let tries = 0; tries < 4; ++tries) {
        const [since, tried] = [Date.now(), step];
        const { bytes, reset } = await exchange(port, joined(cut(written(one)), step));
        fault = faultOf(one, bytes, answersIn);
        const impatient = !bytes.length && Date.now() - since > 10_000;
        if (impatient && step === tried) step *= 4;
        if (!fault || !(reset || impatient)) break;
      }
      if (fault) faults.push(`${one.id} (RFC ${one.clause}): ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: 32 }, work));
  return faults;
}

async function passes(t, name, cases, cut = bytes => [bytes]) {
  assert.equal(new Set(cases.map(one => one.id)).size, cases.length, 'every id once');
  const faults = await faultsOf(cases, cut);
  t.diagnostic(`${cases.length} ${name} cases: ${cases.length - faults.length} passed, ${faults.length} failed`);
  assert.deepEqual(faults, []);
}

const probes = () => [...compliance, ...smuggling, ...malformed, ...normalisation, ...cookies, ...capabilities(sample)];
const all = () => [...parsing, ...probes(), ...encodings, ...lengths, ...ranges(sample), ...limits];

test('requests are read as the standard says', t => passes(t, 'parsing', parsing));
test('no probe finds a weakness', t => passes(t, 'probe', probes()));
test('Transfer-Encoding is taken in its plain form only', t => passes(t, 'Transfer-Encoding', encodings));
test('Content-Length is taken in its plain form only', t => passes(t, 'Content-Length', lengths));
test('parts of a file, and what depends on them', t => passes(t, 'range', ranges(sample)));

test('what is too much is refused', t => passes(t, 'limit', limits));
test('a body that is too large is refused on sight', () => refusesOnSight(port));
test('a head that never ends is cut off', () => endsAnEndlessHead(port));
test('who goes on sending what was refused still reads why', () => tellsWhoSendsOn(port));
test('forms made to hurt are refused in words, and memory stays flat', async t => t.diagnostic(await survivesBombs(port, site.pid)));

// Of the sweeps every sixteenth: each byte is a turn of two processes, and a busy machine has other things to do.
test('a request that comes byte by byte gets the same answer', t => {
  const swept = [...encodings, ...lengths];
  const cases = all().filter(one => !swept.includes(one) || swept.indexOf(one) % 16 === 0);
  return passes(t, 'byte by byte', cases, byteByByte);
});

test('a request that comes in fragments gets the same answer', t => {
  const random = numbers(20261124);
  return passes(t, 'fragment', all(), bytes => inFragments(bytes, random));
});

test('the slow are sent away, and nothing of all this is left', { timeout: 120_000 }, async t => {
  const stayed = () => openFiles(site.pid) - filesAtFirst;
  const came = slow.lines.length;
  while (stayed() > 5) await new Promise(done => setTimeout(done, 100)); // the test's time-out ends it
  t.diagnostic(`${came} slow visitors: all sent away; ${stayed()} files more open than at first`);
  const { bytes } = await exchange(port, ['GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n']);
  assert.equal(answersIn(bytes)[0].status, 200);
});
