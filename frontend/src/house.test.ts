// biome-ignore-all lint/suspicious/noTemplateCurlyInString: samples of code stand in quotes
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  disagreements,
  filesOf,
  importsOf,
  literalTexts,
  longFiles,
  type Source,
  speaker,
  strayImports,
  textsUnder,
} from '../tools/house';
import en from './i18n/en';
import vi from './i18n/vi';

/** Names that stand the same in every language. */
const names = ['Entrepot'];

const root = process.cwd();
const derived = /(?:\.gen\.ts|schema\.d\.ts)$/;
const all = [
  ...filesOf(root, 'src', /\.(?:tsx?|css)$/),
  ...filesOf(root, 'tools', /\.(?:ts|mjs)$/),
  ...filesOf(root, 'e2e', /\.ts$/),
].filter(({ path }) => !derived.test(path));
const code = all.filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path));
const source = (text: string, path = 'src/features/agency/sample.tsx'): Source => ({ path, text });

describe('texts', () => {
  test('both languages have the same keys, no empty text, the same placeholders', () => {
    expect(disagreements(vi, en)).toEqual([]);
  });

  test('every text is said somewhere', () => {
    const says = speaker(code);
    // the words of problems are said by their code: kit/state/codes.test.ts
    const unsaid = Object.entries(vi)
      .filter(([namespace]) => namespace !== 'problem')
      .flatMap(([namespace, words]) =>
        [...textsUnder(words).keys()].filter((key) => !says(namespace, key)).map((key) => `${namespace}:${key}`),
      );
    expect(unsaid).toEqual([]);
  });

  test('a key that only one language has, an empty text and another placeholder are found', () => {
    expect(disagreements({ a: 'x' }, { a: 'x', b: { c: 'y' } })).toEqual(['b.c stands in one language only']);
    expect(disagreements({ a: ' ' }, { a: 'x' })).toEqual(['a is empty']);
    expect(disagreements({ a: '{{count}} phiếu' }, { a: '{{total}} slips' })).toEqual(['a has other placeholders']);
    expect(disagreements({ a: 'phiếu' }, { a: 'slips', a_one: 'slip' })).toEqual([]);
    expect(disagreements({ a: 'phiếu' }, { a: 'slips', b_one: 'slip' })).toEqual(['b_one stands in one language only']);
    expect(disagreements({ a: '{{b}} và {{c}}' }, { a: '{{c}}, {{b}}' })).toEqual([]);
  });

  test('a key that nobody says is found', () => {
    const says = speaker([source("t('title'); t(`status.${state}`); t('agency:lead'); t('rows', { count });")]);
    expect(['title', 'lead', 'status.active', 'rows_one'].every((key) => says('agency', key))).toBe(true);
    expect(['titles', 'leads', 'other', 'state.active'].some((key) => says('agency', key))).toBe(false);
  });
});

describe('text in JSX', () => {
  test('there is none but that of the language files', () => {
    expect(code.filter(({ path }) => path.endsWith('.tsx')).flatMap((file) => literalTexts(file, names))).toEqual([]);
  });

  test.each([
    '<p>Xin chào</p>',
    "<p>{'Hello'}</p>",
    "<p>{yes ? 'Yes' : '–'}</p>",
    '<p>{`Slip ${number}`}</p>',
    '<button aria-label="Close" />',
    "<input placeholder={'Name'} />",
    '<Field label={`Name of ${what}`} />',
    "<Table columns={[{ id: 'name', header: 'Name' }]} />",
  ])('%s is found', (jsx) => {
    expect(literalTexts(source(`const sample = ${jsx};`), names)).toHaveLength(1);
  });

  test.each([
    "<p>{t('title')} · 12 %</p>",
    '<p className="text-soft" id="lead" lang="vi">–</p>',
    "<Select value={by === 'name' ? 'a' : 'b'} />",
    '<p>Entrepot</p>',
    "<a href={`/x/${id}`}>{name ?? '—'}</a>",
  ])('%s is fine', (jsx) => {
    expect(literalTexts(source(`const sample = ${jsx};`), names)).toEqual([]);
  });
});

describe('imports', () => {
  test('features do not import each other, nor the app; the kit knows no feature', () => {
    expect(code.flatMap(strayImports)).toEqual([]);
  });

  test('an import of another feature is found, however it is written', () => {
    const stray = (text: string) => strayImports(source(text, 'src/features/agency/list/page.tsx'));
    expect(stray("import { Slip } from '@/features/inventory/slip';")).toHaveLength(1);
    expect(stray("export * from '../../finance/debt';")).toHaveLength(1);
    expect(stray("const late = () => import('@/features/report/chart');")).toHaveLength(1);
    expect(stray("import { router } from '@/app/router';")).toHaveLength(1);
    expect(stray("import { a } from '../status'; import { b } from '@/kit/ui/button'; import 'zod';")).toEqual([]);
    expect(strayImports(source("import '../features/agency/status';", 'src/kit/x.ts'))).toHaveLength(1);
    expect(importsOf(source("import x from './query';", 'src/features/a/b.ts'))).toEqual(['src/features/a/query']);
  });
});

describe('files', () => {
  test('none is longer than 300 lines', () => {
    expect(longFiles(all, 300)).toEqual([]);
  });

  test('a longer one is found', () => {
    expect(longFiles([source('x\n'.repeat(300)), source('x\n'.repeat(301), 'long.ts')], 300)).toEqual([
      'long.ts: 301 lines',
    ]);
  });
});

describe('what is derived from the API document', () => {
  const check = (...args: string[]) =>
    execFileSync(process.execPath, ['tools/generate.mjs', '--check', ...args], { stdio: 'pipe' });

  test('is fresh', () => {
    expect(() => check()).not.toThrow();
  }, 60_000);

  test('is stale when the document has another operation', () => {
    const document = JSON.parse(readFileSync('../docs/openapi.json', 'utf8'));
    document.paths['/api/v1/novel'] = { get: { operationId: 'novel', responses: { 204: { description: 'None' } } } };
    const path = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'openapi.json');
    writeFileSync(path, JSON.stringify(document));
    expect(() => check('--document', path)).toThrow(/stale: .*schema\.d\.ts, .*mocks\.gen\.ts/);
  }, 60_000);
});
