// What a server may do and this one does (9 cases), and parts of a file with what depends on them (goal N6).
import assert from 'node:assert/strict';
import { answersIn, exchange } from './wire.mjs';
import { head, several, takes } from './cases.mjs';

const asset = (path, ...fields) => head(`GET ${path} HTTP/1.1`, 'Host: a', ...fields);

// The style sheet and what it is: the yardstick for all that follows.
export async function sampleOf(port) {
  const ask = async path => {
    const { bytes } = await exchange(port, [asset(path, 'Connection: close')]);
    return answersIn(bytes)[0];
  };
  const style = /href="(\/assets\/[^"]+\.css)"/.exec((await ask('/')).text)[1];
  const whole = await ask(style);
  assert.equal(whole.status, 200);
  return { path: style, body: whole.body, etag: whole.field('etag'), names: whole.names.filter(name => name !== 'Connection') };
}

export function capabilities({ path, body, etag, names }) {
  const ask = (...fields) => asset(path, ...fields);
  const sameBody = answer => assert.ok(answer.body.equals(body));
  const notModified = answer => {
    assert.equal(answer.field('etag'), etag);
    assert.equal(answer.field('content-length'), undefined);
  };
  return [
    takes('can/keep-the-connection', '9112 9.3', ask(), 200, sameBody),
    takes('can/date-its-answers', '9110 6.6.1', ask(), 200, answer =>
      assert.ok(Math.abs(Date.parse(answer.field('date')) - Date.now()) < 600_000)),
    takes('can/compress', '9110 12.5.3', ask('Accept-Encoding: gzip'), 200, answer => {
      assert.equal(answer.field('content-encoding'), 'gzip');
      assert.match(answer.field('vary'), /Accept-Encoding/);
      assert.notEqual(answer.field('etag'), etag);
    }),
    takes('can/leave-uncompressed', '9110 12.5.3', ask('Accept-Encoding: gzip;q=0'), 200, sameBody),
    takes('can/say-not-modified', '9110 13.1.2', ask(`If-None-Match: ${etag}`), 304, notModified),
    takes('can/compare-weakly', '9110 8.8.3.2', ask(`If-None-Match: "x", W/${etag}`), 304, notModified),
    takes('can/know-any-tag', '9110 13.1.2', ask('If-None-Match: *'), 304, notModified),
    several('can/answer-head-as-get', '9110 9.3.2', head(`HEAD ${path} HTTP/1.1`, 'Host: a') + ask(), [200, 200],
      answer => assert.deepEqual(answer.names, names)),
    takes('can/pass-over-a-date-it-does-not-keep', '9110 13.1.3',
      ask('If-Modified-Since: Sun, 06 Nov 2050 08:49:37 GMT'), 200, sameBody),
  ];
}

// Each part of a multipart/byteranges answer as [first, last].
function partsOf(answer) {
  const boundary = /^multipart\/byteranges; boundary=(\S+)$/.exec(answer.field('content-type'))[1];
  const pieces = answer.body.toString('latin1').split(`\r\n--${boundary}`);
  assert.equal(pieces.pop(), '--\r\n');
  return pieces.slice(1).map(piece => {
    const [fields, ...rest] = piece.split('\r\n\r\n');
    const [, first, last] = /Content-Range: bytes (\d+)-(\d+)\/\d+/.exec(fields);
    return { first: Number(first), last: Number(last), text: rest.join('\r\n\r\n') };
  });
}

