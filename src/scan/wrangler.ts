import { parse, TomlError } from 'smol-toml'
import { parseSource } from '../source/ecmascript/parse.ts'
import { plainValue } from '../source/ecmascript/plain-value.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { lineCounter } from '../source/syntax/line-counter.ts'
import { judgeOrigins } from './judge-origins.ts'
import type { FileScan, ScanFinding, ScanProblem, Scanner } from './scan.ts'

/** A variable that a Worker gets as `env.NAME`. */
interface WorkerVariable {
  readonly name: string
  readonly value: string
  readonly line: number
  /** Null for the one that holds where no environment is named. */
  readonly environment: string | null
}

type WranglerRead =
  | {
      readonly ok: true
      readonly variables: readonly WorkerVariable[]
      readonly environments: readonly string[]
    }
  | { readonly ok: false; readonly problem: Omit<ScanProblem, 'file'> }

type Table = Readonly<Record<string, unknown>>

export const isWrangler = (path: string): boolean => /(^|\/)wrangler\.(toml|jsonc?)$/.test(path)

const keys = /(?:^|(?<=[\s{,]))(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([\w-]{1,200}))\s*[=:]/g

/** More environments than that without a variable need no naming. */
const mostMissing = 20

/** The origins that a wrangler file hands to its Worker as variables. */
export const wrangler: Scanner = {
  reads: isWrangler,
  scan: (path, text): FileScan => {
    const read = readWrangler(path, text)
    if (!read.ok) return { problems: [{ file: path, ...read.problem }] }
    const { variables, environments } = read
    const set = new Set(variables.map(({ environment, name }) => `${environment ?? ''} ${name}`))
    return {
      policies: variables.flatMap((variable) => {
        const origins = originsIn(variable)
        return origins === null
          ? []
          : [policyOf(path, variable, origins, missingFrom(variable, set, environments))]
      }),
    }
  },
}

/** The `vars` of a wrangler file and of its environments (Cloudflare, Wrangler configuration). */
export function readWrangler(path: string, text: string): WranglerRead {
  const read = path.endsWith('.toml') ? readToml(text) : readJson(text)
  if (!read.ok) return read
  const { root } = read
  const environments = Object.entries(tableOf(root['env']))
  const lines = createLines(text)
  const variables = Object.keys(root).flatMap((key) => {
    if (key === 'vars') return variablesOf(tableOf(root['vars']), null, lines)
    if (key !== 'env') return []
    return environments.flatMap(([name, table]) => variablesOf(tableOf(tableOf(table)['vars']), name, lines))
  })
  return { ok: true, variables, environments: environments.map(([name]) => name) }
}

function readToml(text: string): { ok: true; root: Table } | (WranglerRead & { ok: false }) {
  try {
    return { ok: true, root: parse(text) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const { line, column, message } = error
    const [, says = message] = message.split(/: |\n/)
    return { ok: false, problem: { line, column, message: `expected TOML: ${says}` } }
  }
}

function readJson(text: string): { ok: true; root: Table } | (WranglerRead & { ok: false }) {
  const read = parseSource(`(${text}\n)`)
  if (!read.ok) {
    const line = Math.min(read.line, text.split('\n').length)
    const column = Math.max(read.line === 1 ? read.column - 1 : read.column, 1)
    return { ok: false, problem: { line, column, message: `expected JSON: ${read.message}` } }
  }
  const { program } = read.source
  const [statement] = program.type === 'Program' ? program.body : []
  const value =
    statement?.type === 'ExpressionStatement' ? staticValue(statement.expression, read.source) : null
  return { ok: true, root: tableOf(value === null ? null : plainValue(value)) }
}

function variablesOf(
  vars: Table,
  environment: string | null,
  lineOf: (name: string) => number,
): readonly WorkerVariable[] {
  return Object.entries(vars).flatMap(([name, value]) => {
    const texts = [value].flat().filter((one) => typeof one === 'string')
    return texts.length === 0 ? [] : [{ name, value: texts.join(','), line: lineOf(name), environment }]
  })
}

/** The line of each key, one after the other where a key comes again; the parsers keep no places. */
function createLines(text: string): (name: string) => number {
  const lineAt = lineCounter(text)
  const lines = new Map<string, number[]>()
  for (const { 0: found, 1: double, 2: single, 3: bare = '', index } of text.matchAll(keys)) {
    const name = double ?? single ?? bare
    const known = lines.get(name)
    const line = lineAt(index + found.length)
    if (known === undefined) lines.set(name, [line])
    else known.push(line)
  }
  const used = new Map<string, number>()
  return (name) => {
    const nth = used.get(name) ?? 0
    used.set(name, nth + 1)
    return lines.get(name)?.[nth] ?? 1
  }
}

function originsIn({ name, value }: WorkerVariable): readonly string[] | '*' | null {
  if (!/cors|origins?$/i.test(name)) return null
  if (value.trim() === '*') return '*'
  const listed = value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const isHost = (one: string) => /^([a-z][a-z\d+.-]*:\/\/)?[\w.-]+(:\d+)?(\/\S*)?$/i.test(one)
  return listed.length > 0 && listed.every((one) => isHost(one) && /[.:]/.test(one)) ? listed : null
}

function policyOf(
  file: string,
  { line }: WorkerVariable,
  origins: DeclaredPolicy['origins'],
  missing: readonly ScanFinding[],
): DeclaredPolicy {
  return {
    file,
    line,
    stack: 'cloudflare',
    origins,
    methods: 'unknown',
    headers: 'unknown',
    credentials: 'unknown',
    findings: [...judgeOrigins(origins, 'unknown', line), ...missing],
  }
}

/** `vars` of the top are not inherited by an environment (Cloudflare, Wrangler configuration, non-inheritable keys). */
function missingFrom(
  { name, line, environment }: WorkerVariable,
  set: ReadonlySet<string>,
  environments: readonly string[],
): readonly ScanFinding[] {
  if (environment !== null) return []
  const without = environments.filter((other) => !set.has(`${other} ${name}`))
  return without.slice(0, mostMissing).map((other) => ({
    cause: 'origin-not-allowed',
    line,
    says: `the environment ${other} does not set ${name}, and an environment inherits no variables`,
  }))
}

function tableOf(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {}
}
