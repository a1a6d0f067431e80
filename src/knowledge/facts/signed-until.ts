import { headerValues } from '../model/header-values.ts'
import type { Answer } from './answer.ts'

/**
 * Until when the signature of an address holds by its own words, in milliseconds since 1970; null where it is not signed
 * for a time. AWS, Google and Alibaba name a beginning and seconds; CloudFront, nginx (secure_link) and Cloudinary seconds
 * since 1970; Azure (SAS) a date; Discord seconds since 1970 in hexadecimal digits.
 */
export function signedUntil({ searchParams }: URL): number | null {
  const named = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]))
  for (const vendor of ['amz', 'goog', 'oss']) {
    const since = basicDate(named.get(`x-${vendor}-date`) ?? '')
    const seconds = Number(named.get(`x-${vendor}-expires`) ?? Number.NaN)
    if (since !== null && Number.isInteger(seconds)) return since + seconds * 1000
  }
  if (named.has('sig') && named.has('se')) return dateOf(Date.parse(named.get('se') ?? ''))
  if (named.has('hm') && named.has('is')) return sinceEpoch(named.get('ex') ?? '', 16)
  if (!proofs.some((name) => named.has(name))) return null
  const [end] = ends.flatMap((name) => named.get(name) ?? [])
  return sinceEpoch(end ?? '', 10)
}

/**
 * That the signature of the address had run out when the response was made, by the response's own `Date` (RFC 9110,
 * 6.6.1), in a sentence without a full stop; null where it still held, or nothing tells.
 */
export function hasRunOut({ observation, response }: Answer): string | null {
  const until = signedUntil(new URL(observation.request.url))
  const [made] = headerValues(response.headers, 'date')
  const now = dateOf(Date.parse(made ?? ''))
  return until === null || now === null || until >= now
    ? null
    : `by its query the address held until ${shown(until)}, before the Date of the response`
}

function shown(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

const proofs = ['signature', 'sig', 'md5', 'hash', 'hmac', 'token', 'q-signature']
const ends = ['expires', 'expire', 'expiry', 'exp', 'e']

/** 20260102T030405Z, as the signatures of AWS write it. */
function basicDate(text: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  return dateOf(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`))
}

/** Ten digits of seconds are of 2001 to 2286; other numbers mean something else. */
function sinceEpoch(text: string, base: 10 | 16): number | null {
  const isSeconds = base === 16 ? /^[0-9a-f]{8}$/i.test(text) : /^\d{10}$/.test(text)
  return isSeconds ? Number.parseInt(text, base) * 1000 : null
}

function dateOf(time: number): number | null {
  return Number.isNaN(time) ? null : time
}
