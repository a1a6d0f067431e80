import type { CallExpression, Node } from '@babel/types'
import { dottedName, propertyName } from '../../source/ecmascript/names.ts'
import { nodesOf, walk } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { bodyKind } from './body-type.ts'
import {
  entryOf,
  headersOf,
  isTrue,
  known,
  untold,
  uploadNote,
  xhrKind,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

const form = 'application/x-www-form-urlencoded; charset=UTF-8'

/** `$.ajax`, `$.get`, `$.post`, `$.getJSON` with what `$.ajaxSetup` gives all of them (jQuery 3, jQuery.ajax()). */
export function readJquery({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const [, jquery = '', isElement, verb] =
    /^(?:window\.)?(\$|jQuery|jquery)(\(\))?\.(ajax|get|post|getJSON|getScript|load)$/.exec(name) ?? []
  if (verb === undefined || (verb === 'load') !== (isElement !== undefined)) return null
  const { value } = program
  const [first, second] = node.arguments
  if (first === undefined) return null
  const head = verb === 'load' ? withoutSelector(value(first)) : value(first)
  const setup = program.changes.called.get(jquery)
  const shared = setup?.find(({ method }) => method === 'ajaxSetup')?.given[0]
  const defaults = shared === undefined ? undefined : value(shared)
  const before = beforeEach(jquery, program)
  if (verb === 'getScript')
    return request(entries({ url: head, dataType: known('script') }), defaults, 'GET', program, before)
  if (verb === 'ajax' || head.kind === 'object') {
    const settings = head.kind === 'object' ? head : value(second)
    const url = head.kind === 'object' ? entryOf(head, 'url') : head
    return url === undefined
      ? null
      : request(settings, defaults, verb === 'post' ? 'POST' : null, program, before, url)
  }
  const data = second === undefined ? undefined : value(second)
  const isData = data !== undefined && data.kind !== 'function'
  return request(
    entries(isData ? { data } : {}),
    defaults,
    verb === 'post' || (verb === 'load' && data?.kind === 'object') ? 'POST' : 'GET',
    program,
    before,
    head,
  )
}

/** `load('page.html #part')`: behind the first blank stands what is taken of the page. */
function withoutSelector(head: StaticValue): StaticValue {
  const text = textOf(head)
  return text === null ? head : known(text.replace(/\s.*$/s, ''))
}

/** What is called before every request: `$.ajaxPrefilter(…)`, and `$(document).ajaxSend(…)`. */
function beforeEach(jquery: string, { changes, source, value }: Program): readonly StaticValue[] {
  const prefilters = (changes.called.get(jquery) ?? []).filter(({ method }) => method === 'ajaxPrefilter')
  const listeners = sendListeners(source.program).map(({ arguments: given }) => ({ given }))
  return [...prefilters, ...listeners].flatMap(({ given }) => given.map((one) => value(one)))
}

const sendListeners = nodesOf(
  (node): node is CallExpression =>
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    propertyName(node.callee) === 'ajaxSend',
)

function entries(of: Readonly<Record<string, StaticValue>>): StaticValue {
  return { kind: 'object', entries: new Map(Object.entries(of)), whole: true }
}

function request(
  settings: StaticValue,
  defaults: StaticValue | undefined,
  verb: string | null,
  program: Program,
  before: readonly StaticValue[],
  address: StaticValue | undefined = entryOf(settings, 'url'),
): CalledRequest | null {
  if (address === undefined) return null
  const entry = (key: string) => entryOf(settings, key) ?? entryOf(defaults, key)
  const notes: Note[] = []
  const given = [entryOf(defaults, 'headers'), entryOf(settings, 'headers')]
  const all = given.map(headersOf)
  notes.push(...untold(...given))
  const named = verb === null ? (entry('method') ?? entry('type')) : known(verb)
  const method = (textOf(named) ?? 'GET').toUpperCase()
  const data = entry('data')
  const isGet = /^(?:GET|HEAD)$/.test(method)
  const dataType = textOf(entry('dataType'))
  if (dataType === 'jsonp' || dataType === 'script')
    notes.push({
      message: `dataType "${dataType}" loads a script element, which needs no CORS: read here as a request of script`,
    })
  if (entry('xhr')?.kind === 'function' && /\.upload\b/.test(sourceText(entry('xhr'), program)))
    notes.push(uploadNote('xhr().upload'))
  return {
    client: 'jQuery',
    as: xhrKind(notes),
    url: address,
    query: isGet && data?.kind === 'object' ? data : undefined,
    method: textOf(named) === null ? named : known(method),
    headers: [
      ...all.flatMap((list) => list ?? []),
      ...beforeSend(entry('beforeSend'), program),
      ...before.flatMap((one) => beforeSend(one, program)),
    ],
    body: isGet ? undefined : data,
    impliedType: isGet || data === undefined ? null : typeOf(entry('contentType'), data),
    credentials: isTrue(entryOf(entry('xhrFields'), 'withCredentials')) ? 'include' : null,
    notes,
  }
}

/** `contentType: false` leaves it to the browser; without it jQuery says that it sends a form. */
function typeOf(contentType: StaticValue | undefined, data: StaticValue): string | null {
  if (contentType?.kind === 'known' && contentType.value === false) return null
  return textOf(contentType) ?? (bodyKind(data) === 'form-data' ? null : form)
}

/** `xhr.setRequestHeader(…)` in the function that is called before sending. */
function beforeSend(value: StaticValue | undefined, program: Program): readonly CalledHeader[] {
  if (value?.kind !== 'function') return []
  const found: CalledHeader[] = []
  walk(value.node, (node: Node) => {
    if (node.type !== 'CallExpression' || !/\.setRequestHeader$/.test(dottedName(node.callee) ?? '')) return
    const header = textOf(program.value(node.arguments[0]))
    if (header !== null) found.push([header, program.value(node.arguments[1])])
  })
  return found
}

function sourceText(value: StaticValue | undefined, { source }: Program): string {
  return value?.kind === 'function' ? source.text.slice(value.node.start ?? 0, value.node.end ?? 0) : ''
}
