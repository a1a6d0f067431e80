import type { Engine } from '../../knowledge/model/cors-error.ts'
import type { SeenRequest } from './seen-request.ts'

/** A browser that is being watched. */
export interface AttachedBrowser {
  readonly kind: 'attached'
  readonly engine: Engine
  /** As it names itself: `Chrome/156.0.8078.79`, `firefox/153.0`. */
  readonly product: string
  /** Whether this program started it, and so ends it. */
  readonly isOwn: boolean
  /** Opens a page, in a tab of its own in a browser that was joined. Null, or what the browser said. */
  open(url: string): Promise<string | null>
  /** Makes the same request again, in the document that made it. Null, or why it could not be made. */
  repeat(seen: SeenRequest): Promise<string | null>
  /** Resolves when the browser has gone, or has been left. */
  readonly ended: Promise<void>
  /** Ends a browser of our own and removes its profile; leaves another as it was. Never rejects. */
  close(): Promise<void>
}
