import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { lineCounter } from '../../source/syntax/line-counter.ts'
import { declare } from '../declare.ts'
import { misspelled } from '../header-names.ts'
import type { FileScan, Scanner } from '../scan.ts'
import { besideOrigin } from './beside-origin.ts'

/** A header that a subroutine sets. */
interface Setting {
  readonly line: number
  readonly name: string
  readonly value: string
  /** Where it stands, and where its subroutine begins. */
  readonly at: number
  readonly sub: number
}

const subroutineOrSetting =
  /^sub |\bset\s{1,9}(?:be)?(?:resp|obj|resp\.http|beresp)\.http\.(access-control[\w-]{0,60})\s{0,9}=\s{0,9}([^;]{1,2000});/gim

/** Varnish and Fastly: `set resp.http.Access-Control-Allow-Origin = …;`, subroutine by subroutine. */
export const varnish: Scanner = {
  reads: (path, text) => /\.vcl(\.\w+)?$/.test(path) && /access-control/i.test(text),
  scan: (file, text, tree): FileScan => {
    const all = settingsIn(text)
    const stack = /fastly|FASTLY/.test(text) ? 'fastly' : 'varnish'
    const first = new Map(all.toReversed().map((one) => [`${one.sub} ${one.name.toLowerCase()}`, one]))
    // What is misspelled is said once.
    const findings = all.flatMap(({ name, line }) => misspelled(name, line))
    return {
      policies: all
        .filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')
        .map((one, index) => {
          const beside = besideOrigin((name) => {
            const found = first.get(`${one.sub} ${name}`)
            return found === undefined ? undefined : valueOf(found, text)
          })
          return declare(
            { file, line: one.line, stack, readBy: 'by-hand', tree },
            { origins: valueOf(one, text), ...beside, findings: index === 0 ? findings : [] },
          )
        }),
    }
  },
}

function settingsIn(text: string): readonly Setting[] {
  const lineAt = lineCounter(text)
  const settings: Setting[] = []
  let sub = 0
  for (const { 1: name, 2: value = '', index } of text.matchAll(subroutineOrSetting))
    if (name === undefined) sub = index
    else settings.push({ line: lineAt(index), name, value: value.trim(), at: index, sub })
  return settings
}

/** How far above it the condition of a setting is looked for. */
const farthest = 4000

/** The request's origin sent back; the `if` around it says for whom. */
function valueOf({ value, at, sub }: Setting, text: string): StaticValue {
  const literal = /^"([^"]*)"$/.exec(value)?.[1] ?? /^\{"([\s\S]*)"\}$/.exec(value)?.[1]
  if (literal !== undefined) return known(literal)
  if (!/^req\.http\.(X-)?Origin$/i.test(value)) return { kind: 'unknown', source: value.slice(0, 60) }
  const before = text.slice(Math.max(sub, at - farthest), at)
  const conditions = [...before.matchAll(/if\s*\(([^{]*)\)\s*\{/gi)]
  const condition = conditions.findLast(([, asked = '']) => /req\.http\.Origin/i.test(asked))?.[1]
  if (condition === undefined) return known(true)
  const exact = [...condition.matchAll(/==\s*"([^"]*)"/g)].map(([, origin = '']) => known(origin))
  const patterns = [...condition.matchAll(/(?<!!)~\s*"([^"]*)"/g)].map(
    ([, source = '']) => ({ kind: 'regexp', source }) as const,
  )
  return exact.length + patterns.length > 0 ? { kind: 'list', items: [...exact, ...patterns] } : known(true)
}
