/** Is a value, wherever it came from, of a form and a size? Looks no further than it must to say no. */
export type Shape = (value: unknown) => boolean;

/** A string of at most `most` UTF-16 code units. */
export function text(most: number): Shape {
  return (value) => typeof value === 'string' && value.length <= most;
}

/** A whole number from `least` to `most`. */
export function whole(least = 0, most: number = Number.MAX_SAFE_INTEGER): Shape {
  return (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** One of these. */
export function oneOf(...values: readonly unknown[]): Shape {
  return (value) => values.includes(value);
}

/** A finite number, or a truth value. */
export const number: Shape = (value) => Number.isFinite(value);
export const flag: Shape = oneOf(true, false);

/** Anything: for what is read nowhere, or only by code that expects anything. */
export const anything: Shape = () => true;

/** Nothing at all; JSON has no `undefined`. */
export const nothing: Shape = oneOf(undefined, null);

/** What the shape says, or null. */
export function nullable(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** What the shape says, or left out. */
export function optional(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

/** An array of at most `most` such values. */
export function list(shape: Shape, most: number): Shape {
  return (value) => Array.isArray(value) && value.length <= most && value.every(shape);
}

/** An object with these fields; others may stand beside them, and are read by nobody. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (value) => isObject(value) && entries.every(([name, shape]) => shape(value[name]));
}

/** An object that maps at most `most` names of at most 500 code units. */
export function mapping(shape: Shape, most: number): Shape {
  return (value) => {
    if (!isObject(value)) return false;
    const names = Object.keys(value);
    return names.length <= most && names.every((name) => name.length <= 500 && shape(value[name]));
  };
}

/** What both shapes say; the second may rely on the first. */
export function both(one: Shape, other: (value: never) => boolean): Shape {
  return (value) => one(value) && other(value as never);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
