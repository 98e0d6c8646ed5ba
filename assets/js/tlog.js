// The public log as anybody can check it: RFC 6962 trees, and the signed notes, checkpoints and proofs of C2SP.
// Needs nothing but a browser (or Node) with WebCrypto; whatever doesn't hold is thrown as a Wrong.

export class Wrong extends Error {
  constructor(what, told) {
    super(told ? what + ': ' + told : what);
    this.what = what;
  }
}

export function need(holds, what, told) {
  if (!holds) throw new Wrong(what, told);
}

// What the arithmetic is done with. A page sets `library` to what brings verifyAsync(signature, message, key).
export const engine = { sha256: webSha256, ed25519: webEd25519, library: null };

const subtle = () => {
  need(globalThis.crypto && globalThis.crypto.subtle, 'no_crypto');
  return globalThis.crypto.subtle;
};

async function webSha256(bytes) {
  return new Uint8Array(await subtle().digest('SHA-256', bytes));
}

async function webEd25519(key, message, signature) {
  let known;
  try {
    known = await subtle().importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  } catch (error) {
    return libraryEd25519(key, message, signature);
  }
  return subtle().verify({ name: 'Ed25519' }, known, signature, message);
}

async function libraryEd25519(key, message, signature) {
  need(engine.library, 'no_ed25519');
  let library;
  try {
    library = await engine.library();
  } catch (error) {
    throw new Wrong('no_ed25519', error.message);
  }
  try {
    return await library.verifyAsync(signature, message, key, { zip215: false });
  } catch (error) {
    return false; // a key or signature that is no point of the curve
  }
}

export function concat(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const encoder = new TextEncoder();
export const utf8 = text => encoder.encode(text);

export function textOf(bytes, what) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Wrong(what, 'no UTF-8');
  }
}

export function equal(a, b) {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

export function hexOf(bytes) {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text) {
  if (typeof text !== 'string' || text.length % 2 || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => parseInt(text.substr(2 * at, 2), 16));
}

// Strict: padded, and no other spelling of the same bytes.
export function fromBase64(text) {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4) return null;
  const raw = atob(text);
  if (btoa(raw) !== text) return null;
  return Uint8Array.from(raw, sign => sign.charCodeAt(0));
}

export const leafHash = bytes => engine.sha256(concat([Uint8Array.of(0), bytes]));
export const nodeHash = (left, right) => engine.sha256(concat([Uint8Array.of(1), left, right]));

// MTH of RFC 6962, section 2.1, over leaves that are hashed already.
export async function treeHash(hashes) {
  if (!hashes.length) return engine.sha256(new Uint8Array(0));
  if (hashes.length === 1) return hashes[0];
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return nodeHash(await treeHash(hashes.slice(0, split)), await treeHash(hashes.slice(split)));
}

// The root to which a leaf and its audit path lead (RFC 9162, section 2.1.3.2).
export async function rootOfProof(index, size, leaf, path) {
  need(index < size, 'proof', 'the leaf lies beyond the tree');
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    need(last > 0, 'proof', 'it is too long');
    if (at % 2 || at === last) {
      hash = await nodeHash(sibling, hash);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  need(last === 0, 'proof', 'it is too short');
  return hash;
}

// name+keyid+base64(1, public key)
export async function parseKey(vkey) {
  const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim());
  const bytes = found && fromBase64(found[3]);
  need(bytes && bytes.length === 33 && bytes[0] === 1, 'key');
  const id = (await engine.sha256(concat([utf8(found[1] + '\n'), bytes]))).slice(0, 4);
  need(hexOf(id) === found[2], 'key');
  return { name: found[1], id, bytes: bytes.slice(1) };
}

function parseSignature(line) {
  const found = /^\u2014 ([^\s+]+) (\S+)$/.exec(line);
  const bytes = found && fromBase64(found[2]);
  need(bytes && bytes.length > 4, 'note', 'a line is no signature');
  return { name: found[1], id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}

function splitNote(note) {
  need(!/[\u0000-\u0009\u000b-\u001f]/.test(note), 'note', 'it holds control characters');
  const split = note.lastIndexOf('\n\n');
  need(split > 0 && note.endsWith('\n'), 'note');
  const lines = note.slice(split + 2, -1).split('\n');
  need(lines.length <= 100, 'note', 'too many signatures');
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignature) };
}

// The text of a note that the key has signed. Signatures of others are nothing to us; a false one of ours is.
export async function openNote(note, key) {
  const { text, signatures } = splitNote(note);
  const ours = signatures.filter(one => one.name === key.name && equal(one.id, key.id));
  need(ours.length, 'signature', 'nobody we know has signed');
  for (const one of ours)
    need(one.bytes.length === 64 && await engine.ed25519(key.bytes, utf8(text), one.bytes), 'signature');
  return text;
}

export function parseCount(text, what) {
  need(/^(0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(Number(text)), what, 'no number');
  return Number(text);
}

export function parseHash(text, what) {
  const bytes = fromBase64(text);
  need(bytes && bytes.length === 32, what, 'no hash');
  return bytes;
}

export async function openCheckpoint(note, key) {
  const [origin, size, root, ...more] = (await openNote(note, key)).split('\n');
  need(origin === key.name, 'checkpoint', 'it is of another log');
  need(size !== undefined && root !== undefined && more.pop() === '', 'checkpoint');
  return { origin, size: parseCount(size, 'checkpoint'), root: parseHash(root, 'checkpoint') };
}

// A tlog-proof: where a leaf stands, its audit path, and the checkpoint they lead to.
export function parseProof(proof) {
  const split = proof.indexOf('\n\n');
  need(split > 0, 'proof');
  const lines = proof.slice(0, split).split('\n');
  need(lines.shift() === 'c2sp.org/tlog-proof@v1', 'proof', 'it begins otherwise');
  if (/^extra /.test(lines[0])) need(fromBase64(lines.shift().slice(6)), 'proof');
  need(/^index /.test(lines[0]), 'proof');
  const index = parseCount(lines.shift().slice(6), 'proof');
  return { index, path: lines.map(line => parseHash(line, 'proof')), checkpoint: proof.slice(split + 2) };
}

// Where a record stands in the log, when its proof holds.
export async function openProof(proof, record, key) {
  const { index, path, checkpoint } = parseProof(proof);
  const head = await openCheckpoint(checkpoint, key);
  const root = await rootOfProof(index, head.size, await leafHash(record), path);
  need(equal(root, head.root), 'proof', 'it leads to another tree');
  return { index, size: head.size, root: head.root };
}
