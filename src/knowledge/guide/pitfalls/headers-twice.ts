import type { Pitfall } from './pitfall.ts'

export const headersTwice = {
  title: 'Two layers that both send the headers',
  text: 'Two Access-Control-Allow-Origin values are refused even where both are right. Choose one owner, and take the header away in the other.',
  fits: () => false,
} as const satisfies Pitfall
