import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import { isOfCors, misspelled } from '../header-names.ts'
import type { FileScan, Scanner } from '../scan.ts'
import { besideOrigin } from './beside-origin.ts'
import { textValue } from './text-value.ts'

interface Rule {
  readonly line: number
  readonly action: string
  readonly name: string
  readonly value: string
  /** What stands after `if` or `unless`; null where the rule always holds. */
  readonly condition: string | null
}

/** HAProxy: `http-response set-header Access-Control-…` and `http-after-response`, section by section, with its ACLs on the origin. */
export const haproxy: Scanner = {
  reads: (path, text) =>
    /\.(cfg|conf|cfg\.j2|cfg\.tmpl|cfg\.template)$|haproxy/i.test(path) &&
    /^\s*(http-response|http-after-response|http-request|rspadd)\b.*access-?control/im.test(text),
  scan: (file, text, tree): FileScan => {
    const policies: DeclaredPolicy[] = []
    const besideUpstream: DeclaredPolicy[] = []
    const sections = sectionsOf(text).map((lines) => ({ lines, acls: aclsOf(lines) }))
    const set = new Map(
      sections.flatMap(({ lines, acls }) => lines.flatMap((line) => setIn(line, acls) ?? [])),
    )
    for (const { lines, acls } of sections) {
      const rules = lines.flatMap(({ line, text: written }) => ruleOf(written, line) ?? [])
      const findings = rules.flatMap((one) => misspelled(one.name, one.line))
      const value = (name: string) => {
        const found = rules.find((one) => one.name.toLowerCase() === name)
        return found === undefined ? undefined : textValue(found.value)
      }
      const beside = besideOrigin(value)
      const origins = rules.filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')
      for (const [index, rule] of origins.entries()) {
        const policy = declare(
          { file, line: rule.line, stack: 'haproxy', readBy: 'by-hand', tree },
          // What is misspelled is said once.
          { origins: originsOf(rule, acls, set), ...beside, findings: index === 0 ? findings : [] },
        )
        policies.push(policy)
        if (rule.action === 'add-header') besideUpstream.push(policy)
      }
    }
    return { policies, besideUpstream }
  },
}

interface Line {
  readonly line: number
  readonly text: string
}

