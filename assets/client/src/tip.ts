// The words at a point of a chart, for mouse, touch and keyboard. They can be pointed at, and Escape takes them away.
const box = document.createElement('div');
box.className = 'tip';
box.hidden = true;
// What it says is announced elsewhere, or stands in the table.
box.setAttribute('aria-hidden', 'true');

let shownAt: Element | undefined;
let leaving: number | undefined;

export function prepareTip(): void {
  document.body.append(box);
  box.addEventListener('pointerenter', () => window.clearTimeout(leaving));
  box.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hideTip(); });
  // A region within the page scrolls too, and its event does not rise to the window.
  window.addEventListener('scroll', hideTip, { passive: true, capture: true });
}

export function showTip(at: Element, text: string): void {
  window.clearTimeout(leaving);
  shownAt?.classList.remove('pointed');
  shownAt = at;
  at.classList.add('pointed');
  box.textContent = text;
  box.hidden = false;
  const target = at.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const edge = 8;
  const left = Math.min(Math.max(target.left + target.width / 2 - own.width / 2, edge), window.innerWidth - own.width - edge);
  const above = target.top - own.height - edge;
  box.style.left = `${left}px`;
  box.style.top = `${above > edge ? above : target.bottom + edge}px`;
}

export function hideTip(): void {
  window.clearTimeout(leaving);
  shownAt?.classList.remove('pointed');
  shownAt = undefined;
  box.hidden = true;
}

/** Time enough to reach the words with the pointer. */
export function hideSoon(): void {
  window.clearTimeout(leaving);
  leaving = window.setTimeout(hideTip, 300);
}
