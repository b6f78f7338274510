// axe-core, reflow and contrast on every page of a folder: node check_accessibility.mjs FOLDER
// Both colour schemes, desktop, the narrowest window that shows drawings, and 320 px; folded parts opened.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawnWords, overflow, violations } from './accessibility.mjs';
import { launch } from './chromium.mjs';
import { finish, pagesOf } from './pages.mjs';

const WIDTHS = [1280, 832, 320];
const SCHEMES = ['light', 'dark'];

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
