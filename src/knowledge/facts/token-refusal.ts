import type { Answer } from './answer.ts'

/** The errors of a token endpoint (RFC 6749, 5.2), with the one that Auth0 says besides. */
const codes =
  /"error"\s*:\s*"(invalid_client|invalid_grant|unauthorized_client|access_denied|unsupported_grant_type|invalid_scope|invalid_request)"/

/** Why an endpoint for tokens gives none, in the words of OAuth, or null. No session is missing there. */
export function tokenRefusal({ status, response, observation }: Answer): string | null {
  const { method, url } = observation.request
  if (method !== 'POST' || (status !== 400 && status !== 401 && status !== 403)) return null
  if (!/\/token\/?$/.test(new URL(url).pathname)) return null
  return codes.exec(response.body ?? '')?.[1] ?? null
}