export function ranges({ path, body, etag }) {
  const size = body.length;
  const text = body.toString('latin1');
  const ask = (range, ...fields) => asset(path, `Range: ${range}`, ...fields);
  const part = (id, range, first, last, ...fields) => takes(id, '9110 14.2', ask(range, ...fields), 206, answer => {
    assert.equal(answer.field('content-range'), `bytes ${first}-${last}/${size}`);
    assert.equal(answer.field('etag'), etag);
    assert.ok(answer.body.equals(body.subarray(first, last + 1)));
  });
  const several = (id, range, wanted) => takes(id, '9110 14.2', ask(range), 206, answer => {
    const parts = partsOf(answer);
    assert.deepEqual(parts.map(one => [one.first, one.last]), wanted);
    for (const one of parts) assert.equal(one.text, text.slice(one.first, one.last + 1));
  });
  const whole = (id, clause, ...fields) => takes(id, clause, asset(path, ...fields), 200,
    answer => assert.ok(answer.body.equals(body)));
  const none = (id, range) => takes(id, '9110 15.5.17', ask(range), 416, answer =>
    assert.equal(answer.field('content-range'), `bytes */${size}`));
  const many = count => Array.from({ length: count }, (_, at) => `${at * 10}-${at * 10}`).join(',');
  return [
    part('range/first-bytes', 'bytes=0-9', 0, 9),
    part('range/one-byte', 'bytes=0-0', 0, 0),
    part('range/last-byte', `bytes=${size - 1}-${size - 1}`, size - 1, size - 1),
    part('range/to-the-end', 'bytes=10-', 10, size - 1),
    part('range/past-the-end', `bytes=10-${size + 100}`, 10, size - 1),
    part('range/suffix', 'bytes=-10', size - 10, size - 1),
    part('range/suffix-longer-than-all', `bytes=-${size + 5}`, 0, size - 1),
    part('range/overlapping-become-one', 'bytes=0-9,5-19', 0, 19),
    part('range/one-of-two-exists', `bytes=0-1,${size}-`, 0, 1),
    part('range/if-unchanged', 'bytes=0-9', 0, 9, `If-Range: ${etag}`),
    several('range/two', 'bytes=0-1,10-11', [[0, 1], [10, 11]]),
    several('range/five', `bytes=${many(5)}`, [[0, 0], [10, 10], [20, 20], [30, 30], [40, 40]]),
    several('range/blanks-in-the-list', 'bytes=0-1 ,\t10-11', [[0, 1], [10, 11]]),
    whole('range/six-are-too-many', '9110 14.2', `Range: bytes=${many(6)}`),
    whole('range/twenty-are-too-many', '9110 14.2', `Range: bytes=${many(20)}`),
    whole('range/the-same-twenty-times', '9110 14.2', `Range: bytes=${Array(20).fill('0-').join(',')}`),
    whole('range/if-changed', '9110 14.5', 'Range: bytes=0-9', 'If-Range: "x"'),
    whole('range/if-weakly-alike', '9110 13.1.5', 'Range: bytes=0-9', `If-Range: W/${etag}`),
    whole('range/if-since-a-date', '9110 13.1.5', 'Range: bytes=0-9', 'If-Range: Sun, 06 Nov 2050 08:49:37 GMT'),
    whole('range/another-unit', '9110 14.1', 'Range: lines=0-9'),
    whole('range/backwards', '9110 14.1.2', 'Range: bytes=9-0'),
    whole('range/no-number', '9110 14.1.1', 'Range: bytes=a-b'),
    whole('range/only-a-dash', '9110 14.1.2', 'Range: bytes=-'),
    whole('range/empty', '9110 14.1.1', 'Range: bytes='),
    whole('range/two-to-the-64', '9110 14.1.1', 'Range: bytes=18446744073709551616-'),
    none('range/behind-the-end', `bytes=${size}-`),
    none('range/no-last-bytes', 'bytes=-0'),
    takes('range/of-a-head', '9110 14.2', head(`HEAD ${path} HTTP/1.1`, 'Host: a', 'Range: bytes=0-9'), 200,
      answer => assert.equal(answer.field('content-length'), String(size))),
    takes('range/not-modified-comes-first', '9110 13.2.2', ask('bytes=0-9', `If-None-Match: ${etag}`), 304),
    takes('condition/matches', '9110 13.1.1', asset(path, `If-Match: "x", ${etag}`), 200),
    takes('condition/any', '9110 13.1.1', asset(path, 'If-Match: *'), 200),
    takes('condition/does-not-match', '9110 13.1.1', asset(path, 'If-Match: "x"'), 412),
    takes('condition/weak-tags-never-match', '9110 13.1.1', asset(path, `If-Match: W/${etag}`), 412),
  ];
}
