// One polite live region for the whole page. It must be in the page before it speaks.
const region = document.createElement('p');
region.setAttribute('role', 'status');
region.className = 'away';

export function prepareAnnouncements(): void {
  document.body.append(region);
}

/** Tells those who do not see the page what has changed. */
export function announce(text: string): void {
  // The same words twice would stay silent.
  region.textContent = region.textContent === text ? `${text}\u00A0` : text;
}
