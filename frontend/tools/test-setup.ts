import { cleanup } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startTexts } from '../src/i18n';

/** The API of the tests: a test names with `server.use` what it asks for; anything else fails it. */
export const server = setupServer();

beforeAll(async () => {
  await startTexts('vi');
  server.listen({ onUnhandledRequest: 'error' });
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => server.close());
