import { partsOf, type Ground } from '../proof.ts'
import { casesWith, todayProof } from '../today.ts'
import { prepareRust, startRustShop, versionOfCrate, type Framework } from '../tool-chains/cargo.ts'

/** A framework with the part of the snippet that is for it. */
function withPart(framework: Framework, part: number, crates: readonly string[]): Ground {
  return {
    stack: 'rust',
    on: framework,
    version: async () => crates.map((crate) => `${crate} ${versionOfCrate(crate)}`).join(', '),
    emulated: null,
    prepare: prepareRust,
    pageServer: null,
    proofs: casesWith([]).map((one) =>
      todayProof(one, ({ policy, cookie }, env) => {
        const own = policy === null ? null : (partsOf(policy, /^\/\/ Part \d: /m)[part] ?? '')
        return startRustShop(framework, { policy: own, cookie }, env)
      }),
    ),
  }
}

export const rustAxum = withPart('axum', 0, ['axum', 'tower-http'])
export const rustActix = withPart('actix', 1, ['actix-web', 'actix-cors'])
