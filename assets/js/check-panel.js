// 在您的浏览器里核对: the panel on an edition's page and beside the server's answer on /verify. It fetches the exported
// edition and the log's key and does the arithmetic here; without scripts the server's word stands alone.

import { checkEdition, parseEdition } from './edition-check.js';
import { engine } from './tlog.js';
import { answer, refusal, show } from './check-words.js';

engine.library = () => import('./vendor/noble-ed25519.js');

async function fetched(address) {
  const got = await fetch(address, { credentials: 'same-origin' });
  if (!got.ok) throw new Error(address + ' answered ' + got.status);
  return got.text();
}

let wordsFetched;
const words = () => wordsFetched || (wordsFetched = fetched('/verify/words.json').then(JSON.parse));

async function check(box, text) {
  const table = await words();
  try {
    const edition = parseEdition(await text());
    show(box, answer(table, edition, await checkEdition(edition, await fetched('/tlog/key'))));
  } catch (error) {
    show(box, refusal(table, error));
  }
  box.hidden = false;
}

for (const panel of document.querySelectorAll('[data-check]')) {
  const [button, box] = [panel.querySelector('button'), panel.querySelector('[role=status]')];
  const run = () => check(box, () => fetched(panel.dataset.check));
  button.addEventListener('click', run);
  panel.hidden = false;
  if (panel.dataset.at === 'once') run();
}

// An exported edition is checked as soon as it is chosen, before anything is sent.
for (const input of document.querySelectorAll('[data-check-file] input[type=file]')) {
  const box = input.form.querySelector('[role=status]');
  input.addEventListener('change', () => {
    const file = input.files[0];
    box.hidden = true;
    if (file && /\.json$/i.test(file.name)) check(box, () => new Response(file).text());
  });
}
