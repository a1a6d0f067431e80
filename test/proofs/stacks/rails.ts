import type { Ground } from '../proof.ts'
import { casesWith, todayProof } from '../today.ts'
import { prepareRails, startRailsShop, versionOfDebian } from '../tool-chains/rails.ts'

export const rails: Ground = {
  stack: 'rails',
  version: async () =>
    `Rails ${versionOfDebian('ruby-railties')}, rack-cors ${versionOfDebian('ruby-rack-cors')}`,
  emulated: null,
  prepare: prepareRails,
  pageServer: null,
  // Rails lets no cache keep a response, unless it is told to.
  proofs: casesWith([], ['cached-for-another-origin']).map((one) =>
    todayProof(one, (put, env) => startRailsShop(put, env)),
  ),
}
