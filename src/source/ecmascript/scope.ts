import type { FunctionParameter, Node } from '@babel/types'
import { foundOnce } from '../found-once.ts'
import { walk, type Source } from './parse.ts'

export type FunctionNode = Extract<
  Node,
  {
    type:
      | 'ArrowFunctionExpression'
      | 'FunctionExpression'
      | 'FunctionDeclaration'
      | 'ObjectMethod'
      | 'ClassMethod'
      | 'ClassPrivateMethod'
  }
>

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(
    node?.type ?? '',
  )
}

/** The same source as a call of one of its functions sees it: each parameter stands for what it is given. */
export function calledWith(source: Source, callee: FunctionNode, given: readonly Node[]): Source {
  const names = new Map<string, Node>()
  callee.params.forEach((parameter, index) => {
    const rest = parameter.type === 'RestElement' ? parameter.argument : null
    if (rest === null) bind(parameter, given[index], names)
    else bind(rest, { ...parameter, type: 'ArrayExpression', elements: given.slice(index) } as Node, names)
  })
  const { bindings } = source
  return { ...source, bindings: { get: (name) => names.get(name) ?? bindings.get(name) } }
}

function bind(parameter: FunctionParameter | Node, given: Node | undefined, names: Map<string, Node>): void {
  if (parameter.type === 'AssignmentPattern') bind(parameter.left, given ?? parameter.right, names)
  else if (parameter.type === 'Identifier') {
    // A name that is given to itself says nothing.
    if (given?.type !== 'Identifier' || given.name !== parameter.name)
      names.set(parameter.name, given ?? { ...parameter, type: 'NullLiteral' })
  } else if (parameter.type === 'ArrayPattern' && given?.type === 'ArrayExpression') {
    parameter.elements.forEach((element, index) => {
      if (element !== null) bind(element, given.elements[index] ?? undefined, names)
    })
  } else if (parameter.type === 'ObjectPattern' && given !== undefined) {
    const unpacks: Node = { ...parameter, type: 'VariableDeclarator', id: parameter, init: given } as Node
    walk(parameter, (node) => {
      if (node.type !== 'ObjectProperty') return
      const local = node.value.type === 'AssignmentPattern' ? node.value.left : node.value
      if (local.type === 'Identifier') names.set(local.name, unpacks)
    })
  }
}

/** What a function gives back where it can give one thing only; null where its way through decides. */
export const returnedBy = foundOnce((callee: FunctionNode): Node | null => {
  if (callee.body.type !== 'BlockStatement') return callee.body
  const [last, ...others] = [...callee.body.body].reverse()
  const isStraight = others.every(({ type }) => /^(?:VariableDeclaration|ExpressionStatement)$/.test(type))
  return isStraight && last?.type === 'ReturnStatement' ? (last.argument ?? null) : null
})
