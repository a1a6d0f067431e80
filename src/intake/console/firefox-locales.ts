import type { CorsError } from '../../knowledge/model/cors-error.ts'

/**
 * How Firefox begins its message in other languages (dom/chrome/security/security.properties of its language packs,
 * up to the colon), without the quotes and in lower case.
 */
const beginnings: readonly string[] = [
  'anfrage blockiert',
  'solicitud desde otro origen bloqueada',
  'pedido de origen cruzado bloqueado',
  'solicitud de origen cruzado bloqueada',
  'blocage d’une requête multiorigine',
  "blocage d'une requête multiorigine",
  'bloccata richiesta multiorigine',
  'richiesta multiorigine bloccata',
  'requisição cross-origin bloqueada',
  'pedido de origem cruzada bloqueado',
  'クロスオリジン要求をブロックしました',
  '已拦截跨源请求',
  '已封鎖跨來源請求',
  'запрос из постороннего источника заблокирован',
  'zablokowano żądanie do zasobu innego pochodzenia',
  'origin-aanvraag geblokkeerd',
  'žádost cross-origin zablokována',
  'požadavek cross-origin',
  'požadavek byl zablokován',
  'çapraz köken isteği engellendi',
  'begäran blockerad',
  '교차 출처 요청 차단',
  'запит зі стороннього джерела заблоковано',
  'kérés blokkolva',
  'forespørgsel til fremmed websted blokeret',
  'forespørsel ble blokkert',
  'forespørsel med kryssende opprinnelse ble blokkert',
  'cerere de origine încrucișată blocată',
  'a fost blocată: politica',
  'αποκλείστηκε αίτημα',
]

/** Where a message of Firefox in another language stands, and its address. */
interface LocalizedOpening {
  readonly index: number
  readonly end: number
  readonly url: string
}

/** Firefox writes an address in ASCII; the words of some languages stand right behind it. */
const address = /https?:\/\/(?:(?!['"<>()])[!-~]){1,4000}/

/**
 * Finds such a message in plain text; where the language is not known, by the words that no translation changes.
 * `known` are the places of messages that were recognised: their addresses are no other message's.
 */
export function localizedOpenings(
  text: string,
  known: readonly { readonly index: number; readonly end: number }[] = [],
): readonly LocalizedOpening[] {
  // The Turkish İ would become two characters, and every place behind it another.
  const lower = text.replaceAll('İ', 'I').toLowerCase()
  const found: LocalizedOpening[] = []
  const take = (from: number, at = from) => {
    const url = address.exec(text.slice(at, at + 4400))
    if (url === null) return
    const whole = url[0].replace(/(?<![.,。，])[.,。，]+$/, '')
    if (!found.some((one) => from < one.end && one.index <= from))
      found.push({ index: from, end: at + url.index + whole.length, url: whole })
  }
  for (const beginning of beginnings)
    for (let at = lower.indexOf(beginning); at >= 0; at = lower.indexOf(beginning, at + 1)) take(at)
  if (found.length > 0) return found
  const ranges = [...known].sort((a, b) => a.index - b.index)
  let passed = 0
  for (const at of unchangedWords(text, ranges)) {
    while ((ranges[passed]?.end ?? Infinity) <= at) passed++
    if ((ranges[passed]?.index ?? Infinity) > at)
      take(Math.max(0, at - 200, ranges[passed - 1]?.end ?? 0), at)
  }
  return found
}

/** The places of addresses with CORS and the name of a header behind them, none of it in English. */
function unchangedWords(text: string, known: readonly { readonly index: number }[]): readonly number[] {
  const found: number[] = []
  let next = 0
  for (const { index, 0: url } of text.matchAll(/https?:\/\/[^\s'"<>（）()]{1,4000}/g)) {
    while ((known[next]?.index ?? Infinity) <= index) next++
    // Where a message begins that is known, its words are none of this.
    const end = Math.min(index + url.length + 300, known[next]?.index ?? Infinity)
    const behind = text.slice(index + url.length, end)
    const before = text.slice(Math.max(0, index - 200), index)
    const isForeign = !/\bheaders?\b|[{};]/.test(behind) && /\S \S|[^\u0000-\u007f]{6}/.test(before)
    if (
      isForeign &&
      /^[^\n]{0,120}[（(:]/.test(behind) &&
      /CORS.{0,80}'?Access-Control-Allow-|Access-Control-Allow-.{0,60}CORS/.test(behind)
    )
      found.push(index)
  }
  return found
}

const several =
  /m[úu]ltip|mult[íi]pl|plusieurs|nur ein|mehrere|v[áa]rios|複数|多个|多個|여러|v[íi]cen[áa]sob|fler|több|birden|несколько|множеств|численн|powtórz|meerdere|flere|useita|πολλαπλ/i
const token = /token|ugyldig|jeton|jelsor|トークン|令牌|토큰|tecken|токен|σύμβολο/i
const preflight =
  /preflight|pr[ée]-?v[ée]rif|предвар|プリフライト|预检|사전 점검|előzetes|preliminar|verificación previa|prealabil|OPTIONS|προκαταρκτικ/i
const redirect =
  /redire[ck]|weiterleitung|omdirig|перенаправ|リダイレクト|重定向|重導|리다이렉트|átirány|przekierow|přesměr|omleid|yönlend|ανακατε/i

/**
 * What a reason means, by what no translation changes: the name of the header, the values in quotes, `http`. Where
 * these leave two readings open, by the stems of the word that decides.
 */
export function localizedReason(reason: string): {
  readonly error: CorsError | null
  readonly group?: readonly ['method' | 'header', string]
  readonly credentialed?: true
} {
  const names = [...reason.matchAll(/Access-Control-Allow-(Origin|Credentials|Methods?|Headers)/g)].map(
    ([, name]) => name,
  )
  const values = quotedIn(reason).filter(
    (value) => !/^Access-Control-/.test(value) && !/^Orig[ie]n$/i.test(value),
  )
  const [value] = values
  // A header may be called x-token: only the words around the values tell the reasons apart.
  const words = values.reduce((rest, one) => rest.replaceAll(one, ''), reason)
  if (values.includes('*')) return { error: 'WildcardOriginNotAllowed', credentialed: true }
  if (names.includes('Credentials')) return { error: 'InvalidAllowCredentials', credentialed: true }
  if (names.includes('Methods') || names.includes('Method'))
    return {
      error:
        value === undefined ? 'MethodDisallowedByPreflightResponse' : 'InvalidAllowMethodsPreflightResponse',
    }
  if (names.includes('Headers')) {
    if (value === undefined || token.test(words)) return { error: 'InvalidAllowHeadersPreflightResponse' }
    return { error: 'HeaderDisallowedByPreflightResponse', group: ['header', value] }
  }
  if (names.includes('Origin')) {
    if (several.test(words)) return { error: 'MultipleAllowOriginValues' }
    return { error: value === undefined ? 'MissingAllowOriginHeader' : 'AllowOriginMismatch' }
  }
  if (preflight.test(reason)) return { error: 'PreflightInvalidStatus' }
  if (redirect.test(reason)) return { error: 'PreflightDisallowedRedirect' }
  return { error: /\bhttp\b/i.test(reason) ? 'CorsDisabledScheme' : null }
}

/** What stands in quotes; an apostrophe is none. */
function quotedIn(reason: string): readonly string[] {
  const double = [...reason.matchAll(/" ?([^"]{1,300}?) ?"/g)].map(([, value = '']) => value)
  const single = [...reason.matchAll(/(?<!\p{L})'([^']{1,300})'/gu)].map(([, value = '']) => value)
  return [...double, ...single]
}
