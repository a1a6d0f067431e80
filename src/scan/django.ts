import { foundOnce } from '../source/found-once.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import type { StaticValue } from '../source/ecmascript/value.ts'
import type { Expression } from '../source/syntax/expression.ts'
import { parsePython } from '../source/syntax/python-syntax.ts'
import { readExpression } from '../source/syntax/read-expression.ts'
import { staticExpression } from '../source/syntax/static-expression.ts'
import { declaredOrigins } from './declared-origins.ts'
import { decidersOf } from './declare.ts'
import { environmentOf } from './environment.ts'
import { judgeOrigin, judgeOrigins, judgePattern } from './judge-origins.ts'
import {
  environmentName,
  faultsOf,
  settingsOf,
  slice,
  stringsOf,
  truthOf,
  type Setting,
  type Settings,
} from './python-settings.ts'
import type { FileScan, ScanFinding, Scanner, SourceTree } from './scan.ts'

const lists = ['CORS_ALLOWED_ORIGINS', 'CORS_ORIGIN_WHITELIST']
const open = ['CORS_ALLOW_ALL_ORIGINS', 'CORS_ORIGIN_ALLOW_ALL']
const regexes = ['CORS_ALLOWED_ORIGIN_REGEXES', 'CORS_ORIGIN_REGEX_WHITELIST']

/** django-cors-headers: the CORS_ settings, from other modules too, and the place of its middleware. */
export const django: Scanner = {
  reads: (path, text) => path.endsWith('.py') && /CORS_|corsheaders/.test(text),
  scan: (path, text, tree): FileScan => {
    const problems = faultsOf(path, text)
    const settings = settingsOf(path, text, tree)
    const policy = policyOf(path, settings, tree)
    return policy === null ? { problems } : { problems, policies: [policy] }
  },
}

/** The policy of a module that says something of its own; what it only takes over is shown where it stands. */
function policyOf(file: string, settings: Settings, tree: SourceTree): DeclaredPolicy | null {
  const one = (...names: readonly string[]): Setting | undefined =>
    names.map((name) => settings.get(name)).find((setting) => setting !== undefined)
  const [list, all, patterns] = [one(...lists), one(...open), one(...regexes)]
  const named = [one('CORS_ALLOW_CREDENTIALS'), one('CORS_ALLOW_METHODS'), one('CORS_ALLOW_HEADERS')]
  const middleware = one('MIDDLEWARE')
  const order = middlewareOrder(middleware, settings)
  const relevant = [list, all, patterns, ...named].filter((setting) => setting !== undefined)
  const own = relevant.find(
    (setting) => setting.file === file || setting.added.some((more) => more.file === file),
  )
  const ordered = order.length > 0 && middleware?.file === file ? middleware : undefined
  const first = [list, all, patterns].find((setting) => setting?.file === file) ?? own ?? ordered
  if (first === undefined) return null
  const line = first.file === file ? first.line : (first.added.find((more) => more.file === file)?.line ?? 1)
  const isOpen = truthOf(all)
  const credentials = named[0] === undefined ? false : (truthOf(named[0]) ?? 'unknown')
  const listed = list === undefined ? [] : listedBy(list, settings, file, tree)
  const fitting = patterns === undefined ? [] : stringsOf(patterns, settings)
  // With credentials this middleware answers every origin by its own name.
  const origins =
    isOpen === true
      ? credentials === true
        ? 'reflect'
        : '*'
      : isOpen === null || listed === null || fitting === null
        ? 'unknown'
        : [...listed, ...fitting.map((pattern) => `/${pattern}/`)]
  const at = (setting: Setting | undefined): SettingPlace => placeIn(file, line, setting)
  const texts = (setting: Setting | undefined) =>
    setting === undefined ? 'unknown' : (stringsOf(setting, settings) ?? 'unknown')
  const decidedBy = [
    ...(isOpen === null && all !== undefined ? [slice(all.node, all.text).slice(0, 60)] : []),
    ...(list === undefined ? [] : decidersOf(settingValue(list, settings))),
  ]
  return {
    ...((origins === 'unknown' || (list !== undefined && environmentName(list) !== null)) &&
      decidedBy.length > 0 && { decidedBy }),
    file,
    line,
    stack: 'django',
    origins,
    methods: texts(named[1]),
    headers: texts(named[2]),
    credentials,
    findings: [
      ...judged(list, origins, credentials, settings, at(list ?? all), at),
      ...(patterns === undefined
        ? []
        : (fitting ?? []).flatMap((pattern) =>
            moved(judgePattern(pattern, at(patterns).line, credentials), at(patterns)),
          )),
      ...(list === undefined ? [] : moved(unsetOf(list, at(list).line, file, tree), at(list))),
      ...moved(order, placeIn(file, line, middleware)),
    ],
  }
}

