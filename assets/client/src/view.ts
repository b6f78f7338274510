// Another view without a new page: the region with data-view is fetched and takes the place of the one shown. Address,
// history, title and the language switch follow it. Whatever fails, the browser goes there as it always would.
import { announce } from './announce';
import { hideTip } from './tip';

const REGION = '[data-view]';
/** What else of a page depends on the view. */
const FOLLOWERS = ['link[rel="canonical"]', '.site .language'];

let asked = 0;
let prepare: (root: ParentNode) => void = () => undefined;

function adopt(page: Document, focused: string | undefined): void {
  const now = document.querySelector(REGION);
  const then = page.querySelector(REGION);
  if (now === null || then === null) throw new Error('no view');
  hideTip();
  now.replaceWith(document.adoptNode(then));
  for (const selector of FOLLOWERS) {
    const old = document.querySelector(selector);
    const fresh = page.querySelector(selector);
    if (old !== null && fresh !== null) old.replaceWith(document.adoptNode(fresh));
  }
  document.title = page.title;
  prepare(then);
  if (focused !== undefined) document.getElementById(focused)?.focus();
  announce(then.querySelector('[data-view-title]')?.textContent?.trim() ?? page.title);
}

/** \returns false when the page has to be loaded as a whole. */
async function load(address: string, focused?: string): Promise<boolean> {
  const mine = ++asked;
  document.querySelector(REGION)?.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A later question has been asked meanwhile: its answer counts.
    if (mine === asked) adopt(page, focused);
    return true;
  } catch {
    return false;
  }
}

async function go(address: string, focused?: string): Promise<void> {
  if (!await load(address, focused)) {
    window.location.assign(address);
    return;
  }
  window.history.pushState(null, '', address);
}

/** The address that a form without scripts would lead to. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') query.append(name, value);
  return `${form.action.split('?')[0]}?${query}`;
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('form[data-filter]')) return;
  event.preventDefault();
  void go(addressOf(form, event.submitter), event.submitter?.id);
}

function onClick(event: MouseEvent): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-view-link]') : null;
  if (link === null) return;
  event.preventDefault();
  void go(link.href, link.id);
}

export function prepareViews(prepareRegion: (root: ParentNode) => void): void {
  prepare = prepareRegion;
  if (document.querySelector(REGION) === null) return;
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', () => {
    void load(window.location.href).then((done) => { if (!done) window.location.reload(); });
  });
}
