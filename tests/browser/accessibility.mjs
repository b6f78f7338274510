// What every page is held against in the browser, wherever it comes from.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const AXE = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SMALLEST_WORDS = 11;

/** What axe-core finds. */
export async function violations(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS);
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(' ')}`));
}

/** Nothing but a region that scrolls on purpose may be wider than the window, and a table whose rows become blocks never scrolls. */
export function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const cut = [...document.querySelectorAll('table.stack')].map((table) => table.parentElement)
      .filter((box) => box.scrollWidth > box.clientWidth + 1);
    const wide = root.scrollWidth - root.clientWidth;
    return [
      ...(wide > 0 ? [`reflow: the page is ${wide} px wider than the window`] : []),
      ...cut.map((box) => `reflow: a table that stacks is cut by its box (${box.scrollWidth} px in ${box.clientWidth} px)`),
    ];
  });
}

/** Words of a drawing shrink with it, and may not leave it. */
export function drawnWords(page) {
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
