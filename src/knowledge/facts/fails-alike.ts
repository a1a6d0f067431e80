import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { saysCorsIsOff } from './preflight-status.ts'
import { ownAnswers } from './reach.ts'

/** The response to the request, where every other one, whatever was asked, has the same status of an error. */
export function failsAlike(facts: Facts): Answer | null {
  const { request } = facts
  const own = ownAnswers(facts)
  if (request === null || request.status < 400 || saysCorsIsOff(request)) return null
  return own.length > 2 && own.every(({ status }) => status === request.status) ? request : null
}

/** Whether that status refuses whoever asks, in place of telling of something that went wrong. */
export function isRefusal({ status }: Pick<Answer, 'status'>): boolean {
  return status === 401 || status === 403
}
