// A check that cannot fail is a defect: runs one over seeded faults and passes only when it names each of them.
// node expect_faults.mjs CHECK.mjs FOLDER WORD...
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [check, folder, ...words] = process.argv.slice(2);
const run = spawnSync(process.execPath, [fileURLToPath(new URL(check, import.meta.url)), folder], { encoding: 'utf8' });
const output = run.stdout + run.stderr;
const missed = words.filter((word) => !output.includes(word));
if (run.status === 1 && missed.length === 0) {
  console.log(`${check} finds every seeded fault`);
  process.exit(0);
}
console.error(`${check} ended with ${run.status} and missed: ${missed.join(', ') || 'nothing'}\n${output}`);
process.exit(1);
