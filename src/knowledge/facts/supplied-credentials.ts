import type { Facts } from './facts.ts'

/** Whether the case brings something that an API may take for a credential; a bare 401 or 403 then means more. */
export function suppliesCredentials({ subject, evidence }: Pick<Facts, 'subject' | 'evidence'>): boolean {
  if ((evidence.conditions ?? []).some(({ kind }) => kind === 'cookie-sent')) return true
  return subject.headers.some(
    ([name, value]) =>
      value !== '' && /^authorization$|^cookie$|api-?key|token|secret|session|^x-auth|^auth-/i.test(name),
  )
}
