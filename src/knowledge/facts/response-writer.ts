import { layerOf } from '../marks/layer-of.ts'
import { softwareName } from '../marks/catalogue.ts'
import type { SoftwareId } from '../model/software.ts'
import { headerOf, type Answer } from './answer.ts'

const byPath: readonly (readonly [RegExp, string])[] = [
  [
    /(^|\/)(socket|engine)\.io\//,
    'Socket.IO answers here before the application’s middleware sees the request; it has a cors option of its own (new Server(httpServer, { cors: … }))',
  ],
  [
    /\/realms\/[^/]+\/protocol\/openid-connect\//,
    'Keycloak decides here for each client by its own Web Origins, which a token request by a confidential client does not get; the preflight lets anybody in and proves nothing',
  ],
]

/**
 * What wrote a bare response past the middleware that covers other paths, in words: something other than the covered
 * application, or its own way of writing that leaves the middleware out. Null where nothing tells. Then the order of
 * the middleware is not what has to change.
 */
export function responseWriter(bare: Answer, covered: Answer): string | null {
  const { pathname } = new URL(bare.observation.request.url)
  const known = byPath.find(([path]) => path.test(pathname))
  if (known !== undefined) return known[1]
  if (/^text\/event-stream/i.test(headerOf(bare, 'content-type') ?? ''))
    return 'an event stream is written past the framework (writeHead, a hijacked reply), so headers that middleware had set are dropped: set them on the stream itself'
  const [one, other] = [layerOf(bare).id, layerOf(covered).id]
  if (one === null || other === null || isOneProgram(one, other)) return null
  return `${softwareName(one)} writes this response and ${softwareName(other)} the covered one: it needs a policy of its own`
}

/** What shows its own marks on some responses of a program, and those of what the program is built on, on others. */
const builtOn: Readonly<Partial<Record<SoftwareId, readonly SoftwareId[]>>> = {
  laravel: ['php'],
  nestjs: ['express', 'fastify'],
  apollo: ['express', 'fastify', 'koa'],
}

function isOneProgram(one: SoftwareId, other: SoftwareId): boolean {
  const isOn = (upper: SoftwareId, lower: SoftwareId) => builtOn[upper]?.includes(lower) === true
  return one === other || one === 'node' || other === 'node' || isOn(one, other) || isOn(other, one)
}
