// The Nu HTML checker on pages of every kind of a portal: node check_portal_html.mjs URL | PROGRAM WORKSPACE
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crawl, isPage, tooLittle, VIEWS } from './crawl.mjs';
import { finish } from './pages.mjs';
import { openPortal } from './portal_site.mjs';

const MOST = 12_000;
const OF_A_KIND = 4;

const portal = await openPortal(process.argv.slice(2));
const { answers, cut } = await crawl(portal.url, ['/en/', '/es/', '/en/nowhere', '/es/nowhere', ...VIEWS], MOST, isPage);
portal.close();

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
const counts = new Map();
const pages = new Map();
for (const answer of answers.values()) {
  if (!answer.html) continue;
  const kind = `${answer.address.slice(1, 3)} ${answer.kind}`;
  const count = counts.get(kind) ?? 0;
  counts.set(kind, count + 1);
  if (count >= OF_A_KIND && !VIEWS.includes(answer.address)) continue;
  const file = join(folder, `${pages.size}.html`);
  writeFileSync(file, answer.html);
  pages.set(file, answer.address);
}
const jar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const checker = spawnSync('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--stdout', ...pages.keys()], {
  encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
});
rmSync(folder, { recursive: true });
if (checker.error || !checker.stdout.includes('"messages"')) {
  console.error(`The checker did not run: ${checker.error?.message ?? checker.stderr}`);
  process.exit(2);
}
const problems = JSON.parse(checker.stdout).messages.map(
  (m) => `${pages.get(m.url.replace(/^file:/, ''))}:${m.lastLine ?? 0}:${m.firstColumn ?? 0}: ${m.type}: ${m.message}`,
);
finish([...problems, ...tooLittle(counts.size, cut)], `${pages.size} pages of ${counts.size} kinds`);
