import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { usePreferences } from '@/kit/preferences';

/**
 * What is printed instead of the page while this stands in it, be it by a button or by the browser's own
 * command: a slip as it goes over the counter. On the screen there is nothing of it.
 */
export function Printout({ children }: { children: ReactNode }) {
  const roll = usePreferences((preferences) => preferences.paper === '80mm');
  useEffect(() => {
    document.body.dataset.printout = '';
    return () => {
      delete document.body.dataset.printout;
    };
  }, []);
  return createPortal(
    <div className="printout print-only">{roll ? <div className="print-roll">{children}</div> : children}</div>,
    document.body,
  );
}
