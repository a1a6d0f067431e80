import type { Expression } from '../../source/syntax/expression.ts'
import type { Lookup } from '../../source/syntax/static-expression.ts'
import { foundOnce } from '../../source/found-once.ts'
import type { SyntaxNode } from '../../source/syntax/syntax-node.ts'
import type { SourceTree } from '../scan.ts'
import { besides } from '../source-tree.ts'
import { valueFilesOf } from '../terraform-variables.ts'
import { blocksIn, type Block } from './terraform-blocks.ts'

/** What the one module of the tree that is made of this folder gives a variable; null where none or several do, or where it takes it from elsewhere. */
function givenByModule(name: string, modules: readonly Block[]): Expression | null {
  const [only, ...others] = modules
  const value = only?.values.get(name)?.value
  return value !== undefined && others.length === 0 && isWritten(value) ? value : null
}

/** Whether a value is text alone: a name in it would be one of the other folder. */
function isWritten(value: Expression): boolean {
  return value.kind === 'list' ? value.items.every(isWritten) : value.kind === 'text'
}

type Parse = (text: string) => SyntaxNode

/** `var.x` by what a module gives it or the default of its variable, unless a file of values sets it, `local.x` by the locals, of all files of the same folder. */
export function lookupIn(own: Block, path: string, tree: SourceTree, parse: Parse): Lookup {
  const folder = folderOf(path)
  const here = namesIn(own)
  return (name) => {
    const [kind = '', key = ''] = name.split('.')
    if (kind !== 'var' && kind !== 'local') return null
    const place = `${kind}.${key}`
    const found =
      here.get(place) ??
      namesBeside(tree)(folder, parse)
        .map((names) => names.get(place))
        .find((one) => one !== undefined)
    if (found === undefined || kind === 'local') return found ?? null
    if (valueFilesOf(key, tree).length > 0) return null
    return givenByModule(key, modulesOf(tree)(parse).get(folder) ?? []) ?? found
  }
}

/** `local.x` and `var.x` with what a file gives them; null for a variable without a default. */
function namesIn(root: Block): ReadonlyMap<string, Expression | null> {
  const names = new Map<string, Expression | null>()
  const set = (name: string, value: Expression | null) => names.has(name) || names.set(name, value)
  for (const { words, values } of root.blocks) {
    const [kind = '', name = ''] = words
    if (kind === 'variable') set(`var.${name}`, values.get('default')?.value ?? null)
    if (kind === 'locals') for (const [key, { value }] of values) set(`local.${key}`, value)
  }
  return names
}

/** A folder of more files than that is no module. */
const mostFiles = 40

/** What the files of a folder name, each folder parsed once for all of its files. */
const namesBeside = foundOnce((tree: SourceTree) => {
  const known = new Map<string, readonly ReturnType<typeof namesIn>[]>()
  const filesOf = Map.groupBy(
    tree.paths.filter((path) => /\.(tf|tofu)$/.test(path)),
    folderOf,
  )
  return (folder: string, parse: Parse) => {
    const kept =
      known.get(folder) ??
      (filesOf.get(folder) ?? []).slice(0, mostFiles).flatMap((path) => {
        const text = tree.text(path)
        return text !== null && /^\s*(variable|locals)\b/m.test(text) ? [namesIn(blocksIn(parse(text)))] : []
      })
    known.set(folder, kept)
    return kept
  }
})

/** The modules of the tree by the folder that they are made of. */
const modulesOf = foundOnce((tree: SourceTree) => {
  let modules: ReadonlyMap<string | null, readonly Block[]> | null = null
  return (parse: Parse) => (modules ??= Map.groupBy(modulesIn(tree, parse), ({ folder }) => folder))
})

function modulesIn(tree: SourceTree, parse: Parse) {
  return tree.paths
    .filter((path) => /\.(tf|tofu)$/.test(path))
    .flatMap((path) => {
      const text = tree.text(path)
      if (text === null || !/^\s*module\b/m.test(text)) return []
      return blocksIn(parse(text)).blocks.flatMap((block) => {
        const from = block.values.get('source')?.value
        return block.words[0] === 'module' && from?.kind === 'text'
          ? [{ ...block, folder: besides(path, from.value) }]
          : []
      })
    })
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}
