import { parse, type ParserPlugin } from '@babel/parser'
import type { File, Node, ObjectPattern } from '@babel/types'
import { foundOnce } from '../found-once.ts'

/** Source as a syntax tree; nothing of it is ever evaluated. */
export interface Source {
  readonly text: string
  readonly program: Node
  /**
   * What each name, and each field as `this.name`, stands for, where the file gives it one value only: an expression, or the statement that imports
   * or unpacks it.
   */
  readonly bindings: Bindings
  /** The module of a specifier, where the reader has it at hand; else null. */
  readonly module: (specifier: string) => Source | null
  /** What is set on an object after it was made, by its dotted name; only where the reader wants it followed. */
  readonly changes?: ReadonlyMap<string, readonly Change[]>
}

/** What a name stands for. */
export type Bindings = Pick<ReadonlyMap<string, Node>, 'get'>

/** `name.key = value`, `name.set(key, value)` and their like. */
export interface Change {
  readonly key: Node | string
  readonly value: Node
  /** `headers.delete(key)`: letter case aside, the entry is gone. */
  readonly isDeleted?: true
}

type SourceRead =
  | { readonly ok: true; readonly source: Source }
  /** Line and column counted from 1. */
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string }

const dialects: readonly (readonly ParserPlugin[])[] = [
  ['typescript', 'jsx', 'decorators', 'decoratorAutoAccessors'],
  ['typescript', 'decorators', 'decoratorAutoAccessors'],
  ['flow', 'jsx'],
]

/**
 * Parses ECMAScript, TypeScript or JSX, module or script, whole files or pasted lines (ECMA-262; Babel's grammar).
 * `module` finds the other modules that the text names.
 */
export function parseSource(text: string, module: Source['module'] = () => null): SourceRead {
  let first: unknown = null
  const isMended = canBeMended(text)
  for (const plugins of dialects) {
    try {
      const program = parse(text, {
        sourceType: 'unambiguous',
        errorRecovery: isMended,
        allowAwaitOutsideFunction: true,
        allowReturnOutsideFunction: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        plugins: [...plugins],
      }).program
      return { ok: true, source: { text, program, bindings: bindingsOf(program), module } }
    } catch (error) {
      first ??= error
    }
  }
  return failure(first)
}

/**
 * Whether to read on behind an error. The parser keeps each, and tells a label that comes twice of every pair: a text
 * that is long or full of one name before a colon would take it all memory.
 */
function canBeMended(text: string): boolean {
  if (text.length > longestMended) return false
  const counts = new Map<string, number>()
  let pairs = 0
  for (const [, name = ''] of text.matchAll(/([\w$]{1,100})\s{0,9}:/g)) {
    const before = counts.get(name) ?? 0
    counts.set(name, before + 1)
    pairs += before
  }
  return pairs <= mostPairs
}

/** In UTF-16 units; no one pastes more than that, and files of that length are whole. */
const longestMended = 256 * 1024

const mostPairs = 200_000

function failure(error: unknown): SourceRead {
  if (error instanceof RangeError)
    return { ok: false, line: 1, column: 1, message: 'it is nested too deeply to be read' }
  const { loc, message } = error as { loc?: { line: number; column: number }; message: string }
  return {
    ok: false,
    line: loc?.line ?? 1,
    column: (loc?.column ?? 0) + 1,
    message: message.replace(/(?<!\s)\s*\(\d+:\d+\)[\s\S]*$/, ''),
  }
}

