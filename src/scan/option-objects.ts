import type { Node, ObjectExpression } from '@babel/types'
import { dottedName } from '../source/ecmascript/names.ts'
import type { Source } from '../source/ecmascript/parse.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { known, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { declare } from './declare.ts'
import { lineOf } from './route-order.ts'
import type { SourceTree } from './scan.ts'

/** Keys under which options of CORS are handed to something that is no CORS middleware itself. */
const keys =
  /^(cors|corsOptions|corsPreflight|defaultCorsPreflightOptions|corsConfiguration|corsConfig|corsBehavior|corsRules|CORSRules|autoConfig)$/
const origins = [
  'origin',
  'origins',
  'allowOrigins',
  'allowedOrigins',
  'allowOrigin',
  'accessControlAllowOrigins',
  'AllowedOrigins',
]
const methods = [
  'methods',
  'allowMethods',
  'allowedMethods',
  'method',
  'accessControlAllowMethods',
  'AllowedMethods',
]
const headers = ['allowedHeaders', 'allowHeaders', 'headers', 'accessControlAllowHeaders', 'AllowedHeaders']
const credentials = ['credentials', 'allowCredentials', 'accessControlAllowCredentials']

/**
 * `cors: { origin … }` among the options of Socket.IO, Apollo, Nest, hapi, Nitro and the constructs of a CDK, and the
 * `autoConfig` of a plugin that Fastify loads by its folder. Null for any other node.
 */
export function optionObject(
  node: Node,
  parents: readonly Node[],
  source: Source,
  { file, stack, tree }: { readonly file: string; readonly stack: string; readonly tree: SourceTree },
): readonly DeclaredPolicy[] {
  const found = optionsOf(node, source)
  if (found === null) return []
  const { name, value: options } = found
  const value = staticValue(options, source)
  const place = { file, line: lineOf(node), stack: stackOf(name, stack, parents, node, source), tree }
  if (value.kind === 'known' && value.value === true) {
    return opensAlone(parents, source)
      ? [declare(place, { origins: known('*'), otherwise: { credentials: false } })]
      : []
  }
  if (value.kind === 'list' && value.items.every((item) => item.kind === 'known' || item.kind === 'regexp'))
    // Functions of Firebase take the origins themselves.
    return opensAlone(parents, source) ? [declare(place, { origins: value })] : []
  if (value.kind === 'list')
    // Rules of a bucket.
    return value.items.flatMap((item) =>
      item.kind === 'object' && originsIn(item) !== undefined
        ? [policyOf(item, { ...place, stack: /@(?:pulumi\/)?azure/.test(source.text) ? 'azure-blob' : 's3' })]
        : [],
    )
  if (value.kind === 'function' && name === 'autoConfig') return []
  return value.kind === 'object' && originsIn(value) !== undefined ? [policyOf(value, place)] : []
}

function optionsOf(node: Node, source: Source): { readonly name: string; readonly value: Node } | null {
  if (node.type === 'ObjectExpression') {
    const config = strapiOptions(node)
    return config === null ? null : { name: 'strapi::cors', value: bound(config, source) }
  }
  if (node.type === 'ObjectProperty' && !node.computed) {
    const name = dottedName(node.key) ?? (node.key.type === 'StringLiteral' ? node.key.value : '')
    // `{ corsOptions }` hands a value on to another file, where it is read.
    if (node.shorthand && name !== 'cors') return null
    return keys.test(name) && name !== 'autoConfig' ? { name, value: bound(node.value, source) } : null
  }
  if (
    node.type === 'VariableDeclarator' &&
    node.id.type === 'Identifier' &&
    node.id.name === 'autoConfig' &&
    node.init
  )
    return { name: 'autoConfig', value: node.init }
  if (node.type !== 'AssignmentExpression') return null
  return /(^|\.)autoConfig$/.test(dottedName(node.left) ?? '')
    ? { name: 'autoConfig', value: node.right }
    : null
}

