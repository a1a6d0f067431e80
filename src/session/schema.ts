import * as v from 'valibot'

/** A schema whose output is T, or the compiler complains. */
export type Schema<T> = v.GenericSchema<unknown, T>

/** One schema for each property of T, the optional ones too: a property that is added to T is asked for here. */
export type Entries<T> = { readonly [K in keyof T]-?: Schema<T[K]> }

export const text = v.string()
export const count = v.pipe(v.number(), v.finite())
/** Milliseconds since the epoch that a date can show. */
export const moment = v.pipe(
  v.number(),
  v.check((value) => !Number.isNaN(new Date(value).getTime())),
)
/** An absolute URL. */
export const address = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value)),
)

/** An object with these properties; what else it has is dropped. */
export function objectOf<T extends object>(entries: Entries<T>): Schema<T> {
  return v.object(entries as v.ObjectEntries) as unknown as Schema<T>
}

/** One of several objects, told apart by `kind`: the compiler asks for each of them. */
export function byKind<T extends { readonly kind: string }>(kinds: {
  readonly [K in T['kind']]: Entries<Omit<Extract<T, { readonly kind: K }>, 'kind'>>
}): Schema<T> {
  const options = Object.entries<v.ObjectEntries>(kinds).map(([kind, entries]) =>
    v.object({ ...entries, kind: v.literal(kind) }),
  )
  return v.variant('kind', options) as unknown as Schema<T>
}

export function orNull<T>(schema: Schema<T>): Schema<T | null> {
  return v.nullable(schema)
}

/** A property that may be missing. */
export function orAbsent<T>(schema: Schema<T>): Schema<T> {
  return v.exactOptional(schema)
}

export function list<T>(schema: Schema<T>): Schema<readonly T[]> {
  return v.array(schema)
}

/** Any keys, every value by one schema. */
export function mapOf<T>(schema: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return v.record(v.string(), schema)
}
