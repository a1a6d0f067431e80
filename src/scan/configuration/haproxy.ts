import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import { isOfCors, misspelled } from '../header-names.ts'
import type { FileScan, Scanner } from '../scan.ts'
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
    for (const section of sectionsOf(text)) {
      const rules = section.flatMap(({ line, text: written }) => ruleOf(written, line) ?? [])
      const acls = new Map(section.flatMap(({ text: written }) => aclOf(written) ?? []))
      const value = (name: string) => {
        const found = rules.find((one) => one.name.toLowerCase() === name)
        return found === undefined ? undefined : textValue(found.value)
      }
      for (const rule of rules.filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')) {
        const policy = declare(
          { file, line: rule.line, stack: 'haproxy', readBy: 'by-hand', tree },
          {
            origins: originsOf(rule, acls),
            methods: value('access-control-allow-methods'),
            headers: value('access-control-allow-headers'),
            credentials: value('access-control-allow-credentials'),
            findings: rules.flatMap((one) => misspelled(one.name, one.line)),
          },
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
    condition: at < 0 ? null : rest.slice(at + 1).join(' '),
  }
}

function aclOf(text: string): (readonly [string, StaticValue])[] | null {
  const [kind, name = '', fetch = '', ...rest] = wordsOf(text)
  const isOrigin =
    kind === 'acl' &&
    /(req\.)?f?hdr(_reg|_beg|_end|_sub|_dom)?\(origin\)|var\([\w.]*origin[\w.]*\)/i.test(fetch)
  return isOrigin ? [[name, matchOf(fetch, rest)]] : null
}

/** The values of an ACL on the origin; a file of values is not read. */
function matchOf(fetch: string, rest: readonly string[]): StaticValue {
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

/** `%[capture.req.hdr(0)]` and `%[var(txn.origin)]` send back what came; the condition says for whom. */
function originsOf({ value, condition }: Rule, acls: ReadonlyMap<string, StaticValue>): StaticValue {
  if (!/^%\[.*\]$/.test(value)) return textValue(value)
  const named = (condition ?? '')
    .match(/[\w.-]+/g)
    ?.map((name) => acls.get(name))
    .find((one) => one !== undefined)
  const inline = /\{\s{0,9}([^{}\n]{1,2000}?)\s{0,9}\}/.exec(condition ?? '')?.[1]
  const written = inline === undefined ? undefined : aclOf(`acl x ${inline}`)?.[0]?.[1]
  return named ?? written ?? known(true)
}
