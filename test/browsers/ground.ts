import { Casebook, startByteServer } from './byte-server.ts'
import { makeCertificate } from './certificate.ts'
import type { PageKind } from './witness-case.ts'

/** The origins a case can speak of. `page` serves the documents of http cases, `pageTls` those of https ones. */
export interface Places {
  readonly page: string
  readonly api: string
  readonly third: string
  readonly pageTls: string
  readonly apiTls: string
}

/** The servers that the browsers talk to. */
export interface Ground {
  readonly casebook: Casebook
  readonly places: Places
  close(): Promise<void>
}

export async function startGround(): Promise<Ground> {
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
    },
    close: async () => {
      await Promise.all([page, api, third, pageTls, apiTls].map((server) => server.close()))
    },
  }
}

/** The same server by its other name. */
export function asLocalhost(origin: string): string {
  return origin.replace('127.0.0.1', 'localhost')
}

/** Where the document of a kind is loaded from. */
export function pageUrl(kind: PageKind, places: Places): string {
  switch (kind) {
    case 'http':
      return `${places.page}/page`
    case 'localhost':
      return `${asLocalhost(places.page)}/page`
    case 'https':
      return `${places.pageTls}/page`
    case 'opaque':
      return `${places.page}/opaque`
    case 'opaque-https':
      return `${places.pageTls}/opaque`
  }
}

/** The serialized origin of that document. */
export function pageOrigin(kind: PageKind, places: Places): string {
  return kind === 'opaque' || kind === 'opaque-https' ? 'null' : new URL(pageUrl(kind, places)).origin
}
