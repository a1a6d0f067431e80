import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { known } from '../../source/ecmascript/value.ts'
import { declare, decidersOf } from '../declare.ts'
import { patternValue } from '../pattern-value.ts'
import { isTemplate } from '../templates.ts'
import { entry, everyMap, plainKey, textIn, type ConfigEntry, type ConfigMap } from './config-tree.ts'
import type { ConfigFile, ConfigReader } from './config-file.ts'
import { optionStackOf } from './stacks.ts'
import { items, regexps, splitOf, together } from './option-values.ts'
import { configValue } from './text-value.ts'

const origins = [
  'allowOrigins',
  'allowedOrigins',
  'allowOrigin',
  'allowedOrigin',
  'accessControlAllowOrigins',
  'allow_origin_string_match',
  'corsAllowedOrigins',
  'corsAllowOrigins',
  'corsOrigins',
  'corsOrigin',
  'webOrigins',
  'origins',
  'origin',
  'cors_allowed_origins',
  'allowed-origin',
]
const patterns = [
  'allowOriginPatterns',
  'allowedOriginPatterns',
  'allowOriginRegex',
  'allowedOriginsPatterns',
  'originPatterns',
  'allowedOriginRegex',
  'allow_origins_by_regex',
  'originsRegex',
]
const methods = [
  'allowMethods',
  'allowedMethods',
  'allowMethod',
  'accessControlAllowMethods',
  'methods',
  'method',
  'allowed-method',
]
const headers = [
  'allowHeaders',
  'allowedHeaders',
  'accessControlAllowHeaders',
  'allowHeader',
  'headers',
  'responseHeader',
  'request_headers',
]
const credentials = [
  'allowCredentials',
  'allowCredential',
  'supportCredentials',
  'supportsCredentials',
  'credentials',
  'accessControlAllowCredentials',
  'accessControlAllowCredentials',
  'CORSCredentials',
]

/** Options of CORS as gateways, frameworks and buckets have them in a file: a map that names origins, told from others by what it is called or stands in. */
export const corsOptions: ConfigReader = (file) => {
  const policies: DeclaredPolicy[] = []
  const isOfAws = isTemplate(file.path, file.text)
  for (const root of file.roots)
    everyMap(root, (map, around) => {
      const policy = policyOf(map, around, file, isOfAws)
      if (policy !== null) policies.push(policy)
      const plugin = pluginOf(map, file)
      if (plugin !== null) policies.push(plugin)
      policies.push(...corsKey(map, file))
    })
  return unique(policies)
}

