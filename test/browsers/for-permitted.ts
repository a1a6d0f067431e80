import { isNamed } from '../../src/knowledge/browsers/standard/header-list.ts'
import type { WitnessCase } from './witness-case.ts'

/** The case without what a page of an extension with permission alone may do: say another `Origin`, in Chromium. */
export function forPermitted(subject: WitnessCase): WitnessCase {
  return {
    ...subject,
    requests: subject.requests.map((request) => ({
      ...request,
      headers: request.headers.filter(([name]) => !isNamed(name, 'origin')),
    })),
  }
}
