import { beyondRedirect } from '../facts/beyond-redirect.ts'
import type { Facts } from '../facts/facts.ts'
import { deadEnd } from '../facts/final-url.ts'
import { pageAtEnd } from '../facts/page-at-end.ts'
import { causeIds, type Finding } from '../model/diagnosis.ts'
import { causeOf } from './catalogue.ts'
import { findingOf, type Words } from './cause.ts'

/**
 * The faults that the page meets next when it calls the end of the redirects at once, as somebody told of the redirect
 * will have it do. Never certain: nothing else was asked there.
 */
export function behindRedirect(facts: Facts, found: readonly Finding[]): readonly Finding[] {
  const isRedirected = found.some(
    ({ id }) => id === 'preflight-redirected' || id === 'redirect-changes-origin',
  )
  const far = isRedirected ? beyondRedirect(facts) : null
  // Where the end of them is nothing, the redirect itself is the fault.
  if (far === null || deadEnd(facts) !== null || pageAtEnd(facts) !== null) return []
  const where = far.url.origin === facts.url.origin ? far.url.pathname : far.url.host
  return causeIds
    .filter((cause) => causeOf(cause).isShownByTwo && !found.some(({ id }) => id === cause))
    .flatMap((id) => {
      const draft: Words | null = causeOf(id).examine(far)
      return draft === null
        ? []
        : [findingOf(id, { ...draft, confidence: 'likely', title: titleAt(where, draft.title) })]
    })
}

function titleAt(where: string, title: string): string {
  const own = title.replace(/^Behind it waits another fault: /, '').replace(/^(The|A|An|No) /, lower)
  return `Behind the redirect waits another fault at ${where}: ${own}`
}

function lower(word: string): string {
  return word.toLowerCase()
}
