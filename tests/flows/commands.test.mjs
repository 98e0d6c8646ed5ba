// What the commands answer, as scripts read it: the thirteen ledgers, the scanner, the law, the configuration.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLedger, damaged, encrypted, gbk, oldExcel, wordDocument } from './support/files.mjs';
import { ledger, root, run, runJson, temporaryFolder } from './support/gongkai.mjs';

const { folder, remove } = temporaryFolder();
test.after(remove);

function written(name, bytes) {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

// name, verdict, opening, income, expenditure and closing in 分, entries, the codes found
const thirteen = [
  ['六道沟村-2026-09', 'accepted', [7711332, 4037453, 2347104, 9401681], 30, []],
  ['六道沟村-2026-10', 'accepted', [9401681, 5718850, 3232892, 11887639], 39, []],
  ['经建村-2026-09', 'accepted', [1234567, 4109284, 627944, 4715907], null, []],
  ['经建村-2026-10-期初不符', 'accepted', null, null, []],
  ['七道沟村-2026-10-合计不符', 'refused', [3300000, 1784529, 2539251, 2545278], null, ['total_differs']],
  ['向阳村-2026-10-含隐藏花名册', 'refused', [880050, 2264255, 1994251, 1150054], null, ['privacy']],
  ['仁德村-2026-10-凭证断号', 'accepted', [450000, 978104, 1209412, 218692], null, ['voucher_gap']],
  ['铜山村-2026-10-无单位', 'refused', null, null, ['no_unit']],
  ['大杨树村-2026-10-只有总账', 'refused', [4512030, 2300000, 1823345, 4988685], null, ['totals_only']],
  ['宝山社区-2026-10-左右两栏', 'accepted', [803177, 1350000, 552410, 1600767], 6, []],
  ['南岗村-2026-10-银行代发', 'refused', null, null, ['privacy']],
  ['聚宝村-2026-10-万元', 'accepted', [3254100, 2280100, 1418000, 4116200], null, []],
  ['火绒沟村-2026-10-无收支', 'nothing', [102340, 0, 0, 102340], 0, []],
];

for (const [name, verdict, sums, entries, codes] of thirteen)
  test(`book check ${name}: ${verdict}`, () => {
    const { code, json, err } = runJson(['book', 'check', ledger(name)]);
    assert.equal(json.verdict, verdict);
    assert.equal(code, verdict === 'refused' ? 1 : 0);
    assert.equal(err.trim() !== '', verdict === 'refused', 'a refusal is said on standard error, and only a refusal');
    assert.deepEqual([...new Set(json.findings.map(finding => finding.code))], codes);
    if (sums) assert.deepEqual([json.opening, json.income, json.expenditure, json.closing], sums);
    if (entries !== null) assert.equal(json.entries, entries);
    assert.equal(json.village, name.split('-')[0]);
    assert.equal(json.period, name.match(/\d{4}-\d{2}/)[0]);
    for (const finding of json.findings) {
      assert.ok(['refusal', 'warning'].includes(finding.severity));
      assert.ok(finding.says.endsWith('。'), finding.says);
    }
  });

test('October opens where September closed, or says by how much it does not', () => {
  const liudaogou = ['book', 'check', ledger('六道沟村-2026-10'), '--after', ledger('六道沟村-2026-09')];
  assert.equal(runJson(liudaogou).json.verdict, 'accepted');
  const jingjian = ['book', 'check', ledger('经建村-2026-10-期初不符'), '--after', ledger('经建村-2026-09')];
  const { code, json } = runJson(jingjian);
  assert.equal(code, 1);
  assert.equal(json.findings[0].code, 'opening_differs');
  assert.equal(json.findings[0].cell, 'G4');
  for (const figure of ['47,209.07', '47,159.07', '50.00']) assert.ok(json.findings[0].says.includes(figure));
});

test('a total that is wrong is shown beside the right one, never corrected', () => {
  const [finding] = runJson(['book', 'check', ledger('七道沟村-2026-10-合计不符')]).json.findings;
  assert.equal(finding.cell, 'F26');
  assert.equal(finding.says, '表上写的支出合计是 25,492.51 元，逐笔加起来是 25,392.51 元，相差 100.00 元。');
});

test('a missing voucher is named', () => {
  const [finding] = runJson(['book', 'check', ledger('仁德村-2026-10-凭证断号')]).json.findings;
  assert.equal(finding.severity, 'warning');
  assert.ok(finding.says.includes('记009'));
});

test('a ledger in GBK reads like one in UTF-8', () => {
  const text = csvLedger('六道沟村', 2026, 10, 1000, [[3, '维修路灯', 0, 120.5], [9, '承包费', 800, 0]]);
  for (const [name, bytes] of [['gbk.csv', gbk(text)], ['utf8.csv', Buffer.from(text)], ['marked.csv', Buffer.from('\ufeff' + text)]]) {
    const { json } = runJson(['book', 'check', written(name, bytes)]);
    assert.deepEqual([json.verdict, json.village, json.closing, json.entries], ['accepted', '六道沟村', 167950, 2], name);
  }
});

test('files that are no ledger are called what they are', () => {
  const told = (name, bytes) => {
    const { code, json } = runJson(['book', 'check', written(name, bytes)]);
    assert.deepEqual([code, json.verdict], [1, 'refused'], name);
    return json.findings.map(finding => finding.code)[0] + ' ' + json.findings[0].says;
  };
  assert.match(told('locked.xlsx', encrypted()), /^encrypted .*密码/);
  assert.match(told('old.xlsx', oldExcel()), /^unreadable .*xls/);
  assert.match(told('letter.xlsx', wordDocument()), /^unreadable /);
  assert.match(told('damaged.xlsx', damaged()), /^unreadable /);
  assert.match(told('picture.xlsx', Buffer.from('89504e470d0a1a0a', 'hex')), /^unreadable /);
  assert.match(told('empty.csv', Buffer.alloc(0)), /^unreadable /);
});

test('a ledger that is not there is refused, in words', () => {
  const { code, out, err } = run(['book', 'check', join(folder, 'nowhere.xlsx')]);
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /找不到/);
});

