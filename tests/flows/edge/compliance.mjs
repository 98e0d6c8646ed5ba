// What RFC 9110 and 9112 ask of a server, clause by clause (76 cases).
import assert from 'node:assert/strict';
import { chunked, ends, get, head, post, posts, refuses, several, takes, target, waits } from './cases.mjs';

const bare = words => head(words, 'Host: a');
const host = value => head('GET /healthz HTTP/1.1', value);
const noBody = answer => assert.equal(answer.body.length, 0);
const allows = answer => assert.match(answer.field('allow'), /GET, HEAD/);

const requestLine = [
  takes('line/origin-form', '9112 3.2.1', get()),
  takes('line/query', '9112 3.2.1', target('/healthz?a=b&c=%20')),
  takes('line/absolute-form', '9112 3.2.2', target('http://a/healthz')),
  takes('line/absolute-https', '9112 3.2.2', target('https://a/healthz')),
  takes('line/absolute-scheme-in-capitals', '9110 4.2.3', target('HTTP://a/healthz')),
  takes('line/absolute-with-port', '9112 3.2.2', target('http://a:8080/healthz')),
  takes('line/absolute-beats-host', '9112 3.2.2', head('GET http://b/healthz HTTP/1.1', 'Host: a')),
  takes('line/absolute-without-path', '9112 3.2.1', target('http://a')),
  takes('line/absolute-query-without-path', '9110 4.2.1', target('http://a?b=c')),
  refuses('line/absolute-without-authority', '9110 4.2.1', target('http:///healthz')),
  refuses('line/absolute-with-a-person', '9110 4.2.4', target('http://u@a/healthz')),
  refuses('line/another-scheme', '9112 3.2.2', target('ftp://a/healthz')),
  refuses('line/authority-form', '9112 3.2.3', target('a:80')),
  refuses('line/connect', '9110 9.3.6', bare('CONNECT a:80 HTTP/1.1'), 400, 501),
  takes('line/asterisk', '9112 3.2.4', bare('OPTIONS * HTTP/1.1'), 204),
  refuses('line/asterisk-for-get', '9112 3.2.4', target('*')),
  refuses('line/fragment', '9112 3.2.1', target('/healthz#x')),
  refuses('line/relative', '9112 3.2', target('healthz')),
  refuses('line/two-spaces', '9112 3', bare('GET  /healthz HTTP/1.1')),
  refuses('line/two-spaces-before-version', '9112 3', bare('GET /healthz  HTTP/1.1')),
  refuses('line/tab', '9112 3', bare('GET\t/healthz\tHTTP/1.1')),
  refuses('line/space-in-front', '9112 2.2', bare(' GET /healthz HTTP/1.1')),
  refuses('line/space-behind', '9112 3', bare('GET /healthz HTTP/1.1 ')),
  refuses('line/space-in-target', '9112 3.2', bare('GET /health z HTTP/1.1')),
  takes('line/one-empty-line-before', '9112 2.2', `\r\n${get()}`),
  refuses('line/bare-line-feed-before', '9112 2.2', `\n${get()}`),
];

const versions = [
  ends('version/1.0', '9112 2.3', bare('GET /healthz HTTP/1.0')),
  ends('version/1.0-without-host', '9112 3.2', head('GET /healthz HTTP/1.0')),
  takes('version/1.9-is-1.1', '9110 2.5', bare('GET /healthz HTTP/1.9')),
  refuses('version/2.0', '9110 15.6.6', bare('GET /healthz HTTP/2.0'), 505),
  refuses('version/0.9', '9112 2.3', bare('GET /healthz HTTP/0.9'), 400, 505),
  refuses('version/none', '9112 3', 'GET /healthz\r\nHost: a\r\n\r\n'),
  refuses('version/small-letters', '9112 2.3', bare('GET /healthz http/1.1')),
  refuses('version/two-digits', '9112 2.3', bare('GET /healthz HTTP/1.10')),
  refuses('version/no-minor', '9112 2.3', bare('GET /healthz HTTP/1')),
  refuses('version/preface-of-http2', '9113 3.4', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 505),
];

