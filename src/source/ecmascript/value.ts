import type { Node } from '@babel/types'
import { sourceOf } from './names.ts'
import type { Source } from './parse.ts'

/** What an expression comes to, as far as the file alone tells it. */
export type StaticValue =
  | { readonly kind: 'known'; readonly value: string | number | boolean | null }
  /** Text with gaps: each gap is the source of the expression that fills it. */
  | { readonly kind: 'pattern'; readonly pieces: readonly (string | Gap)[] }
  | { readonly kind: 'list'; readonly items: readonly StaticValue[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, StaticValue>; readonly whole: boolean }
  | { readonly kind: 'regexp'; readonly source: string }
  | { readonly kind: 'function'; readonly node: Node; readonly source: Source }
  /** Read from the environment when the program runs. */
  | { readonly kind: 'environment'; readonly name: string; readonly fallback: StaticValue | null }
  | { readonly kind: 'either'; readonly values: readonly StaticValue[] }
  | { readonly kind: 'unknown'; readonly source: string }

export interface Gap {
  readonly source: string
}

/** Reads an expression that stands in this file, or in another that is given. */
export type Read = (node: Node | null | undefined, source?: Source) => StaticValue

export function known(value: string | number | boolean | null): StaticValue {
  return { kind: 'known', value }
}

export function unknown(node: Node, source: Source): StaticValue {
  return { kind: 'unknown', source: sourceOf(node, source) }
}

/** The text of a value where all of it is known. */
export function textOf(value: StaticValue | undefined): string | null {
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : null
}
