// Passwords and keys of gongkai.toml: sealed by a command, refused in the clear, opened to send, and said nowhere.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from './support/client.mjs';
import { run, seal, serve, standIn, temporaryFolder } from './support/gongkai.mjs';
import { press } from './support/states.mjs';

const { folder, remove } = temporaryFolder();
test.after(remove);

const appSecret = '0123456789abcdef0123456789abcdef'; // of the stand-in
const robotOf = (key, port) => `[[robot]]\nkind = "dingtalk"\ndivision = "220681101"\n` +
  `url = "https://oapi.dingtalk.com/robot/send?access_token=${key}"\nsecret = "SECthe-secret-sign"\n` +
  `stand_in = "http://127.0.0.1:${port}"\n`;
const accountOf = (division, app, secret, port) => `[[wechat_account]]\ndivision = "${division}"\napp_id = "${app}"\n` +
  `secret = "${secret}"\nstand_in = "http://127.0.0.1:${port}"\n`;
const mailOf = port => `[mail]\nhost = "127.0.0.1"\nport = ${port}\ntls = "none"\nuser = "gongkai"\n` +
  'password = "the-secret-of-the-post"\nfrom = "gongkai@gk.example.gov.cn"\n';

// name → a file in a folder of its own, with its data folder beside that.
function configured(name, more) {
  mkdirSync(join(folder, name, 'etc'), { recursive: true });
  const config = join(folder, name, 'etc', 'gongkai.toml');
  writeFileSync(config, `# 六道沟镇\n[site]\nscope = "220681101"\n[store]\nfolder = "${join(folder, name, 'var')}"\n${more}`);
  return config;
}
const keyOf = name => join(folder, name, 'var', 'secrets.key');
const refusal = (...words) => {
  const { code, out, err } = run(words);
  assert.deepEqual([code, out], [1, ''], err);
  assert.ok(!/the-secret/.test(err), err);
  return err.trim();
};

test('config seal hides every secret in place, says how many, and does nothing the second time', () => {
  const config = configured('once', `# 邮件的密码，问办公室要\n${mailOf(25)}# 后面\n${robotOf('the-secret-key', 9)}[metrics]\ntoken = 'the-secret-of-metrics'`);
  chmodSync(config, 0o640);
  const before = readFileSync(config, 'utf8');
  assert.match(seal(config), /已密封 .*gongkai\.toml 里的 4 处密码和密钥/);
  const after = readFileSync(config, 'utf8');
  const blank = text => text.replace(/^(url|secret|password|token) = .*$/gm, '$1');
  assert.equal(blank(after), blank(before), 'comments and all else stay');
  assert.equal(after.match(/^(url|secret|password|token) = "sealed:[\w-]{54,}"$/gm).length, 4);
  assert.equal(statSync(config).mode & 0o777, 0o640);
  assert.equal(statSync(keyOf('once')).mode & 0o777, 0o600);
  assert.match(seal(config), /没有明文的密码或密钥，不用密封/);
  assert.equal(readFileSync(config, 'utf8'), after);
  assert.deepEqual(readdirSync(join(folder, 'once', 'etc')), ['gongkai.toml']);
  const shown = run(['config', 'show', '--config', config]);
  assert.equal(shown.out.match(/= "\*{8}"$/gm).length, 4, shown.out);
  assert.ok(!/the-secret|sealed:/.test(shown.out));
});

test('with a secret in the clear nothing is served or sent; each is named with its line', () => {
  const config = configured('plain', `${mailOf(25)}${robotOf('the-secret-key', 9)}`);
  const lines = refusal('serve', '--config', config).split('\n');
  assert.deepEqual(lines.map(line => line.match(/第 (\d+) 行：(\S+) 还是明文。请先运行 gongkai config seal --config/).slice(1)),
    [['11', 'mail.password'], ['16', 'robot.url'], ['17', 'robot.secret']]);
  assert.ok(!existsSync(join(folder, 'plain', 'var')), 'nothing is begun');
  assert.equal(refusal('duty', 'remind', '--config', config), lines.join('\n'));
  assert.equal(refusal('column', 'push', '--config', config), lines.join('\n'));
  assert.match(run(['config', 'show', '--config', config]).out, /^password = "\*{8}"$/m);
});

