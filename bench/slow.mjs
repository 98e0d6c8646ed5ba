// Visitors who take their time, for edge.sh: node slow.mjs PORT PATH HEADS BODIES READERS IDLE SECONDS
// Prints "there" when all are connected; at the end, for each kind, how many the server sent away and after how long.
import { connect } from 'node:net';

const [port, path, heads, bodies, readers, idle, seconds] = process.argv.slice(2).map((word, at) => (at === 1 ? word : Number(word)));
const kinds = [
  { name: 'head', count: heads, first: 'GET / HTTP/1.1\r\nHost: a\r\n', more: 'X: y\r\n' },
  { name: 'body', count: bodies, first: 'POST /work/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 4096\r\n\r\n', more: 'z' },
  { name: 'read', count: readers, first: `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(100), deaf: true },
  { name: 'idle', count: idle, first: `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n` },
];
for (const kind of kinds) Object.assign(kind, { lines: [], longest: 0, gone: 0 });

function visit(kind) {
  return new Promise(done => {
    const since = Date.now();
    const line = connect({ port, host: '127.0.0.1' });
    kind.lines.push(line);
    line.on('connect', () => line.write(kind.first, done));
    line.on('error', () => done());
    line.on('close', () => {
      ++kind.gone;
      kind.longest = Math.max(kind.longest, Date.now() - since);
      done();
    });
    if (kind.deaf) line.pause();
    else line.resume();
  });
}

for (const kind of kinds)
  for (let n = 0; n < kind.count; n += 250) await Promise.all(Array.from({ length: Math.min(250, kind.count - n) }, () => visit(kind)));
console.log('there');

const drip = setInterval(() => {
  for (const kind of kinds) if (kind.more) for (const line of kind.lines) if (line.writable) line.write(kind.more);
}, 5000);

setTimeout(() => {
  clearInterval(drip);
  for (const { name, count, gone, longest, deaf } of kinds.filter(kind => kind.count))
    console.log(name, count, deaf ? '-' : gone, gone && !deaf ? (longest / 1000).toFixed(1) : '-');
  process.exit();
}, seconds * 1000);
