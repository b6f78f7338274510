// A check that cannot fail is a defect: runs one over seeded faults and passes only when it names each of them.
// node expect_faults.mjs CHECK.mjs FOLDER WORD...   A check of a portal gets the folder as a site.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Of a portal's checks: what is not there does not come, and a link is left out.
const LIMITS = { CIFRA_PATIENCE_MS: '300', CIFRA_MOST_ADDRESSES: '9' };

/** A site of the pages of a folder: "/en/" is en/index.html. */
function served(folder) {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url, 'http://site').pathname, 'index.html');
    const known = existsSync(file);
    response.writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(known ? readFileSync(file) : '<!doctype html><html lang="en"><title>None</title><body class="portal none"><h1>None</h1></body></html>');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${server.address().port}`, close: () => { server.close(); server.closeAllConnections(); } }));
  });
}

function run(check, at) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(check, import.meta.url)), at], {
    env: { ...process.env, ...LIMITS }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
  return new Promise((resolve) => { child.on('close', (status) => resolve({ status, output })); });
}

const [check, folder, ...words] = process.argv.slice(2);
const site = check.startsWith('check_portal_') ? await served(folder) : undefined;
const { status, output } = await run(check, site?.url ?? folder);
site?.close();
const missed = words.filter((word) => !output.includes(word));
if (status === 1 && missed.length === 0) {
  console.log(`${check} finds every seeded fault`);
  process.exit(0);
}
console.error(`${check} ended with ${status} and missed: ${missed.join(', ') || 'nothing'}\n${output}`);
process.exit(1);
