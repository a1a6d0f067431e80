import type { Finding } from '../model/diagnosis.ts'

/** Whether this shape of a cause has a fix of its own: what is said of the cause, and what a stack adds to it, does not fit. */
export function hasOwnFix({ variant, particulars }: Pick<Finding, 'variant' | 'particulars'>): boolean {
  return (
    variant === 'host-name' ||
    variant === 'address' ||
    particulars.isTooLarge === true ||
    particulars.isPlainTwin === true ||
    particulars.wants !== undefined
  )
}
