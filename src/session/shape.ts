/** What a value that was read has to be. */
export type Shape = (value: unknown) => boolean

export const text: Shape = (value) => typeof value === 'string'
export const count: Shape = (value) => typeof value === 'number' && Number.isFinite(value)
export const flag: Shape = (value) => typeof value === 'boolean'
export const address: Shape = (value) => typeof value === 'string' && URL.canParse(value)

export function oneOf(...words: readonly unknown[]): Shape {
  return (value) => words.includes(value)
}

export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value)
}

export function orAbsent(shape: Shape): Shape {
  return (value) => value === undefined || shape(value)
}

export function list(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape)
}

/** Two texts: a header. */
export const pair: Shape = (value) => Array.isArray(value) && value.length === 2 && value.every(text)

/** Any keys, every value of one shape. */
export function mapOf(shape: Shape): Shape {
  return (value) => isObject(value) && Object.values(value).every(shape)
}

/** These keys at least, each of its shape. */
export function record(shapes: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(shapes)
  return (value) => isObject(value) && entries.every(([key, shape]) => shape(Reflect.get(value, key)))
}

/** One of several records, told apart by `kind`; the compiler asks for each of them. */
export function byKind<Kind extends string>(kinds: Readonly<Record<Kind, Shape>>): Shape {
  const shapes = new Map<unknown, Shape>(Object.entries(kinds))
  return (value) => isObject(value) && shapes.get(Reflect.get(value, 'kind'))?.(value) === true
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