test('without --json the answer is sentences', () => {
  const { code, out } = run(['book', 'check', ledger('六道沟村-2026-10')]);
  assert.equal(code, 0);
  assert.match(out, /94,016\.81.*57,188\.50.*32,328\.92.*118,876\.39.*39 笔/);
});

test('scan names kind, sheet and cell, and shows no whole number', () => {
  const roster = runJson(['scan', ledger('向阳村-2026-10-含隐藏花名册')]);
  assert.equal(roster.code, 1);
  assert.equal(roster.json.findings.length, 8);
  const [first] = roster.json.findings;
  assert.deepEqual([first.sheet, first.cell], ['花名册', 'B2']);
  const payroll = runJson(['scan', ledger('南岗村-2026-10-银行代发')]).json.findings;
  assert.equal(payroll.length, 120);
  assert.deepEqual([...new Set(payroll.map(one => one.kind))].sort(), ['bank_card', 'identity', 'phone']);
  for (const { excerpt } of payroll) assert.match(excerpt, /\*{4,}/);
  assert.deepEqual(runJson(['scan', ledger('六道沟村-2026-10')]).json, { findings: [] });
});

test('scan reads text from standard input', () => {
  const found = runJson(['scan', '-'], '联系人 李秀英，电话 138 0000 1111');
  assert.equal(found.code, 1);
  assert.deepEqual(found.json.findings.map(one => one.kind), ['phone']);
  assert.ok(!found.out.includes('13800001111') && !found.out.includes('138 0000 1111'));
  const clean = runJson(['scan', '-'], '10月3日维修路灯，支出1,200.00元。');
  assert.deepEqual([clean.code, clean.json.findings], [0, []]);
});

const dues = [
  ['--rhythm quarterly --period 2025Q4', { opens_on: '2026-01-01', due_on: '2026-01-10' }],
  ['--rhythm monthly --period 2026-11', { due_on: '2026-11-30', covers: '2026-10' }],
  ['--rhythm staged --stage before --date 2026-12-15', { due_on: '2026-12-14' }],
  ['--rhythm standing --date 2025-12-28', { due_on: '2026-01-26' }],
  ['--rhythm immediate --event joint_request --date 2026-12-30', { due_on: '2027-01-09' }],
  ['--event posted --date 2026-12-20', { last_required_day: '2027-01-04', earliest_removal: '2027-01-05' }],
  ['--event posted --date 2025-12-20', { last_required_day: null, earliest_removal: null }],
  ['--event complaint --date 2026-12-25', { due_on: '2027-01-04' }],
];

