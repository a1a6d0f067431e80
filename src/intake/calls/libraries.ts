import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
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
import { behind, first, second, urlIn, type Library } from './library.ts'
import type { NamedCall, Program } from './program.ts'
import { sdkLibraries } from './sdk-libraries.ts'
import { staticUrl } from './static-url.ts'

const channelOf = (options: StaticValue | undefined) => entryOf(options, 'channelAuthorization')

const tusHeaders = (): readonly CalledHeader[] => [
  ['Tus-Resumable', known('1.0.0')],
  ['Upload-Length', known('1')],
  ['Upload-Metadata', known('unknown')],
]
const tusNote = { message: 'tus begins by making the upload with POST: that first request is the one read' }

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
    adds: tusHeaders,
    notes: [tusNote],
  },
  {
    calls: /\.use$/,
    name: 'Uppy',
    method: 'POST',
    url: ([plugin, options]) =>
      plugin?.kind === 'unknown' && /(?:^|\.)XHRUpload$/.test(plugin.source)
        ? entryOf(options, 'endpoint')
        : undefined,
    options: second,
    headers: 'headers',
    isUpload: true,
    type: 'multipart/form-data',
    notes: [uploadNote('XHRUpload')],
  },
  {
    calls: /\.use$/,
    name: 'Uppy with tus',
    method: 'POST',
    url: ([plugin, options]) =>
      plugin?.kind === 'unknown' && /(?:^|\.)Tus$/.test(plugin.source)
        ? entryOf(options, 'endpoint')
        : undefined,
    options: second,
    headers: 'headers',
    adds: tusHeaders,
    notes: [tusNote],
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
    calls: /^(?:Oidc\.)?UserManager$/,
    name: 'oidc-client',
    method: 'GET',
    url: ([options]) =>
      entryOf(options, 'metadataUrl') ??
      behind(entryOf(options, 'authority'), '/.well-known/openid-configuration'),
    options: () => undefined,
    notes: [
      {
        message:
          'oidc-client begins with the description of its authority: that first request is the one read; the token is asked for later with POST',
      },
    ],
  },
  {
    calls: /^(?:Echo|Pusher)$/,
    name: 'the authorization of a channel',
    method: 'POST',
    url: ([one, two]) => entryOf(two ?? one, 'authEndpoint') ?? entryOf(channelOf(two ?? one), 'endpoint'),
    options: ([one, two]) => entryOf(two ?? one, 'auth') ?? channelOf(two ?? one),
    headers: 'headers',
    isXhr: true,
    type: 'application/x-www-form-urlencoded',
    notes: [{ message: 'a private channel is authorized by a request of its own: that one is read' }],
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
  ...sdkLibraries,
]

/** What these libraries send by themselves; null where the call is of none of them. */
export function readLibrary({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  const given = node.arguments.map((one) => value(one))
  const library = libraries.find((one) => one.calls.test(name) && one.url(given) !== undefined)
  if (library === undefined) return null
  const url = library.url(given)
  if (url === undefined || !/^https?:\/\//i.test(staticUrl(url).text ?? '')) return null
  const options = library.options(given)
  const set = library.headers === undefined ? undefined : entryOf(options, library.headers)
  const method = textOf(entryOf(options, 'method'))
  const credentials = entryOf(options, 'withCredentials')
  return {
    client: library.name,
    ...(library.isUpload === true ? { as: 'xhr-upload' as const } : {}),
    ...(library.isXhr === true ? { as: 'xhr' as const } : {}),
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
