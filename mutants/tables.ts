import { compare } from './differs.ts'
import { keepDrawn } from './drawn-only.ts'
import { parseSync, traverse, transformFromAstSync, types as t, type NodePath } from '@babel/core'

/** What stands at the top of a module: `module#name`, whether it is built while the module is loaded, and what it holds. */
interface Top {
  readonly isTable: boolean
  readonly mutants: readonly number[]
  readonly uses: readonly string[]
}

const options = {
  configFile: false as const,
  babelrc: false,
  parserOpts: { plugins: ['typescript' as const] },
}

/**
 * The modules (path → source) with those mutants alone that were `drawn`, and with tables that can be built again: `const a = f()` becomes
 * `let a; mutants.built('module#a', () => { a = f() })`. A mutant in a table is run while the table is built, so each
 * function that uses one says so, `(mutants.used('module#a'), a)`.
 * Beside them, for each table, the mutants that may show in it: its own and those of all that it is built from.
 */
export function anew(
  modules: ReadonlyMap<string, string>,
  drawn: ReadonlySet<number>,
): {
  readonly modules: ReadonlyMap<string, string>
  readonly tables: Readonly<Record<string, readonly number[]>>
} {
  const tops = new Map<string, Top>()
  const read = [...modules].map(([module, code]) => {
    const ast = parseSync(code, { ...options, filename: module })
    if (ast === null) throw new Error(`cannot read ${module}`)
    keepDrawn(ast, drawn)
    // What judges a fetch writes down what goes over the wire, and keeps preflights.
    compare(ast, /^src\/knowledge\/(?!browsers\/)/.test(module))
    const names = new Map<string, string>()
    traverse(ast, {
      Program(program) {
        const own = Object.entries(program.scope.bindings)
        for (const [name] of own) names.set(name, `${module}#${name}`)
        for (const [name, { path }] of own)
          if (path.isImportSpecifier()) names.set(name, imported(module, path))
        for (const [name, { path }] of own)
          if (!path.isImportSpecifier()) tops.set(`${module}#${name}`, top(path, names))
        program.stop()
      },
    })
    return { module, code, ast, names }
  })
  const made = read.map(({ module, code, ast, names }): [string, string] => {
    traverse(ast, {
      Program(program) {
        for (const [name, binding] of Object.entries(program.scope.bindings)) {
          const full = names.get(name) ?? ''
          if (tops.get(full)?.isTable !== true) continue
          for (const path of binding.referencePaths) if (isRead(path)) tell(path, full)
        }
        for (const statement of program.get('body')) rebuild(statement, module)
        program.stop()
      },
    })
    return [module, transformFromAstSync(ast, code, { ...options, filename: module })?.code ?? '']
  })
  const tables = [...tops].filter(([, { isTable }]) => isTable)
  return {
    modules: new Map(made),
    tables: Object.fromEntries(tables.map(([name]) => [name, within(name, tops)])),
  }
}

function within(name: string, tops: ReadonlyMap<string, Top>): readonly number[] {
  const names = new Set([name])
  for (const one of names) for (const next of tops.get(one)?.uses ?? []) names.add(next)
  return [...names].flatMap((one) => tops.get(one)?.mutants ?? [])
}

function imported(module: string, path: NodePath<t.ImportSpecifier>): string {
  const { source } = path.parent as t.ImportDeclaration
  const { imported: name } = path.node
  const { pathname } = new URL(source.value, `file:///${module}`)
  return `${pathname.slice(1)}#${t.isIdentifier(name) ? name.name : name.value}`
}

function top(path: NodePath, names: ReadonlyMap<string, string>): Top {
  const mutants: number[] = []
  const uses = new Set<string>()
  path.traverse({
    CallExpression({
      node: {
        callee,
        arguments: [first],
      },
    }) {
      if (t.isIdentifier(callee, { name: 'stryMutAct_9fa48' }) && t.isNumericLiteral(first))
        mutants.push(first.value)
    },
    Identifier(inner) {
      const name = names.get(inner.node.name)
      if (name !== undefined && inner.isReferencedIdentifier()) uses.add(name)
    },
  })
  const isTable =
    path.isVariableDeclarator() &&
    t.isIdentifier(path.node.id) &&
    !t.isFunction(path.node.init) &&
    path.node.init !== null
  return { isTable, mutants, uses: [...uses] }
}

function isRead(path: NodePath): boolean {
  return path.isIdentifier() && path.isReferencedIdentifier() && path.getFunctionParent() !== null
}

function tell(path: NodePath, name: string): void {
  if (t.isObjectProperty(path.parent)) path.parent.shorthand = false
  path.replaceWith(t.sequenceExpression([call('used', t.stringLiteral(name)), path.node as t.Identifier]))
  path.skip()
}

function rebuild(statement: NodePath<t.Statement>, module: string): void {
  const declaration = statement.isExportNamedDeclaration() ? statement.get('declaration') : statement
  if (!(declaration as NodePath).isVariableDeclaration()) return
  const { node } = declaration as NodePath<t.VariableDeclaration>
  const builds = node.declarations.flatMap(({ id, init }) => {
    if (!t.isIdentifier(id) || !init || t.isFunction(init)) return []
    const set = t.expressionStatement(t.assignmentExpression('=', t.identifier(id.name), init))
    // What a module remembers of earlier questions is forgotten before each mutant.
    const isMemory = t.isNewExpression(init) && init.arguments.length === 0
    const name = t.stringLiteral(`${module}#${id.name}`)
    const build = t.arrowFunctionExpression([], t.blockStatement([set]))
    return t.expressionStatement(call('built', name, build, t.booleanLiteral(isMemory)))
  })
  if (builds.length !== node.declarations.length) return
  node.kind = 'let'
  for (const declarator of node.declarations) declarator.init = null
  statement.insertAfter(builds)
}

function call(name: string, ...values: t.Expression[]): t.CallExpression {
  return t.callExpression(t.memberExpression(t.identifier('mutants'), t.identifier(name)), values)
}
