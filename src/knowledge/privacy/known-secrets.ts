import type { Case, HeaderList } from '../model/case.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { decoded, isSecretField, isSecretHeader, isSecretParameter } from './secret-names.ts'

const shortest = 6
const schemes = /^(bearer|basic|digest|negotiate|apikey|token)$/i

/**
 * Every secret of a case, the longest first, so that it can be found wherever a server repeats it: header values and
 * their parts, cookies, what stands in URLs, fields of the body. What also stands in an origin is no secret: it names
 * who asks and who answers, and without it no report could be read.
 */
export function knownSecrets(subject: Case, evidence: Evidence): readonly string[] {
  const urls = [subject.url, subject.pageUrl, subject.errorUrl].filter((url) => url !== null)
  const found = [
    ...secretsOf(subject.headers),
    ...urls.flatMap(secretsInUrl),
    ...secretsInBody(subject.body ?? ''),
    ...[...evidence.observations, ...evidence.copied].flatMap(observed),
  ]
  const named = `${subject.pageOrigin} ${urls.map(originOf).join(' ')} [redacted]`
  return [...new Set(found)]
    .filter((secret) => secret.length >= shortest && !named.includes(secret))
    .sort((a, b) => b.length - a.length)
}

function observed({ request, response }: Observation): readonly string[] {
  return [
    ...secretsOf(request.headers),
    ...secretsInUrl(request.url),
    ...secretsOf(response?.headers ?? []).filter((secret) => !/^[a-z]{1,12}$/.test(secret)),
  ]
}

function secretsOf(headers: HeaderList): readonly string[] {
  return headers.flatMap(([name, value]) => {
    if (/^set-cookie$/i.test(name)) return [value.match(/^[^=;]*=([^;]*)/)?.[1] ?? '']
    return isSecretHeader(name) ? [value, ...partsOf(value)] : []
  })
}

/** A credential is repeated without its scheme, a cookie without its name, a password without its user. */
function partsOf(value: string): readonly string[] {
  const parts = value.split(/[\s;,="']+/).filter((part) => !schemes.test(part))
  return /^basic\s/i.test(value) ? [...parts, ...parts.flatMap(userAndPassword)] : parts
}

function userAndPassword(base64: string): readonly string[] {
  try {
    return atob(base64).split(':')
  } catch {
    return []
  }
}

function secretsInUrl(text: string): readonly string[] {
  if (!URL.canParse(text)) return []
  const { username, password, search } = new URL(text)
  const values = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='))
    .filter(([name = '']) => isSecretParameter(name))
    .map(([, ...value]) => value.join('='))
  return [username, password, ...values].flatMap((value) => [value, decoded(value)])
}

function secretsInBody(body: string): readonly string[] {
  const members = body.matchAll(/"([^"]{1,64})"\s*:\s*"([^"]*)"|(?:^|&)([^=&]{1,64})=([^&]*)/g)
  return [...members].flatMap(([, member, text, field, value = '']) => {
    if (member !== undefined && text !== undefined) return isSecretField(member) ? [text] : []
    return isSecretField(field ?? '') ? [value, decoded(value)] : []
  })
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}
