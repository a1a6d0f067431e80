import type { Node } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { foundOnce } from '../../source/found-once.ts'
import { textOf } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { isTrue, uploadNote, xhrKind, type CalledHeader, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `x.open(method, url)` with what is called and set on `x` up to its next `open` (XHR standard, 3.5). */
export function readXhr(
  { name, node }: NamedCall,
  { changes, value, source }: Program,
): CalledRequest | null {
  const object = /^(.+)\.open$/.exec(name)?.[1]
  const [method, url] = node.arguments
  if (object === undefined || method === undefined || url === undefined) return null
  if (!xhrNames(source.program).has(object) && !/^[A-Za-z]{3,7}$/.test(textOf(value(method)) ?? ''))
    return null
  const opens = (changes.called.get(object) ?? []).filter(({ method: called }) => called === 'open')
  const from = node.start ?? 0
  const next = opens.find(({ at }) => at > from)?.at ?? Infinity
  // What is set before the first `open` belongs to it.
  const isHere = ({ at }: { at: number }) => at < next && (at >= from || opens[0]?.at === from)
  const called = (changes.called.get(object) ?? []).filter(isHere)
  const headers = called.flatMap(({ method: how, given }): CalledHeader[] => {
    const header = how === 'setRequestHeader' ? textOf(value(given[0])) : null
    return header === null ? [] : [[header, value(given[1])]]
  })
  const notes: Note[] = []
  const uploads = [
    ...(changes.called.get(`${object}.upload`) ?? []).filter(({ method: how }) => how === 'addEventListener'),
    ...(changes.set.get(`${object}.upload`) ?? []),
  ].filter(isHere)
  if (uploads.length > 0) notes.push(uploadNote(`${object}.upload`))
  const set = (changes.set.get(object) ?? []).filter(isHere)
  const credentialed = set.some(({ key, value: given }) => key === 'withCredentials' && isTrue(value(given)))
  const body = called.find(({ method: how }) => how === 'send')?.given[0]
  return {
    client: 'XMLHttpRequest',
    as: xhrKind(notes),
    url: value(url),
    method: value(method),
    headers,
    body: body === undefined ? undefined : value(body),
    impliedType: null,
    credentials: credentialed ? 'include' : null,
    notes,
  }
}

/** What is made an XMLHttpRequest anywhere; on another branch it may be something else. */
const xhrNames = foundOnce((program: Node): ReadonlySet<string> => {
  const found = new Set<string>()
  const take = (name: Node, made: Node | null | undefined) => {
    const isXhr = made?.type === 'NewExpression' && /XMLHttpRequest|XHR/i.test(dottedName(made.callee) ?? '')
    const held = isXhr ? dottedName(name) : null
    if (held !== null) found.add(held)
  }
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') take(node.id, node.init)
    if (node.type === 'AssignmentExpression') take(node.left, node.right)
  })
  return found
})
