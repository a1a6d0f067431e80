import { asksWithCors } from '../browsers/judge/asks-with-cors.ts'
import { engineNames } from '../model/cors-error.ts'
import type { Confidence, Finding, Proof } from '../model/diagnosis.ts'
import { causeIds } from '../model/diagnosis.ts'
import type { Facts } from '../facts/facts.ts'
import type { Agreement } from '../facts/witness.ts'
import { witnessesOf } from '../facts/witnesses.ts'
import { questions, type Question } from '../guide/questions.ts'
import { behindRedirect } from './behind-redirect.ts'
import { causeOf } from './catalogue.ts'
import { findingOf, proof, type Cause } from './cause.ts'
import { seen } from '../facts/faults.ts'
import { speakers } from '../facts/reach.ts'
import { fromSource } from './from-source.ts'
import { saidByBrowser } from './said-by-browser.ts'
import { tempered } from './tempered.ts'

const weight: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }

/**
 * The causes that the evidence supports: certain ones first, in the order of fixing them, then likely, then possible.
 * Empty where there is nothing to fix.
 */
export function rankedCauses(facts: Facts): readonly Finding[] {
  const { outcome } = facts.judged.verdict
  if (outcome === 'not-cross-origin') return []
  const inQuestion = causeIds.filter((id) => ruleOf(causeOf(id), facts) !== null)
  const found = inQuestion.flatMap((id) => examined(causeOf(id), facts))
  const allThereIs = found.filter(
    ({ id, confidence }) => causeOf(id).isAllThereIs && confidence === 'certain',
  )
  if (allThereIs.length > 0) return allThereIs
  const kept = found.filter(({ id }) => outcome !== 'allowed' || causeOf(id).standsWithAllowed)
  const isBehind = ({ particulars }: Finding) => particulars.isBehind === true
  const explained = kept.filter(
    (one) => !causeOf(one.id).isLastResort || kept.every((other) => other === one || isBehind(other)),
  )
  const isExplained = !explained.every(isBehind)
  if (!isExplained && (outcome === 'blocked' || outcome === 'unreachable'))
    return [unexplained(facts), ...explained]
  const seen = [...explained, ...behindRedirect(facts, explained)]
    .map((finding) => joined(finding, facts))
    .sort(byUrgency(facts))
  return [...saidByBrowser(facts), ...seen]
}

/** The rule of a cause for this kind of request; null where it cannot trouble it. */
function ruleOf(cause: Cause, { subject }: Facts): Cause['examine'] | null {
  if (asksWithCors(subject)) return cause.examine
  if (subject.as === 'websocket' && cause.examineHandshake !== undefined) return cause.examineHandshake
  return cause.troublesPlainLoads ? cause.examine : null
}

/** One cause as the evidence and the person's answers leave it; none where they do not show it. */
function examined(cause: Cause, facts: Facts): readonly Finding[] {
  const draft = ruleOf(cause, facts)?.(facts) ?? null
  if (draft === null) return []
  return answered(
    tempered(findingOf(cause.id, draft), { ...cause, restsOn: draft.restsOn ?? cause.restsOn }, facts),
    facts,
  )
}

/** No rule fits what was seen: said so. Only where responses to one question differ does the server seem to change. */
function unexplained(facts: Facts): Finding {
  const { judged, disagreement } = facts
  const [stop] = judged.stops
  const changes = disagreement !== null || stop?.corsError?.endsWith('MissingAllowOriginHeader') !== true
  // Something there speaks of CORS: it is set up, and does not reach this response.
  const [speaker] = changes ? [] : speakers(facts)
  const nowhere = 'Where the browser looks for Access-Control-Allow-Origin there is none'
  return findingOf(
    changes ? 'partial-rollout' : speaker === undefined ? 'cors-not-configured' : 'cors-after-routes',
    {
      confidence: 'likely',
      title: changes
        ? 'The responses do not fit together: the server seems to answer differently from one time to the next'
        : speaker === undefined
          ? `${nowhere}; the other responses do not say why`
          : `${nowhere}, while another response speaks of CORS: a policy is there, and why it leaves this one out does not show`,
      evidence: [
        proof(
          null,
          `a browser stops at the ${stop?.at ?? 'request'}${stop?.corsError == null ? '' : ` (${stop.corsError})`}, and the other responses do not say why`,
        ),
        ...(speaker === undefined ? [] : [seen(speaker)]),
      ],
    },
  )
}

