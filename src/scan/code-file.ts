import type { Expression } from '../source/syntax/expression.ts'
import type { Code, Range, Step } from '../source/syntax/code.ts'
import { staticExpression, type Lookup } from '../source/syntax/static-expression.ts'
import type { StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import type { SourceTree } from './scan.ts'
import { innermost } from './steps-of.ts'

export type Language = 'java' | 'kotlin' | 'csharp' | 'go' | 'rust' | 'ruby' | 'php' | 'python'

/** A file of source, read, for those that look for policies in it. */
export interface CodeFile {
  readonly path: string
  readonly text: string
  readonly language: Language
  readonly tree: SourceTree
  readonly code: Code
  readonly lookup: Lookup
}

/** Finds the policies of one framework in a file. */
export type FrameworkReader = (file: CodeFile) => readonly DeclaredPolicy[]

export function valueOf(expression: Expression | undefined, { lookup }: CodeFile): StaticValue | undefined {
  return expression === undefined ? undefined : staticExpression(expression, lookup)
}

/** The arguments of a step as one list, or the one argument where it is a list itself. */
export function listOf(step: Step | undefined, file: CodeFile): StaticValue | undefined {
  if (step === undefined) return undefined
  const given = step.arguments
    .filter(({ name }) => name === null || name === 'origins')
    .map(({ value }) => value)
  const [only] = given
  if (given.length === 1 && only !== undefined) {
    const value = staticExpression(only, file.lookup)
    return value.kind === 'known' ? { kind: 'list', items: [value] } : value
  }
  return { kind: 'list', items: given.flatMap((one) => flat(staticExpression(one, file.lookup))) }
}

function flat(value: StaticValue): readonly StaticValue[] {
  return value.kind === 'list' ? value.items : [value]
}

/** Several lists as one; undefined where there is none. */
export function joined(values: readonly (StaticValue | undefined)[]): StaticValue | undefined {
  const there = values.filter((one) => one !== undefined)
  return there.length === 0
    ? undefined
    : there.length === 1
      ? there[0]
      : { kind: 'list', items: there.flatMap(flat) }
}

/** What a step is called with under a name, whichever of several spellings it has. */
export function argument(
  step: { readonly arguments: Step['arguments'] },
  ...names: readonly string[]
): Expression | undefined {
  return step.arguments.find(({ name }) => name !== null && names.includes(name))?.value
}

export function inside(range: Range): (one: Range) => boolean {
  return ({ from, to }) => from >= range.from && to <= range.to
}

/** The innermost function around a place; the whole file where there is none. */
export function scopeOf(place: Range, { code, text }: CodeFile): Range {
  return innermost(place, code, text.length)
}

/**
 * The ways through an `if` with an `else` that some of these steps stand on: what stands around it belongs to each.
 * One way where there is no such.
 */
export function waysOf(steps: readonly Step[], { text }: CodeFile): readonly (readonly Step[])[] {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return [steps]
  const between = text.slice(first.to, last.from)
  const split = /\belse\b/.exec(between)
  if (split === null) return [steps]
  const turn = first.to + split.index
  const begins = Math.max(text.lastIndexOf('if (', turn), text.lastIndexOf('if(', turn))
  const ends = endOfBranch(text, turn + 'else'.length)
  const isAround = ({ from }: Step) => from < begins || from >= ends
  const on = (isFirst: boolean) => steps.filter((step) => isAround(step) || step.from < turn === isFirst)
  return begins < 0 ? [steps] : [on(true), on(false)]
}

/** Where what follows an `else` ends: its block, or its one statement. */
function endOfBranch(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '{') depth += 1
    if (character === '}' && (depth -= 1) <= 0) return at
    if (character === ';' && depth === 0) return at
  }
  return text.length
}

/** The function among the arguments of a step: `{ policy -> … }`, a block. */
export function blockOf(step: Step): Expression | undefined {
  return step.arguments.findLast(({ value }) => value.kind === 'function')?.value
}
