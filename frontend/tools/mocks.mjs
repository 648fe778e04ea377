// Makes a handler of Mock Service Worker for every operation, which answers with a sample of the
// operation's documented answer. A sample obeys its schema: examples where there are any, else the
// plainest value of the type.

const methods = ['get', 'post', 'put', 'patch', 'delete'];

export function mocks(document) {
  const handlers = [];
  const names = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const [status, answer] = Object.entries(operation.responses).find(([code]) => code.startsWith('2'));
      const schema = answer.content?.['application/json']?.schema;
      const body = schema
        ? `HttpResponse.json(${JSON.stringify(sample(document, schema))}, { status: ${status} })`
        : `new HttpResponse(null, { status: ${status} })`;
      const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
      names.push(operation.operationId);
      handlers.push(`  ${operation.operationId}: () => http.${method}('*${url}', () => ${body}),`);
    }
  }
  return `import { HttpResponse, http } from 'msw';

/** A handler for each operation, by its name; answers with a sample of the documented answer. */
export const handlers = {
${handlers.join('\n')}
};
`;
}

function sample(document, schema, depth = 0) {
  if (schema.$ref) return sample(document, resolve(document, schema.$ref), depth);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(document, part, depth)));
  const union = schema.oneOf ?? schema.anyOf;
  if (union) return union.some((part) => part.type === 'null') ? null : sample(document, union[0], depth);
  const type = Array.isArray(schema.type) ? (schema.type.includes('null') ? 'null' : schema.type[0]) : schema.type;
  if (schema.enum) return schema.enum[0];
  if (type === 'null') return null;
  if (type === 'object') {
    const properties = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(properties.map(([name, part]) => [name, sample(document, part, depth + 1)]));
  }
  if (type === 'array') return depth > 4 ? [] : [sample(document, schema.items, depth + 1)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 0;
  if (schema.format === 'uuid') return '01900000-0000-7000-8000-000000000001';
  if (schema.format === 'date') return '2026-11-20';
  if (schema.format === 'date-time') return '2026-11-20T03:00:00Z';
  return 'text';
}

function resolve(document, reference) {
  return reference
    .slice(2)
    .split('/')
    .reduce((part, key) => part[key], document);
}
