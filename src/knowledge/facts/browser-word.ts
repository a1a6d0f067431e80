import type { EmbedderPolicy } from '../model/embedder-policy.ts'
import type { BrowserStatement } from '../model/browser-statement.ts'
import type { Evidence } from '../model/evidence.ts'

/** The statements of one kind that the watched browser made of this request; none where no browser was watched. */
export function statementsOfKind<Kind extends BrowserStatement['kind']>(
  { browser }: Pick<Evidence, 'browser'>,
  kind: Kind,
): readonly Extract<BrowserStatement, { readonly kind: Kind }>[] {
  const all = browser?.statements ?? []
  return all.filter((one): one is Extract<BrowserStatement, { readonly kind: Kind }> => one.kind === kind)
}

/**
 * The embedder policy that a page must have, where its browser kept a response back for it: the milder one leaves the
 * credentials out and lets the response in.
 */
export function embedderPolicySaid(evidence: Pick<Evidence, 'browser'>): EmbedderPolicy | undefined {
  return statementsOfKind(evidence, 'resource-policy').some(({ by }) => by === 'coep')
    ? 'require-corp'
    : undefined
}
