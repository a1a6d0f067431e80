import { foundOnce } from '../source/found-once.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { listOf, walkBlocks, type Block, type Directive } from './blocks.ts'
import { declaredOrigins, findingsOf } from './declared-origins.ts'
import { misspelled } from './header-names.ts'
import { judgeOrigins, judgePattern } from './judge-origins.ts'
import { nginxBlocks } from './nginx-blocks.ts'
import { includedIn } from './nginx-includes.ts'
import { conditionOf, variablesOf, type OriginVariable, type OriginVariables } from './nginx-origins.ts'
import {
  allowOrigin,
  guarded,
  isAllowOrigin,
  lost,
  lostThere,
  twice,
  withoutAlways,
} from './nginx-findings.ts'
import type { FileScan, Scanner, SourceTree } from './scan.ts'

const isNginx =
  /(\.conf|sites-(available|enabled)\/[^/]+|\.nginx|\.inc|\.vhost)(\.(template|j2|jinja2?|tmpl|tpl|erb|in))?$/

export const sendsHeaders = /\b(add_header|more_set_headers)\s+["']?access-?control/i

/** `add_header` of nginx: which blocks send CORS headers, on which answers, and beside whose. */
export const nginx: Scanner = {
  reads: (path, text) => isNginx.test(path) && sendsHeaders.test(text),
  scan: (path, given, tree): FileScan => {
    const { root, problem } = nginxBlocks(withoutMarks(given))
    const variables = withShared(variablesOf(root), given, path, tree)
    const policies: DeclaredPolicy[] = []
    const besideUpstream: DeclaredPolicy[] = []
    walkBlocks(root, (block, around) => {
      const headers = [
        ...block.directives.filter(({ name }) => name === 'add_header'),
        ...block.directives.flatMap(moreHeaders),
      ]
      const [first] = headers.filter(isAllowOrigin)
      if (first === undefined) return
      const origins = originsOf(first, [...around, block], variables, path, tree)
      // 0: in another file.
      const said = variables.get(first.words[1] ?? '')?.line || first.line
      const including = block === root ? includedIn(path, tree) : []
      const policy = policyOf(path, block, around, first, headers, { origins, line: said }, tree)
      const whole = {
        ...policy,
        findings: [...policy.findings, ...including.flatMap((one) => lostThere(one, first.line))],
      }
      policies.push(whole)
      if (first.name === 'more_set_headers') return
      if (passesOn(block, around) || including.some((one) => passesOn(one.block, one.around)))
        besideUpstream.push(whole)
    })
    return {
      policies,
      besideUpstream,
      problems: problem === null ? [] : [{ file: path, ...problem }],
    }
  },
}

/** The marks of a template become variables, so that its braces are no blocks; lines stay as they are. */
function withoutMarks(text: string): string {
  return text
    .replace(/\{%[^\n]{0,400}?%\}/g, '')
    .replace(
      /\{\{-?\s{0,9}([\w.]{1,99})(?![\w.])[^}\n]{0,400}\}\}|<%=\s{0,9}@?([\w.]{1,99})(?![\w.])[^\n]{0,400}?%>/g,
      (_, one?: string, other?: string) => `\${${one ?? other ?? ''}}`,
    )
}

/** `more_set_headers 'Name: value'` of headers-more: it replaces what stands already, on every status. */
function moreHeaders({ name, words, line }: Directive): readonly Directive[] {
  if (name !== 'more_set_headers') return []
  return words.flatMap((word) => {
    const [, header, value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(word) ?? []
    return header === undefined ? [] : [{ name, words: [header, value, 'always'], line }]
  })
}

/** A `map` of the main file serves what it includes: what a value names and this file does not make is looked up there. */
function withShared(own: OriginVariables, text: string, file: string, tree: SourceTree): OriginVariables {
  const used = [...text.matchAll(/access-control-allow-origin["']?\s+["']?(\$\w{1,80})/gi)].map(
    ([, name = '']) => name,
  )
  const wanted = new Set(used.filter((name) => !own.has(name) && name !== '$http_origin'))
  if (wanted.size === 0) return own
  const all = new Map(own)
  for (const [path, variables] of sharedIn(tree))
    if (path !== file)
      for (const [name, { origins }] of variables) if (wanted.has(name)) all.set(name, { origins, line: 0 })
  return all
}

const sharedIn = foundOnce((tree: SourceTree) =>
  tree.paths
    .filter((path) => isNginx.test(path))
    .flatMap((path) => {
      const text = tree.text(path)
      return text?.includes('$http_origin') === true
        ? [[path, variablesOf(nginxBlocks(withoutMarks(text)).root)] as const]
        : []
    }),
)

type Origins = DeclaredPolicy['origins']

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
  return /^\$\{([A-Za-z][\w.]*)\}$/.exec(value)?.[1] ?? null
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
    ...(name !== null && { decidedBy: [name] }),
    findings: [
      ...(name === null
        ? judgeOrigins(origins, credentials, line)
        : findingsOf(fromEnvironment(name), credentials, placeOf(file, first.line, tree))),
      ...patternsIn(origins).flatMap((pattern) => judgePattern(pattern, line, credentials)),
      ...own.filter(({ words }) => words[2] !== 'always').map(withoutAlways),
      ...own.slice(1, 2).map(twice),
      ...headers.flatMap((one) => misspelled(one.words[0] ?? '', one.line)),
      ...(first.name === 'add_header' ? lost(block) : []),
      ...guarded(block, around, first.line),
    ],
  }
}

function patternsIn(origins: Origins): readonly string[] {
  return Array.isArray(origins)
    ? origins.filter((one) => /^\/.*\/$/.test(one)).map((one) => one.slice(1, -1))
    : []
}

/** Whether what the block sends goes out together with the headers of a server behind it. */
function passesOn(block: Block, around: readonly Block[]): boolean {
  if (block.directives.some(({ name }) => name === 'return')) return false
  const [outer] = around.slice(-1)
  const passes = passesWithin(block) || (block.name === 'if' && outer !== undefined && hasPass(outer))
  return passes && !hidesWithin(block) && !around.some(hidesOrigin)
}

const passesWithin: (block: Block) => boolean = foundOnce(
  (block) => hasPass(block) || block.blocks.some(passesWithin),
)

const hidesWithin: (block: Block) => boolean = foundOnce(
  (block) => hidesOrigin(block) || block.blocks.some(hidesWithin),
)

const hasPass = foundOnce(({ directives }: Block) =>
  directives.some(({ name }) => /^(proxy|fastcgi|uwsgi|scgi|grpc)_pass$/.test(name)),
)

const hidesOrigin = foundOnce(({ directives }: Block) =>
  directives.some(
    ({ name, words }) => name.endsWith('_hide_header') && words[0]?.toLowerCase() === allowOrigin,
  ),
)
