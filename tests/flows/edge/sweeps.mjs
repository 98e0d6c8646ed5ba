// Every way to write Transfer-Encoding and Content-Length that somebody might take for the plain one (goal N2).
import { post, posts, refuses } from './cases.mjs';

const byte = code => String.fromCharCode(code);
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const odd = [...range(0x01, 0x20), ...range(0x80, 0xff)]; // 160 bytes: controls, the blank, and what isn't ASCII
const name = code => code.toString(16).padStart(2, '0');

const hidden = '0\r\n\r\n'; // an empty body to who sees the coding, the beginning of a request to who doesn't

const around = [
  ['before', code => `${byte(code)}Transfer-Encoding: chunked`],
  ['before-colon', code => `Transfer-Encoding${byte(code)}: chunked`],
  ['behind-colon', code => `Transfer-Encoding:${byte(code)}chunked`],
  ['behind', code => `Transfer-Encoding: chunked${byte(code)}`],
];

const forms = [
  'Transfer-Encoding: chunked', 'TRANSFER-ENCODING: CHUNKED', 'Transfer-Encoding:chunked',
  'Transfer-Encoding:\r\n chunked', 'Transfer-Encoding\r\n : chunked', 'Transfer-Encoding: x\r\n chunked',
  'Transfer-Encoding: xchunked', 'Transfer-Encoding: chunkedx', 'Transfer-Encoding: chunke', 'Transfer-Encoding: "chunked"',
  "Transfer-Encoding: 'chunked'", 'Transfer-Encoding: chunked;a=b', 'Transfer-Encoding: chunked, chunked',
  'Transfer-Encoding: chunked, identity', 'Transfer-Encoding: identity, chunked', 'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: x', 'Transfer-Encoding: x\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding:', 'Transfer-Encoding: ,chunked', 'Transfer-Encoding: chunked,', 'Transfer-Encoding: \\u0063hunked',
  'Transfer_Encoding: chunked', 'TransferEncoding: chunked', 'Transfer.Encoding: chunked', 'Transfer-Encoding;: chunked',
  'X: y\rTransfer-Encoding: chunked', 'Content-Encoding: chunked',
]; // 28

// The grammar, written down a second time and apart from the server: one field, its name, blanks, the one coding.
const isPlain = field => /^transfer-encoding:[ \t]*chunked[ \t]*$/i.test(field);

const encoding = (id, field) => isPlain(field)
  ? posts(id, '9112 6.1', post([field], hidden))
  : refuses(id, '9112 6.1', post([field], hidden), 400, 501);

export const encodings = [
  ...forms.map((field, at) => encoding(`encoding/form-${at}`, field)),
  ...around.flatMap(([place, of]) => odd.map(code => encoding(`encoding/${place}-${name(code)}`, of(code)))),
];

const values = [
  '5', ' 5', '\t5 ', '+5', '-5', '--5', '05', '005', '00', '0x5', '0b101', '0o5', '5.', '5.0', '.5', '5e0', '5E0', '5,', ',5',
  '5,5', '5, 5', '5 5', '5\t5', '5;', '5;a=b', '5L', '5u', '5_000', "5'", '"5"', '(5)', '5%', '%35', '٥', '５', 'five',
  'chunked', 'NaN', 'Infinity', 'null', '', ' ', '2147483648abc', '4294967301x', '9223372036854775808',
  '9223372036854775813', '18446744073709551616', '18446744073709551621', '340282366920938463463374607431768211461',
  '99999999999999999999999999999999999999999999999999',
];
const isLength = value => /^[ \t]*(0|[1-9][0-9]*)[ \t]*$/.test(value) && value.trim().length < 19;

const counted = (id, field, fits) => fits
  ? posts(id, '9110 8.6', post([field], 'abcde'))
  : refuses(id, '9110 8.6', post([field], 'abcde'));

const latin1 = text => Buffer.from(text, 'utf8').toString('latin1');

export const lengths = [
  ...values.map((value, at) => counted(`length/value-${at}`, latin1(`Content-Length:${value}`), isLength(value))),
  ...odd.map(code => counted(`length/before-${name(code)}`, `Content-Length: ${byte(code)}5`, code === 0x20 || code === 0x09)),
  ...odd.map(code => counted(`length/behind-${name(code)}`, `Content-Length: 5${byte(code)}`, code === 0x20 || code === 0x09)),
  ...odd.map(code => counted(`length/before-colon-${name(code)}`, `Content-Length${byte(code)}: 5`, false)),
  ...['Content-Length: 5', 'Content-Length: 0', 'Content-Length: 6', 'Transfer-Encoding: chunked', 'Transfer-Encoding: x']
    .map((field, at) => refuses(`length/beside-${at}`, '9112 6.3', post(['Content-Length: 5', field], 'abcde'), 400, 501)),
  ...['Content_Length: 5', 'ContentLength: 5', 'Content.Length: 5']
    .map((field, at) => refuses(`length/name-${at}`, '9110 5.1', post([field], 'abcde'))),
];
