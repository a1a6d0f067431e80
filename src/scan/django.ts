import { parser } from '@lezer/python'
import type { SyntaxNode } from '@lezer/common'
import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { judgeOrigins, judgePattern } from './judge-origins.ts'
import type { FileScan, ScanFinding, ScanProblem, Scanner } from './scan.ts'

interface Setting {
  readonly line: number
  readonly node: SyntaxNode
}

/** django-cors-headers: the CORS_ settings and the place of its middleware. */
export const django: Scanner = {
  reads: (path, text) => path.endsWith('.py') && /CORS_|corsheaders/.test(text),
  scan: (path, text): FileScan => {
    const problems = faultsOf(path, text)
    const settings = settingsOf(text)
    const names = [
      'CORS_ALLOWED_ORIGINS',
      'CORS_ORIGIN_WHITELIST',
      'CORS_ALLOW_ALL_ORIGINS',
      'CORS_ORIGIN_ALLOW_ALL',
      'CORS_ALLOWED_ORIGIN_REGEXES',
    ]
    const found = names.map((name) => settings.get(name)).find((setting) => setting !== undefined)
    const order = middlewareOrder(settings.get('MIDDLEWARE'), text)
    if (found === undefined && order.length === 0) return { problems }
    return { problems, policies: [policyOf(path, text, settings, found?.line ?? order[0]?.line ?? 1, order)] }
  },
}

function policyOf(
  file: string,
  text: string,
  settings: ReadonlyMap<string, Setting>,
  line: number,
  order: readonly ScanFinding[],
): DeclaredPolicy {
  const setting = (...names: readonly string[]) =>
    names.map((name) => settings.get(name)).find((one) => one !== undefined)
  const all = isTrue(setting('CORS_ALLOW_ALL_ORIGINS', 'CORS_ORIGIN_ALLOW_ALL'), text)
  const credentials = isTrue(setting('CORS_ALLOW_CREDENTIALS'), text)
  const list = setting('CORS_ALLOWED_ORIGINS', 'CORS_ORIGIN_WHITELIST')
  const patterns = setting('CORS_ALLOWED_ORIGIN_REGEXES', 'CORS_ORIGIN_REGEX_WHITELIST')
  const listed = list === undefined ? [] : stringsOf(list.node, text)
  // With credentials this middleware answers every origin by its own name.
  const fitting = patterns === undefined ? [] : stringsOf(patterns.node, text)
  const origins =
    all === true
      ? credentials === true
        ? 'reflect'
        : '*'
      : all === null || listed === null || fitting === null
        ? 'unknown'
        : [...listed, ...fitting.map((pattern) => `/${pattern}/`)]
  return {
    file,
    line,
    stack: 'django',
    origins,
    methods: stringsOrUnknown(setting('CORS_ALLOW_METHODS'), text),
    headers: stringsOrUnknown(setting('CORS_ALLOW_HEADERS'), text),
    credentials: credentials ?? 'unknown',
    findings: [
      ...judgeOrigins(origins, credentials ?? 'unknown', list?.line ?? line),
      ...(patterns === undefined
        ? []
        : (fitting ?? []).flatMap((pattern) => judgePattern(pattern, patterns.line))),
      ...(list !== undefined &&
      listed === null &&
      /environ|getenv|config\(|env\(/.test(slice(list.node, text))
        ? [
            {
              cause: 'origin-not-allowed',
              line: list.line,
              says: 'the origins are read from the environment: where that is not set, none is allowed',
            },
          ]
        : []),
      ...order,
    ],
  }
}

/** The first place that is not Python; what was understood around it is kept. */
function faultsOf(file: string, text: string): readonly ScanProblem[] {
  const faults: number[] = []
  parser.parse(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError) faults.push(from)
    },
  })
  const [at] = faults
  if (at === undefined) return []
  const column = at - text.slice(0, at).lastIndexOf('\n')
  const message = 'expected Python, found something it does not allow here'
  return [{ file, line: lineAt(text, at), column, message }]
}

function settingsOf(text: string): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>()
  parser.parse(text).iterate({
    enter: ({ node, name }) => {
      if (name !== 'AssignStatement') return
      const target = node.firstChild
      const value = node.lastChild
      if (target === null || value === null) return
      settings.set(slice(target, text), { line: lineAt(text, node.from), node: value })
    },
  })
  return settings
}

/** The middleware must stand above whatever answers a request by itself (django-cors-headers, Setup). */
function middlewareOrder(setting: Setting | undefined, text: string): readonly ScanFinding[] {
  const listed = setting === undefined ? null : stringsOf(setting.node, text)
  if (setting === undefined || listed === null || !listed.some((name) => name.includes('corsheaders')))
    return []
  const cors = listed.findIndex((name) => name.includes('corsheaders'))
  const above = listed
    .slice(0, cors)
    .find((name) =>
      /CommonMiddleware|whitenoise|CsrfViewMiddleware|AuthenticationMiddleware|LoginRequired/i.test(name),
    )
  return above === undefined
    ? []
    : [
        {
          cause: 'cors-after-routes',
          line: setting.line,
          says: `CorsMiddleware stands below ${above}, which may answer first; it belongs above`,
        },
      ]
}

/** The strings of a list or tuple; null where an element is something else. */
function stringsOf(node: SyntaxNode, text: string): readonly string[] | null {
  if (node.name !== 'ArrayExpression' && node.name !== 'TupleExpression') return null
  const strings: string[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[[\](),]$/.test(child.name) || child.name === 'Comment') continue
    if (child.name !== 'String') return null
    strings.push(slice(child, text).replace(/^[rbuf]*(["'])([\s\S]*)\1$/i, '$2'))
  }
  return strings
}

function stringsOrUnknown(setting: Setting | undefined, text: string): readonly string[] | 'unknown' {
  return setting === undefined ? 'unknown' : (stringsOf(setting.node, text) ?? 'unknown')
}

function isTrue(setting: Setting | undefined, text: string): boolean | null {
  if (setting === undefined) return false
  const value = slice(setting.node, text)
  return value === 'True' ? true : value === 'False' ? false : null
}

function slice(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to)
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
