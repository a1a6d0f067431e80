import type { Engine } from '../model/cors-error.ts'

/**
 * `open` where one of the two does not say enough to be held against the other; `aside` where what was said is about no
 * CORS check, and `says` tells what it means.
 */
export type Agreement = 'agrees' | 'contradicts' | 'open' | 'aside'

/** What somebody saw of the same request, held against what the tool finds. */
export interface Witness {
  /** A console message, a response that was copied, or a browser that was watched. */
  readonly from: 'console' | 'copied' | 'browser'
  /** The browser that said it; null for a copied response. */
  readonly engine: Engine | null
  readonly corsError: string | null
  /** The message as it was written, or what was copied. */
  readonly text: string
  readonly agreement: Agreement
  readonly says: string
}