test('what was changed or moved, or lost its key, is refused with what to do', () => {
  const config = configured('moved', `${mailOf(25)}[metrics]\ntoken = "the-secret-of-metrics"\n`);
  seal(config);
  const sealed = readFileSync(config, 'utf8');
  const [, password] = sealed.match(/password = "(.*)"/), [, token] = sealed.match(/token = "(.*)"/);
  const serving = text => {
    writeFileSync(config, text);
    return refusal('serve', '--config', config);
  };
  assert.match(serving(sealed.replace(token, password)), /第 14 行：metrics\.token 的密封打不开，.*重新填上.*gongkai config seal/);
  assert.match(serving(sealed.replace(token, token.slice(0, -4) + 'AAAA')), /metrics\.token 的密封打不开/);
  const key = keyOf('moved');
  chmodSync(key, 0o640);
  assert.match(serving(sealed), /别人也能读。请运行 chmod 600/);
  chmodSync(key, 0o600);
  renameSync(key, `${key}.away`);
  for (const words of [['serve'], ['config', 'seal']])
    assert.match(refusal(...words, '--config', config), /secrets\.key 不见了。.*重新填一遍，再运行 gongkai config seal/);
  assert.equal(readFileSync(config, 'utf8'), sealed);
  writeFileSync(key, 'c2hvcnQ=\n', { mode: 0o600 });
  assert.match(serving(sealed), /不是一把完整的密钥/);
  copyFileSync(keyOf('once'), key);
  assert.equal(serving(sealed).split('\n').filter(line => line.includes('的密封打不开')).length, 2, 'another key');
});

test('a file that is none, is wrong or stands beside its key stays as it is', () => {
  assert.match(refusal('config', 'seal', '--config', join(folder, 'none.toml')), /找不到文件/);
  const wrong = configured('wrong', `${mailOf(25)}colour = "red"\n`), text = readFileSync(wrong, 'utf8');
  assert.match(refusal('config', 'seal', '--config', wrong), /gongkai\.toml:13: .*colour.*\n.*没有密封，文件没有改动/);
  assert.equal(readFileSync(wrong, 'utf8'), text);
  const beside = configured('beside', mailOf(25));
  writeFileSync(beside, readFileSync(beside, 'utf8').replace('/var"', '/etc"'));
  assert.match(refusal('config', 'seal', '--config', beside), /密钥会和它打开的东西放在一起/);
  assert.deepEqual(readdirSync(join(folder, 'beside', 'etc')), ['gongkai.toml']);
});

const password = 'Baishan.Songhua-2026';

// A new site's administrator and its village's clerk, who wants mail.
async function clerkWhoWantsMail(site) {
  const admin = new Client(site.url), own = { password, repeated: password };
  const entry = new URL(site.link).pathname;
  assert.equal((await admin.post(`${entry}/set-up`, { town: '220681101', name: '孙志远', login: 'sunzhiyuan', ...own })).status, 303);
  const invited = await press(admin, '/work/people/invite', '/work/people/invite',
    { name: '刘春海', login: 'liuchunhai', role: 'clerk', division: '220681101212' });
  const [link] = invited.text.match(/http[^<"\s]*\/enter\/[^<"\s]+/);
  const clerk = new Client(site.url);
  assert.equal((await clerk.post(`${new URL(link).pathname}/password`, own)).status, 303);
  assert.equal((await press(clerk, '/work/me', '/work/me/mail', { address: 'liu@example.gov.cn', wanted: 'true' })).status, 303);
  return admin;
}

