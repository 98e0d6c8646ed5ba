// Every page of those in office, for each role and in each state of a disclosure, examined like the public ones.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { person } from './support/browser.mjs';
import { Client } from './support/client.mjs';
import { crawl, linksIn } from './support/crawl.mjs';
import { approve, handIn, press, sign, startDraft, uploadLedger, villages } from './support/states.mjs';
import { as, assertHtml, browser, browserOf, close, examine, faults, look, noFaults, notLookedAt, oneOfEachKind, open, picture, site } from './support/town.mjs';

const { liudaogou, jingjian } = villages;

test.before(open);
test.after(close);

// What the clerk sees of each file, and afterwards a draft with findings in one village and one in review in another.
async function prepare({ clerk, clerkOfJingjian }) {
  const draft = await startDraft(clerk, liudaogou, 'cai-01', '2026-10');
  for (const name of ['向阳村-2026-10-含隐藏花名册', '南岗村-2026-10-银行代发', '铜山村-2026-10-无单位', '大杨树村-2026-10-只有总账',
    '七道沟村-2026-10-合计不符', '仁德村-2026-10-凭证断号', '火绒沟村-2026-10-无收支'])
    examine(`a draft with ${name}`, await uploadLedger(clerk, draft, name));
  const found = await startDraft(clerkOfJingjian, jingjian, 'cai-01', '2026-10');
  for (const name of ['南岗村-2026-10-银行代发', '向阳村-2026-10-含隐藏花名册']) {
    await uploadLedger(clerkOfJingjian, found, name);
    await look(await browserOf(clerkOfJingjian), found, `a draft with ${name}`);
  }
  await uploadLedger(clerk, draft, '六道沟村-2026-10');
  const answer = await handIn(clerk, draft);
  assert.equal(answer.status, 303, answer.text);
  return draft;
}

test('all work pages, for each role', async () => {
  const people = {
    clerk: await as('六道沟村', '报账员'), clerkOfJingjian: await as('经建村', '报账员'),
    chair: await as('六道沟村', '村务监督委员会主任'), director: await as('六道沟村', '村（居）委会主任'),
    officer: await as('六道沟镇', '乡镇工作人员'), administrator: await as('六道沟镇', '系统管理员'),
  };
  const draft = await prepare(people);
  for (const [role, client] of Object.entries(people)) {
    if (role === 'director') await sign(people.chair, draft, { verdict: 'reserved', says: '请补附台班记录。' });
    const found = await crawl(path => client.get(path), ['/work', '/work/me/password', '/work/me/second-factor'], 2,
      path => path.startsWith('/work'));
    const somebody = await browserOf(client);
    for (const [path, page] of found) examine(`${path} as ${role}`, page);
    for (const path of oneOfEachKind(found.keys()).filter(notLookedAt)) await look(somebody, path, `${path} as ${role}`);
    faults.push(...somebody.complaints);
  }
  await takePictures(people, draft);
  const published = await approve(people.director, draft);
  assert.equal(published.status, 303);
  const director = await browserOf(people.director);
  for (const path of [published.location, `${published.location}/withdraw`]) {
    examine(`${path} as director`, await people.director.get(path));
    await look(director, path, `${path} as director`);
  }
  await picture('published', published.location, people.director);
  noFaults();
});

async function takePictures({ clerk, clerkOfJingjian, chair, officer, administrator }, draft) {
  const found = linksIn((await clerkOfJingjian.get('/work')).text).find(path => path.startsWith('/work/drafts/'));
  for (const [name, path, client] of [
    ['today', '/work', clerkOfJingjian],
    ['draft', found, clerkOfJingjian], ['review', `${draft}/review`, chair], ['grid', '/work/grid', officer],
    ['people', '/work/people', administrator], ['me', '/work/me', clerk]])
    await picture(name, path, client);
}

test('corrected, withdrawn and empty editions', async () => {
  const [clerk, director] = [await as('经建村', '报账员'), await as('经建村', '村（居）委会主任')];
  const villager = await person(browser, site.url);
  const client = new Client(site.url);
  const home = await client.get(`/${jingjian}`);
  const codes = linksIn(home.text).filter(path => path.startsWith('/e/')).map(path => path.slice(3));
  assert.ok(codes.length >= 2, 'there are recent editions');
  const corrected = await press(clerk, `/work/editions/${codes[0]}`, `/work/editions/${codes[0]}/correct`);
  assert.equal(corrected.status, 303);
  examine('a correction begun', await clerk.get(corrected.location));
  const withdrawn = await press(director, `/work/editions/${codes[1]}/withdraw`, `/work/editions/${codes[1]}/withdraw`, { reason: '误把别村的表公开了。' });
  assert.equal(withdrawn.status, 303, withdrawn.text);
  const tombstone = await client.get(`/e/${codes[1]}`);
  examine('a withdrawn edition', tombstone, tombstone.status);
  assert.match(tombstone.text, /误把别村的表公开了/);
  await look(villager, `/e/${codes[1]}`, 'a withdrawn edition');
  examine('withdrawn, for the director', await director.get(withdrawn.location));
  faults.push(...villager.complaints);
  noFaults();
});

test('the Nu HTML checker finds nothing', assertHtml);
