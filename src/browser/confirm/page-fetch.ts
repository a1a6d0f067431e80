import type { Case } from '../../knowledge/model/case.ts'

/** What page script learns of its fetch. */
export interface PageSight {
  readonly answered: boolean
  /** The rejection as text; empty where a response came. */
  readonly says: string
  readonly status: number
  readonly type: string
  readonly redirected: boolean
  readonly visible: readonly string[]
}

/** Source of the function that runs in the page: it fetches and resolves with a `PageSight`. */
export const pageFetch = `async ([url, init]) => {
  const none = { answered: false, says: '', status: 0, type: '', redirected: false, visible: [] }
  try {
    const { status, type, redirected, headers, body } = await fetch(url, { ...init, cache: 'no-store' })
    body?.cancel().catch(() => {})
    return { ...none, answered: true, status, type, redirected, visible: [...headers.keys()].sort() }
  } catch (error) {
    return { ...none, says: String(error) }
  }
}`

/** Its argument for a case. A body goes only with a method that may have one. */
export function pageFetchArguments({ url, method, headers, credentials, body }: Case): readonly unknown[] {
  const bodiless = /^(get|head)$/i.test(method)
  return [url, { method, headers, credentials, ...(body !== null && !bodiless && { body }) }]
}