const sql = (file, text) => {
  const ended = spawnSync('sqlite3', ['-cmd', '.timeout 5000', file, text], { encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stderr);
  return ended.stdout.trim();
};

// An article for an account, as the page of an edition would queue it.
function queueArticle(file, app) {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const article = { title: '财务收支', digest: '十月', content: '<p>收支</p>', source: 'https://gk.example.gov.cn/', cover: pixel };
  sql(file, `INSERT INTO outbox (id, channel, recipient, about, subject, body, state, tries, next_at, error, made_at)
    SELECT lower(hex(randomblob(13))), 'account', '${app}', 'edition', '', '${JSON.stringify(article)}', 'queued', 0, made_at, '', made_at
    FROM outbox LIMIT 1`);
}

async function until(holds) {
  for (let tries = 0; tries < 150; ++tries, await new Promise(done => setTimeout(done, 100))) if (holds()) return;
  assert.fail('waited in vain');
}

const filesIn = place => readdirSync(place, { withFileTypes: true })
  .flatMap(one => (one.isDirectory() ? filesIn(join(place, one.name)) : [join(place, one.name)]));

// What is sent, refused by the other side and not reached at all: of none of it a secret is left anywhere.
test('no secret and no key of an address is in an output, a log, the database or any other file', async () => {
  const post = await standIn('mail_server.py', '--user', 'gongkai', '--password', 'the-secret-of-the-post');
  const maker = await standIn('robot_server.py', '--secret', 'SECthe-secret-sign');
  const stranger = await standIn('robot_server.py', '--secret', 'another');
  const wechat = await standIn('wechat_server.py');
  const [taken, turnedAway] = ['wx0123456789abcdef', 'wx0123456789ab0125'];
  const site = await serve(['[reminders]\nat = ""', mailOf(post.port), robotOf('the-secret-key', maker.port), robotOf('the-secret-key-2', stranger.port),
    robotOf('the-secret-key-3', 1), accountOf('220681101', taken, appSecret, wechat.port),
    accountOf('220681101212', turnedAway, '5ec4e7'.repeat(5) + '00', wechat.port), '[metrics]\ntoken = "the-secret-of-metrics"',
    '[[column]]\ndivision = "220681101"\nto = "https://127.0.0.1:1/column"\nuser = "gongkai"\npassword = "the-secret-of-the-column"',
  ].join('\n'));
  try {
    const admin = await clerkWhoWantsMail(site);
    const database = join(site.folder, 'var', 'gongkai.db');
    const told = run(['duty', 'remind', '--config', site.config, '--json']);
    assert.deepEqual([JSON.parse(told.out).mails, JSON.parse(told.out).group_messages], [1, 3], told.err);
    for (const app of [taken, turnedAway]) queueArticle(database, app);
    assert.equal((await post.took()).user, 'gongkai');
    assert.equal((await maker.took()).kind, 'dingtalk');
    assert.equal((await wechat.took()).draft.title, '财务收支');
    await until(() => sql(database, "SELECT count(*) FROM outbox WHERE tries = 0 OR state = 'sending'") === '0');
    const errors = sql(database, "SELECT error FROM outbox WHERE error <> ''").split('\n');
    assert.equal(errors.length, 3, 'a wrong signature, a robot that isn’t there, a wrong secret of an account');
    const pushed = run(['column', 'push', '--config', site.config]);
    assert.equal(pushed.code, 1);
    const away = { 'x-forwarded-for': '10.1.2.3' };
    await new Client(site.url).get('/metrics', { ...away, authorization: 'Bearer the-secret-of-metrics' });
    const running = await admin.get('/work/running');
    assert.equal(running.status, 200);
    const shown = run(['config', 'show', '--config', site.config]);
    assert.equal(await site.end('SIGTERM'), 0);
    const said = [site.said(), running.text, errors.join(), ...[told, pushed, shown].flatMap(({ out, err }) => [out, err])];
    const all = [...said.map(text => Buffer.from(text)), ...filesIn(site.folder).map(file => readFileSync(file))];
    for (const there of ['六道沟村：', 'outbox', 'sealed:', '********', '"group_messages":3'])
      assert.ok(all.some(bytes => bytes.includes(there)), `it wasn’t looked where “${there}” stands`);
    for (const secret of ['the-secret', appSecret, '5ec4e7', Buffer.from('the-secret').toString('base64').slice(0, 12)])
      for (const bytes of all) assert.ok(!bytes.includes(secret), `${secret} in ${bytes.subarray(0, 200)}`);
  } finally {
    await site.stop();
    await Promise.all([post, maker, stranger, wechat].map(one => one.stop()));
  }
});

test('a backup brings the key to another machine, where the same file opens again', async () => {
  const maker = await standIn('robot_server.py', '--secret', 'SECthe-secret-sign');
  const site = await serve(`[reminders]\nat = ""\n${robotOf('the-secret-key', maker.port)}`);
  const elsewhere = join(folder, 'elsewhere'), backups = join(folder, 'backups');
  const moved = configured('moved-here', '');
  try {
    assert.equal(run(['backup', '--config', site.config, '--to', backups]).code, 0);
    writeFileSync(moved, readFileSync(site.config, 'utf8').replace(join(site.folder, 'var'), elsewhere));
    assert.match(refusal('duty', 'remind', '--config', moved), /不见了。请从备份里恢复/);
    const [backup] = readdirSync(backups).filter(name => name.endsWith('.tar'));
    const restored = run(['restore', join(backups, backup), '--config', moved]);
    assert.equal(restored.code, 0, restored.err);
    const reminded = run(['duty', 'remind', '--config', moved, '--json']);
    assert.equal(reminded.code, 0, reminded.err);
    assert.ok(!run(['config', 'show', '--config', moved]).out.includes('the-secret'));
  } finally {
    await site.stop();
    await maker.stop();
  }
});
