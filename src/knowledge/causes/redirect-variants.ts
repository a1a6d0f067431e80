/** What the variants of the two redirect causes mean. */
export const redirectVariants = {
  'https-upgrade': 'http is sent on to https: call the https address.',
  www: 'The name is sent on with www, or without it.',
  'trailing-slash': 'The path is sent on with a slash at its end, or without it.',
  'other-host': 'The request is sent on to another origin.',
} as const
