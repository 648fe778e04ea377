import './app/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client';
import { useSession } from './api/session';
import { router } from './app/router';
import { speak, startTexts } from './i18n';
import { usePreferences } from './kit/preferences';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

await startTexts(usePreferences.getState().language ?? 'vi');
// whoever has not chosen a language here reads the one of their account
useSession.subscribe(({ me }) => {
  if (me && !usePreferences.getState().language) speak(me.locale).catch(() => undefined);
});

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
