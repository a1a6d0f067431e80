import type { Probe } from './probe.ts'
import type { Case } from '../knowledge/model/case.ts'
import { noEvidence, type Evidence } from '../knowledge/model/evidence.ts'
import { isForbiddenMethod } from '../knowledge/browsers/standard/forbidden.ts'
import { engines } from '../knowledge/model/cors-error.ts'
import { rulesOf } from '../knowledge/browsers/engines/rules-of.ts'
import { askServer } from './ask-server.ts'
import { conditionsOf, cookieFor, guardSeen } from './conditions.ts'
import { createAllowance, type Allowance } from './allowance.ts'
import { createHosts } from './hosts.ts'
import { readPageFacts, readRootFacts } from './kinds/page.ts'
import { keepLedger } from './ledger.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import { createSender, type Sender } from './sender.ts'
import { createTransport } from './transport.ts'

const pageHostPatienceMs = 200
/** What Node's timers can hold. */
const longestTimer = 2 ** 31 - 1

/**
 * Asks everything the case calls for and hands back what came, telling each step through `on`.
 * Never rejects for anything a network or a server does: that is evidence. When `signal` aborts, what is known
 * so far comes back. Nothing is sent where the browser would not send anything either. What is sent is taken from
 * `allowance`; whoever asks twice within one command hands the same one to both.
 */
export async function runProbes(
  subject: Case,
  options: ProbeOptions,
  on: (event: ProbeEvent) => void,
  signal: AbortSignal,
  allowance: Allowance = createAllowance(options),
): Promise<Evidence> {
  if (!goesOut(subject)) return noEvidence
  const startedAt = options.now()
  const ledger = keepLedger(on)
  if (options.gentle) ledger.on({ kind: 'sampled' })
  for (const condition of conditionsOf(subject, options)) ledger.on({ kind: 'condition', condition })
  // Three round trips at their slowest, then it is enough, whatever is still under way.
  const limit = AbortSignal.any([signal, AbortSignal.timeout(Math.min(options.timeoutMs * 3, longestTimer))])
  const late = new AbortController()
  const hosts = createHosts(subject, options, ledger.on, limit)
  const transport = createTransport(options)
  const bareTransport =
    options.certificate === null ? transport : createTransport({ ...options, certificate: null })
  const sender = createSender({
    transport,
    bareTransport,
    options,
    allowance,
    cookie: cookieFor(subject, options),
    addressesOf: hosts.addressesOf,
    startedAt,
    on: ledger.on,
    signal: limit,
  })
  try {
    const pageHost = hosts.lookUpPage(late.signal)
    let page = subject.pageUrl === null ? null : askPage(subject, options, sender, ledger.on)
    await askServer(subject, options, sender, hosts, ledger.on, () => {
      page ??= askPage(subject, options, sender, ledger.on)
    })
    // A page that was only supposed to be there must not hold up what the server has answered.
    const impatience = setTimeout(() => {
      if (subject.pageUrl === null) sender.drop('the page did not answer in time', isOfPageItself)
    }, pageHostPatienceMs)
    await page
    clearTimeout(impatience)
    // A resolver that is down must not hold up what the server has answered.
    const patience = setTimeout(() => late.abort(), pageHostPatienceMs)
    await pageHost
    clearTimeout(patience)
    const { answered, brokeOff, brokeAlone } = sender.tally()
    const onlyTogether = brokeAlone === 0 && brokeOff > 1 ? { onlyTogether: true } : {}
    if (brokeOff > 0)
      ledger.on({
        kind: 'condition',
        condition: { kind: 'broke-off', count: brokeOff, of: answered, ...onlyTogether },
      })
    for (const condition of guardSeen(ledger.evidence())) ledger.on({ kind: 'condition', condition })
  } finally {
    sender.close()
    await Promise.all([transport.close(), bareTransport.close()])
  }
  return ledger.evidence()
}

/** A bad port, a forbidden method: no request ever leaves the browser. */
function goesOut(subject: Case): boolean {
  const { port } = new URL(subject.url)
  return !engines.every((engine) => rulesOf(engine).isBadPort(port)) && !isForbiddenMethod(subject.method)
}

async function askPage(
  subject: Case,
  options: ProbeOptions,
  sender: Sender,
  on: (event: ProbeEvent) => void,
): Promise<void> {
  const { pageUrl, pageOrigin } = subject
  // What the page's own policy forbids, its browser has told.
  if (options.seen.length > 0) return
  // A page that is named decides; one that is only supposed to be there is worth none of few requests.
  if (pageUrl === null && (options.gentle || !/^https?:/.test(pageOrigin))) return
  const page =
    pageUrl === null
      ? await readRootFacts(pageOrigin, sender)
      : await readPageFacts(pageUrl, sender, !options.gentle)
  if (page !== null) on({ kind: 'page-read', page })
}

function isOfPageItself({ purpose }: Pick<Probe, 'purpose'>): boolean {
  return purpose.kind === 'page'
}
