import { everyExpression, type Expression } from '../source/syntax/expression.ts'
import type { Range } from '../source/syntax/code.ts'
import { lineCounter } from '../source/syntax/line-counter.ts'
import { known, type StaticValue } from '../source/ecmascript/value.ts'
import { valueOf, type CodeFile } from './code-file.ts'
import { tooLoose } from './origin-check.ts'
import type { ScanFinding } from './scan.ts'

/** What a function that decides about an origin lets through, as the value of an option: true for every origin. */
export function decidedOrigins(decides: Expression, file: CodeFile): StaticValue {
  if (decides.kind !== 'function')
    return valueOf(decides, file) ?? { kind: 'unknown', source: decides.source }
  const last = decides.body.at(-1)
  if (last?.kind === 'truth')
    return decides.body.length === 1 || !compares(sourceIn(decides, file))
      ? known(last.value)
      : compared(decides)
  return compared(decides)
}

const asInJavaScript: readonly (readonly [RegExp, string])[] = [
  [/^(ends_?with|HasSuffix|end_with)$/i, 'endsWith'],
  [/^(starts_?with|HasPrefix|start_with)$/i, 'startsWith'],
  [/^(contains|includes?|IndexOf)$/i, 'includes'],
]

/** Comparisons in a function that decides that more hosts pass than were meant. */
export function looseComparisons(decides: Expression | undefined): readonly ScanFinding[] {
  const found: ScanFinding[] = []
  if (decides === undefined) return found
  everyExpression(decides, (one) => {
    if (one.kind !== 'call' || one.on?.kind === 'list') return
    const text = one.arguments.map(({ value }) => value).findLast((value) => value.kind === 'text')
    const method = asInJavaScript.find(([name]) => name.test(one.name))?.[1]
    if (method === undefined || text?.kind !== 'text') return
    found.push(
      ...tooLoose(method, text.value).map((says) => ({ cause: 'origin-not-allowed', line: one.line, says })),
    )
  })
  return found
}

/** The same of code that sets its headers itself: `HasSuffix(origin, "…")`, `origin.endsWith("…")`, `"…" in origin`. */
export function looseByHand({ from, to }: Range, { text }: CodeFile): readonly ScanFinding[] {
  const source = text.slice(from, to)
  const found = [
    ...source.matchAll(
      /\b(HasSuffix|HasPrefix|Contains|str_(?:contains|starts_with|ends_with)|stri?pos)\(\s{0,20}\$?(?:req(?:uest)?_?)?origin(?:_?header)?\s{0,20},\s{0,20}["']([^"'\n]{1,200})["']/gi,
    ),
    ...source.matchAll(
      /\b(?:req(?:uest)?_?)?origin(?:_?header)?\.(ends_?with|starts_?with|contains|include|end_with|start_with|IndexOf)\??\(\s{0,20}["']([^"'\n]{1,200})["']/gi,
    ),
  ]
  const inside = [...source.matchAll(/["']([^"'\n]{1,200})["'] in (?:req(?:uest)?_?)?origin\b/gi)]
  const each = [
    ...found.map(({ index, 1: name = '', 2: part = '' }) => ({ index, name, part })),
    ...inside.map(({ index, 1: part = '' }) => ({ index, name: 'contains', part })),
  ]
  if (each.length === 0) return []
  const lineAt = lineCounter(text)
  return each.flatMap(({ index, name, part }) => {
    const method = asInJavaScript.find(([known]) => known.test(name.replace(/^str_/, '')))?.[1] ?? 'includes'
    const line = lineAt(from + index)
    return tooLoose(method, part).map((says) => ({ cause: 'origin-not-allowed', line, says }))
  })
}

function compared(decides: Expression): StaticValue {
  const texts: string[] = []
  let isLoose = false
  everyExpression(decides, (one) => {
    if (one.kind === 'text' && /^[a-z][\w+.-]*:\/\//i.test(one.value)) texts.push(one.value)
    else if (one.kind === 'text' && one.value !== '') isLoose = true
    if (
      one.kind === 'call' &&
      !/^(equals|equalsIgnoreCase|Equals|contains|Contains|includes|in_array|includes?\??)$/.test(one.name)
    )
      isLoose = true
  })
  return texts.length > 0 && !isLoose
    ? { kind: 'list', items: texts.map(known) }
    : { kind: 'unknown', source: decides.source }
}

const comparison =
  /[=!]==?|\bin\b|\w\[\s*[\w.]*origin\w*\s*\]|\.?(contains|includes?\??|has|in_array|any|exists|index_?of|equals\w*|starts_?with|ends_?with|match(es)?|containskey|preg_match|fnmatch)\s*[(\s]/i

/** Whether a piece of source compares an origin with something. */
export function compares(source: string): boolean {
  return source.split('\n').some((whole) => {
    const line = whole.slice(0, 2000)
    const code = line.replace(/(\/\/|#)\s.*$/, '')
    return (
      /origin/i.test(code) &&
      comparison.test(
        code
          .replace(/\b[\w$>.-]*origins?\w*\s*(:=|=(?!=))|['"]Access-Control[^'"]*['"]/gi, '')
          .replace(/[=!]=\s*(null|nil|None|""|'')|is not None/g, ''),
      )
    )
  })
}

/** `map[string]bool{"https://…": true}`: a map whose keys are origins is the list of them. */
function keysOf(value: StaticValue | undefined): StaticValue | undefined {
  if (value?.kind !== 'object') return value
  const keys = [...value.entries.keys()]
  return keys.length > 0 && keys.every((key) => key.includes('://'))
    ? { kind: 'list', items: keys.map(known) }
    : value
}

export function sourceIn({ from, to }: Range, { text }: CodeFile): string {
  return text.slice(from, to)
}

/** The origins that a piece of source compares with, where it writes them or their list in this file; else unknown. */
export function comparedIn(range: Range, file: CodeFile): StaticValue {
  const source = sourceIn(range, file)
  const written = [...source.matchAll(/["'`]([a-z][\w+.-]*:\/\/[^"'`\s]+)["'`]/gi)].map(
    ([, text = '']) => text,
  )
  const named = [...file.code.values].filter(
    ([name, value]) =>
      value.kind !== 'unknown' &&
      new RegExp(`\\b${name}\\b`).test(source) &&
      (value.from < range.from || value.to > range.to || value.kind === 'list'),
  )
  const listed = named
    .map(([, value]) => keysOf(valueOf(value, file)))
    .filter(
      (value) =>
        value?.kind === 'list' ||
        (value?.kind === 'environment' && /origin|cors|allow|domain|url|host/i.test(value.name)),
    )
  if (listed.length > 0) return listed[0] ?? { kind: 'unknown', source: 'the origin' }
  return written.length > 0
    ? { kind: 'list', items: written.map(known) }
    : { kind: 'unknown', source: 'what the origin is compared with' }
}
