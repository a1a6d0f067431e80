import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { basicLogin } from '../basic-login.ts'
import type { Note } from '../copied-request.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import {
  headersOf,
  known,
  untold,
  uploadNote,
  xhrKind,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  html: 'text/html',
  text: 'text/plain',
  xml: 'text/xml',
}

/** `request.post(url).set(…).send(…)` of superagent, its agent, and `request(method, url)`; null where it is none. */
export function readSuperagent(
  { name, node, chain }: NamedCall,
  { value, moduleOf }: Program,
): CalledRequest | null {
  const [, holder = '', verb] = /^(\w+)(?:\.(get|post|put|patch|delete|del|head|options))?$/.exec(name) ?? []
  const from = moduleOf(holder)
  if (from === null ? !/^(?:superagent|request|agent)$/.test(holder) : !/^superagent/.test(from)) return null
  const [first, second] = node.arguments
  const method = verb ?? (second === undefined ? 'get' : textOf(value(first)))
  const url = verb === undefined && second !== undefined ? second : first
  if (url === undefined || method === null || value(url).kind === 'object') return null
  return requestOfChain(method, value(url), chain, value)
}

/** What `.set(…)`, `.send(…)` and the like make of a request that has its method and URL. */
export function requestOfChain(
  method: string,
  url: StaticValue,
  chain: NamedCall['chain'],
  value: Program['value'],
): CalledRequest {
  const headers: CalledHeader[] = []
  const notes: Note[] = []
  let query: StaticValue | undefined
  let body: StaticValue | undefined
  let credentialed = false
  let isMultipart = false
  for (const { method: called, given } of chain) {
    const [one, two] = given
    const text = one === undefined ? null : textOf(value(one))
    if (called === 'set' && text !== null) headers.push([text, value(two)])
    else if (called === 'set') {
      const many = one === undefined ? undefined : value(one)
      notes.push(...untold(many))
      headers.push(...(headersOf(many) ?? []))
    } else if (called === 'type' && text !== null) headers.push(['Content-Type', known(types[text] ?? text)])
    else if (called === 'accept' && text !== null) headers.push(['Accept', known(types[text] ?? text)])
    else if (called === 'auth' && text !== null)
      headers.push(['Authorization', known(basicLogin(`${text}:${textOf(value(two)) ?? ''}`))])
    else if (called === 'query' && one !== undefined) query = value(one)
    else if (called === 'send' && one !== undefined) body = value(one)
    else if (called === 'withCredentials') credentialed = true
    else if (called === 'attach' || called === 'field') isMultipart = true
    else if (called === 'on' && text === 'progress') notes.push(uploadNote(".on('progress')"))
  }
  const kind = bodyKind(body)
  return {
    client: 'superagent',
    as: xhrKind(notes),
    url,
    query,
    method: known((method === 'del' ? 'delete' : method).toUpperCase()),
    headers,
    body,
    impliedType: isMultipart ? null : kind === 'text' ? 'application/x-www-form-urlencoded' : jsonFor(kind),
    credentials: credentialed ? 'include' : null,
    notes,
  }
}