function sectionsOf(text: string): readonly (readonly Line[])[] {
  const sections: Line[][] = [[]]
  for (const [index, raw] of text.split('\n').entries()) {
    const written = raw.replace(/(^|\s)#.*$/, '').trim()
    if (/^(global|defaults|frontend|backend|listen)\b/.test(written)) sections.push([])
    if (written !== '') sections.at(-1)?.push({ line: index + 1, text: written })
  }
  return sections
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|((?:\\.|[^\s"'])+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? (bare ?? '').replace(/\\(.)/g, '$1'),
  )
}

function ruleOf(text: string, line: number): Rule | null {
  const words = wordsOf(text)
  const [kind = '', action = '', name = '', ...rest] = words
  if (
    !/^http-(response|after-response)$/.test(kind) ||
    !/^(set|add|replace)-header$/.test(action) ||
    !isOfCors(name)
  )
    return null
  const at = rest.findIndex((word) => word === 'if' || word === 'unless')
  const value = at < 0 ? rest : rest.slice(0, at)
  return {
    line,
    action,
    name,
    value: (action === 'replace-header' ? value.slice(1) : value).join(' '),
    // What `unless` keeps out is not followed: no ACL has its name.
    condition: at < 0 ? null : rest.slice(rest[at] === 'if' ? at + 1 : at).join(' '),
  }
}

/** A variable that is set from a sample, under its own condition. */
interface Setting extends Pick<Rule, 'value' | 'condition'> {
  readonly acls: ReadonlyMap<string, readonly Acl[]>
}

function setIn({ text }: Line, acls: Setting['acls']): (readonly [string, Setting])[] | null {
  const [kind = '', action = '', ...rest] = wordsOf(text)
  const name = kind === 'http-request' ? /^set-var\(([\w.]{1,100})\)$/.exec(action)?.[1] : undefined
  if (name === undefined) return null
  const at = rest.findIndex((word) => word === 'if' || word === 'unless')
  const condition = at < 0 ? null : rest.slice(rest[at] === 'if' ? at + 1 : at).join(' ')
  const value = `%[${rest.slice(0, at < 0 ? rest.length : at).join(' ')}]`
  return [[`var(${name.toLowerCase()})`, { value, condition, acls }]]
}

/** What an ACL asks for, and the values that it compares with. */
interface Acl {
  readonly fetch: string
  readonly rest: readonly string[]
}

/** The ACLs of a section; several of one name are one of several values. */
function aclsOf(section: readonly Line[]): ReadonlyMap<string, readonly Acl[]> {
  const acls = section.flatMap(({ text }) => {
    const [kind, name = '', fetch = '', ...rest] = wordsOf(text)
    return kind === 'acl' ? [{ name, fetch, rest }] : []
  })
  return Map.groupBy(acls, ({ name }) => name)
}

/** The values of an ACL on the origin; a file of values is not read. */
function matchOf({ fetch, rest }: Acl): StaticValue {
  const method = /_(reg|beg|end|sub|dom)\b/.exec(fetch)?.[1] ?? rest[rest.indexOf('-m') + 1] ?? 'str'
  const values = rest.filter(
    (word, index) =>
      !/^-/.test(word) && rest[index - 1] !== '-m' && rest[index - 1] !== '-f' && word !== '--',
  )
  if (rest.includes('-f') || values.length === 0)
    return { kind: 'unknown', source: `${fetch} ${rest.join(' ')}`.slice(0, 60) }
  const isPattern = /^(reg|beg|end|sub|dom)$/.test(method)
  return {
    kind: 'list',
    items: values.map((value) =>
      isPattern ? { kind: 'regexp', source: patternOf(method, value) } : known(value),
    ),
  }
}

function patternOf(method: string, value: string): string {
  const plain = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return method === 'reg' ? value : method === 'beg' ? `^${plain}` : method === 'end' ? `${plain}$` : plain
}

/**
 * `%[capture.req.hdr(0)]` and `%[var(txn.origin)]` send back what came; the condition says for whom. One that asks for
 * the path or the method lets every origin through; one that cannot be followed here may not.
 */
function originsOf(
  { value, condition }: Pick<Rule, 'value' | 'condition'>,
  acls: ReadonlyMap<string, readonly Acl[]>,
  set: ReadonlyMap<string, Setting>,
): StaticValue {
  const sent = /^%\[(.*)\]$/.exec(value)?.[1]
  if (sent === undefined) return textValue(value)
  const asked = askedBy(condition ?? '', acls)
  if (asked === null) return notFollowed(condition)
  const deciding = asked.filter((acl) => !isFound(acl) && !isOfRequestLine(acl))
  const onOrigin = deciding.filter(({ fetch }) => namesOrigin(fetch) || sampleOf(fetch) === sampleOf(sent))
  if (onOrigin.length < deciding.length) return notFollowed(condition)
  const setting = set.get(sampleOf(sent))
  if (onOrigin.length === 0)
    return setting === undefined ? known(true) : originsOf(setting, setting.acls, new Map())
  const each = onOrigin.map(matchOf)
  return (
    each.find(({ kind }) => kind !== 'list') ?? {
      kind: 'list',
      items: each.flatMap((one) => (one.kind === 'list' ? one.items : [])),
    }
  )
}

function notFollowed(condition: string | null): StaticValue {
  return { kind: 'unknown', source: `if ${condition ?? ''}`.slice(0, 60) }
}

/** The ACLs of a condition, in braces or by name; null where one stands in another section. HAProxy brings along those in capitals. */
function askedBy(condition: string, acls: ReadonlyMap<string, readonly Acl[]>): readonly Acl[] | null {
  const inBraces = [...condition.matchAll(/\{ ([^{}\n]{1,2000}) \}/g)].map(([, inside = '']) => {
    const [fetch = '', ...rest] = wordsOf(inside)
    return { fetch, rest }
  })
  const names = condition
    .replace(/\{ [^{}\n]{1,2000} \}/g, ' ')
    .split(/[\s!]+/)
    .filter((word) => word !== '' && !/^(?:or|and|\|\||[A-Z][A-Z\d_]*)$/.test(word))
  const named = names.map((name) => acls.get(name))
  return named.every((one) => one !== undefined) ? [...inBraces, ...named.flat()] : null
}

/** Whether something is there at all, which every origin is. */
function isFound({ rest }: Acl): boolean {
  return rest.join(' ') === '-m found'
}

function isOfRequestLine({ fetch }: Acl): boolean {
  return /^(?:path|method|base|url|query|ssl_|src|dst|always_|hdr\w*\(host\)|req\.hdr\(host\)|fc_|res\.|status)/i.test(
    fetch,
  )
}

function namesOrigin(fetch: string): boolean {
  return /hdr\w*\(origin\)|var\([\w.]*origin[\w.]*\)/i.test(fetch)
}

/** A sample without the converters behind it. */
function sampleOf(fetch: string): string {
  return (fetch.split(',', 1)[0] ?? '').trim().toLowerCase()
}
