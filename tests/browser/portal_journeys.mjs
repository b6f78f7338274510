// Ten journeys of visitors. Each is a function of a page of the browser and what it needs to know: the portal's address,
// the language, whether scripts run. It throws when something is not as a visitor expects.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';

const LEAD = 'VICTIMS_IDENTIFIED';

/** The text of an element, blanks joined. */
async function text(page, selector) {
  return ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}

async function follow(page, selector) {
  await page.locator(selector).first().click();
  await page.waitForLoadState('load');
}

/** The address without the portal's own part. */
function here(page, visit) {
  return page.url().slice(visit.url.length);
}

/** The bytes of a link, as another program gets them. */
async function bytesOf(page, visit, selector) {
  const address = await page.locator(selector).first().getAttribute('href');
  const answer = await fetch(new URL(address, page.url()));
  assert.equal(answer.status, 200, address);
  return { address, type: answer.headers.get('content-type') ?? '', bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** Waits until the view in the page is the one of an address. */
async function shown(page, part) {
  await page.waitForFunction((wanted) => window.location.href.includes(wanted), part);
  await page.waitForFunction(() => document.querySelector('[data-view="figures"]')?.getAttribute('aria-busy') !== 'true');
}

/** A journalist wants one figure, with its year, its source and words to cite it by. */
async function oneFigure(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/`);
  await page.locator('input[name="q"]').first().fill(visit.language === 'es' ? 'victimas identificadas' : 'victims identified');
  await Promise.all([page.waitForURL(/\/search\?q=/), page.keyboard.press('Enter')]);
  await follow(page, `main a[href*="/indicator/${LEAD}"]`);
  assert.match(await text(page, 'h1'), /\d/, 'the message has a number');
  assert.match(await text(page, '#citation'), /SHA-256/);
  assert.match(await text(page, '.source'), /corett-20\d\d/);
}

/** A researcher chooses countries and years, and takes exactly what is shown. */
async function exactlyTheView(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?view=table`);
  await page.locator('details.countries summary').click();
  await page.locator('input[name="countries"][value="GTM"]').check();
  await page.locator('input[name="countries"][value="HND"]').check();
  await page.locator('#filter-from').selectOption({ index: 1 });
  await page.locator('form[data-filter] button[type="submit"]').click();
  await shown(page, 'countries=GTM~HND');
  assert.match(await text(page, 'form[data-filter] summary'), /Guatemala.*Honduras/, 'the form says what is chosen');
  assert.equal(await page.locator('form[data-filter] .actions a').count(), 1, 'and has one way back to all figures');
  const rows = await page.locator('table.view tbody tr').count();
  const columns = (await page.locator('table.view thead tr').last().locator('th').count()) - 1;
  assert.equal(rows, 2);
  const csv = await bytesOf(page, visit, '.downloads a[href*=".csv"]');
  assert.match(csv.type, /^text\/csv/);
  const lines = csv.bytes.toString('utf8').trim().split('\n');
  assert.equal(lines.length - 1, rows * columns, 'the file has one line a figure of the view');
  const json = JSON.parse((await bytesOf(page, visit, '.downloads a[href*=".json"]:not([href*="metadata"])')).bytes);
  assert.ok(json);
  const png = await bytesOf(page, visit, '.downloads a[href*=".png"]');
  assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
  const pdf = await bytesOf(page, visit, '.downloads a[href*=".pdf"]');
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
  const xlsx = await bytesOf(page, visit, '.downloads a[href*=".xlsx"]');
  assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
}

/** Somebody wants to know about one country. */
async function oneCountry(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/`);
  await follow(page, `a[href="/${visit.language}/country"]`);
  await follow(page, `main a[href="/${visit.language}/country/GTM"]`);
  assert.match(await text(page, 'h1'), /Guatemala/);
  const official = page.locator('main [lang]');
  if (visit.language === 'en') assert.ok(await official.count() > 0, 'the name of the national body says its language');
  await follow(page, 'main a[href*="countries=GTM"]');
  assert.match(await text(page, 'h1'), /Guatemala/);
}

/** A reader changes the language and stays where they were. */
async function otherLanguage(page, visit) {
  const other = visit.language === 'en' ? 'es' : 'en';
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?countries=MEX&view=table`);
  await follow(page, '.language a');
  assert.equal(await page.locator('html').getAttribute('lang'), other);
  assert.match(here(page, visit), new RegExp(`^/${other}/indicator/${LEAD}\\?.*MEX`));
  assert.match(await text(page, 'h1, .subtitle'), /M[eé]xico|1,/);
}

