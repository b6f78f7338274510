// Every link inside a folder of pages leads somewhere: node check_links.mjs FOLDER
// Anchors of the same page, of its neighbours, and neighbouring files.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';
import { finish, pagesOf } from './pages.mjs';

const pages = pagesOf(process.argv[2]);
const browser = await launch();
const anchors = new Map();
const links = [];
for (const file of pages) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const found = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
    links: [...document.querySelectorAll('a[href]')].map((e) => e.getAttribute('href')),
  }));
  anchors.set(basename(file), new Set(found.ids));
  links.push(...found.links.map((href) => ({ file, href })));
  await page.close();
}
await browser.close();

const problems = [];
for (const { file, href } of links) {
  if (/^(https?|mailto):/.test(href)) continue;
  const [path, fragment] = href.split('#');
  const target = path === '' ? basename(file) : path;
  if (!existsSync(join(dirname(file), target))) problems.push(`${basename(file)}: ${href}: no such file`);
  else if (fragment && !anchors.get(target)?.has(decodeURIComponent(fragment))) problems.push(`${basename(file)}: ${href}: no such anchor`);
}
finish(problems, `${links.length} links`);
