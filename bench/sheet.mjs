// The A3 sheet of 40 rows: ours, and the same sheet as HTML printed by a Chromium that is kept running, and by
// wkhtmltopdf. Round by round in turn; medians.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const { chromium } = createRequire(root + "tests/flows/")("playwright-core");
const rounds = Number(process.env.ROUNDS ?? 7);

const gists = ["桥涵修补水泥砂石", "秸秆禁烧巡查油费", "办公用品", "林地承包费（二组东沟30亩）", "卫生保洁员工资", "路灯维修",
  "自来水管道维修", "护林员补助", "打印复印费", "垃圾清运费", "村级运转经费拨款", "会议误工补贴", "网络费"];
const yuan = (fen) => (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });

function row(line, village) {
  const amount = yuan(15760 + ((line * 7919) % 400000) + village * 137);
  const [income, spent] = line % 7 == 4 ? [amount, ""] : ["", amount];
  const day = String(1 + ((line - 1) % 31)).padStart(2, "0");
  return `<tr><td>${line}<td>10-${day}<td class=l>${gists[line % 13]}<td class=n>${income}<td class=n>${spent}`;
}

function table(from, to, village, total) {
  const rows = Array.from({ length: to - from + 1 }, (_, i) => row(from + i, village)).join("");
  return `<table><thead><tr><th>行<th>日期<th class=l>摘要<th class=n>收入<th class=n>支出<tbody>${rows}${total}</table>`;
}

