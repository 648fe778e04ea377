import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '@/i18n/en/problem.json';
import vi from '@/i18n/vi/problem.json';
import { textsUnder } from '../../../tools/house';

/** Where refusals come from; the server itself has no codes of its own. */
const folders = ['agency', 'auth', 'finance', 'inventory', 'kernel', 'regulation', 'report'];

/** Words in capitals of the sources that are no codes of the API. This list may only shrink. */
const noCodes = ['JWT', 'SKU', 'VND'];

/** The Rust text without its unit tests and comments. */
function shipped(text: string): string {
  const tests = text.search(/^#\[cfg\(test\)\]\s*\n(?:#\[[^\n]*\n)*mod /m);
  return (tests < 0 ? text : text.slice(0, tests)).replaceAll(/^\s*\/\/.*$/gm, '');
}

function sources(folder: string): string[] {
  const root = join(process.cwd(), '..', 'crates', folder, 'src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rs') && !/(?:^|\/)tests?(?:\/|\.rs$)/.test(name))
    .map((name) => shipped(readFileSync(join(root, name), 'utf8')));
}

/** Every text in capitals: codes of problems, of fields, reasons. */
function codesOf(text: string): string[] {
  return [...text.matchAll(/"([A-Z][A-Z_]{2,})"/g)].map(([, code]) => code as string);
}

/** What a refusal is about: `not_found("item")`, `in_use("unit")`, `.with("what", "warehouse")`. */
function subjectsOf(text: string): string[] {
  const found = [
    ...text.matchAll(/(?:not_found|in_use)\("([a-z ]+)"\)/g),
    ...text.matchAll(/refuse_in_use\(\w+, "([a-z ]+)"\)/g),
    ...text.matchAll(/\.with\("what", "([a-z ]+)"\)/g),
  ];
  return found.map(([, what]) => (what as string).replaceAll(' ', '_'));
}

type Words = Record<string, Record<string, string | object>>;
const languages: [string, Words][] = [
  ['vi', vi],
  ['en', en],
];
const worded = (words: Words, code: string) =>
  ['problem', 'field', 'reason'].some((group) => words[group]?.[code] !== undefined);

test.each(folders)('every code that %s can answer with has words in both languages', (folder) => {
  const all = sources(folder);
  const codes = new Set(all.flatMap(codesOf).filter((code) => !noCodes.includes(code)));
  const subjects = new Set(all.flatMap(subjectsOf));
  const missing = languages.flatMap(([language, words]) => [
    ...[...codes].filter((code) => !worded(words, code)).map((code) => `${language} ${code}`),
    ...[...subjects].filter((what) => words.what?.[what] === undefined).map((what) => `${language} what.${what}`),
  ]);
  expect(missing).toEqual([]);
});

const everything = () => new Set(folders.flatMap((folder) => sources(folder).flatMap(codesOf)));

test('what is excepted from having words still stands in the sources', () => {
  const all = everything();
  expect(noCodes.filter((word) => !all.has(word))).toEqual([]);
});

test('the codes of the sources are found, and those of their unit tests are not', () => {
  const rust = 'fn check() {\n    checks.fault("/name", "A_NOVEL_CODE");\n    // "NOT_THIS"\n}\n';
  expect(codesOf(shipped(rust))).toEqual(['A_NOVEL_CODE']);
  expect(codesOf(shipped(`${rust}\n#[cfg(test)]\nmod tests {\n    const OTHER: &str = "NEITHER";\n}\n`))).toEqual([
    'A_NOVEL_CODE',
  ]);
  expect(worded(vi, 'A_NOVEL_CODE')).toBe(false);
  expect(everything().size).toBeGreaterThan(70);
});

test('every code that has words is one of the API, or one of ours', () => {
  const ours = ['OFFLINE', 'UNEXPECTED', 'INVALID'];
  const known = new Set([...ours, ...everything()]);
  const plain = ['problem', 'field', 'reason', 'warning'].flatMap((group) => Object.keys((vi as Words)[group] ?? {}));
  // words of a case: CODE_case
  expect(plain.filter((key) => !known.has(key.replace(/_[a-z_]+$/, '')))).toEqual([]);
});

test('a permission that is missing is named as the server names it', () => {
  const rows = [
    ...sources('kernel')
      .join('\n')
      .matchAll(/^ +\w+ = \d+, "([a-z.]+)", "([^"]+)", "([^"]+)";$/gm),
  ];
  expect(rows.length).toBeGreaterThan(20);
  const [ours, theirs] = [textsUnder(vi.permission), textsUnder(en.permission)];
  expect(rows.map(([, code]) => [code, ours.get(code as string), theirs.get(code as string)])).toEqual(
    rows.map(([, code, vietnamese, english]) => [code, vietnamese, english]),
  );
  expect(ours.size).toBe(rows.length);
});
