import { equal, ok } from 'node:assert/strict'
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { get as getOverTls } from 'node:https'
import type { Case } from '../../src/knowledge/model/case.ts'
import type { Diagnosis } from '../../src/knowledge/model/diagnosis.ts'
import { headerValues } from '../../src/knowledge/model/header-values.ts'
import type { SoftwareId } from '../../src/knowledge/model/software.ts'
import { conclude, type Triage } from '../../src/knowledge/triage.ts'
import { fixFor } from '../../src/knowledge/recipes/fix-for.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { freePort } from '../support/free-port.ts'
import { sinsOf } from '../knowledge/recipes/guard.ts'
import { caseOf } from '../knowledge/recipes/samples.ts'
import { ca, otherSite, startCache, startTls } from './in-front.ts'
import { listening } from './listening.ts'
import { apiHost, type Fetched, type Page } from './page.ts'
import type { ErrorPath, Ground, How, Proof } from './proof.ts'

/**
 * The whole proof of one recipe: start the software broken, let the triage name the cause, put the printed snippet
 * in, and see the triage, the error responses and a real browser pass. Throws where any of it does not hold. Gives the
 * software whose recipe was chosen without being told, if the wire showed it.
 */
export async function prove(ground: Ground, proof: Proof, page: Page): Promise<SoftwareId | null> {
  const { pageServer } = ground
  const port = await (pageServer?.apiPort() ?? freePort())
  const origin = await (pageServer?.serve(null, proof.cause) ?? page.origin)
  const before = askedBy(origin, addressOf(ground, proof, port), proof)
  let snippet = ''
  let named: SoftwareId | null = null
  await running(proof, before.url, { snippet: null, pageOrigin: origin, port }, async () => {
    const { evidence, diagnosis, stack } = await triage(before)
    named = stack
    const [cause] = diagnosis.causes
    equal(diagnosis.verdict.outcome, goesThrough(proof) ? 'allowed' : 'blocked', 'the outcome when broken')
    equal(cause?.id, proof.cause, 'the triage names another cause')
    equal(cause.variant, proof.variant ?? null, 'the triage names another variant')
    const fetched = await page.fetch(origin, before, proof.exposes)
    equal(fetched.outcome, goesThrough(proof) ? 'response' : 'network-error', 'Chromium on the broken state')
    ok(!arrives(fetched, proof), 'the page has what it wants already')
    const fix = fixFor(cause, before, ground.stack, evidence)
    ok(fix?.snippet, 'there is no snippet to apply')
    equal(sinsOf(fix.snippet).join(), '', 'the snippet opens a hole')
    snippet = fix.snippet
  })
  const pageOrigin = await (pageServer?.serve(snippet, proof.cause) ?? origin)
  const after = pageServer === null ? before : throughTheServerOf(pageOrigin, before)
  await running(proof, before.url, { snippet, pageOrigin, port }, async () => {
    const { diagnosis } = await triage(after)
    equal(diagnosis.verdict.outcome, pageServer === null ? 'allowed' : 'not-cross-origin')
    equal(left(diagnosis, proof), '', 'a cause is left')
    const fetched = await page.fetch(pageOrigin, after, proof.exposes)
    ok(arrives(fetched, proof), `Chromium still keeps it from the page: ${JSON.stringify(fetched)}`)
    if (pageServer !== null) await errorsPassThrough(page, after)
    // The recipe for a cookie leaves CORS as it is.
    else if (proof.cause !== 'cookie-not-sent') await headersHold(before, ground.errors)
  })
  return named
}

/** Whether the request itself is let through when broken: something in its response is missing. */
function goesThrough({ cause, exposes }: Proof): boolean {
  return exposes !== undefined || cause === 'cookie-not-sent'
}

/** What is still wrong. Where the trouble was an error that CORS hid, the error itself stays and is named. */
function left({ causes }: Diagnosis, { cause }: Proof): string {
  const isOfTheError = cause === 'error-response-without-cors' || cause === 'blocked-at-edge'
  return causes
    .map(({ id }) => id)
    .filter((id) => !(isOfTheError && id === 'refused-by-application'))
    .join()
}

/** Whether the page has what it wants: a response, a header of it, or a session. */
function arrives(fetched: Fetched, { cause, exposes }: Proof): boolean {
  if (fetched.outcome !== 'response') return false
  if (exposes !== undefined) return fetched.exposed !== null
  return cause !== 'cookie-not-sent' || /"cookies": ?"[^"]*(?:sid|sessionid)=/i.test(fetched.body)
}

