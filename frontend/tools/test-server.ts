import { setupServer } from 'msw/node';

/**
 * The API of the unit tests: a test names with `server.use` what it asks for, best with the handlers of
 * `src/api/mocks.gen.ts`; anything else fails it.
 */
export const server = setupServer();
