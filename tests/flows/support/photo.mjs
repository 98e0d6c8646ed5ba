// A sheet as a villager photographs it: rendered, then tilted, narrowed towards the top, out of focus, dimmed, half in the shade, noisy,
// and a JPEG.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function pageOf(pdf, folder, number, dotsPerInch = 110) {
  writeFileSync(join(folder, 'sheet.pdf'), pdf);
  const ended = spawnSync('pdftoppm', ['-png', '-singlefile', '-f', String(number), '-r', String(dotsPerInch), join(folder, 'sheet.pdf'), join(folder, 'sheet')]);
  if (ended.status !== 0) throw new Error(String(ended.stderr));
  return readFileSync(join(folder, 'sheet.png'));
}

export const firstPage = (pdf, folder) => pageOf(pdf, folder, 1);

async function photographed(source, tilt, fills) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { width, height } = image;
  const narrowed = Object.assign(document.createElement('canvas'), { width, height });
  const first = narrowed.getContext('2d');
  for (let y = 0; y < height; ++y) { // a camera held low: the upper edge is farther away
    const share = 0.88 + 0.12 * y / height;
    first.drawImage(image, 0, y, width, 1, width * (1 - share) / 2, y, width * share, 1);
  }
  const [long, short] = [4000, 3000]; // twelve megapixels
  const held = width > height ? { width: long, height: short } : { width: short, height: long };
  const size = fills ? held : { width: Math.round(width * 1.2), height: Math.round(height * 1.35) };
  const photo = Object.assign(document.createElement('canvas'), size);
  const second = photo.getContext('2d');
  second.fillStyle = '#8a7f70';
  second.fillRect(0, 0, photo.width, photo.height);
  second.translate(photo.width / 2, photo.height / 2);
  second.rotate(tilt * Math.PI / 180);
  const scale = fills ? fills * Math.min(photo.width / width, photo.height / height) : 1;
  second.scale(scale, scale);
  second.filter = 'blur(0.6px) brightness(0.85) contrast(0.8)';
  second.drawImage(narrowed, -width / 2, -height / 2);
  if (fills) {
    second.resetTransform();
    second.filter = 'none';
    const shade = second.createLinearGradient(0, 0, photo.width, photo.height);
    for (const [at, dark] of [[0, 0], [0.45, 0], [0.55, 0.4], [1, 0.5]]) shade.addColorStop(at, `rgba(0, 0, 0, ${dark})`);
    second.fillStyle = shade;
    second.fillRect(0, 0, photo.width, photo.height);
  }
  const pixels = second.getImageData(0, 0, photo.width, photo.height);
  for (let at = 0, seed = 7; at < pixels.data.length; at += 4) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const noise = seed / 2147483648 * 30 - 15;
    for (let colour = 0; colour < 3; ++colour) pixels.data[at + colour] += noise;
  }
  second.putImageData(pixels, 0, 0);
  return photo.toDataURL('image/jpeg', 0.6);
}

// `fills`: how much of the frame the sheet takes; none: a frame as large as the sheet, all of it in the same light.
export async function photograph(browser, png, tilt = 8, fills = 0) {
  const page = await browser.newPage();
  try {
    const taken = await page.evaluate(`(${photographed})(${JSON.stringify('data:image/png;base64,' + png.toString('base64'))}, ${tilt}, ${fills})`);
    return Buffer.from(taken.split(',')[1], 'base64');
  } finally {
    await page.close();
  }
}
