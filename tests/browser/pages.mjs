// The pages of a folder, and how a check ends.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Absolute paths of the HTML files of a folder, sorted. Ends the program when there are none. */
export function pagesOf(folder) {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => resolve(folder, name));
  if (pages.length === 0) {
    console.error(`${folder}: no HTML file; publish an edition into it first`);
    process.exit(2);
  }
  return pages;
}

/** Prints the problems and ends the program: 1 when there is one. */
export function finish(problems, checked) {
  for (const problem of problems) console.error(problem);
  console.log(`${checked} checked, ${problems.length} problems`);
  process.exit(problems.length === 0 ? 0 : 1);
}
