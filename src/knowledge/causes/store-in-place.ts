import type { Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { speaksCors } from '../facts/reach.ts'
import { marksOf, softwareName } from '../marks/catalogue.ts'
import { makerOf } from '../marks/layer-of.ts'
import { proof, type Draft } from './cause.ts'

/** The hosts of the stores themselves, whose own programs take JSON. */
const ownHosts =
  /(^|\.)(amazonaws\.com(\.cn)?|googleapis\.com|core\.windows\.net|r2\.cloudflarestorage\.com)$/i

/**
 * A store of files answers a call that no store takes: JSON that is sent with POST or PATCH to a host of one's own. What
 * stands in front has no rule for the path and hands it to the bucket of the site.
 */
export function storeInPlace(facts: Facts): Draft<'wrong-url'> | null {
  const { preflight, request, subject, url, isCrossOrigin } = facts
  const isJson = subject.headers.some(
    ([name, value]) => /^content-type$/i.test(name) && /^application\/([\w.-]+\+)?json\b/i.test(value),
  )
  const isSent = /^(post|patch)$/i.test(subject.method)
  if (!isCrossOrigin || !isSent || !isJson || ownHosts.test(url.hostname) || speaksCors(facts)) return null
  const answers = [preflight, request].flatMap((answer) => (answer === null ? [] : [answer]))
  const makers = answers.map((answer) => makerOf(answer)?.id)
  const [maker] = makers
  if (maker === undefined || makers.some((one) => one !== maker) || marksOf(maker)?.role !== 'storage')
    return null
  const name = softwareName(maker)
  return {
    confidence: 'likely',
    title: `${name} answers at ${url.pathname}, and a store of files takes no ${subject.method} of JSON: the path does not lead to the API`,
    evidence: [
      ...answers.map(seen),
      proof(
        null,
        `the call sends JSON by ${subject.method}, which no store of files takes at an address of one’s own`,
      ),
    ],
    question: 'right-path',
    particulars: {
      remedy: [
        'Lead this path to the API',
        `What stands in front (the behaviors of a distribution, the URL map of a load balancer, rewrites) has no rule for ${url.pathname}, and hands it to the bucket of the site: give it one that leads to the API, for every method, OPTIONS included; or let the page call a path that has one.`,
        'A CORS rule of the bucket does not help: the store would let the call in and then not take it.',
        'Then probe again: what the API says shows only after that.',
      ],
    },
  }
}
