import { isJavaScript } from '../standard/mime-type.ts'

/** Opaque Response Blocking, "opaque-blocklisted-never-sniffed MIME type", less what neither engine heeds: `audio/mpegurl`, `text/vtt`, `application/dash+xml`, `application/vnd.apple.mpegurl`. */
const neverSniffed = new Set(
  `application/gzip application/msexcel application/mspowerpoint application/msword application/msword-template
  application/pdf application/vnd.ces-quickpoint application/vnd.ces-quicksheet
  application/vnd.ces-quickword application/vnd.ms-excel application/vnd.ms-excel.sheet.macroenabled.12
  application/vnd.ms-powerpoint application/vnd.ms-powerpoint.presentation.macroenabled.12 application/vnd.ms-word
  application/vnd.ms-word.document.12 application/vnd.ms-word.document.macroenabled.12 application/vnd.msword
  application/vnd.openxmlformats-officedocument.presentationml.presentation
  application/vnd.openxmlformats-officedocument.presentationml.template
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
  application/vnd.openxmlformats-officedocument.spreadsheetml.template
  application/vnd.openxmlformats-officedocument.wordprocessingml.document
  application/vnd.openxmlformats-officedocument.wordprocessingml.template application/vnd.presentation-openxml
  application/vnd.presentation-openxmlm application/vnd.spreadsheet-openxml application/vnd.wordprocessing-openxml
  application/x-gzip application/x-protobuf application/x-protobuffer application/zip
  multipart/byteranges multipart/signed text/csv text/event-stream`.split(/\s+/),
)

const isMarkup = (essence: string): boolean =>
  /^(text\/html|(application|text)\/(json|xml)|[^/]+\/.+\+(json|xml))$/.test(essence) &&
  essence !== 'image/svg+xml'

/**
 * Whether Opaque Response Blocking stops a response to a load without CORS by its headers alone. What the first bytes
 * of the body would add is not on record: it is taken for what its element wants. Measured.
 */
export function isBlockedUnread(type: string, nosniff: boolean, plainToo: boolean): boolean {
  return neverSniffed.has(type) || (nosniff && (isMarkup(type) || (plainToo && type === 'text/plain')))
}

/** "Opaque-safelisted MIME type", and what Firefox lets through beside: streams of audio, and lists of them. Measured. */
const letThrough = new Set(
  `text/css image/svg+xml audio/mpeg audio/aac audio/aacp audio/mpegurl application/dash+xml
  application/vnd.apple.mpegurl text/vtt multipart/x-mixed-replace`.split(/\s+/),
)

/** Whether Firefox lets a type through, whatever the status. */
export function isLetThrough(type: string, nosniff: boolean): boolean {
  return letThrough.has(type) || isJavaScript(type) || (nosniff && type === 'text/plain')
}

/** Whether a `Content-Range` speaks of the first part of something, as Firefox reads it. Measured with 28 values. */
export function isFirstPart(contentRange: string): boolean {
  const [, end, total] = /^[^ ]+ +\+?0+ *- *(\d+) *\/ *(\*|\d+)/.exec(contentRange) ?? []
  return total === '*' || Number(end) < Number(total)
}

/** Whether Chromium lets a type through before it asks which part of something came. orb_impl.cc; measured with 17 types. */
export function isLetThroughInPart(type: string): boolean {
  return (
    /^(?:audio|video)\//.test(type) ||
    /^(?:text\/(?:css|vtt)|image\/svg\+xml|application\/(?:ogg|dash\+xml|vnd\.apple\.mpegurl))$/.test(type)
  )
}

/** Whether a `Content-Range` speaks of a later part of something, as Chromium reads it. Measured with 25 values. */
export function isLaterPart(contentRange: string): boolean {
  const [, first, last, length] =
    /^bytes [ \t]*\+?(\d{1,19})[ \t]*-[ \t]*\+?(\d{1,19})[ \t]*\/[ \t]*\+?(\d{1,19})$/i.exec(contentRange) ??
    []
  return Number(first) > 0 && Number(first) <= Number(last) && Number(last) < Number(length)
}