/** Visits every node, parents first, in the order of the text. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void): void {
  const parents: Node[] = []
  const step = (current: Node) => {
    visit(current, parents)
    parents.push(current)
    for (const key of Object.keys(current)) {
      if (key === 'loc' || key.endsWith('Comments') || key === 'extra' || key === 'errors') continue
      const child = (current as unknown as Record<string, unknown>)[key]
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) step(one)
    }
    parents.pop()
  }
  step(node)
}

/** The nodes of a program that are picked, in the order of the text. */
export function nodesOf<Picked extends Node>(
  isPicked: (node: Node) => node is Picked,
): (program: Node) => readonly Picked[] {
  return foundOnce((program: Node) => {
    const found: Picked[] = []
    walk(program, (node) => {
      if (isPicked(node)) found.push(node)
    })
    return found
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

/** `for (const name of list)` and `list.map((name) => …)`: what stands for each item. */
function runThrough(node: Node): { readonly name: string; readonly list: Node } | null {
  if (node.type === 'ForOfStatement' && node.left.type === 'VariableDeclaration') {
    const name = node.left.declarations[0]?.id
    return name?.type === 'Identifier' ? { name: name.name, list: node.right } : null
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { property, object } = node.callee
  if (property.type !== 'Identifier' || !/^(?:map|forEach|flatMap)$/.test(property.name)) return null
  const [first] = node.arguments
  const name = first?.type === 'ArrowFunctionExpression' ? first.params[0] : undefined
  return name?.type === 'Identifier' ? { name: name.name, list: object } : null
}

const mostItems = 8

/** One of several, as the branches of a condition; null where a list is empty, long, or holds what is no expression. */
function oneOf(items: readonly (Node | null)[]): Node | null {
  const whole = items.filter((item) => item !== null)
  if (whole.length > mostItems || whole.some(({ type }) => type === 'SpreadElement')) return null
  return whole.reduceRight<Node | null>(
    (rest, item) =>
      rest === null
        ? item
        : ({ ...item, type: 'ConditionalExpression', test: item, consequent: item, alternate: rest } as Node),
    null,
  )
}

function bindingsOf(program: File['program']): ReadonlyMap<string, Node> {
  const found = new Map<string, Node | null>()
  const bind = (name: string, value: Node | null) => found.set(name, found.has(name) ? null : value)
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      if (node.init) bind(node.id.name, node.init)
    } else if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern') {
      for (const { local } of unpacked(node.id)) bind(local, node)
    } else if (node.type === 'ImportDeclaration') {
      for (const { local } of node.specifiers) bind(local.name, node)
    } else if (node.type === 'FunctionDeclaration' && node.id) {
      bind(node.id.name, node)
    } else if (node.type === 'ClassProperty' && node.key.type === 'Identifier' && node.value) {
      bind(`this.${node.key.name}`, node.value)
    } else if (node.type === 'ClassPrivateProperty' && node.value) {
      bind(`this.#${node.key.id.name}`, node.value)
    } else if (node.type === 'TSParameterProperty') {
      // `constructor(private base = 'https://…')`
      const { parameter } = node
      if (parameter.type === 'AssignmentPattern' && parameter.left.type === 'Identifier')
        bind(`this.${parameter.left.name}`, parameter.right)
    } else if (node.type === 'AssignmentExpression') {
      const name = assignedName(node.left)
      if (name !== null) bind(name, node.right)
    }
    const run = runThrough(node)
    const list = run?.list.type === 'Identifier' ? found.get(run.list.name) : run?.list
    const one = list?.type === 'ArrayExpression' ? oneOf(list.elements) : null
    if (run !== null && one !== null) bind(run.name, one)
  })
  return new Map([...found].filter((entry): entry is [string, Node] => entry[1] !== null))
}

/** `name` and `this.name`: what one assignment gives a value. */
function assignedName(target: Node): string | null {
  if (target.type === 'Identifier') return target.name
  const isField =
    target.type === 'MemberExpression' && target.object.type === 'ThisExpression' && !target.computed
  if (isField && target.property.type === 'PrivateName') return `this.#${target.property.id.name}`
  return isField && target.property.type === 'Identifier' ? `this.${target.property.name}` : null
}

/** The names that `{ a, b: c }` makes, and the property that each is taken from. */
export function unpacked(
  pattern: ObjectPattern,
): readonly { readonly local: string; readonly key: string }[] {
  return pattern.properties.flatMap((property) =>
    property.type === 'ObjectProperty' && property.key.type === 'Identifier'
      ? localOf(property.value).map((local) => ({
          local,
          key: property.key.type === 'Identifier' ? property.key.name : local,
        }))
      : [],
  )
}

/** The name that `name` and `name = otherwise` make. */
function localOf(value: Node): readonly string[] {
  const named = value.type === 'AssignmentPattern' ? value.left : value
  return named.type === 'Identifier' ? [named.name] : []
}
