/** So many figures in a row are a barcode, not a quantity. */
export const barcode = /^\d{8,14}$/;

/** No hand goes from key to key so quickly eight times in a row, and any scanner does. In milliseconds. */
const quick = 100;

/** Tells a scanner, which ends with Enter, from a hand by its speed. */
export function makeBurst() {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    /** Hears a key; `begun` where it may be the first of a code, and the code where Enter ends one. */
    hear(key: string, at: number): { begun: boolean; code: string | undefined } {
      const flowing = at - last <= quick;
      last = at;
      if (/^\d$/.test(key)) {
        text = flowing ? text + key : key;
        return { begun: text.length === 1, code: undefined };
      }
      const code = key === 'Enter' && flowing && barcode.test(text) ? text : undefined;
      text = '';
      return { begun: false, code };
    },
    /** Whether a code is on its way. */
    flows: () => text !== '' && performance.now() - last <= quick,
  };
}
