import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { blocksOf, type Block, type Directive } from './nginx-blocks.ts'
import { judgeOrigins } from './judge-origins.ts'
import type { FileScan, ScanFinding, Scanner } from './scan.ts'

const allowOrigin = 'access-control-allow-origin'

/** `add_header` of nginx: which blocks send CORS headers, and on which answers. */
export const nginx: Scanner = {
  reads: (path, text) =>
    /(nginx[^/]*\.conf|\.conf|sites-(available|enabled)\/[^/]+|\.nginx)(\.template)?$/.test(path) &&
    /\b(server|location|map)\b[^;]*\{/.test(text) &&
    /access-control/i.test(text),
  scan: (path, text): FileScan => {
    const read = blocksOf(text)
    const reflected = reflectedVariables(read.root)
    return {
      policies: policiesOf(path, read.root, reflected),
      problems: read.problem === null ? [] : [{ file: path, ...read.problem }],
    }
  },
}

function policiesOf(
  file: string,
  block: Block,
  maps: ReadonlyMap<string, readonly string[]>,
): readonly DeclaredPolicy[] {
  const headers = block.directives.filter(({ name }) => name === 'add_header')
  const origin = headers.filter(({ words }) => words[0]?.toLowerCase() === allowOrigin)
  const own = origin[0] === undefined ? [] : [policyOf(file, block, origin, headers, maps)]
  return [...own, ...block.blocks.flatMap((inner) => policiesOf(file, inner, maps))]
}

function policyOf(
  file: string,
  block: Block,
  origin: readonly Directive[],
  headers: readonly Directive[],
  maps: ReadonlyMap<string, readonly string[]>,
): DeclaredPolicy {
  const [first] = origin as [Directive, ...Directive[]]
  const value = first.words[1] ?? ''
  const valueOf = (name: string): string | null =>
    headers.find(({ words }) => words[0]?.toLowerCase() === name)?.words[1] ?? null
  const credentials = valueOf('access-control-allow-credentials') === 'true'
  const origins = originsOf(value, maps)
  return {
    file,
    line: first.line,
    stack: 'nginx',
    origins,
    methods: listOf(valueOf('access-control-allow-methods')),
    headers: listOf(valueOf('access-control-allow-headers')),
    credentials,
    findings: [
      ...judgeOrigins(origins, credentials, first.line),
      ...origin.filter(({ words }) => words[2] !== 'always').map(withoutAlways),
      ...(origin.length > 1 ? [twice(origin[1] ?? first)] : []),
      ...lost(block),
    ],
  }
}

function originsOf(value: string, maps: ReadonlyMap<string, readonly string[]>): DeclaredPolicy['origins'] {
  if (value === '*') return '*'
  if (value === '$http_origin') return 'reflect'
  if (value.startsWith('$')) return maps.get(value) ?? 'unknown'
  return [value]
}

function listOf(value: string | null): DeclaredPolicy['methods'] {
  if (value === null) return 'unknown'
  return value === '*' ? '*' : value.split(/\s*,\s*/)
}

function withoutAlways({ line }: Directive): ScanFinding {
  return {
    cause: 'error-response-without-cors',
    line,
    says: 'add_header without always is left off answers of 400 and above',
  }
}

function twice({ line }: Directive): ScanFinding {
  return {
    cause: 'multiple-allow-origin',
    line,
    says: 'Access-Control-Allow-Origin is added a second time in the same block',
  }
}

/** ngx_http_headers_module: a block with an add_header of its own inherits none from above. */
function lost(block: Block): readonly ScanFinding[] {
  return block.blocks.flatMap((inner) => {
    const added = inner.directives.filter(({ name }) => name === 'add_header')
    const [first] = added
    const keeps = added.some(({ words }) => words[0]?.toLowerCase() === allowOrigin)
    return first === undefined || keeps
      ? lost(inner)
      : [
          {
            cause: 'cors-after-routes',
            line: first.line,
            says: `this add_header makes ${inner.name} lose the CORS headers of the block around it`,
          },
        ]
  })
}

/** `map $http_origin $x { … }`: the origins that $x may hold; `reflect` entries show as patterns. */
function reflectedVariables(root: Block): ReadonlyMap<string, readonly string[]> {
  const maps = new Map<string, readonly string[]>()
  const visit = (block: Block): void => {
    const [source, target] = block.words
    if (block.name === 'map' && source === '$http_origin' && target !== undefined) {
      maps.set(
        target,
        block.directives.filter(({ name }) => name !== 'default').map(({ name }) => name),
      )
    }
    block.blocks.forEach(visit)
  }
  visit(root)
  return maps
}
