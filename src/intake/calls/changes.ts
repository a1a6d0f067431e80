import type { CallExpression, Node } from '@babel/types'
import { dottedName, propertyName, withoutGlobalObject } from '../../source/ecmascript/names.ts'
import { walk, type Change, type Source } from '../../source/ecmascript/parse.ts'

/** A method that is called on a name, with where. */
export interface MethodCall {
  readonly method: string
  readonly given: CallExpression['arguments']
  readonly at: number
}

/** What a program does to its objects after it made them, by dotted name. */
export interface Changes {
  readonly set: ReadonlyMap<string, readonly (Change & { readonly at: number })[]>
  readonly called: ReadonlyMap<string, readonly MethodCall[]>
}

/** Collects assignments to properties and calls of methods; nothing is followed through conditions. */
export function changesIn(source: Source): Changes {
  const set = new Map<string, (Change & { at: number })[]>()
  const called = new Map<string, MethodCall[]>()
  const nameOf = (node: Node) => {
    const name = dottedName(node)
    return name === null ? null : withoutGlobalObject(name, source)
  }
  walk(source.program, (node) => {
    if (node.type === 'AssignmentExpression') {
      const target = node.left
      if (target.type !== 'MemberExpression') return
      const holder = nameOf(target.object)
      if (holder !== null)
        put(set, holder, { key: propertyName(target) ?? target.property, value: node.right, at: start(node) })
    } else if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const holder = nameOf(node.callee.object)
      const method = propertyName(node.callee)
      if (holder === null || method === null) return
      put(called, holder, { method, given: node.arguments, at: start(node) })
      const [key, value] = node.arguments
      if (method === 'delete' && key?.type === 'StringLiteral')
        put(set, holder, { key: key.value, value: key, at: start(node), isDeleted: true })
      if (/^(?:append|set)$/.test(method) && key !== undefined && value !== undefined && isExpression(key))
        put(set, holder, { key: key.type === 'StringLiteral' ? key.value : key, value, at: start(node) })
    }
  })
  return { set, called }
}

function isExpression(node: Node): boolean {
  return node.type !== 'SpreadElement'
}

function start(node: Node): number {
  return node.start ?? 0
}

function put<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [value])
  else list.push(value)
}
