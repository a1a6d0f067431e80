import { describe, expect, test } from 'vitest'
import { healthy } from '../support/answers.ts'
import { caseOf, probe } from '../support/probing.ts'
import { withServer } from '../support/serve.ts'

describe('hosts', () => {
  test('of several addresses are asked at each', async () => {
    await withServer(healthy, async ({ port }) => {
      const resolve = ['127.0.0.1', '127.0.0.2'].map((address) => ({
        host: 'api.example.com',
        port,
        address,
      }))
      const { find, hosts } = await probe(caseOf(`http://api.example.com:${port}/`), { resolve })
      expect(find('address:127.0.0.1').response?.status).toBe(200)
      expect(find('address:127.0.0.2')).toMatchObject({
        purpose: { kind: 'address', address: '127.0.0.2', form: 'request' },
        failure: { kind: 'refused' },
      })
      expect(hosts.find(({ role }) => role === 'request')?.addresses).toEqual([
        { address: '127.0.0.1', space: 'loopback' },
        { address: '127.0.0.2', space: 'loopback' },
      ])
    })
  })

  test('of a hundred addresses are asked at six', async () => {
    await withServer(healthy, async ({ port }) => {
      const resolve = Array.from({ length: 100 }, (_, at) => ({
        host: 'api.example.com',
        port,
        address: at === 0 ? '127.0.0.1' : `127.0.1.${at}`,
      }))
      const { observations } = await probe(caseOf(`http://api.example.com:${port}/`), { resolve })
      expect(observations.filter(({ purpose }) => purpose.kind === 'address').length).toBe(6)
    })
  })

  test('that do not resolve: nothing is sent, and a known name nearby is told', async () => {
    const resolve = [{ host: 'api.example.com', port: 443, address: '127.0.0.1' }]
    const { observations, hosts, find } = await probe(caseOf('https://api.exmaple.invalid/'), {
      resolve: [...resolve, { host: 'api.example.invalid', port: 443, address: '127.0.0.1' }],
    })
    expect(find('request').failure?.kind).toBe('dns')
    expect(observations.length).toBe(1)
    expect(hosts.filter(({ role }) => role === 'near-miss').map(({ host }) => host)).toEqual([
      'api.example.invalid',
    ])
  })
})
