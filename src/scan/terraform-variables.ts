import type { SourceTree } from './scan.ts'

/** The files of values (`prod.tfvars`) that set a variable of Terraform; which of them is used, nothing in the tree says. */
export function valueFilesOf(variable: string, tree: SourceTree): readonly string[] {
  const sets = new RegExp(`^[^\\S\\n]*"?${variable.replace(/\W/g, '')}"?[^\\S\\n]*[=:]`, 'm')
  return tree.paths.filter((path) => /\.tfvars(?:\.json)?$/.test(path) && sets.test(tree.text(path) ?? ''))
}

export function givenInTree(name: string): string {
  return `the origins are read from ${name}; where Terraform is given no other value, it is what the tree gives it`
}

export function setElsewhere(name: string, tree: SourceTree): string {
  const files = valueFilesOf(name.slice('var.'.length), tree)
  const where = files.length === 0 ? 'where Terraform runs' : `in ${files.join(' and ')}`
  return `the origins are read from ${name}, which is set ${where}`
}
