import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import { Casebook, startByteServer } from './byte-server.ts'
import { makeCertificate } from './certificate.ts'
import type { Certificate } from './certificate.ts'
import { extensionOrigin } from './extensions.ts'
import { plainPorts, strictHosts, tlsPorts } from './internet.ts'
import type { Inside } from './namespace.ts'
import { numberOf, type PageKind } from './witness-case.ts'

/** The origins a case can speak of. `page` serves the documents of http cases, `pageTls` those of https ones. */
export interface Places {
  readonly page: string
  readonly api: string
  readonly third: string
  readonly pageTls: string
  readonly apiTls: string
  /** The page's own server by the name of the machine. */
  readonly localhost: string
  /** The origins of the pages of the extensions; null where the browser takes none. */
  readonly extension: string | null
  readonly permittedExtension: string | null
  /** Further origins that a chain may go by. */
  readonly elsewhere: readonly string[]
  /** Hosts of which each has only one case; none where no names can be had. */
  readonly strictHosts: readonly string[]
}

/** The servers that the browsers talk to. */
export interface Ground {
  readonly casebook: Casebook
  readonly places: Places
  close(): Promise<void>
}

/** The servers of the namespace where this program runs in it, else those of loopback. */
export async function startGround(within: Inside | null, engine: Engine = 'webkit'): Promise<Ground> {
  const { places, ...ground } = await (within ? internetGround(within) : loopbackGround())
  const extension = extensionOrigin(engine, 'plain')
  const permittedExtension = extensionOrigin(engine, 'permitted')
  return { ...ground, places: { ...places, extension, permittedExtension } }
}

/** Before it is known which browser asks. */
interface Servers extends Omit<Ground, 'places'> {
  readonly places: Omit<Places, 'extension' | 'permittedExtension'>
}

async function internetGround(certificate: Certificate): Promise<Servers> {
  const casebook = new Casebook()
  const anywhere = '::'
  const servers = await Promise.all([
    ...plainPorts.map((port) => startByteServer(casebook, undefined, { host: anywhere, port })),
    ...tlsPorts.map((port) => startByteServer(casebook, certificate, { host: anywhere, port })),
  ])
  return {
    casebook,
    places: {
      page: 'http://app.example.com',
      api: 'http://api.example.com',
      third: 'http://other.example.net:8080',
      pageTls: 'https://app.example.com',
      apiTls: 'https://api.example.com',
      localhost: 'http://localhost:8080',
      elsewhere: [
        'http://localhost:8080',
        'https://localhost',
        'http://127.0.0.1',
        'http://93.184.215.11',
        'http://10.9.8.7',
        'http://router.example.com',
        'http://intranet',
        'http://api.example.com:8080',
        'https://api.example.com:8443',
        'http://api.example.dev',
        'https://api.example.dev',
        'http://api.example.app',
        'http://example.com',
        'https://other.example.net',
        'http://xn--bcher-kva.example',
        'http://one.co.uk',
        'http://two.co.uk',
        'https://a.one.co.uk',
        'http://one.herokuapp.com',
        'https://two.herokuapp.com',
        'http://[::1]:8080',
        'https://[::1]',
        'http://[2606:4700::11]',
        'https://[2606:4700::11]:8443',
        'https://six.example.com',
      ],
      strictHosts,
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

async function loopbackGround(): Promise<Servers> {
  const casebook = new Casebook()
  const certificate = await makeCertificate()
  const page = await startByteServer(casebook)
  const api = await startByteServer(casebook)
  const third = await startByteServer(casebook)
  const pageTls = await startByteServer(casebook, certificate)
  const apiTls = await startByteServer(casebook, certificate)
  return {
    casebook,
    places: {
      page: `http://127.0.0.1:${page.port}`,
      api: `http://127.0.0.1:${api.port}`,
      third: `http://127.0.0.1:${third.port}`,
      pageTls: `https://127.0.0.1:${pageTls.port}`,
      apiTls: `https://127.0.0.1:${apiTls.port}`,
      localhost: `http://localhost:${page.port}`,
      elsewhere: [`http://localhost:${api.port}`],
      strictHosts: [],
    },
    close: async () => {
      await Promise.all([page, api, third, pageTls, apiTls].map((server) => server.close()))
    },
  }
}

/** Where the document of a kind is loaded from. */
export function pageUrl(kind: PageKind, places: Places): string {
  switch (kind) {
    case 'http':
      return `${places.page}/page`
    case 'localhost':
      return `${places.localhost}/page`
    case 'https':
      return `${places.pageTls}/page`
    case 'opaque':
      return `${places.page}/opaque`
    case 'opaque-https':
      return `${places.pageTls}/opaque`
    case 'require-corp':
    case 'credentialless':
      return `${places.pageTls}/${kind}`
    case 'localhost-require-corp':
      return `${places.localhost}/require-corp`
    case 'http-require-corp':
      return `${places.page}/require-corp`
    case 'file':
      return pathToFileURL(join(import.meta.dirname, 'page.html')).href
    case 'worker':
    case 'shared-worker':
      return `${places.page}/page`
    case 'https-worker':
    case 'service-worker':
      return `${places.pageTls}/page`
    case 'data':
      return 'data:text/html,<!doctype html>'
    case 'blank':
      return 'about:blank'
    case 'extension':
      return `${places.extension}/page.html`
    case 'extension-permitted':
      return `${places.permittedExtension}/page.html`
    default:
      if (kind.startsWith('embedder-policy-')) return `${places.pageTls}/embedder-policy/${numberOf(kind)}`
      return `${kind}/page`
  }
}

/** The serialized origin of that document. */
export function pageOrigin(kind: PageKind, places: Places): string {
  if (kind === 'extension') return places.extension ?? 'null'
  if (kind === 'extension-permitted') return places.permittedExtension ?? 'null'
  return kind === 'opaque' || kind === 'opaque-https' ? 'null' : new URL(pageUrl(kind, places)).origin
}
