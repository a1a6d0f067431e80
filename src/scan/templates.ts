import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type YAMLMap } from 'yaml'
import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { judgeOrigin, judgeOrigins } from './judge-origins.ts'
import type { FileScan, Scanner } from './scan.ts'

/** SAM, CloudFormation and serverless templates: `CorsConfiguration`, `Cors`, `cors`. JSON is read as the YAML it is. */
export const templates: Scanner = {
  reads: (path, text) =>
    /\.(ya?ml|json|template)$/.test(path) &&
    /cors/i.test(text) &&
    /(AWSTemplateFormatVersion|Transform|Resources|provider|httpApi|functions)/.test(text) &&
    !/package(-lock)?\.json$/.test(path),
  scan: (path, text): FileScan => {
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false })
    const [error] = document.errors
    const policies: DeclaredPolicy[] = []
    const isServerless = /^\s*(service|provider)\s*:/m.test(text)
    visit(document, {
      Pair: (_, { key, value }) => {
        const name = isScalar(key) ? String(key.value) : ''
        if (!/^(CorsConfiguration|Cors|cors)$/.test(name)) return
        const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
        const policy = policyOf(path, lines.linePos(offset).line, value as Node | null, isServerless, name)
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
                file: path,
                line: error.linePos?.[0].line ?? 1,
                column: error.linePos?.[0].col ?? 1,
                message: error.message.split('\n')[0] ?? 'unreadable',
              },
            ],
    }
  },
}

function policyOf(
  file: string,
  line: number,
  value: Node | null,
  isServerless: boolean,
  name: string,
): DeclaredPolicy | null {
  const stack =
    name === 'CorsConfiguration' ? 'api-gateway-http' : isServerless ? 'api-gateway-http' : 'api-gateway-rest'
  const base = { file, line, stack, methods: 'unknown', headers: 'unknown' } as const
  if (isScalar(value)) {
    if (value.value !== true && typeof value.value !== 'string') return null
    const text = value.value === true ? '*' : literal(value)
    const origins = text === null ? 'unknown' : text === '*' ? '*' : [text]
    return { ...base, origins, credentials: false, findings: judgeOrigins(origins, false, line) }
  }
  if (!isMap(value)) return null
  const given = (...names: readonly string[]) => firstOf(value, names)
  const listed = given('AllowOrigins', 'AllowOrigin', 'allowedOrigins', 'origins', 'origin')
  if (listed === null) return null
  const known = listed.filter((one) => one !== null)
  // A parameter or reference gets its value when the template is deployed.
  const origins = known.includes('*') ? '*' : known.length < listed.length ? 'unknown' : known
  const credentials = given('AllowCredentials', 'allowCredentials')?.[0] === 'true'
  return {
    ...base,
    methods: wholly(given('AllowMethods', 'allowedMethods')),
    headers: wholly(given('AllowHeaders', 'allowedHeaders', 'headers')),
    origins,
    credentials,
    findings:
      origins === 'unknown'
        ? known.flatMap((origin) => judgeOrigin(origin, line))
        : judgeOrigins(origins, credentials, line),
  }
}

function wholly(list: readonly (string | null)[] | null): readonly string[] | 'unknown' {
  const known = list?.filter((one) => one !== null) ?? []
  return list === null || known.length < list.length ? 'unknown' : known
}

/** The items of the first name that is there; null for an item the template alone does not tell. */
function firstOf(map: YAMLMap, names: readonly string[]): readonly (string | null)[] | null {
  for (const name of names) {
    const value = map.get(name, true) as unknown
    if (isScalar(value)) return literal(value)?.split(/\s*,\s*/) ?? [null]
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
