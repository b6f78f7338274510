// Another view without a new page: the parts with data-view are fetched and take the place of those shown. Address,
// history, title, form and language switch follow. Whatever fails, the browser goes there as it always would.
import { announce } from './announce';
import { hideTip } from './tip';

const PART = '[data-view]';
const FORM = 'form[data-filter]';
/** What else of a page depends on the view. */
const FOLLOWERS = ['link[rel="canonical"]', '.language'];

/** What an answer leads to: an address to show; 'stale' where a later question was asked meanwhile; 'whole' where the
 * browser has to go there itself. */
type Answer = { readonly shown: string } | 'stale' | 'whole';

/** The question that counts: the last one. */
let asking = new AbortController();
/** Path and query of the view in the page. */
let shown = '';
let prepare: (root: ParentNode) => void = () => undefined;

function replace(old: Element, fresh: Element | null): Element | undefined {
  if (fresh === null) return undefined;
  old.replaceWith(document.adoptNode(fresh));
  return fresh;
}

/** A form that somebody is using stays; only what it does not show follows. */
function adoptForm(page: Document): void {
  const form = document.querySelector<HTMLFormElement>(FORM);
  const fresh = page.querySelector<HTMLFormElement>(FORM);
  if (form === null || fresh === null) return;
  if (!form.contains(document.activeElement)) {
    replace(form, fresh);
    return;
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) input.remove();
  form.prepend(...fresh.querySelectorAll('input[type="hidden"]'));
  const words = fresh.querySelector('summary')?.textContent;
  const summary = form.querySelector('summary');
  if (words && summary !== null) summary.textContent = words;
  // The way back to all figures: there where something is chosen.
  form.querySelector('.actions a')?.remove();
  const reset = fresh.querySelector('.actions a');
  if (reset !== null) form.querySelector('.actions')?.append(' ', reset);
}

/** What has the focus may be replaced: it goes to whatever leads to the same address, or has the same id. */
function focusAgain(id: string, place: number): void {
  const again = id ? document.getElementById(id) : document.querySelectorAll<HTMLElement>(`${PART} .tabs a`)[place];
  again?.focus();
}

function adopt(page: Document): void {
  const focused = document.activeElement;
  const id = focused?.id ?? '';
  const place = [...document.querySelectorAll(`${PART} .tabs a`)].indexOf(focused as HTMLAnchorElement);
  hideTip();
  for (const part of document.querySelectorAll<HTMLElement>(PART)) {
    const fresh = replace(part, page.querySelector(`[data-view="${part.dataset['view']}"]`));
    if (fresh !== undefined) prepare(fresh);
  }
  adoptForm(page);
  for (const selector of FOLLOWERS) {
    const old = document.querySelector(selector);
    if (old !== null) replace(old, page.querySelector(selector));
  }
  document.title = page.title;
  if (!document.body.contains(focused)) focusAgain(id, place);
  announce(document.querySelector('h1')?.textContent?.trim() ?? page.title);
}

function busy(is: boolean): void {
  for (const part of document.querySelectorAll(PART)) part.setAttribute('aria-busy', String(is));
}

function viewOf(address: string): string {
  const url = new URL(address, window.location.href);
  return url.pathname + url.search;
}

async function load(address: string): Promise<Answer> {
  asking.abort();
  const mine = new AbortController();
  asking = mine;
  const isStale = (): boolean => mine !== asking;
  busy(true);
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: mine.signal });
    const text = await answer.text();
    if (isStale()) return 'stale';
    if (!answer.ok) return 'whole';
    adopt(new DOMParser().parseFromString(text, 'text/html'));
    shown = viewOf(answer.url);
    return { shown: answer.url };
  } catch {
    return isStale() ? 'stale' : 'whole';
  } finally {
    if (!isStale()) busy(false);
  }
}

async function go(address: string): Promise<void> {
  const answer = await load(address);
  if (answer === 'stale') return;
  if (answer === 'whole') window.location.assign(address);
  else window.history.pushState(null, '', answer.shown);
}

/** The way back and on. A link to a note says so too, but leads to the view that is shown. */
async function onPopState(): Promise<void> {
  if (viewOf(window.location.href) === shown) {
    // Whoever goes back to it no longer waits for another.
    asking.abort();
    asking = new AbortController();
    busy(false);
    return;
  }
  if (await load(window.location.href) === 'whole') window.location.reload();
}

/** The address that a form leads to without scripts. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value);
  return `${form.action.split('?')[0]}?${query}`;
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches(FORM)) return;
  event.preventDefault();
  void go(addressOf(form));
}

function onClick(event: MouseEvent): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`${PART} .tabs a`) : null;
  if (link === null) return;
  event.preventDefault();
  void go(link.href);
}

export function prepareViews(prepareRegion: (root: ParentNode) => void): void {
  prepare = prepareRegion;
  if (document.querySelector(PART) === null) return;
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  shown = viewOf(window.location.href);
  window.addEventListener('popstate', () => { void onPopState(); });
}
