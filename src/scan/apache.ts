import { foundOnce } from '../source/found-once.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { apacheBlocks } from './apache-blocks.ts'
import { originVariables, variableIn, type OriginVariable } from './apache-variables.ts'
import { listOf, walkBlocks, type Block, type Directive } from './blocks.ts'
import { judgeOrigins, judgePattern } from './judge-origins.ts'
import type { FileScan, ScanFinding, Scanner } from './scan.ts'

const allowOrigin = 'access-control-allow-origin'

/** `Header … Access-Control-Allow-Origin …` of Apache httpd (mod_headers), section by section. */
export const apache: Scanner = {
  reads: (path, text) =>
    /(\.htaccess|\.conf|sites-(available|enabled)\/[^/]+)$/.test(path) &&
    /^[ \t]*Header[ \t][^\n]*access-control/im.test(text),
  scan: (path, text): FileScan => {
    const { root, problem } = apacheBlocks(text)
    const variables = originVariables(root)
    const isProxied =
      /^[ \t]*ProxyPass|\[(?:[^[\]\n]{0,80},)?P(?:,[^[\]\n]{0,80})?\][ \t]*$|proxy:(https?|fcgi|ajp)/im.test(
        text,
      )
    const found = scopesOf(root).flatMap((scope) => policiesOf(path, scope, variables, isProxied))
    return {
      policies: found.map(({ policy }) => policy),
      besideUpstream: found.filter(({ isBeside }) => isBeside).map(({ policy }) => policy),
      problems: problem === null ? [] : [{ file: path, ...problem }],
    }
  },
}

/** What holds together: the directives of a section, those of `<IfModule>` and its like in it included. */
interface Scope {
  readonly directives: readonly Directive[]
  readonly around: readonly Block[]
}

const transparent = /^(if(module|define|version|file))$/i

function scopesOf(root: Block): readonly Scope[] {
  const scopes: Scope[] = []
  walkBlocks(root, (block, around) => {
    if (transparent.test(block.name)) return
    scopes.push({ directives: flat(block), around })
  })
  return scopes
}

function flat(block: Block): readonly Directive[] {
  const all: Directive[] = []
  const collect = ({ directives, blocks }: Block): void => {
    all.push(...directives)
    for (const inner of blocks) if (transparent.test(inner.name)) collect(inner)
  }
  collect(block)
  return all.toSorted((one, other) => one.line - other.line)
}

interface Header {
  readonly line: number
  readonly always: boolean
  readonly action: string
  readonly name: string
  readonly value: string
  /** `env=…` and `expr=…`. */
  readonly condition: string | null
}

function headerOf({ name, words, line }: Directive): Header | null {
  if (name.toLowerCase() !== 'header') return null
  const hasTable = /^(always|onsuccess)$/i.test(words[0] ?? '')
  const [action = '', header = '', value = '', condition] = hasTable ? words.slice(1) : words
  return {
    line,
    always: /^always$/i.test(words[0] ?? ''),
    action: action.toLowerCase(),
    name: header.toLowerCase().replace(/:$/, ''),
    value,
    condition: condition ?? null,
  }
}

const sets = /^(set|add|append|merge|setifempty)$/

