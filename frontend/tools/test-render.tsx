import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

/** Shows a part of the page, and the hands of its user. */
export function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const user = userEvent.setup();
  const shown = render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>);
  return { user, ...shown };
}
