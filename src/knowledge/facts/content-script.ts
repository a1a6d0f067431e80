import type { Evidence } from '../model/evidence.ts'

/** Whether a content script of an extension makes the call: it asks as the page that it runs in, and is no part of it. */
export function isOfContentScript({ reported }: Pick<Evidence, 'reported'>): boolean {
  return reported.some(({ byContentScript }) => byContentScript === true)
}