/** Somebody wants the edition as it was published: to read, to print, to verify. */
async function theEdition(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/edition`);
  await follow(page, 'main a[href*="/edition/corett-2019"]');
  const pdf = await bytesOf(page, visit, `main a[href$="infographic.${visit.language}.pdf"]`);
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
  for (const file of ['infographic', 'audit', 'protection']) {
    const report = await bytesOf(page, visit, `main a[href$="${file}.${visit.language}.html"]`);
    assert.match(report.type, /^text\/html/);
  }
  const manifest = await bytesOf(page, visit, 'main a[href$="manifest.json"]');
  assert.ok(JSON.parse(manifest.bytes).files, 'the manifest lists files');
}

/** A critical reader asks where a figure comes from. */
async function whereFrom(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?view=table`);
  const figure = page.locator('table.view td a[href*="/figure/"]').first();
  const value = ((await figure.textContent()) ?? '').trim();
  await figure.click();
  await page.waitForLoadState('load');
  assert.match(here(page, visit), /\/figure\//);
  assert.ok((await text(page, 'main')).includes(value), `the page of the figure gives ${value}`);
  await follow(page, 'main a[href*="/edition/"]');
  assert.match(here(page, visit), /\/edition\//);
}

/** Somebody compares two editions. */
async function compareTwo(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/compare`);
  await page.locator('main select[name="a"]').selectOption({ index: 0 });
  await page.locator('main select[name="b"]').selectOption({ index: 1 });
  await Promise.all([page.waitForURL(/\/compare\?/), page.locator('main form button[type="submit"]').click()]);
  assert.ok(await page.locator('main table').count() > 0, 'there is a table of both');
}

/** A mistyped address; the page that says so helps on. */
async function lostAndFound(page, visit) {
  const answer = await page.goto(`${visit.url}/${visit.language}/indicator/VICTIMS_IDENTIFED`);
  assert.equal(answer.status(), 404);
  await follow(page, `main a[href*="/indicator/${LEAD}"]`);
  assert.match(here(page, visit), new RegExp(LEAD));
  await page.goto(`${visit.url}/${visit.language}/search?q=repatriacion`);
  assert.ok(await page.locator('main a[href*="/indicator/"], main a[href*="/area/"]').count() > 0, 'accents do not matter');
}

/** An editor of another site puts a chart on their page. */
async function onAnotherPage(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/indicator/${LEAD}?countries=CRI`);
  const code = await page.locator('#embed-code').inputValue();
  const source = /src="([^"]+)"/.exec(code.replaceAll('&amp;', '&'))?.[1];
  assert.ok(source, 'the code has an address');
  const address = new URL(source);
  const local = visit.url + address.pathname + address.search;
  const elsewhere = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<!DOCTYPE html><title>Elsewhere</title><iframe src="${local}" width="640" height="480" title="x"></iframe>`);
  });
  await new Promise((resolve) => { elsewhere.listen(0, '127.0.0.1', resolve); });
  await page.goto(`http://127.0.0.1:${elsewhere.address().port}/`);
  const frame = page.frameLocator('iframe');
  await frame.locator('svg:visible').first().waitFor();
  assert.ok(await frame.locator('a[href*="/indicator/"]').count() > 0, 'it leads back');
  elsewhere.close();
}

/** Software asks: structures, then data; and a feed of what is new. */
async function software(page, visit) {
  await page.goto(`${visit.url}/${visit.language}/data`);
  assert.ok(await page.locator('main a[href*="/api"]').count() > 0, 'the interface is described');
  const flows = await fetch(`${visit.url}/sdmx/3.0/structure/dataflow/*/*/*`, { headers: { accept: 'application/vnd.sdmx.structure+json;version=2.0.0' } });
  assert.equal(flows.status, 200);
  const flow = (await flows.json()).data.dataflows[0];
  const data = await fetch(`${visit.url}/sdmx/3.0/data/dataflow/${flow.agencyID}/${flow.id}/*/*`, { headers: { accept: 'application/vnd.sdmx.data+csv;version=2.0.0' } });
  assert.equal(data.status, 200);
  assert.match(await data.text(), /^STRUCTURE/);
  const openapi = await fetch(`${visit.url}/openapi.json`);
  assert.equal((await openapi.json()).openapi.slice(0, 3), '3.1');
  const feed = await fetch(`${visit.url}/${visit.language}/feed.atom`);
  assert.match(feed.headers.get('content-type') ?? '', /atom\+xml/);
}

export const JOURNEYS = {
  oneFigure, exactlyTheView, oneCountry, otherLanguage, theEdition, whereFrom, compareTwo, lostAndFound, onAnotherPage, software,
};
