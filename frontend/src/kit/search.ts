import * as z from 'zod/mini';

/** Parts of a route's search schema. What an address holds that does not fit is left out, never an error. */

/** Any text. */
export const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(200))), undefined);
/** A day, `YYYY-MM-DD`. */
export const day = z.catch(z.optional(z.iso.date()), undefined);
/** A month, `YYYY-MM`. */
export const month = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), undefined);
/** An id. */
export const id = z.catch(z.optional(z.guid()), undefined);
/** Yes, or left out. */
export const flag = z.catch(z.optional(z.literal('true')), undefined);
/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.catch(z.optional(z.enum(words)), undefined);
/** A schema of the parts. */
export const search = z.object;
