// Every link of a portal leads somewhere, anchors too: node check_portal_links.mjs URL | PROGRAM WORKSPACE
import { crawl, inside, oneOfEachKind, tooLittle, VIEWS } from './crawl.mjs';
import { finish } from './pages.mjs';
import { openPortal } from './portal_site.mjs';

const MOST = 40_000;
const portal = await openPortal(process.argv.slice(2));
const { answers, cut } = await crawl(portal.url, ['/en/', '/es/', ...VIEWS], MOST);
const problems = tooLittle(oneOfEachKind(answers).size, cut);
for (const answer of answers.values()) {
  const from = answer.from ? ` (from ${answer.from})` : '';
  if (answer.status >= 400) problems.push(`${answer.address}${from}: answers ${answer.status}`);
  if (!answer.html) continue;
  for (const link of answer.links) {
    const fragment = link.split('#')[1];
    if (!fragment || /^\w+:/.test(link)) continue;
    const target = answers.get(inside(portal.url, link, answer.address));
    if (target?.html && !target.ids.has(decodeURIComponent(fragment))) problems.push(`${answer.address}: ${link}: no such anchor`);
  }
}
portal.close();
finish([...new Set(problems)], `${answers.size} addresses`);
