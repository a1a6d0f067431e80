import type { Case } from '../model/case.ts'
import type { CauseId, Finding } from '../model/diagnosis.ts'
import type { PolicyNeeded } from './policy-needed.ts'

/** What a recipe is written from. */
export interface Need {
  readonly finding: Finding
  readonly subject: Case
  readonly policy: PolicyNeeded
  /** Whether this very software made the API's responses: then it is no page's own server, whatever else it can be. */
  readonly isApi: boolean
  /** Whether the scanned source holds the policy that lacks something: there is nothing to set up. */
  readonly isDeclared: boolean
}

/** What there is to know about one server that people run an API on. */
export interface Stack {
  /** Where its CORS configuration is to be found. */
  readonly livesIn: string
  /** Where its refusals at the edge are set and how a change there takes effect, if elsewhere. */
  readonly edge?: { readonly livesIn: string; readonly reload: string }
  /** How CORS usually breaks on it. */
  readonly breaksHere: readonly string[]
  /** How to remove the CORS headers here when another layer is to own them. */
  readonly takeOut: string
  /** The recipe for the causes that a policy fixes. */
  readonly policy: PolicyRecipe
  /** Lets a cookie through to another site; null where this layer sets and rewrites no cookies. */
  readonly cookie:
    ((name: string) => { readonly steps: readonly string[]; readonly snippet: string | null }) | null
}

interface PolicyRecipe {
  /** Null where nothing can be pasted: `place` says what to do. */
  readonly snippet: ((need: Need) => string) | null
  /** What to have, and where the snippet goes. */
  readonly place: readonly string[] | ((need: Need) => readonly string[])
  /** Causes whose fix here is no setting of CORS: `perCause` and no snippet. */
  readonly stepsOnly?: readonly CauseId[]
  /** What the change is, in one line, where it is another here than elsewhere. */
  readonly titles?: Readonly<Partial<Record<CauseId, string>>>
  /** What the parts of a policy are called here, where one value can be added to one that is there. */
  readonly settings: Settings
  /** The parts that no setting changes here, and what to do instead; a function says null where one does. */
  readonly fixed?: Readonly<Partial<Record<keyof Settings, string | ((subject: Case) => string | null)>>>
  /** What to look for in this stack where this is the cause. */
  readonly perCause: Readonly<Partial<Record<CauseId, string>>>
  /** How the change takes effect. */
  readonly reload: string
}

export interface Settings {
  readonly origins?: string
  readonly methods?: string
  readonly headers?: string
  readonly exposed?: string
  /** With the value that allows them. */
  readonly credentials?: string
}
