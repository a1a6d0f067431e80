import { isBadPort } from '../browsers/standard/is-bad-port.ts'
import { proof, type Cause } from './cause.ts'

export const badPort = {
  id: 'bad-port',
  name: 'a port that browsers refuse',
  means: 'The URL names a port that belongs to another protocol, and every browser refuses to call it.',
  why: 'The Fetch standard blocks a list of ports so that pages cannot talk to mail or file servers.',
  evidence: 'The port of the URL stands on the standard’s list of bad ports.',
  lookAlikes: [{ cause: 'connection-refused', tell: 'There the browser does try, and nothing listens.' }],
  livesIn: ['deployment-platform', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'good-port',
      title: 'The API is served on a port that browsers call',
      how: () => '443, or any port that is not on the list of the Fetch standard, section 2.9',
    },
  ],
  pitfalls: ['postman-proves-nothing'],
  restsOn: 'circumstances',
  side: 'page',
  troublesPlainLoads: true,
  examine: ({ pageStops, url }) =>
    pageStops.some(({ why }) => why === 'bad-port')
      ? {
          confidence: 'certain',
          title: `Browsers refuse port ${url.port}: nothing is ever sent to ${url.host}`,
          evidence: [
            proof(null, `port ${url.port} is on the list of bad ports (Fetch standard, section 2.9)`),
          ],
        }
      : null,
  refute: ({ url }) => {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80')
    return isBadPort(url.port) ? null : `Port ${port} is not on the standard’s list of bad ports.`
  },
} as const satisfies Cause<'bad-port'>
