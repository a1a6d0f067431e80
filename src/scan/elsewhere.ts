import type { Expression } from '../source/syntax/expression.ts'
import type { Code } from '../source/syntax/code.ts'
import type { Lookup } from '../source/syntax/static-expression.ts'
import { isTest } from './for-development.ts'
import { fromEnvironment } from './pydantic-settings.ts'
import type { SourceTree } from './scan.ts'

const mostFiles = 6

/**
 * Finds what a name of a file holds: in the file, else in another of the same language that declares it, where one alone
 * does. Annotated fields hold the setting that is put into them (`@Value` of Spring).
 */
export async function lookupIn(
  path: string,
  code: Code,
  tree: SourceTree,
  parse: (text: string) => Promise<Code>,
): Promise<Lookup> {
  const own = valuesIn(path, tree.text(path), code)
  const wanted = namesUsed(code).filter(
    (name) => !own.has(name) && fragments.test(name) && !middleware.test(name),
  )
  const found =
    wanted.length === 0 ? new Map<string, Expression>() : await declaredIn(path, wanted, tree, parse)
  return (name) => {
    const last = name.split('.').at(-1) ?? name
    return own.get(last) ?? found.get(last) ?? null
  }
}

function valuesIn(file: string, text: string | null, code: Code): ReadonlyMap<string, Expression> {
  const values = valuesOf(code)
  return file.endsWith('.py') && text !== null ? fromEnvironment(text, values) : values
}

function valuesOf({ values, annotations }: Code): ReadonlyMap<string, Expression> {
  const all = new Map(values)
  for (const { name, target, arguments: given } of annotations) {
    const [first] = given
    if (/^(Value|ConfigProperty|Property)$/.test(name) && target !== null && first !== undefined) {
      const key = given.find((one) => one.name === 'name')?.value ?? first.value
      const fallback = given.find((one) => one.name === 'defaultValue')?.value
      const text =
        key.kind === 'text' && !key.value.includes('${')
          ? `\${${key.value}${fallback?.kind === 'text' ? `:${fallback.value}` : ''}}`
          : null
      all.set(target, text === null || key.kind !== 'text' ? key : { ...key, value: text })
    }
  }
  return all
}

function namesUsed({ steps, values }: Code): readonly string[] {
  const names = new Set<string>()
  const collect = (one: Expression): void => {
    if (one.kind === 'name') names.add(one.name.split('.').at(-1) ?? one.name)
    // A getter: `properties.getAllowedOrigins()`, `settings.all_cors_origins`.
    if (one.kind === 'call' && one.arguments.length === 0)
      names.add(one.name.replace(/^get([A-Z])/, (_, letter: string) => letter.toLowerCase()))
    if (one.kind === 'list') one.items.forEach(collect)
    if (one.kind === 'call')
      [...(one.on ? [one.on] : []), ...one.arguments.map(({ value }) => value)].forEach(collect)
    if (one.kind === 'map') one.entries.forEach(({ value }) => collect(value))
  }
  for (const { arguments: given } of steps) for (const { value } of given) collect(value)
  for (const value of values.values()) if (value.kind !== 'function') collect(value)
  return [...names]
}

async function declaredIn(
  path: string,
  wanted: readonly string[],
  tree: SourceTree,
  parse: (text: string) => Promise<Code>,
): Promise<Map<string, Expression>> {
  const ending = /\.\w+$/.exec(path)?.[0] ?? ''
  const index = declarationsOf(ending, tree)
  const found = new Map<string, Expression>()
  const files = new Map<string, string[]>()
  for (const name of wanted) {
    const places = index.get(name) ?? []
    const [only, ...others] = places.length > 2 ? [] : places.filter((place) => place !== path)
    if (only === undefined || others.length > 0) continue
    const names = files.get(only) ?? []
    files.set(only, names)
    names.push(name)
  }
  for (const name of wanted) {
    const held = settingsClasses(path, tree).get(name)
    if (held !== undefined)
      found.set(name, { kind: 'text', line: 1, from: 0, to: 0, source: held, value: held })
  }
  for (const [file, names] of [...files].slice(0, mostFiles)) {
    const text = tree.text(file)
    const values = text === null ? null : valuesIn(file, text, await parse(text))
    for (const name of names) {
      const value = values?.get(name)
      if (value !== undefined) found.set(name, value)
    }
  }
  return found
}

/**
 * The fields of Spring's classes of settings with the property that fills each: `@ConfigurationProperties("app.cors")
 * record Cors(List<String> allowedOrigins)`. A name that several such classes have says nothing.
 */
function settingsClasses(path: string, tree: SourceTree): ReadonlyMap<string, string> {
  const known = classes.get(tree)
  if (known !== undefined) return known
  const found = new Map<string, string>()
  classes.set(tree, found)
  if (!/\.(?:java|kt)$/.test(path)) return found
  const twice = new Set<string>()
  for (const file of tree.paths.filter((one) => /\.(?:java|kt)$/.test(one) && !isTest(one))) {
    const text = tree.text(file) ?? ''
    const prefix = /@ConfigurationProperties\(\s*(?:(?:prefix|value)\s*=\s*)?"([\w.-]{1,100})"/.exec(
      text,
    )?.[1]
    // What stands in a class within belongs to a longer prefix.
    if (prefix === undefined || (text.match(/\b(?:class|record)\s+\w/g)?.length ?? 0) > 1) continue
    for (const [, ofJava, ofKotlin] of text.matchAll(settingsField)) {
      const name = ofJava ?? ofKotlin ?? ''
      if (found.has(name)) twice.add(name)
      found.set(name, `\${${prefix}.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}}`)
    }
  }
  for (const name of twice) found.delete(name)
  return found
}

const settingsField =
  /(?:List<String>|Set<String>|String\[\]|String)\s+(\w{1,60})\s*(?=[,;)=])|\b(?:val|var)\s+(\w{1,60})\s*:\s*(?:List|Set|Array|String)/g

const classes = new WeakMap<SourceTree, ReadonlyMap<string, string>>()

const indexes = new WeakMap<SourceTree, Map<string, ReadonlyMap<string, readonly string[]>>>()

/** The files of a language by the names that they declare and that may be about origins; each file is read once. */
function declarationsOf(ending: string, tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(tree) ?? new Map<string, ReadonlyMap<string, readonly string[]>>()
  indexes.set(tree, known)
  const ready = known.get(ending)
  if (ready !== undefined) return ready
  const index = new Map<string, string[]>()
  for (const path of tree.paths.filter((one) => one.endsWith(ending))) {
    const text = tree.text(path) ?? ''
    if (!fragments.test(text)) continue
    const names = new Set([...text.matchAll(declaration)].map(([, name = '']) => name))
    for (const name of names) {
      const places = index.get(name) ?? []
      index.set(name, places)
      places.push(path)
    }
  }
  known.set(ending, index)
  return index
}

/** What the middlewares themselves are called holds no origins; to look for it would read every file once more. */
const middleware = /^(?:cors|CORSMiddleware|CrossOrigin)$/i

const fragments = /origin|cors|allow|domain|client|front/i

const declaration =
  /\b(\w{0,80}(?:origin|cors|allow|domain|client|front)\w{0,80})\s{0,9}(?::[^=\n]{1,120})?(?::?=)(?!=)/gi
