import { shownUrl, type Case } from '../knowledge/model/case.ts'
import { kindFacts } from '../knowledge/model/request-kind.ts'

/** The case in the page's own terms: a WebSocket's URL as it is opened, and the credentials mode that the kind of request settles. */
export function asPageMakesIt(subject: Case): Case {
  const { credentials } = kindFacts[subject.as ?? 'fetch']
  return { ...subject, url: shownUrl(subject), credentials: credentials ?? subject.credentials }
}
