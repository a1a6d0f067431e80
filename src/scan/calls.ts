import { walk, type Source } from '../source/ecmascript/parse.ts'
import { dottedName } from '../source/ecmascript/names.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredCall } from '../knowledge/model/declared.ts'

const callers =
  /^(window\.|globalThis\.|self\.)?fetch$|^(axios|ky|got|superagent|api|http|client|instance)(\.(get|post|put|patch|delete|head|request|create|extend))?$|^(new )?(XMLHttpRequest|EventSource)$|\.open$|^\$\.(ajax|get|post)$/

/** Calls of fetch, axios and their like whose URL stands in the source: localhost, or any literal http(s) address. */
export function callsOf(file: string, source: Source): readonly DeclaredCall[] {
  const calls: DeclaredCall[] = []
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    const name = dottedName(node.callee)
    if (name === null || !callers.test(name)) return
    for (const argument of node.arguments) {
      const url = urlOf(staticValue(argument, source))
      if (url !== null) calls.push({ file, line: node.loc?.start.line ?? 1, url })
    }
  })
  return calls
}

/** The literal address in a value: text, the beginning of a template, or `url` and `baseURL` of an object. */
function urlOf(value: StaticValue | undefined): string | null {
  if (value === undefined) return null
  if (value.kind === 'object') return urlOf(value.entries.get('baseURL')) ?? urlOf(value.entries.get('url'))
  if (value.kind === 'environment') return urlOf(value.fallback ?? undefined)
  if (value.kind === 'pattern') {
    const text = value.pieces
      .map((piece) => (typeof piece === 'string' ? piece : `\${${piece.source}}`))
      .join('')
    return isAddress(text) ? text : null
  }
  const text = textOf(value)
  return text !== null && isAddress(text) ? text : null
}

function isAddress(text: string): boolean {
  return /^(https?:)?\/\/[^\s$]/i.test(text) || /^localhost(:\d+)?(\/|$)/i.test(text)
}
