// Tables that can be sorted: a button in each head, aria-sort on its cell. Missing figures are always last.
import { announce } from './announce';
import { word } from './words';

type Direction = 'ascending' | 'descending';

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });

interface Key {
  readonly text: string;
  readonly number: number | undefined;
  readonly missing: boolean;
}

function keyOf(row: HTMLTableRowElement, column: number): Key {
  const cell = row.cells[column];
  const value = cell?.dataset['value'];
  const text = cell?.textContent?.trim() ?? '';
  const number = value === undefined || value === '' ? undefined : Number(value);
  return { text, number, missing: number === undefined && cell?.tagName === 'TD' };
}

function compare(a: Key, b: Key, direction: Direction): number {
  if (a.missing !== b.missing) return a.missing ? 1 : -1;
  const order = a.number !== undefined && b.number !== undefined ? a.number - b.number : collator.compare(a.text, b.text);
  return direction === 'ascending' ? order : -order;
}

function sortBody(body: HTMLTableSectionElement, column: number, direction: Direction): void {
  // The region is no country among countries: it stays first.
  const rows = [...body.rows].filter((row) => !row.hasAttribute('data-fixed'));
  const keyed = rows.map((row, place) => ({ row, place, key: keyOf(row, column) }));
  keyed.sort((a, b) => compare(a.key, b.key, direction) || a.place - b.place);
  body.append(...keyed.map(({ row }) => row));
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement): void {
  const direction: Direction = head.getAttribute('aria-sort') === 'descending' ? 'ascending' : 'descending';
  const first: Direction = head.cellIndex === 0 && !head.hasAttribute('aria-sort') ? 'ascending' : direction;
  for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', first);
  for (const body of table.tBodies) sortBody(body, head.cellIndex, first);
  announce(word(first, { column: head.textContent?.trim() ?? '' }));
}

function prepare(table: HTMLTableElement): void {
  const heads = table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [];
  for (const head of heads) {
    if (head.tagName !== 'TH' || head.colSpan > 1 || !head.textContent?.trim()) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.title = word('sort');
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sortBy(table, head));
  }
}

export function prepareTables(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-sortable]')) prepare(table);
}
