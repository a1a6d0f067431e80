import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
  type YAMLMap,
} from 'yaml'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { judgeOrigin, judgeOrigins } from './judge-origins.ts'
import type { FileScan, Scanner } from './scan.ts'

/** How far out what stands around a setting tells what it is of. */
const deepest = 60

/** SAM, CloudFormation and serverless templates: `CorsConfiguration`, `Cors`, `cors`. JSON is read as the YAML it is. */
export const templates: Scanner = {
  reads: isTemplate,
  scan: (file, text): FileScan => {
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false })
    const [error] = document.errors
    const policies: DeclaredPolicy[] = []
    const isServerless = /^[^\S\n]*(service|provider)[^\S\n]*:/m.test(text)
    visit(document, {
      Pair: (_, { key, value }, path) => {
        const name = isScalar(key) ? String(key.value) : ''
        if (!/^(CorsConfiguration|Cors|cors)$/.test(name)) return
        const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
        const stack = stackOf(name, isServerless, path.slice(-deepest))
        const policy = policyOf(file, lines.linePos(offset).line, value as Node | null, stack)
        if (policy !== null) policies.push(policy)
      },
    })
    return {
      policies,
      problems:
        error === undefined
          ? []
          : [
              {
                file,
                line: error.linePos?.[0].line ?? 1,
                column: error.linePos?.[0].col ?? 1,
                message: error.message.split('\n')[0] ?? 'unreadable',
              },
            ],
    }
  },
}

/** Whether a file is a template of AWS or serverless. A lock file may well list a package of the name cors. */
export function isTemplate(path: string, text: string): boolean {
  return (
    /\.(ya?ml|json|template)$/.test(path) &&
    !/[-.]lock\b|package(-lock)?\.json$/.test(path) &&
    /cors/i.test(text) &&
    /AWSTemplateFormatVersion|AWS::[A-Z]|"?Transform"?\s*:|^[^\S\n]*(Resources|service|provider|httpApi|functions)[^\S\n]*:/m.test(
      text,
    )
  )
}

/** What answers by a setting of this name: told from what stands around it. */
function stackOf(name: string, isServerless: boolean, path: readonly unknown[]): string {
  const keys = path.filter((node) => isPair(node)).map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  const types = path.filter((node) => isMap(node)).map((map) => String(map.get('Type') ?? ''))
  if (types.includes('AWS::S3::Bucket')) return 's3'
  if (types.includes('AWS::Lambda::Url') || keys.includes('FunctionUrlConfig')) return 'lambda-url'
  // Serverless: `http` events are a REST API, `httpApi` ones an HTTP API.
  if (name === 'CorsConfiguration' || (isServerless && !keys.includes('http'))) return 'api-gateway-http'
  return 'api-gateway-rest'
}

const originNames = ['AllowOrigins', 'AllowOrigin', 'AllowedOrigins', 'allowedOrigins', 'origins', 'origin']

function policyOf(file: string, line: number, value: Node | null, stack: string): DeclaredPolicy | null {
  const base = { file, line, stack, methods: 'unknown', headers: 'unknown' } as const
  if (isScalar(value)) {
    if (value.value !== true && typeof value.value !== 'string') return null
    const text = value.value === true ? '*' : literal(value)
    const origins = text === null ? 'unknown' : text === '*' ? '*' : [text]
    return { ...base, origins, credentials: false, findings: judgeOrigins(origins, false, line) }
  }
  if (!isMap(value)) return null
  const rules: unknown = value.get('CorsRules', true)
  // A bucket has a list of rules; the first that fits answers.
  if (isSeq(rules) && isMap(rules.items[0])) return policyOf(file, line, rules.items[0], stack)
  const given = (...names: readonly string[]) => firstOf(value, names)
  const listed = given(...originNames)
  if (listed === null) return null
  const known = listed.filter((one) => one !== null)
  // A parameter or reference gets its value when the template is deployed.
  const origins = known.includes('*') ? '*' : known.length < listed.length ? 'unknown' : known
  const decidedBy = known.length < listed.length ? decidersIn(value, originNames) : []
  const credentials = given('AllowCredentials', 'allowCredentials')?.[0] === 'true'
  return {
    ...base,
    methods: wholly(given('AllowMethods', 'AllowedMethods', 'allowedMethods')),
    headers: wholly(given('AllowHeaders', 'AllowedHeaders', 'allowedHeaders', 'headers')),
    origins,
    credentials,
    findings:
      origins === 'unknown'
        ? known.flatMap((origin) => judgeOrigin(origin, line))
        : judgeOrigins(origins, credentials, line),
    ...(decidedBy.length > 0 && { decidedBy }),
  }
}

/** What is filled in where the template is deployed: `${env:NAME, …}`, `!Ref Name`, `{ "Ref": "Name" }`. */
function decidersIn(map: YAMLMap, names: readonly string[]): readonly string[] {
  const found = names.map((name) => map.get(name, true) as unknown).find((one) => one != null)
  const items = isSeq(found) ? found.items : [found]
  const named = items.flatMap((item): string[] => {
    const [pair] = isMap(item) ? item.items : []
    const one = pair === undefined ? item : pair.value
    if (!isScalar(one) || (item === one && literal(one) !== null)) return []
    const text = String(one.value)
    const gaps = [...text.matchAll(/\$\{([^},]{1,200})/g)].map(([, name = '']) => name.trim())
    return gaps.length > 0 ? gaps : [text]
  })
  return [...new Set(named)].slice(0, 5)
}

function wholly(list: readonly (string | null)[] | null): readonly string[] | 'unknown' {
  const known = list?.filter((one) => one !== null) ?? []
  return list === null || known.length < list.length ? 'unknown' : known
}

/** The items of the first name that is there; null for an item the template alone does not tell. */
function firstOf(map: YAMLMap, names: readonly string[]): readonly (string | null)[] | null {
  for (const name of names) {
    const value = map.get(name, true) as unknown
    if (isScalar(value)) return literal(value)?.split(/(?<!\s)\s*,\s*/) ?? [null]
    if (isMap(value)) return [null]
    if (isSeq(value)) return value.items.map(literal)
  }
  return null
}

/** `!Ref Name`, `!Sub` with a gap, `${self:custom.name}` and objects are no literals. */
function literal(value: unknown): string | null {
  if (!isScalar(value)) return null
  const text = unquoted(String(value.value))
  if (text.includes('${')) return null
  return (value.tag ?? '').startsWith('!') && value.tag !== '!Sub' ? null : text
}

/** API Gateway wants single quotes inside the value itself. */
function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/, '$1')
}
