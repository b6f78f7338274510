// Charts: the words of each point on pointing, and one tab stop with arrow keys inside.
import { announce } from './announce';
import { hideSoon, hideTip, showTip } from './tip';
import { word } from './words';

const POINT = '[data-tip]';

function tipOf(point: Element): string {
  return point.getAttribute('data-tip') ?? '';
}

/** Where a key leads from a place among `count` points; nothing for other keys. */
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

class CifraChart extends HTMLElement {
  private place = -1;

  connectedCallback(): void {
    if (this.querySelector(POINT) === null) return;
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    const title = this.querySelector('svg title')?.textContent ?? '';
    this.setAttribute('aria-label', `${title}. ${word('chartKeys')}`);
    this.addEventListener('keydown', (event) => this.move(event));
    this.addEventListener('focusout', () => { this.place = -1; hideTip(); });
    this.addEventListener('pointerover', (event) => this.point(event));
    this.addEventListener('pointerout', hideSoon);
  }

  private point(event: Event): void {
    const point = event.target instanceof Element ? event.target.closest(POINT) : null;
    if (point !== null) showTip(point, tipOf(point));
  }

  private move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const points = [...this.querySelectorAll(POINT)];
    const place = next(event.key, this.place, points.length);
    const point = place === undefined ? undefined : points[place];
    if (place === undefined || point === undefined) return;
    event.preventDefault();
    this.place = place;
    showTip(point, tipOf(point));
    announce(tipOf(point));
  }
}

export function defineCharts(): void {
  customElements.define('cifra-chart', CifraChart);
}