const methods = [
  takes('method/head', '9110 9.3.2', bare('HEAD /healthz HTTP/1.1'), 200, answer => {
    noBody(answer);
    assert.equal(answer.field('content-length'), '14');
  }),
  takes('method/options', '9110 9.3.7', bare('OPTIONS /about HTTP/1.1'), 204, allows),
  takes('method/put', '9110 15.5.6', bare('PUT /healthz HTTP/1.1'), 405, allows),
  takes('method/delete', '9110 15.5.6', bare('DELETE /healthz HTTP/1.1'), 405, allows),
  posts('method/post', '9110 15.5.6', post(['Content-Length: 3'], 'abc'), allows),
  refuses('method/trace', '9110 9.3.8', bare('TRACE /healthz HTTP/1.1'), 405, 501),
  refuses('method/unknown', '9110 9.1', bare('BREW /healthz HTTP/1.1'), 501),
  refuses('method/small-letters', '9110 9.1', bare('get /healthz HTTP/1.1'), 400, 501),
  refuses('method/not-a-token', '9110 9.1', bare('GE(T /healthz HTTP/1.1')),
];

const hosts = [
  refuses('host/none', '9112 3.2', head('GET /healthz HTTP/1.1')),
  refuses('host/none-with-absolute-form', '9112 3.2', head('GET http://a/healthz HTTP/1.1')),
  refuses('host/two', '9112 3.2', host('Host: a\r\nHost: b')),
  refuses('host/two-alike', '9112 3.2', host('Host: a\r\nHost: a')),
  refuses('host/empty', '9110 4.2.1', host('Host:')),
  refuses('host/two-in-one', '9110 7.2', host('Host: a, b')),
  refuses('host/with-path', '9110 7.2', host('Host: a/b')),
  refuses('host/with-a-person', '9110 7.2', host('Host: u@a')),
  refuses('host/port-in-words', '9110 7.2', host('Host: a:http')),
  refuses('host/only-port', '9110 4.2.1', host('Host: :80')),
  refuses('host/broken-ipv6', '3986 3.2.2', host('Host: [::1')),
  takes('host/ipv6', '3986 3.2.2', host('Host: [::1]:8080')),
  takes('host/in-any-case', '9110 5.1', host('hOsT: a')),
  takes('host/empty-port', '3986 3.2.3', host('Host: a:')),
];

const connections = [
  ends('connection/close', '9112 9.6', get('Connection: close')),
  ends('connection/close-in-capitals', '9110 7.6.1', get('Connection: CLOSE')),
  ends('connection/close-in-a-list', '9110 7.6.1', get('Connection: keep-alive , close')),
  ends('connection/close-in-a-second-field', '9110 5.3', get('Connection: keep-alive', 'Connection: close')),
  takes('connection/keep-alive', '9112 9.3', get('Connection: keep-alive')),
  takes('connection/names-a-field', '9110 7.6.1', get('Connection: x-hop', 'X-Hop: 1')),
  takes('connection/upgrade-is-passed-over', '9110 7.8', get('Connection: Upgrade', 'Upgrade: h2c', 'HTTP2-Settings: AA')),
  several('connection/pipelined', '9112 9.3.2', get() + chunked('3\r\nabc\r\n0\r\n\r\n') + post(['Content-Length: 1'], 'x') + get(),
    [200, 405, 405, 200]),
  several('connection/twenty-pipelined', '9112 9.3.2', get().repeat(20), Array(20).fill(200)),
  waits('connection/ends-in-the-head', '9112 8', 'GET /healthz HTTP/1.1\r\nHost: a\r\n'),
];

const expectations = [
  posts('expect/continue', '9110 10.1.1', post(['Expect: 100-continue', 'Content-Length: 3'], 'abc')),
  takes('expect/continue-without-body', '9110 10.1.1', get('Expect: 100-continue'), 200,
    (_, answers) => assert.equal(answers[0].status, 200)),
  ends('expect/from-1.0-is-ignored', '9110 10.1.1', 'POST /healthz HTTP/1.0\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc', 405),
  refuses('expect/something-else', '9110 15.5.18', get('Expect: wonders'), 417),
  posts('body/none-with-length-0', '9110 8.6', post(['Content-Length: 0'])),
  takes('body/of-a-get-is-read', '9110 9.3.1', get('Content-Length: 3') + 'abc'),
  takes('body/of-a-get-in-chunks-is-read', '9112 6.3', get('Transfer-Encoding: chunked') + '3\r\nabc\r\n0\r\n\r\n'),
];

export const compliance = [...requestLine, ...versions, ...methods, ...hosts, ...connections, ...expectations];
