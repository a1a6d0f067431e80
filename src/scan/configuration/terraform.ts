import { parserOf } from '../../source/syntax/grammars.ts'
import { staticExpression, type Lookup } from '../../source/syntax/static-expression.ts'
import { known, textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import type { FileScan, Scanner, SourceTree } from '../scan.ts'
import { besideOrigin } from './beside-origin.ts'
import { blocksIn, type Block } from './terraform-blocks.ts'
import { lookupIn } from './terraform-lookup.ts'

const origins = [
  'allow_origins',
  'allowed_origins',
  'origin',
  'origins',
  'access_control_allow_origins',
  'allow_origin',
]
const methods = ['allow_methods', 'allowed_methods', 'method', 'methods', 'access_control_allow_methods']
const headers = ['allow_headers', 'allowed_headers', 'response_header', 'access_control_allow_headers']
const credentials = ['allow_credentials', 'support_credentials', 'access_control_allow_credentials']

/** Resources by what they make, the longer name first. */
const stacks: readonly (readonly [RegExp, string])[] = [
  [/s3_bucket|\bs3\b/, 's3'],
  [/apigatewayv2|apigateway_v2|http_api/, 'api-gateway-http'],
  [/api_gateway/, 'api-gateway-rest'],
  [/lambda_function_url|function_url/, 'lambda-url'],
  [/cloudfront/, 'cloudfront'],
  [/google_storage/, 'gcs'],
  [/storage_account/, 'azure-blob'],
  [/function_app/, 'azure-functions'],
  [/app_service|web_app/, 'azure-app-service'],
  [/api_management/, 'apim'],
  [/r2_bucket/, 'r2'],
  [/ingress/, 'ingress-nginx'],
  [/virtual_service/, 'istio'],
]

/** Terraform and OpenTofu: buckets, gateways, functions and distributions, the arguments of modules too. */
export const terraform: Scanner = {
  reads: (path, text) => /\.(tf|hcl|tofu)$/.test(path) && /cors|access-?control/i.test(text),
  scan: async (path, text, tree): Promise<FileScan> => {
    const parse = await parserOf('terraform')
    const root = blocksIn(parse(text))
    const lookup = lookupIn(root, path, tree, parse)
    return { policies: root.blocks.flatMap((block) => within(block, [block], path, tree, lookup)) }
  },
}

function within(
  block: Block,
  around: readonly Block[],
  file: string,
  tree: SourceTree,
  lookup: Lookup,
): readonly DeclaredPolicy[] {
  const [top] = around
  if (top === undefined || /^(variable|output|locals|provider|data)$/.test(top.words[0] ?? '')) return []
  const inner = block.blocks.flatMap((one) => within(one, [...around, one], file, tree, lookup))
  const stack = stackOf(top, file)
  const own = policyOf(block, around, { file, stack, tree }, lookup)
  return [
    ...(own === null ? [] : [own]),
    ...responseParameters(block, { file, stack, tree }, lookup),
    ...inner,
  ]
}

interface At {
  readonly file: string
  readonly stack: string
  readonly tree: SourceTree
}

function policyOf(block: Block, around: readonly Block[], at: At, lookup: Lookup): DeclaredPolicy | null {
  const first = origins.map((name) => valueIn(block, name)).find((one) => one !== undefined)
  const isOfCors = around.some(({ words }) => words.some((word) => /cors/i.test(word)))
  if (first === undefined || !isOfCors) return null
  const value = (names: readonly string[]): StaticValue | undefined => {
    const found = names.map((name) => valueIn(block, name)).find((one) => one !== undefined)
    return found === undefined ? undefined : staticExpression(found.value, lookup)
  }
  return declare(
    { ...at, line: first.line },
    {
      origins: value(origins),
      methods: value(methods),
      headers: value(headers),
      credentials: value(credentials),
    },
  )
}

/** The attribute, or the `items` of the block of that name (CloudFront). */
function valueIn(block: Block, name: string) {
  return block.values.get(name) ?? block.blocks.find(({ words }) => words[0] === name)?.values.get('items')
}

/** `"method.response.header.Access-Control-Allow-Origin" = "'*'"` of API Gateway, and headers that a rule adds. */
function responseParameters(block: Block, at: At, lookup: Lookup): readonly DeclaredPolicy[] {
  const all = [...block.values].flatMap(([, { value }]) =>
    value.kind === 'map' ? value.entries.map((entry) => ({ ...entry, line: entry.value.line })) : [],
  )
  const find = (name: string) =>
    all.find((one) => one.name?.toLowerCase().endsWith(name) === true && one.value.kind !== 'truth')
  const origin = find('access-control-allow-origin')
  if (origin === undefined) return []
  const value = (name: string) => {
    const found = find(name)
    return found === undefined ? undefined : unquoted(staticExpression(found.value, lookup))
  }
  return [
    declare(
      { ...at, line: origin.line },
      {
        origins: value('access-control-allow-origin'),
        ...besideOrigin(value),
      },
    ),
  ]
}

function unquoted(value: StaticValue): StaticValue {
  const text = textOf(value)
  return text === null ? value : known(text.replace(/^'(.*)'$/, '$1'))
}

function stackOf({ words, values }: Block, file: string): string {
  const from = values.get('source')?.value
  const name = `${words.join(' ')} ${from?.kind === 'text' ? from.value.replaceAll('-', '_') : ''}`
  return (
    stacks.find(([pattern]) => pattern.test(words[1] ?? ''))?.[1] ??
    stacks.find(([pattern]) => pattern.test(name) || pattern.test(file))?.[1] ??
    'terraform'
  )
}
