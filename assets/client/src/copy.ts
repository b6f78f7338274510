// Buttons that copy: what they name (data-copy="#id": the text or value there), or the page's address.
import { announce } from './announce';
import { word } from './words';

function textOf(button: HTMLButtonElement): string {
  const selector = button.dataset['copy'];
  if (!selector?.startsWith('#')) return selector || window.location.href;
  const source = document.getElementById(selector.slice(1));
  if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) return source.value;
  return source?.textContent?.trim() ?? '';
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  let said = word('copied');
  try {
    await navigator.clipboard.writeText(textOf(button));
  } catch {
    said = word('notCopied');
  }
  button.textContent = said;
  announce(said);
  window.setTimeout(() => { button.textContent = label; }, 2000);
}

export function prepareCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => { void copy(button); });
  }
}
