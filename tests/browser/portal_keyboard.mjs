// Walks with the keyboard alone, with scripts.
import assert from 'node:assert/strict';

const LEAD = 'VICTIMS_IDENTIFIED';

/** The skip link comes first and leads to the content. */
async function skip(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#main$/);
}

/** A chart is one stop; arrows go from figure to figure, Escape takes the words away, Tab leaves. */
async function chart(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}`);
  const chartAt = page.locator('[data-chart]').first();
  await chartAt.focus();
  await page.keyboard.press('ArrowRight');
  const tip = page.locator('.tip');
  assert.ok(await tip.isVisible(), 'the words of the first figure show');
  const first = await tip.textContent();
  assert.ok(first, 'they say something');
  assert.equal((await page.locator('p.away[role="status"]').textContent())?.trim(), first, 'and are announced');
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await tip.textContent(), first);
  await page.keyboard.press('Escape');
  assert.ok(!await tip.isVisible());
  await page.keyboard.press('Tab');
  assert.ok(!await chartAt.evaluate((element) => element.contains(document.activeElement)), 'one stop a chart');
}

/** The words at a figure can be pointed at. */
async function hover(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}`);
  await page.locator('[data-point]:visible').first().hover();
  const tip = page.locator('.tip');
  await tip.waitFor({ state: 'visible' });
  await tip.hover();
  await page.waitForTimeout(500);
  assert.ok(await tip.isVisible(), 'they stay while pointed at');
}

/** A table is sorted from the keyboard, and says so; missing figures stay last. */
async function sorting(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?view=table`);
  const button = page.locator('table[data-sortable] thead .sort').last();
  await button.focus();
  await page.keyboard.press('Enter');
  const values = () => page.locator('table[data-sortable] tbody tr').evaluateAll((rows) => rows.map((row) => row.cells[row.cells.length - 1].dataset.value ?? ''));
  const numbers = (await values()).filter(Boolean).map(Number);
  assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
  const texts = await values();
  assert.deepEqual(texts, [...texts.filter(Boolean), ...texts.filter((value) => !value)], 'missing figures are last');
  assert.equal(await page.locator('th[aria-sort]').count(), 1);
  assert.ok((await page.locator('p.away[role="status"]').textContent())?.trim());
}

/** Filters and tabs need no new page; the address, the title and the way back follow. */
async function views(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}`);
  await page.evaluate(() => { globalThis.samePage = true; });
  const tab = page.locator('[data-view="figures"] .tabs a').last();
  await tab.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/view=table/);
  await page.locator('table.view').waitFor();
  assert.ok(await page.evaluate(() => globalThis.samePage), 'no new page was loaded');
  assert.ok(await page.evaluate(() => document.activeElement?.closest('.tabs') !== null), 'the focus stays on the tab');
  assert.match(await page.locator('.language a').getAttribute('href'), /view=table/);
  assert.equal(await page.locator('form[data-filter] input[name="view"]').inputValue(), 'table');
  await page.goBack();
  await page.locator('[data-view="figures"] [data-chart]').first().waitFor();
  assert.ok(await page.evaluate(() => globalThis.samePage));
}

/** Copying says that it was done. */
async function copying(page, visit) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}`);
  await page.locator('button[data-copy="citation"]').click();
  await page.waitForFunction(() => document.querySelector('p.away[role="status"]')?.textContent?.trim() !== '');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await page.locator('#citation').textContent())?.trim());
}

export const WALKS = { skip, chart, hover, sorting, views, copying };
