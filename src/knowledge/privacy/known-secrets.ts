import type { Case, HeaderList } from '../model/case.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { decoded, formsOf } from './encodings.ts'
import { carriesSecret, isSecretHeader, isSecretParameter } from './secret-names.ts'
import { looksSecret } from './secret-shape.ts'
import { secretsInBody } from './secrets-in-body.ts'

const shortest = 6
/** What a server sends is taken up to here: a thousand cookies shall not make every report slow. */
const maxSecrets = 200
const longest = 2000
/** What the documentation of a program gives everybody as its token, which it does not look at. */
const given: ReadonlySet<string> = new Set(['ollama', 'lm-studio'])
/** A token that says what it is, as people try what a server makes of one: hidden, our own sentences could not be read. */
const stateOfToken = /^(?:expired|invalid|revoked|missing|undefined|unknown|placeholder|example|anonymous)$/i
const schemes = /^(bearer|basic|digest|negotiate|apikey|token)$/i

/**
 * Every form of every secret of a case, the longest first, so that it can be found wherever a server repeats it: header values and
 * their parts, cookies, what stands in URLs, fields of the body. What also stands in an origin is no secret: it names
 * who asks and who answers, and without it no report could be read.
 */
export function knownSecrets(subject: Case, evidence: Evidence): readonly string[] {
  const urls = [subject.url, subject.pageUrl, subject.errorUrl].filter((url) => url !== null)
  const found = [
    ...secretsOf(subject.headers),
    ...subject.headers.filter(([, value]) => looksSecret(value)).map(([, value]) => value),
    ...urls.flatMap(secretsInUrl),
    ...secretsInBody(subject.body ?? ''),
    ...[...evidence.observations, ...evidence.copied].flatMap(observed),
  ]
  const own = new Set(found.slice(0, maxSecrets))
  const named = `${subject.pageOrigin} ${urls.map(originOf).join(' ')} [redacted]`
  return [...own]
    .flatMap((secret) => (secret.length > longest ? [secret.slice(0, longest)] : formsOf(secret)))
    .filter(
      (form) =>
        form.length >= shortest && !given.has(form) && !stateOfToken.test(form) && !named.includes(form),
    )
    .sort((a, b) => b.length - a.length)
}

function observed({ request, response }: Observation): readonly string[] {
  return [
    ...secretsOf(request.headers),
    ...request.headers.filter(([name, value]) => carriesSecret(name, value)).map(([, value]) => value),
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
    .filter(([name = '', ...value]) => isSecretParameter(name) || looksSecret(decoded(value.join('='))))
    .map(([, ...value]) => value.join('='))
  return [username, password, ...values].flatMap((value) => [value, decoded(value)])
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}
