import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import {
  entryOf,
  headersOf,
  isTrue,
  known,
  untold,
  xhrKind,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** A client that takes one object of settings, with the names that it gives them. */
interface SettingsClient {
  readonly name: string
  readonly calls: RegExp
  readonly headers: string
  readonly body: string
  /** What it sends an object as, if not as JSON. */
  readonly objectAs?: 'form'
  /** It runs outside of a page, where there is no CORS. */
  readonly isOutside?: true
}

const clients: readonly SettingsClient[] = [
  {
    name: 'CapacitorHttp',
    calls: /^(?:CapacitorHttp|Http)\.(?:get|post|put|patch|delete|request)$/,
    headers: 'headers',
    body: 'data',
    isOutside: true,
  },
  {
    name: 'cordova-plugin-advanced-http',
    calls: /^cordova\.plugin\.http\.sendRequest$/,
    headers: 'headers',
    body: 'data',
    objectAs: 'form',
    isOutside: true,
  },
  {
    name: 'the request of a mini program',
    calls: /^(?:uni|wx|my|tt|swan|Taro)\.request$/,
    headers: 'header',
    body: 'data',
  },
  { name: 'Ext.Ajax', calls: /^Ext\.Ajax\.request$/, headers: 'headers', body: 'jsonData' },
  {
    name: 'Ajax.Request',
    calls: /^Ajax\.(?:Request|Updater)$/,
    headers: 'requestHeaders',
    body: 'parameters',
    objectAs: 'form',
  },
  {
    name: 'GM_xmlhttpRequest',
    calls: /^GM(?:_xmlhttpRequest|\.xmlHttpRequest)$/,
    headers: 'headers',
    body: 'data',
    isOutside: true,
  },
  {
    name: 'UrlFetchApp',
    calls: /^UrlFetchApp\.fetch$/,
    headers: 'headers',
    body: 'payload',
    objectAs: 'form',
    isOutside: true,
  },
]

/** `uni.request({ url, method, header, data })` and its like; null where the call is none of these. */
export function readSettingsClient({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  const client = clients.find(({ calls }) => calls.test(name))
  if (client === undefined) return null
  const given = node.arguments.map((one) => value(one))
  const settings = given.find(({ kind }) => kind === 'object')
  // Prototype's Updater has what it fills in front.
  const first = given[name === 'Ajax.Updater' ? 1 : 0]
  const url = entryOf(settings, 'url') ?? (first === settings ? undefined : first)
  if (url === undefined) return null
  const verb = /\.(get|post|put|patch|delete)$/.exec(name)?.[1]
  const type = entryOf(settings, 'contentType')
  const headers = [
    ...(headersOf(entryOf(settings, client.headers)) ?? []),
    ...(textOf(type) === null || type === undefined ? [] : [['Content-Type', type] satisfies CalledHeader]),
  ]
  const body = entryOf(settings, client.body)
  const isBare = /^(?:GET|HEAD)$/i.test(verb ?? textOf(entryOf(settings, 'method')) ?? byDefault(name))
  const notes: Note[] = [...untold(entryOf(settings, client.headers))]
  if (client.isOutside === true)
    notes.push({
      message: `${client.name} sends outside of the page, where there is no CORS: read as the request that a page would make`,
    })
  return {
    client: client.name,
    as: xhrKind(notes),
    url,
    query: entryOf(settings, 'params'),
    method: verb === undefined ? upper(entryOf(settings, 'method'), name) : known(verb.toUpperCase()),
    headers,
    body: isBare ? undefined : body,
    impliedType: isBare ? null : impliedType(client, body),
    credentials: isTrue(entryOf(settings, 'withCredentials')) ? 'include' : null,
    notes,
  }
}

function impliedType({ objectAs }: SettingsClient, body: StaticValue | undefined): string | null {
  const json = jsonFor(bodyKind(body))
  return json !== null && objectAs === 'form' ? 'application/x-www-form-urlencoded' : json
}

/** Prototype sends POST where nothing is said. */
function byDefault(name: string): string {
  return name.startsWith('Ajax.') ? 'POST' : 'GET'
}

function upper(method: StaticValue | undefined, name: string): StaticValue {
  return method === undefined
    ? known(byDefault(name))
    : known((textOf(method) ?? byDefault(name)).toUpperCase())
}