for (const [words, expected] of dues)
  test(`law due ${words}`, () => {
    const { code, json } = runJson(['law', 'due', ...words.split(' ')]);
    assert.equal(code, 0);
    for (const [key, value] of Object.entries(expected)) assert.equal(json[key], value, key);
    assert.ok(json.why.length > 0);
    assert.ok(json.why.every(step => step.says));
  });

test('law due refuses with the same object, naming the field', () => {
  const { code, json, err } = runJson(['law', 'due', '--rhythm', 'quarterly', '--period', '2026Q5']);
  assert.equal(code, 1);
  assert.deepEqual([json.due_on, json.opens_on, json.refused.field], [null, null, 'period']);
  assert.equal(err.trim(), json.refused.says);
});

test('law count tells how many, by which article, or why it cannot', () => {
  const words = rule => ['law', 'count', '--rule', rule, '--of', '1001', '--on', '2026-05-01'];
  const { code, json } = runJson(words('village.assembly.demand.villagers'));
  assert.deepEqual([code, json.needed, json.of, json.cites[0].article], [0, 101, 1001, '第二十五条']);
  const before = runJson(['law', 'count', '--rule', 'community.representatives.quorum', '--of', '30', '--on', '2025-05-01']);
  assert.deepEqual([before.code, before.json.needed, before.json.refused.cites], [1, null, 'rc2025.29']);
  assert.match(before.json.refused.says, /2026-01-01/);
  const unknown = runJson(words('village.picnic'));
  assert.deepEqual([unknown.code, unknown.json.needed], [1, null]);
  assert.ok(unknown.json.refused.says);
});

test('law explain tells each step with its article, law check finds nothing wrong', () => {
  assert.match(run(['law', 'explain', '--rhythm', 'quarterly', '--period', '2025Q4']).out, /3\. 数 10 天，到 2026-01-10。/);
  assert.equal(run(['law', 'check']).code, 0);
});

test('wrong usage ends with 2 and a word about it', () => {
  for (const words of [[], ['bogus'], ['law'], ['book', 'check'], ['serve', '--colour'], ['law', 'count', '--of', 'many']]) {
    const { code, out, err } = run(words);
    assert.equal(code, 2, words.join(' '));
    assert.notEqual(out + err, '', words.join(' '));
  }
  assert.equal(run(['--help']).code, 0);
});

test('config show prints every setting, and can be read again', () => {
  const shown = run(['config', 'show']);
  assert.equal(shown.code, 0);
  assert.match(shown.out, /^\[server\]\naddress = "127\.0\.0\.1"\nport = 8080$/m);
  const file = written('shown.toml', shown.out);
  assert.equal(run(['config', 'show', '--config', file]).out, shown.out);
  const sample = run(['config', 'show', '--config', join(root, 'packaging/gongkai.toml')]);
  assert.equal(sample.code, 0, sample.err);
  const keys = text => text.match(/^\w+(?= *=)/gm).join(' ');
  assert.equal(keys(readFileSync(join(root, 'packaging/gongkai.toml'), 'utf8')), keys(sample.out), 'the file explains every setting');
});

test('an unknown key or a bad value is an error at its line', () => {
  const file = written('wrong.toml', '[server]\nport = 8080\nprot = 8081\n');
  for (const words of [['config', 'show'], ['serve']]) {
    const { code, err } = run([...words, '--config', file]);
    assert.equal(code, 2);
    assert.match(err, /wrong\.toml:3: .*prot/);
  }
  const far = run(['config', 'show', '--config', written('far.toml', '[server]\nport = 80800\n')]);
  assert.deepEqual([far.code, /far\.toml:2: /.test(far.err)], [2, true]);
  assert.equal(run(['config', 'show', '--config', join(folder, 'none.toml')]).code, 2);
});

const villages = join(root, 'tests/divisions/villages.csv');

