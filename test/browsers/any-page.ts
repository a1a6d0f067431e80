import { oddEmbedderPolicies } from './embedder-policies.ts'
import type { Places } from './ground.ts'
import type { Random } from './random.ts'
import type { PageKind } from './witness-case.ts'

/** The document of a case, or the worker of one: mostly plain http, which asks for anything. */
export function anyPage(random: Random, places: Places): PageKind {
  return random.weighted<PageKind>([
    [66, 'http'],
    [8, 'localhost'],
    [12, 'https'],
    [10, 'opaque'],
    [4, 'opaque-https'],
    [5, 'require-corp'],
    [3, 'credentialless'],
    [1, 'localhost-require-corp'],
    [1, 'http-require-corp'],
    [2, `embedder-policy-${random.integer(oddEmbedderPolicies.length)}`],
    [3, 'file'],
    [3, 'worker'],
    [2, 'https-worker'],
    [2, 'shared-worker'],
    [2, 'service-worker'],
    [2, 'blank'],
    [10, anyName(random, places)],
    ...(places.extension === null
      ? []
      : ([
          [3, 'extension'],
          [3, 'extension-permitted'],
        ] as const)),
  ])
}

/** A page by another name or at an address: what is the same site as what goes by these. */
function anyName(random: Random, { elsewhere }: Places): PageKind {
  // Two browsers would take this page to https before it asks for anything.
  return random.pick(elsewhere.filter((origin) => !/^http:.*\.(dev|app)$/.test(origin))) as PageKind
}
