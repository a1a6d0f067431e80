import type { Node, Statement } from '@babel/types'
import type { Source } from './parse.ts'

/** An expression together with the module that it stands in. */
interface Exported {
  readonly node: Node
  readonly source: Source
}

const deepest = 5

/**
 * What a module exports, by name (ECMA-262, 16.2.3; CommonJS `module.exports` counts as `default`). Modules that it
 * exports from are followed where they are at hand. JSON is a module of one default.
 */
export function exportsOf(source: Source, depth = 0): ReadonlyMap<string, Exported> {
  const found = new Map<string, Exported>()
  if (source.program.type !== 'Program' || depth > deepest) return found
  for (const statement of source.program.body) {
    for (const [name, exported] of exportedBy(statement, source, depth)) found.set(name, exported)
  }
  return found
}

function exportedBy(
  statement: Statement,
  source: Source,
  depth: number,
): readonly (readonly [string, Exported])[] {
  switch (statement.type) {
    case 'ExportDefaultDeclaration':
      return [['default', { node: statement.declaration, source }]]
    case 'ExportAllDeclaration': {
      const from = source.module(statement.source.value)
      return from === null ? [] : [...exportsOf(from, depth + 1)].filter(([name]) => name !== 'default')
    }
    case 'ExportNamedDeclaration':
      return statement.declaration ? declared(statement.declaration, source) : named(statement, source, depth)
    case 'ExpressionStatement':
      return assigned(statement.expression, source)
    default:
      return []
  }
}

function declared(declaration: Node, source: Source): readonly (readonly [string, Exported])[] {
  if (declaration.type === 'FunctionDeclaration' && declaration.id)
    return [[declaration.id.name, { node: declaration, source }]]
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init ? [[id.name, { node: init, source }] as const] : [],
  )
}

function named(
  statement: Extract<Statement, { type: 'ExportNamedDeclaration' }>,
  source: Source,
  depth: number,
): readonly (readonly [string, Exported])[] {
  const from = statement.source ? source.module(statement.source.value) : null
  const theirs = from === null ? null : exportsOf(from, depth + 1)
  return statement.specifiers.flatMap((specifier) => {
    if (specifier.type !== 'ExportSpecifier') return []
    const name = specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value
    if (!statement.source) return [[name, { node: specifier.local, source }] as const]
    const exported = theirs?.get(specifier.local.name)
    return exported === undefined ? [] : [[name, exported] as const]
  })
}

function assigned(expression: Node, source: Source): readonly (readonly [string, Exported])[] {
  if (expression.type === 'ObjectExpression' || expression.type === 'ArrayExpression')
    return [['default', { node: expression, source }]]
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') return []
  const target = source.text.slice(expression.left.start ?? 0, expression.left.end ?? 0)
  const name = /^(?:module\.)?exports(?:\.([\w$]+))?$/.exec(target)
  return name === null ? [] : [[name[1] ?? 'default', { node: expression.right, source }]]
}
