import type { Probe } from './probe.ts'

type Purposed = Pick<Probe, 'purpose'>

/** Whether the browser itself would send it: the two requests, at whatever hop. */
export function isOfPage({ purpose }: Purposed): boolean {
  return purpose.kind === 'preflight' || purpose.kind === 'request'
}

/** Whether it reads the page itself, as a navigation does: another server than the one that the page calls. */
export function isForPage({ purpose }: Purposed): boolean {
  return purpose.kind === 'page' || purpose.kind === 'page-script'
}

/** Whether it asks the server something besides what the page asks. */
export function isAside(probe: Purposed): boolean {
  return !isOfPage(probe) && !isForPage(probe) && probe.purpose.kind !== 'compared-url'
}
