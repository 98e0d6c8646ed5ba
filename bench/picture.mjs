// The long picture of an account of 40 lines: ours, cairo's PNG writer given the same pixels, and the same account as HTML photographed
// by a Chromium that is kept running, as wide in pixels, without the QR code. Round by round in turn; medians.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const { chromium } = createRequire(root + "tests/flows/")("playwright-core");
const rounds = Number(process.env.ROUNDS ?? 7);
const bench = process.env.BENCH ?? join(root, "build/release/bench_picture");

const gists = ["桥涵修补水泥砂石", "秸秆禁烧巡查油费", "办公用品", "林地承包费（二组东沟30亩）", "卫生保洁员工资", "路灯维修",
  "自来水管道维修", "护林员补助", "打印复印费", "垃圾清运费", "村级运转经费拨款", "会议误工补贴", "网络费"];
const yuan = (fen) => (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });

function line(number, village) {
  const amount = yuan(15760 + ((number * 7919) % 400000) + village * 137);
  return `<li><i>${number}</i><b>${amount}<br><small>${number % 7 == 4 ? "收入" : "支出"}</small></b>${gists[number % 13]}<br>` +
    `<small>日期 10-${String(1 + ((number - 1) % 31)).padStart(2, "0")}</small>`;
}

function html(village) {
  const lines = Array.from({ length: 40 }, (_, i) => line(i + 1, village)).join("");
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
    body{margin:0;width:375px;font:17px/1.42 "Noto Sans CJK SC"} h1{margin:0;padding:15px;background:#981b13;color:#fff;font:bold 26px/1.42 "Noto Serif CJK SC"}
    p{margin:8px 15px} ol{margin:0;padding:0 15px;list-style:none} li{padding:7px 0 7px 31px;border-bottom:1px solid #ccc;position:relative}
    i{position:absolute;left:0;font-style:normal} b{float:right;text-align:right} small{font-size:14px;font-weight:normal}</style>
    <h1>六道沟村<br>2026年10月 财务收支公开</h1><p>单位：元　公布 2026年11月23日　张贴至 2026年12月8日　来源：村集体账　共 40 笔
    <p>上月结余 94,016.81<p>＋ 本月收入 11,161.11<p>－ 本月支出 60,078.69<p>＝ 本月结余 45,099.23<p>监委会保留意见：第14笔清雪机械费未附台班记录，请村委会补充。
    <ol>${lines}</ol><p>审核：村务监督委员会 李秀英（签）　批准：村委会主任 赵国强（签）
    <p>LDG-${1000 + village}-3M8<p>内容以网页为准：https://gongkai.example.cn/e/LDG-${1000 + village}-3M8`;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function ours(name) {
  const told = execFileSync(bench, [`--benchmark_filter=^${name}$`, "--benchmark_min_time=0.5", "--benchmark_format=json"],
    { stdio: ["ignore", "pipe", "ignore"] });
  return JSON.parse(told).benchmarks[0];
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage({ viewport: { width: 375, height: 800 }, deviceScaleFactor: 2 });

async function theirs(village) {
  const source = html(village);
  const start = performance.now();
  await page.setContent(source);
  const png = await page.screenshot({ fullPage: true, type: "png" });
  return { ms: performance.now() - start, bytes: png.length };
}

const seen = { "long picture": [], "cairo's PNG writer alone": [], "warm Chromium": [] };
for (let i = 0; i < 3; ++i) await theirs(i);
for (let round = 1; round <= rounds; ++round) {
  const drawn = ours("one_picture"), written = ours("cairo_writing_the_same_pixels");
  seen["long picture"].push({ ms: drawn.real_time, cpu: drawn.cpu_time, bytes: drawn.bytes });
  seen["cairo's PNG writer alone"].push({ ms: written.real_time, cpu: written.cpu_time, bytes: written.bytes });
  seen["warm Chromium"].push(await theirs(round * 10));
}
await browser.close();

const us = median(seen["long picture"].map((s) => s.ms));
for (const [name, list] of Object.entries(seen)) {
  const ms = median(list.map((s) => s.ms));
  console.log(`${name.padEnd(25)} ${ms.toFixed(1).padStart(8)} ms ${String(Math.round(median(list.map((s) => s.bytes)))).padStart(8)} bytes` +
    (list[0].cpu ? `   CPU ${median(list.map((s) => s.cpu)).toFixed(1)} ms` : "") + `   the long picture: ${(ms / us).toFixed(2)} times as fast`);
}
