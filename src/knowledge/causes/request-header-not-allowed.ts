import { needlessSays, needlessKind } from '../facts/needless-header.ts'
import { listed } from './refute-preflight.ts'
import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
import type { HeaderList } from '../model/case.ts'
import type { Proof } from '../model/diagnosis.ts'
import type { Answer } from '../facts/answer.ts'
import { headerOf } from '../facts/answer.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { listsOnceLetIn } from '../facts/lists-once-let-in.ts'
import { listFaults, listOf } from '../facts/preflight-lists.ts'
import { misspeltFor, misspeltSays } from '../facts/misspelt.ts'
import { bisectionOf, wasRepeated, type Bisection } from '../facts/bisected.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { refusedParts } from '../marks/words.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { listsCount, seen } from '../facts/faults.ts'

export const requestHeaderNotAllowed = {
  id: 'request-header-not-allowed',
  name: 'a request header is not allowed',
  means: 'The preflight allows the origin, but a header of the request is missing from its list.',
  why: 'Every header off the safelist must be listed by name: Authorization, Content-Type with JSON, tracing headers.',
  evidence:
    'Access-Control-Allow-Headers does not list a name that was asked for, or the preflight is refused as soon as it is asked for.',
  variants: {
    'wildcard-with-credentials': 'The list is *, which means nothing once credentials are included.',
    tracing:
      'A tracing library adds the header to calls of an API that does not expect it: leave the API out of its targets.',
    'content-type-on-get':
      'Content-Type describes a body, and this request has none: leave it out, and no preflight is needed for it.',
    cache:
      'A header that is meant to keep caches away; fetch() has an option for that (cache: “no-store”) that needs no permission.',
    'user-agent':
      'User-Agent is the browser’s to write: Chromium drops one that script sets, Firefox and WebKit ask for it in a preflight.',
    'option-in-headers':
      'withCredentials, mode and the like are options of the call; written among its headers they do nothing.',
    'access-control-in-request': 'Access-Control-* are headers of responses; a request needs none of them.',
  },
  lookAlikes: [
    { cause: 'method-not-allowed', tell: 'There the method is missing from the other list.' },
    { cause: 'origin-not-allowed', tell: 'There a preflight that asks for nothing is refused too.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'headers-listed',
      title: 'Access-Control-Allow-Headers lists every header of the request',
      how: ({ subject }) =>
        `OPTIONS with Access-Control-Request-Headers; the request carries ${subject.headers.map(([name]) => name.toLowerCase()).join(', ') || 'none'}`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  saidAs: {
    errors: ['HeaderDisallowedByPreflightResponse'],
    particulars: ({ headers }, text) => ({ headers: namesIn(text, headers) }),
  },
  restsOn: 'a response',
  isShownByTwo: true,
  examine: (facts) => {
    const { preflight, subject, sendsCredentials } = facts
    if (preflight === null) return null
    const bisection = bisectionOf(facts)
    const told = bisection === null ? toldInWords(facts, preflight) : null
    if (told !== null) return told
    const hidden = bisection?.headers ?? []
    const remaining = bisection?.remaining ?? []
    const open = listsCount(facts) ? listFaults(preflight, subject).headers : []
    const alone = hidden.map(({ name }) => name)
    const shown = open.length > 0 ? open : alone.length > 0 ? alone : remaining
    const later = shown.length > 0 ? null : metLater(facts, preflight)
    const names = later === null ? shown : later.names
    const [first] = names
    if (first === undefined) return null
    const shows = later?.answer ?? preflight
    const list = listOf(shows, 'access-control-allow-headers')
    const isWildcard = list !== 'failure' && list.includes('*') && sendsCredentials
    const allowed = headerOf(shows, 'access-control-allow-headers') ?? '(absent)'
    const whose = shows === preflight ? '' : `${shows.origin ?? ''} gets `
    const all = names.join(', ')
    const misspelt = open.length > 0 ? misspeltFor(preflight, 'access-control-allow-headers') : null
    return {
      variant: isWildcard ? 'wildcard-with-credentials' : needlessKind(names, facts.subject),
      confidence:
        later !== null ||
        preflight.check.kind === 'wildcard-with-credentials' ||
        (open.length === 0 && (alone.length === 0 || !wasRepeated(facts)))
          ? 'likely'
          : 'certain',
      title: isWildcard
        ? `Access-Control-Allow-Headers: * does not cover ${all} once credentials are included`
        : later !== null
          ? `Behind it waits another fault: the headers that are allowed leave out ${all}`
          : alone.length === 0 && open.length === 0 && names.length > 1
            ? `The preflight is refused for its headers: one of ${all}, or all of them together`
            : `The preflight does not allow the request header${names.length > 1 ? 's' : ''} ${all}${misspelt === null ? needlessSays(names, facts.subject) : `: its list stands under ${misspelt[0]}, which no browser reads`}`,
      evidence:
        open.length > 0 || later !== null
          ? [
              proof(shows, `${whose}Access-Control-Allow-Headers: ${allowed}; asked for ${all}`),
              ...(misspelt === null ? [] : [proof(preflight, misspeltSays(preflight, misspelt))]),
            ]
          : hidden.length > 0
            ? hidden.map(({ answer }) => seen(answer))
            : byElimination(facts, preflight, bisection),
      particulars: { headers: names, ...(misspelt === null ? {} : { misspelt }) },
    }
  },
  refute: (facts) => {
    const names = unsafeRequestHeaderNames(facts.subject.headers)
    return names.length === 0
      ? 'The page sends no header that would have to be allowed.'
      : listed(facts, 'access-control-allow-headers', names.join(', '))
  },
} as const satisfies Cause<'request-header-not-allowed'>

/** What the list of a preflight that fails for another reason leaves out all the same, or the list that another origin gets. */
function metLater(
  facts: Facts,
  preflight: Answer,
): { readonly names: readonly string[]; readonly answer: Answer } | null {
  const isListed = headerOf(preflight, 'access-control-allow-headers') !== null
  const answer = isListed ? preflight : listsOnceLetIn(facts)
  if (answer === null) return null
  const names = listFaults(answer, facts.subject).headers
  return names.length === 0 ? null : { names, answer }
}

/** A refusal that says that the headers are why, and mostly which. */
function toldInWords({ subject }: Facts, preflight: Answer): Draft<'request-header-not-allowed'> | null {
  const says = bodySays(preflight)
  if (says === null || refusedParts(preflight).join() !== 'headers') return null
  const asked = unsafeRequestHeaderNames(subject.headers)
  const named = asked.filter((name) => says.toLowerCase().includes(name))
  const names = named.length > 0 ? named : asked
  if (names.length === 0) return null
  return {
    variant: needlessKind(names, subject),
    confidence: names.length === 1 || named.length > 0 ? 'certain' : 'likely',
    title: `The preflight does not allow the request header${names.length > 1 ? 's' : ''} ${names.join(', ')}${needlessSays(names, subject)}`,
    evidence: [seen(preflight), proof(preflight, `the body says “${says}”`)],
    particulars: { headers: names },
  }
}

function byElimination(facts: Facts, preflight: Answer, bisection: Bisection | null): readonly Proof[] {
  const passing = answersFor(facts, 'bisect').flatMap(({ purpose }) =>
    purpose.element.kind === 'header' ? [purpose.element.name] : [],
  )
  return [
    seen(preflight),
    ...(bisection === null
      ? []
      : [
          proof(
            bisection.baseline,
            passing.length === 0
              ? 'without any of them it passes'
              : `without any of them it passes, and with ${passing.join(' or ')} alone`,
          ),
        ]),
  ]
}

/** The header that a message names, or else all that have to be listed. */
function namesIn(text: string, headers: HeaderList): readonly string[] {
  const named = /header(?: field)? ['"‘“]?([\w-]+)['"’”]? is not allowed/i.exec(text)?.[1]
  return named === undefined ? unsafeRequestHeaderNames(headers) : [named.toLowerCase()]
}
