// Visitors' journeys through a portal, in both languages, with scripts and without, and walks with the keyboard alone:
// node check_portal_journeys.mjs URL | PROGRAM WORKSPACE [FOLDER for a screenshot at each end]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './chromium.mjs';
import { finish } from './pages.mjs';
import { JOURNEYS } from './portal_journeys.mjs';
import { WALKS } from './portal_keyboard.mjs';
import { openPortal } from './portal_site.mjs';

/** Ten journeys in two languages, with scripts and without. */
const FEWEST = 40;
const PATIENCE_MS = Number(process.env.CIFRA_PATIENCE_MS ?? 10_000);
const arguments_ = process.argv.slice(2);
const portal = await openPortal(arguments_);
const screenshots = /^https?:/.test(arguments_[0]) ? arguments_[1] : arguments_[2];
if (screenshots) mkdirSync(screenshots, { recursive: true });
const browser = await launch();
const problems = [];
let walked = 0;

async function walk(name, journey, language, scripts) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const way = `${name}, ${language}, ${scripts ? 'with' : 'without'} scripts`;
  const policy = [];
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) policy.push(message.text()); });
  page.on('pageerror', (error) => problems.push(`${way}: ${error.message}`));
  try {
    await journey(page, { url: portal.url, language, scripts });
  } catch (error) {
    problems.push(`${way}: at ${page.url()}: ${error.message.split('\n').slice(0, 4).join(' ')}`);
  }
  problems.push(...policy.map((text) => `${way}: ${text}`));
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}.${language}.${scripts ? 'script' : 'plain'}.png`), fullPage: true });
  await context.close();
  walked += 1;
}

for (const language of ['en', 'es']) {
  for (const scripts of [true, false])
    for (const [name, journey] of Object.entries(JOURNEYS)) await walk(name, journey, language, scripts);
  for (const [name, steps] of Object.entries(WALKS)) await walk(name, steps, language, true);
}
await browser.close();
portal.close();
if (walked < FEWEST) problems.push(`only ${walked} journeys were walked, of at least ${FEWEST}`);
finish(problems, `${walked} journeys`);
