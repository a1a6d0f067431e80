/** What the variants of the two redirect causes mean. */
export const redirectVariants = {
  'https-upgrade': 'http is sent on to https: call the https address.',
  'http-downgrade':
    'https is sent on to http, which no secure page follows: the application behind a proxy does not know that TLS ends there, or the other host is named without TLS.',
  'post-to-get': 'A 301, 302 or 303 makes a GET of the request, which the address does not take.',
  www: 'The name is sent on with www, or without it.',
  'trailing-slash': 'The path is sent on with a slash at its end, or without it.',
  'other-host': 'The request is sent on to another origin.',
} as const
