import type { SourceTree } from './scan.ts'

/** The files of values (`prod.tfvars`) that set a variable of Terraform; which of them is used, nothing in the tree says. */
export function valueFilesOf(variable: string, tree: SourceTree): readonly string[] {
  const sets = new RegExp(`^[^\\S\\n]*"?${variable.replace(/\W/g, '')}"?[^\\S\\n]*[=:]`, 'm')
  return tree.paths.filter((path) => /\.tfvars(?:\.json)?$/.test(path) && sets.test(tree.text(path) ?? ''))
}
