// What no client means (26 cases), how names and paths are made one (5), and cookies as they come (12).
import assert from 'node:assert/strict';
import { get, head, post, refuses, takes, target, waits } from './cases.mjs';

const fill = (letter, length) => letter.repeat(length);
const path = words => head(`GET ${words} HTTP/1.1`, 'Host: a');

export const malformed = [
  refuses('junk/bytes', '9112 3', '\x80\xff\x00\x01\x02\r\n\r\n'),
  refuses('junk/hello-of-TLS', '9112 3', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  refuses('junk/SSH', '9112 3', 'SSH-2.0-OpenSSH_9.2\r\n\r\n'),
  refuses('junk/one-word', '9112 3', 'GET\r\n\r\n'),
  refuses('junk/two-words', '9112 3', 'GET HTTP/1.1\r\n\r\n'),
  refuses('junk/four-words', '9112 3', head('GET /a /b HTTP/1.1', 'Host: a')),
  refuses('junk/many-empty-lines', '9112 2.2', fill('\r\n', 20) + get()),
  refuses('junk/JSON', '9112 3', '{"a":"b"}\r\n\r\n'),
  waits('junk/nothing', '9112 2.2', '\r\n'),
  refuses('long/line', '9110 15.5.15', target(`/${fill('a', 8192)}`), 414),
  refuses('long/method', '9112 3', head(`${fill('A', 8192)} / HTTP/1.1`, 'Host: a'), 400, 414, 501),
  refuses('long/value', '6585 5', get(`X: ${fill('a', 33_000)}`), 431),
  refuses('long/name', '6585 5', get(`${fill('x', 33_000)}: a`), 431),
  refuses('long/many-fields', '6585 5', get(...Array(100).fill('X: a')), 431),
  refuses('target/NUL', '9112 3.2', target('/a\0b')),
  refuses('target/control', '9112 3.2', target('/a\x01b')),
  refuses('target/raw-utf8', '9112 3.2', target('/\xe6\x9d\x91')),
  refuses('target/broken-escape', '3986 2.1', target('/%zz')),
  refuses('target/half-an-escape', '3986 2.1', target('/a%2')),
  refuses('target/escaped-NUL', '3986 7.3', target('/a%00b')),
  refuses('target/overlong-utf8', '3629 3', target('/%c0%af')),
  refuses('field/no-colon', '9112 5', get('X')),
  refuses('field/no-name', '9112 5', get(': x')),
  refuses('field/name-not-a-token', '9110 5.1', get('X(y): z')),
  refuses('field/control-in-value', '9110 5.5', get('X: a\x01b')),
  refuses('field/folded-first', '9112 2.2', head('GET /healthz HTTP/1.1', ' X: y', 'Host: a')),
];

export const normalisation = [
  takes('one/escaped-letters', '3986 6.2.2', path('/%68ealthz')),
  takes('one/empty-segment', '3986 6.2.3', path('//healthz'), 404),
  refuses('one/dot-segments', '3986 5.2.4', path('/a/../healthz')),
  refuses('one/escaped-dot-segments', '3986 6.2.2', path('/a/%2e%2e/healthz')),
  refuses('one/backslash', '3986 3.3', path('/a%5c..%5chealthz')),
];

export const cookies = [
  takes('cookie/one', '6265 4.2', get('Cookie: a=b')),
  takes('cookie/empty', '6265 5.4', get('Cookie:')),
  takes('cookie/no-name', '6265 5.2', get('Cookie: =b')),
  takes('cookie/no-value', '6265 4.1', get('Cookie: a=')),
  takes('cookie/no-equals', '6265 5.2', get('Cookie: a')),
  takes('cookie/only-separators', '6265 4.2', get('Cookie: ;;; ; =;')),
  takes('cookie/quoted', '6265 4.1', get('Cookie: a="b; c"')),
  takes('cookie/raw-utf8', '6265 4.1', get('Cookie: a=\xe6\x9d\x91')),
  takes('cookie/two-fields', '6265 5.4', get('Cookie: a=b', 'Cookie: c=d')),
  takes('cookie/a-thousand', '6265 6.1', get(`Cookie: ${fill('a=b; ', 1000)}`)),
  takes('cookie/of-a-session-that-is-none', '6265 5.4', head('GET /about HTTP/1.1', 'Host: a', 'Cookie: sid=nobody'), 200,
    answer => assert.match(answer.field('set-cookie'), /^sid=;.*Max-Age=0/)),
  refuses('cookie/NUL', '9110 5.5', get('Cookie: a=b\0c')),
];