/** A cookie is kept back only from another site, and sent to one only over TLS. */
function addressOf({ pageServer }: Ground, { behind }: Proof, port: number): string {
  if (behind === 'tls') return `https://${otherSite}:${port}`
  return `http://${pageServer === null ? apiHost : '127.0.0.1'}:${port}`
}

function askedBy(pageOrigin: string, address: string, { request }: Proof): Case {
  const { path = '/v1/orders', ...rest } = request
  return caseOf({ pageOrigin, url: `${address}${path}`, ...rest })
}

/** Starts what the proof starts, and what stands before it; ends both when `use` is done. */
async function running(proof: Proof, url: string, how: How, use: () => Promise<void>): Promise<void> {
  const inner = proof.behind === undefined ? how.port : await freePort()
  const started = [await proof.start({ ...how, port: inner })]
  try {
    await listening(inner)
    if (proof.behind === 'cache') started.push(await startCache(how.port, inner))
    if (proof.behind === 'tls') started.push(await startTls(how.port, inner))
    // A cache keeps the response; a rate limit counts.
    if (proof.visitor !== undefined) await ask(new URL(url), { Origin: proof.visitor })
    await use()
  } finally {
    for (const one of started.reverse()) await one.stop()
  }
}

async function triage(subject: Case): Promise<Triage> {
  const [page, api] = [new URL(subject.pageOrigin), new URL(subject.url)]
  const resolve = [page, api].map(({ hostname, port }) => ({
    host: hostname,
    port: Number(port),
    address: '127.0.0.1',
  }))
  const options = { ...defaultProbeOptions, sendUnsafe: true, resolve, ca }
  const evidence = await runProbes(subject, options, () => {}, AbortSignal.timeout(30_000))
  return conclude(subject, evidence, null)
}

/** The page calls the path alone, as the step says. */
function throughTheServerOf(origin: string, subject: Case): Case {
  const { pathname, search } = new URL(subject.url)
  return { ...subject, pageOrigin: origin, url: `${origin}${pathname}${search}` }
}

const token = { Authorization: 'Bearer of-the-proof' }

const usualErrors: readonly ErrorPath[] = [
  ['/v1/nothing-here', /^40[34]$/],
  ['/v1/fail', /^50\d$/],
]

/** On 404 and 500 too: exactly one Allow-Origin, the page's; and none for a page that nobody allowed. */
async function headersHold(
  { url, pageOrigin, headers }: Case,
  errors: readonly ErrorPath[] = usualErrors,
): Promise<void> {
  // With what the request itself is let in by.
  const sent = { ...token, ...Object.fromEntries(headers) }
  for (const [path, status] of errors) {
    const answer = await ask(new URL(path, url), { ...sent, Origin: pageOrigin })
    ok(status.test(String(answer.status)), `${path} answered ${answer.status}`)
    equal(answer.allowed, pageOrigin, `Allow-Origin of ${path}`)
    const toAnother = await ask(new URL(path, url), { ...sent, Origin: 'https://evil.example.net' })
    ok(!/\*|evil/.test(toAnother.allowed), `${path} lets any page in: ${toAnother.allowed}`)
  }
}

interface Answer {
  readonly status: number
  /** Every Allow-Origin line, as they came. */
  readonly allowed: string
}

function ask(
  { protocol, host, hostname, port, pathname, search }: URL,
  sent: OutgoingHttpHeaders,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { ...sent, Host: host }
    const options = { host: '127.0.0.1', port, path: `${pathname}${search}`, headers, agent: false as const }
    const take = (response: IncomingMessage) => {
      const pairs = response.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [[name, all[at + 1] ?? ''] as const] : [],
      )
      response.resume()
      resolve({
        status: response.statusCode ?? 0,
        allowed: headerValues(pairs, 'access-control-allow-origin').join(' and '),
      })
    }
    const asked =
      protocol === 'https:' ? getOverTls({ ...options, ca, servername: hostname }, take) : get(options, take)
    asked.on('error', reject)
  })
}

async function errorsPassThrough(page: Page, subject: Case): Promise<void> {
  const { pageOrigin } = subject
  for (const [path, status] of [
    ['/v1/nothing-here', 404],
    ['/v1/fail', 500],
  ] as const) {
    const url = `${pageOrigin}${path}`
    const fetched = await page.fetch(pageOrigin, { ...subject, url, method: 'GET', body: null })
    equal(fetched.outcome === 'response' ? fetched.status : fetched.outcome, status)
  }
}
