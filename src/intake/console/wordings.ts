import type { ReportedError } from '../../knowledge/model/evidence.ts'
import { chromium } from './chromium-wordings.ts'
import { firefox } from './firefox-wordings.ts'
import { edgehtml, jsdom } from './other-wordings.ts'
import { webkit } from './webkit-wordings.ts'
import type { Wording } from './wording.ts'

/** The words of each that reports. Firefox in other languages is read by `firefox-locales.ts`. */
export const wordings: Readonly<Record<ReportedError['engine'], readonly Wording[]>> = {
  chromium,
  firefox,
  webkit,
  edgehtml,
  jsdom,
}
