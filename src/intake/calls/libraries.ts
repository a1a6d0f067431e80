import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import {
  entryOf,
  headersOf,
  isTrue,
  known,
  untold,
  uploadNote,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

type Given = readonly (StaticValue | undefined)[]

/** A library that is given an address and asks it by itself, with what it adds (its own source). */
interface Library {
  readonly calls: RegExp
  readonly name: string
  readonly method: string
  readonly url: (given: Given) => StaticValue | undefined
  readonly options: (given: Given) => StaticValue | undefined
  /** The entry that holds headers. */
  readonly headers?: string
  readonly adds?: (options: StaticValue | undefined) => readonly CalledHeader[]
  readonly type?: string
  /** Whether it sends cookies where nothing is said. */
  readonly sendsCookies?: true
  /** It listens to the upload. */
  readonly isUpload?: true
  readonly notes?: readonly Note[]
}

const first = ([one]: Given) => one
const second = ([, two]: Given) => two
const urlIn = (given: Given) => given.map((one) => entryOf(one, 'url')).find((one) => one !== undefined)

/** The address with something put behind its path. */
function behind(value: StaticValue | undefined, path: string): StaticValue | undefined {
  const text = value === undefined ? null : (staticUrl(value).text ?? null)
  return text === null ? value : known(`${text.replace(/\/?$/, '')}${path}`)
}

const libraries: readonly Library[] = [
  {
    calls: /\.withUrl$/,
    name: 'SignalR',
    method: 'POST',
    url: ([url]) => behind(url, '/negotiate?negotiateVersion=1'),
    options: second,
    headers: 'headers',
    adds: (options) => [
      ['X-Requested-With', known('XMLHttpRequest')],
      ['X-SignalR-User-Agent', known('Microsoft SignalR')],
      ...(entryOf(options, 'accessTokenFactory') === undefined
        ? []
        : [['Authorization', { kind: 'unknown', source: 'accessTokenFactory' }] satisfies CalledHeader]),
    ],
    sendsCookies: true,
    notes: [{ message: 'SignalR begins with a negotiation: that first request is the one read' }],
  },
  {
    calls: /^SockJS$/,
    name: 'SockJS',
    method: 'GET',
    url: ([url]) => behind(url, '/info'),
    options: () => undefined,
    sendsCookies: true,
    notes: [{ message: 'SockJS begins by asking /info with cookies: that first request is the one read' }],
  },
  {
    calls: /^Dropzone$/,
    name: 'Dropzone',
    method: 'POST',
    url: urlIn,
    options: second,
    headers: 'headers',
    adds: () => [
      ['Cache-Control', known('no-cache')],
      ['X-Requested-With', known('XMLHttpRequest')],
    ],
    type: 'multipart/form-data',
    isUpload: true,
    notes: [uploadNote('Dropzone')],
  },
  {
    calls: /(?:^|\.)Upload$/,
    name: 'tus',
    method: 'POST',
    url: ([, options]) => entryOf(options, 'endpoint'),
    options: second,
    headers: 'headers',
    adds: () => [
      ['Tus-Resumable', known('1.0.0')],
      ['Upload-Length', known('1')],
      ['Upload-Metadata', known('unknown')],
    ],
    notes: [{ message: 'tus begins by making the upload with POST: that first request is the one read' }],
  },
  {
    calls: /(?:^|\.)getDocument$/,
    name: 'pdf.js',
    method: 'GET',
    url: (given) => urlIn(given) ?? (first(given)?.kind === 'object' ? undefined : first(given)),
    options: first,
    headers: 'httpHeaders',
    notes: [{ message: 'pdf.js asks for ranges of a long document later, with the header Range' }],
  },
  {
    calls: /\.loadSource$/,
    name: 'hls.js',
    method: 'GET',
    url: first,
    options: () => undefined,
    notes: [{ message: 'what xhrSetup sets is not read: add headers and credentials as it sets them' }],
  },
  {
    calls: /^Keycloak$/,
    name: 'keycloak-js',
    method: 'POST',
    url: ([options]) => {
      const realm = textOf(entryOf(options, 'realm'))
      const path = `/realms/${realm ?? '{realm}'}/protocol/openid-connect/token`
      return behind(entryOf(options, 'url'), path)
    },
    options: () => undefined,
    type: 'application/x-www-form-urlencoded',
    sendsCookies: true,
    notes: [{ message: 'keycloak-js asks for its token by script: that request is the one read' }],
  },
  {
    calls: /^(?:maplibregl|mapboxgl)\.Map$/,
    name: 'the map',
    method: 'GET',
    url: ([options]) => entryOf(options, 'style'),
    options: () => undefined,
    notes: [
      {
        message:
          'its style is the request read; tiles, glyphs and sprites follow, and transformRequest may add headers',
      },
    ],
  },
  {
    calls: /^OpenAI$/,
    name: 'openai',
    method: 'POST',
    url: ([options]) =>
      behind(entryOf(options, 'baseURL') ?? known('https://api.openai.com/v1'), '/chat/completions'),
    options: first,
    headers: 'defaultHeaders',
    adds: () => [['Authorization', known('unknown')], ...stainless],
    type: 'application/json',
    notes: [{ message: 'read as a call of chat.completions.create: other calls ask another path' }],
  },
  {
    calls: /^Anthropic$/,
    name: '@anthropic-ai/sdk',
    method: 'POST',
    url: ([options]) =>
      behind(entryOf(options, 'baseURL') ?? known('https://api.anthropic.com'), '/v1/messages'),
    options: first,
    headers: 'defaultHeaders',
    adds: () => [
      ['X-Api-Key', known('unknown')],
      ['Anthropic-Version', known('unknown')],
      ['Anthropic-Dangerous-Direct-Browser-Access', known('true')],
      ...stainless,
    ],
    type: 'application/json',
    notes: [{ message: 'read as a call of messages.create: other calls ask another path' }],
  },
  {
    calls: /^createConnectTransport$/,
    name: 'Connect',
    method: 'POST',
    url: ([options]) => behind(entryOf(options, 'baseUrl'), '/{service}/{method}'),
    options: () => undefined,
    adds: () => [['Connect-Protocol-Version', known('1')]],
    type: 'application/json',
    notes: [{ message: 'what its interceptors set is not read: add the headers that they set' }],
  },
  {
    calls: /^createGrpcWebTransport$/,
    name: 'gRPC-Web',
    method: 'POST',
    url: ([options]) => behind(entryOf(options, 'baseUrl'), '/{service}/{method}'),
    options: () => undefined,
    adds: () => [
      ['X-Grpc-Web', known('1')],
      ['X-User-Agent', known('unknown')],
    ],
    type: 'application/grpc-web+proto',
    notes: [{ message: 'what its interceptors set is not read: add the headers that they set' }],
  },
]

/** `x-stainless-…` of the clients that Stainless makes: they name the runtime, and every one needs to be allowed. */
const stainless: readonly CalledHeader[] = [
  'Lang',
  'Package-Version',
  'OS',
  'Arch',
  'Runtime',
  'Runtime-Version',
  'Retry-Count',
].map((name): CalledHeader => [`X-Stainless-${name}`, known('unknown')])

/** What these libraries send by themselves; null where the call is of none of them. */
export function readLibrary({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  const library = libraries.find(({ calls }) => calls.test(name))
  if (library === undefined) return null
  const given = node.arguments.map((one) => value(one))
  const url = library.url(given)
  if (url === undefined || !/^https?:\/\//i.test(staticUrl(url).text ?? '')) return null
  const options = library.options(given)
  const set = library.headers === undefined ? undefined : entryOf(options, library.headers)
  const method = textOf(entryOf(options, 'method'))
  const credentials = entryOf(options, 'withCredentials')
  return {
    client: library.name,
    ...(library.isUpload === true ? { as: 'xhr-upload' as const } : {}),
    url,
    method: known(method?.toUpperCase() ?? library.method),
    headers: [...(headersOf(set) ?? []), ...(library.adds?.(options) ?? [])],
    body: undefined,
    impliedType: library.type ?? null,
    credentials:
      isTrue(credentials) || (credentials === undefined && library.sendsCookies === true) ? 'include' : null,
    notes: [...(library.notes ?? []), ...untold(set)],
  }
}
