import * as z from 'zod/mini';
import { isDay } from './format/date';

/** Parts of a route's search schema. What an address holds that does not fit is left out, never an error. */

/** A text for which this holds, or nothing. */
const fitting = <Text extends string = string>(fits: (text: string) => boolean) =>
  z.catch(z.optional(z.custom<Text>((value) => typeof value === 'string' && fits(value))), undefined);

/** Any text; no longer than what the API looks for. */
export const text = fitting(({ length }) => length > 0 && length <= 100);
/** A place of the desk. */
export const place = fitting(({ length }) => length > 0 && length <= 1000);
/** A day, `YYYY-MM-DD`. */
export const day = fitting(isDay);
/** A month, `YYYY-MM`. */
export const month = fitting((text) => isDay(`${text}-01`));
/** An id. */
export const id = fitting((text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text));
/** Yes, or left out. */
export const flag = fitting<'true'>((text) => text === 'true');
/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  fitting<Words[number]>((text) => words.includes(text));
/** What a list is sorted by: one of the fields, with `-` before it for the other way round. */
export const order = (...fields: readonly string[]) => fitting((text) => fields.includes(text.replace(/^-/, '')));

/**
 * What a route takes from an address. The router lays it over all that stands there, so what it does not know is taken
 * away by name: else it would go on to the API, which refuses a request that asks for what it does not know.
 */
export const search = <Parts extends z.core.$ZodLooseShape>(parts: Parts) =>
  z.catchall(z.object(parts), z.catch(z.undefined(), undefined)) as unknown as ReturnType<typeof z.object<Parts>>;
