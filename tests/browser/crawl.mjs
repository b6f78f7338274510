// Everything of a portal that links lead to, read without a browser.
const AT_ONCE = 8;
/** Of the two languages together. */
const FEWEST_KINDS = 30;

function attributes(html, names) {
  const pattern = new RegExp(`\\s(?:${names.join('|')})="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map((found) => found[1].replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'"));
}

function read(address, from, answer, html) {
  const kind = /<body[^>]* class="(?:portal )?([\w-]+)/.exec(html)?.[1] ?? '';
  return {
    address, from, kind, html, status: answer.status, type: answer.headers.get('content-type') ?? '',
    ids: new Set(attributes(html, ['id'])),
    links: attributes(html, ['href', 'src', 'action']),
  };
}

async function fetched(url, address, from) {
  const answer = await fetch(url + address, { redirect: 'manual' });
  const html = (answer.headers.get('content-type') ?? '').startsWith('text/html') ? await answer.text() : '';
  if (!html) await answer.arrayBuffer();
  return read(address, from, answer, html);
}

/** The path and query of a link, when it leads to the same site; else nothing. */
export function inside(url, link, at) {
  const target = new URL(link.split('#')[0] || at, url + at);
  return target.origin === new URL(url).origin ? target.pathname + target.search : undefined;
}

/** Whether an address looks like one of a page, neither of a file nor for software. */
export function isPage(address) {
  const path = address.split('?')[0];
  return !path.startsWith('/sdmx/') && (/\.html$/.test(path) || !/\.\w+$/.test(path));
}

/**
 * Reads everything that links lead to, eight answers at once. Cut short at `most` addresses.
 * @param wanted  which addresses are asked for
 * @returns {{answers: Map, cut: number}}  the answers by address, the nearest to the root first; where it was cut short,
 *          after how many
 */
export async function crawl(url, starts, most, wanted = () => true) {
  const answers = new Map();
  const waiting = starts.map((address) => ({ address, from: '' }));
  const known = new Set(starts);
  const running = new Set();
  const limit = Math.min(most, Number(process.env.CIFRA_MOST_ADDRESSES ?? most));
  let cut = 0;
  const visit = async (next) => {
    const answer = await fetched(url, next.address, next.from);
    answers.set(next.address, answer);
    for (const link of answer.links) {
      if (/^(mailto|tel|data):/.test(link)) continue;
      const target = inside(url, link, next.address);
      if (target === undefined || known.has(target) || !wanted(target)) continue;
      if (known.size >= limit) { cut = limit; continue; }
      known.add(target);
      waiting.push({ address: target, from: next.address });
    }
  };
  while (waiting.length > 0 || running.size > 0) {
    while (waiting.length > 0 && running.size < AT_ONCE) {
      const visited = visit(waiting.shift()).finally(() => running.delete(visited));
      running.add(visited);
    }
    await Promise.race(running);
  }
  // Answers come as they are ready: which page stands for its kind must not depend on that.
  const near = (a, b) => a.length - b.length || (a < b ? -1 : 1);
  return { answers: new Map([...answers].sort(([a], [b]) => near(a, b))), cut };
}

/** What shows that a walk saw too little for its check to mean anything. */
export function tooLittle(kinds, cut) {
  const problems = kinds < FEWEST_KINDS ? [`only ${kinds} kinds of page were found, of at least ${FEWEST_KINDS}`] : [];
  if (cut) problems.push(`there are more than ${cut} addresses: some were not looked at`);
  return problems;
}

/** An indicator's page in the forms that no link of another page asks for. */
export const VIEWS = ['en', 'es'].flatMap((language) => ['view=map', 'view=table', 'breakdown=by_profile']
  .map((query) => `/${language}/indicator/VICTIMS_IDENTIFIED?${query}`));

/** One page of each kind a language, the one with the shortest address. */
export function oneOfEachKind(answers) {
  const kinds = new Map();
  for (const answer of answers.values()) {
    const language = answer.address.slice(1, 3);
    const kind = `${language} ${answer.kind}`;
    if (answer.html && answer.status === 200 && answer.kind && !kinds.has(kind)) kinds.set(kind, answer);
  }
  return kinds;
}
