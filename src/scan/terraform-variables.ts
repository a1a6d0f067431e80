import { foundOnce } from '../source/found-once.ts'
import type { SourceTree } from './scan.ts'

/** The files of values (`prod.tfvars`) that set a variable of Terraform; which of them is used, nothing in the tree says. */
export function valueFilesOf(variable: string, tree: SourceTree): readonly string[] {
  return valueFiles(tree).get(variable) ?? []
}

const valueFiles = foundOnce((tree: SourceTree): ReadonlyMap<string, readonly string[]> => {
  const files = new Map<string, string[]>()
  for (const path of tree.paths.filter((one) => /\.tfvars(?:\.json)?$/.test(one))) {
    const set = (tree.text(path) ?? '').matchAll(/^[^\S\n]*"?([\w-]{1,200})"?[^\S\n]*[=:]/gm)
    for (const name of new Set([...set].map(([, one = '']) => one))) {
      const known = files.get(name) ?? []
      files.set(name, known)
      known.push(path)
    }
  }
  return files
})

export function givenInTree(name: string): string {
  return `the origins are read from ${name}; where Terraform is given no other value, it is what the tree gives it`
}

export function setElsewhere(name: string, tree: SourceTree): string {
  const files = valueFilesOf(name.slice('var.'.length), tree)
  const where = files.length === 0 ? 'where Terraform runs' : `in ${files.join(' and ')}`
  return `the origins are read from ${name}, which is set ${where}`
}
