import type { Places } from './ground.ts'
import type { WitnessRequest } from './witness-case.ts'

/** What a response is made for. */
export interface Asked {
  readonly request: WitnessRequest
  /** The origin that the standard would have the engine send to this hop. */
  readonly origin: string
  readonly places: Places
}
