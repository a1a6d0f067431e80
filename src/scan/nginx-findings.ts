import { foundOnce } from '../source/found-once.ts'
import type { Block, Directive } from './blocks.ts'
import type { IncludingBlock } from './nginx-includes.ts'
import type { ScanFinding } from './scan.ts'

export const allowOrigin = 'access-control-allow-origin'

export function isAllowOrigin({ words }: Directive): boolean {
  return words[0]?.toLowerCase() === allowOrigin
}

export function withoutAlways({ line }: Directive): ScanFinding {
  const says = 'add_header without always is left off answers of 400 and above'
  return { cause: 'error-response-without-cors', line, says }
}

export function twice({ line }: Directive): ScanFinding {
  const says = 'Access-Control-Allow-Origin is added a second time in the same block'
  return { cause: 'multiple-allow-origin', line, says }
}

/** ngx_http_headers_module: a block with an add_header of its own inherits none from above; an include may bring them back. */
export const lost = foundOnce((block: Block): readonly ScanFinding[] =>
  block.blocks.flatMap((inner) => {
    const added = inner.directives.filter(({ name }) => name === 'add_header')
    const [first] = added
    const includes = inner.directives.some(({ name }) => name === 'include')
    if (first === undefined) return includes ? [] : lost(inner)
    if (includes || added.some(isAllowOrigin)) return []
    const says = `this add_header makes ${inner.name} lose the CORS headers of the block around it`
    return [{ cause: 'cors-after-routes', line: first.line, says }]
  }),
)

/** Of more places in another file than that, the first tell enough. */
const mostLost = 20

/** What loses the headers in a file that includes this one. */
export function lostThere({ file, block }: IncludingBlock, line: number): readonly ScanFinding[] {
  return lost(block)
    .slice(0, mostLost)
    .map((finding) => ({
      ...finding,
      line,
      says: `${file}:${finding.line}: ${finding.says}`,
    }))
}

/** Basic authentication asks a preflight too, unless OPTIONS is answered before: `return` comes first in nginx. */
export function guarded(block: Block, around: readonly Block[], line: number): readonly ScanFinding[] {
  const within = [...around, block]
  const asks = within.map(authOf).findLast((one) => one !== undefined)
  if (asks === undefined || asks.words[0] === 'off' || within.some(answersOptions)) return []
  const says = `auth_basic of line ${asks.line} asks the preflight for a password too, and no browser sends one`
  return [{ cause: 'preflight-requires-auth', line, says }]
}

const authOf = foundOnce(({ directives }: Block) => directives.findLast(({ name }) => name === 'auth_basic'))

const answersOptions = foundOnce((block: Block) => isOptions(block) || block.blocks.some(isOptions))

function isOptions(block: Block): boolean {
  return (
    block.name === 'if' &&
    /\$request_method\s*=\s*OPTIONS/i.test(block.words.join(' ')) &&
    block.directives.some(({ name }) => name === 'return')
  )
}
