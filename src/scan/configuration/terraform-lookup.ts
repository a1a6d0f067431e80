import type { Expression } from '../../source/syntax/expression.ts'
import type { Lookup } from '../../source/syntax/static-expression.ts'
import type { SyntaxNode } from '../../source/syntax/syntax-node.ts'
import type { SourceTree } from '../scan.ts'
import { besides } from '../source-tree.ts'
import { valueFilesOf } from '../terraform-variables.ts'
import { blocksIn, type Block } from './terraform-blocks.ts'

/** What the one module of the tree that is made of this folder gives a variable; null where none or several do, or where it takes it from elsewhere. */
function givenByModule(
  name: string,
  folder: string,
  tree: SourceTree,
  parse: (text: string) => SyntaxNode,
): Expression | null {
  const given = tree.paths
    .filter((path) => /\.(tf|tofu)$/.test(path))
    .flatMap((path) => {
      const text = tree.text(path)
      if (text === null || !/^\s*module\b/m.test(text)) return []
      return blocksIn(parse(text)).blocks.filter(({ words, values }) => {
        const from = values.get('source')?.value
        return words[0] === 'module' && from?.kind === 'text' && besides(path, from.value) === folder
      })
    })
  const [only, ...others] = given
  const value = only?.values.get(name)?.value
  return value !== undefined && others.length === 0 && isWritten(value) ? value : null
}

/** Whether a value is text alone: a name in it would be one of the other folder. */
function isWritten(value: Expression): boolean {
  return value.kind === 'list' ? value.items.every(isWritten) : value.kind === 'text'
}

/** `var.x` by what a module gives it or the default of its variable, unless a file of values sets it, `local.x` by the locals, of all files of the same folder. */
export function lookupIn(
  own: Block,
  path: string,
  tree: SourceTree,
  parse: (text: string) => SyntaxNode,
): Lookup {
  const folder = path.split('/').slice(0, -1).join('/')
  let files: readonly Block[] | null = null
  const beside = (): readonly Block[] => {
    files ??= tree.paths
      .filter(
        (one) => one !== path && /\.(tf|tofu)$/.test(one) && one.split('/').slice(0, -1).join('/') === folder,
      )
      .slice(0, 40)
      .flatMap((one) => {
        const text = tree.text(one)
        return text !== null && /^\s*(variable|locals)\b/m.test(text) ? [blocksIn(parse(text))] : []
      })
    return files
  }
  const find = (root: Block, kind: string, name: string): Expression | null => {
    for (const block of root.blocks) {
      if (kind === 'var' && block.words[0] === 'variable' && block.words[1] === name)
        return valueFilesOf(name, tree).length > 0
          ? null
          : (givenByModule(name, folder, tree, parse) ?? block.values.get('default')?.value ?? null)
      if (kind === 'local' && block.words[0] === 'locals') {
        const found = block.values.get(name)
        if (found !== undefined) return found.value
      }
    }
    return null
  }
  return (name) => {
    const [kind = '', key = ''] = name.split('.')
    if (kind !== 'var' && kind !== 'local') return null
    return (
      find(own, kind, key) ??
      beside()
        .map((root) => find(root, kind, key))
        .find((one) => one !== null) ??
      null
    )
  }
}
