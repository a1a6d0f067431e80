import { readFileSync } from 'node:fs'

import type { RequestKind } from '../../src/knowledge/model/request-kind.ts'

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let font: string | null = null

/** The bytes, as Latin-1, that what makes a request of this kind takes. */
export function bodyFor(as: RequestKind): string {
  switch (as) {
    case 'img':
    case 'img-crossorigin':
      return Buffer.from(pixel, 'base64').toString('latin1')
    case 'font':
      return (font ??= readFileSync('/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf', 'latin1'))
    case 'eventsource':
      return 'data: a\n\n'
    case 'style':
      return 'a {}'
    default:
      return 'ok'
  }
}
