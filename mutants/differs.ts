import { traverse, types as t, type NodePath } from '@babel/core'

/** Methods that change nothing, on whatever they are called. */
const harmless =
  /^(?:at|charAt|charCodeAt|concat|endsWith|entries|every|filter|find|findIndex|flat|flatMap|get|has|includes|indexOf|join|keys|lastIndexOf|map|match|padStart|replace|replaceAll|search|slice|some|split|startsWith|substring|toLowerCase|toSorted|toString|toUpperCase|trim|trimEnd|trimStart|values)$/

/**
 * A mutant that gives what the expression gives can fail no test. So `(stryCov(1, 2), a)`, the end of
 * `stryMutAct(1) ? b : stryMutAct(2) ? c : …`, becomes `mutants.compared(a, mutants.on && [1, () => b, 2, () => c])`,
 * where b and c change nothing; instead of those that may, or have no value to compare, stands null.
 * `isPure`: the functions of this room change nothing.
 */
export function compare(ast: t.Node, isPure: boolean): void {
  traverse(ast, {
    SequenceExpression: {
      exit(path) {
        const [cover, value, ...more] = path.node.expressions
        if (!t.isCallExpression(cover) || value === undefined || more.length > 0) return
        if (!t.isIdentifier(cover.callee, { name: 'stryCov_9fa48' })) return
        const others = instead(path)
        const told = cover.arguments.flatMap((id) => {
          const other = t.isNumericLiteral(id) ? others.get(id.value) : undefined
          // In brackets: `[1, () => a < b, 2, () => a > b]` would be read as type arguments.
          const thunk =
            other !== undefined && isHarmless(other, isPure)
              ? t.arrowFunctionExpression([], t.parenthesizedExpression(t.cloneNode(other)))
              : t.nullLiteral()
          return [id as t.Expression, thunk]
        })
        const on = t.memberExpression(t.identifier('mutants'), t.identifier('on'))
        path.replaceWith(
          t.callExpression(t.memberExpression(t.identifier('mutants'), t.identifier('compared')), [
            value,
            t.logicalExpression('&&', on, t.arrayExpression(told)),
          ]),
        )
        path.skip()
      },
    },
  })
}

function instead(path: NodePath): ReadonlyMap<number, t.Expression> {
  const others = new Map<number, t.Expression>()
  for (
    let { parent, node } = path as { parent: t.Node; node: t.Node }, at: NodePath | null = path;
    at !== null;
  ) {
    if (!t.isConditionalExpression(parent) || parent.alternate !== node) break
    const { test, consequent } = parent
    if (!t.isCallExpression(test) || !t.isIdentifier(test.callee, { name: 'stryMutAct_9fa48' })) break
    const [id] = test.arguments
    if (t.isNumericLiteral(id)) others.set(id.value, consequent)
    at = at.parentPath
    if (at === null) break
    node = at.node
    parent = at.parent
  }
  return others
}

function isHarmless(node: t.Expression, isPure: boolean): boolean {
  if (t.isFunction(node) || t.isRegExpLiteral(node)) return false
  let is = true
  t.traverseFast(node, (inner) => {
    if (
      t.isAssignmentExpression(inner) ||
      t.isUpdateExpression(inner) ||
      t.isAwaitExpression(inner) ||
      t.isYieldExpression(inner) ||
      t.isNewExpression(inner) ||
      t.isTaggedTemplateExpression(inner) ||
      t.isUnaryExpression(inner, { operator: 'delete' }) ||
      ((t.isCallExpression(inner) || t.isOptionalCallExpression(inner)) && !isHarmlessCall(inner, isPure))
    )
      is = false
  })
  return is
}

function isHarmlessCall({ callee }: t.CallExpression | t.OptionalCallExpression, isPure: boolean): boolean {
  if (t.isMemberExpression(callee) || t.isOptionalMemberExpression(callee))
    return t.isIdentifier(callee.property) && harmless.test(callee.property.name)
  return isPure && t.isIdentifier(callee)
}
