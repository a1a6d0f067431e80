import type { Pitfall } from './pitfall.ts'

export const noCorsMode = {
  title: 'mode: "no-cors"',
  text: 'It silences the message and takes the answer away: script gets an empty response of status 0 that it cannot read.',
  fits: ({ judged }) => judged.verdict.outcome === 'blocked',
} as const satisfies Pitfall
