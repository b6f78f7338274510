// Every SVG of a folder stands alone, is set in its own fonts and looks like the PNG beside it:
// node check_pictures.mjs FOLDER
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';
import { finish } from './pages.mjs';

const CELL = 6; // pixels: rasters smooth edges in their own ways, which evens out over a cell of this size
const FARTHEST = 40; // of 255, between the means of a cell in the two pictures
const MOST_CELLS = 0.001; // of all cells may be farther apart

const folder = resolve(process.argv[2]);
const pictures = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.svg')).sort();
if (pictures.length === 0) {
  console.error(`${folder}: no SVG file; publish an edition into it first`);
  process.exit(2);
}

/** Share of cells whose means are far apart, or why the two cannot be compared. Runs in the browser. */
async function difference({ a, b, cell, farthest }) {
  const pixels = async (bytes) => {
    const image = new Image();
    image.src = `data:image/png;base64,${bytes}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [first, second] = [await pixels(a), await pixels(b)];
  if (Math.abs(first.width - second.width) > 1 || Math.abs(first.height - second.height) > 1)
    return `${first.width} × ${first.height} pixels where the PNG has ${second.width} × ${second.height}`;
  const mean = (picture, x, y, channel) => {
    let sum = 0;
    for (let j = 0; j < cell; ++j) for (let i = 0; i < cell; ++i) sum += picture.data[((y + j) * picture.width + x + i) * 4 + channel];
    return sum / (cell * cell);
  };
  let far = 0;
  let cells = 0;
  for (let y = 0; y + cell < Math.min(first.height, second.height); y += cell)
    for (let x = 0; x + cell < Math.min(first.width, second.width); x += cell) {
      ++cells;
      if ([0, 1, 2].some((channel) => Math.abs(mean(first, x, y, channel) - mean(second, x, y, channel)) > farthest)) ++far;
    }
  return far / cells;
}

/** What an open SVG says of its size, and the families and weights of text that none of its loaded fonts has. */
async function inside() {
  await document.fonts.ready;
  const loaded = new Set([...document.fonts].filter((face) => face.status === 'loaded').map((face) => `${face.family.replaceAll('"', '')} ${face.weight}`));
  const root = document.documentElement;
  const lacking = new Set();
  for (const text of document.querySelectorAll('text, tspan')) {
    const style = getComputedStyle(text);
    const family = style.fontFamily.split(',')[0].replaceAll('"', '');
    if (text.textContent.trim() !== '' && !loaded.has(`${family} ${style.fontWeight}`)) lacking.add(`${family} ${style.fontWeight}`);
  }
  return {
    isSvg: root.localName === 'svg',
    width: root.width?.baseVal.value, height: root.height?.baseVal.value,
    lacking: [...lacking],
    title: root.querySelector(':scope > title')?.textContent, desc: root.querySelector(':scope > desc')?.textContent,
  };
}

const problems = [];
const browser = await launch();
const comparer = await browser.newPage();
let worst = 0;
for (const name of pictures) {
  const file = resolve(folder, name);
  const problem = (words) => problems.push(`${relative(folder, file)}: ${words}`);
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== pathToFileURL(file).href) problem(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  const { isSvg, width, height, lacking, title, desc } = await page.evaluate(inside);
  if (!isSvg || (await page.locator('parsererror').count()) > 0) problem('is no well-formed SVG');
  if (!title || !desc) problem('has no title or no description');
  for (const font of lacking) problem(`has text in ${font}, which it does not carry`);
  const png = file.replace(/svg$/, 'png');
  if (!existsSync(png)) {
    problem('has no PNG beside it');
  } else if (isSvg) {
    // A page has 1.5 pixels of the PNG for one of CSS, a card one; what the size is rounded by must not shift it.
    const bytes = readFileSync(png);
    const scale = Math.round((bytes.readUInt32BE(16) / width) * 20) / 20;
    const sized = await browser.newContext({ deviceScaleFactor: scale, viewport: { width: Math.ceil(width), height: Math.ceil(height) } });
    const shown = await sized.newPage();
    await shown.goto(pathToFileURL(file).href);
    await shown.evaluate(() => document.fonts.ready);
    const shot = await shown.screenshot({ clip: { x: 0, y: 0, width, height } });
    const far = await comparer.evaluate(difference, { a: shot.toString('base64'), b: bytes.toString('base64'), cell: CELL, farthest: FARTHEST });
    if (typeof far === 'string') problem(far);
    else if (far > MOST_CELLS) problem(`looks unlike its PNG in ${(far * 100).toFixed(2)} % of it`);
    if (typeof far === 'number') worst = Math.max(worst, far);
    await sized.close();
  }
  await page.close();
}
await browser.close();
finish(problems, `${pictures.length} pictures (at most ${(worst * 100).toFixed(3)} % of one unlike its PNG)`);
