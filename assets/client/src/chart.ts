// Charts: the words of each figure on pointing, and one tab stop with arrow keys inside.
import { announce } from './announce';
import { hideSoon, hideTip, showTip } from './tip';
import { word } from './words';

const POINT = '[data-point]';

function wordsOf(point: Element): string {
  return point.getAttribute('data-point') ?? '';
}

/** The figures in reading order; of a chart that stands in the page both wide and narrow, those that are shown. */
function pointsOf(chart: Element): Element[] {
  return [...chart.querySelectorAll(POINT)].filter((point) => point.getClientRects().length > 0);
}

/** Where a key leads from a place among `count` figures; nothing for other keys. */
function next(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown': return Math.min(place + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp': return Math.max(place - 1, 0);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

function prepare(chart: HTMLElement): void {
  if (chart.querySelector(POINT) === null) return;
  let place = -1;
  chart.tabIndex = 0;
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', `${chart.querySelector('svg title')?.textContent ?? ''}. ${word('chartKeys')}`);
  chart.addEventListener('focusout', () => { place = -1; hideTip(); });
  chart.addEventListener('pointerout', hideSoon);
  chart.addEventListener('pointerover', (event) => {
    const point = event.target instanceof Element ? event.target.closest(POINT) : null;
    if (point !== null) showTip(point, wordsOf(point));
  });
  chart.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const points = pointsOf(chart);
    const there = next(event.key, place, points.length);
    const point = there === undefined ? undefined : points[there];
    if (there === undefined || point === undefined) return;
    event.preventDefault();
    place = there;
    showTip(point, wordsOf(point));
    announce(wordsOf(point));
  });
}

export function prepareCharts(root: ParentNode): void {
  for (const chart of root.querySelectorAll<HTMLElement>('[data-chart]')) prepare(chart);
}
