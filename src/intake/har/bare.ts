import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { valueOf } from '../browser-headers.ts'
import type { HarEntry } from './har-entry.ts'
import { isPreflight, isScripted, pageOfEntry } from './har-requests.ts'

const mostNamed = 5

/** Counts what a recording holds too little of to tell whether script asked for it. */
export function createBare() {
  let withoutHeaders = 0
  let count = 0
  const unanswered: HarEntry[] = []
  return {
    add(entry: HarEntry) {
      count += 1
      if (entry.requestHeaders.length === 0) withoutHeaders += 1
      const isOpen = entry.status < 100 && entry.error === null && entry.resourceType === null
      if (isOpen && !isScripted(entry) && !isPreflight(entry) && unanswered.length < mostNamed)
        unanswered.push(entry)
    },
    /** Sentences; none where the recording holds what is needed. */
    said(pages: ReadonlyMap<string, string>): readonly string[] {
      const crossing = unanswered.filter((entry) => {
        const { pageOrigin } = pageOfEntry(entry, pages)
        return pageOrigin !== null && URL.canParse(entry.url) && new URL(entry.url).origin !== pageOrigin
      })
      return [
        ...(withoutHeaders === 0
          ? []
          : [
              `${withoutHeaders} of ${count} entries hold no request headers: neither the page nor whether script made them can be told; record again with all headers`,
            ]),
        ...crossing.map((entry) => {
          const page = valueOf(entry.requestHeaders, 'referer') === null ? 'the recording' : 'Referer'
          return `entry ${entry.index}, ${entry.method} ${visible(redactUrl(entry.url))}: no response and no Origin header stand in the recording, so whether script made it cannot be told (${page} names another origin); read it with --entry ${entry.index}`
        }),
      ]
    },
  }
}
