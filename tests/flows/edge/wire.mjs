// Bytes as they are, on a socket: what a browser would never send, cut as no network would cut it.
import { connect } from 'node:net';

// Strict about what the server says: anything it couldn't have meant ends the test.
export function answersIn(bytes, methods = []) {
  const answers = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end < 0) throw new Error(`half an answer: ${bytes.toString('latin1', at, at + 200)}`);
    const [first, ...lines] = bytes.toString('latin1', at, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/.exec(first)?.[1]);
    if (!status) throw new Error(`no status line: ${first}`);
    const fields = lines.map(line => /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?(.*)$/.exec(line) ?? fail(`no field: ${line}`));
    const field = name => fields.find(one => one[1].toLowerCase() === name)?.[2];
    const bodiless = status < 200 || status === 204 || status === 304 ||
      methods[answers.filter(one => one.status >= 200).length] === 'HEAD';
    const length = bodiless ? 0 : Number(field('content-length') ?? fail('an answer without Content-Length'));
    const body = bytes.subarray(end + 4, end + 4 + length);
    if (body.length < length) throw new Error(`an answer cut short: ${body.length} of ${length}`);
    answers.push({ status, field, names: fields.map(one => one[1]), body, get text() { return body.toString('utf8'); } });
    at = end + 4 + length;
  }
  return answers;
}

function fail(words) {
  throw new Error(words);
}

// Writes the pieces one after the other, each as its own segment, then says that nothing more comes, and gives
// everything the server said until it closed. `reset`: it closed while we still had something to say.
export function exchange(port, pieces, { finish = true, patience = 60_000 } = {}) {
  return new Promise((done, failed) => {
    const got = [];
    let reset = false;
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const late = setTimeout(() => {
      socket.destroy();
      failed(new Error(`no end after ${patience} ms; so far: ${Buffer.concat(got).toString('latin1', 0, 300)}`));
    }, patience);
    const settle = () => {
      clearTimeout(late);
      socket.destroy();
      done({ bytes: Buffer.concat(got), reset });
    };
    socket.on('data', bytes => got.push(bytes));
    socket.on('end', settle);
    socket.on('error', error => {
      reset = true;
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') failed(error);
    });
    socket.on('close', settle);
    write(socket, pieces, finish);
  });
}

function write(socket, pieces, finish) {
  let next = 0;
  const more = () => {
    if (socket.destroyed || !socket.writable) return;
    if (next < pieces.length) socket.write(pieces[next++], 'latin1', more);
    else if (finish) socket.end();
  };
  more();
}

// One connection on which things are written and awaited in turn.
export class Line {
  constructor(port, options = {}) {
    this.got = Buffer.alloc(0);
    this.closed = false;
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true, ...options });
    this.changed = new Set();
    this.socket.on('data', bytes => {
      this.got = Buffer.concat([this.got, bytes]);
      this.tell();
    });
    this.socket.on('error', () => {});
    this.socket.on('end', () => this.end());
    this.socket.on('close', () => this.end());
    this.connected = new Promise(done => this.socket.on('connect', done));
  }

  tell() {
    for (const wake of this.changed) wake();
  }

  end() {
    this.closed = true;
    this.socket.destroy();
    this.tell();
  }

  write(bytes) {
    return new Promise(done => this.socket.write(bytes, 'latin1', () => done()));
  }

  // Until `enough` holds of what came, or the server closed.
  until(enough) {
    return new Promise(done => {
      const look = () => {
        if (!enough(this.got) && !this.closed) return;
        this.changed.delete(look);
        done(this.got);
      };
      this.changed.add(look);
      look();
    });
  }

  async untilClosed() {
    await this.until(() => false);
    return this.got;
  }
}

// The same numbers on every run (mulberry32).
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// What is long and all alike goes in larger pieces: a head has its time, and a busy machine needs much of it.
export function byteByByte(bytes) {
  const single = 300;
  if (bytes.length <= 2 * single) return [...bytes];
  const middle = bytes.slice(single, -single).match(/[^]{1,1000}/g);
  return [...bytes.slice(0, single), ...middle, ...bytes.slice(-single)];
}

export function joined(pieces, step) {
  if (step === 1) return pieces;
  return Array.from({ length: Math.ceil(pieces.length / step) }, (_, at) => pieces.slice(at * step, (at + 1) * step).join(''));
}

export function inFragments(bytes, random) {
  const longest = Math.max(64, bytes.length / 100);
  const pieces = [];
  for (let at = 0; at < bytes.length;) {
    const length = 1 + Math.floor(random() * longest);
    pieces.push(bytes.slice(at, at + length));
    at += length;
  }
  return pieces;
}
