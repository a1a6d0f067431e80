import type { FixDirection } from './fix-direction.ts'

export const allowTheOrigin = {
  title: 'Put the page’s origin on the allow-list',
  text: 'Add exactly what the browser sends: scheme, host, and the port where it is not the default. No path, no slash at the end. Read the list from configuration that differs between environments, and fail at start where it is empty.',
} as const satisfies FixDirection