/** What comes first whatever else is wrong; then confidence, then the order of fixing. */
function byUrgency(facts: Facts) {
  const first = ({ id }: Finding) => (causeOf(id).comesFirst ? 0 : 1)
  return (one: Finding, other: Finding): number =>
    first(one) - first(other) ||
    weight[one.confidence] - weight[other.confidence] ||
    turn(one, facts) - turn(other, facts)
}

/**
 * Allow-Origin comes before the lists of the preflight, unless it is the request's: a browser meets that after them. What
 * one engine alone will not do comes after what stops the others.
 */
function turn({ id, evidence }: Finding, { request, preflightFails, judged: { stops } }: Facts): number {
  const isMetLater =
    preflightFails && causeOf(id).isMetTwice && request !== null && evidence[0]?.probe === request.id
  const stopped = stops.filter(({ reason }) => reason === id).length
  const isOfSome = stopped > 0 && stopped < stops.length
  return causeIds.indexOf(id) + (isMetLater || isOfSome ? causeIds.length : 0)
}

/** What a person's answer makes of a finding that asks for it: settled, refuted (none), or as it was. */
function answered(finding: Finding, { evidence }: Facts): readonly Finding[] {
  const asked = Object.entries<Question>(questions).find(([id]) => id === finding.question)
  if (asked === undefined) return [finding]
  const [id, { confirmedBy, text }] = asked
  const answer = evidence.answers[id]
  if (confirmedBy === undefined || (answer !== 'yes' && answer !== 'no')) return [finding]
  if (answer !== confirmedBy) return []
  const said = proof(null, `“${text}” was answered with ${answer}`)
  return [{ ...finding, confidence: 'certain', evidence: [...finding.evidence, said] }]
}

/** Evidence from elsewhere that speaks of the same cause: source code, an access log, a browser's console. */
function joined(finding: Finding, { evidence, judged, subject }: Facts): Finding {
  const witnesses = witnessesOf(subject, evidence, judged.verdict).filter(
    ({ corsError, agreement }) => corsError !== null && agreement !== 'open',
  )
  const told = (wanted: Agreement) =>
    witnesses
      .filter(({ agreement }) => agreement === wanted)
      .slice(0, 2)
      .map(({ engine, corsError, says, text }) =>
        proof(
          null,
          engine === null ? `${text}; ${says}` : `${engineNames[engine]} reported ${corsError}; ${says}`,
        ),
      )
  const more: readonly Proof[] = [
    ...fromSource(finding, subject, evidence),
    ...(finding.id.startsWith('preflight-') ? logged(evidence.preflightLog, subject) : []),
    ...told('agrees'),
  ]
  const against = told('contradicts')
  if (more.length === 0 && against.length === 0) return finding
  return {
    ...finding,
    evidence: [...finding.evidence, ...more],
    against: [...finding.against, ...against],
  }
}

/** What the log has of the host of the case, its own path first; of a log that names no hosts, all. */
function logged(log: Facts['evidence']['preflightLog'], { url }: Facts['subject']): readonly Proof[] {
  const { host, hostname, pathname } = new URL(url)
  const hostOf = (one: NonNullable<typeof log>['failing'][number]) => {
    const named = one.host ?? (URL.canParse(one.url) ? new URL(one.url).host : host)
    // CloudFront logs the name of a distribution for all of its aliases.
    return named.endsWith('.cloudfront.net') ? host : named
  }
  const isOwnPath = (one: { readonly url: string }) => one.url.endsWith(pathname)
  return (
    (log?.failing ?? [])
      // Many logs leave the port out.
      .filter((one) => [host, hostname].includes(hostOf(one)))
      .toSorted((one, other) => Number(isOwnPath(other)) - Number(isOwnPath(one)))
      .slice(0, 3)
      .map(({ url, status, count }) =>
        proof(null, `the access log has ${count} OPTIONS ${url} answered ${status}`),
      )
  )
}
