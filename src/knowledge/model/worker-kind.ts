import type { RequestKind } from './request-kind.ts'

/** The kinds of worker that may make a request in place of the page. */
export const workerKinds = ['dedicated', 'shared', 'service'] as const
export type WorkerKind = (typeof workerKinds)[number]

/** What a worker can make a request by: it has no elements, and a service worker no XMLHttpRequest. */
export const madeByWorkers: Readonly<Record<WorkerKind, readonly RequestKind[]>> = {
  dedicated: ['fetch', 'xhr', 'xhr-upload', 'eventsource', 'websocket'],
  shared: ['fetch', 'xhr', 'xhr-upload', 'eventsource', 'websocket'],
  service: ['fetch', 'websocket'],
}
