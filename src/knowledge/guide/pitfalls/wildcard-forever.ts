import type { Pitfall } from './pitfall.ts'

export const wildcardForever = {
  title: 'Allow-Origin: * as the lasting answer',
  text: 'It opens the API to every page on the web, and the first request that sends cookies fails again. Name the origins.',
  fits: () => true,
} as const satisfies Pitfall
