// Photos that wait in the phone until they have arrived: put into the browser's own store, sent in pieces by the tus
// protocol, taken up where they stopped when the network is back, also on another day or after signing in again. Without
// this script the form sends its files as ever.
(function () {
  'use strict';
  const box = document.querySelector('[data-photo-queue]');
  if (!box || !window.indexedDB || !window.fetch) return;

  const place = box.dataset.photoQueue;
  const form = box.querySelector('form');
  const chosen = form.querySelector('input[type=file]');
  const told = box.querySelector('[data-told]');
  const words = JSON.parse(box.dataset.words);
  const piece = 256 * 1024;
  const shortest = 3000, longest = 300000;
  let pause = shortest;
  let sending = false;
  let refused = [];

  const fill = (sentence, ...blanks) => sentence.replace(/\{(\d)\}/g, (hole, at) => blanks[at]);

  // The store: one row for each photo; `upload` is where the server has begun to take it in.
  const opened = new Promise((resolve, reject) => {
    const opening = indexedDB.open('gongkai-photos', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('photos', { keyPath: 'id', autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const done = (mode, act) => opened.then(store => new Promise((resolve, reject) => {
    const turn = store.transaction('photos', mode);
    const asked = act(turn.objectStore('photos'));
    turn.oncomplete = () => resolve(asked.result);
    turn.onerror = turn.onabort = () => reject(turn.error);
  }));
  const waiting = () => done('readonly', store => store.getAll()).then(all => all.filter(photo => photo.place === place));
  const keep = photo => done('readwrite', store => store.put(photo));
  const forget = photo => done('readwrite', store => store.delete(photo.id));

  function tell(sentence, count) {
    told.textContent = [count ? fill(words.waiting, count) : '', sentence || ''].concat(refused).filter(Boolean).join(' ');
    told.hidden = !told.textContent;
  }

  // The network is gone, the session is over, or the server said something else.
  class Halt extends Error {}

  async function ask(method, address, headers, body) {
    let got;
    try {
      got = await fetch(address, {
        method, body, credentials: 'same-origin',
        headers: Object.assign({ 'Tus-Resumable': '1.0.0', 'X-CSRF-Token': form.elements.csrf.value, Accept: 'application/json' }, headers),
      });
    } catch (gone) {
      throw new Halt(words.offline);
    }
    if (got.status === 401 || got.status === 403 && !got.headers.get('Tus-Resumable')) throw new Halt(words.signed_out);
    if (got.status >= 500) throw new Halt(words.later);
    return got;
  }

  const inBase64 = bytes => btoa(String.fromCharCode.apply(null, new Uint8Array(bytes)));

  async function begin(photo) {
    const name = inBase64(new TextEncoder().encode(photo.name));
    const got = await ask('POST', '/work/uploads', { 'Upload-Length': String(photo.blob.size), 'Upload-Metadata': 'filename ' + name });
    if (got.status === 413 || got.status === 422) return refuse(photo, await got.text());
    if (got.status !== 201) throw new Halt(await got.text());
    photo.upload = got.headers.get('Location');
    await keep(photo);
    return 0;
  }

  // How much of it the server has; begun anew when it has let go of it.
  async function stands(photo) {
    if (!photo.upload) return begin(photo);
    const got = await ask('HEAD', photo.upload, {});
    return got.ok ? Number(got.headers.get('Upload-Offset')) : begin(photo);
  }

  async function send(photo) {
    let offset = await stands(photo);
    while (offset !== undefined && offset < photo.blob.size) {
      const bytes = await photo.blob.slice(offset, offset + piece).arrayBuffer();
      const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
      if (window.crypto && crypto.subtle) // not where a village's own network has no certificate
        headers['Upload-Checksum'] = 'sha256 ' + inBase64(await crypto.subtle.digest('SHA-256', bytes));
      const got = await ask('PATCH', photo.upload, headers, bytes);
      if (got.ok) offset = Number(got.headers.get('Upload-Offset'));
      else if (got.status === 409 || got.status === 460 || got.status === 404) offset = await stands(photo);
      else throw new Halt(await got.text());
    }
    return offset;
  }

  // What can never be taken is said, and is out of the queue only then.
  async function refuse(photo, sentence) {
    const said = sentence.trim();
    refused.push(said.startsWith(photo.name) ? said : photo.name + '：' + said);
    await forget(photo);
  }

  // The form takes the whole photo as it takes a file, and says what was wrong with it.
  async function handIn(photo) {
    const got = await ask('POST', form.action, { 'Content-Type': 'application/x-www-form-urlencoded' },
      'uploads=' + encodeURIComponent(photo.upload.split('/').pop()));
    if (got.ok) return forget(photo);
    const said = await got.json().then(answer => answer.refused.join(' '), () => words.later);
    if (got.status === 422) return refuse(photo, said);
    throw new Halt(said);
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    let arrived = 0;
    try {
      for (let photos = await waiting(); photos.length; photos = await waiting()) {
        tell(words.sending, photos.length);
        if (await send(photos[0]) === undefined) continue;
        await handIn(photos[0]);
        ++arrived;
        pause = shortest;
      }
      tell('', 0);
      if (arrived && !refused.length) location.assign(location.pathname + '?notice=photo-received');
    } catch (halt) {
      if (!(halt instanceof Halt)) throw halt;
      tell(halt.message, (await waiting()).length);
      if (halt.message !== words.signed_out) setTimeout(sendAll, pause = Math.min(pause * 2, longest));
    } finally {
      sending = false;
    }
  }

  async function take(files) {
    refused = [];
    for (const file of files) await keep({ place, name: file.name || 'photo.jpg', blob: file });
    tell('', (await waiting()).length);
    sendAll();
  }

  form.addEventListener('submit', event => {
    if (!chosen.files.length) return;
    event.preventDefault();
    const files = Array.from(chosen.files);
    setTimeout(() => { // more can be chosen at once: nothing was sent by this form
      form.removeAttribute('data-sent');
      for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
    }, 50);
    take(files).then(() => { chosen.value = ''; }, () => HTMLFormElement.prototype.submit.call(form));
  });
  window.addEventListener('online', () => { pause = shortest; sendAll(); });

  // The viewfinder: several photos in a row.
  const camera = box.querySelector('[data-camera]');
  if (camera && navigator.mediaDevices && navigator.mediaDevices.getUserMedia) {
    const [open, finder] = [camera.querySelector('[data-open]'), camera.querySelector('[data-finder]')];
    const video = finder.querySelector('video');
    let stream;
    const close = () => {
      if (stream) stream.getTracks().forEach(track => track.stop());
      stream = undefined;
      finder.hidden = true;
      open.hidden = false;
      open.focus();
    };
    open.addEventListener('click', async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 4096 }, height: { ideal: 3072 } } });
      } catch (denied) {
        return tell(words.no_camera, (await waiting()).length);
      }
      video.srcObject = stream;
      await video.play();
      if (video.requestVideoFrameCallback) await new Promise(seen => video.requestVideoFrameCallback(seen)); // or the first photo is black
      open.hidden = true;
      finder.hidden = false;
      finder.querySelector('[data-shoot]').focus();
    });
    finder.querySelector('[data-shoot]').addEventListener('click', () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: video.videoWidth, height: video.videoHeight });
      canvas.getContext('2d').drawImage(video, 0, 0);
      const name = words.taken_name + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }) + '.jpg';
      canvas.toBlob(async blob => {
        await keep({ place, name, blob });
        tell('', (await waiting()).length);
      }, 'image/jpeg', 0.92);
    });
    finder.querySelector('[data-close]').addEventListener('click', () => { close(); sendAll(); });
    camera.hidden = false;
  }

  waiting().then(photos => { if (photos.length) sendAll(); }, () => {}); // no store: the form does without
}());
