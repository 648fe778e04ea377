// What the house asks of its sources, as functions of their texts; `src/house.test.ts` calls them for every file.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from '@babel/parser';

export type Source = { path: string; text: string };

type Node = { type: string; loc?: { start: { line: number } } | null } & Record<string, unknown>;

/** The files below a folder that end so, with paths relative to `root`. */
export function filesOf(root: string, folder: string, ends: RegExp): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => ends.test(path) && !path.includes('node_modules'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part);
  else if (value && typeof value === 'object' && 'type' in value) {
    const node = value as Node;
    yield node;
    for (const [name, part] of Object.entries(node))
      if (part && typeof part === 'object' && name !== 'loc' && !name.endsWith('Comments')) yield* nodesOf(part);
  }
}

function read(source: Source): Node[] {
  const file = parse(source.text, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
  return [...nodesOf(file.program)];
}

const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text);

/** Props that are read by people. */
const spoken = new Set(
  'aria-label aria-description aria-roledescription title placeholder alt label lead help empty verb because text description'.split(
    ' ',
  ),
);
/** Fields of objects that are read by people: columns, tabs, options. */
const spokenFields = new Set(['header', 'label', 'title', 'placeholder']);

/** The texts that an expression may put on the screen by itself. */
function* textsOf(expression: Node): Generator<{ text: string; node: Node }> {
  const { type } = expression;
  if (type === 'StringLiteral' && hasLetters(expression.value)) yield { text: expression.value, node: expression };
  if (type === 'TemplateLiteral')
    for (const quasi of expression.quasis as { value: { cooked: string } }[])
      if (hasLetters(quasi.value.cooked)) yield { text: quasi.value.cooked.trim(), node: expression };
  if (type === 'ConditionalExpression') {
    yield* textsOf(expression.consequent as Node);
    yield* textsOf(expression.alternate as Node);
  }
  if (type === 'LogicalExpression') {
    yield* textsOf(expression.left as Node);
    yield* textsOf(expression.right as Node);
  }
  if (type === 'JSXExpressionContainer') yield* textsOf(expression.expression as Node);
}

/** Texts that stand literally in JSX, where only texts of `src/i18n` may; each as `path:line text`. */
export function literalTexts(source: Source, names: readonly string[]): string[] {
  const found: string[] = [];
  const note = (text: string, node: Node) => {
    if (!names.includes(text.trim())) found.push(`${source.path}:${node.loc?.start.line} ${text.trim()}`);
  };
  for (const node of read(source)) {
    if (node.type === 'JSXText' && hasLetters(node.value)) note(node.value, node);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer') for (const { text, node: at } of textsOf(child)) note(text, at);
    if (node.type === 'JSXAttribute' && node.value && spoken.has(String((node.name as Node).name)))
      for (const { text, node: at } of textsOf(node.value as Node)) note(text, at);
    if (node.type === 'ObjectProperty' && spokenFields.has(String((node.key as Node).name)) && !node.computed)
      for (const { text, node: at } of textsOf(node.value as Node)) note(text, at);
  }
  return found;
}

/** What a file imports, `@/` and relative addresses as paths from the root, `import()` too. */
export function importsOf(source: Source): string[] {
  const found: string[] = [];
  for (const node of read(source)) {
    const from = node.type === 'ImportExpression' ? node.source : node.type.match(/^(Import|Export)/) && node.source;
    const dynamic = node.type === 'CallExpression' && (node.callee as Node).type === 'Import' && node.arguments;
    const address = ((from || (Array.isArray(dynamic) && dynamic[0]) || {}) as { value?: unknown }).value;
    if (typeof address !== 'string') continue;
    if (address.startsWith('@/')) found.push(posix.join('src', address.slice(2)));
    else if (address.startsWith('.')) found.push(posix.join(posix.dirname(source.path), address));
    else found.push(address);
  }
  return found;
}

/** Imports that go against the house: from another feature, or from the kit up; each as `path: import`. */
export function strayImports(source: Source): string[] {
  const own = /^src\/features\/([^/]+)\//.exec(source.path)?.[1];
  const base = /^src\/(?:kit|api|i18n)\//.test(source.path);
  return importsOf(source)
    .filter((address) => {
      const feature = /^src\/features\/([^/]+)/.exec(address)?.[1];
      if (own) return (feature && feature !== own) || /^src\/(?:routes|app)\//.test(address);
      return base && (feature || /^src\/(?:routes|app)\//.test(address));
    })
    .map((address) => `${source.path}: ${address}`);
}

/** Files longer than that. */
export function longFiles(sources: readonly Source[], most: number): string[] {
  return sources
    .map(({ path, text }) => [path, text.split('\n').length - 1] as const)
    .filter(([, lines]) => lines > most)
    .map(([path, lines]) => `${path}: ${lines} lines`);
}

/** Every key of a language file with its text, `a.b` for nested ones. */
export function textsUnder(words: object, above = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(above + key, value);
    else for (const [inner, text] of textsUnder(value, `${above}${key}.`)) all.set(inner, text);
  }
  return all;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort().join(' ');

/** Where two languages disagree: keys that only one has, empty texts, other placeholders. */
export function disagreements(one: object, other: object): string[] {
  const [left, right] = [textsUnder(one), textsUnder(other)];
  const found: string[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    // a language with a form for one has it beside the text for any number
    const any = key.replace(/_one$/, '');
    if (any !== key && left.has(any) && right.has(any)) continue;
    const [a, b] = [left.get(key), right.get(key)];
    if (a === undefined || b === undefined) found.push(`${key} stands in one language only`);
    else if (a.trim() === '' || b.trim() === '') found.push(`${key} is empty`);
    else if (placeholders(a) !== placeholders(b)) found.push(`${key} has other placeholders`);
  }
  return found;
}

/** Tells whether sources say a key: as a text of its own, or as a template that it fits. */
export function speaker(sources: readonly Source[]): (namespace: string, key: string) => boolean {
  const said = new Set<string>();
  const templates: RegExp[] = [];
  for (const node of sources.flatMap(read)) {
    if (node.type === 'StringLiteral' || node.type === 'JSXText') said.add(String(node.value));
    if (node.type !== 'TemplateLiteral') continue;
    const parts = (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
    // a template of a key has a part of one that stands in it
    if (!parts.some((part) => /[a-z_]{2,}/.test(part)) || parts.some((part) => /[^\w.:-]/.test(part))) continue;
    templates.push(new RegExp(`^${parts.map((part) => part.replaceAll(/[.\\-]/g, '\\$&')).join('[\\w.-]+')}$`));
  }
  return (namespace, key) => {
    // forms for counts and cases stand under the same key
    const plain = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    return [key, plain, `${namespace}:${key}`, `${namespace}:${plain}`].some(
      (name) => said.has(name) || templates.some((template) => template.test(name)),
    );
  };
}
