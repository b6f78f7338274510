// The Nu HTML checker on every page of a folder: node check_html.mjs FOLDER
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { finish, pagesOf } from './pages.mjs';

const jar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const pages = pagesOf(process.argv[2]);
const checker = spawnSync('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--stdout', ...pages], {
  encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
});
if (checker.error || !checker.stdout.includes('"messages"')) {
  console.error(`The checker did not run: ${checker.error?.message ?? checker.stderr}`);
  process.exit(2);
}
const problems = JSON.parse(checker.stdout).messages.map(
  (m) => `${m.url}:${m.lastLine ?? 0}:${m.firstColumn ?? 0}: ${m.type}${m.subType ? ` (${m.subType})` : ''}: ${m.message}`,
);
finish(problems, `${pages.length} pages`);
