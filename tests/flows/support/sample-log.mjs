// A log and an exported edition made with Node's own cryptography: nothing of what is under test takes part.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
export const leafHash = bytes => sha(Buffer.of(0), bytes);
const nodeHash = (left, right) => sha(Buffer.of(1), left, right);

function split(count) {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

export function treeHash(hashes) {
  if (!hashes.length) return sha('');
  if (hashes.length === 1) return hashes[0];
  const half = split(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, half)), treeHash(hashes.slice(half)));
}

function auditPath(index, hashes) {
  if (hashes.length === 1) return [];
  const half = split(hashes.length);
  const [left, right] = [hashes.slice(0, half), hashes.slice(half)];
  return index < half ? [...auditPath(index, left), treeHash(right)] : [...auditPath(index - half, right), treeHash(left)];
}

export function makeKey(name = 'gk.example.gov.cn/tlog') {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const typed = Buffer.concat([Buffer.of(1), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = sha(name + '\n', typed).subarray(0, 4);
  const signed = text => `${text}\n— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64')}\n`;
  return { name, signed, vkey: `${name}+${id.toString('hex')}+${typed.toString('base64')}` };
}

export function checkpoint(key, hashes) {
  return key.signed(`${key.name}\n${hashes.length}\n${treeHash(hashes).toString('base64')}\n`);
}

function bundle(records) {
  return Buffer.concat(records.flatMap(record => [Buffer.of(record.length >> 8, record.length & 255), record]));
}

function tiles(files, level, hashes) {
  const above = [];
  for (let at = 0; at < hashes.length; at += 256) {
    const mine = hashes.slice(at, at + 256);
    files.set(path(level, at / 256, mine.length), Buffer.concat(mine));
    if (mine.length === 256) above.push(treeHash(mine));
  }
  if (above.length) tiles(files, level + 1, above);
}

const path = (level, number, count) => `tile/${level}/${String(number).padStart(3, '0')}${count < 256 ? `.p/${count}` : ''}`;

// → Map of path below /tlog/ to bytes
export function publish(records, key) {
  const hashes = records.map(leafHash);
  const files = new Map([['checkpoint', Buffer.from(checkpoint(key, hashes))]]);
  tiles(files, 0, hashes);
  for (let at = 0; at < records.length; at += 256) {
    const mine = records.slice(at, at + 256);
    files.set(path('entries', at / 256, mine.length), bundle(mine));
  }
  return files;
}

export function proofOf(index, records, key) {
  const hashes = records.map(leafHash);
  const lines = auditPath(index, hashes).map(hash => hash.toString('base64') + '\n').join('');
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${lines}\n${checkpoint(key, hashes)}`;
}

function digest(path, text, salt) {
  const size = Buffer.alloc(4), pathSize = Buffer.alloc(4);
  pathSize.writeUInt32BE(Buffer.byteLength(path));
  size.writeUInt32BE(Buffer.byteLength(text));
  return sha(Buffer.of(0x10), salt, pathSize, path, size, text);
}

// The test vector of docs/commitment.md.
const vector = [[['title', '六道沟村2026年10月财务收支']], [['field/opening', '9401681']],
  [['table/entries/0/1', 'gist'], ['table/entries/0/2', 'expenditure']],
  [['table/entries/1/1', '清雪机械费'], ['table/entries/1/2', '133770']]];

export function makeEdition(key, others = 6) {
  let salt = 0;
  const groups = vector.map(group => group.map(([path, text]) => {
    const bytes = Buffer.alloc(16, salt++);
    return { path, text, salt: bytes.toString('hex'), digest: digest(path, text, bytes).toString('hex') };
  }));
  const commitment = treeHash(groups.map(group => leafHash(treeHash(group.map(leaf => leafHash(Buffer.from(leaf.digest, 'hex'))))))).toString('hex');
  const facts = { code: 'LDG-7K4Q-3M8', village: '220681101212', item: 'cai-01', period: '2026-10' };
  const record = JSON.stringify({ schema: 'gongkai-leaf/1', village: facts.village, item: facts.item, period: facts.period, code: facts.code,
    edition: 1, kind: 'publish', at: '2026-11-24T02:00:00Z', supersedes: '', sequence: 1, previous: '', commitment });
  const records = [...Array.from({ length: others }, (_, at) => Buffer.from(`{"other":${at}}`)), Buffer.from(record), Buffer.from('{"last":1}')];
  return { format: 'gongkai-edition/1', ...facts, address: 'https://gk.example.gov.cn/e/LDG-7K4Q-3M8', number: 1, kind: 'publish',
    published_at: '2026-11-24T02:00:00Z', title: '六道沟村2026年10月财务收支', groups, commitment,
    log: { record, proof: proofOf(others, records, key), key: key.vkey } };
}
