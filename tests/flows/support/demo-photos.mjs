// Draws the demonstration town's photos of a project: a well house before, during and after its repair. They are
// drawings and say so: nobody's house was photographed. Run by hand: node tests/flows/support/demo-photos.mjs
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';

const folder = fileURLToPath(new URL('../../../demo/photos/', import.meta.url));
const size = { width: 960, height: 720 };

const land = `<rect width="960" height="430" fill="#bcd0dc"/><path d="M0 430 L180 250 L360 400 L560 220 L960 430 Z" fill="#7d9a82"/>
<rect y="430" width="960" height="290" fill="#b9a888"/><path d="M380 720 L450 600 L530 600 L640 720 Z" fill="#cfc3aa"/>`;
const label = `<rect x="640" y="660" width="300" height="44" rx="6" fill="#fff"/><text x="790" y="691" font-size="26" text-anchor="middle">演示用的画，不是照片</text>`;
const walls = fill => `<rect x="320" y="330" width="340" height="270" fill="${fill}"/>`;
const door = fill => `<rect x="445" y="430" width="90" height="170" fill="${fill}"/>`;
const pipe = '<path d="M660 560 h110 v40" fill="none" stroke="#55606a" stroke-width="16"/>';

const bricks = (left, top, across, down, fill) => Array.from({ length: across * down }, (_, i) =>
  `<rect x="${left + (i % across) * 34}" y="${top + Math.floor(i / across) * 20}" width="32" height="18" fill="${fill}"/>`).join('');
const scaffold = [300, 490, 680].map(x => `<path d="M${x} 600 V260" stroke="#6d4c2c" stroke-width="10"/>`).join('') +
  [300, 400, 500].map(y => `<path d="M290 ${y} H690" stroke="#6d4c2c" stroke-width="8"/>`).join('');

const scenes = {
  before: `${walls('#a08c74')}${door('#4b3a2a')}<path d="M290 340 L420 250 L470 300 L520 262 L560 310 L690 340 Z" fill="#6f6259"/>
    <path d="M350 340 l30 70 l-20 50 l40 80 M610 350 l-25 60 l25 60 l-30 70" fill="none" stroke="#3d3026" stroke-width="7"/>
    <path d="M560 600 q60 -50 130 0 Z M270 600 q40 -36 90 0 Z" fill="#8b7b68"/>`,
  during: `${walls('#b8a78e')}${bricks(322, 480, 3, 6, '#b5553c')}${bricks(552, 440, 3, 8, '#b5553c')}${door('#4b3a2a')}${scaffold}
    ${bricks(740, 560, 4, 3, '#b5553c')}<path d="M120 600 q70 -90 150 0 Z" fill="#d8c998"/>`,
  after: `${walls('#f3efe6')}<rect x="320" y="560" width="340" height="40" fill="#8d8f92"/>${door('#2f6b4f')}<path d="M280 340 L490 220 L700 340 Z" fill="#9c3b2e"/>
    <rect x="350" y="400" width="70" height="70" fill="#86a9bd" stroke="#fff" stroke-width="8"/><rect x="560" y="400" width="70" height="70" fill="#86a9bd" stroke="#fff" stroke-width="8"/>
    ${pipe}<path d="M180 600 V480" stroke="#5d4630" stroke-width="16"/><circle cx="180" cy="440" r="74" fill="#4f7d4d"/>`,
};

const browser = await launch();
const page = await browser.newPage({ viewport: size });
for (const [stage, scene] of Object.entries(scenes)) {
  await page.setContent(`<style>body{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" font-family="sans-serif">${land}${scene}${label}</svg>`);
  await page.screenshot({ path: `${folder}well-${stage}.jpg`, type: 'jpeg', quality: 55 });
}
await browser.close();
