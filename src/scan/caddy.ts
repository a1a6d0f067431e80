import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { foundOnce } from '../source/found-once.ts'
import { listOf, walkBlocks, type Block } from './blocks.ts'
import { caddyBlocks } from './caddy-blocks.ts'
import { headersIn, type CaddyHeader } from './caddy-headers.ts'
import { expanded } from './caddy-snippets.ts'
import { declaredOrigins, findingsOf } from './declared-origins.ts'
import { judgeOrigins, judgePattern } from './judge-origins.ts'
import type { FileScan, ScanFinding, Scanner, SourceTree } from './scan.ts'

const allowOrigin = 'access-control-allow-origin'

/** `header Access-Control-Allow-Origin …` of a Caddyfile, with its matchers and snippets. */
export const caddy: Scanner = {
  reads: (path, text) =>
    /(^|\/)(Caddyfile[^/]*|[^/]+\.caddy(file)?)$/.test(path) && /access-control/i.test(text),
  scan: (path, text, tree): FileScan => {
    const { root, problem } = caddyBlocks(text)
    const policies: DeclaredPolicy[] = []
    const besideUpstream: DeclaredPolicy[] = []
    walkBlocks(expanded(root), (block, around) => {
      const headers = headersIn(block)
      for (const header of headers.filter(({ name, mark }) => name === allowOrigin && mark !== '-')) {
        const policy = policyOf(path, header, headers, [...around, block], tree)
        policies.push(policy)
        if (header.isBeside && passesOn(block, around)) besideUpstream.push(policy)
      }
    })
    return { policies, besideUpstream, problems: problem === null ? [] : [{ file: path, ...problem }] }
  },
}

function policyOf(
  file: string,
  { line, mark, value, matcher }: CaddyHeader,
  headers: readonly CaddyHeader[],
  within: readonly Block[],
  tree: SourceTree,
): DeclaredPolicy {
  const valueOf = (name: string): string | null =>
    headers.find((one) => one.name === name && (one.matcher === null || one.matcher === matcher))?.value ??
    null
  const credentials = valueOf('access-control-allow-credentials') === 'true'
  const place = { file, line, stack: 'caddy', tree }
  const variable = environmentIn(value)
  const origins = variable === null ? originsOf(value, matcher, within) : declaredOrigins(variable, place)
  const patterns = Array.isArray(origins) ? origins.filter((one) => /^\/.*\/$/.test(one)) : []
  return {
    file,
    line,
    stack: 'caddy',
    origins,
    methods: listOf(valueOf('access-control-allow-methods')),
    headers: listOf(valueOf('access-control-allow-headers')),
    credentials,
    findings: [
      ...(variable === null
        ? judgeOrigins(origins, credentials, line)
        : findingsOf(variable, credentials, place)),
      ...patterns.flatMap((pattern) => judgePattern(pattern.slice(1, -1), line, credentials)),
      ...(mark === '+' ? [added(line)] : []),
    ],
  }
}

function added(line: number): ScanFinding {
  const says = '+ adds a second line beside one the application sends'
  return { cause: 'multiple-allow-origin', line, says }
}

/** `{$NAME:fallback}`, filled in when the server starts. */
function environmentIn(value: string) {
  const [found, name = '', fallback] = /^\{\$(\w+)(?::([^}]*))?\}$/.exec(value) ?? []
  if (found === undefined) return null
  const known = fallback === undefined ? null : ({ kind: 'known', value: fallback } as const)
  return { kind: 'environment', name, fallback: known } as const
}

function originsOf(
  value: string,
  matcher: string | null,
  within: readonly Block[],
): DeclaredPolicy['origins'] {
  if (value === '*') return '*'
  if (!/^\{.*\}$/.test(value)) return value.includes('{') ? 'unknown' : [value]
  const matched =
    matchedOrigins(matcher, within) ??
    within
      .map(({ name, words }) =>
        /^(handle|route)$/.test(name) ? matchedOrigins(words[0] ?? null, within) : null,
      )
      .findLast((one) => one !== null) ??
    null
  if (/^\{(http\.request\.)?header\.origin\}$/i.test(value)) return matched ?? 'reflect'
  return /^\{(http\.)?(re|vars)\./.test(value) ? (matched ?? 'unknown') : 'unknown'
}

/** The origins that a named matcher lets pass; null where it is about something else. */
function matchedOrigins(matcher: string | null, within: readonly Block[]): readonly string[] | null {
  if (matcher === null || !matcher.startsWith('@')) return null
  const rules = within.flatMap(({ directives, blocks }) => [
    ...directives.filter(({ name }) => name === matcher).map(({ words }) => words),
    ...blocks
      .filter(({ name }) => name === matcher)
      .flatMap((block) => block.directives.map(({ name, words }) => [name, ...words])),
  ])
  const origins = rules.flatMap(([kind, ...words]) => {
    if (kind === 'header' && /^origin$/i.test(words[0] ?? '')) return words.slice(1)
    const at = words.findIndex((word) => /^origin$/i.test(word))
    return kind === 'header_regexp' && at >= 0 ? [`/${words.at(-1) ?? ''}/`] : []
  })
  return origins.length === 0 ? null : origins
}

/** Whether the header goes out together with those of a server behind it, which nothing removes. */
function passesOn(block: Block, around: readonly Block[]): boolean {
  const answers = block.directives.some(({ name }) => /^(respond|redir|file_server|error)$/.test(name))
  let passes =
    !answers && around.some((outer) => outer.directives.some(isPass) || passingIn(outer).length > 0)
  walkBlocks(block, (inner) => {
    passes ||= inner.directives.some(isPass) || isPass(inner)
  })
  const removes = [...around.slice(1), block].flatMap(passingIn).some(removesOrigin)
  return passes && !removes
}

const passingIn = foundOnce(({ blocks }: Block) => blocks.filter(isPass))

function removesOrigin({ directives }: Block): boolean {
  return directives.some(
    ({ name, words }) => name === 'header_down' && words[0]?.toLowerCase() === `-${allowOrigin}`,
  )
}

function isPass({ name }: { readonly name: string }): boolean {
  return /^(reverse_proxy|php_fastcgi|forward_proxy)$/.test(name)
}
