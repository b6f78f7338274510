// Buttons that copy an address (data-copy-address) or the text of an element (data-copy: its id).
import { announce } from './announce';
import { word } from './words';

function textOf(button: HTMLButtonElement): string {
  const { copy, copyAddress } = button.dataset;
  if (copyAddress) return copyAddress;
  const source = copy ? document.getElementById(copy) : null;
  if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) return source.value;
  return source?.textContent?.trim() ?? window.location.href;
}

async function copy(button: HTMLButtonElement, label: string): Promise<void> {
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
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy], button[data-copy-address]')) {
    // Read once: while it says that it was done, its words are not its label.
    const label = button.textContent ?? '';
    button.hidden = false;
    button.addEventListener('click', () => { void copy(button, label); });
  }
}
