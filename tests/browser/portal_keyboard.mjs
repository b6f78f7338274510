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

/** The values of the last column in the order of the rows, without the region, which stays first. */
function sortedValues(page) {
  return page.locator('table[data-sortable] tbody tr:not([data-fixed])')
    .evaluateAll((rows) => rows.map((row) => row.cells[row.cells.length - 1].dataset.value ?? ''));
}

/** A table is sorted from the keyboard, and says so; the region stays first, missing figures last. */
async function sorting(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?view=table`);
  const button = page.locator('table[data-sortable] thead .sort').last();
  await button.focus();
  for (const sign of [-1, 1]) {
    await page.keyboard.press('Enter');
    const texts = await sortedValues(page);
    const numbers = texts.filter(Boolean).map(Number);
    assert.deepEqual(numbers, [...numbers].sort((a, b) => sign * (a - b)));
    assert.deepEqual(texts, [...texts.filter(Boolean), ...texts.filter((value) => !value)], 'missing figures are last');
    assert.equal(await page.locator('table[data-sortable] tbody tr').first().getAttribute('class'), 'region');
  }
  assert.equal(await page.locator('th[aria-sort]').count(), 1);
  assert.ok((await page.locator('p.away[role="status"]').textContent())?.trim());
}

/** A link to a note leads there and back within the view: nothing is asked for, and the order of the rows stays. */
async function notes(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?view=table`);
  const asked = [];
  await page.locator('table[data-sortable] thead .sort').last().focus();
  await page.keyboard.press('Enter');
  const order = await sortedValues(page);
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('table[data-sortable] sup.refs a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#note-\d+$/);
  await page.goBack();
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  assert.deepEqual(await sortedValues(page), order);
}

/** Of two questions the last one counts, though the answer to the first comes after it. */
async function lateAnswer(page, visit) {
  const slow = (url) => url.searchParams.get('view') === 'map';
  await page.route(slow, async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}`);
  await page.locator('[data-view="figures"] .tabs a[href*="view=map"]').click();
  await page.locator('[data-view="figures"] .tabs a[href*="view=table"]').click();
  await page.waitForURL(/view=table/);
  await page.waitForTimeout(1200);
  assert.match(page.url(), /view=table/);
  assert.ok(await page.locator('table.view').isVisible());
  await page.unroute(slow);
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

/** Copying says that it was done, and the button has its own words again, however often it is pressed. */
async function copying(page, visit) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}`);
  const button = page.locator('button[data-copy="citation"]');
  const label = await button.textContent();
  await button.click();
  await page.waitForFunction(() => document.querySelector('p.away[role="status"]')?.textContent?.trim() !== '');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await page.locator('#citation').textContent())?.trim());
  await button.click();
  await page.waitForTimeout(2500);
  assert.equal(await button.textContent(), label);
}

export const WALKS = { skip, chart, hover, sorting, notes, lateAnswer, views, copying };
