// What the program says no to, and that it says so kindly: files that are none, buttons pressed twice, sessions that
// end in the middle, other people's drafts, steps left out, orders that come from elsewhere.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { launch, person } from './support/browser.mjs';
import { Client, fieldsOf } from './support/client.mjs';
import { bomb, csvLedger, damaged, encrypted, gbk, oldExcel, wordDocument } from './support/files.mjs';
import { demo, ledger } from './support/gongkai.mjs';
import { approve, enterAs, handIn, press, sign, startDraft, uploadLedger, uploadTo, villages } from './support/states.mjs';

const { liudaogou, jingjian } = villages;
let site, clerk, chair, director, other;

test.before(async () => {
  site = await demo();
  [clerk, chair, director, other] = await Promise.all([
    enterAs(site, '六道沟村', '报账员'), enterAs(site, '六道沟村', '村务监督委员会主任'),
    enterAs(site, '六道沟村', '村（居）委会主任'), enterAs(site, '经建村', '报账员')]);
});
test.after(() => site?.stop());

const october = () => startDraft(clerk, liudaogou, 'cai-01', '2026-10');
const words = page => page.text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

// A correction of a published month: a draft that any test may have for itself.
async function correctionOf(clerk, period) {
  const page = await new Client(site.url).get(`/${liudaogou}/finance/${period}`);
  const code = page.text.match(/\/e\/([A-Z]+-[0-9A-Z]+-[0-9A-Z]+)\/sheet/)[1];
  const begun = await press(clerk, `/work/editions/${code}`, `/work/editions/${code}/correct`);
  assert.equal(begun.status, 303, words(begun));
  return begun.location;
}