function policiesOf(
  file: string,
  { directives, around }: Scope,
  variables: ReadonlyMap<string, OriginVariable>,
  isProxied: boolean,
): readonly { readonly policy: DeclaredPolicy; readonly isBeside: boolean }[] {
  const headers = directives.map(headerOf).filter((header) => header !== null)
  const set = headers.filter(({ action }) => sets.test(action))
  const valueOf = (name: string): string | null => set.find((one) => one.name === name)?.value ?? null
  const credentials = valueOf('access-control-allow-credentials') === 'true'
  const methods = listOf(valueOf('access-control-allow-methods'))
  const named = listOf(valueOf('access-control-allow-headers'))
  const origin = set.filter(({ name }) => name === allowOrigin)
  const replaces = headers.some(
    ({ name, action, always }) => name === allowOrigin && action === 'unset' && !always,
  )
  const asks = asksOf(directives, around)
  const [firstAlways, firstWithout] = [true, false].map((table) =>
    origin.find(({ always, condition }) => always === table && condition === null),
  )
  return origin.map((header) => {
    const { line, always, action, value } = header
    const variable = variables.get(variableIn(value) ?? '')
    const origins = originsOf(value, variable)
    const policy = {
      file,
      line,
      stack: 'apache',
      origins,
      methods,
      headers: named,
      credentials,
      findings: [
        ...judgeOrigins(origins, credentials, line),
        ...(variable?.pattern == null || origins === 'reflect'
          ? []
          : judgePattern(variable.pattern, line, credentials)),
        ...withoutAlways(header),
        ...besideItself(header, always ? firstWithout : firstAlways, origin[0]),
        ...asNull(header, variable),
        ...guarded(asks, line),
      ],
    }
    const adds = always ? !replaces : /^(add|append)$/.test(action)
    return { policy, isBeside: isProxied && adds }
  })
}

function originsOf(value: string, variable: OriginVariable | undefined): DeclaredPolicy['origins'] {
  if (value === '*') return '*'
  if (/^expr=%\{(req|http):origin\}$/i.test(value)) return 'reflect'
  if (variableIn(value) !== null) return variable?.origins ?? 'unknown'
  return /%\{|\$\{/.test(value) ? 'unknown' : [value]
}

function withoutAlways({ line, always }: Header): readonly ScanFinding[] {
  const says = 'Header set without always is left off error responses'
  return always ? [] : [{ cause: 'error-response-without-cors', line, says }]
}

/** mod_headers keeps two tables, and both are sent: `always` does not replace what stands in the other. */
function besideItself(
  { line, action }: Header,
  ofOtherTable: Header | undefined,
  first: Header | undefined,
): readonly ScanFinding[] {
  const says =
    action === 'add' || action === 'append'
      ? `Header ${action} puts a second value beside one the application sends; set replaces it`
      : ofOtherTable !== undefined && ofOtherTable.line < line
        ? `set with always and without: both are sent, beside line ${first?.line ?? line}`
        : null
  return says === null ? [] : [{ cause: 'multiple-allow-origin', line, says }]
}

/** mod_headers writes `(null)` for a variable that is not set. */
function asNull(
  { line, value, condition }: Header,
  variable: OriginVariable | undefined,
): readonly ScanFinding[] {
  const name = variableIn(value)
  if (name === null || condition === `env=${name}` || variable?.origins === 'reflect') return []
  const says =
    variable === undefined
      ? `${name} is set nowhere in this file: where it is not, the value is the text (null)`
      : `where ${name} is not set, the value is the text (null); end the line with env=${name}`
  return [{ cause: 'invalid-allow-origin', line, says }]
}

/** What demands a user of every method demands one of the preflight too. */
function guarded(asks: Directive | null, line: number): readonly ScanFinding[] {
  if (asks === null) return []
  const says = `Require of line ${asks.line} asks the preflight for a user too; put it in <LimitExcept OPTIONS>`
  return [{ cause: 'preflight-requires-auth', line, says }]
}

/** The directive by which a scope asks for a user; null where none does, or where OPTIONS may pass. */
function asksOf(directives: readonly Directive[], around: readonly Block[]): Directive | null {
  const all = [...around.map(requiredBy), requiredIn(directives)]
  return all.some(({ letsBy }) => letsBy) ? null : (all.find(({ asks }) => asks !== undefined)?.asks ?? null)
}

const requiredBy = foundOnce(({ directives }: Block) => requiredIn(directives))

function requiredIn(directives: readonly Directive[]) {
  const required = directives.filter(({ name }) => name.toLowerCase() === 'require')
  return {
    asks: required.find(({ words }) => /^(valid-user|user|group)$/i.test(words[0] ?? '')),
    letsBy: required.some(({ words }) => /^method$/i.test(words[0] ?? '') && words.includes('OPTIONS')),
  }
}
