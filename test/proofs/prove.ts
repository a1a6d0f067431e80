import { equal, ok } from 'node:assert/strict'
import { get } from 'node:http'
import type { Case } from '../../src/knowledge/case.ts'
import { diagnose } from '../../src/knowledge/diagnose.ts'
import type { Diagnosis } from '../../src/knowledge/diagnosis.ts'
import type { Evidence } from '../../src/knowledge/evidence.ts'
import { headerValues } from '../../src/knowledge/header-values.ts'
import { fixFor } from '../../src/knowledge/stacks/fix-for.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { freePort } from './free-port.ts'
import { sinsOf } from '../knowledge/stacks/guard.ts'
import { listening } from './listening.ts'
import { apiHost, pageHost, type Page } from './page.ts'
import type { Ground, Proof } from './proof.ts'

/**
 * The whole proof of one recipe: start the software broken, let the triage name the cause, put the printed snippet
 * in, and see the triage, the error answers and a real browser pass. Throws where any of it does not hold.
 */
export async function prove(ground: Ground, proof: Proof, page: Page): Promise<void> {
  const port = await freePort()
  const pagePort = ground.servesPage ? await freePort() : Number(new URL(page.origin).port)
  const origin = ground.servesPage ? `http://localhost:${pagePort}` : page.origin
  const before: Case = {
    pageOrigin: origin,
    pageUrl: null,
    url: `http://${ground.servesPage ? '127.0.0.1' : apiHost}:${port}${proof.request.path ?? '/v1/orders'}`,
    method: proof.request.method ?? 'GET',
    headers: proof.request.headers ?? [],
    credentials: proof.request.credentials ?? 'same-origin',
    body: proof.request.body ?? null,
    errorUrl: null,
  }
  const start = async (snippet: string | null, use: () => Promise<void>): Promise<void> => {
    const running = await proof.start({ snippet, pageOrigin: origin, port })
    try {
      await listening(port)
      await listening(pagePort)
      await use()
    } finally {
      await running.stop()
    }
  }
  // Only where a header is hidden does the request itself go through.
  const works = proof.exposes !== null
  let snippet = ''
  await start(null, async () => {
    const { evidence, diagnosis } = await triage(before, port, pagePort)
    const [cause] = diagnosis.causes
    equal(diagnosis.verdict.outcome, works ? 'allowed' : 'blocked', 'the outcome of the broken state')
    equal(cause?.id, proof.cause, 'the triage names another cause')
    equal(cause.variant, proof.variant, 'the triage names another variant')
    const fetched = await page.fetch(origin, before, proof.exposes)
    equal(fetched.outcome, works ? 'response' : 'network-error', 'what Chromium makes of the broken state')
    if (works && fetched.outcome === 'response')
      equal(fetched.exposed, null, 'script reads the header already')
    const fix = fixFor(cause, before, ground.stack, evidence)
    ok(fix?.snippet, 'there is no snippet to apply')
    equal(sinsOf(fix.snippet).join(), '', 'the snippet opens a hole')
    snippet = fix.snippet
  })
  const after = ground.servesPage ? throughTheServerOf(origin, before) : before
  await start(snippet, async () => {
    const { diagnosis } = await triage(after, port, pagePort)
    equal(diagnosis.verdict.outcome, ground.servesPage ? 'not-cross-origin' : 'allowed')
    equal(diagnosis.causes.map(({ id }) => id).join(), '', 'a cause is left')
    const fetched = await page.fetch(origin, after, proof.exposes)
    equal(fetched.outcome, 'response', 'Chromium still blocks the request')
    if (proof.exposes !== null)
      ok(fetched.outcome === 'response' && fetched.exposed !== null, 'script cannot read it')
    if (ground.servesPage) await errorsPassThrough(page, origin, after)
    else await headersHold(port, origin)
  })
}

async function triage(
  subject: Case,
  port: number,
  pagePort: number,
): Promise<{ evidence: Evidence; diagnosis: Diagnosis }> {
  const resolve = [
    { host: apiHost, port, address: '127.0.0.1' },
    { host: pageHost, port: pagePort, address: '127.0.0.1' },
  ]
  const options = { ...defaultProbeOptions, sendUnsafe: true, resolve }
  const evidence = await runProbes(subject, options, () => {}, AbortSignal.timeout(30_000))
  return { evidence, diagnosis: diagnose(subject, evidence) }
}

/** The page calls the path alone, as the step says. */
function throughTheServerOf(origin: string, subject: Case): Case {
  const { pathname, search } = new URL(subject.url)
  return { ...subject, url: `${origin}${pathname}${search}` }
}

/** On 404 and 500 too: exactly one Allow-Origin, the page's; and none for a page that nobody allowed. */
async function headersHold(port: number, origin: string): Promise<void> {
  for (const [path, status] of [
    ['/v1/nothing-here', /^40[34]$/],
    ['/v1/fail', /^50\d$/],
  ] as const) {
    const answer = await ask(port, path, origin)
    ok(status.test(String(answer.status)), `${path} answered ${answer.status}`)
    equal(answer.allowed, origin, `Allow-Origin of ${path}`)
    const toAnother = await ask(port, path, 'https://evil.example.net')
    ok(!/\*|evil/.test(toAnother.allowed), `${path} lets any page in: ${toAnother.allowed}`)
  }
}

interface Answer {
  readonly status: number
  /** Every Allow-Origin line, as they came. */
  readonly allowed: string
}

function ask(port: number, path: string, origin: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Origin: origin, Authorization: 'Bearer of-the-proof', Host: apiHost }
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const pairs = response.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [[name, all[at + 1] ?? ''] as const] : [],
      )
      response.resume()
      resolve({
        status: response.statusCode ?? 0,
        allowed: headerValues(pairs, 'access-control-allow-origin').join(' and '),
      })
    }).on('error', reject)
  })
}

async function errorsPassThrough(page: Page, origin: string, subject: Case): Promise<void> {
  for (const [path, status] of [
    ['/v1/nothing-here', 404],
    ['/v1/fail', 500],
  ] as const) {
    const fetched = await page.fetch(
      origin,
      { ...subject, url: `${origin}${path}`, method: 'GET', body: null },
      null,
    )
    equal(fetched.outcome === 'response' ? fetched.status : fetched.outcome, status)
  }
}
