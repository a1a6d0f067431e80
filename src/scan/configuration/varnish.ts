import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { declare } from '../declare.ts'
import { misspelled } from '../header-names.ts'
import type { FileScan, Scanner } from '../scan.ts'

const setting = /\bset\s+(?:be)?(?:resp|obj|resp\.http|beresp)\.http\.(access-control[\w-]*)\s*=\s*([^;]+);/gi

/** Varnish and Fastly: `set resp.http.Access-Control-Allow-Origin = …;`, subroutine by subroutine. */
export const varnish: Scanner = {
  reads: (path, text) => /\.vcl(\.\w+)?$/.test(path) && /access-control/i.test(text),
  scan: (file, text, tree): FileScan => {
    const all = [...text.matchAll(setting)].map((found) => ({
      line: text.slice(0, found.index).split('\n').length,
      name: found[1] ?? '',
      value: (found[2] ?? '').trim(),
      at: found.index,
    }))
    const stack = /fastly|FASTLY/.test(text) ? 'fastly' : 'varnish'
    const value = (name: string, at: number): StaticValue | undefined => {
      const found = all.find(
        (one) => one.name.toLowerCase() === name && subroutineAt(text, one.at) === subroutineAt(text, at),
      )
      return found === undefined ? undefined : valueOf(found.value, found.at, text)
    }
    return {
      policies: all
        .filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')
        .map((one) =>
          declare(
            { file, line: one.line, stack, readBy: 'by-hand', tree },
            {
              origins: valueOf(one.value, one.at, text),
              methods: value('access-control-allow-methods', one.at),
              headers: value('access-control-allow-headers', one.at),
              credentials: value('access-control-allow-credentials', one.at),
              findings: all.flatMap(({ name, line }) => misspelled(name, line)),
            },
          ),
        ),
    }
  },
}

function subroutineAt(text: string, at: number): number {
  return text.lastIndexOf('\nsub ', at)
}

/** The request's origin sent back; the `if` around it says for whom. */
function valueOf(value: string, at: number, text: string): StaticValue {
  const literal = /^"([^"]*)"$/.exec(value)?.[1] ?? /^\{"([\s\S]*)"\}$/.exec(value)?.[1]
  if (literal !== undefined) return known(literal)
  if (!/^req\.http\.(X-)?Origin$/i.test(value)) return { kind: 'unknown', source: value.slice(0, 60) }
  const before = text.slice(Math.max(0, subroutineAt(text, at)), at)
  const conditions = [...before.matchAll(/if\s*\(([^{]*req\.http\.Origin[^{]*)\)\s*\{/gi)]
  const condition = conditions.at(-1)?.[1]
  if (condition === undefined) return known(true)
  const exact = [...condition.matchAll(/==\s*"([^"]*)"/g)].map(([, origin = '']) => known(origin))
  const patterns = [...condition.matchAll(/(?<!!)~\s*"([^"]*)"/g)].map(
    ([, source = '']) => ({ kind: 'regexp', source }) as const,
  )
  return exact.length + patterns.length > 0 ? { kind: 'list', items: [...exact, ...patterns] } : known(true)
}
