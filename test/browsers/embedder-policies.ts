import type { HeaderList } from '../../src/knowledge/model/case.ts'

const policy = 'Cross-Origin-Embedder-Policy'

/** What a page may say of its embedder policy beside the plain word: read alike by all three browsers. */
export const oddEmbedderPolicies: readonly HeaderList[] = [
  [[`${policy}-Report-Only`, 'require-corp']],
  [[policy, 'require-corp; report-to="coep"']],
  [[policy, 'require-corp;']],
  [[policy, 'REQUIRE-CORP']],
  [[policy, 'require-corp, require-corp']],
  [
    [policy, 'require-corp'],
    [policy, 'unsafe-none'],
  ],
  [
    [policy, ' require-corp\t'],
    [`${policy}-Report-Only`, 'unsafe-none'],
  ],
]

/** Where the documents with these policies stand, by their number. */
export const oddPolicyPath = /^\/embedder-policy\/(\d+)$/
