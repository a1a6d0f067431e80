import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { StaticValue } from '../../source/ecmascript/value.ts'

/** What a call in source asks for, before the URL is known to be whole. */
export interface CalledRequest {
  readonly url: StaticValue
  readonly method: StaticValue | undefined
  readonly headers: StaticValue | undefined
  readonly body: StaticValue | undefined
  /** A Content-Type that the client adds on its own for such a body. */
  readonly impliedType: string | null
  readonly credentials: CredentialsMode | null
  readonly referrer: string | null
  readonly mode: string | null
}
