// The page that is saved and opened without a network: `words` and `logKey` were written into it by the server.
/* global words, logKey */

import { checkEdition, parseEdition } from './edition-check.js';
import { answer, refusal, show } from './check-words.js';

const box = document.getElementById('told');

async function check(file) {
  try {
    const edition = parseEdition(await new Response(file).text());
    show(box, answer(words, edition, await checkEdition(edition, logKey)));
    const title = document.getElementById('title');
    title.textContent = edition.title + '（' + edition.code + '）';
    title.hidden = false;
  } catch (error) {
    show(box, refusal(words, error));
  }
  box.hidden = false;
}

document.getElementById('file').addEventListener('change', event => event.target.files[0] && check(event.target.files[0]));
document.addEventListener('dragover', event => event.preventDefault());
document.addEventListener('drop', event => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) check(event.dataTransfer.files[0]);
});
