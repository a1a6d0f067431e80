import type { Argument, Expression } from './expression.ts'

/** Source in the few shapes that a reader of settings asks for. */
export interface Code {
  /** Every call, struct and assignment, in the order of the text; each link of a chain is one. */
  readonly steps: readonly Step[]
  readonly annotations: readonly Annotation[]
  /** What a name holds, where the file gives it one value only. */
  readonly values: ReadonlyMap<string, Expression>
  /** Functions, methods and blocks that are handed on: what stands together. */
  readonly scopes: readonly Range[]
  /** What the file hands to whoever loads it (PHP's `return [ … ]`). */
  readonly returned: Expression | null
  /** The maps that functions give back: what a handler of a Lambda answers. */
  readonly results: readonly Expression[]
  /** The first place that does not fit the grammar; null where all does. */
  readonly fault: { readonly line: number; readonly column: number } | null
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** `root.….name(arguments)`, or `root.….name = value`. */
export interface Step extends Range {
  readonly name: string
  /** What it is done to, its names with dots between; empty where there is none. */
  readonly on: string
  readonly arguments: readonly Argument[]
  readonly isAssignment: boolean
  readonly line: number
  /** The same for all steps of one chain. */
  readonly chain: number
  /** The whole expression. */
  readonly expression: Expression
  /** The name that gets what the chain comes to. */
  readonly into: string | null
}

export interface Annotation extends Range {
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly line: number
  /** The name of the field, function or class that it stands on; null where the grammar does not tell. */
  readonly target: string | null
  /** Where that begins and ends: a class with all that is in it. */
  readonly of: Range | null
}
