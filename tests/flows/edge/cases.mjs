// How a case is written: an id, the clause it comes from, the bytes, and what must come back.
//
// Behind everything that is written stands one more request, the follower. Where the case is a whole request, the
// follower is answered and the connection ends, as it asks. Where the case is refused, there is one answer and no
// more: a follower that is answered after a refusal is a request somebody else could have hidden in a body.
export const follower = 'GET /healthz HTTP/1.1\r\nHost: follower\r\nConnection: close\r\n\r\n';
const alive = '{"alive":true}';

export const head = (first, ...fields) => [first, ...fields, '', ''].join('\r\n');
export const get = (...fields) => head('GET /healthz HTTP/1.1', 'Host: a', ...fields);
export const target = (words, ...fields) => head(`GET ${words} HTTP/1.1`, 'Host: a', ...fields);
export const post = (fields, body = '') => head('POST /healthz HTTP/1.1', 'Host: a', ...fields) + body;
export const chunked = body => post(['Transfer-Encoding: chunked'], body);

// A whole request. /healthz is only for reading: to a POST it says 405, once the body is read.
export const takes = (id, clause, bytes, status = 200, also = () => {}) =>
  ({ id, clause, bytes, follow: true, also, wants: [[status], [200]] });
export const posts = (id, clause, bytes, also) => takes(id, clause, bytes, 405, also);

// A whole request after which the server hangs up, whatever follows.
export const ends = (id, clause, bytes, status = 200, also = () => {}) =>
  ({ id, clause, bytes, follow: true, also, wants: [[status]] });

export const refuses = (id, clause, bytes, ...statuses) =>
  ({ id, clause, bytes, follow: true, closes: true, also: () => {}, wants: [statuses.length ? statuses : [400]] });

// Not a whole request, and nothing follows: there is nothing to answer.
export const waits = (id, clause, bytes) => ({ id, clause, bytes, follow: false, also: () => {}, wants: [] });

// Ends in the middle of a body: there is nothing to answer but that.
export const cut = (id, clause, bytes) => ({ ...refuses(id, clause, bytes, 400, 408), follow: false });

// Several requests in one go: their statuses in turn, without interim answers.
export const several = (id, clause, bytes, statuses, also = () => {}) =>
  ({ id, clause, bytes, follow: true, also, wants: [...statuses.map(one => [one]), [200]] });

export const written = one => one.bytes + (one.follow ? follower : '');

const methodsIn = bytes => [...bytes.matchAll(/^([A-Z]+) \S+ HTTP\/1\.[0-9]\r$/gm)].map(found => found[1]);

// What is wrong with these answers; nothing when all is well.
export function faultOf(one, bytes, answersIn) {
  try {
    const answers = answersIn(bytes, methodsIn(written(one)));
    const last = answers.filter(answer => answer.status >= 200);
    const statuses = last.map(answer => answer.status);
    const fits = statuses.length === one.wants.length && one.wants.every((some, at) => some.includes(statuses[at]));
    if (!fits) return `answered ${statuses.join(', ') || 'nothing'} and not ${one.wants.map(w => w.join('/')).join(', ') || 'nothing'}`;
    if (one.closes && last[0].field('connection') !== 'close') return 'refused without Connection: close';
    if (one.follow && last.length > 1 && last.at(-1).text !== alive) return 'the follower got another answer';
    one.also(last[0], answers);
    return '';
  } catch (fault) {
    return fault.message;
  }
}
