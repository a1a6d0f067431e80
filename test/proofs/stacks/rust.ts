import type { Ground } from '../proof.ts'
import { casesWith, todayProof } from '../today.ts'
import { prepareRust, startRustShop, versionOfCrate } from '../tool-chains/cargo.ts'

export const rust: Ground = {
  stack: 'rust',
  version: async () => `axum ${versionOfCrate('axum')}, tower-http ${versionOfCrate('tower-http')}`,
  emulated: null,
  prepare: prepareRust,
  pageServer: null,
  proofs: casesWith([]).map((one) => todayProof(one, (put, env) => startRustShop(put, env))),
}
