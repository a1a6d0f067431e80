import type { Case, HeaderList } from '../model/case.ts'
import type { CameBack, Evidence, Observation, Purpose } from '../model/evidence.ts'
import { cleanStatement } from './clean-statement.ts'
import { knownSecrets } from './known-secrets.ts'
import { redacted, redactText, redactUrl } from './redact-text.ts'
import { isSecretHeader } from './secret-names.ts'
import { looksSecret } from './secret-shape.ts'

/** A header's value fit to leave the process. Of `Set-Cookie` the name and the attributes stay: they decide. */
export function redactHeaderValue(name: string, value: string): string {
  if (/^set-cookie$/i.test(name)) return value.replace(/^([^=;]*)=[^;]*/, `$1=${redacted}`)
  return isSecretHeader(name) ? redacted : redactText(value)
}

/** What script sends: a value that looks made by chance goes too, whatever its header is called. */
export function redactHeaders(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => [name, redactSentValue(name, value)] as const)
}

function redactSentValue(name: string, value: string): string {
  return looksSecret(value) ? redacted : redactHeaderValue(name, value)
}

/** A redactor that also knows this case's own secrets, so that none slips out inside a sentence. */
export function redactorFor(subject: Case, evidence: Evidence): (text: string) => string {
  const cover = coverFor(knownSecrets(subject, evidence))
  return (text) => redactText(cover(text))
}

/** Replaces these, which come with the longest first. */
export function coverFor(secrets: readonly string[]): (text: string) => string {
  if (secrets.length === 0) return (text) => text
  const any = new RegExp(secrets.map(pattern).join('|'), 'g')
  return (text) => text.replace(any, redacted)
}

/** A secret that is a word, as a user's name is, counts as a word: not where another begins with it. */
function pattern(form: string): string {
  return /^[a-z]{6,12}$/.test(form) ? `(?<![a-z])${form}(?![a-z])` : literal(form)
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** The case as it may be stored or reported: header values, userinfo and token parameters replaced, the body left out. */
export function redactCase(subject: Case): Case {
  return {
    ...subject,
    pageUrl: subject.pageUrl === null ? null : redactUrl(subject.pageUrl),
    url: redactUrl(subject.url),
    headers: redactHeaders(subject.headers),
    body: null,
    errorUrl: subject.errorUrl === null ? null : redactUrl(subject.errorUrl),
  }
}

/** The evidence as it may be stored or reported. Bodies stay out: nobody knows what is in them. */
export function redactEvidence(subject: Case, evidence: Evidence): Evidence {
  const clean = redactorFor(subject, evidence)
  return {
    ...evidence,
    observations: evidence.observations.map((observation) => cleanObservation(observation, clean)),
    copied: evidence.copied.map((observation) => cleanObservation(observation, clean)),
    calls: evidence.calls.map((call) => ({ ...call, url: clean(call.url) })),
    proxies: evidence.proxies.map((proxy) => ({ ...proxy, target: proxy.target && clean(proxy.target) })),
    page: evidence.page && {
      ...evidence.page,
      url: clean(evidence.page.url),
      urlsNamed: evidence.page.urlsNamed.map((named) => ({ ...named, url: clean(named.url) })),
    },
    reported: evidence.reported.map((error) => ({ ...error, text: clean(error.text) })),
    browser: evidence.browser && {
      ...evidence.browser,
      statements: evidence.browser.statements.map((statement) => cleanStatement(statement, clean)),
    },
  }
}

function cleanObservation(observation: Observation, clean: (text: string) => string): Observation {
  const { request, address, startedMs, durationMs, attempts } = observation
  return {
    address,
    startedMs,
    durationMs,
    ...(attempts === undefined ? {} : { attempts }),
    id: clean(observation.id),
    purpose: cleanPurpose(observation.purpose, clean),
    request: {
      ...request,
      url: clean(request.url),
      headers: request.headers.map(([name, value]) => cleanHeader(name, value, clean)),
    },
    ...cleanCameBack(observation, clean),
  }
}

function cleanCameBack({ response, failure }: CameBack, clean: (text: string) => string): CameBack {
  if (response === null) return { response, failure: { ...failure, message: clean(failure.message) } }
  const headers = response.headers.map(([name, value]) => cleanHeader(name, value, clean))
  const { status, statusLine, brokenOff, bodyFailure } = response
  const rest = {
    ...(statusLine === undefined ? {} : { statusLine: clean(statusLine) }),
    ...(brokenOff === undefined ? {} : { brokenOff }),
    ...(bodyFailure === undefined ? {} : { bodyFailure }),
  }
  return { response: { status, headers, body: null, ...rest }, failure }
}

/** Some were made for a URL that was entered. */
export function cleanPurpose(purpose: Purpose, clean: (text: string) => string): Purpose {
  return purpose.kind === 'compared-url' || purpose.kind === 'page-script'
    ? { ...purpose, url: clean(purpose.url) }
    : purpose
}

function cleanHeader(
  name: string,
  value: string,
  clean: (text: string) => string,
): readonly [string, string] {
  const own = redactHeaderValue(name, value)
  return [name, own === redacted || /^set-cookie$/i.test(name) ? own : clean(own)]
}
