import { parser } from '@lezer/python'
import type { SyntaxNode as LezerNode } from '@lezer/common'
import { lineCounter } from './line-counter.ts'
import { saysNothing } from './says-nothing.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** Parses Python 3; what does not fit becomes an error node, and the rest is kept. */
export function parsePython(file: string): SyntaxNode {
  const lineAt = lineCounter(file)
  const copied = (node: LezerNode): SyntaxNode => {
    const children: SyntaxNode[] = []
    const isEmpty = saysNothing(node.name, file, node.from, node.to)
    for (let child = isEmpty ? null : node.firstChild; child !== null; child = child.nextSibling)
      children.push(copied(child))
    const { name: type, from, to } = node
    const isNamed = /^[A-Z]\w*$/.test(type) && type !== 'Comment'
    return { type, field: null, isNamed, from, to, line: lineAt(from), children, file }
  }
  return copied(parser.parse(file).topNode)
}