/** `{ name: 'strapi::cors', config: { origin } }` among the middlewares of Strapi. */
function strapiOptions(node: ObjectExpression): Node | null {
  const named = (wanted: string) =>
    node.properties.find(
      (one) => one.type === 'ObjectProperty' && !one.computed && dottedName(one.key) === wanted,
    )
  const [name, config] = [named('name'), named('config')]
  const isCors =
    name?.type === 'ObjectProperty' &&
    name.value.type === 'StringLiteral' &&
    name.value.value === 'strapi::cors'
  return isCors && config?.type === 'ObjectProperty' ? config.value : null
}

function bound(node: Node, source: Source): Node {
  const held = node.type === 'Identifier' ? source.bindings.get(node.name) : undefined
  return held === undefined || held.type === 'ImportDeclaration' ? node : held
}

function originsIn(value: Extract<StaticValue, { kind: 'object' }>): StaticValue | undefined {
  return entry(value, origins)
}

function entry(
  { entries }: Extract<StaticValue, { kind: 'object' }>,
  names: readonly string[],
): StaticValue | undefined {
  return names.map((name) => entries.get(name)).find((one) => one !== undefined)
}

function policyOf(
  value: Extract<StaticValue, { kind: 'object' }>,
  place: Parameters<typeof declare>[0],
): DeclaredPolicy {
  const all = (names: readonly string[], whole: RegExp) => {
    const one = entry(value, names)
    return one?.kind === 'unknown' && whole.test(one.source) ? known('*') : one
  }
  return declare(place, {
    origins: all(origins, /ALL_ORIGINS$/),
    methods: all(methods, /ALL_METHODS$|HttpMethod\.ANY/),
    headers: all(headers, /DEFAULT_HEADERS$/),
    credentials: entry(value, credentials),
  })
}

const servers =
  /NestFactory\.create|WebSocketGateway|ApolloServer|[Ss]erver|Yoga|onRequest|onCall|defineConfig/

/** `cors: true` opens where it stands among the options of a server, also where these have a name of their own. */
function opensAlone(parents: readonly Node[], { text }: Source): boolean {
  const call = parents.findLast(
    (parent) => parent.type === 'CallExpression' || parent.type === 'NewExpression',
  )
  if (call !== undefined && 'callee' in call && servers.test(dottedName(call.callee as Node) ?? ''))
    return true
  const holder = parents.findLast((parent) => parent.type === 'VariableDeclarator')
  const name =
    holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : null
  if (name !== null && new RegExp(`(${servers.source})\\w*(<[^>]*>)?\\([^)]*\\b${name}\\b`).test(text))
    return true
  return (
    !/vite/.test(text.slice(0, 400)) &&
    parents.some(
      (parent) =>
        parent.type === 'ObjectProperty' && /^(routeRules|routes|server)$/.test(dottedName(parent.key) ?? ''),
    )
  )
}

function stackOf(name: string, stack: string, parents: readonly Node[], node: Node, source: Source): string {
  if (name === 'autoConfig') return 'fastify'
  if (name === 'strapi::cors') return 'strapi'
  if (name === 'defaultCorsPreflightOptions') return 'api-gateway-rest'
  if (name === 'corsPreflight' || name === 'corsConfiguration') return 'api-gateway-http'
  if (name === 'corsBehavior') return 'cloudfront'
  const { text } = source
  const around = parents
    .map((parent) =>
      parent.type === 'NewExpression' || parent.type === 'CallExpression'
        ? (dottedName(parent.callee) ?? '')
        : '',
    )
    .join(' ')
  if (/aws-cdk-lib|@aws-cdk|sst\b|@pulumi/.test(text)) {
    if (/Bucket/.test(around)) return 's3'
    if (
      /FunctionUrl|addFunctionUrl|Function\b/.test(around) ||
      (node.type === 'ObjectProperty' && /addFunctionUrl/.test(around))
    )
      return 'lambda-url'
    return /HttpApi|ApiGatewayV2/.test(around) ? 'api-gateway-http' : 'api-gateway-rest'
  }
  if (/WebSocketGateway/.test(around) || (/socket\.io/.test(text) && /Server|require|io\b/.test(around)))
    return 'socket.io'
  if (/Apollo|applyMiddleware/.test(around)) return 'apollo'
  return stack
}