/** Each origin is judged where it is written, the whole list where it begins. */
function judged(
  list: Setting | undefined,
  origins: DeclaredPolicy['origins'],
  credentials: DeclaredPolicy['credentials'],
  settings: Settings,
  place: SettingPlace,
  at: (setting: Setting) => SettingPlace,
): readonly ScanFinding[] {
  if (list === undefined || list.added.length === 0)
    return moved(judgeOrigins(origins, credentials, place.line), place)
  return [{ ...list, added: [] }, ...list.added].flatMap((part) =>
    (stringsOf(part, settings) ?? []).flatMap((origin) => moved(judgeOrigin(origin, 1), at(part))),
  )
}

interface SettingPlace {
  readonly line: number
  /** Where the setting stands, if that is another file. */
  readonly elsewhere: string | null
}

function placeIn(file: string, line: number, setting: Setting | undefined): SettingPlace {
  if (setting === undefined || setting.file === file) return { line: setting?.line ?? line, elsewhere: null }
  return { line, elsewhere: `${setting.file}:${setting.line}` }
}

function moved(findings: readonly ScanFinding[], { line, elsewhere }: SettingPlace): readonly ScanFinding[] {
  return findings.map((finding) => ({
    ...finding,
    line,
    says: elsewhere === null ? finding.says : `${elsewhere}: ${finding.says}`,
  }))
}

/** The origins of the list; where the environment gives them, what the files of the tree set there. */
function listedBy(
  list: Setting,
  settings: Settings,
  file: string,
  tree: SourceTree,
): readonly string[] | null {
  const name = environmentName(list)
  if (name === null) return stringsOf(list, settings) ?? fallbackOf(list, settings)
  const values = new Set(environmentOf(name, file, tree).assigned.map(({ value }) => value))
  const [only] = values
  if (values.size === 1 && only !== undefined) return only.split(',').map((one) => one.trim())
  return values.size > 1 ? null : fallbackOf(list, settings)
}

/** What a list comes to where the environment sets nothing: `env.list('X', default=[…])`, `config('X', default='…', cast=Csv())`. */
function fallbackOf(list: Setting, settings: Settings): readonly string[] | null {
  if (list.isConditional || list.added.length > 0) return null
  const origins = declaredOrigins(settingValue(list, settings), {
    file: list.file,
    line: list.line,
    stack: 'django',
    tree: noTree,
  })
  return typeof origins === 'string' ? null : origins
}

const noTree: SourceTree = { paths: [], has: () => false, text: () => null }

function settingValue(setting: Setting, settings: Settings): StaticValue {
  const lookup = (name: string): Expression | null => {
    const bound = settings.get(name)
    return bound === undefined || bound.isConditional || bound === setting ? null : expressionOf(bound)
  }
  return staticExpression(expressionOf(setting), lookup)
}

const expressionOf = foundOnce(({ node, text }: Setting): Expression => {
  const statement = parsePython(`(${slice(node, text)})`).children[0]
  return readExpression(statement ?? parsePython('None'))
})

function unsetOf(list: Setting, line: number, file: string, tree: SourceTree): readonly ScanFinding[] {
  const name = environmentName(list)
  if (name === null && !/environ|getenv|config\(|env\(/.test(slice(list.node, list.text))) return []
  const { assigned, looked } = environmentOf(name ?? '', file, tree)
  if (assigned.length > 0) return []
  const fallback = fallbackOf({ ...list, added: [], isConditional: false }, new Map())
  const where =
    looked.length === 0
      ? ''
      : `, and ${looked.join(' and ')} ${looked.length === 1 ? 'does' : 'do'} not set it`
  const then =
    fallback === null || fallback.length === 0
      ? ': where that is not set, none is allowed'
      : `: where that is not set, it falls back to ${fallback.join(', ')}${list.added.length === 0 ? '' : ' and what is added to it'}`
  const says = `the origins are read from the environment${name === null ? '' : ` (${name})`}${where}${then}`
  return [{ cause: 'origin-not-allowed', line, says }]
}

/** The middleware must stand, and above whatever answers a request by itself (django-cors-headers, Setup). */
function middlewareOrder(setting: Setting | undefined, settings: Settings): readonly ScanFinding[] {
  if (setting === undefined) return []
  const written = stringsOf(setting, settings)
  const isFirst = setting.added.some(({ text, node }) =>
    /^insert\(\s*0/.test(text.slice(text.lastIndexOf('.', node.from) + 1, node.to)),
  )
  if (written === null || isFirst) return []
  const isCors = (name: string) => name.includes('corsheaders')
  const cors = written.findIndex(isCors)
  const { line } = setting
  if (cors < 0) {
    const says = 'CORS settings stand here, but MIDDLEWARE lists no corsheaders.middleware.CorsMiddleware'
    return [...settings.keys()].some((name) => /^CORS_(ALLOW|ORIGIN)/.test(name))
      ? [{ cause: 'cors-not-configured', line, says }]
      : []
  }
  const above = written
    .slice(0, cors)
    .find((name) =>
      /CommonMiddleware|whitenoise|CsrfViewMiddleware|AuthenticationMiddleware|LoginRequired/i.test(name),
    )
  const says = `CorsMiddleware stands below ${above}, which may answer first; it belongs above`
  return above === undefined ? [] : [{ cause: 'cors-after-routes', line, says }]
}
