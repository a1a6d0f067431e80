import { layerOf } from '../marks/layer-of.ts'
import { softwareName } from '../marks/catalogue.ts'
import { headerOf, type Answer } from './answer.ts'

/** What writes a response past the middleware that covers other paths, and what it needs of its own. */
export interface ResponseWriter {
  readonly writer: string
  readonly says: string
}

const byPath: readonly (readonly [RegExp, ResponseWriter])[] = [
  [
    /(^|\/)(socket|engine)\.io\//,
    {
      writer: 'socket.io',
      says: 'Socket.IO answers here before the application’s middleware sees the request; it has a cors option of its own (new Server(httpServer, { cors: … }))',
    },
  ],
  [
    /\/realms\/[^/]+\/protocol\/openid-connect\//,
    {
      writer: 'keycloak',
      says: 'Keycloak decides here for each client by its own Web Origins, which a token request by a confidential client does not get; the preflight lets anybody in and proves nothing',
    },
  ],
]

/**
 * Who wrote a bare response, where something other than the covered application did, or where its own way of writing
 * leaves the middleware out; null where nothing tells. Then the order of the middleware is not what has to change.
 */
export function responseWriter(bare: Answer, covered: Answer): ResponseWriter | null {
  const { pathname } = new URL(bare.observation.request.url)
  const known = byPath.find(([path]) => path.test(pathname))
  if (known !== undefined) return known[1]
  if (/^text\/event-stream/i.test(headerOf(bare, 'content-type') ?? ''))
    return {
      writer: 'event-stream',
      says: 'an event stream is written past the framework (writeHead, a hijacked reply), so headers that middleware had set are dropped: set them on the stream itself',
    }
  const [one, other] = [layerOf(bare).id, layerOf(covered).id]
  if (one === null || other === null || one === other || one === 'node' || other === 'node') return null
  return {
    writer: one,
    says: `${softwareName(one)} writes this response and ${softwareName(other)} the covered one: it needs a policy of its own`,
  }
}
