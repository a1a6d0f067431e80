import type { Make } from './general-fix.ts'

/** The fix of a page's own Content-Security-Policy: the one directive that governs the request, and the one origin. */
export const pagePolicy: Make = ({ finding, url, subject }) => {
  const { forbidden = url.origin, directive = 'connect-src', isPassedByNonce } = finding.particulars
  const where = `This is set where the page comes from (${subject.pageOrigin}), not on the API: the header Content-Security-Policy or a meta element.`
  if (isPassedByNonce === true)
    return {
      title: 'Give the element the nonce of the page',
      steps: [
        'The policy lets in what bears its nonce (a new one with every page) or hash: give the element the attribute nonce, or for a fixed file integrity and its hash in the policy.',
        `Where the policy has no 'strict-dynamic', ${forbidden} in ${directive} does it, too.`,
        where,
      ],
      snippet: null,
    }
  const isScheme = /^wss?:/.test(forbidden)
  return {
    title: `Add ${forbidden} to ${directive} of the page`,
    steps: [
      where,
      directive === 'form-action'
        ? `form-action 'self' ${forbidden}; nothing falls back to default-src here.`
        : `${directive} 'self' ${forbidden}, beside what stands there; where there is no ${directive}, default-src counts: add one of its own.`,
      ...(isScheme ? ['An https: source does not match a WebSocket: it is named with its own scheme.'] : []),
      'With several policies each of them must allow it.',
    ],
    snippet: null,
  }
}
