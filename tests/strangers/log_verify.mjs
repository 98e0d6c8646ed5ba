// The browser's verifier over logs in folders: `node log_verify.mjs VKEY-FILE`, on standard input lines of
// FOLDER[:CHANGES], a tab, a kept checkpoint's file, a tab …; one verdict for each, as log_verify.go gives it.
import { createHash, webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

globalThis.crypto ??= webcrypto;
const scripts = new URL('../../assets/js/', import.meta.url);
const { auditLog, engine } = await import(new URL('tlog-audit.js', scripts));
engine.library = () => import(new URL('vendor/noble-ed25519.js', scripts)); // Node 18 has no Ed25519 in WebCrypto
// One call to WebCrypto for each of a million hashes is slow where there is no page to keep alive.
engine.sha256 = async bytes => new Uint8Array(createHash('sha256').update(bytes).digest());

const reader = log => {
  const [base, changes] = log.split(':');
  return async path => {
    if (changes && existsSync(join(changes, path + '.gone'))) return null;
    const changed = changes && existsSync(join(changes, path)) ? changes : base;
    return existsSync(join(changed, path)) ? new Uint8Array(readFileSync(join(changed, path))) : null;
  };
};

const vkey = readFileSync(process.argv[2], 'utf8').trim();
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const [log, ...kept] = line.split('\t');
  const { ok, why } = await auditLog(reader(log), vkey, kept.map(name => readFileSync(name, 'utf8')));
  console.log(ok ? 'ok' : 'no: ' + why.replaceAll('\n', ' '));
}
