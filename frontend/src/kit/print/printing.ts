import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True while the page is being printed. What it changes is drawn before `beforeprint` returns: after that the browser
 * counts the sheets, and the change of the medium comes too late. The medium alone speaks where somebody only looks at the
 * paper, as the tools of a browser do.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia('print');
    const turn = (on: boolean) => flushSync(() => setPrinting(on));
    const begin = () => turn(true);
    const end = () => turn(false);
    const change = () => turn(media.matches);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    media.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      media.removeEventListener('change', change);
    };
  }, []);
  return printing;
}
