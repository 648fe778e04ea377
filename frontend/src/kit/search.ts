import * as z from 'zod/mini';
import { isInReach } from './format/date';

/** Parts of a route's search schema. What an address holds that does not fit is left out, never an error. */

/** Any text; no longer than what the API looks for. */
export const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(100))), undefined);
/** A place of the desk. */
export const place = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(1000))), undefined);
/** A day, `YYYY-MM-DD`. */
export const day = z.catch(z.optional(z.iso.date().check(z.refine(isInReach))), undefined);
/** A month, `YYYY-MM`. */
export const month = z.catch(
  z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.refine(isInReach))),
  undefined,
);
/** An id. */
export const id = z.catch(z.optional(z.guid()), undefined);
/** Yes, or left out. */
export const flag = z.catch(z.optional(z.literal('true')), undefined);
/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.catch(z.optional(z.enum(words)), undefined);
/** What a list is sorted by: one of the fields, with `-` before it for the other way round. */
export const order = (...fields: readonly string[]) =>
  z.catch(z.optional(z.string().check(z.refine((sort) => fields.includes(sort.replace(/^-/, ''))))), undefined);

/**
 * What a route takes from an address. The router lays it over all that stands there, so what it does not know is taken
 * away by name: else it would go on to the API, which refuses a request that asks for what it does not know.
 */
export const search = <Parts extends z.core.$ZodLooseShape>(parts: Parts) =>
  z.catchall(z.object(parts), z.catch(z.undefined(), undefined)) as unknown as ReturnType<typeof z.object<Parts>>;
