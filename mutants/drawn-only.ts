import { traverse, types as t, type NodePath } from '@babel/core'

/** Takes out of the code the mutants that were not drawn: to ask in each test what thousands of them would give takes longer than to try those that were. */
export function keepDrawn(ast: t.Node, drawn: ReadonlySet<number>): void {
  traverse(ast, {
    'ConditionalExpression|IfStatement': {
      exit(path: NodePath) {
        const { test, alternate } = path.node as t.ConditionalExpression | t.IfStatement
        if (!isCall(test, 'stryMutAct_9fa48') || isDrawn(test.arguments[0], drawn)) return
        path.replaceWith(alternate ?? t.blockStatement([]))
      },
    },
    CallExpression(path) {
      if (!isCall(path.node, 'stryCov_9fa48')) return
      path.node.arguments = path.node.arguments.filter((id) => isDrawn(id, drawn))
      if (path.node.arguments.length > 0) return
      // Out of a sequence, of which what it covers is left; else it is a statement.
      path.remove()
    },
  })
  // What was remembered of where names stand holds no more.
  traverse.cache.clear()
}

function isCall(node: t.Node, name: string): node is t.CallExpression {
  return t.isCallExpression(node) && t.isIdentifier(node.callee, { name })
}

function isDrawn(id: t.Node | undefined, drawn: ReadonlySet<number>): boolean {
  return t.isNumericLiteral(id) && drawn.has(id.value)
}
