// A browser's manners without a browser: keeps cookies, sends Origin, follows nothing by itself.
import { request } from 'node:http';

export class Client {
  constructor(url) {
    this.url = url;
    this.cookies = new Map();
  }

  get(path, headers = {}) {
    return this.send('GET', path, headers);
  }

  post(path, fields, headers = {}) {
    const body = new URLSearchParams(fields).toString();
    return this.send('POST', path, { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body);
  }

  upload(path, fields, fileName, bytes) {
    const { type, body } = multipart(fields, fileName, bytes);
    return this.send('POST', path, { 'content-type': type }, body);
  }

  // Enters by a demonstration link.
  async enter(link) {
    const entered = await this.post(new URL(link).pathname, {});
    if (entered.status !== 303) throw new Error(`${link} answered ${entered.status}`);
    return this;
  }

  async csrf(path = '/work') {
    return (await this.get(path)).text.match(/name="csrf" value="([^"]+)"/)[1];
  }

  send(method, path, headers, body) {
    const origin = method === 'POST' ? { origin: this.url } : {};
    const options = { method, headers: { host: new URL(this.url).host, ...origin, ...this.own(), ...headers } };
    if (body !== undefined) options.headers['content-length'] = Buffer.byteLength(body);
    return new Promise((done, failed) => {
      const asked = request(this.url + path, options, answer => this.take(answer).then(done, failed));
      asked.on('error', failed);
      asked.end(body);
    });
  }

  own() {
    if (!this.cookies.size) return {};
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  async take(answer) {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      if (value && !/max-age=0/i.test(line)) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const chunks = [];
    for await (const chunk of answer) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    return { status: answer.statusCode, headers: answer.headers, location: answer.headers.location, bytes,
      get text() { return bytes.toString('utf8'); } };
  }
}

export function multipart(fields, fileName, bytes) {
  const edge = 'edge7f3a91';
  const texts = Object.entries(fields)
    .map(([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n` +
    'content-type: application/octet-stream\r\n\r\n';
  const body = Buffer.concat([Buffer.from(texts.join('') + head), Buffer.from(bytes), Buffer.from(`\r\n--${edge}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${edge}`, body };
}

// The hidden fields of the form that posts to a page's `action`.
export function fieldsOf(html, action) {
  const form = html.split('<form').find(piece => piece.includes(`action="${action}"`));
  if (!form) throw new Error(`no form posts to ${action}`);
  const inside = form.slice(0, form.indexOf('</form>'));
  return Object.fromEntries([...inside.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, n, v]) => [n, v]));
}