test('simulate makes the same year for the same seed and adds up at every level', () => {
  const ask = (...more) => runJson(['simulate', '--divisions', villages, '--catalog', 'jilin-village', '--year', '2026', '--seed', '7', ...more]);
  const { code, json } = ask();
  assert.equal(code, 0);
  assert.deepEqual([json.level, json.on, json.seed], ['province', '2026-12-31', 7]);
  assert.deepEqual(json.grid.map(row => [row.code, row.name]), [['11', '北京市'], ['22', '吉林省'], ['50', '重庆市']]);
  assert.equal(json.grid.reduce((sum, row) => sum + row.divisions, 0), json.divisions);
  for (const row of json.grid) {
    assert.equal(row.missing.length, json.items.length);
    assert.equal(row.missing.reduce((sum, count) => sum + count, 0), row.states.missing);
  }
  const { took_ms: first, ...same } = json;
  const { took_ms: second, ...again } = ask().json;
  assert.deepEqual(again, same);
  assert.ok(first.generate > 0 && second.judge > 0);
  for (const level of ['city', 'county', 'town', 'village']) {
    const below = ask('--level', level).json;
    assert.deepEqual(below.states, json.states, level);
  }
  const jilin = ask('--division', '22', '--on', '2026-06-30').json;
  assert.deepEqual([jilin.level, jilin.grid.length], ['city', 1]);
  assert.ok(jilin.states.not_open > 0);
});

test('simulate says what is wrong with a list, with its line', () => {
  const ask = (file, ...more) => run(['simulate', '--divisions', file, '--catalog', 'jilin-village', '--year', '2026', ...more]);
  const text = readFileSync(villages, 'utf8');
  const [, line] = text.split('\n');
  const twice = ask(written('twice.csv', text + line + '\n'));
  assert.equal(twice.code, 1);
  assert.match(twice.err, new RegExp(`twice\\.csv 第 ${text.split('\n').length} 行：“${line.slice(0, 12)}”在表里出现了两次`));
  assert.match(ask(written('parent.csv', text.replace(',110101001,', ',110101002,'))).err, /第 2 行.*streetCode.*对不上/);
  assert.match(ask(written('columns.csv', '代码,名称\n')).err, /没有“code”这一栏/);
  assert.match(ask(written('empty.csv', '')).err, /一个村也没有/);
  assert.match(ask(join(folder, 'nowhere.csv')).err, /找不到文件/);
  assert.match(ask(villages, '--division', '99').err, /没有代码以“99”开头/);
  assert.equal(ask(villages, '--division', '99').code, 1);
  assert.equal(ask(villages, '--level', 'planet').code, 2);
  assert.equal(run(['simulate', '--year', '2026']).code, 2);
  const { code, err } = run(['simulate', '--divisions', villages, '--catalog', 'mars', '--year', '2026']);
  assert.equal(code, 1);
  assert.match(err, /没有 2026 年还在用的目录“mars”/);
});

// A catalogue in another office's columns: what is clear is read, the rest is asked, and then the exit code says so.
const catalogHead = '类别,公开事项,公开内容（要素）,公开时限,公开依据,公开渠道';
test('catalog check reads every row, or asks', () => {
  const clear = written('clear.csv', `${catalogHead}\n事务,村内除雪,路段、费用,每季度首月20日前,《村民委员会组织法》第三十五条,公开栏\n`);
  const read = runJson(['catalog', 'check', clear]);
  assert.equal(read.code, 0, read.err);
  assert.deepEqual(read.json.lines.map(line => [line.rhythm, line.basis, line.contents]), [['quarterly', ['vc2025.35'], ['路段', '费用']]]);
  assert.deepEqual(read.json.lines[0].remarks.map(one => one.code), ['other_day']);
  const asked = runJson(['catalog', 'check', written('asked.csv', `${catalogHead}\n事务,值班表,人员,及时,,公开栏\n事务,荣誉,名称,每半年,,公开栏\n`)]);
  assert.equal(asked.code, 1);
  assert.equal(asked.json.to_ask, 2);
  assert.deepEqual(asked.json.lines.flatMap(line => line.asks.map(one => one.code)), ['timely', 'rarer']);
  assert.match(asked.err, /有 2 行要先问清楚/);
  const words = run(['catalog', 'check', clear]);
  assert.match(words.out, /第 2 行 村内除雪：写的是“每季度首月20日前”，读作“每季度一次”/);
});

test('catalog check says what is no catalogue', () => {
  const none = runJson(['catalog', 'check', written('none.csv', '姓名,电话\n某人,无\n')]);
  assert.equal(none.code, 1);
  assert.match(none.json.refused.says, /没有找到目录的表头/);
  assert.equal(run(['catalog', 'check', join(folder, 'missing.xlsx')]).code, 1);
  assert.equal(run(['catalog', 'check']).code, 2);
});
