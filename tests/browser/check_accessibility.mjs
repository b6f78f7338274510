// axe-core, reflow and contrast on every page of a folder: node check_accessibility.mjs FOLDER
// Both colour schemes, desktop, the narrowest window that shows drawings, and 320 px; folded parts opened.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';
import { finish, pagesOf } from './pages.mjs';

const AXE = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 832, 320];
const SMALLEST_WORDS = 11;
const SCHEMES = ['light', 'dark'];

async function violations(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS);
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(' ')}`));
}

/** Nothing but a region that scrolls on purpose may be wider than the window. */
function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? [`reflow: the page is ${wide} px wider than the window`] : [];
  });
}

/** Words of a drawing shrink with it, and may not leave it. */
function drawnWords(page) {
  return page.evaluate((smallest) => [...document.querySelectorAll('svg[role="img"] text')].flatMap((text) => {
    const box = text.getBoundingClientRect();
    if (box.width === 0) return [];
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
    const frame = text.ownerSVGElement.getBoundingClientRect();
    const problems = size < smallest ? [`drawing: words of ${size.toFixed(1)} px: ${text.textContent}`] : [];
    if (box.left < frame.left - 1 || box.right > frame.right + 1) problems.push(`drawing: words leave it: ${text.textContent}`);
    return problems;
  }), SMALLEST_WORDS);
}

async function check(browser, file, width, colorScheme) {
  const requests = [];
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  page.on('request', (request) => { if (!/^(file|data):/.test(request.url())) requests.push(request.url()); });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  const found = [...await violations(page), ...await overflow(page), ...await drawnWords(page),
    ...requests.map((url) => `request: ${url}`)];
  await page.close();
  return found.map((problem) => `${basename(file)} (${width} px, ${colorScheme}): ${problem}`);
}

const pages = pagesOf(process.argv[2]);
const browser = await launch();
const problems = [];
for (const file of pages) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) problems.push(...await check(browser, file, width, scheme));
  }
}
await browser.close();
finish(problems, `${pages.length} pages in ${WIDTHS.length * SCHEMES.length} ways`);