// A duty in words that is open on the page of today: its item and period.
function noticeIn(page) {
  const forms = page.matchAll(/name="item" value="(shi-[^"]+)"><input type="hidden" name="period" value="([^"]+)"/g);
  const links = page.matchAll(/\/work\/duties\/\d+\/(shi-[^/"]+)\/([^/"]+)"/g);
  const [, item, period] = [...forms, ...links][0];
  return [item, period];
}

test('100 MB are refused before they are sent', async () => {
  const draft = await october();
  const headers = { host: new URL(site.url).host, origin: site.url, ...clerk.own(), 'content-length': 100 << 20,
    'content-type': 'multipart/form-data; boundary=x' };
  const status = await new Promise((done, failed) => {
    const sent = request(`${site.url}${draft}/file`, { method: 'POST', headers }, answer => {
      done(answer.statusCode);
      sent.destroy();
    });
    sent.on('error', failed);
    sent.write('--x\r\n'); // and then nothing: whoever waited for the rest would wait for ever
  });
  assert.equal(status, 413);
  assert.equal((await new Client(site.url).get('/readyz')).status, 200);
});

test('a file too large by a little is refused in words, and the draft stays', async () => {
  const draft = await october();
  const answer = await uploadTo(clerk, draft, 'large.xlsx', Buffer.alloc(21 << 20));
  assert.equal(answer.status, 413);
  assert.match(answer.text, /最多能收 20 MB.*只留下本月的表/s);
  assert.equal((await clerk.get(draft)).status, 200);
});

const oddFiles = [
  ['locked.xlsx', encrypted, /密码/], ['old.xls', oldExcel, /\.xls/], ['renamed.xlsx', oldExcel, /\.xls/],
  ['letter.docx', wordDocument, /表格|\.xlsx/], ['damaged.xlsx', damaged, /坏了/],
  ['bomb.xlsx', bomb, /太大|超过|放大|展开/], ['nothing.xlsx', () => Buffer.alloc(0), /空|没有/],
];

for (const [name, make, says] of oddFiles)
  test(`an odd file is called what it is: ${name}`, async () => {
    const draft = await october();
    const page = await uploadTo(clerk, draft, name, make());
    assert.equal(page.status, 200);
    assert.match(words(page), says);
    assert.ok(!page.text.includes(`action="${draft}/hand-in"`), 'it can be handed in');
  });

test('a ledger in GBK is read as one in UTF-8', async () => {
  const draft = await october();
  const opening = 94016.81;
  const page = await uploadTo(clerk, draft, '十月.csv', gbk(csvLedger('六道沟村', 2026, 10, opening, [[3, '维修路灯', 0, 120.5], [9, '土地承包费', 800, 0]])));
  assert.match(words(page), /维修路灯/);
  assert.match(words(page), /94,696\.31/);
  assert.ok(page.text.includes(`action="${draft}/hand-in"`), words(page));
});

test('two clerks on one draft: the second is told, and loses no word', async () => {
  const draft = await startDraft(clerk, liudaogou, ...noticeIn((await clerk.get('/work')).text));
  const action = `${draft}/words`;
  const both = fieldsOf((await clerk.get(draft)).text, action);
  const first = await clerk.post(action, { ...both, 'section.0.text': '先存的话。' });
  assert.equal(first.status, 303, words(first));
  const second = await clerk.post(action, { ...both, 'section.0.text': '后存的话，写了很久。' });
  assert.equal(second.status, 409);
  assert.match(words(second), /另一位同事刚刚也改了这一份/);
  assert.match(words(second), /后存的话，写了很久。/);
  await press(clerk, draft, `${draft}/discard`);
});

test("another village's draft is not there, whatever one does to it", async () => {
  const draft = await october();
  const csrf = await other.csrf();
  for (const page of ['', '/original']) assert.equal((await other.get(draft + page)).status, 404, page);
  for (const act of ['words', 'decide', 'nothing', 'hand-in', 'take-back', 'discard', 'as-list']) {
    const answer = await other.post(`${draft}/${act}`, { csrf, version: '1', decision: 'unit', text: 'yuan', reason: 'x', place: 'shi-01|2026Q3', 'section.0.text': 'x', 'section.0.heading': 'x' });
    assert.equal(answer.status, 404, act);
    assert.ok(!answer.text.includes('六道沟村'), `${act} tells whose it is`);
  }
  const upload = await other.upload(`${draft}/file`, { csrf, version: '1' }, 'x.csv', 'x');
  assert.equal(upload.status, 404);
  assert.equal((await other.get('/work/drafts/0123456789abcdef0123456789abcdef')).status, 404);
});

test('wrong roles are turned away, and the others keep their work', async () => {
  const draft = await october();
  for (const page of ['review', 'approve']) assert.equal((await clerk.get(`${draft}/${page}`)).status, 403, page);
  assert.equal((await clerk.post(`${draft}/approve`, { csrf: await clerk.csrf(), commitment: 'x' })).status, 403);
  assert.equal((await chair.post(`${draft}/words`, { csrf: await chair.csrf(), version: '1' })).status, 403);
  assert.equal((await clerk.get('/work/people')).status, 403);
  assert.equal((await clerk.get(draft)).status, 200);
});

test('nobody acts without a token of their own, nor from another site', async () => {
  const draft = await october();
  const action = `${draft}/hand-in`;
  const good = { csrf: await clerk.csrf(), version: '1' };
  const attempts = [
    ['no token', { version: '1' }, {}], ["another's token", { ...good, csrf: await other.csrf() }, {}],
    ['an empty token', { ...good, csrf: '' }, {}], ['another origin', good, { origin: 'https://elsewhere.example' }],
    ['no origin to tell', good, { origin: 'null' }], ['cross-site', good, { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', good, { origin: site.url.replace('127.0.0.1', 'localhost') }]];
  for (const [name, fields, headers] of attempts) {
    const answer = await clerk.post(action, fields, headers);
    assert.equal(answer.status, 403, name);
    assert.match(words(answer), /没有照办/, name);
  }
  assert.equal((await clerk.get(action)).status, 405);
});

test('no step can be left out', async () => {
  const draft = await october();
  await uploadLedger(clerk, draft, '七道沟村-2026-10-合计不符');
  const version = fieldsOf((await clerk.get(draft)).text, `${draft}/file`).version;
  const early = await clerk.post(`${draft}/hand-in`, { csrf: await clerk.csrf(), version });
  assert.ok([409, 422].includes(early.status), `handing in with a wrong total answered ${early.status}`);
  for (const commitment of ['', '00'.repeat(32)]) {
    const unseen = await director.post(`${draft}/approve`, { csrf: await director.csrf(), commitment });
    assert.ok([303, 409, 422].includes(unseen.status), unseen.status);
    assert.ok(!unseen.location?.startsWith('/work/editions'), 'published without a signature');
  }
  await uploadLedger(clerk, draft, '六道沟村-2026-10');
  assert.equal((await handIn(clerk, draft)).status, 303);
  const page = await chair.get(`${draft}/review`);
  const { commitment } = fieldsOf(page.text, `${draft}/review`);
  const unsigned = await director.post(`${draft}/approve`, { csrf: await director.csrf(), commitment });
  assert.equal(unsigned.status, 409);
  assert.equal((await new Client(site.url).get(`/${liudaogou}/finance/2026-10`)).status, 404);
  const signed = await chair.post(`${draft}/review`, { csrf: await chair.csrf(), commitment, verdict: 'objected', says: '' });
  assert.equal(signed.status, 422, 'an objection needs its reason');
});

test('what changed after the signature is not approved unseen', async () => {
  const draft = await october();
  const signed = await sign(chair, draft);
  assert.equal(signed.status, 303, words(signed));
  const stale = fieldsOf((await director.get(`${draft}/approve`)).text, `${draft}/approve`);
  const back = await press(director, `${draft}/approve`, `${draft}/send-back`, { says: '请再核对一次。' });
  assert.equal(back.status, 303, words(back));
  const opening = 94016.81;
  await uploadTo(clerk, draft, '十月.csv', csvLedger('六道沟村', 2026, 10, opening, [[3, '维修路灯', 0, 120.5], [9, '土地承包费', 800, 0]]));
  assert.equal((await handIn(clerk, draft)).status, 303);
  assert.equal((await sign(chair, draft)).status, 303);
  const late = await director.post(`${draft}/approve`, stale);
  assert.equal(late.status, 409);
  assert.match(words(late), /您打开以后，这份内容又改过了/);
  assert.match(words(late), /94,696\.31/, 'the content as it is now is shown');
  assert.equal((await new Client(site.url).get(`/${liudaogou}/finance/2026-10`)).status, 404);
});

test('pressing publish twice publishes once', async () => {
  const draft = await october();
  const order = fieldsOf((await director.get(`${draft}/approve`)).text, `${draft}/approve`);
  const answers = await Promise.all([1, 2, 3].map(() => director.post(`${draft}/approve`, order)));
  const editions = new Set(answers.map(answer => answer.location));
  assert.deepEqual(answers.map(answer => answer.status), [303, 303, 303]);
  assert.equal(editions.size, 1);
  assert.match([...editions][0], /^\/work\/editions\//);
  const again = await director.get(`${draft}/approve`);
  assert.deepEqual([again.status, again.location], [303, [...editions][0]]);
});

test('going back after publishing, and pressing again, changes nothing', async t => {
  const browser = await launch();
  t.after(() => browser.close());
  const draft = await correctionOf(clerk, '2026-10');
  await uploadLedger(clerk, draft, '六道沟村-2026-10');
  const form = fieldsOf((await clerk.get(draft)).text, `${draft}/words`);
  assert.equal((await clerk.post(`${draft}/words`, { ...form, note: '原来传错了表，现在传的是完整的。' })).status, 303);
  const handed = await handIn(clerk, draft);
  assert.equal(handed.status, 303, words(handed));
  assert.equal((await sign(chair, draft)).status, 303);
  const somebody = await person(browser, site.url);
  await somebody.context.addCookies([...director.cookies].map(([name, value]) => ({ name, value, url: site.url })));
  const { page } = somebody;
  await somebody.go(`${draft}/approve`);
  await page.getByRole('button', { name: '批准并公布' }).dblclick();
  await page.waitForURL('**/work/editions/*');
  const edition = page.url();
  await page.goBack();
  const again = page.getByRole('button', { name: '批准并公布' });
  if (await again.count()) await again.click();
  await page.waitForURL('**/work/editions/*');
  assert.equal(page.url(), edition);
  assert.match(words(await new Client(site.url).get(`/e/${edition.split('/').pop()}`)), /第 2 版/);
  assert.deepEqual(somebody.complaints, []);
});

// The administrator's reset link gives a person of the demonstration a password.
async function passwordFor(name, password) {
  const admin = await enterAs(site, '六道沟镇', '系统管理员');
  const list = await admin.get('/work/people');
  const row = list.text.split('<li').find(piece => piece.includes(name));
  const path = row.match(/\/work\/people\/[^"]+/)[0];
  const handed = await press(admin, path, `${path}/link`);
  const link = handed.text.match(/http[^<"\s]*\/enter\/[^<"\s]+/)[0];
  const chosen = await new Client(site.url).post(`${new URL(link).pathname}/password`, { password, repeated: password });
  assert.equal(chosen.status, 303, words(chosen));
  const login = words(await admin.get(path)).match(/登录名：?\s*([^\s，。]+)/)[1];
  return login;
}

test('a session that ends in the middle of a form costs no word', async t => {
  const password = 'Songhuajiang-2026-xie';
  const login = await passwordFor('刘春海', password);
  const browser = await launch();
  t.after(() => browser.close());
  let duty;
  for (const javaScriptEnabled of [true, false]) {
    const { page, context, go } = await person(browser, site.url, { javaScriptEnabled });
    await go('/work');
    await page.fill('#login', login);
    await page.fill('#password', password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/work');
    duty ??= noticeIn(await page.content()).join('/');
    await go(`/work/duties/${liudaogou}/${duty}`);
    await page.getByRole('button', { name: /现在办/ }).or(page.getByRole('link', { name: /接着办/ })).first().click();
    await page.waitForURL('**/work/drafts/*');
    const text = `写了半个小时的一段话${javaScriptEnabled ? '，带脚本' : '，不带脚本'}。`;
    await page.fill('[name="section.0.text"]', text);
    await context.clearCookies();
    await page.getByRole('button', { name: '保存', exact: true }).first().click();
    await page.getByText('您刚才填的内容还在').waitFor();
    await page.fill('#login', login);
    await page.fill('#password', password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText(text).first().waitFor();
    await page.getByRole('button', { name: '接着提交' }).click();
    await page.waitForURL(/\/work\/drafts\//);
    assert.equal(await page.inputValue('[name="section.0.text"]'), text);
    await context.close();
  }
});
