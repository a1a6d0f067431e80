import type { Case } from '../model/case.ts'

/** Whether the case brings something that an API may take for a credential; a bare 401 or 403 then means more. */
export function suppliesCredentials({ headers }: Pick<Case, 'headers'>): boolean {
  return headers.some(
    ([name, value]) =>
      value !== '' && /^authorization$|^cookie$|api-?key|token|secret|session|^x-auth|^auth-/i.test(name),
  )
}
