import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import type { Ground } from '../proof.ts'
import { casesWith, todayProof, type TodayCase } from '../today.ts'
import { prepareGo, startGoShop, versionOfGo } from '../tool-chains/go.ts'

/** A router with the CORS library that people use on it. */
function onRouter(
  router: string,
  version: string,
  own: readonly TodayCase[] = [],
  leftOut: readonly CauseId[] = [],
): Ground {
  return {
    stack: 'go',
    on: router,
    version: async () => version,
    emulated: null,
    prepare: prepareGo,
    pageServer: null,
    proofs: casesWith(own, leftOut).map((one) =>
      todayProof(one, (put, env) => startGoShop(put, { ...env, ROUTER: router })),
    ),
  }
}

export const goPlain = onRouter('net/http', `rs/cors ${versionOfGo('rs/cors')}`)
export const goGin = onRouter(
  'gin',
  `gin ${versionOfGo('gin-gonic/gin')}, gin-contrib/cors ${versionOfGo('gin-contrib/cors')}`,
)
export const goEcho = onRouter('echo', `Echo ${versionOfGo('labstack/echo/v4')}`)
export const goChi = onRouter(
  'chi',
  `chi ${versionOfGo('go-chi/chi/v5')}, go-chi/cors ${versionOfGo('go-chi/cors')}`,
)
