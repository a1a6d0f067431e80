import type { Refute } from './refute.ts'
import type { Case } from '../model/case.ts'
import type { CorsError } from '../model/cors-error.ts'
import type { Role } from '../model/role.ts'
import type { CauseId, Confidence, Finding, Proof } from '../model/diagnosis.ts'
import type { Carried, Particulars } from '../model/particulars.ts'
import type { Facts } from '../facts/facts.ts'
import type { FixDirectionId } from '../guide/fixes.ts'
import type { PitfallId } from '../guide/pitfalls.ts'
import type { PlaceId } from '../guide/places.ts'
import type { QuestionId } from '../guide/questions.ts'
import type { CauseVerification } from '../guide/verification/verification.ts'

/** What a rule found. Left out means none: no variant, nothing against, no question. */
export interface Words {
  readonly confidence: Confidence
  readonly title: string
  readonly evidence: readonly Proof[]
  readonly variant?: string | null
  readonly against?: readonly Proof[]
  readonly question?: QuestionId
  /** Where it is not what the cause rests on in general. */
  readonly restsOn?: RestsOn
}

/** The same with what a fix needs to know of a finding of this cause. */
export type Draft<Id extends CauseId = Exclude<CauseId, keyof Carried>> = Words &
  ({} extends Particulars<Id>
    ? { readonly particulars?: Particulars<Id> }
    : { readonly particulars: Particulars<Id> })

/** What a finding rests on, and so what may put it in doubt. */
type RestsOn =
  /** One response: another to the same request, or too few requests, puts it in doubt. */
  | 'a response'
  /** That nothing comes back: only a try that is answered puts it in doubt. */
  | 'silence'
  /** The page, the address, or several responses together: no single one puts it in doubt. */
  | 'circumstances'

/** A cause that looks the same at first sight, and what tells the two apart. */
export interface LookAlike {
  readonly cause: CauseId
  readonly tell: string
}

/** What a browser that got a response says of this cause. */
interface Said<Id extends CauseId> {
  readonly errors: readonly CorsError[]
  /** Which statuses go with it; Firefox and WebKit say them, and where none is said it is null. */
  readonly isOf?: (status: number | null) => boolean
  /** What has the same error, so that the cause is only possible. */
  readonly orElse?: string
  /** What a fix needs to know, from the case and the words of the message. */
  readonly particulars?: (subject: Case, text: string, status: number) => Particulars<Id>
}

/** One root cause: the rule that finds it, and what a person should know about it. */
export interface Cause<Id extends CauseId = CauseId> {
  readonly id: Id
  /** A few words, for lists. */
  readonly name: string
  /** What has happened, in one or two sentences. */
  readonly means: string
  /** Why a browser does what it does here. */
  readonly why: string
  /** The evidence that the rule fires on, in words. */
  readonly evidence: string
  /** Each variant and what it means. */
  readonly variants?: Readonly<Record<string, string>>
  readonly lookAlikes: readonly LookAlike[]
  /** Where it usually lives, likeliest first. */
  readonly livesIn: readonly PlaceId[]
  /** The direction of the fix, or null where none of the five fits. */
  readonly fix: FixDirectionId | null
  /** What proves the fix, beyond what every case is verified by. */
  readonly verification: readonly CauseVerification[]
  readonly pitfalls: readonly PitfallId[]
  readonly restsOn: RestsOn
  /** It may stand where every browser lets the request through. */
  readonly standsWithAllowed?: true
  /** The preflight and the request may each show it; a browser meets the request's later. */
  readonly isMetTwice?: true
  /** The page's own two requests show it, with nothing asked besides: so it can be told of the end of a redirect. */
  readonly isShownByTwo?: true
  /** It comes before every other, whatever the confidence. */
  readonly comesFirst?: true
  /** Where it is certain nothing else is worth saying: what answers is not what is meant to be called. */
  readonly isAllThereIs?: true
  /** It is said only where no other cause explains the same. */
  readonly isLastResort?: true
  /** It may trouble a load that asks for no CORS, too: an image, a script, a form. */
  readonly troublesPlainLoads?: true
  /** It is about the response to OPTIONS: whoever answered that has to change. */
  readonly isOfPreflight?: true
  /** A proxy that the probes went through may have met or said it itself. */
  readonly mayBeTheProxys?: true
  /** Where the change is: in the page, its address or its build; or in the network, a certificate, or what stands in front. The server where not said. */
  readonly side?: 'page' | 'infrastructure'
  /**
   * Where a second layer speaks too or fails to: who should own the headers. The application knows who may call it; the
   * proxy answers what the application never sees (OPTIONS, logins, its own errors).
   */
  readonly owner?: 'application' | 'proxy'
  /** Whom a fix is out of reach for, and who can fix it instead. */
  readonly beyond?: { readonly roles: readonly Role[]; readonly who: string }
  /** How browsers name it; some errors stand for several causes. */
  readonly saidAs?: Said<Id>
  /** The rule. Null where the evidence does not show this cause. */
  readonly examine: (facts: Facts) => Draft<Id> | null
  /** The rule for the handshake of a WebSocket, which asks without CORS and whose server looks at Origin itself. */
  readonly examineHandshake?: (facts: Facts) => Draft<Id> | null
  /** What speaks against it in the evidence, for somebody who has guessed it. */
  readonly refute: Refute
}

/** A draft as the finding that leaves the catalogue. */
export function findingOf<Id extends CauseId>(id: Id, draft: Draft<Id>): Finding {
  const finding = {
    id,
    variant: draft.variant ?? null,
    confidence: draft.confidence,
    title: draft.title,
    evidence: draft.evidence,
    against: draft.against ?? [],
    question: draft.question ?? null,
    particulars: draft.particulars ?? {},
  }
  // A draft of this cause has its particulars; the union cannot tell the two by one id that is not known yet.
  return finding as Finding
}

/** A statement about an observation. */
export function proof(probe: { readonly id: string } | null, says: string): Proof {
  return { probe: probe?.id ?? null, says }
}
