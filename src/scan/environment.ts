import { parseEnv } from 'node:util'
import { isWrangler, readWrangler } from './wrangler.ts'
import type { SourceTree } from './scan.ts'

/** A place that gives a variable of the environment its value. */
export interface Assigned {
  readonly file: string
  readonly line: number
  readonly value: string
}

export interface Environment {
  readonly assigned: readonly Assigned[]
  /** The files that could have set it: those beside the source file and above it. */
  readonly looked: readonly string[]
}

/** What `.env` files and wrangler files of the tree say of a variable that a file reads. Templates (`.env.example`) set nothing. */
export function environmentOf(name: string, file: string, tree: SourceTree): Environment {
  const variable = name.split('.').at(-1) ?? name
  const folder = (path: string) => path.split('/').slice(0, -1).join('/')
  const looked = tree.paths.filter(
    (path) =>
      (isWrangler(path) || isDotEnv(path)) && (folder(path) === '' || file.startsWith(`${folder(path)}/`)),
  )
  return { assigned: looked.flatMap((path) => assignedIn(path, tree.text(path) ?? '', variable)), looked }
}

function isDotEnv(path: string): boolean {
  return /(^|\/)\.(env|dev\.vars)(\.[\w.-]+)?$/.test(path) && !/\.(example|sample|template|dist)$/.test(path)
}

function assignedIn(file: string, text: string, variable: string): readonly Assigned[] {
  if (isWrangler(file)) {
    const read = readWrangler(file, text)
    return (read.ok ? read.variables : [])
      .filter(({ name }) => name === variable)
      .map(({ line, value }) => ({ file, line, value }))
  }
  const value = parseEnv(text)[variable]
  if (value === undefined || value === '') return []
  const at = text.search(new RegExp(`^[^\\S\\n]*(export\\s+)?${variable}\\s*=`, 'm'))
  return [{ file, line: text.slice(0, Math.max(at, 0)).split('\n').length, value }]
}
