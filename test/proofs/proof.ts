import type { Case } from '../../src/knowledge/case.ts'
import type { CauseId, StackId } from '../../src/knowledge/diagnosis.ts'

/** A stack that a recipe is proven on, and how it is started. */
export interface Ground {
  readonly stack: StackId
  /** The software and its version, as it names itself. */
  readonly version: () => Promise<string>
  /** Null where the real thing runs; else what stands in for it. */
  readonly emulated: string | null
  readonly proofs: readonly Proof[]
  /** The page's own server is this stack: page and request share an origin once the recipe is in. */
  readonly servesPage: boolean
}

/** One cause on one stack: broken, named, repaired by the printed snippet, proven. */
export interface Proof {
  readonly cause: CauseId
  readonly variant: string | null
  /** How the request differs from `GET /v1/orders` without credentials. */
  readonly request: Partial<Pick<Case, 'method' | 'headers' | 'credentials' | 'body'>> & {
    readonly path?: string
  }
  /** What the page reads once the request goes through; null where any answer will do. */
  readonly exposes: string | null
  /** Starts the real software: broken, or with `snippet` put where its steps say. */
  readonly start: (how: How) => Promise<Running>
}

export interface How {
  /** The snippet exactly as printed, or null for the broken state. */
  readonly snippet: string | null
  readonly pageOrigin: string
  /** The free port to listen on. */
  readonly port: number
}

export interface Running {
  stop(): Promise<void>
}

/** Lines of a snippet that begins with a marker comment for each part, by the words after the marker. */
export function partsOf(snippet: string, marker: RegExp): readonly string[] {
  return snippet
    .split(marker)
    .slice(1)
    .map((part) => part.replace(/^.*\n/, ''))
}
