import { parseEnv } from 'node:util'
import { below, entry, textIn, type ConfigValue } from './configuration/config-tree.ts'
import { readConfig } from './configuration/read-config.ts'
import { foundOnce } from '../source/found-once.ts'
import { ofTree } from './of-tree.ts'
import { isWrangler, readWrangler } from './wrangler.ts'
import type { SourceTree } from './scan.ts'

/** A place that gives a variable of the environment its value. */
interface Assigned {
  readonly file: string
  readonly line: number
  readonly value: string
}

export interface Environment {
  readonly assigned: readonly Assigned[]
  /** The files that could have set it: those beside the source file and above it. */
  readonly looked: readonly string[]
}

/** What a file of settings says of a name, or that it says nothing. */
interface Said {
  readonly path: string
  readonly says: Assigned | 'elsewhere' | null
}

/** What `.env` files and wrangler files of the tree say of a variable that a file reads. Templates (`.env.example`) set nothing. */
export function environmentOf(name: string, file: string, tree: SourceTree): Environment {
  const variable = name.split('.').at(-1) ?? name
  const above = file.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))
  const looked = above.flatMap((folder) => environmentFiles(tree).get(folder) ?? [])
  const assigned = looked.flatMap((path) => assignedIn(path, tree).get(variable) ?? [])
  const settings = ofFramework(file, name)
  if (settings === null) return { assigned, looked }
  const files = pathsLike(settings.source, tree).filter(
    (path) => file.endsWith('.go') || moduleOf(path) === moduleOf(file),
  )
  const set = files.flatMap((path): readonly Said[] => {
    // One file may hold several profiles, a document each.
    const said = rootsIn(path, tree)
      .map((root) => settingIn(path, root, name))
      .filter((one) => one !== null)
    return said.length === 0 ? [{ path, says: null }] : said.map((says) => ({ path, says }))
  })
  return {
    assigned: [...assigned, ...set.flatMap(({ says }) => (says === 'elsewhere' ? [] : (says ?? [])))],
    looked: [...looked, ...new Set(set.flatMap(({ path, says }) => (says === 'elsewhere' ? [] : [path])))],
  }
}

const environmentFiles = foundOnce((tree: SourceTree): ReadonlyMap<string, readonly string[]> => {
  const files = tree.paths.filter((path) => isWrangler(path) || isDotEnv(path))
  return Map.groupBy(files, (path) => path.split('/').slice(0, -1).join('/'))
})

const pathsLike = ofTree((pattern, tree) => {
  const fits = new RegExp(pattern)
  return tree.paths.filter((path) => fits.test(path))
})

const rootsIn = ofTree((path, tree) => readConfig(path, tree.text(path) ?? '')?.roots ?? [])

/** The settings that Spring, ASP.NET, viper and Helm read beside the environment, for a file of theirs; null for any other. */
function ofFramework(file: string, name: string): RegExp | null {
  if (name.startsWith('.Values.')) return /(^|\/)values[\w.-]*\.ya?ml$/
  if (/\.(java|kt)$/.test(file)) return /(^|\/)application[\w.-]*\.(properties|ya?ml)$/
  // A key of viper's, in a file of any folder; a variable of the environment is in capitals.
  if (file.endsWith('.go') && /[a-z]/.test(name))
    return /(^|\/)(?:config|conf|settings|app)[\w.-]*\.(?:ya?ml|toml|json)$/
  return file.endsWith('.cs') ? /(^|\/)appsettings[\w.-]*\.json$/ : null
}

/** The folder that a part of a program is built from. */
function moduleOf(path: string): string {
  // A chart has its values above its templates.
  if (/(^|\/)(?:templates\/[^/]+|values[\w.-]*\.ya?ml)$/.test(path))
    return path.replace(/(^|\/)(?:templates\/)?[^/]+$/, '')
  return path.includes('src/main/')
    ? path.slice(0, path.indexOf('src/main/'))
    : (path.split('/').slice(0, -1)[0] ?? '')
}

/** What a file of settings says; `elsewhere` where it hands the question on to another variable, null where it says nothing. */
function settingIn(file: string, root: ConfigValue, name: string): Assigned | 'elsewhere' | null {
  const path = name.replace(/^\.Values\./, '').split(/[.:]|__/)
  const found = entry(below(root, ...path.slice(0, -1)), path.at(-1) ?? name)
  if (found === undefined) return null
  const texts = found.value.kind === 'list' ? found.value.items.map(textIn) : [textIn(found.value)]
  const value = texts
    .filter((one) => one !== null)
    .join(',')
    .replace(/\$\{[\w.-]{1,100}:([^{}]{0,2000})\}/g, '$1')
  if (value === '') return null
  // Another placeholder says no more than the name did.
  return value.includes('${') ? 'elsewhere' : { file, line: found.line, value: value.replaceAll(';', ',') }
}

export function isDotEnv(path: string): boolean {
  return /(^|\/)\.(env|dev\.vars)(\.[\w.-]+)?$/.test(path) && !/\.(example|sample|template|dist)$/.test(path)
}

const assignedIn = ofTree((path, tree): ReadonlyMap<string, readonly Assigned[]> => {
  const text = tree.text(path) ?? ''
  return Map.groupBy(isWrangler(path) ? inWrangler(path, text) : inDotEnv(path, text), ({ name }) => name)
})

interface NamedAssignment extends Assigned {
  readonly name: string
}

function inWrangler(file: string, text: string): readonly NamedAssignment[] {
  const read = readWrangler(file, text)
  return (read.ok ? read.variables : []).map(({ name, line, value }) => ({ name, file, line, value }))
}

function inDotEnv(file: string, text: string): readonly NamedAssignment[] {
  const lines = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    const name = /^[^\S\n]*(?:export\s+)?([^\s=]{1,200})\s*=/.exec(line)?.[1]
    if (name !== undefined && !lines.has(name)) lines.set(name, index + 1)
  }
  return Object.entries(parseEnv(text)).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, file, line: lines.get(name) ?? 1, value }],
  )
}
