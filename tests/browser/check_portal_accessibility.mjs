// axe-core, reflow and contrast on a page of every kind of a portal, in both languages and colour schemes, wide and at
// 320 px: node check_portal_accessibility.mjs URL | PROGRAM WORKSPACE
import { drawnWords, overflow, violations } from './accessibility.mjs';
import { launch } from './chromium.mjs';
import { crawl, isPage, oneOfEachKind, tooLittle, VIEWS } from './crawl.mjs';
import { finish } from './pages.mjs';
import { openPortal } from './portal_site.mjs';

const MOST = 12_000;
const WIDTHS = [1280, 320];
const SCHEMES = ['light', 'dark'];
/** The smallest a target may be, WCAG 2.2, 2.5.8; words in a sentence are free. */
const TARGET = 24;

function smallTargets(page) {
  return page.evaluate((least) => [...document.querySelectorAll('button, input, select, summary, .tabs a, nav a')].flatMap((target) => {
    const box = target.getBoundingClientRect();
    if (box.width === 0 || target.closest('.away') || getComputedStyle(target).visibility === 'hidden') return [];
    if (target.matches('input[type=checkbox], input[type=radio]') && target.closest('label')) return [];
    return box.height < least ? [`target: ${box.height.toFixed(0)} px high: ${target.textContent.trim() || target.id}`] : [];
  }), TARGET);
}

async function check(browser, url, width, colorScheme) {
  const elsewhere = [];
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  page.on('request', (request) => { if (!request.url().startsWith(new URL(url).origin) && !/^data:/.test(request.url())) elsewhere.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') elsewhere.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => elsewhere.push(`script: ${error.message}`));
  await page.goto(url);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  const found = [...await violations(page), ...await overflow(page), ...await drawnWords(page), ...await smallTargets(page), ...elsewhere];
  await page.close();
  return found.map((problem) => `${new URL(url).pathname}${new URL(url).search} (${width} px, ${colorScheme}): ${problem}`);
}

const portal = await openPortal(process.argv.slice(2));
const { answers, cut } = await crawl(portal.url, ['/en/', '/es/', ...VIEWS], MOST, isPage);
const kinds = oneOfEachKind(answers);
const pages = [...new Set([...[...kinds.values()].map((answer) => answer.address), ...VIEWS])];
const browser = await launch();
const problems = tooLittle(kinds.size, cut);
problems.push(...VIEWS.filter((address) => answers.get(address).status !== 200).map((address) => `${address}: answers ${answers.get(address).status}`));
for (const address of [...pages, '/en/nowhere', '/es/nowhere'])
  for (const width of WIDTHS)
    for (const scheme of SCHEMES) {
      const found = await check(browser, portal.url + address, width, scheme);
      // The page that is not there says so on the console, too.
      problems.push(...found.filter((problem) => !/console: Failed to load resource.*404/.test(problem)));
    }
await browser.close();
portal.close();
finish(problems, `${pages.length} pages of ${kinds.size} kinds in ${WIDTHS.length * SCHEMES.length} ways`);
