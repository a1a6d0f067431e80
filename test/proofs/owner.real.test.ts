import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { jsonReport } from '../../src/report/json.ts'
import { textReport } from '../../src/report/text.ts'
import { conclude, type Triage } from '../../src/knowledge/triage.ts'
import { caseOf } from '../knowledge/recipes/samples.ts'
import { freePort } from '../support/free-port.ts'
import { apiHost, pageHost } from './page.ts'
import type { Running } from './proof.ts'
import { express } from './stacks/express.ts'
import { configuration } from './stacks/nginx.ts'
import { startNginx } from './start-nginx.ts'

const pageOrigin = `http://${pageHost}:8080`

/** Real nginx in front of a real Express application that has the right policy itself. */
function startProxy(port: number, application: number, cors: string): Promise<Running> {
  return startNginx(configuration({ port, application, cors, snippet: null, kept: '' }))
}

describe('Express behind nginx, which both set Access-Control-Allow-Origin', () => {
  let application: Running
  let behind = 0
  beforeAll(async () => {
    behind = await freePort()
    const proper = express.proofs.find(({ cause }) => cause === 'response-header-not-exposed')
    if (proper === undefined) throw new Error('no proof starts an application with the right origin')
    application = await proper.start({ snippet: null, pageOrigin, port: behind })
  })
  afterAll(() => application.stop())

  async function triage(cors: string): Promise<Triage> {
    const port = await freePort()
    const nginx = await startProxy(port, behind, cors)
    try {
      const url = `http://${apiHost}:${port}/v1/orders`
      const resolve = [
        { host: pageHost, port: 8080, address: '127.0.0.1' },
        { host: apiHost, port, address: '127.0.0.1' },
      ]
      const subject = caseOf({ pageOrigin, url })
      const evidence = await runProbes(
        subject,
        { ...defaultProbeOptions, resolve },
        () => {},
        AbortSignal.timeout(20_000),
      )
      return conclude(subject, evidence, null)
    } finally {
      await nginx.stop()
    }
  }

  const twice = `add_header Access-Control-Allow-Origin "${pageOrigin}" always;`
  const owner = /One owner: Express.*In Nginx, remove every add_header Access-Control-/

  test('is told that Express should own it, and how to take it out of nginx', async () => {
    const found = await triage(twice)
    expect(found.diagnosis.causes[0]?.id).toBe('multiple-allow-origin')
    expect(found.stack).toBe('express')
    expect(found.fixes[0]?.steps.join('\n')).toMatch(owner)
    expect(textReport(found)).toMatch(owner)
    expect(jsonReport(found)).toMatch(owner)
  })

  test('is well once nginx is as it was told to be', async () => {
    expect((await triage('')).diagnosis.causes).toEqual([])
  })
})
