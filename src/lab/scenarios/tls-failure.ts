import { validityEnded, makeAuthority, type Identity } from '../certificates.ts'
import type { Scenario } from '../scenario.ts'
import { expressShop } from '../shop.ts'
import type { Stage } from '../stage.ts'

/** The shop with this certificate, and with a good one once it is fixed. */
async function certified(stage: Stage, identity: Identity) {
  const app = expressShop({ origin: [stage.page] })
  const api = await stage.serve('api.shop.example', app, { identity })
  const mended = await stage.serve('api.shop.example', app)
  return {
    subject: stage.ask(`${api.origin}/v1/orders`),
    fix: () => stage.ask(`${mended.origin}/v1/orders`),
  }
}

export const tlsFailureExpired = {
  id: 'tls-failure.expired',
  cause: 'tls-failure',
  variant: 'expired',
  title: 'Ninety-one days',
  level: 1,
  story:
    'Nobody deployed anything. Since this morning every page of the shop fails with a network error that mentions CORS.',
  needsNames: true,
  start: async (stage) => {
    const identity = stage.authority.issue(['api.shop.example'], validityEnded(Date.now()))
    return certified(stage, identity)
  },
} as const satisfies Scenario

export const tlsFailureHandshake = {
  id: 'tls-failure.handshake',
  cause: 'tls-failure',
  variant: 'handshake',
  title: 'The wrong language',
  level: 2,
  story:
    'The port number in the page’s settings was taken from the server’s start-up message. The server runs, the port is open.',
  needsNames: true,
  start: async (stage) => {
    const app = expressShop({ origin: [stage.page] })
    const plain = await stage.serve('api.shop.example', app, { scheme: 'http' })
    const secure = await stage.serve('api.shop.example', app)
    return {
      subject: stage.ask(`${plain.origin.replace('http:', 'https:')}/v1/orders`),
      fix: () => stage.ask(`${secure.origin}/v1/orders`),
    }
  },
} as const satisfies Scenario

export const tlsFailureNameMismatch = {
  id: 'tls-failure.name-mismatch',
  cause: 'tls-failure',
  variant: 'name-mismatch',
  title: 'A new name on the door',
  level: 1,
  story: 'The API got a second name, next to its old one. Pages that use the old name work.',
  needsNames: true,
  start: async (stage) => {
    const identity = stage.authority.issue(['shop.example', 'www.shop.example'])
    return certified(stage, identity)
  },
} as const satisfies Scenario

export const tlsFailureUntrusted = {
  id: 'tls-failure.untrusted',
  cause: 'tls-failure',
  variant: 'untrusted',
  title: 'Signed by ourselves',
  level: 1,
  story:
    'The staging API works on the laptops of the team that runs it. On every other machine the page fails.',
  needsNames: true,
  start: async (stage) => {
    const identity = makeAuthority(Date.now()).issue(['api.shop.example'])
    return certified(stage, identity)
  },
} as const satisfies Scenario
