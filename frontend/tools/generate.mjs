// Derives what the page knows of the API from the committed document, docs/openapi.json:
//   src/api/schema.d.ts    the types of every operation
//   src/api/mocks.gen.ts   answers for unit tests, one handler an operation
//
//   node tools/generate.mjs            writes them
//   node tools/generate.mjs --check    fails when they are stale
//   ... --document FILE                derives them from another document
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mocks } from './mocks.mjs';
import openapiTS, { astToString } from './openapi/node_modules/openapi-typescript/dist/index.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const other = process.argv.indexOf('--document');
const path = other > 0 ? process.argv[other + 1] : here('../../docs/openapi.json');
const document = JSON.parse(await readFile(path, 'utf8'));

const note = '// Derived from docs/openapi.json by `npm run generate`; not to be edited.\n\n';
const files = {
  '../src/api/schema.d.ts':
    note + astToString(await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true })),
  '../src/api/mocks.gen.ts': note + mocks(document),
};

const stale = [];
for (const [path, text] of Object.entries(files)) {
  const old = await readFile(here(path), 'utf8').catch(() => '');
  if (old === text) continue;
  stale.push(path.replace('../', 'frontend/'));
  if (!process.argv.includes('--check')) await writeFile(here(path), text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; write them anew with: npm run generate`);
  process.exit(1);
}
