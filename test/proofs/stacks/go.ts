import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import type { Ground } from '../proof.ts'
import { casesWith, todayProof } from '../today.ts'
import { prepareGo, startGoShop, versionOfGo } from '../tool-chains/go.ts'

/** A router with the CORS library that people use on it. */
function onRouter(router: string, version: string, leftOut: readonly CauseId[] = []): Ground {
  return {
    stack: 'go',
    on: router,
    version: async () => version,
    emulated: null,
    prepare: prepareGo,
    pageServer: null,
    proofs: casesWith([], leftOut).map((one) =>
      todayProof(one, (put, env) => startGoShop(put, { ...env, ROUTER: router })),
    ),
  }
}

export const goPlain = onRouter('net/http', `rs/cors ${versionOfGo('rs/cors')}`)
export const goGin = onRouter(
  'gin',
  `gin ${versionOfGo('gin-gonic/gin')}, gin-contrib/cors ${versionOfGo('gin-contrib/cors')}`,
)
/** Proven on the other routers in the same way: what differs here is how the router answers. */
const leftToOthers: readonly CauseId[] = [
  'cors-not-configured',
  'multiple-allow-origin',
  'invalid-allow-origin',
  'malformed-allow-list',
  'cached-for-another-origin',
  'cookie-not-sent',
  'response-header-not-exposed',
  'preflight-failed',
]
export const goEcho = onRouter('echo', `Echo ${versionOfGo('labstack/echo/v4')}`, leftToOthers)
export const goChi = onRouter(
  'chi',
  `chi ${versionOfGo('go-chi/chi/v5')}, go-chi/cors ${versionOfGo('go-chi/cors')}`,
  leftToOthers,
)
