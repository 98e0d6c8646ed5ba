// The real program: commands that end, and servers that each live in a folder of their own until the test ends.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const binary = process.env.GONGKAI || join(root, 'build/dev/gongkai');
export const ledger = name => join(root, 'tests/ledgers', `${name}.xlsx`);

export function run(args, input = '') {
  const ended = spawnSync(binary, args, { input, encoding: 'utf8', cwd: root, maxBuffer: 64 << 20 });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

export function runJson(args, input) {
  const ended = run([...args, '--json'], input);
  return { ...ended, json: JSON.parse(ended.out) };
}

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-flow-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function freePort() {
  return new Promise(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

// Until the server says where it listens; what it printed before is kept, since links stand there.
function started(process, url) {
  let printed = '';
  return new Promise((done, failed) => {
    const more = bytes => {
      printed += bytes;
      if (printed.split('\n').includes(url)) done(printed);
    };
    process.stdout.setEncoding('utf8').on('data', more);
    process.stderr.setEncoding('utf8').on('data', bytes => (printed += bytes));
    process.on('exit', code => failed(new Error(`gongkai ended with ${code}:\n${printed}`)));
  });
}

async function start(args, url, folder) {
  const process = spawn(binary, args, { cwd: folder.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise(done => process.on('exit', done));
  let all = '';
  for (const stream of [process.stdout, process.stderr]) stream.on('data', bytes => (all += bytes));
  const printed = await started(process, url);
  const end = async signal => {
    process.kill(signal);
    return ended;
  };
  const stop = async () => {
    const code = await end('SIGTERM');
    folder.remove();
    return code;
  };
  return { url, printed, said: () => all, end, stop, pid: process.pid, ...folder };
}

// Another system in the place of the real one: tests/support/<script>. `took` waits for the next thing it was given.
export async function standIn(script, ...words) {
  const process = spawn('python3', [join(root, 'tests/support', script), ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  const took = async () => JSON.parse((await lines.next()).value);
  const stop = () => new Promise(done => { process.on('exit', done); process.kill('SIGTERM'); });
  return { port, took, stop };
}

// As an operator has to before a server starts: the secrets of a configuration, by the program itself.
export function seal(config) {
  const sealed = run(['config', 'seal', '--config', config]);
  if (sealed.code !== 0) throw new Error(sealed.err);
  return sealed.out;
}

// A new site, with nothing in it but the divisions; `link` is the set-up link it prints.
export async function serve(more = '') {
  const folder = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(folder.folder, 'gongkai.toml');
  writeFileSync(config, [
    '[site]', 'scope = "220681101"', `base_url = "${url}"`,
    '[server]', 'address = "127.0.0.1"', `port = ${port}`,
    '[store]', `folder = "${join(folder.folder, 'var')}"`,
    '[duties]', 'from = "2026-07-01"', more, ''].join('\n'));
  seal(config);
  const site = await start(['serve', '--config', config], url, folder);
  return { ...site, config, link: site.printed.match(/http\S+\/enter\/\S+/)?.[0] };
}

// The demonstration town of a folder that is there already, as it was left.
export function demoAgain({ folder, url }) {
  const args = ['demo', '--keep', '--dir', join(folder, 'town'), '--listen', new URL(url).host];
  return start(args, url, { folder, remove: () => {} });
}

// The demonstration town; `links` are {name, place, role, href}, each good for one entry.
// Since when the town has a history: a short one starts sooner; '' for the whole.
export async function demo(since = '2026-10-01') {
  const folder = temporaryFolder();
  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const args = ['demo', '--dir', join(folder.folder, 'town'), '--listen', listen, ...(since ? ['--since', since] : [])];
  const site = await start(args, `http://${listen}`, folder);
  const links = [...site.printed.matchAll(/^ +(\S+)（(\S+) (\S+)）(http\S+)$/gm)]
    .map(([, name, place, role, href]) => ({ name, place, role, href }));
  const link = (place, role) => links.find(one => one.place === place && one.role.startsWith(role)).href;
  return { ...site, town: join(folder.folder, 'town'), links, link };
}
