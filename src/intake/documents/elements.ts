import type { CredentialsMode, HeaderList } from '../../knowledge/model/case.ts'
import type { RequestKind, RequestMode } from '../../knowledge/model/request-kind.ts'
import type { StyledLoad } from './css.ts'

/** An element that loads something (HTML standard, CORS settings attributes). */
export interface Loading {
  readonly url: string
  /** Null for mode "no-cors", in which no CORS check is made. */
  readonly credentials: CredentialsMode | null
  readonly what: string
  /** Absent where no kind of request is the same. */
  readonly as?: RequestKind
  /** Absent: what `credentials` and `as` make of it. */
  readonly mode?: RequestMode
  readonly hasIntegrity?: true
  /** Absent: GET. */
  readonly method?: string
  readonly headers?: HeaderList
}

/** What a style sheet loads in mode "cors". */
export function styled({ url, property }: StyledLoad): Loading {
  return property === '@font-face'
    ? { url, credentials: 'same-origin', what: 'a font of @font-face', as: 'font' }
    : { url, credentials: 'same-origin', what: `an image of ${property}`, as: 'img-crossorigin' }
}

/** The modules that an import map names; what ends in a slash is a part of an address. */
export function mapped(content: string): readonly Loading[] {
  const urls = new Set(
    [...content.matchAll(/:\s*"((?:https?:)?\/\/[^"\s]{1,4000}[^"\s/])"/g)].map(([, url = '']) => url),
  )
  return [...urls].map((url) => ({
    url,
    credentials: 'same-origin',
    what: 'a module of the import map',
    as: 'module',
  }))
}

/**
 * What an element loads from elsewhere; null where it loads nothing. `settings` has its `crossorigin`: its own
 * attributes, or those of the media element that it stands in.
 */
export function loadingOf(name: string, of: Readonly<Record<string, string>>, settings = of): Loading | null {
  const sent = sentByHtmx(of) ?? (name === 'form' ? sentByForm(of) : null)
  if (sent !== null) return sent
  const url = (name === 'link' ? of['href'] : (of['src'] ?? of['srcset']?.trim().split(/\s/, 1)[0]))?.trim()
  if (url === undefined || !/^(?:https?:)?\/\/|^\{\{/i.test(url)) return null
  const setting = crossorigin(settings)
  switch (name) {
    case 'img':
      return {
        url,
        credentials: setting,
        what: 'an image element',
        as: setting === null ? 'img' : 'img-crossorigin',
      }
    case 'video':
    case 'audio':
    case 'source':
      return { url, credentials: setting, what: `the element ${name}`, ...plainly(setting) }
    case 'track':
      // HTML standard, 4.8.11.11.3: without CORS a track of another origin is no fallback, it is a network error.
      return setting === null
        ? { url, credentials: 'same-origin', what: 'the element track', mode: 'same-origin' }
        : { url, credentials: setting, what: 'the element track' }
    case 'script':
      return of['type'] === 'module'
        ? { url, credentials: setting ?? 'same-origin', what: 'a module script', as: 'module' }
        : {
            url,
            credentials: setting,
            what: 'a script element',
            ...checked(of),
            ...(setting === null ? { as: 'script' as const } : {}),
          }
    case 'link': {
      const rel = (of['rel'] ?? '').toLowerCase()
      // W3C manifest: without use-credentials it is loaded without cookies, from the page's own origin too.
      if (/\bmanifest\b/.test(rel))
        return { url, credentials: setting === 'include' ? 'include' : 'omit', what: `a link to a ${rel}` }
      if (/\bmodulepreload\b/.test(rel))
        return { url, credentials: setting ?? 'same-origin', what: `a link to a ${rel}` }
      if (/\bpreload\b/.test(rel) && of['as'] === 'font')
        return { url, credentials: setting ?? 'same-origin', what: 'a preloaded font', as: 'font' }
      return /\b(?:stylesheet|preload)\b/.test(rel)
        ? {
            url,
            credentials: setting,
            what: `a link to a ${rel}`,
            ...checked(of),
            ...(rel === 'stylesheet' && setting === null ? { as: 'style' as const } : plainly(setting)),
          }
        : null
    }
    default:
      return null
  }
}

/** `hx-post="https://…"`: htmx sends it with XMLHttpRequest and headers of its own (htmx reference, request headers). */
function sentByHtmx(of: Readonly<Record<string, string>>): Loading | null {
  const [attribute, url] =
    Object.entries(of).find(
      ([name, value]) =>
        /^(?:data-)?hx-(?:get|post|put|patch|delete)$/.test(name) && /^(?:https?:)?\/\//i.test(value.trim()),
    ) ?? []
  if (attribute === undefined || url === undefined) return null
  const method = attribute.replace(/^.*-/, '').toUpperCase()
  const attributeOf = (name: string) => of[name] ?? of[`data-${name}`]
  const encoding = /json-enc/.test(attributeOf('hx-ext') ?? '')
    ? 'application/json'
    : (attributeOf('hx-encoding') ?? 'application/x-www-form-urlencoded')
  return {
    url: url.trim(),
    // `hx-request='{"credentials": true}'`, with braces or without.
    credentials: /\bcredentials["']?\s*:\s*true/.test(attributeOf('hx-request') ?? '')
      ? 'include'
      : 'same-origin',
    what: attribute,
    as: 'xhr',
    method,
    headers: [
      ...Object.entries(ownHeaders(attributeOf('hx-headers'))),
      ['HX-Request', 'true'],
      ['HX-Current-URL', 'unknown'],
      ...(method === 'GET' || method === 'DELETE' ? [] : [['Content-Type', encoding] as const]),
    ],
  }
}

function ownHeaders(json: string | undefined): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return Object.fromEntries(Object.entries(value ?? {}).map(([name, one]) => [name, String(one)]))
  } catch {
    return {}
  }
}

function sentByForm(of: Readonly<Record<string, string>>): Loading | null {
  const url = of['action']?.trim()
  if (url === undefined || !/^(?:https?:)?\/\//i.test(url)) return null
  const method = of['method']?.toUpperCase() === 'POST' ? 'POST' : 'GET'
  return { url, credentials: null, what: 'a form element', as: 'form', method }
}

function checked({ integrity = '' }: Readonly<Record<string, string>>): Pick<Loading, 'hasIntegrity'> {
  return integrity.trim() === '' ? {} : { hasIntegrity: true }
}

/** Loads of no kind that is named here are made as `fetch()` makes them in the same mode. */
function plainly(setting: CredentialsMode | null): Pick<Loading, 'mode'> {
  return setting === null ? { mode: 'no-cors' } : {}
}

function crossorigin(of: Readonly<Record<string, string>>): CredentialsMode | null {
  const value = of['crossorigin']
  if (value === undefined) return null
  return value.toLowerCase() === 'use-credentials' ? 'include' : 'same-origin'
}
