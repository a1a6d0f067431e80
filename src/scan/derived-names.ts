import type { CallExpression, Node } from '@babel/types'
import { dottedName } from '../source/ecmascript/names.ts'
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

/** Whether the origin is handed to something whose answer is kept: `const tenant = await find({ origin })`. */
export function isAskedFor(scope: Node, isOrigin: (node: Node) => boolean): boolean {
  let found = false
  walk(scope, (node) => {
    if (node.type !== 'VariableDeclarator' || !node.init) return
    walk(node.init, (inner) => {
      if (inner.type !== 'CallExpression' || isRead(inner)) return
      found ||= inner.arguments.some((one) => one.type !== 'StringLiteral' && isOrigin(one))
    })
  })
  return found
}

/** `String(origin)`, `headers.get('origin')`: what is kept is the origin itself. */
function isRead({ callee }: CallExpression): boolean {
  return /(?:^|\.)(?:String|get|header|trim|toString|toLowerCase|decodeURIComponent|replace)$/.test(
    dottedName(callee) ?? '',
  )
}

/**
 * Whether a function goes one way or the other by more than whether there is an origin at all. One that answers
 * requests has conditions about other things: of `ofHandler` those about the origin count.
 */
export function decidesByMore(
  scope: Node,
  isOrigin: (node: Node) => boolean,
  { ofHandler }: { readonly ofHandler: boolean },
): boolean {
  let found = false
  walk(scope, (node) => {
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression')
      found ||= !isPresence(node.test, isOrigin) && (!ofHandler || isOrigin(node.test))
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