function html(village) {
  const total = "<tr><td><td><td class=l><b>本月合计</b><td class=n><b>11,161.11</b><td class=n><b>60,078.69</b>";
  const qr = execFileSync("qrencode", ["-t", "SVG", "-l", "Q", "-m", "0", "-o", "-", `https://gongkai.example.cn/p/LDG-${1000 + village}-3M8?v=1`]);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>财务收支公开</title><style>
    @page{size:420mm 297mm;margin:0} body{margin:0;padding:9mm 14mm 0;width:392mm;font:16pt/1.22 "Noto Sans CJK SC"}
    h1{font:bold 56pt/1.16 "Noto Serif CJK SC";margin:0} .mark{float:right;width:92mm;text-align:right;font-size:13pt}
    .mark svg{float:right;width:34mm;height:34mm;margin-left:4mm} p{margin:2mm 0} ol{display:flex;padding:0;margin:3mm 0;border:1mm solid;border-radius:3mm}
    li{flex:1;list-style:none;text-align:center;border-left:1px solid} li b{display:block;font-size:34pt}
    li:last-child{background:#000;color:#fff} .two{display:flex;gap:8mm} table{border-collapse:collapse;flex:1}
    td,th{border-bottom:.7px solid #999;padding:0 1.5mm;text-align:center} .l{text-align:left} .n{text-align:right}
    .voice{border:1mm solid;border-radius:2mm;padding:1mm 4mm;margin-top:2mm} .foot{border-top:2px solid;margin-top:2mm}</style>
    <div class=mark>${qr.toString().replace(/<\?xml.*?\?>|<!DOCTYPE.*?>/gs, "")}<b>LDG-${1000 + village}-3M8</b><br>第 1 版 · 日码 K7P2<br>手机扫一扫，验真伪、<br>看凭证、提问题</div>
    <h1>六道沟村 2026年10月 财务收支公开</h1><p>单位：元　公布 2026年11月23日　张贴至 2026年12月8日　来源：村集体账　共 40 笔
    <ol><li>上月结余<b>94,016.81</b><li>＋ 本月收入<b>11,161.11</b><li>－ 本月支出<b>60,078.69</b><li>＝ 本月结余<b>45,099.23</b></ol>
    <div class=two>${table(1, 21, village, "")}${table(22, 40, village, total)}</div>
    <div class=voice><b>监委会保留意见：</b>第14笔清雪机械费未附台班记录，请村委会补充。</div>
    <div class=foot>审核：村务监督委员会 李秀英（签）　批准：村委会主任 赵国强（签）　制表：刘春海　六道沟村民委员会（章）<br>有疑问请说行号：监委会 0439-5550123，每周二上午党群服务中心；10日内答复</div>`;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "bench-sheet-"));
const wkhtmltopdf = spawnSync("wkhtmltopdf", ["--version"]).status === 0;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage();
const paper = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: false };

function ours(name) {
  const told = execFileSync(join(root, "build/release/bench_sheet"),
    [`--benchmark_filter=^${name}$`, "--benchmark_min_time=0.3", "--benchmark_format=json"], { stdio: ["ignore", "pipe", "ignore"] });
  return JSON.parse(told).benchmarks[0];
}

// A hundred of them as one document, each on a page of its own.
async function theirPack() {
  const bodies = Array.from({ length: 100 }, (_, i) => html(i));
  const inside = (one) => one.slice(one.indexOf("</style>") + "</style>".length);
  const source = bodies[0] + bodies.slice(1).map((one) => `<div style="break-before:page">${inside(one)}</div>`).join("");
  const start = performance.now();
  await page.setContent(source);
  const pdf = await page.pdf(paper);
  return { ms: performance.now() - start, bytes: pdf.length };
}

async function theirs(village) {
  const source = html(village);
  const start = performance.now();
  await page.setContent(source);
  const pdf = await page.pdf(paper);
  return { ms: performance.now() - start, bytes: pdf.length };
}

function oldest(village) {
  const [from, to] = [join(folder, "sheet.html"), join(folder, "sheet.pdf")];
  writeFileSync(from, html(village));
  const start = performance.now();
  spawnSync("wkhtmltopdf", ["-q", "-s", "A3", "-O", "Landscape", from, to]);
  return { ms: performance.now() - start, bytes: statSync(to).size };
}

const seen = { one: [], batch: [], chromium: [], wkhtmltopdf: [] }, packs = { ours: [], theirs: [] };
for (let i = 0; i < 3; ++i) await theirs(i);
for (let round = 1; round <= rounds; ++round) {
  const one = ours("one_sheet"), batch = ours("twenty_sheets");
  seen.one.push({ ms: one.real_time, cpu: one.cpu_time, bytes: one.bytes });
  seen.batch.push({ ms: batch.real_time / 20, cpu: batch.cpu_time / 20, bytes: batch["bytes a page"] });
  const prints = [];
  for (let i = 0; i < 3; ++i) prints.push(await theirs(round * 10 + i));
  seen.chromium.push({ ms: median(prints.map((p) => p.ms)), bytes: prints[0].bytes });
  if (wkhtmltopdf) seen.wkhtmltopdf.push(oldest(round));
  const pack = ours("pack_of_a_hundred/ledgers/manual_time");
  packs.ours.push({ ms: pack.real_time, cpu: pack["CPU ms"], bytes: pack.bytes });
  packs.theirs.push(await theirPack());
}
await browser.close();
rmSync(folder, { recursive: true });

const us = { ms: median(seen.one.map((s) => s.ms)), bytes: median(seen.one.map((s) => s.bytes)) };
const names = { one: "one sheet", batch: "a page of twenty", chromium: "warm Chromium", wkhtmltopdf: "wkhtmltopdf" };
for (const [name, list] of Object.entries(seen)) {
  if (list.length === 0) { console.log(`${names[name]}: not installed`); continue; }
  const ms = median(list.map((s) => s.ms)), bytes = median(list.map((s) => s.bytes));
  console.log(`${names[name].padEnd(17)} ${ms.toFixed(1).padStart(8)} ms ${String(Math.round(bytes)).padStart(8)} bytes` +
    (list[0].cpu ? `   CPU ${median(list.map((s) => s.cpu)).toFixed(1)} ms` : "") +
    `   one sheet of ours: ${(ms / us.ms).toFixed(2)} times as fast, ${(us.bytes / bytes).toFixed(2)} of the bytes`);
}
const [pack, theirsOfPack] = [packs.ours, packs.theirs].map((list) => median(list.map((s) => s.ms)));
console.log(`a pack of 100     ${pack.toFixed(0).padStart(8)} ms ${String(packs.ours[0].bytes).padStart(8)} bytes   CPU ${median(packs.ours.map((s) => s.cpu)).toFixed(0)} ms`);
console.log(`100 in Chromium   ${theirsOfPack.toFixed(0).padStart(8)} ms ${String(packs.theirs[0].bytes).padStart(8)} bytes   ours is ${(theirsOfPack / pack).toFixed(1)} times as fast`);
