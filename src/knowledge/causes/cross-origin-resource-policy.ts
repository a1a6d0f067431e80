import type { EngineStop } from '../facts/engine-stop.ts'
import { statementsOfKind } from '../facts/browser-word.ts'
import { headerOf } from '../facts/answer.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import type { Facts } from '../facts/facts.ts'
import { engineNames, engines } from '../model/cors-error.ts'
import { proof, type Cause } from './cause.ts'

export const crossOriginResourcePolicy = {
  id: 'cross-origin-resource-policy',
  name: 'a load without CORS that is kept back',
  means: 'An image, script or stylesheet comes, and the browser does not give it to the page that asked.',
  why: 'What a page loads without CORS it may show and run. A site can forbid others that by Cross-Origin-Resource-Policy, a page can demand permission of everything that it embeds, and browsers keep back what does not look like what was asked for.',
  evidence:
    'The load is made without CORS, and its response carries Cross-Origin-Resource-Policy, or a Content-Type that no such load may get; or the browser said that it kept the response back.',
  variants: {
    corp: 'The response says that other sites, or other origins, may not embed it.',
    coep: 'The page demands permission of everything that it embeds (Cross-Origin-Embedder-Policy), and the response does not give it.',
    orb: 'The response has a Content-Type that is not what was asked for (opaque response blocking, nosniff, strict types of modules).',
  },
  lookAlikes: [
    {
      cause: 'opaque-response',
      tell: 'There the response comes through; script alone cannot read it.',
    },
    { cause: 'page-csp', tell: 'There the page’s own policy forbids the address, and nothing is sent.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'embedding-allowed',
      title: 'The file says who may embed it',
      how: ({ url }) =>
        `curl -sI ${url.href} shows Cross-Origin-Resource-Policy: cross-origin, and the Content-Type of the file`,
    },
  ],
  pitfalls: ['security-switched-off'],
  restsOn: 'a response',
  troublesPlainLoads: true,
  examine: (facts) => fromAnswer(facts) ?? fromBrowser(facts),
  refute: ({ request, judged }) => {
    if (judged.stops.some(isKeptBack)) return null
    const policy = request === null ? null : headerOf(request, 'cross-origin-resource-policy')
    return policy === null
      ? 'The response carries no Cross-Origin-Resource-Policy, and nothing was kept back.'
      : `Cross-Origin-Resource-Policy is ${policy}, and it keeps nothing from this request.`
  },
} as const satisfies Cause<'cross-origin-resource-policy'>

function isKeptBack({ reason }: EngineStop): boolean {
  return reason === 'resource-policy' || reason === 'opaque-response-blocking' || reason === 'type-not-taken'
}

function fromAnswer({ judged, chain, url, evidence, byId }: Facts) {
  const stops = judged.stops.filter(isKeptBack)
  const [first] = stops
  if (first === undefined) return null
  const answer = chain[first.hop]?.request ?? null
  const byPolicy = first.reason === 'resource-policy'
  const status = answer?.response?.status ?? 200
  const read = answer === null ? undefined : byId.get(answer.id)
  const says = read === undefined || byPolicy || status < 400 ? null : bodySays(read)
  const header = byPolicy ? 'cross-origin-resource-policy' : 'content-type'
  const value = answer?.response?.headers.find(([name]) => name.toLowerCase() === header)?.[1].trim() ?? ''
  const who = stops.map(({ engine }) => engineNames[engine]).join(' and ')
  const keeps =
    stops.length === engines.length
      ? 'every browser keeps'
      : `${who} ${stops.length === 1 ? 'keeps' : 'keep'}`
  const said = saidOf(evidence)
  const restsOn = said === null ? 'a response' : 'circumstances'
  const demanded = evidence.page?.embedderPolicy
  if (byPolicy && value === '' && (demanded !== undefined || said?.by === 'coep'))
    return {
      confidence: 'certain',
      variant: 'coep',
      title: `The page demands permission of everything that it embeds (Cross-Origin-Embedder-Policy${demanded === undefined ? '' : `: ${demanded}`}), and ${url.origin} gives none: ${keeps} it from the page`,
      evidence: [
        demanded === undefined
          ? proof(null, `${evidence.browser?.browser ?? 'the browser'}: ${said?.reason ?? ''}`)
          : proof({ id: 'page' }, `Cross-Origin-Embedder-Policy: ${demanded}`),
        proof(answer, 'no Cross-Origin-Resource-Policy'),
      ],
      restsOn,
    } as const
  return {
    confidence: 'certain',
    variant: byPolicy ? 'corp' : 'orb',
    ...(byPolicy || status < 400 ? {} : { particulars: { errorStatus: status } }),
    title: byPolicy
      ? `${url.origin} lets nobody else embed this (Cross-Origin-Resource-Policy: ${value}): ${keeps} it from the page`
      : `What comes is ${typeOf(value, status)}, and not what was asked for: ${keeps} it from the page`,
    evidence: [
      proof(
        answer,
        `${byPolicy || status === 200 ? '' : `${status}, `}${byPolicy ? 'Cross-Origin-Resource-Policy' : 'Content-Type'}: ${value === '' ? '(absent)' : value}`,
      ),
      ...(says === null ? [] : [proof(answer, `the body says “${says}”`)]),
    ],
    restsOn,
  } as const
}

function typeOf(value: string, status: number): string {
  return `${value === '' ? 'of no type' : value}${status === 200 ? '' : `, with status ${status}`}`
}

function fromBrowser({ evidence, url }: Facts) {
  const said = saidOf(evidence)
  if (said === null) return null
  return {
    confidence: 'likely',
    variant: said.by,
    title: `The browser keeps ${url.pathname} from the page: ${said.reason}`,
    evidence: [proof(null, `${evidence.browser?.browser ?? 'the browser'}: ${said.reason}`)],
    restsOn: 'circumstances',
  } as const
}

/** A browser that was watched kept the response back itself. */
function saidOf(evidence: Facts['evidence']) {
  return statementsOfKind(evidence, 'resource-policy')[0] ?? null
}
