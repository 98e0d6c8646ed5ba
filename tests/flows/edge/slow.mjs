// People with endless patience (goal N4): they may stay only as long as they get on, and nobody else waits for them.
import { Line } from './wire.mjs';
import { get } from './cases.mjs';

const started = {
  head: line => line.write('GET / HTTP/1.1\r\nHost: a\r\n'),
  body: line => line.write('POST /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n'),
  reader: async (line, path) => {
    line.socket.pause();
    await line.write(get().replace('/healthz', path).repeat(400));
  },
};
const more = { head: 'X: y\r\n', body: 'z' };

// Opens so many of each kind; `stop` lets those go that the server has not closed.
export async function slowVisitors(port, count, path) {
  const lines = [];
  for (const [kind, begin] of Object.entries(started))
    for (let n = 0; n < (kind === 'reader' ? count / 4 : count); ++n) {
      const line = Object.assign(new Line(port), { kind });
      await line.connected;
      begin(line, path);
      lines.push(line);
    }
  const drip = setInterval(() => {
    for (const line of lines) if (more[line.kind] && !line.closed) line.write(more[line.kind]);
  }, 1000);
  const stop = () => {
    clearInterval(drip);
    for (const line of lines) line.end();
  };
  return { lines, stop };
}
