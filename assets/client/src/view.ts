// Another view without a new page: the parts with data-view are fetched and take the place of those shown. Address,
// history, title, form and language switch follow. Whatever fails, the browser goes there as it always would.
import { announce } from './announce';
import { hideTip } from './tip';

const PART = '[data-view]';
const FORM = 'form[data-filter]';
/** What else of a page depends on the view. */
const FOLLOWERS = ['link[rel="canonical"]', '.language'];

let asked = 0;
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

/** \returns the address of the answer, or nothing when the page has to be loaded as a whole. */
async function load(address: string): Promise<string | undefined> {
  const mine = ++asked;
  busy(true);
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A later question has been asked meanwhile: its answer counts.
    if (mine === asked) adopt(page);
    return answer.url;
  } catch {
    return undefined;
  } finally {
    if (mine === asked) busy(false);
  }
}

async function go(address: string): Promise<void> {
  const there = await load(address);
  if (there === undefined) window.location.assign(address);
  else window.history.pushState(null, '', there);
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
  window.addEventListener('popstate', () => {
    void load(window.location.href).then((there) => { if (there === undefined) window.location.reload(); });
  });
}
