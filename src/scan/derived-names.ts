import type { Node } from '@babel/types'
import { unpacked, walk } from '../source/ecmascript/parse.ts'

/** The names that a function makes of its origin: `const { hostname } = new URL(origin)`. */
export function derivedNames(scope: Node, isOrigin: (node: Node) => boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const isMadeOf = (node: Node): boolean => {
    let made = isOrigin(node)
    walk(node, (inner) => {
      if (inner.type === 'Identifier') made ||= found.has(inner.name)
    })
    return made
  }
  walk(scope, (node) => {
    if (node.type !== 'VariableDeclarator' || !node.init || !isMadeOf(node.init)) return
    if (/Function/.test(node.init.type)) return
    if (node.id.type === 'Identifier') found.add(node.id.name)
    if (node.id.type === 'ObjectPattern') for (const { local } of unpacked(node.id)) found.add(local)
  })
  return found
}

/** Whether a function goes one way or the other by more than whether there is an origin at all. */
export function decidesByMore(scope: Node, isOrigin: (node: Node) => boolean): boolean {
  let found = false
  walk(scope, (node) => {
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression')
      found ||= !isPresence(node.test, isOrigin)
  })
  return found
}

function isPresence(test: Node, isOrigin: (node: Node) => boolean): boolean {
  switch (test.type) {
    case 'UnaryExpression':
      return isPresence(test.argument, isOrigin)
    case 'LogicalExpression':
      return isPresence(test.left, isOrigin) && isPresence(test.right, isOrigin)
    case 'BinaryExpression':
      return isPresence(test.left, isOrigin) || isPresence(test.right, isOrigin)
    case 'Identifier':
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isOrigin(test)
    default:
      return false
  }
}
