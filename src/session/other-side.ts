import type { Case } from '../knowledge/model/case.ts'
import { readPage, readRequestUrl } from '../knowledge/read-case.ts'
import type { ProbeOptions } from '../probes/options.ts'
import type { Other } from './state.ts'

/** The same request from another page, to another URL, or both; null where one of them cannot be read. */
export function otherCase(subject: Case, { page, url }: Other): Case | null {
  const pageRead = page.trim() === '' ? null : readPage(page)
  const urlRead = url.trim() === '' ? null : readRequestUrl(url)
  if (pageRead?.ok === false || urlRead?.ok === false) return null
  return {
    ...subject,
    ...(pageRead === null ? {} : { pageOrigin: pageRead.value.origin, pageUrl: pageRead.value.pageUrl }),
    ...(urlRead === null ? {} : { ...urlRead.value, errorUrl: null }),
  }
}

/** What this side's probes ask in addition, so that its rules know of the other; null where both differ and no single probe would tell. */
export function askedOfOther(subject: Case, other: Case): ProbeOptions['compare'] {
  if (other.url === subject.url) return { kind: 'page', value: other.pageOrigin }
  return other.pageOrigin === subject.pageOrigin ? { kind: 'url', value: other.url } : null
}
