import { parserOf } from '../../source/syntax/grammars.ts'
import type { Expression } from '../../source/syntax/expression.ts'
import { readExpression } from '../../source/syntax/read-expression.ts'
import { staticExpression, type Lookup } from '../../source/syntax/static-expression.ts'
import { named, sourceOf, type SyntaxNode } from '../../source/syntax/syntax-node.ts'
import { known, textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import type { FileScan, Scanner, SourceTree } from '../scan.ts'
import { besides } from '../source-tree.ts'
import { valueFilesOf } from '../terraform-variables.ts'

/** A resource of Terraform, or a block or object within one. */
interface Block {
  /** `resource`, `aws_s3_bucket`, `name`: its words. */
  readonly words: readonly string[]
  readonly line: number
  readonly values: ReadonlyMap<string, { readonly line: number; readonly value: Expression }>
  readonly blocks: readonly Block[]
}

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
        methods: value('access-control-allow-methods'),
        headers: value('access-control-allow-headers'),
        credentials: value('access-control-allow-credentials'),
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

function blocksIn(root: SyntaxNode): Block {
  const body = root.type === 'body' ? root : (named(root).find(({ type }) => type === 'body') ?? root)
  return blockOf(body, [], root.line)
}

function blockOf(body: SyntaxNode, words: readonly string[], line: number): Block {
  const values = new Map<string, { readonly line: number; readonly value: Expression }>()
  const blocks: Block[] = []
  for (const child of named(body)) {
    if (child.type === 'attribute') {
      const [key, expression] = named(child)
      if (key === undefined || expression === undefined) continue
      const value = readExpression(expression)
      values.set(sourceOf(key), { line: child.line, value })
      blocks.push(...asBlocks(value, [sourceOf(key)]))
    } else if (child.type === 'block') {
      const inner = named(child).find(({ type }) => type === 'body')
      const own = named(child).flatMap((one) =>
        one.type === 'identifier'
          ? [sourceOf(one)]
          : one.type === 'string_lit'
            ? [sourceOf(one).replace(/"/g, '')]
            : [],
      )
      // `dynamic "cors_rule" { content { … } }` makes blocks of that name.
      if (inner !== undefined)
        blocks.push(blockOf(inner, own[0] === 'dynamic' ? own.slice(1) : own, child.line))
    }
  }
  return { words, line, values, blocks }
}

/** An object as a block: modules take `cors_rule = [{ … }]`. */
function asBlocks(value: Expression, words: readonly string[]): readonly Block[] {
  if (value.kind === 'list') return value.items.flatMap((item) => asBlocks(item, words))
  if (value.kind === 'call') return value.arguments.flatMap((one) => asBlocks(one.value, words))
  if (value.kind === 'either') return value.values.flatMap((one) => asBlocks(one, words))
  if (value.kind !== 'map') return []
  return [
    {
      words,
      line: value.line,
      values: new Map(
        value.entries.map((entry) => [entry.name ?? '', { line: entry.value.line, value: entry.value }]),
      ),
      blocks: value.entries.flatMap((entry) => asBlocks(entry.value, [entry.name ?? ''])),
    },
  ]
}

/** What the one module of the tree that is made of this folder gives a variable; null where none or several do, or where it takes it from elsewhere. */
function givenByModule(
  name: string,
  folder: string,
  tree: SourceTree,
  parse: (text: string) => SyntaxNode,
): Expression | null {
  const given = tree.paths
    .filter((path) => /\.(tf|tofu)$/.test(path))
    .flatMap((path) => {
      const text = tree.text(path)
      if (text === null || !/^\s*module\b/m.test(text)) return []
      return blocksIn(parse(text)).blocks.filter(({ words, values }) => {
        const from = values.get('source')?.value
        return words[0] === 'module' && from?.kind === 'text' && besides(path, from.value) === folder
      })
    })
  const [only, ...others] = given
  const value = only?.values.get(name)?.value
  return value !== undefined && others.length === 0 && isWritten(value) ? value : null
}

/** Whether a value is text alone: a name in it would be one of the other folder. */
function isWritten(value: Expression): boolean {
  return value.kind === 'list' ? value.items.every(isWritten) : value.kind === 'text'
}

/** `var.x` by what a module gives it or the default of its variable, unless a file of values sets it, `local.x` by the locals, of all files of the same folder. */
function lookupIn(own: Block, path: string, tree: SourceTree, parse: (text: string) => SyntaxNode): Lookup {
  const folder = path.split('/').slice(0, -1).join('/')
  let files: readonly Block[] | null = null
  const beside = (): readonly Block[] => {
    files ??= tree.paths
      .filter(
        (one) => one !== path && /\.(tf|tofu)$/.test(one) && one.split('/').slice(0, -1).join('/') === folder,
      )
      .slice(0, 40)
      .flatMap((one) => {
        const text = tree.text(one)
        return text !== null && /^\s*(variable|locals)\b/m.test(text) ? [blocksIn(parse(text))] : []
      })
    return files
  }
  const find = (root: Block, kind: string, name: string): Expression | null => {
    for (const block of root.blocks) {
      if (kind === 'var' && block.words[0] === 'variable' && block.words[1] === name)
        return valueFilesOf(name, tree).length > 0
          ? null
          : (givenByModule(name, folder, tree, parse) ?? block.values.get('default')?.value ?? null)
      if (kind === 'local' && block.words[0] === 'locals') {
        const found = block.values.get(name)
        if (found !== undefined) return found.value
      }
    }
    return null
  }
  return (name) => {
    const [kind = '', key = ''] = name.split('.')
    if (kind !== 'var' && kind !== 'local') return null
    return (
      find(own, kind, key) ??
      beside()
        .map((root) => find(root, kind, key))
        .find((one) => one !== null) ??
      null
    )
  }
}
