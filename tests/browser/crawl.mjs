// Everything of a portal that links lead to, read without a browser.
const AT_ONCE = 8;

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

/**
 * @param follow  whether the links of an answer are followed further; all are fetched once
 * @returns the answers by address
 */
export async function crawl(url, starts, most, follow = () => true) {
  const answers = new Map();
  const waiting = starts.map((address) => ({ address, from: '' }));
  const known = new Set(starts);
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await fetched(url, next.address, next.from);
      answers.set(next.address, answer);
      if (!follow(answer)) continue;
      for (const link of answer.links) {
        if (/^(mailto|tel|data):/.test(link)) continue;
        const target = inside(url, link, next.address);
        if (target === undefined || known.has(target) || known.size >= most) continue;
        known.add(target);
        waiting.push({ address: target, from: next.address });
      }
    }
  };
  // A worker ends when nothing waits: begin with one, and go on until all is read.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

/** One page of each kind a language, the first that was met. */
export function oneOfEachKind(answers) {
  const kinds = new Map();
  for (const answer of answers.values()) {
    const language = answer.address.slice(1, 3);
    const kind = `${language} ${answer.kind}`;
    if (answer.html && answer.status === 200 && answer.kind && !kinds.has(kind)) kinds.set(kind, answer);
  }
  return kinds;
}
