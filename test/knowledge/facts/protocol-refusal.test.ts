import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { protocolRefusal } from '../../../src/knowledge/facts/protocol-refusal.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, preflighted, request, type Came } from '../causes/evidence-builder.ts'
import { asked } from '../causes/named.ts'

const wants = (what: string, more: HeaderList = []): Came => [426, [['Upgrade', what], ...more]]
const nameless: Came = [426]
const throughNginx: Came = [426, [['Server', 'nginx']]]
const grpc: Came = [200, [['Content-Type', 'application/grpc']]]
const socket: Case = { ...get, as: 'websocket' }
const http: Case = { ...get, url: 'http://api.example.com/v1/orders' }

test.each<readonly [string, Case, readonly Observation[], string]>([
  ['TLS, of https', get, [request(get, wants('TLS/1.2'))], 'tls, between'],
  ['TLS, of http', http, [request(http, wants('TLS/1.2'))], 'tls'],
  ['an upgrade', get, [request(get, wants('websocket'))], 'upgrade'],
  ['an upgrade, of a handshake', socket, [request(socket, wants('websocket'))], 'nothing'],
  ['an upgrade that is not named', get, [request(get, nameless)], 'upgrade'],
  ['the same through a proxy', get, [request(get, throughNginx)], 'upgrade, between'],
  ['gRPC', get, [request(get, grpc)], 'grpc'],
  ['gRPC, to a preflight alone', preflighted, [asked(grpc)], 'grpc'],
  ['nothing', get, [request(get, [400])], 'nothing'],
  ['an upgrade where CORS is spoken', get, [request(get, wants('websocket', allow()))], 'nothing'],
  [
    'an upgrade of the page’s own server',
    { ...get, pageOrigin: 'https://api.example.com' },
    [request(get, wants('websocket'))],
    'nothing',
  ],
  ['no response', get, [], 'nothing'],
])('what is demanded: %s', (_, subject, seen, demanded) => {
  const refusal = protocolRefusal(factsOf(subject, evidence(...seen)))
  const told = refusal === null ? 'nothing' : `${refusal.wants}${refusal.isBetween ? ', between' : ''}`
  expect(told).toBe(demanded)
})
