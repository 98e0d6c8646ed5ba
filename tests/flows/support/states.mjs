// The work pages in all the states that somebody can bring them into, made through the pages themselves.
import { readFileSync } from 'node:fs';
import { Client, fieldsOf } from './client.mjs';
import { csvLedger } from './files.mjs';
import { ledger } from './gongkai.mjs';

export const villages = { liudaogou: '220681101212', jingjian: '220681101208', baoshan: '220681101008' };

export async function enterAs(site, place, role) {
  return new Client(site.url).enter(site.link(place, role));
}

// Those through whose hands a village's draft goes.
export async function peopleOf(site, village) {
  const roles = ['报账员', '村务监督委员会主任', '村（居）委会主任'];
  const [clerk, chair, director] = await Promise.all(roles.map(role => enterAs(site, village, role)));
  return { clerk, chair, director };
}

// → the draft's path.
export async function startDraft(clerk, village, item, period) {
  const begun = await clerk.post('/work/drafts', { csrf: await clerk.csrf(), village, item, period });
  if (begun.status !== 303) throw new Error(`starting a draft answered ${begun.status}: ${begun.text.slice(0, 2000)}`);
  return begun.location;
}

export async function uploadTo(clerk, draft, fileName, bytes) {
  const page = (await clerk.get(draft)).text;
  const sent = await clerk.upload(`${draft}/file`, fieldsOf(page, `${draft}/file`), fileName, bytes);
  return sent.status === 303 ? clerk.get(sent.location) : sent;
}

export const uploadLedger = (clerk, draft, name) => uploadTo(clerk, draft, `${name}.xlsx`, readFileSync(ledger(name)));

// The form that posts to `action` on `page`, sent with `more`.
export async function press(who, page, action, more = {}) {
  const shown = await who.get(page);
  return who.post(action, { ...fieldsOf(shown.text, action), ...more });
}

export const handIn = (clerk, draft) => press(clerk, draft, `${draft}/hand-in`);
export const sign = (chair, draft, more = { verdict: 'agreed' }) => press(chair, `${draft}/review`, `${draft}/review`, more);
export const approve = (director, draft) => press(director, `${draft}/approve`, `${draft}/approve`);

export function octoberOf(village, opening) {
  return csvLedger(village, 2026, 10, opening, [[3, '维修路灯', 0, 120.5], [9, '土地承包费', 800, 0], [20, '卫生保洁员工资', 0, 1200]]);
}

// Hands a draft in, signs it and approves it. → the edition's code.
export async function publish({ clerk, chair, director }, draft) {
  const asked = [[handIn, clerk], [sign, chair], [approve, director]];
  let done;
  for (const [act, who] of asked) {
    done = await act(who, draft);
    if (done.status !== 303) throw new Error(`${draft} answered ${done.status}: ${done.text.slice(0, 2000)}`);
  }
  return done.location.match(/[A-Z]+-[0-9A-Z]+-[0-9A-Z]+/)[0];
}
