import type { Finding } from '../model/diagnosis.ts'

type Shape = Pick<Finding, 'variant' | 'particulars'> & Partial<Pick<Finding, 'question'>>

/** Whether this shape of a cause has a fix of its own: what is said of the cause, and what a stack adds to it, does not fit. */
export function hasOwnFix(finding: Shape): boolean {
  const { variant, particulars } = finding
  return (
    variant === 'host-name' ||
    variant === 'address' ||
    particulars.isTooLarge === true ||
    particulars.isPlainTwin === true ||
    particulars.byReferer === true ||
    particulars.isWrittenList === true ||
    particulars.isNotModified === true ||
    particulars.isUnheard === true ||
    particulars.wants !== undefined ||
    particulars.remedy !== undefined ||
    failsBefore(finding)
  )
}

/**
 * Whether everything fails alike, and not because nothing is found: no line of a policy shows before that is mended.
 * A method that was not sent may fare better than the error of a GET, not than a refusal of everything.
 */
export function failsBefore({ particulars: { failsWith }, question }: Shape): boolean {
  if (failsWith === undefined || [404, 405, 410, 501].includes(failsWith)) return false
  return question !== 'sends-unsafe' || [401, 403, 503].includes(failsWith)
}
