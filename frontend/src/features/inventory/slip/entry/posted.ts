import type { Slip } from '@/api/schema';

/** A slip that this browser has posted. */
export type PostedNote = Pick<Slip, 'id' | 'number' | 'total'>;

const name = 'entrepot.posted';
const most = 50;

type Notes = (readonly [key: string, slip: PostedNote])[];

function read(): Notes {
  try {
    const notes: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(notes) ? notes : [];
  } catch {
    return [];
  }
}

/**
 * Notes which slip was posted under a key, for another window of this browser that has the same draft: the server
 * says only that the key is taken.
 */
export function notePosted(key: string, { id, number, total }: Slip): void {
  const others = read().filter(([other]) => other !== key);
  try {
    localStorage.setItem(name, JSON.stringify([[key, { id, number, total }], ...others].slice(0, most)));
  } catch {
    // where nothing more can be kept, the other window says so without the number
  }
}

/** The slip that was posted under a key in this browser, if it is known. */
export function postedUnder(key: string): PostedNote | undefined {
  return read().find(([other]) => other === key)?.[1];
}
