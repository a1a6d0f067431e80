import type { RequestKind } from '../../model/request-kind.ts'
import { isOkStatus } from './status.ts'

/** HTML and CSS Fonts: an image is decoded whatever its status, if it has a body; all else needs an ok one. */
export function takesStatus(as: RequestKind, status: number): boolean {
  switch (as) {
    case 'img':
    case 'img-crossorigin':
      return !bodiless.has(status)
    case 'font':
      return isOkStatus(status) && !bodiless.has(status)
    case 'eventsource':
      return status === 200
    default:
      return isOkStatus(status)
  }
}

const bodiless: ReadonlySet<number> = new Set([101, 204, 205, 304])
