// The files people upload by mistake, and those that others upload on purpose.
import { readFileSync } from 'node:fs';
import { ledger } from './gongkai.mjs';
import { readZip, writeZip } from './zip.mjs';

const october = () => readFileSync(ledger('六道沟村-2026-10'));

// October with some cells of its first sheet changed: {F5: '1437.7'}.
export function withCells(bytes, cells) {
  const parts = readZip(bytes);
  let sheet = parts.get('xl/worksheets/sheet1.xml').toString();
  for (const [cell, number] of Object.entries(cells)) {
    const place = new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`);
    if (!place.test(sheet)) throw new Error(`there is no number in ${cell}`);
    sheet = sheet.replace(place, `$1${number}`);
  }
  return writeZip(parts.set('xl/worksheets/sheet1.xml', sheet));
}

export function damaged() {
  const bytes = Buffer.from(october());
  return bytes.fill(0x5a, 200, Math.floor(bytes.length / 2));
}

// The container in which office programs keep a file with a password, and in which .xls was kept: its first
// sector, and a directory with the entries that tell which it is.
export function compound(entry) {
  const bytes = Buffer.alloc(512 * 8, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]].forEach(([at, value]) => bytes.writeUInt16LE(value, at));
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  bytes.fill(0, 1024, 1536);
  ['Root Entry', ...entry].forEach((name, at) => {
    const begin = 1024 + at * 128;
    bytes.write(name, begin, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, begin + 64);
    bytes[begin + 66] = at ? 2 : 5;
  });
  return bytes;
}

export const encrypted = () => compound(['EncryptionInfo', 'EncryptedPackage']);
export const oldExcel = () => compound(['Workbook']);

export function wordDocument() {
  return writeZip(new Map([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['word/document.xml', '<?xml version="1.0"?><document/>']]));
}

// A hundred megabytes of spaces inside a sheet: a few hundred kilobytes to send.
export function bomb() {
  const parts = readZip(october());
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  return writeZip(parts.set('xl/worksheets/sheet1.xml', Buffer.concat([sheet, Buffer.alloc(200 << 20, 0x20)])));
}

// The same text in the encoding of old office programs.
export function gbk(text) {
  const decoder = new TextDecoder('gbk');
  const codes = new Map();
  for (let high = 0x81; high < 0xff; ++high)
    for (let low = 0x40; low < 0xff; ++low) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [high, low]);
    }
  return Buffer.from([...text].flatMap(sign => codes.get(sign) ?? [sign.codePointAt(0)]));
}

// A month's account in the plainest layout there is; each entry is [day, gist, income, expenditure].
export function csvLedger(village, year, month, opening, entries) {
  let balance = opening;
  const rows = entries.map(([day, gist, income, expenditure], at) => {
    balance += income - expenditure;
    const voucher = `记${String(at + 1).padStart(3, '0')}`;
    return [`${year}.${month}.${day}`, voucher, gist, income || '', expenditure || '', balance.toFixed(2), '赵国强'];
  });
  const sum = at => entries.reduce((total, entry) => total + entry[at], 0).toFixed(2);
  return [[`${village}${year}年${month}月财务收支公开明细表`], ['单位：元'],
    ['日期', '凭证号', '摘要', '收入', '支出', '余额', '经手人'],
    ['', '', '上月结余', '', '', opening.toFixed(2), ''],
    ...rows,
    ['', '', '本月合计', sum(2), sum(3), '', ''],
    ['', '', '月末结余', '', '', balance.toFixed(2), '']].map(row => row.join(',')).join('\r\n');
}
