import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { listOf, walkBlocks, type Block, type Directive } from './blocks.ts'
import { declaredOrigins, findingsOf } from './declared-origins.ts'
import { judgeOrigins, judgePattern } from './judge-origins.ts'
import { nginxBlocks } from './nginx-blocks.ts'
import { conditionOf, variablesOf, type OriginVariable, type OriginVariables } from './nginx-origins.ts'
import type { FileScan, ScanFinding, Scanner, SourceTree } from './scan.ts'

const allowOrigin = 'access-control-allow-origin'

/** `add_header` of nginx: which blocks send CORS headers, on which answers, and beside whose. */
export const nginx: Scanner = {
  reads: (path, text) =>
    /(\.conf|sites-(available|enabled)\/[^/]+|\.nginx|\.inc)(\.template)?$/.test(path) &&
    /\badd_header\s+["']?access-control/i.test(text),
  scan: (path, text, tree): FileScan => {
    const { root, problem } = nginxBlocks(text)
    const variables = variablesOf(root)
    const policies: DeclaredPolicy[] = []
    const besideUpstream: DeclaredPolicy[] = []
    walkBlocks(root, (block, around) => {
      const headers = block.directives.filter(({ name }) => name === 'add_header')
      const [first] = headers.filter(isAllowOrigin)
      if (first === undefined) return
      const origins = originsOf(first, [...around, block], variables, path, tree)
      const said = variables.get(first.words[1] ?? '')?.line ?? first.line
      const policy = policyOf(path, block, around, first, headers, { origins, line: said }, tree)
      policies.push(policy)
      if (passesOn(block, around)) besideUpstream.push(policy)
    })
    return {
      policies,
      besideUpstream,
      problems: problem === null ? [] : [{ file: path, ...problem }],
    }
  },
}

type Origins = DeclaredPolicy['origins']

function isAllowOrigin({ words }: Directive): boolean {
  return words[0]?.toLowerCase() === allowOrigin
}

function originsOf(
  { words: [, value = ''], line }: Directive,
  within: readonly Block[],
  variables: OriginVariables,
  file: string,
  tree: SourceTree,
): Origins {
  if (value === '*') return '*'
  if (value === '$http_origin') {
    const conditions = within.map((block) => conditionOf(block, variables))
    return conditions.findLast((origins) => origins !== null) ?? 'reflect'
  }
  const name = environmentName(value)
  if (name !== null) return declaredOrigins(fromEnvironment(name), placeOf(file, line, tree))
  return value.startsWith('$') ? (variables.get(value)?.origins ?? 'unknown') : [value]
}

/** `${NAME}` of a template that is filled in from the environment when the server starts. */
function environmentName(value: string): string | null {
  return /^\$\{([A-Z][A-Z\d_]*)\}$/.exec(value)?.[1] ?? null
}

function fromEnvironment(name: string) {
  return { kind: 'environment', name, fallback: null } as const
}

function placeOf(file: string, line: number, tree: SourceTree) {
  return { file, line, stack: 'nginx', tree }
}

function policyOf(
  file: string,
  block: Block,
  around: readonly Block[],
  first: Directive,
  headers: readonly Directive[],
  { origins, line }: OriginVariable,
  tree: SourceTree,
): DeclaredPolicy {
  const valueOf = (name: string): string | null =>
    headers.find(({ words }) => words[0]?.toLowerCase() === name)?.words[1] ?? null
  const credentials = valueOf('access-control-allow-credentials') === 'true'
  const own = headers.filter(isAllowOrigin)
  const name = environmentName(first.words[1] ?? '')
  return {
    file,
    line: first.line,
    stack: 'nginx',
    origins,
    methods: listOf(valueOf('access-control-allow-methods')),
    headers: listOf(valueOf('access-control-allow-headers')),
    credentials,
    findings: [
      ...(name === null
        ? judgeOrigins(origins, credentials, line)
        : findingsOf(fromEnvironment(name), credentials, placeOf(file, first.line, tree))),
      ...patternsIn(origins).flatMap((pattern) => judgePattern(pattern, line)),
      ...own.filter(({ words }) => words[2] !== 'always').map(withoutAlways),
      ...own.slice(1, 2).map(twice),
      ...lost(block),
      ...guarded(block, around, first.line),
    ],
  }
}

function patternsIn(origins: Origins): readonly string[] {
  return Array.isArray(origins)
    ? origins.filter((one) => /^\/.*\/$/.test(one)).map((one) => one.slice(1, -1))
    : []
}

function withoutAlways({ line }: Directive): ScanFinding {
  const says = 'add_header without always is left off answers of 400 and above'
  return { cause: 'error-response-without-cors', line, says }
}

function twice({ line }: Directive): ScanFinding {
  const says = 'Access-Control-Allow-Origin is added a second time in the same block'
  return { cause: 'multiple-allow-origin', line, says }
}

/** ngx_http_headers_module: a block with an add_header of its own inherits none from above; an include may bring them back. */
function lost(block: Block): readonly ScanFinding[] {
  return block.blocks.flatMap((inner) => {
    const added = inner.directives.filter(({ name }) => name === 'add_header')
    const [first] = added
    const includes = inner.directives.some(({ name }) => name === 'include')
    if (first === undefined) return includes ? [] : lost(inner)
    if (includes || added.some(isAllowOrigin)) return []
    const says = `this add_header makes ${inner.name} lose the CORS headers of the block around it`
    return [{ cause: 'cors-after-routes', line: first.line, says }]
  })
}

/** Basic authentication asks a preflight too, unless OPTIONS is answered before: `return` comes first in nginx. */
function guarded(block: Block, around: readonly Block[], line: number): readonly ScanFinding[] {
  const asks = [...around, block]
    .flatMap(({ directives }) => directives)
    .findLast(({ name }) => name === 'auth_basic')
  if (asks === undefined || asks.words[0] === 'off') return []
  const answers = [...around, block].some(
    (outer) => isOptions(outer) || outer.blocks.some((inner) => isOptions(inner)),
  )
  if (answers) return []
  const says = `auth_basic of line ${asks.line} asks the preflight for a password too, and no browser sends one`
  return [{ cause: 'preflight-requires-auth', line, says }]
}

function isOptions(block: Block): boolean {
  return (
    block.name === 'if' &&
    /\$request_method\s*=\s*OPTIONS/i.test(block.words.join(' ')) &&
    block.directives.some(({ name }) => name === 'return')
  )
}

/** Whether what the block sends goes out together with the headers of a server behind it. */
function passesOn(block: Block, around: readonly Block[]): boolean {
  if (block.directives.some(({ name }) => name === 'return')) return false
  let passes = block.name === 'if' && hasPass(around.at(-1))
  let hides = around.some(hidesOrigin)
  walkBlocks(block, (inner) => {
    passes ||= hasPass(inner)
    hides ||= hidesOrigin(inner)
  })
  return passes && !hides
}

function hasPass(block: Block | undefined): boolean {
  return block?.directives.some(({ name }) => /^(proxy|fastcgi|uwsgi|scgi|grpc)_pass$/.test(name)) === true
}

function hidesOrigin({ directives }: Block): boolean {
  return directives.some(
    ({ name, words }) => name.endsWith('_hide_header') && words[0]?.toLowerCase() === allowOrigin,
  )
}
