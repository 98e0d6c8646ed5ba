// A list whose days are over: nobody reads its names any more, everybody can check what is left, people in office read the
// whole; and the sheets that have to come down, for a clerk and for the town.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { launch, person } from './support/browser.mjs';
import { htmlMessages } from './support/checks.mjs';
import { demo, temporaryFolder } from './support/gongkai.mjs';
import { examiner } from './support/page.mjs';
import { villages } from './support/states.mjs';

const pages = new Map();
const examine = examiner('names', pages);
let site, browser, scratch, code, officer;

test.before(async () => { [site, browser, scratch] = await Promise.all([demo(), launch(), temporaryFolder()]); });
test.after(async () => {
  await browser?.close();
  await site?.stop();
  scratch?.remove();
});

const words = page => page.locator('body').innerText();
const has = async (page, said) => assert.ok((await words(page)).includes(said), `no “${said}” on ${page.url()}`);
const lacks = async (page, said) => assert.ok(!(await words(page)).includes(said), `“${said}” on ${page.url()}`);
const button = async (page, said) => {
  await page.getByRole('button', { name: said }).first().click();
  await page.waitForLoadState();
};

async function as(place, role) {
  const somebody = await person(browser, site.url);
  await somebody.go(site.link(place, role));
  await button(somebody.page, '进入演示');
  return somebody;
}

test('the page of an old list has no names, and says since when, why and whom to ask', async () => {
  const told = await (await fetch(`${site.url}/api/v1/villages/${villages.jingjian}/disclosures`)).json();
  code = told.disclosures.find(one => one.item === 'cai-17' && one.form === 'list').code;
  const villager = await person(browser, site.url);
  await villager.go(`/e/${code}`);
  for (const said of ['名单里的姓名已隐去', '王*田', '10 人', '10,164.00', '《个人信息保护法》第六条', '可以到村（居）民委员会申请查看'])
    await has(villager.page, said);
  await lacks(villager.page, '王守田');
  await examine(villager, 'masked');
  for (const file of ['entries.csv', 'edition.json'])
    assert.ok(!(await (await fetch(`${site.url}/e/${code}/${file}`)).text()).includes('王守田'), file);
  assert.ok(!(await (await fetch(`${site.url}/api/v1/editions/${code}`)).text()).includes('王守田'));
});

test('what is left of it still checks in the browser', async () => {
  const villager = await person(browser, site.url);
  await villager.go(`/e/${code}`);
  await villager.page.getByRole('button', { name: '核对', exact: true }).click();
  await villager.page.getByText('只留下指纹').waitFor();
  await has(villager.page, '10 处文字已经撤下或者隐去');
});

test('people in office read the whole, by an act of its own', async () => {
  const chair = await as('经建村', '村务监督委员会主任');
  await chair.go(`/work/editions/${code}`);
  await lacks(chair.page, '王守田');
  await examine(chair, 'offer');
  await button(chair.page, '调阅原文');
  await has(chair.page, '王守田');
  await has(chair.page, '这次调阅已经记录');
  await examine(chair, 'whole');
  officer = await as('六道沟镇', '乡镇工作人员');
  await officer.go('/work/audit');
  await has(officer.page, '调阅了公示期满的名单原文');
});

test('what has to come down is on a list, red for the town, until it came down', async () => {
  await officer.go('/work'); // the link of a demonstration lets in once
  await has(officer.page, '张纸要取下来');
  await officer.page.getByRole('link', { name: /张纸要取下来/ }).click();
  await has(officer.page, '超过 3 天还没取下');
  await examine(officer, 'recall-town');
  const clerk = await as('经建村', '报账员');
  await clerk.page.getByRole('link', { name: /张纸要取下来/ }).first().click();
  await has(clerk.page, '换上现在有效的');
  await examine(clerk, 'recall');
  const list = await clerk.page.request.get(`${site.url}/work/recall/list.pdf`);
  assert.equal(list.headers()['content-type'], 'application/pdf');
  await button(clerk.page, '这些取下来了');
  await has(clerk.page, '已经取下');
  await clerk.go('/work/recall');
  await has(clerk.page, '没有要取下来的');
});

test('the catalogue says what becomes of names', async () => {
  const villager = await person(browser, site.url);
  await villager.go(`/catalog/${villages.jingjian}`);
  await has(villager.page, '公示 15 天，期满后隐去姓名，保留人数和合计');
});

test('the pages are correct HTML', () => assert.deepEqual(htmlMessages(scratch.folder, pages), []));
