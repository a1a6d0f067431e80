import { proof } from '../../causes/cause.ts'
import { originsLetIn } from '../../facts/handshakes.ts'
import type { WarningRule } from './warning.ts'

/** WebSockets standard, 2: nothing keeps a page from opening one but the server's own look at `Origin`. */
export const websocketOpenToAll = {
  title: 'The WebSocket opens for every origin',
  text: 'A handshake carries cookies, and no browser asks before it opens a WebSocket: where cookies tell who is signed in, every website can use this one as the visitor. Compare Origin with a list on the server.',
  examine: (facts) => {
    const foreign = originsLetIn(facts).find(({ purpose }) => purpose.relation === 'foreign')
    return foreign === undefined
      ? null
      : [proof(foreign, `it opens for ${foreign.purpose.origin}, an origin that nobody can know`)]
  },
} as const satisfies WarningRule
