import { basicLogin } from '../basic-login.ts'
import { readCopiedRequest } from '../copied-request.ts'
import {
  nothingImported,
  type Imported,
  type ImportedCase,
  type ImportProblem,
  type Unfinished,
} from '../imported.ts'
import { problemAt } from '../position.ts'
import { unknownIn } from './powershell-unknown.ts'
import { asWritten, readValue, type PowershellValue } from './powershell-values.ts'

/** PowerShell's web cmdlets by name, and by the short names where what follows can only be theirs. */
const cmdlet =
  /\b(?:Invoke-(?:WebRequest|RestMethod)\b|(?:iwr|irm)(?=\s+(?:-[A-Za-z]|["'“‘@$(]|https?:))|(?:curl|wget)(?=[^\n]{0,400}\s-(?:Uri\s|Headers\s+[@$]|UseBasicParsing\b|ContentType\s|WebSession\s|Method\s)))/gi

/** Whether a text calls PowerShell's web cmdlets, as "Copy as PowerShell" writes it or as somebody typed it. */
export function isPowershell(text: string): boolean {
  return new RegExp(cmdlet.source, 'i').test(text)
}

/** What a script does to a variable before it calls: gives it a value, or a key of it. */
const assignment =
  /(?:^|[;{])[ \t]*(?:PS [^>\n]{0,200}>[ \t]*)?(?:\[[\w.]{1,40}\][ \t]*)?\$(\w+)(?:[ \t]*=(?!=)|\[[ \t]*["']([\w-]+)["'][ \t]*\][ \t]*=|\.Headers\.Add\([ \t]*["']([\w-]+)["'][ \t]*,|\.Add\([ \t]*["']([\w-]+)["'][ \t]*,|\.(Cookies\.Add|[\w-]+)[ \t]*[=(])/gim

/** Parameters by their whole name; PowerShell takes any beginning that fits one only (about_Parameters). */
const parameters = [
  'uri',
  'method',
  'custommethod',
  'headers',
  'body',
  'contenttype',
  'useragent',
  'websession',
  'sessionvariable',
  'token',
  'authentication',
  'credential',
  'form',
  'infile',
  'outfile',
  'timeoutsec',
  'proxy',
  'maximumredirection',
  'maximumretrycount',
  'retryintervalsec',
  'certificatethumbprint',
  'certificate',
  'transferencoding',
  'httpversion',
  'sslprotocol',
  'statuscodevariable',
  'responseheadersvariable',
  'erroraction',
  'errorvariable',
]

/** Reads "Copy as PowerShell" of Chromium, Edge and Firefox, and scripts with variables and splatting; nothing is run. */
export function readPowershell(copied: string): Imported {
  // The prompt of a line that carries on; blanks keep line and column.
  const text = copied.replace(/^>>(?=\s|$)/gm, '  ')
  const cases: ImportedCase[] = []
  const unfinished: Unfinished[] = []
  const problems: ImportProblem[] = []
  const variables = new Map<string, PowershellValue>()
  const events = [
    ...[...text.matchAll(assignment)].map((match) => ({ at: match.index, match, isCall: false })),
    ...[...text.matchAll(cmdlet)].map((match) => ({ at: match.index, match, isCall: true })),
  ].sort((one, other) => one.at - other.at)
  // Cookies and headers of sessions (New-Object WebRequestSession), by the name of the session.
  const sessions = new Map<string, [string, string][]>()
  let readUpTo = 0
  for (const { at, match, isCall } of events) {
    if (at < readUpTo) continue
    const behind = at + match[0].length
    if (!isCall) {
      readUpTo = assign(text, match, behind, variables, sessions)
      continue
    }
    const { given, end } = parametersOf(text, behind, variables)
    readUpTo = end
    const url = given.get('uri')
    if (typeof url !== 'string') {
      problems.push(problemAt(text, at, 'expected -Uri with a URL, found none', 'url'))
      continue
    }
    const session = given.get('websession')
    const shared =
      typeof session === 'string' ? (sessions.get(session.replace(/^\$/, '').toLowerCase()) ?? []) : []
    const method = given.get('custommethod') ?? given.get('method')
    const verb = typeof method === 'string' ? method.toUpperCase() : 'GET'
    const body = bodyOf(given.get('body'))
    // A hash is the query of a GET (WebRequestPSCmdlet, PrepareUri).
    const isQuery = given.get('body') instanceof Map && verb === 'GET'
    const {
      subject,
      unfinished: open,
      notes,
    } = readCopiedRequest({
      url: isQuery ? `${url}${url.includes('?') ? '&' : '?'}${body}` : url,
      // The enumeration of methods is written in any case and sent in capitals.
      method: verb,
      headers: headersOf(given, shared),
      body: isQuery ? null : body,
      credentials: null,
      told: method === undefined ? {} : { method: '-Method' },
    })
    if (subject !== null) cases.push(subject)
    if (open !== null) unfinished.push(open)
    problems.push(...notes.map(({ message, part }) => problemAt(text, at, message, part)))
    problems.push(...unknownIn(given).map((message) => problemAt(text, at, message)))
  }
  return { ...nothingImported, kind: 'curl', cases, unfinished, problems }
}

/** Keeps what an assignment makes of its variable; where it ends. */
function assign(
  text: string,
  match: RegExpExecArray,
  behind: number,
  variables: Map<string, PowershellValue>,
  sessions: Map<string, [string, string][]>,
): number {
  const [, name = '', bracket, sessionHeader, added, property] = match
  const key = name.toLowerCase()
  if (property === 'Cookies.Add' || property === 'UserAgent' || sessionHeader !== undefined) {
    const value = property === 'Cookies.Add' ? '' : readValue(text, behind, variables).value
    const header = property === 'Cookies.Add' ? 'Cookie' : (sessionHeader ?? 'User-Agent')
    const known = sessions.get(key) ?? []
    sessions.set(key, [...known, [header, typeof value === 'string' ? value : '']])
    return behind
  }
  const { value, end } = readValue(text, behind, variables)
  const entry = bracket ?? added ?? property
  if (entry === undefined) {
    if (!/^\s*(?:New-Object|Invoke-|iwr|irm)/i.test(text.slice(behind, behind + 60)))
      variables.set(key, value)
    else if (/^\s*New-Object[^\n]*Dictionary/i.test(text.slice(behind, behind + 200)))
      variables.set(key, new Map())
    return /^\s*(?:Invoke-|iwr|irm)/i.test(text.slice(behind, behind + 60)) ? behind : end
  }
  const before = variables.get(key)
  variables.set(
    key,
    new Map([...(before instanceof Map ? (before as Map<string, PowershellValue>) : []), [entry, value]]),
  )
  return end
}

const switches =
  /^(?:usebasicparsing|skip\w+|allow\w+|disablekeepalive|nop?roxy|resume|passthru|verbose|debug|preserve\w+|usedefaultcredentials|proxyusedefaultcredentials)/

/** The parameters of a call up to the end of its statement, by their whole names in lower case. */
function parametersOf(text: string, from: number, variables: ReadonlyMap<string, PowershellValue>) {
  const given = new Map<string, PowershellValue>()
  let at = from
  while (at < text.length) {
    const blanks = /^(?:[ \t]|`[ \t]*\r?\n[ \t]*(?:>>[ \t]*)?|\r?\n[ \t]*(?:>>[ \t]*)?(?=-[A-Za-z]))*/.exec(
      text.slice(at, at + 4096),
    )
    at += blanks?.[0].length ?? 0
    if (/^(?:$|[\r\n;|)}])/.test(text.slice(at, at + 1))) break
    const named = /^[-–—]([A-Za-z]+)(?::|(?=[\s`]|$))/.exec(text.slice(at, at + 60))
    const splat = /^@(\w+)/.exec(text.slice(at, at + 60))
    if (named !== null) {
      at += named[0].length
      const begun = (named[1] ?? '').toLowerCase()
      if (switches.test(begun)) continue
      const name =
        parameters.find((one) => one === begun) ?? parameters.find((one) => one.startsWith(begun)) ?? begun
      const read = name === 'websession' ? sessionAt(text, at) : readValue(text, at, variables)
      given.set(name, read.value)
      at = read.end
    } else if (splat !== null) {
      const hash = variables.get((splat[1] ?? '').toLowerCase())
      if (hash instanceof Map)
        for (const [name, value] of hash as ReadonlyMap<string, PowershellValue>)
          given.set(name.toLowerCase(), value)
      at += splat[0].length
    } else {
      const read = readValue(text, at, variables)
      if (!given.has('uri')) given.set('uri', read.value)
      at = Math.max(read.end, at + 1)
    }
  }
  return { given, end: at }
}

/** The session by its name: what it holds was kept apart. */
function sessionAt(text: string, at: number): { value: PowershellValue; end: number } {
  const name = /^\s*\$?(\w+)/.exec(text.slice(at, at + 80))
  return { value: name?.[1] ?? null, end: at + (name?.[0].length ?? 1) }
}

function headersOf(
  given: ReadonlyMap<string, PowershellValue>,
  shared: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const hash = given.get('headers')
  const own = hash instanceof Map ? [...(hash as ReadonlyMap<string, PowershellValue>)] : []
  const text = (name: string) => {
    const value = given.get(name)
    return typeof value === 'string' ? value : null
  }
  const type = text('contenttype')
  const agent = text('useragent')
  const token = text('token')
  const form = given.has('form') ? 'multipart/form-data' : null
  // Without -ContentType the body of these two goes out as a form (WebRequestPSCmdlet, FillRequestStream).
  const implied =
    given.has('body') && /^(?:post|put)$/i.test(text('custommethod') ?? text('method') ?? '')
      ? 'application/x-www-form-urlencoded'
      : null
  const names = new Set(own.map(([name]) => name.toLowerCase()))
  const sent = type ?? form ?? (names.has('content-type') ? null : implied)
  return [
    ...own.map(([name, value]) => [name, typeof value === 'string' ? asWritten(value) : 'unknown'] as const),
    ...(sent === null ? [] : [['Content-Type', sent] as const]),
    ...(agent === null ? [] : [['User-Agent', agent] as const]),
    ...(token === null ? [] : [['Authorization', `Bearer ${token}`] as const]),
    ...(given.has('credential') && !names.has('authorization')
      ? [['Authorization', basicLogin('unknown')] as const]
      : []),
    ...shared,
  ]
}

function bodyOf(value: PowershellValue | undefined): string | null {
  if (typeof value === 'string') return asWritten(value)
  if (!(value instanceof Map)) return null
  const pairs = [...(value as ReadonlyMap<string, PowershellValue>)]
  return new URLSearchParams(
    pairs.map(([name, one]): [string, string] => [name, typeof one === 'string' ? one : '']),
  ).toString()
}