function policyOf(
  map: ConfigMap,
  around: readonly ConfigEntry[],
  file: ConfigFile,
  isOfAws: boolean,
): DeclaredPolicy | null {
  const listed = entry(map, ...origins)
  const fitting = entry(map, ...patterns)
  const first = listed ?? fitting
  if (first === undefined || !isOfCors(map, first, around)) return null
  if (isOfKong(file) && around.at(-1)?.key === 'config') return null
  // Templates of AWS have a reader of their own, but for what CloudFront adds.
  if (isOfAws && !/^accesscontrol/.test(plainKey(first.key))) return null
  if (
    first.value.kind === 'map' &&
    entry(first.value, 'items', 'values') === undefined &&
    !/Ref|Fn::/.test(first.value.entries[0]?.key ?? '')
  )
    return null
  const stack = stackOf(file, map, around)
  const value = (names: readonly string[]) => items(entry(map, ...names))
  const line = isWhole(around, map) ? (around.at(-1)?.line ?? first.line) : first.line
  const given = value(credentials)
  return declare(
    {
      file: file.path,
      line: stack === 'istio' || stack === 'envoy' ? line : first.line,
      stack,
      readBy: readBy(stack, listed),
      tree: file.tree,
    },
    {
      origins: together(
        isOfPatterns(map) ? patternValue(value(origins), file) : splitOf(value(origins), stack),
        regexps(value(patterns), stack),
      ),
      decidedBy: isOfPatterns(map) ? decidersOf(value(origins)) : [],
      methods: value(methods),
      headers: value(headers),
      credentials: given,
      findings: switchedOff(map, first.line),
      // A profile of Quarkus takes what it does not name from the settings of all.
      otherwise: around.some(({ key }) => /^["']?%/.test(key)) ? { credentials: 'unknown' } : {},
    },
  )
}

/** `origin_regex: true` of NelmioCorsBundle: what it lists are patterns. */
function isOfPatterns(map: ConfigMap): boolean {
  return textIn(entry(map, 'origin_regex')?.value) === 'true'
}

function stackOf(file: ConfigFile, map: ConfigMap, around: readonly ConfigEntry[]): string {
  const stack = optionStackOf(file, map, around)
  if (stack !== 'aspnet-or-s3') return stack
  return around.length <= 1 || around.some(({ key }) => /CORSRules|CorsRules|CorsConfiguration/i.test(key))
    ? 's3'
    : 'aspnet'
}

function readBy(stack: string, listed: ConfigEntry | undefined): string {
  if (stack === 'spring') return listed === undefined ? 'spring-patterns' : 'spring'
  return stack
}

/** The map is the value of a key of its own, which tells more than the key of its origins. */
function isWhole(around: readonly ConfigEntry[], map: ConfigMap): boolean {
  return around.at(-1)?.value === map
}

function isOfCors(map: ConfigMap, first: ConfigEntry, around: readonly ConfigEntry[]): boolean {
  if (/cors/i.test(first.key) || /weborigins|alloworiginstringmatch|accesscontrol/.test(plainKey(first.key)))
    return true
  if (around.some(({ key }) => /cors/i.test(key))) return true
  const siblings = [...methods.slice(0, 4), ...headers.slice(0, 4), ...credentials.slice(0, 4)]
  const more = entry(map, ...siblings) !== undefined
  const isPlain = /^(origins?)$/.test(plainKey(first.key))
  return isPlain
    ? entry(map, 'method', 'methods') !== undefined && first.value.kind === 'list'
    : more || /^allow(ed)?origins?(list|patterns)?$/.test(plainKey(first.key))
}

function switchedOff(map: ConfigMap, line: number) {
  const enabled = entry(map, 'enabled', 'enable')
  return enabled !== undefined && textIn(enabled.value) === 'false'
    ? [
        {
          cause: 'cors-not-configured',
          line: enabled.line,
          says: `enabled is false: the policy of line ${line} is off`,
        },
      ]
    : []
}

/** The cors plugin of Kong, in its declarative file or as a resource; without origins it lets every one through. */
function pluginOf(map: ConfigMap, file: ConfigFile): DeclaredPolicy | null {
  const name = entry(map, 'name', 'plugin')
  if (name === undefined || textIn(name.value) !== 'cors' || !isOfKong(file)) return null
  const config = entry(map, 'config')?.value
  const listed = entry(config, 'origins')
  const value = (key: string) => configValue(entry(config, key)?.value)
  return declare(
    { file: file.path, line: listed?.line ?? name.line, stack: 'kong', tree: file.tree },
    {
      origins: value('origins') ?? known('*'),
      methods: value('methods'),
      headers: value('headers'),
      credentials: value('credentials'),
    },
  )
}

function isOfKong({ mentions }: ConfigFile): boolean {
  return mentions(/_format_version|konghq\.com|KongPlugin/)
}

/** `"Host": { "CORS": "https://…" }` of Azure Functions, on the machine of a developer. */
function corsKey(map: ConfigMap, file: ConfigFile): readonly DeclaredPolicy[] {
  const one = map.entries.find(({ key }) => key === 'CORS')
  if (one === undefined || one.value.kind !== 'text' || !/local\.settings\.json$/.test(file.path)) return []
  return [
    declare(
      { file: file.path, line: one.line, stack: 'azure-functions', readBy: 'azure-blob', tree: file.tree },
      {
        origins: configValue(one.value),
        credentials: configValue(entry(map, 'CORSCredentials')?.value),
      },
    ),
  ]
}

function unique(policies: readonly DeclaredPolicy[]): readonly DeclaredPolicy[] {
  const seen = new Set<string>()
  return policies.filter(({ line, stack }) => !seen.has(`${line} ${stack}`) && seen.add(`${line} ${stack}`))
}
